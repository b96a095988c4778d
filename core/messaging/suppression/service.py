"""Put addresses on the suppression list, take them off, and ask whether one is on it.

A bounce, a complaint or an operator's own entry stops every message; an unsubscription stops promotional ones only: a
receipt is owed to whoever paid.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.kit import db, ids, scope, secrets
from core.messaging import addresses
from core.messaging.errors import SuppressionNotFound
from core.messaging.provider import Channel, Purpose
from core.messaging.suppression import queries
from core.messaging.suppression.types import MANUAL, UNSUBSCRIBE, Suppression


async def add_within(
    tx: db.Transaction,
    channel: Channel,
    address: str,
    reason: str,
    *,
    person_id: UUID | None = None,
    message_id: UUID | None = None,
    note: str | None = None,
) -> tuple[Suppression, bool]:
    """Suppress a normalised address; whether it is new. One that is in force for this reason stays as it is."""
    suppression_id = ids.new()
    found = addresses.blind(tx.tenant, channel, address)
    sealed = await secrets.encrypt(tx, _purpose(suppression_id), address.encode(), person_id or secrets.TENANT_SUBJECT)
    actor = scope.get().principal.id
    row = await tx.find_row(
        queries.INSERT, tx.tenant, suppression_id, channel, found, sealed, reason, message_id, note, actor
    )
    if row is None:
        row = await tx.find_row(queries.FIND_IN_FORCE, tx.tenant, found, reason)
        assert row is not None, "lifted between two statements"
        return await _read(tx, row), False
    await audit.record(
        "message_suppression:add", ids.text("msp", suppression_id), after={"reason": reason}, reason=note
    )
    return await _read(tx, row), True


async def add(channel: Channel, given: str, note: str | None) -> Suppression:
    """An operator's own entry. Raises InvalidRecipient, HeaderInjection."""
    address = addresses.normalise(channel, given)
    async with db.transaction() as tx:
        return (await add_within(tx, channel, address, MANUAL, note=note))[0]


async def lift(suppression_id: UUID, reason: str) -> Suppression:
    """Write to the address again. Raises SuppressionNotFound, also for one that is lifted already."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LIFT, tx.tenant, suppression_id, scope.get().principal.id)
        if row is None:
            raise SuppressionNotFound
        await audit.record(
            "message_suppression:lift", ids.text("msp", suppression_id), before={"reason": row["reason"]}, reason=reason
        )
        return await _read(tx, row)


async def get(suppression_id: UUID) -> Suppression:
    """Raises SuppressionNotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, suppression_id)
        if row is None:
            raise SuppressionNotFound
        return await _read(tx, row)


async def list_suppressions(
    before: UUID, limit: int, *, lifted: bool, channel: str | None, reason: str | None, address_hash: bytes | None
) -> list[Suppression]:
    """Newest first."""
    async with db.transaction() as tx:
        rows = await tx.fetch(queries.LIST, tx.tenant, before, limit, lifted, channel, reason, address_hash)
        return [await _read(tx, row) for row in rows]


async def stopped(tx: db.Transaction, wanted: Sequence[tuple[bytes, str]]) -> set[tuple[bytes, str]]:
    """Those of (address hash, purpose) that must not be written to."""
    rows = await tx.fetch(queries.LIST_REASONS, tx.tenant, [found for found, _ in wanted])
    reasons: dict[bytes, set[str]] = {}
    for row in rows:
        reasons.setdefault(bytes(row["address_hash"]), set()).add(row["reason"])
    return {
        (found, purpose)
        for found, purpose in wanted
        if reasons.get(found, set()) - (set() if purpose == Purpose.PROMOTIONAL else {UNSUBSCRIBE})
    }


def _purpose(suppression_id: UUID) -> str:
    return f"message_suppression/{suppression_id}"


async def _read(tx: db.Transaction, row: asyncpg.Record) -> Suppression:
    try:
        address = (await secrets.decrypt(tx, _purpose(row["id"]), row["sealed_to"])).decode()
    except secrets.Erased:
        address = ""
    return Suppression(
        id=row["id"],
        channel=row["channel"],
        to=addresses.masked(row["channel"], address) if address else "",
        reason=row["reason"],
        message_id=row["message_id"],
        note=row["note"],
        actor=row["actor"],
        created_at=row["created_at"],
        lifted_at=row["lifted_at"],
        lifted_by=row["lifted_by"],
    )
