"""One Razorpay account: how its API is asked, how the fate of an answer is read, what its key has signed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import Any
from uuid import uuid4

import orjson

from core.kit import outbound
from core.kit.outbound import OutboundFailed, OutboundUnknown, Response
from core.payments.provider import Checkout, ProviderContext, ProviderRejected, ProviderUnavailable
from plugins.payments_razorpay import mapping
from plugins.payments_razorpay.config import API_URL, RazorpayConfig
from plugins.payments_razorpay.failures import failure
from plugins.razorpay_answers import is_signed, parsed, read, understood

LIST_PAGE = 100
"""The most entities that a list gives at once."""
PAGES_MAX = 1000


class Account:
    """What everything that is done through one account stands on."""

    def __init__(self, config: RazorpayConfig, context: ProviderContext) -> None:
        self._config = config
        self._context = context
        self._auth = (config.key_id, config.key_secret.get_secret_value())
        # A live key never goes to a simulator, whatever the tenant's mode says.
        simulated = context.mode == "sandbox" and not config.key_id.startswith("rzp_live_")
        self._url = config.base_url or (context.sandbox_url if simulated else "") or API_URL
        own = config.base_url is None and self._url == context.sandbox_url
        self._page_url = context.sandbox_public_url if own and context.sandbox_public_url else self._url

    # ---- orders ----

    async def _order_of(self, sent: Mapping[str, Any], *, first_try: bool = False) -> Mapping[str, Any]:
        """The order with the receipt of `sent`, made now unless an earlier call has made it.

        POST /orders has no idempotency key; the receipt is the documented way to find what an earlier call made.
        """
        order = None if first_try else await self._find_order(sent["receipt"])
        if order is None:
            order = read(await self._change("/v1/orders", sent), mapping.order)
        if order["amount"] != sent["amount"] or order["currency"] != sent["currency"]:
            raise ProviderRejected("another order has this receipt", vendor_code="receipt_mismatch")
        return order

    async def _find_order(self, receipt: str) -> Mapping[str, Any] | None:
        answer = await self._ask("/v1/orders", {"receipt": receipt, "count": str(LIST_PAGE)})
        found = [item for item in understood(mapping.items, answer) if item.get("receipt") == receipt]
        # Should two calls have raced, every later one must agree on the same order: the first that was made.
        orders = [understood(mapping.order, item) for item in found]
        return min(orders, key=lambda order: (order.get("created_at") or 0, order["id"]), default=None)

    async def _payments_of(self, order_id: str) -> list[Mapping[str, Any]]:
        return understood(mapping.items, await self._ask(f"/v1/orders/{segment(order_id)}/payments", {}))

    def _hosted(
        self, order_id: str, sent: Mapping[str, Any], back: tuple[str, str], about: str, more: Mapping[str, str | None]
    ) -> Checkout:
        """The form that leads the payer to the hosted page, and by `back` to us again: (return URL, cancel URL).

        payments/payment-gateway/web-integration/hosted
        """
        fields = {
            "key_id": self._config.key_id,
            "order_id": order_id,
            "amount": str(sent["amount"]),
            "currency": str(sent["currency"]),
            "name": self._config.display_name,
            "description": about[:255],
            "callback_url": back[0],
            "cancel_url": back[1],
        }
        fields |= {name: value for name, value in more.items() if value}
        return Checkout(order_id, f"{self._page_url}/v1/checkout/embedded", "POST", fields, sent)

    # ---- signatures ----

    def _signed(self, message: str, signature: str) -> bool:
        """Whether the key secret signed it, or a former one that is still good."""
        return is_signed(message.encode(), signature, [self._auth[1], *self._context.still_valid("key_secret")])

    # ---- HTTP ----

    async def _pages(self, path: str, query: Mapping[str, str], size: int) -> AsyncIterator[Mapping[str, Any]]:
        """Every item of a list, page by page until one is not full."""
        for number in range(PAGES_MAX):
            answer = await self._ask(path, {**query, "count": str(size), "skip": str(number * size)})
            rows = understood(mapping.items, answer)
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
            return understood(parsed, response)
        if response.status == 429 or response.status >= 500 or response.status < 400:
            raise ProviderUnavailable(f"Razorpay answered {response.status}", retry_after_seconds=5)
        raise _refusal(response)

    async def _change(
        self,
        path: str,
        body: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        *,
        method: str = "POST",
    ) -> Response:
        """Do something. Raises OutboundUnknown whenever it may have had its effect."""
        url = self._url + path
        return _done(await outbound.request(method, url, json=body, headers=headers, auth=self._auth))

    async def _upload(self, path: str, fields: Mapping[str, str], name: str, media_type: str, content: bytes) -> Any:
        """POST a file as multipart/form-data. Raises as `_change`."""
        boundary = uuid4().hex
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
            for key, value in fields.items()
        ]
        safe = "".join(letter if letter.isalnum() or letter in "._-" else "_" for letter in name)[-100:] or "file"
        head = f'Content-Disposition: form-data; name="file"; filename="{safe}"\r\nContent-Type: {media_type}'
        body = f"{''.join(parts)}--{boundary}\r\n{head}\r\n\r\n".encode() + content + f"\r\n--{boundary}--\r\n".encode()
        sort = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
        return _done(await outbound.request("POST", self._url + path, content=body, headers=sort, auth=self._auth))


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
        failure=failure(code, response.status),
    )


def _done(response: Response) -> Response:
    """The answer to a change, when it was made. Raises OutboundUnknown whenever it may have been made all the same."""
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


def segment(provider_id: str) -> str:
    """A vendor id as a path segment. Raises ProviderRejected for what cannot be one."""
    if mapping.identifier(provider_id) is None:
        raise ProviderRejected("this is not an id of Razorpay's", vendor_code="invalid_id")
    return provider_id
