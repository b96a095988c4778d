"""The demo tenant's own software: what a business does with the platform, its gateway's dashboard and its clock.

Every verb is calls of the public API with the tenant's keys, or of the simulator's control API.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from datetime import time as day_time
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from core.demo.client import Api
from core.demo.errors import StepFailed
from core.demo.record import CURRENCY, Record
from core.kit import ids

T = TypeVar("T")

WAIT_SECONDS = 30.0
_LOOK_SECONDS = 0.05
_INDIA = ZoneInfo("Asia/Kolkata")
_SETTLEMENT_WORKING_DAYS = 2
"""The gateway pays out on the second working day after the capture (Razorpay: settlements/faqs)."""


class Shop:
    """The tenant at one running platform."""

    def __init__(self, record: Record, base_url: str) -> None:
        self.record = record
        self.base_url = base_url.rstrip("/")
        self.app = Api(self.base_url, record.app_key)
        self.admin = Api(self.base_url, record.admin_key)
        self.control = Api(f"{self.base_url}/sandbox/{record.sandbox}/_control")

    async def clocks(self) -> tuple[datetime, datetime]:
        """(the tenant's clock, the gateway's)."""
        tenant, gateway = await asyncio.gather(self.admin.get("/v1/tenant"), self.control.get("/clock"))
        return datetime.fromisoformat(tenant["now"]), datetime.fromtimestamp(gateway["now"], UTC)

    async def line_up_clocks(self) -> timedelta:
        """Move whichever clock is behind, so that both sides live in the same moment; how far they were apart."""
        here, there = await self.clocks()
        apart = round((there - here).total_seconds())
        if apart > 1:
            await self.admin.post("/v1/tenant/clock", {"seconds": apart})
        elif apart < -1:
            await self.control.post("/clock", {"advance_seconds": -apart})
        return timedelta(seconds=apart)

    async def travel(self, seconds: int) -> None:
        """Move both clocks forward."""
        await self.control.post("/clock", {"advance_seconds": seconds})
        await self.admin.post("/v1/tenant/clock", {"seconds": seconds})

    async def travel_to_settlement(self) -> tuple[datetime, datetime]:
        """Travel until the gateway settles what it took today: (before, after) on its clock."""
        _, now = await self.clocks()
        at = settlement_time(now)
        await self.travel(round((at - now).total_seconds()))
        return now, at

    async def open_wallet(self, external_id: str, name: str) -> dict[str, Any]:
        """A wallet of a person who is new, or known by this id already."""
        person = await self.app.post("/v1/people", {"external_id": external_id, "profile": {"name": name}})
        wallet: dict[str, Any] = await self.app.post(
            "/v1/wallets", {"person_id": person["id"], "currency": CURRENCY, "name": "Main"}
        )
        return wallet

    async def deposit(
        self, wallet_id: str, amount: str, *, key: str | None = None, return_url: str | None = None
    ) -> dict[str, Any]:
        """Ask for a deposit: the payment with its checkout URL."""
        body: dict[str, Any] = {"amount": amount, "currency": CURRENCY, "description": "Top up your wallet"}
        if return_url is not None:
            body["return_url"] = return_url
        payment: dict[str, Any] = await self.app.post(f"/v1/wallets/{wallet_id}/deposits", body, key=key)
        return payment

    async def refund(self, payment_id: str, amount: str, reason: str) -> dict[str, Any]:
        """Give a part back."""
        body = {"amount": amount, "currency": CURRENCY, "reason": reason}
        refund: dict[str, Any] = await self.admin.post(f"/v1/payments/{payment_id}/refunds", body)
        return refund

    async def settle(self) -> list[dict[str, Any]]:
        """Let the gateway pay out what is due."""
        made: list[dict[str, Any]] = (await self.control.post("/settle", {"merchant": self.record.merchant}))["items"]
        return made

    async def reconcile(self, first: date, last: date) -> dict[str, Any]:
        """Read the gateway's report for these days of its own and tie it to the books; the finished run."""
        body = {
            "provider_account": self.record.provider_account,
            "from_on": first.isoformat(),
            "to_on": last.isoformat(),
        }
        run = await self.admin.post("/v1/reconciliation/runs", body)

        async def ended() -> dict[str, Any] | None:
            found: dict[str, Any] = await self.admin.get(f"/v1/reconciliation/runs/{run['id']}")
            return found if found["state"] in ("done", "failed") else None

        return await until("the reconciliation run ends", ended)

    async def account(self, code: str) -> dict[str, Any]:
        """A ledger account by its code."""
        found = await self.admin.get("/v1/ledger/accounts", prefix=code)
        if not found["items"]:
            raise StepFailed(f"there is no account {code}")
        account: dict[str, Any] = found["items"][0]
        return account

    def codes(self) -> dict[str, str]:
        """The accounts that a settlement moves money between."""
        account = self.record.provider_account
        return {
            "clearing": f"gateway:{account}:clearing:{CURRENCY}",
            "fees": f"fees:{account}:{CURRENCY}",
            "GST on fees": f"taxes:{account}:{CURRENCY}",
            "bank": f"bank:{CURRENCY}",
        }


def settlement_time(now: datetime) -> datetime:
    """09:00 in India on the second working day from `now`, when the gateway's daily payout has happened."""
    day = now.astimezone(_INDIA).date()
    remaining = _SETTLEMENT_WORKING_DAYS
    while remaining:
        day += timedelta(days=1)
        remaining -= day.weekday() < 5
    return datetime.combine(day, day_time(9), tzinfo=_INDIA).astimezone(UTC)


def india_date(moment: datetime) -> date:
    """The gateway's business day."""
    return moment.astimezone(_INDIA).date()


def fresh_name() -> str:
    """An external id that no earlier run used."""
    return f"demo-{ids.token(50)}"


async def until(what: str, probe: Callable[[], Awaitable[T | None]], seconds: float = WAIT_SECONDS) -> T:
    """What the probe finds, as soon as it finds something. Raises StepFailed after the time."""
    deadline = time.monotonic() + seconds
    while True:
        found = await probe()
        if found is not None:
            return found
        if time.monotonic() > deadline:
            raise StepFailed(f"waited {seconds:g} s in vain until {what}")
        await asyncio.sleep(_LOOK_SECONDS)
