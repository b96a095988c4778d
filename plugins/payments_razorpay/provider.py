"""Talks to Razorpay: builds requests, reads answers' fate, checks signatures. Translation is `mapping`'s."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from datetime import date
from typing import Any, ParamSpec, TypeVar

import orjson

from core.kit import outbound
from core.kit.money import Money
from core.kit.outbound import OutboundFailed, OutboundUnknown, Response
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
from plugins.payments_razorpay import mapping
from plugins.payments_razorpay.config import API_URL, RazorpayConfig
from plugins.payments_razorpay.mapping import Unreadable

SIGNATURE_HEADER = "x-razorpay-signature"
EVENT_ID_HEADER = "x-razorpay-event-id"

REPORT_PAGE = 1000
"""The most lines that settlements/recon/combined gives at once."""
LIST_PAGE = 100
"""The most entities that any other list gives at once."""
PAGES_MAX = 1000

_IDEMPOTENCY_KEY = re.compile(r"^[A-Za-z0-9_-]{10,64}$")
_EVENT_ID = re.compile(r"^[\x21-\x7e]{1,200}$")

P = ParamSpec("P")
T = TypeVar("T")


class Razorpay:
    """One Razorpay account: a PaymentProvider."""

    def __init__(self, config: RazorpayConfig, context: ProviderContext) -> None:
        self._config = config
        self._context = context
        self._auth = (config.key_id, config.key_secret.get_secret_value())
        # A live key never goes to a simulator, whatever the tenant's mode says.
        simulated = context.mode == "sandbox" and not config.key_id.startswith("rzp_live_")
        self._url = config.base_url or (context.sandbox_url if simulated else "") or API_URL
        own = config.base_url is None and self._url == context.sandbox_url
        self._page_url = context.sandbox_public_url if own and context.sandbox_public_url else self._url

    async def create_checkout(self, request: CheckoutRequest) -> Checkout:
        minor = mapping.to_minor(request.amount)
        sent = {
            "amount": minor,
            "currency": request.amount.currency,
            "receipt": request.reference,
            "payment": {"capture": "automatic" if request.capture else "manual"},
        }
        # POST /orders has no idempotency key; the receipt is the documented way to find what an earlier call made.
        order = None if request.first_try else await self._find_order(request.reference)
        if order is None:
            order = _read(await self._change("/v1/orders", sent), _order)
        if order["amount"] != minor or order["currency"] != request.amount.currency:
            raise ProviderRejected("another order has this receipt", vendor_code="receipt_mismatch")
        return self._checkout(request, str(order["id"]), sent)

    def _checkout(self, request: CheckoutRequest, order_id: str, sent: Mapping[str, Any]) -> Checkout:
        # payments/payment-gateway/web-integration/hosted
        fields = {
            "key_id": self._config.key_id,
            "order_id": order_id,
            "amount": str(sent["amount"]),
            "currency": request.amount.currency,
            "name": self._config.display_name,
            "description": request.description[:255],
            "callback_url": request.return_url,
            "cancel_url": request.cancel_url,
        }
        for ours, theirs in (("name", "name"), ("email", "email"), ("phone", "contact")):
            if request.payer.get(ours):
                fields[f"prefill[{theirs}]"] = request.payer[ours]
        return Checkout(order_id, f"{self._page_url}/v1/checkout/embedded", "POST", fields, sent)

    def read_return(self, form: Mapping[str, str], attempt: AttemptRef) -> BrowserReturn:
        failure = mapping.return_error(form)
        if failure is not None:
            return BrowserReturn(False, None, *failure)
        payment_id = mapping.identifier(form.get("razorpay_payment_id"))
        if payment_id is None or attempt.provider_order_id is None:
            return BrowserReturn(authentic=False, provider_payment_id=None)
        # Our own order id, never the form's: else a signature of another, cheaper order would pass.
        message = f"{attempt.provider_order_id}|{payment_id}".encode()
        keys = [self._auth[1], *self._context.still_valid("key_secret")]
        if not _signed(message, form.get("razorpay_signature", ""), keys):
            return BrowserReturn(False, None, "signature_mismatch", "The return is not signed by Razorpay.")
        return BrowserReturn(True, payment_id)

    async def fetch(self, attempt: AttemptRef) -> Truth:
        order_id = attempt.provider_order_id
        if order_id is None:
            order = await self._find_order(attempt.reference)
            if order is None:
                return Truth(AttemptState.CREATED, None, None, None)
            order_id = str(order["id"])
        answer = await self._ask(f"/v1/orders/{_path(order_id)}/payments", {})
        return _understood(mapping.decisive, answer, attempt, order_id)

    async def capture(self, attempt: AttemptRef) -> Truth:
        payment_id = attempt.provider_payment_id
        if payment_id is None:
            truth = await self.fetch(attempt)
            if truth.state is not AttemptState.AUTHORIZED or truth.provider_payment_id is None:
                return truth
            payment_id = truth.provider_payment_id
        wanted = {"amount": mapping.to_minor(attempt.amount), "currency": attempt.amount.currency}
        path = f"/v1/payments/{_path(payment_id)}"
        try:
            answer = await self._change(f"{path}/capture", wanted)
        except ProviderRejected:
            # "Already captured" is success, and so is a capture that another call of ours won: the state decides.
            found = await self._ask(path, {})
            truth = _understood(mapping.payment_truth, found, attempt.provider_order_id)
            if truth.state is AttemptState.CAPTURED:
                return truth
            raise
        return _read(answer, lambda payment: mapping.payment_truth(payment, attempt.provider_order_id))

    async def refund(self, request: RefundRequest) -> RefundTruth:
        body = {"amount": mapping.to_minor(request.amount), "speed": "normal", "receipt": request.reference}
        path = f"/v1/payments/{_path(request.provider_payment_id)}/refund"
        headers = {"X-Refund-Idempotency": refund_key(request.reference)}
        answer = await self._change(path, body, headers)
        return _read(answer, lambda refund: mapping.refund_truth(refund, request))

    async def fetch_refund(self, request: RefundRequest, provider_refund_id: str | None) -> RefundTruth:
        if provider_refund_id is not None:
            found = await self._ask(f"/v1/refunds/{_path(provider_refund_id)}", {})
            return _understood(mapping.refund_truth, found, request)
        path = f"/v1/payments/{_path(request.provider_payment_id)}/refunds"
        async for refund in self._pages(path, {}, LIST_PAGE):
            if refund.get("receipt") == request.reference:
                return _understood(mapping.refund_truth, refund, request)
        return RefundTruth(RefundState.UNKNOWN, None, None, error_code="not_found")

    def verify_webhook(self, headers: Mapping[str, str], body: bytes) -> WebhookNotice:
        given = {name.lower(): value for name, value in headers.items()}
        keys = [self._config.webhook_secret.get_secret_value(), *self._context.still_valid("webhook_secret")]
        if not _signed(body, given.get(SIGNATURE_HEADER, ""), keys):
            raise WebhookInvalid
        event_id = given.get(EVENT_ID_HEADER, "")
        dedupe_key = event_id if _EVENT_ID.match(event_id) else f"sha256:{hashlib.sha256(body).hexdigest()}"
        return mapping.notice(body, dedupe_key)

    async def settlement_lines(self, day: date) -> AsyncIterator[SettlementLine]:
        query = {"year": f"{day.year:04}", "month": f"{day.month:02}", "day": f"{day.day:02}"}
        async for row in self._pages("/v1/settlements/recon/combined", query, REPORT_PAGE):
            yield _understood(mapping.settlement_line, row)

    async def settlement_total(self, settlement_id: str, currency: str) -> Money | None:
        found = await self._ask(f"/v1/settlements/{_path(settlement_id)}", {})
        return _understood(mapping.settlement_total, found, settlement_id, currency)

    async def _find_order(self, receipt: str) -> Mapping[str, Any] | None:
        answer = await self._ask("/v1/orders", {"receipt": receipt, "count": str(LIST_PAGE)})
        found = [item for item in _understood(mapping.items, answer) if item.get("receipt") == receipt]
        # Should two calls have raced, every later one must agree on the same order: the first that was made.
        orders = [_understood(_order, item) for item in found]
        return min(orders, key=lambda order: (order.get("created_at") or 0, order["id"]), default=None)

    async def _pages(self, path: str, query: Mapping[str, str], size: int) -> AsyncIterator[Mapping[str, Any]]:
        """Every item of a list, page by page until one is not full."""
        for number in range(PAGES_MAX):
            answer = await self._ask(path, {**query, "count": str(size), "skip": str(number * size)})
            rows = _understood(mapping.items, answer)
            for row in rows:
                yield row
            if len(rows) < size:
                return
        raise ProviderUnavailable(f"Razorpay's list {path} does not end")

    async def _ask(self, path: str, query: Mapping[str, str]) -> Any:
        """GET: without effect, so whatever goes wrong is ProviderUnavailable, and a refusal ProviderRejected."""
        try:
            response = await outbound.request("GET", self._url + path, params=query, auth=self._auth)
        except (OutboundFailed, OutboundUnknown) as error:
            raise ProviderUnavailable("Razorpay did not answer", retry_after_seconds=5) from error
        if response.ok:
            return _understood(_json, response)
        if response.status == 429 or response.status >= 500 or response.status < 400:
            raise ProviderUnavailable(f"Razorpay answered {response.status}", retry_after_seconds=5)
        raise _refusal(response)

    async def _change(self, path: str, body: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> Response:
        """POST. Raises OutboundUnknown whenever it may have had its effect."""
        response = await outbound.request("POST", self._url + path, json=body, headers=headers, auth=self._auth)
        if response.ok:
            return response
        if response.status == 429:
            raise ProviderUnavailable("Razorpay throttles us", retry_after_seconds=5)
        if response.status not in range(400, 500) or response.status in {408, 409}:
            # 409: the first call with this idempotency key has not ended (api/refunds/normal-refunds-idempotent).
            raise OutboundUnknown(f"Razorpay answered {response.status}")
        refusal = _refusal(response)
        if "same idempotency key" in refusal.vendor_text:
            # Something was done under this key, only not what we ask now: that is no refusal without effect.
            raise OutboundUnknown("Razorpay knows this idempotency key with another request")
        raise refusal


def refund_key(reference: str) -> str:
    """The reference as `X-Refund-Idempotency` takes it: at least 10 of letters, digits, `-` and `_`."""
    if _IDEMPOTENCY_KEY.match(reference):
        return reference
    return f"refund-{hashlib.sha256(reference.encode()).hexdigest()[:40]}"


def _signed(message: bytes, signature: str, keys: Iterable[str]) -> bool:
    """Whether any key made this lower-case hex HMAC-SHA256. Takes the same time whichever fits."""
    given = signature.encode("utf-8", "replace")
    fits = False
    for key in keys:
        expected = hmac.new(key.encode(), message, hashlib.sha256).hexdigest().encode()
        fits |= hmac.compare_digest(expected, given)
    return fits


def _order(order: object) -> Mapping[str, Any]:
    """An order entity with what we rely on. Raises Unreadable."""
    if not isinstance(order, dict) or mapping.identifier(order.get("id")) is None:
        raise Unreadable("an order has no id")
    mapping.from_minor(order.get("amount"), order.get("currency"))
    return order


def _read(response: Response, translate: Callable[[Any], T]) -> T:
    """The answer to a change. Raises OutboundUnknown when it cannot be read: the change may well have been made."""
    try:
        return translate(_json(response))
    except Unreadable as error:
        raise OutboundUnknown(f"Razorpay's answer cannot be read: {error}") from error


def _understood(translate: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """The answer to a question. Raises ProviderUnavailable when it cannot be read."""
    try:
        return translate(*args, **kwargs)
    except Unreadable as error:
        raise ProviderUnavailable(f"Razorpay's answer cannot be read: {error}", retry_after_seconds=60) from error


def _json(response: Response) -> Any:
    try:
        return response.json()
    except ValueError as error:
        raise Unreadable("it is not JSON") from error


def _refusal(response: Response) -> ProviderRejected:
    """A 4xx as an exception; a proxy's HTML page in front of the vendor has no code of its own."""
    try:
        error = orjson.loads(response.body)["error"]
        code = error.get("reason") if error.get("reason") not in (None, "NA") else error.get("code")
        code, text = mapping.text(code), mapping.text(error.get("description"))
    except (ValueError, KeyError, TypeError, AttributeError):
        code = text = None
    return ProviderRejected(
        "Razorpay refused the request",
        vendor_code=code or f"http_{response.status}",
        vendor_text=text or "",
        failure=mapping.failure(code, response.status),
    )


def _path(provider_id: str) -> str:
    """A vendor id as a path segment. Raises ProviderRejected for what cannot be one."""
    if mapping.identifier(provider_id) is None:
        raise ProviderRejected("this is not an id of Razorpay's", vendor_code="invalid_id")
    return provider_id
