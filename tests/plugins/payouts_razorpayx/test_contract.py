"""RazorpayX keeps the promises of the payout port, against its simulator."""

from __future__ import annotations

import pytest

from core.testing.laboratory import Receiver
from core.testing.payouts import DirectPayoutContract
from tests.plugins.payouts_razorpayx.harness import RazorpayXHarness
from tests.plugins.payouts_razorpayx.simulator import Simulator


class TestRazorpayX(DirectPayoutContract):
    @pytest.fixture
    async def harness(self, simulator: Simulator, receiver: Receiver) -> RazorpayXHarness:
        return await RazorpayXHarness.open(simulator, receiver)
