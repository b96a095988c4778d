"""A provider's mandates behind the guard of `core.providers.guard`: a plugin may raise, hang or answer rubbish."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from core.payments.gateway import checkout_of, truth_of
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
from core.payments.provider import Truth
from core.providers import answers, guard
from core.providers.guard import Rubbish
from core.providers.types import Connection

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
            self._account_id, "charge_mandate", lambda: self._port.charge_mandate(request), truth_of
        )

    async def cancel_mandate(self, mandate: MandateRef) -> MandateTruth:
        return await guard.change(
            self._account_id, "cancel_mandate", lambda: self._port.cancel_mandate(mandate), _mandate
        )


def _checkout(answer: object) -> MandateCheckout:
    found = answers.typed(answer, MandateCheckout)
    checkout_of(found.checkout)
    answers.identifier(found.provider_customer_id)
    return found


def _mandate(answer: object) -> MandateTruth:
    found = answers.typed(answer, MandateTruth)
    answers.typed(found.state, MandateState)
    answers.amount(found.amount_max)
    answers.identifier(found.provider_mandate_id)
    answers.identifier(found.provider_customer_id)
    answers.texts(found.error_code, found.error_text)
    return found


def _notice(answer: object) -> NoticeTruth:
    found = answers.typed(answer, NoticeTruth)
    if found.state not in NOTICE_STATES:
        raise Rubbish("a notice is pending, delivered, failed or opted_out")
    answers.identifier(found.provider_notice_id)
    answers.identifier(found.provider_order_id)
    return found
