from __future__ import annotations

from typing import Literal

from pydantic import Field

from core.auth.sessions.types import Session, SessionTokens
from core.kit import ids
from core.kit.shown import Shown
from core.web.schemas import In, Moment, Out, PageQuery

_SESSION = "ses_01kbcdefghjkmnpqrstvwxyz01"
_USER = "usr_01kbcdefghjkmnpqrstvwxyz01"


class RefreshIn(In):
    """The refresh token that came with the last access token."""

    refresh_token: str = Field(min_length=1, max_length=200)


class TokensOut(Out):
    """The next pair: the old refresh token works no more."""

    access_token: Shown[str]
    refresh_token: Shown[str]
    token_type: Shown[Literal["Bearer"]]
    expires_in: Shown[int]

    @classmethod
    def of(cls, tokens: SessionTokens) -> TokensOut:
        return cls(
            access_token=tokens.access_token,
            refresh_token=tokens.refresh_token,
            token_type="Bearer",  # noqa: S106 - a type, not a secret
            expires_in=tokens.expires_in_seconds,
        )


class SessionQuery(PageQuery):
    """Whose sessions, a page at a time."""

    user: str | None = Field(None, max_length=40, examples=[_USER])


class SessionRevokeIn(In):
    """Which session."""

    session: str = Field(max_length=40, examples=[_SESSION])


class SessionsOfUserIn(In):
    """Whose sessions, and why they end."""

    user: str = Field(max_length=40, examples=[_USER])
    reason: str = Field("revoked", min_length=3, max_length=100, examples=["device_lost"])


class SessionOut(Out):
    """Where a user is signed in."""

    id: Shown[str]
    user: Shown[str]
    client: Shown[str]
    device: Shown[str]
    address: Shown[str]
    methods: Shown[list[str]] = Field(description="How the user proved who they are (RFC 8176)")
    current: Shown[bool] = Field(description="Whether this very request is made in it")
    authenticated_at: Shown[Moment]
    created_at: Shown[Moment]
    last_used_at: Shown[Moment]
    expires_at: Shown[Moment]
    revoked_at: Shown[Moment | None]

    @classmethod
    def of(cls, session: Session, current: str = "") -> SessionOut:
        public_id = ids.text("ses", session.id)
        return cls(
            id=public_id,
            user=ids.text("usr", session.user_id),
            client=session.client,
            device=session.device,
            address=session.address,
            methods=sorted(session.methods),
            current=public_id == current,
            authenticated_at=session.authenticated_at,
            created_at=session.created_at,
            last_used_at=session.last_used_at,
            expires_at=min(session.expires_at, session.idle_expires_at),
            revoked_at=session.revoked_at,
        )


class SessionPageOut(Out):
    """Sessions that stand, newest first."""

    items: Shown[list[SessionOut]]
    next_cursor: Shown[str | None]


class EndedOut(Out):
    """How many sessions were ended."""

    ended: Shown[int]
