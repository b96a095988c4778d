from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

ACR_SIGNED_IN, ACR_STEPPED_UP = "bahi:sign-in", "bahi:step-up"
"""How far a user has proven who they are: by one factor, or by two (RFC 9470, OpenID Connect `acr`)."""


def acr_of(methods: frozenset[str]) -> str:
    """The level that these methods (RFC 8176) add up to."""
    return ACR_STEPPED_UP if "mfa" in methods else ACR_SIGNED_IN


@dataclass(frozen=True, slots=True)
class SessionTokens:
    """What a client gets at sign-in and at each refresh."""

    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    session_id: UUID
    expires_in_seconds: int


@dataclass(frozen=True, slots=True)
class CookieSession:
    """A browser's session: the cookie's value exists only here and there."""

    cookie: str = field(repr=False)
    session_id: UUID
    max_age_seconds: int


@dataclass(frozen=True, slots=True)
class NewSession:
    """Who signs in, how and from what."""

    user_id: UUID
    person_id: UUID | None
    methods: frozenset[str]
    client: str
    device: str
    authenticated_at: datetime | None = None
    scopes: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """A session as its owner and the tenant's admins see it."""

    id: UUID
    user_id: UUID
    person_id: UUID | None
    client: str
    device: str
    address: str
    methods: frozenset[str]
    scopes: tuple[str, ...] | None
    authenticated_at: datetime
    created_at: datetime
    last_used_at: datetime
    idle_expires_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    revoked_reason: str | None
    version: int
    seconds_left: float
    """Until it ends by itself, when it was read: by the database's clock, which set its times."""
