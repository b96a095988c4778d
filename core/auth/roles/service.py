"""Make and change roles, give them to users and take them back, and tell what a user may do."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Sequence
from fnmatch import fnmatchcase
from typing import Any
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.auth import feed
from core.auth.errors import GrantBeyondOwn, UnknownPermission
from core.auth.permissions import all_permissions
from core.auth.roles import queries
from core.auth.roles.errors import (
    GranteeUnknown,
    LastOwner,
    RoleBuiltIn,
    RoleHeld,
    RoleNotFound,
    RoleTaken,
    RoleUnknown,
)
from core.auth.roles.types import BUILT_IN, DEFAULT, Grant, Role
from core.kit import db, ids, scope

OWNER = "owner"

IsUser = Callable[[db.Transaction, UUID], Awaitable[bool]]
_is_user: list[IsUser] = []


async def permissions_of(user_id: UUID) -> frozenset[str]:
    """What a user of the tenant in scope may do: the union of their roles, or that of `user` when they have none."""
    async with db.transaction() as tx:
        return (await standing_within(tx, user_id))[0]


async def standing_within(tx: db.Transaction, user_id: UUID) -> tuple[frozenset[str], bool]:
    """What a user may do, and whether they act for the tenant: whoever holds a role that is not an end user's."""
    rows = await tx.fetch(queries.PERMISSIONS_OF, tx.tenant, user_id)
    patterns: set[str] = set()
    for row in rows:
        known = BUILT_IN.get(row["role"])
        patterns |= set(known.permissions if known else row["permissions"] or ())
    permissions = expand(patterns if rows else BUILT_IN[DEFAULT].permissions)
    return permissions, any(row["role"] != DEFAULT for row in rows)


def expand(patterns: Iterable[str]) -> frozenset[str]:
    """The permissions that patterns stand for. `*` stays `*`, since it also means those to come."""
    patterns = set(patterns)
    if "*" in patterns:
        return frozenset({"*"})
    return frozenset(
        permission for permission in all_permissions() if any(fnmatchcase(permission, pattern) for pattern in patterns)
    )


def require_own(patterns: Iterable[str]) -> None:
    """Raise GrantBeyondOwn unless the principal in scope holds all that these patterns stand for.

    A platform operator may give anything: that is how a tenant gets its first owner.
    """
    who = scope.get().principal
    if who.kind in {"platform", "system"}:
        return
    beyond = sorted(permission for permission in expand(patterns) if not who.may(permission))
    if beyond:
        raise GrantBeyondOwn(", ".join(beyond))


async def list_roles() -> list[Role]:
    """The built-in roles and the tenant's own, by name."""
    async with db.transaction() as tx:
        own = [_role(row) for row in await tx.fetch(queries.LIST, tx.tenant)]
    return sorted([*BUILT_IN.values(), *own], key=lambda role: role.name)


async def create(name: str, description: str, permissions: Sequence[str]) -> Role:
    """Make a role of the tenant's own. Raises RoleTaken, UnknownPermission, GrantBeyondOwn."""
    patterns = _checked(permissions)
    require_own(patterns)
    if name in BUILT_IN:
        raise RoleTaken
    async with db.transaction() as tx:
        row = await tx.find_row(queries.INSERT, tx.tenant, ids.new(), name, description, patterns)
        if row is None:
            raise RoleTaken
        await audit.record("role:create", name, after={"permissions": patterns})
    return _role(row)


async def change(name: str, *, description: str | None = None, permissions: Sequence[str] | None = None) -> Role:
    """Change a role, for everybody who holds it, at once. The changer must hold what it held and what it will hold.

    Locks the role. Raises RoleUnknown, RoleBuiltIn, UnknownPermission, GrantBeyondOwn.
    """
    patterns = None if permissions is None else _checked(permissions)
    async with db.transaction() as tx:
        before = await _lock(tx, name)
        require_own([*before.permissions, *(patterns or ())])
        row = await tx.get_row(
            queries.UPDATE,
            tx.tenant,
            before.id,
            before.description if description is None else description,
            list(before.permissions) if patterns is None else patterns,
        )
        after = _role(row)
        await feed.announce(tx, tx.tenant)
        await audit.record("role:change", name, before=_plain(before), after=_plain(after))
    return after


async def retire(name: str) -> Role:
    """End a role that nobody holds. Locks the role. Raises RoleUnknown, RoleBuiltIn, RoleHeld, GrantBeyondOwn."""
    async with db.transaction() as tx:
        role = await _lock(tx, name)
        require_own(role.permissions)
        if await tx.value(queries.IS_HELD, tx.tenant, name):
            raise RoleHeld
        await tx.execute_one(queries.RETIRE, tx.tenant, role.id)
        await audit.record("role:retire", name, before=_plain(role))
    return role


def know_users_with(is_user: IsUser) -> None:
    """Install how it is told whether somebody is a user: accounts are identity's, which lies above."""
    _is_user[:] = [is_user]


async def grant(user_id: UUID, role: str) -> None:
    """Give a role to a user; idempotent. Locks the role. Raises RoleNotFound, GrantBeyondOwn, GranteeUnknown."""
    async with db.transaction() as tx:
        await grant_within(tx, user_id, role)
        # Last, so that nobody who may not give the role learns who exists; what was written is rolled back.
        if not await _is_user[-1](tx, user_id):
            raise GranteeUnknown


async def grant_within(tx: db.Transaction, user_id: UUID, role: str) -> None:
    """`grant` in the transaction of a caller who knows that the user exists."""
    require_own((await _held(tx, role)).permissions)
    given = await tx.execute(queries.GRANT, tx.tenant, ids.new(), user_id, role, scope.get().principal.id)
    if given:
        await feed.announce(tx, user_id)
        await audit.record("role:grant", ids.text("usr", user_id), after={"role": role})


async def take(user_id: UUID, role: str) -> None:
    """Take a role from a user; idempotent. Locks the role's holders. Raises RoleNotFound, GrantBeyondOwn, LastOwner."""
    async with db.transaction() as tx:
        require_own((await _held(tx, role)).permissions)
        if role == OWNER:
            holders = {row["user_id"] for row in await tx.fetch(queries.LOCK_HOLDERS, tx.tenant, role)}
            if holders == {user_id}:
                raise LastOwner
        if await tx.execute(queries.TAKE, tx.tenant, user_id, role):
            await feed.announce(tx, user_id)
            await audit.record("role:take", ids.text("usr", user_id), before={"role": role})


async def list_grants(user_id: UUID) -> list[Grant]:
    """The roles that a user was given, by name."""
    async with db.transaction() as tx:
        return [Grant(**dict(row)) for row in await tx.fetch(queries.LIST_GRANTS, tx.tenant, user_id)]


def _checked(permissions: Sequence[str]) -> list[str]:
    """Sorted patterns, each of which stands for something. Raises UnknownPermission."""
    unknown = sorted({pattern for pattern in permissions if not _is_pattern(pattern)})
    if unknown:
        raise UnknownPermission(", ".join(unknown))
    return sorted(set(permissions))


def _is_pattern(pattern: str) -> bool:
    if pattern == "*":
        return True
    resource, colon, action = pattern.partition(":")
    parts_whole = all(part == "*" or "*" not in part for part in (resource, action))
    return bool(colon) and parts_whole and not set("[]?") & set(pattern) and bool(expand([pattern]))


async def _held(tx: db.Transaction, name: str) -> Role:
    """The role, locked if it is the tenant's own, so that it does not grow between the look and the grant."""
    if name in BUILT_IN:
        return BUILT_IN[name]
    row = await tx.find_row(queries.LOCK, tx.tenant, name)
    if row is None:
        raise RoleNotFound
    return _role(row)


async def _lock(tx: db.Transaction, name: str) -> Role:
    if name in BUILT_IN:
        raise RoleBuiltIn
    row = await tx.find_row(queries.LOCK, tx.tenant, name)
    if row is None:
        raise RoleUnknown
    return _role(row)


def _role(row: asyncpg.Record) -> Role:
    permissions = tuple(row["permissions"])
    return Role(row["name"], row["description"], permissions, False, row["id"], row["version"])


def _plain(role: Role) -> dict[str, Any]:
    return {"description": role.description, "permissions": list(role.permissions)}
