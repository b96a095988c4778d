"""What is written off is written off once, by two people, and the books tie afterwards."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest

from core.approvals import service as approvals
from core.approvals.errors import AlreadyDecided, SelfApproval
from core.kit import ids, scope
from core.kit.errors import NotFound
from core.kit.money import Money
from core.kit.scope import PermissionDenied, Principal, Scope, TenantRef
from core.ledger import service as ledger
from core.reconciliation import service as reconciliation
from core.reconciliation.cases import service as cases
from core.reconciliation.cases import write_off
from core.reconciliation.cases.errors import BreakClosed, CannotWriteOff, DifferenceChanged, WriteOffWaiting
from tests.http import acts
from tests.reconciliation.shop import Shop, line, rows, today, travelled, unknown
from tests.reconciliation_breaks.desk import approve, everything, only_break, second_person, told


async def test_a_posting_that_never_comes_is_written_off(shop: Shop, acting: TenantRef) -> None:
    await shop.pay("500.00")
    with travelled(days=20):
        await shop.run()
    found = await only_break(shop)

    wish = await write_off.ask(found.id, "the gateway is bankrupt")
    assert (await reconciliation.get_break(found.id)).state == "open"
    assert await shop.clearing() == "500.00"
    await approve(wish)

    after = await reconciliation.get_break(found.id)
    assert (after.state, after.resolution, after.approval_id) == ("written_off", "written_off", wish.id)
    assert await shop.balances() == {"write-offs": "500.00"}
    assert after.transaction_id is not None
    posted = await ledger.get_transaction(after.transaction_id)
    assert (posted.reference, posted.kind) == (f"break:{found.public_id}:written_off", "write_off")
    [event] = await told("reconciliation.break.written_off")
    assert (event["amount"], event["state"], event["actor"]) == ("500.00", "written_off", "key_checker")
    [entry] = await acts(acting, "reconciliation_break:write_off")
    assert (entry["actor"], entry["reason"]) == ("key_checker", "the gateway is bankrupt")

    # The correcting entry is no new difference, however often somebody looks.
    for days in (20, 40):
        with travelled(days=days):
            await shop.run()
        assert await shop.open_breaks() == []
        assert await shop.tied_out()


async def test_what_nobody_knows_is_kept(shop: Shop) -> None:
    shop.settle("setl_1", await shop.pay("500.00"))
    shop.report.days[today()].append(unknown("200.00", "setl_1", today()))
    await shop.run()
    found = await only_break(shop)

    wish = await write_off.ask(found.id, "nobody claims it")
    assert wish.payload["amount"] == "-200.00"
    await approve(wish)

    assert (await only_write_offs())["INR"] == "-200.00"
    await shop.run()
    assert await shop.open_breaks() == []
    assert await shop.tied_out()
    assert await shop.balances() == {"bank": "683.48", "fees": "14.00", "taxes": "2.52", "write-offs": "-200.00"}


async def test_a_difference_of_amounts_is_written_off_alone(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    short = replace(paid, amount=Money.parse("499.00", "INR"))
    shop.report.days[today()].append(line(short, "setl_1", today()))
    await shop.run()
    found = await only_break(shop)

    wish = await write_off.ask(found.id, "rounded by the gateway")
    assert wish.payload["amount"] == "1.00"
    await approve(wish)
    await shop.run()

    assert await shop.open_breaks() == []
    assert await shop.tied_out()
    assert await shop.clearing() == "0.00"
    assert (await only_write_offs())["INR"] == "1.00"


async def test_two_people_who_approve_at_once_post_once(shop: Shop) -> None:
    found = await overdue(shop)
    wish = await write_off.ask(found, "gone")

    answers = await asyncio.gather(
        *(approve(wish, f"key_checker_{number}") for number in range(4)), return_exceptions=True
    )

    assert sorted(type(item).__name__ for item in answers) == ["AlreadyDecided"] * 3 + ["NoneType"]
    assert await shop.balances() == {"write-offs": "500.00"}
    assert len(await told("reconciliation.break.written_off")) == 1


async def test_nobody_approves_what_they_asked_for(shop: Shop) -> None:
    wish = await write_off.ask(await overdue(shop), "gone")
    before = await everything()

    with pytest.raises(SelfApproval):
        await approvals.approve(wish.id, payload_hash=wish.payload_hash)
    who = scope.get()
    clerk = Principal("api_key", "key_clerk", frozenset({"approvals:decide", "reconciliation:resolve"}))
    with scope.use(replace(who, principal=clerk)), pytest.raises(PermissionDenied):
        await approvals.approve(wish.id, payload_hash=wish.payload_hash)

    assert await everything() == before
    assert await shop.clearing() == "500.00"


async def test_a_second_wish_waits_for_the_first(shop: Shop) -> None:
    found = await overdue(shop)
    wish = await write_off.ask(found, "gone")
    before = await everything()

    with pytest.raises(WriteOffWaiting):
        await write_off.ask(found, "gone again")
    assert await everything() == before

    with second_person():
        await approvals.reject(wish.id, reason="ask them once more")
    assert (await reconciliation.get_break(found)).state == "open"
    assert await shop.clearing() == "500.00"
    await approve(await write_off.ask(found, "they answered: no"))

    before = await everything()
    for act in (
        write_off.ask(found, "twice"),
        cases.assign(found, ids.new()),
        cases.explain(found, "late"),
    ):
        with pytest.raises(BreakClosed):
            await act
    with second_person("key_other"), pytest.raises(AlreadyDecided):
        await approvals.approve(wish.id, payload_hash=wish.payload_hash)
    assert await everything() == before
    assert await shop.balances() == {"write-offs": "500.00"}
    assert [(note.kind.value, note.text, note.actor) for note in await cases.list_notes(found, UUID(int=0), 10)] == [
        ("write_off_asked", "gone", "key_tests"),
        ("write_off_rejected", "ask them once more", "key_checker"),
        ("write_off_asked", "they answered: no", "key_tests"),
        ("written_off", "agreed", "key_checker"),
    ]


async def test_two_wishes_at_once_are_one(shop: Shop) -> None:
    found = await overdue(shop)

    answers = await asyncio.gather(*(write_off.ask(found, "gone") for _ in range(3)), return_exceptions=True)

    assert sorted(type(item).__name__ for item in answers) == ["Approval", "WriteOffWaiting", "WriteOffWaiting"]
    assert len(await rows("approval", "id")) == 1
    assert len(await cases.list_notes(found, UUID(int=0), 10)) == 1


async def test_a_difference_that_goes_first_is_not_written_off(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    with travelled(days=20):
        await shop.run()
    found = await only_break(shop)
    wish = await write_off.ask(found.id, "gone")
    shop.settle("setl_1", paid)
    await shop.run()
    assert (await reconciliation.get_break(found.id)).resolution == "tied"
    before = await everything()

    with pytest.raises((BreakClosed, CannotWriteOff)):
        await approve(wish)

    assert await everything() == before
    assert await shop.tied_out()


async def test_a_difference_that_changes_is_asked_for_again(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    first = line(replace(paid, amount=Money.parse("499.00", "INR")), "setl_1", today())
    shop.report.days[today()].append(first)
    await shop.run()
    found = await only_break(shop)
    wish = await write_off.ask(found.id, "rounded")
    shop.restate(first, line(replace(paid, amount=Money.parse("400.00", "INR")), "setl_1", today()))
    await shop.run()
    before = await everything()

    with pytest.raises(DifferenceChanged):
        await approve(wish)

    assert await everything() == before
    assert await shop.clearing() == "500.00"


async def test_a_run_that_ties_it_meanwhile(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    with travelled(days=20):
        await shop.run()
    found = await only_break(shop)
    wish = await write_off.ask(found.id, "gone")
    shop.settle("setl_1", paid)

    outcome, _ = await asyncio.gather(approve(wish), shop.run(), return_exceptions=True)

    after = await reconciliation.get_break(found.id)
    if outcome is None:
        assert (after.state, (await only_break(shop)).kind.value) == ("written_off", "duplicate")
        assert (await only_write_offs())["INR"] == "500.00"
    else:
        assert isinstance(outcome, (BreakClosed, CannotWriteOff))
        assert await shop.open_breaks() in ([], [("missing_there", "overdue")])
        await shop.run()
        assert (await reconciliation.get_break(found.id)).resolution == "tied"
        assert await shop.tied_out()
        assert await only_write_offs() == {}


@pytest.mark.parametrize("wrong", [{"fee": Decimal("12.00")}, {"net": Decimal("488.00")}])
async def test_what_has_no_correcting_entry_is_refused(shop: Shop, wrong: dict[str, Decimal]) -> None:
    good = line(await shop.pay("500.00"), "setl_1", today())
    changed = {name: Money(amount, "INR") for name, amount in wrong.items()}
    shop.report.days[today()].append(replace(good, **changed))  # type: ignore[arg-type]
    await shop.run()
    found = await only_break(shop)
    before = await everything()

    with pytest.raises(CannotWriteOff):
        await write_off.ask(found.id, "let it be")

    assert await everything() == before


async def test_a_line_about_what_was_written_off_is_a_difference_of_its_own(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    with travelled(days=20):
        await shop.run()
    await approve(await write_off.ask((await only_break(shop)).id, "gone"))
    shop.settle("setl_1", paid)

    await shop.run()

    found = await only_break(shop)
    assert (found.kind.value, found.details["reason"]) == ("duplicate", "settled_before")
    await approve(await write_off.ask(found.id, "it came after all"))
    await shop.run()
    assert await shop.balances() == {"bank": "488.20", "fees": "10.00", "taxes": "1.80"}
    assert await shop.tied_out()


async def test_another_tenants_breaks_do_not_exist(shop: Shop, make_tenant: object) -> None:
    found = await overdue(shop)
    before = await everything()
    other = await make_tenant()  # type: ignore[operator]

    with scope.use(Scope(other, Principal("api_key", "key_theirs", frozenset({"*"})), "req_theirs")):
        for act in (
            write_off.ask(found, "mine?"),
            cases.assign(found, None),
            cases.explain(found, "mine?"),
            cases.comment(found, "mine?"),
        ):
            with pytest.raises(NotFound):
                await act

    assert await everything() == before


async def overdue(shop: Shop) -> UUID:
    """The break about a payment that was never settled."""
    await shop.pay("500.00")
    with travelled(days=20):
        await shop.run()
    return (await only_break(shop)).id


async def only_write_offs() -> dict[str, str]:
    found = await rows("ledger_account", "code, currency, balance")
    return {row["currency"]: f"{row['balance']:.2f}" for row in found if row["code"].startswith("write-offs:")}
