"""A provider's mandates behind the guard of `core.providers.guard`: a plugin may raise, hang or answer rubbish."""

from __future__ import annotations

from typing import TypeVar, cast
from urllib.parse import urlsplit
from uuid import UUID

from core.kit.money import Money
from core.payments.mandates.provider import (
    ChargeRequest,
    MandateCheckout,
    MandateProvider,
    MandateRef,
    MandateRequest,
    MandateState,
    MandateTruth,
    NoticeRequest,
    NoticeTruth,
)
from core.payments.provider import AttemptState, Checkout, Truth
from core.providers import guard
from core.providers.guard import Rubbish
from core.providers.types import Connection

T = TypeVar("T")
NOTICE_STATES = frozenset({"pending", "delivered", "failed", "opted_out"})


class MandateGateway:
    """The port of one provider account."""

    def __init__(self, connection: Connection) -> None:
        self._account_id: UUID = connection.account.id
        self._port = cast("MandateProvider", connection.provider)

    async def create_mandate(self, request: MandateRequest) -> MandateCheckout:
        return await guard.change(
            self._account_id, "create_mandate", lambda: self._port.create_mandate(request), _checkout
        )

    async def fetch_mandate(self, mandate: MandateRef) -> MandateTruth:
        return await guard.ask(self._account_id, "fetch_mandate", lambda: self._port.fetch_mandate(mandate), _mandate)

    async def notify_charge(self, request: NoticeRequest) -> NoticeTruth:
        return await guard.change(self._account_id, "notify_charge", lambda: self._port.notify_charge(request), _notice)

    async def charge_mandate(self, request: ChargeRequest) -> Truth:
        return await guard.change(
            self._account_id, "charge_mandate", lambda: self._port.charge_mandate(request), _charge
        )

    async def cancel_mandate(self, mandate: MandateRef) -> MandateTruth:
        return await guard.change(
            self._account_id, "cancel_mandate", lambda: self._port.cancel_mandate(mandate), _mandate
        )


def _checkout(answer: object) -> MandateCheckout:
    found = _typed(answer, MandateCheckout)
    form = _typed(found.checkout, Checkout)
    action = urlsplit(_typed(form.action, str))
    if action.scheme not in {"http", "https"} or not action.hostname or form.method.upper() not in {"GET", "POST"}:
        raise Rubbish("a checkout is a GET or POST form to an http(s) address")
    if not _typed(form.provider_order_id, str):
        raise Rubbish("a registration has an id")
    return found


def _mandate(answer: object) -> MandateTruth:
    found = _typed(answer, MandateTruth)
    _typed(found.state, MandateState)
    if found.amount_max is not None:
        _typed(found.amount_max, Money)
    return found


def _notice(answer: object) -> NoticeTruth:
    found = _typed(answer, NoticeTruth)
    if found.state not in NOTICE_STATES:
        raise Rubbish("a notice is pending, delivered, failed or opted_out")
    return found


def _charge(answer: object) -> Truth:
    found = _typed(answer, Truth)
    _typed(found.state, AttemptState)
    if found.amount is not None:
        _typed(found.amount, Money)
    return found


def _typed(value: object, wanted: type[T]) -> T:
    if not isinstance(value, wanted):
        raise Rubbish(f"{type(value).__name__} instead of {wanted.__name__}")
    return value
