"""Ask for the file of a pocket's statement, and find those that were asked for."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from core.kit import ids
from core.kit.errors import NotFound
from core.ledger import service as ledger
from core.ledger.statements import service as statements
from core.ledger.statements.errors import StatementNotFound
from core.ledger.statements.types import Statement
from core.wallets import service as wallets
from core.wallets.pockets import service as pockets


async def request(wallet_id: UUID, pocket_id: UUID | None, form: str, since: datetime, until: datetime) -> Statement:
    """Ask for a file; a job makes it. No pocket is the wallet's cash.

    Raises NotFound, ledger.InvalidSpan, ledger.StatementTooLong.
    """
    for lot in await pockets.list_pockets(wallet_id):
        if lot.id == pocket_id:
            return await statements.request(lot.account_id, form, since, until)
    raise NotFound


async def get(statement_id: UUID) -> Statement:
    """A statement of a wallet's, for whoever may read the wallet. Raises NotFound."""
    try:
        found = await statements.get(statement_id)
    except StatementNotFound as error:
        raise NotFound from error
    owner = (await ledger.get_account(found.account_id)).owner or ""
    if not owner.startswith(("wal_", "pkt_")):
        raise NotFound
    is_cash = owner.startswith("wal_")
    await wallets.get(ids.parse("wal", owner) if is_cash else await pockets.wallet_of(ids.parse("pkt", owner)))
    return found


async def list_files(wallet_id: UUID, pocket_id: UUID | None, before: UUID, limit: int) -> list[Statement]:
    """Statements of one pocket (of the cash unless named), newest first. Raises NotFound."""
    for lot in await pockets.list_pockets(wallet_id):
        if lot.id == pocket_id:
            return await statements.list_statements(before, limit, lot.account_id)
    raise NotFound
