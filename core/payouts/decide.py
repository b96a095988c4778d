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

_BY_STATE = {
    PayoutState.PENDING: PayoutStatus.SUBMITTED,
    PayoutState.PAID: PayoutStatus.PAID,
    PayoutState.FAILED: PayoutStatus.FAILED,
    PayoutState.NOT_FOUND: PayoutStatus.UNKNOWN,
    PayoutState.UNKNOWN: PayoutStatus.UNKNOWN,
}
_CHECKS = ((timedelta(minutes=10), 30), (timedelta(hours=2), 300), (timedelta(days=7), 3600))
"""(younger than, look again after so many seconds); an older one is looked at daily and needs attention."""
_DAILY_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class Ruling:
    """The state after hearing the provider, and what is wrong with what it said."""

    status: PayoutStatus
    attention: str | None = None
    believed: bool = True


def rule(payout: Payout, truth: PayoutTruth) -> Ruling:
    """A final state is final: whoever contradicts it is reported and moves no money."""
    wanted = _BY_STATE[truth.state]
    if payout.is_final:
        return Ruling(payout.status, _contradiction(payout.status, wanted), believed=False)
    if truth.amount is not None and truth.amount != payout.amount:
        return Ruling(payout.status, AMOUNT_MISMATCH, believed=False)
    if None not in {payout.provider_payout_id, truth.provider_payout_id} and (
        payout.provider_payout_id != truth.provider_payout_id
    ):
        return Ruling(payout.status, ID_MISMATCH, believed=False)
    if wanted is PayoutStatus.UNKNOWN and payout.status is PayoutStatus.SUBMITTED:
        return Ruling(payout.status)  # it was accepted once, and one silence does not undo that
    return Ruling(wanted)


def _contradiction(status: PayoutStatus, told: PayoutStatus) -> str | None:
    """A cancelled payout that failed at the bank agrees well enough: no money left."""
    if told is PayoutStatus.PAID and status is not PayoutStatus.PAID:
        return PAID_AFTER_FAILED
    if told is PayoutStatus.FAILED and status is PayoutStatus.PAID:
        return FAILED_AFTER_PAID
    return None


def next_check_seconds(payout: Payout, now: datetime) -> int:
    """When to ask the provider again about a payout that is under way."""
    age = now - (payout.sent_at or payout.created_at)
    return next((seconds for limit, seconds in _CHECKS if age < limit), _DAILY_SECONDS)


def is_overdue(payout: Payout, now: datetime) -> bool:
    """Whether it has been under way for so long that a person should ask."""
    return payout.sent_at is not None and now - payout.sent_at >= _CHECKS[-1][0]
