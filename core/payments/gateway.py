"""A payment provider object behind its guard: what the rest of payments talks to.

It has the port's conversations. What comes out is checked, so that no plugin can put a wrong type, a negative amount or
an endless text into the books; see `core.providers.guard` for what becomes of everything else that goes wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast
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
from core.providers import answers, guard
from core.providers import service as providers
from core.providers.guard import Rubbish
from core.providers.types import Connection

log = structlog.get_logger()

KIND = "payments"


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
            self.account_id, "create_checkout", lambda: self._port.create_checkout(request), checkout_of, probe=probe
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
        return await guard.ask(self.account_id, "fetch", lambda: self._port.fetch(attempt), truth_of)

    async def capture(self, attempt: AttemptRef) -> Truth:
        return await guard.change(self.account_id, "capture", lambda: self._port.capture(attempt), truth_of)

    async def capture_part(self, attempt: AttemptRef, amount: Money) -> Truth:
        port = cast("PartialCapture", self._port)
        return await guard.change(self.account_id, "capture_part", lambda: port.capture_part(attempt, amount), truth_of)

    async def void(self, attempt: AttemptRef) -> Truth:
        port = cast("Voiding", self._port)
        return await guard.change(self.account_id, "void", lambda: port.void(attempt), truth_of)

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
    found = answers.typed(answer, BrowserReturn)
    answers.typed(found.authentic, bool)
    answers.identifier(found.provider_payment_id)
    return found


def checkout_of(answer: object) -> Checkout:
    """A place to pay, checked. Raises Rubbish."""
    found = answers.typed(answer, Checkout)
    answers.identifier(found.provider_order_id, required=True)
    answers.form(found.action, found.method, found.fields)
    answers.document(found.sent)
    return found


def truth_of(answer: object) -> Truth:
    """What is said of an attempt, checked. Raises Rubbish."""
    found = answers.typed(answer, Truth)
    answers.typed(found.state, AttemptState)
    answers.amount(found.amount)
    answers.amount(found.amount_refunded)
    answers.identifier(found.provider_payment_id)
    answers.identifier(found.provider_order_id)
    answers.texts(found.method, found.error_code, found.error_text)
    if found.failure is not None:
        answers.typed(found.failure, Failure)
    return found


def _refund_truth(answer: object) -> RefundTruth:
    found = answers.typed(answer, RefundTruth)
    answers.typed(found.state, RefundState)
    answers.amount(found.amount)
    answers.identifier(found.provider_refund_id)
    answers.texts(found.error_code, found.error_text, found.speed)
    return found
