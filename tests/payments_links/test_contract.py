"""The contract of hosted links can be kept: the fake vendor keeps it."""

from __future__ import annotations

import pytest

from core.testing.links import HostedLinkContract
from tests.payments_links.vendor import FakeHarness


class TestFakeLinks(HostedLinkContract):
    @pytest.fixture
    def harness(self) -> FakeHarness:
        return FakeHarness()
