from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any
from uuid import UUID

from quart import Blueprint

from core.auth import service
from core.auth.schemas import ApiKeyCreatedOut, ApiKeyIn, ApiKeyOut, ApiKeyPageOut, ApiKeyRotateIn
from core.auth.types import KeyRecord
from core.kit import ids, pagination, scope
from core.tenancy import service as tenancy
from core.web.access import requires, step_up
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import not_replayable
from core.web.schemas import PageQuery

blueprint = Blueprint("auth", __name__, url_prefix="/v1/api-keys")
platform = Blueprint("platform_api_keys", __name__, url_prefix="/v1/platform/tenants")
blueprints = [blueprint, platform]

_NEWEST = UUID(int=2**128 - 1)


@blueprint.post("")
@requires("api_keys:write")
@not_replayable("The answer holds the key's secret; a key made twice is revoked.")
@validate_request(ApiKeyIn)
@validate_response(ApiKeyCreatedOut, 201)
@step_up("api_keys.create")
async def post_api_key(data: ApiKeyIn) -> ApiKeyCreatedOut:
    """Create an API key; its secret is shown once."""
    new = await service.create_key(data.name, frozenset(data.permissions), **_limits(data))
    return ApiKeyCreatedOut(**_fields(new.record), secret=new.secret.value)


@blueprint.get("")
@requires("api_keys:read")
@validate_querystring(PageQuery)
@validate_response(ApiKeyPageOut)
async def get_api_keys(query: PageQuery) -> ApiKeyPageOut:
    """List API keys, newest first."""
    before = UUID(pagination.decode("api_keys", query.cursor)[0]) if query.cursor else _NEWEST
    rows = await service.list_keys(before, query.limit + 1)
    page = pagination.page("api_keys", rows, query.limit, lambda row: [str(row.id)])
    return ApiKeyPageOut(items=[ApiKeyOut(**_fields(row)) for row in page.items], next_cursor=page.next_cursor)


@blueprint.post("/<key_id>/rotate")
@requires("api_keys:write")
@not_replayable("The answer holds the key's secret; a key made twice is revoked.")
@validate_request(ApiKeyRotateIn)
@validate_response(ApiKeyCreatedOut, 201)
@step_up("api_keys.rotate")
async def post_api_key_rotation(key_id: str, data: ApiKeyRotateIn) -> ApiKeyCreatedOut:
    """Make a key that may do what this one may; this one ends when the overlap is over."""
    new = await service.rotate_key(ids.parse("key", key_id), data.overlap_seconds)
    return ApiKeyCreatedOut(**_fields(new.record), secret=new.secret.value)


@blueprint.delete("/<key_id>")
@requires("api_keys:write")
@validate_response(ApiKeyOut)
async def delete_api_key(key_id: str) -> ApiKeyOut:
    """Revoke an API key; it stops working within a second."""
    return ApiKeyOut(**_fields(await service.revoke_key(ids.parse("key", key_id))))


@platform.post("/<tenant_id>/api-keys")
@requires("platform:tenants", realm="platform")
@validate_request(ApiKeyIn)
@validate_response(ApiKeyCreatedOut, 201)
async def post_tenant_api_key(tenant_id: str, data: ApiKeyIn) -> ApiKeyCreatedOut:
    """Create an API key for a tenant, such as its first. The tenant's audit log says that the operator did."""
    ref = await tenancy.get(ids.parse("ten", tenant_id))
    with scope.use(replace(scope.get(), tenant=ref)):
        new = await service.create_key(data.name, frozenset(data.permissions), **_limits(data))
    return ApiKeyCreatedOut(**_fields(new.record), secret=new.secret.value)


def _limits(data: ApiKeyIn) -> dict[str, Any]:
    return {"expires_at": data.expires_at, "networks": data.networks}


def _fields(record: KeyRecord) -> dict[str, Any]:
    return {
        **asdict(record),
        "id": ids.text("key", record.id),
        "permissions": list(record.permissions),
        "networks": list(record.networks),
    }
