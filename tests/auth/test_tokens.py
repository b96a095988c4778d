"""Access tokens under attack: each bad one is refused with its own code, and written down once."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import string
import time
from collections.abc import Callable
from typing import Any

import asyncpg
import orjson
import pytest
from joserfc import jws
from joserfc.jwk import ECKey
from quart import Quart

from core.auth import refusals
from core.auth.sessions import service as sessions
from core.auth.tokens import keys
from core.auth.tokens import service as tokens
from core.kit import db, ids, scope, secrets
from core.kit.scope import TenantRef
from tests.auth.sessions import as_platform, sign_in
from tests.http import Api, acts, answer, make_key, problem


@pytest.fixture(autouse=True)
def fresh() -> None:
    refusals._noted.clear()
    refusals._counts.clear()


def parts(token: str) -> tuple[dict[str, Any], dict[str, Any], bytes]:
    head, body, signature = token.split(".")
    return orjson.loads(unbase64(head)), orjson.loads(unbase64(body)), unbase64(signature)


def unbase64(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def base64url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def joined(header: Any, body: Any, signature: bytes) -> str:
    return ".".join(base64url(part) for part in (orjson.dumps(header), orjson.dumps(body), signature))


async def signed(tenant: TenantRef, typ: str = tokens.ACCESS, **changes: Any) -> str:
    """A token truly signed by the tenant, with claims changed; None leaves one out."""
    body = parts((await sign_in(tenant, "admin")).access_token)[1]
    claims = {name: value for name, value in (body | changes).items() if value is not None}
    with scope.use(as_platform(tenant)):
        signer = await keys.signer()
    header = {"alg": "ES256", "kid": signer.kid, "typ": typ}
    return jws.serialize_compact(header, orjson.dumps(claims), signer.key, algorithms=["ES256"])


async def refused(app: Quart, tenant: TenantRef, token: str, code: str) -> None:
    """The token is refused with this code, which the tenant's audit log tells once however often it is tried."""
    for _ in range(2):
        response = await Api(app, token).get("/v1/tenant")
        await problem(response, 401, code)
        assert response.headers["WWW-Authenticate"].startswith("Bearer")
    [entry] = await acts(tenant, "credential:refuse")
    assert (entry["actor"], entry["subject"]) == ("nobody", code)
    assert token not in repr(entry)


NOW = int(time.time())
"""When the tests were collected, which may be long before one runs."""


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"exp": NOW - 6}, "auth.token_expired"),
        ({"nbf": NOW + 86400}, "auth.token_not_yet_valid"),
        ({"iat": NOW + 86400}, "auth.token_not_yet_valid"),
        ({"exp": None}, "auth.token_malformed"),
        ({"exp": "9999999999"}, "auth.token_malformed"),
        ({"exp": True}, "auth.token_malformed"),
        ({"exp": 9e99}, "auth.token_malformed"),
        ({"nbf": None}, "auth.token_malformed"),
        ({"iat": None}, "auth.token_malformed"),
        ({"aud": "https://elsewhere.example"}, "auth.token_audience"),
        ({"aud": None}, "auth.token_audience"),
        ({"aud": ["x"]}, "auth.token_audience"),
        ({"iss": "https://elsewhere.example"}, "auth.token_issuer"),
        ({"iss": None}, "auth.token_issuer"),
        ({"sub": None}, "auth.token_malformed"),
        ({"sub": 7}, "auth.token_malformed"),
        ({"sub": "cli_01kbcdefghjkmnpqrstvwxyz01", "sid": None}, "auth.credential_unknown"),
        ({"sub": "key_01kbcdefghjkmnpqrstvwxyz01", "sid": None}, "auth.credential_unknown"),
        ({"sid": ids.text("ses", ids.new())}, "auth.session_ended"),
    ],
)
async def test_a_wrong_claim_is_refused(app: Quart, tenant: TenantRef, changes: dict[str, Any], code: str) -> None:
    await refused(app, tenant, await signed(tenant, **changes), code)


@pytest.mark.parametrize("typ", ["JWT", "", "logout+jwt"])
async def test_a_token_of_another_type_is_no_access_token(app: Quart, tenant: TenantRef, typ: str) -> None:
    await refused(app, tenant, await signed(tenant, typ), "auth.token_type")


def unsigned(token: str) -> str:
    header, body, _ = parts(token)
    return joined(header | {"alg": "none"}, body, b"")


def confused(token: str, public_pem: bytes) -> str:
    """Signed with the public key as if it were a shared secret."""
    header, body, _ = parts(token)
    head = f"{base64url(orjson.dumps(header | {'alg': 'HS256'}))}.{base64url(orjson.dumps(body))}"
    return f"{head}.{base64url(hmac.new(public_pem, head.encode(), hashlib.sha256).digest())}"


def promoted(token: str) -> str:
    header, body, signature = parts(token)
    return joined(header, body | {"sub": ids.text("usr", ids.new())}, signature)


def own_key_in_header(token: str) -> str:
    """Signed with a key of the attacker's, which stands in the header."""
    header, body, _ = parts(token)
    mine = ECKey.generate_key("P-256")
    header |= {"jwk": mine.as_dict(private=False)}
    head = f"{base64url(orjson.dumps(header))}.{base64url(orjson.dumps(body))}"
    signature = jws.serialize_compact({"alg": "ES256"}, b"x", mine, algorithms=["ES256"]).split(".")[2]
    return f"{head}.{signature}"


def header_with(**more: Any) -> Callable[[str], str]:
    def change(token: str) -> str:
        header, body, signature = parts(token)
        return joined(header | more, body, signature)

    return change


@pytest.mark.parametrize(
    ("attack", "code"),
    [
        (unsigned, "auth.token_algorithm"),
        (header_with(alg="NONE"), "auth.token_algorithm"),
        (header_with(alg="RS256"), "auth.token_algorithm"),
        (header_with(alg=["ES256"]), "auth.token_algorithm"),
        (promoted, "auth.token_signature"),
        (lambda token: token[:-4] + "AAAA", "auth.token_signature"),
        (lambda token: token.rpartition(".")[0] + ".", "auth.token_signature"),
        (own_key_in_header, "auth.token_malformed"),
        (header_with(jku="https://evil.example/jwks.json"), "auth.token_malformed"),
        (header_with(x5u="https://evil.example/cert"), "auth.token_malformed"),
        (header_with(crit=["exp"]), "auth.token_malformed"),
        (header_with(b64=False), "auth.token_malformed"),
        (lambda token: token + "." + "A" * 5000, "auth.token_malformed"),
        (lambda token: token + "A" * 5000, "auth.token_malformed"),
    ],
)
async def test_a_tampered_token_is_refused(
    app: Quart, tenant: TenantRef, attack: Callable[[str], str], code: str
) -> None:
    good = (await sign_in(tenant, "admin")).access_token

    await refused(app, tenant, attack(good), code)

    await answer(await Api(app, good).get("/v1/tenant"))


BASE64URL = f"{string.ascii_uppercase}{string.ascii_lowercase}{string.digits}-_"
P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


async def test_no_other_spelling_of_a_token_is_taken(app: Quart, tenant: TenantRef) -> None:
    session = await sign_in(tenant, "admin")
    head, body, mac = session.access_token.split(".")
    header, raw = unbase64(head), unbase64(mac)
    place = BASE64URL.index(mac[-1]) // 16 * 16  # of the last letter two bits count: sixteen letters say the same
    headers = [
        header.replace(b"{", b'{"alg":"none",', 1),
        *(header.replace(b"}", more) for more in (b',"alg":"none"}', b',"zip":"DEF"}', b',"x5c":["MII="]}')),
        header.replace(b"at+jwt", b"AT+JWT"),
        b" " + header,
        b"\xef\xbb\xbf" + header,
    ]
    wrong = [
        *(f"{base64url(item)}.{body}.{mac}" for item in headers),
        f"{head}=.{body}.{mac}",
        f"{head}..{mac}",
        f"{head}.{body}.{mac}.{mac}.{mac}",
        f"{head}.{base64url(session.access_token.encode())}.{mac}",
        f"{head}.{body}.{base64url(raw[:63])}",
        f"{head}.{body}.{base64url(raw + bytes(1))}",
        f"{head}.{body}.{base64url(bytes(64))}",
        f"{head}.{body}.{base64url(P256_ORDER.to_bytes(32) * 2)}",
        *(f"{head}.{body}.{mac[:-1]}{letter}" for letter in BASE64URL[place : place + 16] if letter != mac[-1]),
    ]
    for token in wrong:
        assert (await Api(app, token).get("/v1/tenant")).status_code == 401, token

    # Of every text ECDSA has two signatures. It is the same token: what ends it ends both.
    other = raw[:32] + (P256_ORDER - int.from_bytes(raw[32:])).to_bytes(32)
    twin = Api(app, f"{head}.{body}.{base64url(other)}")
    await answer(await twin.get("/v1/tenant"))
    with scope.use(as_platform(tenant)):
        await sessions.revoke(session.session_id, "x")
    await problem(await twin.get("/v1/tenant"), 401, "auth.session_ended")


async def test_a_public_key_is_no_shared_secret(app: Quart, tenant: TenantRef) -> None:
    good = (await sign_in(tenant, "admin")).access_token
    [key] = (await keys.verifiers(tenant)).values()

    for secret in (key.as_pem(private=False), orjson.dumps(key.as_dict(private=False))):
        response = await Api(app, confused(good, secret)).get("/v1/tenant")
        await problem(response, 401, "auth.token_algorithm")


@pytest.mark.parametrize("kid", ["../../etc/passwd", "", "0000000000.sgk_01kbcdefghjkmnpqrstvwxyz01", "' OR 1=1 --", 7])
async def test_a_kid_leads_nowhere_else(app: Quart, tenant: TenantRef, kid: Any) -> None:
    token = header_with(kid=kid)((await sign_in(tenant, "admin")).access_token)

    response = await Api(app, token).get("/v1/tenant")

    await problem(response, 401, "auth.token_malformed" if kid == 7 else "auth.token_key_unknown")


@pytest.mark.parametrize(
    "text", ["a.b.c", "..", "eyJ.eyJ.x", "\u00e9.\u00e9.\u00e9", "e30.e30.", "W10.W10.x", "bnVsbA.bnVsbA.x"]
)
async def test_what_is_no_token_is_refused(app: Quart, text: str) -> None:
    response = await Api(app).get("/v1/tenant", headers={"Authorization": f"Bearer {text}".encode().decode("latin-1")})

    assert (response.status_code, response.content_type) == (401, "application/problem+json")


async def test_one_tenants_token_is_nothing_at_another(app: Quart, tenant: TenantRef, make_tenant: Any) -> None:
    other = await make_tenant()
    ours, theirs = await sign_in(tenant, "admin"), await sign_in(other, "admin")
    with scope.use(as_platform(other)):
        their_kid = (await keys.signer()).kid
    host = f"{ids.token(40)}.example"
    async with db.platform() as tx:
        await tx.execute("INSERT INTO directory.host (host, tenant_id) VALUES ($1, $2)", host, other.id)

    borrowed_name = await Api(app, header_with(kid=their_kid)(ours.access_token)).get("/v1/tenant")
    foreign_issuer = await Api(app, await signed(tenant, iss=tokens.issuer(other))).get("/v1/tenant")
    foreign_session = await Api(app, await signed(tenant, sid=ids.text("ses", theirs.session_id))).get("/v1/tenant")
    elsewhere = await Api(app, ours.access_token).get("/v1/tenant", headers={"Host": host})

    await problem(borrowed_name, 401, "auth.token_signature")
    await problem(foreign_issuer, 401, "auth.token_issuer")
    await problem(foreign_session, 401, "auth.session_ended")
    await problem(elsewhere, 404, "request.not_found")


async def test_a_flood_of_refusals_fills_no_log(app: Quart, tenant: TenantRef) -> None:
    good = (await sign_in(tenant)).access_token

    for number in range(50):
        await Api(app, f"bahi_sandbox_{tenant.short_id}_{number}").get("/v1/tenant")
        await Api(app, unsigned(good)).get("/v1/tenant")

    assert len(await acts(tenant, "credential:refuse")) == 2


async def test_a_key_rotates_with_overlap(app: Quart, tenant: TenantRef, settings: Any) -> None:
    old = await sign_in(tenant, "admin")
    api = Api(app, await make_key(tenant))

    made = await answer(await api.post("/v1/signing-keys/rotate"))
    again = await answer(await api.post("/v1/signing-keys/rotate"))

    published = await answer(await Api(app).get(f"/t/{tenant.short_id}/jwks.json"))
    assert made == again  # the next key waits for its time
    assert made["kid"] in {key["kid"] for key in published["keys"]}
    assert len(published["keys"]) == 2
    waiting = await sign_in(tenant, "admin")
    assert parts(waiting.access_token)[0]["kid"] == parts(old.access_token)[0]["kid"]
    await owned(settings, tenant, "UPDATE signing_key SET signs_from = clock_timestamp()")
    new = await sign_in(tenant, "admin")
    assert parts(new.access_token)[0]["kid"] == made["kid"]
    for token in (old, new):
        await answer(await Api(app, token.access_token).get("/v1/tenant"))
    await owned(settings, tenant, "UPDATE signing_key SET verifies_until = clock_timestamp() WHERE number = 1")
    await problem(await Api(app, old.access_token).get("/v1/tenant"), 401, "auth.token_key_unknown")
    assert [key["kid"] for key in (await answer(await Api(app).get(f"/t/{tenant.short_id}/jwks.json")))["keys"]] == [
        made["kid"]
    ]


async def test_a_leaked_key_ends_at_once(app: Quart, tenant: TenantRef) -> None:
    token = await sign_in(tenant, "admin")
    api = Api(app, await make_key(tenant))
    [key] = (await answer(await api.get("/v1/signing-keys")))["items"]

    await answer(await api.post("/v1/signing-keys/revoke", {"key": key["id"], "reason": "leaked"}))

    await problem(await Api(app, token.access_token).get("/v1/tenant"), 401, "auth.token_key_unknown")
    await answer(await Api(app, (await sign_in(tenant, "admin")).access_token).get("/v1/tenant"))
    [entry] = await acts(tenant, "signing_key:revoke")
    assert (entry["subject"], entry["reason"]) == (key["id"], "leaked")


async def test_first_tokens_made_together_share_one_key(make_tenant: Any) -> None:
    for _ in range(8):
        tenant = await make_tenant()

        made = await asyncio.gather(*(sign_in(tenant) for _ in range(8)))

        assert len({parts(item.access_token)[0]["kid"] for item in made}) == 1
        with scope.use(as_platform(tenant)):
            assert len(await keys.list_keys()) == 1


async def test_a_private_key_is_encrypted_and_shown_nowhere(app: Quart, tenant: TenantRef, settings: Any) -> None:
    await sign_in(tenant)
    with scope.use(as_platform(tenant)):
        private = (await keys.signer()).key.as_dict(private=True)["d"]

    [row] = await owned(settings, tenant, "SELECT public, private FROM signing_key")
    published = str(await (await Api(app).get(f"/t/{tenant.short_id}/jwks.json")).get_data(as_text=True))

    assert private.encode() not in row["private"]
    assert '"d"' not in row["public"]
    assert private not in published
    async with db.transaction(tenant.id) as tx:
        with pytest.raises(ValueError, match="does not belong here"):
            await secrets.decrypt(tx, "another_purpose", row["private"])


async def test_the_key_set_may_be_kept_for_five_minutes(app: Quart, tenant: TenantRef) -> None:
    path = f"/t/{tenant.short_id}/jwks.json"
    first = await Api(app).get(path)

    again = await Api(app).get(path, headers={"If-None-Match": first.headers["ETag"]})
    unknown = await Api(app).get("/t/0000000000/jwks.json")

    assert first.headers["Cache-Control"] == "public, max-age=300"
    assert (again.status_code, await again.get_data()) == (304, b"")
    await problem(unknown, 404, "request.not_found")


async def owned(settings: Any, tenant: TenantRef, sql: str) -> list[Any]:
    """Run SQL as the owner of the tables, for one tenant."""
    owner = await asyncpg.connect(settings.database_url)
    try:
        async with owner.transaction():
            await owner.execute(f"SET LOCAL app.tenant_id = '{tenant.id}'")
            return list(await owner.fetch(sql))
    finally:
        await owner.close()
