from __future__ import annotations

import orjson
from quart import Blueprint

from core.kit import ids, pagination
from core.kit.errors import BahiError
from core.kit.idempotency import Answer, Claim
from core.ledger import service as ledger
from core.ledger.decide import Verdict
from core.ledger.exchange import transaction_of
from core.ledger.schemas import (
    ExchangeIn,
    ReversalIn,
    TransactionIn,
    TransactionOut,
    TransactionPageOut,
    TransactionQuery,
    transaction_json,
)
from core.ledger.types import NewTransaction, Transaction
from core.web import current
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.errors import CONTENT_TYPE
from core.web.idempotent import idempotent, queued

blueprint = Blueprint("ledger", __name__, url_prefix="/v1/ledger")


@blueprint.post("/transactions")
@requires("ledger:write")
@queued
@validate_request(TransactionIn)
@validate_response(TransactionOut, 201)
async def post_transaction(data: TransactionIn, claim: Claim) -> Answer:
    """Post a balanced transaction, once per idempotency key.

    A dry run answers exactly what posting would answer now, with ids that are nobody's; its key stays free.
    """
    request_id: str = current.facts().request_id
    if data.dry_run:
        return await _preview(data.new(), request_id)
    return await ledger.post_once(data.new(), claim, lambda verdict: render(verdict, request_id))


@blueprint.post("/exchanges")
@requires("ledger:write")
@queued
@validate_request(ExchangeIn)
@validate_response(TransactionOut, 201)
async def post_exchange(data: ExchangeIn, claim: Claim) -> Answer:
    """Exchange money of one currency for another's at a rate, through two liquidity accounts, in one transaction."""
    request_id: str = current.facts().request_id
    new = transaction_of(data.new())
    if data.dry_run:
        return await _preview(new, request_id)
    return await ledger.post_once(new, claim, lambda verdict: render(verdict, request_id))


@blueprint.get("/transactions")
@requires("ledger:read")
@validate_querystring(TransactionQuery)
@validate_response(TransactionPageOut)
async def get_transactions(query: TransactionQuery) -> TransactionPageOut:
    """List transactions, newest first."""
    if query.reference is not None:
        found = await ledger.find_transaction(query.reference)
        return TransactionPageOut(items=[TransactionOut.of(found)] if found else [], next_cursor=None)
    metadata = query.facts()
    listing = pagination.newest_first(f"ledger_transactions:{query.kind}:{query.reverses}:{query.metadata}", query)
    if query.reverses is not None:
        rows = await ledger.list_reversals(listing.start, ids.parse("txn", query.reverses), listing.count)
    else:
        rows = await ledger.list_transactions(listing.start, query.kind, listing.count, metadata)
    page = listing.page(rows)
    return TransactionPageOut(items=[TransactionOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/transactions/<transaction_id>")
@requires("ledger:read")
@validate_response(TransactionOut)
async def get_transaction(transaction_id: str) -> TransactionOut:
    """Read a transaction with its postings."""
    return TransactionOut.of(await ledger.get_transaction(ids.parse("txn", transaction_id)))


@blueprint.post("/transactions/<transaction_id>/reversals")
@requires("ledger:write")
@idempotent()
@validate_request(ReversalIn)
@validate_response(TransactionOut, 201)
async def post_reversal(transaction_id: str, data: ReversalIn) -> TransactionOut:
    """Undo a transaction by a new one: what is left of it, or a part. Never more than was posted."""
    return TransactionOut.of(
        await ledger.reverse(
            ids.parse("txn", transaction_id),
            reference=data.reference,
            description=data.description,
            lines=data.parts(),
            amount=data.amount.money() if data.amount else None,
            effective_at=data.effective_at,
        )
    )


async def _preview(new: NewTransaction, request_id: str) -> Answer:
    try:
        return render(await ledger.preview(new), request_id)
    except BahiError as refusal:
        return render(refusal, request_id)


def render(verdict: Verdict, request_id: str) -> Answer:
    """A verdict as the bytes that are sent and stored."""
    if isinstance(verdict, Transaction):
        return Answer(201, transaction_json(verdict), "application/json", verdict.id)
    assert isinstance(verdict, BahiError)
    problem = verdict.problem() | {"request_id": request_id}
    return Answer(verdict.status, orjson.dumps(problem), CONTENT_TYPE)
