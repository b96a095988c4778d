"""What the seals say: each transaction and audit entry against its leaf, each leaf in its block, each block linked."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.kit import clock, db
from core.ledger.seals import encoding, merkle
from core.ledger.seals import queries as seals
from core.ledger.seals.types import AUDIT, TRANSACTION
from core.ledger.verification import queries
from core.ledger.verification.types import Progress, Report

CHUNK = 2000
BLOCKS = 40
"""At once: with blocks of some thousand leaves, as many leaves as a few chunks."""
_FIRST, LAST = UUID(int=0), UUID(int=2**128 - 1)


async def check_transactions(tx: db.Transaction, report: Report, progress: Progress) -> None:
    """Each transaction, by id, is whole, is what was sealed or waits to be; each leaf and posting has its own."""
    waiting = [row["id"] for row in await tx.fetch(queries.LIST_UNSEALED, tx.tenant)]
    unsealed = set(waiting)
    for item in sorted(item for item, times in Counter(waiting).items() if times > 1):
        report.add("transaction.unsealed", item, "it waits for its seal more than once")
    report.count("unsealed", len(unsealed))
    after, last = _FIRST, False
    while not last:
        rows = await tx.fetch(queries.LIST_TRANSACTIONS, tx.tenant, after, CHUNK)
        last = len(rows) < CHUNK
        until = LAST if last else rows[-1]["id"]  # the last range also shows what hangs behind the last transaction
        lines = await _lines(tx, after, until)
        leaves = await leaves_between(tx, after, until, TRANSACTION)
        for row in rows:
            own = lines.pop(row["id"], [])
            _check_lines(report, row, own)
            waits = row["id"] in unsealed
            unsealed.discard(row["id"])
            check_leaf(report, TRANSACTION, row["id"], _content(row, own), leaves.pop(row["id"], None), waits=waits)
        for orphan in lines.values():
            report.add("posting.extra", orphan[0]["id"], f"there is no transaction {orphan[0]['transaction_id']}")
        missing(report, TRANSACTION, leaves)
        report.count("postings", sum(map(len, lines.values())))
        progress("transactions", report.count("transactions", len(rows)))
        after = until
    for item in sorted(unsealed):
        report.add("transaction.missing", item, "it was recorded and waits for its seal, but there is no such row")


async def check_audit(tx: db.Transaction, report: Report, progress: Progress) -> None:
    """The same for the audit log."""
    unsealed = await audit.list_unsealed(tx)
    report.count("unsealed", len(unsealed))
    after, last = _FIRST, False
    while not last:
        rows = await audit.list_after_for_seal(tx, after, CHUNK)
        last = len(rows) < CHUNK
        until = LAST if last else rows[-1]["id"]
        leaves = await leaves_between(tx, after, until, AUDIT)
        for row in rows:
            waits = row["id"] in unsealed
            unsealed.discard(row["id"])
            leaf = leaves.pop(row["id"], None)
            check_leaf(report, AUDIT, row["id"], encoding.audit_entry(row), leaf, waits=waits)
        missing(report, AUDIT, leaves)
        progress("audit entries", report.count("audit_entries", len(rows)))
        after = until
    for item in sorted(unsealed):
        report.add("audit.missing", item, "it was recorded and waits for its seal, but there is no such row")


async def check_blocks(
    tx: db.Transaction, report: Report, heads: Sequence[tuple[int, str]], progress: Progress
) -> None:
    """Each block has its leaves and links, the chain ends where its head says, and goes through every head noted."""
    chain = Chain(report, tx.tenant, dict(heads))
    while rows := await tx.fetch(queries.LIST_SEALS, tx.tenant, chain.height, BLOCKS):
        first, end = rows[0]["first_position"], rows[-1]["first_position"] + rows[-1]["leaf_count"]
        found = await tx.fetch(queries.LIST_CHAIN_LEAVES, tx.tenant, first, end)
        hashes = {row["position"]: row["hash"] for row in found}
        for row in rows:
            chain.take(row, hashes)
        report.count("leaves", len(hashes))
        progress("blocks", report.count("blocks", len(rows)))
    extra = await tx.value(queries.COUNT_LEAVES_FROM, tx.tenant, chain.position)
    if extra:
        report.add("leaf.extra", chain.position, f"{extra} leaves lie in no block")
    chain.end(await tx.find_row(seals.CHAIN, tx.tenant))


class Chain:
    """A chain read block by block (rows, or whatever has their names); it remembers only what later blocks link to."""

    def __init__(self, report: Report, ledger: UUID, heads: dict[int, str]) -> None:
        self.height = 0
        self.position = 0
        self._report = report
        self._ledger = str(ledger)
        self._heads = heads
        self._latest: dict[int, bytes] = {}
        """By power of two: the hash of the last block whose height it divides."""
        self._hash: bytes | None = None

    def take(self, row: Mapping[str, Any], hashes: Mapping[int, bytes]) -> None:
        height, report = row["height"], self._report
        if height != self.height + 1:
            report.add("block.missing", self.height + 1, f"block {height} follows block {self.height}")
        if merkle.block(row["header"]) != row["hash"]:
            report.add("block.changed", height, "its header is not what its hash was made of")
        facts = _facts(row["header"])
        if facts != self._expected(row, facts):
            report.add("block.changed", height, "its header does not tell its height, place, time, ledger and links")
        self._take_leaves(row, facts, hashes)
        if height in self._heads and self._heads.pop(height) != row["hash"].hex():
            report.add("head.unknown", height, "the block of this height is not the one whose head was noted")
        self.height, self.position = height, row["first_position"] + row["leaf_count"]
        self._hash = row["hash"]
        step = 1
        while height % step == 0 and step <= height:
            self._latest[step] = row["hash"]
            step *= 2

    def end(self, head: Mapping[str, Any] | None) -> None:
        """The chain's row says where it ends."""
        said = (head["height"], head["hash"], head["leaves"]) if head else (0, None, 0)
        if said != (self.height, self._hash, self.position):
            detail = f"the head says {said[0]} blocks and {said[2]} leaves, there are {self.height} and {self.position}"
            self._report.add("chain.head", said[0], detail)
        for height in sorted(self._heads):
            self._report.add("head.unknown", height, "there is no block of this height any more")

    def _expected(self, row: Mapping[str, Any], facts: Mapping[str, Any]) -> dict[str, Any]:
        steps = [row["height"] - linked for linked in merkle.links(row["height"])]
        return {
            "count": row["leaf_count"],
            "first": self.position,
            "format": encoding.BLOCK,
            "height": row["height"],
            "ledger": self._ledger,
            "links": [self._latest[step].hex() if step in self._latest else "" for step in steps],
            "root": facts.get("root"),
            "sealed_at": clock.text(row["sealed_at"]),
        }

    def _take_leaves(self, row: Mapping[str, Any], facts: Mapping[str, Any], hashes: Mapping[int, bytes]) -> None:
        places = range(row["first_position"], row["first_position"] + row["leaf_count"])
        own = [hashes[place] for place in places if place in hashes]
        if len(own) != len(places) or not own:
            gone = len(places) - len(own)
            self._report.add("block.leaves", row["height"], f"{gone} of its {len(places)} leaves are missing")
        elif merkle.root(own).hex() != facts.get("root"):
            detail = f"of its leaves {places[0]} to {places[-1]} one was changed, or two change places"
            self._report.add("block.leaves", row["height"], detail)


async def _lines(tx: db.Transaction, after: UUID, until: UUID) -> dict[UUID, list[asyncpg.Record]]:
    found: dict[UUID, list[asyncpg.Record]] = {}
    for line in await tx.fetch(queries.LIST_POSTINGS, tx.tenant, after, until):
        found.setdefault(line["transaction_id"], []).append(line)
    return found


async def leaves_between(tx: db.Transaction, after: UUID, until: UUID, kind: str) -> dict[UUID, asyncpg.Record]:
    """Leaves by what they seal, of items after one id and up to another."""
    return {row["item_id"]: row for row in await tx.fetch(queries.LIST_LEAVES, tx.tenant, after, until, kind)}


def _check_lines(report: Report, row: asyncpg.Record, lines: Sequence[asyncpg.Record]) -> None:
    report.count("postings", len(lines))
    numbers = [line["line"] for line in lines]
    if not lines or numbers != list(range(1, len(lines) + 1)):
        detail = f"its lines are {numbers}: a posting is missing, or one is too many"
        report.add("transaction.lines", row["id"], detail)
    for line in lines:
        if (line["effective_at"], line["recorded_at"]) != (row["effective_at"], row["recorded_at"]):
            report.add("posting.time", line["id"], f"its times are not those of transaction {row['id']}")
        if not line["debit_currency"] == line["credit_currency"] == line["currency"]:
            report.add("posting.currency", line["id"], "its currency is not that of both accounts")
        if line["amount"] <= 0:
            report.add("posting.amount", line["id"], f"an amount of {line['amount']}")


def _content(row: asyncpg.Record, lines: Sequence[asyncpg.Record]) -> bytes | None:
    """What would be sealed; None when an account is missing, which can be no sealed content."""
    if any(line["debit_code"] is None or line["credit_code"] is None for line in lines):
        return None
    return encoding.transaction(row, lines)


def check_leaf(
    report: Report, kind: str, item: UUID, content: bytes | None, leaf: asyncpg.Record | None, *, waits: bool
) -> None:
    """Something is what was sealed, or waits for its seal."""
    if leaf is None and not waits:
        report.add(f"{kind}.extra", item, "it was never sealed and does not wait for it: it came from outside")
    elif leaf is not None and waits:
        report.add(f"{kind}.unsealed", item, "it waits for its seal but has one")
    elif leaf is not None and (content is None or merkle.leaf(content) != leaf["hash"]):
        report.add(f"{kind}.changed", item, f"it is not what was sealed as leaf {leaf['position']}")


def missing(report: Report, kind: str, leaves: Mapping[UUID, asyncpg.Record]) -> None:
    """Name what was sealed and is not there."""
    for item, leaf in leaves.items():
        report.add(f"{kind}.missing", item, f"it was sealed as leaf {leaf['position']}, but there is no such row")


def _facts(header: str) -> dict[str, Any]:
    try:
        found = json.loads(header)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
