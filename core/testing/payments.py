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
from decimal import Decimal

import pytest

from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.payments.provider import (
    AttemptState,
    BrowserReturn,
    Capability,
    ProviderRejected,
    ProviderUnavailable,
    RefundState,
    WebhookInvalid,
)
from core.testing.payment_capabilities import CapabilityContract
from core.testing.payment_harness import (
    NOTHING_HAPPENED,
    Mishap,
    PaymentHarness,
    amount_of,
    needs,
    needs_orders,
    ref,
    wish,
)


class PaymentProviderContract(CapabilityContract):
    """Subclass it, give a `harness` fixture, and pass."""

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
        needs_orders(harness)
        request, checkout, _ = await self.begin(harness)

        again = await harness.provider.create_checkout(request)

        assert again.provider_order_id == checkout.provider_order_id
        assert await harness.count_orders(request.reference) == 1

    async def test_a_lost_answer_is_unknown_and_calling_again_makes_no_second_order(
        self, harness: PaymentHarness
    ) -> None:
        needs_orders(harness)
        request = wish(amount_of(harness.spec))
        await harness.mishap(Mishap.DONE_THEN_LOST, "create_checkout")

        with pytest.raises(OutboundUnknown):
            await harness.provider.create_checkout(request)
        checkout = await harness.provider.create_checkout(request)

        assert checkout.provider_order_id
        assert await harness.count_orders(request.reference) == 1

    async def test_a_reference_of_another_amount_is_refused(self, harness: PaymentHarness) -> None:
        needs_orders(harness)
        request, _, _ = await self.begin(harness)

        with pytest.raises(ProviderRejected):
            await harness.provider.create_checkout(replace(request, amount=request.amount + request.amount))

        assert await harness.count_orders(request.reference) == 1

    @pytest.mark.parametrize("mishap", [Mishap.DOWN, Mishap.GARBAGE, Mishap.THROTTLED])
    async def test_a_vendor_that_is_down_never_looks_like_success(
        self, harness: PaymentHarness, mishap: Mishap
    ) -> None:
        needs_orders(harness)
        request = wish(amount_of(harness.spec), first_try=True)
        await harness.mishap(mishap, "create_checkout")

        with pytest.raises((OutboundUnknown, *NOTHING_HAPPENED)) as caught:
            await harness.provider.create_checkout(request)

        if mishap is Mishap.THROTTLED:
            assert isinstance(caught.value, NOTHING_HAPPENED)
        assert await harness.count_orders(request.reference) == 0

    async def test_a_checkout_without_an_order_is_pure_and_its_amount_is_told_by_the_vendor(
        self, harness: PaymentHarness
    ) -> None:
        if harness.makes_orders:
            pytest.skip(f"{harness.spec.name} makes an order")
        request, checkout, attempt = await self.begin(harness)
        other = replace(request, amount=request.amount + request.amount)

        assert await harness.provider.create_checkout(request) == checkout
        assert await harness.count_orders(request.reference) == 0
        await harness.pay(await harness.provider.create_checkout(other))

        truth = await harness.provider.fetch(attempt)
        assert (truth.state, truth.amount) == (AttemptState.CAPTURED, other.amount)

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
        if not getattr(harness, "signs_returns", True):
            # A vendor that signs nothing here: a return of its is never authentic, and worth a question only.
            assert came == BrowserReturn(authentic=False, provider_payment_id=None)
            return
        assert came.authentic is True
        # None where the vendor does not sign its id: then it is nothing to tell.
        assert came.provider_payment_id in (None, truth.provider_payment_id)
        assert harness.provider.read_return(form, other).authentic is False
        assert harness.provider.read_return(form, replace(attempt, provider_order_id=None)).authentic is False
        assert harness.stranger.read_return(form, attempt).authentic is False

    async def test_a_return_that_was_touched_is_not_authentic(self, harness: PaymentHarness) -> None:
        _, checkout, attempt = await self.begin(harness)
        await harness.pay(checkout)
        form = dict(await harness.success_form(checkout))
        untouched = harness.provider.read_return(form, attempt)

        for name, value in form.items():
            for touched in ("", "x", f"{value}0", f"{value}é", value[:-1]):
                came = harness.provider.read_return({**form, name: touched}, attempt)
                # What the vendor does not sign must be without any effect.
                assert came.authentic is False or came == untouched
        assert harness.provider.read_return({}, attempt).authentic is False

    async def test_a_failed_return_says_why_and_proves_nothing(self, harness: PaymentHarness) -> None:
        _, checkout, attempt = await self.begin(harness)
        await harness.fail(checkout)

        came = harness.provider.read_return(await harness.failure_form(checkout), attempt)

        assert came.authentic is False
        assert came.error_code

    # ---- capture ----

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
        # PayU refuses two refunds of the same amount that come soon after each other.
        parts = [Money(Decimal(rupees), attempt.amount.currency) for rupees in (200, 201, 202)]

        for part in parts[:2]:
            done = await harness.provider.refund(self.refunding(truth, part))
            assert done.amount == part
        with pytest.raises(ProviderRejected):
            await harness.provider.refund(self.refunding(truth, parts[2]))

        assert await harness.count_refunds(truth.provider_payment_id or "") == 2
        assert (await harness.provider.fetch(attempt)).amount_refunded == parts[0] + parts[1]

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

        notices, refused = [], 0
        for sent in await harness.webhooks():
            try:
                notices.append(harness.provider.verify_webhook(*sent))
            except WebhookInvalid:
                refused += 1

        about = [item for item in notices if item.subject == "attempt"]
        refunds = [item for item in notices if item.subject == "refund"]
        assert any(
            item.provider_order_id == attempt.provider_order_id or item.provider_payment_id == truth.provider_payment_id
            for item in about
        )
        assert any(item.provider_refund_id == done.provider_refund_id for item in refunds) == (
            harness.signs_refund_webhooks
        )
        tells_of_refunds = getattr(harness, "sends_refund_webhooks", True)
        assert (refused > 0) == (tells_of_refunds and not harness.signs_refund_webhooks)
        assert len({item.dedupe_key for item in notices}) == len(notices)

    async def test_a_webhook_that_was_touched_is_invalid(self, harness: PaymentHarness) -> None:
        await self.paid(harness)
        headers, body = (await harness.webhooks())[0]
        assert harness.provider.verify_webhook(headers, body) == harness.provider.verify_webhook(headers, body)

        for touched in harness.touched(body):
            assert touched != body
            with pytest.raises(WebhookInvalid):
                harness.provider.verify_webhook(headers, touched)
        signed_by_header: tuple[dict[str, str], ...] = (
            {},
            dict.fromkeys(headers, ""),
            {name: f"{value}é" for name, value in headers.items()},
        )
        for missing in signed_by_header if harness.spec.webhook_headers else ():
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
