"""The bank's word against the ledger: what ties, what the bank has short or over, what either side lacks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from core.kit import db, ids
from core.kit.money import Money
from core.kit.scope import TenantRef
from core.kit.trace import Link
from core.ledger import service as ledger
from core.ledger.types import CREDIT, Line, NewAccount, NewTransaction
from core.payouts.provider import PayoutState
from core.providers import service as providers
from core.reconciliation import service as reconciliation
from core.reconciliation.sources import service as sources
from core.reconciliation.sources.types import Source, SourceKind
from core.reconciliation.statements import trace
from core.reconciliation.trace import load_settlement
from core.reconciliation.types import RunState, Window
from core.schedules import service as schedules
from tests.payouts.desk import open_desk
from tests.reconciliation.shop import NEWEST, Shop, line, open_shop, rows, today, travelled, work_off
from tests.reconciliation_sources import bank

EMPTY = "date,text,utr,out,in"
MAPPING = bank.MAPPING.model_copy(
    update={
        "columns": {"booked_on": "date", "description": "text", "reference": "utr", "debit": "out", "credit": "in"},
        "dates": "iso",
    }
)


@pytest.fixture
async def shop(acting: TenantRef) -> Shop:
    return await open_shop()


@pytest.fixture
async def source(shop: Shop) -> Source:
    return await bank.open_source(mapping=MAPPING)


def statement(*lines: tuple[int, str, str, str]) -> bytes:
    """(days from today, text, UTR, amount) of each line, as the bank writes it."""
    written = []
    for days, text, utr, amount in lines:
        day = (today() + timedelta(days=days)).isoformat()
        out, into = (amount[1:], "") if amount.startswith("-") else ("", amount)
        written.append(f"{day},{text},{utr},{out},{into}")
    return bank.csv(*written, header=EMPTY)


async def told(source: Source) -> dict[str, tuple[str, str | None, str | None]]:
    """By text: (state, problem, rule) of each line."""
    return {
        item.description: (item.state.value, item.problem.value if item.problem else None, item.rule)
        for item in await bank.lines(source)
    }


async def breaks(source: Source, state: str = "open") -> list[tuple[str, str, str | None, str | None]]:
    """(kind, reason, expected, actual) of each."""
    found = await reconciliation.list_breaks(NEWEST, source.id, None, state, 50)
    return sorted(
        (
            item.kind.value,
            item.details["reason"],
            None if item.expected is None else f"{item.expected:.2f}",
            None if item.actual is None else f"{item.actual:.2f}",
        )
        for item in found
    )


async def run(source: Source) -> Any:
    asked = await reconciliation.request_source_run(source.id, Window(today() - timedelta(days=9), today()))
    await work_off()
    return await reconciliation.get_run(asked.id)


async def post(source: Source, amount: str, reference: str, **metadata: Any) -> None:
    """Somebody books on the bank's account."""
    assert source.ledger_account_id is not None
    other = await ledger.open_account(NewAccount(f"equity/{ids.new()}", CREDIT, "INR"))
    value = Money.parse(amount.removeprefix("-"), "INR")
    pair = (other.id, source.ledger_account_id) if amount.startswith("-") else (source.ledger_account_id, other.id)
    await ledger.post(NewTransaction(reference, "test", (Line(*pair, value),), metadata=metadata))


async def test_a_settlement_ties_to_the_bank_by_its_utr(shop: Shop, source: Source) -> None:
    first, second = await shop.pay("500.00"), await shop.pay("1250.00")
    shop.settle("setl_1", first)
    shop.settle("setl_2", second)
    await shop.run()

    done = await bank.import_(
        source,
        statement((0, "NEFT CR RAZORPAY", "UTRsetl_1", "488.20"), (0, "NEFT CR utrSETL_2 RAZORPAY", "", "1220.50")),
    )

    assert await told(source) == {
        "NEFT CR RAZORPAY": ("matched", None, "0/utr"),
        "NEFT CR utrSETL_2 RAZORPAY": ("matched", None, "0/utr"),
    }
    assert await breaks(source) == []
    assert done.run_id is not None
    found = await reconciliation.get_run(done.run_id)
    assert (found.state, found.account, found.trigger.value) == (RunState.DONE, source.public_id, "import")
    summary = await reconciliation.summarise_source(source.id)
    assert (f"{summary.ledger:.2f}", summary.open_lines, summary.open_expectations) == ("1708.70", 0, 0)
    again = await run(source)
    assert (again.state, again.breaks_opened, again.breaks_resolved) == (RunState.DONE, 0, 0)
    events = [row["data"] for row in await rows("event", "type, data", "id") if row["type"].endswith("run.completed")]
    assert [(item["provider_account"], item["source"]) for item in events][-1] == (None, source.public_id)


async def test_short_over_twice_and_unknown(shop: Shop, source: Source) -> None:
    for number, amount in (("1", "500.00"), ("2", "500.00"), ("3", "500.00")):
        shop.settle(f"setl_{number}", await shop.pay(amount))
    await shop.run()

    await bank.import_(
        source,
        statement(
            (0, "SHORT", "UTRSETL_1", "480.00"),
            (0, "OVER", "UTRSETL_2", "490.00"),
            (0, "RIGHT", "UTRSETL_3", "488.20"),
            (0, "NOBODY KNOWS", "OTHER12345", "-7.00"),
        ),
    )
    await bank.import_(source, statement((1, "RIGHT AGAIN", "UTRSETL_3", "488.20")))

    assert await breaks(source) == [
        ("bank_over", "amount_differs", "488.20", "490.00"),
        ("bank_short", "amount_differs", "488.20", "480.00"),
        ("duplicate", "tied_before", None, "488.20"),
    ]
    assert (await told(source))["NOBODY KNOWS"] == ("new", None, None), "the books may have it tomorrow"

    with travelled(4):
        await run(source)
        assert ("missing_here", "unknown_here", None, "-7.00") in await breaks(source)
        await post(source, "-7.00", "bank-fee:1", utr="other12345")
        await run(source)
        assert [kind for kind, *_ in await breaks(source)] == ["bank_over", "bank_short", "duplicate"]
        assert [kind for kind, *_ in await breaks(source, "resolved")] == ["missing_here"]


async def test_what_the_bank_never_shows(shop: Shop, source: Source) -> None:
    await post(source, "99.00", "opening:1")
    await bank.import_(source, statement((2, "LATER", "UTR0000001", "1.00")))
    with travelled(2):
        await post(source, "1.00", "cash:1", utr="UTR0000001")
        await post(source, "5.00", "cash:2")
        await run(source)
        assert await breaks(source) == []
    with travelled(9):
        await run(source)

        assert await breaks(source) == [("missing_there", "overdue", "5.00", None)], "what was before it opens it"


async def test_a_settlement_that_was_corrected_is_one_line_at_the_bank(shop: Shop, source: Source) -> None:
    paid = await shop.pay("500.00")
    [old] = shop.settle("setl_1", paid)
    await shop.run()
    shop.restate(old, line(paid, "setl_1", today(), fee="20.00"))
    await shop.run()

    await bank.import_(source, statement((0, "NEFT", "UTRsetl_1", "476.40")))

    assert await told(source) == {"NEFT": ("matched", None, "0/utr_of_several")}
    assert await breaks(source) == []


async def test_a_utr_that_is_learnt_later(shop: Shop, source: Source) -> None:
    paid = await shop.pay("500.00")
    [known] = shop.settle("setl_1", paid)
    shop.restate(known, replace(known, utr=None))
    await shop.run()
    await bank.import_(source, statement((0, "NEFT", "UTRsetl_1", "480.00")))
    assert await breaks(source) == []

    shop.restate(replace(known, utr=None), known)
    await shop.run()
    await run(source)

    assert await breaks(source) == [("bank_short", "amount_differs", "488.20", "480.00")]


async def test_a_source_is_tied_out_every_day(source: Source) -> None:
    schedule = next(item for item in await schedules.list_all() if item.kind == sources.SCHEDULE)
    assert (schedule.source, str(schedule.local_time), schedule.enabled) == (source.public_id, "06:30:00", True)

    await reconciliation.request_scheduled_tie(source.id, schedule.due_at)
    await reconciliation.request_scheduled_tie(source.id, schedule.due_at)
    await work_off()

    found = await rows("reconciliation_run", '"trigger", state, source_id')
    assert found == [{"trigger": "schedule", "state": "done", "source_id": source.id}]
    off = await bank.remap(source, enabled=False)
    assert await reconciliation.request_scheduled_tie(off.id, schedule.due_at) is None
    assert [item.enabled for item in await schedules.list_all() if item.kind == sources.SCHEDULE] == [False]


async def test_payout_reports_tie_to_what_was_paid(acting: TenantRef) -> None:
    desk = await open_desk("fake_payouts")
    [account] = await providers.list_accounts(NEWEST, 5, "payouts")
    source = await bank.open_source(
        name="Payouts", kind=SourceKind.PAYOUT, provider_account_id=account.id, mapping=MAPPING
    )
    payout = await desk.withdraw()
    await desk.run(payout)
    desk.bank.settle(payout.public_id, PayoutState.PAID, utr="HDFC0000000001")
    await desk.run(payout)

    await bank.import_(source, statement((0, "IMPS", "hdfc0000000001", "-40.00"), (0, "FEE", "", "-5.00")))

    assert await told(source) == {"IMPS": ("matched", None, "0/utr"), "FEE": ("new", None, None)}
    summary = await reconciliation.summarise_source(source.id)
    assert (f"{summary.ledger:.2f}", summary.open_lines) == ("0.00", 1)


async def test_the_trail_of_money_ends_at_the_bank(shop: Shop, source: Source) -> None:
    shop.settle("setl_1", await shop.pay("500.00"))
    await shop.run()
    await bank.import_(source, statement((0, "NEFT", "UTRsetl_1", "488.20")))
    [settlement] = await reconciliation.list_settlements(NEWEST, shop.account_id, None, None, 5)
    [shown] = await bank.lines(source)

    async with db.transaction() as tx:
        part = await trace.load_statement_line(tx, shown.id)
        of_settlement = await load_settlement(tx, settlement.id)
        assert part is not None
        assert of_settlement is not None
        links = await trace.add_bank_line(tx, of_settlement.node)
        found = await trace.find(tx, "utrsetl_1")

    assert settlement.transaction_id is not None
    assert [link.to for link in part.links] == [ids.text("txn", settlement.transaction_id)]
    assert "NEFT" not in repr(part), "a bank's text may name people"
    assert links == [Link("shown by", ids.text("sml", shown.id))]
    assert found == [ids.text("sml", shown.id)]
