"""The fake gateway with subscriptions that it runs by itself: see `core.testing.fake_gateway`.

A test plays payer, bank and vendor through the account's `Runner`; each thing done there is also told by webhook.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from core.kit import clock, ids
from core.kit.money import Money
from core.payments.provider import Capability, PaymentProviderSpec, ProviderContext, ProviderRejected
from core.payments.subscriptions.provider import (
    PlanRequest,
    PlanTruth,
    SubscriptionCharge,
    SubscriptionRequest,
    SubscriptionState,
    SubscriptionTruth,
)
from core.testing import fake_gateway
from core.testing.fake_gateway import SIGNATURE, FakeConfig, FakeGateway, FakeOrder, Vendor

PAGE = "https://pay.fake.example/s/"
_State = SubscriptionState
_OVER = frozenset({_State.CANCELLED, _State.COMPLETED, _State.EXPIRED})


@dataclass(slots=True)
class FakePlan:
    """What `create_plan` made."""

    id: str
    request: PlanRequest


@dataclass(slots=True)
class FakeBill:
    """A cycle that was billed."""

    id: str
    order_id: str
    amount: Money
    paid: bool
    billed_at: datetime


@dataclass(slots=True)
class FakeSubscription:
    """What `create_subscription` made."""

    id: str
    request: SubscriptionRequest
    plan: FakePlan
    quantity: int
    state: SubscriptionState = _State.CREATED
    bills: list[FakeBill] = field(default_factory=list)
    ends_with_cycle: bool = False
    ended_at: datetime | None = None

    @property
    def amount(self) -> Money:
        unit = self.plan.request.amount
        return Money(unit.amount * self.quantity, unit.currency)

    @property
    def paid(self) -> int:
        return sum(bill.paid for bill in self.bills)


@dataclass(slots=True)
class Runner:
    """What a vendor's machines do about the subscriptions of one account."""

    vendor: Vendor
    plans: dict[str, FakePlan] = field(default_factory=dict)
    subscriptions: dict[str, FakeSubscription] = field(default_factory=dict)
    sent: list[dict[str, Any]] = field(default_factory=list)
    """Webhooks, in order of sending; `SubscriptionGateway.sign_webhook` signs them."""

    def agree(self, name: str) -> None:
        """The payer agrees: what starts at once is charged."""
        found = self.subscriptions[name]
        if found.request.starts_at is not None:
            self.move(name, _State.AUTHENTICATED)
        else:
            self.bill(name)

    def bill(self, name: str, *, paid: bool = True, amount: Money | None = None, lasts: bool = False) -> FakeBill:
        """Bill a cycle and charge it. `lasts`: the vendor bills whatever became of the subscription."""
        found = self.subscriptions[name]
        order = FakeOrder(f"ford_{ids.token(60)}", f"cycle_{ids.token(60)}", amount or found.amount, capture=True)
        self.vendor.orders[order.id] = order
        bill = FakeBill(f"fbil_{ids.token(60)}", order.id, order.amount, paid, clock.system_now())
        found.bills.append(bill)
        if not paid:
            self.vendor.fail(order.reference, "INSUFFICIENT_FUNDS")
            self.move(name, _State.PENDING)
            return bill
        payment = self.vendor.pay(order.reference)
        if not lasts:
            found.state = _State.COMPLETED if found.paid >= found.request.cycles else _State.ACTIVE
            found.ended_at = clock.system_now() if found.state is _State.COMPLETED else None
        self._tell(found, "charged", order=order.id, payment=payment.id)
        return bill

    def cycle(self, name: str, *, paid: bool = True) -> None:
        """The next cycle falls due."""
        found = self.subscriptions[name]
        if found.ends_with_cycle:
            self.move(name, _State.CANCELLED)
        elif found.state in {_State.AUTHENTICATED, _State.ACTIVE, _State.PENDING}:
            self.bill(name, paid=paid)

    def move(self, name: str, state: SubscriptionState) -> None:
        """The payer, the bank or the vendor's people bring it into a state."""
        found = self.subscriptions[name]
        found.state = state
        found.ended_at = clock.system_now() if state in _OVER else None
        self._tell(found, state.value)

    def _tell(self, found: FakeSubscription, kind: str, **about: Any) -> None:
        event = {"id": f"fevt_{ids.token(60)}", "type": f"subscription.{kind}", "subject": "subscription"}
        self.sent.append({**event, "object": found.id, "name": found.request.reference, **about})


_runners: dict[str, Runner] = {}


def runner(account_id: str) -> Runner:
    """The runner behind a provider account (`pac_…`)."""
    return _runners.setdefault(account_id, Runner(fake_gateway.vendor(account_id)))


class SubscriptionGateway(FakeGateway):
    """The port over a Runner in memory."""

    def __init__(self, config: FakeConfig, context: ProviderContext) -> None:
        super().__init__(config, context)
        self._runner = runner(context.account_id)

    async def create_plan(self, request: PlanRequest) -> PlanTruth:
        def effect() -> PlanTruth:
            for known in self._runner.plans.values():
                if known.request.reference == request.reference:
                    return _plan(known)
            made = FakePlan(f"fpln_{ids.token(60)}", request)
            self._runner.plans[made.id] = made
            return _plan(made)

        return await self._converse("create_plan", effect)

    async def create_subscription(self, request: SubscriptionRequest) -> SubscriptionTruth:
        def effect() -> SubscriptionTruth:
            for known in self._runner.subscriptions.values():
                if known.request.reference == request.reference:
                    return _truth(known)
            plan = self._runner.plans.get(request.provider_plan_id)
            if plan is None:
                raise ProviderRejected(vendor_code="NO_PLAN", vendor_text="no such plan")
            made = FakeSubscription(f"fsub_{ids.token(60)}", request, plan, request.quantity)
            self._runner.subscriptions[made.id] = made
            return _truth(made)

        return await self._converse("create_subscription", effect)

    async def fetch_subscription(self, provider_subscription_id: str) -> SubscriptionTruth:
        return await self._converse("fetch_subscription", lambda: _truth(self._known(provider_subscription_id)))

    async def list_charges(self, provider_subscription_id: str) -> list[SubscriptionCharge]:
        def effect() -> list[SubscriptionCharge]:
            return [_charge(bill) for bill in reversed(self._known(provider_subscription_id).bills)]

        return await self._converse("list_charges", effect)

    async def cancel_subscription(self, provider_subscription_id: str, *, at_cycle_end: bool) -> SubscriptionTruth:
        def effect() -> SubscriptionTruth:
            found = self._known(provider_subscription_id)
            if found.state in _OVER:
                return _truth(found)
            if at_cycle_end and found.state is not _State.ACTIVE:
                raise ProviderRejected(vendor_code="NO_CYCLE", vendor_text="no cycle is running")
            if at_cycle_end:
                found.ends_with_cycle = True
            else:
                self._runner.move(found.id, _State.CANCELLED)
            return _truth(found)

        return await self._converse("cancel_subscription", effect)

    async def pause_subscription(self, provider_subscription_id: str) -> SubscriptionTruth:
        return await self._converse("pause_subscription", self._moving(provider_subscription_id, _State.PAUSED))

    async def resume_subscription(self, provider_subscription_id: str) -> SubscriptionTruth:
        return await self._converse("resume_subscription", self._moving(provider_subscription_id, _State.ACTIVE))

    def _moving(self, name: str, wanted: SubscriptionState) -> Callable[[], SubscriptionTruth]:
        def effect() -> SubscriptionTruth:
            found = self._known(name)
            if found.state not in {_State.ACTIVE, _State.PAUSED}:
                raise ProviderRejected(vendor_code="WRONG_STATE", vendor_text=f"it is {found.state.value}")
            if found.state is not wanted:
                self._runner.move(name, wanted)
            return _truth(found)

        return effect

    def _known(self, name: str) -> FakeSubscription:
        found = self._runner.subscriptions.get(name)
        if found is None:
            raise ProviderRejected(vendor_code="NO_SUBSCRIPTION", vendor_text="no such subscription")
        return found


def _plan(found: FakePlan) -> PlanTruth:
    request = found.request
    return PlanTruth(found.id, request.amount, request.period, request.interval)


def _truth(found: FakeSubscription) -> SubscriptionTruth:
    begun = found.bills[-1].billed_at if found.bills else found.request.asked_at
    return SubscriptionTruth(
        state=found.state,
        provider_subscription_id=found.id,
        provider_plan_id=found.plan.id,
        quantity=found.quantity,
        cycles=found.request.cycles,
        cycles_charged=found.paid,
        url=PAGE + found.id,
        next_charge_at=None if found.state in _OVER else begun + timedelta(days=7),
        ended_at=found.ended_at,
    )


def _charge(bill: FakeBill) -> SubscriptionCharge:
    ends_at = bill.billed_at + timedelta(days=7)
    return SubscriptionCharge(
        bill.id, bill.amount, bill.paid, bill.order_id, bill.billed_at, period_start=bill.billed_at, period_end=ends_at
    )


FAKE_SUBSCRIPTIONS = PaymentProviderSpec(
    name="fake_subscriptions",
    label="Fake gateway that runs subscriptions",
    config_model=FakeConfig,
    capabilities=frozenset({Capability.PARTIAL_REFUND, Capability.REFUND_IDEMPOTENCY, Capability.SUBSCRIPTIONS}),
    currencies=("INR", "USD"),
    build=SubscriptionGateway,
    webhook_headers=(SIGNATURE,),
)
