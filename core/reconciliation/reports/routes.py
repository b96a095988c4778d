from __future__ import annotations

import asyncio

from quart import Blueprint, Response

from core.audit import service as audit
from core.kit import db
from core.reconciliation.reports import kinds, render, service
from core.reconciliation.reports.schemas import KindOut, KindsOut, ReportFileQuery, ReportOut, ReportQuery
from core.reconciliation.reports.types import Format
from core.web.access import requires
from core.web.contract import produces, validate_querystring, validate_response

blueprint = Blueprint("reconciliation_reports", __name__, url_prefix="/v1/reconciliation/reports")


@blueprint.get("")
@requires("reconciliation:read")
@validate_response(KindsOut)
async def get_kinds() -> KindsOut:
    """List the reports that there are, with what each column means."""
    return KindsOut(items=[KindOut.of(kind) for kind in kinds.KINDS.values()])


@blueprint.get("/<name>")
@requires("reconciliation:read")
@validate_querystring(ReportQuery)
@validate_response(ReportOut)
async def get_report(name: str, query: ReportQuery) -> ReportOut:
    """Make a report and read it."""
    return ReportOut.of(await service.make(name, query.from_on, query.to_on))


@blueprint.get("/<name>/file")
@requires("reconciliation:read")
@validate_querystring(ReportFileQuery)
@produces("text/csv", render.CONTENT_TYPES[Format.XLSX])
async def get_report_file(name: str, query: ReportFileQuery) -> Response:
    """Make a report and download it for a spreadsheet. The download is in the audit log."""
    report = await service.make(name, query.from_on, query.to_on)
    async with db.transaction():
        asked = query.model_dump(mode="json", exclude_none=True)
        await audit.record("reconciliation:report", name, after=asked)
    written = Format(query.format)
    # A workbook of thousands of rows takes a second: not of everybody else's.
    content = await asyncio.to_thread(render.render, report, written)
    response = Response(content, content_type=render.CONTENT_TYPES[written])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{written}"'
    response.headers["Cache-Control"] = "no-store"
    return response
