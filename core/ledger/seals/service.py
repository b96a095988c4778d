"""Seal what was recorded, and prove it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.kit import clock, db
from core.kit.errors import NotFound
from core.ledger.records import service as records
from core.ledger.seals import encoding, merkle, queries
from core.ledger.seals.errors import NotSealedYet, SealAfterHead, SealBroken, SealNotFound
from core.ledger.seals.types import AUDIT, RECORD, TRANSACTION, Head, Leaf, Proof, Seal

BLOCK_LEAVES_MAX = 1024
TAKE = 4096
"""How many leaves one database transaction seals, beyond the last batch that it began to take."""


async def seal(tenant_id: UUID) -> int:
    """Seal some of what waits, in a transaction of its own; how many leaves, 0 when nothing waits.

    The chain's row is the lock: it gives every block its place whatever number of sealers run. What commits later is on
    the to-do list later, so nothing depends on the order of ids. Raises SealBroken; nothing is sealed then.
    """
    async with db.transaction(tenant_id) as tx:
        await tx.execute(queries.OPEN_CHAIN, tx.tenant)
        chain = await tx.get_row(queries.LOCK_CHAIN, tx.tenant)
        waiting = await tx.fetch(queries.LIST_TODO, tx.tenant, TAKE)
        leaves = await _transaction_leaves(tx, [item for row in waiting for item in row["transaction_ids"]])
        entries = await audit.take_unsealed(tx, TAKE)
        leaves += [Leaf(AUDIT, row["id"], merkle.leaf(encoding.audit_entry(row))) for row in entries]
        leaves += await _record_leaves(tx)
        if not leaves:
            return 0
        await tx.execute(queries.DELETE_TODO, tx.tenant, [row["id"] for row in waiting])
        await _append(tx, chain, leaves)
    return len(leaves)


async def get_head() -> Head:
    """Where the chain of the tenant in scope ends now."""
    async with db.transaction() as tx:
        return _head(await tx.find_row(queries.CHAIN, tx.tenant))


async def list_hashes_within(tx: db.Transaction, heights: Sequence[int]) -> dict[int, str]:
    """The hashes, in hexadecimal, of the blocks of these heights that there are."""
    rows = await tx.fetch(queries.LIST_HASHES, tx.tenant, list(heights))
    return {row["height"]: row["hash"].hex() for row in rows}


async def list_seals(before_height: int, limit: int) -> list[Seal]:
    """Blocks of the tenant in scope, newest first."""
    async with db.transaction() as tx:
        return [_seal(row) for row in await tx.fetch(queries.LIST_SEALS, tx.tenant, before_height, limit)]


async def prove_transaction(transaction_id: UUID, head_height: int | None = None) -> Proof:
    """Lead from a transaction to a head: the newest, or that of a height.

    Raises NotFound, NotSealedYet, SealNotFound, SealAfterHead.
    """
    async with db.transaction() as tx:
        found = await contents(tx, [transaction_id])
        if not found:
            raise NotFound
        return await _prove(tx, transaction_id, found[transaction_id], head_height)


async def prove_audit_entry(entry_id: UUID, head_height: int | None = None) -> Proof:
    """The same for an audit entry."""
    async with db.transaction() as tx:
        rows = await audit.list_for_seal(tx, [entry_id])
        if not rows:
            raise NotFound
        return await _prove(tx, entry_id, encoding.audit_entry(rows[0]), head_height)


async def contents(tx: db.Transaction, wanted: Sequence[UUID]) -> dict[UUID, bytes]:
    """The canonical bytes of those of the transactions that are there, with their postings."""
    rows = await tx.fetch(queries.LIST_TRANSACTIONS, tx.tenant, wanted)
    postings: dict[UUID, list[Mapping[str, Any]]] = {}
    for line in await tx.fetch(queries.LIST_POSTINGS, tx.tenant, wanted):
        postings.setdefault(line["transaction_id"], []).append(line)
    return {row["id"]: encoding.transaction(row, postings[row["id"]]) for row in rows if row["id"] in postings}


async def record_contents(tx: db.Transaction, wanted: Sequence[UUID]) -> dict[UUID, bytes]:
    """The same of records."""
    return {row["id"]: encoding.record(row) for row in await records.list_of(tx, wanted)}


async def _transaction_leaves(tx: db.Transaction, wanted: Sequence[UUID]) -> list[Leaf]:
    if not wanted:
        return []
    found = await contents(tx, wanted)
    missing = [item for item in wanted if item not in found]
    if missing:
        raise SealBroken(f"{len(missing)} recorded transactions are gone, the first is {missing[0]}")
    return [Leaf(TRANSACTION, item, merkle.leaf(found[item])) for item in wanted]


async def _record_leaves(tx: db.Transaction) -> list[Leaf]:
    taken, found = await records.take_unsealed(tx, TAKE)
    if len(found) < len(taken):
        raise SealBroken(f"{len(taken) - len(found)} records of changed rows are gone")
    return [Leaf(RECORD, row["id"], merkle.leaf(encoding.record(row))) for row in found]


async def _append(tx: db.Transaction, chain: asyncpg.Record, leaves: Sequence[Leaf]) -> None:
    height, position, last = chain["height"], chain["leaves"], chain["hash"]
    await tx.execute(
        queries.INSERT_LEAVES,
        tx.tenant,
        list(range(position, position + len(leaves))),
        [leaf.kind for leaf in leaves],
        [leaf.item_id for leaf in leaves],
        [leaf.hash for leaf in leaves],
    )
    for start in range(0, len(leaves), BLOCK_LEAVES_MAX):
        part = leaves[start : start + BLOCK_LEAVES_MAX]
        height += 1
        rows = await tx.fetch(queries.LIST_HASHES, tx.tenant, merkle.links(height))
        linked = [row["hash"] for row in sorted(rows, key=lambda row: row["height"], reverse=True)]
        if len(linked) != len(merkle.links(height)) or linked[:1] != ([] if height == 1 else [last]):
            raise SealBroken(f"the blocks before {height} are not what the chain's head says")
        root = merkle.root([leaf.hash for leaf in part])
        at = clock.system_now()
        header = encoding.block(tx.tenant, height, first=position, count=len(part), root=root, links=linked, at=at)
        last = merkle.block(header)
        await tx.execute(queries.INSERT_SEAL, tx.tenant, height, last, header, position, len(part), at)
        position += len(part)
    await tx.execute_one(queries.ADVANCE, tx.tenant, height, last, position)


async def _prove(tx: db.Transaction, item_id: UUID, content: bytes, head_height: int | None) -> Proof:
    leaf = await tx.find_row(queries.FIND_LEAF, tx.tenant, item_id)
    if leaf is None:
        raise NotSealedYet(retry_after_seconds=2)
    head = _head(await tx.find_row(queries.CHAIN, tx.tenant))
    if head_height is not None and head_height != head.height:
        row = await tx.find_row(queries.FIND_SEAL, tx.tenant, head_height)
        if row is None:
            raise SealNotFound
        head = Head(row["height"], row["hash"].hex(), row["first_position"] + row["leaf_count"])
    own = await tx.get_row(queries.FIND_SEAL_OF, tx.tenant, leaf["position"])
    if own["height"] > head.height:
        raise SealAfterHead(f"it is in block {own['height']}", height=own["height"])
    first = own["first_position"]
    rows = await tx.fetch(queries.LIST_LEAF_HASHES, tx.tenant, first, first + own["leaf_count"])
    way = merkle.way(head.height, own["height"])
    headers = {row["height"]: row["header"] for row in await tx.fetch(queries.LIST_HEADERS, tx.tenant, way)}
    index = leaf["position"] - first
    return Proof(
        leaf=content.decode(),
        index=index,
        path=[item.hex() for item in merkle.path([row["hash"] for row in rows], index)],
        blocks=[headers[height] for height in way],
        head=head,
    )


def _head(row: asyncpg.Record | None) -> Head:
    if row is None or row["hash"] is None:
        return Head(0, "", 0)
    return Head(row["height"], row["hash"].hex(), row["leaves"])


def _seal(row: asyncpg.Record) -> Seal:
    return Seal(**{**dict(row), "hash": row["hash"].hex()})
