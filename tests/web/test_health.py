"""Liveness asks nothing; readiness asks everything and fails closed; draining sends clients away."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import asyncpg
import pytest
from quart import Quart

from core import app as application
from core import settings as configuration
from core.kit import redis
from core.settings import Settings
from core.web import health
from tests.http import Api, answer, problem


@pytest.fixture(autouse=True)
def _own_checks(app: Quart, monkeypatch: pytest.MonkeyPatch) -> None:
    """Checks that a test adds are gone after it."""
    monkeypatch.setattr(health, "_checks", dict(health._checks))
    health.forget()


async def well() -> None:
    pass


async def unwell() -> None:
    raise health.Unwell("the test says no")


async def test_alive_without_any_check(app: Quart) -> None:
    health.add_check("test", unwell, critical=True)

    assert await answer(await Api(app).get("/healthz")) == {"status": "alive"}


async def test_ready_with_the_database_migrated(app: Quart) -> None:
    health.add_check("worker", well, critical=False)

    body = await answer(await Api(app).get("/readyz"))

    assert body == {
        "status": "ready",
        "checks": {"clock": "ok", "database": "ok", "migrations": "ok", "redis": "ok", "worker": "ok"},
    }


async def test_no_worker_is_degraded(app: Quart) -> None:
    await redis.client().flushdb()  # a worker of another test may have reported just now
    health.forget()
    body = await answer(await Api(app).get("/readyz"))

    assert (body["status"], body["checks"]["worker"]) == ("degraded", "no worker has reported for 30 seconds")


async def test_no_redis_is_degraded(app: Quart, settings: Settings) -> None:
    await redis.close()
    redis.configure("redis://127.0.0.1:1")
    try:
        body = await answer(await Api(app).get("/readyz"))
    finally:
        await redis.close()
        redis.configure(settings.redis_url)

    assert body["status"] == "degraded"
    assert body["checks"]["redis"] == "unreachable: work waits for the next poll"
    assert body["checks"]["worker"] == "Redis does not answer; nothing was changed"


async def test_a_critical_failure_is_503(app: Quart) -> None:
    health.add_check("test", unwell, critical=True)

    body = await problem(await Api(app).get("/readyz"), 503, "health.not_ready")

    assert body["checks"]["test"] == "the test says no"
    assert body["checks"]["database"] == "ok"


async def test_another_failure_is_degraded_and_200(app: Quart) -> None:
    async def gone() -> None:
        raise ConnectionRefusedError("redis://user:password@cache")

    health.add_check("test", gone, critical=False)

    body = await answer(await Api(app).get("/readyz"))

    assert (body["status"], body["checks"]["test"]) == ("degraded", "unreachable")


async def test_a_check_that_hangs_is_a_failed_check(app: Quart, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "TIMEOUT_SECONDS", 0.05)
    health.add_check("test", lambda: asyncio.sleep(60), critical=False)

    assert (await answer(await Api(app).get("/readyz")))["checks"]["test"] == "no answer in time"


async def test_a_pending_migration_is_not_ready(app: Quart, settings: Settings) -> None:
    owner = await asyncpg.connect(settings.database_url)
    newest = await owner.fetchrow("DELETE FROM aerich WHERE id = (SELECT max(id) FROM aerich) RETURNING *")
    try:
        body = await problem(await Api(app).get("/readyz"), 503, "health.not_ready")
    finally:
        await owner.execute(
            "INSERT INTO aerich (id, version, app, content) VALUES ($1, $2, $3, $4)", *tuple(newest.values())
        )
        await owner.close()

    assert body["checks"]["migrations"] == "1 pending: run ./bahi migrate"
    health.forget()
    assert (await answer(await Api(app).get("/readyz")))["checks"]["migrations"] == "ok"


async def test_draining_is_503_and_closes_connections(settings: Settings, tmp_path: Path) -> None:
    app = application.create_app(replace(settings, home=tmp_path))  # the run's processes share the other home
    flag = configuration.drain_file(tmp_path)
    flag.parent.mkdir(parents=True, exist_ok=True)
    before = await Api(app).get("/healthz")
    flag.touch()
    await asyncio.sleep(health.KEEP_SECONDS)  # an answer looks at the flag no oftener
    try:
        response = await Api(app).get("/readyz")
        await problem(response, 503, "health.not_ready")
        assert response.headers["Connection"] == "close"
        other = await Api(app).get("/healthz")
        assert (other.status_code, other.headers["Connection"]) == (200, "close")
    finally:
        flag.unlink()
        await asyncio.sleep(health.KEEP_SECONDS)

    assert "Connection" not in before.headers
    assert (await Api(app).get("/readyz")).status_code == 200
