"""Talks to a running Instamojo simulator: its control API, and a merchant of it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Any

import httpx

from tests.plugins.payments_razorpay.simulator import Receiver, free_port

__all__ = ["Receiver", "Shop", "Simulator", "free_port"]

_numbers = itertools.count(1000)


@dataclass(frozen=True, slots=True)
class Shop:
    """A merchant account at the simulator."""

    client_id: str
    client_secret: str
    private_salt: str
    api_key: str
    auth_token: str


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
        shop = Shop(
            f"test_client_{number}", f"test_secret_{number}", f"{number:032x}", f"key_{number}", f"tok_{number}"
        )
        body = {
            "client_id": shop.client_id,
            "client_secret": shop.client_secret,
            "private_salt": shop.private_salt,
            "api_key": shop.api_key,
            "auth_token": shop.auth_token,
            "webhook_url": receiver.url if receiver else "",
            "retry_unit_seconds": 0.05,
            **options,
        }
        await self.control("POST", "merchants", body)
        return shop

    async def change(self, shop: Shop, **options: Any) -> None:
        await self.control("POST", "merchants", {"client_id": shop.client_id, **options})

    async def pay(self, request_id: str, **options: Any) -> dict[str, Any]:
        """Pay a request and let the bank decide: the payment, and what the payer's browser brings back."""
        found: dict[str, Any] = await self.control("POST", f"requests/{request_id}/pay", options)
        return found

    async def drain(self) -> None:
        assert (await self.control("POST", "drain", {}))["idle"] is True

    async def log(self, kind: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = (await self.control("GET", f"log?kind={kind}"))["items"]
        return rows

    async def faults(self, shop: Shop, **faults: Any) -> None:
        await self.control("PUT", "faults", {"merchant": shop.client_id, "faults": faults})

    async def requests(self, shop: Shop, purpose: str) -> list[dict[str, Any]]:
        query = f"requests?merchant={shop.client_id}&purpose={purpose}"
        rows: list[dict[str, Any]] = (await self.control("GET", query))["items"]
        return rows

    async def refunds(self, payment_id: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = (await self.control("GET", f"refunds?payment={payment_id}"))["items"]
        return rows
