"""Each kind of break is found where it was made, nowhere else, and goes when its cause does."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from core.kit import db, ids
from core.kit.money import Money
from core.ledger import service as ledger
from core.ledger.types import CREDIT, Line, NewAccount, NewTransaction
from core.payments import service as payments
from core.payments.types import PaymentStatus
from core.reconciliation import service as reconciliation
from core.reconciliation.types import BreakKind
from tests.reconciliation.shop import (
    NEWEST,
    Paid,
    Shop,
    hasten,
    line,
    rows,
    today,
    travelled,
    unknown,
    work_off,
)


def inr(text: str) -> Money:
    return Money.parse(text, "INR")


async def test_missing_here_stands_in_suspense(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    shop.settle("setl_1", paid)
    stranger = unknown("200.00", "setl_1", today())
    shop.report.days[today()].append(stranger)

    await shop.run()

    assert await shop.open_breaks() == [("missing_here", "unknown_here")]
    assert await shop.balances() == {
        "bank": "683.48",
        "fees": "10.00",
        "taxes": "1.80",
        "gateway_suspense": "195.28",
    }
    assert [row["state"] for row in await rows("settlement", "state")] == ["held"]
    found = (await shop.breaks())[0]
    assert (found.expected, found.actual, found.subject) == (
        None,
        Decimal("195.28"),
        f"line:setl_1/payment/{stranger.provider_payment_id}",
    )
    assert not await shop.tied_out()

    shop.restate(stranger, None)
    await shop.run()

    assert await shop.open_breaks() == []
    assert [item.resolution for item in await shop.breaks()] == ["withdrawn"]
    assert await shop.balances() == {"bank": "488.20", "fees": "10.00", "taxes": "1.80"}
    assert await shop.tied_out()


async def test_adjustments_and_transfers_are_not_guessed_at(shop: Shop) -> None:
    shop.report.days[today()] += [
        unknown("100.00", "setl_1", today(), kind="adjustment"),
        unknown("50.00", "setl_1", today(), kind="transfer"),
        unknown("25.00", "setl_1", today(), kind="other"),
        unknown("10.00", "setl_1", today(), kind="refund"),
    ]

    await shop.run()

    assert await shop.open_breaks() == [
        ("missing_here", "adjustment"),
        ("missing_here", "other"),
        ("missing_here", "transfer"),
        ("orphan_refund", "unknown_here"),
    ]
    assert await shop.clearing() == "0.00"


async def test_late_once_it_is_due_and_missing_there_in_the_end(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    returned = await shop.refund(paid, "100.00")
    await shop.run()
    assert await shop.open_breaks() == []

    with travelled(days=10):
        await shop.run()

    assert await shop.open_breaks() == [("late", "overdue"), ("late", "overdue")]
    with travelled(days=20):
        await shop.run()

    assert await shop.open_breaks() == [("missing_there", "overdue"), ("missing_there", "overdue")]
    found = {item.subject: item for item in await shop.breaks("open")}
    assert set(found) == {paid.public_id, returned.public_id}
    assert (found[paid.public_id].expected, found[returned.public_id].expected) == (Decimal(500), Decimal(-100))
    assert await shop.clearing() == "400.00"

    shop.settle("setl_1", paid, returned)
    with travelled(days=20):
        await shop.run(today() - timedelta(days=30))

    assert await shop.open_breaks() == []
    assert {(item.kind.value, item.resolution) for item in await shop.breaks()} == {
        ("late", "reclassified"),
        ("missing_there", "tied"),
    }
    assert await shop.tied_out()


async def test_a_posting_that_payments_did_not_make_is_missing_there(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    shop.settle("setl_1", paid)
    clearing = await ledger.find_account(f"gateway:{shop.pac}:clearing:INR")
    other = await ledger.open_account(NewAccount("customer/other", CREDIT, "INR"))
    assert clearing is not None
    await ledger.post(NewTransaction("by-hand", "transfer", (Line(clearing.id, other.id, inr("7.00")),)))

    first = today()
    with travelled(days=20):
        await shop.run(first)

    assert [(item.kind, item.subject) for item in await shop.breaks("open")] == [(BreakKind.MISSING_THERE, "by-hand")]
    summary = (await reconciliation.summarise())[0].currencies[0]
    assert (summary.clearing, summary.unsettled, summary.difference) == (Decimal(7), Decimal(7), Decimal(0))


async def test_amount(shop: Shop) -> None:
    paid, good = await shop.pay("500.00"), await shop.pay("100.00")
    right = line(paid, "setl_1", today())
    wrong = line(replace(paid, amount=inr("499.00")), "setl_1", today())
    shop.report.days[today()] += [wrong, line(good, "setl_1", today())]

    await shop.run()

    found = (await shop.breaks("open"))[0]
    assert (found.kind, found.expected, found.actual) == (BreakKind.AMOUNT, Decimal(500), Decimal(499))
    assert found.details == {
        "reason": "amount_differs",
        "line_kind": "payment",
        "about": paid.public_id,
        "provider_payment_id": paid.provider_id,
    }
    assert await shop.balances() == {
        "bank": "584.86",
        "fees": "2.00",
        "taxes": "0.36",
        "gateway_clearing": "500.00",
        "gateway_suspense": "487.22",
    }

    shop.restate(wrong, right)
    run = await shop.run()

    assert (run.lines_changed, run.breaks_resolved) == (1, 1)
    assert await shop.balances() == {"bank": "585.84", "fees": "12.00", "taxes": "2.16"}
    assert await shop.tied_out()


async def test_a_line_that_does_not_add_up(shop: Shop) -> None:
    good = line(await shop.pay("500.00"), "setl_1", today())
    shop.report.days[today()].append(replace(good, net=inr("488.00")))

    await shop.run()

    found = (await shop.breaks("open"))[0]
    assert (found.kind, found.details["reason"]) == (BreakKind.AMOUNT, "does_not_add_up")
    assert (found.expected, found.actual) == (Decimal("488.20"), Decimal(488))
    assert await shop.balances() == {"bank": "488.00", "gateway_clearing": "500.00", "gateway_suspense": "488.00"}


async def test_amounts_that_no_vendor_may_report(shop: Shop) -> None:
    paid = [await shop.pay("500.00") for _ in range(3)]
    good = [line(item, "setl_1", today()) for item in paid]
    shop.report.days[today()] += [
        replace(good[0], amount=inr("-500.00"), net=inr("-511.80")),
        replace(good[1], fee=inr("-10.00"), tax=inr("-1.80"), net=inr("511.80")),
        replace(good[2], fee=inr("-1.80"), tax=inr("13.60")),
    ]

    await shop.run()

    assert await shop.open_breaks() == [("amount", "does_not_add_up")] * 3
    assert await shop.clearing() == "1500.00"


async def test_tax(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    wrong = replace(line(paid, "setl_1", today()), tax=inr("2.00"), net=inr("488.00"))
    shop.report.days[today()].append(wrong)

    await shop.run()

    found = (await shop.breaks("open"))[0]
    assert (found.kind, found.expected, found.actual) == (BreakKind.TAX, Decimal("1.80"), Decimal("2.00"))
    assert found.details["about"] == paid.public_id
    assert await shop.balances() == {"bank": "488.00", "gateway_clearing": "500.00", "gateway_suspense": "488.00"}

    # An overdue payment whose line is broken is one break, not two.
    with travelled(days=10):
        await shop.run()
    assert await shop.open_breaks() == [("tax", "tax_rate")]


async def test_status_has_payments_ask_again_and_resolves_itself(shop: Shop) -> None:
    payment_id, reference = await shop.ask("500.00")
    at_vendor = shop.vendor.pay(reference)  # and no webhook ever comes
    order = shop.vendor.order(reference)
    paid = Paid(payment_id, ids.text("pay", payment_id), at_vendor.id, order.id, inr("500.00"))
    shop.settle("setl_1", paid)

    await shop.run()

    found = (await shop.breaks("open"))[0]
    assert (found.kind, found.details["about"]) == (BreakKind.STATUS, paid.public_id)
    assert found.details["reason"] == "held_as_created"
    assert await shop.balances() == {"bank": "488.20", "gateway_suspense": "488.20"}

    await hasten()
    await work_off("payments.resolve")
    assert (await payments.get(payment_id)).payment.status is PaymentStatus.SUCCEEDED
    await shop.run()

    assert await shop.open_breaks() == []
    assert await shop.balances() == {"bank": "488.20", "fees": "10.00", "taxes": "1.80"}
    assert await shop.tied_out()


async def test_what_is_captured_while_a_run_reads_is_no_break(shop: Shop) -> None:
    payment_id, reference = await shop.ask("500.00")
    at_vendor = shop.vendor.pay(reference)
    order = shop.vendor.order(reference)
    shop.settle("setl_1", Paid(payment_id, "", at_vendor.id, order.id, inr("500.00")))

    async def webhook() -> None:
        await hasten()
        await work_off("payments.resolve")

    shop.report.meanwhile = webhook
    run = await shop.run()

    assert run.breaks_opened == 0
    assert await shop.tied_out()


async def test_the_second_payment_of_an_order_is_not_ours(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    second = replace(paid, provider_id=f"fpay_{ids.token(60)}")
    shop.settle("setl_1", paid, second)

    await shop.run()

    found = (await shop.breaks("open"))[0]
    assert (found.kind, found.details["reason"]) == (BreakKind.MISSING_HERE, "another_payment_of_order")
    assert found.details["about"] == paid.public_id
    assert await shop.clearing() == "0.00"


async def test_duplicate_under_another_key_and_in_another_settlement(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    first = shop.settle("setl_1", paid)[0]
    again = replace(first, line_key="payment/again")
    elsewhere = replace(first, settlement_id="setl_2")
    shop.report.days[today()] += [again, elsewhere]

    await shop.run()

    assert await shop.open_breaks() == [("duplicate", "settled_before"), ("duplicate", "settled_before")]
    assert {item.details["about"] for item in await shop.breaks()} == {paid.public_id}
    assert await shop.balances() == {
        "bank": "1464.60",
        "fees": "10.00",
        "taxes": "1.80",
        "gateway_suspense": "976.40",
    }


async def test_two_rows_of_one_key_that_contradict_each_other(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    first = shop.settle("setl_1", paid)[0]
    shop.report.days[today()].append(replace(first, amount=inr("400.00"), net=inr("388.20")))

    await shop.run()
    run = await shop.run()

    assert await shop.open_breaks() == [("duplicate", "settled_before")]
    assert run.lines_changed == 0
    assert await shop.clearing() == "0.00"


async def test_of_two_claims_the_one_that_ties_is_booked(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    right = line(paid, "setl_1", today())
    shop.report.days[today()] += [
        replace(right, line_key="payment/wrong", amount=inr("400.00"), net=inr("388.20")),
        right,
    ]

    await shop.run()

    assert await shop.open_breaks() == [("duplicate", "settled_before")]
    assert await shop.balances() == {
        "bank": "876.40",
        "fees": "10.00",
        "taxes": "1.80",
        "gateway_suspense": "388.20",
    }


async def test_a_settlement_whose_lines_do_not_sum(shop: Shop) -> None:
    shown, hidden = await shop.pay("500.00"), await shop.pay("100.00")
    shop.settle("setl_1", shown)
    shop.report.totals["setl_1"] = inr("585.84")

    await shop.run()

    found = (await shop.breaks("open"))[0]
    assert (found.kind, found.subject, found.details["reason"]) == (
        BreakKind.AMOUNT,
        "settlement:setl_1",
        "lines_do_not_sum",
    )
    assert (found.expected, found.actual) == (Decimal("488.20"), Decimal("585.84"))
    assert await shop.balances() == {
        "bank": "585.84",
        "fees": "10.00",
        "taxes": "1.80",
        "gateway_clearing": "100.00",
        "gateway_suspense": "97.64",
    }

    shop.settle("setl_1", hidden)
    await shop.run()

    assert await shop.balances() == {"bank": "585.84", "fees": "12.00", "taxes": "2.16"}
    assert await shop.tied_out()


async def test_a_booked_line_that_the_report_forgets(shop: Shop) -> None:
    kept, lost = await shop.pay("500.00"), await shop.pay("100.00")
    lines = shop.settle("setl_1", kept, lost)
    await shop.run()
    before = await shop.balances()

    shop.restate(lines[1], None)
    await shop.run()

    assert await shop.open_breaks() == [("missing_there", "no_longer_reported")]
    assert await shop.balances() == before, "what tied stays booked"

    shop.report.days[today()].append(lines[1])
    await shop.run()

    assert await shop.open_breaks() == []
    assert await shop.balances() == before
    assert await shop.tied_out()


async def test_a_booked_line_that_changes_is_booked_anew(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    first = shop.settle("setl_1", paid)[0]
    await shop.run()

    shop.restate(first, line(paid, "setl_1", today(), fee="5.00"))
    await shop.run()

    assert await shop.balances() == {"bank": "494.10", "fees": "5.00", "taxes": "0.90"}
    assert await shop.tied_out()

    wrong = replace(line(paid, "setl_1", today(), fee="5.00"), amount=inr("400.00"), net=inr("394.10"))
    shop.restate(shop.report.days[today()][0], wrong)
    await shop.run()

    assert await shop.open_breaks() == [("amount", "amount_differs")]
    assert await shop.balances() == {"bank": "394.10", "gateway_clearing": "500.00", "gateway_suspense": "394.10"}


async def test_a_break_that_changes_its_kind(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    wrong = replace(line(paid, "setl_1", today()), tax=inr("2.00"), net=inr("488.00"))
    shop.report.days[today()].append(wrong)
    await shop.run()

    shop.restate(wrong, replace(wrong, net=inr("480.00")))
    await shop.run()

    found = {item.kind: item for item in await shop.breaks()}
    assert (found[BreakKind.TAX].state, found[BreakKind.TAX].resolution) == ("resolved", "reclassified")
    assert found[BreakKind.AMOUNT].state == "open"


async def test_a_break_that_changes_its_figures_stays_the_same_break(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    wrong = line(replace(paid, amount=inr("499.00")), "setl_1", today())
    shop.report.days[today()].append(wrong)
    await shop.run()
    before = (await shop.breaks("open"))[0]

    shop.restate(wrong, line(replace(paid, amount=inr("498.00")), "setl_1", today()))
    run = await shop.run()

    after = (await shop.breaks("open"))[0]
    assert (after.id, after.actual) == (before.id, Decimal(498))
    assert (run.breaks_opened, run.breaks_resolved) == (0, 0)


async def test_a_line_in_another_currency_than_its_settlement(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    dollars = line(
        replace(paid, provider_id="fpay_dollar", order_id="ford_dollar", amount=Money.parse("5.00", "USD")),
        "setl_1",
        today(),
    )
    shop.report.days[today()] += [line(paid, "setl_1", today()), dollars]

    await shop.run()

    assert await shop.open_breaks() == [("missing_here", "unknown_here")]
    assert await shop.balances() == {"bank": "488.20", "fees": "10.00", "taxes": "1.80"}
    assert [row["state"] for row in await rows("settlement", "state")] == ["held"]


async def test_a_payment_in_another_currency_than_its_line(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    shop.report.days[today()].append(line(replace(paid, amount=Money.parse("500.00", "USD")), "setl_1", today()))

    await shop.run()

    assert await shop.open_breaks() == [("currency", "currency")]
    assert await shop.clearing() == "500.00"


async def test_events_tell_of_breaks_settlements_and_runs(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    wrong = line(replace(paid, amount=inr("499.00")), "setl_1", today())
    shop.report.days[today()].append(wrong)
    first = await shop.run()
    shop.restate(wrong, line(paid, "setl_1", today()))
    second = await shop.run()

    async with db.transaction() as tx:
        told = await tx.fetch(
            "SELECT type, subject, subject_version, data FROM event WHERE tenant_id = $1 "
            "AND (type LIKE 'reconciliation.%' OR type LIKE 'settlement.%') ORDER BY id",
            tx.tenant,
        )
    assert [(row["type"], row["subject_version"]) for row in told] == [
        ("settlement.booked", 2),
        ("reconciliation.break.opened", 1),
        ("reconciliation.run.completed", 2),
        ("settlement.booked", 3),
        ("reconciliation.break.resolved", 2),
        ("reconciliation.run.completed", 2),
    ]
    assert [told[2]["subject"], told[5]["subject"]] == [first.public_id, second.public_id]
    assert told[2]["data"]["breaks_open"] == 1
    assert told[5]["data"]["breaks_open"] == 0
    assert (told[1]["data"]["expected"], told[1]["data"]["actual"]) == ("500.00", "499.00")
    assert (told[0]["data"]["bank"], told[0]["data"]["suspense"], told[0]["data"]["held"]) == (
        "487.22",
        "487.22",
        "487.22",
    )
    assert (told[3]["data"]["bank"], told[3]["data"]["suspense"], told[3]["data"]["held"]) == (
        "0.98",
        "-487.22",
        "0.00",
    )


async def test_lists_show_only_what_is_asked_for(shop: Shop) -> None:
    shop.settle("setl_1", await shop.pay("100.00"))
    shop.report.days[today()].append(unknown("1.00", "setl_2", today() - timedelta(days=0)))
    await shop.run()

    held = await reconciliation.list_settlements(NEWEST, shop.account_id, "held", None, 10)
    assert [item.provider_settlement_id for item in held] == ["setl_2"]
    assert await reconciliation.list_breaks(NEWEST, shop.account_id, BreakKind.FEE, None, 10) == []
    assert await reconciliation.list_breaks(NEWEST, ids.new(), None, None, 10) == []
    assert len(await reconciliation.list_breaks(NEWEST, None, BreakKind.MISSING_HERE, "open", 10)) == 1
