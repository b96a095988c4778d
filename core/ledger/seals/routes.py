from __future__ import annotations

from quart import Blueprint

from core.kit import ids, pagination
from core.ledger.seals import service as seals
from core.ledger.seals.schemas import HeadOut, ProofOut, ProofQuery, SealOut, SealPageOut
from core.web.access import requires
from core.web.contract import validate_querystring, validate_response
from core.web.schemas import PageQuery

blueprint = Blueprint("ledger_seals", __name__, url_prefix="/v1/ledger")

_NEWEST = 2**62


@blueprint.get("/seals")
@requires("ledger:read")
@validate_querystring(PageQuery)
@validate_response(SealPageOut)
async def get_seals(query: PageQuery) -> SealPageOut:
    """Get the chain's head, to be noted outside, and list its blocks, newest first."""
    before = pagination.decode("ledger_seals", query.cursor)[0] if query.cursor else _NEWEST
    rows = await seals.list_seals(before, query.limit + 1)
    page = pagination.page("ledger_seals", rows, query.limit, lambda row: [row.height])
    return SealPageOut(
        head=HeadOut.of(await seals.get_head()),
        items=[SealOut.of(row) for row in page.items],
        next_cursor=page.next_cursor,
    )


@blueprint.get("/transactions/<transaction_id>/proof")
@requires("ledger:read")
@validate_querystring(ProofQuery)
@validate_response(ProofOut)
async def get_transaction_proof(transaction_id: str, query: ProofQuery) -> ProofOut:
    """Prove that a transaction stands unchanged under a head; 409 for the seconds before it is sealed."""
    return ProofOut.of(await seals.prove_transaction(ids.parse("txn", transaction_id), query.height))


@blueprint.get("/audit-entries/<entry_id>/proof")
@requires("audit:read")
@validate_querystring(ProofQuery)
@validate_response(ProofOut)
async def get_audit_proof(entry_id: str, query: ProofQuery) -> ProofOut:
    """Prove that an audit entry stands unchanged under a head; 409 for the seconds before it is sealed."""
    return ProofOut.of(await seals.prove_audit_entry(ids.parse("aud", entry_id), query.height))
