"""The contract of mandates can be kept: the fake vendor keeps it, with and without a first charge."""

from __future__ import annotations

import pytest

from core.testing.mandates import MandateContract
from tests.payments_links.vendor import FakeHarness


class TestFakeMandates(MandateContract):
    @pytest.fixture(params=["1", "0"], ids=["charges at once", "registers only"])
    def harness(self, request: pytest.FixtureRequest) -> FakeHarness:
        return FakeHarness(first_amount=request.param)
