from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from core.kit.scope import TenantRef
from core.providers import registry
from core.tenancy import service as tenancy
from core.testing import fake_collect, fake_gateway
from tests.ledger.conftest import assert_books_tie
from tests.payments.shop import Shop, open_shop


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
