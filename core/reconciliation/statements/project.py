"""Turn postings on a source's ledger account into expectations: what our books say of it, its statement must show.

The account is read by version, as a clearing account is; what a line may call a posting by (UTR, the provider's id) is
learnt when it is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from asyncpg import Record

from core.kit import db, ids
from core.kit.errors import NotFound
from core.ledger import service as ledger
from core.payouts import settlement as payouts
from core.reconciliation import expect_queries
from core.reconciliation.sources.types import Source, SourceKind
from core.reconciliation.statements import queries
from core.reconciliation.turn import Turn

CHUNK = 20_000
PAGE = 1000
Name = tuple[UUID, str | None, str | None]
"""An expectation, its UTR, and how else the outside calls it."""


async def project(turn: Turn, source: Source) -> None:
    """Read the ledger account up to now. Raises jobs.LostLease."""
    assert source.ledger_account_id is not None
    account = await ledger.get_account(source.ledger_account_id)
    async with turn.write() as tx:
        await tx.execute(expect_queries.INSERT_BOOK, tx.tenant, ids.new(), turn.account_id, account.currency)
        seen = int(await tx.value(expect_queries.SEEN_VERSION, tx.tenant, turn.account_id, account.currency))
    while seen < account.version:
        upto = min(seen + CHUNK, account.version)
        facts = account.id, account.normal_side
        async with turn.write() as tx:
            new_ids = [ids.new() for _ in range(upto - seen)]
            await tx.execute(
                queries.INSERT_EXPECTATIONS,
                tx.tenant,
                source.id,
                *facts,
                seen,
                upto,
                new_ids,
                account.currency,
                payouts.BOOKING,
                source.kind is SourceKind.PAYOUT,
            )
            await tx.execute_one(
                expect_queries.SET_SEEN, tx.tenant, source.id, *facts, upto - 1, upto, account.currency
            )
        seen = upto
    await _name(turn, source)


async def _name(turn: Turn, source: Source) -> None:
    """Ask again for the names of what had none when it was posted."""
    async with turn.write() as tx:
        nameless = await tx.fetch(queries.LIST_NAMELESS, tx.tenant, source.id, PAGE)
        found = [*await _settlements(tx, nameless), *await _payouts(nameless)]
        known = [name for name in found if name[1] is not None or name[2] is not None]
        if known:
            columns = [list(column) for column in zip(*known, strict=True)]
            await tx.execute(queries.NAME_EXPECTATIONS, tx.tenant, source.id, *columns)


async def _settlements(tx: db.Transaction, nameless: Sequence[Record]) -> list[Name]:
    """A booking's reference is `settlement:<pac>:<the vendor's id>`, with `#<number>` from the second on."""
    wanted: dict[tuple[UUID, str], list[UUID]] = {}
    for row in nameless:
        if row["kind"] == "settlement":
            _, pac, name = row["subject"].split(":", 2)
            account_id = _id("pac", pac)
            if account_id is not None:
                wanted.setdefault((account_id, name.partition("#")[0]), []).append(row["id"])
    accounts, names = [account for account, _ in wanted], [name for _, name in wanted]
    found = await tx.fetch(queries.SETTLEMENT_UTRS, tx.tenant, accounts, names) if wanted else []
    return [
        (expectation_id, row["utr"], row["provider_settlement_id"])
        for row in found
        for expectation_id in wanted[row["provider_account_id"], row["provider_settlement_id"]]
    ]


async def _payouts(nameless: Sequence[Record]) -> list[Name]:
    """Payouts write `payout:<pyo>:paid:<number>`."""
    wanted: dict[UUID, list[UUID]] = {}
    for row in nameless:
        payout_id = _id("pyo", row["subject"].split(":")[1]) if row["kind"] == "payout" else None
        if payout_id is not None:
            wanted.setdefault(payout_id, []).append(row["id"])
    found = await payouts.list_names(list(wanted)) if wanted else []
    return [(expectation_id, name.utr, name.provider_payout_id) for name in found for expectation_id in wanted[name.id]]


def _id(prefix: str, text: str) -> UUID | None:
    try:
        return ids.parse(prefix, text)
    except NotFound:
        return None
