"""Post a batch in one database transaction: claim keys → lock accounts → read → decide → write.

Separate statements on purpose: each has its own snapshot, and only one taken after the lock sees what the previous
holder wrote. Lock order: idempotency keys (sorted), then accounts (by id).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
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
from core.ledger.decide import Books, Item, Verdict, decide
from core.ledger.errors import AccountNotFound, InvalidTransaction
from core.ledger.events import BalanceChanged
from core.ledger.monitors import service as monitors
from core.ledger.monitors.decide import Step
from core.ledger.periods import service as periods
from core.ledger.types import Account, Line, NewTransaction, Transaction

METADATA_BYTES_MAX = 8192
Render = Callable[[Verdict], Answer]
Outcome = Transaction | BahiError | Answer


@dataclass(frozen=True, slots=True)
class Post:
    """A wish to post. With a claim, its rendered answer is stored and a repeat gets those bytes."""

    item: Item
    claim: Claim | None = None
    render: Render | None = None


def post_of(new: NewTransaction, claim: Claim | None = None, render: Render | None = None) -> Post:
    """A wish of the principal in scope. Raises InvalidTransaction."""
    _check_text(new)
    who = scope.get()
    return Post(Item(new, who.principal.id, who.request_id, new.effective_at or clock.now()), claim, render)


async def run(tx: db.Transaction, posts: Sequence[Post]) -> list[Outcome]:
    """Post what can be posted; one outcome per wish, in order. Writes nothing for a refused one.

    Raises asyncpg.UniqueViolationError when a reference was taken by a transaction that shares no account and was
    not committed when we looked: run the batch again in a new transaction.
    """
    outcomes: dict[int, Outcome] = await _claims(tx, posts)
    open_posts = [(index, post) for index, post in enumerate(posts) if index not in outcomes]
    if open_posts:
        items = [post.item for _, post in open_posts]
        # Who back-dates keeps the closing date from moving until the end; a post dated now is never before it.
        back_dates = any(item.new.effective_at is not None for item in items)
        closed_before = await periods.share_within(tx) if back_dates else None
        before = await _lock_accounts(tx, items)
        books = await _read(tx, items, before)
        books.closed_before = closed_before
        verdicts = decide(books, items)
        posted = [verdict for verdict in verdicts if isinstance(verdict, Transaction)]
        if posted:
            await _write(tx, posted, books.touched(before))
            await events.emit_many(tx, _emissions(items, verdicts, before))
            await monitors.watch_within(tx, before, _steps(posted, before))
        outcomes |= await _store_answers(tx, open_posts, verdicts)
    return [outcomes[index] for index in range(len(posts))]


async def reversal_of(tx: db.Transaction, transaction_id: UUID, reference: str, description: str) -> Post:
    """The wish that undoes a transaction in full. Raises AccountNotFound's family when it is unknown."""
    original = await get_transaction(tx, transaction_id)
    if original is None:
        raise AccountNotFound
    if original.reverses_id is not None:
        raise InvalidTransaction("a reversal is not reversed; post the transaction again instead")
    new = NewTransaction(
        reference=reference,
        kind="reversal",
        lines=tuple(Line(p.credit_account_id, p.debit_account_id, p.amount) for p in original.postings),
        description=description,
        metadata={"reverses": ids.text("txn", transaction_id)},
    )
    plain = post_of(new).item
    item = Item(
        plain.new,
        plain.actor,
        plain.request_id,
        plain.effective_at,
        reverses_id=transaction_id,
        reverses_postings=tuple(posting.id for posting in original.postings),
    )
    return Post(item)


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
    first: dict[bytes, int] = {}
    outcomes: dict[int, Outcome] = {}
    for index, claim in claimed:
        earlier = first.setdefault(claim.scope_hash, index)
        if earlier != index:  # the same key twice in one batch: the second learns its answer on its retry
            outcomes[index] = idempotency.InProgress(retry_after_seconds=1)
    wanted = sorted(((claim, index) for index, claim in claimed if index not in outcomes), key=_by_hash)
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


async def _lock_accounts(tx: db.Transaction, items: Sequence[Item]) -> dict[UUID, Account]:
    wanted = {key for item in items for line in item.new.lines for key in (line.debit, line.credit)}
    found = await tx.fetch(queries.LOCK_ACCOUNTS, tx.tenant, sorted(wanted))
    return {row["id"]: rows.account(row) for row in found}


async def _read(tx: db.Transaction, items: Sequence[Item], accounts: Mapping[UUID, Account]) -> Books:
    taken = await tx.fetch(queries.TAKEN_REFERENCES, tx.tenant, [item.new.reference for item in items])
    reversals = [item.reverses_id for item in items if item.reverses_id is not None]
    undone = await tx.fetch(queries.REVERSED, tx.tenant, reversals) if reversals else []
    return Books(
        accounts=dict(accounts),
        references={row["reference"] for row in taken},
        reversed_ids={row["reverses_id"] for row in undone},
        now=clock.system_now(),
    )


async def _write(tx: db.Transaction, posted: Sequence[Transaction], accounts: Sequence[Account]) -> None:
    lines = [(transaction, posting) for transaction in posted for posting in transaction.postings]
    touched = await tx.execute(
        queries.WRITE,
        tx.tenant,
        [t.id for t in posted],
        [t.reference for t in posted],
        [t.kind for t in posted],
        [t.description for t in posted],
        [orjson.dumps(t.metadata).decode() for t in posted],
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
        [a.id for a in accounts],
        [a.balance for a in accounts],
        [a.version for a in accounts],
        [a.last_recorded_at for a in accounts],
    )
    assert touched == len(accounts), "an account under lock vanished"


def _emissions(items: Sequence[Item], verdicts: Sequence[Verdict], before: Mapping[UUID, Account]) -> list[Emission]:
    """`balance.changed` for every owned account of every posted item, at the version its last line gave it."""
    balances = {key: account.balance for key, account in before.items()}
    found: list[Emission] = []
    for item, verdict in zip(items, verdicts, strict=True):
        if not isinstance(verdict, Transaction):
            continue
        for key, (balance, version) in _results(verdict).items():
            account = before[key]
            if account.owner is not None:
                event = _balance_changed(account, verdict, balance - balances[key], balance)
                found.append(Emission(event, account.owner, version, item.actor, item.request_id))
            balances[key] = balance
    return found


def _steps(posted: Sequence[Transaction], accounts: Mapping[UUID, Account]) -> list[Step]:
    return [
        Step(key, balance, accounts[key].held, transaction.id)
        for transaction in posted
        for key, (balance, _) in _results(transaction).items()
    ]


def _results(transaction: Transaction) -> dict[UUID, tuple[Decimal, int]]:
    results: dict[UUID, tuple[Decimal, int]] = {}
    for posting in transaction.postings:
        results[posting.debit_account_id] = (posting.debit_balance, posting.debit_version)
        results[posting.credit_account_id] = (posting.credit_balance, posting.credit_version)
    return results


def _balance_changed(account: Account, transaction: Transaction, change: Decimal, balance: Decimal) -> BalanceChanged:
    digits = exponent(account.currency)
    return BalanceChanged(
        account=ids.text("acc", account.id),
        change=f"{change:.{digits}f}",
        balance=f"{balance:.{digits}f}",
        held=f"{account.held:.{digits}f}",
        available=f"{balance - account.held:.{digits}f}",
        currency=account.currency,
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


def _check_text(new: NewTransaction) -> None:
    texts = (new.reference, new.kind, new.description)
    if not 1 <= len(new.reference) <= 200 or not 1 <= len(new.kind) <= 50 or len(new.description) > 500:
        raise InvalidTransaction("reference: 1 to 200, kind: 1 to 50, description: up to 500 characters")
    encoded = orjson.dumps(dict(new.metadata))
    if len(encoded) > METADATA_BYTES_MAX:
        raise InvalidTransaction(f"metadata takes at most {METADATA_BYTES_MAX} bytes")
    if any("\0" in text for text in texts) or b"\\u0000" in encoded:
        raise InvalidTransaction("the NUL character cannot be kept")
