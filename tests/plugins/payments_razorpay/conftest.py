"""A Razorpay simulator on a real socket and a receiver for its webhooks."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.testing import laboratory
from core.testing.laboratory import Receiver
from plugins.payments_razorpay import sandbox
from tests.plugins.payments_razorpay.simulator import Simulator


@pytest.fixture
async def simulator(tmp_path: Path) -> AsyncIterator[Simulator]:
    async with laboratory.simulator(sandbox, tmp_path) as running:
        yield Simulator(running.base_url, running.http)


@pytest.fixture(scope="package")
async def shared_simulator(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Simulator]:
    """One simulator for the tests that keep to merchants of their own and leave the clock alone."""
    async with laboratory.simulator(sandbox, tmp_path_factory.mktemp("razorpay")) as running:
        yield Simulator(running.base_url, running.http)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with laboratory.receiver() as endpoint:
        yield endpoint
