from __future__ import annotations

import hashlib

from quart import Blueprint, Response

from core.audit import export, service
from core.audit.schemas import AuditEntryOut, AuditExportQuery, AuditPageOut, AuditQuery
from core.kit import db, pagination
from core.web.access import requires
from core.web.contract import produces, validate_querystring, validate_response

blueprint = Blueprint("audit", __name__, url_prefix="/v1/audit")


@blueprint.get("")
@requires("audit:read")
@validate_querystring(AuditQuery)
@validate_response(AuditPageOut)
async def get_entries(query: AuditQuery) -> AuditPageOut:
    """List who did what, newest first."""
    wanted = query.filter()
    listing = pagination.newest_first("audit:" + hashlib.sha256(repr(wanted).encode()).hexdigest(), query)
    page = listing.page(await service.list_entries(wanted, listing.start, listing.count))
    return AuditPageOut(items=[AuditEntryOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/export")
@requires("audit:export")
@validate_querystring(AuditExportQuery)
@produces("text/csv", "application/x-ndjson")
async def get_export(query: AuditExportQuery) -> Response:
    """Export who did what, newest first, for a spreadsheet or a program. The export is in the log too."""
    async with db.transaction():
        asked = query.model_dump(mode="json", exclude_none=True)
        await service.record("audit:export", "audit", after=asked)
    content_type, lines = export.FORMATS[query.format]
    response = Response(export.bound(lines(query.filter())), content_type=content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="audit.{query.format}"'
    return response
