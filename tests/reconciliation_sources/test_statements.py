"""Statements become lines: once, however they overlap, and whole or not at all."""

from __future__ import annotations

from decimal import Decimal

import pytest

from core.kit.scope import TenantRef
from core.reconciliation.imports.types import ImportState
from core.reconciliation.sources.types import Source
from tests.reconciliation.shop import rows
from tests.reconciliation_sources import bank

pytestmark = pytest.mark.usefixtures("acting")

FIRST = '18/11/2026,NEFT CR-RAZORPAY-1568176960vxp0rj,1568176960vxp0rj,,"4,88,200.50","5,88,200.50"'
SECOND = "18/11/2026,CHARGES,,11.80,,588188.70"
THIRD = "19/11/2026,CHARGES,,11.80,,588176.90"


@pytest.fixture
async def source(acting: TenantRef) -> Source:
    return await bank.open_source()


async def test_a_csv_statement_becomes_lines(source: Source) -> None:
    done = await bank.import_(source, bank.csv(FIRST, SECOND, THIRD))

    assert (done.state, done.lines_read, done.lines_new, done.lines_known) == (ImportState.COMPLETED, 3, 3, 0)
    assert (str(done.from_on), str(done.to_on)) == ("2026-11-18", "2026-11-19")
    first, second, third = await bank.lines(source)
    assert (first.amount, first.kind, first.reference) == (Decimal("488200.50"), "credit", "1568176960vxp0rj")
    assert (first.balance_after, first.keys) == (Decimal("588200.50"), ["1568176960VXP0RJ"])
    assert (second.amount, second.kind, second.reference, third.amount) == (
        Decimal("-11.80"),
        "debit",
        None,
        Decimal("-11.80"),
    )
    assert await rows("reconciliation_import_row", "number") == []
