from __future__ import annotations

from quart import Blueprint

from core.auth.roles import service
from core.auth.roles.schemas import (
    GrantIn,
    GrantOut,
    GrantQuery,
    GrantsOut,
    HeldOut,
    RoleChangeIn,
    RoleIn,
    RoleOut,
    RolesOut,
)
from core.kit import ids, scope
from core.web.access import requires
from core.web.contract import validate_querystring, validate_request, validate_response
from core.web.idempotent import idempotent

blueprint = Blueprint("roles", __name__, url_prefix="/v1/roles")
grants = Blueprint("role_grants", __name__, url_prefix="/v1/role-grants")
blueprints = [blueprint, grants]


@blueprint.get("")
@requires("roles:read")
@validate_response(RolesOut)
async def get_roles() -> RolesOut:
    """List the built-in roles and the tenant's own."""
    return RolesOut(items=[RoleOut.of(role) for role in await service.list_roles()])


@blueprint.post("")
@requires("roles:write")
@idempotent(required=False)
@validate_request(RoleIn)
@validate_response(RoleOut, 201)
async def post_role(data: RoleIn) -> RoleOut:
    """Make a role of the tenant's own, of permissions that one holds."""
    return RoleOut.of(await service.create(data.name, data.description, data.permissions))


@blueprint.patch("/<role>")
@requires("roles:write")
@validate_request(RoleChangeIn)
@validate_response(RoleOut)
async def patch_role(role: str, data: RoleChangeIn) -> RoleOut:
    """Change a role of the tenant's own, at once for everybody who holds it."""
    return RoleOut.of(await service.change(role, description=data.description, permissions=data.permissions))


@blueprint.delete("/<role>")
@requires("roles:write")
@validate_response(RoleOut)
async def delete_role(role: str) -> RoleOut:
    """Retire a role that nobody holds."""
    return RoleOut.of(await service.retire(role))


@grants.get("")
@requires("roles:read")
@validate_querystring(GrantQuery)
@validate_response(GrantsOut)
async def get_grants(query: GrantQuery) -> GrantsOut:
    """List the roles that a user was given; without `user`, one's own."""
    user = query.user or scope.get().principal.id
    # A key has permissions of its own and no roles.
    found = await service.list_grants(ids.parse("usr", user)) if user.startswith("usr_") else []
    return GrantsOut(items=[GrantOut.of(item) for item in found])


@grants.post("")
@requires("roles:write")
@idempotent(required=False)
@validate_request(GrantIn)
@validate_response(HeldOut)
async def post_grant(data: GrantIn) -> HeldOut:
    """Give a user a role that holds nothing which one does not hold oneself."""
    await service.grant(ids.parse("usr", data.user), data.role)
    return HeldOut(role=data.role, held=True)


@grants.post("/take")
@requires("roles:write")
@idempotent(required=False)
@validate_request(GrantIn)
@validate_response(HeldOut)
async def post_take(data: GrantIn) -> HeldOut:
    """Take a role from a user; what they do is refused within a second."""
    await service.take(ids.parse("usr", data.user), data.role)
    return HeldOut(role=data.role, held=False)
