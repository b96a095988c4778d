"""A payout provider that lives in memory and misbehaves on command. It implements the direct port in full."""

from __future__ import annotations

import hashlib
import hmac
from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

import orjson
from pydantic import BaseModel, ConfigDict

from core.kit import db
from core.kit.money import Money
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.payouts.provider import (
    Capability,
    Details,
    PayoutProviderSpec,
    PayoutRequest,
    PayoutState,
    PayoutTruth,
    ProviderContext,
    ProviderRejected,
    ProviderUnavailable,
    ValidationTruth,
    Validity,
    WebhookInvalid,
    WebhookNotice,
)

SIGNATURE_HEADER = "x-fake-signature"
_SECRET = b"fake payouts"


class Killed(BaseException):
    """Our process dies here: nothing after this line of it runs, whatever it would catch."""


class Fault(StrEnum):
    """How the next call of a kind goes wrong."""

    DOWN = "down"
    """Nobody listens: certainly no effect."""
    UNAVAILABLE = "unavailable"
    REJECTED = "rejected"
    LOST = "lost"
    """It arrives nowhere, and we do not know."""
    DONE_THEN_LOST = "done_then_lost"
    """It has its effect, and the answer is lost."""
    DONE_THEN_KILLED = "done_then_killed"
    KILLED = "killed"


@dataclass
class Bank:
    """What one account's vendor knows, and how it is about to behave."""

    payouts: dict[str, PayoutTruth] = field(default_factory=dict)
    """By reference."""
    paid: list[str] = field(default_factory=list)
    """References in the order in which money left; one that stands here twice was paid twice."""
    faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    calls: list[str] = field(default_factory=list)
    is_idempotent: bool = True
    balance: Money = field(default_factory=lambda: Money.parse("1000000.00", "INR"))
    names: dict[Details, str | None] = field(default_factory=dict)
    """Whose accounts these are; None: the bank knows no such account; absent: it does not answer yet."""
    validations: dict[str, Details] = field(default_factory=dict)
    """By reference."""
    validation_fee: Money | None = None
    validation_tax: Money | None = None
    webhooks: list[tuple[Mapping[str, str], bytes]] = field(default_factory=list)

    def settle(self, reference: str, state: PayoutState, **told: Any) -> None:
        """The bank behind the vendor answers, and the vendor tells."""
        known = self.payouts[reference]
        if state is PayoutState.PAID:
            self.paid.append(reference)
        facts = {"utr": None, "error_code": None, **told}
        self.payouts[reference] = replace(known, state=state, vendor_status=state.value, **facts)
        self._tell({"subject": "payout", "id": known.provider_payout_id, "reference": reference, "event": state.value})

    def name(self, to: Details, name: str | None) -> None:
        """The bank behind the vendor says whose account this is, and the vendor tells."""
        self.names[to] = name
        for number, (reference, asked) in enumerate(self.validations.items(), 1):
            if asked == to:
                told = {"subject": "payout_validation", "id": f"va_{number}", "reference": reference, "event": "named"}
                self._tell(told)

    def _tell(self, told: Mapping[str, str | None]) -> None:
        body = orjson.dumps(told)
        self.webhooks.append(({SIGNATURE_HEADER: _sign(body)}, body))


_banks: dict[str, Bank] = {}


def bank_of(account: str) -> Bank:
    """The vendor behind a provider account (`pac_…`)."""
    return _banks.setdefault(account, Bank())


class FakeConfig(BaseModel):
    """Nothing to set up."""

    model_config = ConfigDict(extra="forbid")


class FakePayouts:
    """The direct port over a `Bank`."""

    def __init__(self, config: FakeConfig, context: ProviderContext) -> None:
        self.config = config
        self.bank = bank_of(context.account_id)

    async def submit(self, request: PayoutRequest) -> PayoutTruth:
        """Take a payout: the same reference is taken once, unless the vendor breaks that promise."""
        fault = self._call("submit")
        known = self.bank.payouts.get(request.reference)
        if fault is not Fault.LOST and (known is None or not self.bank.is_idempotent):
            if known is not None:
                self.bank.paid.append(request.reference)
            number = f"po_{len(self.bank.payouts) + 1}"
            known = PayoutTruth(PayoutState.PENDING, number, amount=request.amount)
            self.bank.payouts[request.reference] = known
        if known is not None and known.amount != request.amount:
            raise ProviderRejected("this reference has another amount", vendor_code="reference_taken")
        self._lose(fault)
        assert known is not None
        return known

    async def fetch(self, request: PayoutRequest, provider_payout_id: str | None) -> PayoutTruth:
        """What the vendor knows of a reference."""
        self._lose(self._call("fetch"))
        return self.bank.payouts.get(request.reference, PayoutTruth(PayoutState.NOT_FOUND))

    async def cancel(self, request: PayoutRequest, provider_payout_id: str) -> PayoutTruth:
        """Call back what still waits."""
        fault = self._call("cancel")
        known = self.bank.payouts[request.reference]
        if known.state is not PayoutState.PENDING:
            raise ProviderRejected("too late", vendor_code="not_queued", vendor_text="The payout is not queued")
        if fault is not Fault.LOST:
            self.bank.settle(request.reference, PayoutState.CANCELLED)
        self._lose(fault)
        return self.bank.payouts[request.reference]

    async def validate(self, reference: str, to: Details) -> ValidationTruth:
        """Ask the bank whose account this is, once per reference."""
        fault = self._call("validate")
        if fault is not Fault.LOST:
            self.bank.validations.setdefault(reference, to)
        self._lose(fault)
        return self._validation(reference)

    async def fetch_validation(self, reference: str, provider_validation_id: str | None) -> ValidationTruth:
        """What the bank said."""
        self._lose(self._call("fetch_validation"))
        return self._validation(reference)

    def _validation(self, reference: str) -> ValidationTruth:
        if reference not in self.bank.validations:
            return ValidationTruth(Validity.UNKNOWN)
        number = f"va_{list(self.bank.validations).index(reference) + 1}"
        to = self.bank.validations[reference]
        if to not in self.bank.names:
            return ValidationTruth(Validity.PENDING, number)
        name = self.bank.names[to]
        answer = (
            ValidationTruth(Validity.VALID, number, registered_name=name)
            if name is not None
            else ValidationTruth(Validity.INVALID, number, error_text="The bank knows no such account")
        )
        return replace(answer, fee=self.bank.validation_fee, tax=self.bank.validation_tax)

    async def balance(self) -> Money:
        """What is there to pay out from."""
        self._lose(self._call("balance"))
        return self.bank.balance

    async def test_connection(self) -> None:
        """Whether the credentials are good."""
        self._call("test_connection")

    def verify_webhook(self, headers: Mapping[str, str], body: bytes) -> WebhookNotice:
        """Check the signature, and reduce the webhook to a hint."""
        if not hmac.compare_digest(headers.get(SIGNATURE_HEADER, "").encode(), _sign(body).encode()):
            raise WebhookInvalid
        told = orjson.loads(body)
        return WebhookNotice(
            dedupe_key=f"{told['id']}:{told['event']}",
            event_type=told["event"],
            subject=told["subject"],
            provider_object_id=told["id"],
            reference=told["reference"],
        )

    def _call(self, name: str) -> Fault | None:
        assert db.find() is None, "a provider is never called inside a transaction"
        self.bank.calls.append(name)
        fault = self.bank.faults[name].popleft() if self.bank.faults[name] else None
        if fault is Fault.DOWN:
            raise OutboundFailed
        if fault is Fault.UNAVAILABLE:
            raise ProviderUnavailable
        if fault is Fault.REJECTED:
            raise ProviderRejected("no", vendor_code="account_closed", vendor_text="The account is closed")
        if fault is Fault.KILLED:
            raise Killed
        return fault

    def _lose(self, fault: Fault | None) -> None:
        if fault in {Fault.LOST, Fault.DONE_THEN_LOST}:
            raise OutboundUnknown
        if fault is Fault.DONE_THEN_KILLED:
            raise Killed


def _sign(body: bytes) -> str:
    return hmac.new(_SECRET, body, hashlib.sha256).hexdigest()


FAKE = PayoutProviderSpec(
    name="fake_payouts",
    label="Fake payouts",
    config_model=FakeConfig,
    capabilities=frozenset(Capability) - {Capability.FILES},
    currencies=("INR",),
    build=FakePayouts,
    webhook_headers=(SIGNATURE_HEADER,),
)
FORGETFUL = replace(FAKE, name="forgetful_payouts", capabilities=FAKE.capabilities - {Capability.IDEMPOTENT})
"""The same without the promise that a reference is paid once."""
