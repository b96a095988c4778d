"""The OAuth server, through a stock client (Authlib's own) and by hand under attack."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from uuid import UUID

import httpx
import pytest
from authlib.integrations.httpx_client import AsyncOAuth2Client
from joserfc import jwt
from joserfc.jwk import KeySet
from quart import Quart

from core.auth.roles import service as roles
from core.auth.sessions import cookies, refreshing
from core.auth.sessions import service as sessions
from core.auth.tokens import service as tokens
from core.identity.oauth import clients
from core.identity.oauth.types import NewClient
from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from core.settings import Settings
from tests.auth.sessions import as_platform
from tests.auth.test_sessions import age
from tests.auth.test_tokens import owned
from tests.http import Api, acts, answer, make_key, problem

CALLBACK = "https://shop.example/callback"
VERIFIER = "a-verifier-that-is-long-enough-for-the-rfc-0123456789"
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).decode().rstrip("=")
ALL = ("authorization_code", "refresh_token", "client_credentials")


@dataclass
class Shop:
    """A tenant with a registered client, and a browser in which a user of the tenant is signed in."""

    app: Quart
    tenant: TenantRef
    client_id: str
    secret: str
    user_id: UUID
    cookie: str
    http: httpx.AsyncClient

    @property
    def issuer(self) -> str:
        return tokens.issuer(self.tenant)

    @property
    def origin(self) -> str:
        parts = urlsplit(self.issuer)
        return f"{parts.scheme}://{parts.netloc}"

    async def authorize(self, decision: str | None = "allow", *, cookie: str | None = None, **changes: Any) -> Any:
        """Send the browser to the authorization endpoint, and press a button there."""
        asked = {
            "response_type": "code", "client_id": self.client_id, "redirect_uri": CALLBACK, "state": "xyz",
            "scope": "openid tenant:read", "nonce": "n-1", "code_challenge": CHALLENGE,
            "code_challenge_method": "S256", **changes,
        }  # fmt: skip
        url = (
            f"{self.issuer}/oauth/authorize?{urlencode({k: v for k, v in asked.items() if v is not None}, doseq=True)}"
        )
        headers = {"Cookie": f"{cookies.PLAIN_NAME}={self.cookie if cookie is None else cookie}"}
        if decision is None:
            return await self.http.get(url, headers=headers)
        return await self.http.post(url, headers=headers | {"Origin": self.origin}, data={"decision": decision})

    async def code(self, **changes: Any) -> str:
        response = await self.authorize(**changes)
        return told(response)["code"]

    async def token(self, *, auth: Any = (), **form: Any) -> httpx.Response:
        given = (self.client_id, self.secret) if auth == () else auth
        return await self.http.post(f"{self.issuer}/oauth/token", data=form, auth=given)

    async def trade(self, code: str, **changes: Any) -> httpx.Response:
        form = {"code": code, "redirect_uri": CALLBACK, "code_verifier": VERIFIER, **changes}
        return await self.token(grant_type="authorization_code", **{k: v for k, v in form.items() if v is not None})


def told(response: httpx.Response) -> dict[str, str]:
    """What the browser is sent back with, to the registered address and nowhere else."""
    assert response.status_code == 303, response.text
    location = response.headers["Location"]
    assert location.startswith(f"{CALLBACK}?"), location
    return {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}


async def open_shop(app: Quart, tenant: TenantRef, **changes: Any) -> Shop:
    user = ids.new()
    facts = {"redirect_uris": (CALLBACK,), "grant_types": ALL, "scopes": ("openid", "tenant:read"), **changes}
    with scope.use(as_platform(tenant)):
        made = await clients.register(NewClient("Shop", **facts))
        async with db.transaction() as tx:
            await roles.grant_within(tx, user, "admin")
            cookie = await sessions.open_cookie_session(
                tx, user, None, epoch=0, methods=frozenset({"pwd"}), client="pages", device="browser"
            )
    http = httpx.AsyncClient(transport=httpx.ASGITransport(app=app), trust_env=False)  # type: ignore[arg-type]
    secret = made.secret.value if made.secret else ""
    return Shop(app, tenant, ids.text("cli", made.client.id), secret, user, cookie.cookie, http)


@pytest.fixture
async def shop(app: Quart, tenant: TenantRef) -> AsyncIterator[Shop]:
    made = await open_shop(app, tenant)
    yield made
    await made.http.aclose()


async def test_a_stock_client_completes_the_flow(app: Quart, shop: Shop) -> None:
    transport = httpx.ASGITransport(app=app)
    found = (await shop.http.get(f"{shop.issuer}/.well-known/openid-configuration")).json()
    keys = KeySet.import_key_set((await shop.http.get(found["jwks_uri"])).json())
    stock = AsyncOAuth2Client(
        shop.client_id, shop.secret, scope="openid tenant:read", redirect_uri=CALLBACK, code_challenge_method="S256",
        transport=transport, trust_env=False,
    )  # fmt: skip
    async with stock:
        url, state = stock.create_authorization_url(found["authorization_endpoint"], code_verifier=VERIFIER, nonce="n1")
        headers = {"Cookie": f"{cookies.PLAIN_NAME}={shop.cookie}", "Origin": shop.origin}
        back = await shop.http.post(url, headers=headers, data={"decision": "allow"})
        got = await stock.fetch_token(
            found["token_endpoint"], authorization_response=back.headers["Location"], state=state,
            code_verifier=VERIFIER,
        )  # fmt: skip
        claims = jwt.decode(got["id_token"], keys, algorithms=["ES256"]).claims
        me = (await stock.get(found["userinfo_endpoint"])).json()
        api = await stock.get(f"{shop.origin}/v1/tenant")
        again = await stock.refresh_token(found["token_endpoint"])
        await stock.revoke_token(found["revocation_endpoint"], token=again["refresh_token"])
        after = await shop.http.get(
            found["userinfo_endpoint"], headers={"Authorization": f"Bearer {again['access_token']}"}
        )

    assert found["issuer"] == shop.issuer
    assert (claims["iss"], claims["aud"], claims["nonce"]) == (shop.issuer, shop.client_id, "n1")
    assert claims["sub"] == me["sub"] == ids.text("usr", shop.user_id)
    assert api.status_code == 200
    assert again["refresh_token"] != got["refresh_token"]
    assert after.status_code == 401


async def test_consent_is_asked_once_and_again_for_more(shop: Shop) -> None:
    page = await shop.authorize(None)
    assert page.status_code == 200
    assert "Shop asks to use your account" in page.text
    assert "Know who you are" in page.text
    assert "until you take it back" in page.text
    policy = page.headers["Content-Security-Policy"]
    assert "form-action 'self' https://shop.example;" in policy
    assert "frame-ancestors 'none'" in policy
    assert "script" not in page.text
    assert page.headers["Referrer-Policy"] == "same-origin"

    assert told(await shop.authorize("allow", scope="openid"))["code"]
    assert told(await shop.authorize(None, scope="openid"))["code"]
    assert (await shop.authorize(None)).status_code == 200
    assert (await shop.authorize(None, scope="openid", prompt="consent")).status_code == 200
    refused = told(await shop.authorize("deny"))

    assert (refused["error"], refused["state"], refused["iss"]) == ("access_denied", "xyz", shop.issuer)
    assert "code" not in refused
    [entry] = await acts(shop.tenant, "oauth:consent")
    assert entry["actor"] == ids.text("usr", shop.user_id)


async def test_the_answer_names_its_issuer(shop: Shop) -> None:
    answer_ = told(await shop.authorize())

    assert (answer_["iss"], answer_["state"]) == (shop.issuer, "xyz")


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"code_challenge": None, "code_challenge_method": None}, "invalid_request"),
        ({"code_challenge_method": None}, "invalid_request"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"code_challenge": "short"}, "invalid_request"),
        ({"code_challenge": [CHALLENGE, CHALLENGE]}, "invalid_request"),
        ({"response_type": "token"}, "unsupported_response_type"),
        ({"response_type": "id_token token"}, "unsupported_response_type"),
        ({"response_type": None}, "unsupported_response_type"),
        ({"request": "eyJ"}, "request_not_supported"),
        ({"request_uri": "https://evil.example"}, "request_not_supported"),
        ({"prompt": "none"}, "consent_required"),
        ({"prompt": "none login"}, "invalid_request"),
        ({"prompt": ["none", "login"]}, "invalid_request"),
        ({"nonce": ["n-1", "n-2"]}, "invalid_request"),
        ({"max_age": "-1"}, "invalid_request"),
        ({"response_mode": "fragment"}, "invalid_request"),
    ],
)
async def test_a_bad_wish_goes_back_to_the_client(shop: Shop, changes: dict[str, Any], error: str) -> None:
    back = told(await shop.authorize(None, **changes))

    assert (back["error"], back["iss"]) == (error, shop.issuer)
    assert "code" not in back


@pytest.mark.parametrize(
    "changes",
    [
        {"redirect_uri": "https://evil.example/callback"},
        {"redirect_uri": CALLBACK + "/"},
        {"redirect_uri": CALLBACK + "?x=1"},
        {"redirect_uri": CALLBACK + "#x"},
        {"redirect_uri": "https://shop.example.evil.example/callback"},
        {"redirect_uri": "https://shop.example@evil.example/callback"},
        {"redirect_uri": "https://SHOP.example/callback"},
        {"redirect_uri": "http://shop.example/callback"},
        {"redirect_uri": "//evil.example"},
        {"redirect_uri": "javascript:alert(1)"},
        {"redirect_uri": None},
        {"redirect_uri": [CALLBACK, "https://evil.example"]},
        {"redirect_uri": "https://evil.example", "response_type": "token"},
        {"redirect_uri": "https://evil.example", "scope": None},
        {"client_id": "cli_01kbcdefghjkmnpqrstvwxyz01"},
        {"client_id": None},
        {"client_id": "\0"},
        {"redirect_uri": 'https://evil.example/"'},
        {"redirect_uri": CALLBACK + "\0"},
        {"redirect_uri": CALLBACK.replace("callback", "%63allback")},
        {"redirect_uri": CALLBACK.replace("callback", "x/../callback")},
        {"redirect_uri": "https://shop.example:443/callback"},
        {"response_type": '"'},
        {"nonce": "\0"},
        {"state": "xyz\r\nSet-Cookie: x=y"},
    ],
)
async def test_no_redirect_leads_elsewhere(shop: Shop, changes: dict[str, Any]) -> None:
    for decision in (None, "allow"):
        response = await shop.authorize(decision, **changes)

        assert response.status_code == 400
        assert "Location" not in response.headers
        assert response.headers["Content-Type"].startswith("text/html")


async def test_only_a_signed_in_user_of_this_tenant_may_agree(shop: Shop, make_tenant: Any) -> None:
    other = await open_shop(shop.app, await make_tenant())
    await other.http.aclose()

    nobody = await shop.authorize(None, cookie="")
    foreign = await shop.authorize("allow", cookie=other.cookie)
    silent = told(await shop.authorize(None, cookie="", prompt="none"))
    async with db.transaction(shop.tenant.id) as tx:
        long_ago = "UPDATE auth_session SET authenticated_at = authenticated_at - interval '2 minutes'"
        await tx.execute(f"{long_ago} WHERE tenant_id = $1", tx.tenant)
    stale = await shop.authorize(None, max_age="0")

    assert silent["error"] == "login_required"
    for response in (nobody, foreign, stale):
        assert response.status_code == 303
        assert response.headers["Location"].startswith(f"/auth/{shop.tenant.short_id}/sign-in?next=%2Ft%2F")


@pytest.mark.parametrize("origin", [None, "null", "https://evil.example", "https://shop.example"])
async def test_a_foreign_page_cannot_agree_for_the_user(shop: Shop, origin: str | None) -> None:
    url = f"{shop.issuer}/oauth/authorize?client_id={shop.client_id}"
    headers = {"Cookie": f"{cookies.PLAIN_NAME}={shop.cookie}"} | ({"Origin": origin} if origin else {})

    response = await shop.http.post(url, headers=headers, data={"decision": "allow"})

    assert (response.status_code, response.json()["code"]) == (403, "auth.csrf_refused")


async def test_a_code_works_once_and_a_second_use_ends_what_it_gave(shop: Shop) -> None:
    code = await shop.code()
    first = (await shop.trade(code)).json()
    second = await shop.trade(code)

    assert (second.status_code, second.json()["error"]) == (400, "invalid_grant")
    with pytest.raises(Exception, match=r"signed out or revoked"):
        await refreshing.refresh(first["refresh_token"], shop.client_id)
    await problem(await Api(shop.app, first["access_token"]).get("/v1/tenant"), 401, "auth.session_ended")
    [entry] = await acts(shop.tenant, "session:revoke")
    assert entry["reason"] == "authorization_code_reused"
    assert [item["subject"] for item in await acts(shop.tenant, "credential:refuse")] == [
        "oauth.invalid_grant",
        "auth.session_ended",
    ]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"code_verifier": None}, "invalid_request"),
        ({"code_verifier": "x" * 43}, "invalid_grant"),
        ({"code_verifier": CHALLENGE}, "invalid_grant"),
        ({"code_verifier": "short"}, "invalid_request"),
        ({"redirect_uri": "https://evil.example/callback"}, "invalid_grant"),
        ({"redirect_uri": None}, "invalid_grant"),
    ],
)
async def test_a_stolen_code_is_worth_nothing(shop: Shop, changes: dict[str, Any], error: str) -> None:
    code = await shop.code()

    response = await shop.trade(code, **changes)

    assert (response.status_code, response.json()["error"]) == (400, error)
    assert (await shop.trade(code)).status_code == 200  # nothing was used up


async def test_a_code_is_its_clients_own_and_short_lived(shop: Shop, settings: Settings) -> None:
    other = await open_shop(shop.app, shop.tenant)
    code = await shop.code()

    stolen = await shop.token(
        auth=(other.client_id, other.secret), grant_type="authorization_code", code=code, redirect_uri=CALLBACK,
        code_verifier=VERIFIER,
    )  # fmt: skip
    await other.http.aclose()
    await owned(settings, shop.tenant, "UPDATE oauth_code SET expires_at = clock_timestamp()")
    late = await shop.trade(code)

    assert (stolen.json()["error"], late.json()["error"]) == ("invalid_grant", "invalid_grant")


async def test_a_client_proves_who_it_is(shop: Shop) -> None:
    other = await open_shop(shop.app, shop.tenant)
    await other.http.aclose()
    own = {"grant_type": "client_credentials"}
    wrong = await shop.token(auth=(shop.client_id, "wrong"), **own)
    nobody = await shop.token(auth=None, **own, client_id=shop.client_id)
    unknown = await shop.token(auth=("cli_x", "x"), **own)
    others = await shop.token(auth=(shop.client_id, other.secret), **own)
    posted = await shop.token(auth=None, **own, client_id=shop.client_id, client_secret=shop.secret)
    without = await shop.trade(await shop.code(), client_id=shop.client_id)
    public = await shop.token(
        auth=None, grant_type="authorization_code", client_id=shop.client_id, code=await shop.code(),
        redirect_uri=CALLBACK, code_verifier=VERIFIER,
    )  # fmt: skip
    twice = await shop.token(**own, client_secret=shop.secret)
    as_another = await shop.token(**own, client_id=other.client_id)

    for response in (wrong, nobody, unknown, others, public):
        assert response.json()["error"] == "invalid_client", response.text
        assert response.status_code == 401
    assert posted.status_code == 200
    assert without.status_code == 200  # named twice, alike, is named
    for response in (twice, as_another):
        assert (response.status_code, response.json()["error"]) == (400, "invalid_request")


async def test_a_client_acts_for_itself_within_its_scopes_until_it_is_disabled(shop: Shop) -> None:
    got = (await shop.token(grant_type="client_credentials")).json()
    narrow = (await shop.token(grant_type="client_credentials", scope="openid wallets:read")).json()
    service = Api(shop.app, got["access_token"])

    await answer(await service.get("/v1/tenant"))
    await problem(await service.get("/v1/people"), 403, "auth.permission_denied")
    await problem(await Api(shop.app, narrow["access_token"]).get("/v1/tenant"), 403, "auth.permission_denied")
    assert "refresh_token" not in got
    assert (got["scope"], narrow["scope"]) == ("tenant:read", "")
    with scope.use(as_platform(shop.tenant)):
        await clients.disable(ids.parse("cli", shop.client_id))
    await problem(await service.get("/v1/tenant"), 401, "auth.credential_unknown")
    assert (await shop.token(grant_type="client_credentials")).status_code == 401


@pytest.mark.parametrize(
    ("form", "error"),
    [
        ({"grant_type": "password", "username": "a", "password": "b"}, "unsupported_grant_type"),
        ({"grant_type": "implicit"}, "unsupported_grant_type"),
        ({}, "invalid_request"),
        ({"grant_type": ["client_credentials", "refresh_token"]}, "invalid_request"),
        ({"grant_type": "refresh_token"}, "invalid_request"),
        ({"grant_type": "refresh_token", "refresh_token": "x"}, "invalid_grant"),
        ({"grant_type": "authorization_code", "code": "x"}, "invalid_grant"),
        ({"grant_type": "authorization_code"}, "invalid_request"),
    ],
)
async def test_other_grants_and_malformed_requests_are_refused(shop: Shop, form: dict[str, Any], error: str) -> None:
    response = await shop.token(**form)

    assert (response.status_code, response.json()["error"]) == (400, error)
    assert response.headers["Cache-Control"] == "no-store"


async def test_a_json_body_and_parameters_in_the_address_count_for_nothing(shop: Shop) -> None:
    auth = (shop.client_id, shop.secret)
    url = f"{shop.issuer}/oauth/token"

    as_json = await shop.http.post(url, json={"grant_type": "client_credentials"}, auth=auth)
    in_query = await shop.http.post(f"{url}?grant_type=client_credentials", data={"x": "y"}, auth=auth)

    assert as_json.json()["error"] == "invalid_request"
    assert in_query.json()["error"] == "unsupported_grant_type"


async def test_a_public_client_has_pkce_alone(app: Quart, tenant: TenantRef) -> None:
    shop = await open_shop(app, tenant, grant_types=ALL[:2], confidential=False)
    try:
        code = await shop.code()
        form = {"client_id": shop.client_id, "code": code, "redirect_uri": CALLBACK}
        without = await shop.token(auth=None, grant_type="authorization_code", **form)
        good = await shop.token(auth=None, grant_type="authorization_code", code_verifier=VERIFIER, **form)
        hidden = await shop.http.post(
            f"{shop.issuer}/oauth/introspect",
            data={"token": good.json()["access_token"], "client_id": shop.client_id},
        )
    finally:
        await shop.http.aclose()

    assert (without.status_code, good.status_code) == (400, 200)
    assert hidden.json()["error"] == "invalid_client"


async def test_refreshing_is_bound_to_the_client_and_theft_ends_the_session(shop: Shop) -> None:
    other = await open_shop(shop.app, shop.tenant)
    first = (await shop.trade(await shop.code())).json()
    form = {"grant_type": "refresh_token", "refresh_token": first["refresh_token"]}

    foreign = await shop.token(auth=(other.client_id, other.secret), **form)
    wider = await shop.token(**form, scope="openid tenant:read people:read")
    second = (await shop.token(**form)).json()
    await age(shop.tenant, refreshing.GRACE_SECONDS + 1)
    stolen = await shop.token(**form)
    after = await shop.token(grant_type="refresh_token", refresh_token=second["refresh_token"])
    await other.http.aclose()

    assert (foreign.json()["error"], wider.json()["error"]) == ("invalid_grant", "invalid_scope")
    assert second["scope"] == "openid tenant:read"
    assert (stolen.json()["error"], after.json()["error"]) == ("invalid_grant", "invalid_grant")
    assert len(await acts(shop.tenant, "session:refresh_token_reused")) == 1


async def test_introspection_tells_the_state_of_this_tenants_tokens(shop: Shop, make_tenant: Any) -> None:
    other = await open_shop(shop.app, await make_tenant())
    mine = (await shop.trade(await shop.code())).json()["access_token"]
    theirs = (await other.trade(await other.code())).json()["access_token"]

    async def ask(token: str, auth: Any = None) -> Any:
        given = auth or (shop.client_id, shop.secret)
        return (await shop.http.post(f"{shop.issuer}/oauth/introspect", data={"token": token}, auth=given)).json()

    active = await ask(mine)
    assert (active["active"], active["client_id"], active["scope"]) == (True, shop.client_id, "openid tenant:read")
    assert await ask(theirs) == {"active": False}
    assert await ask("x") == {"active": False}
    assert (await ask(mine, (shop.client_id, "wrong")))["error"] == "invalid_client"
    assert (await ask(mine, (other.client_id, other.secret)))["error"] == "invalid_client"
    with scope.use(as_platform(shop.tenant)):
        await sessions.revoke_all(shop.user_id, "x")
    assert await ask(mine) == {"active": False}
    await other.http.aclose()


async def test_revoking_touches_only_ones_own(shop: Shop) -> None:
    other = await open_shop(shop.app, shop.tenant)
    got = (await shop.trade(await shop.code())).json()
    url = f"{shop.issuer}/oauth/revoke"

    for token in (got["refresh_token"], got["access_token"], "x"):
        foreign = await shop.http.post(url, data={"token": token}, auth=(other.client_id, other.secret))
        assert foreign.status_code == 200
    await answer(await Api(shop.app, got["access_token"]).get("/v1/tenant"))
    assert (
        await shop.http.post(url, data={"token": got["access_token"]}, auth=(shop.client_id, "x"))
    ).status_code == 401
    own = await shop.http.post(url, data={"token": got["access_token"]}, auth=(shop.client_id, shop.secret))
    await other.http.aclose()

    assert own.status_code == 200
    await problem(await Api(shop.app, got["access_token"]).get("/v1/tenant"), 401, "auth.session_ended")


async def test_an_id_token_is_no_access_token_and_userinfo_needs_openid(shop: Shop) -> None:
    got = (await shop.trade(await shop.code())).json()
    plain = (await shop.trade(await shop.code(scope="tenant:read"))).json()
    url = f"{shop.issuer}/oauth/userinfo"

    async def ask(token: str) -> httpx.Response:
        return await shop.http.get(url, headers={"Authorization": f"Bearer {token}"})

    await problem(await Api(shop.app, got["id_token"]).get("/v1/tenant"), 401, "auth.token_type")
    assert (await ask(got["id_token"])).status_code == 401
    assert (await ask(plain["access_token"])).status_code == 403
    assert "id_token" not in plain
    assert (await ask(await make_key(shop.tenant))).status_code == 401
    assert (await ask(got["access_token"])).json() == {"sub": ids.text("usr", shop.user_id)}
    by_form = await shop.http.post(url, data={"access_token": got["access_token"]})
    assert by_form.json() == {"sub": ids.text("usr", shop.user_id)}
