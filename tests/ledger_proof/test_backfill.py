"""What was recorded before there were seals is sealed too, and nothing is put on the sealer's list twice."""

from __future__ import annotations

import importlib

import asyncpg

from core.kit.scope import TenantRef
from core.ledger.holds import service as holds
from core.ledger.holds.types import NewHold
from core.ledger.verification import service as verification
from core.settings import Settings
from tests.ledger.conftest import Opener, inr, rows
from tests.ledger_proof.conftest import Tamperer, drain

BACKFILL = importlib.import_module("migrations.models.19_20261121001900_seals").BACKFILL


RECORDS = importlib.import_module("migrations.models.35_20261121003500_records").BACKFILL


async def test_what_is_older_than_the_seals_is_sealed(
    acting: TenantRef, customer: Opener, tamperer: Tamperer, settings: Settings
) -> None:
    await customer("1.00")
    sealed = await drain(acting)
    await customer("2.00")
    await customer("3.00")
    await tamperer.run("DELETE FROM ledger_unsealed WHERE tenant_id = $1")
    owner = await asyncpg.connect(settings.database_url)

    for _ in range(2):
        await owner.execute(BACKFILL)

    await owner.close()
    assert await rows(acting, "ledger_unsealed") == 2
    assert await drain(acting) == 4  # two deposits, and the two accounts that they opened
    report = await verification.verify(acting.id)
    assert (report.findings, report.counts["leaves"]) == ([], sealed + 4)


async def test_what_is_older_than_the_records_is_recorded_once(
    acting: TenantRef, customer: Opener, tamperer: Tamperer, settings: Settings
) -> None:
    await holds.create(NewHold("old", (await customer("5.00")).id, inr("1.00")))
    made = await rows(acting, "ledger_record")
    await tamperer.run("DELETE FROM ledger_record WHERE tenant_id = $1")
    await tamperer.run("DELETE FROM ledger_record_unsealed WHERE tenant_id = $1")
    owner = await asyncpg.connect(settings.database_url)

    for _ in range(2):
        await owner.execute(RECORDS)

    await owner.close()
    assert await rows(acting, "ledger_record") == made == 3
    await drain(acting)
    assert (await verification.verify(acting.id)).findings == []
