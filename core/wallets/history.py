"""A wallet's history over all its pockets, newest first, with filters."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from core.kit import clock
from core.ledger import service as ledger
from core.wallets.pockets import service as pockets
from core.wallets.types import HistoryFilter, HistoryPage, WalletEntry

SCAN_MAX = 2000
"""Entries of one pocket that a filtered page examines at most: a rare match must not cost a walk through all of it."""

_SAME_MOMENT = 100
"""Lines of one transaction on one account share their moment: so many more are read as a cursor may have to skip."""
_STEP = timedelta(microseconds=1)


async def list_history(wallet_id: UUID, key: list[Any] | None, limit: int, wanted: HistoryFilter) -> HistoryPage:
    """Entries after `key`, the one that the page before answered. Raises NotFound.

    Time narrows the read itself; the other filters are tried on what was read, so a page may hold fewer than `limit`
    entries and yet have a next one.
    """
    until, before = _bounds(key, wanted)
    lots = [lot for lot in await pockets.list_pockets(wallet_id) if wanted.pocket in {None, lot.kind.name}]
    window = limit + 1 if _is_plain(wanted) else SCAN_MAX
    found: list[WalletEntry] = []
    is_whole = True
    for lot in lots:
        rows = await ledger.list_history(lot.account_id, None, window + _SAME_MOMENT, since=wanted.since, until=until)
        is_whole = is_whole and len(rows) < window + _SAME_MOMENT
        entries = [WalletEntry(lot.kind.name, lot.id, lot.account_id, row) for row in rows]
        found += [entry for entry in entries if before is None or _key(entry) < before]
    found.sort(key=_key, reverse=True)
    if not is_whole:
        found = found[:window]  # beyond that a pocket with a full read may have entries that were not read
    kept = [entry for entry in found if entry.matches(wanted)]
    if len(kept) > limit:
        return HistoryPage(kept[:limit], _cursor(kept[limit - 1]))
    return HistoryPage(kept, None if is_whole or not found else _cursor(found[-1]))


def _is_plain(wanted: HistoryFilter) -> bool:
    return wanted.kind is None and wanted.least is None and wanted.most is None and wanted.words is None


def _bounds(key: list[Any] | None, wanted: HistoryFilter) -> tuple[datetime | None, tuple[datetime, str, int] | None]:
    if key is None:
        return wanted.until, None
    moment = datetime.fromisoformat(key[0])
    return moment + _STEP, (moment, key[1], key[2])


def _key(entry: WalletEntry) -> tuple[datetime, str, int]:
    return entry.entry.recorded_at, str(entry.account_id), entry.entry.version


def _cursor(entry: WalletEntry) -> list[Any]:
    moment, account, version = _key(entry)
    return [clock.text(moment), account, version]
