from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

BOUNDS = {
    "access_seconds": (60, 900),
    "idle_seconds": (300, 90 * 86400),
    "absolute_seconds": (900, 365 * 86400),
    "reauthentication_seconds": (60, 86400),
    "sessions_max": (1, 100),
    "key_days": (1, 365),
}
"""Lowest and highest value of each number."""


@dataclass(frozen=True, slots=True)
class Policy:
    """A tenant's security policy."""

    access_seconds: int = 300
    """Life of an access token."""
    idle_seconds: int = 14 * 86400
    """A session that is not used for so long ends."""
    absolute_seconds: int = 90 * 86400
    """A session ends after so long, however much it is used: the life of its family of refresh tokens."""
    reauthentication_seconds: int = 300
    """How long ago a user may have proved who they are, for what asks for a fresh proof."""
    sessions_max: int = 10
    """Sessions of one user at a time; one more ends the one unused for longest."""
    key_days: int = 90
    """After so many days a new signing key takes over."""
    admin_networks: tuple[str, ...] = ()
    """Networks that staff may call from; none means anywhere."""
    limits: Mapping[str, int] = field(default_factory=dict)
    """Requests per minute by route class, where they differ from the platform's."""
    version: int = 0
