"""A recipient's own wish to get no promotional messages any more."""

from __future__ import annotations

from uuid import UUID

from core.kit import db
from core.kit.errors import NotFound
from core.messaging import queries, service
from core.messaging.provider import Channel
from core.messaging.suppression import service as suppression
from core.messaging.suppression.types import UNSUBSCRIBE


async def unsubscribe(message_id: UUID) -> None:
    """Stop promotional messages to the address of this message; again is harmless. Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND, tx.tenant, message_id)
        if row is None:
            raise NotFound
        address = await service.unseal_address(tx, row)
        if address:  # else the person was erased, and nothing is sent to them anyway
            await suppression.add_within(
                tx,
                Channel(row["channel"]),
                address,
                UNSUBSCRIBE,
                person_id=row["person_id"],
                message_id=message_id,
            )
