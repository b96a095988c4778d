"""Sign and verify tokens. The signature is joserfc's; every claim is checked here (its `decode` checks none)."""

from __future__ import annotations

import re
import time
from binascii import Error as BadBase64
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

import orjson
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.util import urlsafe_b64decode

from core.auth.tokens import keys
from core.auth.tokens.errors import (
    TokenAlgorithm,
    TokenAudience,
    TokenExpired,
    TokenIssuer,
    TokenKeyUnknown,
    TokenMalformed,
    TokenNotYetValid,
    TokenSignature,
    TokenType,
)
from core.auth.tokens.types import Claims
from core.kit import ids, scope
from core.kit.scope import TenantRef
from core.tenancy import service as tenancy

ACCESS = "at+jwt"
LEEWAY_SECONDS = 5
"""How far another machine's clock may differ."""
SIZE_MAX = 4096
_KID = re.compile(r"^([0-9a-z]{10})\.sgk_[0-9a-z]{26}\Z")
_HEADER = {"alg", "kid", "typ"}
_KNOWN_MAX = 20_000

_public_url = ""
_known: OrderedDict[str, Claims] = OrderedDict()
"""Access tokens whose signature was checked: checking the rest again takes no arithmetic."""


def configure(public_url: str) -> None:
    """Say where the platform is reached: issuers and the audience are made of it."""
    global _public_url  # noqa: PLW0603 - one address per process
    _public_url = public_url
    _known.clear()


def issuer(ref: TenantRef) -> str:
    """The tenant's issuer identifier."""
    return f"{_base()}/t/{ref.short_id}"


def audience() -> str:
    """What an access token is for: our API."""
    return f"{_base()}/v1"


async def sign(claims: Mapping[str, Any], ttl_seconds: int, typ: str) -> str:
    """A token of the tenant in scope: the claims, with issuer, times and a unique id added. `typ` says its use."""
    signer = await keys.signer()
    now = int(time.time())
    body = {
        "iss": issuer(scope.tenant()),
        "iat": now,
        "nbf": now,
        "exp": now + ttl_seconds,
        "jti": ids.token(120),
        **claims,
    }
    header = {"alg": keys.ALGORITHM, "kid": signer.kid, "typ": typ}
    return jws.serialize_compact(header, orjson.dumps(body), signer.key, algorithms=[keys.ALGORITHM])


async def issue_access(
    subject: str,
    *,
    ttl_seconds: int,
    session: str = "",
    client: str = "",
    scopes: tuple[str, ...] | None = None,
    more: Mapping[str, Any] | None = None,
) -> str:
    """An access token (RFC 9068) for our API."""
    claims: dict[str, Any] = {"sub": subject, "aud": audience(), "client_id": client, **(more or {})}
    if session:
        claims["sid"] = session
    if scopes is not None:
        claims["scope"] = " ".join(scopes)
    return await sign(claims, ttl_seconds, ACCESS)


async def verify(token: str) -> Claims:
    """The claims of a good access token. Raises one of this part's errors.

    Says nothing of whether its session still stands: see core.auth.sessions.
    """
    known = _known.get(token)
    if known is not None and known.raw["kid"] in await keys.verifiers(known.tenant):
        _check_times(known.raw, time.time())
        return known
    ref, body = await verify_as(token, ACCESS, audience())
    scopes = body.get("scope")
    claims = Claims(
        ref,
        _text(body, "sub"),
        ids.parse("ses", body["sid"]) if "sid" in body else None,
        body.get("client_id", ""),
        tuple(scopes.split()) if isinstance(scopes, str) else None,
        body["exp"],
        body,
    )
    if len(_known) >= _KNOWN_MAX:
        _known.popitem(last=False)
    _known[token] = claims
    return claims


async def verify_as(
    token: str, typ: str, audience: str | None, *, is_hint: bool = False
) -> tuple[TenantRef, dict[str, Any]]:
    """Tenant and claims of a good token of this type, for this audience (None: it has none).

    Of a hint, which lets nobody in, only who made it is checked: it may be old, and for anybody.
    `kid` is added to the claims. Raises one of this part's errors.
    """
    header, body = _parse(token)
    ref = await _tenant(header)
    key = (await keys.verifiers(ref)).get(header["kid"])
    if key is None:
        raise TokenKeyUnknown
    try:
        jws.deserialize_compact(token, key, algorithms=[keys.ALGORITHM])
    except (JoseError, ValueError) as error:
        raise TokenSignature from error
    if header.get("typ") != typ:
        raise TokenType
    if body.get("iss") != issuer(ref):
        raise TokenIssuer
    if not is_hint:
        _check_times(body, time.time())
    if not is_hint and body.get("aud") != audience:
        raise TokenAudience
    return ref, {**body, "kid": header["kid"]}


def _parse(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Header and claims, still believed in nothing."""
    parts = token.split(".")
    if len(parts) != 3 or len(token) > SIZE_MAX or not token.isascii():
        raise TokenMalformed
    try:
        header, body = (orjson.loads(urlsafe_b64decode(part.encode())) for part in parts[:2])
    except (orjson.JSONDecodeError, BadBase64, ValueError) as error:
        raise TokenMalformed from error
    if not isinstance(header, dict) or not isinstance(body, dict):
        raise TokenMalformed
    if header.get("alg") != keys.ALGORITHM:
        raise TokenAlgorithm
    # A key in the header (jwk, jku, x5u), or a header that must be understood (crit), is never believed.
    if set(header) - _HEADER or not isinstance(header.get("kid"), str):
        raise TokenMalformed
    return header, body


async def _tenant(header: Mapping[str, Any]) -> TenantRef:
    named = _KID.match(header["kid"])
    ref = await tenancy.find_by_short_id(named.group(1)) if named else None
    if ref is None:
        raise TokenKeyUnknown
    return ref


def _check_times(body: Mapping[str, Any], now: float) -> None:
    if now >= _moment(body, "exp") + LEEWAY_SECONDS:
        raise TokenExpired
    if now < max(_moment(body, "nbf"), _moment(body, "iat")) - LEEWAY_SECONDS:
        raise TokenNotYetValid


def _moment(body: Mapping[str, Any], name: str) -> int:
    value = body.get(name)
    if type(value) is not int:
        raise TokenMalformed
    return value


def _text(body: Mapping[str, Any], name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str) or not value:
        raise TokenMalformed
    return value


def _base() -> str:
    if not _public_url:
        raise RuntimeError("tokens.configure() has not run in this process")
    return _public_url
