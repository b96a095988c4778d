"""A tenant that pays out by call."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from core.kit.scope import TenantRef
from tests.ledger.conftest import assert_books_tie
from tests.payouts.desk import Desk, open_desk


@pytest.fixture
async def desk(acting: TenantRef) -> AsyncIterator[Desk]:
    yield await open_desk("fake_payouts")
    await assert_books_tie(acting)
