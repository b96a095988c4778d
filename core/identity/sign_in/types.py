from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

from core.identity.policy import Policy
from core.kit.secrets import Secret


@dataclass(frozen=True, slots=True)
class Client:
    """Who knocks: `app` gets tokens, `page` a cookie."""

    kind: Literal["app", "page"] = "app"
    device: str = ""
    """What the device calls itself; shown to its user."""
    token: str = field(default="", repr=False)
    """The device's own token from an earlier sign-in: it has its own count of tries."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a sign-in asks of a user."""

    rules: Policy
    supplied: tuple[str, ...]
    """The plugins' factors that the user has."""
    is_demanded: bool
    """Whether a plugin wants a second factor now."""

    @property
    def is_second_due(self) -> bool:
        """Whether a second factor is due of who has none, too."""
        return self.is_demanded or self.rules.second_factor == "required"


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The end of a sign-in: what `auth.sessions` opened, and the device's token."""

    user_id: UUID
    opened: Any = field(repr=False)
    device_token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class FactorNeeded:
    """The first proof was right; one of these methods is needed beside."""

    ticket: Secret
    methods: tuple[str, ...]
    enrol: bool = False
    """The tenant requires a second factor and the user has none yet: the ticket sets one up."""


Outcome = SignedIn | FactorNeeded


@dataclass(frozen=True, slots=True)
class Begun:
    """A code may be on its way: whether it is, only its recipient knows."""

    ticket: Secret
    expires_in_seconds: int
