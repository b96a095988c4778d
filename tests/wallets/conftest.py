from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest

from core.kit import ids
from core.kit.scope import TenantRef
from core.people import service as people
from core.people.types import Profile
from core.providers import registry
from core.testing import fake_gateway
from tests.http import Api, answer
from tests.ledger.conftest import assert_books_tie
from tests.payments.shop import Shop, open_shop, run_job


@pytest.fixture(scope="session", autouse=True)
def _fake_gateways(_connected: None) -> None:
    """Offer the fake gateway as a plugin would."""
    registry.add("payments", fake_gateway.FAKE)


@dataclass
class Purse:
    """A tenant's API, a person, and the shop that the money comes through."""

    api: Api
    shop: Shop
    person_id: UUID

    @property
    def person(self) -> str:
        return ids.text("per", self.person_id)

    async def wallet(self, **more: Any) -> dict[str, Any]:
        body = {"person_id": self.person, "currency": "INR", **more}
        made: dict[str, Any] = await answer(await self.api.post("/v1/wallets", body), 201)
        return made

    async def read(self, wallet: str) -> dict[str, Any]:
        found: dict[str, Any] = await answer(await self.api.get(f"/v1/wallets/{wallet}"))
        return found

    async def deposit(self, wallet: str, amount: str = "500.00", *, paid: bool = True) -> dict[str, Any]:
        response = await self.api.post(
            f"/v1/wallets/{wallet}/deposits", {"amount": amount, "currency": "INR"}, idempotency_key=ids.token()
        )
        made: dict[str, Any] = await answer(response, 201)
        if paid:
            self.shop.vendor.pay(made["attempts"][0]["id"])
            await run_job("payments.resolve", made["attempts"][0]["id"])
        return made


@pytest.fixture
async def purse(acting: TenantRef, api: Api) -> AsyncIterator[Purse]:
    person, _ = await people.create(f"customer-{ids.token(40)}", Profile())
    yield Purse(api, await open_shop(acting), person.id)
    await assert_books_tie(acting)
