"""What a bank takes out of days that it showed before does not stay as if nothing had happened."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest

from core.kit.scope import TenantRef
from core.reconciliation import service as reconciliation
from core.reconciliation.imports import staging
from core.reconciliation.imports.types import ImportState, Statement
from core.reconciliation.matching import service as matching
from core.reconciliation.matching.sides import STATEMENT
from core.reconciliation.sources.types import Format, Source
from tests.reconciliation.shop import NEWEST, Shop, open_shop, today, travelled
from tests.reconciliation_sources import bank

MAPPING = bank.MAPPING.model_copy(update={"dates": "iso"})


@pytest.fixture
async def shop(acting: TenantRef) -> Shop:
    return await open_shop()


def statement(*lines: tuple[int, str, str], opening: int = 0, told: bool = True) -> bytes:
    """Lines of (days ago, text, amount in whole rupees); with a running balance, unless it is not told."""
    balance, rows = opening, []
    for ago, text, amount in lines:
        balance += int(amount)
        day = today() - timedelta(days=ago)
        out, into = (amount[1:], "") if amount.startswith("-") else ("", amount)
        rows.append(f"{day},{text},,{out},{into},{balance if told else ''}")
    return bank.csv(*rows)


async def states(source: Source) -> dict[str, tuple[str, str | None]]:
    return {line.description: (line.state.value, line.problem) for line in await bank.lines(source)}


async def breaks(source: Source) -> list[tuple[str, str]]:
    found = await reconciliation.list_breaks(NEWEST, source.id, None, "open", 50)
    return sorted((item.kind.value, item.details["reason"]) for item in found)


async def test_what_had_tied_becomes_a_break(shop: Shop) -> None:
    source = await bank.open_source(mapping=MAPPING)
    shop.settle("setl_1", await shop.pay("500.00"))
    await shop.run()
    first = bank.csv(f"{today()},NEFT,UTRsetl_1,,488.20,488.20")
    await bank.import_(source, first)
    assert (await states(source))["NEFT"] == ("matched", None)

    with travelled(days=1):
        await bank.import_(source, bank.csv(f"{today() - timedelta(days=1)},FEE,F100001,1,,-1", f"{today()},X,X1,,1,0"))
        assert (await states(source))["NEFT"] == ("matched", None)
        assert await breaks(source) == [("missing_there", "no_longer_reported")]
        [line] = [item for item in await bank.lines(source) if item.description == "NEFT"]
        await matching.untie(STATEMENT, line.id, "the bank took it back")
        assert (await states(source))["NEFT"] == ("withdrawn", None)


async def test_an_unknown_line_goes_and_comes_back(acting: TenantRef) -> None:
    source = await bank.open_source(mapping=MAPPING)
    await bank.import_(source, statement((9, "one 100001", "100"), (8, "two 100002", "50"), (7, "three 100003", "70")))
    # The last day of a file may not be over, and what is newer is not in it: neither was taken out.
    await bank.import_(source, statement((9, "one 100001", "100"), (8, "two 100002", "50")))
    assert {state for state, _ in (await states(source)).values()} == {"broken"}

    later = statement((9, "one 100001", "100"), (7, "three 100003", "70"), (6, "four 100004", "10"))
    await bank.import_(source, later)
    assert (await states(source))["two 100002"] == ("withdrawn", None)
    assert len(await breaks(source)) == 3
    summary = await reconciliation.summarise_source(source.id)
    assert (f"{summary.open_lines_amount:.2f}", f"{summary.statement:.2f}") == ("180.00", "180.00")
    # A file without balances, or an older one, takes nothing back and brings nothing again.
    plain = bank.MAPPING.model_copy(
        update={"dates": "iso", "columns": {name: column for name, column in bank.COLUMNS.items() if name != "balance"}}
    )
    await bank.import_(source, statement((9, "one 100001", "100"), (8, "two 100002", "50"), (7, "x 100009", "1")))
    assert (await states(source))["two 100002"] == ("withdrawn", None)
    await bank.remap(source, mapping=plain)
    await bank.import_(source, statement((9, "only 100007", "3"), (5, "five 100005", "20"), told=False))
    assert (await states(source))["one 100001"] == ("broken", "missing_here")

    await bank.remap(await bank.sources.get(source.id), mapping=MAPPING)
    again = statement((9, "one 100001", "100"), (8, "two 100002", "50"), (4, "six 100006", "1"))
    await bank.import_(source, again)
    found = await states(source)
    assert found["two 100002"] == ("broken", "missing_here")
    assert found["three 100003"] == ("withdrawn", None)


def _mt940(day: int, opening: int, reference: str) -> str:
    """A day's statement with one line of 1.00."""
    return (
        f":20:DAY{day}\n:25:HDFC/5020\n:28C:{day}/1\n:60F:C2611{day - 1:02}INR{opening},00\n"
        f":61:2611{day:02}11{day:02}C1,00NTRF{reference}\n:62F:C2611{day:02}INR{opening + 1},00\n-}}\n"
    )


async def test_days_that_a_file_passes_over_are_left_as_they_are(acting: TenantRef) -> None:
    source = await bank.open_source(format=Format.MT940)
    for day in (2, 3, 4):
        await bank.import_(source, _mt940(day, day, f"REF000{day}").encode())

    # Statement after statement without a gap: what they lack, the bank took out.
    three = _mt940(2, 2, "REF0002") + _mt940(3, 3, "REF0009") + _mt940(4, 4, "REF0004")
    whole = await bank.import_(source, three.encode())
    # The second and the fifth only: of the days between them they say nothing.
    gap = await bank.import_(source, (_mt940(2, 2, "REF0002") + _mt940(5, 5, "REF0005")).encode())

    assert (whole.lines_new, gap.lines_new) == (1, 1)
    assert {line.reference: line.state.value == "withdrawn" for line in await bank.lines(source)} == {
        "REF0002": False, "REF0003": True, "REF0004": False, "REF0009": False, "REF0005": False,
    }  # fmt: skip


async def test_the_newest_of_a_files_statements_tells_the_balance(acting: TenantRef) -> None:
    source = await bank.open_source(format=Format.MT940)

    done = await bank.import_(source, "".join(_mt940(day, day, f"REF000{day}") for day in (4, 3, 2)).encode())

    assert [statement["closing"] for statement in done.statements] == ["3.00", "4.00", "5.00"]
    assert (await reconciliation.summarise_source(source.id)).statement == Decimal("5.00")
    # A file of more statements than are told tells of the newest, whichever way it goes.
    for days in (range(1, 1001), range(1000, 0, -1)):
        told = staging.Told()
        for day in days:
            told.add(Statement("1", str(day), "INR", Decimal(day), Decimal(day + 1), None, None, 1))
        assert told.is_whole
        assert [item["number"] for item in told.listed()] == [str(day) for day in range(601, 1001)]


async def test_a_file_of_two_accounts_is_of_none(acting: TenantRef) -> None:
    source = await bank.open_source(format=Format.MT940)
    both = _mt940(2, 2, "REF0002") + _mt940(3, 3, "REF0003").replace("5020", "5021")

    done = await bank.import_(source, both.encode())

    assert (done.state, done.problem, await bank.lines(source)) == (ImportState.REFUSED, "other_account", [])
