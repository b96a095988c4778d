"""An OpenID Connect provider on this machine's loopback, faithful and with faults, for tests of the relying party.

It checks what a strict provider does (client, redirect, PKCE, one use of a code), so that a relying party which leaves
something out fails here too.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, unquote_plus, urlsplit
from uuid import uuid4

import orjson
from joserfc import jws
from joserfc.jwk import ECKey, Key

Sign = Callable[[dict[str, Any], dict[str, Any]], str]


@dataclass
class OpenIdProvider:
    """`async with` serves it; `answer` is what a person's browser brings back from it."""

    client_id: str = "shop"
    client_secret: str = "s3cret: with + and %"  # noqa: S105 - known to both sides of the test
    description: dict[str, Any] = field(default_factory=dict)
    """What it says of itself instead of the truth."""
    claims: dict[str, Any] = field(default_factory=dict)
    """What its ID tokens say instead of the truth; None leaves a claim out."""
    key: ECKey = field(default_factory=lambda: ECKey.generate_key("P-256", {"kid": "one", "use": "sig"}))
    more_keys: list[Any] = field(default_factory=list)
    """What else stands in its key set, before the true one."""
    sign: Sign | None = None
    """Signs a header and claims instead of `key`."""
    requests: list[str] = field(default_factory=list)
    port: int = 0
    _codes: dict[str, dict[str, str]] = field(default_factory=dict)
    _server: asyncio.Server | None = None

    @property
    def issuer(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> OpenIdProvider:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        await self._server.wait_closed()

    def answer(self, url: str, **person: Any) -> dict[str, str]:
        """Somebody with these claims opens the authorization endpoint and says yes."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        assert url.startswith(f"{self.issuer}/authorize?"), url
        assert (asked["response_type"], asked["client_id"]) == ("code", self.client_id)
        assert asked["code_challenge_method"] == "S256"
        assert "openid" in asked["scope"].split()
        code = uuid4().hex
        self._codes[code] = {**asked, "person": orjson.dumps(person).decode()}
        return {"code": code, "state": asked["state"], "iss": self.issuer}

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        line, *rest = head.split("\r\n")
        headers = {name.lower(): value for name, _, value in (item.partition(": ") for item in rest)}
        body = await reader.readexactly(int(headers.get("content-length", "0")))
        method, path, _ = line.split()
        self.requests.append(f"{method} {path}")
        status, found = self._route(path, headers, body.decode())
        raw = orjson.dumps(found)
        writer.write(
            f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {len(raw)}\r\n"
            "Connection: close\r\n\r\n".encode()
            + raw
        )
        await writer.drain()
        writer.close()

    def _route(self, path: str, headers: dict[str, str], body: str) -> tuple[int, dict[str, Any]]:
        if path == "/.well-known/openid-configuration":
            truth = {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/keys",
                "authorization_response_iss_parameter_supported": True,
            }
            return 200, {**truth, **self.description}
        if path == "/keys":
            return 200, {"keys": [*self.more_keys, self.key.as_dict(private=False)]}
        if path == "/token":
            return self._token(headers, {name: values[0] for name, values in parse_qs(body).items()})
        return 404, {}

    def _token(self, headers: dict[str, str], form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        scheme, _, pair = headers.get("authorization", "").partition(" ")
        client, _, secret = base64.b64decode(pair).decode().partition(":")
        if scheme != "Basic" or (unquote_plus(client), unquote_plus(secret)) != (self.client_id, self.client_secret):
            return 401, {"error": "invalid_client"}
        asked = self._codes.pop(form["code"], None)
        challenge = _encoded(hashlib.sha256(form["code_verifier"].encode()).digest())
        if asked is None or challenge != asked["code_challenge"] or form["redirect_uri"] != asked["redirect_uri"]:
            return 400, {"error": "invalid_grant"}
        access_token, now = uuid4().hex, int(time.time())
        claims = {
            "iss": self.issuer,
            "aud": self.client_id,
            "iat": now,
            "exp": now + 300,
            "nonce": asked["nonce"],
            "at_hash": _encoded(hashlib.sha256(access_token.encode()).digest()[:16]),
            **orjson.loads(asked["person"]),
            **self.claims,
        }
        claims = {name: value for name, value in claims.items() if value is not None}
        header = {"alg": "ES256", "kid": self.key.kid}
        token = self.sign(header, claims) if self.sign else signed(header, claims, self.key)
        return 200, {"access_token": access_token, "token_type": "Bearer", "id_token": token}


def signed(header: dict[str, Any], claims: dict[str, Any], key: Key) -> str:
    """A token signed as its header says."""
    return jws.serialize_compact(header, orjson.dumps(claims), key, algorithms=[header["alg"]])


def unsigned(claims: dict[str, Any]) -> str:
    """A token with `alg: none`."""
    return f"{_encoded(orjson.dumps({'alg': 'none'}))}.{_encoded(orjson.dumps(claims))}."


def confused(header: dict[str, Any], claims: dict[str, Any], public_key: bytes) -> str:
    """A token signed with HS256, whose secret is the provider's public key."""
    head = _encoded(orjson.dumps({**header, "alg": "HS256"}))
    signing = f"{head}.{_encoded(orjson.dumps(claims))}"
    return f"{signing}.{_encoded(hmac.digest(public_key, signing.encode(), 'sha256'))}"


def _encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
