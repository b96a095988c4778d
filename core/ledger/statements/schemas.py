from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field

from core.kit import ids
from core.kit.money import exponent
from core.kit.shown import Shown
from core.ledger import types
from core.ledger.statements.types import BalanceAt, Extract, Line, Statement
from core.web.schemas import In, Moment, MomentIn, MoneyOut, Out, PageQuery, Query


class AsOfQuery(Query):
    """Which instant: business time (`as_of`) by what was recorded up to another (`as_known_at`). Both included."""

    as_of: MomentIn | None = Field(None, description="Only what was effective up to this instant")
    as_known_at: MomentIn | None = Field(None, description="Only what was recorded up to this instant")


class BalanceOut(Out):
    """An account's balance at an instant, on its normal side."""

    account: str
    balance: str
    currency: str
    known_version: int
    as_of: Moment | None
    as_known_at: Moment | None

    @classmethod
    def of(cls, found: BalanceAt) -> BalanceOut:
        return cls(
            account=ids.text("acc", found.account.id),
            balance=f"{found.balance:.{exponent(found.account.currency)}f}",
            currency=found.account.currency,
            known_version=found.known_version,
            as_of=found.as_of,
            as_known_at=found.as_known_at,
        )


class SpanQuery(Query):
    """The span of a statement: `since` belongs to it, `until` does not."""

    since: Shown[MomentIn] = Field(examples=["2026-10-01T00:00:00Z"])
    until: Shown[MomentIn] = Field(examples=["2026-11-01T00:00:00Z"], description="Not part of the span")
    as_known_at: Shown[MomentIn | None] = Field(None, description="Only what was recorded up to this instant")


class StatementLineOut(Out):
    """A line in the order of business time. `change` and `balance` are signed on the account's normal side."""

    transaction: Shown[str]
    reference: Shown[str]
    kind: Shown[str]
    description: Shown[str]
    counter_account: str
    change: Shown[str]
    balance: Shown[str]
    version: Shown[int]
    effective_at: Shown[Moment]
    recorded_at: Shown[Moment]

    @classmethod
    def of(cls, line: Line, currency: str) -> StatementLineOut:
        digits = exponent(currency)
        return cls(
            transaction=ids.text("txn", line.transaction_id),
            reference=line.reference,
            kind=line.kind,
            description=line.description,
            counter_account=ids.text("acc", line.counter_account_id),
            change=f"{line.change:.{digits}f}",
            balance=f"{line.balance:.{digits}f}",
            version=line.version,
            effective_at=line.effective_at,
            recorded_at=line.recorded_at,
        )


class AccountStatementOut(Out):
    """A short statement: its lines lead from the opening to the closing balance, which was checked."""

    account: Shown[str]
    code: Shown[str]
    currency: Shown[str]
    since: Shown[Moment]
    until: Shown[Moment]
    known_version: Shown[int]
    opening: Shown[str]
    closing: Shown[str]
    lines: Shown[list[StatementLineOut]]

    @classmethod
    def of(cls, head: Extract, lines: list[Line]) -> AccountStatementOut:
        currency = head.account.currency
        digits = exponent(currency)
        return cls(
            account=ids.text("acc", head.account.id),
            code=head.account.code,
            currency=currency,
            since=head.from_at,
            until=head.to_at,
            known_version=head.known_version,
            opening=f"{head.opening:.{digits}f}",
            closing=f"{head.closing:.{digits}f}",
            lines=[StatementLineOut.of(line, currency) for line in lines],
        )


class StatementIn(In):
    """A statement to make as a file."""

    account: str = Field(examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebn"])
    format: Literal["ndjson", "csv", "pdf"]
    since: MomentIn = Field(examples=["2026-10-01T00:00:00Z"])
    until: MomentIn = Field(examples=["2026-11-01T00:00:00Z"], description="Not part of the span")
    as_known_at: MomentIn | None = None


class StatementOut(Out):
    """A statement made as a file. `lines_done` of `lines_total` are written; `error` is a code."""

    id: Shown[str]
    account: Shown[str]
    format: Shown[str]
    since: Shown[Moment]
    until: Shown[Moment]
    known_version: Shown[int]
    state: Shown[str]
    lines_total: Shown[int]
    lines_done: Shown[int]
    file: Shown[str | None]
    error: Shown[str | None]
    actor: str
    created_at: Shown[Moment]
    finished_at: Shown[Moment | None]

    @classmethod
    def of(cls, statement: Statement) -> StatementOut:
        return cls(
            id=ids.text("stm", statement.id),
            account=ids.text("acc", statement.account_id),
            format=statement.format,
            since=statement.from_at,
            until=statement.to_at,
            known_version=statement.known_version,
            state=statement.state,
            lines_total=statement.lines_total,
            lines_done=statement.lines_done,
            file=ids.text("fil", statement.file_id) if statement.file_id else None,
            error=statement.error,
            actor=statement.actor,
            created_at=statement.created_at,
            finished_at=statement.finished_at,
        )


class StatementPageOut(Out):
    items: list[StatementOut]
    next_cursor: str | None


class StatementQuery(PageQuery):
    account: str | None = Field(None, max_length=40, description="Only statements of this account")


class TrialBalanceQuery(PageQuery):
    """Which instant, as for a balance, and which page."""

    limit: int = Field(200, ge=1, le=1000)
    as_of: MomentIn | None = Field(None, description="Only what was effective up to this instant")
    as_known_at: MomentIn | None = Field(None, description="Only what was recorded up to this instant")

    def list_name(self) -> str:
        """The list's name with its instants: a cursor fits no other."""
        return f"trial_balance:{self.as_of}:{self.as_known_at}"


class TrialBalanceRowOut(Out):
    account: str
    code: str
    debit: MoneyOut
    credit: MoneyOut
    memorandum: bool = Field(description="No money lies on it: it counts something, and is summed apart")

    @classmethod
    def of(cls, row: types.TrialBalanceRow) -> TrialBalanceRowOut:
        digits = exponent(row.currency)
        return cls(
            account=ids.text("acc", row.account_id),
            code=row.code,
            debit=MoneyOut(amount=f"{row.debit:.{digits}f}", currency=row.currency),
            credit=MoneyOut(amount=f"{row.credit:.{digits}f}", currency=row.currency),
            memorandum=row.memorandum,
        )


class TrialBalanceTotalOut(Out):
    currency: str
    debit: str
    credit: str
    balanced: bool


class TrialBalanceOut(Out):
    """Accounts with a balance, and the totals of all of them, whichever the page: they must agree per currency.

    `totals` are of the accounts with money on them, `memoranda` of the others.
    """

    items: list[TrialBalanceRowOut]
    totals: list[TrialBalanceTotalOut]
    memoranda: list[TrialBalanceTotalOut]
    next_cursor: str | None

    @classmethod
    def of(
        cls, page: list[types.TrialBalanceRow], rows: list[types.TrialBalanceRow], next_cursor: str | None
    ) -> TrialBalanceOut:
        items = [TrialBalanceRowOut.of(row) for row in page]
        money, counted = ([row for row in rows if row.memorandum == apart] for apart in (False, True))
        return cls(items=items, totals=_totals(money), memoranda=_totals(counted), next_cursor=next_cursor)


def _totals(rows: list[types.TrialBalanceRow]) -> list[TrialBalanceTotalOut]:
    totals = []
    for currency in sorted({row.currency for row in rows}):
        digits = exponent(currency)
        debit = sum((row.debit for row in rows if row.currency == currency), Decimal(0))
        credit = sum((row.credit for row in rows if row.currency == currency), Decimal(0))
        totals.append(
            TrialBalanceTotalOut(
                currency=currency,
                debit=f"{debit:.{digits}f}",
                credit=f"{credit:.{digits}f}",
                balanced=debit == credit,
            )
        )
    return totals
