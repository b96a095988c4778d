from __future__ import annotations

from uuid import UUID

from quart import Blueprint, request

from core.kit import ids, pagination
from core.reconciliation.imports import service
from core.reconciliation.imports.schemas import (
    FlawOut,
    ImportsQuery,
    PreviewIn,
    PreviewOut,
    QuarantineOut,
    ReportImportOut,
    ReportImportPageOut,
    StartIn,
    UploadQuery,
)
from core.web import bodies
from core.web.access import requires
from core.web.contract import accepts, validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent, not_replayable
from core.web.schemas import PageQuery

PREFIX = "/v1/reconciliation"
UPLOADS = f"{PREFIX}/report-imports"
BODY_BYTES_MAX = 200 * 1024 * 1024
"""No tenant's setting goes beyond; what claims to be larger is refused before it is read."""

blueprint = Blueprint("reconciliation_imports", __name__, url_prefix=PREFIX)
bodies.allow("POST", UPLOADS, BODY_BYTES_MAX + 1)

_NEWEST = UUID(int=2**128 - 1)
_TYPES = (
    "application/octet-stream", "text/csv", "text/plain", "application/json", "application/x-ndjson", "application/xml",
    "text/xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
)  # fmt: skip


@blueprint.post("/report-imports")
@requires("reconciliation:import")
@not_replayable("Its body is too big to compare; the same file of a source answers its earlier import.")
@accepts(*_TYPES)
@validate_querystring(UploadQuery)
@validate_response(ReportImportOut, 201)
async def post_report_upload(query: UploadQuery) -> ReportImportOut:
    """Upload a file of a source: the body is its content, whatever its type is called. Nothing is imported yet."""
    return ReportImportOut.of(await service.upload(ids.parse("src", query.source), query.name, request.body))


@blueprint.get("/report-imports")
@requires("reconciliation:read")
@validate_querystring(ImportsQuery)
@validate_response(ReportImportPageOut)
async def get_report_imports(query: ImportsQuery) -> ReportImportPageOut:
    """List imports, newest first."""
    name = f"report_imports:{query.source}:{query.state}"
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    source_id = ids.parse("src", query.source) if query.source else None
    rows = await service.list_imports(before, source_id, query.state, query.limit + 1)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return ReportImportPageOut(items=[ReportImportOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/report-imports/<import_id>")
@requires("reconciliation:read")
@validate_response(ReportImportOut)
async def get_report_import(import_id: str) -> ReportImportOut:
    """Read an import and how far it is."""
    return ReportImportOut.of(await service.get(ids.parse("rim", import_id)))


@blueprint.post("/report-imports/<import_id>/preview")
@requires("reconciliation:import")
@not_replayable("It changes nothing, and may be asked as often as one likes.")
@validate_request(PreviewIn)
@validate_response(PreviewOut)
async def post_report_preview(import_id: str, data: PreviewIn) -> PreviewOut:
    """Show how the first 50 rows would be understood, by a mapping that is tried or by the source's."""
    return PreviewOut.of(await service.preview(ids.parse("rim", import_id), data.mapping))


@blueprint.post("/report-imports/<import_id>/start")
@requires("reconciliation:import")
@idempotent(required=False)
@validate_request(StartIn)
@validate_response(ReportImportOut, 202)
async def post_report_start(import_id: str, data: StartIn) -> tuple[ReportImportOut, int]:
    """Import an uploaded file, or one again that was refused, quarantined or failed; all of it or nothing."""
    found = await service.start(ids.parse("rim", import_id), without_quarantined=data.without_quarantined)
    return ReportImportOut.of(found), 202


@blueprint.get("/report-imports/<import_id>/quarantine")
@requires("reconciliation:read")
@validate_querystring(PageQuery)
@validate_response(QuarantineOut)
async def get_report_quarantine(import_id: str, query: PageQuery) -> QuarantineOut:
    """List the rows that cannot be understood, in the file's order."""
    name = f"report_quarantine:{import_id}"
    after = int(pagination.decode(name, query.cursor)[0]) if query.cursor else 0
    rows = await service.list_quarantine(ids.parse("rim", import_id), after, query.limit + 1)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row[0])])
    return QuarantineOut(items=[FlawOut.of(flaw) for _, flaw in page.items], next_cursor=page.next_cursor)
