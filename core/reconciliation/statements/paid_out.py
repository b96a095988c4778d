"""Move what was paid out from clearing to the bank once a statement, or the provider's report, shows it.

Whichever comes first books it, under the payout's lock and once; the other then finds it booked and ties to it. What
names a payout is its UTR, the provider's id, or our own id, also of its batch; the amounts must be equal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from uuid import UUID

from asyncpg import Record

from core.kit import clock, db, scope
from core.ledger.chart import service as chart
from core.payouts import settlement as payouts
from core.payouts.settlement import Waiting
from core.reconciliation.ledger_accounts import BANK
from core.reconciliation.sources.types import Source
from core.reconciliation.statements import queries
from core.reconciliation.turn import Turn

PAGE = 1000
WAITING_MAX = 20_000
_OLDEST = UUID(int=0)


async def book_shown(turn: Turn, source: Source) -> None:
    """Book every payout that an open line of a bank's statement shows. Raises jobs.LostLease."""
    assert source.ledger_account_id is not None
    after = _OLDEST
    while True:
        async with turn.write() as tx:
            lines = await tx.fetch(queries.OPEN_LINES, tx.tenant, source.id, after, PAGE)
            # What left comes before what came back: a return waits for a payout that was shown.
            await _book_lines(tx, source, [line for line in lines if line["amount"] < 0])
            await _book_lines(tx, source, [line for line in lines if line["amount"] > 0])
        if len(lines) < PAGE:
            return
        after = lines[-1]["id"]


async def book_reported(turn: Turn, source: Source) -> None:
    """Book every payout that ties to lines of its provider's report. Raises jobs.LostLease."""
    assert source.provider_account_id is not None
    bank_id = await chart.open_for(BANK, currency=source.currency)
    after = _OLDEST
    while True:
        async with turn.write() as tx:
            waiting = await payouts.list_waiting(tx, source.provider_account_id, after, PAGE)
            left = [item for item in waiting if not item.came_back and item.currency == source.currency]
            references = [reference for item in left for reference in item.paid_references]
            shown = await tx.fetch(queries.SHOWN_BY_REPORT, tx.tenant, source.id, references) if references else []
            by_reference = {row["reference"]: row for row in shown}
            for item in left:
                found = [by_reference.get(reference) for reference in item.paid_references]
                told = [row for row in found if row is not None]
                if len(told) == item.holds:
                    called, at = item.names[0], _moment(source, told[0]["booked_on"])
                    await payouts.show_within(tx, [item.id], bank_id, called=called, at=at)
        if len(waiting) < PAGE:
            return
        after = waiting[-1].id


async def _book_lines(tx: db.Transaction, source: Source, lines: Sequence[Record]) -> None:
    assert source.ledger_account_id is not None
    names = sorted({key for line in lines for key in line["keys"] if key})
    waiting = await payouts.list_named(tx, names, WAITING_MAX) if names else []
    called_so: dict[str, list[Waiting]] = defaultdict(list)
    for item in waiting:
        for name in item.names:
            called_so[name].append(item)
    done: set[UUID] = set()
    for line in sorted(lines, key=lambda line: (line["booked_on"], line["id"])) if waiting else ():
        about = {item.id: item for key in set(line["keys"]) if key for item in called_so.get(key, ())}
        named = [item for item in about.values() if item.id not in done and _goes_with(item, line)]
        shown = _one_of(named, line) or _batch_of(named, line)
        if shown:
            called = next(name for name in shown[0].names if name in line["keys"])
            at = _moment(source, line["booked_on"])
            each = [item.id for item in shown]
            await payouts.show_within(tx, each, source.ledger_account_id, called=called, at=at)
            done.update(each)


def _goes_with(item: Waiting, line: Record) -> bool:
    """A line that took money shows what left, one that brought money shows what came back."""
    return bool(item.currency == line["currency"] and item.came_back == (line["amount"] > 0))


def _one_of(named: Sequence[Waiting], line: Record) -> list[Waiting]:
    """The one payout of the line's amount; of two that would do nobody knows which."""
    same = [item for item in named if item.amount == abs(line["amount"])]
    return same if len(same) == 1 else []


def _batch_of(named: Sequence[Waiting], line: Record) -> list[Waiting]:
    """All of one batch that the line names, when they come to its amount."""
    batches = {item.batch_id for item in named}
    whole = len(named) > 1 and len(batches) == 1 and None not in batches
    total = sum((item.amount for item in named), Decimal(0))
    return list(named) if whole and total == abs(line["amount"]) else []


def _moment(source: Source, day: date) -> datetime:
    return datetime.combine(day, time(), clock.zone(source.zone or scope.tenant().zone))
