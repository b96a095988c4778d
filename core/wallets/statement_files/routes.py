from __future__ import annotations

from quart import Blueprint, Response

from core.kit import ids, pagination
from core.ledger.statements import render
from core.ledger.statements.routes import download
from core.ledger.statements.schemas import StatementOut
from core.wallets.statement_files import service
from core.wallets.statement_files.schemas import StatementFileIn, StatementFilePageOut, StatementFileQuery
from core.web.access import requires
from core.web.contract import produces, validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("wallet_statement_files", __name__, url_prefix="/v1")


@blueprint.post("/wallets/<wallet_id>/statement-files")
@requires("wallets:read", own=True)
@idempotent(required=False)
@validate_request(StatementFileIn)
@validate_response(StatementOut, 202)
async def post_statement_file(wallet_id: str, data: StatementFileIn) -> tuple[StatementOut, int]:
    """Ask for a pocket's statement as a file; what it covers is fixed now, a job makes it."""
    wallet = ids.parse("wal", wallet_id)
    made = await service.request(wallet, data.pocket_id(), data.format, data.since, data.until)
    return StatementOut.of(made), 202


@blueprint.get("/wallets/<wallet_id>/statement-files")
@requires("wallets:read", own=True)
@validate_querystring(StatementFileQuery)
@validate_response(StatementFilePageOut)
async def get_statement_files(wallet_id: str, query: StatementFileQuery) -> StatementFilePageOut:
    """List a pocket's statements made as files, newest first."""
    listing = pagination.newest_first(f"wallet_statement_files:{wallet_id}:{query.pocket}", query)
    rows = await service.list_files(ids.parse("wal", wallet_id), query.pocket_id(), listing.start, listing.count)
    page = listing.page(rows)
    return StatementFilePageOut(items=[StatementOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/wallet-statements/<statement_id>")
@requires("wallets:read", own=True)
@validate_response(StatementOut)
async def get_statement_file(statement_id: str) -> StatementOut:
    """Read how far a statement is."""
    return StatementOut.of(await service.get(ids.parse("stm", statement_id)))


@blueprint.get("/wallet-statements/<statement_id>/content")
@requires("wallets:read", own=True)
@produces(*render.CONTENT_TYPES.values())
async def get_statement_file_content(statement_id: str) -> Response:
    """Download a statement's file."""
    return await download(await service.get(ids.parse("stm", statement_id)))
