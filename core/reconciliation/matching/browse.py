"""Read what belongs to a match, and what all open lines may be about, page by page."""

from __future__ import annotations

from uuid import UUID

from asyncpg import Record

from core.kit import db
from core.reconciliation.matching import hand_queries, service, suggest
from core.reconciliation.matching.sides import SIDES, Side
from core.reconciliation.matching.types import Match, Suggestion


async def lines_of(match: Match, after: UUID, limit: int) -> tuple[Side, list[Record]]:
    """A match's lines by id."""
    side = SIDES[match.account_kind]
    async with db.transaction() as tx:
        return side, await tx.fetch(hand_queries.page_lines_of_match(side), tx.tenant, match.id, after, limit)


async def expectations_of(match: Match, after: UUID, limit: int) -> list[Record]:
    """A match's expectations by id."""
    async with db.transaction() as tx:
        return await tx.fetch(hand_queries.PAGE_EXPECTATIONS_OF_MATCH, tx.tenant, match.id, after, limit)


async def suggestions_of(account_id: UUID, after: UUID, limit: int) -> list[tuple[str, UUID, list[Suggestion]]]:
    """An account's open lines by id, each with what it may be about; a line that resembles nothing has none.

    Raises NotFound, NotReconcilable.
    """
    side = SIDES[await service.kind_of(account_id)]
    async with db.transaction() as tx:
        rows = await tx.fetch(hand_queries.open_lines(side), tx.tenant, account_id, after, limit)
    return [(side.prefix, row["id"], await suggest.suggest(side, row["id"])) for row in rows]
