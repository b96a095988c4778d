"""A break from the moment it is seen: who looks after it, what is known of it, and how old it is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from core.identity.users import service as users
from core.identity.users.types import Identifier
from core.kit import ids
from core.kit.scope import TenantRef
from core.reconciliation import breaks
from core.reconciliation import service as reconciliation
from core.reconciliation.cases import service as cases
from core.reconciliation.cases.types import SUGGESTED, Age, age_of, opened_within
from core.reconciliation.types import BreakKind
from tests.http import Api, acts, answer, make_key, problem
from tests.reconciliation.shop import NEWEST, Shop, rows, today, travelled, unknown
from tests.reconciliation_breaks.desk import everything, make_clerk, only_break, told

BASE = "/v1/reconciliation/breaks"


async def overdue(shop: Shop) -> UUID:
    await shop.pay("500.00")
    with travelled(days=20):
        await shop.run()
    return (await only_break(shop)).id


async def test_a_break_is_taken_explained_and_put_back(shop: Shop, acting: TenantRef) -> None:
    found, user = await overdue(shop), await make_clerk()

    assert (await cases.assign(found, user.id)).state == "assigned"
    assert (await cases.assign(found, user.id)).version == 2
    assert (await cases.explain(found, "they pay next week")).state == "explained"
    after = await cases.assign(found, None)
    assert (after.state, after.assignee, after.version) == ("explained", None, 4)

    notes = await cases.list_notes(found, UUID(int=0), 10)
    assert [(note.kind.value, note.text, note.actor) for note in notes] == [
        ("assigned", user.public_id, "key_tests"),
        ("explained", "they pay next week", "key_tests"),
        ("assigned", "", "key_tests"),
    ]
    assert [event["assignee"] for event in await told("reconciliation.break.assigned")] == [user.public_id, None]
    assert [event["state"] for event in await told("reconciliation.break.explained")] == ["explained"]
    assert len(await acts(acting, "reconciliation_break:assign")) == 2


@pytest.mark.parametrize("explained", [False, True])
async def test_a_difference_that_is_gone_resolves_whatever_people_did(shop: Shop, explained: bool) -> None:
    paid = await shop.pay("500.00")
    with travelled(days=20):
        await shop.run()
    found = (await only_break(shop)).id
    user = await make_clerk()
    await cases.assign(found, user.id)
    if explained:
        await cases.explain(found, "they pay next week")
    with travelled(days=20):
        await shop.run()
    assert len(await shop.breaks()) == 1

    shop.settle("setl_1", paid)
    await shop.run()

    after = await reconciliation.get_break(found)
    assert (after.state, after.resolution, after.assignee) == ("resolved", "tied", user.public_id)
    assert await shop.tied_out()


async def test_an_assigned_break_counts_as_open(shop: Shop) -> None:
    await cases.assign(await overdue(shop), (await make_clerk()).id)

    (summary,) = await reconciliation.summarise()

    assert summary.open_breaks == {BreakKind.MISSING_THERE: 1}
    assert not summary.tied_out


@pytest.mark.parametrize(
    ("hours", "age"),
    [(0, "0-1"), (47, "0-1"), (48, "2-3"), (95, "2-3"), (96, "4-7"), (191, "4-7"), (192, "8-30"), (743, "8-30"),
     (744, "30+"), (9000, "30+"), (-5, "0-1")],
)  # fmt: skip
def test_ages(hours: int, age: str) -> None:
    now = datetime(2026, 11, 28, tzinfo=UTC)
    opened_at = now - timedelta(hours=hours)

    assert age_of(opened_at, now) == age
    holding = []
    for item in Age:
        after, upto = opened_within(item, now)
        if (after is None or opened_at > after) and (upto is None or opened_at <= upto):
            holding.append(item)
    assert holding == [age]


def test_every_kind_has_a_suggested_action() -> None:
    assert set(SUGGESTED) == set(BreakKind)


async def test_over_http(shop: Shop, acting: TenantRef, api: Api) -> None:
    found, user = ids.text("brk", await overdue(shop)), (await make_clerk()).public_id
    with_file = await answer(
        await api.call("POST", "/v1/files?name=mail.txt", raw=b"we pay", headers={"Content-Type": "text/plain"}), 201
    )

    taken = await answer(await api.post(f"{BASE}/{found}/assignment", {"assignee": user}))
    assert (taken["state"], taken["assignee"], taken["age"]) == ("assigned", user, "0-1")
    assert taken["suggested_action"] == SUGGESTED[BreakKind.MISSING_THERE]
    comment = {"text": "they wrote", "file": with_file["id"]}
    made = await answer(await api.post(f"{BASE}/{found}/comments", comment, idempotency_key="one"), 201)
    again = await answer(await api.post(f"{BASE}/{found}/comments", comment, idempotency_key="one"), 201)
    assert made == again
    assert made["file"] == with_file["id"]
    await answer(await api.post(f"{BASE}/{found}/explanation", {"text": "next week"}))
    notes = await answer(await api.get(f"{BASE}/{found}/notes?limit=2"))
    rest = await answer(await api.get(f"{BASE}/{found}/notes?limit=2&cursor={notes['next_cursor']}"))
    assert [note["kind"] for note in notes["items"] + rest["items"]] == ["assigned", "comment", "explained"]

    for query, many in (
        (f"assignee={user}", 1),
        (f"assignee={ids.text('usr', ids.new())}", 0),
        ("state=explained", 1),
        ("state=open", 0),
        ("age=0-1", 1),
        ("age=2-3", 0),
    ):
        assert len((await answer(await api.get(f"{BASE}?{query}")))["items"]) == many, query

    wish = await answer(await api.post(f"{BASE}/{found}/write-off", {"reason": "bankrupt"}, idempotency_key="two"), 202)
    assert (wish["amount"], wish["currency"]) == ("500.00", "INR")
    checker = Api(api.app, await make_key(acting, ("approvals:decide", "reconciliation:write_off")))
    body = {"payload_hash": wish["payload_hash"]}
    path = f"/v1/approvals/{wish['approval']}/approve"
    assert (await answer(await checker.post(path, body, idempotency_key="three")))["status"] == "approved"
    after = await answer(await api.get(f"{BASE}/{found}"))
    assert (after["state"], after["approval"], after["age"]) == ("written_off", wish["approval"], None)
    posted = await answer(await api.get(f"/v1/ledger/transactions/{after['transaction']}"))
    assert posted["reference"] == f"break:{found}:written_off"
    late = await api.post(f"{BASE}/{found}/write-off", {"reason": "again"}, idempotency_key="four")
    await problem(late, 409, "reconciliation.break_closed")


async def test_refusals_over_http_write_nothing(shop: Shop, acting: TenantRef, api: Api) -> None:
    found, user = ids.text("brk", await overdue(shop)), (await make_clerk()).public_id
    stranger = await users.create(Identifier("email", "customer@shop.example"))
    gone = await make_clerk("gone@shop.example")
    await users.lock(gone.id, reason="left")
    before = await everything()
    reader = Api(api.app, await make_key(acting, ("reconciliation:read",)))

    for path, body in (
        ("assignment", {"assignee": user}),
        ("explanation", {"text": "x"}),
        ("comments", {"text": "x"}),
        ("write-off", {"reason": "x"}),
    ):
        refused = await reader.post(f"{BASE}/{found}/{path}", body, idempotency_key=path)
        assert refused.status_code == 403
    absent: list[tuple[str, dict[str, Any], int]] = [
        ("comments", {"text": "x", "file": ids.text("fil", ids.new())}, 404),
        ("comments", {"text": ""}, 400),
        ("assignment", {"assignee": "mallory"}, 404),
        ("assignment", {"assignee": ids.text("usr", ids.new())}, 422),
        ("assignment", {"assignee": stranger.public_id}, 422),
        ("assignment", {"assignee": gone.public_id}, 422),
    ]
    for number, (path, body, status) in enumerate(absent):
        refused = await api.post(f"{BASE}/{found}/{path}", body, idempotency_key=f"absent-{number}")
        assert refused.status_code == status, path

    assert await everything() == before


async def test_many_new_breaks_are_told_at_once(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(breaks, "SINGLY_MAX", 2)
    strangers = [unknown("10.00", "setl_1", today()) for _ in range(2)]
    shop.report.days[today()] += strangers
    await shop.run()
    assert len(await told("reconciliation.break.opened")) == 2
    assert await told("reconciliation.breaks.opened") == []

    shop.report.days[today()] += [unknown("10.00", "setl_2", today()) for _ in range(2)]
    shop.report.days[today()].append(unknown("5.00", "setl_2", today(), kind="refund"))
    run = await shop.run()

    assert len(await told("reconciliation.break.opened")) == 2
    assert await told("reconciliation.breaks.opened") == [
        {
            "provider_account": shop.pac,
            "source": None,
            "run": run.public_id,
            "breaks": 3,
            "kinds": {"missing_here": 2, "orphan_refund": 1},
        }
    ]
    assert len(await reconciliation.list_breaks(NEWEST, shop.account_id, None, "open", 200)) == 5
    assert len(await rows("reconciliation_break", "id")) == 5
