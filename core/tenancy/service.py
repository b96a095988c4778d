"""Create, find, configure and suspend tenants."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import asyncpg

from core.audit import service as audit
from core.kit import clock, db, ids, scope
from core.kit.scope import TenantRef
from core.kit.together import Remembered
from core.tenancy import checks, queries
from core.tenancy.errors import (
    ClockBackwards,
    InvalidTenant,
    NotSandbox,
    SlugTaken,
    TenantNotFound,
    TenantSuspended,
)
from core.tenancy.types import ConfigurationChange, NewTenant, TenantConfiguration

CACHE_SECONDS = 1.0
"""A suspension takes effect within this time in every process."""

CLOCK_OFFSET_SECONDS_MAX = 10 * 366 * 86400

Follower = Callable[[UUID], None]
_followers: list[Follower] = []

_SLUG = re.compile(r"^[a-z][a-z0-9-]{1,38}[a-z0-9]\Z")
_SHORT_ID = re.compile(r"^[0-9a-z]{10}\Z")
_directory: Remembered[str, TenantRef | None] = Remembered(CACHE_SECONDS, kept_max=20_000)


async def create(new: NewTenant) -> TenantRef:
    """Make a tenant: the directory's row first, then its own root; a crash between is mended by calling again.

    Raises InvalidTenant, SlugTaken.
    """
    if not _SLUG.match(new.slug) or new.mode not in {"live", "sandbox"} or not 1 <= len(new.name) <= 200:
        raise InvalidTenant("slug: 3 to 40 of a-z, 0-9, -; mode: live or sandbox; name: 1 to 200 characters")
    _check_zone(new.zone)
    tenant_id, short_id = ids.new(), ids.token(50)
    async with db.platform() as tx:
        made = await tx.execute(queries.INSERT, tenant_id, short_id, new.slug, new.mode, new.zone)
    ref = await get_by_slug(new.slug)
    if not made and await _root_exists(ref):
        raise SlugTaken(f"the slug {new.slug} is taken")
    with scope.use(replace(scope.get(), tenant=ref)):
        async with db.transaction() as tx:
            await tx.execute(queries.INSERT_ROOT, ref.id, new.name)
            await tx.execute(queries.INSERT_STREAM, ref.id)
            await audit.record("tenant:create", f"tenant:{new.slug}", after={"mode": ref.mode, "zone": ref.zone})
    return ref


async def find_by_short_id(short_id: str) -> TenantRef | None:
    """The tenant named by a credential, webhook path or link; from a cache of at most CACHE_SECONDS."""
    if not _SHORT_ID.match(short_id):
        return None
    return await _cached(f"short:{short_id}", queries.FIND_BY_SHORT_ID, short_id)


async def find_by_host(host: str) -> TenantRef | None:
    """The tenant of a host name, however it is written: with its last dot it is the same name, and the same page."""
    name = host.removesuffix(".").lower()
    return await _cached(f"host:{name}", queries.FIND_BY_HOST, name)


async def find_by_id(tenant_id: UUID) -> TenantRef | None:
    return await _cached(f"id:{tenant_id}", queries.FIND_BY_ID, tenant_id)


async def find_many(tenant_ids: Sequence[UUID]) -> dict[UUID, TenantRef]:
    """Those of the tenants that exist. Not cached."""
    async with db.directory() as tx:
        found = [_ref(row) for row in await tx.fetch(queries.FIND_BY_IDS, tenant_ids)]
    return {ref.id: ref for ref in found}


async def get_by_slug(slug: str) -> TenantRef:
    """Raises TenantNotFound. Not cached."""
    async with db.directory() as tx:
        row = await tx.find_row(queries.FIND_BY_SLUG, slug)
    if row is None:
        raise TenantNotFound
    return _ref(row)


async def get(tenant_id: UUID) -> TenantRef:
    """Raises TenantNotFound. Not cached."""
    async with db.directory() as tx:
        row = await tx.find_row(queries.FIND_BY_ID, tenant_id)
    if row is None:
        raise TenantNotFound
    return _ref(row)


async def list_page(after_slug: str, limit: int) -> list[TenantRef]:
    """Tenants by slug, for the platform operator."""
    async with db.platform() as tx:
        return [_ref(row) for row in await tx.fetch(queries.LIST, after_slug, limit)]


async def suspend(slug: str, *, reason: str) -> TenantRef:
    """Close a tenant's API and stop everything that leaves. Raises TenantNotFound."""
    return await _set_status(slug, "suspended", reason)


async def resume(slug: str, *, reason: str) -> TenantRef:
    """Lift a suspension. Raises TenantNotFound."""
    return await _set_status(slug, "active", reason)


def require_active(ref: TenantRef) -> None:
    """Raise TenantSuspended for a suspended tenant: call it before anything leaves."""
    if ref.status != "active":
        raise TenantSuspended


def follows_configuration(follow: Follower) -> Follower:
    """Declare what a module of this process does once a tenant's configuration has changed here."""
    _followers.append(follow)
    return follow


async def get_configuration() -> TenantConfiguration:
    """The configuration of the tenant in scope."""
    async with db.transaction() as tx:
        return await configuration_within(tx)


async def configuration_within(tx: db.Transaction) -> TenantConfiguration:
    """The configuration of the transaction's tenant."""
    return _configuration(await tx.get_row(queries.GET_ROOT, tx.tenant))


async def configure(change: ConfigurationChange) -> TenantConfiguration:
    """Change the keys given. Locks the tenant's root; the change is audited. Raises InvalidConfiguration."""
    checks.check(change, sandbox=scope.tenant().mode == "sandbox")
    async with db.transaction() as tx:
        before = _configuration(await tx.get_row(queries.LOCK_ROOT, tx.tenant))
        after = _changed(before, change)
        if after == before:
            return before
        await tx.execute_one(
            queries.UPDATE_ROOT,
            tx.tenant,
            after.name,
            after.branding,
            after.settings,
            list(after.allowed_origins),
            after.idempotency_ttl_seconds,
        )
        for follow in _followers:
            tx.after_commit(functools.partial(follow, tx.tenant))
        await audit.record("tenant:configure", "tenant", before=_plain(before), after=_plain(after))
    return replace(after, version=before.version + 1)


async def set_zone(zone: str) -> TenantRef:
    """Change the time zone of the tenant in scope, for the operator only. Raises InvalidTenant."""
    _check_zone(zone)
    ref = scope.tenant()
    async with db.platform() as tx:
        await tx.execute_one(queries.SET_ZONE, ref.id, zone)
    forget_cache()
    async with db.transaction():
        await audit.record("tenant:set_zone", "tenant", before={"zone": ref.zone}, after={"zone": zone})
    return replace(ref, zone=zone)


async def set_clock(offset_seconds: int) -> TenantRef:
    """Move the clock of the sandbox tenant in scope forward to now + offset. Raises NotSandbox, ClockBackwards."""
    if offset_seconds > CLOCK_OFFSET_SECONDS_MAX:
        raise ClockBackwards
    return await _move(queries.ADVANCE_CLOCK, offset_seconds)


async def move_clock(seconds: int) -> TenantRef:
    """Move the clock of the sandbox tenant in scope forward by `seconds`. Raises NotSandbox, ClockBackwards."""
    if seconds < 0:
        raise ClockBackwards
    return await _move(queries.MOVE_CLOCK, seconds, CLOCK_OFFSET_SECONDS_MAX)


def forget_cache() -> None:
    """Forget what this process knows of the directory."""
    _directory.forget()


async def _set_status(slug: str, status: str, reason: str) -> TenantRef:
    ref = await get_by_slug(slug)
    async with db.platform() as tx:
        await tx.execute_one(queries.SET_STATUS, ref.id, status)
    forget_cache()
    with scope.use(replace(scope.get(), tenant=replace(ref, status=status))):
        async with db.transaction():
            await audit.record(
                "tenant:set_status",
                f"tenant:{slug}",
                before={"status": ref.status},
                after={"status": status},
                reason=reason,
            )
    return replace(ref, status=status)


async def _move(sql: str, *arguments: int) -> TenantRef:
    ref = scope.tenant()
    if ref.mode != "sandbox":
        raise NotSandbox
    async with db.platform() as tx:
        offset = await tx.value(sql, ref.id, *arguments)
    if offset is None:
        raise ClockBackwards
    forget_cache()
    async with db.transaction():
        await audit.record("tenant:set_clock", "tenant", after={"offset_seconds": offset})
    return replace(ref, clock_offset_seconds=offset)


async def _cached(key: str, sql: str, argument: Any) -> TenantRef | None:
    return await _directory.get(key, lambda: _fetch(sql, argument))


async def _fetch(sql: str, argument: Any) -> TenantRef | None:
    async with db.directory() as tx:
        row = await tx.find_row(sql, argument)
    return _ref(row) if row else None


async def _root_exists(ref: TenantRef) -> bool:
    async with db.transaction(ref.id) as tx:
        return bool(await tx.value("SELECT true FROM tenant_root WHERE tenant_id = $1", ref.id))


def _ref(row: asyncpg.Record) -> TenantRef:
    return TenantRef(
        row["id"],
        row["short_id"],
        row["slug"],
        row["status"],
        row["mode"],
        row["zone"],
        row["clock_offset_seconds"],
    )


def _configuration(row: asyncpg.Record) -> TenantConfiguration:
    return TenantConfiguration(**{**dict(row), "allowed_origins": tuple(row["allowed_origins"])})


def _changed(before: TenantConfiguration, change: ConfigurationChange) -> TenantConfiguration:
    names = ("name", "branding", "settings", "allowed_origins", "idempotency_ttl_seconds")
    given = {name: getattr(change, name) for name in names if getattr(change, name) is not None}
    return replace(before, **given)


def _plain(configuration: TenantConfiguration) -> dict[str, Any]:
    return {
        "name": configuration.name,
        "branding": configuration.branding,
        "settings": configuration.settings,
        "allowed_origins": list(configuration.allowed_origins),
        "idempotency_ttl_seconds": configuration.idempotency_ttl_seconds,
    }


def local_now(ref: TenantRef) -> datetime:
    """Business time in the tenant's zone."""
    return clock.now().astimezone(clock.zone(ref.zone))


def _check_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise InvalidTenant(f"{name} is not an IANA time zone") from error
