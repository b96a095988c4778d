"""Razorpay in the hands of the contract suite: its simulator over HTTP, driven by the simulator's control API."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from core.kit.money import Money
from core.payments.mandates.provider import MandateRef
from core.payments.provider import Checkout, PaymentProviderSpec, ProviderContext
from core.testing.payment_harness import Mishap, touched_anywhere
from plugins.payments_razorpay.config import RazorpayConfig
from plugins.payments_razorpay.plugin import SPEC
from plugins.payments_razorpay.provider import Razorpay
from tests.plugins.payments_razorpay.simulator import Receiver, Shop, Simulator

FIRST_AMOUNT = Money.parse("1.00", "INR")
INDIA = timezone(timedelta(hours=5, minutes=30))
OPERATIONS = {
    "create_checkout": "orders.create",
    "test_connection": "orders.list",
    "fetch": "orders.payments",
    "capture": "payments.capture",
    "refund": "refunds.create",
    "create_link": "payment_links.create",
    "fetch_link": "payment_links.fetch",
    "create_mandate": "orders.create",
    "fetch_mandate": "tokens.fetch",
    "notify_charge": "orders.create",
    "charge_mandate": "payments.recurring",
    "cancel_mandate": "tokens.cancel",
    "create_plan": "plans.create",
    "create_subscription": "subscriptions.create",
    "fetch_subscription": "subscriptions.fetch",
    "list_charges": "invoices.list",
    "cancel_subscription": "subscriptions.cancel",
    "pause_subscription": "subscriptions.pause",
    "resume_subscription": "subscriptions.resume",
    "fetch_dispute": "disputes.fetch",
    "contest_dispute": "disputes.contest",
    "accept_dispute": "disputes.accept",
    "downtimes": "downtimes.list",
}
FAULTS: dict[Mishap, tuple[str, dict[str, Any]]] = {
    Mishap.DOWN: ("server_error", {}),
    Mishap.GARBAGE: ("server_error", {"html": True, "status": 502}),
    Mishap.THROTTLED: ("rate_limited", {}),
    Mishap.DONE_THEN_LOST: ("charge_then_timeout", {}),
}


def make(
    *, key_secret: str = "test_secret_1234567890", webhook_secret: str = "whsec_test_abcdef", **more: Any
) -> Razorpay:
    config = {"key_id": "rzp_test_1DP5mmOlF5G5ag", "key_secret": key_secret, "webhook_secret": webhook_secret}
    settings = RazorpayConfig.model_validate_json(json.dumps({**config, **more.pop("config", {})}))
    context = {"account_id": "pac_1", "mode": "sandbox", "sandbox_url": "", **more}
    return Razorpay(settings, ProviderContext(**context))


def provider_of(shop: Shop, base_url: str) -> Razorpay:
    """The plugin for one merchant at the simulator, found as in development: by the sandbox URL."""
    config = {"key_id": shop.key_id}
    return make(key_secret=shop.key_secret, webhook_secret=shop.webhook_secret, config=config, sandbox_url=base_url)


@dataclass
class RazorpayHarness:
    """A PaymentHarness."""

    simulator: Simulator
    receiver: Receiver
    shop: Shop
    provider: Razorpay
    stranger: Razorpay
    misconfigured: Razorpay
    spec: PaymentProviderSpec = SPEC
    makes_orders: bool = True
    mandate_method: str = "upi"
    first_amount: Money = FIRST_AMOUNT
    signs_refund_webhooks: bool = True
    _forms: dict[str, dict[str, str]] = field(default_factory=dict)
    """By order: what the last try's browser brings back, as the simulator signed it."""

    @classmethod
    async def open(cls, simulator: Simulator, receiver: Receiver) -> RazorpayHarness:
        shop, other = await simulator.shop(receiver), await simulator.shop()
        return cls(
            simulator,
            receiver,
            shop,
            provider_of(shop, simulator.base_url),
            provider_of(other, simulator.base_url),
            provider_of(replace(shop, key_secret="not_the_key_secret"), simulator.base_url),
        )

    async def pay(self, checkout: Checkout) -> None:
        await self._pay(checkout, outcome="success")

    async def fail(self, checkout: Checkout) -> None:
        await self._pay(checkout, outcome="failure")

    async def leave_pending(self, checkout: Checkout) -> None:
        await self._pay(checkout, outcome="pending")

    async def authorize_late(self, checkout: Checkout) -> None:
        payments = await self.shop.call(self.shop.sdk.order.payments, checkout.provider_order_id)
        failed = next(item for item in payments["items"] if item["status"] == "failed")
        await self.simulator.control("POST", f"payments/{failed['id']}/decide", {"outcome": "success"})

    async def success_form(self, checkout: Checkout) -> Mapping[str, str]:
        return self._forms[checkout.provider_order_id]

    async def failure_form(self, checkout: Checkout) -> Mapping[str, str]:
        return self._forms[checkout.provider_order_id]

    async def webhooks(self) -> Sequence[tuple[Mapping[str, str], bytes]]:
        await self.simulator.drain()
        return [(item.headers, item.body) for item in self.receiver.got]

    def touched(self, body: bytes) -> Sequence[bytes]:
        return touched_anywhere(body)

    async def mishap(self, mishap: Mishap, method: str) -> None:
        name, options = FAULTS[mishap]
        await self.simulator.faults(self.shop, **{name: {"next": 1, "only": [OPERATIONS[method]], **options}})

    async def count_orders(self, reference: str) -> int:
        answer = await self.shop.call(self.shop.sdk.order.all, {"receipt": reference})
        return int(answer["count"])

    async def count_refunds(self, provider_payment_id: str) -> int:
        answer = await self.shop.call(self.shop.sdk.payment.fetch_multiple_refund, provider_payment_id)
        return int(answer["count"])

    async def hold_refunds(self) -> None:
        await self.simulator.control("POST", "merchants", {"key_id": self.shop.key_id, "refund_delay_seconds": 86_400})

    async def decide_refund(self, provider_refund_id: str, *, succeed: bool) -> None:
        outcome = "processed" if succeed else "failed"
        await self.simulator.control("POST", f"refunds/{provider_refund_id}/decide", {"outcome": outcome})

    async def settle(self) -> date:
        answer = await self.simulator.control("POST", "settle", {"merchant": self.shop.key_id, "everything": True})
        (settlement,) = answer["items"]
        return datetime.fromtimestamp(settlement["created_at"], UTC).astimezone(INDIA).date()

    async def _pay(self, checkout: Checkout, **options: Any) -> None:
        answer = await self.simulator.control("POST", f"orders/{checkout.provider_order_id}/pay", options)
        self._forms[checkout.provider_order_id] = answer["callback"]

    # ---- links ----

    async def pay_link(self, provider_link_id: str) -> None:
        url = f"{self.simulator.base_url}/_control/payment_links/{provider_link_id}/pay"
        answer = await self.simulator.http.post(url, json={})
        assert answer.status_code in {200, 400}, answer.text

    async def expire_link(self, provider_link_id: str) -> None:
        await self.simulator.control("POST", "clock", {"advance_seconds": 3 * 86_400})

    async def count_links(self, reference: str) -> int:
        answer = await self.shop.call(self.shop.sdk.payment_link.all, {"reference_id": reference})
        return len(answer["payment_links"])

    # ---- mandates ----

    async def approve_mandate(self, checkout: Checkout) -> None:
        await self._pay(checkout, outcome="success")

    async def reject_mandate(self, checkout: Checkout) -> None:
        await self._pay(checkout, outcome="failure", reason="payment_cancelled")

    async def revoke_mandate(self, mandate: MandateRef) -> None:
        await self.simulator.control("POST", f"tokens/{mandate.provider_mandate_id}", {"status": "cancelled"})

    async def ripen_notice(self, charge_reference: str) -> None:
        await self.simulator.control("POST", "clock", {"advance_seconds": 3 * 86_400})

    async def hold_charges(self) -> None:
        await self.simulator.control("POST", "merchants", {"key_id": self.shop.key_id, "debits": "pending"})

    async def decide_charge(self, charge_reference: str, *, succeed: bool) -> None:
        (payment,) = await self._payments(charge_reference)
        outcome = {"outcome": "success" if succeed else "failure"}
        await self.simulator.control("POST", f"payments/{payment['id']}/decide", outcome)

    async def count_registrations(self, reference: str) -> int:
        return await self.count_orders(reference)

    async def count_notices(self, charge_reference: str) -> int:
        orders = await self.shop.call(self.shop.sdk.order.all, {"receipt": charge_reference})
        return sum(order["notification"]["status"] == "delivered" for order in orders["items"])

    async def count_debits(self, charge_reference: str) -> int:
        return sum(payment["status"] != "failed" for payment in await self._payments(charge_reference))

    # ---- subscriptions ----

    async def agree_to(self, provider_subscription_id: str) -> None:
        await self.simulator.control("POST", f"subscriptions/{provider_subscription_id}/agree", {})

    async def run_cycle(self, provider_subscription_id: str, *, paid: bool = True) -> None:
        outcome = {"key_id": self.shop.key_id, "debits": "success" if paid else "failure"}
        await self.simulator.control("POST", "merchants", outcome)
        await self.simulator.control("POST", "clock", {"advance_seconds": 7 * 86_400})
        await self.simulator.drain()

    async def count_plans(self, reference: str) -> int:
        return self._noted(await self.shop.call(self.shop.sdk.plan.all), reference)

    async def count_subscriptions(self, reference: str) -> int:
        return self._noted(await self.shop.call(self.shop.sdk.subscription.all), reference)

    def _noted(self, answer: dict[str, Any], reference: str) -> int:
        return sum(item["notes"] == {"reference": reference} for item in answer["items"])

    # ---- disputes ----

    async def open_dispute(self, provider_payment_id: str, amount: Money, respond_by: datetime) -> str:
        body = {"payment": provider_payment_id, "amount": amount.to_minor(), "respond_by": int(respond_by.timestamp())}
        return str((await self.simulator.control("POST", "disputes", body))["id"])

    async def decide_dispute(self, provider_dispute_id: str, *, won: bool) -> None:
        await self._end_dispute(provider_dispute_id, "won" if won else "lost")

    async def close_dispute(self, provider_dispute_id: str) -> None:
        await self._end_dispute(provider_dispute_id, "closed")

    async def evidence(self, provider_dispute_id: str) -> Sequence[bytes]:
        answer = await self.simulator.control("GET", f"disputes/{provider_dispute_id}/documents")
        return [base64.b64decode(item["content"]) for item in answer["items"]]

    # ---- downtimes ----

    async def begin_downtime(self, method: str, instrument: str | None) -> str:
        named = {"bank": instrument} if instrument else {}
        body = {"merchant": self.shop.key_id, "method": method, "instrument": named}
        return str((await self.simulator.control("POST", "downtimes", body))["id"])

    async def end_downtime(self, provider_downtime_id: str) -> None:
        await self.simulator.control("POST", f"downtimes/{provider_downtime_id}", {"resolved": True})

    async def _end_dispute(self, dispute_id: str, status: str) -> None:
        await self.simulator.control("POST", f"disputes/{dispute_id}/decide", {"status": status})

    async def _payments(self, receipt: str) -> list[dict[str, Any]]:
        """Every payment of the orders with this receipt."""
        found: list[dict[str, Any]] = []
        for order in (await self.shop.call(self.shop.sdk.order.all, {"receipt": receipt}))["items"]:
            found += (await self.shop.call(self.shop.sdk.order.payments, order["id"]))["items"]
        return found
