"""The contract that every payment provider passes, built in or third party, against its own vendor's simulator.

A plugin's test module subclasses `PaymentProviderContract` and gives a `harness` fixture:

    class TestAcme(PaymentProviderContract):
        @pytest.fixture
        async def harness(self) -> AsyncIterator[AcmeHarness]: ...

Each test states one promise of `core.payments.provider` that the platform's money depends on. A capability that the
spec claims is proven here; one that it does not claim is not asked for.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import cast

import pytest

from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.payments.provider import (
    AttemptRef,
    AttemptState,
    Capability,
    ConnectionTest,
    Failure,
    ProviderRejected,
    ProviderUnavailable,
    RefundRequest,
    RefundState,
    SettlementTotals,
    Truth,
    WebhookInvalid,
)
from core.testing.captures import CaptureContract
from core.testing.payment_harness import (
    NOTHING_HAPPENED,
    Mishap,
    PaymentHarness,
    amount_of,
    needs,
    ref,
    reference,
    wish,
)


class PaymentProviderContract(CaptureContract):
    """Subclass it, give a `harness` fixture, and pass."""

    async def paid(self, harness: PaymentHarness) -> tuple[AttemptRef, Truth]:
        _, checkout, attempt = await self.begin(harness)
        await harness.pay(checkout)
        truth = await harness.provider.fetch(attempt)
        assert truth.state is AttemptState.CAPTURED
        return replace(attempt, provider_payment_id=truth.provider_payment_id), truth

    def refunding(self, truth: Truth, amount: Money) -> RefundRequest:
        assert truth.provider_payment_id is not None
        return RefundRequest(reference("ref"), amount, truth.provider_payment_id)

    # ---- the spec ----

    def test_the_spec_is_sound(self, harness: PaymentHarness) -> None:
        spec = harness.spec
        assert spec.name.isidentifier()
        assert spec.name == spec.name.lower()
        assert spec.label
        assert spec.currencies
        assert len(set(spec.currencies)) == len(spec.currencies)
        assert all(name == name.lower() for name in spec.webhook_headers)
        assert spec.config_model.model_config.get("extra") == "forbid"
        schema = spec.config_model.model_json_schema()
        assert any(field.get("writeOnly") for field in schema["properties"].values()), "no setting is secret"

    async def test_a_connection_test_tells_good_credentials_from_bad_ones(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.CONNECTION_TEST)

        await cast("ConnectionTest", harness.provider).test_connection()
        with pytest.raises(ProviderRejected) as caught:
            await cast("ConnectionTest", harness.unknown()).test_connection()

        # Another account may well be good.
        assert caught.value.failure is Failure.RETRIABLE

    # ---- checkout ----

    async def test_a_checkout_leads_the_payer_somewhere(self, harness: PaymentHarness) -> None:
        _, checkout, attempt = await self.begin(harness)

        assert checkout.provider_order_id
        assert checkout.action.startswith(("http://", "https://"))
        assert checkout.method in {"GET", "POST"}
        assert all(isinstance(value, str) for value in checkout.fields.values())
        truth = await harness.provider.fetch(attempt)
        assert (truth.state, truth.amount, truth.final) == (AttemptState.CREATED, None, False)

    async def test_the_same_reference_makes_one_order(self, harness: PaymentHarness) -> None:
        request, checkout, _ = await self.begin(harness)

        again = await harness.provider.create_checkout(request)

        assert again.provider_order_id == checkout.provider_order_id
        assert await harness.count_orders(request.reference) == 1

    async def test_a_lost_answer_is_unknown_and_calling_again_makes_no_second_order(
        self, harness: PaymentHarness
    ) -> None:
        request = wish(amount_of(harness.spec))
        await harness.mishap(Mishap.DONE_THEN_LOST, "create_checkout")

        with pytest.raises(OutboundUnknown):
            await harness.provider.create_checkout(request)
        checkout = await harness.provider.create_checkout(request)

        assert checkout.provider_order_id
        assert await harness.count_orders(request.reference) == 1

    async def test_a_reference_of_another_amount_is_refused(self, harness: PaymentHarness) -> None:
        request, _, _ = await self.begin(harness)

        with pytest.raises(ProviderRejected):
            await harness.provider.create_checkout(replace(request, amount=request.amount + request.amount))

        assert await harness.count_orders(request.reference) == 1

    @pytest.mark.parametrize("mishap", [Mishap.DOWN, Mishap.GARBAGE, Mishap.THROTTLED])
    async def test_a_vendor_that_is_down_never_looks_like_success(
        self, harness: PaymentHarness, mishap: Mishap
    ) -> None:
        request = wish(amount_of(harness.spec), first_try=True)
        await harness.mishap(mishap, "create_checkout")

        with pytest.raises((OutboundUnknown, *NOTHING_HAPPENED)) as caught:
            await harness.provider.create_checkout(request)

        if mishap is Mishap.THROTTLED:
            assert isinstance(caught.value, NOTHING_HAPPENED)
        assert await harness.count_orders(request.reference) == 0

    async def test_an_unknown_reference_was_never_tried(self, harness: PaymentHarness) -> None:
        truth = await harness.provider.fetch(ref(wish(amount_of(harness.spec)), None))

        assert (truth.state, truth.provider_order_id) == (AttemptState.CREATED, None)
        assert (truth.amount, truth.final) == (None, False)

    # ---- the truth ----

    async def test_a_paid_attempt_is_captured_in_full(self, harness: PaymentHarness) -> None:
        attempt, truth = await self.paid(harness)

        assert truth.amount == attempt.amount
        assert truth.provider_payment_id
        assert truth.provider_order_id == attempt.provider_order_id
        assert truth.method
        assert truth.amount_refunded in (None, Money.zero(attempt.amount.currency))

    async def test_an_attempt_is_found_by_its_reference_alone(self, harness: PaymentHarness) -> None:
        request, checkout, _ = await self.begin(harness)
        await harness.pay(checkout)

        truth = await harness.provider.fetch(ref(request, None))

        assert (truth.state, truth.amount) == (AttemptState.CAPTURED, request.amount)
        assert truth.provider_order_id == checkout.provider_order_id

    async def test_a_failed_try_is_failed_and_may_be_tried_again(self, harness: PaymentHarness) -> None:
        _, checkout, attempt = await self.begin(harness)
        await harness.fail(checkout)

        failed = await harness.provider.fetch(attempt)
        assert (failed.state, failed.amount) == (AttemptState.FAILED, None)
        assert failed.error_code
        assert failed.final is False

        await harness.pay(checkout)
        assert (await harness.provider.fetch(attempt)).state is AttemptState.CAPTURED

    async def test_a_try_without_an_answer_is_pending(self, harness: PaymentHarness) -> None:
        _, checkout, attempt = await self.begin(harness)
        await harness.leave_pending(checkout)

        truth = await harness.provider.fetch(attempt)

        assert (truth.state, truth.amount, truth.final) == (AttemptState.PENDING, None, False)

    async def test_a_late_authorisation_shows(self, harness: PaymentHarness) -> None:
        _, checkout, attempt = await self.begin(harness)
        await harness.fail(checkout)
        assert (await harness.provider.fetch(attempt)).state is AttemptState.FAILED

        await harness.authorize_late(checkout)

        truth = await harness.provider.fetch(attempt)
        assert (truth.state, truth.amount) == (AttemptState.CAPTURED, attempt.amount)

    @pytest.mark.parametrize("mishap", [Mishap.DOWN, Mishap.GARBAGE, Mishap.THROTTLED])
    async def test_a_question_without_an_answer_is_unavailable(self, harness: PaymentHarness, mishap: Mishap) -> None:
        attempt, _ = await self.paid(harness)
        await harness.mishap(mishap, "fetch")

        with pytest.raises(ProviderUnavailable):
            await harness.provider.fetch(attempt)

        assert (await harness.provider.fetch(attempt)).state is AttemptState.CAPTURED

    async def test_another_merchant_learns_nothing(self, harness: PaymentHarness) -> None:
        attempt, truth = await self.paid(harness)

        for known in (attempt, replace(attempt, provider_order_id=None, provider_payment_id=None)):
            try:
                found = await harness.stranger.fetch(known)
            except ProviderRejected:
                continue
            assert found.state in {AttemptState.CREATED, AttemptState.UNKNOWN}
            assert found.amount is None
        with pytest.raises(ProviderRejected):
            await harness.stranger.refund(self.refunding(truth, attempt.amount))

        assert await harness.count_refunds(truth.provider_payment_id or "") == 0

    # ---- the browser's return ----

    async def test_a_good_return_is_authentic_for_its_own_attempt_only(self, harness: PaymentHarness) -> None:
        _, checkout, attempt = await self.begin(harness)
        _, _, other = await self.begin(harness)
        await harness.pay(checkout)
        form = await harness.success_form(checkout)

        came = harness.provider.read_return(form, attempt)

        truth = await harness.provider.fetch(attempt)
        assert (came.authentic, came.provider_payment_id) == (True, truth.provider_payment_id)
        assert harness.provider.read_return(form, other).authentic is False
        assert harness.provider.read_return(form, replace(attempt, provider_order_id=None)).authentic is False
        assert harness.stranger.read_return(form, attempt).authentic is False

    async def test_a_return_that_was_touched_is_not_authentic(self, harness: PaymentHarness) -> None:
        _, checkout, attempt = await self.begin(harness)
        await harness.pay(checkout)
        form = dict(await harness.success_form(checkout))

        for name, value in form.items():
            for touched in ("", "x", f"{value}0", f"{value}é", value[:-1]):
                came = harness.provider.read_return({**form, name: touched}, attempt)
                # The vendor's order id in the form is not ours to trust, so it may be ignored altogether.
                assert came.authentic is False or value == checkout.provider_order_id
        assert harness.provider.read_return({}, attempt).authentic is False

    async def test_a_failed_return_says_why_and_proves_nothing(self, harness: PaymentHarness) -> None:
        _, checkout, attempt = await self.begin(harness)
        await harness.fail(checkout)

        came = harness.provider.read_return(await harness.failure_form(checkout), attempt)

        assert came.authentic is False
        assert came.error_code

    # ---- refunds ----

    async def test_a_full_refund(self, harness: PaymentHarness) -> None:
        attempt, truth = await self.paid(harness)
        request = self.refunding(truth, attempt.amount)

        done = await harness.provider.refund(request)

        assert done.state in {RefundState.SUCCEEDED, RefundState.PENDING}
        assert done.amount == attempt.amount
        assert done.provider_refund_id
        assert await harness.count_refunds(request.provider_payment_id) == 1
        after = await harness.provider.fetch(attempt)
        assert (after.state, after.amount_refunded) == (AttemptState.CAPTURED, attempt.amount)

    async def test_partial_refunds_add_up_and_stop(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.PARTIAL_REFUND)
        attempt, truth = await self.paid(harness)
        part = Money(Decimal(200), attempt.amount.currency)

        for _ in range(2):
            done = await harness.provider.refund(self.refunding(truth, part))
            assert done.amount == part
        with pytest.raises(ProviderRejected):
            await harness.provider.refund(self.refunding(truth, part))

        assert await harness.count_refunds(truth.provider_payment_id or "") == 2
        assert (await harness.provider.fetch(attempt)).amount_refunded == part + part

    async def test_the_same_reference_refunds_once(self, harness: PaymentHarness) -> None:
        needs(harness, Capability.REFUND_IDEMPOTENCY)
        _, truth = await self.paid(harness)
        request = self.refunding(truth, Money(Decimal(100), harness.spec.currencies[0]))

        first = await harness.provider.refund(request)
        outcomes = await asyncio.gather(*(harness.provider.refund(request) for _ in range(5)), return_exceptions=True)

        for outcome in outcomes:
            if isinstance(outcome, BaseException):
                assert isinstance(outcome, OutboundUnknown)
            else:
                assert outcome.provider_refund_id == first.provider_refund_id
        assert await harness.count_refunds(request.provider_payment_id) == 1

    async def test_a_refund_whose_answer_is_lost_is_unknown_then_found(self, harness: PaymentHarness) -> None:
        _, truth = await self.paid(harness)
        request = self.refunding(truth, Money(Decimal(100), harness.spec.currencies[0]))
        await harness.mishap(Mishap.DONE_THEN_LOST, "refund")

        with pytest.raises(OutboundUnknown):
            await harness.provider.refund(request)

        found = await harness.provider.fetch_refund(request, None)
        assert found.provider_refund_id
        assert found.amount == request.amount
        assert await harness.count_refunds(request.provider_payment_id) == 1
        if Capability.REFUND_IDEMPOTENCY in harness.spec.capabilities:
            again = await harness.provider.refund(request)
            assert again.provider_refund_id == found.provider_refund_id
            assert await harness.count_refunds(request.provider_payment_id) == 1

    async def test_a_refund_of_a_vendor_that_is_down_never_looks_like_success(self, harness: PaymentHarness) -> None:
        _, truth = await self.paid(harness)
        request = self.refunding(truth, Money(Decimal(100), harness.spec.currencies[0]))
        await harness.mishap(Mishap.DOWN, "refund")

        with pytest.raises((OutboundUnknown, ProviderUnavailable)):
            await harness.provider.refund(request)

        found = await harness.provider.fetch_refund(request, None)
        assert (found.state, found.provider_refund_id) == (RefundState.UNKNOWN, None)
        assert await harness.count_refunds(request.provider_payment_id) == 0

    @pytest.mark.parametrize("succeed", [True, False])
    async def test_a_pending_refund_is_decided_later(self, harness: PaymentHarness, succeed: bool) -> None:
        _, truth = await self.paid(harness)
        await harness.hold_refunds()
        request = self.refunding(truth, Money(Decimal(100), harness.spec.currencies[0]))

        begun = await harness.provider.refund(request)
        assert begun.state is RefundState.PENDING
        assert (await harness.provider.fetch_refund(request, begun.provider_refund_id)).state is RefundState.PENDING
        await harness.decide_refund(begun.provider_refund_id or "", succeed=succeed)

        for refund_id in (begun.provider_refund_id, None):
            decided = await harness.provider.fetch_refund(request, refund_id)
            assert decided.state is (RefundState.SUCCEEDED if succeed else RefundState.FAILED)
            assert decided.provider_refund_id == begun.provider_refund_id

    async def test_a_refund_of_another_request_is_not_ours(self, harness: PaymentHarness) -> None:
        _, truth = await self.paid(harness)
        _, other = await self.paid(harness)
        request = self.refunding(truth, Money(Decimal(100), harness.spec.currencies[0]))
        done = await harness.provider.refund(request)

        mixed_up = replace(request, provider_payment_id=other.provider_payment_id or "")
        misread = await harness.provider.fetch_refund(mixed_up, done.provider_refund_id)
        smaller = replace(request, amount=Money(Decimal(99), request.amount.currency))
        other_amount = await harness.provider.fetch_refund(smaller, done.provider_refund_id)

        assert misread.state is RefundState.UNKNOWN
        assert other_amount.state is RefundState.UNKNOWN

    # ---- webhooks ----

    async def test_webhooks_lead_to_their_attempt_and_refund(self, harness: PaymentHarness) -> None:
        attempt, truth = await self.paid(harness)
        done = await harness.provider.refund(self.refunding(truth, attempt.amount))

        notices = [harness.provider.verify_webhook(*sent) for sent in await harness.webhooks()]

        about = [item for item in notices if item.subject == "attempt"]
        refunds = [item for item in notices if item.subject == "refund"]
        assert any(
            item.provider_order_id == attempt.provider_order_id or item.provider_payment_id == truth.provider_payment_id
            for item in about
        )
        assert any(item.provider_refund_id == done.provider_refund_id for item in refunds)
        assert len({item.dedupe_key for item in notices}) == len(notices)

    async def test_a_webhook_that_was_touched_is_invalid(self, harness: PaymentHarness) -> None:
        await self.paid(harness)
        headers, body = (await harness.webhooks())[0]
        assert harness.provider.verify_webhook(headers, body) == harness.provider.verify_webhook(headers, body)

        for touched in (b"", body + b" ", body[:-1], body.replace(b":", b": ", 1), body.swapcase()):
            assert touched != body
            with pytest.raises(WebhookInvalid):
                harness.provider.verify_webhook(headers, touched)
        for missing in ({}, dict.fromkeys(headers, ""), {name: f"{value}é" for name, value in headers.items()}):
            with pytest.raises(WebhookInvalid):
                harness.provider.verify_webhook(missing, body)
        with pytest.raises(WebhookInvalid):
            harness.stranger.verify_webhook(headers, body)

    async def test_header_names_have_no_case(self, harness: PaymentHarness) -> None:
        await self.paid(harness)
        headers, body = (await harness.webhooks())[0]

        low = harness.provider.verify_webhook({name.lower(): value for name, value in headers.items()}, body)
        high = harness.provider.verify_webhook({name.upper(): value for name, value in headers.items()}, body)

        assert low == high
        kept = {name: headers[name] for name in headers if name.lower() in harness.spec.webhook_headers}
        assert harness.provider.verify_webhook(kept, body) == low

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
