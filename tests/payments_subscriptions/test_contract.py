"""The contract of subscriptions can be kept: the fake vendor keeps it."""

from __future__ import annotations

import pytest

from core.testing.subscriptions import SubscriptionContract
from tests.payments_subscriptions.club import FakeHarness


class TestFakeSubscriptions(SubscriptionContract):
    @pytest.fixture
    def harness(self) -> FakeHarness:
        return FakeHarness()
