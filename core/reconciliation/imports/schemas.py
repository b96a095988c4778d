from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import Field

from core.kit import ids
from core.kit.money import exponent
from core.reconciliation.imports import types
from core.reconciliation.imports.types import Flawed, ImportState, Movement, Preview, Reported, Statement
from core.reconciliation.sources.mapping import Mapping
from core.reconciliation.sources.types import Format
from core.web.schemas import In, Moment, Out, PageQuery, Query


class UploadQuery(Query):
    """Which source the file is of, and what it is called."""

    source: str = Field(max_length=40, examples=["src_01jd5qcrkb0s5kz2sv6v2k9ebu"])
    name: str = Field(min_length=1, max_length=200, pattern=r"^[^/\\\x00-\x1f\x7f]+$", examples=["november.csv"])


class PreviewIn(In):
    """How to read the file; as its source says when null."""

    mapping: Mapping | None = None


class StartIn(In):
    """Whether to leave out, for good, the rows that cannot be understood."""

    without_quarantined: bool = False


class ReportImportOut(Out):
    """A file of a source, and how far its import is."""

    id: str
    source: str
    file: str
    sha256: str
    name: str
    size_bytes: int
    state: ImportState
    format: Format
    lines_read: int
    lines_new: int
    lines_known: int = Field(description="Known from an earlier file, repeated, or not settled yet")
    lines_quarantined: int
    from_on: date | None
    to_on: date | None
    statements: list[dict[str, Any]] = Field(description="What the file says of whole statements, checked")
    problem: str | None = Field(examples=["totals"])
    detail: str | None
    problem_row: int | None = Field(description="The row of the file, as an editor counts it")
    without_quarantined: bool
    run: str | None = Field(description="The run that ties what it brought")
    created_at: Moment
    started_at: Moment | None
    finished_at: Moment | None
    version: int

    @classmethod
    def of(cls, found: types.Import) -> ReportImportOut:
        return cls(
            id=found.public_id,
            source=ids.text("src", found.source_id),
            file=ids.text("fil", found.file_id),
            sha256=found.sha256,
            name=found.name,
            size_bytes=found.size_bytes,
            state=found.state,
            format=found.format,
            lines_read=found.lines_read,
            lines_new=found.lines_new,
            lines_known=found.lines_known,
            lines_quarantined=found.lines_quarantined,
            from_on=found.from_on,
            to_on=found.to_on,
            statements=list(found.statements),
            problem=found.problem,
            detail=found.detail,
            problem_row=found.problem_row,
            without_quarantined=found.without_quarantined,
            run=ids.text("rec", found.run_id) if found.run_id else None,
            created_at=found.created_at,
            started_at=found.started_at,
            finished_at=found.finished_at,
            version=found.version,
        )


class ReportImportPageOut(Out):
    items: list[ReportImportOut]
    next_cursor: str | None


class ImportsQuery(PageQuery):
    source: str | None = Field(None, max_length=40, examples=["src_01jd5qcrkb0s5kz2sv6v2k9ebu"])
    state: ImportState | None = None


class FlawOut(Out):
    """A row that cannot be understood."""

    row: int = Field(description="As an editor or a spreadsheet counts it")
    field: str | None
    reason: str = Field(examples=["not_an_amount"])
    value: str | None

    @classmethod
    def of(cls, flaw: Flawed) -> FlawOut:
        return cls(row=flaw.row, field=flaw.field, reason=flaw.reason, value=flaw.value)


class QuarantineOut(Out):
    items: list[FlawOut]
    next_cursor: str | None


class PreviewOut(Out):
    """The first rows as they would be understood. Nothing of it is kept."""

    columns: list[str] = Field(description="As the file names them; empty where the format explains itself")
    suggested: dict[str, str] = Field(description="By field: a column whose name says that")
    encoding: str | None = Field(description="What the file seems to be encoded in")
    lines: list[dict[str, Any]]
    flaws: list[FlawOut]
    problem: str | None = Field(description="Why the file as a whole is refused, as far as it was read")
    detail: str | None
    problem_row: int | None
    complete: bool = Field(description="Whether this is the whole file")

    @classmethod
    def of(cls, preview: Preview) -> PreviewOut:
        refused = preview.refused
        return cls(
            columns=preview.columns,
            suggested=preview.suggested,
            encoding=preview.encoding,
            lines=[_told(item) for item in preview.items if not isinstance(item, Flawed)],
            flaws=[FlawOut.of(item) for item in preview.items if isinstance(item, Flawed)],
            problem=refused.problem if refused else None,
            detail=refused.detail if refused else None,
            problem_row=refused.row if refused else None,
            complete=preview.complete,
        )


def _told(item: Movement | Reported | Statement) -> dict[str, Any]:
    if isinstance(item, Movement):
        digits = exponent(item.currency)
        return {
            "row": item.row,
            "booked_on": item.booked_on.isoformat(),
            "value_on": item.value_on.isoformat(),
            "amount": f"{item.amount:.{digits}f}",
            "currency": item.currency,
            "reference": item.reference,
            "counterparty": item.counterparty,
            "description": item.description,
            "balance": None if item.balance is None else f"{item.balance:.{digits}f}",
        }
    if isinstance(item, Statement):
        digits = exponent(item.currency)
        return {
            "statement": item.number,
            "account": item.account,
            "currency": item.currency,
            "opening": f"{item.opening:.{digits}f}",
            "closing": f"{item.closing:.{digits}f}",
            "lines": item.lines,
        }
    line = item.line
    return {
        "row": item.row,
        "line_key": line.line_key,
        "kind": line.kind,
        "amount": line.amount.text(),
        "fee": line.fee.text(),
        "tax": line.tax.text(),
        "net": line.net.text(),
        "currency": line.net.currency,
        "payment": line.provider_payment_id,
        "refund": line.provider_refund_id,
        "order": line.provider_order_id,
        "settlement": line.settlement_id,
        "utr": line.utr,
        "settled_at": line.settled_at.isoformat() if line.settled_at else None,
    }
