"""Make subscriptions that a gateway runs, read them, end them, pause and resume them. What others may call is here."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from uuid import UUID

from core.audit import service as audit
from core.kit import clock, db, idempotency, ids, scope, secrets
from core.kit.errors import NotFound
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.ledger import service as ledger
from core.payments.errors import PaymentCurrencyMismatch
from core.payments.provider import ProviderRejected, ProviderUnavailable
from core.payments.subscriptions import charges, events, following, observe, plans, queries, rows
from core.payments.subscriptions.errors import (
    GatewayPlanNotReady,
    SubscriptionChangeRefused,
    SubscriptionReferenceTaken,
    SubscriptionTermsInvalid,
    SubscriptionUnconfirmed,
    SubscriptionWrongState,
)
from core.payments.subscriptions.gateway import SubscriptionGateway
from core.payments.subscriptions.provider import SubscriptionTruth
from core.payments.subscriptions.types import (
    CYCLE_END,
    NOW,
    Charge,
    GatewaySubscription,
    NewSubscription,
    Plan,
    PlanStatus,
    SubscriptionDetail,
    SubscriptionStatus,
)
from core.people import service as people

_S = SubscriptionStatus


async def create(new: NewSubscription) -> SubscriptionDetail:
    """Make a subscription at the gateway of its plan, once: the answer has the page where its payer agrees.

    Raises NotFound, GatewayPlanNotReady, SubscriptionsNotSupported, SubscriptionTermsInvalid, PaymentCurrencyMismatch,
    ledger.AccountNotFound, SubscriptionReferenceTaken: nothing is written then. Raises SubscriptionRejected,
    SubscriptionUnconfirmed for the vendor: it exists then, and the follower goes on with it.
    """
    plan = await plans.get(new.plan_id)
    if plan.status is not PlanStatus.READY:
        raise GatewayPlanNotReady(f"the plan is {plan.status.value}")
    await plans.require(plan.provider_account_id, plan.amount.currency)
    if (await ledger.get_account(new.credit_account_id)).currency != plan.amount.currency:
        raise PaymentCurrencyMismatch
    if new.person_id is not None:
        await people.get(new.person_id)
    _check_times(new, clock.now())
    subscription = await _insert(new, plan)
    await following.place(subscription)
    return await get(subscription.id)


async def get(subscription_id: UUID) -> SubscriptionDetail:
    """A subscription with the page where its payer agrees. An end user sees only their own. Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, subscription_id)
        own = scope.get().principal.person_id
        if row is None or (own is not None and row["person_id"] != own):
            raise NotFound
        sealed = await tx.value(queries.GET_URL, tx.tenant, subscription_id)
        url = await secrets.decrypt(tx, following.url_of(subscription_id), sealed) if sealed is not None else None
    return SubscriptionDetail(rows.subscription(row), url.decode() if url is not None else None)


async def list_subscriptions(
    before: UUID,
    limit: int,
    *,
    status: str | None = None,
    person_id: UUID | None = None,
    plan_id: UUID | None = None,
    reference: str | None = None,
    needs_attention: bool = False,
) -> list[GatewaySubscription]:
    """Subscriptions, newest first; an end user's own."""
    person_id = scope.get().principal.person_id or person_id
    async with db.transaction() as tx:
        found = await tx.fetch(
            queries.LIST, tx.tenant, before, status, person_id, plan_id, reference, needs_attention, limit
        )
    return [rows.subscription(row) for row in found]


async def list_charges(subscription_id: UUID, before: UUID, limit: int) -> list[Charge]:
    """A subscription's charges, newest first. An end user sees only their own subscription's. Raises NotFound."""
    await get(subscription_id)
    return await charges.list_charges(subscription_id, before, limit)


async def cancel(subscription_id: UUID, *, at_cycle_end: bool = False) -> SubscriptionDetail:
    """End a subscription, for its payer or the tenant: now, or with the cycle that runs. Again is harmless.

    A wish to end it now is not put off by a later one. Locks the subscription. Raises NotFound, SubscriptionWrongState,
    SubscriptionUnconfirmed when the vendor does not confirm: it is asked again; SubscriptionChangeRefused.
    """
    detail = await get(subscription_id)
    if detail.subscription.is_over:
        return detail
    async with db.transaction() as tx:
        await idempotency.bind(tx, subscription_id)
        current = await observe.lock(tx, subscription_id)
        _require_placed(current)
        if at_cycle_end and current.status is not _S.ACTIVE:
            raise SubscriptionWrongState("no cycle is running")
        wanted = CYCLE_END if at_cycle_end and current.cancel_at != NOW else NOW
        subscription = rows.subscription(await tx.get_row(queries.REQUEST_CANCEL, tx.tenant, subscription_id, wanted))
        await audit.record("gateway_subscription:cancel", subscription.public_id, after={"at": wanted})
        await following.follow_later(tx, subscription, following.IN_FLIGHT_SECONDS)
    if subscription.cancel_confirmed_at is None and not subscription.is_over:
        await _confirmed(subscription, following.finish_cancel(subscription))
    return await get(subscription_id)


async def pause(subscription_id: UUID) -> SubscriptionDetail:
    """Have nothing charged until it is resumed; again is harmless.

    Raises NotFound, SubscriptionWrongState, SubscriptionUnconfirmed, SubscriptionChangeRefused.
    """
    return await _change(subscription_id, "pause", _S.ACTIVE, _S.PAUSED, SubscriptionGateway.pause_subscription)


async def resume(subscription_id: UUID) -> SubscriptionDetail:
    """Go on with a paused one; again is harmless. Raises as `pause`."""
    return await _change(subscription_id, "resume", _S.PAUSED, _S.ACTIVE, SubscriptionGateway.resume_subscription)


async def accept_charge(charge_id: UUID) -> Charge:
    """See `charges.accept`."""
    return await charges.accept(charge_id)


async def _insert(new: NewSubscription, plan: Plan) -> GatewaySubscription:
    subscription_id, amount = ids.new(), plan.per_cycle(new.quantity)
    async with db.transaction() as tx:
        await idempotency.bind(tx, subscription_id)
        sealed = None
        if new.payer:
            key_of = new.person_id or secrets.TENANT_SUBJECT
            sealed = await secrets.encrypt_json(tx, following.payer_of(subscription_id), dict(new.payer), key_of)
        row = await tx.find_row(
            queries.INSERT,
            tx.tenant,
            subscription_id,
            plan.id,
            plan.provider_account_id,
            new.person_id,
            new.credit_account_id,
            amount.amount,
            amount.currency,
            new.quantity,
            new.cycles,
            new.starts_at,
            new.agree_by,
            new.notify,
            new.description,
            new.reference,
            dict(new.metadata),
            sealed,
        )
        if row is None:
            raise SubscriptionReferenceTaken
        subscription = rows.subscription(row)
        await observe.tell(tx, subscription, events.GatewaySubscriptionCreated(**observe.facts(subscription)))
        await audit.record("gateway_subscription:create", subscription.public_id, after=observe.facts(subscription))
        await following.follow_later(tx, subscription, following.IN_FLIGHT_SECONDS)
    return subscription


async def _change(
    subscription_id: UUID,
    verb: str,
    before: SubscriptionStatus,
    after: SubscriptionStatus,
    ask: Callable[[SubscriptionGateway, str], Awaitable[SubscriptionTruth]],
) -> SubscriptionDetail:
    """Have the vendor move it from one state to another; what it is in already needs nobody."""
    async with db.transaction() as tx:
        await get(subscription_id)
        await idempotency.bind(tx, subscription_id)
        subscription = await observe.lock(tx, subscription_id)
        _require_placed(subscription)
        if subscription.status not in {before, after}:
            raise SubscriptionWrongState(f"the subscription is {subscription.status.value}")
        await audit.record(f"gateway_subscription:{verb}", subscription.public_id)
        await following.follow_later(tx, subscription, following.IN_FLIGHT_SECONDS)
    if subscription.status is before:
        await _confirmed(subscription, _asked(subscription, ask))
    return await get(subscription_id)


async def _asked(
    subscription: GatewaySubscription, ask: Callable[[SubscriptionGateway, str], Awaitable[SubscriptionTruth]]
) -> None:
    assert subscription.provider_subscription_id is not None
    gateway = await plans.port(subscription.provider_account_id)
    truth = await ask(gateway, subscription.provider_subscription_id)
    if await observe.apply(subscription, truth) is None:
        await following.look(await following.get(subscription.id))


async def _confirmed(subscription: GatewaySubscription, work: Awaitable[object]) -> None:
    """Await the vendor's word. Raises SubscriptionUnconfirmed, SubscriptionChangeRefused."""
    try:
        await work
    except ProviderRejected as refusal:
        raise SubscriptionChangeRefused(
            subscription=subscription.public_id, vendor_code=refusal.vendor_code
        ) from refusal
    except (ProviderUnavailable, OutboundFailed, OutboundUnknown, following.Overtaken) as error:
        seconds = following.IN_FLIGHT_SECONDS
        raise SubscriptionUnconfirmed(subscription=subscription.public_id, retry_after_seconds=seconds) from error


def _require_placed(subscription: GatewaySubscription) -> None:
    if subscription.status is _S.REJECTED:
        raise SubscriptionWrongState("the provider refused to make it")
    if subscription.provider_subscription_id is None:
        seconds = following.IN_FLIGHT_SECONDS
        raise SubscriptionUnconfirmed(subscription=subscription.public_id, retry_after_seconds=seconds)


def _check_times(new: NewSubscription, now: datetime) -> None:
    """Raises SubscriptionTermsInvalid."""
    starts_late = new.starts_at is None or new.starts_at > now
    agrees_late = new.agree_by is None or new.agree_by > now
    in_order = new.starts_at is None or new.agree_by is None or new.agree_by <= new.starts_at
    if not (starts_late and agrees_late and in_order):
        raise SubscriptionTermsInvalid
