from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from core import database
from core.embedded.servers import Servers
from core.jobs.runner import Runner
from core.kit import db
from core.settings import Settings


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


@pytest.fixture(scope="module")
async def alone(running: Servers, _connected: Settings) -> AsyncIterator[Settings]:
    """A database where nothing has happened yet, for the module that asks: a whole worker does
    everybody's work, and here the tenants of a thousand other tests left some."""
    name = f"{_connected.database_url.rpartition('/')[2]}_alone"
    running.drop_database(name)
    own = _connected.with_servers(
        database_url=running.create_database(name, template="bahi"), redis_url=_connected.redis_url
    )
    await _connect(own)
    yield own
    await _connect(_connected)
    running.drop_database(name)


async def _connect(settings: Settings) -> None:
    await db.disconnect()
    await db.connect(settings.runtime_database_url, modules=database.model_modules(), application_name="tests")
