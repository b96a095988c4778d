from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any

import pytest

from core.kit import ids, scope
from core.kit.scope import TenantRef
from core.payments.mandates import charges
from core.providers import registry
from core.tenancy import service as tenancy
from core.testing import fake_collect, fake_gateway
from tests.ledger.conftest import assert_books_tie
from tests.payments.shop import Shop, open_shop
from tests.payments_mandates.gym import Gym


@pytest.fixture(scope="session", autouse=True)
def _fake_gateways(_connected: None) -> None:
    """Offer the fake gateways as a plugin would."""
    registry.add("payments", fake_gateway.FAKE)
    registry.add("payments", fake_gateway.FAKE_PLAIN)
    registry.add("payments", fake_collect.FAKE_COLLECT)


@pytest.fixture
async def shop(acting: TenantRef) -> AsyncIterator[Shop]:
    """The fresh tenant, in scope, with a customer and a gateway that can do everything; its books must tie."""
    yield await open_shop(acting, "fake_collect")
    await assert_books_tie(acting)


@pytest.fixture
def make_late(acting: TenantRef) -> Callable[[int], Any]:
    """Move the tenant's own clock forward for everybody, as a sandbox tenant may."""
    return tenancy.set_clock


@pytest.fixture
def gym(shop: Shop) -> Gym:
    return Gym(shop, fake_collect.desk(ids.text("pac", shop.provider_account_id)))


@pytest.fixture
def at(make_late: Callable[[int], Any]) -> Callable[[int], Any]:
    """Run the tenant's charges as they are due so many seconds from now."""

    async def run(seconds: int) -> None:
        late = await make_late(seconds)
        with scope.use(replace(scope.get(), tenant=late)):
            await charges.run()

    return run
