"""What reconciliation tells: runs that ended, breaks that came and went, settlements in the books."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel

from core.events.types import Event

_RUN: dict[str, Any] = {
    "run": "rec_01jd5qcrkb0s5kz2sv6v2k9ebn",
    "provider_account": "pac_01jd5qcrkb0s5kz2sv6v2k9ebp",
    "source": None,
    "from_on": "2026-11-18",
    "to_on": "2026-11-21",
}
_BREAK: dict[str, Any] = {
    "break_id": "brk_01jd5qcrkb0s5kz2sv6v2k9ebq",
    "provider_account": "pac_01jd5qcrkb0s5kz2sv6v2k9ebp",
    "source": None,
    "run": "rec_01jd5qcrkb0s5kz2sv6v2k9ebn",
    "kind": "amount",
    "about": "line:setl_DGlQ1Rj8os78Ec/payment/pay_DEXrnipqTmWVGE",
    "expected": "500.00",
    "actual": "499.00",
    "currency": "INR",
}


class RunFacts(BaseModel):
    """What every run event says: of a provider account, or of a source of statements."""

    run: str
    provider_account: str | None
    source: str | None = None
    from_on: str
    to_on: str


class BreakFacts(BaseModel):
    """What every break event says: of a provider account, or of a source of statements. `expected` is what we say,
    `actual` what the outside says."""

    break_id: str
    provider_account: str | None
    source: str | None = None
    run: str
    kind: str
    about: str
    expected: str | None
    actual: str | None
    currency: str


class RunCompleted(RunFacts, Event):
    """A reconciliation run read its days, booked what ties, and listed what does not."""

    type: ClassVar[str] = "reconciliation.run.completed"
    example: ClassVar[dict[str, Any]] = {
        **_RUN,
        "settlements_booked": 2,
        "breaks_opened": 1,
        "breaks_resolved": 0,
        "breaks_open": 1,
    }

    settlements_booked: int
    breaks_opened: int
    breaks_resolved: int
    breaks_open: int


class RunFailed(RunFacts, Event):
    """A reconciliation run gave up: the provider refused or kept failing. What it had read stays."""

    type: ClassVar[str] = "reconciliation.run.failed"
    example: ClassVar[dict[str, Any]] = {**_RUN, "error": "provider.unavailable"}

    error: str


class BreakOpened(BreakFacts, Event):
    """The vendor and the books differ."""

    type: ClassVar[str] = "reconciliation.break.opened"
    example: ClassVar[dict[str, Any]] = _BREAK


class BreaksOpened(Event):
    """A run found so many new differences that none is told by itself: more than 200."""

    type: ClassVar[str] = "reconciliation.breaks.opened"
    example: ClassVar[dict[str, Any]] = {
        "provider_account": None,
        "source": "src_01jd5qcrkb0s5kz2sv6v2k9ebu",
        "run": "rec_01jd5qcrkb0s5kz2sv6v2k9ebn",
        "breaks": 1250,
        "kinds": {"bank_short": 3, "missing_here": 1247},
    }

    provider_account: str | None
    source: str | None
    run: str
    breaks: int
    kinds: dict[str, int]


class BreakResolved(BreakFacts, Event):
    """A difference is gone; `resolution` says how."""

    type: ClassVar[str] = "reconciliation.break.resolved"
    example: ClassVar[dict[str, Any]] = {**_BREAK, "resolution": "tied"}

    resolution: str


class SettlementBooked(Event):
    """A settlement, or a later change of it, was booked.

    Amounts are this booking's; of `tax`, all GST on the fee, `igst`, `cgst` and `sgst` are what stands apart; `held` is
    what stands in suspense for the whole settlement.
    """

    type: ClassVar[str] = "settlement.booked"
    example: ClassVar[dict[str, Any]] = {
        "settlement": "stl_01jd5qcrkb0s5kz2sv6v2k9ebr",
        "provider_account": "pac_01jd5qcrkb0s5kz2sv6v2k9ebp",
        "provider_settlement": "setl_DGlQ1Rj8os78Ec",
        "utr": "1568176960vxp0rj",
        "transaction": "txn_01jd5qcrkb0s5kz2sv6v2k9ebs",
        "bank": "488.20",
        "fee": "10.00",
        "tax": "1.80",
        "igst": "1.80",
        "cgst": "0.00",
        "sgst": "0.00",
        "tds": "0.00",
        "reserve": "0.00",
        "clearing": "500.00",
        "suspense": "0.00",
        "held": "0.00",
        "currency": "INR",
    }

    settlement: str
    provider_account: str
    provider_settlement: str
    utr: str | None
    transaction: str
    bank: str
    fee: str
    tax: str
    igst: str
    cgst: str
    sgst: str
    tds: str
    reserve: str
    clearing: str
    suspense: str
    held: str
    currency: str
