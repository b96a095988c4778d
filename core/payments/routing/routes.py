from __future__ import annotations

from quart import Blueprint

from core.kit import ids, pagination
from core.payments.routing import downtimes, service
from core.payments.routing.schemas import (
    DowntimeListOut,
    DowntimeOut,
    PlanIn,
    PlanOut,
    PlanPageOut,
    PlanQuery,
    SimulationIn,
    SimulationOut,
)
from core.web.access import requires, step_up
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import not_replayable

blueprint = Blueprint("payment_routing", __name__, url_prefix="/v1/payment-routing")

_NEWEST = 2**63 - 1


@blueprint.get("")
@requires("routing:read")
@validate_response(PlanOut)
async def get_routing() -> PlanOut:
    """Read the routing rules in force."""
    return PlanOut.of(await service.get())


@blueprint.put("")
@requires("routing:write")
@validate_request(PlanIn)
@validate_response(PlanOut)
@step_up("routing.replace")
async def put_routing(data: PlanIn) -> PlanOut:
    """Replace the routing rules by a new version; every older one is kept."""
    return PlanOut.of(await service.replace_rules(data.plan(), replaces=data.replaces_version))


@blueprint.get("/versions")
@requires("routing:read")
@validate_querystring(PlanQuery)
@validate_response(PlanPageOut)
async def get_routing_versions(query: PlanQuery) -> PlanPageOut:
    """List the versions of the routing rules, newest first."""
    before = int(pagination.decode("payment_routing", query.cursor)[0]) if query.cursor else _NEWEST
    rows = await service.list_versions(before, query.limit + 1)
    page = pagination.page("payment_routing", rows, query.limit, lambda row: [str(row.version)])
    return PlanPageOut(items=[PlanOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.post("/simulate")
@requires("routing:read")
@not_replayable("it changes nothing, and its answer is about this moment")
@validate_request(SimulationIn)
@validate_response(SimulationOut)
async def post_simulation(data: SimulationIn) -> SimulationOut:
    """Say where a payment would go now, and why. Nothing is written and no gateway is asked."""
    return SimulationOut.of(await service.simulate(data.wish(), seed=data.seed, version=data.version))


@blueprint.get("/downtimes")
@requires("routing:read")
@validate_response(DowntimeListOut)
async def get_downtimes() -> DowntimeListOut:
    """List what gateways say works badly, now and soon."""
    return DowntimeListOut(
        items=[
            DowntimeOut(
                provider_account=ids.text("pac", row["provider_account_id"]),
                method=row["method"],
                instrument=row["instrument"],
                severity=row["severity"],
                begins_at=row["begins_at"],
                ends_at=row["ends_at"],
                updated_at=row["updated_at"],
            )
            for row in await downtimes.list_current()
        ]
    )
