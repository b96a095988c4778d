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

from core.kit.scope import TenantRef
from core.settings import Settings
from tests.http import Api, acts, answer, problem
from tests.identity.conftest import Browser, rows

PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40


class Authenticator:
    """One ES256 passkey."""

    def __init__(self, origin: str, domain: str) -> None:
        self.origin = origin
        self.domain = domain
        self.id = os.urandom(32)
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.count = 0

    def create(self, options: dict[str, Any]) -> dict[str, Any]:
        numbers = self.key.public_key().public_numbers()
        public = {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}
        made = bytes(16) + len(self.id).to_bytes(2, "big") + self.id + cbor2.dumps(public)
        data = self._data(PRESENT | VERIFIED | ATTESTED) + made
        attestation = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        return self._told(
            clientDataJSON=self._client("webauthn.create", options["challenge"]), attestationObject=attestation
        )

    def get(self, options: dict[str, Any], *, flags: int = PRESENT | VERIFIED) -> dict[str, Any]:
        self.count += 1
        data, client = self._data(flags), self._client("webauthn.get", options["challenge"])
        signature = self.key.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(SHA256()))
        return self._told(clientDataJSON=client, authenticatorData=data, signature=signature)

    def _data(self, flags: int) -> bytes:
        return hashlib.sha256(self.domain.encode()).digest() + bytes([flags]) + self.count.to_bytes(4, "big")

    def _client(self, kind: str, challenge: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": False}).encode()

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
    begun = await answer(await asha.api.post("/v1/account/factors/passkey/options"))
    body = {"ticket": begun["ticket"], "credential": authenticator.create(begun["options"]), "label": "Laptop"}
    await answer(await asha.api.post("/v1/account/factors/passkey", body), 201)


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


@pytest.mark.parametrize("fault", ["origin", "domain", "unverified", "another key", "unknown key", "register data"])
async def test_a_wrong_answer_is_refused(
    browser: Any, tenant: TenantRef, authenticator: Authenticator, fault: str
) -> None:
    asha = await browser().sign_up()
    await enrol(asha, authenticator)
    begun = await options(asha)
    sessions = await rows(tenant, "auth_session")
    flags = PRESENT | VERIFIED
    if fault == "origin":
        authenticator.origin = "https://evil.example"
    elif fault == "domain":
        authenticator.domain = "evil.example"
    elif fault == "unverified":
        flags = PRESENT
    elif fault == "another key":
        authenticator.key = ec.generate_private_key(ec.SECP256R1())
    elif fault == "unknown key":
        authenticator.id = os.urandom(32)
    made = authenticator.get(begun["options"], flags=flags)
    credential = authenticator.create(begun["options"]) if fault == "register data" else made

    await problem(await enter(asha, begun["ticket"], credential), 422, "identity.passkey_refused")

    assert await rows(tenant, "auth_session") == sessions


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
    begun = await answer(await ravi.api.post("/v1/account/factors/passkey/options"))
    body = {"ticket": begun["ticket"], "credential": authenticator.create(begun["options"]), "label": "Laptop"}

    await problem(await ravi.api.post("/v1/account/factors/passkey", body), 409, "identity.factor_exists")
