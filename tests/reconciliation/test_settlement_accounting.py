"""What a settlement is made of, each part in its own account: GST by its kinds, TDS, reserves, disputes."""

from __future__ import annotations

import importlib
from dataclasses import replace
from decimal import Decimal

import asyncpg
import pytest

from core.kit import db, ids, scope
from core.kit.money import Money
from core.ledger import service as ledger
from core.payments.disputes import service as disputes
from core.payments.disputes.provider import DisputeState
from core.reconciliation import service as reconciliation
from core.reconciliation.matching import explain
from core.reconciliation.matching import service as matching
from core.reconciliation.matching.errors import NotTied
from core.reconciliation.matching.sides import SETTLEMENT
from core.reconciliation.types import TaxSplit
from core.settings import Settings
from tests.reconciliation.parts import HERE, THERE, disputed, inr, moved, settlements, states, tell, withheld
from tests.reconciliation.shop import Shop, line, rows, today, travelled, work_off
from tests.reconciliation_sources import bank
from tests.reconciliation_sources.test_tie_out import MAPPING, statement

BEFORE = importlib.import_module("migrations.models.71_20261128007100_settlement_accounting").BEFORE


async def journal(shop: Shop, name: str) -> dict[str, str]:
    """What one ledger transaction changes, by the words of the accounts' codes: debits are positive."""
    posted = await ledger.find_transaction(f"settlement:{shop.pac}:{name}")
    assert posted is not None
    sums: dict[str, Decimal] = {}
    for posting in posted.postings:
        by = posting.amount.amount
        for account_id, change in ((posting.debit_account_id, by), (posting.credit_account_id, -by)):
            code = (await ledger.get_account(account_id)).code
            word = "_".join(part for part in code.split(":")[:-1] if part != shop.pac)
            sums[word] = sums.get(word, Decimal(0)) + change
    assert sum(sums.values()) == 0
    return {word: f"{amount:.2f}" for word, amount in sums.items()}


async def test_one_transaction_books_all_that_a_settlement_is_made_of(shop: Shop) -> None:
    await states(shop, HERE, HERE)
    first, second, third = [await shop.pay(amount) for amount in ("500.00", "1250.50", "300.00")]
    back = await shop.refund(second, "250.00")
    dispute = await tell(shop, third, "300.00", DisputeState.OPEN, "fdis_1")
    shop.report.days[today()] += [
        withheld(first, "setl_1", "0.50"),  # fee 10.00, GST 1.80
        withheld(second, "setl_1", "1.25"),  # fee 25.01, GST 4.50
        line(third, "setl_1", today()),  # fee 6.00, GST 1.08
        line(back, "setl_1", today()),
        moved("dispute", "-300.00", "setl_1", third, provider_dispute_id="fdis_1"),
        moved("reserve", "-100.00", "setl_1"),
        moved("tds", "-3.00", "setl_1"),
        moved("adjustment", "-7.00", "setl_1"),
    ]
    shop.report.totals["setl_1"] = inr("1340.36")

    await shop.run()

    assert await shop.open_breaks() == [("missing_here", "adjustment")]
    assert await journal(shop, "setl_1") == {
        "bank": "1340.36",
        "fees": "41.01",
        "taxes_cgst": "3.69",
        "taxes_sgst": "3.69",
        "tds-receivable": "4.75",
        "gateway_reserve": "100.00",
        "gateway_clearing": "-1500.50",  # 2050.50 paid − 250.00 refunded − 300.00 disputed
        "gateway_suspense": "7.00",
    }
    assert await shop.clearing() == "0.00"
    assert (await shop.balances())["gateway_disputes"] == "300.00"
    (found,) = (await settlements()).values()
    sums = found.gross, found.refunds, found.disputes, found.reserve, found.other, found.fee, found.tax, found.tds
    assert [f"{amount:.2f}" for amount in sums] == [
        "2050.50", "250.00", "-300.00", "-100.00", "-7.00", "41.01", "7.38", "4.75",
    ]  # fmt: skip
    assert (found.state, found.tax_split, found.broken_lines) == ("held", "cgst_sgst", 1)
    tied = {
        row["kind"]: (row["rule"], row["subject"])
        for row in await rows("settlement_line", "kind, rule, subject, state")
        if row["state"] == "matched"
    }
    assert (tied["dispute"], tied["reserve"], tied["tds"]) == (
        ("0/exact_id", dispute),
        ("reserve", None),
        ("tds", None),
    )

    again = await shop.run()
    assert (again.settlements_booked, again.lines_changed, again.breaks_opened) == (0, 0, 0)


async def test_gst_follows_the_states_that_settings_tell(shop: Shop) -> None:
    paid = [await shop.pay("502.50") for _ in range(4)]  # fee 10.05, GST 1.81 each
    told = ((None, None), (HERE, None), (HERE, THERE), (HERE, HERE))
    for number, (item, pair) in enumerate(zip(paid, told, strict=True)):
        await states(shop, *pair)
        shop.settle(f"setl_{number}", item)
        await shop.run()

    found = await settlements()
    assert [
        (item.tax_split, *(f"{part:.2f}" for part in (item.booked.igst, item.booked.cgst, item.booked.sgst)))
        for _, item in sorted(found.items())
    ] == [
        ("undivided", "0.00", "0.00", "0.00"),
        ("undivided", "0.00", "0.00", "0.00"),
        ("igst", "1.81", "0.00", "0.00"),
        ("cgst_sgst", "0.00", "0.91", "0.90"),
    ]
    balances = await shop.balances()
    assert {name: text for name, text in balances.items() if name.startswith("taxes")} == {
        "taxes": "3.62",
        "taxes_igst": "1.81",
        "taxes_cgst": "0.91",
        "taxes_sgst": "0.90",
    }
    assert await shop.tied_out()


async def test_a_corrected_settlement_books_differences_and_keeps_its_kind_of_gst(shop: Shop) -> None:
    await states(shop, HERE, HERE)
    paid = [await shop.pay("502.50") for _ in range(3)]
    first = shop.settle("setl_1", paid[0])[0]
    await shop.run()
    await states(shop, HERE, THERE)  # the tenant moved: what is booked stays
    shop.settle("setl_1", paid[1])
    shop.settle("setl_2", paid[2])
    await shop.run()

    # 3.62 as if it were booked at once: the odd paisa of the first booking is made up for.
    assert await journal(shop, "setl_1#2") == {
        "bank": "490.64",
        "fees": "10.05",
        "taxes_cgst": "0.90",
        "taxes_sgst": "0.91",
        "gateway_clearing": "-502.50",
    }
    assert (await journal(shop, "setl_2"))["taxes_igst"] == "1.81"

    shop.restate(first, replace(first, fee=inr("10.00"), tax=inr("1.80"), net=inr("490.70")))
    await shop.run()

    assert await journal(shop, "setl_1#3") == {"bank": "0.06", "fees": "-0.05", "taxes_sgst": "-0.01"}
    booked = (await settlements())["setl_1"].booked
    assert (booked.igst, booked.cgst, booked.sgst) == (Decimal(0), Decimal("1.81"), Decimal("1.80"))
    assert await shop.tied_out()


async def test_tax_deducted_at_source_is_part_of_what_adds_up(shop: Shop) -> None:
    paid = [await shop.pay("500.00") for _ in range(3)]
    good = withheld(paid[0], "setl_1", "5.00")
    unsaid = replace(withheld(paid[1], "setl_1", "5.00"), tds=None)
    more = withheld(paid[2], "setl_1", "-5.00")  # a payment gives no tax back
    over = moved("tds", "9.00", "setl_1")  # nor is there so much to give back
    shop.report.days[today()] += [good, unsaid, more, moved("tds", "-8.00", "setl_1"), over]

    await shop.run()

    assert await shop.open_breaks() == [
        ("amount", "does_not_add_up"),
        ("amount", "does_not_add_up"),
        ("missing_here", "unknown_here"),
    ]
    assert (await shop.balances())["tds-receivable"] == "13.00"
    wanted = {item.actual: item.expected for item in await shop.breaks("open") if item.kind == "amount"}
    assert wanted == {Decimal("483.20"): Decimal("488.20"), Decimal("493.20"): Decimal("493.20")}

    shop.restate(unsaid, withheld(paid[1], "setl_1", "5.00"))
    shop.restate(more, line(paid[2], "setl_1", today()))
    shop.restate(over, replace(over, amount=inr("2.00"), tds=inr("-2.00"), net=inr("2.00")))
    await shop.run()

    assert await shop.open_breaks() == []
    assert (await shop.balances())["tds-receivable"] == "16.00"
    assert await shop.tied_out()


async def test_what_is_released_from_a_reserve_ties_with_what_was_held(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    held = moved("reserve", "-50.00", "setl_1", paid)
    rolling = moved("reserve", "-20.00", "setl_1")
    shop.report.days[today()] += [line(paid, "setl_1", today()), held, rolling]
    await shop.run()
    assert await shop.balances() == {
        "bank": "418.20", "fees": "10.00", "taxes": "1.80", "gateway_reserve": "70.00",
    }  # fmt: skip
    assert await shop.tied_out()

    released = moved("reserve", "50.00", "setl_2", paid)
    shop.report.days[today()] += [released, moved("reserve", "15.00", "setl_2"), moved("reserve", "6.00", "setl_2")]
    await shop.run()

    # 21.00 of a reserve of 20.00: the last release is about nothing that was held.
    assert await shop.open_breaks() == [("missing_here", "unknown_here")]
    balances = await shop.balances()
    assert (balances["gateway_reserve"], balances["gateway_suspense"]) == ("5.00", "6.00")
    (row,) = [row for row in await rows("settlement_line", "id, line_key") if row["line_key"] == released.line_key]
    (trial,) = (await explain.explain(SETTLEMENT, row["id"])).trials
    assert (trial.rule, [(fact.field, fact.line, fact.expectation) for fact in trial.facts]) == (
        "reserve",
        [("amount", "50.00", None)],
    )
    with pytest.raises(NotTied):
        await matching.untie(SETTLEMENT, row["id"], "nothing to part")

    shop.restate(held, replace(held, amount=inr("40.00"), net=inr("-40.00")))
    await shop.run()

    assert await shop.open_breaks() == [("missing_here", "unknown_here")] * 2
    balances = await shop.balances()
    assert (balances["gateway_reserve"], balances["gateway_suspense"]) == ("45.00", "56.00")


async def test_lines_about_disputes_tie_with_what_we_booked_of_them(shop: Shop) -> None:
    lost, won, late = [await shop.pay(amount) for amount in ("500.00", "300.00", "200.00")]
    shop.settle("setl_1", lost, won, late)
    await tell(shop, lost, "500.00", DisputeState.OPEN, "fdis_lost")
    await tell(shop, won, "300.00", DisputeState.OPEN, "fdis_won")
    taken = moved("dispute", "-300.00", "setl_1", won, provider_dispute_id="fdis_won")
    # The third one's webhook is still to come; the fourth is nobody's of ours.
    shop.report.days[today()] += [
        moved("dispute", "-500.00", "setl_1", lost, provider_dispute_id="fdis_lost"),
        taken,
        moved("dispute", "-200.00", "setl_1", late, provider_dispute_id="fdis_late"),
        moved("dispute", "-9.00", "setl_1", provider_dispute_id="fdis_theirs"),
    ]

    await shop.run()

    assert await shop.open_breaks() == [("missing_here", "unknown_here")] * 2
    assert {item.details["provider_dispute_id"] for item in await shop.breaks()} == {"fdis_late", "fdis_theirs"}
    assert await shop.clearing() == "0.00"
    assert (await shop.balances())["gateway_suspense"] == "-209.00"

    ours = await tell(shop, won, "0.00", DisputeState.WON, "fdis_won")
    await tell(shop, lost, "500.00", DisputeState.LOST, "fdis_lost")
    # The run had the vendor asked about both that were unknown: one of them it knows.
    shop.report.disputes["fdis_late"] = disputed(late, "200.00", DisputeState.OPEN, "fdis_late")
    await work_off(disputes.LOOK)
    assert await shop.clearing() == "100.00"
    shop.report.days[today()].append(moved("dispute", "300.00", "setl_2", won, provider_dispute_id="fdis_won"))
    await shop.run()

    assert await shop.open_breaks() == [("missing_here", "unknown_here")]
    assert await shop.clearing() == "0.00"
    balances = await shop.balances()
    assert (balances["gateway_suspense"], balances["gateway_disputes"], balances["losses_disputes"]) == (
        "-9.00",
        "200.00",
        "500.00",
    )
    about = [row["subject"] for row in await rows("settlement_line", "subject, kind, net") if row["net"] == 300]
    assert about == [ours]

    # Taken once more than we know of, and then a sum that is not the dispute's.
    shop.report.days[today()] += [
        moved("dispute", "-300.00", "setl_3", won, provider_dispute_id="fdis_won"),
        moved("dispute", "-123.00", "setl_3", provider_dispute_id="fdis_lost"),
    ]
    await shop.run()
    assert await shop.open_breaks() == [
        ("duplicate", "settled_before"),
        ("duplicate", "settled_before"),
        ("missing_here", "unknown_here"),
    ]


async def test_a_dispute_that_no_settlement_shows_is_late(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    shop.settle("setl_1", paid)
    ours = await tell(shop, paid, "500.00", DisputeState.OPEN, "fdis_1")
    await shop.run()
    assert await shop.clearing() == "-500.00"
    assert await shop.open_breaks() == []

    with travelled(days=7):
        await shop.run()
        (found,) = await shop.breaks("open")
    assert (found.kind, found.subject, found.expected) == ("late", ours, Decimal(-500))
    assert found.details["provider_dispute_id"] == "fdis_1"


async def test_each_currency_has_accounts_of_its_own(shop: Shop) -> None:
    await states(shop, HERE, HERE)
    shop.report.days[today()] += [
        withheld(await shop.pay("500.00"), "setl_inr", "0.50"),
        moved("reserve", "-10.00", "setl_inr"),
        replace(
            moved("reserve", "-10.00", "setl_usd"), **dict.fromkeys(("fee", "tax"), Money.zero("USD")),
            amount=Money(Decimal(10), "USD"), net=Money(Decimal(-10), "USD"), utr="UTRusd",
        ),
        # In a settlement of rupees a reserve of dollars is a mistake.
        replace(
            moved("reserve", "-5.00", "setl_inr"), **dict.fromkeys(("fee", "tax"), Money.zero("USD")),
            amount=Money(Decimal(5), "USD"), net=Money(Decimal(-5), "USD"),
        ),
    ]  # fmt: skip

    run = await shop.run()

    assert await shop.open_breaks() == [("currency", "currency")]
    assert {currency: (sums["bank"], sums["reserve"]) for currency, sums in run.totals.items()} == {
        "INR": ("477.70", "10.00"),
        "USD": ("-10.00", "10.00"),
    }
    for currency, amount in (("INR", "10.00"), ("USD", "10.00")):
        account = await ledger.find_account(f"gateway:{shop.pac}:reserve:{currency}")
        assert account is not None
        assert f"{account.balance:.2f}" == amount


async def test_the_bank_line_of_a_corrected_settlement_ties_to_all_its_bookings(shop: Shop) -> None:
    source = await bank.open_source(mapping=MAPPING)
    await states(shop, HERE, THERE)
    first, second = await shop.pay("500.00"), await shop.pay("100.00")
    shop.report.days[today()] += [withheld(first, "setl_1", "0.50"), moved("reserve", "-20.00", "setl_1")]
    await shop.run()
    shop.settle("setl_1", second)
    await shop.run()
    assert (await shop.balances())["bank"] == "565.34"

    await bank.import_(source, statement((0, "NEFT CR GATEWAY", "UTRsetl_1", "565.34")))

    (shown,) = await bank.lines(source)
    assert (shown.state, shown.rule) == ("matched", "0/utr_of_several")
    summary = await reconciliation.summarise_source(source.id)
    assert (summary.open_lines, summary.open_expectations) == (0, 0)
    assert await shop.tied_out()


async def test_what_was_booked_before_keeps_its_account_and_old_disputes_tie(shop: Shop, settings: Settings) -> None:
    await states(shop, HERE, HERE)
    paid, other = await shop.pay("500.00"), await shop.pay("100.00")
    shop.settle("setl_1", paid)
    ours = await tell(shop, paid, "500.00", DisputeState.OPEN, "fdis_1")
    await shop.run()
    async with db.transaction() as tx:  # as it was before
        await tx.execute(
            "UPDATE settlement SET tax_split = NULL, booked_cgst = 0, booked_sgst = 0 WHERE tenant_id = $1", tx.tenant
        )
    owner = await asyncpg.connect(settings.database_url)
    async with owner.transaction():
        await owner.execute("SELECT set_config('app.tenant_id', $1, true)", str(scope.tenant().id))
        await owner.execute(
            "UPDATE settlement_expectation SET kind = 'other', source_id = NULL, provider_id = NULL, group_key = NULL,"
            " subject = 'dispute:' || subject || ':deducted:2' WHERE kind = 'dispute'"
        )

    await owner.execute(BEFORE)

    await owner.close()
    (found,) = [row for row in await rows("settlement_expectation", "*") if row["kind"] == "dispute"]
    assert (found["subject"], found["provider_id"], found["group_key"]) == (ours, "fdis_1", paid.order_id)
    assert found["source_id"] == ids.parse("dsp", ours)
    assert (await settlements())["setl_1"].tax_split is TaxSplit.UNDIVIDED

    shop.settle("setl_1", other)
    shop.report.days[today()].append(moved("dispute", "-500.00", "setl_1", paid, provider_dispute_id="fdis_1"))
    await shop.run()
    assert "taxes_cgst" not in await journal(shop, "setl_1#2")
    assert await shop.tied_out()
