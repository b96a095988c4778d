"""Decide what a vendor's word about a dispute means: pure, so that every order of arrival can be tested."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from core.kit.money import Money
from core.payments.disputes.provider import DisputeState, DisputeTruth
from core.payments.disputes.types import FINAL, TRANSITIONS, Dispute, DisputeStatus

MISMATCH = "mismatch"
VERDICT_CHANGED = "verdict_changed"
NOT_CAPTURED = "payment_not_captured"
MORE_THAN_CAPTURED = "more_than_captured"
LOST_UNDEDUCTED = "lost_but_not_deducted"
KEPT_AFTER_END = "deducted_but_not_lost"

REMIND = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a truth changes. `deducted`: what the vendor holds for it now, and the ledger must show."""

    status: DisputeStatus
    deducted: Money
    attention: str | None
    believed: bool


def rule(dispute: Dispute, truth: DisputeTruth, provider_payment_id: str | None) -> Ruling:
    """The one transition rule. A final state never changes; its contradiction is shown to a human."""
    same = truth.amount == dispute.amount and truth.deducted.currency == dispute.amount.currency
    bounded = same and Money.zero(dispute.amount.currency) <= truth.deducted <= dispute.amount
    if not bounded or truth.provider_payment_id != provider_payment_id:
        return Ruling(dispute.status, dispute.deducted, MISMATCH, believed=False)
    if truth.state is DisputeState.UNKNOWN:
        return Ruling(dispute.status, dispute.deducted, None, believed=False)
    wanted = DisputeStatus(truth.state.value)
    if dispute.status in FINAL:
        changed = wanted in FINAL and wanted is not dispute.status
        attention = f"{VERDICT_CHANGED}:{wanted.value}" if changed else None
        if not changed and wanted is dispute.status and dispute.status is not DisputeStatus.LOST:
            # What was still out when the verdict came may come back later.
            returned = truth.deducted < dispute.deducted
            return Ruling(dispute.status, truth.deducted if returned else dispute.deducted, None, believed=returned)
        if wanted is dispute.status is DisputeStatus.LOST and truth.deducted > dispute.deducted:
            return Ruling(dispute.status, truth.deducted, None, believed=True)
        return Ruling(dispute.status, dispute.deducted, attention, believed=False)
    status = wanted if wanted in TRANSITIONS[dispute.status] else dispute.status
    return Ruling(status, truth.deducted, _odd(status, truth), believed=True)


def loss_is_payees(settings: Mapping[str, Any]) -> bool:
    """The tenant's rule `disputes` {loss: tenant | payee}: whether the account that was credited bears a loss."""
    wanted = settings.get("disputes")
    return isinstance(wanted, Mapping) and wanted.get("loss") == "payee"


def remind_before(settings: Mapping[str, Any]) -> timedelta:
    """The tenant's rule `disputes` {remind_days: 1 to 30}: how long before the deadline to remind."""
    wanted = settings.get("disputes")
    days = wanted.get("remind_days") if isinstance(wanted, Mapping) else None
    return timedelta(days=days) if type(days) is int and 1 <= days <= 30 else REMIND


def _odd(status: DisputeStatus, truth: DisputeTruth) -> str | None:
    if status is DisputeStatus.LOST and truth.deducted != truth.amount:
        return LOST_UNDEDUCTED
    if status in {DisputeStatus.WON, DisputeStatus.CLOSED} and truth.deducted.amount > 0:
        return KEPT_AFTER_END
    return None
