from __future__ import annotations

from uuid import UUID

from quart import Blueprint, Response

from core.kit import ids, pagination
from core.payments.subscriptions import charges, plans, service
from core.payments.subscriptions.schemas import (
    CancelIn,
    GatewayChargeOut,
    GatewayChargePageOut,
    GatewayPlanIn,
    GatewayPlanOut,
    GatewayPlanPageOut,
    GatewayPlanQuery,
    GatewaySubscriptionDetailOut,
    GatewaySubscriptionIn,
    GatewaySubscriptionOut,
    GatewaySubscriptionPageOut,
    GatewaySubscriptionQuery,
)
from core.web.access import requires
from core.web.contract import render, validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent
from core.web.schemas import PageQuery

blueprint = Blueprint("gateway_subscriptions", __name__, url_prefix="/v1")
blueprints = [blueprint]

_NEWEST = UUID(int=2**128 - 1)


async def _render_plan(plan_id: UUID) -> Response:
    return render(GatewayPlanOut.of(await plans.get(plan_id)), 201)


async def _render_created(subscription_id: UUID) -> Response:
    return render(GatewaySubscriptionDetailOut.detail(await service.get(subscription_id)), 201)


async def _render(subscription_id: UUID) -> Response:
    return render(GatewaySubscriptionDetailOut.detail(await service.get(subscription_id)))


async def _render_charge(charge_id: UUID) -> Response:
    return render(GatewayChargeOut.of(await charges.get(charge_id)))


@blueprint.post("/gateway-plans")
@requires("gateway_subscriptions:write")
@idempotent(resume=_render_plan)
@validate_request(GatewayPlanIn)
@validate_response(GatewayPlanOut, 201)
async def post_gateway_plan(data: GatewayPlanIn) -> GatewayPlanOut:
    """Make a plan at a gateway that runs subscriptions."""
    return GatewayPlanOut.of(await plans.create(data.new()))


@blueprint.get("/gateway-plans")
@requires("gateway_subscriptions:read")
@validate_querystring(GatewayPlanQuery)
@validate_response(GatewayPlanPageOut)
async def get_gateway_plans(query: GatewayPlanQuery) -> GatewayPlanPageOut:
    """List plans, newest first."""
    name = query.list_name
    found = await plans.list_plans(
        _before(name, query), query.limit + 1, status=query.status, reference=query.reference
    )
    page = pagination.page(name, found, query.limit, lambda row: [str(row.id)])
    return GatewayPlanPageOut(items=[GatewayPlanOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/gateway-plans/<plan_id>")
@requires("gateway_subscriptions:read")
@validate_response(GatewayPlanOut)
async def get_gateway_plan(plan_id: str) -> GatewayPlanOut:
    """Read a plan."""
    return GatewayPlanOut.of(await plans.get(ids.parse("gpl", plan_id)))


@blueprint.post("/gateway-subscriptions")
@requires("gateway_subscriptions:write")
@idempotent(resume=_render_created)
@validate_request(GatewaySubscriptionIn)
@validate_response(GatewaySubscriptionDetailOut, 201)
async def post_gateway_subscription(data: GatewaySubscriptionIn) -> GatewaySubscriptionDetailOut:
    """Make a subscription at the gateway of its plan: the answer has the page where the payer agrees."""
    return GatewaySubscriptionDetailOut.detail(await service.create(data.new()))


@blueprint.get("/gateway-subscriptions")
@requires("gateway_subscriptions:read", own=True)
@validate_querystring(GatewaySubscriptionQuery)
@validate_response(GatewaySubscriptionPageOut)
async def get_gateway_subscriptions(query: GatewaySubscriptionQuery) -> GatewaySubscriptionPageOut:
    """List subscriptions, newest first; an end user's own."""
    name = query.list_name
    found = await service.list_subscriptions(
        _before(name, query),
        query.limit + 1,
        status=query.status,
        person_id=ids.parse("per", query.person) if query.person else None,
        plan_id=ids.parse("gpl", query.plan) if query.plan else None,
        reference=query.reference,
        needs_attention=query.needs_attention,
    )
    page = pagination.page(name, found, query.limit, lambda row: [str(row.id)])
    items = [GatewaySubscriptionOut.of(row) for row in page.items]
    return GatewaySubscriptionPageOut(items=items, next_cursor=page.next_cursor)


@blueprint.get("/gateway-subscriptions/<subscription_id>")
@requires("gateway_subscriptions:read", own=True)
@validate_response(GatewaySubscriptionDetailOut)
async def get_gateway_subscription(subscription_id: str) -> GatewaySubscriptionDetailOut:
    """Read a subscription."""
    return GatewaySubscriptionDetailOut.detail(await service.get(ids.parse("gsb", subscription_id)))


@blueprint.post("/gateway-subscriptions/<subscription_id>/cancel")
@requires("gateway_subscriptions:cancel", own=True)
@idempotent(resume=_render)
@validate_request(CancelIn)
@validate_response(GatewaySubscriptionDetailOut)
async def post_gateway_subscription_cancel(subscription_id: str, data: CancelIn) -> GatewaySubscriptionDetailOut:
    """End a subscription, for good: now, or with the cycle that runs."""
    found = await service.cancel(ids.parse("gsb", subscription_id), at_cycle_end=data.at_cycle_end)
    return GatewaySubscriptionDetailOut.detail(found)


@blueprint.post("/gateway-subscriptions/<subscription_id>/pause")
@requires("gateway_subscriptions:write")
@idempotent(resume=_render)
@validate_response(GatewaySubscriptionDetailOut)
async def post_gateway_subscription_pause(subscription_id: str) -> GatewaySubscriptionDetailOut:
    """Have nothing charged until it is resumed."""
    return GatewaySubscriptionDetailOut.detail(await service.pause(ids.parse("gsb", subscription_id)))


@blueprint.post("/gateway-subscriptions/<subscription_id>/resume")
@requires("gateway_subscriptions:write")
@idempotent(resume=_render)
@validate_response(GatewaySubscriptionDetailOut)
async def post_gateway_subscription_resume(subscription_id: str) -> GatewaySubscriptionDetailOut:
    """Go on with a paused subscription."""
    return GatewaySubscriptionDetailOut.detail(await service.resume(ids.parse("gsb", subscription_id)))


@blueprint.get("/gateway-subscriptions/<subscription_id>/charges")
@requires("gateway_subscriptions:read", own=True)
@validate_querystring(PageQuery)
@validate_response(GatewayChargePageOut)
async def get_gateway_subscription_charges(subscription_id: str, query: PageQuery) -> GatewayChargePageOut:
    """List what the gateway charged, newest first."""
    name = f"gateway_subscription_charges:{subscription_id}"
    found = await service.list_charges(ids.parse("gsb", subscription_id), _before(name, query), query.limit + 1)
    page = pagination.page(name, found, query.limit, lambda row: [str(row.id)])
    return GatewayChargePageOut(items=[GatewayChargeOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.post("/gateway-subscription-charges/<charge_id>/accept")
@requires("gateway_subscriptions:accept")
@idempotent(resume=_render_charge)
@validate_response(GatewayChargeOut)
async def post_gateway_subscription_charge_accept(charge_id: str) -> GatewayChargeOut:
    """Credit a charge that was held because nobody expected it: it becomes a payment of what the gateway charged."""
    return GatewayChargeOut.of(await service.accept_charge(ids.parse("gsc", charge_id)))


def _before(name: str, query: PageQuery) -> UUID:
    return UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
