from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any

import pytest

from core.kit import scope
from core.kit.scope import TenantRef
from core.providers import registry
from core.tenancy import service as tenancy
from core.testing import fake_gateway
from tests.ledger.conftest import assert_books_tie
from tests.payments.shop import Shop, open_shop


@pytest.fixture(scope="session", autouse=True)
def _fake_gateways(_connected: None) -> None:
    """Offer the fake gateways as a plugin would."""
    registry.add("payments", fake_gateway.FAKE)
    registry.add("payments", fake_gateway.FAKE_PLAIN)


@pytest.fixture
async def shop(acting: TenantRef) -> AsyncIterator[Shop]:
    """The fresh tenant, in scope, with a customer and a gateway; its books must tie after every test."""
    yield await open_shop(acting)
    await assert_books_tie(acting)


@pytest.fixture
def travel(acting: TenantRef) -> Callable[[int], Any]:
    """Move the tenant's own clock forward inside a block."""

    @contextlib.asynccontextmanager
    async def ahead(seconds: int) -> AsyncIterator[None]:
        with scope.use(replace(scope.get(), tenant=replace(acting, clock_offset_seconds=seconds))):
            yield

    return ahead


@pytest.fixture
def make_late(acting: TenantRef) -> Callable[[int], Any]:
    """Move the tenant's own clock forward for everybody, as a sandbox tenant may."""
    return tenancy.set_clock
