"""A wallet's history over all its pockets, newest first, with filters."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from core.kit import clock, scope
from core.ledger import service as ledger
from core.ledger.statements import service as statements
from core.ledger.types import HistoryEntry
from core.wallets.pockets import service as pockets
from core.wallets.search import service as search
from core.wallets.types import HistoryFilter, HistoryPage, WalletEntry

_STEP = timedelta(microseconds=1)


async def list_history(wallet_id: UUID, key: list[Any] | None, limit: int, wanted: HistoryFilter) -> HistoryPage:
    """Entries after `key`, the one that the page before answered: `limit` of them, unless there are no more.

    Raises NotFound, SearchNotReady.
    """
    lots = [lot for lot in await pockets.list_pockets(wallet_id) if wanted.pocket in {None, lot.kind.name}]
    found: list[WalletEntry] = []
    for lot in lots:
        above, below = await _bounds(lot.account_id, key, wanted)
        rows = await _entries(lot.account_id, wanted, above, below, limit + 1)
        found += [WalletEntry(lot.kind.name, lot.id, lot.account_id, row) for row in rows]
    found.sort(key=_key, reverse=True)
    return HistoryPage(found[:limit], _cursor(found[limit - 1]) if len(found) > limit else None)


async def _entries(account_id: UUID, wanted: HistoryFilter, above: int, below: int, limit: int) -> list[HistoryEntry]:
    """One pocket's entries between two of its versions, newest first."""
    if above + 1 >= below:
        return []
    if wanted.kind is None and wanted.least is None and wanted.most is None and wanted.words is None:
        rows = await ledger.list_history(account_id, below, limit)
        return [row for row in rows if row.version > above]
    found: list[HistoryEntry] = []
    while True:
        versions = await search.find(account_id, wanted, above, below, limit)
        rows = await statements.list_entries(account_id, versions)
        found += [row for row in rows if _is_found_by_what_is_seen(row, wanted)]
        if len(versions) < limit or len(found) >= limit:
            return found[:limit]
        below = versions[-1]


def _is_found_by_what_is_seen(entry: HistoryEntry, wanted: HistoryFilter) -> bool:
    """Entries are found by metadata too, which is the tenant's: to an end user a word that stands only there tells
    nothing, not even by how long a page is."""
    return scope.get().principal.person_id is None or search.has_words(entry, wanted.words or "")


async def _bounds(account_id: UUID, key: list[Any] | None, wanted: HistoryFilter) -> tuple[int, int]:
    """Between which versions of a pocket a page's entries lie: an account's versions rise with their moments."""
    above = await statements.version_at(account_id, wanted.since - _STEP) if wanted.since else 0
    below = await statements.version_at(account_id, wanted.until - _STEP) + 1 if wanted.until else statements.NEWEST
    if key is not None:
        moment, account, version = datetime.fromisoformat(key[0]), UUID(key[1]), int(key[2])
        if account == account_id:
            below = min(below, version)
        else:  # of one moment, entries stand in the order of their accounts
            last = moment if str(account_id) < str(account) else moment - _STEP
            below = min(below, await statements.version_at(account_id, last) + 1)
    return above, below


def _key(entry: WalletEntry) -> tuple[datetime, str, int]:
    return entry.entry.recorded_at, str(entry.account_id), entry.entry.version


def _cursor(entry: WalletEntry) -> list[Any]:
    moment, account, version = _key(entry)
    return [clock.text(moment), account, version]
