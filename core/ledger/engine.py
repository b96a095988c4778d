"""Post a batch in one database transaction: claim keys → lock accounts → read → decide → write.

Separate statements on purpose: each has its own snapshot, and only one taken after the lock sees what the previous
holder wrote. Lock order: idempotency keys (sorted), then holds, then accounts (by id).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import asyncpg
import orjson

from core.events import service as events
from core.events.service import Emission
from core.kit import clock, db, idempotency, ids, scope
from core.kit.errors import BahiError
from core.kit.idempotency import Answer, Claim
from core.kit.money import exponent
from core.ledger import queries, rows
from core.ledger.decide import Books, Effect, Item, Standing, Verdict, decide
from core.ledger.errors import Busy, InvalidTransaction, MetadataTooLarge
from core.ledger.events import BalanceChanged
from core.ledger.limits import check as limits
from core.ledger.limits import queries as limit_queries
from core.ledger.limits.check import LimitBook
from core.ledger.limits.types import LimitRule, Usage
from core.ledger.monitors import service as monitors
from core.ledger.monitors.decide import Step
from core.ledger.periods import service as periods
from core.ledger.types import Account, NewTransaction, Transaction

METADATA_BYTES_MAX = 8192
METADATA_KEYS_MAX = 20
METADATA_KEY_MAX = 100
METADATA_VALUE_MAX = 200
"""A longer value is kept, and cannot be searched for."""
Render = Callable[[Verdict], Answer]
Outcome = Transaction | BahiError | Answer


@dataclass(frozen=True, slots=True)
class Post:
    """A wish to post. With a claim, its rendered answer is stored and a repeat gets those bytes."""

    item: Item
    claim: Claim | None = None
    render: Render | None = None


def post_of(new: NewTransaction, claim: Claim | None = None, render: Render | None = None) -> Post:
    """A wish of the principal in scope. Raises InvalidTransaction, MetadataTooLarge."""
    check_text(new)
    who = scope.get()
    return Post(Item(new, who.principal.id, who.request_id), claim, render)


async def run(tx: db.Transaction, posts: Sequence[Post], *, dry: bool = False, atomic: bool = False) -> list[Outcome]:
    """Post what can be posted; one outcome per wish, in order. Writes nothing for a refused one, nothing when dry, and
    nothing when atomic and one is refused: the outcomes of the others then say what would have been.

    Raises Busy, and asyncpg.UniqueViolationError when a reference was taken by a transaction that shares no account
    and was not committed when we looked: run the batch again in a new transaction.
    """
    outcomes: dict[int, Outcome] = {} if dry else await _claims(tx, posts)
    copies = _copies(posts)
    open_posts = [(index, post) for index, post in enumerate(posts) if index not in outcomes and index not in copies]
    if open_posts:
        items = [post.item for _, post in open_posts]
        # Who back-dates keeps the closing date from moving until the end; a post dated now is never before it.
        back_dates = any(item.new.effective_at is not None for item in items)
        closed_before = await periods.share_within(tx) if back_dates else None
        accounts = await lock(tx, _named(items))
        books = await read(tx, accounts)
        books.closed_before = closed_before
        await _read_items(tx, books, items)
        verdicts = decide(books, items)
        if not dry:
            if books.effects and not (atomic and len(books.effects) < len(items)):
                await _write(tx, books, accounts)
                await events.emit_many(tx, emissions(books.effects))
                await monitors.watch_within(tx, accounts, _steps(books.effects))
            outcomes |= await _store_answers(tx, open_posts, verdicts)
        else:
            outcomes |= {index: verdict for (index, _), verdict in zip(open_posts, verdicts, strict=True)}
    for index, first in copies.items():
        outcomes[index] = _copied(posts[index], posts[first], outcomes[first])
    return [outcomes[index] for index in range(len(posts))]


async def lock(tx: db.Transaction, account_ids: Collection[UUID]) -> dict[UUID, Account]:
    """Lock accounts, by id, until the transaction ends; unknown ones are left out. Raises Busy."""
    try:
        found = await tx.fetch(queries.LOCK_ACCOUNTS, tx.tenant, sorted(account_ids))
    except asyncpg.LockNotAvailableError as error:
        raise Busy(retry_after_seconds=1) from error
    return {row["id"]: rows.account(row) for row in found}


async def read(tx: db.Transaction, accounts: Mapping[UUID, Account]) -> Books:
    """The books of locked accounts, with the limits of those that have a profile."""
    now = clock.system_now()
    offset = timedelta(seconds=scope.tenant().clock_offset_seconds)
    limited = [account for account in accounts.values() if account.limit_profile is not None]
    return Books(
        standing={key: Standing.of(account) for key, account in accounts.items()},
        references={},
        reversed_amounts={},
        now=now,
        offset=offset,
        limits=await read_limits(tx, limited) if limited else None,
    )


async def save(tx: db.Transaction, books: Books, accounts: Mapping[UUID, Account]) -> None:
    """Write how the accounts and their usage changed since `accounts`, and tell their monitors."""
    touched = books.touched(accounts)
    written = await tx.execute(queries.WRITE_ACCOUNTS, tx.tenant, *_standings(touched))
    assert written == len(touched), "an account under lock vanished"
    await _write_usage(tx, books)
    await monitors.watch_within(tx, accounts, [Step(s.account.id, s.balance, s.held) for s in touched])


async def get_transaction(tx: db.Transaction, transaction_id: UUID) -> Transaction | None:
    """A transaction with its postings, or None."""
    row = await tx.find_row(queries.FIND_TRANSACTION, tx.tenant, transaction_id)
    if row is None:
        return None
    return (await with_postings(tx, [row]))[0]


async def with_postings(tx: db.Transaction, records: Sequence[asyncpg.Record]) -> list[Transaction]:
    """Transactions of fetched rows, each with its postings."""
    found: dict[UUID, list[Any]] = {row["id"]: [] for row in records}
    for line in await tx.fetch(queries.LIST_POSTINGS, tx.tenant, list(found)):
        found[line["transaction_id"]].append(rows.posting(line))
    return [rows.transaction(row, tuple(found[row["id"]])) for row in records]


async def _claims(tx: db.Transaction, posts: Sequence[Post]) -> dict[int, Outcome]:
    """Claim the batch's keys; the outcomes of those that belong to an earlier request or item."""
    claimed = [(index, post.claim) for index, post in enumerate(posts) if post.claim is not None]
    if not claimed:
        return {}
    outcomes: dict[int, Outcome] = {}
    copies = _copies(posts)
    wanted = sorted(((claim, index) for index, claim in claimed if index not in copies), key=_by_hash)
    hashes = [claim.scope_hash for claim, _ in wanted]
    won = await tx.fetch(idempotency.INSERT_CLAIMS, tx.tenant, hashes, [claim.request_hash for claim, _ in wanted])
    mine = {row["scope_hash"] for row in won}
    if len(mine) < len(wanted):
        theirs = [item for item in hashes if item not in mine]
        found = {row["scope_hash"]: row for row in await tx.fetch(idempotency.SELECT_CLAIMS, tx.tenant, theirs)}
        for claim, index in wanted:
            if claim.scope_hash not in mine:
                outcomes[index] = _earlier(found.get(claim.scope_hash), claim)
    return outcomes


def _copies(posts: Sequence[Post]) -> dict[int, int]:
    """The posts whose key stands in the batch already, and the first one that has it."""
    first: dict[bytes, int] = {}
    found: dict[int, int] = {}
    for index, post in enumerate(posts):
        if post.claim is not None and (earlier := first.setdefault(post.claim.scope_hash, index)) != index:
            found[index] = earlier
    return found


def _copied(post: Post, first: Post, outcome: Outcome) -> Outcome:
    assert post.claim is not None
    assert first.claim is not None
    if post.claim.request_hash != first.claim.request_hash:
        return idempotency.Mismatch()
    return replace(outcome, replayed=True) if isinstance(outcome, Answer) else outcome


def _by_hash(pair: tuple[Claim, int]) -> bytes:
    return pair[0].scope_hash


def _earlier(row: asyncpg.Record | None, claim: Claim) -> Outcome:
    if row is None:
        return idempotency.InProgress(retry_after_seconds=1)
    try:
        found = idempotency.judge(row, claim)
    except BahiError as refusal:
        return refusal
    return found if isinstance(found, Answer) else idempotency.InProgress(retry_after_seconds=1)


def _named(items: Sequence[Item]) -> set[UUID]:
    wanted = {key for item in items for line in item.new.lines for key in (line.debit, line.credit)}
    for item in items:
        wanted.update(condition.account_id for condition in item.new.conditions)
    return wanted


async def _read_items(tx: db.Transaction, books: Books, items: Sequence[Item]) -> None:
    taken = await tx.fetch(queries.TAKEN_REFERENCES, tx.tenant, [item.new.reference for item in items])
    books.references.update((row["reference"], row["id"]) for row in taken)
    undone = [posting_id for item in items if item.undone for posting_id, _ in item.undone.postings]
    if undone:
        books.reversed_amounts.update(await reversed_amounts(tx, undone))


async def reversed_amounts(tx: db.Transaction, posting_ids: Sequence[UUID]) -> dict[UUID, Decimal]:
    """How much was undone of each posting; final while its accounts are locked."""
    found = await tx.fetch(queries.REVERSED, tx.tenant, list(posting_ids))
    return {row["reverses_id"]: row["amount"] for row in found}


async def read_limits(tx: db.Transaction, limited: Sequence[Account]) -> LimitBook:
    """The rules in force for accounts with a profile, and what they used of them."""
    moment = clock.now()
    zone = clock.zone(scope.tenant().zone)
    today = moment.astimezone(zone).date()
    profiles = sorted({account.limit_profile or "" for account in limited})
    rules = await tx.fetch(limit_queries.RULES_NOT_ENDED, tx.tenant, profiles, moment)
    starts = sorted({limits.span_start(today, span) for span in ("day", "month")})
    used = await tx.fetch(limit_queries.USAGE, tx.tenant, [account.id for account in limited], starts)
    return LimitBook(
        rules=limits.by_profile(LimitRule(**dict(row)) for row in rules),
        usage={
            (row["account_id"], row["direction"], row["span"], row["starts_on"]): Usage(row["amount"], row["count"])
            for row in used
        },
        today=today,
        zone=zone,
        moment=moment,
    )


async def _write(tx: db.Transaction, books: Books, accounts: Mapping[UUID, Account]) -> None:
    posted = [effect.transaction for effect in books.effects]
    lines = [(transaction, posting) for transaction in posted for posting in transaction.postings]
    touched = books.touched(accounts)
    written = await tx.execute(
        queries.WRITE,
        tx.tenant,
        *_standings(touched),
        [t.id for t in posted],
        [t.reference for t in posted],
        [t.kind for t in posted],
        [t.description for t in posted],
        [orjson.dumps(t.metadata).decode() if t.metadata else "{}" for t in posted],
        [t.reverses_id for t in posted],
        [t.actor for t in posted],
        [t.effective_at for t in posted],
        [t.recorded_at for t in posted],
        [p.id for _, p in lines],
        [t.id for t, _ in lines],
        [p.line for _, p in lines],
        [p.debit_account_id for _, p in lines],
        [p.credit_account_id for _, p in lines],
        [p.amount.amount for _, p in lines],
        [p.amount.currency for _, p in lines],
        [p.debit_balance for _, p in lines],
        [p.credit_balance for _, p in lines],
        [p.debit_version for _, p in lines],
        [p.credit_version for _, p in lines],
        [p.reverses_id for _, p in lines],
        [t.effective_at for t, _ in lines],
        [t.recorded_at for t, _ in lines],
        ids.new(),
    )
    assert written == len(touched), "an account under lock vanished"
    facts = [(t.id, key, value) for t in posted if t.metadata for key, value in searchable(t.metadata).items()]
    if facts:
        await tx.execute(queries.WRITE_METADATA, tx.tenant, *map(list, zip(*facts, strict=True)))
    await _write_usage(tx, books)


def _standings(touched: Sequence[Standing]) -> tuple[list[Any], ...]:
    return (
        [standing.account.id for standing in touched],
        [standing.balance for standing in touched],
        [standing.held for standing in touched],
        [standing.version for standing in touched],
        [standing.held_version for standing in touched],
        [standing.last_recorded_at for standing in touched],
    )


async def _write_usage(tx: db.Transaction, books: Books) -> None:
    if books.limits is None or not books.limits.changed:
        return
    changed = sorted(books.limits.changed)
    used = [books.limits.usage[key] for key in changed]
    await tx.execute(
        limit_queries.WRITE_USAGE,
        tx.tenant,
        *map(list, zip(*changed, strict=True)),
        [usage.amount for usage in used],
        [usage.count for usage in used],
    )


def searchable(metadata: Mapping[str, Any]) -> dict[str, str]:
    """The facts of a transaction that can be searched for: short texts, whole numbers and truth values, as text."""
    found: dict[str, str] = {}
    for key, value in metadata.items():
        if isinstance(value, bool):
            found[key] = "true" if value else "false"
        elif isinstance(value, str | int) and len(str(value)) <= METADATA_VALUE_MAX:
            found[key] = str(value)
    return found


def _steps(effects: Sequence[Effect]) -> list[Step]:
    return [
        Step(key, after.balance, after.held, effect.transaction.id, effect.item.actor, effect.item.request_id)
        for effect in effects
        for key, after in effect.after.items()
    ]


def emissions(effects: Sequence[Effect]) -> list[Emission]:
    """`balance.changed` for every owned account of every posted item."""
    found: list[Emission] = []
    for effect in effects:
        for key, after in effect.after.items():
            owner = after.account.owner
            if owner is not None:
                event = _balance_changed(after, effect.before[key], effect.transaction)
                item = effect.item
                found.append(Emission(event, owner, after.event_version, item.actor, item.request_id))
    return found


def _balance_changed(after: Standing, before: Standing, transaction: Transaction) -> BalanceChanged:
    digits = exponent(after.account.currency)
    return BalanceChanged(
        account=ids.text("acc", after.account.id),
        change=f"{after.balance - before.balance:.{digits}f}",
        balance=f"{after.balance:.{digits}f}",
        held=f"{after.held:.{digits}f}",
        available=f"{after.available:.{digits}f}",
        currency=after.account.currency,
        transaction=ids.text("txn", transaction.id),
        reference=transaction.reference,
        kind=transaction.kind,
    )


async def _store_answers(
    tx: db.Transaction, open_posts: Sequence[tuple[int, Post]], verdicts: Sequence[Verdict]
) -> dict[int, Outcome]:
    outcomes: dict[int, Outcome] = {}
    answers: list[tuple[Claim, Answer]] = []
    for (index, post), verdict in zip(open_posts, verdicts, strict=True):
        outcomes[index] = verdict
        if post.claim is not None:
            assert post.render is not None, "a claimed post renders its answer"
            answer = post.render(verdict)
            outcomes[index] = answer
            answers.append((post.claim, answer))
    if answers:
        await tx.execute(
            idempotency.STORE_ANSWERS,
            tx.tenant,
            [claim.scope_hash for claim, _ in answers],
            [answer.status for _, answer in answers],
            [answer.body for _, answer in answers],
            [answer.content_type for _, answer in answers],
            [answer.resource_id for _, answer in answers],
        )
    return outcomes


def check_text(new: NewTransaction) -> None:
    """Raise InvalidTransaction, MetadataTooLarge for what the columns cannot keep."""
    if not 1 <= len(new.reference) <= 200 or not 1 <= len(new.kind) <= 50 or len(new.description) > 500:
        raise InvalidTransaction("reference: 1 to 200, kind: 1 to 50, description: up to 500 characters")
    if "\0" in new.reference or "\0" in new.kind or "\0" in new.description:
        raise InvalidTransaction("the NUL character cannot be kept")
    if new.metadata:
        check_metadata(new.metadata)


def check_metadata(metadata: Mapping[str, Any]) -> None:
    """Raise MetadataTooLarge, InvalidTransaction for what the columns cannot keep."""
    try:
        encoded = orjson.dumps(dict(metadata))
    except TypeError as error:
        raise InvalidTransaction(f"metadata is JSON: {error}") from error
    keys_fit = len(metadata) <= METADATA_KEYS_MAX and all(len(key) <= METADATA_KEY_MAX for key in metadata)
    if len(encoded) > METADATA_BYTES_MAX or not keys_fit:
        raise MetadataTooLarge
    if b"\\u0000" in encoded:
        raise InvalidTransaction("the NUL character cannot be kept")
