"""Tickets: what the client holds between two steps. Unguessable, short-lived, for one kind of thing, used once.

One that is a user's ends with their epoch (core.auth.epochs).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from core.identity import queries
from core.identity.errors import TicketInvalid
from core.kit import db, ids, secrets
from core.kit.secrets import Secret

_PURPOSE = "identity.ticket"
_BITS = 200


@dataclass(frozen=True, slots=True)
class Ticket:
    """What was known when it was issued."""

    id: UUID
    user_id: UUID | None
    epoch: int
    """The user's: what the ticket continues counts as long as that lasts."""
    facts: dict[str, Any]


async def issue(
    tx: db.Transaction,
    kind: str,
    facts: dict[str, Any],
    lifetime: timedelta,
    *,
    user_id: UUID | None = None,
    epoch: int | None = None,
) -> Secret:
    """Make a ticket; its facts are encrypted under the tenant's key. `epoch` is that of the proof which it continues,
    by default the user's present one."""
    token = ids.token(_BITS)
    sealed = await secrets.encrypt_json(tx, _PURPOSE, facts)
    seconds = lifetime.total_seconds()
    await tx.execute(queries.INSERT_TICKET, tx.tenant, ids.new(), kind, _hash(token), user_id, sealed, seconds, epoch)
    return Secret(token)


async def read(tx: db.Transaction, kind: str, token: str) -> Ticket:
    """A ticket that is still good, left so. Raises TicketInvalid."""
    return await _ticket(tx, queries.FIND_TICKET, kind, token)


async def use(tx: db.Transaction, kind: str, token: str) -> Ticket:
    """Use a ticket up: of two who try at once, one gets it. Raises TicketInvalid."""
    return await _ticket(tx, queries.USE_TICKET, kind, token)


async def _ticket(tx: db.Transaction, sql: str, kind: str, token: str) -> Ticket:
    row = await tx.find_row(sql, tx.tenant, _hash(token), kind)
    if row is None:
        raise TicketInvalid
    return Ticket(row["id"], row["user_id"], row["epoch"], await secrets.decrypt_json(tx, _PURPOSE, row["sealed"]))


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
