"""Razorpay keeps the promises of the payment port and of every capability that it claims, against its simulator."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from core.kit import outbound
from core.testing.disputes import DisputeContract
from core.testing.downtimes import DowntimeContract
from core.testing.links import HostedLinkContract
from core.testing.mandates import MandateContract
from core.testing.payments import PaymentProviderContract
from core.testing.subscriptions import SubscriptionContract
from tests.plugins.payments_razorpay.harness import RazorpayHarness
from tests.plugins.payments_razorpay.simulator import Receiver, Simulator


@pytest.fixture
async def harness(simulator: Simulator, receiver: Receiver) -> AsyncIterator[RazorpayHarness]:
    yield await RazorpayHarness.open(simulator, receiver)
    await outbound.close()


class TestRazorpay(PaymentProviderContract):
    @pytest.fixture
    def simulator(self, shared_simulator: Simulator) -> Simulator:
        return shared_simulator


class TestRazorpayLinks(HostedLinkContract):
    pass


class TestRazorpayMandates(MandateContract):
    pass


class TestRazorpaySubscriptions(SubscriptionContract):
    pass


class TestRazorpayDisputes(DisputeContract):
    @pytest.fixture
    def simulator(self, shared_simulator: Simulator) -> Simulator:
        return shared_simulator


class TestRazorpayDowntimes(DowntimeContract):
    pass
