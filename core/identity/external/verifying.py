"""Believe an ID token, or not (OpenID Connect Core §3.1.3.7).

joserfc checks the signature; every claim is checked here.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from binascii import Error as BadBase64
from datetime import UTC, datetime
from typing import Any

import orjson
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import KeySet, RSAKey
from joserfc.util import urlsafe_b64decode

from core.identity.external import speaking
from core.identity.external.types import Identity, Provider

ALGORITHMS = {
    "RS256": "sha256", "RS384": "sha384", "RS512": "sha512",
    "PS256": "sha256", "PS384": "sha384", "PS512": "sha512",
    "ES256": "sha256", "ES384": "sha384", "ES512": "sha512",
    "Ed25519": "sha512", "EdDSA": "sha512",
}  # fmt: skip
"""Asymmetric only, with the hash that `at_hash` takes. With a symmetric one, a public key could serve as its secret."""
LEEWAY_SECONDS = 30
SIZE_MAX = 16_384
_RSA_BITS_MIN = 2048


class Unbelievable(Exception):
    """Why an ID token is not believed: for the audit log, never for whoever sent it."""


async def believe(provider: Provider, token: object, nonce: str, access_token: object) -> Identity:
    """What a good ID token says. Raises Unbelievable, ProviderUnusable."""
    header, claims = _parse(token)
    _check_signature(str(token), header, await _keys(provider, header))
    _check_claims(provider, claims, nonce)
    if "at_hash" in claims:
        _check_at_hash(claims["at_hash"], header["alg"], access_token)
    email, verified, name = (claims.get(word) for word in ("email", "email_verified", "name"))
    return Identity(
        claims["sub"],
        email if isinstance(email, str) else None,
        verified is True or verified == "true",  # some say it as text; 1 is neither
        name if isinstance(name, str) and 0 < len(name) <= 200 and name.isprintable() else None,
        _authenticated_at(claims),
    )


def _authenticated_at(claims: dict[str, Any]) -> datetime | None:
    """When the provider last saw a proof: a sign-in there of last week is no fresh proof here."""
    if "auth_time" not in claims:
        return None
    at, now = _number(claims, "auth_time"), time.time()
    if not 0 <= at <= now + LEEWAY_SECONDS:
        raise Unbelievable("auth_time")
    return datetime.fromtimestamp(min(at, now), UTC)


def _parse(token: object) -> tuple[dict[str, Any], dict[str, Any]]:
    """Header and claims, still believed in nothing."""
    if not isinstance(token, str) or len(token) > SIZE_MAX or not token.isascii() or token.count(".") != 2:
        raise Unbelievable("form")
    try:
        header, claims = (orjson.loads(urlsafe_b64decode(part.encode())) for part in token.split(".")[:2])
    except (BadBase64, ValueError) as error:
        raise Unbelievable("form") from error
    if not isinstance(header, dict) or not isinstance(claims, dict):
        raise Unbelievable("form")
    if not isinstance(header.get("alg"), str) or header["alg"] not in ALGORITHMS:
        raise Unbelievable("alg")
    # Neither is for an ID token: what must be understood, and a payload that is not what was signed (RFC 7797).
    if "crit" in header or "b64" in header:
        raise Unbelievable("crit")
    return header, claims


async def _keys(provider: Provider, header: dict[str, Any]) -> KeySet:
    """The provider's keys with the one that the header names. A key in the header itself is never looked at."""
    found = await speaking.keys(provider)
    kid = header.get("kid")
    if kid is not None and all(key.kid != kid for key in found.keys):
        found = await speaking.keys(provider, again=True)
    named = [key for key in found.keys if kid is None or key.kid == kid]
    if not named or (kid is None and len(named) > 1):
        raise Unbelievable("kid")
    return KeySet(named)


def _check_signature(token: str, header: dict[str, Any], found: KeySet) -> None:
    key = found.keys[0]
    if isinstance(key, RSAKey) and key.public_key.key_size < _RSA_BITS_MIN:
        raise Unbelievable("short key")
    try:
        jws.deserialize_compact(token, key, algorithms=[header["alg"]])
    except (JoseError, ValueError, TypeError) as error:
        raise Unbelievable("signature") from error


def _check_claims(provider: Provider, claims: dict[str, Any], nonce: str) -> None:
    if claims.get("iss") != provider.issuer:
        raise Unbelievable("iss")
    # Alone: with another audience beside us, that one could have had it for itself.
    if claims.get("aud") not in (provider.client_id, [provider.client_id]):
        raise Unbelievable("aud")
    if claims.get("azp", provider.client_id) != provider.client_id:
        raise Unbelievable("azp")
    now = time.time()
    if now >= _number(claims, "exp") + LEEWAY_SECONDS:
        raise Unbelievable("exp")
    if _number(claims, "iat") > now + LEEWAY_SECONDS:
        raise Unbelievable("iat")
    if "nbf" in claims and _number(claims, "nbf") > now + LEEWAY_SECONDS:
        raise Unbelievable("nbf")
    said = claims.get("nonce")
    if not isinstance(said, str) or not hmac.compare_digest(said.encode(), nonce.encode()):
        raise Unbelievable("nonce")
    subject = claims.get("sub")
    if not isinstance(subject, str) or not 0 < len(subject) <= 255:
        raise Unbelievable("sub")


def _check_at_hash(said: object, algorithm: str, access_token: object) -> None:
    if not isinstance(access_token, str) or not isinstance(said, str):
        raise Unbelievable("at_hash")
    digest = hashlib.new(ALGORITHMS[algorithm], access_token.encode()).digest()
    half = base64.urlsafe_b64encode(digest[: len(digest) // 2]).decode().rstrip("=")
    if not hmac.compare_digest(half.encode(), said.encode()):
        raise Unbelievable("at_hash")


def _number(claims: dict[str, Any], name: str) -> float:
    value = claims.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Unbelievable(name)
    return value
