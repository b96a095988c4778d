from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from core.kit import ids
from core.kit.secrets import Secret

SCOPES = ("openid", "email")


@dataclass(frozen=True, slots=True)
class NewProvider:
    """A provider to set up: what the tenant got when it registered with it."""

    label: str
    """What the button says: `Continue with <label>`."""
    issuer: str
    client_id: str
    client_secret: Secret
    scopes: tuple[str, ...] = SCOPES
    app_redirect_uris: tuple[str, ...] = ()
    """Where the provider may send the tenant's own apps, beside our page."""
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Provider:
    id: UUID
    label: str
    issuer: str
    client_id: str
    sealed: bytes = field(repr=False)
    scopes: tuple[str, ...]
    app_redirect_uris: tuple[str, ...]
    enabled: bool
    version: int
    created_by: str
    created_at: datetime

    @property
    def public_id(self) -> str:
        return ids.text("xpr", self.id)


@dataclass(frozen=True, slots=True)
class Link:
    """One of a user's ways in."""

    id: UUID
    provider_id: UUID
    label: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Started:
    """The browser goes to `url`; `binding` stays with who asked, and proves that the answer is theirs."""

    url: str = field(repr=False)
    binding: Secret
    expires_in_seconds: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What the provider sent the browser back with (RFC 6749 §4.1.2, RFC 9207)."""

    provider: str
    """Whose answers the place that it came to takes."""
    state: str = field(repr=False)
    code: str = field(repr=False)
    issuer: str | None
    error: str


@dataclass(frozen=True, slots=True)
class Identity:
    """What a provider said of somebody, once its signature and every claim was checked."""

    subject: str = field(repr=False)
    email: str | None = field(repr=False)
    email_verified: bool
    name: str | None = field(repr=False)
    authenticated_at: datetime | None = None
    """When they proved who they are to the provider, where it says so."""
