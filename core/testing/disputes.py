"""The contract of a provider that claims DISPUTES, against its own vendor's simulator.

    class TestAcmeDisputes(DisputeContract):
        @pytest.fixture
        async def harness(self) -> AsyncIterator[AcmeHarness]: ...

The harness is the payment contract's, with what `DisputeHarness` adds.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import ClassVar, Protocol, cast

import pytest

from core.kit import clock
from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.payments.disputes.provider import DisputeProvider, DisputeState, DisputeTruth, Evidence, EvidenceFile
from core.payments.provider import AttemptState, Capability, ProviderRejected, ProviderUnavailable
from core.testing.payment_harness import NOTHING_HAPPENED, Mishap, PaymentHarness, amount_of, ref, wish

PDF = b"%PDF-1.4\nproof of delivery\n%%EOF\n"


class DisputeHarness(PaymentHarness, Protocol):
    """What the dispute contract needs beside the payment harness. `mishap` takes the port's method names
    `fetch_dispute`, `contest_dispute` and `accept_dispute` too."""

    async def open_dispute(self, provider_payment_id: str, amount: Money, respond_by: datetime) -> str:
        """The payer's bank disputes a payment; the vendor's id of it."""
        ...

    async def decide_dispute(self, provider_dispute_id: str, *, won: bool) -> None:
        """The bank decides."""
        ...

    async def close_dispute(self, provider_dispute_id: str) -> None:
        """It ends without a verdict."""
        ...

    async def evidence(self, provider_dispute_id: str) -> Sequence[bytes]:
        """The documents that the vendor passes on to the bank."""
        ...


class DisputeContract:
    """Subclass it, give a `harness` fixture, and pass."""

    capability: ClassVar = Capability.DISPUTES

    async def disputed(self, harness: DisputeHarness) -> tuple[DisputeTruth, Money, datetime]:
        """A paid payment that is disputed; the whole of it."""
        request = wish(amount_of(harness.spec))
        checkout = await harness.provider.create_checkout(request)
        await harness.pay(checkout)
        paid = await harness.provider.fetch(ref(request, checkout))
        assert paid.state is AttemptState.CAPTURED
        assert paid.provider_payment_id
        respond_by = (clock.system_now() + timedelta(days=7)).replace(microsecond=0)
        dispute_id = await harness.open_dispute(paid.provider_payment_id, request.amount, respond_by)
        truth = await self.port(harness).fetch_dispute(dispute_id)
        assert truth.provider_dispute_id == dispute_id
        assert truth.provider_payment_id == paid.provider_payment_id
        return truth, request.amount, respond_by

    def port(self, harness: DisputeHarness) -> DisputeProvider:
        return cast("DisputeProvider", harness.provider)

    def proof(self, amount: Money) -> Evidence:
        return Evidence(
            "The goods were delivered and signed for.",
            amount,
            [EvidenceFile("delivery.pdf", "application/pdf", PDF, "shipping_proof")],
        )

    def test_the_spec_claims_it(self, harness: DisputeHarness) -> None:
        assert self.capability in harness.spec.capabilities

    async def test_an_opened_dispute_is_seen_with_its_payment_amount_and_deadline(
        self, harness: DisputeHarness
    ) -> None:
        truth, amount, respond_by = await self.disputed(harness)

        assert truth.state is DisputeState.OPEN
        assert truth.amount == amount
        assert truth.deducted in {Money.zero(amount.currency), amount}
        assert truth.phase in {"fraud", "retrieval", "chargeback", "pre_arbitration", "arbitration"}
        assert truth.respond_by is not None
        # A vendor may state only the day.
        assert abs(truth.respond_by - respond_by) <= timedelta(days=1)
        assert truth.created_at.tzinfo is not None

    async def test_the_list_holds_those_opened_since(self, harness: DisputeHarness) -> None:
        truth, *_ = await self.disputed(harness)
        now = clock.system_now()

        recent = [item async for item in self.port(harness).list_disputes(now - timedelta(days=2))]
        later = [item async for item in self.port(harness).list_disputes(now + timedelta(days=2))]

        assert [item for item in recent if item.provider_dispute_id == truth.provider_dispute_id] == [truth]
        assert later == []

    async def test_evidence_reaches_the_bank_and_puts_the_dispute_under_review(self, harness: DisputeHarness) -> None:
        opened, amount, _ = await self.disputed(harness)

        truth = await self.port(harness).contest_dispute(opened.provider_dispute_id, self.proof(amount))

        assert truth.state is DisputeState.UNDER_REVIEW
        assert list(await harness.evidence(opened.provider_dispute_id)) == [PDF]
        assert (await self.port(harness).fetch_dispute(opened.provider_dispute_id)).state is DisputeState.UNDER_REVIEW

    async def test_a_contest_whose_answer_is_lost_is_unknown_then_found(self, harness: DisputeHarness) -> None:
        opened, amount, _ = await self.disputed(harness)
        await harness.mishap(Mishap.DONE_THEN_LOST, "contest_dispute")

        with pytest.raises(OutboundUnknown):
            await self.port(harness).contest_dispute(opened.provider_dispute_id, self.proof(amount))

        assert (await self.port(harness).fetch_dispute(opened.provider_dispute_id)).state is DisputeState.UNDER_REVIEW

    @pytest.mark.parametrize("mishap", [Mishap.DOWN, Mishap.GARBAGE, Mishap.THROTTLED])
    async def test_a_vendor_that_is_down_tells_nothing(self, harness: DisputeHarness, mishap: Mishap) -> None:
        opened, *_ = await self.disputed(harness)
        await harness.mishap(mishap, "fetch_dispute")

        with pytest.raises((OutboundUnknown, *NOTHING_HAPPENED)) as caught:
            await self.port(harness).fetch_dispute(opened.provider_dispute_id)

        assert not isinstance(caught.value, ProviderRejected)

    async def test_a_dispute_that_is_accepted_is_lost_with_its_money(self, harness: DisputeHarness) -> None:
        opened, amount, _ = await self.disputed(harness)

        truth = await self.port(harness).accept_dispute(opened.provider_dispute_id)

        assert (truth.state, truth.deducted) == (DisputeState.LOST, amount)
        again = await self.port(harness).fetch_dispute(opened.provider_dispute_id)
        assert (again.state, again.deducted) == (DisputeState.LOST, amount)

    @pytest.mark.parametrize("won", [True, False])
    async def test_the_verdict_says_who_keeps_the_money(self, harness: DisputeHarness, won: bool) -> None:
        opened, amount, _ = await self.disputed(harness)

        await harness.decide_dispute(opened.provider_dispute_id, won=won)

        truth = await self.port(harness).fetch_dispute(opened.provider_dispute_id)
        assert truth.state is (DisputeState.WON if won else DisputeState.LOST)
        assert truth.deducted == (Money.zero(amount.currency) if won else amount)
        assert truth.amount == amount

    async def test_a_dispute_that_ends_without_a_verdict_takes_nothing(self, harness: DisputeHarness) -> None:
        opened, amount, _ = await self.disputed(harness)

        await harness.close_dispute(opened.provider_dispute_id)

        truth = await self.port(harness).fetch_dispute(opened.provider_dispute_id)
        assert (truth.state, truth.deducted) == (DisputeState.CLOSED, Money.zero(amount.currency))

    async def test_a_decided_dispute_takes_no_evidence(self, harness: DisputeHarness) -> None:
        opened, amount, _ = await self.disputed(harness)
        await harness.decide_dispute(opened.provider_dispute_id, won=False)

        with pytest.raises(ProviderRejected):
            await self.port(harness).contest_dispute(opened.provider_dispute_id, self.proof(amount))

        assert list(await harness.evidence(opened.provider_dispute_id)) == []

    async def test_nobody_else_learns_of_it_or_answers_it(self, harness: DisputeHarness) -> None:
        opened, amount, _ = await self.disputed(harness)
        stranger = cast("DisputeProvider", harness.stranger)

        with pytest.raises((ProviderRejected, ProviderUnavailable)):
            await stranger.fetch_dispute(opened.provider_dispute_id)
        with pytest.raises((ProviderRejected, ProviderUnavailable)):
            await stranger.contest_dispute(opened.provider_dispute_id, self.proof(amount))
        with pytest.raises((ProviderRejected, ProviderUnavailable)):
            await stranger.accept_dispute(opened.provider_dispute_id)

        assert [item async for item in stranger.list_disputes(clock.system_now() - timedelta(days=2))] == []
        assert (await self.port(harness).fetch_dispute(opened.provider_dispute_id)).state is DisputeState.OPEN

    async def test_an_unknown_dispute_is_refused(self, harness: DisputeHarness) -> None:
        with pytest.raises(ProviderRejected):
            await self.port(harness).fetch_dispute("disp_nobody")

    async def test_its_webhooks_lead_to_it(self, harness: DisputeHarness) -> None:
        opened, *_ = await self.disputed(harness)
        await harness.decide_dispute(opened.provider_dispute_id, won=True)

        notices = [harness.provider.verify_webhook(*sent) for sent in await harness.webhooks()]

        about = [item for item in notices if item.subject == "dispute"]
        assert {item.provider_object_id for item in about} == {opened.provider_dispute_id}
        assert len(about) >= 2
        assert len({item.dedupe_key for item in notices}) == len(notices)
