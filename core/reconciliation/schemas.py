from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Literal

from pydantic import Field

from core.kit import clock, ids
from core.kit.money import exponent
from core.reconciliation import types
from core.reconciliation.cases.types import SUGGESTED, Age, age_of
from core.reconciliation.types import BreakKind, LineState, RunState
from core.web.schemas import In, Moment, Out, PageQuery

SourceId = Field(None, max_length=40, examples=["src_01jd5qcrkb0s5kz2sv6v2k9ebu"])
AccountId = Field(None, max_length=40, examples=["pac_01jd5qcrkb0s5kz2sv6v2k9ebp"])


class WindowIn(In):
    """Over which days."""

    from_on: date = Field(description="The first day", examples=["2026-11-18"])
    to_on: date = Field(description="The last day, included", examples=["2026-11-21"])


class RunIn(In):
    """Read the vendor's report again over some days, and tie it."""

    provider_account: str = Field(max_length=40, examples=["pac_01jd5qcrkb0s5kz2sv6v2k9ebp"])
    from_on: date = Field(description="The first day of the vendor's report", examples=["2026-11-18"])
    to_on: date = Field(description="The last day, included", examples=["2026-11-21"])


class RunOut(Out):
    """A run and how far it is. `totals` is what it booked, by currency: clearing and suspense are credits, the others
    debits; igst, cgst and sgst are parts of tax."""

    id: str
    provider_account: str | None
    source: str | None
    trigger: str
    from_on: date
    to_on: date
    next_on: date | None = Field(description="The first day not read yet; null once all are read")
    state: str = Field(examples=["done"])
    days_read: int
    days: int
    lines_seen: int
    lines_new: int
    lines_changed: int
    lines_repeated: int = Field(description="Rows that the report gave twice, word for word; they count once")
    lines_unsettled: int = Field(description="Rows that belong to no settlement yet; they are not kept")
    settlements_booked: int
    breaks_opened: int
    breaks_resolved: int
    totals: dict[str, dict[str, str]]
    error: str | None
    created_at: Moment
    started_at: Moment | None
    finished_at: Moment | None
    version: int

    @classmethod
    def of(cls, run: types.Run) -> RunOut:
        return cls(
            id=run.public_id,
            provider_account=run.account if run.source_id is None else None,
            source=run.account if run.source_id is not None else None,
            trigger=run.trigger.value,
            from_on=run.from_on,
            to_on=run.to_on,
            next_on=None if run.is_read else run.next_on,
            state=run.state.value,
            days_read=(run.next_on - run.from_on).days,
            days=(run.to_on - run.from_on).days + 1,
            lines_seen=run.lines_seen,
            lines_new=run.lines_new,
            lines_changed=run.lines_changed,
            lines_repeated=run.lines_repeated,
            lines_unsettled=run.lines_unsettled,
            settlements_booked=run.settlements_booked,
            breaks_opened=run.breaks_opened,
            breaks_resolved=run.breaks_resolved,
            totals={currency: dict(sums) for currency, sums in run.totals.items()},
            error=run.error,
            created_at=run.created_at,
            started_at=run.started_at,
            finished_at=run.finished_at,
            version=run.version,
        )


class RunPageOut(Out):
    items: list[RunOut]
    next_cursor: str | None


class RunQuery(PageQuery):
    provider_account: str | None = AccountId
    source: str | None = SourceId
    state: RunState | None = None


class BookedOut(Out):
    """What the ledger has of a settlement: bank + fee + tax + tds + reserve = clearing + suspense."""

    bank: str
    fee: str
    tax: str = Field(description="All GST on the fee; igst, cgst and sgst are what of it stands apart")
    igst: str
    cgst: str
    sgst: str
    tds: str = Field(description="Deducted at source")
    reserve: str = Field(description="Held back, less what was released")
    clearing: str
    suspense: str


class SettlementOut(Out):
    """One payout of the vendor. Amounts are of its lines, `booked` of the ledger. The net is gross − refunds + disputes
    + reserve + other − fee − tax − tds, unless a line does not add up."""

    id: str
    provider_account: str
    provider_settlement: str = Field(examples=["setl_DGlQ1Rj8os78Ec"])
    utr: str | None = Field(examples=["1568176960vxp0rj"])
    settled_at: Moment | None
    currency: str
    state: str = Field(description="open, booked, or held while a part stands in suspense", examples=["booked"])
    lines: int
    broken_lines: int
    gross: str
    refunds: str
    disputes: str = Field(description="Given back less taken")
    reserve: str = Field(description="Released less held")
    other: str = Field(description="Adjustments and what else moved the bank, signed")
    fee: str
    tax: str
    tds: str
    net: str
    stated_net: str | None = Field(description="What the vendor says it paid, from another place than the lines")
    booked: BookedOut
    tax_split: types.TaxSplit | None = Field(description="How its GST is booked; null before it is")
    transaction: str | None = Field(description="The ledger transaction that first booked it")
    created_at: Moment
    updated_at: Moment
    version: int

    @classmethod
    def of(cls, settlement: types.Settlement) -> SettlementOut:
        def money(amount: Decimal) -> str:
            return f"{amount:.{exponent(settlement.currency)}f}"

        booked = settlement.booked
        return cls(
            id=ids.text("stl", settlement.id),
            provider_account=ids.text("pac", settlement.provider_account_id),
            provider_settlement=settlement.provider_settlement_id,
            utr=settlement.utr,
            settled_at=settlement.settled_at,
            currency=settlement.currency,
            state=settlement.state,
            lines=settlement.lines,
            broken_lines=settlement.broken_lines,
            gross=money(settlement.gross),
            refunds=money(settlement.refunds),
            disputes=money(settlement.disputes),
            reserve=money(settlement.reserve),
            other=money(settlement.other),
            tds=money(settlement.tds),
            fee=money(settlement.fee),
            tax=money(settlement.tax),
            net=money(settlement.net),
            stated_net=None if settlement.stated_net is None else money(settlement.stated_net),
            booked=BookedOut(**{name: money(amount) for name, amount in booked.amounts.items()}),
            tax_split=settlement.tax_split,
            transaction=ids.text("txn", settlement.transaction_id) if settlement.transaction_id else None,
            created_at=settlement.created_at,
            updated_at=settlement.updated_at,
            version=settlement.version,
        )


class SettlementPageOut(Out):
    items: list[SettlementOut]
    next_cursor: str | None


class SettlementQuery(PageQuery):
    provider_account: str | None = AccountId
    state: Literal["open", "booked", "held"] | None = None
    provider_settlement: str | None = Field(None, max_length=100)


class LineOut(Out):
    """One line of the vendor's report and what became of it. `net` is signed, `amount` positive."""

    id: str
    line_key: str
    kind: str
    provider_payment: str | None
    provider_refund: str | None
    provider_dispute: str | None
    amount: str
    fee: str
    tax: str
    tds: str = Field(description="Deducted at source")
    net: str
    currency: str
    settled_at: Moment | None
    state: str = Field(examples=["matched"])
    problem: str | None
    reason: str | None
    subject: str | None = Field(description="The payment, refund or dispute here, where known")
    rule: str | None = Field(description="What tied it: `<rule set's version>/<rule's name>`, manual, reserve or tds")
    reported: bool = Field(description="Whether the newest report of its day still has it")
    transaction: str | None = Field(description="The ledger transaction that booked it")

    @classmethod
    def of(cls, line: types.SettlementLine) -> LineOut:
        def money(amount: Decimal) -> str:
            return f"{amount:.{exponent(line.currency)}f}"

        return cls(
            id=ids.text("sln", line.id),
            line_key=line.line_key,
            kind=line.kind,
            provider_payment=line.provider_payment_id,
            provider_refund=line.provider_refund_id,
            provider_dispute=line.provider_dispute_id,
            tds=money(line.tds),
            amount=money(line.amount),
            fee=money(line.fee),
            tax=money(line.tax),
            net=money(line.net),
            currency=line.currency,
            settled_at=line.settled_at,
            state=line.state.value,
            problem=line.problem.value if line.problem else None,
            reason=line.reason,
            subject=line.subject,
            rule=line.rule,
            reported=not line.absent,
            transaction=ids.text("txn", line.transaction_id) if line.transaction_id else None,
        )


class LinePageOut(Out):
    items: list[LineOut]
    next_cursor: str | None


class LineQuery(PageQuery):
    state: LineState | None = None


class BreakOut(Out):
    """A difference. `expected` is what we or arithmetic say, `actual` what the vendor says."""

    id: str
    provider_account: str | None
    source: str | None
    statement_line: str | None
    kind: BreakKind
    about: str = Field(examples=["line:setl_DGlQ1Rj8os78Ec/payment/pay_DEXrnipqTmWVGE"])
    settlement: str | None
    expected: str | None
    actual: str | None
    currency: str
    details: dict[str, Any]
    state: str = Field(examples=["open"])
    first_seen_run: str
    resolved_run: str | None
    resolution: str | None
    created_at: Moment
    resolved_at: Moment | None
    version: int
    assignee: str | None
    age: Age | None = Field(description="In full days, while it is there")
    suggested_action: str | None = Field(description="What usually helps, while it is there")
    approval: str | None = Field(description="The write-off that was asked for last")
    transaction: str | None = Field(description="The correcting entry, once it is written off")

    @classmethod
    def of(cls, found: types.Break) -> BreakOut:
        def money(amount: Decimal | None) -> str | None:
            return None if amount is None else f"{amount:.{exponent(found.currency)}f}"

        return cls(
            id=ids.text("brk", found.id),
            provider_account=ids.text("pac", found.provider_account_id) if found.source_id is None else None,
            source=ids.text("src", found.source_id) if found.source_id is not None else None,
            statement_line=ids.text("sml", found.statement_line_id) if found.statement_line_id is not None else None,
            kind=found.kind,
            about=found.subject,
            settlement=ids.text("stl", found.settlement_id) if found.settlement_id else None,
            expected=money(found.expected),
            actual=money(found.actual),
            currency=found.currency,
            details=dict(found.details),
            state=found.state,
            first_seen_run=ids.text("rec", found.first_seen_run_id),
            resolved_run=ids.text("rec", found.resolved_run_id) if found.resolved_run_id else None,
            resolution=found.resolution,
            created_at=found.created_at,
            resolved_at=found.resolved_at,
            version=found.version,
            assignee=found.assignee,
            age=None if found.is_closed else age_of(found.created_at, clock.now()),
            suggested_action=None if found.is_closed else SUGGESTED[found.kind],
            approval=ids.text("apr", found.approval_id) if found.approval_id else None,
            transaction=ids.text("txn", found.transaction_id) if found.transaction_id else None,
        )


class BreakPageOut(Out):
    items: list[BreakOut]
    next_cursor: str | None


class BreakQuery(PageQuery):
    provider_account: str | None = AccountId
    source: str | None = SourceId
    kind: BreakKind | None = None
    state: Literal["open", "assigned", "explained", "resolved", "written_off"] | None = None
    assignee: str | None = Field(None, max_length=100)
    age: Age | None = Field(None, description="Of breaks that are still there, in full days")


class CurrencySummaryOut(Out):
    """One clearing account."""

    currency: str
    clearing: str = Field(description="What the gateway owes by our books, now")
    suspense: str = Field(description="What settlements hold that does not tie, now")
    unsettled: str = Field(description="What the ledger expected and no line had paid, when the last run looked")
    difference: str = Field(description="The clearing balance then − unsettled; anything but zero is our fault")
    checked_at: Moment | None


class AccountSummaryOut(Out):
    """How one provider account stands."""

    provider_account: str
    tied_out: bool = Field(description="The last run ended well, and nothing is broken, in suspense or unexplained")
    covered_to: date | None = Field(description="The last day that a finished run has read")
    last_run: RunOut | None
    currencies: list[CurrencySummaryOut]
    open_breaks: dict[str, int] = Field(description="By kind; every kind is there", examples=[{"amount": 1}])

    @classmethod
    def of(cls, summary: types.AccountSummary) -> AccountSummaryOut:
        return cls(
            provider_account=ids.text("pac", summary.provider_account_id),
            tied_out=summary.tied_out,
            covered_to=summary.covered_to,
            last_run=RunOut.of(summary.last_run) if summary.last_run else None,
            currencies=[_currency(item) for item in summary.currencies],
            open_breaks={kind.value: summary.open_breaks.get(kind, 0) for kind in BreakKind},
        )


class SummaryOut(Out):
    items: list[AccountSummaryOut]


def _currency(item: types.CurrencySummary) -> CurrencySummaryOut:
    def money(amount: Decimal) -> str:
        return f"{amount:.{exponent(item.currency)}f}"

    return CurrencySummaryOut(
        currency=item.currency,
        clearing=money(item.clearing),
        suspense=money(item.suspense),
        unsettled=money(item.unsettled),
        difference=money(item.difference),
        checked_at=item.checked_at,
    )


class SourceSummaryOut(Out):
    """How a source's statements stand to its ledger account. Amounts are positive for money that came to us."""

    source: str
    currency: str
    covered_to: date | None
    ledger: str = Field(description="The ledger account's balance, now")
    statement: str | None = Field(description="What the newest statement closes with, where files tell balances")
    open_lines: int = Field(description="Lines that tie to nothing yet")
    open_lines_amount: str
    open_expectations: int = Field(description="Postings that no line has shown yet")
    open_expectations_amount: str
    open_breaks: dict[str, int]
    last_run: RunOut | None

    @classmethod
    def of(cls, summary: types.SourceSummary) -> SourceSummaryOut:
        digits = exponent(summary.currency)
        return cls(
            source=ids.text("src", summary.source_id),
            currency=summary.currency,
            covered_to=summary.covered_to,
            ledger=f"{summary.ledger:.{digits}f}",
            statement=None if summary.statement is None else f"{summary.statement:.{digits}f}",
            open_lines=summary.open_lines,
            open_lines_amount=f"{summary.open_lines_amount:.{digits}f}",
            open_expectations=summary.open_expectations,
            open_expectations_amount=f"{summary.open_expectations_amount:.{digits}f}",
            open_breaks={kind.value: many for kind, many in summary.open_breaks.items()},
            last_run=None if summary.last_run is None else RunOut.of(summary.last_run),
        )
