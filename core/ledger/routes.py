from __future__ import annotations

from uuid import UUID

import orjson
from quart import Blueprint, g

from core.kit import ids, pagination
from core.kit.errors import BahiError
from core.kit.idempotency import Answer, Claim
from core.ledger import service as ledger
from core.ledger.decide import Verdict
from core.ledger.schemas import (
    ReversalIn,
    TransactionIn,
    TransactionOut,
    TransactionPageOut,
    TransactionQuery,
)
from core.ledger.types import Transaction
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.errors import CONTENT_TYPE
from core.web.idempotent import claimed, idempotent

blueprint = Blueprint("ledger", __name__, url_prefix="/v1/ledger")

_NEWEST = UUID(int=2**128 - 1)


@blueprint.post("/transactions")
@requires("ledger:write")
@claimed
@validate_request(TransactionIn)
@validate_response(TransactionOut, 201)
async def post_transaction(data: TransactionIn, claim: Claim) -> Answer:
    """Post a balanced transaction, once per idempotency key."""
    request_id: str = g.request_id
    return await ledger.post_once(data.new(), claim, lambda verdict: _render(verdict, request_id))


@blueprint.get("/transactions")
@requires("ledger:read")
@validate_querystring(TransactionQuery)
@validate_response(TransactionPageOut)
async def get_transactions(query: TransactionQuery) -> TransactionPageOut:
    """List transactions, newest first."""
    if query.reference is not None:
        found = await ledger.find_transaction(query.reference)
        return TransactionPageOut(items=[TransactionOut.of(found)] if found else [], next_cursor=None)
    name = f"ledger_transactions:{query.kind}"
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    rows = await ledger.list_transactions(before, query.kind, query.limit + 1)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
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
    """Undo a transaction in full by a new one."""
    return TransactionOut.of(
        await ledger.reverse(ids.parse("txn", transaction_id), reference=data.reference, description=data.description)
    )


def _render(verdict: Verdict, request_id: str) -> Answer:
    if isinstance(verdict, Transaction):
        body = TransactionOut.of(verdict).model_dump_json().encode()
        return Answer(201, body, "application/json", verdict.id)
    assert isinstance(verdict, BahiError)
    problem = verdict.problem() | {"request_id": request_id}
    return Answer(verdict.status, orjson.dumps(problem), CONTENT_TYPE)
