"""Have a subscription made at its gateway, and follow it there: by webhooks, by schedule, and when somebody asks."""

from __future__ import annotations

import contextlib
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import clock, db, ids, secrets
from core.kit.errors import NotFound, ProviderFailure
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.payments import observe as payment_observe
from core.payments import resolve
from core.payments.provider import ProviderRejected, ProviderUnavailable, WebhookNotice
from core.payments.subscriptions import charges, observe, plans, queries, rows
from core.payments.subscriptions.errors import SubscriptionRejected, SubscriptionUnconfirmed
from core.payments.subscriptions.provider import SubscriptionRequest, SubscriptionTruth
from core.payments.subscriptions.types import CYCLE_END, GatewaySubscription, SubscriptionStatus
from core.webhooks import service as webhooks

FOLLOW = "payments.follow_gateway_subscription"
IN_FLIGHT_SECONDS = plans.IN_FLIGHT_SECONDS
CHECK_SECONDS = (60, 120, 300, 600, 1800, 3600)
CHECK_SECONDS_MAX = 86_400
"""Growing delays between two questions since the last news; then once a day, and soon after each charge is due."""
AFTER_CHARGE_SECONDS = 600
LATE_WINDOW = timedelta(days=7)
"""How long one that is over is asked about: a bank may answer days later to a charge that was under way."""
LOOKS_AT_ONCE = 3
SECOND_AT_VENDOR = "second_at_provider"
CANCEL_REFUSED = "cancel_refused"


class Overtaken(RuntimeError):
    """Other answers about a subscription were applied again and again meanwhile. It is retried."""


async def place(subscription: GatewaySubscription) -> GatewaySubscription:
    """Have the vendor make it, one caller at a time. Outside any transaction; safe to repeat per subscription.

    Raises SubscriptionRejected, SubscriptionUnconfirmed.
    """
    async with db.transaction() as tx:
        if await tx.find_row(queries.CLAIM, tx.tenant, subscription.id, IN_FLIGHT_SECONDS) is None:
            found = rows.subscription(await tx.get_row(queries.GET, tx.tenant, subscription.id))
            if found.provider_subscription_id is not None:
                return found
            raise _unconfirmed(subscription, IN_FLIGHT_SECONDS)
        plan = rows.plan(await tx.get_row(queries.GET_PLAN, tx.tenant, subscription.plan_id))
        payer = await _payer(tx, subscription)
    assert plan.provider_plan_id is not None, "a subscription is made of a plan that is ready"
    request = SubscriptionRequest(
        reference=subscription.public_id,
        provider_plan_id=plan.provider_plan_id,
        cycles=subscription.cycles,
        quantity=subscription.quantity,
        asked_at=subscription.created_at,
        starts_at=subscription.starts_at,
        agree_by=subscription.agree_by,
        notify=subscription.notify,
        payer=payer,
    )
    try:
        truth = await (await plans.port(subscription.provider_account_id)).create_subscription(request)
    except ProviderRejected as refusal:
        async with db.transaction() as tx:
            code, text = refusal.vendor_code or refusal.code, refusal.vendor_text or refusal.detail or ""
            await observe.reject(tx, subscription.id, code, text)
            await tx.execute_one(queries.FREE, tx.tenant, subscription.id)
        raise SubscriptionRejected(subscription=subscription.public_id, vendor_code=refusal.vendor_code) from refusal
    except OutboundUnknown as error:
        raise _unconfirmed(subscription, IN_FLIGHT_SECONDS) from error
    except (OutboundFailed, ProviderUnavailable) as error:
        async with db.transaction() as tx:
            await tx.execute_one(queries.FREE, tx.tenant, subscription.id)
        raise _unconfirmed(subscription, 5) from error
    return await _keep(subscription, truth)


async def look(subscription: GatewaySubscription, *, done: payment_observe.Done | None = None) -> GatewaySubscription:
    """Ask the vendor how it stands and what it charged, and apply the answer. Outside any transaction.

    Raises ProviderRejected, ProviderUnavailable; Overtaken.
    """
    assert subscription.provider_subscription_id is not None
    gateway = await plans.port(subscription.provider_account_id)
    for _ in range(LOOKS_AT_ONCE):
        truth = await gateway.fetch_subscription(subscription.provider_subscription_id)
        billed = await gateway.list_charges(subscription.provider_subscription_id)
        await charges.take_in(subscription, truth, billed)
        after = await observe.apply(subscription, truth, done=done)
        if after is not None:
            return after
        subscription = await get(subscription.id)
    raise Overtaken(subscription.public_id)


async def finish_cancel(subscription: GatewaySubscription) -> GatewaySubscription:
    """Have the vendor end it as was asked for. Raises ProviderRejected (the wish is dropped: it goes on),
    ProviderUnavailable, OutboundFailed, OutboundUnknown."""
    assert subscription.provider_subscription_id is not None
    wanted = subscription.cancel_at
    gateway = await plans.port(subscription.provider_account_id)
    try:
        truth = await gateway.cancel_subscription(
            subscription.provider_subscription_id, at_cycle_end=wanted == CYCLE_END
        )
    except ProviderRejected:
        async with db.transaction() as tx:
            await observe.lock(tx, subscription.id)
            await tx.execute(queries.DROP_CANCEL, tx.tenant, subscription.id, wanted)
        raise
    async with db.transaction() as tx:
        await observe.lock(tx, subscription.id)
        await tx.execute(queries.CONFIRM_CANCEL, tx.tenant, subscription.id, wanted)
    return await observe.apply(subscription, truth) or await look(await get(subscription.id))


async def follow(job: Job) -> None:
    """Make it where that was left open, end it where that was asked for, then ask how it stands."""
    subscription = await get(ids.parse("gsb", job.args["subscription"]))
    if subscription.status is SubscriptionStatus.REJECTED:
        return  # the runner finishes the job
    try:
        subscription = await _advance(subscription)
    except SubscriptionRejected:
        return
    except (ProviderFailure, Overtaken):
        pass  # asked again below
    delay = next_look_seconds(subscription, clock.now())
    if delay is None:
        return
    async with db.transaction() as tx:
        await tx.execute_one(queries.COUNT_CHECK, tx.tenant, subscription.id)
        await jobs.postpone(tx, job, delay)


async def receive(account_id: UUID, notice: WebhookNotice, job: Job) -> None:
    """A webhook about a subscription: a hint to look. Raises NotOursYet while it may be under way."""
    ours = None
    with contextlib.suppress(NotFound):
        ours = ids.parse("gsb", notice.reference or "")
    name = notice.provider_object_id
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_NOTICED, tx.tenant, account_id, name, ours)
    if row is None:
        if job.attempt < resolve.PATIENCE:
            raise resolve.NotOursYet(f"subscription {name} is not here")
        return  # made by somebody else on the same vendor account
    subscription = rows.subscription(row)
    if subscription.provider_subscription_id is None:
        subscription = await place(subscription)
    if name is not None and name != subscription.provider_subscription_id:
        # Somebody copied it at the vendor, or a request of ours got through twice: a human must end one.
        async with db.transaction() as tx:
            await observe.raise_attention(tx, await observe.lock(tx, subscription.id), SECOND_AT_VENDOR)
            await webhooks.finish(tx, job)
        return

    async def done(tx: db.Transaction) -> None:
        await webhooks.finish(tx, job)

    await look(subscription, done=done)


async def get(subscription_id: UUID) -> GatewaySubscription:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, subscription_id)
    if row is None:
        raise NotFound
    return rows.subscription(row)


async def follow_later(tx: db.Transaction, subscription: GatewaySubscription, delay_seconds: float) -> None:
    """Have it looked at soon; where that is due later, it stays so."""
    name = subscription.public_id
    await jobs.enqueue(tx, FOLLOW, name, {"subscription": name}, delay_seconds=delay_seconds)


def next_look_seconds(subscription: GatewaySubscription, now: datetime) -> int | None:
    """When to ask again, in seconds from now; None when nothing is expected any more."""
    if subscription.status is SubscriptionStatus.REJECTED:
        return None
    if subscription.over_at is not None and clock.system_now() >= subscription.over_at + LATE_WINDOW:
        return None
    known = subscription.checks < len(CHECK_SECONDS)
    delay = CHECK_SECONDS[subscription.checks] if known else CHECK_SECONDS_MAX
    if subscription.next_charge_at is None:
        return delay
    due = int((subscription.next_charge_at - now).total_seconds()) + AFTER_CHARGE_SECONDS
    return min(delay, due) if due > 0 else delay


async def _advance(subscription: GatewaySubscription) -> GatewaySubscription:
    if subscription.provider_subscription_id is None:
        subscription = await place(subscription)
    elif subscription.cancel_at is not None and subscription.cancel_confirmed_at is None and not subscription.is_over:
        try:
            subscription = await finish_cancel(subscription)
        except ProviderRejected:
            async with db.transaction() as tx:
                await observe.raise_attention(tx, await observe.lock(tx, subscription.id), CANCEL_REFUSED)
            subscription = await get(subscription.id)
    return await look(subscription)


async def _keep(subscription: GatewaySubscription, truth: SubscriptionTruth) -> GatewaySubscription:
    """Store the vendor's name of it and where its payer agrees; what came first stays."""
    async with db.transaction() as tx:
        before = await observe.lock(tx, subscription.id)
        if before.provider_subscription_id is None:
            sealed = await secrets.encrypt(tx, url_of(before.id), truth.url.encode()) if truth.url else None
            row = await tx.find_row(queries.SET_PLACED, tx.tenant, before.id, truth.provider_subscription_id, sealed)
            if row is None:  # the vendor names one that another subscription here has
                await observe.raise_attention(tx, before, SECOND_AT_VENDOR)
                raise _unconfirmed(subscription, IN_FLIGHT_SECONDS)
            before = rows.subscription(row)
            # One that was called rejected has nobody to follow it.
            await follow_later(tx, before, CHECK_SECONDS[0])
        elif before.provider_subscription_id != truth.provider_subscription_id:
            await observe.raise_attention(tx, before, SECOND_AT_VENDOR)
            return before
    return await observe.apply(before, truth) or await get(subscription.id)


async def _payer(tx: db.Transaction, subscription: GatewaySubscription) -> dict[str, str]:
    """What is known of the payer; nothing once they were erased."""
    sealed = await tx.value(queries.GET_PAYER, tx.tenant, subscription.id)
    if sealed is None:
        return {}
    try:
        known: Any = await secrets.decrypt_json(tx, payer_of(subscription.id), sealed)
    except secrets.Erased:
        return {}
    return dict(known)


def payer_of(subscription_id: UUID) -> str:
    return f"gateway_subscription/{subscription_id}/payer"


def url_of(subscription_id: UUID) -> str:
    return f"gateway_subscription/{subscription_id}/url"


def _unconfirmed(subscription: GatewaySubscription, seconds: int) -> SubscriptionUnconfirmed:
    return SubscriptionUnconfirmed(subscription=subscription.public_id, retry_after_seconds=seconds)
