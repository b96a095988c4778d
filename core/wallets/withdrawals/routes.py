from __future__ import annotations

from quart import Blueprint

from core.kit import ids, pagination
from core.payments.schemas import positive
from core.payouts.schemas import PayoutOut, PayoutPageOut
from core.wallets.withdrawals import service as withdrawals
from core.wallets.withdrawals.schemas import WithdrawalIn
from core.web.access import requires, step_up
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent
from core.web.schemas import PageQuery

blueprint = Blueprint("withdrawals", __name__, url_prefix="/v1/wallets")


@blueprint.post("/<wallet_id>/withdrawals")
@requires("wallets:withdraw", own=True)
@idempotent()
@validate_request(WithdrawalIn)
@validate_response(PayoutOut, 201)
@step_up("wallets.withdraw")
async def post_withdrawal(wallet_id: str, data: WithdrawalIn) -> PayoutOut:
    """Ask for a withdrawal: the money is held until it is paid or fails."""
    payout = await withdrawals.withdraw(
        ids.parse("wal", wallet_id),
        positive(data.money()),
        ids.parse("ben", data.beneficiary),
        reason=data.reason,
        metadata=data.metadata,
    )
    return PayoutOut.of(payout)


@blueprint.get("/<wallet_id>/withdrawals")
@requires("wallets:read", own=True)
@validate_querystring(PageQuery)
@validate_response(PayoutPageOut)
async def get_withdrawals(wallet_id: str, query: PageQuery) -> PayoutPageOut:
    """List a wallet's withdrawals, newest first, whatever became of them."""
    listing = pagination.newest_first(f"withdrawals:{wallet_id}", query)
    rows = await withdrawals.list_withdrawals(ids.parse("wal", wallet_id), listing.start, listing.count)
    page = listing.page(rows)
    return PayoutPageOut(items=[PayoutOut.of(row) for row in page.items], next_cursor=page.next_cursor)
