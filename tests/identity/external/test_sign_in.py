"""Signing in, signing up and linking through an OpenID provider."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pyotp

from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from core.people import service as people
from tests.auth.sessions import as_platform
from tests.http import Api, acts, answer, problem
from tests.identity.conftest import Browser, PostBox, loosen, rows
from tests.identity.external.conftest import ShopApp
from tests.identity.test_factors import settle, with_app
from tests.identity.test_proofs import somebody_waits

ASHA = {"sub": "asha-1", "email": "asha@shop.example", "email_verified": True, "name": "Asha Rao"}


async def signed_up(shop: ShopApp, post: PostBox, **person: Any) -> dict[str, Any]:
    """Sign up through the provider; the tokens."""
    begun = await answer(await shop.enter(**{**ASHA, **person}))
    assert begun["status"] == "code_sent"
    body = {"ticket": begun["ticket"], "code": await post.code({**ASHA, **person}["email"])}
    path = f"/v1/auth/{shop.tenant.short_id}/sign-up/confirm"
    found: dict[str, Any] = await answer(await Api(shop.app).post(path, body))
    return found


async def events_of(tenant: TenantRef, kind: str) -> int:
    async with db.transaction(tenant.id) as tx:
        return int(await tx.value("SELECT count(*) FROM event WHERE tenant_id = $1 AND type = $2", tenant.id, kind))


async def test_a_stranger_signs_up_and_then_signs_in(shop: ShopApp, post: PostBox, tenant: TenantRef) -> None:
    made = await signed_up(shop, post)

    again = await answer(await shop.enter(**ASHA))

    assert (again["status"], again["user"]) == ("signed_in", made["user"])
    account = await answer(await Api(shop.app, again["access_token"]).get("/v1/account"))
    assert account["methods"] == ["fed"]
    assert await rows(tenant, "user_account") == 1
    assert [act["subject"] for act in await acts(tenant, "user:link_external")] == [made["user"]]
    assert await events_of(tenant, "user.external_linked") == 1


async def test_a_provider_switched_off_meanwhile_lets_nobody_in(shop: ShopApp, post: PostBox, api: Api) -> None:
    """Asking it takes as long as the network does: what it said before counts no more."""
    await signed_up(shop, post)
    before = await rows(shop.tenant, "auth_session")
    begun = await shop.begin()
    answered = shop.provider.answer(begun["url"], **ASHA)
    async with db.transaction(shop.tenant.id) as tx:
        await tx.execute("UPDATE external_provider SET enabled = false WHERE tenant_id = $1", tx.tenant)
        entering = asyncio.ensure_future(shop.complete(begun, answered))
        await somebody_waits(tx, entering)

    await problem(await entering, 404, "request.not_found")

    assert await rows(shop.tenant, "auth_session") == before


async def test_the_link_holds_when_the_address_at_the_provider_changes(shop: ShopApp, post: PostBox) -> None:
    made = await signed_up(shop, post)

    again = await answer(await shop.enter(sub="asha-1", email="other@elsewhere.example", email_verified=False))

    assert again["user"] == made["user"]


async def test_nobody_signs_up_where_the_tenant_says_no(shop: ShopApp, tenant: TenantRef) -> None:
    await settle(tenant, sign_up="closed")

    await problem(await shop.enter(**ASHA), 403, "identity.sign_up_closed")

    assert await rows(tenant, "user_account") == 0


async def test_an_account_with_the_same_address_is_not_taken_over(
    shop: ShopApp, post: PostBox, browser: Any, tenant: TenantRef
) -> None:
    asha: Browser = await browser("asha@shop.example").sign_up()
    await loosen(tenant)

    begun = await answer(await shop.enter(**{**ASHA, "sub": "mallory"}))

    assert begun["status"] == "code_sent"
    codes = [item for item in await post.to(asha.address) if item.is_code]
    assert len(codes) == 1
    assert (await post.notices(asha.address))[-1].startswith("Somebody tried to sign up")
    assert await rows(tenant, "external_link") == 0


async def test_an_unverified_address_opens_nothing(shop: ShopApp, browser: Any, tenant: TenantRef) -> None:
    asha: Browser = await browser("asha@shop.example").sign_up()

    for said in (False, None, "false", 1, "yes"):
        await loosen(tenant)
        response = await shop.enter(sub="mallory", email="asha@shop.example", email_verified=said)
        await problem(response, 422, "identity.external_address_unverified")
    await loosen(tenant)
    linked = await shop.link(asha.api, sub="mallory", email="asha@shop.example", email_verified=False)
    await problem(linked, 422, "identity.external_address_unverified")

    assert await rows(tenant, "external_link") == 0
    assert await rows(tenant, "user_account") == 1


async def test_a_user_links_and_unlinks(shop: ShopApp, post: PostBox, browser: Any, tenant: TenantRef) -> None:
    asha: Browser = await browser("asha@shop.example").sign_up()
    await loosen(tenant)

    linked = await answer(await shop.link(asha.api, **ASHA))

    assert [item["provider"] for item in linked["items"]] == [shop.provider_id]
    assert (await answer(await shop.enter(**ASHA)))["user"] == asha.tokens["user"]
    assert any("was linked" in text for text in await post.notices(asha.address))

    await answer(await asha.api.delete(f"/v1/account/external-links/{linked['items'][0]['id']}"))
    assert await rows(tenant, "external_link") == 0
    assert any("was unlinked" in text for text in await post.notices(asha.address))
    assert await events_of(tenant, "user.external_unlinked") == 1
    await asha.sign_in()  # the other ways in stay


async def test_who_came_by_a_provider_alone_still_has_a_way_in_after_unlinking(
    shop: ShopApp, post: PostBox, browser: Any, tenant: TenantRef
) -> None:
    made = await signed_up(shop, post)
    api = Api(shop.app, made["access_token"])
    link = (await answer(await api.get("/v1/account/external-links")))["items"][0]["id"]

    await answer(await api.delete(f"/v1/account/external-links/{link}"))

    await loosen(tenant)
    asha: Browser = browser("asha@shop.example")
    ticket = await asha.begin("sign-in/code", {"address": asha.address})
    body = {"ticket": ticket, "code": await post.code(asha.address)}
    assert (await answer(await Api(shop.app).post(asha.path("sign-in/code/confirm"), body)))["user"] == made["user"]


async def test_another_address_is_not_linked(shop: ShopApp, browser: Any, tenant: TenantRef) -> None:
    asha: Browser = await browser("asha@shop.example").sign_up()

    response = await shop.link(asha.api, **{**ASHA, "email": "asha@elsewhere.example"})

    await problem(response, 422, "identity.external_address_differs")
    assert await rows(tenant, "external_link") == 0


async def test_one_subject_is_linked_once(shop: ShopApp, browser: Any, tenant: TenantRef) -> None:
    asha: Browser = await browser("asha@shop.example").sign_up()
    ravi: Browser = await browser("ravi@shop.example").sign_up()
    await answer(await shop.link(asha.api, **ASHA))
    await loosen(tenant)

    twice = await shop.link(ravi.api, **{**ASHA, "email": "ravi@shop.example"})
    other = await shop.link(asha.api, **{**ASHA, "sub": "asha-2"})

    await problem(twice, 409, "identity.external_already_linked")
    await problem(other, 409, "identity.external_already_linked")
    assert await rows(tenant, "external_link") == 1


async def test_a_strangers_link_cannot_be_removed(shop: ShopApp, browser: Any, tenant: TenantRef) -> None:
    asha: Browser = await browser("asha@shop.example").sign_up()
    ravi: Browser = await browser("ravi@shop.example").sign_up()
    link = (await answer(await shop.link(asha.api, **ASHA)))["items"][0]["id"]

    assert (await ravi.api.delete(f"/v1/account/external-links/{link}")).status_code == 404
    assert (await asha.api.delete(f"/v1/account/external-links/{ids.text('xln', ids.new())}")).status_code == 404

    assert await rows(tenant, "external_link") == 1


async def test_a_second_factor_is_due_as_after_a_password(shop: ShopApp, browser: Any, tenant: TenantRef) -> None:
    asha: Browser = await browser("asha@shop.example").sign_up()
    secret = await with_app(asha)
    await answer(await shop.link(asha.api, **ASHA))
    await loosen(tenant)

    first = await answer(await shop.enter(**ASHA))

    assert (first["status"], first["access_token"]) == ("second_factor", None)
    body = {"ticket": first["ticket"], "method": "totp", "code": pyotp.TOTP(secret).now()}
    second = await answer(await Api(shop.app).post(asha.path("sign-in/second-factor"), body))
    assert second["user"] == asha.tokens["user"]


async def test_a_sign_in_there_of_long_ago_is_no_fresh_proof_here(
    shop: ShopApp, browser: Any, tenant: TenantRef
) -> None:
    asha: Browser = await browser("asha@shop.example").sign_up()
    await answer(await shop.link(asha.api, **ASHA))

    old = await answer(await shop.enter(**ASHA, auth_time=int(time.time()) - 86_400))
    new = await answer(await shop.enter(**ASHA, auth_time=int(time.time()) - 5))

    changes = "/v1/account/factors/totp"
    await problem(await Api(shop.app, old["access_token"]).post(changes), 401, "auth.reauthentication_needed")
    await answer(await Api(shop.app, new["access_token"]).post(changes))


async def test_a_locked_account_stays_locked(shop: ShopApp, post: PostBox, api: Api, tenant: TenantRef) -> None:
    made = await signed_up(shop, post)
    await answer(await api.post(f"/v1/users/{made['user']}/lock", {"reason": "fraud suspected"}))
    sessions = await rows(tenant, "auth_session")

    await problem(await shop.enter(**ASHA), 403, "identity.account_locked")

    assert await rows(tenant, "auth_session") == sessions


async def test_erasing_the_person_erases_the_link(shop: ShopApp, post: PostBox, api: Api, tenant: TenantRef) -> None:
    made = await signed_up(shop, post)
    person = (await answer(await api.get(f"/v1/users/{made['user']}")))["person"]

    with scope.use(as_platform(tenant)):
        await people.erase(ids.parse("per", person))

    assert await rows(tenant, "external_link") == 0


async def test_a_provider_that_is_switched_off_lets_nobody_in(shop: ShopApp, api: Api, post: PostBox) -> None:
    await signed_up(shop, post)
    begun = await shop.begin()
    answered = shop.provider.answer(begun["url"], **ASHA)
    await answer(await api.patch(f"/v1/external-providers/{shop.provider_id}", {"enabled": False}))

    assert (await shop.complete(begun, answered)).status_code == 404
    assert (await Api(shop.app).post(shop.path("begin"), {"redirect_uri": "x"})).status_code == 404
    listed = await answer(await Api(shop.app).get(f"/v1/auth/{shop.tenant.short_id}/external-providers"))
    assert listed == {"items": []}
