"""Razorpay keeps the promises of the payment port, against its simulator."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from core.kit import outbound
from core.testing.payments import PaymentProviderContract
from tests.plugins.payments_razorpay.harness import RazorpayHarness
from tests.plugins.payments_razorpay.simulator import Receiver, Simulator


class TestRazorpay(PaymentProviderContract):
    @pytest.fixture
    async def harness(self, simulator: Simulator, receiver: Receiver) -> AsyncIterator[RazorpayHarness]:
        yield await RazorpayHarness.open(simulator, receiver)
        await outbound.close()
