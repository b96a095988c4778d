"""Read, set and apply the security policy."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields, replace
from typing import Any
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.auth import feed
from core.auth.policy import queries
from core.auth.policy.errors import InvalidPolicy, LockedOut
from core.auth.policy.types import BOUNDS, Policy
from core.kit import db, scope
from core.kit.scope import TenantRef
from core.web import limits

NETWORKS_MAX = 100

_cache: feed.Cache[UUID, Policy] = feed.Cache()


async def get() -> Policy:
    """The policy of the tenant in scope."""
    tenant_id = scope.tenant().id
    found = _cache.find(tenant_id)
    if found is not None:
        return found
    began = feed.generation()
    async with db.transaction() as tx:
        policy = await get_within(tx)
        _cache.keep(tx, tenant_id, [tenant_id], policy, began)
    return policy


async def get_within(tx: db.Transaction) -> Policy:
    row = await tx.find_row(queries.FIND, tx.tenant)
    return Policy() if row is None else _policy(row)


async def limits_of(ref: TenantRef) -> Mapping[str, int]:
    """The tenant's own request quotas."""
    async with db.transaction(ref.id) as tx:
        return (await get_within(tx)).limits


async def change(changes: dict[str, Any]) -> Policy:
    """Change the rules given; the change is audited. Raises InvalidPolicy, LockedOut."""
    async with db.transaction() as tx:
        before = await get_within(tx)
        after = replace(before, **changes)
        _check(after)
        caller = scope.get()
        is_staff = caller.principal.kind == "user"
        if is_staff and after.admin_networks and not is_within(caller.address, after.admin_networks):
            raise LockedOut
        values = [getattr(after, item.name) for item in fields(after) if item.name != "version"]
        row = await tx.get_row(queries.SET, tx.tenant, *[list(v) if isinstance(v, tuple) else v for v in values])
        await feed.announce(tx, tx.tenant)
        await audit.record("auth_policy:change", "auth_policy", before=_plain(before), after=_plain(after))
    return _policy(row)


def is_within(address: str, networks: Iterable[str]) -> bool:
    """Whether an address lies in one of the networks. Text that is no address lies in none."""
    try:
        place = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(place, ipaddress.IPv6Address) and place.ipv4_mapped is not None:
        place = place.ipv4_mapped
    return any(place in ipaddress.ip_network(network) for network in networks)


def network_complaint(network: str) -> str | None:
    """Why a text is not a network such as `203.0.113.0/24`, or None."""
    try:
        ipaddress.ip_network(network)
    except ValueError:
        return "must be a network such as 203.0.113.0/24, with no bit set after its prefix"
    return None


def network_complaints(field: str, networks: Sequence[str]) -> list[dict[str, str]]:
    found = [
        {"field": f"{field}/{index}", "message": complaint}
        for index, network in enumerate(networks)
        if (complaint := network_complaint(network))
    ]
    if len(networks) > NETWORKS_MAX:
        found.append({"field": field, "message": f"at most {NETWORKS_MAX}"})
    return found


def _check(policy: Policy) -> None:
    found = [
        {"field": name, "message": f"{low} to {high}"}
        for name, (low, high) in BOUNDS.items()
        if not low <= getattr(policy, name) <= high
    ]
    if policy.idle_seconds > policy.absolute_seconds:
        found.append({"field": "idle_seconds", "message": "must not exceed absolute_seconds"})
    found += network_complaints("admin_networks", policy.admin_networks)
    for name, quota in policy.limits.items():
        bounds = limits.bounds(name)
        if bounds is None:
            found.append({"field": f"limits/{name}", "message": f"is not one of {', '.join(limits.CLASSES)}"})
        elif not bounds[0] <= quota <= bounds[1]:
            found.append({"field": f"limits/{name}", "message": f"{bounds[0]} to {bounds[1]}"})
    if found:
        raise InvalidPolicy(errors=found)


def _policy(row: asyncpg.Record) -> Policy:
    return Policy(**{**dict(row), "admin_networks": tuple(row["admin_networks"])})


def _plain(policy: Policy) -> dict[str, Any]:
    return {**asdict(policy), "admin_networks": list(policy.admin_networks), "limits": dict(policy.limits)}
