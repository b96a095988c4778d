from __future__ import annotations

from datetime import timedelta

from quart import Blueprint, current_app, websocket

from core.kit import clock
from core.realtime import service, tickets
from core.realtime.schemas import TicketOut
from core.web.access import public, requires
from core.web.contract import validate_response
from core.web.idempotent import not_replayable

blueprint = Blueprint("realtime", __name__, url_prefix="/v1/realtime")


@blueprint.post("/tickets")
@requires("realtime:connect", own=True)
@not_replayable("A ticket is a credential that works once; a stored answer would keep it in clear.")
@validate_response(TicketOut, 201)
async def post_ticket() -> TicketOut:
    """Get a ticket that opens one WebSocket within 30 seconds."""
    expires_at = clock.system_now() + timedelta(seconds=tickets.SECONDS)
    return TicketOut(ticket=await tickets.issue(), expires_at=expires_at)


@blueprint.websocket("")
@public("the first message carries a ticket, which a credential was needed to get")
async def get_realtime() -> None:
    """Follow events; see docs/realtime.md for the messages."""
    # Without it the handshake would wait for the first message that we send.
    await websocket.accept()
    socket = websocket._get_current_object()  # type: ignore[attr-defined] # noqa: SLF001 - a proxy stays in its task
    await service.serve(
        socket,
        current_app.config["BAHI_SETTINGS"],
        address=websocket.remote_addr or "",
        origin=websocket.headers.get("Origin", ""),
    )
