from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from core.reconciliation.reports import render
from core.reconciliation.reports.types import Kind, Report
from core.web.schemas import Moment, Out, Query


class ColumnOut(Out):
    name: str = Field(examples=["difference"])
    meaning: str


class KindOut(Out):
    """A report that there is, and what its columns mean."""

    name: str = Field(examples=["fee-audit"])
    title: str
    windowed: bool = Field(description="Whether it takes `from_on` and `to_on`; else it is of now")
    columns: list[ColumnOut]

    @classmethod
    def of(cls, kind: Kind) -> KindOut:
        return cls(
            name=kind.name,
            title=kind.title,
            windowed=kind.windowed,
            columns=[ColumnOut(name=column.name, meaning=column.meaning) for column in kind.columns],
        )


class KindsOut(Out):
    items: list[KindOut]


class ReportQuery(Query):
    """Over which days; the current month up to today unless named. A report of now takes none."""

    from_on: date | None = Field(None, examples=["2026-11-01"])
    to_on: date | None = Field(None, description="Included", examples=["2026-11-30"])


class ReportFileQuery(ReportQuery):
    format: Literal["csv", "xlsx"] = "csv"


class ReportOut(Out):
    """A report. Each row is an object of its columns; amounts are decimal strings, null is what nobody knows."""

    name: str = Field(examples=["gst-on-fees"])
    title: str
    from_on: date | None
    to_on: date | None
    made_at: Moment
    rows: list[dict[str, str | bool | int | None]] = Field(examples=[[{"month": "2026-11", "gst": "1.80"}]])

    @classmethod
    def of(cls, report: Report) -> ReportOut:
        window = report.window
        return cls(
            name=report.kind.name,
            title=report.kind.title,
            from_on=window.first if window else None,
            to_on=window.last if window else None,
            made_at=report.made_at,
            rows=render.plain_rows(report.kind, report.rows),
        )
