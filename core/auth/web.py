"""How a request proves who it is: `Authorization: Bearer` with an API key or an access token, or a session cookie.

Every source that names a tenant must name the same one. A page of another origin must be one that the tenant allows.
"""

from __future__ import annotations

from quart import g, request

from core.auth import origins, refusals, service, standing
from core.auth.sessions import cookies
from core.kit.errors import BahiError, Unauthenticated
from core.kit.scope import Principal, Scope, TenantRef
from core.tenancy import service as tenancy
from core.tenancy.errors import TenantNotFound
from core.web import current, limits


async def tenant_caller() -> Scope:
    """The scope of a tenant API request.

    Raises Unauthenticated and its kinds, TenantSuspended, TenantNotFound, OriginRefused, CsrfRefused, AddressRefused,
    RateLimited.
    """
    asked = current.request()
    headers, address = asked.headers, asked.remote_addr or ""
    authorization = headers.get("Authorization")
    credential = cookies.read() if authorization is None else _bearer(authorization)
    try:
        ref, principal = await _authenticate(credential, address, is_cookie=authorization is None)
    except BahiError as error:
        await refusals.note(error, credential, address)
        raise
    named = await tenancy.find_by_host(asked.host.partition(":")[0])
    if named is not None and named.id != ref.id:
        raise TenantNotFound
    if "Origin" in headers:
        await origins.require(ref)
    await limits.spend(limits.API, ref, principal.id)
    return Scope(ref, principal, current.facts().request_id, address)


async def platform_caller() -> Scope:
    """The scope of a platform operator's request. Raises Unauthenticated."""
    principal = await service.authenticate_admin(_bearer(request.headers.get("Authorization", "")))
    return Scope(None, principal, g.request_id, request.remote_addr or "")


async def _authenticate(credential: str, address: str, *, is_cookie: bool) -> tuple[TenantRef, Principal]:
    if is_cookie:
        if not credential:
            raise Unauthenticated("send Authorization: Bearer <API key or access token>")
        cookies.require_own_page()
        return await standing.of_cookie(credential, address)
    if "." in credential:
        return await standing.of_token(credential, address)
    return await service.authenticate_key(credential, address)


def _bearer(header: str) -> str:
    kind, _, secret = header.partition(" ")
    if kind.lower() != "bearer" or not secret:
        raise Unauthenticated("send Authorization: Bearer <API key or access token>")
    return secret.strip()
