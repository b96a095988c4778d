from __future__ import annotations

import math
from datetime import timedelta

from quart import Blueprint

from core.kit import clock, ids, pagination, scope
from core.tenancy import service
from core.tenancy.schemas import (
    ClockIn,
    ClockOut,
    ReasonIn,
    TenantChangeIn,
    TenantIn,
    TenantOut,
    TenantPageOut,
    TenantSelfOut,
)
from core.tenancy.types import ConfigurationChange, NewTenant
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import not_replayable
from core.web.schemas import PageQuery

platform = Blueprint("platform_tenants", __name__, url_prefix="/v1/platform/tenants")
own = Blueprint("tenant", __name__, url_prefix="/v1/tenant")
blueprints = [platform, own]


@platform.post("")
@requires("platform:tenants", realm="platform")
@validate_request(TenantIn)
@validate_response(TenantOut, 201)
async def post_tenant(data: TenantIn) -> TenantOut:
    """Create a tenant. Its slug is taken once; make its first key with the route for that."""
    return TenantOut.of(await service.create(NewTenant(data.slug, data.name, data.mode, data.zone)))


@platform.get("")
@requires("platform:tenants", realm="platform")
@validate_querystring(PageQuery)
@validate_response(TenantPageOut)
async def get_tenants(query: PageQuery) -> TenantPageOut:
    """List tenants by slug."""
    after = str(pagination.decode("tenants", query.cursor)[0]) if query.cursor else ""
    rows = await service.list_page(after, query.limit + 1)
    page = pagination.page("tenants", rows, query.limit, lambda row: [row.slug])
    return TenantPageOut(items=[TenantOut.of(row) for row in page.items], next_cursor=page.next_cursor)


@platform.get("/<tenant_id>")
@requires("platform:tenants", realm="platform")
@validate_response(TenantOut)
async def get_tenant(tenant_id: str) -> TenantOut:
    """Get one tenant."""
    return TenantOut.of(await service.get(ids.parse("ten", tenant_id)))


@platform.post("/<tenant_id>/suspend")
@requires("platform:tenants", realm="platform")
@validate_request(ReasonIn)
@validate_response(TenantOut)
async def post_suspension(tenant_id: str, data: ReasonIn) -> TenantOut:
    """Suspend a tenant: its API is closed and nothing leaves within a second; webhooks are still taken in."""
    ref = await service.get(ids.parse("ten", tenant_id))
    return TenantOut.of(await service.suspend(ref.slug, reason=data.reason))


@platform.post("/<tenant_id>/resume")
@requires("platform:tenants", realm="platform")
@validate_request(ReasonIn)
@validate_response(TenantOut)
async def post_resumption(tenant_id: str, data: ReasonIn) -> TenantOut:
    """Lift a suspension."""
    ref = await service.get(ids.parse("ten", tenant_id))
    return TenantOut.of(await service.resume(ref.slug, reason=data.reason))


@own.get("")
@requires("tenant:read")
@validate_response(TenantSelfOut)
async def get_own_tenant() -> TenantSelfOut:
    """Get the tenant's own configuration."""
    return TenantSelfOut.both(scope.tenant(), await service.get_configuration())


@own.patch("")
@requires("tenant:write")
@validate_request(TenantChangeIn)
@validate_response(TenantSelfOut)
async def patch_own_tenant(data: TenantChangeIn) -> TenantSelfOut:
    """Change the fields given; the change is in the audit log."""
    change = ConfigurationChange(
        name=data.name,
        branding=data.branding.model_dump(exclude_none=True) if data.branding else None,
        settings=data.settings,
        allowed_origins=tuple(data.allowed_origins) if data.allowed_origins is not None else None,
        idempotency_ttl_seconds=data.idempotency_ttl_seconds,
    )
    return TenantSelfOut.both(scope.tenant(), await service.configure(change))


@own.post("/clock")
@requires("tenant:clock")
@not_replayable("It writes the directory, which no tenant's transaction may; `to` makes it repeatable.")
@validate_request(ClockIn)
@validate_response(ClockOut)
async def post_clock(data: ClockIn) -> ClockOut:
    """Move a sandbox tenant's clock forward, to test what time does: holds that expire, settlements, billing."""
    if data.to is not None:
        ahead = data.to - clock.system_now()
        ref = await service.set_clock(math.ceil(ahead / timedelta(seconds=1)))
    else:
        ref = await service.move_clock(data.seconds or 0)
    return ClockOut.of(ref, clock.system_now() + timedelta(seconds=ref.clock_offset_seconds))
