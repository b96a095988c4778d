"""Decide what a batch of transactions does to locked accounts: pure, in order, one verdict per item.

No I/O: the same code answers a dry run and the real call. An item that is refused changes nothing for the next one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from core.kit import clock, ids
from core.kit.errors import BahiError
from core.ledger.errors import (
    AccountClosed,
    AccountFrozen,
    AccountNotFound,
    AlreadyReversed,
    BalanceOverflow,
    CurrencyMismatch,
    InsufficientFunds,
    InvalidTransaction,
    ReferenceTaken,
)
from core.ledger.periods.errors import PeriodClosed
from core.ledger.types import DEBIT, Account, Line, NewTransaction, Posting, Transaction

LINES_MAX = 500
BALANCE_LIMIT = Decimal(10) ** 20
"""NUMERIC(24,4) holds twenty digits before the point."""
TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Item:
    """A transaction to decide, with what its principal and request were."""

    new: NewTransaction
    actor: str
    request_id: str
    effective_at: datetime
    reverses_id: UUID | None = None
    reverses_postings: tuple[UUID, ...] = ()
    """The postings that the lines undo, in order."""


@dataclass(slots=True)
class Books:
    """What was read under the locks, and how it changes item by item."""

    accounts: dict[UUID, Account]
    references: set[str]
    """References already taken, among those that the batch wants."""
    reversed_ids: set[UUID]
    """Transactions already reversed, among those that the batch reverses."""
    now: datetime
    closed_before: datetime | None = None
    """Nothing effective before this may be posted; read only when an item names its effective date."""

    def touched(self, before: Mapping[UUID, Account]) -> list[Account]:
        """The accounts that differ from `before`, by id."""
        return [self.accounts[key] for key in sorted(before) if self.accounts[key].version != before[key].version]


Verdict = Transaction | BahiError


def decide(books: Books, items: Sequence[Item]) -> list[Verdict]:
    """Apply the items one after another; a refused one is answered by its error."""
    verdicts: list[Verdict] = []
    for item in items:
        try:
            verdicts.append(_apply(books, item))
        except BahiError as refusal:
            verdicts.append(refusal)
    return verdicts


def _apply(books: Books, item: Item) -> Transaction:
    _check(books, item)
    draft = {key: books.accounts[key] for line in item.new.lines for key in (line.debit, line.credit)}
    latest = max((a.last_recorded_at for a in draft.values() if a.last_recorded_at), default=books.now - TICK)
    recorded_at = max(books.now, latest + TICK)
    postings = tuple(
        _post_line(draft, number, line, recorded_at, undone)
        for number, line, undone in zip(
            range(1, len(item.new.lines) + 1),
            item.new.lines,
            item.reverses_postings or (None,) * len(item.new.lines),
            strict=True,
        )
    )
    for account in draft.values():
        _check_result(account, books.accounts[account.id])
    books.accounts.update(draft)
    books.references.add(item.new.reference)
    if item.reverses_id is not None:
        books.reversed_ids.add(item.reverses_id)
    return Transaction(
        id=ids.new(),
        reference=item.new.reference,
        kind=item.new.kind,
        description=item.new.description,
        metadata=item.new.metadata,
        reverses_id=item.reverses_id,
        actor=item.actor,
        effective_at=item.effective_at,
        recorded_at=recorded_at,
        postings=postings,
    )


def _check(books: Books, item: Item) -> None:
    new = item.new
    if not 1 <= len(new.lines) <= LINES_MAX:
        raise InvalidTransaction(f"a transaction has 1 to {LINES_MAX} lines")
    if new.reference in books.references:
        raise ReferenceTaken(f"the reference {new.reference!r} is taken")
    if new.effective_at is not None and books.closed_before is not None and new.effective_at < books.closed_before:
        raise PeriodClosed(closed_before=clock.text(books.closed_before))
    if item.reverses_id in books.reversed_ids:
        raise AlreadyReversed
    for line in new.lines:
        _check_line(books, line)


def _check_line(books: Books, line: Line) -> None:
    if line.amount.amount <= 0:
        raise InvalidTransaction("every amount is positive")
    if line.debit == line.credit:
        raise InvalidTransaction("a line debits one account and credits another")
    for key in (line.debit, line.credit):
        account = books.accounts.get(key)
        if account is None:
            raise AccountNotFound
        if account.status == "closed":
            raise AccountClosed(account=ids.text("acc", key))
        if account.status == "frozen":
            raise AccountFrozen(account=ids.text("acc", key))
        if account.currency != line.amount.currency:
            raise CurrencyMismatch(f"the account is in {account.currency}, the amount in {line.amount.currency}")


def _post_line(
    draft: dict[UUID, Account], number: int, line: Line, recorded_at: datetime, undone: UUID | None
) -> Posting:
    amount = line.amount.amount
    debit, credit = draft[line.debit], draft[line.credit]
    debit = _moved(debit, amount if debit.normal_side == DEBIT else -amount, recorded_at)
    credit = _moved(credit, -amount if credit.normal_side == DEBIT else amount, recorded_at)
    draft[line.debit], draft[line.credit] = debit, credit
    return Posting(
        id=ids.new(),
        line=number,
        debit_account_id=debit.id,
        credit_account_id=credit.id,
        amount=line.amount,
        debit_balance=debit.balance,
        credit_balance=credit.balance,
        debit_version=debit.version,
        credit_version=credit.version,
        reverses_id=undone,
    )


def _moved(account: Account, change: Decimal, recorded_at: datetime) -> Account:
    return replace(
        account,
        balance=account.balance + change,
        version=account.version + 1,
        last_recorded_at=recorded_at,
    )


def _check_result(after: Account, before: Account) -> None:
    if abs(after.balance) >= BALANCE_LIMIT:
        raise BalanceOverflow(account=ids.text("acc", after.id))
    if after.floor is not None and after.available < after.floor:
        raise InsufficientFunds(
            account=ids.text("acc", after.id),
            available=str(before.available - (before.floor or 0)),
        )
