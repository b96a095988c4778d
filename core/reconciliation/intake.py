"""Read the vendor's report, day by day, and keep its lines as it says them. Reading a day again changes nothing."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

import orjson

from core.kit import db, ids
from core.kit.money import Money
from core.payments.provider import SettlementLine
from core.reconciliation import policy, queries, rows, tie_queries
from core.reconciliation.errors import ReportUnreadable
from core.reconciliation.turn import Turn
from core.reconciliation.types import Run

BATCH = 500
PAGE = 5000
_KEY_MAX, _ID_MAX = 200, 100
_KINDS = frozenset({"payment", "refund", "adjustment", "transfer", "other"})


@dataclass(frozen=True, slots=True)
class Arrived:
    """A line of a settlement, checked."""

    settlement: str
    key: str
    line: SettlementLine
    flaw: str | None


class Day:
    """What was read of one day so far: tells repetitions from contradictions."""

    def __init__(self) -> None:
        self._prints: dict[tuple[str, str], list[bytes]] = {}
        self.keys: set[tuple[str, str]] = set()
        """(settlement, key) of every line that was kept."""
        self.repeated = 0
        self.unsettled = 0

    def take(self, line: SettlementLine) -> Arrived | None:
        """The line to keep; None for one without a settlement, and for one that repeats another word for word.

        A report that is paged by position repeats rows when rows are added meanwhile, so a repetition counts once;
        what was truly paid twice shows in the settlement's own total. Two different rows under one key in one
        settlement are two lines. Raises ReportUnreadable.
        """
        settlement = line.settlement_id or line.utr
        if not settlement:
            self.unsettled += 1
            return None
        _check(line, settlement)
        prints = self._prints.setdefault((settlement, line.line_key), [])
        fingerprint = _fingerprint(line)
        if fingerprint in prints:
            self.repeated += 1
            return None
        prints.append(fingerprint)
        key = line.line_key if len(prints) == 1 else f"{line.line_key}~{fingerprint.hex()}"
        self.keys.add((settlement, key))
        return Arrived(settlement, key, line, policy.flaw(line))


class Report(Protocol):
    """What a provider is to a reading: the lines of a day."""

    def settlement_lines(self, day: date) -> AsyncIterator[SettlementLine]: ...


async def read_day(turn: Turn, provider: Report, day: date, *, complete: bool = True) -> Run:
    """Keep every line that the vendor reports for `day`; the run as it stands after it.

    What an earlier report of the day had and a complete one has not, the vendor no longer reports.

    The vendor is asked outside any transaction; each batch is kept in one of its own, so that a crash repeats at most
    this day. Raises ProviderFailure, ReportUnreadable, jobs.LostLease.
    """
    read, batch = Day(), list[Arrived]()
    async for line in provider.settlement_lines(day):
        arrived = read.take(line)
        if arrived is not None:
            batch.append(arrived)
        if len(batch) == BATCH:
            await _keep(turn, day, batch)
            batch = []
    if batch:
        await _keep(turn, day, batch)
    async with turn.write() as tx:
        if complete:
            await _mark_absent(tx, turn, day, read)
        row = await tx.get_row(
            queries.DAY_READ,
            tx.tenant,
            turn.run_id,
            date.fromordinal(day.toordinal() + 1),
            read.repeated,
            read.unsettled,
        )
    return rows.run(row)


async def _keep(turn: Turn, day: date, batch: Sequence[Arrived]) -> None:
    async with turn.write() as tx:
        settlements = await _keep_settlements(tx, turn, batch)
        arrays = _arrays(batch, settlements)
        facts = *arrays, [ids.new() for _ in batch], day
        new = await tx.fetch(tie_queries.INSERT_LINES, tx.tenant, turn.run_id, *facts, turn.account_id)
        changed = await tx.fetch(tie_queries.CHANGE_LINES, tx.tenant, turn.run_id, *facts)
        if changed:
            released = [row["id"] for row in changed]
            await tx.execute(tie_queries.RELEASE_EXPECTATIONS, tx.tenant, turn.account_id, released)
        await tx.execute(tie_queries.MOVE_LINES, tx.tenant, *arrays[:2], day)
        if new or changed:
            touched = sorted({row["settlement_id"] for row in [*new, *changed]})
            await tx.execute(tie_queries.MARK_DIRTY, tx.tenant, touched)
        await tx.execute(queries.ADD_TO_RUN, tx.tenant, turn.run_id, len(batch), len(new), len(changed))


async def _mark_absent(tx: db.Transaction, turn: Turn, day: date, read: Day) -> None:
    """Mark the lines that an earlier report of this day had and this one, read to its end, has not."""
    after, names = UUID(int=0), dict[UUID, str]()
    while True:
        page = await tx.fetch(tie_queries.LIST_DAY, tx.tenant, day, turn.account_id, after, PAGE)
        unnamed = sorted({row["settlement_id"] for row in page} - names.keys())
        names |= {row["id"]: row["name"] for row in await tx.fetch(tie_queries.SETTLEMENT_NAMES, tx.tenant, unnamed)}
        gone = [row for row in page if (names[row["settlement_id"]], row["line_key"]) not in read.keys]
        if gone:
            await tx.execute(tie_queries.MARK_ABSENT, tx.tenant, [row["id"] for row in gone])
            await tx.execute(tie_queries.MARK_DIRTY, tx.tenant, sorted({row["settlement_id"] for row in gone}))
        if len(page) < PAGE:
            return
        after = page[-1]["id"]


async def _keep_settlements(tx: db.Transaction, turn: Turn, batch: Sequence[Arrived]) -> dict[str, UUID]:
    """The settlements' ids by the vendor's."""
    by_id: dict[str, SettlementLine] = {}
    for item in batch:
        by_id.setdefault(item.settlement, item.line)
    names = sorted(by_id)
    utrs = [by_id[name].utr for name in names]
    moments = [by_id[name].settled_at for name in names]
    currencies = [by_id[name].net.currency for name in names]
    new_ids = [ids.new() for _ in names]
    await tx.execute(
        tie_queries.INSERT_SETTLEMENTS, tx.tenant, turn.account_id, new_ids, names, utrs, currencies, moments
    )
    await tx.execute(tie_queries.AMEND_SETTLEMENTS, tx.tenant, turn.account_id, names, utrs, moments)
    found = await tx.fetch(tie_queries.SETTLEMENT_IDS, tx.tenant, turn.account_id, names)
    return {row["provider_settlement_id"]: row["id"] for row in found}


def _arrays(batch: Sequence[Arrived], settlements: Mapping[str, UUID]) -> list[list[object]]:
    lines = [item.line for item in batch]
    return [
        [settlements[item.settlement] for item in batch],
        [item.key for item in batch],
        [line.kind for line in lines],
        [line.provider_payment_id for line in lines],
        [line.provider_refund_id for line in lines],
        [line.provider_order_id for line in lines],
        [line.amount.amount for line in lines],
        [line.fee.amount for line in lines],
        [line.tax.amount for line in lines],
        [line.net.amount for line in lines],
        [line.net.currency for line in lines],
        [item.flaw for item in batch],
        [line.settled_at for line in lines],
        [line.created_at for line in lines],
        [orjson.dumps(policy.redacted(line.raw)).decode() for line in lines],
    ]


def _check(line: SettlementLine, settlement: str) -> None:
    """A plugin is not trusted further than its port: raises ReportUnreadable for what our tables cannot mean."""
    amounts = (line.amount, line.fee, line.tax, line.net)
    texts = (line.provider_payment_id, line.provider_refund_id, line.provider_order_id, line.utr, settlement)
    if not all(isinstance(amount, Money) for amount in amounts) or len({item.currency for item in amounts}) != 1:
        raise ReportUnreadable("a line mixes currencies")
    if any(abs(amount.amount) >= 10**15 for amount in amounts):
        raise ReportUnreadable("an amount is beyond reason")
    if line.kind not in _KINDS or not 1 <= len(line.line_key) <= _KEY_MAX or "\0" in line.line_key:
        raise ReportUnreadable("a line has no usable key or kind")
    if any(text is not None and (not 1 <= len(text) <= _ID_MAX or "\0" in text) for text in texts):
        raise ReportUnreadable("a line has an id that cannot be kept")
    if any(moment is not None and moment.tzinfo is None for moment in (line.settled_at, line.created_at)):
        raise ReportUnreadable("a line has a time without a zone")


def _fingerprint(line: SettlementLine) -> bytes:
    facts = (
        line.kind, line.provider_payment_id, line.provider_refund_id, line.provider_order_id, line.amount.text(),
        line.fee.text(), line.tax.text(), line.net.text(), line.net.currency,
    )  # fmt: skip
    return hashlib.sha256(repr(facts).encode()).digest()[:8]
