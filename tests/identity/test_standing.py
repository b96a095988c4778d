"""Whoever is made staff acts for the tenant at once, and whoever is no more sees only what is their own at once."""

from __future__ import annotations

from typing import Any

import pytest
from quart import Quart

from core.auth.roles import service as roles
from core.kit import ids, scope
from core.kit.scope import TenantRef
from tests.auth.sessions import as_platform, sign_in
from tests.http import Api, acts, answer, problem
from tests.identity.conftest import Browser


async def set_role(asha: Browser, *, given: str | None = None, taken: str | None = None) -> None:
    user = ids.parse("usr", asha.tokens["user"])
    with scope.use(as_platform(asha.tenant)):
        if given is not None:
            await roles.grant(user, given)
        if taken is not None:
            await roles.take(user, taken)


async def test_an_open_session_follows_its_users_roles(browser: Any, api: Api) -> None:
    asha: Browser = await browser().sign_up()
    for name in ("one", "two"):
        person = await answer(await api.post("/v1/people", {"external_id": name, "profile": {}}), 201)
        await answer(await api.post("/v1/wallets", {"person_id": person["id"], "currency": "INR", "name": name}), 201)
    assert (await answer(await asha.api.get("/v1/wallets")))["items"] == []
    for _ in range(3):
        await problem(await asha.api.get("/v1/people"), 403, "auth.permission_denied")
    [denied] = await acts(asha.tenant, "permission:deny")  # once a minute
    assert (denied["actor"], denied["subject"]) == (asha.tokens["user"], "people:read")
    assert denied["after"] == {"route": "GET /v1/people"}

    await set_role(asha, given="support")

    assert len((await answer(await asha.api.get("/v1/wallets")))["items"]) == 2
    assert (await api.get("/v1/people")).status_code == 200
    assert (await asha.api.get("/v1/people")).status_code == 200

    await set_role(asha, taken="support")

    # Not the tenant's wallets without a filter: that is what a session that stayed staff would see.
    assert (await answer(await asha.api.get("/v1/wallets")))["items"] == []
    await problem(await asha.api.get("/v1/people"), 403, "auth.permission_denied")


async def test_the_role_of_end_users_makes_nobody_staff(browser: Any, api: Api) -> None:
    asha: Browser = await browser().sign_up()
    person = await answer(await api.post("/v1/people", {"external_id": "one", "profile": {}}), 201)
    await answer(await api.post("/v1/wallets", {"person_id": person["id"], "currency": "INR", "name": "one"}), 201)

    await set_role(asha, given="user")
    await asha.sign_in()

    assert (await answer(await asha.api.get("/v1/wallets")))["items"] == []


@pytest.mark.parametrize("path", ["/v1/wallets", "/v1/beneficiaries", "/v1/payouts"])
async def test_who_is_neither_staff_nor_anybodys_person_sees_nothing(app: Quart, tenant: TenantRef, path: str) -> None:
    """A session from before its user lost their last role, of a kind that knows no person."""
    nobody = Api(app, (await sign_in(tenant)).access_token)

    await problem(await nobody.get(path), 403, "auth.permission_denied")
    await answer(await nobody.get("/v1/account/sessions"))
