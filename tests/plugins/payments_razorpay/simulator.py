"""Talks to a running Razorpay simulator: its control API, a merchant with the official SDK, a webhook receiver."""

import asyncio
import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
import razorpay

from core.testing.laboratory import Received, Receiver, free_port, wait_until_up

__all__ = ["Received", "Receiver", "Shop", "Simulator", "free_port", "wait_until_up"]

_numbers = itertools.count(1000)


@dataclass
class Shop:
    """A merchant account at the simulator."""

    id: str
    key_id: str
    key_secret: str
    webhook_secret: str
    sdk: razorpay.Client

    async def call(self, method: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
        """Call the official SDK, which blocks, in a thread."""
        return await asyncio.to_thread(method, *arguments, **options)


@dataclass
class Simulator:
    base_url: str
    http: httpx.AsyncClient

    async def control(self, method: str, path: str, body: Any = None) -> Any:
        answer = await self.http.request(method, f"{self.base_url}/_control/{path}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def shop(self, receiver: Receiver | None = None, **options: Any) -> Shop:
        number = next(_numbers)
        key_id, secret = f"rzp_test_{number}", f"key_secret_{number}"
        hooks = [{"url": receiver.url, "secret": f"whsec_{number}"}] if receiver else []
        body = {
            "key_id": key_id,
            "key_secret": secret,
            "webhooks": hooks,
            "retry_base_seconds": 0.05,
            **options,
        }
        made = await self.control("POST", "merchants", body)
        sdk = razorpay.Client(auth=(key_id, secret), base_url=self.base_url)
        return Shop(made["id"], key_id, secret, f"whsec_{number}", sdk)

    async def order(self, shop: Shop, amount: int = 50_000, **options: Any) -> dict[str, Any]:
        body = {"amount": amount, "currency": "INR", **options}
        answer: dict[str, Any] = await shop.call(shop.sdk.order.create, body)
        return answer

    async def pay(self, order: dict[str, Any], **options: Any) -> dict[str, Any]:
        answer = await self.control("POST", f"orders/{order['id']}/pay", options)
        payment: dict[str, Any] = answer["payment"]
        return payment

    async def paid(self, shop: Shop, amount: int = 50_000) -> dict[str, Any]:
        return await self.pay(await self.order(shop, amount))

    async def drain(self) -> None:
        assert (await self.control("POST", "drain", {}))["idle"] is True

    async def log(self, kind: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = (await self.control("GET", f"log?kind={kind}"))["items"]
        return rows

    async def faults(self, shop: Shop, **faults: Any) -> None:
        await self.control("PUT", "faults", {"merchant": shop.key_id, "faults": faults})
