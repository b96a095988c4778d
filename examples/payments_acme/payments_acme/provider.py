"""Talks to Acme: builds requests, reads answers' fate, checks signatures. Translation is `mapping`'s."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar
from urllib.parse import quote

import orjson

from core.kit import outbound
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
from payments_acme import mapping
from payments_acme.config import API_URL, AcmeConfig
from payments_acme.mapping import Unreadable

SIGNATURE_HEADER = "acme-signature"

T = TypeVar("T")


class Acme:
    """One Acme account: a PaymentProvider."""

    def __init__(self, config: AcmeConfig, context: ProviderContext) -> None:
        self._context = context
        self._key = config.api_key.get_secret_value()
        self._webhook_secret = config.webhook_secret.get_secret_value()
        # A live key never goes to a simulator, whatever the tenant's mode says.
        simulated = context.mode == "sandbox" and self._key.startswith("test_")
        self._url = (context.sandbox_url if simulated else "") or API_URL
        self._page_url = (context.sandbox_public_url if simulated else "") or self._url

    async def create_checkout(self, request: CheckoutRequest) -> Checkout:
        sent = {
            "reference": request.reference,
            "amount": mapping.to_minor(request.amount),
            "currency": request.amount.currency,
            "capture": request.capture,
            "description": request.description[:200],
            "return_url": request.return_url,
            "cancel_url": request.cancel_url,
        }
        # The reference is Acme's idempotency key: the same request again answers what the first one made.
        made = _read(await self._change("/v1/checkouts", sent), _identified)
        return Checkout(made, f"{self._page_url}/pay/{made}", "GET", {}, sent)

    def read_return(self, form: Mapping[str, str], attempt: AttemptRef) -> BrowserReturn:
        status, payment_id = form.get("status", ""), form.get("payment", "")
        # Our own ids, never the form's: else the signature of another, cheaper checkout would pass.
        message = f"{attempt.provider_order_id}|{attempt.reference}|{status}|{payment_id}".encode()
        keys = [self._webhook_secret, *self._context.still_valid("webhook_secret")]
        if attempt.provider_order_id is None or not _signed(message, form.get("signature", ""), keys):
            return BrowserReturn(False, None, "signature_mismatch", "The return is not signed by Acme.")
        if status != "paid":
            return BrowserReturn(False, None, status or "failed", "The payer did not pay.")
        return BrowserReturn(True, payment_id)

    async def fetch(self, attempt: AttemptRef) -> Truth:
        if attempt.provider_order_id is not None:
            found = await self._ask(f"/v1/checkouts/{quote(attempt.provider_order_id, safe='')}")
            return _understood(mapping.checkout_truth, found, attempt)
        listed = await self._ask("/v1/checkouts", {"reference": attempt.reference})
        for item in _understood(_items, listed):
            return _understood(mapping.checkout_truth, item, attempt)
        return Truth(AttemptState.CREATED, None, None, None)

    async def capture(self, attempt: AttemptRef) -> Truth:
        return await self._decide(attempt, "capture")

    async def void(self, attempt: AttemptRef) -> Truth:
        return await self._decide(attempt, "void")

    async def refund(self, request: RefundRequest) -> RefundTruth:
        sent = {
            "reference": request.reference,
            "payment": request.provider_payment_id,
            "amount": mapping.to_minor(request.amount),
            "currency": request.amount.currency,
        }
        return _read(await self._change("/v1/refunds", sent), lambda found: mapping.refund_truth(found, request))

    async def fetch_refund(self, request: RefundRequest, provider_refund_id: str | None) -> RefundTruth:
        if provider_refund_id is not None:
            found = await self._ask(f"/v1/refunds/{quote(provider_refund_id, safe='')}")
            return _understood(mapping.refund_truth, found, request)
        for item in _understood(_items, await self._ask("/v1/refunds", {"reference": request.reference})):
            return _understood(mapping.refund_truth, item, request)
        return RefundTruth(RefundState.UNKNOWN, None, None, error_code="not_found")

    def verify_webhook(self, headers: Mapping[str, str], body: bytes) -> WebhookNotice:
        given = {name.lower(): value for name, value in headers.items()}
        keys = [self._webhook_secret, *self._context.still_valid("webhook_secret")]
        if not _signed(body, given.get(SIGNATURE_HEADER, ""), keys):
            raise WebhookInvalid
        return mapping.notice(body)

    async def settlement_lines(self, day: date) -> AsyncIterator[SettlementLine]:
        for item in _understood(_items, await self._ask(f"/v1/settlements/{day.isoformat()}")):
            yield _understood(mapping.settlement_line, item)

    async def test_connection(self) -> None:
        await self._ask("/v1/account")

    async def _decide(self, attempt: AttemptRef, verb: str) -> Truth:
        order_id = attempt.provider_order_id or (await self.fetch(attempt)).provider_order_id
        if order_id is None:
            raise ProviderRejected("Acme has no such checkout", vendor_code="not_found")
        answer = await self._change(f"/v1/checkouts/{quote(order_id, safe='')}/{verb}", {})
        return _read(answer, lambda found: mapping.checkout_truth(found, attempt))

    async def _ask(self, path: str, query: Mapping[str, str] | None = None) -> Any:
        """GET: without effect, so whatever goes wrong is ProviderUnavailable, and a refusal ProviderRejected."""
        try:
            response = await outbound.request("GET", self._url + path, params=query, headers=self._headers())
        except (OutboundFailed, OutboundUnknown) as error:
            raise ProviderUnavailable("Acme did not answer", retry_after_seconds=5) from error
        if response.ok:
            return _understood(_json, response)
        if response.status in range(400, 500) and response.status != 429:
            raise _refusal(response)
        raise ProviderUnavailable(f"Acme answered {response.status}", retry_after_seconds=5)

    async def _change(self, path: str, body: Mapping[str, Any]) -> Response:
        """POST. Raises OutboundUnknown whenever it may have had its effect."""
        response = await outbound.request("POST", self._url + path, json=body, headers=self._headers())
        if response.ok:
            return response
        if response.status == 429:
            raise ProviderUnavailable("Acme throttles us", retry_after_seconds=5)
        if response.status in range(400, 500) and response.status != 408:
            raise _refusal(response)
        raise OutboundUnknown(f"Acme answered {response.status}")

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._key}"}


def _signed(message: bytes, signature: str, keys: Iterable[str]) -> bool:
    """Whether any key made this lower-case hex HMAC-SHA256. Takes the same time whichever fits."""
    given, fits = signature.encode("utf-8", "replace"), False
    for key in keys:
        fits |= hmac.compare_digest(hmac.new(key.encode(), message, hashlib.sha256).hexdigest().encode(), given)
    return fits


def _identified(made: object) -> str:
    found = mapping.text(made.get("id")) if isinstance(made, dict) else None
    if found is None:
        raise Unreadable("a checkout has no id")
    return found


def _items(answer: object) -> list[Any]:
    found = answer.get("items") if isinstance(answer, dict) else None
    if not isinstance(found, list):
        raise Unreadable("a list has no items")
    return found


def _json(response: Response) -> Any:
    try:
        return response.json()
    except ValueError as error:
        raise Unreadable("it is not JSON") from error


def _read(response: Response, translate: Callable[[Any], T]) -> T:
    """The answer to a change. Raises OutboundUnknown when it cannot be read: the change may well have been made."""
    try:
        return translate(_json(response))
    except Unreadable as error:
        raise OutboundUnknown(f"Acme's answer cannot be read: {error}") from error


def _understood(translate: Callable[..., T], *arguments: Any) -> T:
    """The answer to a question. Raises ProviderUnavailable when it cannot be read."""
    try:
        return translate(*arguments)
    except Unreadable as error:
        raise ProviderUnavailable(f"Acme's answer cannot be read: {error}", retry_after_seconds=60) from error


def _refusal(response: Response) -> ProviderRejected:
    """A 4xx as an exception, with Acme's own code kept."""
    try:
        error = orjson.loads(response.body)["error"]
        code, words = mapping.text(error.get("code")), mapping.text(error.get("message"))
    except (ValueError, KeyError, TypeError, AttributeError):
        code = words = None
    return ProviderRejected(
        "Acme refused the request",
        vendor_code=code or f"http_{response.status}",
        vendor_text=words or "",
        failure=mapping.failure(code),
    )
