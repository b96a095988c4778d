"""What each report says, to the paisa."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.kit import clock, db, ids, scope
from core.kit.errors import NotFound
from core.kit.money import Money
from core.kit.scope import TenantRef
from core.reconciliation import policy
from core.reconciliation.errors import InvalidSettings, InvalidWindow
from core.reconciliation.matching import rules
from core.reconciliation.matching import service as matching
from core.reconciliation.matching.types import Document, FeeSlab
from core.reconciliation.reports import queries, render, service
from core.reconciliation.reports.errors import ReportTooLarge
from core.tenancy import service as tenancy
from core.tenancy.types import ConfigurationChange
from tests.ledger.conftest import assert_books_tie
from tests.reconciliation.shop import Shop, line, open_shop, rows, today, travelled, unknown
from tests.reconciliation_sources import bank

SLABS = (FeeSlab(percent=Decimal("2.5")), FeeSlab(above=Decimal(1000), percent=Decimal("1.5"), fixed=Decimal("3.00")))


@pytest.fixture
async def shop(acting: TenantRef) -> AsyncIterator[Shop]:
    yield await open_shop()
    await assert_books_tie(acting)


async def told(name: str, *window: date) -> list[dict[str, Any]]:
    """A report's rows as JSON says them."""
    report = await service.make(name, *window)
    return render.plain_rows(report.kind, report.rows)


def figures(row: dict[str, Any], *names: str) -> tuple[Any, ...]:
    return tuple(row[name] for name in names)


async def agree(shop: Shop, *slabs: FeeSlab) -> None:
    await matching.set_rules(shop.account_id, Document(rules=(rules.EXACT_ID,), fee_slabs=slabs))


async def configure(**settings: Any) -> None:
    await tenancy.configure(ConfigurationChange(settings={"reconciliation": settings}))


async def find_break(shop: Shop, days_ago: int, kind: str, expected: str | None, actual: str | None) -> None:
    """A break that was found some days ago."""
    (run,) = await rows("reconciliation_run", "id")
    async with db.transaction() as tx:
        await tx.execute(
            "INSERT INTO reconciliation_break (tenant_id, id, provider_account_id, kind, subject, expected, actual,"
            " currency, first_seen_run_id, created_at)"
            " SELECT $1, $2::uuid, $3, $4, $2::text, $5, $6, 'INR', $7, clock_timestamp() - make_interval(days => $8)",
            tx.tenant,
            ids.new(),
            shop.account_id,
            kind,
            Decimal(expected) if expected else None,
            Decimal(actual) if actual else None,
            run["id"],
            days_ago,
        )


async def test_tie_out_of_a_gateway(shop: Shop) -> None:
    settled, _waiting = await shop.pay("500.00"), await shop.pay("70.00")
    assert await told("tie-out") == []
    shop.settle("setl_1", settled)
    await shop.run()

    assert await told("tie-out") == [
        {
            "account": shop.pac,
            "name": "Till",
            "kind": "settlement",
            "currency": "INR",
            "covered_to": today().isoformat(),
            "last_run": "done",
            "ledger": "70.00",
            "outside": None,
            "open_expectations": "70.00",
            "open_lines": None,
            "suspense": "0.00",
            "difference": "0.00",
            "open_breaks": 0,
            "tied_out": True,
        }
    ]

    shop.report.days[today()].append(unknown("10.00", "setl_1", today()))
    await shop.run()

    (row,) = await told("tie-out")
    assert figures(row, "ledger", "suspense", "open_breaks", "tied_out") == ("70.00", "9.76", 1, False)


async def test_tie_out_of_a_bank(shop: Shop) -> None:
    source = await bank.open_source(name="=Current", mapping=bank.MAPPING.model_copy(update={"dates": "iso"}))
    for name, amount in (("setl_1", "500.00"), ("setl_2", "100.00")):
        shop.settle(name, await shop.pay(amount))
    await shop.run()
    await bank.import_(source, bank.csv(f"{today().isoformat()},NEFT,UTRsetl_1,,488.20,488.20"))

    _, row = await told("tie-out")
    assert figures(row, "account", "kind", "currency", "last_run") == (source.public_id, "bank", "INR", "done")
    assert figures(row, "ledger", "outside", "open_expectations", "open_lines") == ("585.84", "488.20", "97.64", "0.00")
    assert figures(row, "suspense", "difference", "open_breaks", "tied_out") == (None, "0.00", 0, True)
    assert row["name"] == "=Current"

    await bank.import_(source, bank.csv(f"{today().isoformat()},NEFT,UTRsetl_2,,90.00,580.00"))

    _, row = await told("tie-out")
    assert figures(row, "outside", "open_expectations", "open_lines") == ("580.00", "97.64", "90.00")
    # The bank's balance should have been 578.20.
    assert figures(row, "difference", "open_breaks", "tied_out") == ("-1.80", 1, False)


async def test_break_ageing_at_the_edges_of_every_bucket(shop: Shop) -> None:
    await shop.run()
    for days in (0, 1, 2, 3, 4, 7, 8, 30, 31, 400):
        await find_break(shop, days, "amount", "500.00", "499.00")
    await find_break(shop, 5, "missing_here", None, "-7.50")

    today_ = clock.system_now().astimezone(clock.zone(scope.tenant().zone)).date()
    oldest = (today_ - timedelta(days=400)).isoformat()
    common = {"account": shop.pac, "name": "Till", "currency": "INR"}
    buckets = ("days_0_1", "days_2_3", "days_4_7", "days_8_30", "days_over_30", "breaks")
    first, second = await told("break-ageing")
    assert first == common | dict(zip(buckets, (2, 2, 2, 2, 2, 10), strict=True)) | {
        "kind": "amount",
        "at_stake": "10.00",
        "oldest": oldest,
    }
    assert figures(second, "kind", "days_4_7", "breaks", "at_stake") == ("missing_here", 1, 1, "7.50")

    listed = await told("open-breaks")
    assert sorted(row["age_days"] for row in listed) == [0, 1, 2, 3, 4, 5, 7, 8, 30, 31, 400]
    assert figures(listed[-1], "kind", "state", "expected", "actual") == ("missing_here", "open", None, "-7.50")

    await shop.run()  # which finds no difference, and settles all of them
    assert await told("break-ageing") == await told("open-breaks") == []


async def test_fee_audit_against_the_slabs(shop: Shop) -> None:
    # 2.5 % below 1000.00; 1.5 % and 3.00 from there on.
    paid = [await shop.pay(amount) for amount in ("100.00", "999.99", "1000.00", "2000.00", "100.20")]
    fees = ("2.50", "26.00", "18.00", "30.00", "2.50")  # agreed: 2.50, 25.00, 18.00, 33.00, 2.51 (2.505 rounds up)
    for item, fee in zip(paid, fees, strict=True):
        shop.report.days[today()].append(line(item, "setl_1", today(), fee=fee))
    await agree(shop, *SLABS)
    await shop.run()

    low, high = await told("fee-audit")
    names = ("rules", "above", "percent", "fixed", "payments", "amount", "charged", "agreed", "difference")
    assert figures(low, *names) == (1, "0", "2.5", "0", 3, "1200.19", "31.00", "30.01", "0.99")
    assert figures(high, *names) == (1, "1000", "1.5", "3.00", 2, "3000.00", "48.00", "51.00", "-3.00")
    assert [figures(row, "overcharged", "undercharged") for row in (low, high)] == [(1, 0), (0, 1)]

    found = await told("fee-differences")
    said = [figures(row, "payment", "amount", "charged", "agreed", "difference", "settlement") for row in found]
    assert sorted(said, key=lambda item: item[1]) == [
        (paid[3].provider_id, "2000.00", "30.00", "33.00", "-3.00", "setl_1"),
        (paid[1].provider_id, "999.99", "26.00", "25.00", "1.00", "setl_1"),
    ]
    assert sorted((item.subject, item.kind.value) for item in await shop.breaks("open")) == sorted(
        (f"line:setl_1/payment/{item.provider_id}", "fee") for item in (paid[1], paid[3])
    ), "the audit and the breaks judge alike"

    yesterday = today() - timedelta(days=1)
    assert await told("fee-audit", yesterday, yesterday) == await told("fee-differences", yesterday, yesterday) == []


@pytest.mark.parametrize("amount", ["0.20", "0.60", "1.00", "33.33", "999.80", "1000.20", "98765.43"])
async def test_the_audit_agrees_with_the_policy(shop: Shop, amount: str) -> None:
    found = line(await shop.pay(amount), "setl_1", today(), fee="0.00")
    shop.report.days[today()].append(found)
    document = Document(rules=(rules.EXACT_ID,), fee_slabs=SLABS)
    await matching.set_rules(shop.account_id, document)
    await shop.run()

    agreed = policy.agreed_fee(found, document)
    differs = [row["agreed"] for row in await told("fee-differences")]
    assert differs == ([] if agreed is None else [f"{agreed:.2f}"])


async def test_without_fees_agreed_the_audit_says_so(shop: Shop) -> None:
    shop.settle("setl_1", await shop.pay("500.00"))
    await shop.run()

    (row,) = await told("fee-audit")
    assert figures(row, "rules", "above", "payments", "charged") == (0, None, 1, "10.00")
    assert figures(row, "agreed", "difference", "overcharged", "undercharged") == (None, None, None, None)
    assert await told("fee-differences") == []


async def test_settlement_calendar(shop: Shop) -> None:
    paid = [await shop.pay(amount) for amount in ("500.00", "100.00", "40.00")]
    returned = await shop.refund(paid[0], "50.00")
    yesterday = today() - timedelta(days=1)
    shop.settle("setl_1", paid[0], returned, on=yesterday)
    shop.settle("setl_2", paid[1])
    shop.settle("setl_3", paid[2])
    shop.report.days[today()].append(unknown("10.00", "setl_3", today()))
    await shop.run(yesterday, today())

    names = ("day", "settlements", "gross", "refunds", "fee", "tax", "net", "booked", "not_tied")
    assert [figures(row, *names) for row in await told("settlement-calendar", yesterday, today())] == [
        (yesterday.isoformat(), 1, "500.00", "50.00", "10.00", "1.80", "438.20", "438.20", 0),
        (today().isoformat(), 2, "150.00", "0.00", "3.00", "0.54", "146.46", "146.46", 1),
    ]
    assert [row["day"] for row in await told("settlement-calendar", yesterday, yesterday)] == [yesterday.isoformat()]


async def test_cash_forecast(shop: Shop) -> None:
    await agree(shop, *SLABS)
    paid = [await shop.pay(amount) for amount in ("100.00", "2000.00", "77.00")]
    await shop.refund(paid[0], "30.00")
    # What a settlement shows comes no more, even where it does not tie.
    shown = line(paid[2], "setl_1", today())
    shop.report.days[today()].append(replace(shown, amount=Money.parse("78.00", "INR"), net=shown.net))
    await shop.run()

    settings = policy.Settings()
    due_on = policy.business_days_after(today(), 3, settings)
    expected = {
        "due_on": due_on.isoformat(),
        "state": "expected",
        "account": shop.pac,
        "name": "Till",
        "currency": "INR",
        "expectations": 3,
        "gross": "2100.00",
        "refunds": "30.00",
        "fee": "35.50",
        "tax": "6.39",
        "net": "2028.11",
    }
    assert await told("cash-forecast") == [expected]
    # The day on which it is due, and the day after; the last on which it may be late, and the day after.
    given_up_on = policy.business_days_after(today(), 10, settings)
    for day, state in (
        (due_on, "expected"),
        (due_on + timedelta(days=1), "late"),
        (given_up_on, "late"),
        (given_up_on + timedelta(days=1), "missing"),
    ):
        with travelled((day - today()).days):
            assert [row["state"] for row in await told("cash-forecast")] == [state]

    await agree(shop)
    (row,) = await told("cash-forecast")
    assert figures(row, "fee", "tax", "net") == (None, None, "2070.00")


async def test_what_was_paid_at_a_weekend_is_due_with_the_rest(shop: Shop) -> None:
    first = today()
    due: dict[str, int] = {}
    for days in range(12):
        with travelled(days):
            await shop.pay("10.00")
        due_on = policy.business_days_after(first + timedelta(days=days), 3, policy.Settings()).isoformat()
        due[due_on] = due.get(due_on, 0) + 1
    await shop.run()

    found = await told("cash-forecast")
    assert max(due.values()) == 3
    assert [figures(row, "due_on", "expectations", "gross") for row in found] == [
        (day, count, f"{count}0.00") for day, count in due.items()
    ]


async def test_gst_on_fees(shop: Shop) -> None:
    paid = [await shop.pay(amount) for amount in ("500.00", "52.50")]
    shop.settle("setl_1", *paid)  # fees 10.00 and 1.05, GST 1.80 and 0.19
    shop.report.days[today()].append(unknown("100.00", "setl_1", today()))  # fee 2.00, GST 0.36, not tied
    await shop.run()

    names = ("month", "lines", "fee", "gst", "igst", "cgst", "sgst", "booked")
    month = today().isoformat()[:7]
    sums = (month, 3, "13.05", "2.35")
    (row,) = await told("gst-on-fees")
    assert figures(row, *names) == (*sums, "2.35", "0.00", "0.00", "1.99")
    assert figures(row, "place_of_supply", "supplier_state") == (None, None)

    await configure(gst_state="29", provider_gst_states={shop.pac: "29"})
    (row,) = await told("gst-on-fees")
    assert figures(row, *names) == (*sums, "0.00", "1.18", "1.17", "1.99")
    await configure(gst_state="27", provider_gst_states={shop.pac: "29"})
    (row,) = await told("gst-on-fees")
    assert figures(row, *names) == (*sums, "2.35", "0.00", "0.00", "1.99")
    assert figures(row, "place_of_supply", "supplier_state") == ("27", "29")
    # What is booked by its kind is what the ledger has, settlement by settlement; the first stays undivided.
    await configure(gst_state="29", provider_gst_states={shop.pac: "29"})
    for number in (2, 3):
        shop.settle(f"setl_{number}", await shop.pay("502.50"))  # GST 1.81
    await shop.run()
    await configure(gst_state="27", provider_gst_states={shop.pac: "29"})
    shop.settle("setl_4", await shop.pay("100.00"))  # GST 0.36
    await shop.run()
    (row,) = await told("gst-on-fees")
    assert figures(row, "gst", "booked", "booked_igst", "booked_cgst", "booked_sgst") == (
        "6.33", "5.97", "0.36", "1.82", "1.80",
    )  # fmt: skip
    taxes = {name: text for name, text in (await shop.balances()).items() if name.startswith("taxes")}
    assert taxes == {"taxes": "1.99", "taxes_igst": "0.36", "taxes_cgst": "1.82", "taxes_sgst": "1.80"}

    await configure(gst_state="00")
    with pytest.raises(InvalidSettings):
        await service.make("gst-on-fees")


async def test_days_and_names_that_are_refused(shop: Shop) -> None:
    await shop.run()
    first = today() - timedelta(days=365)
    assert (await service.make("fee-audit", first, today())).rows == []
    for name, window in (
        ("fee-audit", (first - timedelta(days=1), today())),
        ("fee-audit", (today(), first)),
        ("tie-out", (today(),)),
    ):
        with pytest.raises(InvalidWindow):
            await service.make(name, *window)
    with pytest.raises(NotFound):
        await service.make("profit")


async def test_a_report_that_is_too_large_is_refused(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    await shop.run()
    for days in (1, 2, 3):
        await find_break(shop, days, "amount", "5.00", "4.00")
    monkeypatch.setattr(service, "ROWS_MAX", 2)

    with pytest.raises(ReportTooLarge):
        await service.make("open-breaks")
    assert len(await service.list_open_breaks({}, None, None, 2)) == 2


async def test_every_query_is_of_one_tenant(shop: Shop, make_tenant: Any) -> None:
    await agree(shop, *SLABS)
    shop.settle("setl_1", await shop.pay("500.00"))
    await shop.pay("70.00")
    await shop.run()
    own = {name: await told(name) for name in service.NAMES}
    assert [name for name, found in own.items() if not found] == []

    stranger = await make_tenant()
    with scope.use(replace(scope.get(), tenant=stranger)):
        for name in service.NAMES:
            assert await told(name) == []
    assert all("tenant_id = $1" in text for name, text in vars(queries).items() if name.isupper())
