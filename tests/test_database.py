"""Migrating: one at a time, as an owner who is no superuser, for our runtime role or the operator's own."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncIterator
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest

from core import database
from core.embedded import servers
from core.kit import ids
from core.settings import Settings
from tests import shell
from tests.webserver import environment


@pytest.fixture
async def fresh(running: servers.Servers) -> AsyncIterator[Settings]:
    """Settings for an empty database of its own."""
    name = f"fresh_{ids.token(40)}"
    running.create_database(name)
    yield running.settings_for(name)
    running.drop_database(name)


async def migrate(settings: Settings) -> list[str]:
    """`./bahi migrate` as an operator runs it, in a process of its own; the files that it applied."""
    code, said, _ = await shell.bahi_beside("migrate", environment=environment(settings))
    assert code == 0, said
    return [line.removeprefix("applied ") for line in said.splitlines() if line.startswith("applied ")]


def as_login(url: str, user: str, password: str) -> str:
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=f"{user}:{password}@{parts.netloc.rpartition('@')[2]}"))


async def test_two_migrators_at_once_apply_each_file_once(fresh: Settings) -> None:
    first, second = await asyncio.gather(migrate(fresh), migrate(fresh))

    assert sorted([*first, *second]) == sorted(database.migration_files())
    assert await migrate(fresh) == []


async def test_an_operators_own_runtime_role_gets_the_three_roles_and_nothing_else(
    fresh: Settings, running: servers.Servers
) -> None:
    login = f"operator_{ids.token(40)}"
    superuser = await asyncpg.connect(running.superuser_url())
    try:
        await superuser.execute(f"CREATE ROLE {login} LOGIN NOINHERIT PASSWORD 'chosen-by-the-operator'")
        url = as_login(fresh.database_url, login, "chosen-by-the-operator")
        settings = dataclasses.replace(fresh, runtime_database_url=url)

        await migrate(settings)

        runtime = await asyncpg.connect(url)
        try:
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await runtime.fetchval("SELECT count(*) FROM tenant_root")
            await runtime.execute("BEGIN; SET LOCAL ROLE bahi_app")
            assert await runtime.fetchval("SELECT count(*) FROM tenant_root") == 0
            await runtime.execute("ROLLBACK")
            owned = await runtime.fetchval("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole")
            assert owned == 0
        finally:
            await runtime.close()
    finally:
        await superuser.execute(f"DROP OWNED BY {login} CASCADE; DROP ROLE {login}")
        await superuser.close()
