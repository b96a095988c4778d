"""What the engine promises beyond a plain posting: refusals, previews, partial reversals, search, group commit."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.kit import clock, db, ids, scope
from core.kit.idempotency import Answer, Claim
from core.kit.money import Money
from core.kit.scope import TenantRef
from core.ledger import coalesce, engine
from core.ledger import service as ledger
from core.ledger.errors import (
    AlreadyReversed,
    BalanceOverflow,
    Busy,
    InvalidTransaction,
    MetadataTooLarge,
    ReversalTooLarge,
)
from core.ledger.holds import service as holds
from core.ledger.holds.types import NewHold
from core.ledger.types import Account, Condition, Line, NewAccount, NewTransaction, Transaction
from tests.http import Api, answer, problem
from tests.ledger.conftest import Opener, assert_books_tie, balance, inr, later, rows, transfer
from tests.ledger.test_holds import hold_of


async def test_partial_reversals_never_exceed_the_original(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    paid = await ledger.post(transfer(anna, bela, "100.00"))

    found = await asyncio.gather(
        *(ledger.reverse(paid.id, reference=f"part {n}", amount=inr("30.00")) for n in range(8)),
        return_exceptions=True,
    )
    with pytest.raises(ReversalTooLarge) as refusal:
        await ledger.reverse(paid.id, reference="too much", amount=inr("10.01"))
    rest = await ledger.reverse(paid.id, reference="rest")
    with pytest.raises(AlreadyReversed):
        await ledger.reverse(paid.id, reference="again", amount=inr("0.01"))

    assert sum(isinstance(item, ReversalTooLarge) for item in found) == 5
    assert refusal.value.extensions["left"] == "10.00"
    assert rest.postings[0].amount == inr("10.00")
    assert (await balance(anna), await balance(bela)) == ("100.00", "0.00")
    await assert_books_tie(acting)


async def test_lines_are_undone_one_by_one(acting: TenantRef, customer: Opener) -> None:
    anna, bela, cora = await customer("100.00"), await customer(), await customer()
    dollars = [await ledger.open_account(NewAccount(f"usd/{name}", "credit", "USD")) for name in ("anna", "bela")]
    usd = Line(dollars[0].id, dollars[1].id, Money.parse("7.00", "USD"))
    lines = (Line(anna.id, bela.id, inr("60.00")), Line(anna.id, cora.id, inr("40.00")), usd)
    paid = await ledger.post(NewTransaction("two", "sale", lines))
    second, third = [posting.id for posting in paid.postings[1:]]

    parts = {second: inr("15.00"), third: Money.parse("3.00", "USD")}
    part = await ledger.reverse(paid.id, reference="part", lines=parts)
    with pytest.raises(InvalidTransaction):
        await ledger.reverse(paid.id, reference="which", amount=inr("1.00"))
    rest = await ledger.reverse(paid.id, reference="rest")

    assert [posting.reverses_id for posting in part.postings] == [second, third]
    assert [str(posting.amount) for posting in rest.postings] == ["60.00 INR", "25.00 INR", "4.00 USD"]
    assert [await balance(account) for account in (anna, *dollars)] == ["100.00", "0.00", "0.00"]


async def test_a_preview_answers_what_posting_would_and_writes_nothing(
    api: Api, acting: TenantRef, customer: Opener
) -> None:
    anna, bela = await customer("100.00"), await customer()
    line = {
        "debit": ids.text("acc", anna.id),
        "credit": ids.text("acc", bela.id),
        "amount": {"amount": "60.00", "currency": "INR"},
    }
    wish = {"reference": "once", "lines": [line]}
    before = [await rows(acting, table) for table in ("ledger_transaction", "event", "idempotency", "ledger_unsealed")]

    dry = await answer(await api.post("/v1/ledger/transactions", wish | {"dry_run": True}, idempotency_key="k"), 201)
    after = [await rows(acting, table) for table in ("ledger_transaction", "event", "idempotency", "ledger_unsealed")]
    real = await answer(await api.post("/v1/ledger/transactions", wish, idempotency_key="k"), 201)
    sent = await api.post(
        "/v1/ledger/transactions", wish | {"reference": "twice", "dry_run": True}, idempotency_key="l"
    )

    assert before == after
    moments = {"id", "recorded_at", "effective_at", "postings"}
    assert {k: v for k, v in dry.items() if k not in moments} == {k: v for k, v in real.items() if k not in moments}
    assert [p | {"id": ""} for p in dry["postings"]] == [p | {"id": ""} for p in real["postings"]]
    assert (await problem(sent, 422, "ledger.insufficient_funds"))["available"] == "40.00"


async def test_effective_at_is_recorded_at_on_the_tenants_clock(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()

    plain = await ledger.post(transfer(anna, bela, "1.00"))
    with scope.use(later(acting, 3600)):
        travelled = await ledger.post(transfer(anna, bela, "1.00"))
    given = clock.system_now() - timedelta(days=3)
    dated = await ledger.post(replace(transfer(anna, bela, "1.00"), effective_at=given))

    assert plain.effective_at == plain.recorded_at
    assert travelled.effective_at - travelled.recorded_at == timedelta(seconds=3600)
    assert dated.effective_at == given
    assert (await ledger.get_transaction(dated.id)).postings == dated.postings


async def test_metadata_is_found_by_its_facts(api: Api, acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    for number in range(3):
        facts = {"order": "o-1", "line": number, "paid": number == 2, "note": "x" * 300, "list": [1]}
        await ledger.post(replace(transfer(anna, bela, "1.00", f"r{number}"), metadata=facts))
    await ledger.post(replace(transfer(anna, bela, "1.00", "other"), metadata={"order": "o-2"}))

    async def found(text: str) -> list[str]:
        page = await answer(await api.get(f"/v1/ledger/transactions?metadata={text}"))
        return [item["reference"] for item in page["items"]]

    assert await found('{"order":"o-1"}') == ["r2", "r1", "r0"]
    assert await found('{"order":"o-1","line":1}') == ["r1"]
    assert await found('{"paid":true}') == ["r2"]
    assert await found('{"order":"o-2","line":1}') == []
    for bad in ("x", "[]", "{}", '{"a":1.5}', '{"a":null}', '{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1}'):
        await problem(await api.get(f"/v1/ledger/transactions?metadata={bad}"), 400, "ledger.invalid_filter")


@pytest.mark.parametrize(
    "metadata",
    [{"k": "x" * 8192}, {f"k{n}": 1 for n in range(21)}, {"k" * 101: 1}],
)
async def test_metadata_has_a_size(acting: TenantRef, customer: Opener, metadata: dict[str, Any]) -> None:
    anna, bela = await customer("100.00"), await customer()
    before = await rows(acting, "ledger_transaction")

    with pytest.raises(MetadataTooLarge):
        await ledger.post(replace(transfer(anna, bela, "1.00"), metadata=metadata))

    assert await rows(acting, "ledger_transaction") == before


async def test_what_the_books_cannot_hold_is_refused(acting: TenantRef, api: Api) -> None:
    one = await ledger.open_account(NewAccount("one", "credit", "INR"))
    two = await ledger.open_account(NewAccount("two", "credit", "INR"))
    most = Money(Decimal("99999999999999999999.99"), "INR")
    await ledger.post(NewTransaction("most", "x", (Line(one.id, two.id, most),)))

    with pytest.raises(BalanceOverflow):
        await ledger.post(NewTransaction("more", "x", (Line(one.id, two.id, inr("0.01")),)))
    with pytest.raises(BalanceOverflow):
        huge = Money(Decimal(10) ** 21, "INR")
        await ledger.post(NewTransaction("huge", "x", (Line(two.id, one.id, huge),)))
    for text in ("NaN", "Infinity", "-1.00", "1e3", "1", "0.00"):
        line = {
            "debit": ids.text("acc", one.id),
            "credit": ids.text("acc", two.id),
            "amount": {"amount": text, "currency": "INR"},
        }
        sent = await api.post("/v1/ledger/transactions", {"reference": "x", "lines": [line]}, idempotency_key=text)
        assert sent.status_code in {400, 422}
    for value in ("NaN", "Infinity"):
        with pytest.raises(ValueError, match="finite"):
            Money(Decimal(value), "INR")

    assert await rows(acting, "ledger_transaction") == 1
    await assert_books_tie(acting)


async def test_a_lock_timeout_is_busy_and_never_insufficient_funds(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    hold = await hold_of(anna, "10.00", bela)
    held, go_on = asyncio.Event(), asyncio.Event()

    async def holder() -> None:
        async with db.transaction() as tx:
            await ledger.lock_accounts_within(tx, [anna.id])
            held.set()
            await go_on.wait()

    task = asyncio.create_task(holder())
    await held.wait()
    found = await asyncio.gather(
        ledger.post(transfer(anna, bela, "1.00")),
        ledger.preview(transfer(anna, bela, "1.00")),
        holds.capture(hold.id, reference="c"),
        holds.create(NewHold("busy", anna.id, inr("1.00"))),
        return_exceptions=True,
    )
    go_on.set()
    await task

    assert [type(item) for item in found] == [Busy] * 4
    assert {item.code for item in found if isinstance(item, Busy)} == {"ledger.busy"}
    assert await balance(anna) == "100.00"
    await ledger.post(transfer(anna, bela, "1.00"))


async def test_one_bad_item_never_fails_its_neighbours(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    news = [transfer(anna, bela, "1.00") for _ in range(40)]
    news[7] = transfer(anna, bela, "1000.00")
    news[13] = replace(news[13], conditions=(Condition(ids.new(), "balance", "gte", Decimal(0)),))
    news[21] = replace(news[21], reference=news[20].reference)

    found = await asyncio.gather(*(ledger.post(new) for new in news), return_exceptions=True)

    bad = {index: type(item).__name__ for index, item in enumerate(found) if not isinstance(item, Transaction)}
    assert bad == {7: "InsufficientFunds", 13: "AccountNotFound", 21: "ReferenceTaken"}
    assert await balance(bela) == "37.00"


async def test_a_lone_post_is_a_batch_of_one_and_a_crowd_shares(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    before = await rows(acting, "ledger_unsealed")

    for _ in range(3):
        await ledger.post(transfer(anna, bela, "1.00"))
    alone = await rows(acting, "ledger_unsealed") - before
    await asyncio.gather(*(ledger.post(transfer(anna, bela, "1.00")) for _ in range(60)))
    crowd = await rows(acting, "ledger_unsealed") - before - alone

    assert alone == 3
    assert 1 <= crowd <= 10
    async with db.transaction() as tx:
        listed = await tx.value(
            "SELECT sum(cardinality(transaction_ids)) FROM ledger_unsealed WHERE tenant_id = $1", tx.tenant
        )
    assert listed == await rows(acting, "ledger_transaction")


async def test_cancelled_callers_stop_nothing(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    tasks = [asyncio.create_task(ledger.post(transfer(anna, bela, "1.00", f"c{n}"))) for n in range(50)]
    await asyncio.sleep(0)
    for task in tasks[::2]:
        task.cancel()

    found = await asyncio.gather(*tasks, return_exceptions=True)
    await ledger.post(transfer(anna, bela, "1.00"))

    assert [isinstance(item, asyncio.CancelledError) for item in found] == [True, False] * 25
    assert await balance(bela) == "51.00"
    assert coalesce._lanes == {}


async def test_the_same_key_twice_in_one_batch_has_one_effect(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    new = transfer(anna, bela, "1.00")

    def claim(body: bytes) -> Claim:
        return Claim.of(actor="a", route="POST /x", key="k", body=body)

    def render(verdict: Any) -> Answer:
        return Answer(201, str(verdict.id).encode())

    wishes = [engine.post_of(new, claim(body), render) for body in (b"same", b"same", b"other")]
    first, second, third = await coalesce.post_alone(wishes)

    assert isinstance(first, Answer)
    assert isinstance(second, Answer)
    assert (first.body, second.body, second.replayed) == (first.body, first.body, True)
    assert getattr(third, "code", None) == "idempotency.mismatch"
    assert await balance(bela) == "1.00"


async def test_one_reference_from_many_sides_is_taken_once(acting: TenantRef, customer: Opener) -> None:
    pairs: list[tuple[Account, Account]] = [(await customer("10.00"), await customer()) for _ in range(6)]

    found = await asyncio.gather(
        *(coalesce.post_alone([engine.post_of(transfer(a, b, "1.00", "same"))]) for a, b in pairs)
    )

    outcomes = [type(batch[0]).__name__ for batch in found]
    assert sorted(outcomes) == ["ReferenceTaken"] * 5 + ["Transaction"]
    assert sorted([await balance(b) for _, b in pairs]) == ["0.00"] * 5 + ["1.00"]


async def test_over_http(api: Api, acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    line = {
        "debit": ids.text("acc", anna.id),
        "credit": ids.text("acc", bela.id),
        "amount": {"amount": "60.00", "currency": "INR"},
    }
    rich = {"account": line["debit"], "field": "available", "operator": "gte", "value": "500.00"}
    wish = {"reference": "a", "lines": [line], "conditions": [rich]}

    failed = await problem(
        await api.post("/v1/ledger/transactions", wish, idempotency_key="1"), 422, "ledger.condition_failed"
    )
    posted = await answer(
        await api.post("/v1/ledger/transactions", {"reference": "a", "lines": [line]}, idempotency_key="2"), 201
    )
    part = {"reference": "b", "description": "part", "amount": {"amount": "20.00", "currency": "INR"}}
    undone = await answer(
        await api.post(f"/v1/ledger/transactions/{posted['id']}/reversals", part, idempotency_key="3"), 201
    )

    found = await answer(await api.get(f"/v1/ledger/transactions?reverses={posted['id']}"))
    none = await answer(await api.get(f"/v1/ledger/transactions?reverses={undone['id']}"))
    assert (found["items"], none["items"]) == ([undone], [])
    assert (failed["condition"], failed["found"]) == (0, "100.00")
    assert undone["reverses"] == posted["id"]
    assert await balance(bela) == "40.00"
