from __future__ import annotations

from datetime import date

from pydantic import Field

from core.kit import ids
from core.kit.money import exponent
from core.reconciliation.statements import types
from core.reconciliation.types import LineState
from core.web.schemas import Out, PageQuery


class StatementLineOut(Out):
    """One movement of a statement and what became of it. `amount` is positive when money came."""

    id: str
    source: str
    report_import: str = Field(description="The file that first had it")
    line_key: str
    kind: str = Field(examples=["credit"])
    amount: str
    currency: str
    booked_on: date
    value_on: date
    reference: str | None
    counterparty: str | None
    description: str
    balance_after: str | None
    state: str = Field(examples=["matched"])
    problem: str | None = Field(examples=["bank_short"])
    reason: str | None
    expected: str | None
    subject: str | None = Field(description="The ledger's reference of what it ties to, or might")
    rule: str | None = Field(description="What tied it")

    @classmethod
    def of(cls, line: types.StatementLine) -> StatementLineOut:
        digits = exponent(line.currency)
        return cls(
            id=ids.text("sml", line.id),
            source=ids.text("src", line.source_id),
            report_import=ids.text("rim", line.import_id),
            line_key=line.line_key,
            kind=line.kind,
            amount=f"{line.amount:.{digits}f}",
            currency=line.currency,
            booked_on=line.booked_on,
            value_on=line.value_on,
            reference=line.reference,
            counterparty=line.counterparty,
            description=line.description,
            balance_after=None if line.balance_after is None else f"{line.balance_after:.{digits}f}",
            state=line.state.value,
            problem=line.problem.value if line.problem else None,
            reason=line.reason,
            expected=None if line.expected is None else f"{line.expected:.{digits}f}",
            subject=line.subject,
            rule=line.rule,
        )


class StatementLinePageOut(Out):
    items: list[StatementLineOut]
    next_cursor: str | None


class StatementLineQuery(PageQuery):
    source: str | None = Field(None, max_length=40, examples=["src_01jd5qcrkb0s5kz2sv6v2k9ebu"])
    report_import: str | None = Field(None, max_length=40, examples=["rim_01jd5qcrkb0s5kz2sv6v2k9ebt"])
    state: LineState | None = None
