"""The contract of a provider that claims SUBSCRIPTIONS, against its own vendor's simulator.

class TestAcmeSubscriptions(SubscriptionContract):
    @pytest.fixture
    async def harness(self) -> AsyncIterator[AcmeHarness]: ...
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar, Protocol, cast

import pytest

from core.kit import clock
from core.kit.outbound import OutboundUnknown
from core.payments.provider import AttemptRef, AttemptState, Capability, ProviderRejected, ProviderUnavailable, Truth
from core.payments.subscriptions.provider import (
    Period,
    PlanRequest,
    PlanTruth,
    SubscriptionCharge,
    SubscriptionProvider,
    SubscriptionRequest,
    SubscriptionState,
    SubscriptionTruth,
)
from core.testing.payment_harness import NOTHING_HAPPENED, Mishap, PaymentHarness, amount_of, reference

_State = SubscriptionState
_DOWN = [Mishap.DOWN, Mishap.GARBAGE, Mishap.THROTTLED]


class SubscriptionHarness(PaymentHarness, Protocol):
    """What the subscription contract needs beside the payment harness. `mishap` takes the port's method names
    `create_plan`, `create_subscription`, `fetch_subscription`, `list_charges` and `cancel_subscription` too."""

    async def agree_to(self, provider_subscription_id: str) -> None:
        """The payer agrees; one that starts at once charges its first cycle."""
        ...

    async def run_cycle(self, provider_subscription_id: str, *, paid: bool = True) -> None:
        """The week until the next cycle passes, and its charge is paid or fails."""
        ...

    async def count_plans(self, reference: str) -> int:
        """How many plans the vendor has for our reference."""
        ...

    async def count_subscriptions(self, reference: str) -> int:
        """How many subscriptions the vendor has for our reference."""
        ...


class SubscriptionContract:
    """Subclass it, give a `harness` fixture, and pass."""

    capability: ClassVar = Capability.SUBSCRIPTIONS

    def port(self, harness: SubscriptionHarness) -> SubscriptionProvider:
        return cast("SubscriptionProvider", harness.provider)

    def plan_wish(self, harness: SubscriptionHarness) -> PlanRequest:
        name, amount = reference("gpl"), amount_of(harness.spec)
        return PlanRequest(name, "Gym", "All machines", amount, Period.WEEKLY, 1, clock.system_now())

    def wish(self, plan: PlanTruth, **more: Any) -> SubscriptionRequest:
        values: dict[str, Any] = {"cycles": 3, "quantity": 2, "asked_at": clock.system_now(), **more}
        return SubscriptionRequest(reference("gsb"), plan.provider_plan_id, **values)

    async def made(self, harness: SubscriptionHarness, **more: Any) -> tuple[PlanTruth, str]:
        plan = await self.port(harness).create_plan(self.plan_wish(harness))
        made = await self.port(harness).create_subscription(self.wish(plan, **more))
        return plan, made.provider_subscription_id

    async def active(self, harness: SubscriptionHarness, **more: Any) -> tuple[PlanTruth, str]:
        plan, name = await self.made(harness, **more)
        await harness.agree_to(name)
        assert (await self.port(harness).fetch_subscription(name)).state is _State.ACTIVE
        return plan, name

    async def paid(self, harness: SubscriptionHarness, name: str) -> list[SubscriptionCharge]:
        return [item for item in await self.port(harness).list_charges(name) if item.paid]

    async def fetched(self, harness: SubscriptionHarness, charge: SubscriptionCharge) -> Truth:
        ref = AttemptRef(reference("att"), charge.provider_order_id, None, charge.amount, clock.system_now())
        return await harness.provider.fetch(ref)

    # ---- making ----

    def test_the_spec_claims_it(self, harness: SubscriptionHarness) -> None:
        assert self.capability in harness.spec.capabilities

    async def test_a_plan_is_made_once_per_reference(self, harness: SubscriptionHarness) -> None:
        wish = self.plan_wish(harness)

        first = await self.port(harness).create_plan(wish)
        again = await self.port(harness).create_plan(wish)

        assert first == again == PlanTruth(first.provider_plan_id, wish.amount, Period.WEEKLY, 1)
        assert await harness.count_plans(wish.reference) == 1

    async def test_a_subscription_is_made_once_per_reference(self, harness: SubscriptionHarness) -> None:
        plan = await self.port(harness).create_plan(self.plan_wish(harness))
        wish = self.wish(plan, notify=True, payer={"email": "gaurav.kumar@example.com", "phone": "+919876543210"})

        first = await self.port(harness).create_subscription(wish)
        again = await self.port(harness).create_subscription(wish)

        assert first == again == await self.port(harness).fetch_subscription(first.provider_subscription_id)
        assert (first.state, first.provider_plan_id) == (_State.CREATED, plan.provider_plan_id)
        assert (first.quantity, first.cycles, first.cycles_charged) == (2, 3, 0)
        assert (first.url or "").startswith(("http://", "https://"))
        assert await self.port(harness).list_charges(first.provider_subscription_id) == []
        assert await harness.count_subscriptions(wish.reference) == 1

    async def test_a_lost_answer_is_unknown_and_calling_again_makes_nothing_more(
        self, harness: SubscriptionHarness
    ) -> None:
        plan_wish = self.plan_wish(harness)
        await harness.mishap(Mishap.DONE_THEN_LOST, "create_plan")
        with pytest.raises(OutboundUnknown):
            await self.port(harness).create_plan(plan_wish)
        plan = await self.port(harness).create_plan(plan_wish)
        wish = self.wish(plan)
        await harness.mishap(Mishap.DONE_THEN_LOST, "create_subscription")

        with pytest.raises(OutboundUnknown):
            await self.port(harness).create_subscription(wish)
        await self.port(harness).create_subscription(wish)

        assert await harness.count_plans(plan_wish.reference) == 1
        assert await harness.count_subscriptions(wish.reference) == 1

    @pytest.mark.parametrize("mishap", _DOWN)
    async def test_a_vendor_that_is_down_makes_nothing(self, harness: SubscriptionHarness, mishap: Mishap) -> None:
        plan_wish = self.plan_wish(harness)
        wish = self.wish(await self.port(harness).create_plan(plan_wish))
        other = self.plan_wish(harness)

        await harness.mishap(mishap, "create_plan")
        with pytest.raises((OutboundUnknown, *NOTHING_HAPPENED)):
            await self.port(harness).create_plan(other)
        await harness.mishap(mishap, "create_subscription")
        with pytest.raises((OutboundUnknown, *NOTHING_HAPPENED)):
            await self.port(harness).create_subscription(wish)

        assert await harness.count_plans(other.reference) == 0
        assert await harness.count_subscriptions(wish.reference) == 0

    # ---- its life ----

    async def test_each_cycle_is_charged_and_its_payment_found(self, harness: SubscriptionHarness) -> None:
        plan, name = await self.active(harness)
        first = await self.paid(harness, name)
        await harness.run_cycle(name)
        second = await self.paid(harness, name)
        await harness.run_cycle(name)

        charges = await self.paid(harness, name)

        assert [len(first), len(second), len(charges)] == [1, 2, 3]
        assert {item.amount for item in charges} == {plan.amount + plan.amount}
        assert (
            len({item.provider_charge_id for item in charges}) == len({item.provider_order_id for item in charges}) == 3
        )
        assert {item.provider_charge_id for item in first} < {item.provider_charge_id for item in second}
        for charge in charges:
            truth = await self.fetched(harness, charge)
            assert (truth.state, truth.amount) == (AttemptState.CAPTURED, charge.amount)
            assert (truth.provider_order_id, truth.provider_payment_id is None) == (charge.provider_order_id, False)
        ended = await self.port(harness).fetch_subscription(name)
        assert (ended.state, ended.cycles_charged) == (_State.COMPLETED, 3)

    async def test_a_charge_that_fails_is_not_paid_and_no_success(self, harness: SubscriptionHarness) -> None:
        _, name = await self.active(harness)

        await harness.run_cycle(name, paid=False)

        truth = await self.port(harness).fetch_subscription(name)
        assert truth.state in {_State.PENDING, _State.HALTED}
        assert len(await self.paid(harness, name)) == truth.cycles_charged == 1

    async def test_a_later_start_charges_nothing_before(self, harness: SubscriptionHarness) -> None:
        _, name = await self.made(harness, starts_at=clock.system_now() + timedelta(days=5))

        await harness.agree_to(name)

        truth = await self.port(harness).fetch_subscription(name)
        assert (truth.state, truth.cycles_charged) == (_State.AUTHENTICATED, 0)
        assert await self.paid(harness, name) == []
        with pytest.raises(ProviderRejected):
            await self.port(harness).pause_subscription(name)
        await harness.run_cycle(name)
        assert len(await self.paid(harness, name)) == 1

    async def test_a_cancelled_one_charges_nothing_more(self, harness: SubscriptionHarness) -> None:
        _, name = await self.active(harness)

        ended = await self.port(harness).cancel_subscription(name, at_cycle_end=False)
        again = await self.port(harness).cancel_subscription(name, at_cycle_end=False)
        await harness.run_cycle(name)

        after = await self.port(harness).fetch_subscription(name)
        assert (ended.state, again.state, after.state) == (_State.CANCELLED, _State.CANCELLED, _State.CANCELLED)
        assert after.ended_at is not None
        assert len(await self.paid(harness, name)) == 1
        with pytest.raises(ProviderRejected):
            await self.port(harness).resume_subscription(name)

    async def test_one_that_ends_with_its_cycle_goes_on_until_then(self, harness: SubscriptionHarness) -> None:
        _, name = await self.active(harness)

        said = await self.port(harness).cancel_subscription(name, at_cycle_end=True)
        assert said.state is _State.ACTIVE
        assert (await self.port(harness).cancel_subscription(name, at_cycle_end=True)).state is _State.ACTIVE
        await harness.run_cycle(name)

        assert (await self.port(harness).fetch_subscription(name)).state is _State.CANCELLED
        assert len(await self.paid(harness, name)) == 1

    async def test_a_paused_one_charges_nothing_until_it_is_resumed(self, harness: SubscriptionHarness) -> None:
        _, name = await self.active(harness)

        states = [(await self.port(harness).pause_subscription(name)).state for _ in range(2)]
        await harness.run_cycle(name)
        paused = await self.paid(harness, name)
        states += [(await self.port(harness).resume_subscription(name)).state for _ in range(2)]
        await harness.run_cycle(name)

        assert states == [_State.PAUSED, _State.PAUSED, _State.ACTIVE, _State.ACTIVE]
        assert (len(paused), len(await self.paid(harness, name))) == (1, 2)

    # ---- faults, strangers, webhooks ----

    async def test_an_end_whose_answer_is_lost_is_unknown(self, harness: SubscriptionHarness) -> None:
        _, name = await self.active(harness)
        await harness.mishap(Mishap.DONE_THEN_LOST, "cancel_subscription")

        with pytest.raises(OutboundUnknown):
            await self.port(harness).cancel_subscription(name, at_cycle_end=False)

        assert (await self.port(harness).cancel_subscription(name, at_cycle_end=False)).state is _State.CANCELLED

    @pytest.mark.parametrize("mishap", _DOWN)
    async def test_a_vendor_that_is_down_tells_nothing(self, harness: SubscriptionHarness, mishap: Mishap) -> None:
        _, name = await self.active(harness)

        await harness.mishap(mishap, "fetch_subscription")
        with pytest.raises(ProviderUnavailable):
            await self.port(harness).fetch_subscription(name)
        await harness.mishap(mishap, "list_charges")
        with pytest.raises(ProviderUnavailable):
            await self.port(harness).list_charges(name)

    async def test_nobody_else_learns_of_it_or_ends_it(self, harness: SubscriptionHarness) -> None:
        plan, name = await self.active(harness)
        stranger = cast("SubscriptionProvider", harness.stranger)

        for ask in (
            stranger.fetch_subscription(name),
            stranger.list_charges(name),
            stranger.cancel_subscription(name, at_cycle_end=False),
            stranger.pause_subscription(name),
            stranger.create_subscription(self.wish(plan)),
        ):
            with pytest.raises((ProviderRejected, ProviderUnavailable)):
                await ask

        assert (await self.port(harness).fetch_subscription(name)).state is _State.ACTIVE

    async def test_its_webhooks_lead_to_it(self, harness: SubscriptionHarness) -> None:
        plan = await self.port(harness).create_plan(self.plan_wish(harness))
        wish = self.wish(plan)
        made: SubscriptionTruth = await self.port(harness).create_subscription(wish)
        await harness.agree_to(made.provider_subscription_id)

        notices = [harness.provider.verify_webhook(*sent) for sent in await harness.webhooks()]

        about = [item for item in notices if item.subject == "subscription"]
        assert about
        assert {(item.provider_object_id, item.reference) for item in about} <= {
            (made.provider_subscription_id, wish.reference),
            (made.provider_subscription_id, None),
            (None, wish.reference),
        }
        assert len({item.dedupe_key for item in notices}) == len(notices)
