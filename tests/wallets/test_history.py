"""A wallet's history: over all pockets, by pages, with filters."""

from __future__ import annotations

from typing import Any

import pytest

from core.kit import clock
from core.kit.scope import TenantRef
from core.wallets import history
from core.wallets.moves import service as moves
from core.wallets.moves.types import NewSpend, NewTransfer
from tests.http import Api, answer, problem
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


async def test_a_rare_match_far_back_is_reached_by_pages_of_bounded_work(
    api: Api, acting: TenantRef, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "SCAN_MAX", 5)
    monkeypatch.setattr(history, "_SAME_MOMENT", 1)
    mine = await bank.wallet("100.00")
    for _ in range(12):
        await moves.spend(NewSpend(mine.id, inr("1.00")))
    path = f"/v1/wallets/{mine.public_id}/history"
    first = await answer(await api.get(f"{path}?kind=deposit"))
    assert first["items"] == []
    assert first["next_cursor"] is not None
    assert [item["change"] for item in await pages(api, path, "kind=deposit")] == ["100.00"]


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
