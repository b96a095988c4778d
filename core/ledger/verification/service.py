"""Verify a tenant's ledger."""

from __future__ import annotations

import time
from collections.abc import Sequence
from uuid import UUID

from core.kit import db
from core.ledger.verification import books, recorded, registry, sealed
from core.ledger.verification.types import Progress, Report


def _silent(_what: str, _done: int) -> None:
    """Tell nobody."""


async def verify(tenant_id: UUID, *, heads: Sequence[tuple[int, str]] = (), progress: Progress = _silent) -> Report:
    """Check everything against everything in one snapshot; work that goes on meanwhile is neither seen nor stopped.

    `heads` (height, hash in hexadecimal) were noted outside earlier: only they show a chain that was rewritten whole.
    """
    async with db.snapshot(tenant_id) as tx:
        return await verify_within(tx, heads=heads, progress=progress)


async def verify_within(
    tx: db.Transaction, *, heads: Sequence[tuple[int, str]] = (), progress: Progress = _silent
) -> Report:
    """`verify` in the caller's transaction, which should see one snapshot or hold what it needs."""
    report, began = Report(), time.monotonic()
    checks = registry.checks()
    await sealed.check_transactions(tx, report, progress)
    await sealed.check_audit(tx, report, progress)
    await recorded.check_records(tx, report, progress)
    await sealed.check_blocks(tx, report, heads, progress)
    await books.check(tx, report, progress)
    await recorded.check_copies(tx, report, progress)
    for check in checks:
        await check(tx, report)
    report.seconds = time.monotonic() - began
    return report
