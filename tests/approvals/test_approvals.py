"""Two principals, one wish, one effect."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import asyncpg
import pytest
from quart import Quart

from core.approvals import registry
from core.approvals import service as approvals
from core.approvals.registry import approval_kind
from core.approvals.types import Approval
from core.audit import service as audit
from core.auth import service as auth
from core.kit import db, ids, scope
from core.kit.errors import Refused
from core.kit.scope import Principal, Scope, TenantRef
from tests.http import Api, acts, answer, make_key, operator, problem

PATH = "/v1/approvals"
PAYLOAD = {"refund": "ref_1", "amount": "50000.00", "currency": "INR", "lines": [{"b": 1, "a": "₹"}]}


class Impossible(Refused):
    """It cannot be carried out."""

    code = "tests.impossible"


@pytest.fixture(autouse=True)
def _kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two kinds of the tests' own: one that leaves a trace, one that fails."""
    registry._find_modules()  # what is found while a copy stands in its place would be lost with it
    monkeypatch.setattr(registry, "_kinds", dict(registry._kinds))

    @approval_kind("tests.trace", permission="tenant:write", expires_after=timedelta(hours=1))
    async def trace(tx: db.Transaction, approval: Approval) -> None:
        await audit.record("tests:carried_out", approval.subject, after=approval.payload)

    @approval_kind("tests.fail", permission="tenant:write")
    async def fail(tx: db.Transaction, approval: Approval) -> None:
        await audit.record("tests:carried_out", approval.subject)
        raise Impossible


async def ask(tenant: TenantRef, kind: str = "tests.trace", maker: str = "key_maker") -> Approval:
    with scope.use(Scope(tenant, Principal("api_key", maker, frozenset({"*"})), "req_tests")):
        async with db.transaction() as tx:
            return await approvals.ask(tx, kind, subject="pay_1", payload=PAYLOAD, reason="customer complained")


async def decide(api: Api, approval: Approval, verb: str = "approve", **more: Any) -> Any:
    body = {"payload_hash": approval.payload_hash} if verb == "approve" else {"reason": "no"}
    path = f"{PATH}/{ids.text('apr', approval.id)}/{verb}"
    return await api.post(path, {**body, **more}, idempotency_key=ids.token())


async def test_another_principal_approves_and_it_happens_once(api: Api, tenant: TenantRef) -> None:
    wish = await ask(tenant)
    listed = await answer(await api.get(f"{PATH}?status=open&kind=tests.trace"))

    done = await answer(await decide(api, wish, reason="checked with the bank"))
    again = await problem(await decide(api, wish), 422, "approvals.already_decided")

    [shown] = listed["items"]
    assert (shown["payload"], shown["payload_hash"]) == (PAYLOAD, wish.payload_hash)
    assert (shown["status"], shown["maker"], shown["checker"]) == ("open", "key_maker", None)
    assert (done["status"], done["decision_reason"], done["version"]) == ("approved", "checked with the bank", 2)
    assert done["checker"].startswith("key_")
    assert again["outcome"] == "approved"
    [effect] = await acts(tenant, "tests:carried_out")
    assert effect["after"] == PAYLOAD
    [act] = await acts(tenant, "approval:approve")
    assert (act["after"]["maker"], act["reason"]) == ("key_maker", "checked with the bank")
    async with db.transaction(tenant.id) as tx:
        told = await tx.fetch(
            "SELECT type, subject_version FROM event WHERE tenant_id = $1 AND type LIKE 'approval.%' ORDER BY id",
            tenant.id,
        )
    assert [tuple(row) for row in told] == [("approval.requested", 1), ("approval.approved", 2)]


async def test_many_at_once_decide_once(app: Quart, tenant: TenantRef) -> None:
    wish = await ask(tenant)
    checkers = [Api(app, await make_key(tenant)) for _ in range(6)]

    responses = await asyncio.gather(
        *(decide(checker, wish, "approve" if n % 2 else "reject") for n, checker in enumerate(checkers))
    )

    assert sorted(response.status_code for response in responses) == [200, 422, 422, 422, 422, 422]
    done = await approvals_of(tenant, wish)
    assert len(await acts(tenant, "tests:carried_out")) == (1 if done.status == "approved" else 0)


async def approvals_of(tenant: TenantRef, wish: Approval) -> Approval:
    with scope.use(Scope(tenant, Principal("system", "tests", frozenset({"*"})))):
        return await approvals.get(wish.id)


async def test_the_maker_cannot_decide(api: Api, tenant: TenantRef) -> None:
    me = (await answer(await api.get("/v1/api-keys")))["items"][0]["id"]
    wish = await ask(tenant, maker=me)

    await problem(await decide(api, wish), 403, "approvals.self_approval")
    await problem(await decide(api, wish, "reject"), 403, "approvals.self_approval")

    assert (await approvals_of(tenant, wish)).status == "open"
    assert await acts(tenant, "tests:carried_out") == []


async def test_nobody_decides_by_a_key_of_their_own(app: Quart, api: Api, tenant: TenantRef) -> None:
    """Whoever made a key saw its secret: with it they would be both, the one who asks and the one who agrees."""

    async def made(by: Api, **more: str) -> Api:
        body = {"name": "second", "permissions": ["*"]} | more
        return Api(app, (await answer(await by.post("/v1/api-keys", body), 201))["secret"])

    async def name(of: Api) -> str:
        assert of.key is not None
        return (await auth.authenticate_key(of.key))[1].id

    mine, other = await made(api), await made(api)
    rotated = await answer(await mine.post(f"/v1/api-keys/{await name(mine)}/rotate", {"overlap_seconds": 60}), 201)
    deep = Api(app, rotated["secret"])

    for maker, checker in ((api, mine), (mine, api), (mine, other), (deep, api), (api, deep)):
        wish = await ask(tenant, maker=await name(maker))
        await problem(await decide(checker, wish), 403, "approvals.self_approval")
        assert (await approvals_of(tenant, wish)).status == "open"
    assert await acts(tenant, "tests:carried_out") == []
    await answer(await decide(Api(app, await make_key(tenant)), wish))


async def test_a_client_is_of_whoever_saw_its_secret_last(app: Quart, api: Api, tenant: TenantRef) -> None:
    assert api.key is not None
    me = (await auth.authenticate_key(api.key))[1].id
    body = {"name": "robot", "grant_types": ["client_credentials"], "scopes": ["approvals:decide"]}
    made = await answer(await api.post("/v1/oauth-clients", body), 201)
    other = Api(app, await make_key(tenant))

    async def decided() -> tuple[int, int]:
        mine, theirs = [await decide(by, await ask(tenant, maker=made["id"])) for by in (api, other)]
        return mine.status_code, theirs.status_code

    before = await decided()
    await answer(await other.post(f"/v1/oauth-clients/{made['id']}/secret"))

    assert made["created_by"] == me
    assert (before, await decided()) == ((403, 200), (200, 403))


async def test_the_database_refuses_it_too(tenant: TenantRef) -> None:
    wish = await ask(tenant)

    with pytest.raises(asyncpg.CheckViolationError, match="approval_two_people"):
        async with db.transaction(tenant.id) as tx:
            await tx.execute(
                "UPDATE approval SET status = 'approved', checker = 'key_maker', decided_at = clock_timestamp()"
                " WHERE tenant_id = $1 AND id = $2",
                tenant.id,
                wish.id,
            )
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        async with db.transaction(tenant.id) as tx:
            await tx.execute("UPDATE approval SET payload = '{}' WHERE tenant_id = $1", tenant.id)


async def test_what_is_approved_is_what_was_read(api: Api, tenant: TenantRef) -> None:
    wish = await ask(tenant)

    await problem(await decide(api, wish, payload_hash="0" * 64), 422, "approvals.payload_mismatch")

    assert (await approvals_of(tenant, wish)).status == "open"
    assert await acts(tenant, "tests:carried_out") == []


async def test_what_cannot_be_carried_out_stays_open(api: Api, tenant: TenantRef) -> None:
    wish = await ask(tenant, "tests.fail")

    await problem(await decide(api, wish), 422, "tests.impossible")

    after = await approvals_of(tenant, wish)
    assert (after.status, after.version, after.checker) == ("open", 1, None)
    assert await acts(tenant, "tests:carried_out") == []
    assert await acts(tenant, "approval:approve") == []


async def test_a_rejection_does_nothing_else(api: Api, tenant: TenantRef) -> None:
    wish = await ask(tenant)

    done = await answer(await decide(api, wish, "reject"))

    assert (done["status"], done["decision_reason"]) == ("rejected", "no")
    assert await acts(tenant, "tests:carried_out") == []
    await problem(await decide(api, wish), 422, "approvals.already_decided")


async def test_nobody_decides_too_late(api: Api, tenant: TenantRef) -> None:
    wish = await ask(tenant)

    await answer(await api.post("/v1/tenant/clock", {"seconds": 3600}))

    await problem(await decide(api, wish), 422, "approvals.expired")
    await problem(await decide(api, wish, "reject"), 422, "approvals.expired")
    shown = await answer(await api.get(f"{PATH}/{ids.text('apr', wish.id)}"))
    assert shown["status"] == "expired"
    assert (await answer(await api.get(f"{PATH}?status=open")))["items"] == []
    assert [item["id"] for item in (await answer(await api.get(f"{PATH}?status=expired")))["items"]] == [shown["id"]]
    assert await acts(tenant, "tests:carried_out") == []


async def test_the_kinds_own_permission_is_needed_too(app: Quart, tenant: TenantRef) -> None:
    wish = await ask(tenant)
    clerk = Api(app, await make_key(tenant, ["approvals:decide", "approvals:read"]))
    manager = Api(app, await make_key(tenant, ["approvals:decide", "tenant:write"]))
    stranger = Api(app, await make_key(tenant, ["tenant:write"]))

    refused = await problem(await decide(clerk, wish), 403, "auth.permission_denied")
    await problem(await decide(stranger, wish), 403, "auth.permission_denied")
    await problem(await stranger.get(PATH), 403, "auth.permission_denied")
    await answer(await decide(manager, wish))

    assert refused["permission"] == "tenant:write"


async def test_another_tenant_sees_nothing(app: Quart, tenant: TenantRef, make_tenant: Any) -> None:
    wish = await ask(tenant)
    other = Api(app, await make_key(await make_tenant()))

    await problem(await decide(other, wish), 404, "request.not_found")
    await problem(await other.get(f"{PATH}/{ids.text('apr', wish.id)}"), 404, "request.not_found")
    assert (await answer(await other.get(PATH)))["items"] == []
    await problem(await (await operator(app)).get(PATH), 401, "auth.unauthenticated")


async def test_a_decision_needs_a_key(api: Api, tenant: TenantRef) -> None:
    wish = await ask(tenant)

    await problem(
        await api.post(f"{PATH}/{ids.text('apr', wish.id)}/approve", {"payload_hash": wish.payload_hash}),
        400,
        "idempotency.key_required",
    )


def test_two_handlers_for_one_kind_are_refused() -> None:
    with pytest.raises(RuntimeError, match="two handlers"):

        @approval_kind("tests.trace", permission="tenant:write")
        async def other(tx: db.Transaction, approval: Approval) -> None: ...
