"""Balances as of any instant, the trial balance, statements: asked for, made line by line, proven, released."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import asyncpg

from core.jobs import service as jobs
from core.kit import clock, db, ids, scope
from core.ledger import queries as ledger_queries
from core.ledger import rows
from core.ledger.accounts import standards
from core.ledger.errors import AccountNotFound
from core.ledger.statements import merge, queries
from core.ledger.statements.errors import (
    InvalidSpan,
    StatementMismatch,
    StatementNotFound,
    StatementTooLong,
)
from core.ledger.statements.merge import Fetch, Stream
from core.ledger.statements.types import PDF, BalanceAt, Extract, Line, Statement
from core.ledger.types import DEBIT, Account, HistoryEntry, TrialBalanceRow

JOB = "ledger.statement"
TICK = timedelta(microseconds=1)
NEWEST = 2**63 - 1
INLINE_LINES_MAX = 1_000
"""A longer statement is made as a file, by a job."""
PDF_LINES_MAX = 5_000
"""Setting a page takes memory: this many lines need a second or three and about a gigabyte."""
SETTLED_SECONDS = 60
"""No transaction lasts longer, so what is older than this and not visible was never committed."""


async def balance_at(
    account_id: UUID, *, as_of: datetime | None = None, as_known_at: datetime | None = None
) -> BalanceAt:
    """An account's balance from everything effective up to `as_of`, by what was recorded up to `as_known_at`.

    Both instants belong to it; None is no bound. Raises AccountNotFound.
    """
    async with db.transaction() as tx:
        account = await _account(tx, account_id, as_known_at)
        known = await _known(tx, account, as_known_at)
        balance = await _balance(tx, account, known, as_of)
    return BalanceAt(account, balance, known, as_of, as_known_at)


async def trial_balance(*, as_of: datetime | None = None, as_known_at: datetime | None = None) -> list[TrialBalanceRow]:
    """Every account with a balance then; per currency the two columns sum to the same amount, of those with money on
    them and of the memoranda.

    Read from one snapshot and pinned to its versions. Within the last seconds a post that was under way may still
    join `as_known_at`.
    """
    async with db.transaction() as tx:
        heads = await tx.fetch(queries.LIST_ACCOUNT_HEADS, tx.tenant, standards.memoranda())
        known = {row["id"]: row["version"] for row in heads}
        if as_known_at is not None:
            later = [row for row in heads if row["last_recorded_at"] > as_known_at]
            known |= await _versions_at(tx, [(row["id"], row["version"]) for row in later], as_known_at)
        balances = {row["id"]: row["balance"] for row in heads if known[row["id"]] == row["version"]}
        wanted = [row for row in heads if as_of is not None or row["id"] not in balances]
        if wanted:
            balances |= await _balances(tx, [(r["id"], r["normal_side"], known[r["id"]]) for r in wanted], as_of)
    found = [
        TrialBalanceRow(
            row["id"],
            row["code"],
            row["currency"],
            *_columns(row["normal_side"], balances[row["id"]]),
            memorandum=row["memorandum"],
        )
        for row in heads
        if balances[row["id"]] != 0
    ]
    return sorted(found, key=lambda row: (row.currency, row.code))


async def version_at(account_id: UUID, recorded_until: datetime) -> int:
    """The last version of an account that was recorded up to an instant. Raises AccountNotFound."""
    async with db.transaction() as tx:
        return await _known(tx, await _account(tx, account_id, None), recorded_until)


async def list_entries(account_id: UUID, versions: Sequence[int]) -> list[HistoryEntry]:
    """An account's changes of these versions, newest first. Raises AccountNotFound."""
    async with db.transaction() as tx:
        account = await _account(tx, account_id, None)
        found = await tx.fetch(queries.LIST_ENTRIES, tx.tenant, account_id, account.normal_side, list(versions))
    return [rows.history_entry(row) for row in found]


async def extract(
    account_id: UUID, from_at: datetime, to_at: datetime, *, as_known_at: datetime | None = None
) -> Extract:
    """What a statement over [from_at, to_at) of business time says before its lines.

    Raises AccountNotFound, InvalidSpan.
    """
    if not from_at < to_at or to_at > clock.now() + timedelta(days=1):
        raise InvalidSpan("a statement ends after it starts, and not in the future")
    async with db.transaction() as tx:
        account = await _account(tx, account_id, as_known_at)
        known = await _known(tx, account, as_known_at)
        return await _extract(tx, account, known, from_at, to_at)


async def extract_known(account_id: UUID, from_at: datetime, to_at: datetime, known_version: int) -> Extract:
    """`extract` by what the account held at one of its versions. Raises AccountNotFound."""
    async with db.transaction() as tx:
        account = await _account(tx, account_id, None)
        return await _extract(tx, account, known_version, from_at, to_at)


async def list_lines(head: Extract) -> AsyncIterator[list[Line]]:
    """Every line of a statement in business order, page by page, each page read in a transaction of its own.

    Raises StatementMismatch at the end unless the lines are as many as announced and lead from the opening to the
    closing balance: whoever releases them must have come to the end.
    """
    balance, count = head.opening, 0
    plain, moved = Stream(_plain(head)), Stream(_moved(head))
    while found := await merge.both(plain, moved):
        page = []
        for row in found:
            balance += row["change"]
            values: tuple[Any, ...] = (*row[:6], balance, *row[6:])
            page.append(Line(*values))
        count += len(page)
        yield page
    if balance != head.closing or count != head.lines:
        raise StatementMismatch(
            expected=str(head.closing), found=str(balance), lines_expected=head.lines, lines_found=count
        )


async def read_inline(
    account_id: UUID, from_at: datetime, to_at: datetime, *, as_known_at: datetime | None = None
) -> tuple[Extract, list[Line]]:
    """A short statement, whole and proven. Raises AccountNotFound, InvalidSpan, StatementTooLong, StatementMismatch."""
    head = await extract(account_id, from_at, to_at, as_known_at=as_known_at)
    if head.lines > INLINE_LINES_MAX:
        raise StatementTooLong(lines=head.lines, lines_max=INLINE_LINES_MAX)
    return head, [line async for page in list_lines(head) for line in page]


async def request(
    account_id: UUID, form: str, from_at: datetime, to_at: datetime, *, as_known_at: datetime | None = None
) -> Statement:
    """Ask for a statement as a file; a job makes it. What it covers is fixed now.

    Raises AccountNotFound, InvalidSpan, StatementTooLong.
    """
    async with db.transaction() as tx:
        head = await extract(account_id, from_at, to_at, as_known_at=as_known_at)
        if form == PDF and head.lines > PDF_LINES_MAX:
            raise StatementTooLong(lines=head.lines, lines_max=PDF_LINES_MAX)
        statement_id = ids.new()
        row = await tx.get_row(
            queries.INSERT,
            tx.tenant,
            statement_id,
            account_id,
            form,
            from_at,
            to_at,
            head.known_version,
            head.lines,
            head.opening,
            head.closing,
            scope.get().principal.id,
        )
        await jobs.enqueue(tx, JOB, str(statement_id))
    return Statement(**dict(row))


async def get(statement_id: UUID) -> Statement:
    """Raises StatementNotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, statement_id)
    if row is None:
        raise StatementNotFound
    return Statement(**dict(row))


async def list_statements(before: UUID, limit: int, account_id: UUID | None = None) -> list[Statement]:
    """Statements, newest first, optionally of one account."""
    async with db.transaction() as tx:
        return [Statement(**dict(row)) for row in await tx.fetch(queries.LIST, tx.tenant, before, account_id, limit)]


async def _account(tx: db.Transaction, account_id: UUID, as_known_at: datetime | None) -> Account:
    if as_known_at is not None and as_known_at > clock.system_now() - timedelta(seconds=SETTLED_SECONDS):
        # A post under way took its `recorded_at` under this lock: wait for it, so that asking again answers the same.
        await tx.execute(queries.SHARE_ACCOUNT, tx.tenant, account_id)
    row = await tx.find_row(ledger_queries.FIND_ACCOUNT, tx.tenant, account_id)
    if row is None:
        raise AccountNotFound
    return rows.account(row)


async def _known(tx: db.Transaction, account: Account, as_known_at: datetime | None) -> int:
    if as_known_at is None or account.last_recorded_at is None or account.last_recorded_at <= as_known_at:
        return account.version
    return (await _versions_at(tx, [(account.id, account.version)], as_known_at))[account.id]


async def _extract(tx: db.Transaction, account: Account, known: int, from_at: datetime, to_at: datetime) -> Extract:
    after, until = [
        (await _versions_at(tx, [(account.id, known)], moment - TICK))[account.id] for moment in (from_at, to_at)
    ]
    moved = await tx.get_row(queries.COUNT_MOVED, tx.tenant, account.id, after, until, from_at, to_at, known)
    return Extract(
        account=account,
        from_at=from_at,
        to_at=to_at,
        known_version=known,
        opening=await _balance(tx, account, known, from_at - TICK),
        closing=await _balance(tx, account, known, to_at - TICK),
        lines=until - after - moved["recorded_inside"] + moved["effective_inside"],
        plain_after=after,
        plain_until=until,
    )


async def _balance(tx: db.Transaction, account: Account, known: int, as_of: datetime | None) -> Decimal:
    if as_of is None and known == account.version:
        return account.balance
    found = await _balances(tx, [(account.id, account.normal_side, known)], as_of)
    return found[account.id]


async def _balances(
    tx: db.Transaction, heads: Sequence[tuple[UUID, str, int]], as_of: datetime | None
) -> dict[UUID, Decimal]:
    """Balances of accounts (id, normal side, last version known), of what was effective up to `as_of`."""
    known = {head[0]: head[2] for head in heads}
    versions = known if as_of is None else await _versions_at(tx, list(known.items()), as_of)
    async with tx.in_index_order():
        found = await tx.fetch(
            queries.BALANCES_AT,
            tx.tenant,
            list(known),
            [head[1] for head in heads],
            [versions[head[0]] for head in heads],
            list(known.values()),
            as_of,
        )
    return {row["id"]: row["balance"] for row in found}


async def _versions_at(
    tx: db.Transaction, heads: Sequence[tuple[UUID, int]], recorded_until: datetime
) -> dict[UUID, int]:
    found = await tx.fetch(
        queries.VERSIONS_AT, tx.tenant, [head[0] for head in heads], [head[1] for head in heads], recorded_until
    )
    return {row["id"]: row["version"] for row in found}


def _plain(head: Extract) -> Fetch:
    """Pages of what was recorded when it was effective."""

    async def fetch(last: asyncpg.Record | None) -> list[asyncpg.Record]:
        after = last["version"] if last else head.plain_after
        account = head.account
        async with db.transaction() as tx:
            return await tx.fetch(
                queries.LIST_PLAIN, tx.tenant, account.id, account.normal_side, after, head.plain_until, merge.PAGE
            )

    return fetch


def _moved(head: Extract) -> Fetch:
    """Pages of what was dated back or ahead into the span."""

    async def fetch(last: asyncpg.Record | None) -> list[asyncpg.Record]:
        after = (last["effective_at"], last["version"]) if last else (head.from_at - TICK, NEWEST)
        account, known = head.account, head.known_version
        async with db.transaction() as tx:
            return await tx.fetch(
                queries.LIST_MOVED, tx.tenant, account.id, account.normal_side, *after, head.to_at, known, merge.PAGE
            )

    return fetch


def _columns(normal_side: str, balance: Decimal) -> tuple[Decimal, Decimal]:
    on_debit = (normal_side == DEBIT) == (balance >= 0)
    return (abs(balance), Decimal(0)) if on_debit else (Decimal(0), abs(balance))
