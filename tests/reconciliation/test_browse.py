"""Groups and suggestions page by page, however many there are."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from core.kit import ids
from core.reconciliation.matching import service as matching
from core.reconciliation.matching.service import NewMatch
from tests.http import Api, answer, problem
from tests.reconciliation.shop import Shop, rows, today, unknown

BASE = "/v1/reconciliation"


async def pages(api: Api, path: str, limit: int) -> list[list[dict[str, Any]]]:
    """Every page of a list."""
    found, cursor = [], ""
    while True:
        page = await answer(await api.get(f"{path}?limit={limit}{cursor}"))
        found.append(page["items"])
        if page["next_cursor"] is None:
            return found
        cursor = f"&cursor={page['next_cursor']}"


async def test_members_and_suggestions_in_pages(shop: Shop, api: Api) -> None:
    strangers = [unknown("100.00", f"setl_{number}", today()) for number in range(5)]
    shop.report.days[today()] += strangers
    for _ in range(3):
        await shop.pay("100.00")
    await shop.run()

    path = f"{BASE}/reconciled/{shop.pac}/suggestions"
    found = await pages(api, path, 2)
    assert [len(page) for page in found] == [2, 2, 1]
    each = [item for page in found for item in page]
    assert [item["line"] for item in each] == [
        ids.text("sln", row["id"]) for row in await rows("settlement_line", "id")
    ]
    assert {len(item["suggestions"]) for item in each} == {3}
    assert [item["suggestions"] for item in each[:1]] == [
        (await answer(await api.get(f"{BASE}/lines/{each[0]['line']}/suggestions")))["items"]
    ]

    lines = [row["id"] for row in await rows("settlement_line", "id")][:3]
    expected = [row["id"] for row in await rows("settlement_expectation", "id")]
    made = await matching.make_match(NewMatch(shop.account_id, tuple(lines), tuple(expected), "the same"))
    name = ids.text("mat", made.id)
    members = await pages(api, f"{BASE}/matches/{name}/lines", 2)
    assert [[item["line"] for item in page] for page in members] == [
        [ids.text("sln", line) for line in lines[:2]], [ids.text("sln", lines[2])],
    ]  # fmt: skip
    assert {Decimal(item["amount"]) for page in members for item in page} == {Decimal(100)}
    members = await pages(api, f"{BASE}/matches/{name}/expectations", 2)
    assert [item["id"] for page in members for item in page] == [ids.text("exp", item) for item in expected]
    assert [len(page) for page in await pages(api, path, 200)] == [2]
    await problem(await api.get(f"{BASE}/matches/{ids.text('mat', ids.new())}/lines"), 404, "request.not_found")
    cursor = (await answer(await api.get(f"{path}?limit=1")))["next_cursor"]
    await problem(await api.get(f"{BASE}/matches/{name}/lines?cursor={cursor}"), 400, "pagination.invalid_cursor")
