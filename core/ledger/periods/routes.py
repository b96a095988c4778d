from __future__ import annotations

from quart import Blueprint

from core.ledger.periods import service
from core.ledger.periods.schemas import ClosingIn, ClosingOut, PeriodOut
from core.web.access import requires
from core.web.contract import validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("ledger_periods", __name__, url_prefix="/v1/ledger")


@blueprint.get("/period")
@requires("ledger:read")
@validate_response(PeriodOut)
async def get_period() -> PeriodOut:
    """Read how far the books are closed."""
    return PeriodOut.of(await service.get())


@blueprint.post("/period/closings")
@requires("ledger:close_period")
@idempotent(required=False)
@validate_request(ClosingIn)
@validate_response(ClosingOut, 202)
async def post_closing(data: ClosingIn) -> tuple[ClosingOut, int]:
    """Ask for the books to be closed up to a date; another principal decides."""
    return ClosingOut.of(await service.ask(data.closed_before, reason=data.reason)), 202
