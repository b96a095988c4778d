"""What a provider's word means for a payout. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from core.payouts.provider import PayoutState, PayoutTruth
from core.payouts.types import Payout, PayoutStatus

AMOUNT_MISMATCH = "amount_mismatch"
PAID_AFTER_FAILED = "paid_after_failed"
FAILED_AFTER_PAID = "failed_after_paid"
ID_MISMATCH = "id_mismatch"
UNRESOLVED = "unresolved"
PAID_WITHOUT_APPROVAL = "paid_without_approval"
REFUSED = "refused:"
"""Before the code by which the ledger refused to settle, or to take back."""

_BY_STATE = {
    PayoutState.PENDING: PayoutStatus.SUBMITTED,
    PayoutState.PAID: PayoutStatus.PAID,
    PayoutState.FAILED: PayoutStatus.FAILED,
    PayoutState.CANCELLED: PayoutStatus.CANCELLED,
    PayoutState.NOT_FOUND: PayoutStatus.UNKNOWN,
    PayoutState.UNKNOWN: PayoutStatus.UNKNOWN,
}
_GAVE_NOTHING = frozenset({PayoutStatus.FAILED, PayoutStatus.CANCELLED})
_AT_VENDOR = frozenset({PayoutStatus.SUBMITTED, PayoutStatus.PAID})
_CHECKS = ((timedelta(minutes=10), 30), (timedelta(hours=2), 300), (timedelta(days=7), 3600))
"""(younger than, look again after so many seconds); an older one is looked at daily and needs attention."""
_DAILY_SECONDS = 86_400
REVERSAL_DAYS = 8
"""For so long after it was paid a payout may come back: a vendor's three working days, with a weekend and a holiday."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """The state after hearing the provider, and what is wrong with what it said."""

    status: PayoutStatus
    attention: str | None = None
    believed: bool = True


def rule(payout: Payout, truth: PayoutTruth) -> Ruling:
    """A final state is final, but for a paid one that comes back: whoever contradicts it is reported and moves no
    money."""
    wanted = _wanted(payout, truth)
    if payout.status is PayoutStatus.AWAITING_APPROVAL:
        told = PAID_WITHOUT_APPROVAL if wanted in _AT_VENDOR else None
        return Ruling(payout.status, told, believed=False)
    mismatch = _mismatch(payout, truth)
    may_come_back = payout.status is PayoutStatus.PAID and wanted in {PayoutStatus.PAID, PayoutStatus.REVERSED}
    if payout.is_final and not may_come_back:
        return Ruling(payout.status, _contradiction(payout.status, wanted), believed=False)
    if mismatch is not None:
        return Ruling(payout.status, mismatch, believed=False)
    if wanted is PayoutStatus.UNKNOWN and payout.status is PayoutStatus.SUBMITTED:
        return Ruling(payout.status)  # it was accepted once, and one silence does not undo that
    return Ruling(wanted)


def _wanted(payout: Payout, truth: PayoutTruth) -> PayoutStatus:
    if truth.state is PayoutState.REVERSED:
        # What we never knew to be paid moved no money in our books: it failed, whatever the vendor saw in between.
        known = payout.status in {PayoutStatus.PAID, PayoutStatus.REVERSED}
        return PayoutStatus.REVERSED if known else PayoutStatus.FAILED
    return _BY_STATE[truth.state]


def _mismatch(payout: Payout, truth: PayoutTruth) -> str | None:
    if truth.amount is not None and truth.amount != payout.amount:
        return AMOUNT_MISMATCH
    if None not in {payout.provider_payout_id, truth.provider_payout_id} and (
        payout.provider_payout_id != truth.provider_payout_id
    ):
        return ID_MISMATCH
    return None


def _contradiction(status: PayoutStatus, told: PayoutStatus) -> str | None:
    """A cancelled payout that failed at the bank agrees well enough: no money left."""
    if told is PayoutStatus.PAID and status is not PayoutStatus.PAID:
        return PAID_AFTER_FAILED
    if told in _GAVE_NOTHING and status is PayoutStatus.PAID:
        return FAILED_AFTER_PAID
    return None


def is_answered_by_an_end(attention: str | None) -> bool:
    """Whether nobody needs to look any more once the payout has come to an end: the silence is over, or the ledger took
    what it refused before."""
    return attention is not None and (attention == UNRESOLVED or attention.startswith(REFUSED))


def next_check_seconds(payout: Payout, now: datetime) -> int:
    """When to ask the provider again about a payout that is under way."""
    age = now - (payout.sent_at or payout.created_at)
    return next((seconds for limit, seconds in _CHECKS if age < limit), _DAILY_SECONDS)


def is_overdue(payout: Payout, now: datetime) -> bool:
    """Whether it has been under way for so long that a person should ask."""
    return payout.sent_at is not None and now - payout.sent_at >= _CHECKS[-1][0]


def next_watch_seconds(payout: Payout, now: datetime) -> int | None:
    """When to ask whether a paid payout came back; None when that is over."""
    assert payout.finished_at is not None, "a paid payout is finished"
    return _DAILY_SECONDS if now - payout.finished_at < timedelta(days=REVERSAL_DAYS) else None
