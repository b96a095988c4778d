"""The one transition of a subscription: what its gateway says becomes state and events, whoever asked and in any order.

An answer is believed about the state only if no other was applied since the question was begun: answers overtake each
other, and a subscription's states, unlike a payment's, go back and forth.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from core.events import service as outbox
from core.events.types import Event
from core.kit import db, ids
from core.kit.errors import NotFound
from core.payments import observe as payments
from core.payments.subscriptions import events, queries, rows
from core.payments.subscriptions.provider import SubscriptionState, SubscriptionTruth
from core.payments.subscriptions.types import OVER, TRANSITIONS, Charge, GatewaySubscription, SubscriptionStatus

TERMS_CHANGED = "terms_changed"
GOES_ON_AFTER_END = "goes_on_after_end"

_S = SubscriptionStatus
_EVENTS: dict[SubscriptionStatus, type[events.SubscriptionFacts]] = {
    _S.AUTHENTICATED: events.GatewaySubscriptionAuthenticated,
    _S.ACTIVE: events.GatewaySubscriptionActivated,
    _S.PENDING: events.GatewaySubscriptionPending,
    _S.HALTED: events.GatewaySubscriptionHalted,
    _S.PAUSED: events.GatewaySubscriptionPaused,
    _S.CANCELLED: events.GatewaySubscriptionCancelled,
    _S.COMPLETED: events.GatewaySubscriptionCompleted,
    _S.EXPIRED: events.GatewaySubscriptionExpired,
    _S.REJECTED: events.GatewaySubscriptionRefused,
    _S.CREATED: events.GatewaySubscriptionCreated,
}


async def apply(
    seen: GatewaySubscription, truth: SubscriptionTruth, *, done: payments.Done | None = None
) -> GatewaySubscription | None:
    """Apply what the vendor says; None when another answer was applied since `seen` was read: then ask again.

    Locks the subscription. `done` is called in the transaction.
    """
    async with db.transaction() as tx:
        before = await lock(tx, seen.id)
        if before.looks != seen.looks:
            return None
        if done is not None:
            await done(tx)
        await _compare(tx, before, truth)
        if truth.state is SubscriptionState.UNKNOWN:
            return before
        return await _move(tx, before, truth)


async def reject(tx: db.Transaction, subscription_id: UUID, code: str, text: str) -> GatewaySubscription:
    """The vendor refused to make it. Locks the subscription; one that the vendor has by now stays as it is."""
    before = await lock(tx, subscription_id)
    if before.status is not _S.CREATED or before.provider_subscription_id is not None:
        return before
    return await _write(tx, before, _S.REJECTED, error=(payments.plain(code), payments.plain(text)))


async def lock(tx: db.Transaction, subscription_id: UUID) -> GatewaySubscription:
    """Raises NotFound."""
    row = await tx.find_row(queries.LOCK, tx.tenant, subscription_id)
    if row is None:
        raise NotFound
    return rows.subscription(row)


async def raise_attention(tx: db.Transaction, subscription: GatewaySubscription, reason: str) -> None:
    """Make a locked subscription visible to humans, once per reason."""
    if await tx.execute(queries.ADD_ATTENTION, tx.tenant, subscription.id, reason):
        await tell(tx, subscription, events.GatewaySubscriptionNeedsAttention(**facts(subscription), reason=reason))


async def tell(tx: db.Transaction, subscription: GatewaySubscription, event: Event) -> None:
    """Write an event about a locked subscription."""
    version = await tx.value(queries.RAISE_VERSION, tx.tenant, subscription.id)
    await outbox.emit(tx, event, subject=subscription.public_id, subject_version=version)


def facts(subscription: GatewaySubscription) -> dict[str, Any]:
    """What every event about a subscription says."""
    return {
        "subscription": subscription.public_id,
        "status": subscription.status.value,
        "plan": ids.text("gpl", subscription.plan_id),
        "amount": subscription.amount.text(),
        "currency": subscription.amount.currency,
        "person": ids.text("per", subscription.person_id) if subscription.person_id else None,
        "reference": subscription.reference,
    }


def charge_facts(subscription: GatewaySubscription, charge: Charge) -> dict[str, Any]:
    """What every event about a charge says."""
    return {
        **facts(subscription),
        "charge": charge.public_id,
        "charged": charge.amount.text(),
        "charged_currency": charge.amount.currency,
    }


async def _compare(tx: db.Transaction, before: GatewaySubscription, truth: SubscriptionTruth) -> None:
    """Whether it is still the subscription that was agreed to."""
    plan = rows.plan(await tx.get_row(queries.GET_PLAN, tx.tenant, before.plan_id))
    agreed = (plan.provider_plan_id, before.quantity, before.cycles)
    if (truth.provider_plan_id, truth.quantity, truth.cycles) != agreed:
        await raise_attention(tx, before, TERMS_CHANGED)


async def _move(tx: db.Transaction, before: GatewaySubscription, truth: SubscriptionTruth) -> GatewaySubscription:
    wanted = SubscriptionStatus(truth.state.value)
    if wanted in TRANSITIONS[before.status]:
        return await _write(tx, before, wanted, truth=truth)
    if before.is_over and wanted not in OVER:
        await raise_attention(tx, before, GOES_ON_AFTER_END)
    return await _write(tx, before, before.status, truth=truth)


async def _write(
    tx: db.Transaction,
    before: GatewaySubscription,
    status: SubscriptionStatus,
    *,
    truth: SubscriptionTruth | None = None,
    error: tuple[str | None, str | None] = (None, None),
) -> GatewaySubscription:
    charged = before.cycles_charged if truth is None else max(before.cycles_charged, truth.cycles_charged)
    is_news = status is not before.status or charged != before.cycles_charged
    is_over = status in OVER
    row = await tx.get_row(
        queries.UPDATE,
        tx.tenant,
        before.id,
        status,
        charged,
        truth.next_charge_at if truth is not None and not is_over else None,
        (truth.ended_at if truth is not None else None) or before.ended_at,
        error[0],
        error[1],
        is_news,
        is_over,
    )
    after = rows.subscription(row)
    if status is not before.status:
        event: Any = _EVENTS[status](**facts(after))
        await tell(tx, after, event)
    return after
