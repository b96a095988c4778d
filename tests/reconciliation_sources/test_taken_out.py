"""What a bank takes out of days that it showed before does not stay as if nothing had happened."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.kit.scope import TenantRef
from core.reconciliation import service as reconciliation
from core.reconciliation.matching import service as matching
from core.reconciliation.matching.sides import STATEMENT
from core.reconciliation.sources.types import Source
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
