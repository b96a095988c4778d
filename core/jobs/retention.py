"""What is kept for a time only: modules say which of their rows end, and one job a day per tenant ends them.

Tenants are spread over the minutes of the day, so the tick looks at few of them and an idle installation of many
tenants costs a trickle. A minute that no worker lives through only delays its tenants by a day.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from core.jobs import service
from core.kit import clock, db, scope
from core.tenancy import service as tenancy

SWEEP = "jobs.retention"
BATCH = 2000
"""Rows that one statement deletes: small enough not to hold anybody up."""
MINUTES_OF_A_DAY = 1440

Sweep = Callable[[db.Transaction, int], Awaitable[int]]
"""Delete up to so many ended rows of the transaction's tenant; how many there were."""

_sweeps: dict[str, Sweep] = {}

_TENANTS_OF_MINUTE = """
    SELECT id FROM directory.tenant WHERE mod(hashtext(id::text) & 2147483647, 1440) = $1
"""


def ends(name: str) -> Callable[[Sweep], Sweep]:
    """Declare, in a module's `jobs.py`, how its ended rows are deleted."""

    def declare(sweep: Sweep) -> Sweep:
        _sweeps[name] = sweep
        return sweep

    return declare


async def tick() -> int:
    """Ask for the sweep of this minute's tenants; how many. Asking twice makes one job."""
    now = clock.system_now()
    async with db.finder() as tx:
        found: list[UUID] = [row["id"] for row in await tx.fetch(_TENANTS_OF_MINUTE, now.hour * 60 + now.minute)]
    for tenant_id in found:
        ref = await tenancy.find_by_id(tenant_id)
        if ref is not None:
            with scope.system(ref, SWEEP):
                async with db.transaction() as tx:
                    await service.enqueue(tx, SWEEP, "day")
    return len(found)


async def sweep() -> dict[str, int]:
    """Delete what has ended for the tenant in scope, batch by batch; the count per kind of row."""
    counts: dict[str, int] = {}
    for name, run in sorted(_sweeps.items()):
        counts[name] = 0
        while True:
            async with db.transaction() as tx:
                deleted = await run(tx, BATCH)
            counts[name] += deleted
            if deleted < BATCH:
                break
    return counts
