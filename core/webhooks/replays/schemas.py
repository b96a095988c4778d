from typing import Literal, Self

from pydantic import Field, model_validator

from core.web.schemas import In, Moment, MomentIn, Out, PageQuery
from core.webhooks.schemas import Status


class WebhookReplayIn(In):
    """Which received webhooks to process again: all that match every field given. A beginning is required."""

    since: MomentIn = Field(description="Received not before")
    until: MomentIn | None = Field(None, description="Received before; absent: now")
    provider_account: str | None = Field(None, max_length=40)
    status: Status | None = None
    event_type: str | None = Field(None, max_length=100)
    subject: str | None = Field(None, max_length=40)

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.until is not None and self.until <= self.since:
            raise ValueError("until must be after since")
        return self


class WebhookReplayOut(Out):
    """A range of webhooks that is processed again, and how far."""

    id: str
    status: Literal["running", "done"] = Field(description="done: the last one was handed to the workers")
    matched: int = Field(description="How many there were when it began")
    replayed: int
    wanted: dict[str, str] = Field(description="The filter")
    actor: str
    created_at: Moment
    finished_at: Moment | None


class WebhookReplayPageOut(Out):
    items: list[WebhookReplayOut]
    next_cursor: str | None


class WebhookReplayQuery(PageQuery):
    pass
