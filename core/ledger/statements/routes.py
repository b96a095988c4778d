from __future__ import annotations

from datetime import datetime

from quart import Blueprint, Response

from core.files import service as files
from core.kit import clock, ids, pagination
from core.ledger import service as ledger
from core.ledger.schemas import HistoryEntryOut, HistoryPageOut, HistoryQuery
from core.ledger.statements import render, service
from core.ledger.statements.errors import StatementNotReady
from core.ledger.statements.schemas import (
    AccountStatementOut,
    AsOfQuery,
    BalanceOut,
    SpanQuery,
    StatementIn,
    StatementOut,
    StatementPageOut,
    StatementQuery,
    TrialBalanceOut,
    TrialBalanceQuery,
)
from core.ledger.statements.types import Statement
from core.web.access import requires
from core.web.contract import produces, validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("ledger_statements", __name__, url_prefix="/v1/ledger")


@blueprint.get("/accounts/<account_id>/balance")
@requires("ledger:read")
@validate_querystring(AsOfQuery)
@validate_response(BalanceOut)
async def get_account_balance(account_id: str, query: AsOfQuery) -> BalanceOut:
    """Read an account's balance as of any instant, as it was known at any other."""
    found = await service.balance_at(ids.parse("acc", account_id), as_of=query.as_of, as_known_at=query.as_known_at)
    return BalanceOut.of(found)


@blueprint.get("/accounts/<account_id>/history")
@requires("ledger:read")
@validate_querystring(HistoryQuery)
@validate_response(HistoryPageOut)
async def get_account_history(account_id: str, query: HistoryQuery) -> HistoryPageOut:
    """List an account's changes in the order they were recorded, newest first, each with the balance after it."""
    account = await ledger.get_account(ids.parse("acc", account_id))
    name = f"ledger_history:{account_id}:{query.since}:{query.until}"
    before = pagination.decode(name, query.cursor)[0] if query.cursor else None
    rows = await ledger.list_history(account.id, before, query.limit + 1, since=query.since, until=query.until)
    page = pagination.page(name, rows, query.limit, lambda row: [row.version])
    items = [HistoryEntryOut.of(row, account.currency) for row in page.items]
    return HistoryPageOut(items=items, next_cursor=page.next_cursor)


@blueprint.get("/accounts/<account_id>/statement")
@requires("ledger:read")
@validate_querystring(SpanQuery)
@validate_response(AccountStatementOut)
async def get_account_statement(account_id: str, query: SpanQuery) -> AccountStatementOut:
    """Read a short statement of an account; a longer one is made as a file."""
    head, lines = await service.read_inline(
        ids.parse("acc", account_id), query.since, query.until, as_known_at=query.as_known_at
    )
    return AccountStatementOut.of(head, lines)


@blueprint.get("/trial-balance")
@requires("ledger:read")
@validate_querystring(TrialBalanceQuery)
@validate_response(TrialBalanceOut)
async def get_trial_balance(query: TrialBalanceQuery) -> TrialBalanceOut:
    """List accounts with a balance, now or as of any instant; the totals are of all of them, and their columns agree.

    The pages after the first are of what was known when it was made.
    """
    known_at, after = query.as_known_at, ("", "")
    if query.cursor:
        currency, code, moment = pagination.decode(query.list_name(), query.cursor)
        known_at, after = datetime.fromisoformat(moment), (currency, code)
    rows = await service.trial_balance(as_of=query.as_of, as_known_at=known_at)
    moment = clock.text(known_at or clock.system_now())
    left = [row for row in rows if (row.currency, row.code) > after]
    page = pagination.page(query.list_name(), left, query.limit, lambda row: [row.currency, row.code, moment])
    return TrialBalanceOut.of(page.items, rows, page.next_cursor)


@blueprint.post("/statements")
@requires("ledger:read")
@idempotent(required=False)
@validate_request(StatementIn)
@validate_response(StatementOut, 202)
async def post_statement(data: StatementIn) -> tuple[StatementOut, int]:
    """Ask for a statement as a file; what it covers is fixed now, a job makes it."""
    statement = await service.request(
        ids.parse("acc", data.account), data.format, data.since, data.until, as_known_at=data.as_known_at
    )
    return StatementOut.of(statement), 202


@blueprint.get("/statements")
@requires("ledger:read")
@validate_querystring(StatementQuery)
@validate_response(StatementPageOut)
async def get_statements(query: StatementQuery) -> StatementPageOut:
    """List statements made as files, newest first."""
    listing = pagination.newest_first(f"ledger_statements:{query.account}", query)
    account_id = ids.parse("acc", query.account) if query.account else None
    page = listing.page(await service.list_statements(listing.start, listing.count, account_id))
    return StatementPageOut(items=[StatementOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/statements/<statement_id>")
@requires("ledger:read")
@validate_response(StatementOut)
async def get_statement(statement_id: str) -> StatementOut:
    """Read how far a statement is."""
    return StatementOut.of(await service.get(ids.parse("stm", statement_id)))


@blueprint.get("/statements/<statement_id>/content")
@requires("ledger:read")
@produces(*render.CONTENT_TYPES.values())
async def get_statement_content(statement_id: str) -> Response:
    """Download a statement's file."""
    return await download(await service.get(ids.parse("stm", statement_id)))


async def download(statement: Statement) -> Response:
    """The answer with a statement's file. Raises StatementNotReady."""
    if statement.file_id is None:
        raise StatementNotReady(state=statement.state)
    file, content = await files.open_content(files.root(), statement.file_id)
    response = Response(content, content_type=file.content_type)
    response.headers["Content-Length"] = str(file.size_bytes)
    response.headers["Content-Disposition"] = f'attachment; filename="{file.name}"'
    response.headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'; sandbox"
    response.set_etag(file.sha256)
    return response
