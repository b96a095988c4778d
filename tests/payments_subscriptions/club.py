"""A tenant whose gateway charges its members by itself, and what its tests ask about."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from quart import Quart

from core.kit import db, ids
from core.payments import resolve
from core.payments import service as payments
from core.payments.provider import Checkout, ProviderContext
from core.payments.subscriptions import following, plans, service
from core.payments.subscriptions.provider import Period
from core.payments.subscriptions.types import Charge, GatewaySubscription, NewPlan, NewSubscription, Plan
from core.payments.types import Payment
from core.testing import fake_subscriptions
from core.testing.fake_gateway import FakeConfig, Fault
from core.testing.fake_subscriptions import FakeSubscription, Runner, SubscriptionGateway
from core.testing.payment_harness import Mishap
from tests.payments.shop import NEWEST, Shop, inr, run_job

_FAULTS = {
    Mishap.DOWN: Fault.UNAVAILABLE,
    Mishap.THROTTLED: Fault.UNAVAILABLE,
    Mishap.GARBAGE: Fault.UNAVAILABLE,
    Mishap.DONE_THEN_LOST: Fault.TIMEOUT_AFTER,
}


@dataclass
class Club:
    """A tenant whose gateway charges its members by itself."""

    shop: Shop
    runner: Runner

    def plan_wish(self, **more: Any) -> NewPlan:
        values: dict[str, Any] = {
            "provider_account_id": self.shop.provider_account_id,
            "name": "Club",
            "amount": inr("699.00"),
            "period": Period.MONTHLY,
        }
        return NewPlan(**{**values, **more})

    async def plan(self, **more: Any) -> Plan:
        return await plans.create(self.plan_wish(**more))

    def wish(self, plan: Plan, **more: Any) -> NewSubscription:
        return NewSubscription(**{"plan_id": plan.id, "cycles": 3, "credit_account_id": self.shop.account.id, **more})

    async def member(self, **more: Any) -> GatewaySubscription:
        """A subscription that nobody has agreed to yet."""
        plan = more.pop("plan", None) or await self.plan()
        return (await service.create(self.wish(plan, **more))).subscription

    async def active(self, **more: Any) -> GatewaySubscription:
        """A subscription that its payer agreed to and whose first cycle we know of."""
        member = await self.member(**more)
        self.runner.agree(self.at(member).id)
        return await following.look(member)

    def at(self, member: GatewaySubscription) -> FakeSubscription:
        """It at the vendor."""
        return self.runner.subscriptions[member.provider_subscription_id or ""]

    async def follow(self, member: GatewaySubscription) -> GatewaySubscription:
        """Run the scheduled question; the subscription after it."""
        assert await run_job(following.FOLLOW, member.public_id)
        return await following.get(member.id)

    async def hear(self, app: Quart, events: Sequence[Mapping[str, Any]]) -> list[int]:
        """Let webhooks come in this order, and do what they ask for."""
        gateway: Any = await self.shop.gateway()
        path = f"/webhooks/{self.shop.tenant.short_id}/{ids.text('pac', self.shop.provider_account_id)}"
        statuses = []
        for event in events:
            headers, body = gateway.sign_webhook(event)
            statuses.append((await app.test_client().post(path, headers=headers, data=body)).status_code)
        await work_webhooks()
        return statuses


async def work_webhooks() -> None:
    async with db.transaction() as tx:
        waiting = await tx.fetch(
            "SELECT key FROM job WHERE tenant_id = $1 AND kind = 'webhooks.process' AND status = 'open' ORDER BY id",
            tx.tenant,
        )
    for _ in range(2):  # one about an order that is not known yet is tried again
        for row in waiting:
            with contextlib.suppress(resolve.NotOursYet):
                await run_job("webhooks.process", row["key"])


async def charges_of(member: GatewaySubscription) -> list[Charge]:
    """Oldest first."""
    return list(reversed(await service.list_charges(member.id, NEWEST, 50)))


async def payments_of(member: GatewaySubscription) -> list[Payment]:
    """Oldest first."""
    found = await payments.list_payments(NEWEST, 50, subject=member.public_id)
    return list(reversed(found))


async def told(subject: str) -> list[str]:
    """A subject's events by version, without a gap."""
    async with db.transaction() as tx:
        found = await tx.fetch(
            "SELECT type, subject_version FROM event WHERE tenant_id = $1 AND subject = $2 ORDER BY subject_version",
            tx.tenant,
            subject,
        )
    assert [row["subject_version"] for row in found] == list(range(1, len(found) + 1))
    return [row["type"].partition(".")[2] for row in found]


class FakeHarness:
    """Two merchants at the fake vendor, in the hands of the contract suite."""

    spec = fake_subscriptions.FAKE_SUBSCRIPTIONS
    makes_orders = True

    def __init__(self) -> None:
        account, other = ids.text("pac", ids.new()), ids.text("pac", ids.new())
        self.runner = fake_subscriptions.runner(account)
        context = ProviderContext(account, "sandbox", "")
        self.provider = SubscriptionGateway(FakeConfig(), context)
        self.stranger = SubscriptionGateway(FakeConfig(), replace(context, account_id=other))

    async def pay(self, checkout: Checkout) -> None:
        self.runner.vendor.pay(self.runner.vendor.orders[checkout.provider_order_id].reference)

    async def webhooks(self) -> Sequence[tuple[Mapping[str, str], bytes]]:
        return [self.provider.sign_webhook(event) for event in self.runner.sent]

    async def mishap(self, mishap: Mishap, method: str) -> None:
        self.runner.vendor.fail_next(method, _FAULTS[mishap])

    async def agree_to(self, provider_subscription_id: str) -> None:
        self.runner.agree(provider_subscription_id)

    async def run_cycle(self, provider_subscription_id: str, *, paid: bool = True) -> None:
        self.runner.cycle(provider_subscription_id, paid=paid)

    async def count_plans(self, reference: str) -> int:
        return sum(item.request.reference == reference for item in self.runner.plans.values())

    async def count_subscriptions(self, reference: str) -> int:
        return sum(item.request.reference == reference for item in self.runner.subscriptions.values())
