"""A RazorpayX simulator on a real socket and a receiver for its webhooks."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.testing import laboratory
from core.testing.laboratory import Receiver
from plugins.payouts_razorpayx import sandbox
from tests.plugins.payouts_razorpayx.simulator import Simulator


@pytest.fixture
async def simulator(tmp_path: Path) -> AsyncIterator[Simulator]:
    async with laboratory.simulator(sandbox, tmp_path) as running:
        yield Simulator(running)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with laboratory.receiver() as endpoint:
        yield endpoint
