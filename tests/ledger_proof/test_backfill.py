"""What was recorded before there were seals is sealed too, and nothing is put on the sealer's list twice."""

from __future__ import annotations

import importlib

import asyncpg

from core.kit.scope import TenantRef
from core.ledger.verification import service as verification
from core.settings import Settings
from tests.ledger.conftest import Opener, rows
from tests.ledger_proof.conftest import Tamperer, drain

BACKFILL = importlib.import_module("migrations.models.19_20261121001900_seals").BACKFILL


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
    assert await drain(acting) == 2
    report = await verification.verify(acting.id)
    assert (report.findings, report.counts["leaves"]) == ([], sealed + 2)
