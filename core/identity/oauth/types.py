from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from core.kit.secrets import Secret

AUTHORIZATION_CODE, REFRESH_TOKEN, CLIENT_CREDENTIALS = "authorization_code", "refresh_token", "client_credentials"
GRANT_TYPES = (AUTHORIZATION_CODE, REFRESH_TOKEN, CLIENT_CREDENTIALS)

OPENID = {
    "openid": "Know who you are",
    "profile": "See your name",
    "email": "See your e-mail address",
    "phone": "See your phone number",
}
"""Scopes of OpenID Connect, as the consent page words them. Every other scope is a permission of ours."""


@dataclass(frozen=True, slots=True)
class NewClient:
    """A client to register. One that is not `confidential` has no secret and proves itself by PKCE alone."""

    name: str
    redirect_uris: tuple[str, ...]
    grant_types: tuple[str, ...]
    scopes: tuple[str, ...]
    confidential: bool = True
    post_logout_redirect_uris: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Client:
    """A registered client."""

    id: UUID
    name: str
    secret_hash: bytes | None = field(repr=False)
    redirect_uris: tuple[str, ...]
    post_logout_redirect_uris: tuple[str, ...]
    grant_types: tuple[str, ...]
    scopes: tuple[str, ...]
    created_by: str
    created_at: datetime
    disabled_at: datetime | None
    version: int
    addresses_since: datetime | None


@dataclass(frozen=True, slots=True)
class RegisteredClient:
    """A client with its secret, which exists outside its owner this once."""

    client: Client
    secret: Secret | None


@dataclass(frozen=True, slots=True)
class Consent:
    """What a user lets a client do, as they see it."""

    client_id: UUID
    client: str
    scopes: tuple[str, ...]
    granted_at: datetime


@dataclass(frozen=True, slots=True)
class Code:
    """A stored authorization code."""

    client_id: UUID
    user_id: UUID
    person_id: UUID | None
    redirect_uri: str
    scopes: tuple[str, ...]
    challenge: str
    nonce: str | None
    methods: frozenset[str]
    authenticated_at: datetime
    created_at: datetime
    used_at: datetime | None
    session_id: UUID | None
    epoch: int
    """The user's when they let the client have it."""
    is_over: bool
