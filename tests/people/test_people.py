"""People over HTTP: once per external id, personal data only under the person's own key, erased for good."""

from __future__ import annotations

import asyncio
from typing import Any

import asyncpg
import pytest
from quart import Quart

from core.kit import db, ids, scope, secrets
from core.kit.scope import Principal, Scope, TenantRef
from core.people import service as people
from core.people.types import Profile
from core.providers import registry
from core.settings import Settings
from core.testing import fake_gateway
from tests.http import Api, acts, answer, make_key, problem
from tests.payments.shop import open_shop

PATH = "/v1/people"
ASHA = {"name": "Asha Rao", "email": "asha@shop.example", "phone": "+919876543210"}


async def events(tenant: TenantRef) -> list[tuple[str, int]]:
    async with db.transaction(tenant.id) as tx:
        rows = await tx.fetch(
            "SELECT type, subject_version FROM event WHERE tenant_id = $1 AND type LIKE 'person.%' ORDER BY id",
            tenant.id,
        )
    return [(row["type"], row["subject_version"]) for row in rows]


async def everything(tenant: TenantRef) -> str:
    """All rows of the tenant that could hold what was sent, as text."""
    async with db.transaction(tenant.id) as tx:
        rows = []
        for table in ("person", "event", "audit_entry", "idempotency", "job"):
            rows += await tx.fetch(f"SELECT * FROM {table} WHERE tenant_id = $1", tenant.id)
    return repr([dict(row) for row in rows])


async def test_a_person_is_created_once(api: Api, tenant: TenantRef) -> None:
    first = await answer(await api.post(PATH, {"external_id": "user-1", "profile": ASHA}), 201)
    again = await answer(await api.post(PATH, {"external_id": "user-1", "profile": {"name": "Another"}}), 200)

    assert first == again
    assert first["profile"] == ASHA
    assert (first["version"], first["erased_at"]) == (1, None)
    assert await answer(await api.get(f"{PATH}/{first['id']}")) == first
    assert await events(tenant) == [("person.created", 1)]
    assert len(await acts(tenant, "person:create")) == 1


async def test_ten_at_once_make_one(api: Api, tenant: TenantRef) -> None:
    body = {"external_id": "user-1", "profile": ASHA}

    responses = await asyncio.gather(*(api.post(PATH, body) for _ in range(10)))

    assert sorted(response.status_code for response in responses) == [200] * 9 + [201]
    bodies = [await response.get_json() for response in responses]
    assert all(body["id"] == bodies[0]["id"] and body["profile"] == ASHA for body in bodies)
    assert await events(tenant) == [("person.created", 1)]


async def test_what_is_personal_stands_nowhere_in_clear(api: Api, tenant: TenantRef) -> None:
    made = await answer(await api.post(PATH, {"external_id": "user-1", "profile": ASHA}), 201)
    await answer(await api.patch(f"{PATH}/{made['id']}", {"profile": {"name": "Asha R. Rao"}}))

    found = await everything(tenant)

    for value in (*ASHA.values(), "Asha"):
        assert value not in found


async def test_a_profile_changes_in_parts(api: Api, tenant: TenantRef) -> None:
    made = await answer(await api.post(PATH, {"external_id": "user-1", "profile": ASHA}), 201)
    path = f"{PATH}/{made['id']}"

    changed = await answer(await api.patch(path, {"profile": {"email": "a@b.example", "phone": None}, "version": 1}))
    same = await answer(await api.patch(path, {"profile": {"email": "a@b.example"}}))
    stale = await problem(
        await api.patch(path, {"profile": {"name": "X"}, "version": 1}), 422, "people.version_mismatch"
    )

    assert changed["profile"] == {"name": "Asha Rao", "email": "a@b.example", "phone": None}
    assert (changed["version"], same["version"], stale["version"]) == (2, 2, 2)
    assert await events(tenant) == [("person.created", 1), ("person.updated", 2)]
    [act] = await acts(tenant, "person:update")
    assert act["after"] == {"fields": ["email", "phone"]}


async def test_two_changes_at_once_lose_none(api: Api) -> None:
    made = await answer(await api.post(PATH, {"external_id": "user-1"}), 201)
    path = f"{PATH}/{made['id']}"

    await asyncio.gather(
        api.patch(path, {"profile": {"name": "Asha"}}),
        api.patch(path, {"profile": {"email": "a@b.example"}}),
        api.patch(path, {"profile": {"phone": "+911234567890"}}),
    )

    found = await answer(await api.get(path))
    assert found["profile"] == {"name": "Asha", "email": "a@b.example", "phone": "+911234567890"}
    assert found["version"] == 4


async def test_erasing_destroys_the_key_and_keeps_the_row(api: Api, tenant: TenantRef) -> None:
    made = await answer(await api.post(PATH, {"external_id": "user-1", "profile": ASHA}), 201)
    path = f"{PATH}/{made['id']}"
    person_id = ids.parse("per", made["id"])
    async with db.transaction(tenant.id) as tx:
        kept = await tx.value("SELECT profile FROM person WHERE tenant_id = $1 AND id = $2", tenant.id, person_id)

    erased = await answer(await api.delete(path))
    again = await answer(await api.delete(path))

    assert erased == again == await answer(await api.get(path))
    assert erased["profile"] == {"name": None, "email": None, "phone": None}
    assert erased["erased_at"] is not None
    async with db.transaction(tenant.id) as tx:
        with pytest.raises(secrets.Erased):  # a backup of the row is worth nothing either
            await secrets.decrypt_json(tx, "person.profile", kept)
    await problem(await api.patch(path, {"profile": {"name": "X"}}), 422, "people.erased")
    await problem(await api.post(PATH, {"external_id": "user-1"}), 422, "people.erased")
    assert await events(tenant) == [("person.created", 1), ("person.erased", 2)]
    assert len(await acts(tenant, "person:erase")) == 1


async def test_a_person_without_a_profile_is_erased_too(acting: TenantRef) -> None:
    person, _ = await people.create("user-1", Profile())

    await people.erase(person.id)

    async with db.transaction() as tx:
        with pytest.raises(secrets.Erased):
            await secrets.encrypt(tx, "case", b"later", person.id)


async def test_an_erased_persons_wallet_still_takes_money(acting: TenantRef, api: Api) -> None:
    registry.add("payments", fake_gateway.FAKE)
    await open_shop(acting)
    made = await answer(await api.post(PATH, {"external_id": "user-1", "profile": ASHA}), 201)
    body = {"person_id": made["id"], "currency": "INR"}
    wallet = await answer(await api.post("/v1/wallets", body, idempotency_key="w"), 201)
    await answer(await api.delete(f"{PATH}/{made['id']}"))
    path, deposit = f"/v1/wallets/{wallet['id']}/deposits", {"amount": "5.00", "currency": "INR"}

    await answer(await api.post(path, deposit, idempotency_key="d1"), 201)
    await problem(
        await api.post(path, {**deposit, "payer": {"name": "Asha"}}, idempotency_key="d2"), 422, "people.erased"
    )


async def test_people_are_listed_newest_first(api: Api) -> None:
    made = [(await answer(await api.post(PATH, {"external_id": f"u{n}"}), 201))["id"] for n in range(3)]

    first = await answer(await api.get(f"{PATH}?limit=2"))
    second = await answer(await api.get(f"{PATH}?limit=2&cursor={first['next_cursor']}"))

    assert [item["id"] for item in first["items"] + second["items"]] == made[::-1]
    assert second["next_cursor"] is None


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"external_id": ""},
        {"external_id": "x" * 201},
        {"external_id": 1042},
        {"external_id": "a\u0000b"},
        {"external_id": "u", "profile": {"email": "nobody"}},
        {"external_id": "u", "profile": {"phone": "98765"}},
        {"external_id": "u", "profile": {"age": 30}},
        {"external_id": "u", "name": "Asha"},
    ],
)
async def test_a_bad_person_is_refused(api: Api, tenant: TenantRef, body: dict[str, Any]) -> None:
    response = await api.post(PATH, body)

    assert response.status_code == 400
    assert (await response.get_json())["code"] in {"request.validation", "request.malformed_json"}
    assert await events(tenant) == []


async def test_the_same_external_id_at_two_tenants_is_two_people(app: Quart, api: Api, make_tenant: Any) -> None:
    other = Api(app, await make_key(await make_tenant()))

    ours = await answer(await api.post(PATH, {"external_id": "user-1", "profile": ASHA}), 201)
    theirs = await answer(await other.post(PATH, {"external_id": "user-1"}), 201)

    assert ours["id"] != theirs["id"]
    for method in ("GET", "DELETE", "PATCH"):
        body = {"profile": {"name": "X"}} if method == "PATCH" else None
        await problem(await other.call(method, f"{PATH}/{ours['id']}", body), 404, "request.not_found")
    assert (await answer(await api.get(f"{PATH}/{ours['id']}")))["profile"] == ASHA


async def test_a_ciphertext_does_not_open_for_another_tenant(acting: TenantRef, make_tenant: Any) -> None:
    person, _ = await people.create("user-1", Profile(name="Asha"))
    other = await make_tenant()
    async with db.transaction() as tx:
        sealed = await tx.value("SELECT profile FROM person WHERE tenant_id = $1 AND id = $2", tx.tenant, person.id)

    with scope.use(Scope(other, Principal("api_key", "key_tests", frozenset({"*"})))):
        async with db.transaction() as tx:
            with pytest.raises(secrets.Erased):
                await secrets.decrypt_json(tx, "person.profile", sealed)


async def test_each_permission_is_asked_for(app: Quart, api: Api, tenant: TenantRef) -> None:
    made = await answer(await api.post(PATH, {"external_id": "user-1"}), 201)
    reader = Api(app, await make_key(tenant, ["people:read"]))
    writer = Api(app, await make_key(tenant, ["people:write"]))

    await answer(await reader.get(f"{PATH}/{made['id']}"))
    await problem(await reader.post(PATH, {"external_id": "u2"}), 403, "auth.permission_denied")
    await problem(await reader.patch(f"{PATH}/{made['id']}", {"profile": {}}), 403, "auth.permission_denied")
    await problem(await writer.get(PATH), 403, "auth.permission_denied")
    await problem(await writer.delete(f"{PATH}/{made['id']}"), 403, "auth.permission_denied")


async def test_people_from_before_are_made_findable_once(acting: TenantRef, settings: Settings) -> None:
    old, _ = await people.create("old", Profile(email="Asha@Shop.example"))
    gone, _ = await people.create("gone", Profile(email="gone@shop.example"))
    await people.create("nameless", Profile())
    await people.erase(gone.id)
    owner = await asyncpg.connect(settings.database_url)
    async with owner.transaction():
        await owner.execute(f"SET LOCAL app.tenant_id = '{acting.id}'")
        assert await owner.execute("DELETE FROM person_contact WHERE tenant_id = $1", acting.id) == "DELETE 4"
    await owner.close()
    assert await people.find_by_email("asha@shop.example") is None

    assert [await people.index_missing() for _ in range(2)] == [1, 0]

    assert await people.find_by_email("asha@shop.example") == old.id
    assert await people.find_by_email("gone@shop.example") is None
