"""The contract of disputes can be kept: the fake vendor keeps it, whether it takes the money early or late."""

from __future__ import annotations

import pytest

from core.testing.disputes import DisputeContract
from tests.payments_links.vendor import FakeHarness


class TestFakeDisputes(DisputeContract):
    @pytest.fixture(params=[True, False], ids=["deducts at once", "deducts when lost"])
    def harness(self, request: pytest.FixtureRequest) -> FakeHarness:
        return FakeHarness(deducts=request.param)
