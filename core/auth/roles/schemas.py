from __future__ import annotations

from pydantic import Field

from core.auth.roles.types import Grant, Role
from core.web.schemas import In, Moment, Out, Query

_PERMISSIONS = [["payments:read", "wallets:*"]]
_USER = "usr_01kbcdefghjkmnpqrstvwxyz01"


class RoleIn(In):
    """A new role: what it is for and what it may do."""

    name: str = Field(pattern=r"^[a-z][a-z0-9_-]{1,49}$", examples=["cashier"])
    description: str = Field("", max_length=500, examples=["Takes payments at the counter"])
    permissions: list[str] = Field(min_length=1, max_length=200, examples=_PERMISSIONS)


class RoleChangeIn(In):
    """New values for the fields present."""

    description: str | None = Field(None, max_length=500)
    permissions: list[str] | None = Field(None, min_length=1, max_length=200, examples=_PERMISSIONS)


class RoleOut(Out):
    """A role. `permissions` are patterns: `*`, `wallets:*`, `*:read` or one permission."""

    name: str
    description: str
    permissions: list[str]
    built_in: bool
    version: int

    @classmethod
    def of(cls, role: Role) -> RoleOut:
        return cls(
            name=role.name,
            description=role.description,
            permissions=list(role.permissions),
            built_in=role.built_in,
            version=role.version,
        )


class RolesOut(Out):
    """Built-in roles and the tenant's own, by name."""

    items: list[RoleOut]


class GrantIn(In):
    """Which role, and whose."""

    user: str = Field(max_length=40, examples=[_USER])
    role: str = Field(min_length=1, max_length=50, examples=["support"])


class GrantQuery(Query):
    """Whose roles."""

    user: str | None = Field(None, max_length=40, examples=[_USER])


class GrantOut(Out):
    """A role that a user was given."""

    role: str
    granted_by: str
    created_at: Moment

    @classmethod
    def of(cls, grant: Grant) -> GrantOut:
        return cls(role=grant.role, granted_by=grant.granted_by, created_at=grant.created_at)


class GrantsOut(Out):
    """The roles of a user; without any, what `user` may do is theirs."""

    items: list[GrantOut]


class HeldOut(Out):
    """Whether the user now holds the role."""

    role: str
    held: bool
