"""The way through a provider by page, without scripts."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import Any

import pytest
from quart import Quart

from core.kit.scope import TenantRef
from tests.http import acts
from tests.identity.conftest import PASSWORD, Browser, PostBox, loosen, rows
from tests.identity.external.conftest import ShopApp
from tests.identity.external.test_sign_in import ASHA, signed_up
from tests.identity.test_pages import OURS, Pages


@pytest.fixture
def pages(app: Quart, tenant: TenantRef) -> Pages:
    return Pages(app, tenant)


async def leave(pages: Pages, shop: ShopApp, **person: Any) -> str:
    """Press the provider's button; the path that the provider sends the browser back to."""
    await pages.send(f"/external-providers/{shop.provider_id}/begin")
    assert pages.status == 200
    found = re.search(r'http-equiv="refresh" content="0;url=([^"]+)"', pages.text)
    assert found is not None
    answered = shop.provider.answer(unescape(found.group(1)), **person)
    query = "&".join(f"{name}={value}" for name, value in answered.items())
    return f"/external-providers/{shop.provider_id}/callback?{query}"


async def test_signing_up_and_in_by_page(pages: Pages, shop: ShopApp, post: PostBox, tenant: TenantRef) -> None:
    await pages.open("/sign-in")
    assert "Continue with Example ID" in pages.text
    await pages.open(await leave(pages, shop, **ASHA))
    assert "Enter the code" in pages.text
    await pages.send("/sign-up/confirm", code=await post.code("asha@shop.example"))
    assert (pages.status, pages.location) == (303, f"{pages.base}/account")

    fresh = Pages(shop.app, tenant)
    wanted = f"/t/{tenant.short_id}/oauth/authorize?client_id=x"
    await fresh.open(f"/sign-in?next={wanted}")
    await fresh.open(await leave(fresh, shop, **ASHA))

    assert (fresh.status, fresh.location) == (303, wanted)
    assert "bahi_session=" in "\n".join(fresh.response.headers.getlist("Set-Cookie"))


async def test_the_way_leads_nowhere_else(pages: Pages, shop: ShopApp, post: PostBox) -> None:
    await signed_up(shop, post)
    await pages.open("/sign-in")
    pages.text = '<input type="hidden" name="next" value="https://evil.example/">'

    await pages.open(await leave(pages, shop, **ASHA))

    assert (pages.status, pages.location) == (303, f"{pages.base}/account")


async def test_an_answer_in_another_browser(pages: Pages, shop: ShopApp, post: PostBox, tenant: TenantRef) -> None:
    await signed_up(shop, post)
    sessions = await rows(tenant, "auth_session")
    back = await leave(pages, shop, **ASHA)
    victim = Pages(shop.app, tenant)

    await victim.open(back)

    assert victim.status == 422
    assert "bahi_session" not in "\n".join(victim.response.headers.getlist("Set-Cookie"))
    assert await rows(tenant, "auth_session") == sessions
    await pages.open(back)  # and it is used up
    assert pages.status == 422
    assert [act["after"]["why"] for act in await acts(tenant, "user:external_refused")] == ["binding", "state"]


async def test_a_foreign_page_cannot_begin(pages: Pages, shop: ShopApp) -> None:
    await pages.send(f"/external-providers/{shop.provider_id}/begin", {"Origin": "https://evil.example"})

    assert pages.status == 403
    assert shop.provider.requests == []


async def test_behind_tls_no_site_beside_ours_can_set_the_cookies(
    pages: Pages, shop: ShopApp, post: PostBox, tenant: TenantRef, monkeypatch: pytest.MonkeyPatch
) -> None:
    await leave(pages, shop, **ASHA)
    name, rest = f"bahi_external_{tenant.short_id}", "HttpOnly; Path=/; SameSite=Lax"
    assert re.fullmatch(rf"{name}=\w+; Expires=[^;]+; Max-Age=600; {rest}", pages.response.headers["Set-Cookie"])

    settings = replace(shop.app.config["BAHI_SETTINGS"], public_url="https://localhost")
    monkeypatch.setitem(shop.app.config, "BAHI_SETTINGS", settings)
    monkeypatch.setitem(OURS, "Origin", "https://localhost")
    await pages.open(await leave(pages, shop, **ASHA))
    asked, spent = pages.before.headers["Set-Cookie"], pages.response.headers["Set-Cookie"]
    await pages.send("/sign-up/confirm", code=await post.code("asha@shop.example"))

    assert re.fullmatch(rf"__Host-{name}=\w+; Expires=[^;]+; Max-Age=600; Secure; {rest}", asked)
    assert re.fullmatch(rf"__Host-{name}=; Expires=[^;]+; Max-Age=0; Secure; {rest}", spent)
    [session] = [text for text in pages.response.headers.getlist("Set-Cookie") if "session" in text]
    assert re.fullmatch(rf"__Host-bahi_session=\w+; Expires=[^;]+; Max-Age=\d+; Secure; {rest}", session)


async def test_linking_and_unlinking_by_page(pages: Pages, shop: ShopApp, browser: Any, tenant: TenantRef) -> None:
    asha: Browser = await browser("asha@shop.example").sign_up()
    await loosen(tenant)
    await pages.open("/sign-in")
    await pages.send("/sign-in", address=asha.address, password=PASSWORD)
    await pages.open("/account")
    await pages.send(f"/account/external-providers/{shop.provider_id}/begin")
    found = re.search(r'http-equiv="refresh" content="0;url=([^"]+)"', pages.text)
    assert found is not None
    answered = shop.provider.answer(unescape(found.group(1)), **ASHA)
    query = "&".join(f"{name}={value}" for name, value in answered.items())

    stranger = Pages(shop.app, tenant)
    await stranger.open(f"/external-providers/{shop.provider_id}/callback?{query}")
    assert (stranger.status, stranger.location) == (303, f"{pages.base}/sign-in")
    await pages.open(f"/external-providers/{shop.provider_id}/callback?{query}")
    assert (pages.status, pages.location) == (303, f"{pages.base}/account")
    await pages.open("/account")
    assert "Unlink" in pages.text
    assert await rows(tenant, "external_link") == 1

    await pages.send("/account/external-links/remove")

    assert await rows(tenant, "external_link") == 0
