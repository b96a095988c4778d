"""Many breaks are corrected by one call, each for itself, and by its repeat nothing."""

from __future__ import annotations

import asyncio
from typing import Any

from core.kit.scope import TenantRef
from core.reconciliation.cases import corrections, many
from core.reconciliation.types import Break
from tests.http import Api, answer, make_key, problem
from tests.ledger.conftest import assert_books_tie
from tests.reconciliation.shop import Shop, rows, today, unknown

PATH = "/v1/reconciliation/breaks/corrections"


async def strangers(shop: Shop) -> list[Break]:
    """Three breaks: of each, the gateway paid for a payment that is nobody's."""
    shop.settle("setl_1", await shop.pay("500.00"))
    for amount in ("200.00", "300.00", "400.00"):
        shop.report.days[today()].append(unknown(amount, "setl_1", today()))
    await shop.run()
    return sorted(await shop.breaks("open"), key=lambda found: found.actual or 0)


def wish(found: Break, **more: Any) -> dict[str, Any]:
    return {"id": found.public_id, "version": found.version, "action": "hold", **more}


async def test_each_has_a_verdict_and_a_repeat_does_nothing(shop: Shop, acting: TenantRef, api: Api) -> None:
    first, second, third = await strangers(shop)
    items = [
        wish(first),
        wish(second, version=second.version + 1),
        wish(first),
        wish(third, action="write_off"),
        wish(third, id="brk_01jd5qcrkb0s5kz2sv6v2k9ebu"),
        wish(third, id="no id"),
        wish(second, action="exchange"),
    ]
    body = {"items": items, "reason": "the month of November"}

    done = await answer(await api.post(PATH, body))

    assert (done["corrected"], done["waiting"], done["refused"]) == (1, 1, 5)
    assert [item["index"] for item in done["items"]] == list(range(7))
    assert [item["problem"] and item["problem"]["code"] for item in done["items"]] == [
        None, "reconciliation.difference_changed", "reconciliation.break_closed", None, "request.not_found",
        "request.not_found", "reconciliation.cannot_correct",
    ]  # fmt: skip
    assert done["items"][0]["done"]["current"]["state"] == "corrected"
    assert done["items"][3]["done"]["approval"].startswith("apr_")
    made = await rows("reconciliation_correction", "id")
    assert len(made) == 1

    again = await answer(await api.post(PATH, body))
    assert (again["corrected"], again["waiting"], again["refused"]) == (0, 0, 7)
    # What was taken back in between is another break than the one that was seen.
    await corrections.undo(first.id, "wrong")
    again = await answer(await api.post(PATH, {**body, "items": items[:1]}))
    assert again["items"][0]["problem"]["code"] == "reconciliation.difference_changed"
    assert await rows("reconciliation_correction", "id") == made
    await assert_books_tie(acting)


async def test_two_at_once_correct_each_once(shop: Shop, acting: TenantRef) -> None:
    found = await strangers(shop)
    wishes = [many.Wish(item.public_id, item.version, None) for item in found]

    there, back = await asyncio.gather(many.correct(wishes, "there"), many.correct(wishes[::-1], "and back"))

    done = [type(verdict).__name__ for verdict in (*there, *back)]
    assert sorted(done) == ["BreakClosed"] * 3 + ["Done"] * 3
    assert len(await rows("reconciliation_correction", "id")) == 3
    await assert_books_tie(acting)


async def test_calls_that_are_refused_write_nothing(shop: Shop, acting: TenantRef, api: Api) -> None:
    [first, *_] = await strangers(shop)
    reader = Api(api.app, await make_key(acting, ("reconciliation:read",)))

    assert (await reader.post(PATH, {"items": [wish(first)], "reason": "x"})).status_code == 403
    for body in (
        {"items": [], "reason": "x"},
        {"items": [wish(first)] * 101, "reason": "x"},
        {"items": [wish(first)]},
        {"items": [{"id": first.public_id}], "reason": "x"},
        {"items": [wish(first, action="burn")], "reason": "x"},
    ):
        await problem(await api.post(PATH, body), 400, "request.validation")

    assert await rows("reconciliation_correction", "id") == []
