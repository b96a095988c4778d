from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from core.jobs.runner import Runner
from core.kit import db


@pytest.fixture
async def runner() -> AsyncIterator[Runner]:
    """A runner that finds its jobs by polling alone, as when Redis is down."""
    found = Runner(concurrency=10)
    tasks = [asyncio.create_task(found.run()), asyncio.create_task(found.poll())]
    yield found
    await found.stop(5)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)


@pytest.fixture
def job_row() -> Callable[..., Awaitable[Any]]:
    """Read a job of the tenant in scope as the database has it, with its due time."""

    async def read(job_id: object) -> Any:
        async with db.transaction() as tx:
            return await tx.get_row(
                "SELECT j.*, d.due_at, d.due_at - clock_timestamp() AS due_in FROM job j "
                "LEFT JOIN job_due d ON d.tenant_id = j.tenant_id AND d.id = j.id "
                "WHERE j.tenant_id = $1 AND j.id = $2",
                tx.tenant,
                job_id,
            )

    return read
