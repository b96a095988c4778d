"""Roles: nobody gives, changes or takes what they do not hold, by whichever way."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from quart import Quart

from core.auth import service as auth
from core.auth.errors import GrantBeyondOwn
from core.auth.permissions import all_permissions
from core.auth.roles import service as roles
from core.auth.roles.types import BUILT_IN, Role
from core.identity.users import service as users
from core.identity.users.types import Identifier
from core.kit import ids, scope
from core.kit.scope import Principal, Scope, TenantRef
from core.people import service as people
from tests.auth.sessions import as_platform, sign_in
from tests.http import Api, acts, answer, make_key, problem

ROLES, GRANTS = "/v1/roles", "/v1/role-grants"


async def staff(app: Quart, tenant: TenantRef, *given: str) -> tuple[Api, str]:
    """A user with these roles, and their public id."""
    with scope.use(as_platform(tenant)):
        user = (await users.create(Identifier("email", f"{ids.token(60)}@shop.example"))).id
    return Api(app, (await sign_in(tenant, *given, user_id=user)).access_token), ids.text("usr", user)


def test_every_built_in_pattern_stands_for_something_but_for_modules_to_come() -> None:
    for role in BUILT_IN.values():
        assert roles.expand(role.permissions), role.name
    assert roles.expand(["*"]) == {"*"}
    assert roles.expand(["wallets:*"]) == {item for item in all_permissions() if item.startswith("wallets:")}
    assert all(item.endswith((":read", ":export")) or item == "realtime:connect" for item in _of("auditor"))
    assert not any(item.startswith(("roles:", "auth_policy:", "api_keys:")) for item in _of("finance") | _of("support"))
    assert not {"wallets:write", "payments:write", "payments:refund", "ledger:write"} & _of("admin")


def _of(name: str) -> frozenset[str]:
    return roles.expand(BUILT_IN[name].permissions)


async def test_a_role_is_made_given_changed_and_taken(app: Quart, tenant: TenantRef) -> None:
    owner, _ = await staff(app, tenant, "owner")
    clerk, clerk_id = await staff(app, tenant)

    made = await answer(await owner.post(ROLES, {"name": "clerk", "permissions": ["tenant:read"]}), 201)
    await problem(await clerk.get("/v1/tenant"), 403, "auth.permission_denied")
    await answer(await owner.post(GRANTS, {"user": clerk_id, "role": "clerk"}))
    await answer(await clerk.get("/v1/tenant"))
    await problem(await clerk.get("/v1/people"), 403, "auth.permission_denied")
    changed = await answer(await owner.patch(f"{ROLES}/clerk", {"permissions": ["people:*"]}))
    await problem(await clerk.get("/v1/tenant"), 403, "auth.permission_denied")
    await answer(await clerk.get("/v1/people"))
    await problem(await owner.delete(f"{ROLES}/clerk"), 422, "auth.role_held")
    await answer(await owner.post(f"{GRANTS}/take", {"user": clerk_id, "role": "clerk"}))
    await problem(await clerk.get("/v1/people"), 403, "auth.permission_denied")
    await answer(await owner.delete(f"{ROLES}/clerk"))

    assert (made["version"], changed["version"]) == (1, 2)
    assert "clerk" not in {item["name"] for item in (await answer(await owner.get(ROLES)))["items"]}
    for action in ("role:create", "role:grant", "role:change", "role:take", "role:retire"):
        assert len([item for item in await acts(tenant, action) if item["actor"].startswith("usr_")]) == 1, action
    [change] = await acts(tenant, "role:change")
    assert change["before"]["permissions"] == ["tenant:read"]
    assert change["after"]["permissions"] == ["people:*"]


async def test_nobody_gives_what_they_do_not_hold(app: Quart, tenant: TenantRef) -> None:
    admin, admin_id = await staff(app, tenant, "admin")
    _, friend = await staff(app, tenant)
    owner, owner_id = await staff(app, tenant, "owner")
    await answer(await owner.post(ROLES, {"name": "strong", "permissions": ["*"]}), 201)
    await answer(await admin.post(ROLES, {"name": "mine", "permissions": ["tenant:read"]}), 201)
    before = await answer(await admin.get(ROLES))

    escalations = [
        admin.post(GRANTS, {"user": admin_id, "role": "owner"}),
        admin.post(GRANTS, {"user": friend, "role": "owner"}),
        admin.post(GRANTS, {"user": friend, "role": "finance"}),
        admin.post(GRANTS, {"user": friend, "role": "strong"}),
        admin.post(ROLES, {"name": "wide", "permissions": ["*"]}),
        admin.post(ROLES, {"name": "wide", "permissions": ["wallets:*"]}),
        admin.patch(f"{ROLES}/mine", {"permissions": ["tenant:read", "ledger:write"]}),
        admin.patch(f"{ROLES}/strong", {"permissions": ["tenant:read"]}),
        admin.patch(f"{ROLES}/strong", {"description": "harmless"}),
        admin.delete(f"{ROLES}/strong"),
        admin.post(f"{GRANTS}/take", {"user": owner_id, "role": "owner"}),
    ]
    for attempt in escalations:
        await problem(await attempt, 403, "auth.grant_beyond_own")

    assert await answer(await admin.get(ROLES)) == before
    with scope.use(as_platform(tenant)):
        assert await roles.permissions_of(ids.parse("usr", friend)) == _of("user")
        assert await roles.permissions_of(ids.parse("usr", owner_id)) == {"*"}


@pytest.mark.parametrize("wanted", ["*", "wallets:write"])
async def test_a_key_is_no_way_to_more_power(tenant: TenantRef, wanted: str) -> None:
    admin = Scope(tenant, Principal("user", ids.text("usr", ids.new()), _of("admin")), "req_tests")

    with scope.use(admin), pytest.raises(GrantBeyondOwn):
        await auth.create_key("x", frozenset({wanted}))

    assert await acts(tenant, "api_key:create") == []


async def test_what_an_administrator_holds_they_may_give(app: Quart, tenant: TenantRef) -> None:
    admin, _ = await staff(app, tenant, "admin")
    helper, helper_id = await staff(app, tenant)

    await answer(await admin.post(GRANTS, {"user": helper_id, "role": "auditor"}))

    await answer(await helper.get("/v1/audit"))


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"name": "x1", "permissions": ["tenant:fly"]}, 422, "auth.unknown_permission"),
        ({"name": "x1", "permissions": ["ten*:read"]}, 422, "auth.unknown_permission"),
        ({"name": "x1", "permissions": ["[a-z]*:read"]}, 422, "auth.unknown_permission"),
        ({"name": "x1", "permissions": ["platform:tenants"]}, 422, "auth.unknown_permission"),
        ({"name": "owner", "permissions": ["tenant:read"]}, 409, "auth.role_taken"),
        ({"name": "X", "permissions": ["tenant:read"]}, 400, "request.validation"),
        ({"name": "x1", "permissions": []}, 400, "request.validation"),
    ],
)
async def test_a_bad_role_is_refused(api: Api, body: dict[str, Any], status: int, code: str) -> None:
    before = await answer(await api.get(ROLES))

    await problem(await api.post(ROLES, body), status, code)

    assert await answer(await api.get(ROLES)) == before


async def test_built_in_and_unknown_roles(api: Api) -> None:
    user = ids.text("usr", ids.new())

    await problem(await api.patch(f"{ROLES}/owner", {"permissions": ["tenant:read"]}), 422, "auth.role_built_in")
    await problem(await api.delete(f"{ROLES}/user"), 422, "auth.role_built_in")
    await problem(await api.delete(f"{ROLES}/nobody"), 404, "request.not_found")
    await problem(await api.post(GRANTS, {"user": user, "role": "nobody"}), 422, "auth.role_not_found")
    await answer(await api.post(ROLES, {"name": "once", "permissions": ["tenant:read"]}), 201)
    await problem(await api.post(ROLES, {"name": "once", "permissions": ["tenant:read"]}), 409, "auth.role_taken")


@pytest.mark.parametrize("who", ["nobody", "closed", "another tenant's"])
async def test_only_who_exists_is_given_a_role(app: Quart, tenant: TenantRef, make_tenant: Any, who: str) -> None:
    owner, _ = await staff(app, tenant, "owner")
    _, user = await staff(app, await make_tenant() if who == "another tenant's" else tenant)
    if who == "nobody":
        user = ids.text("usr", ids.new())
    if who == "closed":
        with scope.use(as_platform(tenant)):
            await people.erase((await users.get(ids.parse("usr", user))).person_id)

    await problem(await owner.post(GRANTS, {"user": user, "role": "auditor"}), 422, "auth.grantee_unknown")

    assert await answer(await owner.get(f"{GRANTS}?user={user}")) == {"items": []}
    assert len(await acts(tenant, "role:grant")) == 1  # the owner's own


async def test_a_tenant_keeps_an_owner(app: Quart, tenant: TenantRef) -> None:
    first, first_id = await staff(app, tenant, "owner")
    await problem(await first.post(f"{GRANTS}/take", {"user": first_id, "role": "owner"}), 422, "auth.last_owner")
    second, second_id = await staff(app, tenant, "owner")

    answers = await asyncio.gather(
        first.post(f"{GRANTS}/take", {"user": first_id, "role": "owner"}),
        second.post(f"{GRANTS}/take", {"user": second_id, "role": "owner"}),
    )

    assert sorted(item.status_code for item in answers) == [200, 422]


async def test_an_end_user_comes_in_only_where_what_is_theirs_is_told_apart(
    app: Quart, tenant: TenantRef, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(BUILT_IN, "user", Role("user", "An end user who may do everything", ("*",), True))
    operator = Api(app, await make_key(tenant))
    person = (await answer(await operator.post("/v1/people", {"external_id": "u1", "profile": {}}), 201))["id"]
    signed_in = await sign_in(tenant, person_id=ids.parse("per", person))
    end_user = Api(app, signed_in.access_token)

    # Even with every permission there is: a route that does not look at the person is not theirs.
    for path in ("/v1/tenant", "/v1/people", "/v1/payments", "/v1/audit", "/v1/api-keys", "/v1/sessions"):
        await problem(await end_user.get(path), 403, "auth.permission_denied")
    [only] = (await answer(await end_user.get("/v1/account/sessions")))["items"]
    assert (only["id"], only["current"]) == (ids.text("ses", signed_in.session_id), True)
