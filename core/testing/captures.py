"""The part of a payment provider's contract that is about capturing and releasing; see `core.testing.payments`."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any, cast

import pytest

from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.payments.provider import (
    AttemptRef,
    AttemptState,
    Capability,
    Checkout,
    CheckoutRequest,
    PartialCapture,
    ProviderRejected,
    Voiding,
)
from core.testing.payment_harness import Mishap, PaymentHarness, amount_of, needs, ref, wish


class CaptureContract:
    """What every payment provider promises about money that is authorised."""

    async def begin(self, harness: PaymentHarness, **more: Any) -> tuple[CheckoutRequest, Checkout, AttemptRef]:
        request = wish(amount_of(harness.spec), **more)
        checkout = await harness.provider.create_checkout(request)
        return request, checkout, ref(request, checkout)

    async def authorized(self, harness: PaymentHarness) -> AttemptRef:
        _, checkout, attempt = await self.begin(harness, capture=False)
        await harness.pay(checkout)
        truth = await harness.provider.fetch(attempt)
        assert truth.state is AttemptState.AUTHORIZED
        return replace(attempt, provider_payment_id=truth.provider_payment_id)

    async def test_manual_capture_takes_what_was_authorised_once(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.MANUAL_CAPTURE)
        _, checkout, attempt = await self.begin(harness, capture=False)
        await harness.pay(checkout)
        authorized = await harness.provider.fetch(attempt)
        assert (authorized.state, authorized.amount) == (AttemptState.AUTHORIZED, attempt.amount)

        known = replace(attempt, provider_payment_id=authorized.provider_payment_id)
        first = await harness.provider.capture(known)
        second = await harness.provider.capture(known)
        by_reference = await harness.provider.capture(replace(attempt, provider_order_id=None))

        for truth in (first, second, by_reference):
            assert (truth.state, truth.amount) == (AttemptState.CAPTURED, attempt.amount)

    async def test_a_capture_whose_answer_is_lost_is_unknown(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.MANUAL_CAPTURE)
        _, checkout, attempt = await self.begin(harness, capture=False)
        await harness.pay(checkout)
        authorized = await harness.provider.fetch(attempt)
        known = replace(attempt, provider_payment_id=authorized.provider_payment_id)
        await harness.mishap(Mishap.DONE_THEN_LOST, "capture")

        with pytest.raises(OutboundUnknown):
            await harness.provider.capture(known)

        assert (await harness.provider.capture(known)).state is AttemptState.CAPTURED

    async def test_nothing_to_capture_is_refused_or_told(self, harness: PaymentHarness) -> None:
        _, _, attempt = await self.begin(harness)

        try:
            truth = await harness.provider.capture(attempt)
        except ProviderRejected:
            return
        assert truth.state is AttemptState.CREATED

    async def test_a_part_is_captured_once(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.PARTIAL_CAPTURE)
        known = await self.authorized(harness)
        part = Money(Decimal(100), known.amount.currency)
        port = cast("PartialCapture", harness.provider)

        first = await port.capture_part(known, part)
        again = await port.capture_part(known, part)

        for truth in (first, again, await harness.provider.fetch(known)):
            assert (truth.state, truth.amount) == (AttemptState.CAPTURED, part)
        with pytest.raises(ProviderRejected):
            await port.capture_part(known, part + part)

    async def test_an_authorisation_is_released_once_and_a_capture_never(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.VOID)
        known, kept = await self.authorized(harness), await self.authorized(harness)
        port = cast("Voiding", harness.provider)

        first = await port.void(known)
        again = await port.void(known)

        assert (first.state, again.state) == (AttemptState.VOIDED, AttemptState.VOIDED)
        assert (await harness.provider.fetch(known)).state is AttemptState.VOIDED
        await harness.provider.capture(kept)
        with pytest.raises(ProviderRejected):
            await port.void(kept)
        assert (await harness.provider.fetch(kept)).state is AttemptState.CAPTURED
