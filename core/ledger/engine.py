"""Post a batch in one database transaction: lock accounts → read → decide → write.

Separate statements on purpose: each has its own snapshot, and only one taken after the lock sees what the previous
holder wrote. Lock order: holds, then accounts (by id). References and idempotency keys are written with the rest, and
looked up before that under the locks, unless a batch trusts that none is taken; two batches that take the same one
without sharing an account, or one that trusted wrongly, meet at its unique key, and are made again.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any, NamedTuple
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
from core.ledger.errors import Busy, InvalidTransaction, MetadataTooLarge, ReferenceTaken
from core.ledger.events import BalanceChanged
from core.ledger.holds import expiry
from core.ledger.limits import check as limits
from core.ledger.limits import queries as limit_queries
from core.ledger.limits.check import LimitBook
from core.ledger.limits.types import LimitRule
from core.ledger.monitors import service as monitors
from core.ledger.monitors.decide import Step
from core.ledger.periods import service as periods
from core.ledger.types import Account, NewTransaction, Transaction

PART = 256
"""How many wishes are decided while the database writes those before them."""
TURN = 8
"""After so many the event loop has a turn: who only reads a balance does not wait for a whole batch to be decided."""
METADATA_BYTES_MAX = 8192
METADATA_KEYS_MAX = 20
METADATA_KEY_MAX = 100
METADATA_VALUE_MAX = 200
"""A longer value is kept, and cannot be searched for."""
RACED = {"ledger_transaction_tenant_id_reference_key": ReferenceTaken, idempotency.KEY: idempotency.InProgress}
"""Unique keys that a batch can meet another's row at, and what to answer when it does so again and again."""
Render = Callable[[Verdict], Answer]
Outcome = Transaction | BahiError | Answer


class Doubted(Exception):
    """Trusting that no reference and no key was taken, a wish would be refused: only a look tells why."""


class _DryRun(Exception):
    pass


class Post(NamedTuple):
    """A wish to post. With a claim, its rendered answer is stored and a repeat gets those bytes."""

    item: Item
    claim: Claim | None = None
    render: Render | None = None


def post_of(new: NewTransaction, claim: Claim | None = None, render: Render | None = None) -> Post:
    """A wish of the principal in scope. Raises InvalidTransaction, MetadataTooLarge."""
    check_text(new)
    who = scope.get()
    return Post(Item(new, who.principal.id, who.request_id), claim, render)


async def run(
    tx: db.Transaction, posts: Sequence[Post], *, dry: bool = False, atomic: bool = False, trusting: bool = False
) -> list[Outcome]:
    """Post what can be posted; one outcome per wish, in order. Writes nothing for a refused one, nothing when dry, and
    nothing when atomic and one is refused: the outcomes of the others then say what would have been.

    `trusting` spares the look for references and keys that are taken: nearly none is, and the unique keys tell.
    Raises Busy, and asyncpg.UniqueViolationError of one of RACED when a reference or a key was taken by a transaction
    that was not committed when we looked, or Doubted: run the batch again in a new transaction, without trust.
    """
    assert not (dry and trusting), "only a write tells what trust overlooked"
    if not dry:
        return await _run(tx, posts, dry=False, atomic=atomic, trusting=trusting)
    outcomes: list[Outcome] = []
    with contextlib.suppress(_DryRun):
        async with tx.savepoint():
            outcomes = await _run(tx, posts, dry=True, atomic=atomic, trusting=False)
            raise _DryRun  # so that what was overdue is not written either
    return outcomes


async def _run(tx: db.Transaction, posts: Sequence[Post], *, dry: bool, atomic: bool, trusting: bool) -> list[Outcome]:
    copies = _copies(posts)
    first = [(index, post) for index, post in enumerate(posts) if index not in copies]
    # Who back-dates keeps the closing date from moving until the end; a post dated now is never before it.
    back_dates = any(post.item.new.effective_at is not None for _, post in first)
    closed_before = await periods.share_within(tx) if back_dates else None
    captured = [post.item.release.hold_id for _, post in first if post.item.release is not None]
    books = await open_books(tx, _named(first), but=captured)
    books.closed_before = closed_before
    outcomes: dict[int, Outcome] = {} if dry or trusting else await _earlier(tx, first)
    open_posts = [(index, post) for index, post in first if index not in outcomes]
    if open_posts:
        await _read_items(tx, books, [post.item for _, post in open_posts], trusting=trusting)
        outcomes |= await _post(tx, books, open_posts, dry=dry, atomic=atomic, trusting=trusting)
    for index, original in copies.items():
        outcomes[index] = _copied(posts[index], posts[original], outcomes[original])
    return [outcomes[index] for index in range(len(posts))]


async def lock(tx: db.Transaction, account_ids: Collection[UUID]) -> dict[UUID, Account]:
    """Lock accounts, by id, until the transaction ends; unknown ones are left out. Raises Busy.

    What holds kept on them until their instant of expiry is given up first.
    """
    found = await _locked(tx, queries.LOCK_ACCOUNTS, account_ids)
    accounts = {row["id"]: rows.account(row) for row in found}
    held = [key for key, account in accounts.items() if account.held]
    if held and await expiry.expire_within(tx, held):
        found = await _locked(tx, queries.LOCK_ACCOUNTS, account_ids)
        accounts = {row["id"]: rows.account(row) for row in found}
    return accounts


async def open_books(tx: db.Transaction, account_ids: Collection[UUID], *, but: Collection[UUID] = ()) -> Books:
    """Lock accounts, as `lock` does, and read how they stand, with the limits of those that have a profile.

    `but` are holds that the caller is about to end itself.
    """
    standing = {row[0]: rows.standing(row) for row in await _locked(tx, queries.LOCK_STANDINGS, account_ids)}
    held = [key for key, stands in standing.items() if stands.held]
    if held and await expiry.expire_within(tx, held, but):
        standing = {row[0]: rows.standing(row) for row in await _locked(tx, queries.LOCK_STANDINGS, account_ids)}
    limited = [key for key, held in standing.items() if held.account.limit_profile is not None]
    profiles = {standing[key].account.limit_profile or "" for key in limited}
    return Books(
        standing=standing,
        references={},
        reversed_amounts={},
        now=clock.system_now(),
        offset=timedelta(seconds=scope.tenant().clock_offset_seconds),
        limits=await read_limits(tx, profiles, limited) if limited else None,
    )


async def _locked(tx: db.Transaction, sql: str, account_ids: Collection[UUID]) -> list[asyncpg.Record]:
    try:
        return await tx.fetch(sql, tx.tenant, list(account_ids))
    except asyncpg.LockNotAvailableError as error:
        raise Busy(retry_after_seconds=1) from error


async def save(tx: db.Transaction, books: Books) -> None:
    """Write how the accounts and their usage changed, and tell their monitors."""
    touched, usage = books.take_touched(), rows.usage(books.limits)
    more = [usage] if usage else []
    written = await tx.execute(
        queries.WRITE_STANDINGS[bool(usage)], tx.tenant, books.now, rows.standings(touched, books.now), *more
    )
    assert written == len(touched), "an account under lock vanished"
    await monitors.watch_within(tx, [Step(s.account.id, s.balance, s.held) for s in touched if s.account.monitored])


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


async def _earlier(tx: db.Transaction, posts: Sequence[tuple[int, Post]]) -> dict[int, Outcome]:
    """The outcomes of those whose key belongs to an earlier request."""
    claims = {post.claim.scope_hash: (index, post.claim) for index, post in posts if post.claim is not None}
    if not claims:
        return {}
    outcomes: dict[int, Outcome] = {}
    for row in await tx.fetch(idempotency.SELECT_CLAIMS, tx.tenant, list(claims)):
        index, claim = claims[row["scope_hash"]]
        outcomes[index] = _judged(row, claim)
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


def _judged(row: asyncpg.Record, claim: Claim) -> Outcome:
    try:
        found = idempotency.judge(row, claim)
    except BahiError as refusal:
        return refusal
    return found if isinstance(found, Answer) else idempotency.InProgress(retry_after_seconds=1)


def _named(posts: Sequence[tuple[int, Post]]) -> set[UUID]:
    news = [post.item.new for _, post in posts]
    wanted = {key for new in news for line in new.lines for key in (line.debit, line.credit)}
    wanted.update(condition.account_id for new in news for condition in new.conditions)
    return wanted


async def _read_items(tx: db.Transaction, books: Books, items: Sequence[Item], *, trusting: bool) -> None:
    if not trusting:
        taken = await tx.fetch(queries.TAKEN_REFERENCES, tx.tenant, [item.new.reference for item in items])
        books.references.update((row["reference"], row["id"]) for row in taken)
    undone = [posting_id for item in items if item.undone for posting_id, _ in item.undone.postings]
    if undone:
        books.reversed_amounts.update(await reversed_amounts(tx, undone))


async def reversed_amounts(tx: db.Transaction, posting_ids: Sequence[UUID]) -> dict[UUID, Decimal]:
    """How much was undone of each posting; final while its accounts are locked."""
    found = await tx.fetch(queries.REVERSED, tx.tenant, list(posting_ids))
    return {row["reverses_id"]: row["amount"] for row in found}


async def read_limits(tx: db.Transaction, profiles: Collection[str], account_ids: Sequence[UUID]) -> LimitBook:
    """The rules in force for profiles, and what accounts used of them."""
    moment = clock.now()
    zone = clock.zone(scope.tenant().zone)
    today = moment.astimezone(zone).date()
    rules = await tx.fetch(limit_queries.RULES_NOT_ENDED, tx.tenant, sorted(profiles), moment)
    used = await tx.fetch(limit_queries.USAGE, tx.tenant, account_ids, today.replace(day=1))
    return LimitBook(
        rules=limits.by_profile(LimitRule(**dict(row)) for row in rules),
        usage={(row[0], row[1]): rows.usage_read(row) for row in used},
        today=today,
        zone=zone,
        moment=moment,
    )


async def _post(
    tx: db.Transaction, books: Books, posts: Sequence[tuple[int, Post]], *, dry: bool, atomic: bool, trusting: bool
) -> dict[int, Outcome]:
    """Decide and write in parts: while the database writes one, the next one is decided."""
    size = len(posts) if dry or atomic else PART
    outcomes: dict[int, Outcome] = {}
    async with tx.ahead() as ahead:
        for start in range(0, len(posts), size):
            part = posts[start : start + size]
            done = len(books.effects)
            answers: dict[int, Answer] = {}
            for turn in range(0, len(part), TURN):
                if turn:
                    await asyncio.sleep(0)
                few = part[turn : turn + TURN]
                verdicts = decide(books, [post.item for _, post in few])
                outcomes.update((index, verdict) for (index, _), verdict in zip(few, verdicts, strict=True))
                answers |= _answers(few, verdicts)
            effects = books.effects[done:]
            if trusting and len(effects) < len(part):
                raise Doubted
            outcomes |= answers
            if atomic and len(effects) < len(part):
                effects = books.effects = []
            if not dry and (effects or answers):
                keyed = [(post, answers[index]) for index, post in part if post.claim is not None]
                await _write(ahead, tx.tenant, books, effects, keyed, last=start + size >= len(posts))
    if not dry and books.effects:
        await _tell(tx, books.effects)
    return outcomes


async def _write(
    ahead: db.Ahead,
    tenant: UUID,
    books: Books,
    effects: Sequence[Effect],
    answers: Sequence[tuple[Post, Answer]],
    *,
    last: bool,
) -> None:
    """Write what was decided, or only the answers when none of it is kept."""
    touched = books.take_touched() if effects else []
    usage = rows.usage(books.limits) if effects else []
    keys = sorted(idempotency.answer_row(post.claim, answer) for post, answer in answers if post.claim is not None)
    await ahead.execute(
        queries.WRITE[bool(usage), bool(keys)],
        tenant,
        books.now,
        rows.standings(touched, books.now),
        rows.transactions(effects, books.now),
        rows.postings(effects, books.now),
        rows.microseconds(books.offset),
        ids.new(),
        *(more for more in (usage, keys) if more),
        expected=len(touched),  # an account under lock does not vanish
        last=last,
    )


async def _tell(tx: db.Transaction, effects: Sequence[Effect]) -> None:
    """Make what was posted searchable, and tell the accounts' owners and monitors."""
    posted = [effect.transaction for effect in effects if effect.transaction.metadata]
    facts = [(t.id, key, value) for t in posted for key, value in searchable(t.metadata).items()]
    if facts:
        await tx.execute(queries.WRITE_METADATA, tx.tenant, *map(list, zip(*facts, strict=True)))
    await events.emit_many(tx, emissions(effects))
    await monitors.watch_within(tx, _steps(effects))


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
        if after.account.monitored
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


def _answers(open_posts: Sequence[tuple[int, Post]], verdicts: Sequence[Verdict]) -> dict[int, Answer]:
    answers: dict[int, Answer] = {}
    for (index, post), verdict in zip(open_posts, verdicts, strict=True):
        if post.claim is not None:
            assert post.render is not None, "a claimed post renders its answer"
            answers[index] = post.render(verdict)
    return answers


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
