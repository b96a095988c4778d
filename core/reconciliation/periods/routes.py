from __future__ import annotations

from uuid import UUID

from quart import Blueprint, Response

from core.kit import ids, pagination, scope
from core.reconciliation.periods import document, service
from core.reconciliation.periods.schemas import (
    AskedOut,
    ChangeOut,
    ChangesOut,
    DraftOut,
    FileQuery,
    PreviewQuery,
    ReopeningIn,
    SignOffIn,
    SignOffOut,
    SignOffPageOut,
    SignOffQuery,
)
from core.reconciliation.periods.types import Format
from core.tenancy import service as tenancy
from core.web.access import requires
from core.web.contract import produces, validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("reconciliation_periods", __name__, url_prefix="/v1/reconciliation")

_NEWEST = UUID(int=2**128 - 1)


@blueprint.get("/sign-off-preview")
@requires("reconciliation:read")
@validate_querystring(PreviewQuery)
@validate_response(DraftOut)
async def get_sign_off_preview(query: PreviewQuery) -> DraftOut:
    """Tell what would be signed off of some days, and what keeps it from that."""
    return DraftOut.of(await service.preview(query.wish(tenancy.local_now(scope.tenant()).date())))


@blueprint.post("/sign-offs")
@requires("reconciliation:sign_off")
@idempotent()
@validate_request(SignOffIn)
@validate_response(AskedOut, 202)
async def post_sign_off(data: SignOffIn) -> tuple[AskedOut, int]:
    """Ask for a period to be signed off; a second person approves or rejects it."""
    _, approval = await service.ask(data.wish(), data.reason)
    return AskedOut.of(approval), 202


@blueprint.get("/sign-offs")
@requires("reconciliation:read")
@validate_querystring(SignOffQuery)
@validate_response(SignOffPageOut)
async def get_sign_offs(query: SignOffQuery) -> SignOffPageOut:
    """List sign-offs, newest first."""
    name = f"reconciliation_sign_offs:{query.state}"
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    rows = await service.list_sign_offs(before, query.state, query.limit + 1)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return SignOffPageOut(items=[SignOffOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/sign-offs/<sign_off_id>")
@requires("reconciliation:read")
@validate_response(SignOffOut)
async def get_sign_off(sign_off_id: str) -> SignOffOut:
    """Read a sign-off."""
    return SignOffOut.of(await service.get(ids.parse("sgn", sign_off_id)))


@blueprint.get("/sign-offs/<sign_off_id>/file")
@requires("reconciliation:read")
@validate_querystring(FileQuery)
@produces(*document.CONTENT_TYPES.values())
async def get_sign_off_file(sign_off_id: str, query: FileQuery) -> Response:
    """Download the document that was signed. The JSON is, byte for byte, what was hashed."""
    written = Format(query.format)
    content = await service.download(ids.parse("sgn", sign_off_id), written)
    response = Response(content, content_type=document.CONTENT_TYPES[written])
    response.headers["Content-Disposition"] = f'attachment; filename="{sign_off_id}.{written}"'
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.get("/sign-offs/<sign_off_id>/changes")
@requires("reconciliation:read")
@validate_response(ChangesOut)
async def get_sign_off_changes(sign_off_id: str) -> ChangesOut:
    """Tell what the books say otherwise now of a signed period; nothing while it stands as it was signed."""
    found = await service.find_changes(ids.parse("sgn", sign_off_id))
    return ChangesOut(items=[ChangeOut(**item) for item in found])


@blueprint.post("/sign-offs/<sign_off_id>/reopening")
@requires("reconciliation:sign_off")
@idempotent()
@validate_request(ReopeningIn)
@validate_response(AskedOut, 202)
async def post_reopening(sign_off_id: str, data: ReopeningIn) -> tuple[AskedOut, int]:
    """Ask for a signed period to be opened again; a second person decides. What was signed is kept."""
    return AskedOut.of(await service.ask_reopening(ids.parse("sgn", sign_off_id), data.reason)), 202
