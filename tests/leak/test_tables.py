"""Every table, read and written as one tenant while another's rows lie in it."""

from __future__ import annotations

import asyncpg
import pytest
from quart import Quart

from core.kit import db
from tests import factories
from tests.architecture.test_catalogue import tenant_models
from tests.factories import World

# What these share is costly to make, so one process has them all.
pytestmark = pytest.mark.xdist_group("leak_tables")

EMPTY: dict[str, str] = {}
"""Tables into which no factory can write a row, and why."""


@pytest.fixture(scope="module")
async def worlds(app: Quart, request: pytest.FixtureRequest) -> tuple[World, World]:
    make = request.getfixturevalue("make_tenant_for_module")
    return await factories.build(app, await make()), await factories.build(app, await make())


async def test_every_table_hides_the_other_tenants_rows(worlds: tuple[World, World]) -> None:
    ours, theirs = worlds
    for name in tenant_models():
        async with db.transaction(theirs.tenant.id) as tx:
            there = await tx.value(f"SELECT count(*) FROM {name}")
        async with db.transaction(ours.tenant.id) as tx:
            seen = await tx.value(f"SELECT count(*) FROM {name} WHERE tenant_id = $1", theirs.tenant.id)
            foreign = await tx.value(f"SELECT count(*) FROM {name} WHERE tenant_id <> $1", ours.tenant.id)
        assert there > 0 or name in EMPTY, f"no file in tests/factories writes a row of {name}"
        assert (seen, foreign) == (0, 0), name


async def test_no_table_takes_a_row_for_the_other_tenant(worlds: tuple[World, World]) -> None:
    ours, theirs = worlds
    for name in tenant_models():
        with pytest.raises(asyncpg.InsufficientPrivilegeError, match="row-level security"):
            async with db.transaction(ours.tenant.id) as tx:
                await tx.execute(f"INSERT INTO {name} (tenant_id) VALUES ($1)", theirs.tenant.id)


async def test_no_change_reaches_the_other_tenants_rows(worlds: tuple[World, World]) -> None:
    ours, theirs = worlds
    for name, model in tenant_models().items():
        for column in model.mutable:
            async with db.transaction(ours.tenant.id) as tx:
                touched = await tx.execute(
                    f"UPDATE {name} SET {column} = {column} WHERE tenant_id = $1", theirs.tenant.id
                )
            assert touched == 0, name
        if model.deletable:
            async with db.transaction(ours.tenant.id) as tx:
                assert await tx.execute(f"DELETE FROM {name} WHERE tenant_id = $1", theirs.tenant.id) == 0, name


async def test_without_a_tenant_there_is_nothing(worlds: tuple[World, World]) -> None:
    for name in tenant_models():
        async with db.directory() as tx:
            assert await tx.value(f"SELECT count(*) FROM {name}") == 0, name


async def test_the_finder_sees_who_has_work_and_no_more(worlds: tuple[World, World]) -> None:
    for name, model in tenant_models().items():
        columns = set(model._meta.fields_db_projection.values())
        window = {"tenant_id", "id", "due_at", *model.finder_sees} if model.work else set()
        for column in sorted(columns - window):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                async with db.finder() as tx:
                    await tx.fetch(f"SELECT {column} FROM {name} LIMIT 1")
        if window:
            async with db.finder() as tx:
                await tx.fetch(f"SELECT {', '.join(sorted(window))} FROM {name} LIMIT 1")


async def test_the_operators_role_sees_no_tenants_row(worlds: tuple[World, World]) -> None:
    for name in tenant_models():
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            async with db.platform() as tx:
                await tx.fetch(f"SELECT 1 FROM {name} LIMIT 1")
