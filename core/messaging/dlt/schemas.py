from __future__ import annotations

from dataclasses import asdict
from typing import Literal

from pydantic import Field

from core.kit import ids
from core.messaging.dlt.types import DltTemplate
from core.messaging.schemas import Key, Language
from core.web.schemas import In, Moment, Out, PageQuery

Category = Literal["transactional", "service_implicit", "service_explicit", "promotional"]


class DltTemplateIn(In):
    """A text as it was registered with the operators."""

    dlt_template_id: str = Field(min_length=10, max_length=25, examples=["1107161234567890123"])
    header: str = Field(min_length=6, max_length=6, description="The registered sender", examples=["ASHABK"])
    category: Category = Field(examples=["service_implicit"])
    text: str = Field(min_length=1, max_length=2_000, examples=["Paid: {#var#}. Thank you."])
    template: Key
    language: Language


class DltChangeIn(In):
    """Whether messages may still be this text."""

    enabled: bool


class DltQuery(PageQuery):
    """Which DLT templates to list."""

    template: str | None = Field(None, max_length=60)


class DltTemplateOut(Out):
    """A registered text."""

    id: str = Field(examples=["dlt_01kbcdefghjkmnpqrstvwxyz01"])
    dlt_template_id: str
    header: str
    category: Category
    text: str
    template: str
    language: str
    enabled: bool
    version: int
    created_at: Moment

    @classmethod
    def of(cls, found: DltTemplate) -> DltTemplateOut:
        return cls.model_validate({**asdict(found), "id": ids.text("dlt", found.id)})


class DltPageOut(Out):
    """DLT templates, newest first."""

    items: list[DltTemplateOut]
    next_cursor: str | None
