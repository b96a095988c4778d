from __future__ import annotations

from uuid import UUID

from quart import Blueprint, Response

from core.kit import ids, pagination
from core.payouts import follow, service
from core.payouts.schemas import (
    BalanceOut,
    CancelIn,
    PayoutOut,
    PayoutPageOut,
    PayoutQuery,
    PayoutRuleIn,
    PayoutRuleOut,
    PayoutRulesOut,
)
from core.web.access import requires
from core.web.contract import render, validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent
from core.web.schemas import MoneyOut

blueprint = Blueprint("payouts", __name__, url_prefix="/v1")


async def _render(payout_id: UUID) -> Response:
    """What a call-back answers whose first request crashed: where the payout stands by now."""
    return render(PayoutOut.of(await service.get(payout_id)))


@blueprint.get("/payouts")
@requires("payouts:read", own=True)
@validate_querystring(PayoutQuery)
@validate_response(PayoutPageOut)
async def get_payouts(query: PayoutQuery) -> PayoutPageOut:
    """List payouts, newest first."""
    listing = pagination.newest_first(query.list_name(), query)
    page = listing.page(await service.list_payouts(listing.start, listing.count, query.wanted()))
    return PayoutPageOut(items=[PayoutOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/payouts/<payout_id>")
@requires("payouts:read", own=True)
@validate_response(PayoutOut)
async def get_payout(payout_id: str) -> PayoutOut:
    """Read a payout."""
    return PayoutOut.of(await service.get(ids.parse("pyo", payout_id)))


@blueprint.post("/payouts/<payout_id>/cancel")
@requires("payouts:cancel", own=True)
@idempotent(resume=_render)
@validate_request(CancelIn)
@validate_response(PayoutOut)
async def post_cancel(payout_id: str, data: CancelIn) -> PayoutOut:
    """Give a payout up and free its money: one that did not leave, or that its vendor still gives back."""
    return PayoutOut.of(await follow.cancel(ids.parse("pyo", payout_id), reason=data.reason))


@blueprint.get("/payout-balances/<account_id>")
@requires("payouts:read")
@validate_response(BalanceOut)
async def get_payout_balance(account_id: str) -> BalanceOut:
    """Ask the vendor what the account holds that payouts are made from."""
    return BalanceOut(balance=MoneyOut.of(await follow.balance(ids.parse("pac", account_id))))


@blueprint.get("/payout-rules")
@requires("payouts:read")
@validate_response(PayoutRulesOut)
async def get_payout_rules() -> PayoutRulesOut:
    """List the rules by currency."""
    return PayoutRulesOut(items=[PayoutRuleOut.of(rule) for rule in await service.list_rules()])


@blueprint.post("/payout-rules")
@requires("payout_rules:write")
@idempotent(required=False)
@validate_request(PayoutRuleIn)
@validate_response(PayoutRuleOut)
async def post_payout_rule(data: PayoutRuleIn) -> PayoutRuleOut:
    """Set the rule of a currency."""
    given = data.parsed()
    approve_above, least = given["approve_above"], given["least"]
    assert approve_above is not None
    assert least is not None
    rule = await service.set_rule(
        data.currency,
        approve_above=approve_above,
        least=least,
        most=given["most"],
        validated_only=data.validated_only,
    )
    return PayoutRuleOut.of(rule)
