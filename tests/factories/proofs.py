"""Sealed blocks, and an audit entry and a transaction that wait to be sealed."""

from __future__ import annotations

from core.audit import service as audit
from core.kit import db, ids
from core.ledger.seals import service as seals
from tests.factories import World
from tests.http import answer

AFTER = ("books",)


async def fill(world: World) -> None:
    while await seals.seal(world.tenant.id):
        pass
    async with db.transaction() as tx:
        await audit.record("factory:make", "factory")
        entry = await tx.value("SELECT id FROM audit_unsealed WHERE tenant_id = $1 LIMIT 1", tx.tenant)
    world.ids["audit-entries"] = ids.text("aud", entry)
    reversal = await world.api.post(
        f"/v1/ledger/transactions/{world.ids['transactions']}/reversals",
        {"reference": "factory-undone", "description": "a mistake"},
        idempotency_key="undo",
    )
    await answer(reversal, 201)
    archive = await answer(await world.api.post("/v1/ledger/archives"), 202)
    world.ids["archives"] = archive["id"]
