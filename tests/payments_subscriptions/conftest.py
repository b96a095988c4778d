from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from core.kit import ids
from core.kit.scope import TenantRef
from core.providers import registry
from core.testing import fake_gateway, fake_subscriptions
from tests.ledger.conftest import assert_books_tie
from tests.payments.shop import open_shop
from tests.payments_subscriptions.club import Club


@pytest.fixture(scope="session", autouse=True)
def _fake_gateways(_connected: None) -> None:
    """Offer the fake gateways as a plugin would."""
    registry.add("payments", fake_gateway.FAKE_PLAIN)
    registry.add("payments", fake_subscriptions.FAKE_SUBSCRIPTIONS)


@pytest.fixture
async def club(acting: TenantRef) -> AsyncIterator[Club]:
    """The fresh tenant, in scope, with a customer and a gateway that runs subscriptions; its books must tie."""
    shop = await open_shop(acting, "fake_subscriptions")
    yield Club(shop, fake_subscriptions.runner(ids.text("pac", shop.provider_account_id)))
    await assert_books_tie(acting)
