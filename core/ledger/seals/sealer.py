"""The loop that seals, off the posting path. Any number may run: each tenant's chain is its own lock."""

from __future__ import annotations

import asyncio
from uuid import UUID

import structlog

from core.audit import service as audit
from core.kit import db
from core.ledger.records import service as records
from core.ledger.seals import queries, service
from core.ledger.seals.errors import SealBroken

log = structlog.get_logger()

POLL_SECONDS = 1.0
"""Also the least time between two blocks of a quiet tenant: blocks of some leaves are cheaper than one for each."""


async def run() -> None:
    """Seal what waits, tenant by tenant, until cancelled."""
    while True:
        for tenant_id in await waiting():
            await _drain(tenant_id)
        await asyncio.sleep(POLL_SECONDS)


async def waiting() -> list[UUID]:
    """Tenants with something to seal."""
    try:
        async with db.finder() as tx:
            found = {row["tenant_id"] for row in await tx.fetch(queries.FIND_TODO)}
            return sorted(found | await audit.find_unsealed(tx) | await records.find_unsealed(tx))
    except (db.Busy, db.DatabaseUnavailable) as error:
        log.warning("seals.poll_failed", error=error.code)
        return []


async def _drain(tenant_id: UUID) -> None:
    """Seal one tenant's share: a busy one does not keep the others waiting longer than this."""
    try:
        for _ in range(8):
            if await service.seal(tenant_id) < service.TAKE:
                return
    except (db.Busy, db.DatabaseUnavailable) as error:
        log.warning("seals.postponed", tenant=str(tenant_id), error=error.code)
    except SealBroken as error:
        # Rather no seal than one over a ledger that somebody changed: `./bahi verify` says what happened.
        log.error("seals.broken", tenant=str(tenant_id), error=str(error))
