"""Speak to a provider: its description, its keys, its token endpoint. The tenant chose it, so every call is guarded."""

from __future__ import annotations

import base64
import time
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote_plus, urlencode
from uuid import UUID

import orjson
from joserfc.errors import JoseError
from joserfc.jwk import JWKRegistry, Key, KeySet

from core.identity.external.errors import ProviderUnusable
from core.identity.external.types import Provider
from core.kit import addresses, outbound
from core.kit.errors import BahiError
from core.kit.secrets import Secret
from core.kit.together import Flights

KEPT_SECONDS = 3600
KEYS_AGAIN_SECONDS = 60
"""A key that is not known may be a new one; but whoever sends nonsense must not have us fetch keys each time."""
_KEPT_MAX = 500
_KEYS_MAX = 50
_MEMBERS = {"RSA": ("n", "e"), "EC": ("crv", "x", "y"), "OKP": ("crv", "x")}
_MEMBER_LENGTH_MAX = 1400
"""An RSA key of 8192 bits fits in."""

_policy = addresses.Policy()


@dataclass(frozen=True, slots=True)
class Description:
    """What the provider says of itself (OpenID Connect Discovery §3), as far as we use it."""

    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    names_itself: bool
    """It puts `iss` into its answer (RFC 9207), so an answer without is not its own."""
    takes_basic: bool


@dataclass(slots=True)
class _Kept:
    description: Description
    read_at: float
    keys: KeySet | None = field(default=None, repr=False)
    keys_read_at: float = 0.0


# One entry per tenant's provider: two tenants with one issuer share nothing.
_kept: OrderedDict[UUID, _Kept] = OrderedDict()
_flights: Flights[UUID, _Kept] = Flights()
_key_flights: Flights[UUID, KeySet] = Flights()


def configure(*, development: bool, resolve: addresses.Resolver = addresses.system_resolver) -> None:
    """Say what may be called: in development also plain http and this machine's loopback."""
    global _policy  # noqa: PLW0603 - one policy per process
    _policy = addresses.Policy(development, resolve)
    _kept.clear()
    _flights.forget()
    _key_flights.forget()


def check_url(url: str) -> None:
    """Raises AddressRefused for what cannot be a provider's address; its name is resolved at each call."""
    addresses.parse(url, _policy)


async def describe(provider: Provider) -> Description:
    """The provider's own description, kept for an hour. Raises ProviderUnusable."""
    return (await _find(provider)).description


async def keys(provider: Provider, *, again: bool = False) -> KeySet:
    """The keys that sign its answers. `again`: one is missing, so ask anew unless that was just done.

    Raises ProviderUnusable.
    """
    kept = await _find(provider)
    age = time.monotonic() - kept.keys_read_at
    if kept.keys is None or age > (KEYS_AGAIN_SECONDS if again else KEPT_SECONDS):
        return await _key_flights.join(provider.id, lambda: _fetch_keys(kept))
    return kept.keys


async def trade(provider: Provider, secret: Secret, code: str, verifier: str, redirect_uri: str) -> dict[str, Any]:
    """Trade a code for tokens (RFC 6749 §4.1.3). Raises ProviderUnusable."""
    described = await describe(provider)
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": redirect_uri,
        "code_verifier": verifier,
    }
    headers = {"Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"}
    if described.takes_basic:
        # RFC 6749 §2.3.1: both are form-encoded before they are joined.
        pair = f"{quote_plus(provider.client_id)}:{quote_plus(secret.value)}"
        headers["Authorization"] = f"Basic {base64.b64encode(pair.encode()).decode()}"
    else:
        form |= {"client_id": provider.client_id, "client_secret": secret.value}
    return await _read(described.token_endpoint, "POST", headers, urlencode(form).encode())


async def _find(provider: Provider) -> _Kept:
    kept = _kept.get(provider.id)
    if kept is None or time.monotonic() - kept.read_at > KEPT_SECONDS:
        # One question at a time: whoever asks in a flood must not have a slow provider take every connection.
        kept = await _flights.join(provider.id, lambda: _fetch(provider))
    return kept


async def _fetch(provider: Provider) -> _Kept:
    found = await _read(f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration")
    kept = _kept[provider.id] = _Kept(_description(provider, found), time.monotonic())
    if len(_kept) > _KEPT_MAX:
        _kept.popitem(last=False)
    return kept


async def _fetch_keys(kept: _Kept) -> KeySet:
    try:
        kept.keys = _key_set(await _read(kept.description.jwks_uri))
    finally:
        kept.keys_read_at = time.monotonic()
    return kept.keys


async def _read(
    url: str, method: str = "GET", headers: dict[str, str] | None = None, content: bytes = b""
) -> dict[str, Any]:
    try:
        response = await outbound.read_guarded(
            method, url, headers=headers or {"Accept": "application/json"}, content=content, policy=_policy
        )
        found = orjson.loads(response.body) if response.status == 200 else None
    except orjson.JSONDecodeError as error:
        raise ProviderUnusable from error
    except BahiError as error:  # why is our own network's business, and nothing for whoever asks
        raise ProviderUnusable from error
    if not isinstance(found, dict):
        raise ProviderUnusable
    return found


def _description(provider: Provider, found: dict[str, Any]) -> Description:
    # Letter by letter: a description that names another issuer is how one provider passes for another.
    if found.get("issuer") != provider.issuer:
        raise ProviderUnusable
    endpoints = [found.get(name) for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")]
    for url in endpoints:
        if not isinstance(url, str):
            raise ProviderUnusable
        try:
            check_url(url)
        except addresses.AddressRefused as error:
            raise ProviderUnusable from error
    methods = found.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
    authorization, token, jwks = (str(url) for url in endpoints)
    return Description(
        authorization,
        token,
        jwks,
        names_itself=found.get("authorization_response_iss_parameter_supported") is True,
        takes_basic=not isinstance(methods, list) or "client_secret_basic" in methods,
    )


def _key_set(found: dict[str, Any]) -> KeySet:
    """The set's public signing keys. One that cannot be read is passed over (RFC 7517 §5): it signs nothing for us."""
    listed = found.get("keys")
    if not isinstance(listed, list) or len(listed) > _KEYS_MAX:
        raise ProviderUnusable
    usable = []
    for item in listed:
        try:
            usable.append(_public_key(item))
        except (JoseError, ValueError, TypeError, KeyError):
            continue
    if not usable:
        raise ProviderUnusable
    return KeySet(usable)


def _public_key(item: Any) -> Key:
    """The key of its public members alone, each of a bounded size. Raises ValueError, TypeError, KeyError, JoseError.

    A symmetric key in a public list would let everybody sign. Of a private RSA key with the one member `d` the primes
    would be searched, which holds this process up for as long as whoever made the number likes.
    """
    if item["kty"] not in _MEMBERS or item.get("use", "sig") != "sig":
        raise ValueError("not a public signing key")
    members = {name: item[name] for name in (*_MEMBERS[item["kty"]], "kid", "alg") if name in item}
    if any(not isinstance(value, str) or len(value) > _MEMBER_LENGTH_MAX for value in members.values()):
        raise ValueError("not a key of a usual size")
    return JWKRegistry.import_key({"kty": item["kty"], **members})
