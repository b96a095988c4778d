"""Dead jobs over HTTP: seen and run again by their tenant only."""

from __future__ import annotations

from typing import Any

from core.jobs import service as jobs
from core.jobs.registry import kinds
from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from tests import http
from tests.jobs import handlers  # noqa: F401 - declares the kinds


async def die(ref: TenantRef, key: str) -> str:
    """A dead job's public id."""
    with scope.system(ref, "tests"):
        async with db.transaction() as tx:
            job_id = await jobs.enqueue(tx, "tests.bug", key, {"secret_row": "1"})
        claimed = await jobs.claim(job_id)
        assert claimed is not None
        assert await jobs.fail(claimed, kinds()["tests.bug"], "ValueError") == "dead"
    return ids.text("job", job_id)


async def test_dead_jobs_are_listed_and_run_again(api: http.Api, tenant: TenantRef) -> None:
    made = [await die(tenant, f"k{number}") for number in range(3)]

    first = await http.answer(await api.get("/v1/jobs?status=dead&limit=2"))
    second = await http.answer(await api.get(f"/v1/jobs?status=dead&limit=2&cursor={first['next_cursor']}"))
    assert [item["id"] for item in first["items"] + second["items"]] == made[::-1]
    assert second["next_cursor"] is None
    item = first["items"][0]
    assert (item["kind"], item["key"], item["status"], item["attempts"]) == ("tests.bug", "k2", "dead", 1)
    assert (item["last_error"], "args" in item) == ("ValueError", False)

    again = await http.answer(await api.post(f"/v1/jobs/{made[0]}/replay"))
    assert (again["status"], again["attempts"], again["last_error"]) == ("open", 0, None)
    await http.problem(await api.post(f"/v1/jobs/{made[0]}/replay"), 422, "jobs.not_dead")
    assert [item["id"] for item in (await http.answer(await api.get("/v1/jobs?status=open")))["items"]] == [made[0]]
    assert (await http.answer(await api.get(f"/v1/jobs/{made[1]}")))["status"] == "dead"


async def test_a_replay_with_a_key_happens_once(api: http.Api, tenant: TenantRef) -> None:
    job = await die(tenant, "once")

    first = await api.post(f"/v1/jobs/{job}/replay", idempotency_key="k")
    second = await api.post(f"/v1/jobs/{job}/replay", idempotency_key="k")

    assert await http.answer(first) == await http.answer(second)
    assert second.headers["Idempotency-Replayed"] == "true"


async def test_foreign_and_unknown_jobs_answer_alike(
    api: http.Api, tenant: TenantRef, make_tenant: Any, app: Any
) -> None:
    job = await die(tenant, "mine")
    other = http.Api(app, await http.make_key(await make_tenant()))

    for path in (job, ids.text("job", ids.new()), "job_x", "pay_x"):
        await http.problem(await other.get(f"/v1/jobs/{path}"), 404, "request.not_found")
        await http.problem(await other.post(f"/v1/jobs/{path}/replay"), 404, "request.not_found")
    assert (await http.answer(await other.get("/v1/jobs")))["items"] == []
    assert (await http.answer(await api.get(f"/v1/jobs/{job}")))["status"] == "dead"


async def test_permissions_and_bad_queries(app: Any, api: http.Api, tenant: TenantRef) -> None:
    job = await die(tenant, "guarded")
    reader = http.Api(app, await http.make_key(tenant, ["jobs:read"]))
    none = http.Api(app, await http.make_key(tenant, ["events:read"]))

    await http.problem(await reader.post(f"/v1/jobs/{job}/replay"), 403, "auth.permission_denied")
    await http.problem(await none.get("/v1/jobs"), 403, "auth.permission_denied")
    for query in ("status=done", "status=x", "limit=0", "more=1"):
        await http.problem(await api.get(f"/v1/jobs?{query}"), 400, "request.validation")
    await http.problem(await api.get("/v1/jobs?cursor=abc"), 400, "pagination.invalid_cursor")
