"""Talks to Instamojo: payment requests, payments, refunds, and what comes back. Translation is `mapping`'s."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from core.kit import clock
from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.payments.provider import (
    AttemptRef,
    AttemptState,
    BrowserReturn,
    Checkout,
    CheckoutRequest,
    ProviderContext,
    ProviderRejected,
    ProviderUnavailable,
    RefundRequest,
    RefundState,
    RefundTruth,
    SettlementLine,
    Truth,
    WebhookInvalid,
    WebhookNotice,
)
from plugins.payments_instamojo import mac, mapping, settlement
from plugins.payments_instamojo.client import LIVE, NOT_FOUND, REPORT_PAGES_MAX, TEST, Client, understood
from plugins.payments_instamojo.config import InstamojoConfig
from plugins.payments_instamojo.mapping import Unreadable

LOOK_BACK = timedelta(days=3)
"""How old a request may be that an earlier call made without learning of it. Its address was shown to nobody."""
CLOCK_SKEW = timedelta(hours=1)
SETTLED_WITHIN = timedelta(days=180)
"""How old a payment may be that a payout settles: three working days as a rule, longer where it was looked into."""
PAYOUTS_APART = timedelta(days=31)
"""Within so long before a day the payout before it is looked for."""
_SUCCESS = "credit"


class Instamojo:
    """One Instamojo account: a PaymentProvider.

    Instamojo takes no idempotency key: a request carries our reference as its purpose, and one whose answer was lost
    is looked for by it before another is made.
    """

    def __init__(self, config: InstamojoConfig, context: ProviderContext) -> None:
        self._config = config
        self._context = context
        self._simulator = _simulator(config, context)
        base = self._simulator or (LIVE if context.mode == "live" else TEST)
        self._client = Client(base, config.client_id, config.client_secret.get_secret_value())

    async def create_checkout(self, request: CheckoutRequest) -> Checkout:
        if not request.capture:
            raise ProviderRejected("Instamojo captures every payment at once", vendor_code="capture_only")
        fields = mapping.payment_request(request, self._config.webhook_url)
        if not request.first_try:
            found = await self._find(request.reference, clock.system_now() - LOOK_BACK)
            if found is not None:
                if not understood(mapping.same_amount, found, request.amount):
                    raise ProviderRejected("this reference has another amount", vendor_code="amount_mismatch")
                return understood(self._checkout, found, fields)
        answer = await self._client.change("/v2/payment_requests/", fields)
        try:
            return self._checkout(mapping.request_of(answer), fields)
        except Unreadable as error:
            raise OutboundUnknown("Instamojo's answer cannot be read") from error

    def read_return(self, form: Mapping[str, str], attempt: AttemptRef) -> BrowserReturn:
        # Nothing signs it: anybody may type payment_status=Credit. It is worth a question and proves nothing.
        if attempt.provider_order_id is None or form.get("payment_request_id") != attempt.provider_order_id:
            return BrowserReturn(False, None, "unsigned", "The return is not about this payment.")
        status = form.get("payment_status", "")
        if status.lower() == _SUCCESS:
            return BrowserReturn(authentic=False, provider_payment_id=None)
        return BrowserReturn(False, None, (mapping.text(status) or "unknown").lower()[:100])

    async def fetch(self, attempt: AttemptRef) -> Truth:
        order_id = attempt.provider_order_id
        if order_id is None:
            # A sandbox tenant's clock may be ahead; Instamojo's is not.
            since = min(attempt.created_at, clock.system_now()) - CLOCK_SKEW
            listed = await self._find(attempt.reference, since)
            if listed is None:
                return Truth(AttemptState.CREATED, None, None, None)
            order_id = str(listed["id"])
        if mapping.identifier(order_id) is None:
            raise ProviderRejected("this is no payment request of Instamojo's", vendor_code="invalid_id")
        request = understood(mapping.request_of, await self._client.ask(f"/v2/payment_requests/{order_id}/"))
        if request["id"] != order_id:
            return Truth(AttemptState.UNKNOWN, None, None, order_id, error_code="order_mismatch")
        truth = understood(mapping.truth, order_id, await self._payments(request))
        if truth.state is AttemptState.CAPTURED and attempt.provider_payment_id is not None:
            # Known before, so somebody may have given money back meanwhile; the first look spares the question.
            return await self._with_refunds(truth)
        return truth

    async def capture(self, attempt: AttemptRef) -> Truth:
        """Nothing to do: Instamojo knows no authorisation that is not captured."""
        return await self.fetch(attempt)

    async def refund(self, request: RefundRequest) -> RefundTruth:
        fields = mapping.refund(request)
        path = f"/v2/payments/{_id(request.provider_payment_id)}/refund/"
        # The transaction id keeps a refund from being made twice "from the second case of a payment on": so look first.
        known = await self.fetch_refund(request, None)
        if known.provider_refund_id is not None:
            return known
        try:
            answer = await self._client.change(path, fields)
        except ProviderRejected as refused:
            return await self._made_before(request, refused)
        try:
            return mapping.refund_truth(mapping.refund_of(answer), request)
        except Unreadable as error:
            raise OutboundUnknown("Instamojo's answer cannot be read") from error

    async def fetch_refund(self, request: RefundRequest, provider_refund_id: str | None) -> RefundTruth:
        if provider_refund_id is not None:
            answer = await self._client.ask(f"/v2/refunds/{_id(provider_refund_id)}/")
            refund = understood(mapping.refund_of, answer)
            if refund["id"] != provider_refund_id:
                return RefundTruth(RefundState.UNKNOWN, None, None, error_code="refund_mismatch")
            return understood(mapping.refund_truth, refund, request)
        async for row in self._client.rows("/v2/refunds/", "refunds", {}):
            if mapping.is_ours(row, request):
                return understood(mapping.refund_truth, understood(mapping.refund_of, row), request)
        return RefundTruth(RefundState.UNKNOWN, None, None, error_code="not_found")

    def verify_webhook(self, headers: Mapping[str, str], body: bytes) -> WebhookNotice:
        form = _form(body)
        salts = [self._config.private_salt.get_secret_value(), *self._context.still_valid("private_salt")]
        if not mac.is_authentic(form, salts):
            raise WebhookInvalid
        status = form.get("status", "")
        payment_id = mapping.identifier(form.get("payment_id"))
        if payment_id is None or not status:
            raise WebhookInvalid("this is no payment's webhook")
        return WebhookNotice(
            # Instamojo numbers no event: what it tells of a payment twice is the same.
            dedupe_key=f"{payment_id}/{status.lower()}"[:200],
            event_type=f"payment.{status.lower()}"[:100],
            subject="attempt",
            provider_order_id=mapping.identifier(form.get("payment_request_id")),
            provider_payment_id=payment_id,
            reference=mapping.text(form.get("purpose")),
        )

    async def settlement_lines(self, day: date) -> AsyncIterator[SettlementLine]:
        found = await self._payouts(day)
        today = [payout for payout in found if payout.day == day]
        if not today:
            return
        payments: dict[str, list[Mapping[str, Any]]] = {payout.id: [] for payout in today}
        # A hint for a vendor that heeds it; each row is looked at all the same.
        since = {"min_created_at": mapping.moment_text(today[0].paid_at - SETTLED_WITHIN)}
        async for row in self._client.rows("/v2/payments/", "payments", since, pages_max=REPORT_PAGES_MAX):
            number = settlement.payout_of(row)
            if number in payments:
                payments[number].append(row)
        refunds = []
        if any(payout.refunded > Money.zero("INR") for payout in today):
            refunds = [
                row async for row in self._client.rows("/v2/refunds/", "refunds", {}, pages_max=REPORT_PAGES_MAX)
            ]
        for payout in today:
            taken = understood(settlement.taken, payout, found, refunds)
            for line in understood(settlement.lines, payout, payments[payout.id], taken):
                yield line

    async def settlement_total(self, settlement_id: str, currency: str) -> Money | None:
        try:
            answer = await self._client.ask(f"/v2/payouts/id:{_id(settlement_id)}/")
        except ProviderRejected as refused:
            if refused.vendor_code == NOT_FOUND:
                return None
            raise
        found = understood(settlement.payout, answer.get("payout") if isinstance(answer, dict) else None)
        return found.paid if found is not None and found.id == settlement_id and currency == "INR" else None

    async def _payouts(self, day: date) -> list[settlement.Payout]:
        """The payouts of a day and of some time before it, oldest first."""
        end = datetime.combine(day + timedelta(days=1), time(), settlement.INDIA)
        query = {
            "start_time": mapping.moment_text(end - PAYOUTS_APART),
            "end_time": mapping.moment_text(end),
        }
        found = [
            understood(settlement.payout, row)
            async for row in self._client.rows("/v2/payouts/", "payouts", query, pages_max=REPORT_PAGES_MAX)
        ]
        return sorted((payout for payout in found if payout is not None), key=lambda payout: payout.paid_at)

    async def test_connection(self) -> None:
        await self._client.ask("/v2/payment_requests/", {"limit": "1", "page": "1"})

    async def _find(self, reference: str, since: datetime) -> Mapping[str, Any] | None:
        """The payment request that carries our reference; the oldest of several, which always is the same one."""
        wanted = mapping.purpose(reference)
        query = {"min_created_at": mapping.moment_text(since)}
        found = [
            understood(mapping.request_of, row)
            async for row in self._client.rows("/v2/payment_requests/", "payment_requests", query)
            if row.get("purpose") == wanted
        ]
        return min(found, key=lambda row: str(row.get("created_at")), default=None)

    async def _payments(self, request: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        """The request's payments, each asked for by its id where the request only names it."""
        found = []
        for item in understood(mapping.payments_of, request):
            if isinstance(item, str):
                payment = understood(mapping.payment_of, await self._client.ask(f"/v2/payments/{item}/"))
                if mapping.payment_id(payment) != item:
                    raise ProviderUnavailable("Instamojo answered about another payment", retry_after_seconds=60)
                found.append(payment)
            else:
                found.append(understood(mapping.payment_of, item))
        return sorted(found, key=lambda payment: str(payment.get("created_at")))

    async def _with_refunds(self, truth: Truth) -> Truth:
        total = Money.zero("INR")
        async for row in self._client.rows("/v2/refunds/", "refunds", {}):
            about = mapping.refunded_payment(row) == truth.provider_payment_id
            if about and mapping.refund_state(row) is not RefundState.FAILED:
                total += understood(mapping.refund_amount, row)
        return replace(truth, amount_refunded=total)

    async def _made_before(self, request: RefundRequest, refused: ProviderRejected) -> RefundTruth:
        """A refusal may be because of an earlier request of ours, that came to light only now. Raises `refused`."""
        try:
            found = await self.fetch_refund(request, None)
        except (ProviderRejected, ProviderUnavailable) as error:
            raise OutboundUnknown("Instamojo does not tell what it did before") from error
        if found.provider_refund_id is not None:
            return found
        if "transaction_id" in refused.vendor_code.split(","):
            raise OutboundUnknown(
                "Instamojo knows this refund's transaction id and does not show the refund"
            ) from refused
        raise refused

    def _checkout(self, request: Mapping[str, Any], fields: Mapping[str, str]) -> Checkout:
        """Raises Unreadable."""
        address = request.get("longurl")
        if not isinstance(address, str) or not (self._simulator or _is_vendors(address)):
            raise Unreadable("a payment request has no address of Instamojo's")
        # A browser drops the query of a form that it sends by GET: it has to come as fields.
        plain = address.partition("?")[0]
        query = dict(parse_qsl(urlsplit(address).query, keep_blank_values=True))
        kept = ("purpose", "amount", "redirect_url", "allow_repeated_payments")
        sent = {name: fields[name] for name in kept}
        return Checkout(str(request["id"]), plain, "GET", query, sent)


def _simulator(config: InstamojoConfig, context: ProviderContext) -> str:
    if context.mode == "live":
        return ""
    return config.base_url or context.sandbox_url


def _is_vendors(address: str) -> bool:
    parts = urlsplit(address)
    host = parts.hostname or ""
    return parts.scheme == "https" and (host == "instamojo.com" or host.endswith(".instamojo.com"))


def _id(value: str) -> str:
    """An id as it may stand in a path. Raises ProviderRejected."""
    if mapping.identifier(value) is None:
        raise ProviderRejected("this is no id of Instamojo's", vendor_code="invalid_id")
    return value


def _form(body: bytes) -> dict[str, str]:
    """A form, each field once. Raises WebhookInvalid."""
    try:
        pairs = parse_qsl(body.decode(), keep_blank_values=True, strict_parsing=True, max_num_fields=200)
    except ValueError as error:
        raise WebhookInvalid("this is not a form") from error
    form = dict(pairs)
    if len(form) != len(pairs):
        # Whom would the MAC speak of, the first or the last?
        raise WebhookInvalid("a field comes twice")
    return form
