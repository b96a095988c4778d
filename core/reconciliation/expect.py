"""Turn postings on the clearing accounts into expectations: whatever the gateway took or gave back, it must settle.

The ledger is read by account version, which has no gaps and no late arrivals, so nothing that moved money on a
clearing account can be missed, whoever posted it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from core.kit import db, ids
from core.kit.errors import NotFound
from core.ledger import service as ledger
from core.ledger.chart import service as chart
from core.ledger.types import Account, HistoryEntry
from core.payments import settlement as payments
from core.payments.ledger_accounts import CLEARING
from core.payments.settlement import Holding
from core.reconciliation import tie_queries
from core.reconciliation.turn import Turn

PAGE = 1000
BOOKING = "settlement"
"""The kind of ledger transaction that a settlement's booking is."""


@dataclass(frozen=True, slots=True)
class Source:
    """What a posting is about: an attempt or a refund of payments; `other` when neither made it."""

    kind: str
    id: UUID | None


async def project(turn: Turn) -> None:
    """Read every clearing account of the provider account up to now. Raises jobs.LostLease."""
    for account in await chart.list_of(CLEARING, account=turn.account):
        await _project(turn, account)
    await _name(turn)


async def _project(turn: Turn, account: Account) -> None:
    """Newest first, page by page; what was read is marked at the end, so that a crash between pages reads again."""
    async with turn.write() as tx:
        await tx.execute(tie_queries.INSERT_BOOK, tx.tenant, ids.new(), turn.account_id, account.currency)
        seen = int(await tx.value(tie_queries.SEEN_VERSION, tx.tenant, turn.account_id, account.currency))
    newest: HistoryEntry | None = None
    before: int | None = None
    while True:
        async with turn.write() as tx:
            page = await ledger.list_history(account.id, before, PAGE)
            fresh = [entry for entry in page if entry.version > seen]
            newest = newest or (fresh[0] if fresh else None)
            await _expect(tx, turn, account.currency, fresh)
            if len(fresh) < PAGE:
                if newest is not None:
                    await tx.execute_one(
                        tie_queries.SET_SEEN,
                        tx.tenant,
                        turn.account_id,
                        account.currency,
                        newest.version,
                        newest.balance,
                    )
                return
            before = fresh[-1].version


async def _expect(tx: db.Transaction, turn: Turn, currency: str, entries: Sequence[HistoryEntry]) -> None:
    wanted = [entry for entry in entries if not _is_booking(turn, entry)]
    if not wanted:
        return
    sources = [_source(entry) for entry in wanted]
    held = await _holdings(sources)
    found = [held.get(source.id) if source.id else None for source in sources]
    await tx.execute(
        tie_queries.INSERT_EXPECTATIONS,
        tx.tenant,
        turn.account_id,
        currency,
        [ids.new() for _ in wanted],
        [entry.posting_id for entry in wanted],
        [source.kind if holding else "other" for source, holding in zip(sources, found, strict=True)],
        [holding.public_id if holding else entry.reference for entry, holding in zip(wanted, found, strict=True)],
        [holding.id if holding else None for holding in found],
        [holding.provider_id if holding else None for holding in found],
        [entry.change for entry in wanted],
        [entry.version for entry in wanted],
        [entry.effective_at for entry in wanted],
    )


async def _name(turn: Turn) -> None:
    """Ask again for the vendor's ids of what had none when it was posted."""
    async with turn.write() as tx:
        nameless = await tx.fetch(tie_queries.LIST_NAMELESS, tx.tenant, turn.account_id, PAGE)
        held = await _holdings([Source(row["kind"], row["source_id"]) for row in nameless])
        named = [(row["id"], held[row["source_id"]].provider_id) for row in nameless if row["source_id"] in held]
        known = [(expectation, name) for expectation, name in named if name is not None]
        if known:
            await tx.execute(
                tie_queries.NAME_EXPECTATIONS,
                tx.tenant,
                turn.account_id,
                [expectation for expectation, _ in known],
                [name for _, name in known],
            )


async def _holdings(sources: Sequence[Source]) -> dict[UUID, Holding]:
    attempts = [source.id for source in sources if source.id and source.kind == "payment"]
    refunds = [source.id for source in sources if source.id and source.kind == "refund"]
    return {holding.id: holding for holding in await payments.list_holdings(attempts, refunds)}


def _is_booking(turn: Turn, entry: HistoryEntry) -> bool:
    """Our own bookings pay expectations and are none. A forged one would show as a difference of the books."""
    return entry.kind == BOOKING and entry.reference.startswith(f"settlement:{turn.account}:")


def _source(entry: HistoryEntry) -> Source:
    """Payments write `payment:<pay>:captured` with the attempt, and `refund:<ref>:succeeded` with the refund."""
    head, _, tail = entry.reference.partition(":")
    step = tail.rpartition(":")[2]
    if (head, step) == ("payment", "captured") and entry.change > 0:
        return Source("payment", _id("att", entry.metadata.get("attempt")))
    if (head, step) == ("refund", "succeeded") and entry.change < 0:
        return Source("refund", _id("ref", entry.metadata.get("refund")))
    return Source("other", None)


def _id(prefix: str, text: Any) -> UUID | None:
    try:
        return ids.parse(prefix, text) if isinstance(text, str) else None
    except NotFound:
        return None
