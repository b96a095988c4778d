"""The database ends a connection at any instant: the answer is 503, never 500, and the pool stays whole."""

from __future__ import annotations

import asyncio

import asyncpg
import pytest

from core.embedded import servers
from core.kit import db
from core.kit.scope import TenantRef


async def end_backend(running: servers.Servers, pid: int) -> None:
    connection = await asyncpg.connect(running.superuser_url())
    try:
        assert await connection.fetchval("SELECT pg_terminate_backend($1)", pid)
    finally:
        await connection.close()


@pytest.mark.parametrize("seen", [True, False], ids=["end was seen", "end was not seen"])
async def test_a_connection_that_ends_inside_a_transaction_is_the_database_gone(
    tenant: TenantRef, running: servers.Servers, seen: bool
) -> None:
    with pytest.raises(db.DatabaseUnavailable):
        async with db.transaction(tenant.id) as tx:
            await end_backend(running, await tx.value("SELECT pg_backend_pid()"))
            if seen:  # the pool takes the dead connection back by itself
                await asyncio.sleep(0.2)
            await tx.value("SELECT 1")

    async with db.transaction(tenant.id) as tx:
        assert await tx.value("SELECT 1") == 1
    size, idle = db.pool_state()
    assert size == idle


async def test_a_block_that_fails_on_its_own_keeps_its_error_when_the_connection_ends(
    tenant: TenantRef, running: servers.Servers
) -> None:
    with pytest.raises(ValueError, match="mine"):
        async with db.transaction(tenant.id) as tx:
            await end_backend(running, await tx.value("SELECT pg_backend_pid()"))
            await asyncio.sleep(0.2)
            raise ValueError("mine")


async def test_a_savepoint_on_a_connection_that_ended_is_the_database_gone(
    tenant: TenantRef, running: servers.Servers
) -> None:
    with pytest.raises(db.DatabaseUnavailable):
        async with db.transaction(tenant.id) as tx, tx.savepoint():
            await end_backend(running, await tx.value("SELECT pg_backend_pid()"))
            await asyncio.sleep(0.2)
            await tx.value("SELECT 1")
