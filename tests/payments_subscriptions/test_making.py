"""Plans and subscriptions: made once at the gateway, whatever goes wrong between it and us."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from decimal import Decimal

import pytest

from core.kit import clock, db, ids
from core.kit.errors import NotFound
from core.kit.money import Money
from core.ledger import service as ledger
from core.ledger.types import NewAccount
from core.payments.errors import PaymentCurrencyMismatch
from core.payments.subscriptions import following, plans, service
from core.payments.subscriptions.errors import (
    GatewayPlanNotReady,
    GatewayPlanReferenceTaken,
    GatewayPlanRejected,
    GatewayPlanUnconfirmed,
    SubscriptionReferenceTaken,
    SubscriptionRejected,
    SubscriptionsNotSupported,
    SubscriptionTermsInvalid,
    SubscriptionUnconfirmed,
)
from core.payments.subscriptions.provider import PlanRequest
from core.payments.subscriptions.types import PlanStatus, SubscriptionStatus
from core.people import service as people
from core.people.types import Profile
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.testing.fake_gateway import Fault, Killed
from core.testing.fake_subscriptions import FakePlan
from tests.payments.shop import NEWEST, count, inr, run_job
from tests.payments_subscriptions.club import Club, told

LOST = [Fault.TIMEOUT_AFTER, Fault.TIMEOUT_BEFORE, Fault.UNAVAILABLE, Fault.DOWN, Fault.RUBBISH]


async def pass_time(table: str) -> None:
    """Let the time pass in which a call to the vendor may still be under way."""
    async with db.transaction() as tx:
        await tx.execute(
            f"UPDATE {table} SET asked_at = asked_at - interval '1 minute' WHERE tenant_id = $1", tx.tenant
        )


async def test_a_plan_and_a_subscription_are_made_at_the_vendor(club: Club) -> None:
    person, _ = await people.create("member-7", Profile())
    plan = await club.plan(description="All machines", interval=2, reference="CLUB")
    payer = {"email": "gaurav@example.com", "phone": "+919876543210"}
    starts_at = clock.now() + timedelta(days=3)
    made = await service.create(
        club.wish(plan, quantity=2, starts_at=starts_at, notify=True, payer=payer, person_id=person.id, reference="M7")
    )

    assert (plan.status, plan.version) == (PlanStatus.READY, 2)
    ours, theirs = made.subscription, club.at(made.subscription)
    assert (ours.status, ours.amount, made.url) == (
        SubscriptionStatus.CREATED,
        inr("1398.00"),
        f"https://pay.fake.example/s/{theirs.id}",
    )
    assert (theirs.plan.request.reference, theirs.plan.request.interval) == (plan.public_id, 2)
    assert (theirs.request.reference, theirs.request.starts_at, theirs.request.notify) == (
        ours.public_id,
        starts_at,
        True,
    )
    assert theirs.request.payer == payer
    assert await told(plan.public_id) == ["created", "ready"]
    assert await told(ours.public_id) == ["created"]
    async with db.transaction() as tx:
        row = await tx.get_row("SELECT payer, url FROM gateway_subscription WHERE tenant_id = $1", tx.tenant)
    assert b"gaurav" not in row["payer"]
    assert b"fake.example" not in row["url"]


@pytest.mark.parametrize("fault", LOST)
async def test_a_lost_answer_makes_nothing_twice(club: Club, fault: Fault) -> None:
    club.shop.vendor.fail_next("create_plan", fault)
    with pytest.raises(GatewayPlanUnconfirmed):
        await club.plan()
    (plan,) = await plans.list_plans(NEWEST, 10)
    assert plan.status is PlanStatus.CREATED
    with pytest.raises(GatewayPlanNotReady):
        await service.create(club.wish(plan))
    await pass_time("gateway_plan")
    await run_job(plans.FOLLOW, plan.public_id)
    plan = await plans.get(plan.id)
    club.shop.vendor.fail_next("create_subscription", fault)

    with pytest.raises(SubscriptionUnconfirmed):
        await service.create(club.wish(plan))
    (made,) = await service.list_subscriptions(NEWEST, 10)
    for verb in (service.cancel, service.pause):
        with pytest.raises(SubscriptionUnconfirmed):
            await verb(made.id)
    await pass_time("gateway_subscription")
    made = await club.follow(made)

    assert (plan.status, made.status) == (PlanStatus.READY, SubscriptionStatus.CREATED)
    assert made.provider_subscription_id in club.runner.subscriptions
    assert (len(club.runner.plans), len(club.runner.subscriptions)) == (1, 1)


async def test_a_process_that_dies_when_the_vendor_has_made_it_finds_it_again(club: Club) -> None:
    plan = await club.plan()
    club.shop.vendor.fail_next("create_subscription", Fault.KILL_AFTER)

    with pytest.raises(Killed):
        await service.create(club.wish(plan))
    (made,) = await service.list_subscriptions(NEWEST, 10)
    (theirs,) = club.runner.subscriptions
    assert made.provider_subscription_id is None
    await pass_time("gateway_subscription")
    made = await club.follow(made)

    assert (made.provider_subscription_id, len(club.runner.subscriptions)) == (theirs, 1)
    assert await count("gateway_subscription") == 1


async def test_nobody_asks_for_the_same_while_a_call_may_be_under_way(club: Club) -> None:
    plan = await club.plan()
    club.shop.vendor.fail_next("create_subscription", Fault.TIMEOUT_BEFORE)
    with pytest.raises(SubscriptionUnconfirmed):
        await service.create(club.wish(plan))
    (made,) = await service.list_subscriptions(NEWEST, 10)

    outcomes = await asyncio.gather(*(following.place(made) for _ in range(4)), return_exceptions=True)
    assert {type(outcome) for outcome in outcomes} == {SubscriptionUnconfirmed}
    await pass_time("gateway_subscription")
    outcomes = await asyncio.gather(*(following.place(made) for _ in range(4)), return_exceptions=True)

    assert sum(not isinstance(outcome, BaseException) for outcome in outcomes) >= 1
    assert len(club.runner.subscriptions) == 1
    assert club.shop.vendor.calls.count("create_subscription") == 2


async def test_what_the_vendor_refuses_is_over(club: Club) -> None:
    club.shop.vendor.fail_next("create_plan", Fault.REJECTED)
    with pytest.raises(GatewayPlanRejected):
        await club.plan(reference="NO")
    (refused,) = await plans.list_plans(NEWEST, 10)
    plan = await club.plan()
    club.shop.vendor.fail_next("create_subscription", Fault.REJECTED)

    with pytest.raises(SubscriptionRejected):
        await service.create(club.wish(plan))

    (made,) = await service.list_subscriptions(NEWEST, 10)
    assert (refused.status, refused.error_code) == (PlanStatus.REJECTED, "FAKE_REFUSED")
    assert (made.status, made.error_code) == (SubscriptionStatus.REJECTED, "FAKE_REFUSED")
    assert await told(refused.public_id) == ["created", "rejected"]
    assert await told(made.public_id) == ["created", "rejected"]
    await run_job(following.FOLLOW, made.public_id)
    assert not await run_job(following.FOLLOW, made.public_id)
    assert club.runner.subscriptions == {}


async def test_a_plan_that_is_not_what_was_asked_for_is_none_of_ours(club: Club) -> None:
    async def another() -> None:
        (asked,) = await plans.list_plans(NEWEST, 10)
        other = PlanRequest(asked.public_id, "Club", "", inr("9999.00"), asked.period, 1, asked.created_at)
        club.runner.plans["fpln_other"] = FakePlan("fpln_other", other)

    club.shop.vendor.before["create_plan"] = another

    plan = await club.plan()

    assert (plan.status, plan.error_code, plan.provider_plan_id) == (PlanStatus.REJECTED, "plan_mismatch", None)


async def test_what_cannot_be_is_refused_and_writes_nothing(club: Club) -> None:
    plan = await club.plan(reference="CLUB")
    await club.member(plan=plan, reference="M1")
    plain = await providers.create(NewProviderAccount("payments", "fake_plain", "Plain", {}, currencies=("INR",)))
    dollars = await ledger.open_account(NewAccount("dollars", "credit", "USD", owner="wal_test", floor=Decimal(0)))
    past, soon, later = (clock.now() + timedelta(hours=hours) for hours in (-1, 1, 2))

    for plan_change, wanted in (
        ({"reference": "CLUB"}, GatewayPlanReferenceTaken),
        ({"provider_account_id": plain.id}, SubscriptionsNotSupported),
        ({"amount": Money.parse("1", "JPY")}, SubscriptionsNotSupported),
        ({"provider_account_id": ids.new()}, NotFound),
    ):
        with pytest.raises(wanted):
            await club.plan(**plan_change)
    for change, expected in (
        ({"reference": "M1"}, SubscriptionReferenceTaken),
        ({"plan_id": ids.new()}, NotFound),
        ({"credit_account_id": dollars.id}, PaymentCurrencyMismatch),
        ({"starts_at": past}, SubscriptionTermsInvalid),
        ({"agree_by": past}, SubscriptionTermsInvalid),
        ({"starts_at": soon, "agree_by": later}, SubscriptionTermsInvalid),
    ):
        with pytest.raises(expected):
            await service.create(club.wish(plan, **change))
    huge = await club.plan(amount=inr("99999999999999999999.00"))
    with pytest.raises(SubscriptionTermsInvalid):
        await service.create(club.wish(huge, quantity=2))

    assert (await count("gateway_plan"), await count("gateway_subscription")) == (2, 1)
    assert (len(club.runner.plans), len(club.runner.subscriptions)) == (2, 1)


async def test_one_that_was_called_rejected_and_made_all_the_same_counts(club: Club) -> None:
    """The vendor did what was asked, the answer was lost, and it refused the second question."""
    plan = await club.plan()
    club.shop.vendor.fail_next("create_subscription", Fault.TIMEOUT_AFTER, Fault.REJECTED)
    with pytest.raises(SubscriptionUnconfirmed):
        await service.create(club.wish(plan))
    (made,) = await service.list_subscriptions(NEWEST, 10)
    await pass_time("gateway_subscription")
    await run_job(following.FOLLOW, made.public_id)
    rejected = await following.get(made.id)
    (theirs,) = club.runner.subscriptions.values()
    club.runner.agree(theirs.id)

    after = await following.look(await following.place(rejected))

    assert (rejected.status, after.status) == (SubscriptionStatus.REJECTED, SubscriptionStatus.ACTIVE)
    assert await club.shop.balance() == "699.00"
    assert await run_job(following.FOLLOW, made.public_id)  # somebody follows it again


async def test_the_payers_facts_go_with_the_person(club: Club) -> None:
    person, _ = await people.create("member-8", Profile())
    plan = await club.plan()
    club.shop.vendor.fail_next("create_subscription", Fault.DOWN)
    with pytest.raises(SubscriptionUnconfirmed):
        await service.create(club.wish(plan, person_id=person.id, payer={"email": "a@b.example"}, notify=True))
    (made,) = await service.list_subscriptions(NEWEST, 10)

    await people.erase(person.id)
    made = await club.follow(made)

    assert made.status is SubscriptionStatus.CREATED
    assert club.at(made).request.payer == {}
