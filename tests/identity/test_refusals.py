"""Bad input at the door: each attack is refused with its own code, changes nothing, and stands in the audit log."""

from __future__ import annotations

import base64
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
import pytest
from quart import Quart

from core.auth.sessions import cookies, refreshing
from core.auth.tokens import service as tokens
from core.kit import clock, db, ids, scope
from core.kit.scope import TenantRef
from tests.auth.sessions import as_platform, sign_in
from tests.auth.test_sessions import age
from tests.http import Api, acts, answer
from tests.identity.conftest import PASSWORD, Browser, loosen, rows
from tests.identity.oauth.test_flow import Shop, open_shop
from tests.identity.test_factors import settle
from tests.identity.test_pages import Pages

TABLES = ("auth_session", "user_account", "user_identifier", "oauth_consent", "api_key", "step_up_grant")


def forged(token: str, **changes: Any) -> str:
    """The token with other claims or header, and the signature that it had."""
    head, body, mac = token.split(".")
    header, claims = (orjson.loads(base64.urlsafe_b64decode(part + "==")) for part in (head, body))
    header |= {name: value for name, value in changes.items() if name in {"alg", "kid", "typ", "jwk"}}
    claims |= {name: value for name, value in changes.items() if name not in {"alg", "kid", "typ", "jwk"}}
    parts = [base64.urlsafe_b64encode(orjson.dumps(part)).decode().rstrip("=") for part in (header, claims)]
    return f"{parts[0]}.{parts[1]}.{'' if header['alg'] == 'none' else mac}"


async def noted(tenant: TenantRef) -> set[str]:
    """What the tenant's audit log tells of refusals."""
    codes = {item["subject"] for item in await acts(tenant, "credential:refuse")}
    return codes | {item["after"]["why"] for item in await acts(tenant, "identity:code_refused")}


async def state(tenant: TenantRef) -> dict[str, int]:
    return {table: await rows(tenant, table) for table in TABLES}


# Tokens that are not ours, not of now, or not for this.


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"sub": "usr_01kbcdefghjkmnpqrstvwxyz01"}, "auth.token_signature"),
        ({"exp": 4_000_000_000}, "auth.token_signature"),
        ({"alg": "none"}, "auth.token_algorithm"),
        ({"alg": "HS256"}, "auth.token_algorithm"),
        ({"jwk": {"kty": "EC"}}, "auth.token_malformed"),
    ],
)
async def test_a_forged_token(app: Quart, tenant: TenantRef, changes: dict[str, Any], code: str) -> None:
    token = (await sign_in(tenant, "owner")).access_token
    before = await state(tenant)

    response = await Api(app, forged(token, **changes)).get("/v1/tenant")

    assert (response.status_code, (await body_of(response))["code"]) == (401, code)
    assert code in await noted(tenant)
    assert await state(tenant) == before


async def test_a_token_of_another_tenant_another_audience_or_another_time(
    app: Quart, tenant: TenantRef, make_tenant: Any
) -> None:
    shop = await open_shop(app, tenant)
    held = (await shop.trade(await shop.code())).json()
    other = await make_tenant()
    theirs = (await sign_in(other, "owner")).access_token
    swapped = forged(
        theirs, kid=orjson.loads(base64.urlsafe_b64decode(held["access_token"].split(".")[0] + "=="))["kid"]
    )

    for token, code in ((held["id_token"], "auth.token_type"), (swapped, "auth.token_signature")):
        response = await Api(app, token).get("/v1/tenant")
        assert (response.status_code, (await body_of(response))["code"]) == (401, code)
        assert code in await noted(tenant)
    await shop.http.aclose()


async def test_a_reused_refresh_token(app: Quart, tenant: TenantRef) -> None:
    tokens = await sign_in(tenant)
    body = {"refresh_token": tokens.refresh_token}
    await answer(await Api(app).post("/v1/tokens/refresh", body))
    await age(tenant, refreshing.GRACE_SECONDS + 1)

    for code in ("auth.refresh_token_reused", "auth.session_ended"):
        response = await Api(app).post("/v1/tokens/refresh", body)
        assert (response.status_code, (await body_of(response))["code"]) == (401, code)
        assert code in await noted(tenant)
    assert len(await acts(tenant, "session:refresh_token_reused")) == 1


# Sessions that a browser was given by somebody else, and pages elsewhere that use it.


async def test_a_session_that_was_planted_in_a_browser(app: Quart, browser: Any, tenant: TenantRef) -> None:
    asha: Browser = await browser().sign_up()
    planted = f"bahi_session_{tenant.short_id}_{ids.token(200)}"
    pages = Pages(app, tenant)
    pages.client.set_cookie("localhost", cookies.PLAIN_NAME, planted)

    response = await Api(app).get("/v1/tenant", headers={"Cookie": f"{cookies.PLAIN_NAME}={planted}"})
    await loosen(tenant)
    await pages.open("/sign-in")
    await pages.send("/sign-in", address=asha.address, password=PASSWORD)

    assert (response.status_code, (await body_of(response))["code"]) == (401, "auth.credential_unknown")
    assert "auth.credential_unknown" in await noted(tenant)
    assert pages.status == 303
    assert planted not in pages.response.headers["Set-Cookie"]
    again = await Api(app).get("/v1/tenant", headers={"Cookie": f"{cookies.PLAIN_NAME}={planted}"})
    assert again.status_code == 401


async def test_a_form_of_a_foreign_page(app: Quart, tenant: TenantRef) -> None:
    shop = await open_shop(app, tenant)
    before = await state(tenant)
    evil = {"Origin": "https://evil.example", "Cookie": f"{cookies.PLAIN_NAME}={shop.cookie}"}

    for path, form in (
        (f"/t/{tenant.short_id}/oauth/authorize?client_id={shop.client_id}", {"decision": "allow"}),
        (f"/auth/{tenant.short_id}/account/sign-out", {}),
        ("/v1/account/sessions/revoke-others", {}),
    ):
        response: Any = await app.test_client().post(path, form=form, headers=evil)
        assert response.status_code == 403, path

    assert "auth.csrf_refused" in await noted(tenant)
    assert await state(tenant) == before
    assert await acts(tenant, "session:revoke") == []
    await shop.http.aclose()


# Authorisations.

Attack = Callable[[Shop], Awaitable[Any]]


async def reused_code(shop: Shop) -> Any:
    code = await shop.code()
    assert (await shop.trade(code)).status_code == 200
    return await shop.trade(code)


ATTACKS: list[tuple[Attack, int, str]] = [
    (lambda shop: shop.authorize(None, redirect_uri="https://evil.example/cb"), 400, "oauth.invalid_request"),
    (lambda shop: shop.authorize(None, client_id="cli_01kbcdefghjkmnpqrstvwxyz01"), 400, "oauth.invalid_client"),
    (lambda shop: shop.authorize(None, code_challenge_method="plain"), 303, "oauth.invalid_request"),
    (lambda shop: shop.authorize(None, code_challenge=None, code_challenge_method=None), 303, "oauth.invalid_request"),
    (lambda shop: shop.authorize(None, response_type="token"), 303, "oauth.unsupported_response_type"),
    (lambda shop: shop.token(grant_type="password", username="a", password="b"), 400, "oauth.unsupported_grant_type"),
    (
        lambda shop: shop.token(auth=(shop.client_id, "wrong"), grant_type="client_credentials"),
        401,
        "oauth.invalid_client",
    ),
    (reused_code, 400, "oauth.invalid_grant"),
]


@pytest.mark.parametrize(("attack", "status", "code"), ATTACKS)
async def test_an_authorisation_that_is_none(
    app: Quart, tenant: TenantRef, attack: Attack, status: int, code: str
) -> None:
    shop = await open_shop(app, tenant)

    response = await attack(shop)

    assert response.status_code == status, response.text
    assert "code=" not in response.headers.get("Location", "")
    assert "evil.example" not in response.headers.get("Location", "")
    assert code in await noted(tenant)
    await shop.http.aclose()


@pytest.mark.parametrize(
    "change", [{"code_verifier": "x" * 50}, {"code_verifier": None}, {"redirect_uri": "https://evil.example"}]
)
async def test_a_code_without_its_proof(app: Quart, tenant: TenantRef, change: dict[str, Any]) -> None:
    shop = await open_shop(app, tenant)
    before = await rows(tenant, "auth_session")

    response = await shop.trade(await shop.code(), **change)

    assert response.status_code == 400
    assert f"oauth.{response.json()['error']}" in await noted(tenant)
    assert await rows(tenant, "auth_session") == before
    await shop.http.aclose()


# Addresses, codes and passwords.


@pytest.mark.parametrize(
    "address", ["аsha@shop.example", "asha@ѕhop.example", "asha@shop.example\u200b", "a" * 240 + "@shop.example"]
)
@pytest.mark.parametrize("place", ["api", "page"])
async def test_an_address_that_looks_like_another(
    app: Quart, browser: Any, tenant: TenantRef, address: str, place: str
) -> None:
    """Cyrillic letters, an invisible one, and one that is too long."""
    if place == "api":
        response = await Api(app).post(
            f"/v1/auth/{tenant.short_id}/sign-up", {"address": address, "password": PASSWORD}
        )
        assert (response.status_code, (await body_of(response))["code"]) == (422, "identity.invalid_identifier")
    else:
        pages = await Pages(app, tenant).open("/sign-up")
        await pages.send("/sign-up", address=address, password=PASSWORD)
        assert pages.status == 422

    assert "identity.invalid_identifier" in await noted(tenant)
    assert await rows(tenant, "otp_challenge") == 0


async def test_a_number_that_only_costs(app: Quart, browser: Any, tenant: TenantRef) -> None:
    """SMS pumping: codes to numbers whose owner shares in what they earn."""
    asha: Browser = await browser().sign_up()
    sent = await rows(tenant, "otp_challenge")
    foreign, premium, own = "+14155552671", "+911861123456789", "09876543210"
    for number, code in ((foreign, "identity.country_not_served"), (premium, "identity.invalid_identifier")):
        for api, path in (
            (Api(app), f"/v1/auth/{tenant.short_id}/sign-up"),
            (asha.api, "/v1/account/address"),
        ):
            response = await api.post(path, {"address": number})
            assert (response.status_code, (await body_of(response))["code"]) == (422, code)
        assert code in await noted(tenant)
    pages = await Pages(app, tenant).open("/sign-up")
    await pages.send("/sign-up", address=foreign)
    assert (pages.status, await rows(tenant, "otp_challenge")) == (422, sent)

    await settle(tenant, phone_countries=["US"])
    await asha.begin("sign-up", {"address": foreign})
    await settle(tenant)
    await loosen(tenant)
    await asha.begin("sign-in/code", {"address": foreign})  # an account keeps the number that it has
    await asha.begin("sign-up", {"address": own})


async def test_one_inbox_is_asked_to_wait_however_it_is_written(browser: Any, tenant: TenantRef) -> None:
    asha: Browser = browser()
    await asha.begin("sign-up", {"address": "asha.k@gmail.com"})
    await asha.begin("sign-up", {"address": "as.hak@gmail.com"})

    for address in ("asha.k+1@gmail.com", "a.shak@gmail.com", "ASHAK+x+y@gmail.com"):
        response = await Api(asha.app).post(asha.path("sign-up"), {"address": address})
        assert (response.status_code, (await body_of(response))["code"]) == (429, "identity.tried_too_often")
    await asha.begin("sign-up", {"address": "as.hak@shop.example"})
    await asha.begin("sign-up", {"address": "ashak@shop.example"})

    assert await rows(tenant, "otp_challenge") == 4


async def test_a_code_that_is_guessed(browser: Any, tenant: TenantRef) -> None:
    asha: Browser = await browser().sign_up()
    await loosen(tenant)
    ticket = await asha.begin("sign-in/code", {"address": asha.address})
    code = await asha.post.code(asha.address)
    before = await rows(tenant, "auth_session")

    for guess, told in [(str((int(code) + n) % 10**6).zfill(6), "identity.code_wrong") for n in range(1, 6)] + [
        (code, "identity.code_spent")
    ]:
        response = await Api(asha.app).post(asha.path("sign-in/code/confirm"), {"ticket": ticket, "code": guess})
        assert (response.status_code, (await body_of(response))["code"]) == (422, told)

    assert await rows(tenant, "auth_session") == before
    refused = [item["after"]["why"] for item in await acts(tenant, "identity:code_refused")]
    assert refused == ["identity.code_wrong"] * 5 + ["identity.code_spent"]


async def test_a_password_that_is_guessed(browser: Any, tenant: TenantRef) -> None:
    asha: Browser = await browser().sign_up()

    answers = [await asha.enter(f"guess number {n} of many") for n in range(8)]

    assert [item.status_code for item in answers] == [401] * 5 + [429] * 3 or answers[-1].status_code == 429
    assert len(await acts(tenant, "user:sign_in_failed")) >= 5
    assert {"identity.sign_in_failed", "identity.tried_too_often"} <= await noted(tenant)


async def test_a_ticket_that_is_made_up(app: Quart, tenant: TenantRef) -> None:
    body = {"ticket": ids.token(200), "code": "123456"}

    response = await Api(app).post(f"/v1/auth/{tenant.short_id}/sign-in/code/confirm", body)

    assert (response.status_code, (await body_of(response))["code"]) == (422, "identity.ticket_invalid")
    assert "identity.ticket_invalid" in await noted(tenant)


async def test_an_expired_token(app: Quart, tenant: TenantRef) -> None:
    """The signer is ours; only its clock was long ago."""
    opened = await sign_in(tenant, "owner")
    now = int(clock.system_now().timestamp())
    with scope.use(as_platform(tenant)):
        old = await tokens.sign(
            {
                "sub": "usr_01kbcdefghjkmnpqrstvwxyz01",
                "aud": tokens.audience(),
                "sid": ids.text("ses", opened.session_id),
                "iat": now - 900,
                "nbf": now - 900,
                "exp": now - 600,
            },
            300,
            tokens.ACCESS,
        )
        elsewhere = await tokens.sign(
            {"sub": "usr_01kbcdefghjkmnpqrstvwxyz01", "aud": "https://elsewhere"}, 300, tokens.ACCESS
        )

    for token, code in ((old, "auth.token_expired"), (elsewhere, "auth.token_audience")):
        response = await Api(app, token).get("/v1/tenant")
        assert (response.status_code, (await body_of(response))["code"]) == (401, code)
        assert code in await noted(tenant)


async def test_a_flood_of_refusals_does_not_fill_the_audit_log(app: Quart, tenant: TenantRef) -> None:
    for n in range(60):
        await Api(app).post(f"/v1/auth/{tenant.short_id}/sign-up", {"address": f"not an address {n}"})

    async with db.transaction(tenant.id) as tx:
        written = await tx.value("SELECT count(*) FROM audit_entry WHERE tenant_id = $1", tx.tenant)
    assert written < 10


async def body_of(response: Any) -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads(await response.get_data(as_text=False))
    return found
