"""The box's page: development only, for this machine's own browser, like every page below `/dev`."""

from __future__ import annotations

from dataclasses import dataclass

from quart import Blueprint, Response, render_template
from quart_schema import hide

from core.kit import clock, ids, scope
from core.kit.errors import NotFound
from core.kit.scope import TenantRef
from core.messaging.capture import service
from core.messaging.capture.schemas import BoxQuery
from core.messaging.capture.service import Captured
from core.tenancy import service as tenancy
from core.web import origin
from core.web.access import public
from core.web.contract import produces, validate_querystring

blueprint = Blueprint(
    "message_capture",
    __name__,
    template_folder="../pages",
    static_folder="static",
    static_url_path="/dev/messages/static",
)

TENANTS_MAX = 200


@dataclass(frozen=True, slots=True)
class Shown:
    """A captured message with what the page writes of it."""

    public_id: str
    at: str
    captured: Captured


@blueprint.get("/dev/messages")
@public("development only, for this machine's own browser")
@validate_querystring(BoxQuery)
@produces("text/html")
@hide
async def show_box(query: BoxQuery) -> Response:
    """Show what would have gone out; a message's HTML lies in a frame that can do nothing."""
    if not (service.is_open() and origin.is_local()):
        raise NotFound
    tenants = await tenancy.list_page("", TENANTS_MAX)
    tenant = await tenancy.get_by_slug(query.tenant) if query.tenant else next(iter(tenants), None)
    items: list[Shown] = []
    shown = None
    if tenant is not None:
        with scope.system(tenant, "messaging.capture"):
            items = [_shown(tenant, item) for item in await service.search(query.search)]
            if query.message:
                shown = _shown(tenant, await service.get(ids.parse("mcp", query.message)))
    page = await render_template(
        "messaging/box.html", tenants=tenants, tenant=tenant, items=items, shown=shown, search=query.search
    )
    response = Response(page, content_type="text/html; charset=utf-8")
    # The frame inherits this policy: of all that a message may hold, inline styles alone work in it.
    response.headers["Content-Security-Policy"] = (
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src https:; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )
    response.headers["Cache-Control"] = "no-store"
    return response


def _shown(tenant: TenantRef, captured: Captured) -> Shown:
    local = captured.created_at.astimezone(clock.zone(tenant.zone))
    return Shown(ids.text("mcp", captured.id), f"{local:%d %b %Y, %H:%M:%S}", captured)
