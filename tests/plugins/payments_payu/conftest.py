"""A PayU simulator on a real socket and a receiver for its webhooks."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.kit import outbound
from core.testing import laboratory
from core.testing.laboratory import Receiver
from plugins.payments_payu import sandbox
from tests.plugins.payments_payu.simulator import Simulator
from tests.plugins.payments_razorpay.vendor import Vendor, listening


@pytest.fixture
async def simulator(tmp_path: Path) -> AsyncIterator[Simulator]:
    async with laboratory.simulator(sandbox, tmp_path) as running:
        yield Simulator(running.base_url, running.http)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with laboratory.receiver() as endpoint:
        yield endpoint


@pytest.fixture
async def vendor() -> AsyncIterator[Vendor]:
    """A vendor that answers exactly what a test tells it to."""
    async with listening() as found:
        yield found
        await outbound.close()
