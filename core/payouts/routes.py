from __future__ import annotations

from uuid import UUID

from quart import Blueprint

from core.kit import ids, pagination
from core.payouts import service
from core.payouts.schemas import (
    CancelIn,
    PayoutOut,
    PayoutPageOut,
    PayoutQuery,
    PayoutRuleIn,
    PayoutRuleOut,
    PayoutRulesOut,
)
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("payouts", __name__, url_prefix="/v1")

_NEWEST = UUID(int=2**128 - 1)


@blueprint.get("/payouts")
@requires("payouts:read", own=True)
@validate_querystring(PayoutQuery)
@validate_response(PayoutPageOut)
async def get_payouts(query: PayoutQuery) -> PayoutPageOut:
    """List payouts, newest first."""
    name = query.list_name()
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    rows = await service.list_payouts(before, query.limit + 1, query.wanted())
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return PayoutPageOut(items=[PayoutOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/payouts/<payout_id>")
@requires("payouts:read", own=True)
@validate_response(PayoutOut)
async def get_payout(payout_id: str) -> PayoutOut:
    """Read a payout."""
    return PayoutOut.of(await service.get(ids.parse("pyo", payout_id)))


@blueprint.post("/payouts/<payout_id>/cancel")
@requires("payouts:cancel", own=True)
@idempotent()
@validate_request(CancelIn)
@validate_response(PayoutOut)
async def post_cancel(payout_id: str, data: CancelIn) -> PayoutOut:
    """Give a payout up that was not handed over, and free its money."""
    return PayoutOut.of(await service.cancel(ids.parse("pyo", payout_id), reason=data.reason))


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
    rule = await service.set_rule(data.currency, approve_above=approve_above, least=least, most=given["most"])
    return PayoutRuleOut.of(rule)
