from __future__ import annotations

from uuid import UUID

from quart import Blueprint, Response, g, render_template, request

from core.kit import ids, pagination, scope
from core.kit.errors import NotFound
from core.kit.scope import Principal, Scope, TenantRef
from core.messaging import addresses
from core.messaging.provider import Channel
from core.messaging.suppression import links, service, unsubscribe
from core.messaging.suppression.schemas import (
    LiftIn,
    SuppressionIn,
    SuppressionOut,
    SuppressionPageOut,
    SuppressionQuery,
)
from core.messaging.templates import service as templates
from core.tenancy import service as tenancy
from core.web.access import public, requires
from core.web.contract import produces, validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("message_suppressions", __name__, url_prefix="/v1/message-suppressions")
pages = Blueprint("unsubscribe", __name__, url_prefix="/messages/unsubscribe", template_folder="../pages")
blueprints = [blueprint, pages]

HTML = "text/html; charset=utf-8"
_NEWEST = UUID(int=2**128 - 1)
_RECIPIENT = Principal("system", "system:messaging.unsubscribe")
_REASON = "the signed link in the message is the credential; it can only stop messages to its own address"


@blueprint.post("")
@requires("message_suppressions:write")
@idempotent()
@validate_request(SuppressionIn)
@validate_response(SuppressionOut, 201)
async def post_suppression(data: SuppressionIn) -> tuple[SuppressionOut, int]:
    """Stop every message to an address."""
    return SuppressionOut.of(await service.add(Channel(data.channel), data.to, data.note)), 201


@blueprint.get("")
@requires("message_suppressions:read")
@validate_querystring(SuppressionQuery)
@validate_response(SuppressionPageOut)
async def get_suppressions(query: SuppressionQuery) -> SuppressionPageOut:
    """List who is not written to, newest first."""
    found = _hash(query)
    name = f"message_suppressions/{query.lifted}/{query.channel}/{query.reason}/{found!r}"
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    rows = await service.list_suppressions(
        before,
        query.limit + 1,
        lifted=query.lifted,
        channel=query.channel,
        reason=query.reason,
        address_hash=found,
    )
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return SuppressionPageOut(items=[SuppressionOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/<suppression_id>")
@requires("message_suppressions:read")
@validate_response(SuppressionOut)
async def get_suppression(suppression_id: str) -> SuppressionOut:
    """Show who is not written to, and why."""
    return SuppressionOut.of(await service.get(ids.parse("msp", suppression_id)))


@blueprint.post("/<suppression_id>/lift")
@requires("message_suppressions:write")
@idempotent()
@validate_request(LiftIn)
@validate_response(SuppressionOut)
async def post_lift(suppression_id: str, data: LiftIn) -> SuppressionOut:
    """Let an address be written to again."""
    return SuppressionOut.of(await service.lift(ids.parse("msp", suppression_id), data.reason))


@pages.get("/<tenant>/<token>")
@public(_REASON)
@produces(HTML)
async def show_unsubscribe(tenant: str, token: str) -> Response:
    """Ask a recipient whether to stop promotional messages; looking changes nothing, for programs follow links too."""
    ref = await _tenant(tenant)
    links.read_token(ref, token)
    return await _page(ref, done=False)


@pages.post("/<tenant>/<token>")
@public(_REASON)
@produces(HTML)
async def submit_unsubscribe(tenant: str, token: str) -> Response:
    """Stop promotional messages to the address that the link was sent to (RFC 8058)."""
    ref = await _tenant(tenant)
    message_id = links.read_token(ref, token)
    with scope.use(Scope(ref, _RECIPIENT, g.request_id, request.remote_addr or "")):
        await unsubscribe.unsubscribe(message_id)
    return await _page(ref, done=True)


async def _tenant(short_id: str) -> TenantRef:
    """Suspended or not: a wish to be left alone is always heard."""
    ref = await tenancy.find_by_short_id(short_id)
    named = await tenancy.find_by_host(request.host.partition(":")[0])
    if ref is None or (named is not None and named.id != ref.id):
        raise NotFound
    return ref


async def _page(ref: TenantRef, *, done: bool) -> Response:
    with scope.use(Scope(ref, _RECIPIENT, g.request_id, request.remote_addr or "")):
        brand = await templates.brand()
    response = Response(await render_template("messaging/unsubscribe.html", brand=brand, done=done), content_type=HTML)
    response.headers["Content-Security-Policy"] = (
        "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cache-Control"] = "no-store"
    return response


def _hash(query: SuppressionQuery) -> bytes | None:
    tenant_id = scope.tenant().id
    if query.email is not None:
        return addresses.blind(tenant_id, Channel.EMAIL, addresses.normalise(Channel.EMAIL, query.email))
    if query.phone is not None:
        return addresses.blind(tenant_id, Channel.SMS, addresses.normalise(Channel.SMS, query.phone))
    return None
