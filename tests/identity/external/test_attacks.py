"""What a hostile provider, network, page or tenant might try. Each is refused, and nobody is let in."""

from __future__ import annotations

import asyncio
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import orjson
import pytest
from joserfc.jwk import ECKey, RSAKey
from quart import Quart

from core.identity.external import speaking
from core.kit.scope import TenantRef
from core.testing.openid_provider import OpenIdProvider, confused, signed, unsigned
from tests.http import Api, acts, answer, make_key, problem
from tests.identity.conftest import Browser, PostBox, rows
from tests.identity.external.conftest import CALLBACK, ShopApp, set_up
from tests.identity.external.test_sign_in import ASHA, signed_up

REFUSED = "identity.external_answer_refused"


async def refused(shop: ShopApp, response: Any, why: str) -> None:
    """The answer was refused, for this reason in the audit log and in nothing that was told; nobody came in."""
    body = await problem(response, 422, REFUSED)
    assert why not in str(body.get("detail", ""))
    found = await acts(shop.tenant, "user:external_refused")
    assert [act["after"]["why"] for act in found] == [why]
    for table in ("auth_session", "external_link", "user_account"):
        assert await rows(shop.tenant, table) == 0


@pytest.mark.parametrize(
    ("claims", "why"),
    [
        ({"nonce": "another"}, "nonce"),
        ({"nonce": None}, "nonce"),
        ({"nonce": 7}, "nonce"),
        ({"iss": "https://evil.example"}, "iss"),
        ({"iss": None}, "iss"),
        ({"aud": "another-client"}, "aud"),
        ({"aud": ["shop", "another-client"], "azp": "shop"}, "aud"),
        ({"aud": []}, "aud"),
        ({"aud": None}, "aud"),
        ({"azp": "another-client"}, "azp"),
        ({"exp": int(time.time()) - 3600}, "exp"),
        ({"exp": "9999999999"}, "exp"),
        ({"exp": None}, "exp"),
        ({"exp": True}, "exp"),
        ({"iat": int(time.time()) + 3600}, "iat"),
        ({"iat": None}, "iat"),
        ({"nbf": int(time.time()) + 3600}, "nbf"),
        ({"at_hash": "AAAAAAAAAAAAAAAAAAAAAA"}, "at_hash"),
        ({"at_hash": 1}, "at_hash"),
        ({"auth_time": int(time.time()) + 3600}, "auth_time"),
        ({"auth_time": "now"}, "auth_time"),
        ({"auth_time": -1}, "auth_time"),
        ({"sub": ""}, "sub"),
        ({"sub": 17}, "sub"),
        ({"sub": None}, "sub"),
        ({"sub": "x" * 256}, "sub"),
    ],
)
async def test_a_claim_that_does_not_fit(shop: ShopApp, claims: dict[str, Any], why: str) -> None:
    shop.provider.claims = claims

    await refused(shop, await shop.enter(**ASHA), f"id_token: {why}")


def _another_key(header: dict[str, Any], claims: dict[str, Any]) -> str:
    return signed(header, claims, ECKey.generate_key("P-256"))


def _key_in_the_header(header: dict[str, Any], claims: dict[str, Any]) -> str:
    key = ECKey.generate_key("P-256", {"kid": "mine"})
    return signed({**header, "jwk": key.as_dict(private=False)}, claims, key)


def _unknown_kid(header: dict[str, Any], claims: dict[str, Any]) -> str:
    return signed({**header, "kid": "mine"}, claims, ECKey.generate_key("P-256"))


def _another_kind_of_key(header: dict[str, Any], claims: dict[str, Any]) -> str:
    return signed({**header, "alg": "RS256"}, claims, RSAKey.generate_key(2048))


def _changed_afterwards(header: dict[str, Any], claims: dict[str, Any]) -> str:
    key = ECKey.generate_key("P-256")
    one, two = signed(header, claims, key).split("."), signed(header, {**claims, "sub": "ravi"}, key).split(".")
    return f"{one[0]}.{two[1]}.{one[2]}"


def _header(**header: Any) -> Callable[[dict[str, Any], dict[str, Any]], str]:
    def sign(good: dict[str, Any], claims: dict[str, Any]) -> str:
        body = signed(good, claims, ECKey.generate_key("P-256")).split(".", 1)[1]
        head = urlsafe_b64encode(orjson.dumps({**good, **header})).decode().rstrip("=")
        return f"{head}.{body}"

    return sign


@pytest.mark.parametrize(
    ("sign", "why"),
    [
        (lambda _, claims: unsigned(claims), "alg"),
        (_another_key, "signature"),
        (_key_in_the_header, "signature"),
        (_unknown_kid, "kid"),
        (_another_kind_of_key, "signature"),
        (_changed_afterwards, "signature"),
        (_header(alg=["ES256"]), "alg"),
        (_header(alg="ES256", crit=["exp"], exp=1), "crit"),
        (_header(alg="ES256", b64=False), "crit"),
        (_header(alg="ES256", zip="DEF"), "signature"),
        (lambda *_: "a.b", "form"),
        (lambda *_: "a.b.c", "form"),
        (lambda *_: "é.b.c", "form"),
        (lambda *_: "x" * 20_000, "form"),
    ],
)
async def test_a_token_that_the_provider_did_not_sign(
    shop: ShopApp, sign: Callable[[dict[str, Any], dict[str, Any]], str], why: str
) -> None:
    shop.provider.sign = sign

    await refused(shop, await shop.enter(**ASHA), f"id_token: {why}")


async def test_a_public_key_is_no_shared_secret(shop: ShopApp) -> None:
    public = shop.provider.key.as_pem(private=False)
    shop.provider.sign = lambda header, claims: confused(header, claims, public)

    await refused(shop, await shop.enter(**ASHA), "id_token: alg")


async def test_an_answer_works_once(shop: ShopApp) -> None:
    begun = await shop.begin()
    answered = shop.provider.answer(begun["url"], **ASHA)
    await answer(await shop.complete(begun, answered))

    await refused(shop, await shop.complete(begun, answered), "state")


async def test_an_answer_slipped_to_another_device(shop: ShopApp) -> None:
    """The attacker's own answer, opened at the victim's: the victim would work in the attacker's account."""
    attackers, victims = await shop.begin(), await shop.begin()
    answered = shop.provider.answer(attackers["url"], **ASHA)

    await refused(shop, await shop.complete(victims, answered), "binding")


async def test_a_code_stolen_from_another_question(shop: ShopApp) -> None:
    """The victim's code under the attacker's state: PKCE makes it worthless, whatever the provider checks beside."""
    attackers, victims = await shop.begin(), await shop.begin()
    stolen = shop.provider.answer(victims["url"], **ASHA)["code"]
    own = shop.provider.answer(attackers["url"], sub="mallory")

    response = await shop.complete(attackers, own, code=stolen)

    await problem(response, 502, "identity.external_provider_unusable")
    assert await rows(shop.tenant, "auth_session") == 0


async def test_an_answer_that_names_another_issuer(shop: ShopApp) -> None:
    begun = await shop.begin()
    answered = shop.provider.answer(begun["url"], **ASHA)

    await refused(shop, await shop.complete(begun, answered, iss="https://evil.example"), "iss")


async def test_an_answer_without_the_issuer_that_the_provider_names(shop: ShopApp) -> None:
    begun = await shop.begin()
    answered = shop.provider.answer(begun["url"], **ASHA)

    await refused(shop, await shop.complete(begun, answered, iss=None), "iss")


async def test_an_answer_at_another_providers_place(shop: ShopApp, api: Api) -> None:
    async with OpenIdProvider() as other:
        place = (await set_up(api, other))["id"]
        begun = await shop.begin()
        answered = shop.provider.answer(begun["url"], **ASHA)
        shop.provider_id = place

        await refused(shop, await shop.complete(begun, answered), "provider")

        assert other.requests == []


async def test_another_tenants_state(shop: ShopApp, app: Quart, make_tenant: Any) -> None:
    other = await make_tenant()
    made = await set_up(Api(app, await make_key(other)), shop.provider)
    theirs = ShopApp(app, other, shop.provider, made["id"])
    begun = await shop.begin()
    answered = shop.provider.answer(begun["url"], **ASHA)

    await refused(theirs, await theirs.complete(begun, answered), "state")


async def test_another_tenants_provider_is_none(shop: ShopApp, app: Quart, make_tenant: Any) -> None:
    theirs = ShopApp(app, await make_tenant(), shop.provider, shop.provider_id)

    assert (await Api(app).post(theirs.path("begin"), {"redirect_uri": CALLBACK})).status_code == 404


async def test_the_same_subject_is_somebody_else_at_another_tenant(
    shop: ShopApp, app: Quart, make_tenant: Any, post: PostBox
) -> None:
    await signed_up(shop, post)
    other = await make_tenant()
    made = await set_up(Api(app, await make_key(other)), shop.provider)
    theirs = ShopApp(app, other, shop.provider, made["id"])

    assert (await answer(await theirs.enter(**ASHA)))["status"] == "code_sent"
    assert await rows(other, "auth_session") == 0


async def test_a_question_to_link_signs_nobody_in_and_links_nobody_else(shop: ShopApp, browser: Any) -> None:
    asha: Browser = await browser("asha@shop.example").sign_up()
    ravi: Browser = await browser("ravi@shop.example").sign_up()
    base = f"/v1/account/external-providers/{shop.provider_id}"

    async def ask() -> tuple[dict[str, Any], dict[str, str]]:
        begun = await answer(await asha.api.post(f"{base}/begin", {"redirect_uri": CALLBACK}))
        return begun, shop.provider.answer(begun["url"], **{**ASHA, "email": ravi.address})

    begun, answered = await ask()
    await problem(await shop.complete(begun, answered), 422, REFUSED)
    begun, answered = await ask()
    body = {"binding": begun["binding"], **answered}
    await problem(await ravi.api.post(f"{base}/complete", body), 422, REFUSED)
    sign_in = await shop.begin()
    body = {"binding": sign_in["binding"], **shop.provider.answer(sign_in["url"], **ASHA)}
    await problem(await asha.api.post(f"{base}/complete", body), 422, REFUSED)

    assert await rows(shop.tenant, "external_link") == 0


@pytest.mark.parametrize(
    "uri", ["https://evil.example", f"{CALLBACK}/", f"{CALLBACK}?x=1", "com.example.shop:/Signed-in"]
)
async def test_the_answer_goes_to_registered_places_only(shop: ShopApp, uri: str) -> None:
    await problem(await Api(shop.app).post(shop.path("begin"), {"redirect_uri": uri}), 422, REFUSED)

    assert shop.provider.requests == []
    assert await rows(shop.tenant, "identity_ticket") == 0


async def test_somebody_says_no_at_the_provider(shop: ShopApp) -> None:
    begun = await shop.begin()
    answered = {"state": shop.provider.answer(begun["url"])["state"], "iss": shop.provider.issuer}

    response = await shop.complete(begun, answered, error="access_denied<script>")

    await refused(shop, response, "declined")


async def test_nothing_secret_is_in_the_question(shop: ShopApp) -> None:
    begun = await shop.begin()

    asked = {name: values[0] for name, values in parse_qs(urlsplit(begun["url"]).query).items()}
    assert asked["redirect_uri"] == CALLBACK
    assert begun["binding"] not in begun["url"]
    assert len({asked["state"], asked["nonce"], asked["code_challenge"], begun["binding"]}) == 4


@pytest.mark.parametrize(
    "issuer",
    [
        "http://id.example",
        "https://127.0.0.1",
        "https://localhost",
        "https://[::1]",
        "https://169.254.169.254",
        "https://10.0.0.1",
        "https://0x7f.1",
        "https://2130706433",
        "https://[::ffff:169.254.169.254]",
        "https://id.example:22",
        "https://user@id.example",
        "https://id.example#x",
        "https://id.example?x=1",
        "file:///etc/passwd",
    ],
)
async def test_in_production_no_provider_is_inside(
    api: Api, tenant: TenantRef, issuer: str, provider: OpenIdProvider
) -> None:
    speaking.configure(development=False)

    body = {"label": "Inside", "issuer": issuer, "client_id": "shop", "client_secret": "secret"}
    response = await api.post("/v1/external-providers", body)

    if issuer == "https://localhost":  # a name: it is refused when it is resolved, at each call
        made = await answer(response, 201)
        path = f"/auth/{tenant.short_id}/external-providers/{made['id']}/begin"
        sent = await api.app.test_client().post(path, form={}, headers={"Origin": "http://localhost"})
        assert sent.status_code == 502
    else:
        await problem(response, 422, "identity.invalid_external_provider")
        assert await rows(tenant, "external_provider") == 0
    assert provider.requests == []


async def test_in_production_a_name_that_leads_inside_is_not_called(
    shop: ShopApp, api: Api, provider: OpenIdProvider
) -> None:
    async def rebound(_host: str) -> list[str]:
        return ["169.254.169.254"]

    speaking.configure(development=False, resolve=rebound)
    made = await set_up(api, provider, issuer="https://id.example")
    shop.provider_id = made["id"]

    response = await Api(shop.app).post(shop.path("begin"), {"redirect_uri": CALLBACK})

    body = await problem(response, 502, "identity.external_provider_unusable")
    assert "169.254" not in str(body)


@pytest.mark.parametrize("name", ["token_endpoint", "jwks_uri", "authorization_endpoint"])
@pytest.mark.parametrize("url", ["http://169.254.169.254/latest", "javascript:alert(1)", None, 7])
async def test_a_description_that_leads_inside(shop: ShopApp, name: str, url: object) -> None:
    shop.provider.description = {name: url}

    response = await Api(shop.app).post(shop.path("begin"), {"redirect_uri": CALLBACK})

    await problem(response, 502, "identity.external_provider_unusable")


async def test_a_description_of_another_issuer(shop: ShopApp) -> None:
    shop.provider.description = {"issuer": f"{shop.provider.issuer}/"}

    response = await Api(shop.app).post(shop.path("begin"), {"redirect_uri": CALLBACK})

    await problem(response, 502, "identity.external_provider_unusable")


async def test_an_endless_description(shop: ShopApp) -> None:
    shop.provider.description = {"padding": "x" * 70_000}

    response = await Api(shop.app).post(shop.path("begin"), {"redirect_uri": CALLBACK})

    await problem(response, 502, "identity.external_provider_unusable")


async def test_of_a_set_of_keys_only_good_ones_are_read(shop: ShopApp, post: PostBox) -> None:
    """A private RSA key without its primes has them searched: at 65,536 bits that would take this process days."""
    great = "x" * 10_922
    shop.provider.more_keys = [
        {"kty": "RSA", "kid": "one", "n": great, "e": "AQAB", "d": great},
        {**RSAKey.generate_key(2048).as_dict(private=False), "kid": "two", "d": "x" * 342},
        {"kty": "oct", "kid": "one", "k": "AAAA"},
        {"kty": ["RSA"], "kid": "one"},
        {"kty": "EC", "kid": "one", "crv": "P-256", "x": "AA", "y": "AA"},
        {"kty": "EC", "kid": "one", "use": "enc"},
        {"kid": "one"},
        "one",
    ]

    await signed_up(shop, post)

    [kept] = speaking._kept.values()
    assert kept.keys is not None
    assert [key.is_private for key in kept.keys] == [False, False]


async def test_a_provider_is_asked_once_by_however_many_at_once(shop: ShopApp) -> None:
    begun = await asyncio.gather(*(shop.begin() for _ in range(5)))

    assert len({item["binding"] for item in begun}) == 5
    assert shop.provider.requests == ["GET /.well-known/openid-configuration"]


async def test_keys_are_fetched_again_for_a_new_one_but_not_for_nonsense(shop: ShopApp, post: PostBox) -> None:
    await signed_up(shop, post)
    shop.provider.key = ECKey.generate_key("P-256", {"kid": "two"})
    speaking._kept[next(iter(speaking._kept))].keys_read_at -= speaking.KEYS_AGAIN_SECONDS + 1

    assert (await answer(await shop.enter(**ASHA)))["status"] == "signed_in"
    fetched = shop.provider.requests.count("GET /keys")
    shop.provider.sign = _unknown_kid
    for _ in range(3):
        await problem(await shop.enter(**ASHA), 422, REFUSED)
    assert fetched == 2
    assert shop.provider.requests.count("GET /keys") == 2
    assert shop.provider.requests.count("GET /.well-known/openid-configuration") == 1


async def test_a_closed_provider_is_told_of_without_its_address(shop: ShopApp) -> None:
    assert shop.provider._server is not None
    shop.provider._server.close()

    response = await Api(shop.app).post(shop.path("begin"), {"redirect_uri": CALLBACK})

    body = await problem(response, 502, "identity.external_provider_unusable")
    assert "127.0.0.1" not in str(body)
