"""Talks to a running PayU simulator: its control API, a merchant of it, a webhook receiver."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx

from tests.plugins.payments_razorpay.simulator import Receiver, free_port

__all__ = ["Receiver", "Shop", "Simulator", "free_port"]

_numbers = itertools.count(1000)


@dataclass(frozen=True, slots=True)
class Shop:
    """A merchant account at the simulator."""

    key: str
    salt: str
    mid: str


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
        shop = Shop(f"KEY{number}", f"salt_of_{number}_0123456789", str(number))
        body = {
            "key": shop.key,
            "salt": shop.salt,
            "mid": shop.mid,
            "webhook_urls": [receiver.url] if receiver else [],
            "retry_base_seconds": 0.05,
            **options,
        }
        await self.control("POST", "merchants", body)
        return shop

    async def pay(self, form: Mapping[str, str], **options: Any) -> dict[str, Any]:
        """Submit a merchant's form and let the bank decide it: the transaction, and the form of the way back."""
        found: dict[str, Any] = await self.control("POST", "pay", {"form": dict(form), **options})
        return found

    async def drain(self) -> None:
        assert (await self.control("POST", "drain", {}))["idle"] is True

    async def log(self, kind: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = (await self.control("GET", f"log?kind={kind}"))["items"]
        return rows

    async def faults(self, shop: Shop, **faults: Any) -> None:
        await self.control("PUT", "faults", {"merchant": shop.key, "faults": faults})

    async def transactions(self, shop: Shop, txnid: str | None = None) -> list[dict[str, Any]]:
        query = f"transactions?merchant={shop.key}" + (f"&txnid={txnid}" if txnid else "")
        rows: list[dict[str, Any]] = (await self.control("GET", query))["items"]
        return rows

    async def actions(self, payment_id: str, action: str = "refund") -> list[dict[str, Any]]:
        rows = (await self.control("GET", f"actions?transaction={payment_id}"))["items"]
        return [row for row in rows if row["action"] == action]
