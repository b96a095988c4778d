from typing import Any, Literal

from pydantic import Field

from core.web.schemas import In, Moment, Out, PageQuery


class WebhookRejectionOut(Out):
    """A webhook that was refused because its signature is wrong."""

    id: str
    provider_account: str
    address: str
    body_bytes: int
    received_at: Moment
    expires_at: Moment


class WebhookRejectionPageOut(Out):
    items: list[WebhookRejectionOut]
    next_cursor: str | None


class WebhookRejectionQuery(PageQuery):
    provider_account: str | None = Field(None, max_length=40)


class WebhookRejectionDetailOut(WebhookRejectionOut):
    """A refused webhook with as much of its payload as was kept; card numbers and personal data are masked."""

    headers: dict[str, str]
    payload: Any


class WebhookVerifiedOut(Out):
    """A refused webhook that is authentic after all."""

    status: Literal["accepted", "duplicate"]


class WebhookVerifyIn(In):
    """Whose refused webhooks to verify again."""

    provider_account: str = Field(max_length=40)


class WebhookVerdictsOut(Out):
    """How many of the kept ones came to what."""

    accepted: int
    duplicate: int = Field(description="Authentic, and sent again by the vendor before")
    invalid: int = Field(description="Still refused")
    shortened: int = Field(description="Too long to have been kept whole: have the vendor send them again")
