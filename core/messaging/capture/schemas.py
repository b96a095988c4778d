from __future__ import annotations

from datetime import datetime

from pydantic import Field

from core.messaging.capture.service import Captured
from core.web.schemas import Out, Query


class BoxQuery(Query):
    """What to list of the box."""

    tenant: str | None = Field(None, max_length=63, description="Slug; default: the first tenant")
    search: str = Field("", max_length=100, description="Words that must all occur")


class BoxPageQuery(BoxQuery):
    """What to list of the box, and which message to open."""

    message: str | None = Field(None, max_length=40)


class CapturedOut(Out):
    """What would have gone out, whole."""

    channel: str
    purpose: str
    to: str
    sender: str
    subject: str
    text: str
    html: str
    created_at: datetime

    @classmethod
    def of(cls, captured: Captured) -> CapturedOut:
        return cls(
            channel=captured.channel,
            purpose=captured.purpose,
            to=captured.to,
            sender=captured.sender,
            subject=captured.subject,
            text=captured.text,
            html=captured.html,
            created_at=captured.created_at,
        )


class BoxOut(Out):
    items: list[CapturedOut]
