"""The contract of what a gateway need not offer: each capability that a spec claims is proven here."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import cast

import pytest

from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.payments.provider import (
    AttemptState,
    Capability,
    ConnectionTest,
    PartialCapture,
    ProviderRejected,
    ProviderUnavailable,
    SettlementTotals,
    Voiding,
)
from core.testing.payment_harness import Mishap, PaymentHarness, Steps, amount_of, needs, wish


class CapabilityContract(Steps):
    """Part of `PaymentProviderContract`."""

    # ---- void ----

    async def test_a_void_releases_what_was_authorised_once(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.VOID)
        _, checkout, attempt = await self.begin(harness, capture=False)
        await harness.pay(checkout)
        assert (await harness.provider.fetch(attempt)).state is AttemptState.AUTHORIZED
        voiding = cast("Voiding", harness.provider)

        first = await voiding.void(attempt)
        second = await voiding.void(attempt)

        for truth in (first, second, await harness.provider.fetch(attempt)):
            assert (truth.state, truth.amount, truth.final) == (AttemptState.VOIDED, None, True)
        try:
            captured = await harness.provider.capture(attempt)
        except ProviderRejected:
            return
        assert captured.state is AttemptState.VOIDED

    async def test_a_void_whose_answer_is_lost_is_unknown(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.VOID)
        _, checkout, attempt = await self.begin(harness, capture=False)
        await harness.pay(checkout)
        await harness.mishap(Mishap.DONE_THEN_LOST, "void")
        voiding = cast("Voiding", harness.provider)

        with pytest.raises(OutboundUnknown):
            await voiding.void(attempt)

        assert (await voiding.void(attempt)).state is AttemptState.VOIDED

    async def test_what_is_captured_cannot_be_voided(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.VOID)
        attempt, truth = await self.paid(harness)

        with pytest.raises(ProviderRejected):
            await cast("Voiding", harness.provider).void(attempt)

        after = await harness.provider.fetch(attempt)
        assert (after.state, after.amount) == (AttemptState.CAPTURED, attempt.amount)
        assert after.amount_refunded in (None, Money.zero(attempt.amount.currency))
        assert await harness.count_refunds(truth.provider_payment_id or "") == 0

    # ---- capture of a part ----

    async def test_a_part_is_captured_once(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.PARTIAL_CAPTURE)
        _, checkout, attempt = await self.begin(harness, capture=False)
        await harness.pay(checkout)
        truth = await harness.provider.fetch(attempt)
        assert truth.state is AttemptState.AUTHORIZED
        known = replace(attempt, provider_payment_id=truth.provider_payment_id)
        part = Money(Decimal(100), known.amount.currency)
        port = cast("PartialCapture", harness.provider)

        first = await port.capture_part(known, part)
        again = await port.capture_part(known, part)

        for captured in (first, again, await harness.provider.fetch(known)):
            assert (captured.state, captured.amount) == (AttemptState.CAPTURED, part)
        with pytest.raises(ProviderRejected):
            await port.capture_part(known, part + part)

    # ---- speed of a refund ----

    async def test_an_instant_refund_is_asked_for_and_its_speed_told(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.INSTANT_REFUND)
        _, truth = await self.paid(harness)
        part = Money(Decimal(100), harness.spec.currencies[0])

        slow = await harness.provider.refund(self.refunding(truth, part))
        fast = await harness.provider.refund(replace(self.refunding(truth, part + part), speed="instant"))

        assert (slow.speed, fast.speed) == ("normal", "instant")
        assert await harness.count_refunds(truth.provider_payment_id or "") == 2

    # ---- choice of method ----

    async def test_the_choice_of_methods_leads_to_another_checkout(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.METHOD_CHOICE)
        request = wish(amount_of(harness.spec), methods=("upi",))

        checkout = await harness.provider.create_checkout(request)
        await harness.pay(checkout)

        any_method = await harness.provider.create_checkout(wish(amount_of(harness.spec)))
        assert {*checkout.fields} != {*any_method.fields} or checkout.sent.keys() != any_method.sent.keys()
        with pytest.raises(ProviderRejected):
            await harness.provider.create_checkout(wish(amount_of(harness.spec), methods=("cowrie shells",)))

    # ---- connection test ----

    async def test_good_credentials_are_told_from_bad_ones(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.CONNECTION_TEST)

        await cast("ConnectionTest", harness.provider).test_connection()
        with pytest.raises(ProviderRejected):
            await cast("ConnectionTest", harness.misconfigured).test_connection()

    async def test_a_vendor_that_is_down_is_no_bad_credential(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.CONNECTION_TEST)
        await harness.mishap(Mishap.DOWN, "test_connection")

        with pytest.raises(ProviderUnavailable):
            await cast("ConnectionTest", harness.provider).test_connection()

    # ---- settlement ----

    async def test_the_settlement_report_ties_out(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.SETTLEMENT_LINES)
        attempts = [await self.paid(harness) for _ in range(3)]
        part = Money(Decimal(100), harness.spec.currencies[0])
        refund = await harness.provider.refund(self.refunding(attempts[0][1], part))
        day = await harness.settle()

        lines = [line async for line in harness.provider.settlement_lines(day)]
        again = [line async for line in harness.provider.settlement_lines(day)]

        assert lines == again
        assert len({line.line_key for line in lines}) == len(lines) == 4
        payments = {line.provider_payment_id: line for line in lines if line.kind == "payment"}
        zero = Money.zero(part.currency)
        for attempt, truth in attempts:
            line = payments[truth.provider_payment_id]
            assert line.amount == attempt.amount
            assert line.net == line.amount - line.fee - line.tax
            assert line.fee > zero
            assert line.tax >= zero
            assert line.settlement_id
        (returned,) = [line for line in lines if line.kind == "refund"]
        assert returned.provider_refund_id == refund.provider_refund_id
        assert returned.provider_payment_id == attempts[0][1].provider_payment_id
        assert (returned.amount, returned.net) == (part, -part)

    async def test_a_day_without_settlement_has_no_lines(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.SETTLEMENT_LINES)

        assert [line async for line in harness.provider.settlement_lines(date(2020, 1, 1))] == []

    async def test_a_settlements_total_is_what_its_lines_sum_to(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.SETTLEMENT_TOTALS)
        attempts = [await self.paid(harness) for _ in range(2)]
        await harness.provider.refund(self.refunding(attempts[0][1], Money(Decimal(100), harness.spec.currencies[0])))
        day = await harness.settle()
        lines = [line async for line in harness.provider.settlement_lines(day)]
        totals = cast("SettlementTotals", harness.provider)

        for settlement_id in {line.settlement_id for line in lines}:
            assert settlement_id
            nets = [line.net for line in lines if line.settlement_id == settlement_id]
            total = await totals.settlement_total(settlement_id, nets[0].currency)
            assert total == sum(nets[1:], nets[0])
