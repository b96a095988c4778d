"""Transactions: cancel-safe, tenant-bound, and honest about a busy or absent database."""

from __future__ import annotations

import asyncio
import random

import asyncpg
import pytest

from core.audit import service as audit
from core.audit.models import AuditEntry
from core.kit import db, ids
from core.kit.scope import TenantRef


async def count(tenant: TenantRef) -> int:
    async with db.transaction(tenant.id) as tx:
        return int(await tx.value("SELECT count(*) FROM audit_entry WHERE tenant_id = $1", tenant.id))


async def test_a_statement_without_a_tenant_sees_nothing(acting: TenantRef) -> None:
    async with db.directory() as tx:
        assert await tx.value("SELECT count(*) FROM audit_entry") == 0


async def test_a_model_without_a_transaction_is_refused(acting: TenantRef) -> None:
    with pytest.raises(db.NoTransaction):
        await AuditEntry.all()


async def test_a_model_sees_only_its_tenant(acting: TenantRef, make_tenant: object) -> None:
    other = await make_tenant()  # type: ignore[operator]

    async with db.transaction():
        rows = await AuditEntry.all()

    assert {row.tenant_id for row in rows} == {acting.id}
    assert await count(other) == 1


async def test_the_policy_refuses_a_row_of_another_tenant(acting: TenantRef, make_tenant: object) -> None:
    other = await make_tenant()  # type: ignore[operator]

    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        async with db.transaction() as tx:
            await tx.execute(
                "INSERT INTO audit_entry (tenant_id, id, actor, action, subject, address, request_id)"
                " VALUES ($1, $2, '', '', '', '', '')",
                other.id,
                ids.new(),
            )


async def test_a_nested_transaction_is_a_savepoint(acting: TenantRef) -> None:
    before = await count(acting)

    async with db.transaction():
        await audit.record("a:b", "kept")
        with pytest.raises(ZeroDivisionError):
            async with db.transaction():
                await audit.record("a:b", "undone")
                _ = 1 // 0

    assert await count(acting) == before + 1


async def test_after_commit_runs_only_after_commit(acting: TenantRef) -> None:
    ran: list[str] = []

    with pytest.raises(ZeroDivisionError):
        async with db.transaction() as tx:
            tx.after_commit(lambda: ran.append("rolled back"))
            _ = 1 // 0
    async with db.transaction() as tx:
        tx.after_commit(lambda: ran.append("committed"))
        assert ran == []

    assert ran == ["committed"]


async def test_a_lock_timeout_is_busy(acting: TenantRef) -> None:
    key = "UPDATE tenant_root SET name = name WHERE tenant_id = $1"
    async with db.transaction() as tx:
        await tx.execute(key, acting.id)

        async def second() -> None:
            async with db.transaction(acting.id) as other:
                await other.execute("SET LOCAL lock_timeout = '50ms'")
                await other.execute(key, acting.id)

        with pytest.raises(db.Busy):
            await asyncio.ensure_future(second())


async def test_a_child_task_does_not_inherit_the_transaction(acting: TenantRef) -> None:
    async with db.transaction():

        async def child() -> bool:
            return db.find() is None

        assert await asyncio.ensure_future(child())


async def test_random_cancellation_leaks_no_connection(acting: TenantRef) -> None:
    before = await count(acting)
    seed = random.Random(7)
    kept = 0

    async def work() -> None:
        async with db.transaction(acting.id) as tx:
            await tx.execute("SELECT 1")
            async with tx.savepoint():
                await audit.record("a:b", "cancelled or not")

    for _ in range(1500):
        task = asyncio.ensure_future(work())
        await asyncio.sleep(seed.random() * 0.003)
        task.cancel()
        try:
            await task
            kept += 1
        except asyncio.CancelledError:
            pass

    size, idle = db.pool_state()
    assert size == idle
    assert 0 < kept < 1500
    # A cancellation during COMMIT may or may not have committed, so at least the finished ones are there.
    assert before + kept <= await count(acting) <= before + 1500
