"""Credentials: for every kind of caller, and for another tenant's."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import pytest
from quart import Quart

from core.auth import service as auth
from core.kit import clock, db, ids
from core.kit.scope import TenantRef
from core.settings import Settings
from tests.http import Api, acts, answer, make_key, operator, problem

PATH = "/v1/api-keys"


async def test_a_key_is_shown_once_and_kept_as_a_hash(api: Api, tenant: TenantRef, settings: Settings) -> None:
    made = await answer(await api.post(PATH, {"name": "Shop", "permissions": ["tenant:read"]}), 201)

    listed = await answer(await api.get(PATH))

    prefix, mode, short_id, random = made["secret"].split("_")
    assert (prefix, mode, short_id) == ("bahi", tenant.mode, tenant.short_id)
    assert len(random) == 40
    [shown] = [item for item in listed["items"] if item["id"] == made["id"]]
    assert shown == {name: made[name] for name in shown}
    assert "secret" not in shown
    assert shown["hint"] == made["secret"][-4:]
    for table in ("api_key", "audit_entry", "idempotency"):
        for row in await rows(settings, tenant, f"SELECT * FROM {table}"):
            assert random not in repr(dict(row))


async def rows(settings: Settings, tenant: TenantRef, sql: str) -> list[asyncpg.Record]:
    """What the owner of the tables sees of one tenant."""
    owner = await asyncpg.connect(settings.database_url)
    try:
        async with owner.transaction():
            await owner.execute(f"SET LOCAL app.tenant_id = '{tenant.id}'")
            return await owner.fetch(sql)
    finally:
        await owner.close()


async def call_as(app: Quart, credential: str | None) -> Any:
    headers = {} if credential is None else {"Authorization": credential}
    return await Api(app).get("/v1/tenant", headers=headers)


async def test_every_kind_of_bad_credential_is_401(app: Quart, tenant: TenantRef, make_tenant: Any) -> None:
    key = await make_key(tenant)
    other = await make_tenant()
    live = await make_tenant("live")
    _, _, _, random = key.split("_")
    admin = (await operator(app)).key

    bad = [
        None,
        "",
        "Bearer",
        "Bearer ",
        f"Basic {key}",
        key,
        f"Bearer {key}x",
        f"Bearer {key[:-1]}",
        f"Bearer {key.upper()}",
        f"Bearer bahi_live_{tenant.short_id}_{random}",  # the tenant's mode is not the key's to choose
        f"Bearer bahi_sandbox_{other.short_id}_{random}",  # another tenant's name on this tenant's secret
        f"Bearer bahi_live_{live.short_id}_{random}",
        f"Bearer bahi_sandbox_0000000000_{random}",
        f"Bearer bahi_sandbox_{tenant.short_id}_",
        f"Bearer bahi_sandbox_{tenant.short_id}_{random}_x",
        f"Bearer {random}",
        f"Bearer {admin}",
        "Bearer bahi_sandbox_' OR 1=1 --_x",
        "Bearer \u20b9".encode().decode("latin-1"),
    ]
    for credential in bad:
        response = await call_as(app, credential)
        await problem(response, 401, "auth.unauthenticated")
        assert response.headers["WWW-Authenticate"] == "Bearer"
    await answer(await call_as(app, f"Bearer {key}"))
    await answer(await call_as(app, f"bearer {key}"))


async def test_a_hosts_tenant_and_the_keys_must_agree(app: Quart, tenant: TenantRef, make_tenant: Any) -> None:
    other = await make_tenant()
    host = f"{ids.token(40)}.example"
    async with db.platform() as tx:
        await tx.execute("INSERT INTO directory.host (host, tenant_id) VALUES ($1, $2)", host, other.id)
    key, theirs = await make_key(tenant), await make_key(other)

    refused = await Api(app, key).get("/v1/tenant", headers={"Host": host})
    served = await Api(app, theirs).get("/v1/tenant", headers={"Host": host})

    await problem(refused, 404, "request.not_found")
    assert (await answer(served))["slug"] == other.slug


async def test_nobody_grants_what_they_do_not_hold(app: Quart, tenant: TenantRef) -> None:
    some = Api(app, await make_key(tenant, ["api_keys:write", "api_keys:read", "tenant:read"]))
    before = len((await answer(await some.get(PATH)))["items"])

    for permissions in (["tenant:write"], ["tenant:read", "ledger:write"], ["*"]):
        await problem(await some.post(PATH, {"name": "x", "permissions": permissions}), 403, "auth.grant_beyond_own")
    made = await answer(await some.post(PATH, {"name": "x", "permissions": ["tenant:read"]}), 201)

    assert len((await answer(await some.get(PATH)))["items"]) == before + 1
    assert made["permissions"] == ["tenant:read"]
    assert made["created_by"].startswith("key_")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"name": "x", "permissions": ["tenant:fly"]}, 422, "auth.unknown_permission"),
        ({"name": "x", "permissions": ["platform:tenants"]}, 422, "auth.unknown_permission"),
        ({"name": "x", "permissions": []}, 400, "request.validation"),
        ({"name": "", "permissions": ["tenant:read"]}, 400, "request.validation"),
        (
            {"name": "x", "permissions": ["tenant:read"], "expires_at": "2020-01-01T00:00:00Z"},
            422,
            "auth.expiry_in_past",
        ),
        ({"name": "x", "permissions": ["tenant:read"], "expires_at": "2099-01-01T00:00:00"}, 400, "request.validation"),
        ({"name": "x", "permissions": ["tenant:read"], "expires_at": 4102444800}, 400, "request.validation"),
        ({"name": "x", "permissions": "tenant:read"}, 400, "request.validation"),
    ],
)
async def test_a_bad_key_is_refused(api: Api, tenant: TenantRef, body: dict[str, Any], status: int, code: str) -> None:
    before = len(await acts(tenant, "api_key:create"))

    await problem(await api.post(PATH, body), status, code)

    assert len(await acts(tenant, "api_key:create")) == before


async def test_a_key_expires(app: Quart, tenant: TenantRef) -> None:
    soon = clock.system_now() + timedelta(seconds=0.4)
    api = Api(app, await make_key(tenant, expires_at=soon))
    await answer(await api.get("/v1/tenant"))

    await asyncio.sleep(0.5)
    auth.forget_cache()

    await problem(await api.get("/v1/tenant"), 401, "auth.unauthenticated")


async def test_a_revoked_key_stops_within_a_second_in_every_process(
    app: Quart, api: Api, tenant: TenantRef, settings: Settings
) -> None:
    made = await answer(await api.post(PATH, {"name": "x", "permissions": ["tenant:read"]}), 201)
    victim = Api(app, made["secret"])
    await answer(await victim.get("/v1/tenant"))

    # Another process revokes: this one's cache is not told.
    await rows(settings, tenant, f"UPDATE api_key SET revoked_at = clock_timestamp() WHERE id = '{_uuid(made['id'])}'")
    await asyncio.sleep(auth.CACHE_SECONDS + 0.05)

    await problem(await victim.get("/v1/tenant"), 401, "auth.unauthenticated")


async def test_revoking_here_takes_effect_at_once_and_twice_is_the_same(
    app: Quart, api: Api, tenant: TenantRef
) -> None:
    made = await answer(await api.post(PATH, {"name": "x", "permissions": ["tenant:read"]}), 201)
    await answer(await Api(app, made["secret"]).get("/v1/tenant"))

    first = await answer(await api.delete(f"{PATH}/{made['id']}"))
    second = await answer(await api.delete(f"{PATH}/{made['id']}"))

    await problem(await Api(app, made["secret"]).get("/v1/tenant"), 401, "auth.unauthenticated")
    assert first == second
    assert first["revoked_at"] is not None
    assert len(await acts(tenant, "api_key:revoke")) == 1


async def test_another_tenants_key_is_not_there(app: Quart, api: Api, make_tenant: Any) -> None:
    other = await make_tenant()
    theirs = Api(app, await make_key(other))
    made = await answer(await theirs.post(PATH, {"name": "x", "permissions": ["*"]}), 201)

    foreign = await problem(await api.delete(f"{PATH}/{made['id']}"), 404, "request.not_found")
    unknown = await problem(await api.delete(f"{PATH}/{ids.text('key', ids.new())}"), 404, "request.not_found")

    assert {**foreign, "request_id": ""} == {**unknown, "request_id": ""}
    await answer(await Api(app, made["secret"]).get("/v1/tenant"))
    assert made["id"] not in {item["id"] for item in (await answer(await api.get(PATH)))["items"]}


async def test_last_use_is_written_once_a_minute(api: Api, app: Quart, tenant: TenantRef) -> None:
    made = await answer(await api.post(PATH, {"name": "x", "permissions": ["tenant:read"]}), 201)
    assert made["last_used_at"] is None

    used: list[str] = []
    for _ in range(2):
        await answer(await Api(app, made["secret"]).get("/v1/tenant"))
        auth.forget_cache()
        listed = await answer(await api.get(PATH))
        used += [item["last_used_at"] for item in listed["items"] if item["id"] == made["id"]]

    assert used[0] == used[1]
    assert datetime.now(UTC) - datetime.fromisoformat(used[0]) < timedelta(seconds=10)


async def test_keys_are_listed_newest_first_in_pages(api: Api) -> None:
    made = [(await answer(await api.post(PATH, {"name": str(n), "permissions": ["*"]}), 201))["id"] for n in range(3)]

    first = await answer(await api.get(f"{PATH}?limit=2"))
    second = await answer(await api.get(f"{PATH}?limit=2&cursor={first['next_cursor']}"))

    assert [item["id"] for item in first["items"]] == [made[2], made[1]]
    assert next(item["id"] for item in second["items"]) == made[0]
    assert second["next_cursor"] is None


async def test_a_cursor_is_its_tenants_own(app: Quart, api: Api, make_tenant: Any) -> None:
    for n in range(3):
        await answer(await api.post(PATH, {"name": str(n), "permissions": ["*"]}), 201)
    cursor = (await answer(await api.get(f"{PATH}?limit=1")))["next_cursor"]
    other = Api(app, await make_key(await make_tenant()))

    await problem(await other.get(f"{PATH}?cursor={cursor}"), 400, "pagination.invalid_cursor")
    await problem(await api.get(f"{PATH}?cursor={cursor[:-2]}AA"), 400, "pagination.invalid_cursor")
    await problem(await api.get(f"{PATH}?cursor=%00"), 400, "request.validation")


async def test_a_secret_is_never_stored_for_replay(api: Api, tenant: TenantRef, settings: Settings) -> None:
    body = {"name": "once", "permissions": ["tenant:read"]}

    first = await answer(await api.post(PATH, body, idempotency_key="k1"), 201)
    second = await answer(await api.post(PATH, body, idempotency_key="k1"), 201)

    assert first["secret"] != second["secret"]
    assert await rows(settings, tenant, "SELECT * FROM idempotency") == []


def _uuid(key_id: str) -> str:
    return str(ids.parse("key", key_id))


async def test_a_key_is_rotated_with_an_overlap(app: Quart, api: Api, tenant: TenantRef) -> None:
    wanted = {"name": "Shop", "permissions": ["tenant:read"], "networks": []}
    old = await answer(await api.post(PATH, wanted), 201)

    new = await answer(await api.post(f"{PATH}/{old['id']}/rotate", {"overlap_seconds": 3600}), 201)
    listed = {item["id"]: item for item in (await answer(await api.get(PATH)))["items"]}

    assert (new["name"], new["permissions"], new["expires_at"]) == ("Shop", ["tenant:read"], None)
    assert new["secret"] != old["secret"]
    left = datetime.fromisoformat(listed[old["id"]]["expires_at"]) - clock.system_now()
    assert timedelta(minutes=59) < left <= timedelta(hours=1)
    for made in (old, new):
        await answer(await Api(app, made["secret"]).get("/v1/tenant"))
        await problem(await Api(app, made["secret"]).get("/v1/people"), 403, "auth.permission_denied")
    assert len(await acts(tenant, "api_key:rotate")) == 1


async def test_nobody_rotates_a_key_that_may_more_or_that_has_ended(
    app: Quart, api: Api, tenant: TenantRef, make_tenant: Any
) -> None:
    strong = await answer(await api.post(PATH, {"name": "Shop", "permissions": ["people:read"]}), 201)
    weak = Api(app, await make_key(tenant, ["api_keys:write"]))
    stranger = Api(app, await make_key(await make_tenant()))
    before = await answer(await api.get(PATH))

    await problem(await weak.post(f"{PATH}/{strong['id']}/rotate", {}), 403, "auth.grant_beyond_own")
    await problem(await stranger.post(f"{PATH}/{strong['id']}/rotate", {}), 404, "request.not_found")
    await problem(await api.post(f"{PATH}/{strong['id']}/rotate", {"overlap_seconds": -1}), 400, "request.validation")
    kept = {item["id"]: item["expires_at"] for item in (await answer(await api.get(PATH)))["items"]}
    assert kept == {item["id"]: item["expires_at"] for item in before["items"]}

    await answer(await api.delete(f"{PATH}/{strong['id']}"))
    await problem(await api.post(f"{PATH}/{strong['id']}/rotate", {}), 422, "auth.key_ended")
    assert await acts(tenant, "api_key:rotate") == []
