from typing import Any

from pydantic import Field

from core.web.schemas import Out, Query


class EventQuery(Query):
    """Which events to read. There is no order but the stream's."""

    after: int = Field(0, ge=0, description="Give events after this position; 0 starts at the beginning")
    types: str | None = Field(None, max_length=2000, description="Only these types, separated by commas")
    subject: str | None = Field(None, max_length=200, description="Only events about this id")
    limit: int = Field(50, ge=1, le=200)


class EventOut(Out):
    """An event as every reader gets it."""

    id: str = Field(examples=["evt_01jd3k8m2r9v7x5q4w6t0y1z2a"])
    type: str = Field(examples=["payment.succeeded"])
    version: int
    tenant: str
    subject: str = Field(examples=["pay_01jd3k8m2r9v7x5q4w6t0y1z2a"])
    subject_version: int = Field(description="Rises by commit within a subject")
    position: int = Field(description="Its place in the tenant's stream, without gaps")
    occurred_at: str = Field(examples=["2026-11-21T06:30:00.000000Z"])
    data: dict[str, Any]


class EventListOut(Out):
    items: list[EventOut]
    position: int = Field(description="Pass this as `after` to continue, also when `items` is empty")
    top: int = Field(description="The stream's last position; reached when `position` equals it")


class EventTypeOut(Out):
    """A type in the catalogue."""

    type: str
    version: int
    summary: str
    json_schema: dict[str, Any] = Field(description="JSON Schema of `data`")
    example: dict[str, Any]


class EventTypeListOut(Out):
    items: list[EventTypeOut]
