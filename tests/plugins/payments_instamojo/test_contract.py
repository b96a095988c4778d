"""Instamojo keeps the promises of the payment port, against its simulator."""

from __future__ import annotations

import pytest

from core.testing.payments import PaymentProviderContract
from tests.plugins.payments_instamojo.harness import InstamojoHarness
from tests.plugins.payments_instamojo.simulator import Receiver, Simulator


class TestInstamojo(PaymentProviderContract):
    @pytest.fixture
    async def harness(self, simulator: Simulator, receiver: Receiver) -> InstamojoHarness:
        return await InstamojoHarness.open(simulator, receiver)
