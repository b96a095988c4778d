from __future__ import annotations

from quart import Blueprint

from core.kit import ids, pagination
from core.ledger import service as ledger
from core.ledger.monitors import service
from core.ledger.monitors.schemas import MonitorIn, MonitorOut, MonitorPageOut, MonitorQuery
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("ledger_monitors", __name__, url_prefix="/v1/ledger")


@blueprint.post("/monitors")
@requires("ledger:write")
@idempotent(required=False)
@validate_request(MonitorIn)
@validate_response(MonitorOut, 201)
async def post_monitor(data: MonitorIn) -> MonitorOut:
    """Watch an account's balance or available money; a threshold that is crossed already is told at once."""
    account = await ledger.get_account(ids.parse("acc", data.account))
    return MonitorOut.of(await service.create(data.new(account)))


@blueprint.get("/monitors")
@requires("ledger:read")
@validate_querystring(MonitorQuery)
@validate_response(MonitorPageOut)
async def get_monitors(query: MonitorQuery) -> MonitorPageOut:
    """List the monitors that watch, newest first."""
    listing = pagination.newest_first(f"ledger_monitors:{query.account}", query)
    account_id = ids.parse("acc", query.account) if query.account else None
    page = listing.page(await service.list_monitors(listing.start, listing.count, account_id))
    return MonitorPageOut(items=[MonitorOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/monitors/<monitor_id>")
@requires("ledger:read")
@validate_response(MonitorOut)
async def get_monitor(monitor_id: str) -> MonitorOut:
    """Read a monitor."""
    return MonitorOut.of(await service.get(ids.parse("mon", monitor_id)))


@blueprint.delete("/monitors/<monitor_id>")
@requires("ledger:write")
@validate_response(MonitorOut)
async def delete_monitor(monitor_id: str) -> MonitorOut:
    """Watch no longer; harmless when repeated."""
    return MonitorOut.of(await service.remove(ids.parse("mon", monitor_id)))
