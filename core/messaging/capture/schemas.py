from __future__ import annotations

from pydantic import Field

from core.web.schemas import Query, Shown


class BoxQuery(Query):
    """What to show of the box."""

    tenant: Shown[str | None] = Field(None, max_length=63, description="Slug; default: the first tenant")
    search: Shown[str] = Field("", max_length=100, description="Words that must all occur")
    message: Shown[str | None] = Field(None, max_length=40)
