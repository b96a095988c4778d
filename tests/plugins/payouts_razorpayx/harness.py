"""RazorpayX in the hands of the contract suite: its simulator over HTTP, driven by the simulator's control API."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.kit.money import Money
from core.payouts.provider import BankAccount, Details, PayoutProviderSpec, PayoutState, ProviderContext
from core.testing.laboratory import Receiver
from plugins.payouts_razorpayx.config import RazorpayXConfig
from plugins.payouts_razorpayx.plugin import SPEC
from plugins.payouts_razorpayx.provider import RazorpayX
from tests.plugins.payouts_razorpayx.simulator import Shop, Simulator

SETTINGS = {
    "key_id": "rzp_test_00000001",
    "key_secret": "test_secret_1234567890",
    "webhook_secret": "whsec_test_abcdef",
    "account_number": "7878780080316316",
}
_STATUS = {
    PayoutState.PAID: ("processed", None),
    PayoutState.FAILED: ("failed", "bank_account_closed"),
    PayoutState.REVERSED: ("reversed", "beneficiary_bank_offline"),
}


def make(*, config: Mapping[str, Any] | None = None, **context: Any) -> RazorpayX:
    """The plugin with these settings."""
    told = {"account_id": "pac_1", "mode": "sandbox", "sandbox_url": "", **context}
    validation = {"mode": told["mode"], "sandbox_url": told["sandbox_url"]}
    settings = RazorpayXConfig.model_validate_json(json.dumps({**SETTINGS, **(config or {})}), context=validation)
    return RazorpayX(settings, ProviderContext(**told))


def provider_of(shop: Shop, base_url: str, **settings: Any) -> RazorpayX:
    """The plugin for one merchant at the simulator, found as in development: by the sandbox URL."""
    told = {
        "key_id": shop.key_id,
        "key_secret": shop.key_secret,
        "webhook_secret": shop.webhook_secret,
        "account_number": shop.account_number,
        **settings,
    }
    return make(config=told, sandbox_url=base_url)


@dataclass
class RazorpayXHarness:
    """A FullHarness."""

    simulator: Simulator
    receiver: Receiver
    shop: Shop
    provider: RazorpayX
    misconfigured: RazorpayX
    spec: PayoutProviderSpec = SPEC

    @classmethod
    async def open(cls, simulator: Simulator, receiver: Receiver) -> RazorpayXHarness:
        shop = await simulator.shop(receiver)
        return cls(
            simulator,
            receiver,
            shop,
            provider_of(shop, simulator.base_url),
            provider_of(replace(shop, key_secret="not_the_secret"), simulator.base_url),
        )

    async def lose_next_answer(self) -> None:
        await self.simulator.faults(self.shop, charge_then_timeout={"next": 1, "only": ["payouts.create"]})

    async def settle(self, reference: str, state: PayoutState) -> None:
        await self.simulator.move(self.shop, reference, *_STATUS[state])

    async def count_paid(self, reference: str) -> int:
        return sum(payout["left"] for payout in await self.simulator.payouts(self.shop, reference))

    async def let_wait(self) -> None:
        await self.simulator.change(self.shop, balance=0)

    async def set_balance(self, amount: Money) -> None:
        await self.simulator.change(self.shop, balance=amount.to_minor())

    async def webhooks(self) -> Sequence[tuple[Mapping[str, str], bytes]]:
        await self.simulator.drain()
        return [(item.headers, item.body) for item in self.receiver.got]

    async def name(self, to: Details, name: str | None) -> None:
        account = to.account_number if isinstance(to, BankAccount) else to.vpa
        await self.simulator.name(self.shop, account, name)
