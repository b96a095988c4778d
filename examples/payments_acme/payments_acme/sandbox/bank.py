"""The vendor's state and what changes it. Every change is made without awaiting, so requests never interleave."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from core.testing.sandbox import SandboxContext
from core.testing.vendor import courier
from core.testing.vendor.courier import Signer
from core.testing.vendor.world import World

FEE_PERCENT, TAX_PERCENT = 2, 18


class Refused(Exception):
    """Acme's error: an HTTP status, a code, a message."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status, self.code = status, code


@dataclass(slots=True)
class Merchant:
    id: str
    """The API key."""
    webhook_secret: str
    former_secret: str = ""
    name: str = ""
    webhook_urls: list[str] = field(default_factory=list)
    hold_refunds: bool = False
    retry_seconds: float = 5.0


@dataclass(slots=True)
class Checkout:
    id: str
    merchant: str
    reference: str
    amount: int
    currency: str
    capture: bool
    description: str
    return_url: str
    cancel_url: str
    state: str = "open"
    payment: dict[str, Any] | None = None
    settlement: str = ""


@dataclass(slots=True)
class Refund:
    id: str
    merchant: str
    checkout: str
    payment: str
    reference: str
    amount: int
    currency: str
    state: str
    error_code: str | None = None
    settlement: str = ""


@dataclass(slots=True)
class Line:
    id: str
    merchant: str
    day: str
    body: dict[str, Any]


class Bank(World):
    """Acme."""

    def __init__(self, context: SandboxContext) -> None:
        kinds = {"merchant": Merchant, "checkout": Checkout, "refund": Refund, "line": Line}
        super().__init__(context, "acme", kinds)

    # ---- what a merchant asks for ----
    def make_checkout(self, merchant: Merchant, wish: dict[str, Any]) -> Checkout:
        """Once per reference: the same wish again answers the first, another one is refused."""
        wanted = Checkout(id=f"chk_{secrets.token_hex(8)}", merchant=merchant.id, **_checkout_fields(wish))
        for known in self.checkouts(merchant, wanted.reference):
            same = all(getattr(known, name) == getattr(wanted, name) for name in ("amount", "currency", "capture"))
            if not same:
                raise Refused(409, "reference_taken", "The reference was used for another checkout.")
            return known
        self.add(wanted)
        return wanted

    def checkouts(self, merchant: Merchant, reference: str) -> list[Checkout]:
        mine = (item for item in self.table(Checkout).values() if item.merchant == merchant.id)
        return [item for item in mine if item.reference == reference]

    def checkout(self, merchant: Merchant, checkout_id: str) -> Checkout:
        found = self.table(Checkout).get(checkout_id)
        if found is None or found.merchant != merchant.id:
            raise Refused(404, "not_found", "There is no such checkout.")
        return found

    def decide(self, checkout: Checkout, verb: str) -> None:
        """Capture or void what was authorised; what is so already stays so."""
        done = {"capture": "captured", "void": "voided"}[verb]
        if checkout.state == done:
            return
        if checkout.state != "authorized":
            raise Refused(422, "invalid_request", f"A checkout that is {checkout.state} cannot be {done}.")
        self._move(checkout, done)

    def make_refund(self, merchant: Merchant, wish: dict[str, Any]) -> Refund:
        """Once per reference. It must leave something of the payment or take all of it, never more."""
        reference, payment, amount, currency = _refund_fields(wish)
        for known in self.refunds(merchant, reference):
            if (known.payment, known.amount, known.currency) != (payment, amount, currency):
                raise Refused(409, "reference_taken", "The reference was used for another refund.")
            return known
        paid = next((item for item in self._mine(merchant) if (item.payment or {}).get("id") == payment), None)
        if paid is None or paid.payment is None or paid.state != "captured" or paid.currency != currency:
            raise Refused(404, "not_found", "There is no such captured payment.")
        if amount <= 0 or paid.payment["refunded"] + amount > paid.amount:
            raise Refused(422, "invalid_request", "The refund is more than what is left of the payment.")
        paid.payment["refunded"] += amount
        state = "pending" if merchant.hold_refunds else "succeeded"
        made = Refund(f"rfd_{secrets.token_hex(8)}", merchant.id, paid.id, payment, reference, amount, currency, state)
        self.save(paid)
        self.add(made)
        self._tell_refund(made)
        return made

    def refunds(self, merchant: Merchant, reference: str) -> list[Refund]:
        mine = (item for item in self.table(Refund).values() if item.merchant == merchant.id)
        return [item for item in mine if item.reference == reference]

    def refund(self, merchant: Merchant, refund_id: str) -> Refund:
        found = self.table(Refund).get(refund_id)
        if found is None or found.merchant != merchant.id:
            raise Refused(404, "not_found", "There is no such refund.")
        return found

    # ---- what payers and banks do ----
    def pay(self, checkout: Checkout, outcome: str) -> str:
        """The payer tries; where the browser goes then. `outcome` is paid, failed or pending."""
        if checkout.state in {"authorized", "captured", "voided"}:
            raise Refused(422, "invalid_request", "This checkout is over.")
        checkout.payment = {
            "id": f"apay_{secrets.token_hex(8)}",
            "method": "upi",
            "amount": checkout.amount,
            "refunded": 0,
            "error_code": "card_declined" if outcome == "failed" else None,
            "error_text": "The bank declined." if outcome == "failed" else None,
        }
        paid = "captured" if checkout.capture else "authorized"
        self._move(checkout, {"paid": paid, "failed": "failed", "pending": "pending"}[outcome])
        return self.way_back(checkout, outcome)

    def authorize_late(self, checkout: Checkout) -> None:
        """The bank says yes after all."""
        assert checkout.payment is not None
        checkout.payment["error_code"] = checkout.payment["error_text"] = None
        self._move(checkout, "captured" if checkout.capture else "authorized")

    def decide_refund(self, refund: Refund, *, succeed: bool) -> None:
        """A pending refund ends; a failed one gives the money back to the payment."""
        refund.state, refund.error_code = ("succeeded", None) if succeed else ("failed", "bank_unavailable")
        paid = self.table(Checkout)[refund.checkout]
        if not succeed and paid.payment is not None:
            paid.payment["refunded"] -= refund.amount
            self.save(paid)
        self.save(refund)
        self._tell_refund(refund)

    def settle(self, merchant: Merchant) -> str:
        """Pay out everything that is captured or refunded and not yet settled; the day of it."""
        now = self.clock.now()
        day = datetime.fromtimestamp(now, UTC).date().isoformat()
        settlement = f"set_{secrets.token_hex(6)}"
        about = {"settlement": settlement, "utr": f"UTR{secrets.randbelow(10**12):012}", "settled_at": now}
        for paid in self._mine(merchant):
            if paid.state == "captured" and not paid.settlement and paid.payment is not None:
                fee = paid.amount * FEE_PERCENT // 100
                self._line(day, paid, {"type": "payment", "amount": paid.amount, "fee": fee, "refund": None, **about})
                paid.settlement = settlement
                self.save(paid)
        for refund in self.table(Refund).values():
            if refund.merchant == merchant.id and refund.state == "succeeded" and not refund.settlement:
                paid = self.table(Checkout)[refund.checkout]
                self._line(
                    day, paid, {"type": "refund", "amount": refund.amount, "fee": 0, "refund": refund.id, **about}
                )
                refund.settlement = settlement
                self.save(refund)
        return day

    def way_back(self, checkout: Checkout, status: str) -> str:
        """The return URL with Acme's signed answer."""
        payment = (checkout.payment or {}).get("id", "")
        message = f"{checkout.id}|{checkout.reference}|{status}|{payment}".encode()
        secret = self.table(Merchant)[checkout.merchant].webhook_secret
        answer = {"status": status, "payment": payment, "signature": sign(message, secret)}
        mark = "&" if "?" in checkout.return_url else "?"
        return f"{checkout.return_url}{mark}{urlencode(answer)}"

    def _mine(self, merchant: Merchant) -> list[Checkout]:
        return [item for item in self.table(Checkout).values() if item.merchant == merchant.id]

    def _move(self, checkout: Checkout, state: str) -> None:
        checkout.state = state
        self.save(checkout)
        facts = {"checkout": checkout.id, "reference": checkout.reference, "state": state}
        self._tell(checkout.merchant, "checkout.updated", {**facts, "payment": (checkout.payment or {}).get("id")})

    def _tell_refund(self, refund: Refund) -> None:
        facts = {"refund": refund.id, "payment": refund.payment, "reference": refund.reference, "state": refund.state}
        self._tell(refund.merchant, "refund.updated", facts)

    def _tell(self, merchant_id: str, kind: str, facts: dict[str, Any]) -> None:
        merchant = self.table(Merchant)[merchant_id]
        event = {"id": f"evt_{secrets.token_hex(8)}", "type": kind, "created_at": self.clock.now(), **facts}
        body = json.dumps(event)

        def make(signer: Signer) -> tuple[dict[str, str], str]:
            secret = {Signer.CURRENT: merchant.webhook_secret, Signer.FORMER: merchant.former_secret}.get(
                signer, "forger"
            )
            return {"Content-Type": "application/json", "Acme-Signature": sign(body.encode(), secret)}, body

        courier.emit(self, merchant_id, kind, merchant.webhook_urls, make)

    def _line(self, day: str, paid: Checkout, about: dict[str, Any]) -> None:
        body = {
            "id": f"lin_{secrets.token_hex(8)}",
            "checkout": paid.id,
            "payment": (paid.payment or {}).get("id"),
            "currency": paid.currency,
            "tax": about["fee"] * TAX_PERCENT // 100,
            **about,
        }
        self.add(Line(body["id"], paid.merchant, day, body))


def sign(message: bytes, secret: str) -> str:
    return hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()


def _checkout_fields(wish: dict[str, Any]) -> dict[str, Any]:
    texts = {name: wish.get(name) for name in ("reference", "currency", "description", "return_url", "cancel_url")}
    amount, capture = wish.get("amount"), wish.get("capture", True)
    if not all(isinstance(value, str) for value in texts.values()) or not texts["reference"]:
        raise Refused(422, "invalid_request", "A checkout needs reference, currency, description and both URLs.")
    if isinstance(amount, bool) or not isinstance(amount, int) or amount <= 0 or not isinstance(capture, bool):
        raise Refused(422, "invalid_request", "The amount is a whole number of the smallest unit.")
    return {**texts, "amount": amount, "capture": capture}


def _refund_fields(wish: dict[str, Any]) -> tuple[str, str, int, str]:
    reference, payment, amount, currency = (wish.get(name) for name in ("reference", "payment", "amount", "currency"))
    texts = all(isinstance(value, str) and value for value in (reference, payment, currency))
    if not texts or isinstance(amount, bool) or not isinstance(amount, int):
        raise Refused(422, "invalid_request", "A refund needs reference, payment, amount and currency.")
    return str(reference), str(payment), amount, str(currency)
