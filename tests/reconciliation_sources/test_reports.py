"""A gateway's report that somebody uploads counts exactly as one that was fetched, and together with it once."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import Any

import pytest

from core.kit.scope import TenantRef
from core.payments.provider import SettlementLine
from core.reconciliation import service as reconciliation
from core.reconciliation.imports import service as imports
from core.reconciliation.imports.types import ImportState
from core.reconciliation.sources.errors import InvalidMapping, InvalidSource
from core.reconciliation.sources.mapping import Mapping
from core.reconciliation.sources.presets import PRESETS, Preset, by_name
from core.reconciliation.sources.types import Format, Source, SourceKind
from core.reconciliation.types import RunState
from tests.ledger.conftest import assert_books_tie
from tests.reconciliation.shop import NEWEST, Shop, open_shop, rows, today, work_off
from tests.reconciliation_sources import bank, files
from tests.reconciliation_sources.reading import reported

HEADER = "type,entity_id,payment_id,order_id,amount,fee,tax,debit,credit,settlement_id,settlement_utr,settled_at"
MAPPING = Mapping(
    columns={
        "kind": "type", "id": "entity_id", "payment_id": "payment_id", "order_id": "order_id", "amount": "amount",
        "fee": "fee", "tax": "tax", "debit": "debit", "credit": "credit", "settlement_id": "settlement_id",
        "utr": "settlement_utr", "settled_at": "settled_at",
    },
    fee_includes_tax=True,
)  # fmt: skip


def row(line: SettlementLine) -> str:
    """A line as a gateway's dashboard would write it."""
    entity = line.provider_refund_id or line.provider_payment_id
    credit, debit = (line.net.text(), "") if line.net.amount > 0 else ("", (-line.net).text())
    told = [
        line.kind, entity, line.provider_payment_id, line.provider_order_id, line.amount.text(),
        (line.fee + line.tax).text(), line.tax.text(), debit, credit,
        line.settlement_id, line.utr, line.settled_at.astimezone(UTC).isoformat() if line.settled_at else "",
    ]  # fmt: skip
    return ",".join("" if item is None else str(item) for item in told)


def report(*lines: SettlementLine) -> bytes:
    return bank.csv(*(row(line) for line in lines), header=HEADER)


async def report_source(shop: Shop) -> Source:
    return await bank.open_source(
        name="Recon", kind=SourceKind.SETTLEMENT, provider_account_id=shop.account_id, mapping=MAPPING
    )


@pytest.fixture
async def shop(acting: TenantRef) -> Any:
    yield await open_shop()
    await assert_books_tie(acting)


async def test_an_uploaded_report_is_booked_as_a_fetched_one(shop: Shop) -> None:
    first, second = await shop.pay("500.00"), await shop.pay("300.00")
    back = await shop.refund(second, "100.00")
    lines = shop.settle("setl_1", first, second, back)
    shop.report.days.clear()
    source = await report_source(shop)

    done = await bank.import_(source, report(*lines))

    assert (done.state, done.lines_read, done.lines_new, done.lines_known) == (ImportState.COMPLETED, 3, 3, 0)
    assert await shop.balances() == {"bank": "681.12", "fees": "16.00", "taxes": "2.88"}
    assert await shop.open_breaks() == []
    assert done.run_id is not None
    found = await reconciliation.get_run(done.run_id)
    assert (found.state, found.settlements_booked, found.source_id) == (RunState.DONE, 1, None)
    assert shop.report.asked == [], "nothing was fetched"
    assert await rows("reconciliation_import_row", "number") == []
    assert (await reconciliation.summarise())[0].covered_to is None, "a file says nothing of what it leaves out"


async def test_uploaded_and_fetched_reports_count_once(shop: Shop) -> None:
    first, second = await shop.pay("500.00"), await shop.pay("300.00")
    lines = shop.settle("setl_1", first)
    await shop.run()
    lines += shop.settle("setl_1", second)
    source = await report_source(shop)

    done = await bank.import_(source, report(*lines))
    before = await shop.balances()
    again = await bank.import_(source, report(*lines[::-1]))
    await shop.run()

    assert (done.lines_new, done.lines_known) == (1, 1)
    assert (again.lines_new, again.lines_known) == (0, 2)
    assert await shop.balances() == before == {"bank": "781.12", "fees": "16.00", "taxes": "2.88"}
    assert await shop.open_breaks() == []
    part = await bank.import_(source, report(lines[0], lines[0]))
    assert (part.lines_new, part.lines_known) == (0, 2)
    assert await shop.open_breaks() == [], "a file with a part of a day takes nothing back"


async def test_a_kill_between_staging_and_reading_is_resumed(shop: Shop) -> None:
    paid = [await shop.pay(f"{number}00.00") for number in (1, 2, 3)]
    lines = [
        line
        for number, item in enumerate(paid)
        for line in shop.settle(f"setl_{number}", item, on=today() - timedelta(days=number))
    ]
    shop.report.days.clear()
    source = await report_source(shop)
    started = await imports.start((await bank.upload(source, report(*lines))).id, without_quarantined=False)

    await work_off(imports.IMPORT)
    waiting = await imports.get(started.id)
    assert (waiting.state, waiting.run_id is not None) == (ImportState.READING, True)
    assert len(await rows("reconciliation_import_row", "number")) == 3
    assert await rows("settlement_line", "id") == []
    await work_off()

    done = await imports.get(started.id)
    assert (done.state, done.lines_new) == (ImportState.COMPLETED, 3)
    assert await shop.clearing() == "0.00"
    assert len(await reconciliation.list_settlements(NEWEST, shop.account_id, None, None, 10)) == 3


async def test_rows_of_a_report_that_cannot_be_understood(shop: Shop) -> None:
    lines = shop.settle("setl_1", await shop.pay("500.00"))
    source = await report_source(shop)
    content = report(*lines) + b"payment,,,,1.00,,,,,setl_1,,\nadjustment,adj_1,,,x,,,,1.00,setl_1,,\n"

    held = await bank.import_(source, content)

    flaws = [(flaw.row, flaw.field, flaw.reason) for _, flaw in await imports.list_quarantine(held.id, 0, 9)]
    assert (held.state, flaws) == (ImportState.QUARANTINED, [(3, "id", "missing"), (4, "amount", "not_an_amount")])
    assert await rows("settlement_line", "id") == []
    assert await shop.clearing() == "500.00"


@pytest.mark.parametrize("preset", PRESETS, ids=[preset.name for preset in PRESETS])
def test_presets_are_mappings_that_work(preset: Preset) -> None:
    assert by_name(preset.name) is preset
    assert bank.mapping_problem(preset.mapping, preset.kind) is None


def test_the_razorpay_preset_names_lines_as_its_plugin_does() -> None:
    preset = by_name("razorpay_recon_csv")
    assert preset is not None
    rows_ = (
        (
            "pay_DEXrnipqTmWVGE,payment,0,971.00,1000.00,INR,29.00,4.42,setl_DGlQ1Rj8os78Ec,1568176960vxp0rj,,"
            "order_DEXrnRiR3SNDHA,18/11/2026 10:00:00,17/11/2026 10:00:00,"
        ),
        (
            "rfnd_DGRcGzZSLyEdg1,refund,242.50,0,242.50,INR,0,0,setl_DGlQ1Rj8os78Ec,1568176960vxp0rj,"
            "pay_DEXrnipqTmWVGE,,18/11/2026 10:00:00,17/11/2026 10:00:00,"
        ),
        (
            "adj_DGRcGzZSLyEdg2,adjustment,500.00,0,500.00,INR,0,0,setl_DGlQ1Rj8os78Ec,1568176960vxp0rj,"
            "pay_DEXrnipqTmWVGE,,18/11/2026 10:00:00,17/11/2026 10:00:00,disp_DGRcGzZSLyEdg3"
        ),
    )

    paid, back, taken = reported(bank.csv(*rows_, header=files.RECON), mapping=preset.mapping)

    assert (paid.line.line_key, back.line.line_key) == ("payment/pay_DEXrnipqTmWVGE", "refund/rfnd_DGRcGzZSLyEdg1")
    assert (paid.line.fee.text(), paid.line.tax.text(), paid.line.net.text()) == ("24.58", "4.42", "971.00")
    assert (back.line.net.text(), back.line.provider_refund_id, back.line.provider_payment_id) == (
        "-242.50",
        "rfnd_DGRcGzZSLyEdg1",
        "pay_DEXrnipqTmWVGE",
    )
    assert (taken.line.line_key, taken.line.kind) == ("adjustment/adj_DGRcGzZSLyEdg2", "dispute")
    assert (taken.line.provider_dispute_id, taken.line.net.text()) == ("disp_DGRcGzZSLyEdg3", "-500.00")


def test_the_payu_preset_names_settlements_as_its_plugin_does() -> None:
    preset = by_name("payu_settlement_csv")
    assert preset is not None
    header = ",".join(preset.mapping.columns.values()).replace("utrNumber,utrNumber", "utrNumber")
    content = bank.csv(
        "R1,capture,P1,T1,2480.00,10.91,1.96,2467.13,HDFC26111812,2026-11-18 09:00:00,2026-11-17 09:00:00",
        "R2,refund,P1,T1,987.31,0,0,987.31,HDFC26111812,2026-11-18 09:00:00,2026-11-17 09:00:00",
        header=header,
    )

    paid, back = reported(content, mapping=preset.mapping)

    assert (paid.line.line_key, paid.line.settlement_id) == ("capture/R1", "2026-11-18/HDFC26111812")
    assert (back.line.kind, back.line.net.text(), back.line.provider_refund_id) == ("refund", "-987.31", "R2")


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"format": Format.MT940, "mapping": None}, InvalidSource),
        ({"mapping": None}, InvalidMapping),
        ({"mapping": bank.MAPPING}, InvalidMapping),
        ({"mapping": MAPPING.model_copy(update={"line_key": "{kind.__class__}"})}, InvalidMapping),
        ({"mapping": MAPPING.model_copy(update={"line_key": "{amount}"})}, InvalidMapping),
        ({"provider_account_id": None}, InvalidSource),
        ({"zone": "../../etc/passwd"}, InvalidSource),
        ({"kind": SourceKind.PAYOUT, "mapping": bank.MAPPING}, InvalidSource),
    ],
)
async def test_sources_that_do_not_fit_together(shop: Shop, changes: dict[str, Any], error: type[Exception]) -> None:
    plain = {"kind": SourceKind.SETTLEMENT, "provider_account_id": shop.account_id, "mapping": MAPPING}

    with pytest.raises(error):
        await bank.open_source(**{**plain, **changes})

    assert await rows("reconciliation_source", "id") == []
