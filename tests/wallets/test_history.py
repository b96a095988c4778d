"""A wallet's history: over all pockets, by pages, with filters."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import asyncpg
import pytest

from core.kit import clock, db
from core.kit.scope import TenantRef
from core.settings import Settings
from core.wallets.moves import service as moves
from core.wallets.moves.types import NewSpend, NewTransfer
from core.wallets.search import queries as search_queries
from core.wallets.search import service as search
from tests.http import Api, answer, problem
from tests.ledger.conftest import rows
from tests.payments.shop import run_job
from tests.wallets import bank
from tests.wallets.bank import inr


async def pages(api: Api, path: str, query: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    cursor = ""
    while True:
        page = await answer(await api.get(f"{path}?{query}{cursor}"))
        found += page["items"]
        if page["next_cursor"] is None:
            return found
        cursor = f"&cursor={page['next_cursor']}"


async def test_history_spans_pockets_in_one_order(api: Api, acting: TenantRef) -> None:
    await bank.bonus()
    mine = await bank.wallet("50.00")
    await bank.grant(mine, "20.00")
    await moves.spend(NewSpend(mine.id, inr("25.00"), description="A book"))
    await bank.fund(mine, "1.00")
    path = f"/v1/wallets/{mine.public_id}/history"

    whole = await pages(api, path, "limit=50")

    assert [(item["kind"], item["change"]) for item in whole][:1] == [("deposit", "1.00")]
    changes = sorted((item["pocket_kind"], item["change"], item["balance"]) for item in whole)
    assert changes == [
        ("bonus", "-20.00", "0.00"), ("bonus", "20.00", "20.00"), ("cash", "-5.00", "45.00"),
        ("cash", "1.00", "46.00"), ("cash", "50.00", "50.00"),
    ]  # fmt: skip
    moments = [item["recorded_at"] for item in whole]
    assert moments == sorted(moments, reverse=True)
    for limit in (1, 2, 3):
        assert await pages(api, path, f"limit={limit}") == whole


@pytest.mark.parametrize(
    ("query", "changes"),
    [
        ("kind=wallet_spend", ["-5.00"]),
        ("kind=wallet_transfer", ["-7.50"]),
        ("least=7.00", ["-7.50", "100.00"]),
        ("least=5.00&most=7.50", ["-7.50", "-5.00"]),
        ("words=LUNCH%20friends", ["-7.50"]),
        ("words=order-42", ["-5.00"]),
        ("words=nothing", []),
        ("pocket=bonus", ["3.00"]),
    ],
)
async def test_filters_find_what_they_say(api: Api, acting: TenantRef, query: str, changes: list[str]) -> None:
    await bank.bonus(200)
    mine, other = await bank.wallet("100.00"), await bank.wallet()
    await moves.spend(NewSpend(mine.id, inr("5.00"), metadata={"order": "order-42"}))
    await moves.transfer(NewTransfer(mine.id, inr("7.50"), to_wallet_id=other.id, description="Lunch with friends"))
    await bank.grant(mine, "3.00")
    path = f"/v1/wallets/{mine.public_id}/history"
    for limit in (1, 50):
        assert [item["change"] for item in await pages(api, path, f"{query}&limit={limit}")] == changes


async def test_pages_of_a_rare_match_far_back_are_full(
    api: Api, acting: TenantRef, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "CHUNK", 3)
    mine = await bank.wallet("100.00")
    for number in range(12):
        await moves.spend(NewSpend(mine.id, inr("1.00"), description="rare" if number in {1, 2, 9} else "often"))
    path = f"/v1/wallets/{mine.public_id}/history"

    first = await answer(await api.get(f"{path}?words=rare&limit=2"))
    rest = await answer(await api.get(f"{path}?words=rare&limit=2&cursor={first['next_cursor']}"))

    assert [item["balance"] for item in first["items"]] == ["90.00", "97.00"]
    assert [item["balance"] for item in rest["items"]] == ["98.00"]
    assert rest["next_cursor"] is None
    assert (await answer(await api.get(f"{path}?kind=deposit&limit=1")))["next_cursor"] is None


async def test_a_cursor_stays_where_it_is_while_money_moves(api: Api, acting: TenantRef) -> None:
    mine = await bank.wallet("100.00")
    for _ in range(4):
        await moves.spend(NewSpend(mine.id, inr("1.00")))
    path = f"/v1/wallets/{mine.public_id}/history?kind=wallet_spend&limit=2"

    first = await answer(await api.get(path))
    for _ in range(3):
        await moves.spend(NewSpend(mine.id, inr("1.00")))
    rest = await answer(await api.get(f"{path}&cursor={first['next_cursor']}"))

    assert [item["balance"] for item in first["items"] + rest["items"]] == ["96.00", "97.00", "98.00", "99.00"]
    assert rest["next_cursor"] is None


async def test_concurrent_searches_take_each_entry_in_once(
    api: Api, acting: TenantRef, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "CHUNK", 2)
    mine = await bank.wallet("100.00")
    for _ in range(9):
        await moves.spend(NewSpend(mine.id, inr("1.00")))
    path = f"/v1/wallets/{mine.public_id}/history?words=nothing"

    found = await asyncio.gather(*(api.get(path) for _ in range(6)))

    assert [(await answer(response))["items"] for response in found] == [[]] * 6
    assert await rows(acting, "wallet_entry") == 10


async def test_a_wallet_with_too_much_to_take_in_is_ready_later(
    api: Api, acting: TenantRef, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "CHUNK", 1)
    monkeypatch.setattr(search, "CHUNKS_MAX", 2)
    mine = await bank.wallet("100.00")
    for _ in range(5):
        await moves.spend(NewSpend(mine.id, inr("1.00")))
    path = f"/v1/wallets/{mine.public_id}/history?kind=deposit"

    refused = await api.get(path)

    await problem(refused, 503, "wallets.search_not_ready")
    assert refused.headers["Retry-After"] == "2"
    assert await run_job(search.JOB, str(mine.account_id))
    assert [item["change"] for item in (await answer(await api.get(path)))["items"]] == ["100.00"]


async def test_amounts_beyond_whole_numbers_of_the_database_are_found(api: Api, acting: TenantRef) -> None:
    mine = await bank.wallet("99999999999999999999.00")
    path = f"/v1/wallets/{mine.public_id}/history"

    found = await answer(await api.get(f"{path}?least=99999999999999999999.00"))

    assert [item["change"] for item in found["items"]] == ["99999999999999999999.00"]


MANY = 100_000
PLANS: dict[str, tuple[dict[str, Any], list[Any]]] = {
    "a kind": ({"kind": True}, ["rare"]),
    "a span of amounts": ({"least": True, "most": True}, [50_000, 50_010]),
    "a word": ({"words": 1}, ["rare"]),
    "two words": ({"words": 2}, ["often", "rare"]),
    "all": ({"kind": True, "least": True, "words": 1}, ["often", 10, "rare"]),
}


async def test_every_search_in_a_large_wallet_reads_an_index(acting: TenantRef, settings: Settings) -> None:
    mine = await bank.wallet()
    async with db.bulk(acting.id) as tx:
        await tx.execute(search_queries.OPEN, tx.tenant, mine.account_id)
        for first in range(0, MANY, 10_000):
            versions = list(range(first, first + 10_000))
            rare = versions[::2_000]
            kinds = ["rare" if version in rare else "often" for version in versions]
            await tx.execute(search_queries.INSERT_ENTRIES, tx.tenant, mine.account_id, versions, kinds, versions)
            words = ["often"] * len(versions) + ["rare"] * len(rare)
            await tx.execute(search_queries.INSERT_WORDS, tx.tenant, mine.account_id, words, versions + rare)

    owner = await asyncpg.connect(settings.database_url)
    await owner.execute("ANALYZE wallet_entry, wallet_word")  # as autovacuum does
    await owner.close()

    for plan, (flags, values) in PLANS.items():
        sql = search_queries.find(**{"kind": False, "least": False, "most": False, "words": 0, **flags})
        async with db.transaction() as tx:
            told = await tx.value(
                f"EXPLAIN (ANALYZE, FORMAT JSON) {sql}", tx.tenant, mine.account_id, -1, MANY, 51, *values
            )
        scans = [node for node in _nodes(json.loads(told)[0]["Plan"]) if "Scan" in node["Node Type"]]
        assert {node["Node Type"] for node in scans} <= {"Index Scan", "Index Only Scan"}, (plan, scans)
        read = [node["Actual Rows"] + node.get("Rows Removed by Filter", 0) for node in scans]
        assert max(read) * max(1, scans[0]["Actual Loops"]) < 5_000, (plan, scans)


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for inner in plan.get("Plans", ()):
        yield from _nodes(inner)


async def test_a_cursor_fits_its_own_filters_only(api: Api, acting: TenantRef) -> None:
    mine = await bank.wallet("100.00")
    await bank.fund(mine, "1.00")
    path = f"/v1/wallets/{mine.public_id}/history"
    cursor = (await answer(await api.get(f"{path}?limit=1")))["next_cursor"]
    await problem(await api.get(f"{path}?kind=deposit&cursor={cursor}"), 400, "pagination.invalid_cursor")
    await problem(await api.get(f"{path}?least=1"), 400, "money.invalid_amount")
    await problem(await api.get(f"{path}?least=NaN"), 400, "money.invalid_amount")


async def test_a_statement_has_a_part_for_each_pocket(api: Api, acting: TenantRef) -> None:
    await bank.bonus()
    mine = await bank.wallet("50.00")
    await bank.grant(mine, "20.00")
    await moves.spend(NewSpend(mine.id, inr("25.00")))
    span = f"since=2020-01-01T00:00:00Z&until={clock.text(clock.now())}"
    found = await answer(await api.get(f"/v1/wallets/{mine.public_id}/statement?{span}"))
    parts = [
        (item["pocket_kind"], item["statement"]["opening"], item["statement"]["closing"]) for item in found["parts"]
    ]
    assert parts == [("cash", "0.00", "45.00"), ("bonus", "0.00", "0.00")]
    assert [len(item["statement"]["lines"]) for item in found["parts"]] == [2, 2]
