"""What was paid out leaves clearing for the bank once, whoever shows it first: a statement or the provider's report."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from core.kit import clock, db, ids
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.periods import service as closing
from core.ledger.types import DEBIT
from core.payouts import service as payouts
from core.payouts.provider import PayoutState
from core.payouts.types import Payout
from core.reconciliation import service as reconciliation
from core.reconciliation.sources.types import Source, SourceKind
from core.reconciliation.types import Window
from core.trace import service as trace
from tests.ledger.conftest import assert_books_tie
from tests.payouts.desk import Desk, open_desk
from tests.reconciliation.shop import rows, today, travelled, work_off
from tests.reconciliation_breaks.desk import told as told_events
from tests.reconciliation_sources import bank

MAPPING = bank.MAPPING.model_copy(update={"dates": "iso"})


@pytest.fixture
async def desk(acting: TenantRef) -> Any:
    yield await open_desk("fake_payouts")
    await assert_books_tie(acting)


async def open_bank() -> Source:
    return await bank.open_source(mapping=MAPPING)


async def open_report(desk: Desk) -> Source:
    return await bank.open_source(
        name="Payouts", kind=SourceKind.PAYOUT, provider_account_id=desk.account, mapping=MAPPING
    )


def line(words: str, utr: str, amount: str, *, days: int = 0) -> str:
    day = date.fromordinal(today().toordinal() + days)
    out, into = (amount[1:], "") if amount.startswith("-") else ("", amount)
    return f"{day},{words},{utr},{out},{into},"


async def pay(desk: Desk, utr: str, amount: str = "40.00") -> Payout:
    payout = await desk.withdraw(amount)
    await desk.run(payout)
    desk.bank.settle(payout.public_id, PayoutState.PAID, utr=utr)
    return await desk.run(payout)


async def balances(desk: Desk) -> tuple[str, str]:
    """What we owe the bank for payouts, and what the bank has (in its own account's sign)."""
    found = await ledger.find_account("bank:INR")
    return (await desk.books()).get("payout_clearing", "0.00"), f"{found.balance:.2f}" if found else "0.00"


async def states(source: Source) -> dict[str, tuple[str, str | None]]:
    return {item.description: (item.state.value, item.rule) for item in await bank.lines(source)}


async def bookings() -> list[str]:
    return [
        row["reference"]
        for row in await rows("ledger_transaction", "reference, kind")
        if ":settled" in row["reference"]
    ]


@pytest.mark.parametrize("first", ["bank", "report"])
async def test_whoever_shows_it_first_books_it(desk: Desk, first: str) -> None:
    source, report = await open_bank(), await open_report(desk)
    payout = await pay(desk, "HDFC0000000001")
    assert await balances(desk) == ("40.00", "0.00")
    files = {
        "bank": (source, bank.csv(line("NEFT DR HDFC0000000001", "", "-40.00"))),
        "report": (report, bank.csv(line("IMPS", "hdfc0000000001", "-40.00"))),
    }

    await bank.import_(*files.pop(first))
    assert await balances(desk) == ("0.00", "-40.00")
    [other] = files.values()
    await bank.import_(*other)
    await run(source)
    await run(report)

    assert await balances(desk) == ("0.00", "-40.00")
    assert await bookings() == [f"payout:{payout.public_id}:settled"]
    assert await states(source) == {"NEFT DR HDFC0000000001": ("matched", "0/utr")}
    assert await states(report) == {"IMPS": ("matched", "0/utr")}
    for item in (source, report):
        summary = await reconciliation.summarise_source(item.id)
        assert (summary.open_lines, summary.open_expectations, summary.open_breaks) == (0, 0, {})
    booked = await ledger.find_transaction(f"payout:{payout.public_id}:settled")
    assert booked is not None
    assert (booked.kind, booked.metadata["utr"]) == ("payout_settlement", "HDFC0000000001")
    [event] = await told_events("payout.shown")
    assert (event["transaction"], event["called"]) == (ids.text("txn", booked.id), "HDFC0000000001")
    trail = await trace.follow(payout.public_id)
    assert ids.text("txn", booked.id) in {node.id for node in trail.nodes}


async def run(source: Source) -> None:
    yesterday = date.fromordinal(today().toordinal() - 1)
    await reconciliation.request_source_run(source.id, Window(yesterday, today()))
    await work_off()


async def test_a_statement_before_we_know_that_it_was_paid(desk: Desk) -> None:
    source = await open_bank()
    payout = await desk.withdraw()
    await desk.run(payout)
    await bank.import_(source, bank.csv(line("NEFT", "HDFC0000000001", "-40.00")))
    assert await balances(desk) == ("0.00", "0.00")
    desk.bank.settle(payout.public_id, PayoutState.PAID, utr="HDFC0000000001")
    await desk.run(payout)
    with travelled(days=1):
        await run(source)
        assert await states(source) == {"NEFT": ("matched", "0/utr")}
    # It is dated on the bank's day, which is over for the bank.
    booked = await ledger.find_transaction(f"payout:{payout.public_id}:settled")
    assert booked is not None
    assert booked.effective_at < booked.recorded_at
    assert await balances(desk) == ("0.00", "-40.00")


async def test_what_names_no_payout_or_another_amount_books_nothing(desk: Desk) -> None:
    source = await open_bank()
    await pay(desk, "HDFC0000000001")
    statement = bank.csv(
        line("short", "HDFC0000000001", "-39.00"),
        line("in", "HDFC0000000001", "40.00"),
        line("other", "HDFC0000000002", "-40.00"),
    )
    await bank.import_(source, statement)
    assert await balances(desk) == ("40.00", "0.00")
    assert await bookings() == []
    # Shown twice it is booked once, and the second line is a break.
    await pay(desk, "HDFC0000000003", "20.00")
    await bank.import_(source, bank.csv(line("first", "HDFC0000000003", "-20.00")))
    await bank.import_(source, bank.csv(line("again HDFC0000000003", "X1234567", "-20.00")))
    assert await balances(desk) == ("40.00", "-20.00")
    found = await states(source)
    assert [found[name][0] for name in ("first", "again HDFC0000000003")] == ["matched", "broken"]


async def test_a_payout_that_comes_back_is_shown_twice(desk: Desk) -> None:
    source = await open_bank()
    payout = await pay(desk, "HDFC0000000001")
    desk.bank.settle(payout.public_id, PayoutState.REVERSED, utr="HDFC0000000001")
    await desk.watch(payout)
    assert (await payouts.get(payout.id)).status == "reversed"
    assert await balances(desk) == ("0.00", "0.00")

    await bank.import_(source, bank.csv(line("out", "HDFC0000000001", "-40.00")))
    assert await balances(desk) == ("-40.00", "-40.00")
    await bank.import_(source, bank.csv(line("RTN HDFC0000000001", "R1234567", "40.00", days=0)))
    assert await balances(desk) == ("0.00", "0.00")
    assert {name: state for name, (state, _) in (await states(source)).items()} == {
        "out": "matched", "RTN HDFC0000000001": "matched",
    }  # fmt: skip
    assert len(await told_events("payout.return_shown")) == 1


async def test_two_sources_at_once_book_it_once(desk: Desk) -> None:
    source, report = await open_bank(), await open_report(desk)
    payout = await pay(desk, "HDFC0000000001")
    found = [
        await bank.upload(source, bank.csv(line("NEFT", "HDFC0000000001", "-40.00"))),
        await bank.upload(report, bank.csv(line("IMPS", "HDFC0000000001", "-40.00"))),
    ]
    for item in found:
        await bank.imports.start(item.id, without_quarantined=False)
    await asyncio.gather(*(work_off(bank.imports.IMPORT) for _ in range(2)))
    await asyncio.gather(*(work_off(reconciliation.RUN) for _ in range(3)))
    assert await bookings() == [f"payout:{payout.public_id}:settled"]
    assert await balances(desk) == ("0.00", "-40.00")


async def test_a_closed_day_is_left_as_it_is(desk: Desk) -> None:
    source = await open_bank()
    payout = await pay(desk, "HDFC0000000001")
    with travelled(days=3):
        async with db.transaction() as tx:
            await closing.close_within(tx, clock.now() - timedelta(hours=1), reason="tests")
        await bank.import_(source, bank.csv(line("NEFT", "HDFC0000000001", "-40.00", days=-3)))
        booked = await ledger.find_transaction(f"payout:{payout.public_id}:settled")
        assert booked is not None
        assert booked.effective_at > clock.now() - timedelta(hours=1)
        assert (await ledger.get_account(booked.postings[0].credit_account_id)).normal_side == DEBIT


async def test_a_batch_that_the_bank_shows_as_one(acting: TenantRef) -> None:
    desk = await open_desk("fake_payouts")
    source = await open_bank()
    payouts_of = [await pay(desk, f"HDFC000000000{number}", "20.00") for number in (1, 2)]
    batch = ids.new()
    async with db.transaction() as tx:
        await tx.execute(
            "INSERT INTO payout_batch (tenant_id, id, provider_account_id, currency, payouts, total, created_by)"
            " VALUES ($1, $2, $3, 'INR', 2, 40, 'tests')",
            tx.tenant,
            batch,
            desk.account,
        )
    await put_into(batch)
    name = ids.text("pba", batch)

    await bank.import_(source, bank.csv(line(f"BULK {name}", "", "-39.00")))
    assert await bookings() == []
    await bank.import_(source, bank.csv(line(f"BULK {name} of today", "", "-40.00")))

    first = f"payout_batch:{name}:{payouts_of[0].public_id}:settled"
    assert await bookings() == [first]
    assert await balances(desk) == ("0.00", "-40.00")
    assert (await states(source))[f"BULK {name} of today"] == ("matched", "0/utr")
    assert {event["payout"] for event in await told_events("payout.shown")} == {item.public_id for item in payouts_of}

    # What of a batch was paid later is shown by another line.
    late = [await pay(desk, f"HDFC000000001{number}", "15.00") for number in (1, 2)]
    await put_into(batch)
    await bank.import_(source, bank.csv(line(f"BULK {name} the rest", "", "-30.00")))
    assert sorted(await bookings()) == sorted([first, f"payout_batch:{name}:{late[0].public_id}:settled"])
    assert await balances(desk) == ("0.00", "-70.00")
    await assert_books_tie(acting)


async def put_into(batch: UUID) -> None:
    """Have every payout in a batch."""
    async with db.transaction() as tx:
        await tx.execute("UPDATE payout SET batch_id = $2 WHERE tenant_id = $1", tx.tenant, batch)
