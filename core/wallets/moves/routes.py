from __future__ import annotations

from quart import Blueprint

from core.kit import ids
from core.wallets.moves import service as moves
from core.wallets.moves.schemas import MoveOut, SpendIn, SpendRefundIn, TransferIn
from core.web.access import requires
from core.web.contract import validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("wallet_moves", __name__, url_prefix="/v1")


@blueprint.post("/wallets/<wallet_id>/transfers")
@requires("wallets:transfer", own=True)
@idempotent()
@validate_request(TransferIn)
@validate_response(MoveOut, 201)
async def post_transfer(wallet_id: str, data: TransferIn) -> MoveOut:
    """Move money to another wallet of this tenant."""
    return MoveOut.of(await moves.transfer(data.new(ids.parse("wal", wallet_id))))


@blueprint.post("/wallets/<wallet_id>/spends")
@requires("wallets:spend", own=True)
@idempotent()
@validate_request(SpendIn)
@validate_response(MoveOut, 201)
async def post_spend(wallet_id: str, data: SpendIn) -> MoveOut:
    """Let a wallet pay the tenant, out of its pockets in their order."""
    return MoveOut.of(await moves.spend(data.new(ids.parse("wal", wallet_id))))


@blueprint.post("/spends/<transaction_id>/refunds")
@requires("wallets:refund")
@idempotent()
@validate_request(SpendRefundIn)
@validate_response(MoveOut, 201)
async def post_spend_refund(transaction_id: str, data: SpendRefundIn) -> MoveOut:
    """Give a spend back to the pockets that it came from."""
    spend = ids.parse("txn", transaction_id)
    return MoveOut.of(await moves.refund_spend(spend, data.wanted(), reason=data.reason))
