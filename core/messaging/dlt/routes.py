from __future__ import annotations

from uuid import UUID

from quart import Blueprint

from core.kit import ids, pagination
from core.messaging.dlt import service
from core.messaging.dlt.schemas import DltChangeIn, DltPageOut, DltQuery, DltTemplateIn, DltTemplateOut
from core.messaging.dlt.types import NewDltTemplate
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("dlt_templates", __name__, url_prefix="/v1/dlt-templates")

_NEWEST = UUID(int=2**128 - 1)


@blueprint.post("")
@requires("messaging_settings:write")
@idempotent()
@validate_request(DltTemplateIn)
@validate_response(DltTemplateOut, 201)
async def post_dlt_template(data: DltTemplateIn) -> tuple[DltTemplateOut, int]:
    """Register a text that India's operators know."""
    return DltTemplateOut.of(await service.register(NewDltTemplate(**data.model_dump()))), 201


@blueprint.get("")
@requires("messaging_settings:read")
@validate_querystring(DltQuery)
@validate_response(DltPageOut)
async def get_dlt_templates(query: DltQuery) -> DltPageOut:
    """List registered texts, newest first."""
    name = f"dlt_templates/{query.template}"
    before = UUID(pagination.decode(name, query.cursor)[0]) if query.cursor else _NEWEST
    rows = await service.list_templates(before, query.limit + 1, query.template)
    page = pagination.page(name, rows, query.limit, lambda row: [str(row.id)])
    return DltPageOut(items=[DltTemplateOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@blueprint.get("/<template_id>")
@requires("messaging_settings:read")
@validate_response(DltTemplateOut)
async def get_dlt_template(template_id: str) -> DltTemplateOut:
    """Show a registered text."""
    return DltTemplateOut.of(await service.get(ids.parse("dlt", template_id)))


@blueprint.patch("/<template_id>")
@requires("messaging_settings:write")
@validate_request(DltChangeIn)
@validate_response(DltTemplateOut)
async def patch_dlt_template(template_id: str, data: DltChangeIn) -> DltTemplateOut:
    """Say whether messages may still be this text."""
    return DltTemplateOut.of(await service.set_enabled(ids.parse("dlt", template_id), enabled=data.enabled))
