from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

import orjson
from pydantic import Field

from core.kit import clock, ids
from core.kit.money import Money, exponent
from core.ledger import types
from core.ledger.errors import InvalidFilter, InvalidTransaction
from core.ledger.exchange import NewExchange
from core.web.contract import MalformedJson, strict_json
from core.web.schemas import In, Metadata, Moment, MomentIn, MoneyIn, MoneyOut, Out, PageQuery


class LineIn(In):
    """Debit one account and credit another."""

    debit: str = Field(examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebn"])
    credit: str = Field(examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebp"])
    amount: MoneyIn

    def line(self) -> types.Line:
        return types.Line(ids.parse("acc", self.debit), ids.parse("acc", self.credit), self.amount.money())


class ConditionIn(In):
    """What must be true of an account, or nothing is posted; compared under the account's lock."""

    account: str = Field(examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebn"])
    field: Literal["balance", "available", "version"]
    operator: Literal["eq", "gte", "lte", "gt", "lt"]
    value: str = Field(pattern=r"^-?(0|[1-9][0-9]{0,19})(\.[0-9]{1,4})?$", examples=["500.00"])
    when: Literal["before", "after"] = Field("before", description="As the account is, or as it would become")

    def condition(self) -> types.Condition:
        key = ids.parse("acc", self.account)
        return types.Condition(key, self.field, self.operator, Decimal(self.value), self.when)


class TransactionIn(In):
    """A transaction to post; it balances by construction."""

    reference: str = Field(min_length=1, max_length=200, description="Yours; unique for ever")
    kind: str = Field("transfer", min_length=1, max_length=50)
    lines: list[LineIn] = Field(min_length=1, max_length=500)
    description: str = Field("", max_length=500)
    metadata: Metadata
    effective_at: MomentIn | None = Field(None, description="Business time; now unless given")
    conditions: list[ConditionIn] = Field(default_factory=list, max_length=50)
    dry_run: bool = Field(False, description="Answer what posting would, and post nothing")

    def new(self) -> types.NewTransaction:
        return types.NewTransaction(
            reference=self.reference,
            kind=self.kind,
            lines=tuple(line.line() for line in self.lines),
            description=self.description,
            metadata=self.metadata,
            effective_at=self.effective_at,
            conditions=tuple(condition.condition() for condition in self.conditions),
        )


class ExchangeIn(In):
    """Sell money of one currency and buy another's; the amounts must follow from the rate, half-even."""

    reference: str = Field(min_length=1, max_length=200, description="Yours; unique for ever")
    sold: MoneyIn
    bought: MoneyIn
    rate: str = Field(
        pattern=r"^(0|[1-9][0-9]{0,11})(\.[0-9]{1,12})?$", examples=["0.0119"], description="Bought per one unit sold"
    )
    source: str = Field(examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebn"], description="Debited with what is sold")
    target: str = Field(examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebp"], description="Credited with what is bought")
    liquidity_sold: str = Field(examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebq"], description="Takes what is sold")
    liquidity_bought: str = Field(examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebr"], description="Gives what is bought")
    description: str = Field("", max_length=500)
    metadata: Metadata
    dry_run: bool = Field(False, description="Answer what exchanging would, and post nothing")

    def new(self) -> NewExchange:
        return NewExchange(
            reference=self.reference,
            sold=self.sold.money(),
            bought=self.bought.money(),
            rate=Decimal(self.rate),
            source_id=ids.parse("acc", self.source),
            target_id=ids.parse("acc", self.target),
            liquidity_sold_id=ids.parse("acc", self.liquidity_sold),
            liquidity_bought_id=ids.parse("acc", self.liquidity_bought),
            description=self.description,
            metadata=self.metadata,
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
            postings=[PostingOut.model_validate(_posting_json(posting)) for posting in transaction.postings],
        )


def transaction_json(transaction: types.Transaction) -> bytes:
    """The very bytes of `TransactionOut.of(transaction).model_dump_json()`, without the models between."""
    reversed_id = transaction.reverses_id
    return orjson.dumps(
        {
            "id": ids.text("txn", transaction.id),
            "reference": transaction.reference,
            "kind": transaction.kind,
            "description": transaction.description,
            "metadata": dict(transaction.metadata),
            "reverses": ids.text("txn", reversed_id) if reversed_id else None,
            "actor": transaction.actor,
            "effective_at": clock.text(transaction.effective_at),
            "recorded_at": clock.text(transaction.recorded_at),
            "postings": [_posting_json(posting) for posting in transaction.postings],
        }
    )


class TransactionPageOut(Out):
    items: list[TransactionOut]
    next_cursor: str | None


class TransactionQuery(PageQuery):
    kind: str | None = Field(None, max_length=50)
    reference: str | None = Field(None, max_length=200, description="Only the transaction with this reference")
    reverses: str | None = Field(
        None, description="Only what undoes this transaction; `kind` and `metadata` do not count then"
    )
    metadata: str | None = Field(
        None,
        max_length=2000,
        description="A JSON object of at most 5 facts that the transaction's metadata must have",
        examples=['{"order":"o-17"}'],
    )

    def facts(self) -> dict[str, str | int | bool] | None:
        """Raises InvalidFilter."""
        if self.metadata is None:
            return None
        try:
            found = strict_json(self.metadata.encode())
        except MalformedJson as error:
            raise InvalidFilter from error
        if not isinstance(found, dict) or not 1 <= len(found) <= 5:
            raise InvalidFilter
        if not all(isinstance(value, str | int) and len(str(value)) <= 200 for value in found.values()):
            raise InvalidFilter
        return found


class ReversedLineIn(In):
    """How much of a line is undone."""

    posting: str = Field(examples=["pst_01jd5qcrkb0s5kz2sv6v2k9ebn"])
    amount: MoneyIn


class ReversalIn(In):
    """Undo a transaction by a new one: all that is left of it, `amount` of its only line, or `lines`."""

    reference: str = Field(min_length=1, max_length=200)
    description: str = Field(min_length=1, max_length=500, description="Why")
    amount: MoneyIn | None = None
    lines: list[ReversedLineIn] | None = Field(None, min_length=1, max_length=500)
    effective_at: MomentIn | None = Field(None, description="Business time; now unless given")
    dry_run: bool = Field(False, description="Answer what reversing would, and reverse nothing")

    def parts(self) -> dict[UUID, Money] | None:
        """Raises InvalidTransaction when a line stands twice."""
        if self.lines is None:
            return None
        found = {ids.parse("pst", line.posting): line.amount.money() for line in self.lines}
        if len(found) < len(self.lines):
            raise InvalidTransaction("each line is undone once")
        return found


class HistoryQuery(PageQuery):
    since: MomentIn | None = Field(None, description="Recorded at this moment or later")
    until: MomentIn | None = Field(None, description="Recorded before this moment")


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


def _posting_json(posting: types.Posting) -> dict[str, Any]:
    digits = exponent(posting.amount.currency)
    return {
        "id": ids.text("pst", posting.id),
        "line": posting.line,
        "debit": ids.text("acc", posting.debit_account_id),
        "credit": ids.text("acc", posting.credit_account_id),
        "amount": posting.amount.wire(),
        "debit_balance": f"{posting.debit_balance:.{digits}f}",
        "credit_balance": f"{posting.credit_balance:.{digits}f}",
        "debit_version": posting.debit_version,
        "credit_version": posting.credit_version,
        "reverses": ids.text("pst", posting.reverses_id) if posting.reverses_id else None,
    }
