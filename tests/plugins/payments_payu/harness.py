"""PayU in the hands of the contract suite: its simulator over HTTP, driven by the simulator's control API."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from urllib.parse import parse_qsl, urlencode

from core.payments.provider import Checkout, PaymentProviderSpec, ProviderContext
from core.testing.payment_harness import Mishap
from plugins.payments_payu import mapping
from plugins.payments_payu.config import PayUConfig
from plugins.payments_payu.plugin import SPEC
from plugins.payments_payu.provider import PayU
from tests.plugins.payments_payu.simulator import Receiver, Shop, Simulator

INDIA = timezone(timedelta(hours=5, minutes=30))
OPERATIONS = {
    "fetch": "verify_payment",
    "test_connection": "verify_payment",
    "capture": "capture_transaction",
    "void": "cancel_refund_transaction",
    "refund": "cancel_refund_transaction",
    "notify_charge": "pre_debit_SI",
    "charge_mandate": "si_transaction",
    "cancel_mandate": "upi_mandate_revoke",
}
FAULTS: dict[Mishap, tuple[str, dict[str, Any]]] = {
    Mishap.DOWN: ("server_error", {}),
    Mishap.GARBAGE: ("server_error", {"html": True, "status": 502}),
    Mishap.THROTTLED: ("rate_limited", {}),
    Mishap.DONE_THEN_LOST: ("charge_then_timeout", {}),
}
SETTINGS = {
    "key": "TESTKEY1",
    "salt": "TESTSALT_0123456789abcdef",
    "merchant_id": "2",
    "contact_email": "payments@shop.example",
    "contact_phone": "9999999999",
}


def make(*, config: Mapping[str, Any] | None = None, **context: Any) -> PayU:
    """The plugin with these settings, by default those of the test vectors."""
    told = {"account_id": "pac_1", "mode": "sandbox", "sandbox_url": "", **context}
    validation = {"mode": told["mode"], "sandbox_url": told["sandbox_url"]}
    settings = PayUConfig.model_validate_json(json.dumps({**SETTINGS, **(config or {})}), context=validation)
    return PayU(settings, ProviderContext(**told))


def provider_of(shop: Shop, base_url: str) -> PayU:
    """The plugin for one merchant at the simulator, found as in development: by the sandbox URL."""
    return make(config={"key": shop.key, "salt": shop.salt, "merchant_id": shop.mid}, sandbox_url=base_url)


@dataclass
class PayUHarness:
    """A PaymentHarness."""

    simulator: Simulator
    receiver: Receiver
    shop: Shop
    provider: PayU
    stranger: PayU
    misconfigured: PayU
    spec: PaymentProviderSpec = SPEC
    makes_orders: bool = False
    signs_refund_webhooks: bool = False
    _ways_back: dict[str, dict[str, str]] = field(default_factory=dict)
    """By txnid: what the last try's browser brings back, as the simulator signed it."""

    @classmethod
    async def open(cls, simulator: Simulator, receiver: Receiver) -> PayUHarness:
        events = ["successful", "failed", "pending", "mandate", "refund"]
        shop, other = await simulator.shop(receiver, events=events), await simulator.shop()
        return cls(
            simulator,
            receiver,
            shop,
            provider_of(shop, simulator.base_url),
            provider_of(other, simulator.base_url),
            provider_of(replace(shop, salt="not_the_salt"), simulator.base_url),
        )

    async def pay(self, checkout: Checkout) -> None:
        await self._pay(checkout, outcome="success")

    async def fail(self, checkout: Checkout) -> None:
        await self._pay(checkout, outcome="dropped")

    async def leave_pending(self, checkout: Checkout) -> None:
        await self._pay(checkout, outcome="pending")

    async def authorize_late(self, checkout: Checkout) -> None:
        (dropped,) = await self.simulator.transactions(self.shop, checkout.provider_order_id)
        await self.simulator.control("POST", f"transactions/{dropped['id']}/decide", {"outcome": "success"})

    async def success_form(self, checkout: Checkout) -> Mapping[str, str]:
        return self._ways_back[checkout.provider_order_id]

    async def failure_form(self, checkout: Checkout) -> Mapping[str, str]:
        return self._ways_back[checkout.provider_order_id]

    async def webhooks(self) -> Sequence[tuple[Mapping[str, str], bytes]]:
        await self.simulator.drain()
        return [(item.headers, item.body) for item in self.receiver.got]

    def touched(self, body: bytes) -> Sequence[bytes]:
        form = parse_qsl(body.decode(), keep_blank_values=True)
        covered = ["key", "txnid", "amount", "productinfo", "firstname", "email", "udf1", "udf5", "status", "hash"]
        changed = [
            urlencode([(name, f"{value}0" if name == each else value) for name, value in form]) for each in covered
        ]
        twice = body + b"&amount=1.00"
        charged = body + b"&additionalCharges=1.00"
        less = urlencode([(name, value) for name, value in form if name != "hash"])
        return [b"", b"&", b"{", twice, charged, body[1:], less.encode(), *(item.encode() for item in changed)]

    async def mishap(self, mishap: Mishap, method: str) -> None:
        name, options = FAULTS[mishap]
        await self.simulator.faults(self.shop, **{name: {"next": 1, "only": [OPERATIONS[method]], **options}})

    async def count_orders(self, reference: str) -> int:
        return len(await self.simulator.transactions(self.shop, mapping.txnid(reference)))

    async def count_refunds(self, provider_payment_id: str) -> int:
        return len(await self.simulator.actions(provider_payment_id))

    async def hold_refunds(self) -> None:
        await self.simulator.control("POST", "merchants", {"key": self.shop.key, "refund_delay_seconds": 86_400})

    async def decide_refund(self, provider_refund_id: str, *, succeed: bool) -> None:
        await self.simulator.control("POST", f"actions/{provider_refund_id}/decide", {"succeed": succeed})

    async def settle(self) -> date:
        answer = await self.simulator.control("POST", "settle", {"merchant": self.shop.key, "everything": True})
        (settlement,) = answer["items"]
        return datetime.fromtimestamp(settlement["settled_at"], UTC).astimezone(INDIA).date()

    async def _pay(self, checkout: Checkout, **options: Any) -> None:
        mode = "CC" if checkout.fields.get("pre_authorize") == "1" else "UPI"
        answer = await self.simulator.pay(checkout.fields, mode=mode, **options)
        self._ways_back[checkout.provider_order_id] = answer["form"]
