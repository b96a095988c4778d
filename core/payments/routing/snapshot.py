"""What decisions are made from, kept for a second per tenant and process: deciding itself asks nobody."""

from __future__ import annotations

import time
from dataclasses import dataclass
from uuid import UUID

import asyncpg

from core.kit import clock, db, scope
from core.kit.errors import Unavailable
from core.payments.routing import queries, scores
from core.payments.routing.schemas import PlanIn
from core.payments.routing.types import Candidate, Plan, Snapshot
from core.providers import registry
from core.providers import service as providers
from core.providers.breaker import service as breaker
from core.providers.types import ProviderAccount

KIND = "payments"
SECONDS = 1.0
"""A change of accounts or rules takes effect within this time in every process, and at once in the one that made it."""
_KEPT_MAX = 10_000


@dataclass(slots=True)
class _Kept:
    until: float
    changes: int
    snapshot: Snapshot


_kept: dict[UUID, _Kept] = {}


async def load() -> Snapshot:
    """The tenant's snapshot, at most SECONDS old; while one caller renews it the others go on with the former."""
    tenant, now = scope.tenant().id, time.monotonic()
    kept = _kept.get(tenant)
    changes = providers.changes(tenant)
    if kept is not None and kept.changes == changes:
        if kept.until > now:
            return kept.snapshot
        kept.until = now + SECONDS
    fresh = await _read()
    if db.find() is None:  # what an open transaction reads may yet be rolled back
        if len(_kept) >= _KEPT_MAX:
            _kept.clear()
        _kept[tenant] = _Kept(time.monotonic() + SECONDS, changes, fresh)
    return fresh


def forget(tenant_id: UUID) -> None:
    """The tenant's rules or a breaker of its changed: read anew."""
    _kept.pop(tenant_id, None)


def plan_of(row: asyncpg.Record | None) -> Plan:
    """A stored plan; no row is a tenant that never wrote one."""
    if row is None:
        return Plan()
    read = PlanIn.model_validate(row["plan"]).plan()
    return Plan(row["version"], read.rules, read.strategy, read.exploration_percent, row["actor"], row["created_at"])


async def _read() -> Snapshot:
    now = clock.system_now()
    async with db.transaction() as tx:
        plan = plan_of(await tx.find_row(queries.NEWEST_PLAN, tx.tenant))
        accounts = await providers.list_enabled(KIND)
        account_ids = [account.id for account in accounts]
        breakers = await breaker.list_of(account_ids)
        down: dict[UUID, set[str]] = {}
        for row in await tx.fetch(queries.LIST_DOWN, tx.tenant, now):
            down.setdefault(row["provider_account_id"], set()).add(row["method"])
    tallies = await scores.read(account_ids) if db.find() is None else None
    candidates = []
    for account in accounts:
        found = breakers.get(account.id)
        candidates.append(
            Candidate(
                account_id=account.id,
                provider=account.provider,
                priority=account.priority,
                currencies=frozenset(account.currencies),
                capabilities=_capabilities(account),
                tallies=(tallies or {}).get(account.id, {}),
                resting=found is not None and found.is_resting(now),
                probing=found is not None and found.may_probe(now),
                down=frozenset(down.get(account.id, ())),
                usable=await _is_usable(account),
            )
        )
    return Snapshot(plan, tuple(candidates), has_scores=tallies is not None)


def _capabilities(account: ProviderAccount) -> frozenset[str]:
    installed = registry.find(account.kind, account.provider)
    return installed.spec.capabilities if installed else frozenset()


async def _is_usable(account: ProviderAccount) -> bool:
    """Whether its provider object can be built; the providers module keeps it, so this is cheap."""
    try:
        await providers.connect(account.id, kind=KIND)
    except Unavailable:
        return False
    return True
