from __future__ import annotations

from dataclasses import asdict
from typing import Any, Literal

from pydantic import Field

from core.audit.types import Entry, Filter
from core.kit import ids
from core.web.schemas import Moment, MomentIn, Out, PageQuery, Query


class AuditFilter(Query):
    """Which entries; a question left out is not asked."""

    actor: str | None = Field(None, max_length=200, description="Who: `key_…`, `adk_…`, `system:…`")
    action: str | None = Field(None, max_length=100, description="What: `api_key:revoke`")
    subject: str | None = Field(None, max_length=200, description="To what: a public id")
    since: MomentIn | None = Field(None, description="Not before")
    until: MomentIn | None = Field(None, description="Before")

    def filter(self) -> Filter:
        return Filter(self.actor, self.action, self.subject, self.since, self.until)


class AuditQuery(PageQuery, AuditFilter):
    """Which entries, a page at a time."""


class AuditExportQuery(AuditFilter):
    """Which entries, all at once."""

    format: Literal["csv", "ndjson"] = "csv"


class AuditEntryOut(Out):
    """Who did what, to what, when, from where and why."""

    id: str = Field(examples=["aud_01kbcdefghjkmnpqrstvwxyz01"])
    actor: str
    action: str
    subject: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    reason: str | None
    address: str
    request_id: str
    recorded_at: Moment

    @classmethod
    def of(cls, entry: Entry) -> AuditEntryOut:
        return cls.model_validate({**asdict(entry), "id": ids.text("aud", entry.id)})


class AuditPageOut(Out):
    """Entries, newest first."""

    items: list[AuditEntryOut]
    next_cursor: str | None
