from __future__ import annotations

from typing import Literal

from pydantic import Field

from core.kit import ids
from core.messaging.schemas import Address, ChannelName
from core.messaging.suppression.types import Suppression
from core.web.schemas import In, Moment, Out, PageQuery

ReasonName = Literal["bounce", "complaint", "unsubscribe", "manual"]


class SuppressionIn(In):
    """An address that must not be written to."""

    channel: ChannelName = Field(examples=["email"])
    to: Address
    note: str | None = Field(None, max_length=500, description="Why")


class LiftIn(In):
    """Why it may be written to again."""

    reason: str = Field(min_length=1, max_length=500, examples=["The mailbox exists again"])


class SuppressionQuery(PageQuery):
    """Which suppressions to list."""

    lifted: bool = Field(default=False, description="Also those that are no longer in force")
    channel: ChannelName | None = None
    reason: ReasonName | None = None
    email: str | None = Field(None, max_length=254, description="Exactly this address")
    phone: str | None = Field(None, max_length=20, description="Exactly this number, with its country")


class SuppressionOut(Out):
    """An address that is not written to, masked. An unsubscription stops promotional messages only."""

    id: str = Field(examples=["msp_01kbcdefghjkmnpqrstvwxyz01"])
    channel: ChannelName
    to: str
    reason: ReasonName
    message: str | None
    note: str | None
    actor: str
    created_at: Moment
    lifted_at: Moment | None
    lifted_by: str | None

    @classmethod
    def of(cls, found: Suppression) -> SuppressionOut:
        return cls.model_validate(
            {
                "id": ids.text("msp", found.id),
                "channel": found.channel,
                "to": found.to,
                "reason": found.reason,
                "message": ids.text("msg", found.message_id) if found.message_id else None,
                "note": found.note,
                "actor": found.actor,
                "created_at": found.created_at,
                "lifted_at": found.lifted_at,
                "lifted_by": found.lifted_by,
            }
        )


class SuppressionPageOut(Out):
    """Suppressions, newest first."""

    items: list[SuppressionOut]
    next_cursor: str | None
