"""Signing in with a real browser: forms, a second factor, and a passkey of a virtual authenticator."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pyotp
import pytest
from hypercorn.asyncio import serve
from hypercorn.config import Config
from playwright.async_api import Browser, Page

from core import app as application
from core import composition
from core.embedded import places
from core.kit.scope import TenantRef
from core.settings import Settings
from tests.browser.visitor import Visitor
from tests.identity.conftest import PASSWORD, PostBox, post  # noqa: F401 - a fixture
from tests.identity.test_factors import settle

ADDRESS = "asha@shop.example"


@pytest.fixture
async def url(settings: Settings) -> AsyncIterator[str]:
    """The application in this very process, at an address that may have passkeys: a name, not a number."""
    port = places.free_port()
    found = f"http://localhost:{port}"
    own = dataclasses.replace(settings, public_url=found)
    composition.configure(own)
    app = application.create_app(own)
    app.before_serving_funcs.clear()  # this process is connected already
    app.after_serving_funcs.clear()
    config = Config()
    config.bind = [f"127.0.0.1:{port}"]
    config.accesslog = config.errorlog = None
    stop = asyncio.Event()
    server = asyncio.create_task(serve(app, config, shutdown_trigger=stop.wait))
    yield found
    stop.set()
    await server
    composition.configure(settings)


@pytest.fixture
async def visitor(browser: Browser, url: str, tmp_path: Path) -> AsyncIterator[Visitor]:
    context = await browser.new_context(viewport={"width": 480, "height": 850}, locale="en-IN")
    found = Visitor(await context.new_page(), url, tmp_path)
    yield found
    await found.leave()


async def press(page: Page, name: str) -> None:
    await page.get_by_role("button", name=name, exact=True).click()
    await page.wait_for_load_state()


async def with_authenticator(page: Page) -> Any:
    """Give the browser a passkey store that always finds its user present and verified."""
    devtools = await page.context.new_cdp_session(page)
    await devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    await devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return devtools


async def sign_up(visitor: Visitor, base: str, post: PostBox) -> None:  # noqa: F811
    page = visitor.page
    await page.goto(f"{base}/sign-up")
    await page.fill("#address", ADDRESS)
    await page.fill("#name", "Asha Rao")
    await page.fill("#password", PASSWORD)
    await visitor.picture("sign_up")
    await press(page, "Create account")
    await page.fill("#code", await post.code(ADDRESS))
    await visitor.picture("enter_code")
    await press(page, "Continue")
    await page.wait_for_url(f"{base}/account")


async def test_a_person_makes_an_account_an_app_and_a_passkey(
    visitor: Visitor,
    url: str,
    tenant: TenantRef,
    post: PostBox,  # noqa: F811
) -> None:
    await settle(tenant, passkey_domain="localhost")
    base, page = f"{url}/auth/{tenant.short_id}", visitor.page
    await with_authenticator(page)
    await sign_up(visitor, base, post)

    await press(page, "Set up an authenticator app")
    await visitor.picture("enrol")
    secret = str(await page.locator("code").text_content())
    await page.fill("#code", pyotp.TOTP(secret).now())
    await press(page, "Continue")
    assert await page.locator(".codes li").count() == 10
    await visitor.picture("recovery")
    await page.click("text=I have kept them")
    await press(page, "Add a passkey")
    await visitor.picture("new_passkey")
    await page.get_by_role("button", name="Add passkey").click()
    await page.wait_for_url(f"{base}/account")
    assert await page.get_by_text("This device").count() == 1
    await visitor.picture("account")
    assert await visitor.fits()

    await press(page, "Sign out")
    await page.wait_for_url(f"{base}/sign-in")
    await visitor.picture("sign_in")
    await page.click("text=Use a passkey")
    await visitor.picture("passkey")
    await page.get_by_role("button", name="Use passkey").click()
    await page.wait_for_url(f"{base}/account")

    await press(page, "Sign out")
    await page.fill("#address", ADDRESS)
    await page.fill("#password", PASSWORD)
    await press(page, "Sign in")
    await visitor.picture("second_factor")
    await page.get_by_role("button", name="Use passkey").click()
    await page.wait_for_url(f"{base}/account")


async def test_a_wrong_password_is_said_on_a_small_screen_without_scripts(
    browser: Browser, url: str, tenant: TenantRef, tmp_path: Path
) -> None:
    context = await browser.new_context(viewport={"width": 320, "height": 600}, java_script_enabled=False)
    visitor = Visitor(await context.new_page(), url, tmp_path)
    await visitor.page.goto(f"{url}/auth/{tenant.short_id}/sign-in")

    await visitor.page.fill("#address", "nobody@shop.example")
    await visitor.page.fill("#password", "not the password")
    await press(visitor.page, "Sign in")

    assert "do not go together" in str(await visitor.page.locator("[role=alert]").text_content())
    assert await visitor.page.input_value("#address") == "nobody@shop.example"
    await visitor.picture("wrong")
    visitor.forgive("401")
    await visitor.leave()
