"""Talks to Razorpay: builds requests, reads answers' fate, checks signatures. Translation is `mapping`'s."""

from __future__ import annotations

import hashlib
import re
from collections.abc import AsyncIterator, Mapping
from datetime import date

from core.kit.money import Money
from core.payments.provider import (
    AttemptRef,
    AttemptState,
    BrowserReturn,
    Checkout,
    CheckoutRequest,
    ProviderRejected,
    RefundRequest,
    RefundState,
    RefundTruth,
    SettlementLine,
    Truth,
    WebhookInvalid,
    WebhookNotice,
)
from plugins.payments_razorpay import mapping
from plugins.payments_razorpay.account import LIST_PAGE, segment
from plugins.payments_razorpay.disputes import Disputes
from plugins.payments_razorpay.downtimes import Downtimes
from plugins.payments_razorpay.links import Links
from plugins.payments_razorpay.mandates import Mandates
from plugins.payments_razorpay.subscriptions import Subscriptions
from plugins.razorpay_answers import is_signed, read, understood

SIGNATURE_HEADER = "x-razorpay-signature"
EVENT_ID_HEADER = "x-razorpay-event-id"

REPORT_PAGE = 1000
"""The most lines that settlements/recon/combined gives at once."""

_IDEMPOTENCY_KEY = re.compile(r"^[A-Za-z0-9_-]{10,64}\Z")
_EVENT_ID = re.compile(r"^[\x21-\x7e]{1,200}\Z")


class Razorpay(Links, Mandates, Subscriptions, Disputes, Downtimes):
    """One Razorpay account: a PaymentProvider with everything else that its spec claims."""

    async def create_checkout(self, request: CheckoutRequest) -> Checkout:
        method = mapping.single_method(request.methods) if request.methods else None
        sent = {
            "amount": mapping.to_minor(request.amount),
            "currency": request.amount.currency,
            "receipt": request.reference,
            "payment": {"capture": "automatic" if request.capture else "manual"},
        }
        order = await self._order_of(sent, first_try=request.first_try)
        more = {"method": method, **mapping.prefill(request.payer)}
        return self._hosted(str(order["id"]), sent, (request.return_url, request.cancel_url), request.description, more)

    def read_return(self, form: Mapping[str, str], attempt: AttemptRef) -> BrowserReturn:
        refused = mapping.return_error(form)
        if refused is not None:
            return BrowserReturn(False, None, *refused)
        payment_id = mapping.identifier(form.get("razorpay_payment_id"))
        # Our own order id or reference, never the form's: else a signature of another, cheaper order would pass.
        if "razorpay_payment_link_id" in form:
            message = mapping.link_message(form, attempt.reference)
        else:
            message = f"{attempt.provider_order_id}|{payment_id}" if attempt.provider_order_id is not None else None
        if payment_id is None or message is None:
            return BrowserReturn(authentic=False, provider_payment_id=None)
        if not self._signed(message, form.get("razorpay_signature", "")):
            return BrowserReturn(False, None, "signature_mismatch", "The return is not signed by Razorpay.")
        return BrowserReturn(True, payment_id)

    async def fetch(self, attempt: AttemptRef) -> Truth:
        order_id = attempt.provider_order_id
        if order_id is None:
            order = await self._find_order(attempt.reference)
            if order is None:
                return Truth(AttemptState.CREATED, None, None, None)
            order_id = str(order["id"])
        return understood(mapping.decisive, await self._payments_of(order_id), attempt, order_id)

    async def capture(self, attempt: AttemptRef) -> Truth:
        payment_id = attempt.provider_payment_id
        if payment_id is None:
            truth = await self.fetch(attempt)
            if truth.state is not AttemptState.AUTHORIZED or truth.provider_payment_id is None:
                return truth
            payment_id = truth.provider_payment_id
        wanted = {"amount": mapping.to_minor(attempt.amount), "currency": attempt.amount.currency}
        path = f"/v1/payments/{segment(payment_id)}"
        try:
            answer = await self._change(f"{path}/capture", wanted)
        except ProviderRejected:
            # "Already captured" is success, and so is a capture that another call of ours won: the state decides.
            found = await self._ask(path, {})
            truth = understood(mapping.payment_truth, found, attempt.provider_order_id)
            if truth.state is AttemptState.CAPTURED:
                return truth
            raise
        return read(answer, lambda payment: mapping.payment_truth(payment, attempt.provider_order_id))

    async def refund(self, request: RefundRequest) -> RefundTruth:
        speed = "optimum" if request.speed == "instant" else "normal"
        body = {"amount": mapping.to_minor(request.amount), "speed": speed, "receipt": request.reference}
        path = f"/v1/payments/{segment(request.provider_payment_id)}/refund"
        headers = {"X-Refund-Idempotency": refund_key(request.reference)}
        answer = await self._change(path, body, headers)
        return read(answer, lambda refund: mapping.refund_truth(refund, request))

    async def fetch_refund(self, request: RefundRequest, provider_refund_id: str | None) -> RefundTruth:
        if provider_refund_id is not None:
            found = await self._ask(f"/v1/refunds/{segment(provider_refund_id)}", {})
            return understood(mapping.refund_truth, found, request)
        path = f"/v1/payments/{segment(request.provider_payment_id)}/refunds"
        async for refund in self._pages(path, {}, LIST_PAGE):
            if refund.get("receipt") == request.reference:
                return understood(mapping.refund_truth, refund, request)
        return RefundTruth(RefundState.UNKNOWN, None, None, error_code="not_found")

    def verify_webhook(self, headers: Mapping[str, str], body: bytes) -> WebhookNotice:
        given = {name.lower(): value for name, value in headers.items()}
        keys = [self._config.webhook_secret.get_secret_value(), *self._context.still_valid("webhook_secret")]
        if not is_signed(body, given.get(SIGNATURE_HEADER, ""), keys):
            raise WebhookInvalid
        event_id = given.get(EVENT_ID_HEADER, "")
        dedupe_key = event_id if _EVENT_ID.match(event_id) else f"sha256:{hashlib.sha256(body).hexdigest()}"
        return mapping.notice(body, dedupe_key)

    async def settlement_lines(self, day: date) -> AsyncIterator[SettlementLine]:
        query = {"year": f"{day.year:04}", "month": f"{day.month:02}", "day": f"{day.day:02}"}
        async for row in self._pages("/v1/settlements/recon/combined", query, REPORT_PAGE):
            yield understood(mapping.settlement_line, row)

    async def settlement_total(self, settlement_id: str, currency: str) -> Money | None:
        found = await self._ask(f"/v1/settlements/{segment(settlement_id)}", {})
        return understood(mapping.settlement_total, found, settlement_id, currency)

    async def test_connection(self) -> None:
        # Only a good key pair lists orders; nothing is made.
        await self._ask("/v1/orders", {"count": "1"})


def refund_key(reference: str) -> str:
    """The reference as `X-Refund-Idempotency` takes it: at least 10 of letters, digits, `-` and `_`."""
    if _IDEMPOTENCY_KEY.match(reference):
        return reference
    return f"refund-{hashlib.sha256(reference.encode()).hexdigest()[:40]}"
