from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from pydantic import Field

from core.approvals.types import Approval
from core.kit import ids
from core.kit.errors import NotFound
from core.reconciliation.periods.types import Condition, Draft, SignOff, State, Wish
from core.reconciliation.reports import render
from core.reconciliation.reports.types import Report
from core.reconciliation.types import Window
from core.web.schemas import In, Moment, Out, PageQuery, Query

_ACCOUNT = Field(
    None,
    description="A provider account (`pac_…`) or a source (`src_…`); all of them unless named",
    examples=["pac_01jd5qcrkb0s5kz2sv6v2k9ebp"],
)
Cells = dict[str, str | bool | int | None]


def wish_of(first: date, last: date, account: str | None, *, close_books: bool) -> Wish:
    """Raises NotFound."""
    if account is None:
        return Wish(Window(first, last), None, close_books)
    prefix = account.partition("_")[0]
    if prefix not in {"pac", "src"}:
        raise NotFound
    return Wish(Window(first, last), ids.parse(prefix, account), close_books)


class PreviewQuery(Query):
    """Which days, the last month unless named, and of which account."""

    from_on: date | None = Field(None, examples=["2026-10-01"])
    to_on: date | None = Field(None, description="Included", examples=["2026-10-31"])
    account: str | None = _ACCOUNT
    close_books: bool = Field(False, description="Whether signing is to move the ledger's closing date")

    def wish(self, today: date) -> Wish:
        last = self.to_on or today.replace(day=1) - timedelta(days=1)
        return wish_of(self.from_on or last.replace(day=1), last, self.account, close_books=self.close_books)


class SignOffIn(In):
    """A period to be signed off."""

    from_on: date = Field(examples=["2026-10-01"])
    to_on: date = Field(description="Included; it must have ended in the tenant's zone", examples=["2026-10-31"])
    account: str | None = _ACCOUNT
    close_books: bool = Field(
        default=False,
        description="Move the ledger's closing date to the end of the last day, where it lags; both people need"
        " `ledger:close_period` for it",
    )
    reason: str = Field(min_length=1, max_length=500, examples=["October is complete"])

    def wish(self) -> Wish:
        return wish_of(self.from_on, self.to_on, self.account, close_books=self.close_books)


class ReopeningIn(In):
    reason: str = Field(min_length=1, max_length=500, examples=["the gateway restated a settlement"])


class ConditionOut(Out):
    """Something that must be so before a period is signed off."""

    code: str = Field(examples=["runs_cover_the_days"])
    met: bool
    account: str | None
    detail: str = Field(description="What is not so; empty when it is met")

    @classmethod
    def of(cls, condition: Condition) -> ConditionOut:
        return cls(code=condition.code, met=condition.met, account=condition.account, detail=condition.detail)


class TableOut(Out):
    """A table of the document. Each row is an object of its columns; amounts are decimal strings."""

    name: str = Field(examples=["tie-out"])
    title: str
    rows: list[Cells]

    @classmethod
    def of(cls, table: Report) -> TableOut:
        return cls(name=table.kind.name, title=table.kind.title, rows=render.plain_rows(table.kind, table.rows))


class DraftOut(Out):
    """What would be signed now, and what keeps it from that."""

    ready: bool
    conditions: list[ConditionOut]
    tables: list[TableOut]
    figures: str = Field(description="SHA-256 of the figures that the second person agrees to")

    @classmethod
    def of(cls, draft: Draft) -> DraftOut:
        return cls(
            ready=not draft.unmet,
            conditions=[ConditionOut.of(item) for item in draft.conditions],
            tables=[TableOut.of(table) for table in draft.tables],
            figures=draft.agreed,
        )


class SignOffOut(Out):
    """A period that was signed off, or waits for a second person (`approval`)."""

    id: str = Field(examples=["sgn_01jd5qcrkb0s5kz2sv6v2k9ebx"])
    account: str | None = Field(description="None when it is about all of them")
    from_on: date
    to_on: date
    state: State
    reason: str
    close_books: bool
    figures: str
    sha256: str | None = Field(description="Of the JSON document, once it is signed")
    head: str | None = Field(description="The head of the ledger's seals when it was signed: `height:hash`")
    approval: str
    reopening: str | None = Field(description="The approval of its reopening that was asked for last")
    prepared_by: str
    signed_by: str | None
    signed_at: Moment | None
    reopened_by: str | None
    reopened_at: Moment | None
    reopening_reason: str | None
    created_at: Moment

    @classmethod
    def of(cls, found: SignOff) -> SignOffOut:
        return cls(
            id=found.public_id,
            account=found.account,
            from_on=found.from_on,
            to_on=found.to_on,
            state=found.state,
            reason=found.reason,
            close_books=found.close_books,
            figures=found.agreed,
            sha256=found.sha256,
            head=None if found.head_hash is None else f"{found.head_height}:{found.head_hash}",
            approval=ids.text("apr", found.approval_id),
            reopening=ids.text("apr", found.reopening_id) if found.reopening_id else None,
            prepared_by=found.prepared_by,
            signed_by=found.signed_by,
            signed_at=found.signed_at,
            reopened_by=found.reopened_by,
            reopened_at=found.reopened_at,
            reopening_reason=found.reopening_reason,
            created_at=found.created_at,
        )


class AskedOut(Out):
    """A wish that waits for a second person, who names `payload_hash` in agreeing to it."""

    sign_off: str
    approval: str = Field(examples=["apr_01jd5qcrkb0s5kz2sv6v2k9ebv"])
    payload_hash: str
    expires_at: Moment

    @classmethod
    def of(cls, approval: Approval) -> AskedOut:
        return cls(
            sign_off=approval.subject,
            approval=ids.text("apr", approval.id),
            payload_hash=approval.payload_hash,
            expires_at=approval.expires_at,
        )


class SignOffQuery(PageQuery):
    state: State | None = None


class SignOffPageOut(Out):
    items: list[SignOffOut]
    next_cursor: str | None


class FileQuery(Query):
    format: Literal["json", "csv", "xlsx", "pdf"] = "pdf"


class ChangeOut(Out):
    """A row that the books would say otherwise now. A row that is not there is null."""

    table: str
    signed: Cells | None
    now: Cells | None


class ChangesOut(Out):
    items: list[ChangeOut]
