"""A payment provider object behind its guard: what the rest of payments talks to.

It has the port's conversations. What comes out is checked, so that no plugin can put a wrong type, a negative amount or
an endless text into the books; see `core.providers.guard` for what becomes of everything else that goes wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar, cast
from urllib.parse import urlsplit
from uuid import UUID

import structlog

from core.kit.money import Money
from core.payments.provider import (
    AttemptRef,
    AttemptState,
    BrowserReturn,
    Capability,
    Checkout,
    CheckoutRequest,
    Failure,
    PartialCapture,
    PaymentProvider,
    RefundRequest,
    RefundState,
    RefundTruth,
    Truth,
    Voiding,
)
from core.providers import guard
from core.providers import service as providers
from core.providers.guard import Rubbish
from core.providers.types import Connection

log = structlog.get_logger()

KIND = "payments"
ID_MAX = 200
URL_MAX = 2000

T = TypeVar("T")


async def connect(account_id: UUID) -> Gateway:
    """The gateway behind an account, disabled ones included. Raises NotFound, ProviderNotInstalled."""
    return Gateway(await providers.connect(account_id, kind=KIND))


class Gateway:
    """One provider account's gateway: the port, and what its spec claims."""

    def __init__(self, connection: Connection) -> None:
        self.account_id = connection.account.id
        self.capabilities: frozenset[Capability] = connection.spec.capabilities
        self._port = cast("PaymentProvider", connection.provider)

    async def create_checkout(self, request: CheckoutRequest, *, probe: bool = False) -> Checkout:
        return await guard.change(
            self.account_id, "create_checkout", lambda: self._port.create_checkout(request), _checkout, probe=probe
        )

    def read_return(self, form: Mapping[str, str], attempt: AttemptRef) -> BrowserReturn:
        """What cannot be read proves nothing."""
        try:
            return _return(self._ported(form, attempt))
        except Rubbish as error:
            log.error("provider.plugin_fault", verb="read_return", error=type(error.__cause__ or error).__name__)
            return BrowserReturn(authentic=False, provider_payment_id=None)

    def _ported(self, form: Mapping[str, str], attempt: AttemptRef) -> object:
        try:
            return self._port.read_return(form, attempt)
        except Exception as error:  # a third party's code, fed by strangers
            raise Rubbish("the plugin failed at a browser's return") from error

    async def fetch(self, attempt: AttemptRef) -> Truth:
        return await guard.ask(self.account_id, "fetch", lambda: self._port.fetch(attempt), _truth)

    async def capture(self, attempt: AttemptRef) -> Truth:
        return await guard.change(self.account_id, "capture", lambda: self._port.capture(attempt), _truth)

    async def capture_part(self, attempt: AttemptRef, amount: Money) -> Truth:
        port = cast("PartialCapture", self._port)
        return await guard.change(self.account_id, "capture_part", lambda: port.capture_part(attempt, amount), _truth)

    async def void(self, attempt: AttemptRef) -> Truth:
        port = cast("Voiding", self._port)
        return await guard.change(self.account_id, "void", lambda: port.void(attempt), _truth)

    async def refund(self, request: RefundRequest) -> RefundTruth:
        return await guard.change(self.account_id, "refund", lambda: self._port.refund(request), _refund_truth)

    async def fetch_refund(self, request: RefundRequest, provider_refund_id: str | None) -> RefundTruth:
        return await guard.ask(
            self.account_id,
            "fetch_refund",
            lambda: self._port.fetch_refund(request, provider_refund_id),
            _refund_truth,
        )


def _return(answer: object) -> BrowserReturn:
    found = _typed(answer, BrowserReturn)
    _typed(found.authentic, bool)
    _id(found.provider_payment_id)
    return found


def _checkout(answer: object) -> Checkout:
    found = _typed(answer, Checkout)
    _id(found.provider_order_id, required=True)
    action = urlsplit(_text(found.action, URL_MAX))
    if action.scheme not in {"http", "https"} or not action.hostname or found.method.upper() not in {"GET", "POST"}:
        raise Rubbish("a checkout is a GET or POST form to an http(s) address")
    if not all(isinstance(name, str) and isinstance(value, str) for name, value in found.fields.items()):
        raise Rubbish("a form has texts")
    if not isinstance(found.sent, Mapping):
        raise Rubbish("what was sent is a mapping")
    return found


def _truth(answer: object) -> Truth:
    found = _typed(answer, Truth)
    _typed(found.state, AttemptState)
    _money(found.amount)
    _money(found.amount_refunded)
    _id(found.provider_payment_id)
    _id(found.provider_order_id)
    for text in (found.method, found.error_code, found.error_text):
        if text is not None:
            _typed(text, str)
    if found.failure is not None:
        _typed(found.failure, Failure)
    return found


def _refund_truth(answer: object) -> RefundTruth:
    found = _typed(answer, RefundTruth)
    _typed(found.state, RefundState)
    _money(found.amount)
    _id(found.provider_refund_id)
    for text in (found.error_code, found.error_text, found.speed):
        if text is not None:
            _typed(text, str)
    return found


def _money(value: object) -> None:
    if value is not None and _typed(value, Money).amount < 0:
        raise Rubbish("an amount is never negative")


def _id(value: object, *, required: bool = False) -> None:
    if value is None and not required:
        return
    text = _text(value, ID_MAX)
    if not text.isprintable() or not text.isascii():
        raise Rubbish("a vendor's id is printable")


def _text(value: object, length_max: int) -> str:
    text = _typed(value, str)
    if not 1 <= len(text) <= length_max:
        raise Rubbish("a text is too long, or empty")
    return text


def _typed(value: object, wanted: type[T]) -> T:
    if not isinstance(value, wanted):
        raise Rubbish(f"{type(value).__name__} instead of {wanted.__name__}")
    return value
