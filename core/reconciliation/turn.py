"""One run's turn at one account: every write of a run goes through here.

The account's row lock makes runs of one account take turns; the job's lease makes a worker that was overtaken (its
lease ran out while it waited for the vendor) write nothing more.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from uuid import UUID

from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import db
from core.reconciliation import queries
from core.reconciliation.types import account_name


@dataclass(frozen=True, slots=True)
class Turn:
    """Which run works, for which account, under which job."""

    run_id: UUID
    account_id: UUID
    job: Job
    source_id: UUID | None = None
    """The source, where the account is one."""

    @property
    def account(self) -> str:
        """The provider account's public id, or the source's."""
        return account_name(self.account_id, self.source_id)

    @contextlib.asynccontextmanager
    async def write(self) -> AsyncIterator[db.Transaction]:
        """A transaction under the account's lock. Raises jobs.LostLease when another worker took over."""
        async with db.transaction() as tx:
            await tx.get_row(queries.LOCK_ACCOUNT, tx.tenant, self.account_id)
            if not await jobs.is_open(tx, self.job):
                raise jobs.LostLease(f"{self.job.kind} {self.job.id}")
            yield tx
