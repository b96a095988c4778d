"""Read the vendor's report, day by day, and keep its lines as it says them. Reading a day again changes nothing."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple, Protocol
from uuid import UUID

from core.kit import db, ids
from core.kit.money import Money
from core.payments.provider import SettlementLine
from core.reconciliation import policy, queries, rows, tie_queries
from core.reconciliation.errors import ReportUnreadable
from core.reconciliation.matching import rules
from core.reconciliation.matching.types import Document, RuleSet
from core.reconciliation.turn import Turn
from core.reconciliation.types import Run

BATCH = 2000
PAGE = 5000
BREATH = 100
"""After so many lines the batch before has its turn: the database stores it while we read on."""
_KEY_MAX, _ID_MAX = 200, 100
_BEYOND_REASON = Decimal(10) ** 15
_KINDS = frozenset({"payment", "refund", "dispute", "reserve", "tds", "adjustment", "transfer", "other"})


class Arrived(NamedTuple):
    """A line of a settlement, checked."""

    settlement: str
    key: str
    line: SettlementLine
    flaw: str | None
    expected: Decimal | None


class Day:
    """What was read of one day so far: tells repetitions from contradictions."""

    def __init__(self, agreed: Document | None = None) -> None:
        self._agreed = agreed
        self._first: dict[str, int] = {}
        """What each key said first. Only a hash of it is kept: a day may have a million lines."""
        self._later: dict[str, set[int]] = {}
        """What a key said after that, other than the first time."""
        self._extra: set[str] = set()
        self.settlements: dict[tuple[str, str | None, datetime | None], UUID] = {}
        """Those that are stored as they were reported."""
        self.repeated = 0
        self.unsettled = 0

    @property
    def kept(self) -> int:
        """How many lines were kept."""
        return len(self._first) + len(self._extra)

    def has(self, settlement: str, key: str) -> bool:
        """Whether a line of this key was kept."""
        name = _name(settlement, key)
        return name in self._first or name in self._extra

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
        key = self._key(settlement, line)
        if key is None:
            self.repeated += 1
            return None
        flaw = policy.flaw(line)
        expected = None if flaw or self._agreed is None else policy.agreed_fee(line, self._agreed)
        if expected is not None:
            flaw = policy.FEE_RATE
        return Arrived(settlement, key, line, flaw, expected)

    def _key(self, settlement: str, line: SettlementLine) -> str | None:
        """The line's key, with a print of its figures where an earlier line of this key says something else."""
        name = _name(settlement, line.line_key)
        said = hash(
            (
                line.kind, line.provider_payment_id, line.provider_refund_id, line.provider_order_id,
                line.amount.amount, line.fee.amount, line.tax.amount, line.net.amount, line.net.currency, line.tds,
                line.provider_dispute_id,
            )
        )  # fmt: skip
        if name not in self._first:
            self._first[name] = said
            return line.line_key
        later = self._later.setdefault(name, set())
        if said == self._first[name] or said in later:
            return None
        later.add(said)
        key = f"{line.line_key}~{_print(line)}"
        self._extra.add(_name(settlement, key))
        return key


class Report(Protocol):
    """What a provider is to a reading: the lines of a day."""

    def settlement_lines(self, day: date) -> AsyncIterator[SettlementLine]: ...


async def read_day(turn: Turn, report: Report, day: date, rule_set: RuleSet, *, complete: bool = True) -> Run:
    """Keep every line that the vendor reports for `day`; the run as it stands after it.

    What an earlier report of the day had and a complete one has not, the vendor no longer reports.

    The vendor is asked outside any transaction; each batch is kept in one of its own, so that a crash repeats at most
    this day. Raises ProviderFailure, ReportUnreadable, jobs.LostLease.
    """
    read, batch = Day(rule_set.document), list[Arrived]()
    async with _Keeper(turn, day, read, rules.instant(rule_set)) as keeper:
        async for line in report.settlement_lines(day):
            arrived = read.take(line)
            if arrived is not None:
                batch.append(arrived)
                if len(batch) == BATCH:
                    await keeper.keep(batch)
                    batch = []
                elif len(batch) % BREATH == 0:
                    await asyncio.sleep(0)
        if batch:
            await keeper.keep(batch)
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


class _Keeper(contextlib.AbstractAsyncContextManager["_Keeper"]):
    """Stores one batch while the next one is read; never two at once, and none is left when the block ends."""

    def __init__(self, turn: Turn, day: date, read: Day, label: str | None) -> None:
        self._turn, self._day, self._read, self._label = turn, day, read, label
        self._storing: asyncio.Task[None] | None = None

    async def keep(self, batch: Sequence[Arrived]) -> None:
        """Wait for the batch before, and begin with this one. Raises what storing the batch before raised."""
        await self._finish()
        self._storing = asyncio.create_task(self._store(batch))
        await asyncio.sleep(0)

    async def __aexit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            await self._finish()
        elif self._storing is not None:
            # What was read before the vendor failed counts; a worker that is told to stop stores no more.
            if issubclass(kind, asyncio.CancelledError):
                self._storing.cancel()
            await asyncio.wait([self._storing])
            if not self._storing.cancelled():
                self._storing.exception()

    async def _finish(self) -> None:
        if self._storing is not None:
            storing, self._storing = self._storing, None
            try:
                await asyncio.shield(storing)
            except asyncio.CancelledError:
                storing.cancel()
                await asyncio.wait([storing])
                raise

    async def _store(self, batch: Sequence[Arrived]) -> None:
        turn, read = self._turn, self._read
        async with turn.write() as tx:
            settlements = await _keep_settlements(tx, turn, batch, read)
            arrays = _arrays(batch, settlements)
            facts = *arrays, [ids.new() for _ in batch], self._day
            new = await tx.fetch(tie_queries.INSERT_LINES, tx.tenant, turn.run_id, *facts, turn.account_id, self._label)
            lines_new, changed = sum(row["lines"] for row in new), list[UUID]()
            if lines_new < len(batch):
                changed = await _keep_changes(tx, turn, facts)
                await tx.execute(tie_queries.MOVE_LINES, tx.tenant, *arrays[:2], self._day)
            touched = sorted({*changed, *(row["settlement_id"] for row in new)})
            if touched:
                await tx.execute(tie_queries.MARK_DIRTY, tx.tenant, touched)
            await tx.execute(queries.ADD_TO_RUN, tx.tenant, turn.run_id, len(batch), lines_new, len(changed))
        read.settlements |= {
            (item.settlement, item.line.utr, item.line.settled_at): settlements[item.settlement] for item in batch
        }


async def _keep_changes(tx: db.Transaction, turn: Turn, facts: Sequence[object]) -> list[UUID]:
    """Let known lines say what they say now, and free what they had tied with; a settlement per changed line."""
    changed = await tx.fetch(tie_queries.CHANGE_LINES, tx.tenant, turn.run_id, *facts)
    touched = [row["settlement_id"] for row in changed]
    if changed:
        await tx.execute(tie_queries.RELEASE_EXPECTATIONS, tx.tenant, turn.account_id, [row["id"] for row in changed])
        dissolved = sorted({row["old_match_id"] for row in changed if row["old_match_id"]})
        if dissolved:
            others = await tx.fetch(tie_queries.DISSOLVE_MATCHES, tx.tenant, turn.account_id, dissolved)
            await tx.execute(tie_queries.MARK_DIRTY, tx.tenant, sorted({row["settlement_id"] for row in others}))
    return touched


async def _mark_absent(tx: db.Transaction, turn: Turn, day: date, read: Day) -> None:
    """Mark the lines that an earlier report of this day had and this one, read to its end, has not."""
    if await tx.value(tie_queries.COUNT_DAY, tx.tenant, day, turn.account_id) == read.kept:
        return  # what was read is all there, so nothing else is
    after, names = UUID(int=0), dict[UUID, str]()
    while True:
        page = await tx.fetch(tie_queries.LIST_DAY, tx.tenant, day, turn.account_id, after, PAGE)
        unnamed = sorted({row["settlement_id"] for row in page} - names.keys())
        names |= {row["id"]: row["name"] for row in await tx.fetch(tie_queries.SETTLEMENT_NAMES, tx.tenant, unnamed)}
        gone = [row for row in page if not read.has(names[row["settlement_id"]], row["line_key"])]
        if gone:
            await tx.execute(tie_queries.MARK_ABSENT, tx.tenant, [row["id"] for row in gone])
            await tx.execute(tie_queries.MARK_DIRTY, tx.tenant, sorted({row["settlement_id"] for row in gone}))
        if len(page) < PAGE:
            return
        after = page[-1]["id"]


async def _keep_settlements(tx: db.Transaction, turn: Turn, batch: Sequence[Arrived], read: Day) -> dict[str, UUID]:
    """The settlements' ids by the vendor's."""
    found: dict[str, UUID] = {}
    by_id: dict[str, SettlementLine] = {}
    spoken: dict[str, Counter[str]] = defaultdict(Counter)
    for item in batch:
        known = read.settlements.get((item.settlement, item.line.utr, item.line.settled_at))
        if known is None:
            by_id.setdefault(item.settlement, item.line)
            spoken[item.settlement][item.line.net.currency] += 1
        else:
            found[item.settlement] = known
    if not by_id:
        return found
    names = sorted(by_id)
    utrs = [by_id[name].utr for name in names]
    moments = [by_id[name].settled_at for name in names]
    # Most of its lines decide: one that is wrong must not make all the others wrong.
    currencies = [spoken[name].most_common(1)[0][0] for name in names]
    new_ids = [ids.new() for _ in names]
    await tx.execute(
        tie_queries.INSERT_SETTLEMENTS, tx.tenant, turn.account_id, new_ids, names, utrs, currencies, moments
    )
    await tx.execute(tie_queries.AMEND_SETTLEMENTS, tx.tenant, turn.account_id, names, utrs, moments)
    stored = await tx.fetch(tie_queries.SETTLEMENT_IDS, tx.tenant, turn.account_id, names)
    return found | {row["provider_settlement_id"]: row["id"] for row in stored}


def _arrays(batch: Sequence[Arrived], settlements: Mapping[str, UUID]) -> list[list[object]]:
    lines = [item.line for item in batch]
    return [
        [settlements[item.settlement] for item in batch],
        [item.key for item in batch],
        [line.kind for line in lines],
        [line.provider_payment_id for line in lines],
        [line.provider_refund_id for line in lines],
        [line.provider_order_id for line in lines],
        [str(line.amount.amount) for line in lines],
        [str(line.fee.amount) for line in lines],
        [str(line.tax.amount) for line in lines],
        [str(line.net.amount) for line in lines],
        [line.net.currency for line in lines],
        [item.flaw for item in batch],
        [None if item.expected is None else str(item.expected) for item in batch],
        [line.settled_at for line in lines],
        [line.created_at for line in lines],
        [policy.kept_row(line.raw) for line in lines],
        [str(policy.tds_of(line)) for line in lines],
        [line.provider_dispute_id for line in lines],
    ]


def _check(line: SettlementLine, settlement: str) -> None:
    """A plugin is not trusted further than its port: raises ReportUnreadable for what our tables cannot mean."""
    currency = line.net.currency if isinstance(line.net, Money) else None
    for amount in (line.amount, line.fee, line.tax, line.net, line.amount if line.tds is None else line.tds):
        if not isinstance(amount, Money) or amount.currency != currency:
            raise ReportUnreadable("a line mixes currencies")
        if not -_BEYOND_REASON < amount.amount < _BEYOND_REASON:
            raise ReportUnreadable("an amount is beyond reason")
    if line.kind not in _KINDS or not 1 <= len(line.line_key) <= _KEY_MAX or "\0" in line.line_key:
        raise ReportUnreadable("a line has no usable key or kind")
    named = line.provider_payment_id, line.provider_refund_id, line.provider_order_id, line.provider_dispute_id
    for text in (*named, line.utr, settlement):
        if text is not None and (not 1 <= len(text) <= _ID_MAX or "\0" in text):
            raise ReportUnreadable("a line has an id that cannot be kept")
    for moment in (line.settled_at, line.created_at):
        if moment is not None and moment.tzinfo is None:
            raise ReportUnreadable("a line has a time without a zone")


def _name(settlement: str, key: str) -> str:
    return f"{settlement}\0{key}"


def _print(line: SettlementLine) -> str:
    """Sixteen letters that say a line's figures: the same in every reading, unlike Python's own hashes."""
    facts = [
        line.kind, line.provider_payment_id, line.provider_refund_id, line.provider_order_id, line.amount.text(),
        line.fee.text(), line.tax.text(), line.net.text(), line.net.currency,
    ]  # fmt: skip
    if line.tds is not None or line.provider_dispute_id is not None:  # a line without them keeps the print that it had
        facts += [str(policy.tds_of(line)), line.provider_dispute_id]
    return hashlib.sha256(repr(tuple(facts)).encode()).digest()[:8].hex()
