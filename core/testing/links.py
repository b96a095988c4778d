"""The contract of a provider that claims HOSTED_LINKS, against its own vendor's simulator.

class TestAcmeLinks(HostedLinkContract):
    @pytest.fixture
    async def harness(self) -> AsyncIterator[AcmeHarness]: ...
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar, Protocol, cast

import pytest

from core.kit import clock
from core.kit.outbound import OutboundUnknown
from core.payments.links.provider import HostedLinkProvider, HostedLinkRequest, HostedLinkState, HostedLinkTruth
from core.payments.provider import AttemptRef, AttemptState, Capability, ProviderRejected, ProviderUnavailable
from core.testing.payment_harness import NOTHING_HAPPENED, Mishap, PaymentHarness, amount_of, reference


class LinkHarness(PaymentHarness, Protocol):
    """What the link contract needs beside the payment harness. `mishap` takes `create_link` and `fetch_link` too."""

    async def pay_link(self, provider_link_id: str) -> None:
        """The payer opens the vendor's link and pays; does nothing when the link takes no money any more."""
        ...

    async def expire_link(self, provider_link_id: str) -> None:
        """Its time runs out unpaid."""
        ...

    async def count_links(self, reference: str) -> int:
        """How many links the vendor has for our reference."""
        ...


class HostedLinkContract:
    """Subclass it, give a `harness` fixture, and pass."""

    capability: ClassVar = Capability.HOSTED_LINKS

    def port(self, harness: LinkHarness) -> HostedLinkProvider:
        return cast("HostedLinkProvider", harness.provider)

    def wish(self, harness: LinkHarness, **more: Any) -> HostedLinkRequest:
        return HostedLinkRequest(
            reference=reference("att"),
            amount=amount_of(harness.spec),
            description='Invoice 7 — "tea"',
            expires_at=(clock.system_now() + timedelta(days=2)).replace(microsecond=0),
            return_url="https://shop.example/return",
            payer={"name": "Gaurav Kumar", "email": "gaurav.kumar@example.com", "phone": "+919876543210"},
            **more,
        )

    async def made(self, harness: LinkHarness) -> tuple[HostedLinkRequest, HostedLinkTruth]:
        request = self.wish(harness)
        return request, await self.port(harness).create_link(request)

    def attempt(self, request: HostedLinkRequest, truth: HostedLinkTruth) -> AttemptRef:
        return AttemptRef(request.reference, truth.provider_order_id, None, request.amount, clock.system_now())

    def test_the_spec_claims_it(self, harness: LinkHarness) -> None:
        assert self.capability in harness.spec.capabilities

    async def test_a_link_leads_the_payer_somewhere(self, harness: LinkHarness) -> None:
        request, link = await self.made(harness)

        assert link.state is HostedLinkState.CREATED
        assert link.provider_link_id
        assert (link.url or "").startswith(("http://", "https://"))
        for link_id in (link.provider_link_id, None):
            found = await self.port(harness).fetch_link(request.reference, link_id)
            assert (found.state, found.provider_link_id, found.url) == (link.state, link.provider_link_id, link.url)

    async def test_the_same_reference_makes_one_link(self, harness: LinkHarness) -> None:
        request, link = await self.made(harness)

        again = await self.port(harness).create_link(request)

        assert again.provider_link_id == link.provider_link_id
        assert await harness.count_links(request.reference) == 1

    async def test_a_lost_answer_is_unknown_and_calling_again_makes_no_second_link(self, harness: LinkHarness) -> None:
        request = self.wish(harness)
        await harness.mishap(Mishap.DONE_THEN_LOST, "create_link")

        with pytest.raises(OutboundUnknown):
            await self.port(harness).create_link(request)
        link = await self.port(harness).create_link(request)

        assert link.provider_link_id
        assert await harness.count_links(request.reference) == 1

    @pytest.mark.parametrize("mishap", [Mishap.DOWN, Mishap.GARBAGE, Mishap.THROTTLED])
    async def test_a_vendor_that_is_down_never_looks_like_success(self, harness: LinkHarness, mishap: Mishap) -> None:
        request = self.wish(harness)
        await harness.mishap(mishap, "create_link")

        with pytest.raises((OutboundUnknown, *NOTHING_HAPPENED)):
            await self.port(harness).create_link(request)

        assert await harness.count_links(request.reference) == 0

    async def test_a_paid_link_has_an_order_that_the_payment_is_found_by(self, harness: LinkHarness) -> None:
        request, link = await self.made(harness)

        await harness.pay_link(link.provider_link_id or "")

        paid = await self.port(harness).fetch_link(request.reference, link.provider_link_id)
        assert (paid.state, paid.amount_paid) == (HostedLinkState.PAID, request.amount)
        assert paid.provider_order_id
        truth = await harness.provider.fetch(self.attempt(request, paid))
        assert (truth.state, truth.amount) == (AttemptState.CAPTURED, request.amount)
        assert truth.provider_order_id == paid.provider_order_id

    async def test_a_cancelled_link_takes_no_money(self, harness: LinkHarness) -> None:
        request, link = await self.made(harness)

        cancelled = await self.port(harness).cancel_link(link.provider_link_id or "")
        await harness.pay_link(link.provider_link_id or "")

        assert cancelled.state is HostedLinkState.CANCELLED
        found = await self.port(harness).fetch_link(request.reference, link.provider_link_id)
        assert found.state is HostedLinkState.CANCELLED

    async def test_a_paid_link_cannot_be_cancelled(self, harness: LinkHarness) -> None:
        request, link = await self.made(harness)
        await harness.pay_link(link.provider_link_id or "")

        with pytest.raises(ProviderRejected):
            await self.port(harness).cancel_link(link.provider_link_id or "")

        found = await self.port(harness).fetch_link(request.reference, link.provider_link_id)
        assert found.state is HostedLinkState.PAID

    async def test_a_link_whose_time_is_over_is_expired(self, harness: LinkHarness) -> None:
        request, link = await self.made(harness)

        await harness.expire_link(link.provider_link_id or "")

        found = await self.port(harness).fetch_link(request.reference, link.provider_link_id)
        assert found.state is HostedLinkState.EXPIRED

    async def test_nobody_else_learns_of_it_or_ends_it(self, harness: LinkHarness) -> None:
        request, link = await self.made(harness)
        stranger = cast("HostedLinkProvider", harness.stranger)

        with pytest.raises((ProviderRejected, ProviderUnavailable)):
            await stranger.fetch_link(request.reference, link.provider_link_id)
        with pytest.raises((ProviderRejected, ProviderUnavailable)):
            await stranger.cancel_link(link.provider_link_id or "")

        found = await self.port(harness).fetch_link(request.reference, link.provider_link_id)
        assert found.state is HostedLinkState.CREATED

    async def test_its_webhooks_lead_to_it(self, harness: LinkHarness) -> None:
        request, link = await self.made(harness)
        await harness.pay_link(link.provider_link_id or "")

        notices = [harness.provider.verify_webhook(*sent) for sent in await harness.webhooks()]

        about = [item for item in notices if item.subject == "link"]
        assert about
        assert all(
            item.provider_object_id == link.provider_link_id or item.reference == request.reference for item in about
        )
        assert len({item.dedupe_key for item in notices}) == len(notices)
