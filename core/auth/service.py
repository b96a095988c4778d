"""Make, check and revoke credentials.

A key reads `bahi_<mode>_<tenant>_<random>`: the tenant is known before the first query, and a leaked key shows to a
scanner what it is. The random part has 200 bits, so a plain SHA-256 is all its hash needs.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.auth import queries
from core.auth.errors import (
    ExpiryInPast,
    GrantBeyondOwn,
    InvalidNetworks,
    KeyAddressRefused,
    KeyEnded,
    UnknownPermission,
)
from core.auth.permissions import PLATFORM_PERMISSIONS, all_permissions
from core.auth.policy import service as policies
from core.auth.types import KeyRecord, NewKey
from core.kit import clock, db, ids, scope
from core.kit.errors import NotFound, Unauthenticated
from core.kit.scope import Principal, TenantRef
from core.kit.secrets import Secret
from core.kit.together import Remembered
from core.tenancy import service as tenancy

CACHE_SECONDS = 1.0
"""A revocation takes effect within this time in every process."""
TOUCH_EVERY = timedelta(minutes=1)
_RANDOM_BITS = 200

_Known = tuple[Principal, tuple[str, ...]]
"""Who a key is, and the networks that it may be used from."""
_keys: Remembered[bytes, _Known] = Remembered(CACHE_SECONDS, kept_max=20_000)


async def create_key(
    name: str,
    permissions: frozenset[str],
    *,
    expires_at: datetime | None = None,
    tenant: TenantRef | None = None,
    networks: Sequence[str] = (),
) -> NewKey:
    """Make an API key of the tenant in scope, for use from `networks` only when any are given.

    Raises UnknownPermission, GrantBeyondOwn, ExpiryInPast, InvalidNetworks.

    A platform operator may give a tenant's key anything: that is how a tenant gets its first one.
    """
    unknown = permissions - all_permissions().keys() - {"*"}
    if unknown:
        raise UnknownPermission(", ".join(sorted(unknown)))
    maker = scope.get().principal
    beyond = [item for item in sorted(permissions) if not maker.may(item)]
    if beyond and maker.kind != "platform":
        raise GrantBeyondOwn(", ".join(beyond))
    if expires_at is not None and expires_at <= clock.system_now():
        raise ExpiryInPast
    if complaints := policies.network_complaints("networks", networks):
        raise InvalidNetworks(errors=complaints)
    ref = tenant or scope.tenant()
    secret = f"bahi_{ref.mode}_{ref.short_id}_{ids.token(_RANDOM_BITS)}"
    async with db.transaction(ref.id) as tx:
        key_id = ids.new()
        row = await tx.get_row(
            queries.INSERT_KEY,
            tx.tenant,
            key_id,
            name,
            _hash(secret),
            secret[-4:],
            sorted(permissions),
            maker.id,
            expires_at,
            list(networks),
        )
        await audit.record(
            "api_key:create",
            ids.text("key", key_id),
            after={"name": name, "permissions": sorted(permissions), "networks": list(networks)},
        )
    return NewKey(_record(row), Secret(secret))


async def rotate_key(key_id: UUID, overlap_seconds: int) -> NewKey:
    """Make a key that may do what this one may, and let this one end when the overlap is over.

    Locks the key. Raises NotFound, KeyEnded, GrantBeyondOwn.
    """
    async with db.transaction() as tx:
        old = await tx.find_row(queries.GET_KEY, tx.tenant, key_id)
        if old is None:
            raise NotFound
        if await tx.find_row(queries.END_KEY, tx.tenant, key_id, overlap_seconds) is None:
            raise KeyEnded
        await audit.record("api_key:rotate", ids.text("key", key_id), after={"overlap_seconds": overlap_seconds})
        made = await create_key(
            old["name"], frozenset(old["permissions"]), expires_at=old["expires_at"], networks=old["networks"]
        )
    forget_cache()
    return made


async def list_keys(before: UUID, limit: int) -> list[KeyRecord]:
    """Keys of the tenant in scope, newest first."""
    async with db.transaction() as tx:
        return [_record(row) for row in await tx.fetch(queries.LIST_KEYS, tx.tenant, before, limit)]


async def revoke_key(key_id: UUID) -> KeyRecord:
    """End a key; idempotent. Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.REVOKE_KEY, tx.tenant, key_id)
        if row is not None:
            await audit.record("api_key:revoke", ids.text("key", key_id))
        else:
            row = await tx.find_row(queries.GET_KEY, tx.tenant, key_id)
    if row is None:
        raise NotFound
    forget_cache()
    return _record(row)


async def authenticate_key(secret: str, address: str | None = None) -> tuple[TenantRef, Principal]:
    """The tenant and principal of an API key, used from `address` (None: from within).

    Raises Unauthenticated, KeyAddressRefused, TenantSuspended.
    """
    parts = secret.split("_")
    if len(parts) != 4 or parts[0] != "bahi":
        raise Unauthenticated
    ref = await tenancy.find_by_short_id(parts[2])
    if ref is None or ref.mode != parts[1]:
        raise Unauthenticated
    principal, networks = await _principal(ref, secret)
    if networks and address is not None and not policies.is_within(address, networks):
        raise KeyAddressRefused
    tenancy.require_active(ref)
    return ref, principal


async def live_keys(key_ids: Collection[UUID]) -> set[UUID]:
    """Which of these keys of the tenant in scope still let in."""
    async with db.transaction() as tx:
        return {row["id"] for row in await tx.fetch(queries.LIST_LIVE_KEYS, tx.tenant, list(key_ids))}


async def create_admin_key(name: str) -> NewKey:
    """Make a platform operator's key: `bahi_platform_admin_<random>`. For the shell only; no route calls it."""
    secret, key_id = f"bahi_platform_admin_{ids.token(_RANDOM_BITS)}", ids.new()
    async with db.platform() as tx:
        await tx.execute(queries.INSERT_ADMIN_KEY, key_id, name, _hash(secret))
    record = KeyRecord(key_id, name, secret[-4:], ("*",), "shell", clock.system_now(), None, None, None, ())
    return NewKey(record, Secret(secret))


async def has_admin_key() -> bool:
    async with db.platform() as tx:
        return bool(await tx.value(queries.COUNT_ADMIN_KEYS))


async def authenticate_admin(secret: str) -> Principal:
    """The platform operator behind an admin key. Raises Unauthenticated."""
    if not secret.startswith("bahi_platform_admin_"):
        raise Unauthenticated
    async with db.platform() as tx:
        row = await tx.find_row(queries.FIND_ADMIN_KEY, _hash(secret))
        if row is None:
            raise Unauthenticated
        if _is_stale(row["last_used_at"]):
            await tx.execute(queries.TOUCH_ADMIN_KEY, row["id"])
    return Principal("platform", ids.text("adk", row["id"]), frozenset(PLATFORM_PERMISSIONS))


def forget_cache() -> None:
    """Forget what this process knows of credentials."""
    _keys.forget()


async def _principal(ref: TenantRef, secret: str) -> _Known:
    digest = _hash(secret)
    return await _keys.get(digest, lambda: _fetch(ref, digest))


async def _fetch(ref: TenantRef, digest: bytes) -> _Known:
    async with db.transaction(ref.id) as tx:
        row = await tx.find_row(queries.FIND_LIVE_KEY, tx.tenant, digest)
        if row is None:
            raise Unauthenticated
        if _is_stale(row["last_used_at"]):
            await tx.execute(queries.TOUCH_KEY, tx.tenant, row["id"])
    principal = Principal("api_key", ids.text("key", row["id"]), frozenset(row["permissions"]))
    return principal, tuple(row["networks"])


def _is_stale(last_used_at: datetime | None) -> bool:
    """Whether to write the use down: a busy key must not cost a write per request."""
    return last_used_at is None or clock.system_now() - last_used_at > TOUCH_EVERY


def _hash(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()


def _record(row: asyncpg.Record) -> KeyRecord:
    return KeyRecord(**{**dict(row), "permissions": tuple(row["permissions"]), "networks": tuple(row["networks"])})
