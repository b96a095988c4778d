from typing import Any, Literal

from pydantic import Field

from core.kit.shown import Shown
from core.web.schemas import Moment, MomentIn, Out, PageQuery

Status = Literal["received", "processed", "ignored", "dead"]


class WebhookAckOut(Out):
    """The vendor's webhook is safe with us; a duplicate was so before."""

    status: Shown[Literal["accepted", "duplicate"]]


class WebhookDeliveryOut(Out):
    """A verified webhook of a vendor."""

    id: str
    provider_account: str
    event_type: str = Field(examples=["payment.captured"])
    subject: str = Field(examples=["attempt"])
    hints: dict[str, str] = Field(description="The vendor's ids in it")
    dedupe_key: str = Field(description="The vendor's event id, or a hash of the body")
    conflict: bool = Field(description="Another body came under the same event id; both were processed")
    status: Status
    last_error: str | None
    occurred_at: Moment | None
    received_at: Moment
    processed_at: Moment | None


class WebhookDeliveryDetailOut(WebhookDeliveryOut):
    """A verified webhook with its payload; card numbers and personal data are masked."""

    headers: dict[str, str]
    payload: Any


class WebhookDeliveryPageOut(Out):
    items: list[WebhookDeliveryOut]
    next_cursor: str | None


class WebhookDeliveryQuery(PageQuery):
    provider_account: str | None = Field(None, max_length=40)
    status: Status | None = None
    event_type: str | None = Field(None, max_length=100)
    conflict: bool | None = None
    subject: str | None = Field(None, max_length=40, description="What it is about", examples=["attempt", "refund"])
    vendor_id: str | None = Field(
        None, max_length=100, description="An id that the vendor's hints name: order, payment, refund, settlement, …"
    )
    since: MomentIn | None = Field(None, description="Received not before")
    until: MomentIn | None = Field(None, description="Received before")
