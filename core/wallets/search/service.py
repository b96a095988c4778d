"""Take entries into the index, and find them by it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from core.jobs import service as jobs
from core.kit import db
from core.ledger import service as ledger
from core.ledger.types import HistoryEntry
from core.wallets.search import queries
from core.wallets.search.errors import SearchNotReady
from core.wallets.types import HistoryFilter

JOB = "wallets.index_history"
CHUNK = 1_000
"""Entries that one transaction takes in."""
CHUNKS_MAX = 10
"""How many chunks a search waits for; a job takes in the rest."""
WORDS_MAX = 60
"""Of one entry that it can be found by."""
WORD_LENGTH_MAX = 60
WORDS_ASKED_MAX = 8
_SIZE_MAX = 2**63 - 1
_PART = re.compile(r"[\w]+", re.UNICODE)


async def find(account_id: UUID, wanted: HistoryFilter, above: int, below: int, limit: int) -> list[int]:
    """Versions of the entries that a filter finds between two versions, newest first. Raises SearchNotReady."""
    if not await take_in(account_id, CHUNKS_MAX):
        async with db.transaction() as tx:
            await jobs.enqueue(tx, JOB, str(account_id))
        raise SearchNotReady(retry_after_seconds=2)
    asked = asked_words(wanted.words or "")
    least, most = [None if bound is None else _size(bound.amount) for bound in (wanted.least, wanted.most)]
    sql = queries.find(kind=wanted.kind is not None, least=least is not None, most=most is not None, words=len(asked))
    values = [value for value in (wanted.kind, least, most) if value is not None]
    async with db.transaction() as tx:
        rows = await tx.fetch(sql, tx.tenant, account_id, above, below, limit, *values, *asked)
    return [row["version"] for row in rows]


async def take_in(account_id: UUID, chunks: int) -> bool:
    """Take in what is newer than the index, up to so many chunks; whether nothing is left."""
    newest = (await ledger.get_account(account_id)).version
    for _ in range(chunks):
        if await _known(account_id) >= newest:
            return True
        await _take_chunk(account_id)
    return await _known(account_id) >= newest


def words_of(entry: HistoryEntry) -> list[str]:
    """What an entry is found by: each word of description, reference and metadata, and the letters and digits in it."""
    told = [entry.description, entry.reference, *(str(value) for value in entry.metadata.values())]
    return list(_words(told))[:WORDS_MAX]


def has_words(entry: HistoryEntry, asked: str) -> bool:
    """Whether each of these words stands in the entry's description or reference."""
    return _words([entry.description, entry.reference]).keys() >= set(asked_words(asked))


def asked_words(text: str) -> list[str]:
    """The words of a search, as entries are found by them."""
    return list(dict.fromkeys(word[:WORD_LENGTH_MAX] for word in text.casefold().split()))[:WORDS_ASKED_MAX]


def _words(told: Sequence[str]) -> dict[str, None]:
    """In their order."""
    found: dict[str, None] = {}
    for word in " ".join(told).casefold().split():
        for part in (word, *_PART.findall(word)):
            found.setdefault(part[:WORD_LENGTH_MAX])
    return found


async def _known(account_id: UUID) -> int:
    async with db.transaction() as tx:
        return int(await tx.value(queries.FIND, tx.tenant, account_id) or 0)


async def _take_chunk(account_id: UUID) -> None:
    """The next entries after those in the index. Locks the index of the account."""
    async with db.transaction() as tx:
        await tx.execute(queries.OPEN, tx.tenant, account_id)
        known = int(await tx.value(queries.LOCK, tx.tenant, account_id))
        # Versions have no gap, so these are exactly the next ones.
        entries = await ledger.list_history(account_id, known + CHUNK + 1, CHUNK)
        fresh = [entry for entry in entries if entry.version > known]
        if not fresh:
            return
        await _write(tx, account_id, fresh)
        await tx.execute_one(queries.ADVANCE, tx.tenant, account_id, fresh[0].version)


async def _write(tx: db.Transaction, account_id: UUID, entries: Sequence[HistoryEntry]) -> None:
    versions = [entry.version for entry in entries]
    kinds, sizes = [entry.kind for entry in entries], [_size(abs(entry.change)) for entry in entries]
    await tx.execute(queries.INSERT_ENTRIES, tx.tenant, account_id, versions, kinds, sizes)
    pairs = [(word, entry.version) for entry in entries for word in words_of(entry)]
    if pairs:
        words, of_versions = map(list, zip(*pairs, strict=True))
        await tx.execute(queries.INSERT_WORDS, tx.tenant, account_id, words, of_versions)


def _size(amount: Decimal) -> int:
    """In ten-thousandths; beyond what a whole number of the database holds, all amounts are one size."""
    return min(int(amount * 10_000), _SIZE_MAX)
