"""Passkeys against an authenticator made here, which can also misbehave. A real browser's is in tests/browser."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
from typing import Any

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from quart import Quart
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url

from core.kit import ids
from core.kit.scope import TenantRef
from core.settings import Settings
from tests.http import Api, acts, answer, problem
from tests.identity.conftest import Browser, rows

PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40
MINE = "/v1/account/factors/passkey"


class Authenticator:
    """One ES256 passkey."""

    def __init__(self, origin: str, domain: str) -> None:
        self.origin = origin
        self.domain = domain
        self.id = os.urandom(32)
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.count = 0
        self.flags = PRESENT | VERIFIED
        self.more: dict[str, Any] = {"crossOrigin": False}
        self.handle = b""

    def create(self, options: dict[str, Any]) -> dict[str, Any]:
        numbers = self.key.public_key().public_numbers()
        public = {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}
        made = bytes(16) + len(self.id).to_bytes(2, "big") + self.id + cbor2.dumps(public)
        data = self._data(PRESENT | VERIFIED | ATTESTED) + made
        attestation = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        return self._told(
            clientDataJSON=self._client("webauthn.create", options["challenge"]), attestationObject=attestation
        )

    def get(self, options: dict[str, Any]) -> dict[str, Any]:
        self.count += 1
        data, client = self._data(self.flags), self._client("webauthn.get", options["challenge"])
        signature = self.key.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(SHA256()))
        made = self._told(clientDataJSON=client, authenticatorData=data, signature=signature)
        made["response"]["userHandle"] = bytes_to_base64url(self.handle) if self.handle else None
        return made

    def _data(self, flags: int) -> bytes:
        return hashlib.sha256(self.domain.encode()).digest() + bytes([flags]) + self.count.to_bytes(4, "big")

    def _client(self, kind: str, challenge: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin, **self.more}).encode()

    def _told(self, **response: bytes) -> dict[str, Any]:
        public_id = bytes_to_base64url(self.id)
        encoded = {name: bytes_to_base64url(value) for name, value in response.items()}
        return {"id": public_id, "rawId": public_id, "type": "public-key", "response": encoded}


def passkey(settings: Settings) -> Authenticator:
    """A passkey for our own domain."""
    return Authenticator(settings.public_url, settings.public_url.partition("://")[2].partition(":")[0])


@pytest.fixture
def authenticator(settings: Settings, app: Quart) -> Authenticator:
    return passkey(settings)


async def enrol(asha: Browser, authenticator: Authenticator) -> None:
    begun = await answer(await asha.api.post(f"{MINE}/options"))
    body = {"ticket": begun["ticket"], "credential": authenticator.create(begun["options"]), "label": "Laptop"}
    await answer(await asha.api.post(MINE, body), 201)


async def options(asha: Browser) -> dict[str, Any]:
    begun: dict[str, Any] = await answer(await Api(asha.app).post(asha.path("sign-in/passkey/options")))
    return begun


async def enter(asha: Browser, ticket: str, credential: dict[str, Any]) -> Any:
    return await Api(asha.app).post(asha.path("sign-in/passkey"), {"ticket": ticket, "credential": credential})


async def test_a_passkey_signs_in_as_two_factors(browser: Any, tenant: TenantRef, authenticator: Authenticator) -> None:
    asha = await browser().sign_up()
    await enrol(asha, authenticator)
    begun = await options(asha)
    assert begun["options"]["allowCredentials"] == []
    authenticator.handle = ids.parse("usr", asha.tokens["user"]).bytes

    body = await answer(await enter(asha, begun["ticket"], authenticator.get(begun["options"])))

    assert (body["status"], body["user"]) == ("signed_in", asha.tokens["user"])
    account = await answer(await Api(asha.app, body["access_token"]).get("/v1/account"))
    assert account["methods"] == ["hwk", "mfa", "user"]
    assert (await answer(await asha.enter()))["methods"] == ["passkey"]


async def test_an_answer_works_once(browser: Any, tenant: TenantRef, authenticator: Authenticator) -> None:
    asha = await browser().sign_up()
    await enrol(asha, authenticator)
    begun = await options(asha)
    credential = authenticator.get(begun["options"])
    sessions = await rows(tenant, "auth_session")

    answers = await asyncio.gather(*(enter(asha, begun["ticket"], credential) for _ in range(5)))

    assert sorted(item.status_code for item in answers) == [200] + [422] * 4
    assert await rows(tenant, "auth_session") == sessions + 1
    fresh = await options(asha)
    await problem(await enter(asha, fresh["ticket"], credential), 422, "identity.passkey_refused")


async def test_a_wrong_answer_is_refused(browser: Any, tenant: TenantRef, authenticator: Authenticator) -> None:
    asha = await browser().sign_up()
    await enrol(asha, authenticator)
    sessions = await rows(tenant, "auth_session")
    home = Authenticator(authenticator.origin, authenticator.domain)
    wrong: dict[str, dict[str, Any]] = {
        "another origin": {"origin": "https://evil.example"},
        "a page below ours": {"origin": authenticator.origin.replace("://", "://evil.")},
        "another domain": {"domain": "evil.example"},
        "nobody was asked for": {"flags": PRESENT},
        "another key": {"key": home.key},
        "a key that is not known": {"id": home.id},
        "in another site's page": {"more": {"crossOrigin": True, "topOrigin": "https://evil.example"}},
        "made for another account": {"handle": os.urandom(16)},
    }

    for change in wrong.values():
        misled = Authenticator(authenticator.origin, authenticator.domain)
        vars(misled).update({"id": authenticator.id, "key": authenticator.key, **change})
        begun = await options(asha)
        response = await enter(asha, begun["ticket"], misled.get(begun["options"]))
        await problem(response, 422, "identity.passkey_refused")
    begun = await options(asha)
    await problem(
        await enter(asha, begun["ticket"], authenticator.create(begun["options"])), 422, "identity.passkey_refused"
    )

    assert await rows(tenant, "auth_session") == sessions


async def test_a_challenge_is_for_one_thing_one_person_and_one_tenant(
    browser: Any, tenant: TenantRef, make_tenant: Any, authenticator: Authenticator
) -> None:
    """Tenants on one domain share the domain of their passkeys, and nothing of what they are asked."""
    asha, ravi = await browser().sign_up(), await browser().sign_up()
    await enrol(asha, authenticator)
    sessions = await rows(tenant, "auth_session")
    sign_in, to_register = await options(asha), await answer(await asha.api.post(f"{MINE}/options"))
    theirs = Browser(asha.app, await make_tenant(), asha.post, asha.address)
    elsewhere = await options(theirs)

    new = Authenticator(authenticator.origin, authenticator.domain)
    for ticket, asked in ((sign_in, sign_in), (sign_in, to_register)):
        body = {"ticket": ticket["ticket"], "credential": new.create(asked["options"]), "label": "x"}
        await problem(await asha.api.post(MINE, body), 422, "identity.ticket_invalid")
    registering = await enter(asha, to_register["ticket"], authenticator.get(to_register["options"]))
    await problem(registering, 422, "identity.ticket_invalid")
    body = {"ticket": to_register["ticket"], "credential": new.create(to_register["options"]), "label": "x"}
    await problem(await ravi.api.post(MINE, body), 422, "identity.passkey_refused")
    there = await enter(theirs, sign_in["ticket"], authenticator.get(sign_in["options"]))
    await problem(there, 422, "identity.ticket_invalid")
    await problem(
        await enter(theirs, elsewhere["ticket"], authenticator.get(elsewhere["options"])),
        422,
        "identity.passkey_refused",
    )
    await problem(
        await enter(asha, sign_in["ticket"], authenticator.get(elsewhere["options"])), 422, "identity.passkey_refused"
    )

    assert await rows(tenant, "auth_session") == sessions
    assert (await rows(tenant, "user_factor"), await rows(theirs.tenant, "auth_session")) == (1, 0)


def _garbage(authenticator: Authenticator, asked: dict[str, Any]) -> list[dict[str, Any]]:
    """What no authenticator makes."""
    good = authenticator.create(asked)
    made = cbor2.loads(base64url_to_bytes(good["response"]["attestationObject"]))
    statements: list[Any] = [
        {"fmt": "android-safetynet", "attStmt": {"ver": "1", "response": 7}},
        {
            "fmt": "tpm",
            "attStmt": {"ver": "2.0", "alg": -7, "x5c": [b"x"], "sig": b"x", "certInfo": b"", "pubArea": b""},
        },
        {"fmt": "packed", "attStmt": {"alg": -7, "sig": b"x"}},
        {"fmt": ["none"]},
        {"attStmt": 7},
        {"authData": b""},
        {"authData": made["authData"][:87] + cbor2.dumps([])},  # a public key that is a list
        {"authData": made["authData"][:87] + cbor2.dumps({1: 2, 3: -257, -1: 1, -2: b"x", -3: b"y"})},
        {"authData": made["authData"][:87] + b"\x81" * 9000},
    ]
    objects = [cbor2.dumps({**made, **item}) for item in statements]
    objects += [b"", b"\x81" * 9000, b"\x5b" + b"\x7f" * 8, b"\xba\x3f\xff\xff\xff", b"x" * 13_000]
    found = [
        {**good, "response": {**good["response"], "attestationObject": bytes_to_base64url(item)}} for item in objects
    ]
    for name in ("clientDataJSON", "attestationObject"):
        values: tuple[Any, ...] = (None, 7, [], "é", bytes_to_base64url(b"[]"))
        found += [{**good, "response": {**good["response"], name: value}} for value in values]
    return [*found, {**good, "response": []}, {**good, "id": 7}, {**good, "rawId": "AA"}, {}]


async def test_garbage_is_refused_as_garbage(browser: Any, tenant: TenantRef, authenticator: Authenticator) -> None:
    asha = await browser().sign_up()

    for place in range(len(_garbage(authenticator, {"challenge": ""}))):
        begun = await answer(await asha.api.post(f"{MINE}/options"))
        body = {"ticket": begun["ticket"], "credential": _garbage(authenticator, begun["options"])[place], "label": "x"}
        await problem(await asha.api.post(MINE, body), 422, "identity.passkey_refused")

    assert await rows(tenant, "user_factor") == 0
    await enrol(asha, authenticator)


async def test_a_copied_passkey_is_noticed(browser: Any, tenant: TenantRef, authenticator: Authenticator) -> None:
    asha = await browser().sign_up()
    await enrol(asha, authenticator)
    for _ in range(2):
        begun = await options(asha)
        await answer(await enter(asha, begun["ticket"], authenticator.get(begun["options"])))
    authenticator.count = 0  # the copy was made before

    begun = await options(asha)
    await problem(
        await enter(asha, begun["ticket"], authenticator.get(begun["options"])), 422, "identity.passkey_refused"
    )

    assert len(await acts(tenant, "user:passkey_copied")) == 1


async def test_a_passkey_of_somebody_else_is_no_second_factor(
    browser: Any, tenant: TenantRef, authenticator: Authenticator, settings: Settings
) -> None:
    asha, ravi = await browser().sign_up(), await browser().sign_up()
    await enrol(asha, authenticator)
    others = Authenticator(authenticator.origin, authenticator.domain)
    await enrol(ravi, others)
    waiting = await answer(await asha.enter())
    begin = {"ticket": waiting["ticket"], "method": "passkey"}
    begun = await answer(await Api(asha.app).post(asha.path("sign-in/second-factor/begin"), begin))
    assert [item["id"] for item in begun["options"]["allowCredentials"]] == [bytes_to_base64url(authenticator.id)]

    body = {
        "ticket": waiting["ticket"],
        "method": "passkey",
        "factor_ticket": begun["ticket"],
        "credential": others.get(begun["options"]),
    }
    refused = await Api(asha.app).post(asha.path("sign-in/second-factor"), body)

    await problem(refused, 422, "identity.passkey_refused")
    assert len(base64url_to_bytes(begun["options"]["challenge"])) >= 32


async def test_the_same_passkey_belongs_to_one_account(
    browser: Any, tenant: TenantRef, authenticator: Authenticator
) -> None:
    asha, ravi = await browser().sign_up(), await browser().sign_up()
    await enrol(asha, authenticator)
    begun = await answer(await ravi.api.post(f"{MINE}/options"))
    body = {"ticket": begun["ticket"], "credential": authenticator.create(begun["options"]), "label": "Laptop"}

    await problem(await ravi.api.post(MINE, body), 409, "identity.factor_exists")
