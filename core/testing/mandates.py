"""The contract of a provider that claims MANDATES, against its own vendor's simulator.

class TestAcmeMandates(MandateContract):
    @pytest.fixture
    async def harness(self) -> AsyncIterator[AcmeHarness]: ...
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, ClassVar, Protocol, cast

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
)
from core.payments.provider import (
    AttemptRef,
    AttemptState,
    Capability,
    Checkout,
    ProviderRejected,
    ProviderUnavailable,
    Truth,
)
from core.testing.payment_harness import NOTHING_HAPPENED, Mishap, PaymentHarness, needs_orders, reference

PAYER = {"name": "Gaurav Kumar", "email": "gaurav.kumar@example.com", "phone": "+919876543210"}


class MandateHarness(PaymentHarness, Protocol):
    """What the mandate contract needs beside the payment harness. `mishap` takes the port's method names
    `create_mandate`, `fetch_mandate`, `notify_charge`, `charge_mandate` and `cancel_mandate` too."""

    mandate_method: str
    """upi, card or emandate: the one that the contract registers."""
    first_amount: Money
    """What a registration by that method charges at once; zero where the vendor charges nothing."""

    async def approve_mandate(self, checkout: Checkout) -> None:
        """The payer agrees, and the bank confirms."""
        ...

    async def reject_mandate(self, checkout: Checkout) -> None:
        """The payer or the bank says no."""
        ...

    async def revoke_mandate(self, mandate: MandateRef) -> None:
        """The payer ends it in the bank's app."""
        ...

    async def ripen_notice(self, charge_reference: str) -> None:
        """The notice reaches the payer, and the time that must pass before the debit has passed."""
        ...

    async def hold_charges(self) -> None:
        """From now on charges stay pending until decided."""
        ...

    async def decide_charge(self, charge_reference: str, *, succeed: bool) -> None:
        """The bank answers a pending charge."""
        ...

    async def count_registrations(self, reference: str) -> int:
        """How many registrations the vendor has for our reference."""
        ...

    async def count_notices(self, charge_reference: str) -> int:
        """How many notices the payer got for a charge."""
        ...

    async def count_debits(self, charge_reference: str) -> int:
        """How many debits the vendor has made, or is making, for a charge; failed ones do not count."""
        ...


class MandateContract:
    """Subclass it, give a `harness` fixture, and pass."""

    capability: ClassVar = Capability.MANDATES

    def port(self, harness: MandateHarness) -> MandateProvider:
        return cast("MandateProvider", harness.provider)

    def wish(self, harness: MandateHarness, **more: Any) -> MandateRequest:
        today = clock.system_now().date()
        return MandateRequest(
            reference=reference("att"),
            method=harness.mandate_method,
            amount_max=Money(Decimal(1500), harness.spec.currencies[0]),
            first_amount=harness.first_amount,
            frequency=Frequency.AS_PRESENTED,
            starts_on=today,
            ends_on=date(today.year + 2, 1, 1),
            description="Gym membership",
            return_url="https://shop.example/return",
            cancel_url="https://shop.example/cancel",
            payer=PAYER,
            **more,
        )

    def ref(self, request: MandateRequest, made: MandateCheckout, mandate_id: str | None = None) -> MandateRef:
        return MandateRef(
            reference=request.reference,
            provider_order_id=made.checkout.provider_order_id,
            provider_customer_id=made.provider_customer_id,
            provider_mandate_id=mandate_id,
            method=request.method,
            amount_max=request.amount_max,
            payer=request.payer,
        )

    async def begun(self, harness: MandateHarness) -> tuple[MandateRequest, MandateCheckout, MandateRef]:
        request = self.wish(harness)
        made = await self.port(harness).create_mandate(request)
        return request, made, self.ref(request, made)

    async def active(self, harness: MandateHarness) -> MandateRef:
        _, made, mandate = await self.begun(harness)
        await harness.approve_mandate(made.checkout)
        truth = await self.port(harness).fetch_mandate(mandate)
        assert truth.state is MandateState.ACTIVE
        assert truth.provider_mandate_id
        customer = truth.provider_customer_id or mandate.provider_customer_id
        return replace(mandate, provider_mandate_id=truth.provider_mandate_id, provider_customer_id=customer)

    async def noticed(self, harness: MandateHarness, mandate: MandateRef) -> ChargeRequest:
        """A charge that the payer was told of in time."""
        amount = Money(Decimal(499), mandate.amount_max.currency)
        name, debit_at = reference("att"), clock.system_now() + timedelta(hours=25)
        notice = await self.port(harness).notify_charge(NoticeRequest(name, mandate, amount, debit_at.date(), debit_at))
        assert notice.state in {"pending", "delivered"}
        await harness.ripen_notice(name)
        attempt = AttemptRef(name, notice.provider_order_id, None, amount, clock.system_now())
        return ChargeRequest(attempt, mandate, "Gym, November", notice.provider_notice_id)

    def after(self, charge: ChargeRequest, truth: Truth) -> AttemptRef:
        order_id = truth.provider_order_id or charge.attempt.provider_order_id
        return replace(charge.attempt, provider_order_id=order_id, provider_payment_id=truth.provider_payment_id)

    # ---- registration ----

    def test_the_spec_claims_it(self, harness: MandateHarness) -> None:
        assert self.capability in harness.spec.capabilities

    async def test_a_registration_leads_the_payer_somewhere(self, harness: MandateHarness) -> None:
        _, made, mandate = await self.begun(harness)

        assert made.checkout.provider_order_id
        assert made.checkout.action.startswith(("http://", "https://"))
        assert made.checkout.method in {"GET", "POST"}
        truth = await self.port(harness).fetch_mandate(mandate)
        assert (truth.state, truth.provider_mandate_id) == (MandateState.CREATED, None)

    async def test_the_same_reference_registers_once(self, harness: MandateHarness) -> None:
        request, made, _ = await self.begun(harness)

        again = await self.port(harness).create_mandate(request)

        assert again.checkout.provider_order_id == made.checkout.provider_order_id
        # Where nothing is made at the vendor, the payer's own form registers.
        assert await harness.count_registrations(request.reference) == int(harness.makes_orders)

    async def test_a_lost_answer_is_unknown_and_calling_again_registers_nothing_more(
        self, harness: MandateHarness
    ) -> None:
        needs_orders(harness)
        request = self.wish(harness)
        await harness.mishap(Mishap.DONE_THEN_LOST, "create_mandate")

        with pytest.raises(OutboundUnknown):
            await self.port(harness).create_mandate(request)
        await self.port(harness).create_mandate(request)

        assert await harness.count_registrations(request.reference) == 1

    async def test_a_payer_who_agrees_makes_it_active(self, harness: MandateHarness) -> None:
        request, made, mandate = await self.begun(harness)

        await harness.approve_mandate(made.checkout)

        truth = await self.port(harness).fetch_mandate(mandate)
        assert truth.state is MandateState.ACTIVE
        assert truth.provider_mandate_id
        assert truth.amount_max in {None, request.amount_max}

    async def test_a_registration_that_charges_is_found_as_a_payment(self, harness: MandateHarness) -> None:
        if harness.first_amount.amount == 0:
            pytest.skip(f"{harness.spec.name} registers {harness.mandate_method} without a charge")
        request, made, _ = await self.begun(harness)
        await harness.approve_mandate(made.checkout)
        order_id = made.checkout.provider_order_id

        truth = await harness.provider.fetch(
            AttemptRef(request.reference, order_id, None, request.first_amount, clock.system_now())
        )

        assert (truth.state, truth.amount) == (AttemptState.CAPTURED, request.first_amount)
        assert truth.provider_order_id == order_id

    async def test_a_payer_who_says_no_ends_it(self, harness: MandateHarness) -> None:
        _, made, mandate = await self.begun(harness)

        await harness.reject_mandate(made.checkout)

        truth = await self.port(harness).fetch_mandate(mandate)
        assert truth.state in {MandateState.REJECTED, MandateState.CREATED}

    async def test_a_payer_who_revokes_ends_it(self, harness: MandateHarness) -> None:
        mandate = await self.active(harness)

        await harness.revoke_mandate(mandate)

        assert (await self.port(harness).fetch_mandate(mandate)).state is MandateState.REVOKED

    async def test_we_can_end_it_twice(self, harness: MandateHarness) -> None:
        mandate = await self.active(harness)

        ended = await self.port(harness).cancel_mandate(mandate)
        again = await self.port(harness).cancel_mandate(mandate)

        assert (ended.state, again.state) == (MandateState.REVOKED, MandateState.REVOKED)
        assert (await self.port(harness).fetch_mandate(mandate)).state is MandateState.REVOKED

    @pytest.mark.parametrize("mishap", [Mishap.DOWN, Mishap.GARBAGE, Mishap.THROTTLED])
    async def test_a_vendor_that_is_down_tells_nothing(self, harness: MandateHarness, mishap: Mishap) -> None:
        mandate = await self.active(harness)
        await harness.mishap(mishap, "fetch_mandate")

        with pytest.raises((OutboundUnknown, *NOTHING_HAPPENED)) as caught:
            await self.port(harness).fetch_mandate(mandate)

        assert not isinstance(caught.value, ProviderRejected)

    # ---- notice and charge ----

    async def test_a_payer_is_told_once_of_a_charge(self, harness: MandateHarness) -> None:
        mandate = await self.active(harness)
        name, debit_at = reference("att"), clock.system_now() + timedelta(hours=25)
        amount = Money(Decimal(499), mandate.amount_max.currency)
        request = NoticeRequest(name, mandate, amount, debit_at.date(), debit_at)

        first = await self.port(harness).notify_charge(request)
        again = await self.port(harness).notify_charge(request)

        assert first.provider_notice_id == again.provider_notice_id
        assert await harness.count_notices(name) == 1

    async def test_a_charge_that_the_bank_pays_is_captured(self, harness: MandateHarness) -> None:
        charge = await self.noticed(harness, await self.active(harness))

        said = await self.port(harness).charge_mandate(charge)

        assert said.state in {AttemptState.PENDING, AttemptState.CAPTURED}
        truth = await harness.provider.fetch(self.after(charge, said))
        assert (truth.state, truth.amount) == (AttemptState.CAPTURED, charge.attempt.amount)
        assert truth.provider_order_id
        assert truth.provider_payment_id
        assert await harness.count_debits(charge.attempt.reference) == 1

    @pytest.mark.parametrize("succeed", [True, False])
    async def test_a_pending_charge_is_decided_later(self, harness: MandateHarness, succeed: bool) -> None:
        charge = await self.noticed(harness, await self.active(harness))
        await harness.hold_charges()

        said = await self.port(harness).charge_mandate(charge)
        assert said.state is AttemptState.PENDING
        await harness.decide_charge(charge.attempt.reference, succeed=succeed)

        truth = await harness.provider.fetch(self.after(charge, said))
        assert truth.state is (AttemptState.CAPTURED if succeed else AttemptState.FAILED)
        assert (truth.error_code is None) is succeed

    async def test_the_same_reference_never_debits_twice(self, harness: MandateHarness) -> None:
        charge = await self.noticed(harness, await self.active(harness))

        await self.port(harness).charge_mandate(charge)
        outcomes = await asyncio.gather(
            *(self.port(harness).charge_mandate(charge) for _ in range(4)), return_exceptions=True
        )

        for outcome in outcomes:
            assert isinstance(outcome, Truth | OutboundUnknown | ProviderRejected | ProviderUnavailable), outcome
        assert await harness.count_debits(charge.attempt.reference) == 1

    async def test_a_charge_whose_answer_is_lost_is_unknown_then_found(self, harness: MandateHarness) -> None:
        charge = await self.noticed(harness, await self.active(harness))
        await harness.mishap(Mishap.DONE_THEN_LOST, "charge_mandate")

        with pytest.raises(OutboundUnknown):
            await self.port(harness).charge_mandate(charge)

        truth = await harness.provider.fetch(charge.attempt)
        assert (truth.state, truth.amount) == (AttemptState.CAPTURED, charge.attempt.amount)
        assert await harness.count_debits(charge.attempt.reference) == 1

    async def test_a_vendor_that_is_down_debits_nothing(self, harness: MandateHarness) -> None:
        charge = await self.noticed(harness, await self.active(harness))
        await harness.mishap(Mishap.DOWN, "charge_mandate")

        with pytest.raises((OutboundUnknown, *NOTHING_HAPPENED)):
            await self.port(harness).charge_mandate(charge)

        assert await harness.count_debits(charge.attempt.reference) == 0
        truth = await harness.provider.fetch(charge.attempt)
        assert truth.state is AttemptState.CREATED

    async def test_a_revoked_mandate_is_never_debited(self, harness: MandateHarness) -> None:
        mandate = await self.active(harness)
        charge = await self.noticed(harness, mandate)
        await harness.revoke_mandate(mandate)

        try:
            said = await self.port(harness).charge_mandate(charge)
        except ProviderRejected:
            pass
        else:
            assert (await harness.provider.fetch(self.after(charge, said))).state is AttemptState.FAILED

        assert await harness.count_debits(charge.attempt.reference) == 0

    async def test_nobody_else_charges_or_ends_it(self, harness: MandateHarness) -> None:
        mandate = await self.active(harness)
        charge = await self.noticed(harness, mandate)
        stranger = cast("MandateProvider", harness.stranger)

        with pytest.raises((ProviderRejected, ProviderUnavailable)):
            await stranger.fetch_mandate(mandate)
        with pytest.raises((ProviderRejected, ProviderUnavailable)):
            await stranger.charge_mandate(charge)
        with pytest.raises((ProviderRejected, ProviderUnavailable)):
            await stranger.cancel_mandate(mandate)

        assert await harness.count_debits(charge.attempt.reference) == 0
        assert (await self.port(harness).fetch_mandate(mandate)).state is MandateState.ACTIVE

    async def test_its_webhooks_lead_to_it(self, harness: MandateHarness) -> None:
        mandate = await self.active(harness)
        await harness.revoke_mandate(mandate)

        notices = [harness.provider.verify_webhook(*sent) for sent in await harness.webhooks()]

        about = [item for item in notices if item.subject == "mandate"]
        assert about
        assert all(
            item.provider_object_id == mandate.provider_mandate_id
            or item.reference == mandate.reference
            or item.provider_order_id == mandate.provider_order_id
            for item in about
        )
        assert len({item.dedupe_key for item in notices}) == len(notices)
