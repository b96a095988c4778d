from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Proof:
    """What a user offers: a code, or a signed answer to a challenge; `ticket` continues what was begun for it."""

    method: str
    """`totp`, `recovery`, `sms`, `passkey`, or the name of a plugin's factor."""
    code: str = field(default="", repr=False)
    ticket: str = field(default="", repr=False)
    credential: dict[str, Any] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Proven:
    """What a user has proven: it opens something while the epoch (core.auth.epochs) lasts that it was proven in."""

    user_id: UUID
    methods: frozenset[str]
    """By what (RFC 8176)."""
    epoch: int
    at: datetime | None = None
    """When; None for just now."""


@dataclass(frozen=True, slots=True)
class Factor:
    """Something that a user set up."""

    id: UUID
    user_id: UUID
    kind: str
    label: str
    created_at: datetime
    last_used_at: datetime | None


@dataclass(frozen=True, slots=True)
class Enrolment:
    """An authenticator app to be: shown once, until its first code proves that it was read."""

    ticket: str = field(repr=False)
    secret: str = field(repr=False)
    uri: str = field(repr=False)
    svg: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class FactorSpec:
    """A factor that a plugin supplies or demands. Its calls run outside any transaction, each under a time limit; one
    that fails proves nothing, and one that fails to say whether it is demanded is taken to demand."""

    name: str
    """A plain word, none of the built-in ones; the method's name in the API."""
    label: str
    amr: str
    """What is noted in `methods`: a value of RFC 8176 or the vendor's own word."""
    is_set_up: Callable[[str, UUID], Awaitable[bool]]
    """`is_set_up(tenant short id, user id)`."""
    check: Callable[[str, UUID, str], Awaitable[bool]]
    """`check(tenant short id, user id, code)`: whether the code proves it, this once."""
    is_demanded: Callable[[str, UUID], Awaitable[bool]] | None = None
    """`is_demanded(tenant short id, user id)`: whether this user must prove a second factor to sign in now."""
    is_demanded_for: Callable[[str, UUID, str, Mapping[str, str]], Awaitable[bool]] | None = None
    """`is_demanded_for(tenant short id, user id, action, facts)`: whether this act must be consented to by this very
    factor and no other. Where several are demanded, one of them is enough."""
