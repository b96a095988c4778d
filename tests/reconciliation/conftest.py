from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from core.kit.scope import TenantRef
from tests.ledger.conftest import assert_books_tie
from tests.reconciliation.shop import Shop, open_shop


@pytest.fixture
async def shop(acting: TenantRef) -> AsyncIterator[Shop]:
    """A shop of the fresh tenant; whatever a test does, its ledger ties in the end."""
    yield await open_shop()
    await assert_books_tie(acting)
