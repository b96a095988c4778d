from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from core.messaging.preferences.types import Preferences
from core.web.schemas import In, Moment, Out

Purposes = Literal["otp", "transactional", "promotional"]
Channels = Literal["sms", "email"]
TimeOfDay = Annotated[str, Field(min_length=5, max_length=5, pattern=r"^([01]\d|2[0-3]):[0-5]\d$", examples=["21:00"])]
Accounts = Annotated[list[Annotated[str, Field(max_length=40)]], Field(max_length=10)]


class CapIn(In):
    """So many messages to one address within so many seconds."""

    count: int = Field(ge=0, le=10_000)
    seconds: int = Field(ge=1, le=31 * 86_400)


class CapOut(Out):
    """So many messages to one address within so many seconds."""

    count: int
    seconds: int


class MessagingSettingsIn(In):
    """What to change; what is absent stays."""

    sender_email: str | None = Field(None, max_length=254)
    sender_name: str | None = Field(None, max_length=100)
    reply_to: str | None = Field(None, max_length=254)
    default_language: str | None = Field(None, max_length=8)
    dlt_entity_id: str | None = Field(None, max_length=25, description="India: the principal entity's id")
    quiet_from: TimeOfDay | None = Field(None, description="No promotional message from here, in the recipient's zone")
    quiet_until: TimeOfDay | None = None
    caps: dict[Purposes, CapIn] | None = None
    routes: dict[Channels, dict[Purposes, Accounts]] | None = Field(
        None, description="Provider accounts by channel and purpose, in the order they are tried"
    )
    otp_accounts: Accounts | None = Field(
        None, description="SMS provider accounts that make and check one-time codes themselves; empty: we make them"
    )
    version: int | None = Field(None, ge=0, description="Refuse when somebody changed them since")


class MessagingSettingsOut(Out):
    """How the tenant sends."""

    sender_email: str
    sender_name: str
    reply_to: str
    default_language: str
    dlt_entity_id: str
    quiet_from: str
    quiet_until: str
    caps: dict[str, CapOut]
    routes: dict[str, dict[str, list[str]]]
    otp_accounts: list[str]
    version: int
    updated_at: Moment | None

    @classmethod
    def of(cls, found: Preferences) -> MessagingSettingsOut:
        return cls.model_validate({**found.plain(), "version": found.version, "updated_at": found.updated_at})
