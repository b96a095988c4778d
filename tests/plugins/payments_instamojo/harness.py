"""Instamojo in the hands of the contract suite: its simulator over HTTP, driven by the simulator's control API."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qsl, urlencode

from core.payments.provider import Checkout, PaymentProviderSpec, ProviderContext
from core.testing.payment_harness import Mishap
from plugins.payments_instamojo import settlement
from plugins.payments_instamojo.config import InstamojoConfig
from plugins.payments_instamojo.plugin import SPEC
from plugins.payments_instamojo.provider import Instamojo
from tests.plugins.payments_instamojo.simulator import Receiver, Shop, Simulator

OPERATIONS = {
    "create_checkout": "payment_requests.create",
    "fetch": "payment_requests.read",
    "refund": "refunds.create",
    "test_connection": "payment_requests.list",
}
FAULTS: dict[Mishap, tuple[str, dict[str, Any]]] = {
    Mishap.DOWN: ("server_error", {}),
    Mishap.GARBAGE: ("server_error", {"html": True, "status": 502}),
    Mishap.THROTTLED: ("rate_limited", {}),
    Mishap.DONE_THEN_LOST: ("charge_then_timeout", {}),
}
SETTINGS = {
    "client_id": "test_client",
    "client_secret": "test_secret",
    # The salt of the test vectors I3 to I5.
    "private_salt": "d9f2c1e0a7b64c5e9a1b2c3d4e5f6071",
}


def make(*, config: Mapping[str, Any] | None = None, **context: Any) -> Instamojo:
    """The plugin with these settings, by default those of the test vectors."""
    told = {"account_id": "pac_1", "mode": "sandbox", "sandbox_url": "", **context}
    validation = {"mode": told["mode"], "sandbox_url": told["sandbox_url"]}
    settings = InstamojoConfig.model_validate_json(json.dumps({**SETTINGS, **(config or {})}), context=validation)
    return Instamojo(settings, ProviderContext(**told))


def provider_of(shop: Shop, base_url: str) -> Instamojo:
    """The plugin for one merchant at the simulator, found as in development: by the sandbox URL."""
    settings = {
        "client_id": shop.client_id,
        "client_secret": shop.client_secret,
        "private_salt": shop.private_salt,
    }
    return make(config=settings, sandbox_url=base_url)


@dataclass
class InstamojoHarness:
    """A PaymentHarness."""

    simulator: Simulator
    receiver: Receiver
    shop: Shop
    provider: Instamojo
    stranger: Instamojo
    misconfigured: Instamojo
    spec: PaymentProviderSpec = SPEC
    makes_orders: bool = True
    signs_returns: bool = False
    signs_refund_webhooks: bool = False
    sends_refund_webhooks: bool = False
    _last: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By payment request: the last try, and what its browser brings back."""

    @classmethod
    async def open(cls, simulator: Simulator, receiver: Receiver) -> InstamojoHarness:
        shop, other = await simulator.shop(receiver, tells_failures=True), await simulator.shop()
        return cls(
            simulator,
            receiver,
            shop,
            provider_of(shop, simulator.base_url),
            provider_of(other, simulator.base_url),
            provider_of(replace(shop, client_secret="not_the_secret"), simulator.base_url),
        )

    async def pay(self, checkout: Checkout) -> None:
        await self._pay(checkout, "success")

    async def fail(self, checkout: Checkout) -> None:
        await self._pay(checkout, "failure")

    async def leave_pending(self, checkout: Checkout) -> None:
        await self._pay(checkout, "pending")

    async def authorize_late(self, checkout: Checkout) -> None:
        payment_id = self._last[checkout.provider_order_id]["payment"]["id"]
        await self.simulator.control("POST", f"payments/{payment_id}/decide", {"outcome": "success"})

    async def success_form(self, checkout: Checkout) -> Mapping[str, str]:
        form: dict[str, str] = self._last[checkout.provider_order_id]["form"]
        return form

    async def failure_form(self, checkout: Checkout) -> Mapping[str, str]:
        return await self.success_form(checkout)

    async def webhooks(self) -> Sequence[tuple[Mapping[str, str], bytes]]:
        await self.simulator.drain()
        return [(item.headers, item.body) for item in self.receiver.got]

    def touched(self, body: bytes) -> Sequence[bytes]:
        form = parse_qsl(body.decode(), keep_blank_values=True)
        changed = [
            urlencode([(name, f"{value}0" if name == each else value) for name, value in form]) for each, _ in form
        ]
        less = [urlencode([pair for pair in form if pair[0] != each]) for each, _ in form]
        return [b"", b"&", b"{", body + b"&amount=1.00", body + b"&zz=1", *(item.encode() for item in changed + less)]

    async def mishap(self, mishap: Mishap, method: str) -> None:
        name, options = FAULTS[mishap]
        await self.simulator.faults(self.shop, **{name: {"next": 1, "only": [OPERATIONS[method]], **options}})

    async def count_orders(self, reference: str) -> int:
        return len(await self.simulator.requests(self.shop, reference))

    async def count_refunds(self, provider_payment_id: str) -> int:
        return len(await self.simulator.refunds(provider_payment_id))

    async def hold_refunds(self) -> None:
        await self.simulator.change(self.shop, hold_refunds=True)

    async def decide_refund(self, provider_refund_id: str, *, succeed: bool) -> None:
        await self.simulator.control("POST", f"refunds/{provider_refund_id}/decide", {"succeed": succeed})

    async def settle(self) -> date:
        await self.simulator.control("POST", "payouts", {"merchant": self.shop.client_id})
        return datetime.now(settlement.INDIA).date()

    async def _pay(self, checkout: Checkout, outcome: str) -> None:
        self._last[checkout.provider_order_id] = await self.simulator.pay(checkout.provider_order_id, outcome=outcome)
