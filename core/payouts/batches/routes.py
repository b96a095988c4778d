from __future__ import annotations

from pathlib import Path

from quart import Blueprint, Response, current_app, request

from core.kit import ids, pagination
from core.payouts.batches import service
from core.payouts.batches.schemas import BatchIn, BatchOut, BatchPageOut, ResultOut, ResultPageOut, ResultQuery
from core.settings import Settings
from core.web import bodies
from core.web.access import requires, step_up
from core.web.contract import accepts, produces, validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent, not_replayable
from core.web.schemas import PageQuery

RESULTS = "/v1/payout-results"
RESULT_BYTES_MAX = 1024 * 1024

blueprint = Blueprint("payout_batches", __name__, url_prefix="/v1")
bodies.allow("POST", RESULTS, RESULT_BYTES_MAX)


@blueprint.post("/payout-batches")
@requires("payouts:execute")
@idempotent()
@validate_request(BatchIn)
@validate_response(BatchOut, 201)
@step_up("payouts.batch")
async def post_payout_batch(data: BatchIn) -> BatchOut:
    """Put approved payouts into a batch; from now on they cannot be cancelled."""
    account = ids.parse("pac", data.provider_account)
    return BatchOut.of(await service.create(account, data.currency, data.limit))


@blueprint.get("/payout-batches")
@requires("payouts:read")
@validate_querystring(PageQuery)
@validate_response(BatchPageOut)
async def get_batches(query: PageQuery) -> BatchPageOut:
    """List batches, newest first."""
    listing = pagination.newest_first("payout_batches", query)
    page = listing.page(await service.list_batches(listing.start, listing.count))
    return BatchPageOut(items=[BatchOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/payout-batches/<batch_id>")
@requires("payouts:read")
@validate_response(BatchOut)
async def get_batch(batch_id: str) -> BatchOut:
    """Read a batch."""
    return BatchOut.of(await service.get(ids.parse("pba", batch_id)))


@blueprint.post("/payout-batches/<batch_id>/file")
@requires("payouts:execute")
@not_replayable("A bank file is given out once; a stored answer would keep account numbers in clear.")
@produces("text/csv")
@step_up("payouts.batch_file")
async def post_payout_batch_file(batch_id: str) -> Response:
    """Download a batch's bank file. This works once: uploaded twice it would pay everybody twice."""
    _, content, file_type = await service.download(_root(), ids.parse("pba", batch_id))
    response = Response(content, content_type=file_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{batch_id}.csv"'
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.post("/payout-results")
@requires("payouts:execute")
@not_replayable("It is repeatable: a file that was applied answers what it changed then.")
@accepts("text/csv")
@validate_querystring(ResultQuery)
@validate_response(ResultOut, 200)
@validate_response(ResultOut, 201)
async def post_result(query: ResultQuery) -> tuple[ResultOut, int]:
    """Bring in a bank's result file: 201, or 200 when this very file was applied before. A bad line refuses it all."""
    content: bytes = await request.get_data(as_text=False)  # type: ignore[assignment]
    result, known = await service.apply_result(ids.parse("pac", query.provider_account), content)
    return ResultOut.of(result), 200 if known else 201


@blueprint.get("/payout-results")
@requires("payouts:read")
@validate_querystring(PageQuery)
@validate_response(ResultPageOut)
async def get_results(query: PageQuery) -> ResultPageOut:
    """List the result files that were applied, newest first."""
    listing = pagination.newest_first("payout_results", query)
    page = listing.page(await service.list_results(listing.start, listing.count))
    return ResultPageOut(items=[ResultOut.of(row) for row in page.items], next_cursor=page.next_cursor)


def _root() -> Path:
    settings: Settings = current_app.config["BAHI_SETTINGS"]
    return settings.home / "files"
