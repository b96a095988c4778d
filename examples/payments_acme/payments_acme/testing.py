"""Acme in the hands of Bahi's contract suite: its simulator over HTTP, driven by the simulator's control API.

`harness(home)` is what `bahi plugin check` and `tests/` open.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from secrets import token_hex
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from core.payments.provider import Checkout, PaymentProviderSpec, ProviderContext
from core.testing.laboratory import Receiver, Simulator, receiver, simulator
from core.testing.payment_harness import Mishap, touched_anywhere
from payments_acme import enrolment, sandbox
from payments_acme.config import AcmeConfig
from payments_acme.plugin import SPEC
from payments_acme.provider import Acme

OPERATIONS = {
    "create_checkout": "checkouts.create",
    "fetch": "checkouts.read",
    "capture": "checkouts.decide",
    "void": "checkouts.decide",
    "refund": "refunds.create",
    "test_connection": "account",
}
FAULTS: dict[Mishap, tuple[str, dict[str, Any]]] = {
    Mishap.DOWN: ("server_error", {"status": 500}),
    Mishap.GARBAGE: ("server_error", {"status": 502, "html": True}),
    Mishap.THROTTLED: ("rate_limited", {}),
    Mishap.DONE_THEN_LOST: ("done_then_lost", {}),
}


def make(api_key: str, webhook_secret: str, *, sandbox_url: str = "", mode: str = "sandbox") -> Acme:
    """The plugin with these credentials."""
    settings = {"api_key": api_key, "webhook_secret": webhook_secret}
    config = AcmeConfig.model_validate(settings, context={"mode": mode})
    return Acme(config, ProviderContext("pac_1", mode, sandbox_url))


@dataclass
class Harness:
    """A PaymentHarness."""

    simulator: Simulator
    receiver: Receiver
    api_key: str
    provider: Acme
    stranger: Acme
    misconfigured: Acme
    spec: PaymentProviderSpec = SPEC
    makes_orders: bool = True
    signs_refund_webhooks: bool = True
    secrets: Sequence[str] = ()
    _ways_back: dict[str, dict[str, str]] = field(default_factory=dict)

    async def pay(self, checkout: Checkout) -> None:
        await self._pay(checkout, "paid")

    async def fail(self, checkout: Checkout) -> None:
        await self._pay(checkout, "failed")

    async def leave_pending(self, checkout: Checkout) -> None:
        await self._pay(checkout, "pending")

    async def authorize_late(self, checkout: Checkout) -> None:
        await self.simulator.control("POST", f"checkouts/{checkout.provider_order_id}/late")

    async def success_form(self, checkout: Checkout) -> Mapping[str, str]:
        return self._ways_back[checkout.provider_order_id]

    async def failure_form(self, checkout: Checkout) -> Mapping[str, str]:
        return self._ways_back[checkout.provider_order_id]

    async def webhooks(self) -> Sequence[tuple[Mapping[str, str], bytes]]:
        await self.simulator.control("POST", "drain")
        return [(item.headers, item.body) for item in self.receiver.got]

    def touched(self, body: bytes) -> Sequence[bytes]:
        return touched_anywhere(body)

    async def mishap(self, mishap: Mishap, method: str) -> None:
        name, options = FAULTS[mishap]
        faults = {name: {"next": 1, "only": [OPERATIONS[method]], **options}}
        await self.simulator.control("PUT", "faults", {"merchant": self.api_key, "faults": faults})

    async def count_orders(self, reference: str) -> int:
        return int((await self.simulator.control("GET", f"count?reference={reference}"))["checkouts"])

    async def count_refunds(self, provider_payment_id: str) -> int:
        return int((await self.simulator.control("GET", f"count?payment={provider_payment_id}"))["refunds"])

    async def hold_refunds(self) -> None:
        body = {"api_key": self.api_key, "hold_refunds": True, "webhook_urls": [self.receiver.url]}
        await self.simulator.control("POST", "merchants", body)

    async def decide_refund(self, provider_refund_id: str, *, succeed: bool) -> None:
        await self.simulator.control("POST", f"refunds/{provider_refund_id}/decide", {"succeed": succeed})

    async def say_strange_state(self, checkout: Checkout) -> None:
        path = f"checkouts/{checkout.provider_order_id}/state"
        await self.simulator.control("POST", path, {"state": "half_paid"})

    async def settle(self) -> date:
        answer = await self.simulator.control("POST", "settle", {"api_key": self.api_key})
        return date.fromisoformat(answer["day"])

    async def _pay(self, checkout: Checkout, outcome: str) -> None:
        path = f"checkouts/{checkout.provider_order_id}/pay"
        answer = await self.simulator.control("POST", path, {"outcome": outcome})
        self._ways_back[checkout.provider_order_id] = dict(parse_qsl(urlsplit(answer["return_url"]).query))


@contextlib.asynccontextmanager
async def harness(home: Path) -> AsyncIterator[Harness]:
    """The simulator with two merchants, and the plugin for each."""
    async with simulator(sandbox, home) as running, receiver() as endpoint:
        ours, theirs = (enrolment.make_credentials(name) for name in ("Ours", "Theirs"))
        for credentials, urls in ((ours, [endpoint.url]), (theirs, [])):
            body = {**credentials, "webhook_urls": urls, "retry_seconds": 0.05}
            await running.control("POST", "merchants", body)
        providers = [make(**item, sandbox_url=running.base_url) for item in (ours, theirs)]
        wrong = make(f"test_{token_hex(16)}", ours["webhook_secret"], sandbox_url=running.base_url)
        yield Harness(
            running,
            endpoint,
            ours["api_key"],
            providers[0],
            providers[1],
            wrong,
            secrets=tuple(ours.values()),
        )
