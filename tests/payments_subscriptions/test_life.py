"""Subscriptions from consent to their end, each charge a payment: whatever is lost, late, twice or forged."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
from dataclasses import replace
from datetime import timedelta

import pytest
from quart import Quart

from core.kit import clock, ids
from core.ledger import service as ledger
from core.payments import service as payments
from core.payments.subscriptions import charges, following, observe, service
from core.payments.subscriptions.errors import (
    SubscriptionChangeRefused,
    SubscriptionUnconfirmed,
    SubscriptionWrongState,
)
from core.payments.subscriptions.provider import SubscriptionState
from core.payments.subscriptions.types import SubscriptionStatus
from core.payments.types import NewRefund, PaymentStatus, RefundStatus
from core.providers import service as providers
from core.testing.fake_gateway import Fault, Killed
from core.testing.fake_subscriptions import FakeBill
from tests.payments.shop import count, events_of, inr, open_job, run_job
from tests.payments_subscriptions.club import Club, charges_of, payments_of, told

_S = SubscriptionStatus


# ---- each charge is a payment ----


async def test_each_cycle_is_one_payment_until_it_is_complete(club: Club) -> None:
    member = await club.active(quantity=2, description="Club, two seats")
    for _ in range(2):
        club.runner.cycle(club.at(member).id)
        member = await club.follow(member)

    assert (member.status, member.cycles_charged, member.ended_at is not None) == (_S.COMPLETED, 3, True)
    assert await club.shop.balance() == "4194.00"
    assert await club.shop.balance(club.shop.clearing) == "4194.00"
    made = await payments_of(member)
    assert [(item.status, item.captured, item.description) for item in made] == [
        (PaymentStatus.SUCCEEDED, inr("1398.00"), "Club, two seats")
    ] * 3
    noted = await charges_of(member)
    assert [item.payment_id for item in noted] == [item.id for item in made]
    assert [item.provider_charge_id for item in noted] == [bill.id for bill in club.at(member).bills]
    assert await events_of(made[0]) == ["payment.created", "payment.succeeded"]
    assert await told(member.public_id) == ["created", "charged", "activated", "charged", "charged", "completed"]
    assert club.shop.vendor.calls.count("create_checkout") == 0


async def test_a_charge_is_credited_once_however_often_and_from_wherever_it_is_told(app: Quart, club: Club) -> None:
    member = await club.member()
    club.runner.agree(club.at(member).id)
    (event,) = club.runner.sent
    payment_event = {**event, "id": "fevt_other", "type": "payment.captured", "subject": "attempt", "object": None}

    statuses = await club.hear(app, [payment_event, event, event, {**event, "id": "fevt_again"}])
    outcomes = await asyncio.gather(*(following.look(member) for _ in range(4)), return_exceptions=True)

    assert statuses == [200] * 4
    assert all(isinstance(item, type(member) | following.Overtaken) for item in outcomes)
    (payment,) = await payments_of(member)
    assert (payment.status, await club.shop.balance()) == (PaymentStatus.SUCCEEDED, "699.00")
    assert await count("gateway_subscription_charge") == 1
    assert (await told(member.public_id)).count("charged") == 1


async def test_any_order_of_webhooks_ends_the_same(app: Quart, club: Club) -> None:
    plan = await club.plan()
    for order in itertools.permutations(range(3)):
        member = await club.member(plan=plan, cycles=2)
        club.runner.sent.clear()
        name = club.at(member).id
        club.runner.agree(name)
        club.runner.cycle(name)
        club.runner.move(name, SubscriptionState.COMPLETED)
        sent = list(club.runner.sent)

        assert await club.hear(app, [sent[place] for place in order]) == [200] * 3

        member = await following.get(member.id)
        assert (member.status, len(await payments_of(member))) == (_S.COMPLETED, 2)
    assert await club.shop.balance() == f"{699 * 2 * 6}.00"


async def test_lost_webhooks_are_made_good_by_the_schedule(club: Club) -> None:
    member = await club.active()
    club.runner.cycle(club.at(member).id)
    assert await club.shop.balance() == "699.00"

    member = await club.follow(member)

    assert (member.cycles_charged, await club.shop.balance()) == (2, "1398.00")
    assert following.next_look_seconds(member, clock.now()) == following.CHECK_SECONDS[1]
    assert following.next_look_seconds(replace(member, checks=99), clock.now()) == following.CHECK_SECONDS_MAX
    assert member.next_charge_at is not None
    due = member.next_charge_at - timedelta(hours=1)
    seconds = 3600 + following.AFTER_CHARGE_SECONDS
    assert following.next_look_seconds(replace(member, checks=99), due) == seconds


async def test_a_forged_webhook_changes_nothing(app: Quart, club: Club) -> None:
    member = await club.member()
    club.runner.agree(club.at(member).id)
    gateway = await club.shop.gateway()
    headers, body = gateway.sign_webhook(club.runner.sent[0])
    path = f"/webhooks/{club.shop.tenant.short_id}/{ids.text('pac', club.shop.provider_account_id)}"

    answered = await app.test_client().post(path, headers=headers, data=body.replace(b"charged", b"halted!"))

    assert answered.status_code == 400
    assert (await following.get(member.id)).status is _S.CREATED
    assert await count("payment") == 0


async def test_a_charge_is_refunded_like_any_payment(club: Club) -> None:
    member = await club.active()
    (payment,) = await payments_of(member)

    part = await payments.refund(NewRefund(payment.id, inr("200.00")))
    rest = await payments.refund(NewRefund(payment.id))

    assert (part.status, rest.amount) == (RefundStatus.SUCCEEDED, inr("499.00"))
    assert await club.shop.balance() == "0.00"
    assert await club.shop.balance(club.shop.clearing) == "0.00"
    await club.follow(member)
    assert await club.shop.balance() == "0.00"  # a look does not credit again what was given back


async def test_a_charge_whose_order_is_not_told_yet_is_asked_about(club: Club) -> None:
    member = await club.member()
    club.runner.agree(club.at(member).id)
    club.shop.vendor.fail_next("fetch", Fault.UNAVAILABLE, Fault.UNAVAILABLE)

    await following.look(member)
    (payment,) = await payments_of(member)
    attempt = (await payments.get(payment.id)).current
    await club.shop.resolve(attempt)
    assert (payment.status, await club.shop.balance()) == (PaymentStatus.CREATED, "0.00")
    await club.shop.resolve(attempt)

    assert await club.shop.balance() == "699.00"


@pytest.mark.parametrize("call", ["fetch_subscription", "list_charges", "fetch"])
async def test_a_process_that_dies_while_it_looks_leaves_one_credit(club: Club, call: str) -> None:
    member = await club.member()
    club.runner.agree(club.at(member).id)
    club.shop.vendor.fail_next(call, Fault.KILL_BEFORE, Fault.KILL_AFTER)
    with pytest.raises(Killed):
        await following.look(member)
    with contextlib.suppress(Killed):  # a charge that is a payment already is not asked about here again
        await following.look(member)
    club.shop.vendor.faults.clear()

    member = await club.follow(member)
    for payment in await payments_of(member):
        await club.shop.resolve((await payments.get(payment.id)).current)

    (payment,) = await payments_of(member)
    assert (payment.status, member.status) == (PaymentStatus.SUCCEEDED, _S.ACTIVE)
    assert await club.shop.balance() == "699.00"
    assert (await told(member.public_id)).count("charged") == 1


async def test_a_disabled_account_finishes_what_it_began(club: Club) -> None:
    member = await club.active()
    await providers.set_status(club.shop.provider_account_id, "disabled")
    club.runner.cycle(club.at(member).id)

    await club.follow(member)

    assert await club.shop.balance() == "1398.00"


async def test_what_the_ledger_refuses_waits_for_a_human_and_is_credited_then(club: Club) -> None:
    member = await club.member()
    await ledger.freeze_account(club.shop.account.id, reason="suspicion")
    club.runner.agree(club.at(member).id)

    member = await following.look(member)
    member = await following.get(member.id)
    assert member.attention == (f"{charges.NOT_CREDITED}:ledger.account_frozen",)
    assert await club.shop.balance() == "0.00"
    await ledger.release_account(club.shop.account.id, reason="cleared")
    await club.follow(member)

    assert await club.shop.balance() == "699.00"


# ---- charges that nobody expected ----


async def test_a_charge_of_another_amount_is_held_until_it_is_accepted(club: Club) -> None:
    member = await club.active()
    club.runner.bill(club.at(member).id, amount=inr("899.00"))

    member = await following.look(member)
    held = (await charges_of(member))[-1]
    for _ in range(2):
        member = await club.follow(member)

    assert (held.payment_id, held.reason, member.attention) == (None, "amount_mismatch", ("amount_mismatch",))
    assert (await club.shop.balance(), len(await payments_of(member))) == ("699.00", 1)
    accepted = [await service.accept_charge(held.id) for _ in range(2)]

    assert accepted[0].payment_id == accepted[1].payment_id is not None
    assert await club.shop.balance() == "1598.00"
    assert (await told(member.public_id))[-3:] == ["charge_held", "needs_attention", "charged"]


async def test_more_charges_than_agreed_and_charges_after_the_end_are_held(club: Club) -> None:
    member = await club.active(cycles=1)
    name = club.at(member).id
    assert member.status is _S.COMPLETED
    club.runner.bill(name, lasts=True)
    await following.look(member)
    other = await club.active()
    club.runner.move(club.at(other).id, SubscriptionState.CANCELLED)
    await following.look(other)
    club.runner.bill(club.at(other).id, lasts=True)
    await following.look(await following.get(other.id))

    assert [item.reason for item in await charges_of(member)] == [None, "too_many_charges"]
    assert [item.reason for item in await charges_of(other)] == [None, "charged_after_end"]
    assert await club.shop.balance() == "1398.00"
    assert following.next_look_seconds(await following.get(member.id), clock.now()) is not None


async def test_a_bill_of_one_amount_whose_order_says_another_is_not_credited(club: Club) -> None:
    member = await club.active()
    bill = club.runner.bill(club.at(member).id)
    order = club.shop.vendor.orders[bill.order_id]
    order.payments[0].amount = inr("1.00")

    await following.look(member)

    assert await club.shop.balance() == "699.00"
    assert [item.status for item in await payments_of(member)] == [
        PaymentStatus.SUCCEEDED,
        PaymentStatus.NEEDS_ATTENTION,
    ]


async def test_an_order_that_another_charge_has_is_not_credited_twice(club: Club) -> None:
    plan = await club.plan()
    member, other = await club.active(plan=plan), await club.member(plan=plan)
    stolen = club.at(member).bills[0]
    club.at(other).state = SubscriptionState.ACTIVE
    club.at(other).bills.append(FakeBill("fbil_other", stolen.order_id, stolen.amount, True, stolen.billed_at))
    club.at(member).bills.append(FakeBill("fbil_again", stolen.order_id, stolen.amount, True, stolen.billed_at))

    await following.look(other)
    await following.look(await following.get(member.id))

    assert [(await following.get(item.id)).attention for item in (member, other)] == [("charge_conflict",)] * 2
    assert (await club.shop.balance(), await count("payment")) == ("699.00", 1)


async def test_terms_that_changed_at_the_vendor_are_noticed(club: Club) -> None:
    member = await club.active()
    club.at(member).quantity = 5

    for _ in range(2):
        await following.look(await following.get(member.id))

    assert (await following.get(member.id)).attention == (observe.TERMS_CHANGED,)
    assert (await told(member.public_id)).count("needs_attention") == 1


async def test_a_second_one_by_our_reference_is_noticed_and_not_followed(app: Quart, club: Club) -> None:
    member = await club.active()
    copied = {**club.runner.sent[0], "id": "fevt_copy", "object": "fsub_copy"}

    assert await club.hear(app, [copied]) == [200]

    member = await following.get(member.id)
    assert member.attention == (following.SECOND_AT_VENDOR,)
    assert (member.status, await club.shop.balance()) == (_S.ACTIVE, "699.00")


# ---- states ----


async def test_the_vendors_word_moves_it_and_an_end_is_for_good(club: Club) -> None:
    member = await club.member(starts_at=clock.now() + timedelta(days=1))
    name = club.at(member).id
    states = (
        SubscriptionState.AUTHENTICATED, SubscriptionState.ACTIVE, SubscriptionState.PENDING, SubscriptionState.HALTED,
        SubscriptionState.UNKNOWN, SubscriptionState.ACTIVE, SubscriptionState.PAUSED, SubscriptionState.CANCELLED,
        SubscriptionState.ACTIVE,
    )  # fmt: skip

    for state in states:
        club.runner.move(name, state)
        member = await following.look(member)

    assert (member.status, (await following.get(member.id)).attention) == (_S.CANCELLED, (observe.GOES_ON_AFTER_END,))
    assert await told(member.public_id) == [
        "created", "authenticated", "activated", "pending", "halted", "activated", "paused", "cancelled",
        "needs_attention",
    ]  # fmt: skip


async def test_an_older_answer_does_not_undo_a_newer_ones_state(club: Club) -> None:
    member = await club.active()
    name = club.at(member).id

    async def meanwhile() -> None:
        del club.shop.vendor.after["fetch_subscription"]
        club.runner.move(name, SubscriptionState.HALTED)
        await following.look(await following.get(member.id))

    club.shop.vendor.after["fetch_subscription"] = meanwhile
    after = await following.look(member)

    assert after.status is _S.HALTED
    assert (await told(member.public_id)).count("halted") == 1


async def test_a_charge_that_fails_is_no_payment_until_a_later_try_succeeds(club: Club) -> None:
    member = await club.active()
    name = club.at(member).id
    club.runner.cycle(name, paid=False)
    member = await following.look(member)
    assert (member.status, len(await payments_of(member))) == (_S.PENDING, 1)

    bill = club.at(member).bills[-1]
    club.shop.vendor.pay(club.shop.vendor.orders[bill.order_id].reference)
    bill.paid = True
    club.runner.move(name, SubscriptionState.ACTIVE)
    member = await following.look(member)

    assert (member.status, await club.shop.balance()) == (_S.ACTIVE, "1398.00")


# ---- ending, pausing ----


async def test_it_is_ended_now_or_with_its_cycle(club: Club) -> None:
    plan = await club.plan()
    one, other = await club.active(plan=plan), await club.active(plan=plan)

    ended = (await service.cancel(one.id)).subscription
    again = (await service.cancel(one.id)).subscription
    later = (await service.cancel(other.id, at_cycle_end=True)).subscription
    calls = club.shop.vendor.calls.count("cancel_subscription")
    await service.cancel(other.id, at_cycle_end=True)

    assert (ended.status, again, later.status) == (_S.CANCELLED, ended, _S.ACTIVE)
    assert (later.cancel_at, later.cancel_confirmed_at is not None) == ("cycle_end", True)
    assert club.shop.vendor.calls.count("cancel_subscription") == calls == 2
    club.runner.cycle(club.at(other).id)
    assert (await club.follow(other)).status is _S.CANCELLED
    assert await club.shop.balance() == "1398.00"


async def test_now_is_not_put_off_by_the_end_of_a_cycle(club: Club) -> None:
    member = await club.active()
    await service.cancel(member.id, at_cycle_end=True)
    club.shop.vendor.fail_next("cancel_subscription", Fault.TIMEOUT_BEFORE)

    with pytest.raises(SubscriptionUnconfirmed):
        await service.cancel(member.id)
    ended = (await service.cancel(member.id, at_cycle_end=True)).subscription

    assert (ended.status, ended.cancel_at) == (_S.CANCELLED, "now")


@pytest.mark.parametrize("fault", [Fault.TIMEOUT_AFTER, Fault.TIMEOUT_BEFORE, Fault.DOWN, Fault.RUBBISH])
async def test_an_end_without_an_answer_is_asked_for_until_it_is_done(club: Club, fault: Fault) -> None:
    member = await club.active()
    club.shop.vendor.fail_next("cancel_subscription", fault)

    with pytest.raises(SubscriptionUnconfirmed):
        await service.cancel(member.id)
    assert (await following.get(member.id)).cancel_at == "now"

    assert (await club.follow(member)).status is _S.CANCELLED


async def test_cancelled_while_it_was_being_charged(club: Club) -> None:
    """The bank's answer comes after the end: the money is there, and it was billed before."""
    member = await club.active()
    bill = club.runner.bill(club.at(member).id, paid=False)
    ended = (await service.cancel(member.id)).subscription
    assert ended.status is _S.CANCELLED
    club.shop.vendor.pay(club.shop.vendor.orders[bill.order_id].reference)
    bill.paid = True

    member = await club.follow(ended)

    assert [item.reason for item in await charges_of(member)] == [None, None]
    assert await club.shop.balance() == "1398.00"
    assert await open_job(following.FOLLOW, member.public_id) is not None
    over = replace(member, over_at=clock.system_now() - following.LATE_WINDOW)
    assert following.next_look_seconds(over, clock.now()) is None


async def test_a_refused_end_goes_on_and_says_so(club: Club) -> None:
    member = await club.active()
    club.shop.vendor.fail_next("cancel_subscription", Fault.REJECTED, Fault.DOWN, Fault.REJECTED)

    with pytest.raises(SubscriptionChangeRefused):
        await service.cancel(member.id)
    after = await following.get(member.id)
    assert (after.status, after.cancel_at) == (_S.ACTIVE, None)
    with pytest.raises(SubscriptionUnconfirmed):
        await service.cancel(member.id)

    member = await club.follow(member)

    assert (member.status, member.cancel_at) == (_S.ACTIVE, None)
    assert (await following.get(member.id)).attention == (following.CANCEL_REFUSED,)


async def test_it_is_paused_and_goes_on(club: Club) -> None:
    member = await club.active()

    paused = [(await service.pause(member.id)).subscription.status for _ in range(2)]
    club.runner.cycle(club.at(member).id)
    assert await club.shop.balance() == "699.00"
    resumed = [(await service.resume(member.id)).subscription.status for _ in range(2)]

    assert (paused, resumed) == ([_S.PAUSED] * 2, [_S.ACTIVE] * 2)
    assert [club.shop.vendor.calls.count(f"{verb}_subscription") for verb in ("pause", "resume")] == [1, 1]
    club.shop.vendor.fail_next("pause_subscription", Fault.TIMEOUT_AFTER)
    with pytest.raises(SubscriptionUnconfirmed):
        await service.pause(member.id)
    assert (await club.follow(member)).status is _S.PAUSED


async def test_paused_while_it_was_being_charged(club: Club) -> None:
    member = await club.active()

    async def charged() -> None:
        club.runner.bill(club.at(member).id, lasts=True)

    club.shop.vendor.before["pause_subscription"] = charged
    member = (await service.pause(member.id)).subscription
    member = await club.follow(member)

    assert (member.status, await club.shop.balance()) == (_S.PAUSED, "1398.00")


async def test_what_its_state_does_not_allow_is_refused(club: Club) -> None:
    member = await club.member()
    before = await following.get(member.id)

    for verb in (service.pause, service.resume):
        with pytest.raises(SubscriptionWrongState):
            await verb(member.id)
    with pytest.raises(SubscriptionWrongState):
        await service.cancel(member.id, at_cycle_end=True)

    assert await following.get(member.id) == before
    assert "cancel_subscription" not in club.shop.vendor.calls
    assert await run_job(following.FOLLOW, member.public_id)
