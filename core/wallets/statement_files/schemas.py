from __future__ import annotations

from typing import Literal
from uuid import UUID

from pydantic import Field

from core.kit import ids
from core.kit.shown import Shown
from core.ledger.statements.schemas import StatementOut
from core.web.schemas import In, MomentIn, Out, PageQuery


class StatementFileIn(In):
    """A statement to make as a file: CSV for a spreadsheet, PDF for a reader, NDJSON (a JSON object a line)."""

    format: Literal["ndjson", "csv", "pdf"]
    since: MomentIn = Field(examples=["2026-10-01T00:00:00Z"])
    until: MomentIn = Field(examples=["2026-11-01T00:00:00Z"], description="Not part of the span")
    pocket: str | None = Field(None, description="Null: the wallet's cash", examples=[None])

    def pocket_id(self) -> UUID | None:
        """Raises NotFound."""
        return ids.parse("pkt", self.pocket) if self.pocket else None


class StatementFileQuery(PageQuery):
    pocket: Shown[str | None] = Field(None, description="Left out: the wallet's cash")

    def pocket_id(self) -> UUID | None:
        """Raises NotFound."""
        return ids.parse("pkt", self.pocket) if self.pocket else None


class StatementFilePageOut(Out):
    items: Shown[list[StatementOut]]
    next_cursor: Shown[str | None]
