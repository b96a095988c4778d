"""Talks to a running RazorpayX simulator: its control API, and a merchant of it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Any

from core.testing.laboratory import Receiver
from core.testing.laboratory import Simulator as Running

_numbers = itertools.count(1000)


@dataclass(frozen=True, slots=True)
class Shop:
    """A merchant account at the simulator."""

    key_id: str
    key_secret: str
    account_number: str
    webhook_secret: str


@dataclass
class Simulator:
    """A running simulator."""

    running: Running

    @property
    def base_url(self) -> str:
        return self.running.base_url

    async def control(self, method: str, path: str, body: Any = None) -> Any:
        return await self.running.control(method, path, body)

    async def shop(self, receiver: Receiver | None = None, **options: Any) -> Shop:
        number = next(_numbers)
        shop = Shop(f"rzp_test_{number:08}", f"secret_{number:016}", f"7878780{number:09}", f"whsec_{number:08}")
        body = {
            "key_id": shop.key_id,
            "key_secret": shop.key_secret,
            "account_number": shop.account_number,
            "webhook_secret": shop.webhook_secret,
            "webhook_url": receiver.url if receiver else "",
            "balance": 1_000_000_00,
            "retry_base_seconds": 0.05,
            **options,
        }
        await self.control("POST", "merchants", body)
        return shop

    async def change(self, shop: Shop, **options: Any) -> None:
        await self.control("POST", "merchants", {"key_id": shop.key_id, **options})

    async def faults(self, shop: Shop, **faults: Any) -> None:
        await self.control("PUT", "faults", {"merchant": shop.key_id, "faults": faults})

    async def payouts(self, shop: Shop, reference: str) -> list[dict[str, Any]]:
        query = f"payouts?merchant={shop.key_id}&reference={reference}"
        found: list[dict[str, Any]] = (await self.control("GET", query))["items"]
        return found

    async def move(self, shop: Shop, reference: str, status: str, reason: str | None = None) -> None:
        """Let the bank move the one payout of a reference."""
        (payout,) = await self.payouts(shop, reference)
        await self.control("POST", f"payouts/{payout['id']}/move", {"status": status, "reason": reason})

    async def name(self, shop: Shop, account: str, name: str | None) -> None:
        await self.control("POST", "names", {"merchant": shop.key_id, "account": account, "name": name})

    async def drain(self) -> None:
        assert (await self.control("POST", "drain", {}))["idle"] is True
