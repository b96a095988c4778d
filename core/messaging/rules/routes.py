from __future__ import annotations

from uuid import UUID

from quart import Blueprint

from core.kit import ids, pagination
from core.messaging.rules import service
from core.messaging.rules.schemas import RuleChangeIn, RuleIn, RuleOut, RulePageOut, RuleQuery
from core.messaging.rules.types import NewRule
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("message_rules", __name__, url_prefix="/v1/message-rules")

_NEWEST = UUID(int=2**128 - 1)


@blueprint.post("")
@requires("messaging_settings:write")
@idempotent()
@validate_request(RuleIn)
@validate_response(RuleOut, 201)
async def post_rule(data: RuleIn) -> tuple[RuleOut, int]:
    """Bind a type of event to a message."""
    return RuleOut.of(await service.create(NewRule(**data.model_dump()))), 201


@blueprint.get("")
@requires("messaging_settings:read")
@validate_querystring(RuleQuery)
@validate_response(RulePageOut)
async def get_rules(query: RuleQuery) -> RulePageOut:
    """List message rules, newest first."""
    before = UUID(pagination.decode("message_rules", query.cursor)[0]) if query.cursor else _NEWEST
    rows = await service.list_rules(before, query.limit + 1)
    page = pagination.page("message_rules", rows, query.limit, lambda row: [str(row.id)])
    return RulePageOut(items=[RuleOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/<rule_id>")
@requires("messaging_settings:read")
@validate_response(RuleOut)
async def get_rule(rule_id: str) -> RuleOut:
    """Show a message rule."""
    return RuleOut.of(await service.get(ids.parse("mrl", rule_id)))


@blueprint.patch("/<rule_id>")
@requires("messaging_settings:write")
@validate_request(RuleChangeIn)
@validate_response(RuleOut)
async def patch_rule(rule_id: str, data: RuleChangeIn) -> RuleOut:
    """Change, disable or enable a message rule."""
    return RuleOut.of(await service.change(ids.parse("mrl", rule_id), **data.model_dump()))
