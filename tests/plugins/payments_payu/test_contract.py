"""PayU keeps the promises of the payment port, against its simulator."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from core.kit import outbound
from core.testing.payments import PaymentProviderContract
from tests.plugins.payments_payu.harness import PayUHarness
from tests.plugins.payments_payu.simulator import Receiver, Simulator


class TestPayU(PaymentProviderContract):
    @pytest.fixture
    async def harness(self, simulator: Simulator, receiver: Receiver) -> AsyncIterator[PayUHarness]:
        yield await PayUHarness.open(simulator, receiver)
        await outbound.close()
