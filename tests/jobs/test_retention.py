"""What has ended goes, what has not stays, and only the tenant's own."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from core.jobs import retention
from core.jobs.registry import kinds
from core.kit import clock, db, ids, scope
from core.kit.idempotency import Claim
from core.kit.scope import Principal, Scope, TenantRef


async def keep_key(tenant: TenantRef, name: str, *, ends_in: timedelta) -> None:
    claim = Claim.of(actor="a", route="POST /x", key=name, body=b"")
    async with db.transaction(tenant.id) as tx:
        await tx.execute(
            "INSERT INTO idempotency (tenant_id, scope_hash, request_hash, expires_at) VALUES ($1, $2, $3, $4)",
            tenant.id,
            claim.scope_hash,
            claim.request_hash,
            clock.system_now() + ends_in,
        )


async def finish_job(tenant: TenantRef, *, status: str, age: timedelta) -> None:
    async with db.transaction(tenant.id) as tx:
        await tx.execute(
            "INSERT INTO job (tenant_id, id, kind, key, args, status, finished_at)"
            " VALUES ($1, $2, 'tests.kept', $3, '{}', $4, $5)",
            tenant.id,
            ids.new(),
            ids.token(40),
            status,
            clock.system_now() - age,
        )


async def counts(tenant: TenantRef) -> tuple[int, list[str]]:
    async with db.transaction(tenant.id) as tx:
        keys = await tx.value("SELECT count(*) FROM idempotency WHERE tenant_id = $1", tenant.id)
        left = await tx.fetch(
            "SELECT status FROM job WHERE tenant_id = $1 AND kind = 'tests.kept' ORDER BY status, finished_at",
            tenant.id,
        )
    return keys, [row["status"] for row in left]


async def test_what_has_ended_goes_and_the_rest_stays(acting: TenantRef, make_tenant: Any) -> None:
    kinds()
    other = await make_tenant()
    for tenant in (acting, other):
        await keep_key(tenant, "old", ends_in=timedelta(seconds=-1))
        await keep_key(tenant, "young", ends_in=timedelta(days=1))
        for status in ("done", "dead"):
            await finish_job(tenant, status=status, age=timedelta(days=31))
            await finish_job(tenant, status=status, age=timedelta(days=29))

    swept = await retention.sweep()

    assert (swept["idempotency"], swept["jobs"]) == (1, 1)
    assert await counts(acting) == (1, ["dead", "dead", "done"])
    with scope.use(Scope(other, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
        assert await counts(other) == (2, ["dead", "dead", "done", "done"])


async def test_every_tenant_has_its_minute(acting: TenantRef, monkeypatch: Any) -> None:
    """The spread covers the day: one of the 1,440 minutes asks for this tenant's sweep, and only once."""
    midnight = clock.system_now().replace(hour=0, minute=0, second=0)
    async with db.finder() as tx:
        mine = [
            minute
            for minute in range(retention.MINUTES_OF_A_DAY)
            if acting.id in {row["id"] for row in await tx.fetch(retention._TENANTS_OF_MINUTE, minute)}
        ]
    assert len(mine) == 1
    monkeypatch.setattr(clock, "system_now", lambda: midnight + timedelta(minutes=mine[0]))

    await retention.tick()
    await retention.tick()

    async with db.transaction() as tx:
        asked = await tx.value(
            "SELECT count(*) FROM job WHERE tenant_id = $1 AND kind = $2", acting.id, retention.SWEEP
        )
    assert asked == 1
