"""Holds: set aside, taken, given up; a final state is final, whoever else asks at the same time."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from core.kit import clock, db, ids, scope
from core.kit.errors import BahiError
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.errors import AccountFrozen, AccountInUse, AccountNotFound, CurrencyMismatch, InsufficientFunds
from core.ledger.holds import jobs as hold_jobs
from core.ledger.holds import service as holds
from core.ledger.holds.errors import (
    HoldExpired,
    HoldFinal,
    HoldNotFound,
    HoldReferenceTaken,
    HoldTooSmall,
    InvalidHold,
)
from core.ledger.holds.service import Capture
from core.ledger.holds.types import Hold, NewHold
from core.ledger.limits import service as limits
from core.ledger.limits.types import NewLimitRule
from core.ledger.monitors import service as monitors
from core.ledger.monitors.types import NewMonitor
from core.ledger.types import Account, Condition, NewAccount
from core.ledger.verification.service import verify
from tests.http import Api, answer, problem
from tests.ledger.conftest import Opener, assert_books_tie, inr, later, rows, transfer
from tests.payments.shop import run_job
from tests.wallets.bank import events


async def hold_of(account: Account, amount: str, target: Account | None = None, **more: Any) -> Hold:
    new = NewHold(f"hold:{ids.new()}", account.id, inr(amount), target.id if target else None, **more)
    return await holds.create(new)


async def state_of(account: Account) -> tuple[str, str, str]:
    found = await ledger.get_account(account.id)
    return f"{found.balance:.2f}", f"{found.held:.2f}", f"{found.available:.2f}"


async def test_a_hold_counts_in_what_is_available(customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()

    hold = await hold_of(anna, "60.00", bela)

    assert (hold.state, hold.left) == ("open", Decimal("60.00"))
    assert await state_of(anna) == ("100.00", "60.00", "40.00")
    with pytest.raises(InsufficientFunds) as refusal:
        await ledger.post(transfer(anna, bela, "40.01"))
    assert refusal.value.extensions["available"] == "40.00"
    await ledger.post(transfer(anna, bela, "40.00"))
    assert await state_of(anna) == ("60.00", "60.00", "0.00")


async def test_capture_in_parts_then_the_rest_is_released(customer: Opener, acting: TenantRef) -> None:
    anna, bela = await customer("100.00"), await customer()
    hold = await hold_of(anna, "60.00", bela)

    first, one = await holds.capture(hold.id, inr("10.00"), reference="c1", final=False)
    second, _ = await holds.capture(hold.id, inr("20.00"), reference="c2")

    assert (first.state, first.captured, first.released) == ("open", Decimal("10.00"), Decimal("0.00"))
    assert (second.state, second.captured, second.released) == ("captured", Decimal("30.00"), Decimal("30.00"))
    assert one.metadata == {"hold": ids.text("hld", hold.id)}
    assert await state_of(anna) == ("70.00", "0.00", "70.00")
    assert await state_of(bela) == ("30.00", "0.00", "30.00")
    await assert_books_tie(acting)


async def test_a_final_state_is_final(customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    captured, voided = await hold_of(anna, "10.00", bela), await hold_of(anna, "10.00", bela)
    await holds.capture(captured.id, reference="c")
    await holds.void(voided.id, reason="no longer wanted")
    before = await state_of(anna)

    for hold in (captured, voided):
        with pytest.raises(HoldFinal):
            await holds.capture(hold.id, reference=f"again {hold.id}")
        with pytest.raises(HoldFinal):
            await holds.void(hold.id, reason="again")

    assert await state_of(anna) == before == ("90.00", "0.00", "90.00")


async def test_six_holds_of_a_thousand_on_five_thousand(customer: Opener) -> None:
    anna = await customer("5000.00")

    found = await asyncio.gather(*(hold_of(anna, "1000.00") for _ in range(6)), return_exceptions=True)

    assert sorted(type(item).__name__ for item in found) == ["Hold"] * 5 + ["InsufficientFunds"]
    assert await state_of(anna) == ("5000.00", "5000.00", "0.00")


async def test_of_a_hundred_captures_of_one_hold_exactly_one_wins(customer: Opener, acting: TenantRef) -> None:
    anna, bela = await customer("100.00"), await customer()
    hold = await hold_of(anna, "100.00", bela)

    found = await asyncio.gather(
        *(holds.capture(hold.id, reference=f"storm {n}") for n in range(100)), return_exceptions=True
    )

    assert [item for item in found if not isinstance(item, BaseException)] != []
    assert sum(isinstance(item, HoldFinal) for item in found) == 99
    assert await state_of(bela) == ("100.00", "0.00", "100.00")
    await assert_books_tie(acting)


async def test_expiry_is_an_instant_whether_or_not_the_sweep_has_run(customer: Opener, acting: TenantRef) -> None:
    anna, bela = await customer("100.00"), await customer()
    hold = await hold_of(anna, "60.00", bela, expires_at=clock.now() + timedelta(hours=1))
    assert await holds.expire(hold.id) is None

    assert await state_of(anna) == ("100.00", "60.00", "40.00")
    with scope.use(later(acting, 3601)):
        for verb in (holds.capture(hold.id, reference="late"), holds.void(hold.id, reason="late")):
            with pytest.raises(HoldExpired):
                await verb
        assert await state_of(anna) == ("100.00", "0.00", "100.00")
        async with db.transaction() as tx:
            await hold_jobs.jobs.enqueue(tx, holds.EXPIRE, "holds", {"source": "holds"})
        assert await run_job(holds.EXPIRE, "holds")

        found = await holds.get(hold.id)
    assert (found.state, found.released) == ("expired", Decimal("60.00"))
    assert await state_of(anna) == ("100.00", "0.00", "100.00")
    for verb in (holds.capture(hold.id, reference="later still"), holds.void(hold.id, reason="later still")):
        with pytest.raises(HoldExpired):
            await verb


async def test_what_is_overdue_is_available_to_whoever_decides(customer: Opener, acting: TenantRef) -> None:
    """Without any sweep a post, its condition, a limit, a monitor and a closing see the money from the instant on."""
    await limits.add_rule(NewLimitRule("day", "INR", "out", "amount", "day", Decimal("100.00")))
    anna, bela = await customer("100.00", owner="wal_anna"), await customer()
    await limits.set_profile(anna.id, "day")
    monitor = await monitors.create(NewMonitor(anna.id, "available", "below", Decimal("50.00")))
    instant = clock.now() + timedelta(hours=1)
    first = [await hold_of(anna, "30.00", bela, expires_at=instant) for _ in range(2)]
    kept = await hold_of(anna, "10.00", bela)
    await holds.capture(first[0].id, inr("5.00"), reference="part", final=False)

    with scope.use(later(acting, 3601)):
        everything = replace(
            transfer(anna, bela, "85.00", "all"),
            conditions=(Condition(anna.id, "available", "eq", Decimal("85.00")),),
        )
        await ledger.post(everything)
        assert await state_of(anna) == ("10.00", "10.00", "0.00")
        ended = [await holds.get(hold.id) for hold in first]
        assert [(hold.state, hold.captured, hold.released, hold.version) for hold in ended] == [
            ("expired", Decimal("5.00"), Decimal("25.00"), 3), ("expired", Decimal(0), Decimal("30.00"), 2),
        ]  # fmt: skip
        await holds.void(kept.id, reason="no")
        last = await hold_of(anna, "10.00", bela, expires_at=clock.now() + timedelta(hours=1))
    with scope.use(later(acting, 7300)):
        await ledger.post(transfer(anna, bela, "10.00"))
        await ledger.close_account(anna.id, reason="empty")

    assert (await holds.get(last.id)).state == "expired"
    watched = await monitors.get(monitor.id)
    assert (watched.state, watched.crossings) == ("crossed", 2)
    assert (await events("wal_anna")).count("balance.held_changed") == 8  # four made, three expired, one given up
    assert (await verify(acting.id)).findings == []
    await assert_books_tie(acting)


async def test_an_overdue_hold_that_somebody_has_is_theirs(customer: Opener, acting: TenantRef) -> None:
    """A capture in time, which waits for the account that a post of a later clock has, is neither lost nor doubled."""
    anna, bela = await customer("100.00"), await customer()
    hold = await hold_of(anna, "60.00", bela, expires_at=clock.now() + timedelta(hours=1))

    async with db.transaction() as tx:
        await tx.execute("SELECT 1 FROM ledger_hold WHERE tenant_id = $1 AND id = $2 FOR UPDATE", acting.id, hold.id)
        with scope.use(later(acting, 3601)):
            with pytest.raises(InsufficientFunds):
                await asyncio.create_task(ledger.post(transfer(anna, bela, "40.01")))
            assert await asyncio.create_task(state_of(anna)) == ("100.00", "0.00", "100.00")
        await holds.capture_within(tx, hold.id, reference="in time")

    assert await state_of(anna) == ("40.00", "0.00", "40.00")
    assert (await holds.get(hold.id)).state == "captured"
    await assert_books_tie(acting)


async def test_capture_void_and_expiry_at_one_instant_have_one_winner(customer: Opener, acting: TenantRef) -> None:
    """Ten holds, each asked for by all three at once, while the account is frozen and released: each ends once, as it
    is told, and what the limit counts is what was captured."""
    await limits.add_rule(NewLimitRule("day", "INR", "out", "amount", "day", Decimal("1000.00")))
    anna, bela = await customer("100.00"), await customer()
    await limits.set_profile(anna.id, "day")
    instant = clock.now() + timedelta(hours=1)
    made = [await hold_of(anna, "10.00", bela, expires_at=instant) for _ in range(10)]

    async def expire(hold: Hold) -> Hold | None:
        with scope.use(later(acting, 3601)):  # a process whose clock is past the instant already
            return await holds.expire(hold.id)

    async def flicker() -> None:
        for _ in range(5):
            await ledger.freeze_account(anna.id, reason="a test")
            await ledger.release_account(anna.id, reason="a test")

    asked = [
        verb for hold in made for verb in (holds.capture(hold.id, reference=f"c:{hold.id}"),
                                           holds.void(hold.id, reason="no"), expire(hold))
    ]  # fmt: skip
    found = (await asyncio.gather(flicker(), *asked, return_exceptions=True))[1:]

    captured = 0
    for number, hold in enumerate(made):
        told = dict(zip(("captured", "voided", "expired"), found[3 * number : 3 * number + 3], strict=True))
        won = [state for state, item in told.items() if item and not isinstance(item, BaseException)]
        # One that expires takes along what is overdue on its account: such a hold has no winner of its own.
        assert (won or ["expired"]) == [(await holds.get(hold.id)).state]
        refusals = {type(item) for item in told.values() if isinstance(item, BaseException)}
        assert refusals <= {HoldFinal, HoldExpired, AccountFrozen}
        captured += won == ["captured"]
    assert await state_of(anna) == (f"{100 - 10 * captured}.00", "0.00", f"{100 - 10 * captured}.00")
    [usage] = (await limits.states([anna.id]))[anna.id]
    assert usage.left == Decimal(1000 - 10 * captured)
    await assert_books_tie(acting)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"amount": inr("100.01")}, InsufficientFunds),
        ({"amount": inr("0.00")}, InvalidHold),
        ({"reference": ""}, InvalidHold),
        ({"reference": "nul \0"}, InvalidHold),
        ({"account_id": ids.new()}, AccountNotFound),
        ({"credit_account_id": ids.new()}, AccountNotFound),
        ({"expires_at": clock.system_now()}, InvalidHold),
        ({"reference": "taken"}, HoldReferenceTaken),
    ],
)
async def test_a_refused_hold_changes_nothing(
    acting: TenantRef, customer: Opener, change: dict[str, Any], refusal: type[BahiError]
) -> None:
    anna = await customer("100.00")
    await holds.create(NewHold("taken", (await customer("1.00")).id, inr("1.00")))

    with pytest.raises(refusal):
        await holds.create(NewHold(**{"reference": "new", "account_id": anna.id, "amount": inr("1.00")} | change))

    assert await state_of(anna) == ("100.00", "0.00", "100.00")
    assert await rows(acting, "ledger_hold") == 1


async def test_a_refused_capture_changes_nothing(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    hold = await hold_of(anna, "60.00")
    usd = await ledger.open_account(NewAccount("usd", "credit", "USD"))
    before = await rows(acting, "ledger_transaction")

    with pytest.raises(InvalidHold):
        await holds.capture(hold.id, reference="nowhere")
    with pytest.raises(HoldTooSmall) as small:
        await holds.capture(hold.id, inr("60.01"), reference="more", credit_account_id=bela.id)
    with pytest.raises(CurrencyMismatch):
        await holds.capture(hold.id, reference="usd", credit_account_id=usd.id)
    with pytest.raises(HoldNotFound):
        await holds.capture(ids.new(), reference="none")

    assert small.value.extensions["left"] == "60.00"
    assert (await holds.get(hold.id)).version == 1
    assert await state_of(anna) == ("100.00", "60.00", "40.00")
    assert await rows(acting, "ledger_transaction") == before


async def test_bulk_verbs_judge_each_item_alone(customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    one, two, three = [await hold_of(anna, "10.00", bela) for _ in range(3)]
    await holds.void(two.id, reason="first")

    found = await holds.capture_each([Capture(hold.id, f"bulk {hold.id}") for hold in (one, two, three)])
    voids = await holds.void_each([one.id, ids.new()], reason="all")

    assert [type(item).__name__ for item in found] == ["tuple", "HoldFinal", "tuple"]
    assert [type(item).__name__ for item in voids] == ["HoldFinal", "HoldNotFound"]
    assert await state_of(bela) == ("20.00", "0.00", "20.00")


async def test_bulk_calls_over_the_same_holds_do_not_deadlock(customer: Opener, acting: TenantRef) -> None:
    people = [await customer("100.00") for _ in range(6)]
    made = [await hold_of(people[n], "10.00", people[(n + 3) % 6]) for n in range(6)]

    found = await asyncio.gather(
        *(
            holds.capture_each([Capture(hold.id, f"{turn} {hold.id}") for hold in (made if turn % 2 else made[::-1])])
            for turn in range(8)
        )
    )

    assert sum(isinstance(item, tuple) for verdicts in found for item in verdicts) == 6
    await assert_books_tie(acting)


async def test_an_account_with_something_on_it_does_not_close(customer: Opener, bank: Opener) -> None:
    anna, bela = await customer("10.00"), await customer()
    hold = await hold_of(anna, "10.00", bela)

    with pytest.raises(AccountInUse):
        await ledger.close_account(anna.id, reason="gone")
    await holds.capture(hold.id, reference="last")
    assert (await ledger.close_account(anna.id, reason="gone")).status == "closed"


async def test_over_http(api: Api, acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00", "wal_anna"), await customer()
    body = {
        "reference": "order 17",
        "account": ids.text("acc", anna.id),
        "amount": {"amount": "60.00", "currency": "INR"},
    }

    made = await answer(await api.post("/v1/ledger/holds", body, idempotency_key="h"), 201)
    again = await answer(await api.post("/v1/ledger/holds", body, idempotency_key="h"), 201)
    part = {"reference": "part", "amount": {"amount": "20.00", "currency": "INR"}, "credit": ids.text("acc", bela.id)}
    path = f"/v1/ledger/holds/{made['id']}"
    done = await answer(await api.post(f"{path}/capture", part | {"final": False}, idempotency_key="c"), 201)
    voided = await answer(await api.post(f"{path}/void", {"reason": "rest"}, idempotency_key="v"))
    await problem(await api.post(f"{path}/void", {"reason": "x"}, idempotency_key="v2"), 422, "ledger.hold_final")
    listed = await answer(await api.get(f"/v1/ledger/holds?account={body['account']}&state=voided"))
    bulk = {"holds": [made["id"], ids.text("hld", ids.new())], "reason": "all"}
    once, twice = [await answer(await api.post("/v1/ledger/holds/voids", bulk, idempotency_key="b")) for _ in range(2)]
    other = bulk | {"reason": "another"}
    await problem(await api.post("/v1/ledger/holds/voids", other, idempotency_key="b"), 422, "idempotency.mismatch")

    assert [item["problem"]["code"] for item in once["items"]] == ["ledger.hold_final", "ledger.hold_not_found"]
    assert once == twice
    assert made == again
    assert done["hold"]["captured"]["amount"] == "20.00"
    assert (voided["state"], voided["released"]["amount"]) == ("voided", "40.00")
    assert [item["id"] for item in listed["items"]] == [made["id"]]
    async with db.transaction() as tx:
        events = await tx.fetch(
            "SELECT type, subject, subject_version FROM event WHERE tenant_id = $1 ORDER BY id", tx.tenant
        )
    news = [(row["type"], row["subject_version"]) for row in events if row["subject"] == "wal_anna"]
    assert news == [
        ("balance.changed", 1),
        ("balance.held_changed", 2),
        ("balance.changed", 4),
        ("balance.held_changed", 5),
    ]
    kinds = [row["type"] for row in events if row["subject"] == made["id"]]
    assert kinds == ["hold.created", "hold.captured", "hold.voided"]


async def test_holds_are_listed_by_account_age_and_state(api: Api, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer("100.00")

    async def made(account: Account) -> str:
        body = {"account": ids.text("acc", account.id), "amount": {"amount": "1.00", "currency": "INR"}}
        wish = {"reference": ids.token(), **body}
        return str((await answer(await api.post("/v1/ledger/holds", wish, idempotency_key=ids.token()), 201))["id"])

    async def listed(query: str) -> list[str]:
        return [item["id"] for item in (await answer(await api.get(f"/v1/ledger/holds?{query}")))["items"]]

    old, void = await made(anna), await made(bela)
    await answer(await api.post(f"/v1/ledger/holds/{void}/void", {"reason": "x"}, idempotency_key="v"))
    await answer(await api.post("/v1/tenant/clock", {"seconds": 7200}))
    young = await made(bela)

    assert await listed("") == [old, void, young]
    assert await listed("older_than_seconds=3600") == [old, void]
    assert await listed("older_than_seconds=3600&state=open") == [old]
    assert await listed("older_than_seconds=10800") == []
    assert await listed("state=open") == [old, young]
    assert await listed(f"account={ids.text('acc', bela.id)}") == [void, young]
