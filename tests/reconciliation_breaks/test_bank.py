"""Differences between a bank and the books: what the bank charged, what never reached it, what nobody knows."""

from __future__ import annotations

from decimal import Decimal

import pytest

from core.kit.money import Money
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.types import CREDIT, Line, NewAccount, NewTransaction
from core.reconciliation import service as reconciliation
from core.reconciliation.cases import write_off
from core.reconciliation.sources.types import Source
from core.reconciliation.types import Break, Window
from tests.ledger.conftest import assert_books_tie
from tests.reconciliation.shop import NEWEST, today, travelled, work_off
from tests.reconciliation_breaks.desk import approve
from tests.reconciliation_sources.bank import csv, import_, lines, open_source


async def open_breaks(source: Source) -> list[Break]:
    found = await reconciliation.list_breaks(NEWEST, source.id, None, None, 200)
    return [item for item in found if not item.is_closed]


async def tie(source: Source) -> None:
    await reconciliation.request_source_run(source.id, Window(today(), today()))
    await work_off(reconciliation.RUN)


async def receive(source: Source, amount: str, utr: str) -> None:
    """Our books say that money reached the bank."""
    assert source.ledger_account_id is not None
    owner = await ledger.open_account(NewAccount("customer/one", CREDIT, "INR"))
    moved = Line(source.ledger_account_id, owner.id, Money.parse(amount, "INR"))
    await ledger.post(NewTransaction(f"in:{utr}", "transfer", (moved,), metadata={"utr": utr}))


async def balance(source: Source) -> Decimal:
    assert source.ledger_account_id is not None
    return (await ledger.get_account(source.ledger_account_id)).balance


def day() -> str:
    return today().strftime("%d/%m/%Y")


@pytest.mark.parametrize(
    ("columns", "kind", "written_off", "after"),
    [
        (",,990.00,", "bank_short", "10.00", "990.00"),
        (",,1002.50,", "bank_over", "-2.50", "1002.50"),
    ],
)
async def test_what_the_bank_kept_or_gave(
    acting: TenantRef, columns: str, kind: str, written_off: str, after: str
) -> None:
    source = await open_source()
    await receive(source, "1000.00", "UTR1")
    await import_(source, csv(f"{day()},NEFT,UTR1{columns}"))
    (found,) = await open_breaks(source)
    assert found.kind == kind

    wish = await write_off.ask(found.id, "the bank's charge")
    assert wish.payload["amount"] == written_off
    await approve(wish)

    assert await balance(source) == Decimal(after)
    assert [line.state for line in await lines(source)] == ["matched"]
    with travelled(days=20):
        await tie(source)
    assert await open_breaks(source) == []
    summary = await reconciliation.summarise_source(source.id)
    assert (summary.open_lines, summary.open_expectations, summary.ledger) == (0, 0, Decimal(after))
    await assert_books_tie(acting)


async def test_a_charge_that_our_books_do_not_know(acting: TenantRef) -> None:
    source = await open_source()
    await import_(source, csv(f"{day()},CHARGES,,118.00,,"))
    with travelled(days=10):
        await tie(source)
    (found,) = await open_breaks(source)
    assert (found.kind, found.details["reason"]) == ("missing_here", "unknown_here")

    wish = await write_off.ask(found.id, "quarterly fee")
    assert wish.payload["amount"] == "118.00"
    await approve(wish)
    with travelled(days=20):
        await tie(source)

    assert await open_breaks(source) == []
    assert await balance(source) == Decimal("-118.00")
    assert [line.state for line in await lines(source)] == ["matched"]
    await assert_books_tie(acting)


async def test_money_that_never_reached_the_bank(acting: TenantRef) -> None:
    source = await open_source()
    await import_(source, csv(f"{day()},OPENING,UTR0,,1.00,"))
    await receive(source, "70.00", "UTR7")
    with travelled(days=20):
        await tie(source)
    (found,) = [item for item in await open_breaks(source) if item.kind == "missing_there"]

    await approve(await write_off.ask(found.id, "lost"))
    with travelled(days=20):
        await tie(source)

    assert [item.kind for item in await open_breaks(source)] == ["missing_here"]
    assert await balance(source) == Decimal(0)
    assert (await reconciliation.summarise_source(source.id)).open_expectations == 0
    await assert_books_tie(acting)
