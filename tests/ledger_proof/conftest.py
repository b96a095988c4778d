from __future__ import annotations

import asyncpg
import pytest

from core.embedded import servers
from core.kit import db
from core.kit.scope import TenantRef
from core.ledger.seals import service as seals
from core.settings import Settings
from tests.ledger.conftest import bank, customer  # noqa: F401 - fixtures


async def drain(tenant: TenantRef) -> int:
    """Seal all that waits; how many leaves."""
    total = 0
    while count := await seals.seal(tenant.id):
        total += count
    return total


class Tamperer:
    """The database's superuser: no privilege and no policy stops it, and no foreign key either."""

    def __init__(self, connection: asyncpg.Connection, tenant: TenantRef) -> None:
        self._connection = connection
        self.tenant = tenant

    async def run(self, sql: str, *args: object) -> int:
        """A statement with the tenant as `$1`; how many rows it changed."""
        status = await self._connection.execute(sql, self.tenant.id, *args)
        changed = int(status.rpartition(" ")[2])
        assert changed > 0, "nothing was tampered with"
        return changed


@pytest.fixture
async def tamperer(running: servers.Servers, settings: Settings, acting: TenantRef):
    async with db.transaction(acting.id) as tx:
        name = await tx.value("SELECT current_database()")
    connection = await asyncpg.connect(running.superuser_url(), database=name)
    await connection.execute("SET session_replication_role = replica")
    yield Tamperer(connection, acting)
    await connection.close()
