"""Set money aside, take it, give it up. Lock order: the hold, then the accounts by id."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeVar
from uuid import UUID

import asyncpg

from core.events import service as events
from core.kit import clock, db, ids, scope
from core.kit.errors import BahiError
from core.kit.money import Money
from core.ledger import decide, engine
from core.ledger import service as ledger
from core.ledger.decide import Item, Release
from core.ledger.engine import Post
from core.ledger.errors import AccountClosed, AccountNotFound, Busy, CurrencyMismatch
from core.ledger.holds import expiry, queries, rows
from core.ledger.holds.errors import (
    HoldExpired,
    HoldFinal,
    HoldNotFound,
    HoldReferenceTaken,
    HoldTooSmall,
    InvalidHold,
)
from core.ledger.holds.events import HoldCaptured, HoldCreated, HoldVoided
from core.ledger.holds.events import HoldExpired as HoldExpiredEvent
from core.ledger.holds.types import CAPTURED, EXPIRED, OPEN, VOIDED, Hold, NewHold
from core.ledger.records import service as records
from core.ledger.records.types import HOLD
from core.ledger.types import BALANCE_LIMIT, Line, NewTransaction, Transaction
from core.schedules import service as schedules

EXPIRE = "ledger.expire_holds"
EXPIRE_EVERY_SECONDS = 60
EACH_MAX = 500
"""Holds in one bulk call."""

NONE = Decimal(0)
T = TypeVar("T")
_scheduled: set[UUID] = set()
"""Tenants whose sweep this process knows to be scheduled."""


@dataclass(frozen=True, slots=True)
class Capture:
    """A capture to make; see `capture`."""

    hold_id: UUID
    reference: str
    amount: Money | None = None
    credit_account_id: UUID | None = None
    final: bool = True
    kind: str = "capture"
    description: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)


async def create(new: NewHold) -> Hold:
    """Set money aside, so that it no longer counts as available.

    Raises InvalidHold, HoldReferenceTaken, InsufficientFunds, BalanceOverflow, LimitExceeded, CurrencyMismatch,
    AccountNotFound, AccountClosed, AccountFrozen, Busy; nothing is written then.
    """
    return await _owning(lambda tx: create_within(tx, new))


async def create_within(tx: db.Transaction, new: NewHold) -> Hold:
    """`create` in the caller's transaction. Locks the account."""
    _check_new(new)
    if new.credit_account_id is not None:
        await _check_target(tx, new.credit_account_id, new.amount.currency)
    books = await engine.open_books(tx, {new.account_id})
    counted = decide.reserve(books, new.account_id, new.amount, limited=new.limited)
    row = await tx.find_row(
        queries.INSERT,
        tx.tenant,
        ids.new(),
        new.reference,
        new.account_id,
        new.credit_account_id,
        new.amount.amount,
        new.amount.currency,
        new.expires_at,
        books.limits.today if counted and books.limits else None,
        new.description,
        dict(new.metadata),
        scope.get().principal.id,
        clock.now(),
    )
    if row is None:
        raise HoldReferenceTaken(f"the reference {new.reference!r} is taken")
    await records.write_within(tx, HOLD, row["id"])
    await engine.save(tx, books)
    hold = rows.hold(row)
    standing = books.standing[new.account_id]
    await events.emit_many(tx, rows.emissions(HoldCreated, hold, standing=standing, change=hold.amount.amount))
    if new.expires_at is not None:
        await _schedule_sweep(tx)
    return hold


async def capture(
    hold_id: UUID,
    amount: Money | None = None,
    *,
    reference: str,
    credit_account_id: UUID | None = None,
    final: bool = True,
    kind: str = "capture",
    description: str = "",
    metadata: Mapping[str, Any] | None = None,
) -> tuple[Hold, Transaction]:
    """Take `amount` of a hold (all that is left, unless given); what a final capture leaves is released.

    Raises HoldNotFound, HoldFinal, HoldExpired, HoldTooSmall, InvalidHold, and what `ledger.post` raises.
    """
    wish = Capture(hold_id, reference, amount, credit_account_id, final, kind, description, metadata or {})
    return await _owning(lambda tx: _capture(tx, wish))


async def capture_within(
    tx: db.Transaction,
    hold_id: UUID,
    amount: Money | None = None,
    *,
    reference: str,
    credit_account_id: UUID | None = None,
    final: bool = True,
    kind: str = "capture",
    description: str = "",
    metadata: Mapping[str, Any] | None = None,
) -> tuple[Hold, Transaction]:
    """`capture` in the caller's transaction, as its last statements. Locks the hold, then the accounts."""
    wish = Capture(hold_id, reference, amount, credit_account_id, final, kind, description, metadata or {})
    return await _capture(tx, wish)


async def _capture(tx: db.Transaction, wish: Capture) -> tuple[Hold, Transaction]:
    hold = await _lock_open(tx, wish.hold_id)
    amount = wish.amount or Money(hold.left, hold.amount.currency)
    target = wish.credit_account_id or hold.credit_account_id
    if target is None:
        raise InvalidHold("say which account a capture credits: the hold names none")
    if amount.currency != hold.amount.currency or amount.amount <= 0:
        raise InvalidHold(f"capture a positive amount of {hold.amount.currency}")
    if amount.amount > hold.left:
        raise HoldTooSmall(left=rows.text(hold, hold.left))
    freed = hold.left if wish.final else amount.amount
    new = NewTransaction(
        reference=wish.reference,
        kind=wish.kind,
        lines=(Line(hold.account_id, target, amount),),
        description=wish.description or hold.description,
        metadata={**wish.metadata, "hold": ids.text("hld", hold.id)},
    )
    plain = engine.post_of(new).item
    release = Release(hold.id, hold.account_id, freed, amount.amount)
    [transaction] = await ledger.run_within(tx, [Post(Item(new, plain.actor, plain.request_id, release=release))])
    released = freed - amount.amount
    await expiry.give_back_within(tx, hold, released, count=0)
    done = freed == hold.left
    after = await _update(
        tx,
        hold,
        captured=hold.captured + amount.amount,
        released=hold.released + released,
        state=CAPTURED if done else OPEN,
        reason="",
    )
    await events.emit_many(tx, rows.emissions(HoldCaptured, after, transaction_id=transaction.id))
    return after, transaction


async def void(hold_id: UUID, *, reason: str) -> Hold:
    """Give a hold up and release what is left of it. Raises HoldNotFound, HoldFinal, HoldExpired."""
    return await _owning(lambda tx: void_within(tx, hold_id, reason=reason))


async def void_within(tx: db.Transaction, hold_id: UUID, *, reason: str) -> Hold:
    """`void` in the caller's transaction. Locks the hold, then its account."""
    return await _release(tx, await _lock_open(tx, hold_id), VOIDED, reason)


async def lock_within(tx: db.Transaction, hold_ids: Sequence[UUID], account_ids: Sequence[UUID]) -> None:
    """For a caller that captures or voids several holds: lock all of them, then their accounts and these, by id."""
    await _lock_all(tx, hold_ids, account_ids)


async def expire(hold_id: UUID) -> Hold | None:
    """Release a hold whose instant has passed; None when it has not, or the hold is final already."""

    async def once(tx: db.Transaction) -> Hold | None:
        hold = await _lock_one(tx, hold_id)
        if hold.state != OPEN or not _is_over(hold):
            return None
        return await _release(tx, hold, EXPIRED, "")

    return await _owning(once)


async def list_overdue(limit: int) -> list[UUID]:
    """Open holds whose instant of expiry has passed."""
    async with db.transaction() as tx:
        return [row["id"] for row in await tx.fetch(queries.LIST_OVERDUE, tx.tenant, clock.now(), limit)]


async def capture_each(wishes: Sequence[Capture]) -> list[tuple[Hold, Transaction] | BahiError]:
    """Captures in one database transaction, a verdict each: a refused one leaves the others alone."""

    async def all_of_them(tx: db.Transaction) -> list[tuple[Hold, Transaction] | BahiError]:
        more = [wish.credit_account_id for wish in wishes if wish.credit_account_id]
        await _lock_all(tx, [wish.hold_id for wish in wishes], more)
        return [await _verdict(tx, lambda wish=wish: _capture(tx, wish)) for wish in wishes]  # type: ignore[misc]

    _check_count(wishes)
    return await _owning(all_of_them)


async def void_each(hold_ids: Sequence[UUID], *, reason: str) -> list[Hold | BahiError]:
    """Voids in one database transaction, a verdict each."""

    async def all_of_them(tx: db.Transaction) -> list[Hold | BahiError]:
        await _lock_all(tx, hold_ids, [])
        return [
            await _verdict(tx, lambda key=key: void_within(tx, key, reason=reason))  # type: ignore[misc]
            for key in hold_ids
        ]

    _check_count(hold_ids)
    return await _owning(all_of_them)


async def get(hold_id: UUID) -> Hold:
    """Raises HoldNotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND, tx.tenant, hold_id)
    if row is None:
        raise HoldNotFound
    return rows.hold(row)


async def list_holds(
    after: UUID,
    limit: int,
    *,
    account_id: UUID | None = None,
    state: str | None = None,
    older_than: datetime | None = None,
) -> list[Hold]:
    """Holds, oldest first: of one account, in one state, created before an instant of the tenant's clock."""
    async with db.transaction() as tx:
        found = await tx.fetch(queries.LIST, tx.tenant, after, account_id, state, older_than, limit)
    return [rows.hold(row) for row in found]


async def _check_target(tx: db.Transaction, account_id: UUID, currency: str) -> None:
    """What a capture would be refused for ever for; what may change until then is judged when it comes."""
    target = await tx.find_row(queries.FIND_TARGET, tx.tenant, account_id)
    if target is None:
        raise AccountNotFound
    if target["currency"] != currency:
        raise CurrencyMismatch(f"the account to be credited is in {target['currency']}, the amount in {currency}")
    if target["status"] == "closed":
        raise AccountClosed(account=ids.text("acc", account_id))


def _check_new(new: NewHold) -> None:
    if not 1 <= len(new.reference) <= 200 or len(new.description) > 500 or "\0" in new.reference + new.description:
        raise InvalidHold("reference: 1 to 200, description: up to 500 characters, none of them NUL")
    if not 0 < new.amount.amount < BALANCE_LIMIT:
        raise InvalidHold("hold a positive amount that the books can keep")
    if new.expires_at is not None and new.expires_at <= clock.now():
        raise InvalidHold("a hold expires in the future")
    if new.credit_account_id == new.account_id:
        raise InvalidHold("a capture moves money to another account")
    engine.check_metadata(new.metadata)


def _check_count(things: Sequence[object]) -> None:
    if not 1 <= len(things) <= EACH_MAX:
        raise InvalidHold(f"1 to {EACH_MAX} holds in one call")


async def _lock(tx: db.Transaction, hold_ids: Sequence[UUID]) -> list[Hold]:
    try:
        return [rows.hold(row) for row in await tx.fetch(queries.LOCK, tx.tenant, sorted(set(hold_ids)))]
    except asyncpg.LockNotAvailableError as error:
        raise Busy(retry_after_seconds=1) from error


async def _lock_one(tx: db.Transaction, hold_id: UUID) -> Hold:
    found = await _lock(tx, [hold_id])
    if not found:
        raise HoldNotFound
    return found[0]


async def _lock_open(tx: db.Transaction, hold_id: UUID) -> Hold:
    """Raises HoldNotFound, HoldFinal, HoldExpired: that from the instant on, whether or not it is written yet."""
    hold = await _lock_one(tx, hold_id)
    if hold.state in {CAPTURED, VOIDED}:
        raise HoldFinal(f"the hold is {hold.state}", state=hold.state)
    if hold.expires_at is not None and _is_over(hold):
        raise HoldExpired(f"it expired at {clock.text(hold.expires_at)}")
    return hold


def _is_over(hold: Hold) -> bool:
    return hold.state == EXPIRED or (hold.expires_at is not None and hold.expires_at <= clock.now())


async def _lock_all(tx: db.Transaction, hold_ids: Sequence[UUID], account_ids: Sequence[UUID]) -> None:
    """All holds and then all accounts of a bulk call, each by id: two calls never wait in a circle."""
    found = await _lock(tx, hold_ids)
    accounts = {hold.account_id for hold in found} | {
        hold.credit_account_id for hold in found if hold.credit_account_id
    }
    await engine.lock(tx, accounts | set(account_ids))


async def _verdict(tx: db.Transaction, verb: Callable[[], Awaitable[T]]) -> T | BahiError:
    try:
        async with tx.savepoint():
            return await verb()
    except db.Busy:
        raise
    except BahiError as refusal:
        return refusal


async def _release(tx: db.Transaction, hold: Hold, state: str, reason: str) -> Hold:
    books = await engine.open_books(tx, {hold.account_id}, but=[hold.id])
    decide.release(books, hold.account_id, hold.left)
    await engine.save(tx, books)
    await expiry.give_back_within(tx, hold, hold.left, count=0 if hold.captured else 1)
    released = hold.released + hold.left
    after = await _update(tx, hold, captured=hold.captured, released=released, state=state, reason=reason)
    kind, standing = HoldVoided if state == VOIDED else HoldExpiredEvent, books.standing[hold.account_id]
    await events.emit_many(tx, rows.emissions(kind, after, standing=standing, change=-hold.left))
    return after


async def _update(
    tx: db.Transaction, hold: Hold, *, captured: Decimal, released: Decimal, state: str, reason: str
) -> Hold:
    finished = None if state == OPEN else clock.now()
    row = await tx.get_row(queries.UPDATE, tx.tenant, hold.id, captured, released, state, reason, finished)
    await records.write_within(tx, HOLD, hold.id)
    return rows.hold(row)


async def _schedule_sweep(tx: db.Transaction) -> None:
    if tx.tenant in _scheduled:
        return
    await schedules.ensure(EXPIRE, "holds", every_seconds=EXPIRE_EVERY_SECONDS)
    tenant_id = tx.tenant
    tx.after_commit(lambda: _scheduled.add(tenant_id))


async def _owning(verb: Callable[[db.Transaction], Awaitable[T]]) -> T:
    async def once() -> T:
        async with db.transaction() as tx:
            return await verb(tx)

    return await db.retrying(once)
