"""The contract of a payment provider that claims MANDATES, against its own vendor's simulator.

A plugin's test module subclasses `MandateContract` and gives a `harness` fixture, as for `PaymentProviderContract`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any, Protocol, cast

import pytest

from core.kit import clock
from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.payments.mandates.provider import (
    ChargeRequest,
    Frequency,
    MandateCheckout,
    MandateProvider,
    MandateRef,
    MandateRequest,
    MandateState,
    NoticeRequest,
    NoticeTruth,
)
from core.payments.provider import AttemptRef, AttemptState, ProviderRejected, ProviderUnavailable
from core.testing.payment_harness import NOTHING_HAPPENED, Mishap, PaymentHarness, reference


class MandateHarness(PaymentHarness, Protocol):
    """The vendor in the hands of a test, its mandates too."""

    async def agree(self, request: MandateRequest, made: MandateCheckout) -> None:
        """The payer agrees, and pays the first amount."""
        ...

    async def refuse(self, request: MandateRequest, made: MandateCheckout) -> None:
        """The payer, or the bank, says no."""
        ...

    async def payer_changes(self, provider_mandate_id: str, status: str) -> None:
        """The payer pauses (`paused`), resumes (`active`) or ends (`revoked`) a mandate."""
        ...

    async def next_charge(self, provider_mandate_id: str, outcome: str) -> None:
        """How the bank answers the next charges: captured, pending or failed."""
        ...

    async def travel(self, days: int) -> None:
        """Days pass at the vendor."""
        ...

    async def count_charges(self, attempt_reference: str) -> int:
        """How often the vendor tried to debit for this reference of ours."""
        ...


class MandateContract:
    """Subclass it, give a `harness` fixture, and pass."""

    method = "upi"

    def provider(self, harness: MandateHarness) -> MandateProvider:
        return cast("MandateProvider", harness.provider)

    def request(self, harness: MandateHarness, **more: Any) -> MandateRequest:
        currency = harness.spec.currencies[0]
        today = clock.system_now().date()
        wanted = MandateRequest(
            reference=reference("man"),
            method=self.method,
            amount_max=Money.parse("999.00", currency),
            first_amount=Money.parse("10.00", currency),
            frequency=Frequency.MONTHLY,
            starts_on=today,
            ends_on=today + timedelta(days=365),
            description="Monthly plan",
            return_url="https://shop.example/return",
            cancel_url="https://shop.example/cancel",
            payer={"name": "Asha Rao", "email": "asha@example.com", "phone": "+919876543210"},
        )
        return replace(wanted, **more)

    async def active(self, harness: MandateHarness) -> MandateRef:
        request = self.request(harness)
        made = await self.provider(harness).create_mandate(request)
        await harness.agree(request, made)
        ref = self.ref(request, made)
        truth = await self.provider(harness).fetch_mandate(ref)
        assert truth.state is MandateState.ACTIVE
        assert truth.provider_mandate_id
        return replace(ref, provider_mandate_id=truth.provider_mandate_id)

    def ref(self, request: MandateRequest, made: MandateCheckout) -> MandateRef:
        return MandateRef(
            reference=request.reference,
            provider_order_id=made.checkout.provider_order_id,
            provider_customer_id=made.provider_customer_id,
            provider_mandate_id=None,
            method=request.method,
            amount_max=request.amount_max,
            payer=request.payer,
        )

    def notice_of(self, mandate: MandateRef, amount: str = "499.00", days: int = 3) -> NoticeRequest:
        debit_at = clock.system_now() + timedelta(days=days)
        money = Money.parse(amount, mandate.amount_max.currency)
        return NoticeRequest(reference("att"), mandate, money, debit_at.date(), debit_at)

    def charge_of(self, notice: NoticeRequest, told: NoticeTruth) -> ChargeRequest:
        attempt = AttemptRef(notice.reference, told.provider_order_id, None, notice.amount, clock.system_now())
        return ChargeRequest(attempt, notice.mandate, "Monthly plan", told.provider_notice_id)

    async def due(self, harness: MandateHarness) -> ChargeRequest:
        """A charge whose notice was given, on its day."""
        notice = self.notice_of(await self.active(harness))
        told = await self.provider(harness).notify_charge(notice)
        await harness.travel(3)
        return self.charge_of(notice, told)

    # ---- registration ----

    async def test_a_mandate_begins_with_the_payers_word(self, harness: MandateHarness) -> None:
        request = self.request(harness)

        made = await self.provider(harness).create_mandate(request)

        again = await self.provider(harness).create_mandate(request)
        assert again.checkout.provider_order_id == made.checkout.provider_order_id
        assert made.checkout.action.startswith(("http://", "https://"))
        truth = await self.provider(harness).fetch_mandate(self.ref(request, made))
        assert (truth.state, truth.provider_mandate_id) == (MandateState.CREATED, None)

    async def test_an_agreed_mandate_is_active_within_its_terms(self, harness: MandateHarness) -> None:
        request = self.request(harness)
        made = await self.provider(harness).create_mandate(request)
        await harness.agree(request, made)

        truth = await self.provider(harness).fetch_mandate(self.ref(request, made))

        assert truth.state is MandateState.ACTIVE
        assert truth.amount_max in (None, request.amount_max)
        assert truth.ends_on in (None, request.ends_on)
        by_reference = replace(self.ref(request, made), provider_order_id=None)
        assert (await self.provider(harness).fetch_mandate(by_reference)).state is MandateState.ACTIVE

    async def test_a_refused_mandate_is_rejected(self, harness: MandateHarness) -> None:
        request = self.request(harness)
        made = await self.provider(harness).create_mandate(request)
        await harness.refuse(request, made)

        truth = await self.provider(harness).fetch_mandate(self.ref(request, made))

        assert (truth.state, truth.provider_mandate_id) == (MandateState.REJECTED, None)

    async def test_a_method_that_is_not_offered_is_refused(self, harness: MandateHarness) -> None:
        with pytest.raises(ProviderRejected):
            await self.provider(harness).create_mandate(self.request(harness, method="cowrie shells"))

    async def test_another_merchant_cannot_use_a_mandate(self, harness: MandateHarness) -> None:
        mandate = await self.active(harness)
        stranger = cast("MandateProvider", harness.stranger)

        with pytest.raises(ProviderRejected):
            await stranger.notify_charge(self.notice_of(mandate))
        with pytest.raises(ProviderRejected):
            await stranger.cancel_mandate(mandate)

        assert (await self.provider(harness).fetch_mandate(mandate)).state is MandateState.ACTIVE

    # ---- notice and charge ----

    async def test_a_charge_after_its_notice_is_money(self, harness: MandateHarness) -> None:
        charge = await self.due(harness)

        truth = await self.provider(harness).charge_mandate(charge)

        assert (truth.state, truth.amount) == (AttemptState.CAPTURED, charge.attempt.amount)
        assert truth.provider_payment_id
        fetched = await harness.provider.fetch(replace(charge.attempt, provider_order_id=truth.provider_order_id))
        assert (fetched.state, fetched.amount) == (AttemptState.CAPTURED, charge.attempt.amount)
        assert (await harness.provider.fetch(charge.attempt)).provider_payment_id == truth.provider_payment_id

    async def test_the_same_reference_debits_once(self, harness: MandateHarness) -> None:
        charge = await self.due(harness)

        first = await self.provider(harness).charge_mandate(charge)
        second = await self.provider(harness).charge_mandate(charge)

        assert second.provider_payment_id == first.provider_payment_id
        assert await harness.count_charges(charge.attempt.reference) == 1

    @pytest.mark.parametrize(("outcome", "state"), [("pending", AttemptState.PENDING), ("failed", AttemptState.FAILED)])
    async def test_a_pending_or_failed_charge_is_not_tried_again(
        self, harness: MandateHarness, outcome: str, state: AttemptState
    ) -> None:
        charge = await self.due(harness)
        await harness.next_charge(charge.mandate.provider_mandate_id or "", outcome)

        first = await self.provider(harness).charge_mandate(charge)
        second = await self.provider(harness).charge_mandate(charge)

        assert (first.state, second.state, first.amount) == (state, state, None)
        assert await harness.count_charges(charge.attempt.reference) == 1

    async def test_a_charge_whose_answer_is_lost_is_unknown_and_debits_once(self, harness: MandateHarness) -> None:
        charge = await self.due(harness)
        await harness.mishap(Mishap.DONE_THEN_LOST, "charge_mandate")

        with pytest.raises(OutboundUnknown):
            await self.provider(harness).charge_mandate(charge)
        again = await self.provider(harness).charge_mandate(charge)

        assert again.state is AttemptState.CAPTURED
        assert await harness.count_charges(charge.attempt.reference) == 1

    async def test_a_notice_is_given_once(self, harness: MandateHarness) -> None:
        notice = self.notice_of(await self.active(harness))
        await harness.mishap(Mishap.DONE_THEN_LOST, "notify_charge")

        with pytest.raises(OutboundUnknown):
            await self.provider(harness).notify_charge(notice)
        first = await self.provider(harness).notify_charge(notice)
        second = await self.provider(harness).notify_charge(notice)

        assert first == second
        assert first.state in {"pending", "delivered"}

    async def test_more_than_the_payer_agreed_to_is_refused(self, harness: MandateHarness) -> None:
        mandate = await self.active(harness)

        with pytest.raises(ProviderRejected):
            await self.provider(harness).notify_charge(self.notice_of(mandate, "999.01"))

    async def test_a_vendor_that_is_down_never_looks_like_success(self, harness: MandateHarness) -> None:
        charge = await self.due(harness)
        await harness.mishap(Mishap.DOWN, "charge_mandate")

        with pytest.raises((OutboundUnknown, *NOTHING_HAPPENED)):
            await self.provider(harness).charge_mandate(charge)

        assert await harness.count_charges(charge.attempt.reference) == 0

    # ---- the end ----

    async def test_a_paused_or_ended_mandate_is_told_and_not_charged(self, harness: MandateHarness) -> None:
        charge = await self.due(harness)
        mandate_id = charge.mandate.provider_mandate_id or ""
        for status, state in (("paused", MandateState.PAUSED), ("revoked", MandateState.REVOKED)):
            await harness.payer_changes(mandate_id, status)

            assert (await self.provider(harness).fetch_mandate(charge.mandate)).state is state
            with pytest.raises(ProviderRejected):
                await self.provider(harness).charge_mandate(charge)
        assert await harness.count_charges(charge.attempt.reference) == 0

    async def test_what_changes_at_the_vendor_comes_as_a_webhook(self, harness: MandateHarness) -> None:
        mandate = await self.active(harness)
        await harness.payer_changes(mandate.provider_mandate_id or "", "paused")

        notices = [harness.provider.verify_webhook(*sent) for sent in await harness.webhooks()]

        (about,) = [item for item in notices if item.subject == "mandate"]
        assert about.provider_object_id == mandate.provider_mandate_id

    async def test_ending_twice_is_harmless(self, harness: MandateHarness) -> None:
        mandate = await self.active(harness)

        for _ in range(2):
            assert (await self.provider(harness).cancel_mandate(mandate)).state is MandateState.REVOKED

    async def test_an_end_whose_answer_is_lost_is_unknown(self, harness: MandateHarness) -> None:
        mandate = await self.active(harness)
        await harness.mishap(Mishap.DONE_THEN_LOST, "cancel_mandate")

        with pytest.raises(OutboundUnknown):
            await self.provider(harness).cancel_mandate(mandate)

        assert (await self.provider(harness).fetch_mandate(mandate)).state is MandateState.REVOKED

    async def test_a_question_without_an_answer_is_unavailable(self, harness: MandateHarness) -> None:
        mandate = await self.active(harness)
        await harness.mishap(Mishap.DOWN, "fetch_mandate")

        with pytest.raises(ProviderUnavailable):
            await self.provider(harness).fetch_mandate(mandate)
