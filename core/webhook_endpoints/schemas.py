from typing import Literal

from pydantic import Field

from core.web.schemas import In, Moment, Out, PageQuery


class WebhookEndpointIn(In):
    """Where events go."""

    url: str = Field(min_length=1, max_length=2000, examples=["https://shop.example/webhooks/bahi"])
    event_types: list[str] | None = Field(
        None, max_length=200, description="Only these types; null means every type", examples=[["payment.succeeded"]]
    )
    enabled: bool = True


class WebhookEndpointOut(Out):
    """The endpoint without its secret."""

    id: str = Field(examples=["whe_01jd3k8m2r9v7x5q4w6t0y1z2a"])
    url: str
    event_types: list[str] | None
    status: Literal["enabled", "disabled"]
    disabled_reason: str | None = Field(description="`failing`, `gone` or `address_refused` when we disabled it")
    failing_since: Moment | None
    created_at: Moment
    updated_at: Moment


class WebhookEndpointSecretOut(WebhookEndpointOut):
    """The endpoint with its secret when that is new."""

    secret: str | None = Field(description="`whsec_…`, shown this once; null when the secret did not change")


class MessageQuery(PageQuery):
    """Which messages to list."""

    status: Literal["pending", "delivered", "failed", "cancelled"] | None = None


class WebhookAttemptOut(Out):
    """One try to deliver."""

    outcome: str = Field(description="`delivered`, `status` (not 2xx), `timeout`, `unreachable`, `tls`, …")
    status_code: int | None
    milliseconds: int
    started_at: Moment


class WebhookMessageOut(Out):
    """One event on its way to the endpoint."""

    id: str = Field(examples=["whm_01jd3k8m2r9v7x5q4w6t0y1z2a"])
    event_id: str = Field(description="Sent as the header `webhook-id`")
    position: int
    subject: str
    type: str
    status: Literal["pending", "delivered", "failed", "cancelled"]
    attempts: int
    created_at: Moment
    finished_at: Moment | None


class WebhookMessageDetailOut(WebhookMessageOut):
    """A message with its last attempts, newest first."""

    tries: list[WebhookAttemptOut]


class WebhookMessagePageOut(Out):
    items: list[WebhookMessageOut]
    next_cursor: str | None


class DeletedOut(Out):
    """It is gone."""

    deleted: bool = True
