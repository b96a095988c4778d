"""How a request proves who it is: `Authorization: Bearer <key>`, at the tenant that every other source names too."""

from __future__ import annotations

from quart import g, request

from core.auth import service
from core.kit.errors import Unauthenticated
from core.kit.scope import Scope
from core.tenancy import service as tenancy
from core.tenancy.errors import TenantNotFound


async def tenant_caller() -> Scope:
    """The scope of a tenant API request. Raises Unauthenticated, TenantSuspended, TenantNotFound."""
    ref, principal = await service.authenticate_key(_bearer())
    named = await tenancy.find_by_host(request.host.partition(":")[0])
    if named is not None and named.id != ref.id:
        raise TenantNotFound
    return Scope(ref, principal, g.request_id, request.remote_addr or "")


async def platform_caller() -> Scope:
    """The scope of a platform operator's request. Raises Unauthenticated."""
    principal = await service.authenticate_admin(_bearer())
    return Scope(None, principal, g.request_id, request.remote_addr or "")


def _bearer() -> str:
    kind, _, secret = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not secret:
        raise Unauthenticated("send Authorization: Bearer <API key>")
    return secret.strip()
