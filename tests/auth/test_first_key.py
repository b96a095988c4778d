"""A tenant's first moments: everybody comes at once, and there is no key yet."""

from __future__ import annotations

import asyncio
from typing import Any

from quart import Quart

from core.kit.scope import TenantRef
from core.settings import Settings
from tests.auth.sessions import sign_in
from tests.auth.test_tokens import owned
from tests.http import Api, answer
from tests.identity.conftest import Browser, browser, loosen, post, rows  # noqa: F401 - fixtures


async def test_a_storm_of_sessions_makes_one_key_and_lets_everybody_in(app: Quart, tenant: TenantRef) -> None:
    opened = await asyncio.gather(*(sign_in(tenant) for _ in range(40)))

    assert await rows(tenant, "signing_key") == 1
    assert await rows(tenant, "auth_session") == 40
    assert await rows(tenant, "schedule") == 1
    for tokens in opened[:3]:
        await answer(await Api(app, tokens.access_token).get("/v1/account/sessions"))


async def test_a_storm_at_the_door_is_never_turned_away(browser: Any, settings: Settings, tenant: TenantRef) -> None:  # noqa: F811
    people: list[Browser] = [await browser().sign_up() for _ in range(4)]
    await loosen(tenant)
    await owned(settings, tenant, "DELETE FROM signing_key")

    answers = await asyncio.gather(*(person.enter() for person in people for _ in range(3)))

    assert {item.status_code for item in answers} == {200}
    assert await rows(tenant, "signing_key") == 1
    for item in answers[::3]:
        token = (await answer(item))["access_token"]
        await answer(await Api(people[0].app, token).get("/v1/account"))
