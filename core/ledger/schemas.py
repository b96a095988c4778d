from __future__ import annotations

from typing import Any

from pydantic import Field

from core.kit import ids
from core.kit.money import exponent
from core.ledger import types
from core.web.schemas import In, Metadata, Moment, MomentIn, MoneyIn, MoneyOut, Out, PageQuery


class LineIn(In):
    """Debit one account and credit another."""

    debit: str = Field(examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebn"])
    credit: str = Field(examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebp"])
    amount: MoneyIn

    def line(self) -> types.Line:
        return types.Line(ids.parse("acc", self.debit), ids.parse("acc", self.credit), self.amount.money())


class TransactionIn(In):
    """A transaction to post; it balances by construction."""

    reference: str = Field(min_length=1, max_length=200, description="Yours; unique for ever")
    kind: str = Field("transfer", min_length=1, max_length=50)
    lines: list[LineIn] = Field(min_length=1, max_length=500)
    description: str = Field("", max_length=500)
    metadata: Metadata
    effective_at: MomentIn | None = Field(None, description="Business time; now unless given")

    def new(self) -> types.NewTransaction:
        return types.NewTransaction(
            reference=self.reference,
            kind=self.kind,
            lines=tuple(line.line() for line in self.lines),
            description=self.description,
            metadata=self.metadata,
            effective_at=self.effective_at,
        )


class PostingOut(Out):
    """A line as posted, with both balances and versions after it."""

    id: str
    line: int
    debit: str
    credit: str
    amount: MoneyOut
    debit_balance: str
    credit_balance: str
    debit_version: int
    credit_version: int
    reverses: str | None


class TransactionOut(Out):
    """A posted transaction. It never changes."""

    id: str
    reference: str
    kind: str
    description: str
    metadata: dict[str, Any]
    reverses: str | None
    actor: str
    effective_at: Moment
    recorded_at: Moment
    postings: list[PostingOut]

    @classmethod
    def of(cls, transaction: types.Transaction) -> TransactionOut:
        return cls(
            id=ids.text("txn", transaction.id),
            reference=transaction.reference,
            kind=transaction.kind,
            description=transaction.description,
            metadata=dict(transaction.metadata),
            reverses=ids.text("txn", transaction.reverses_id) if transaction.reverses_id else None,
            actor=transaction.actor,
            effective_at=transaction.effective_at,
            recorded_at=transaction.recorded_at,
            postings=[_posting(posting) for posting in transaction.postings],
        )


class TransactionPageOut(Out):
    items: list[TransactionOut]
    next_cursor: str | None


class TransactionQuery(PageQuery):
    kind: str | None = Field(None, max_length=50)
    reference: str | None = Field(None, max_length=200, description="Only the transaction with this reference")


class ReversalIn(In):
    """Undo a transaction in full by a new one."""

    reference: str = Field(min_length=1, max_length=200)
    description: str = Field(min_length=1, max_length=500, description="Why")


class HistoryEntryOut(Out):
    """One change of an account. `change` and `balance` are signed on its normal side."""

    transaction: str
    reference: str
    kind: str
    description: str
    change: str
    balance: str
    version: int
    counter_account: str
    effective_at: Moment
    recorded_at: Moment

    @classmethod
    def of(cls, entry: types.HistoryEntry, currency: str) -> HistoryEntryOut:
        digits = exponent(currency)
        return cls(
            transaction=ids.text("txn", entry.transaction_id),
            reference=entry.reference,
            kind=entry.kind,
            description=entry.description,
            change=f"{entry.change:.{digits}f}",
            balance=f"{entry.balance:.{digits}f}",
            version=entry.version,
            counter_account=ids.text("acc", entry.counter_account_id),
            effective_at=entry.effective_at,
            recorded_at=entry.recorded_at,
        )


class HistoryPageOut(Out):
    items: list[HistoryEntryOut]
    next_cursor: str | None


def _posting(posting: types.Posting) -> PostingOut:
    digits = exponent(posting.amount.currency)
    return PostingOut(
        id=ids.text("pst", posting.id),
        line=posting.line,
        debit=ids.text("acc", posting.debit_account_id),
        credit=ids.text("acc", posting.credit_account_id),
        amount=MoneyOut.of(posting.amount),
        debit_balance=f"{posting.debit_balance:.{digits}f}",
        credit_balance=f"{posting.credit_balance:.{digits}f}",
        debit_version=posting.debit_version,
        credit_version=posting.credit_version,
        reverses=ids.text("pst", posting.reverses_id) if posting.reverses_id else None,
    )
