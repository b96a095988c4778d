"""The pages, as a browser without scripts sees them."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pyotp
import pytest
from quart import Quart, Response

from core.auth import feed
from core.kit import db
from core.kit.scope import TenantRef
from tests.http import acts, answer
from tests.identity.conftest import PASSWORD, Browser, PostBox, loosen, rows
from tests.identity.test_factors import settle, with_app

OURS = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}


class Pages:
    """One browser profile: it keeps cookies, and sends forms as browsers do."""

    def __init__(self, app: Quart, tenant: TenantRef) -> None:
        self.client = app.test_client()
        self.base = f"/auth/{tenant.short_id}"
        self.text = ""
        self.response: Response
        self.before: Response

    async def _keep(self, response: Any) -> Pages:
        self.before, self.response = getattr(self, "response", response), response
        self.text = str(await response.get_data(as_text=True))
        return self

    async def open(self, path: str) -> Pages:
        return await self._keep(await self.client.get(self.base + path))

    async def send(self, path: str, headers: dict[str, str] | None = None, **form: str) -> Pages:
        """Send the page's form: its hidden fields, and what is typed."""
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', self.text))
        body = {name: unescape(value) for name, value in hidden.items()} | form
        sent = OURS if headers is None else headers
        return await self._keep(await self.client.post(self.base + path, form=body, headers=sent))

    @property
    def status(self) -> int:
        return self.response.status_code

    @property
    def location(self) -> str:
        return self.response.headers.get("Location", "")


@pytest.fixture
def pages(app: Quart, tenant: TenantRef) -> Pages:
    return Pages(app, tenant)


async def test_an_account_is_made_and_used_without_scripts(
    pages: Pages, browser: Any, tenant: TenantRef, post: PostBox
) -> None:
    address = "asha@shop.example"
    await pages.open("/sign-up")
    await pages.send("/sign-up", address=address, name="Asha", password=PASSWORD)
    assert "Enter the code" in pages.text
    await pages.send("/sign-up/confirm", code=await post.code(address))
    assert (pages.status, pages.location) == (303, f"{pages.base}/account")

    await pages.open("/account")
    assert "a•••@shop.example" in pages.text
    assert pages.text.count("End</button>") == 1
    await pages.send("/account/sign-out")
    assert (pages.status, pages.location) == (303, f"{pages.base}/sign-in")
    await pages.open("/account")
    assert (pages.status, pages.location) == (303, f"{pages.base}/sign-in")

    await pages.open("/sign-in")
    await pages.send("/sign-in", address=address, password="not the password")
    assert pages.status == 401
    assert "do not go together" in pages.text
    await pages.send("/sign-in", address=address, password=PASSWORD)
    assert pages.status == 303


async def test_a_page_may_load_nothing_from_elsewhere(pages: Pages) -> None:
    for path in ("/sign-in", "/sign-up", "/code", "/reset", "/passkey"):
        await pages.open(path)
        policy = pages.response.headers["Content-Security-Policy"]
        assert pages.status == 200
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert not re.findall(r'(?:src|href|action)="(?:https?:)?//', pages.text)
        assert " style=" not in pages.text
        assert "onclick" not in pages.text


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "same-origin"},
    ],
)
async def test_a_foreign_page_can_send_none_of_the_forms(
    pages: Pages, browser: Any, tenant: TenantRef, headers: dict[str, str]
) -> None:
    asha = await browser().sign_up()
    sessions = await rows(tenant, "auth_session")
    await pages.open("/sign-in")

    await pages.send("/sign-in", headers, address=asha.address, password=PASSWORD)

    assert pages.status == 403
    assert "Set-Cookie" not in pages.response.headers
    assert await rows(tenant, "auth_session") == sessions


async def test_signing_in_gives_a_new_cookie_whatever_was_planted(
    pages: Pages, browser: Any, tenant: TenantRef
) -> None:
    asha: Browser = await browser().sign_up()
    pages.client.set_cookie("localhost", "bahi_session", f"bahi_session_{tenant.short_id}_planted")
    await pages.open("/sign-in")

    await pages.send("/sign-in", address=asha.address, password=PASSWORD)

    cookies = "\n".join(pages.response.headers.getlist("Set-Cookie"))
    assert "planted" not in cookies
    assert re.search(r"bahi_session=bahi_session_\w+;.*HttpOnly.*SameSite=Lax", cookies)


@pytest.mark.parametrize(
    "wanted",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/auth/TENANT/../../evil",
        "javascript:alert(1)",
        "/auth/0123456789/account",
        "/auth/TENANT/x\r\nSet-Cookie: a=b",
        "/auth/TENANT/x\\@evil.example",
        "http:evil.example",
        "/%09/evil.example",
        "/auth/TENANT@evil.example/",
    ],
)
async def test_signing_in_leads_nowhere_else(pages: Pages, browser: Any, tenant: TenantRef, wanted: str) -> None:
    asha = await browser().sign_up()
    wanted = wanted.replace("TENANT", tenant.short_id)
    await pages.open("/sign-in")

    await pages.send("/sign-in", address=asha.address, password=PASSWORD, next=wanted)

    assert pages.status == 303
    assert pages.location == f"{pages.base}/account"


async def test_signing_in_leads_back_to_our_own_page(pages: Pages, browser: Any, tenant: TenantRef) -> None:
    asha = await browser().sign_up()
    wanted = f"/t/{tenant.short_id}/oauth/authorize?client_id=x&state=a%2Bb"
    await pages.open(f"/sign-in?next={wanted.replace('&', '%26').replace('%2B', '%252B')}")

    await pages.send("/sign-in", address=asha.address, password=PASSWORD)

    assert pages.location == wanted


async def test_a_second_factor_is_asked_for_on_a_page(pages: Pages, browser: Any, tenant: TenantRef) -> None:
    asha = await browser().sign_up()
    secret = await with_app(asha)
    await pages.open("/sign-in")
    await pages.send("/sign-in", address=asha.address, password=PASSWORD)
    assert "authenticator app" in pages.text
    assert "Set-Cookie" not in pages.response.headers

    await pages.send("/second-factor", code="000000")
    assert pages.status == 422
    await pages.send("/second-factor", code=pyotp.TOTP(secret).now())

    assert (pages.status, pages.location) == (303, f"{pages.base}/account")


async def test_a_required_app_is_set_up_on_the_way_in(pages: Pages, browser: Any, tenant: TenantRef) -> None:
    asha = await browser().sign_up()
    await settle(tenant, second_factor="required")
    await pages.open("/sign-in")
    await pages.send("/sign-in", address=asha.address, password=PASSWORD)
    assert "<svg" in pages.text
    found = re.search(r"<code>(\w+)</code>", pages.text)
    assert found is not None

    await pages.send("/enrol", code=pyotp.TOTP(found.group(1)).now())

    assert pages.status == 303


async def test_a_user_ends_one_device_and_then_all(pages: Pages, browser: Any, tenant: TenantRef) -> None:
    asha = await browser().sign_up()
    await pages.open("/sign-in")
    await pages.send("/sign-in", address=asha.address, password=PASSWORD)
    await pages.open("/account")

    await pages.send("/account/devices/end", session=asha.tokens["session"])
    assert (await asha.api.get("/v1/account")).status_code == 401
    assert pages.location == f"{pages.base}/account"

    await pages.open("/account")
    await pages.send("/account/sign-out-everywhere")
    await pages.open("/account")
    assert pages.location == f"{pages.base}/sign-in"


async def test_ending_devices_needs_a_fresh_proof(pages: Pages, browser: Any, tenant: TenantRef) -> None:
    asha = await browser().sign_up()
    await pages.open("/sign-in")
    await pages.send("/sign-in", address=asha.address, password=PASSWORD)
    await pages.open("/account")
    async with db.transaction(tenant.id) as tx:
        old = "UPDATE auth_session SET authenticated_at = clock_timestamp() - interval '2 hours' WHERE tenant_id = $1"
        await tx.execute(old, tenant.id)
        await feed.announce(tx, tenant.id)

    for path in ("/account/devices/end", "/account/sign-out-everywhere"):
        await pages.send(path, session=asha.tokens["session"])
        assert (pages.status, "again" in pages.text) == (401, True)

    assert (await asha.api.get("/v1/account")).status_code == 200


async def test_codes_by_sms_are_set_up_where_the_tenant_allows(pages: Pages, browser: Any, tenant: TenantRef) -> None:
    asha = await browser("+919876543210").sign_up()
    await pages.open("/sign-in")
    await pages.send("/sign-in", address=asha.address, password=PASSWORD)
    await pages.open("/account")
    assert "Use codes by SMS" not in pages.text
    await pages.send("/account/factors/sms")
    assert pages.status == 422
    assert await rows(tenant, "user_factor") == 0

    await settle(tenant, sms_factor=True)
    await pages.open("/account")
    assert "Use codes by SMS" in pages.text
    await pages.send("/account/factors/sms")

    assert "ecovery codes" in pages.text
    await pages.open("/account")
    assert "SMS to" in pages.text
    assert "Use codes by SMS" not in pages.text
    await loosen(tenant)
    assert (await answer(await asha.enter()))["methods"] == ["sms", "recovery"]


async def test_nobody_ends_a_session_of_somebody_else(pages: Pages, browser: Any, tenant: TenantRef) -> None:
    asha, ravi = await browser().sign_up(), await browser().sign_up()
    await pages.open("/sign-in")
    await pages.send("/sign-in", address=asha.address, password=PASSWORD)

    await pages.send("/account/devices/end", session=ravi.tokens["session"])

    assert pages.status == 404
    assert (await ravi.api.get("/v1/account")).status_code == 200


async def test_a_reset_by_page(pages: Pages, browser: Any, tenant: TenantRef, post: PostBox) -> None:
    asha = await browser().sign_up()
    await loosen(tenant)
    await pages.open("/reset")
    await pages.send("/reset", address=asha.address)
    known = re.sub(r'value="\w{40}"|nonce="[^"]*"', "", pages.text).replace(asha.address, "")
    other = Pages(pages.client.app, tenant)
    await other.open("/reset")
    await other.send("/reset", address="nobody@shop.example")
    unknown = re.sub(r'value="\w{40}"|nonce="[^"]*"', "", other.text).replace("nobody@shop.example", "")
    assert known == unknown

    await pages.send("/reset/confirm", code=await post.code(asha.address), password="amber walrus ledger 93")

    assert "Your password is set" in pages.text
    assert len(await acts(tenant, "user:reset_password")) == 1


async def test_what_is_typed_is_shown_as_text(pages: Pages) -> None:
    await pages.open("/sign-in")

    await pages.send("/sign-in", address='"><script>alert(1)</script>', password="x")

    assert pages.status == 422
    assert "<script>alert" not in pages.text


async def test_another_tenants_cookie_opens_nothing(
    pages: Pages, browser: Any, make_tenant: Any, tenant: TenantRef
) -> None:
    asha = await browser().sign_up()
    await pages.open("/sign-in")
    await pages.send("/sign-in", address=asha.address, password=PASSWORD)
    other = await make_tenant()

    pages.base = f"/auth/{other.short_id}"
    await pages.open("/account")

    assert (pages.status, pages.location) == (303, f"{pages.base}/sign-in")
