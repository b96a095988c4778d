"""Plans of a gateway's own: made once there, whatever answer is lost, and never changed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from core.audit import service as audit
from core.events import service as outbox
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import db, idempotency, ids
from core.kit.errors import NotFound, ProviderFailure
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.payments import checkout, observe
from core.payments.provider import Capability, ProviderRejected, ProviderUnavailable
from core.payments.subscriptions import events, queries, rows
from core.payments.subscriptions.errors import (
    GatewayPlanReferenceTaken,
    GatewayPlanRejected,
    GatewayPlanUnconfirmed,
    SubscriptionsNotSupported,
)
from core.payments.subscriptions.gateway import SubscriptionGateway
from core.payments.subscriptions.provider import PlanRequest, PlanTruth
from core.payments.subscriptions.types import NewPlan, Plan, PlanStatus
from core.providers import service as providers

FOLLOW = "payments.follow_gateway_plan"
IN_FLIGHT_SECONDS = 30
"""Longer than a call to a vendor: meanwhile nobody else asks for the same thing, for it has no key against that."""
CHECK_SECONDS = (60, 120, 300, 600, 1800, 3600)


async def create(new: NewPlan) -> Plan:
    """Make a plan at a gateway, once.

    Raises SubscriptionsNotSupported, GatewayPlanReferenceTaken: nothing is written then. Raises GatewayPlanRejected,
    GatewayPlanUnconfirmed for the vendor: the plan exists then, and the follower goes on with it.
    """
    await require(new.provider_account_id, new.amount.currency)
    plan_id = ids.new()
    async with db.transaction() as tx:
        await idempotency.bind(tx, plan_id)
        row = await tx.find_row(
            queries.INSERT_PLAN,
            tx.tenant,
            plan_id,
            new.provider_account_id,
            new.name,
            new.description,
            new.amount.amount,
            new.amount.currency,
            new.period,
            new.interval,
            new.reference,
        )
        if row is None:
            raise GatewayPlanReferenceTaken
        plan = rows.plan(row)
        await audit.record("gateway_plan:create", plan.public_id, after=facts(plan))
        await outbox.emit(tx, events.GatewayPlanCreated(**facts(plan)), subject=plan.public_id, subject_version=1)
        await jobs.enqueue(tx, FOLLOW, plan.public_id, {"plan": plan.public_id}, delay_seconds=IN_FLIGHT_SECONDS)
    return await _place(plan)


async def get(plan_id: UUID) -> Plan:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET_PLAN, tx.tenant, plan_id)
    if row is None:
        raise NotFound
    return rows.plan(row)


async def list_plans(
    before: UUID, limit: int, *, status: str | None = None, reference: str | None = None
) -> list[Plan]:
    """Plans, newest first."""
    async with db.transaction() as tx:
        found = await tx.fetch(queries.LIST_PLANS, tx.tenant, before, status, reference, limit)
    return [rows.plan(row) for row in found]


async def follow(job: Job) -> None:
    """Make a plan whose making was left open."""
    plan = await get(ids.parse("gpl", job.args["plan"]))
    if plan.status is not PlanStatus.CREATED:
        return  # the runner finishes the job
    try:
        await _place(plan)
        return
    except GatewayPlanRejected:
        return
    except ProviderFailure:
        pass  # asked again below
    async with db.transaction() as tx:
        await tx.execute_one(queries.COUNT_PLAN_CHECK, tx.tenant, plan.id)
        await jobs.postpone(tx, job, CHECK_SECONDS[min(plan.checks, len(CHECK_SECONDS) - 1)])


async def require(account_id: UUID, currency: str) -> None:
    """Raise SubscriptionsNotSupported unless the provider account runs subscriptions in this currency."""
    connection = await providers.connect(account_id, kind=checkout.KIND)
    if Capability.SUBSCRIPTIONS not in connection.spec.capabilities:
        raise SubscriptionsNotSupported(f"{connection.spec.label} runs no subscriptions")
    if connection.account.status != "enabled" or currency not in connection.account.currencies:
        raise SubscriptionsNotSupported(f"this provider account does not take {currency} now")


async def port(account_id: UUID) -> SubscriptionGateway:
    """The provider object of an account, disabled ones included."""
    return SubscriptionGateway(await providers.connect(account_id, kind=checkout.KIND))


def facts(plan: Plan) -> dict[str, Any]:
    """What every event about a plan says."""
    return {
        "plan": plan.public_id,
        "status": plan.status.value,
        "amount": plan.amount.text(),
        "currency": plan.amount.currency,
        "period": plan.period.value,
        "interval": plan.interval,
        "reference": plan.reference,
    }


async def _place(plan: Plan) -> Plan:
    """Have the vendor make it, one caller at a time. Raises GatewayPlanRejected, GatewayPlanUnconfirmed."""
    async with db.transaction() as tx:
        if await tx.find_row(queries.CLAIM_PLAN, tx.tenant, plan.id, IN_FLIGHT_SECONDS) is None:
            found = rows.plan(await tx.get_row(queries.GET_PLAN, tx.tenant, plan.id))
            if found.status is PlanStatus.READY:
                return found
            raise GatewayPlanUnconfirmed(plan=plan.public_id, retry_after_seconds=IN_FLIGHT_SECONDS)
    request = PlanRequest(
        plan.public_id, plan.name, plan.description, plan.amount, plan.period, plan.interval, plan.created_at
    )
    try:
        truth = await (await port(plan.provider_account_id)).create_plan(request)
    except ProviderRejected as refusal:
        await _keep(plan, refusal)
        raise GatewayPlanRejected(plan=plan.public_id, vendor_code=refusal.vendor_code) from refusal
    except OutboundUnknown as error:
        raise GatewayPlanUnconfirmed(plan=plan.public_id, retry_after_seconds=IN_FLIGHT_SECONDS) from error
    except (OutboundFailed, ProviderUnavailable) as error:
        async with db.transaction() as tx:
            await tx.execute_one(queries.FREE_PLAN, tx.tenant, plan.id)
        raise GatewayPlanUnconfirmed(plan=plan.public_id, retry_after_seconds=5) from error
    return await _keep(plan, truth)


async def _keep(plan: Plan, said: PlanTruth | ProviderRejected) -> Plan:
    """Store what the vendor says; one that is not what was asked for is no plan of ours."""
    status, name, code, text = PlanStatus.REJECTED, None, "plan_mismatch", "the provider made another plan"
    if isinstance(said, ProviderRejected):
        code, text = said.vendor_code or said.code, said.vendor_text or said.detail or ""
    elif (said.amount, said.period, said.interval) == (plan.amount, plan.period, plan.interval):
        status, name, code, text = PlanStatus.READY, said.provider_plan_id, "", ""
    async with db.transaction() as tx:
        current = rows.plan(await tx.get_row(queries.LOCK_PLAN, tx.tenant, plan.id))
        if current.status is not PlanStatus.CREATED:
            return current
        row = await tx.get_row(
            queries.UPDATE_PLAN, tx.tenant, plan.id, status, name, observe.plain(code), observe.plain(text)
        )
        after = rows.plan(row)
        event: events.PlanFacts
        if status is PlanStatus.READY:
            event = events.GatewayPlanReady(**facts(after))
        else:
            event = events.GatewayPlanRefused(**facts(after), error_code=after.error_code)
        await outbox.emit(tx, event, subject=after.public_id, subject_version=after.version)
    return after
