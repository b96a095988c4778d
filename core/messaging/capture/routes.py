"""The box's page, and the same as JSON: development only, for this machine alone, like everything below `/dev`."""

from __future__ import annotations

from dataclasses import dataclass

from quart import Blueprint, Response, render_template
from quart_schema import hide

from core.kit import clock, ids, scope
from core.kit.errors import NotFound
from core.kit.scope import TenantRef
from core.messaging.capture import service
from core.messaging.capture.schemas import BoxOut, BoxPageQuery, BoxQuery, CapturedOut
from core.messaging.capture.service import Captured
from core.tenancy import service as tenancy
from core.web import origin
from core.web.access import public
from core.web.contract import produces, validate_querystring, validate_response

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
@validate_querystring(BoxPageQuery)
@produces("text/html")
@hide
async def show_box(query: BoxPageQuery) -> Response:
    """Show what would have gone out; a message's HTML lies in a frame that can do nothing."""
    _check_open()
    tenants = await tenancy.list_page("", TENANTS_MAX)
    tenant = await _tenant(query.tenant)
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


@blueprint.get("/dev/messages.json")
@public("development only, for this machine's own programs")
@validate_querystring(BoxQuery)
@validate_response(BoxOut)
@hide
async def get_messages(query: BoxQuery) -> BoxOut:
    """List what would have gone out, newest first: a program reads here the code that its user was sent."""
    _check_open()
    tenant = await _tenant(query.tenant)
    if tenant is None:
        return BoxOut(items=[])
    with scope.system(tenant, "messaging.capture"):
        return BoxOut(items=[CapturedOut.of(item) for item in await service.search(query.search)])


def _check_open() -> None:
    if not (service.is_open() and origin.is_local()):
        raise NotFound


async def _tenant(slug: str | None) -> TenantRef | None:
    return await tenancy.get_by_slug(slug) if slug else next(iter(await tenancy.list_page("", 1)), None)


def _shown(tenant: TenantRef, captured: Captured) -> Shown:
    local = captured.created_at.astimezone(clock.zone(tenant.zone))
    return Shown(ids.text("mcp", captured.id), f"{local:%d %b %Y, %H:%M:%S}", captured)
