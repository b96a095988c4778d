"""Events hold no personal data: only ids."""

from typing import Any, ClassVar

from core.events.types import Event

_SESSION = "ses_01kbcdefghjkmnpqrstvwxyz01"
_USER = "usr_01kbcdefghjkmnpqrstvwxyz01"


class SessionOpened(Event):
    """A user signed in."""

    type = "session.opened"
    example: ClassVar[dict[str, Any]] = {
        "session": _SESSION,
        "user": _USER,
        "client": "web",
        "methods": ["otp", "pwd"],
    }

    session: str
    user: str
    client: str
    methods: list[str]


class SessionRevoked(Event):
    """A session was ended before its time: signed out, revoked, or one too many."""

    type = "session.revoked"
    example: ClassVar[dict[str, Any]] = {"session": _SESSION, "user": _USER, "reason": "signed_out"}

    session: str
    user: str
    reason: str


class RefreshTokenReused(Event):
    """A refresh token was shown twice: somebody may have stolen it.

    The session was ended and its sockets are closed. Tell the user.
    """

    type = "session.refresh_token_reused"
    example: ClassVar[dict[str, Any]] = {"session": _SESSION, "user": _USER}

    session: str
    user: str
