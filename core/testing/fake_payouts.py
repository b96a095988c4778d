"""A payout provider that lives in memory and misbehaves on command. It implements the direct port in full."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass, field, replace
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from core.kit import db
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.payouts.provider import (
    Capability,
    PayoutProviderSpec,
    PayoutRequest,
    PayoutState,
    PayoutTruth,
    ProviderContext,
    ProviderRejected,
    ProviderUnavailable,
)


class Killed(RuntimeError):
    """Our process dies here: nothing after this line of it runs."""


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

    def settle(self, reference: str, state: PayoutState, **told: str) -> None:
        """The bank behind the vendor answers."""
        known = self.payouts[reference]
        if state is PayoutState.PAID:
            self.paid.append(reference)
        self.payouts[reference] = replace(known, state=state, utr=told.get("utr"), error_code=told.get("error_code"))


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


FAKE = PayoutProviderSpec(
    name="fake_payouts",
    label="Fake payouts",
    config_model=FakeConfig,
    capabilities=frozenset({Capability.DIRECT, Capability.IDEMPOTENT, Capability.BANK_ACCOUNT, Capability.UPI}),
    currencies=("INR",),
    build=FakePayouts,
)
FORGETFUL = replace(FAKE, name="forgetful_payouts", capabilities=FAKE.capabilities - {Capability.IDEMPOTENT})
"""The same without the promise that a reference is paid once."""
