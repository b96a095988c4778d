from __future__ import annotations

from quart import Blueprint, g, request

from core.kit import ids, pagination
from core.kit.idempotency import Answer, Claim
from core.ledger.batches import imports, service
from core.ledger.batches.schemas import (
    BatchIn,
    BatchOut,
    ImportOut,
    ImportPageOut,
    ImportQuery,
    LineQuery,
    LineVerdictOut,
    LineVerdictPageOut,
    render,
)
from core.web import bodies
from core.web.access import requires
from core.web.contract import accepts, validate_querystring, validate_request, validate_response
from core.web.idempotent import claimed, not_replayable
from core.web.schemas import PageQuery

PREFIX = "/v1/ledger"
BATCH_BYTES_MAX = 16 * 1024 * 1024

blueprint = Blueprint("ledger_batches", __name__, url_prefix=PREFIX)
bodies.allow("POST", f"{PREFIX}/transactions/batch", BATCH_BYTES_MAX)
bodies.allow("POST", f"{PREFIX}/imports", imports.BYTES_MAX + 1)


@blueprint.post("/transactions/batch")
@requires("ledger:write")
@claimed
@validate_request(BatchIn)
@validate_response(BatchOut)
async def post_batch(data: BatchIn, claim: Claim) -> Answer:
    """Post 1 to 10,000 transactions at once: everything or nothing, or with a verdict per item."""
    request_id: str = g.request_id
    return await service.post_batch(
        data.wishes(),
        claim,
        lambda verdicts: render(data, verdicts, request_id),
        atomic=data.mode == "atomic",
        dry_run=data.dry_run,
    )


@blueprint.post("/imports")
@requires("ledger:write")
@not_replayable("Its body is too big to compare; the name of an import is unique, so that none is posted twice.")
@accepts("application/x-ndjson")
@validate_querystring(ImportQuery)
@validate_response(ImportOut, 202)
async def post_import(query: ImportQuery) -> ImportOut:
    """Import transactions, one JSON object a line, in the background. Only a file that came to its end is posted."""
    return ImportOut.of(await imports.receive(query.name, request.body))


@blueprint.get("/imports")
@requires("ledger:read")
@validate_querystring(PageQuery)
@validate_response(ImportPageOut)
async def get_imports(query: PageQuery) -> ImportPageOut:
    """List imports, newest first."""
    listing = pagination.newest_first("ledger_imports", query)
    page = listing.page(await imports.list_imports(listing.start, listing.count))
    return ImportPageOut(items=[ImportOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/imports/<import_id>")
@requires("ledger:read")
@validate_response(ImportOut)
async def get_import(import_id: str) -> ImportOut:
    """Read how far an import has come."""
    return ImportOut.of(await imports.get(ids.parse("imp", import_id)))


@blueprint.get("/imports/<import_id>/lines")
@requires("ledger:read")
@validate_querystring(LineQuery)
@validate_response(LineVerdictPageOut)
async def get_import_lines(import_id: str, query: LineQuery) -> LineVerdictPageOut:
    """List what became of the lines of an import, in the file's order."""
    key = ids.parse("imp", import_id)
    name = f"ledger_import_lines:{import_id}:{query.refused}"
    after = pagination.decode(name, query.cursor)[0] if query.cursor else 0
    rows = await imports.list_verdicts(key, after, query.limit + 1, refused_only=query.refused == "true")
    page = pagination.page(name, rows, query.limit, lambda row: [row.line])
    return LineVerdictPageOut(items=[LineVerdictOut.of(row) for row in page.items], next_cursor=page.next_cursor)
