"""The vendor's books: who may ask, what is made, how a payout moves, and what is told about it."""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import string
from collections.abc import Mapping, Sequence
from typing import Any

from core.testing.sandbox import SandboxContext
from core.testing.vendor import courier
from core.testing.vendor.courier import Made, Signer
from core.testing.vendor.world import World
from plugins.payouts_razorpayx.sandbox import checks, render
from plugins.payouts_razorpayx.sandbox.checks import Refusal
from plugins.payouts_razorpayx.sandbox.types import (
    Contact,
    FundAccount,
    Merchant,
    Movement,
    Payout,
    SavedKey,
    Validation,
)

TAX_PERCENT = 18
_ALPHABET = string.digits + string.ascii_letters
KINDS = {
    "merchant": Merchant,
    "contact": Contact,
    "fund_account": FundAccount,
    "payout": Payout,
    "saved_key": SavedKey,
    "validation": Validation,
    "movement": Movement,
}
MOVES = {
    "pending": ("processing", "queued", "rejected"),
    "queued": ("processing", "cancelled", "failed"),
    "processing": ("processed", "reversed", "failed"),
    # "processed" is called final, and yet a deemed success may come back within three working days.
    "processed": ("reversed",),
}


class Bank(World):
    """State, and every change of it."""

    def __init__(self, context: SandboxContext) -> None:
        super().__init__(context, "razorpayx", KINDS)

    def set_timers(self) -> None:
        """What was to happen by itself before a restart still does."""
        for payout in self.table(Payout).values():
            self._watch(payout)

    # ---- who asks ----
    def merchant_of(self, key_id: str, key_secret: str) -> Merchant | None:
        merchant = self.table(Merchant).get(key_id)
        if merchant is None or not hmac.compare_digest(merchant.key_secret.encode(), key_secret.encode()):
            return None
        return merchant

    def own(self, kind: type[Any], merchant: Merchant, number: str) -> Any:
        """An entity of this merchant's. Raises Refusal."""
        found = self.table(kind).get(number)
        if found is None or found.merchant != merchant.id:
            raise Refusal("The id provided does not exist")
        return found

    def all_own(self, kind: type[Any], merchant: Merchant) -> list[Any]:
        """Newest first, as the vendor lists."""
        return [item for item in reversed(self.table(kind).values()) if item.merchant == merchant.id]

    # ---- contacts and fund accounts ----
    def make_contact(self, merchant: Merchant, body: Mapping[str, Any]) -> Contact:
        """A contact, or the one that equals it."""
        facts = checks.contact(body)
        for known in self.table(Contact).values():
            if known.merchant == merchant.id and all(getattr(known, name) == value for name, value in facts.items()):
                return known
        made = Contact(id=_new_id("cont"), merchant=merchant.id, created_at=self.clock.now(), **facts)
        self.add(made)
        return made

    def make_fund_account(self, merchant: Merchant, body: Mapping[str, Any]) -> FundAccount:
        """A fund account, or the one that equals it. It cannot be changed later, only switched off."""
        contact = self.own(Contact, merchant, checks.text(body, "contact_id", 100))
        account_type, details = checks.fund_account(body)
        for known in self.table(FundAccount).values():
            if (known.contact, known.account_type, known.details) == (contact.id, account_type, details):
                return known
        made = FundAccount(_new_id("fa"), merchant.id, contact.id, account_type, details, self.clock.now())
        self.add(made)
        return made

    # ---- payouts ----
    def make_payout(self, merchant: Merchant, body: dict[str, Any], key: str | None) -> Payout:
        """A payout, once per idempotency key."""
        checks.idempotency_key(key)
        saved = self.table(SavedKey).get(f"{merchant.id} {key}")
        if saved is not None:
            if saved.body != body:
                raise Refusal("Different request with the same idempotency key has already been processed.")
            return self.table(Payout)[saved.payout]
        fund_account = self.own(FundAccount, merchant, checks.text(body, "fund_account_id", 100))
        facts = checks.payout(body, fund_account, merchant.account_number)
        queue = body.get("queue_if_low_balance", False)
        payout = Payout(
            id=_new_id("pout"),
            merchant=merchant.id,
            fund_account=fund_account.id,
            created_at=self.clock.now(),
            status="pending",
            **facts,
        )
        if not merchant.needs_approval and not queue and not self._can_pay(merchant, payout):
            raise Refusal("Your account does not have enough balance to carry out the payout operation.")
        self.add(payout)
        self.add(SavedKey(f"{merchant.id} {key}", body, payout.id))
        if merchant.needs_approval:
            payout.reason = "pending_approval"
            self._tell(merchant, "payout.pending", payout)
        else:
            self._begin(merchant, payout)
        return payout

    def move(self, payout: Payout, status: str, reason: str | None = None) -> None:
        """What the bank, or somebody at the dashboard, makes of it. Raises Refusal."""
        if status not in MOVES.get(payout.status, ()):
            raise Refusal(f"a payout does not go from {payout.status} to {status}")
        merchant = self.table(Merchant)[payout.merchant]
        payout.reason = reason
        if status in ("processing", "queued"):
            self._begin(merchant, payout)
        elif status == "processed":
            self._process(merchant, payout)
        else:
            self._give_back(merchant, payout, status)
        self.save(payout)

    def fund(self, merchant: Merchant, balance: int) -> None:
        """Money came in, or went: what waits for it goes on, the oldest first."""
        merchant.balance = balance
        self.save(merchant)
        for payout in list(self.table(Payout).values()):
            if payout.merchant == merchant.id and payout.status == "queued" and self._can_pay(merchant, payout):
                self._begin(merchant, payout)

    def _can_pay(self, merchant: Merchant, payout: Payout) -> bool:
        return merchant.balance >= payout.amount + _with_tax(merchant.fee)

    def _begin(self, merchant: Merchant, payout: Payout) -> None:
        """Take the money and hand it to the bank, or queue it."""
        if not self._can_pay(merchant, payout):
            payout.status, payout.reason = "queued", "low_balance"
            self._tell(merchant, "payout.queued", payout)
        else:
            payout.status, payout.reason = "processing", "payout_bank_processing"
            payout.fees, payout.tax = _with_tax(merchant.fee), _with_tax(merchant.fee) - merchant.fee
            self._post(merchant, payout, debit=payout.amount + payout.fees)
            self._tell(merchant, "payout.initiated", payout)
            if merchant.process_seconds is not None:
                payout.due_at = self.clock.precise() + merchant.process_seconds
                self._watch(payout)
        self.save(payout)

    def _process(self, merchant: Merchant, payout: Payout) -> None:
        payout.status, payout.reason, payout.left = "processed", "payout_processed", payout.left + 1
        utr = f"{secrets.randbelow(10**12):012}"
        if merchant.tells_utr_late:
            self._tell(merchant, "payout.processed", payout)
            payout.utr = utr
            self._tell(merchant, "payout.updated", payout)
        else:
            payout.utr = utr
            self._tell(merchant, "payout.processed", payout)

    def _give_back(self, merchant: Merchant, payout: Payout, status: str) -> None:
        took = payout.status in ("processing", "processed")
        payout.status, payout.due_at = status, None
        if took:
            kept = payout.fees if status == "reversed" and merchant.keeps_reversed_fees else 0
            self._post(merchant, payout, credit=payout.amount + payout.fees - kept)
            if not kept:
                payout.fees = payout.tax = 0
        if status != "cancelled":  # for which no event is documented
            self._tell(merchant, f"payout.{status}", payout)

    def _post(self, merchant: Merchant, payout: Payout, *, credit: int = 0, debit: int = 0) -> None:
        merchant.balance += credit - debit
        self.save(merchant)
        line = Movement(_new_id("txn"), merchant.id, payout.id, credit, debit, merchant.balance, self.clock.now())
        self.add(line)
        told = {"transaction": render.movement(line, merchant, payout)}
        self._emit(merchant, "transaction.created", told)

    def _watch(self, payout: Payout) -> None:
        if payout.status == "processing" and payout.due_at is not None:
            self.at(payout.due_at, lambda _due: self._process_by_itself(payout))

    def _process_by_itself(self, payout: Payout) -> None:
        if payout.status == "processing":
            self.move(payout, "processed")

    # ---- validations ----
    def make_validation(self, merchant: Merchant, body: Mapping[str, Any]) -> Validation:
        """A validation of a fund account, which the composite form makes in passing. Every call is a new one: no
        idempotency key is documented."""
        given = body.get("fund_account")
        inner: Mapping[str, Any] = given if isinstance(given, dict) else {}
        is_composite = "source_account_number" in body
        paying = checks.text(body, "source_account_number" if is_composite else "account_number", 35)
        if paying != merchant.account_number:
            raise Refusal("The account number provided is invalid")
        if is_composite:
            checks.validation_type(body)
            whose = inner.get("contact")
            contact = self.make_contact(merchant, whose if isinstance(whose, dict) else {})
            fund_account = self.make_fund_account(merchant, {**inner, "contact_id": contact.id})
        else:
            fund_account = self.own(FundAccount, merchant, checks.text(inner, "id", 100))
        reference = body.get("reference_id")
        made = Validation(
            _new_id("fav"), merchant.id, fund_account.id, reference, self.clock.now(), composite=is_composite
        )
        self.add(made)
        self.at(self.clock.precise(), lambda _due: self._look_up(merchant, made))
        return made

    def name_account(self, merchant: Merchant, account: str, name: str | None) -> None:
        """The bank says whose account this is."""
        merchant.names[account] = name
        self.save(merchant)
        for validation in self.all_own(Validation, merchant):
            self._look_up(merchant, validation)

    def fail_validation(self, validation: Validation) -> None:
        """The bank cannot be asked: a technical error, which says nothing of the account."""
        validation.status = "failed"
        self._finish(self.table(Merchant)[validation.merchant], validation)

    def _look_up(self, merchant: Merchant, validation: Validation) -> None:
        details = self.table(FundAccount)[validation.fund_account].details
        account = details.get("account_number") or details["address"]
        is_known = account in merchant.names
        if validation.status != "created" or not (is_known or merchant.knows_every_account):
            return
        contact = self.table(Contact)[self.table(FundAccount)[validation.fund_account].contact]
        name = merchant.names[account] if is_known else contact.name.upper()
        validation.status = "completed"
        validation.account_status = "invalid" if name is None else "active"
        validation.registered_name = name
        if name is not None:
            validation.utr = f"{secrets.randbelow(10**12):012}"
            merchant.balance -= render.PENNY
            self.save(merchant)
        self._finish(merchant, validation)

    def _finish(self, merchant: Merchant, validation: Validation) -> None:
        self.save(validation)
        name = "fund_account.validation"
        self._emit(merchant, f"{name}.{validation.status}", {name: render.validation(self, validation, webhook=True)})

    # ---- webhooks ----
    def _tell(self, merchant: Merchant, event: str, payout: Payout) -> None:
        self._emit(merchant, event, {"payout": render.payout(payout, merchant)})

    def _emit(self, merchant: Merchant, event: str, entities: Mapping[str, Any]) -> None:
        envelope = {
            "entity": "event",
            "account_id": "acc_" + hashlib.sha256(merchant.id.encode()).hexdigest()[:14],
            "event": event,
            "contains": list(entities),
            "payload": {name: {"entity": entity} for name, entity in entities.items()},
            "created_at": self.clock.now(),
        }
        event_id, body = _new_id("evt").removeprefix("evt_"), render.encode(envelope)

        def make(signer: Signer) -> Made:
            sent, secret = body, merchant.webhook_secret
            if signer is Signer.FORMER:
                secret = merchant.former_secret or secret
            elif signer is Signer.FORGER:
                # It carries the true event's id: who stores forgeries by that id would then miss the true one.
                sent, secret = body.replace('"processing"', '"processed"'), secrets.token_hex(16)
            signature = hmac.new(secret.encode(), sent.encode(), hashlib.sha256).hexdigest()
            return {
                "Content-Type": "application/json",
                "User-Agent": "Razorpay-Webhook/v1",
                "x-razorpay-event-id": event_id,
                "X-Razorpay-Signature": signature,
            }, sent

        urls: Sequence[str] = [merchant.webhook_url] if merchant.webhook_url else []
        courier.emit(self, merchant.id, event, urls, make)


def _with_tax(fee: int) -> int:
    return fee + fee * TAX_PERCENT // 100


def _new_id(prefix: str) -> str:
    """An id such as `pout_` and 14 letters and digits."""
    number = int.from_bytes(os.urandom(11))
    letters = []
    for _ in range(14):
        number, index = divmod(number, len(_ALPHABET))
        letters.append(_ALPHABET[index])
    return f"{prefix}_{''.join(letters)}"
