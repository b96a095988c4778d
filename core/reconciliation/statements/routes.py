from __future__ import annotations

from uuid import UUID

from quart import Blueprint

from core.kit import ids, pagination
from core.reconciliation.statements import service
from core.reconciliation.statements.schemas import StatementLineOut, StatementLinePageOut, StatementLineQuery
from core.web.access import requires
from core.web.contract import validate_querystring, validate_response

blueprint = Blueprint("reconciliation_statements", __name__, url_prefix="/v1/reconciliation")

_NEWEST = UUID(int=2**128 - 1)


@blueprint.get("/statement-lines")
@requires("reconciliation:read")
@validate_querystring(StatementLineQuery)
@validate_response(StatementLinePageOut)
async def get_statement_lines(query: StatementLineQuery) -> StatementLinePageOut:
    """List the lines of statements, newest first."""
    name = f"statement_lines:{query.source}:{query.report_import}:{query.state}"
    rows = await service.list_lines(
        UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST,
        ids.parse("src", query.source) if query.source else None,
        ids.parse("rim", query.report_import) if query.report_import else None,
        query.state,
        query.limit + 1,
    )
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return StatementLinePageOut(items=[StatementLineOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/statement-lines/<line_id>")
@requires("reconciliation:read")
@validate_response(StatementLineOut)
async def get_statement_line(line_id: str) -> StatementLineOut:
    """Read a line of a statement."""
    return StatementLineOut.of(await service.get_line(ids.parse("sml", line_id)))
