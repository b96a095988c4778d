from __future__ import annotations

from typing import Literal

from pydantic import Field

from core.identity.account.schemas import FactorOut
from core.identity.users.types import User
from core.kit import ids
from core.web.schemas import In, Moment, Out


class UserOut(Out):
    """An account, without its addresses: those stand in its person's profile."""

    id: str = Field(examples=["usr_01kbcdefghjkmnpqrstvwxyz01"])
    person: str
    status: Literal["active", "locked", "erased"]
    created_at: Moment
    last_signed_in_at: Moment | None

    @classmethod
    def of(cls, user: User) -> UserOut:
        return cls(
            id=user.public_id,
            person=ids.text("per", user.person_id),
            status=user.status,
            created_at=user.created_at,
            last_signed_in_at=user.last_signed_in_at,
        )


class UserDetailOut(UserOut):
    """An account with its factors."""

    factors: list[FactorOut]
    recovery_codes_left: int


class UserPageOut(Out):
    """Accounts, newest first."""

    items: list[UserOut]
    next_cursor: str | None


class ReasonIn(In):
    """Why; it stands in the audit log."""

    reason: str = Field(min_length=3, max_length=500, examples=["asked by phone, identity checked"])


class InvitationIn(In):
    """Whom to invite, and with which roles."""

    email: str = Field(min_length=3, max_length=254, examples=["dev@shop.example"])
    roles: list[str] = Field(default_factory=list, max_length=10, examples=[["support"]])


class InvitationOut(Out):
    """An invitation that is on its way; it is good for a week."""

    id: str
    roles: list[str]
