from __future__ import annotations

from uuid import UUID

from quart import Blueprint

from core.kit import ids, pagination
from core.ledger import service as ledger
from core.ledger.limits import service as limits
from core.ledger.limits.schemas import (
    EndRuleIn,
    LimitRuleIn,
    LimitRuleOut,
    LimitRulePageOut,
    LimitRuleQuery,
    LimitStateOut,
    LimitStatesOut,
    ProfileIn,
)
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("ledger_limits", __name__, url_prefix="/v1/ledger")


@blueprint.post("/limit-rules")
@requires("ledger:limits")
@idempotent()
@validate_request(LimitRuleIn)
@validate_response(LimitRuleOut, 201)
async def post_limit_rule(data: LimitRuleIn) -> LimitRuleOut:
    """Set a limit for the accounts of a profile, from now or a later instant on."""
    return LimitRuleOut.of(await limits.add_rule(data.new()))


@blueprint.get("/limit-rules")
@requires("ledger:read")
@validate_querystring(LimitRuleQuery)
@validate_response(LimitRulePageOut)
async def get_limit_rules(query: LimitRuleQuery) -> LimitRulePageOut:
    """List limit rules, those that ended and those to come included."""
    listing = pagination.oldest_first(f"ledger_limit_rules:{query.profile}", query)
    page = listing.page(await limits.list_rules(listing.start, listing.count, profile=query.profile))
    return LimitRulePageOut(items=[LimitRuleOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.post("/limit-rules/<rule_id>/end")
@requires("ledger:limits")
@idempotent()
@validate_request(EndRuleIn)
@validate_response(LimitRuleOut)
async def post_rule_end(rule_id: str, data: EndRuleIn) -> LimitRuleOut:
    """Let a limit end."""
    return LimitRuleOut.of(await limits.end_rule(ids.parse("lim", rule_id), ends_at=data.ends_at, reason=data.reason))


@blueprint.post("/accounts/<account_id>/limit-profile")
@requires("ledger:limits")
@idempotent()
@validate_request(ProfileIn)
@validate_response(LimitStatesOut)
async def post_limit_profile(account_id: str, data: ProfileIn) -> LimitStatesOut:
    """Have a profile's limits apply to an account, or none."""
    account = await limits.set_profile(ids.parse("acc", account_id), data.profile, reason=data.reason)
    return await _states(account.id)


@blueprint.get("/accounts/<account_id>/limits")
@requires("ledger:read")
@validate_response(LimitStatesOut)
async def get_limits(account_id: str) -> LimitStatesOut:
    """Read which limits apply to an account, and what is left of each."""
    return await _states(ids.parse("acc", account_id))


async def _states(account_id: UUID) -> LimitStatesOut:
    account = await ledger.get_account(account_id)
    states = (await limits.states([account_id])).get(account_id, [])
    return LimitStatesOut(profile=account.limit_profile, items=[LimitStateOut.of(state) for state in states])
