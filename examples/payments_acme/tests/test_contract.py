"""Bahi's contract suite against Acme's simulator."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from payments_acme.testing import Harness
from payments_acme.testing import harness as opened

from core.testing.kit import PaymentKit


class TestAcme(PaymentKit):
    @pytest.fixture
    async def harness(self, tmp_path: Path) -> AsyncIterator[Harness]:
        async with opened(tmp_path) as found:
            yield found
