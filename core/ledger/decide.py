"""Decide what a batch of transactions does to locked accounts: pure, in order, one verdict per item.

No I/O: the same code answers a preview and the real call. An item that is refused changes nothing for the next one.
"""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from core.kit import clock, ids
from core.kit.errors import BahiError
from core.kit.money import Money, exponent
from core.ledger.errors import (
    AccountClosed,
    AccountFrozen,
    AccountNotFound,
    AlreadyReversed,
    BalanceOverflow,
    ConditionFailed,
    CurrencyMismatch,
    InsufficientFunds,
    InvalidTransaction,
    ReferenceTaken,
    ReversalTooLarge,
)
from core.ledger.limits import check as limits
from core.ledger.limits.check import LimitBook
from core.ledger.limits.types import Usage, UsageKey
from core.ledger.periods.errors import PeriodClosed
from core.ledger.types import BALANCE_LIMIT, Condition, NewTransaction, Posting, Terms, Transaction

LINES_MAX = 500
CONDITIONS_MAX = 50
BALANCE_LEAST = -BALANCE_LIMIT
NONE = Decimal(0)
TICK = timedelta(microseconds=1)
COMPARE = {"eq": operator.eq, "gte": operator.ge, "lte": operator.le, "gt": operator.gt, "lt": operator.lt}


@dataclass(frozen=True, slots=True)
class Undone:
    """What a reversal undoes: for each of its lines the posting and that posting's own amount."""

    transaction_id: UUID
    postings: tuple[tuple[UUID, Decimal], ...]


@dataclass(frozen=True, slots=True)
class Release:
    """How much of what is held on an account a capture sets free before its lines move, and how much of it they use."""

    hold_id: UUID
    account_id: UUID
    freed: Decimal
    used: Decimal
    """Was counted against the limits when it was held, so it is not counted again."""


class Item(NamedTuple):
    """A transaction to decide, with what its principal and request were."""

    new: NewTransaction
    actor: str
    request_id: str
    undone: Undone | None = None
    release: Release | None = None


@dataclass(slots=True)
class Standing:
    """How an account stands between two items of a batch."""

    account: Terms
    balance: Decimal
    held: Decimal
    version: int
    held_version: int
    last_recorded_at: datetime | None

    def copy(self) -> Standing:
        return Standing(self.account, self.balance, self.held, self.version, self.held_version, self.last_recorded_at)

    @property
    def available(self) -> Decimal:
        return self.balance - self.held

    @property
    def event_version(self) -> int:
        return self.version + self.held_version


class Effect(NamedTuple):
    """What a posted item did to the accounts that it touched."""

    item: Item
    transaction: Transaction
    before: Mapping[UUID, Standing]
    after: Mapping[UUID, Standing]


@dataclass(slots=True)
class Books:
    """What was read under the locks, and how it changes item by item."""

    standing: dict[UUID, Standing]
    references: dict[str, UUID]
    """References already taken, among those that the batch wants, and by which transaction."""
    reversed_amounts: dict[UUID, Decimal]
    """How much was undone of each posting that the batch undoes."""
    now: datetime
    offset: timedelta = timedelta(0)
    """From the system's clock to the tenant's."""
    limits: LimitBook | None = None
    """None when no account of the batch has a limit profile."""
    effects: list[Effect] = field(default_factory=list)
    changed: set[UUID] = field(default_factory=set)
    """Accounts that do not stand as they were written last."""
    closed_before: datetime | None = None
    """Nothing effective before this may be posted; read only when an item names its effective date."""

    def keep(self, after: Mapping[UUID, Standing]) -> None:
        """Take over how an accepted item leaves its accounts."""
        self.standing.update(after)
        self.changed.update(after)

    def take_touched(self) -> list[Standing]:
        """The accounts that changed since the last call, to be written."""
        touched = [self.standing[key] for key in self.changed]
        self.changed.clear()
        return touched


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


def reserve(books: Books, account_id: UUID, amount: Money, *, limited: bool) -> bool:
    """Set money of an account aside; whether it was counted against limits.

    Raises AccountNotFound, AccountClosed, AccountFrozen, CurrencyMismatch, InsufficientFunds, BalanceOverflow,
    LimitExceeded.
    """
    standing = _usable(books, account_id, amount.currency)
    used: Mapping[UsageKey, Usage] = {}
    after = standing.copy()
    after.held += amount.amount
    after.held_version += 1
    if after.held >= BALANCE_LIMIT:  # of an account without a floor anything may be held
        raise BalanceOverflow(account=ids.text("acc", account_id))
    _check_result(after, standing)
    if limited and books.limits is not None:
        used = limits.charge(books.limits, standing.account, -amount.amount, standing.balance - amount.amount)
        books.limits.keep(used)
    books.keep({account_id: after})
    return bool(used)


def release(books: Books, account_id: UUID, amount: Decimal) -> None:
    """Free money that was set aside, whatever the account's status."""
    after = books.standing[account_id].copy()
    after.held -= amount
    after.held_version += 1
    books.keep({account_id: after})


def _apply(books: Books, item: Item) -> Transaction:
    new = item.new
    before = _check(books, item)
    draft = {key: standing.copy() for key, standing in before.items()}
    if item.release is not None:
        held = draft[item.release.account_id]
        held.held -= item.release.freed
        held.held_version += 1
    recorded_at = books.now
    for standing in draft.values():
        if standing.last_recorded_at is not None and standing.last_recorded_at >= recorded_at:
            recorded_at = standing.last_recorded_at + TICK
    for standing in draft.values():
        standing.last_recorded_at = recorded_at
    postings = _post_lines(draft, item)
    for key, after in draft.items():
        _check_result(after, before[key])
    if new.conditions:
        _check_conditions(books, draft, new.conditions, "after")
    used = _check_limits(books, item, before, draft)
    transaction = Transaction(
        id=ids.new(),
        reference=new.reference,
        kind=new.kind,
        description=new.description,
        metadata=new.metadata,
        reverses_id=item.undone.transaction_id if item.undone else None,
        actor=item.actor,
        effective_at=new.effective_at or recorded_at + books.offset,
        recorded_at=recorded_at,
        postings=postings,
    )
    _keep(books, item, Effect(item, transaction, before, draft), used)
    return transaction


def _keep(books: Books, item: Item, effect: Effect, used: Mapping[UsageKey, Usage]) -> None:
    books.keep(effect.after)
    books.references[item.new.reference] = effect.transaction.id
    books.effects.append(effect)
    if books.limits is not None:
        books.limits.keep(used)
    if item.undone is not None:
        for line, (posting_id, _) in zip(item.new.lines, item.undone.postings, strict=True):
            undone = books.reversed_amounts.get(posting_id, Decimal(0))
            books.reversed_amounts[posting_id] = undone + line.amount.amount


def _check(books: Books, item: Item) -> dict[UUID, Standing]:
    """The accounts of an item that may be posted as far as they tell before it."""
    new = item.new
    before: dict[UUID, Standing] = {}
    if not 1 <= len(new.lines) <= LINES_MAX or len(new.conditions) > CONDITIONS_MAX:
        raise InvalidTransaction(f"a transaction has 1 to {LINES_MAX} lines and at most {CONDITIONS_MAX} conditions")
    taken = books.references.get(new.reference)
    if taken is not None:
        raise ReferenceTaken(f"the reference {new.reference!r} is taken", transaction=ids.text("txn", taken))
    if new.effective_at is not None and books.closed_before is not None and new.effective_at < books.closed_before:
        raise PeriodClosed(closed_before=clock.text(books.closed_before))
    if item.undone is not None:
        _check_undone(books, item, item.undone)
    for line in new.lines:
        amount = line.amount.amount
        if amount <= NONE:
            raise InvalidTransaction("every amount is positive")
        if amount >= BALANCE_LIMIT:
            raise BalanceOverflow
        if line.debit == line.credit:
            raise InvalidTransaction("a line debits one account and credits another")
        before[line.debit] = _usable(books, line.debit, line.amount.currency)
        before[line.credit] = _usable(books, line.credit, line.amount.currency)
    if new.conditions:
        _check_conditions(books, books.standing, new.conditions, "before")
    return before


def _usable(books: Books, key: UUID, currency: str) -> Standing:
    standing = books.standing.get(key)
    if standing is None:
        raise AccountNotFound
    account = standing.account
    if account.status != "open":
        refusal = AccountClosed if account.status == "closed" else AccountFrozen
        raise refusal(account=ids.text("acc", key))
    if account.currency != currency:
        raise CurrencyMismatch(f"the account is in {account.currency}, the amount in {currency}")
    return standing


def _check_undone(books: Books, item: Item, undone: Undone) -> None:
    left: dict[UUID, Decimal] = {
        posting_id: original - books.reversed_amounts.get(posting_id, Decimal(0))
        for posting_id, original in undone.postings
    }
    if all(amount <= 0 for amount in left.values()):
        raise AlreadyReversed
    for line, (posting_id, _) in zip(item.new.lines, undone.postings, strict=True):
        digits = exponent(line.amount.currency)
        if line.amount.amount > left[posting_id]:
            raise ReversalTooLarge(posting=ids.text("pst", posting_id), left=f"{left[posting_id]:.{digits}f}")
        left[posting_id] -= line.amount.amount


def _check_conditions(books: Books, draft: Mapping[UUID, Standing], conditions: Sequence[Condition], when: str) -> None:
    for number, condition in enumerate(conditions):
        if condition.when != when:
            continue
        standing = draft.get(condition.account_id) or books.standing.get(condition.account_id)
        if standing is None:
            raise AccountNotFound
        found = Decimal(getattr(standing, condition.field))
        if not COMPARE[condition.operator](found, condition.value):
            digits = 0 if condition.field == "version" else exponent(standing.account.currency)
            raise ConditionFailed(
                condition=number,
                account=ids.text("acc", condition.account_id),
                field=condition.field,
                found=f"{found:.{digits}f}",
            )


def _check_limits(
    books: Books, item: Item, before: Mapping[UUID, Standing], draft: Mapping[UUID, Standing]
) -> dict[UsageKey, Usage]:
    used: dict[UsageKey, Usage] = {}
    if books.limits is None or not item.new.limited or item.undone is not None:
        return used
    for key, after in draft.items():
        if after.account.limit_profile is None:
            continue
        change = after.balance - before[key].balance
        if item.release is not None and item.release.account_id == key:
            change = min(change + item.release.used, NONE) if change < NONE else change
        if change != NONE:
            used |= limits.charge(books.limits, after.account, change, after.balance)
    return used


def _post_lines(draft: Mapping[UUID, Standing], item: Item) -> tuple[Posting, ...]:
    undone = item.undone.postings if item.undone else None
    several = len(item.new.lines) > 1
    postings = []
    for number, line in enumerate(item.new.lines):
        amount = line.amount.amount
        debit, credit = draft[line.debit], draft[line.credit]
        debit.balance += amount if debit.account.debit_grows else -amount
        credit.balance += -amount if credit.account.debit_grows else amount
        if several:  # each line is kept with its balances, also those that the next line takes back
            _check_range(debit)
            _check_range(credit)
        debit.version += 1
        credit.version += 1
        postings.append(
            Posting(
                ids.new(),
                number + 1,
                line.debit,
                line.credit,
                line.amount,
                debit.balance,
                credit.balance,
                debit.version,
                credit.version,
                undone[number][0] if undone else None,
            )
        )
    return tuple(postings)


def _check_range(standing: Standing) -> None:
    if not BALANCE_LEAST < standing.balance < BALANCE_LIMIT:
        raise BalanceOverflow(account=ids.text("acc", standing.account.id))


def _check_result(after: Standing, before: Standing) -> None:
    _check_range(after)
    floor = after.account.floor
    if floor is not None and after.available < floor:
        digits = exponent(after.account.currency)
        raise InsufficientFunds(
            account=ids.text("acc", after.account.id), available=f"{before.available - floor:.{digits}f}"
        )
