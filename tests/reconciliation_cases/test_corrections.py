"""A correction is made once, by as many people as it needs, and taken back once; both over HTTP and under races."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from core.approvals import service as approvals
from core.approvals.errors import SelfApproval
from core.kit import scope
from core.kit.errors import NotFound
from core.kit.money import Money
from core.kit.scope import Principal, Scope, TenantRef
from core.reconciliation import service as reconciliation
from core.reconciliation.cases import corrections
from core.reconciliation.cases import service as cases
from core.reconciliation.cases.errors import (
    BreakClosed,
    CannotCorrect,
    DifferenceChanged,
    NotCorrected,
    WriteOffWaiting,
)
from core.reconciliation.cases.types import Action
from core.reconciliation.matching import service as matching
from core.reconciliation.matching.sides import SETTLEMENT
from core.reconciliation.matching.types import Document
from core.reconciliation.types import Break
from tests.http import Api, acts, answer, make_key, problem
from tests.ledger.conftest import assert_books_tie
from tests.reconciliation.shop import Shop, hasten, line, rows, today, travelled, unknown, work_off
from tests.reconciliation_breaks.desk import approve, everything, only_break, second_person, told

BASE = "/v1/reconciliation/breaks"


async def stranger(shop: Shop) -> Break:
    """The break about a payment of 200 that is nobody's, beside one of ours."""
    shop.settle("setl_1", await shop.pay("500.00"))
    shop.report.days[today()].append(unknown("200.00", "setl_1", today()))
    await shop.run()
    return await only_break(shop)


async def overdue(shop: Shop) -> Break:
    await shop.pay("500.00")
    with travelled(days=20):
        await shop.run()
    return await only_break(shop)


async def ties(shop: Shop) -> bool:
    """Whether the next run finds nothing to say, and leaves clearing and suspense as they should be."""
    with travelled(days=20):
        run = await shop.run()
        (summary,) = await reconciliation.summarise()
        exact = all(item.suspense == 0 and item.difference == 0 for item in summary.currencies)
        return exact and await shop.tied_out() and (run.breaks_opened, run.breaks_resolved) == (0, 0)


async def test_one_call_keeps_what_nobody_knows_and_one_takes_that_back(shop: Shop, acting: TenantRef) -> None:
    found = await stranger(shop)
    seen = await corrections.preview(found.id)
    assert (seen.action, [(item.account, item.debit, item.credit) for item in seen.entries]) == (
        Action.HOLD,
        [("gateway_clearing", "200.00", None), ("unallocated", None, "200.00")],
    )

    done = await corrections.correct(found.id, None, "not known whose")

    assert (done.approval, done.about.state, done.about.resolution) == (None, "corrected", "corrected")
    assert await ties(shop)
    assert await shop.balances() == {"bank": "683.48", "fees": "14.00", "taxes": "2.52", "unallocated": "200.00"}
    [event] = await told("reconciliation.break.corrected")
    assert (event["action"], event["amount"], event["approval"]) == ("hold", "-200.00", None)
    assert len(await acts(acting, "reconciliation_break:correct")) == 1
    posted = await rows("ledger_transaction", "reference, kind")
    assert {"reference": f"break:{found.public_id}:corrected", "kind": "correction"} in posted

    after = (await corrections.undo(found.id, "we know whose")).about
    assert (after.state, after.transaction_id, after.resolution) == ("open", None, None)
    await shop.run()
    assert [(item.id, item.state) for item in await shop.breaks()] == [(found.id, "open")]
    assert await shop.balances() == {"bank": "683.48", "fees": "10.00", "taxes": "1.80", "gateway_suspense": "195.28"}
    [reopened] = await told("reconciliation.break.reopened")
    assert reopened["transaction"] is not None

    await corrections.correct(found.id, Action.HOLD, "not so")
    assert await ties(shop)
    made = await corrections.list_corrections(found.id)
    assert [(item.number, item.action, item.undone_at is None) for item in made] == [
        (1, "hold", False),
        (2, "hold", True),
    ]
    assert [(note.kind.value, note.text) for note in await cases.list_notes(found.id, UUID(int=0), 9)] == [
        ("corrected", "not known whose"),
        ("undone", "we know whose"),
        ("corrected", "not so"),
    ]
    await assert_books_tie(acting)


async def test_a_claim_takes_two_and_so_does_taking_it_back(shop: Shop, acting: TenantRef) -> None:
    found = await overdue(shop)
    done = await corrections.correct(found.id, None, "they owe it")
    assert (done.action, done.about.state) == (Action.CLAIM, "open")
    assert done.approval is not None
    before = await everything()
    for act in (
        corrections.correct(found.id, Action.WRITE_OFF, "or not"),
        corrections.correct(found.id, None, "twice"),
    ):
        with pytest.raises(WriteOffWaiting):
            await act
    with pytest.raises(SelfApproval):
        await approvals.approve(done.approval.id, payload_hash=done.approval.payload_hash)
    with pytest.raises(NotCorrected):
        await corrections.undo(found.id, "nothing stands")
    assert await everything() == before

    await approve(done.approval)
    assert await ties(shop)
    assert await shop.balances() == {"claims": "500.00"}

    wish = (await corrections.undo(found.id, "they never took it")).approval
    assert wish is not None
    with second_person():
        await approvals.reject(wish.id, reason="they did")
    assert await shop.balances() == {"claims": "500.00"}
    wish = (await corrections.undo(found.id, "look again")).approval
    assert wish is not None
    with pytest.raises(SelfApproval):
        await approvals.approve(wish.id, payload_hash=wish.payload_hash)
    await approve(wish)
    assert (await reconciliation.get_break(found.id)).state == "open"
    assert await shop.balances() == {"gateway_clearing": "500.00"}
    with pytest.raises(NotCorrected):
        await corrections.undo(found.id, "again")
    with travelled(days=20):
        await shop.run()
    assert [item.kind for item in await shop.breaks("open")] == ["missing_there"]
    await assert_books_tie(acting)


async def test_what_was_claimed_and_comes_after_all(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    with travelled(days=20):
        await shop.run()
    done = await corrections.correct((await only_break(shop)).id, None, "they owe it")
    assert done.approval is not None
    await approve(done.approval)
    shop.settle("setl_1", paid)
    await shop.run()

    late = await only_break(shop)
    assert (late.kind, late.details["reason"]) == ("duplicate", "settled_before")
    done = await corrections.correct(late.id, None, "there it is")

    assert done.approval is None
    assert await ties(shop)
    assert await shop.balances() == {"bank": "488.20", "claims": "11.80"}, "their charge is still to be agreed on"


async def test_races_correct_once_and_take_back_once(shop: Shop, acting: TenantRef) -> None:
    found = await stranger(shop)

    answers = await asyncio.gather(
        *(corrections.correct(found.id, Action.HOLD, "mine") for _ in range(4)), return_exceptions=True
    )
    assert sorted(type(item).__name__ for item in answers) == ["BreakClosed"] * 3 + ["Done"]
    answers = await asyncio.gather(*(corrections.undo(found.id, "mine") for _ in range(4)), return_exceptions=True)
    assert sorted(type(item).__name__ for item in answers) == ["Done"] + ["NotCorrected"] * 3

    assert len(await rows("reconciliation_correction", "id")) == 1
    references = [row["reference"] for row in await rows("ledger_transaction", "reference")]
    assert len([name for name in references if name.startswith("break:")]) == 2
    await asyncio.gather(corrections.correct(found.id, Action.HOLD, "beside a run"), shop.run())
    assert await ties(shop)
    await assert_books_tie(acting)


async def test_the_tolerance_of_the_rules_lets_one_person_decide(shop: Shop) -> None:
    slabs: dict[str, Any] = {"rules": [{"name": "id", "by": "id"}], "fee_slabs": [{"percent": "2"}]}
    await matching.set_rules(shop.account_id, Document.model_validate(slabs | {"correction_tolerance": "1.00"}))
    small, large = line(await shop.pay("500.00"), "setl_1", today(), fee="11.00"), await shop.pay("400.00")
    shop.report.days[today()] += [small, line(large, "setl_1", today(), fee="9.01")]
    await shop.run()
    by_excess = {str(item.actual): item for item in await shop.breaks("open")}

    claimed = await corrections.correct(by_excess["11.0000"].id, None, "agreed were 10")
    waiting = await corrections.correct(by_excess["9.0100"].id, Action.ACCEPT, "the new price")

    assert (claimed.approval, claimed.action) == (None, Action.CLAIM)
    assert waiting.approval is not None
    assert waiting.approval.payload["entry"] == []
    await approve(waiting.approval)
    assert (await reconciliation.get_break(by_excess["9.0100"].id)).state == "corrected"
    assert await ties(shop)
    assert await shop.balances() == {"bank": "876.39", "claims": "1.00", "fees": "19.01", "taxes": "3.60"}


async def test_the_vendor_changes_its_word_and_the_correction_goes_by_itself(shop: Shop, acting: TenantRef) -> None:
    paid = await shop.pay("500.00")
    wrong = line(replace(paid, amount=Money.parse("499.00", "INR")), "setl_1", today())
    shop.report.days[today()].append(wrong)
    await shop.run()
    found = await only_break(shop)
    wish = (await corrections.correct(found.id, None, "rounded")).approval
    assert wish is not None
    await approve(wish)
    await shop.run()
    assert await shop.tied_out()

    shop.restate(wrong, line(paid, "setl_1", today()))
    await shop.run()

    after = await reconciliation.get_break(found.id)
    assert (after.state, after.resolution, after.transaction_id) == ("resolved", "superseded", None)
    assert await ties(shop)
    assert await shop.balances() == {"bank": "488.20", "fees": "10.00", "taxes": "1.80"}
    [event] = await told("reconciliation.break.superseded")
    assert event["break_id"] == found.public_id
    await assert_books_tie(acting)


async def test_a_tie_that_is_undone_by_hand_takes_its_correction_along(shop: Shop, acting: TenantRef) -> None:
    found = await stranger(shop)
    assert found.line_id is not None
    await corrections.correct(found.id, None, "not known whose")
    await shop.run()

    await matching.untie(SETTLEMENT, found.line_id, "we do know")
    await shop.run()

    assert (await reconciliation.get_break(found.id)).resolution == "superseded"
    again = await only_break(shop)
    assert (again.kind, again.subject) == (found.kind, found.subject)
    assert await shop.balances() == {"bank": "683.48", "fees": "10.00", "taxes": "1.80", "gateway_suspense": "195.28"}
    await assert_books_tie(acting)


async def test_a_line_that_is_no_longer_reported_is_taken_out_of_the_books(shop: Shop) -> None:
    [told_once] = shop.settle("setl_1", await shop.pay("500.00"))
    await shop.run()
    shop.restate(told_once, None)
    await shop.run()
    found = await only_break(shop)
    assert found.details["reason"] == "no_longer_reported"

    done = await corrections.correct(found.id, None, "they took it back")
    await shop.run()

    assert (done.approval, done.action) == (None, Action.UNTIE)
    assert (await reconciliation.get_break(found.id)).resolution == "withdrawn"
    assert await shop.balances() == {"gateway_clearing": "500.00"}


async def test_a_payment_that_the_gateway_has_is_asked_for(shop: Shop) -> None:
    _, reference = await shop.ask("500.00")
    vendors = shop.vendor.pay(reference)
    stranger = unknown("500.00", "setl_1", today())
    order = shop.vendor.order(reference).id
    shop.report.days[today()].append(replace(stranger, provider_payment_id=vendors.id, provider_order_id=order))
    await shop.run()
    found = await only_break(shop)
    assert found.kind == "status"

    done = await corrections.correct(found.id, None, "they say it was paid")
    await hasten()
    await work_off("payments.resolve")
    await shop.run()

    assert (done.action, done.about.state) == (Action.ASK_GATEWAY, "open")
    assert (await reconciliation.get_break(found.id)).resolution == "tied"
    assert await shop.tied_out()


async def test_a_total_that_is_less_than_its_lines(shop: Shop, acting: TenantRef) -> None:
    shop.settle("setl_1", await shop.pay("500.00"))
    shop.report.totals["setl_1"] = Money.parse("480.00", "INR")
    await shop.run()
    found = await only_break(shop)
    assert (found.details["reason"], found.expected, found.actual) == (
        "lines_do_not_sum",
        Decimal("488.20"),
        Decimal(480),
    )

    wish = (await corrections.correct(found.id, None, "they kept it")).approval
    assert wish is not None
    await approve(wish)
    assert await ties(shop)
    assert await shop.balances() == {"bank": "480.00", "claims": "8.20", "fees": "10.00", "taxes": "1.80"}
    assert [row["state"] for row in await rows("settlement", "state")] == ["booked"]

    wish = (await corrections.undo(found.id, "they did not")).approval
    assert wish is not None
    await approve(wish)
    await shop.run()
    assert [item.id for item in await shop.breaks("open")] == [found.id]
    assert (await shop.balances())["gateway_suspense"] == "-8.20"
    await assert_books_tie(acting)


async def test_what_does_not_fit_is_refused_and_writes_nothing(shop: Shop, make_tenant: Any) -> None:
    found = await stranger(shop)
    before = await everything()

    for action in (Action.EXCHANGE, Action.TIE, Action.UNTIE, Action.ASK_GATEWAY, Action.WAIT, Action.ACCEPT):
        with pytest.raises(CannotCorrect):
            await corrections.correct(found.id, action, "no")
    with pytest.raises(CannotCorrect):
        await corrections.preview(found.id, Action.EXCHANGE)
    other = await make_tenant()
    with scope.use(Scope(other, Principal("api_key", "key_theirs", frozenset({"*"})), "req_theirs")):
        for act in (
            corrections.correct(found.id, None, "mine?"),
            corrections.undo(found.id, "mine?"),
            corrections.preview(found.id),
            corrections.list_corrections(found.id),
        ):
            with pytest.raises(NotFound):
                await act
    assert await everything() == before


async def test_what_changed_since_is_asked_for_again(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    first = line(replace(paid, amount=Money.parse("499.00", "INR")), "setl_1", today())
    shop.report.days[today()].append(first)
    await shop.run()
    wish = (await corrections.correct((await only_break(shop)).id, Action.CLAIM, "theirs")).approval
    assert wish is not None
    shop.restate(first, line(replace(paid, amount=Money.parse("400.00", "INR")), "setl_1", today()))
    await shop.run()
    before = await everything()

    with pytest.raises(DifferenceChanged):
        await approve(wish)
    assert await everything() == before


async def test_over_http(shop: Shop, acting: TenantRef, api: Api) -> None:
    found = await stranger(shop)
    path = f"{BASE}/{found.public_id}"
    assert (await answer(await api.get(path)))["actions"] == ["hold", "write_off", "claim"]
    seen = await answer(await api.get(f"{path}/correction?action=claim"))
    assert seen == {
        "action": "claim",
        "applies": True,
        "needs_second_person": False,
        "amount": "-195.28",
        "currency": "INR",
        "entry": [
            {"account": "gateway_clearing", "debit": "200.00", "credit": None, "currency": "INR"},
            {"account": "fees", "debit": None, "credit": "4.00", "currency": "INR"},
            {"account": "taxes", "debit": None, "credit": "0.72", "currency": "INR"},
            {"account": "claims", "debit": None, "credit": "195.28", "currency": "INR"},
        ],
    }
    reader = Api(api.app, await make_key(acting, ("reconciliation:read",)))
    for refused in ("correction", "correction/undo"):
        body = {"reason": "x"}
        assert (await reader.post(f"{path}/{refused}", body, idempotency_key=refused)).status_code == 403
    await problem(await api.get(f"{path}/correction?action=exchange"), 422, "reconciliation.cannot_correct")

    body = {"action": "hold", "reason": "not known whose"}
    done = await answer(await api.post(f"{path}/correction", body, idempotency_key="one"))
    assert done == await answer(await api.post(f"{path}/correction", body, idempotency_key="one"))
    assert (done["approval"], done["current"]["state"], done["current"]["actions"]) == (None, "corrected", [])
    late = await api.post(f"{path}/correction", body, idempotency_key="two")
    await problem(late, 409, "reconciliation.break_closed")
    undone = await answer(await api.post(f"{path}/correction/undo", {"reason": "wrong"}, idempotency_key="three"))
    assert undone["current"]["state"] == "open"
    wish = {"action": "write_off", "reason": "nobody asks"}
    asked = await answer(await api.post(f"{path}/correction", wish, idempotency_key="four"), 202)
    checker = Api(api.app, await make_key(acting, ("approvals:decide", "reconciliation:write_off")))
    hashed = {"payload_hash": asked["payload_hash"]}
    await answer(await checker.post(f"/v1/approvals/{asked['approval']}/approve", hashed, idempotency_key="five"))
    made = (await answer(await api.get(f"{path}/corrections")))["items"]
    assert [(item["action"], item["undone_at"] is None) for item in made] == [("hold", False), ("write_off", True)]
    assert made[1]["transaction"] == (await answer(await api.get(path)))["transaction"]
    asked = await answer(await api.post(f"{path}/correction/undo", {"reason": "no"}, idempotency_key="six"), 202)
    assert asked["current"]["state"] == "written_off"
    with pytest.raises(BreakClosed):
        await corrections.correct(found.id, None, "closed")
