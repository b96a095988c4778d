"""The tenant's quota of codes a minute: for each address, for each user who asks, and by SMS for all strangers."""

from __future__ import annotations

from typing import Any

import orjson

from core.auth.policy import service as policies
from core.kit import scope
from core.kit.scope import TenantRef
from core.web import limits
from tests.auth.sessions import as_platform
from tests.http import Api, answer, problem
from tests.identity.conftest import loosen, rows
from tests.web.test_limits import without_redis  # noqa: F401 - a fixture


async def test_no_more_codes_a_minute_than_the_tenant_lets_one_address_ask_for(
    browser: Any,
    tenant: TenantRef,
    without_redis: None,  # noqa: F811
) -> None:
    asha = await browser().sign_up()
    with scope.use(as_platform(tenant)):
        await policies.change({"limits": {"otp": 3}})
    limits.forget()

    strangers = [browser() for _ in range(4)]
    asked = [await Api(who.app).post(who.path("sign-in/code"), {"address": who.address}) for who in strangers]

    for response in asked[:3]:
        await answer(response, 202)
    body = await problem(asked[3], 429, "request.rate_limited")
    assert body["violated_policies"] == ["otp"]
    assert await rows(tenant, "otp_challenge") == 4  # with the one that she signed up with
    await loosen(tenant)
    # A user who is signed in has a quota of their own.
    await answer(await asha.api.post("/v1/account/reauthenticate/code", {"kind": "email"}), 202)


async def test_no_more_codes_by_sms_than_the_tenant_pays_for(
    browser: Any,
    tenant: TenantRef,
    without_redis: None,  # noqa: F811
) -> None:
    with scope.use(as_platform(tenant)):
        await policies.change({"limits": {"sms": 2}})
    limits.forget()

    async def ask(place: int, path: str, address: str) -> Any:
        """Each from another network and to another number."""
        who = browser()
        headers = {"Content-Type": "application/json"}
        return await who.app.test_client().post(
            who.path(path), data=orjson.dumps({"address": address}), headers=headers,
            scope_base={"client": (f"203.0.113.{place}", 1)},
        )  # fmt: skip

    await answer(await ask(1, "sign-up", "+919876543210"), 202)
    await answer(await ask(2, "sign-in/code", "+919876543211"), 202)  # nobody's: the answer must not tell
    for place, path in ((3, "sign-up"), (4, "sign-in/code"), (5, "password-reset")):
        body = await problem(await ask(place, path, f"+91987654321{place}"), 429, "request.rate_limited")
        assert body["violated_policies"] == ["sms"]
    await answer(await ask(6, "sign-up", "asha@shop.example"), 202)

    assert await rows(tenant, "otp_challenge") == 3
