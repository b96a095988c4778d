"""The contract of a provider that claims DOWNTIMES, against its own vendor's simulator.

class TestAcmeDowntimes(DowntimeContract):
    @pytest.fixture
    async def harness(self) -> AsyncIterator[AcmeHarness]: ...
"""

from __future__ import annotations

from typing import Protocol, cast

import pytest

from core.payments.provider import Capability, ProviderRejected, ProviderUnavailable
from core.payments.routing.provider import DowntimeProvider
from core.testing.payment_harness import Mishap, PaymentHarness


class DowntimeHarness(PaymentHarness, Protocol):
    """What the downtime contract needs beside the payment harness. `mishap` takes `downtimes` too."""

    async def begin_downtime(self, method: str, instrument: str | None) -> str:
        """The method, or one bank of it, works badly from now on; the vendor's id of it."""
        ...

    async def end_downtime(self, provider_downtime_id: str) -> None:
        """It works again."""
        ...


class DowntimeContract:
    """Subclass it, give a `harness` fixture, and pass."""

    def port(self, harness: DowntimeHarness) -> DowntimeProvider:
        return cast("DowntimeProvider", harness.provider)

    def test_the_spec_claims_it(self, harness: DowntimeHarness) -> None:
        assert Capability.DOWNTIMES in harness.spec.capabilities

    async def test_a_downtime_is_told_while_it_lasts(self, harness: DowntimeHarness) -> None:
        assert list(await self.port(harness).downtimes()) == []
        whole = await harness.begin_downtime("upi", None)
        bank = await harness.begin_downtime("netbanking", "HDFC")

        told = {item.provider_downtime_id: item for item in await self.port(harness).downtimes()}

        assert told.keys() == {whole, bank}
        assert (told[whole].method, told[whole].instrument) == ("upi", None)
        assert (told[bank].method, told[bank].instrument) == ("netbanking", "HDFC")
        for item in told.values():
            assert item.severity in {"low", "medium", "high"}
            assert item.begins_at.tzinfo is not None
            assert item.resolved is False
        await harness.end_downtime(whole)
        left = [item for item in await self.port(harness).downtimes() if not item.resolved]
        assert [item.provider_downtime_id for item in left] == [bank]

    @pytest.mark.parametrize("mishap", [Mishap.DOWN, Mishap.GARBAGE, Mishap.THROTTLED])
    async def test_a_vendor_that_is_down_tells_nothing(self, harness: DowntimeHarness, mishap: Mishap) -> None:
        await harness.begin_downtime("upi", None)
        await harness.mishap(mishap, "downtimes")

        with pytest.raises(ProviderUnavailable):
            await self.port(harness).downtimes()

        assert len(await self.port(harness).downtimes()) == 1

    async def test_bad_credentials_are_refused(self, harness: DowntimeHarness) -> None:
        with pytest.raises(ProviderRejected):
            await cast("DowntimeProvider", harness.misconfigured).downtimes()

    async def test_its_webhooks_ask_for_a_look(self, harness: DowntimeHarness) -> None:
        begun = await harness.begin_downtime("upi", None)
        await harness.end_downtime(begun)

        notices = [harness.provider.verify_webhook(*sent) for sent in await harness.webhooks()]

        assert [(item.subject, item.provider_object_id) for item in notices] == [("downtime", begun)] * 2
        assert len({item.dedupe_key for item in notices}) == 2
