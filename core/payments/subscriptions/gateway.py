"""A provider's subscriptions behind the guard of `core.providers.guard`: a plugin may raise, hang or answer rubbish."""

from __future__ import annotations

from datetime import datetime
from typing import cast
from uuid import UUID

from core.payments.subscriptions.provider import (
    Period,
    PlanRequest,
    PlanTruth,
    SubscriptionCharge,
    SubscriptionProvider,
    SubscriptionRequest,
    SubscriptionState,
    SubscriptionTruth,
)
from core.providers import answers, guard
from core.providers.guard import Rubbish
from core.providers.types import Connection

COUNT_MAX = 1_000_000_000
CHARGES_MAX = 10_000


class SubscriptionGateway:
    """The port of one provider account."""

    def __init__(self, connection: Connection) -> None:
        self._account_id: UUID = connection.account.id
        self._port = cast("SubscriptionProvider", connection.provider)

    async def create_plan(self, request: PlanRequest) -> PlanTruth:
        return await guard.change(self._account_id, "create_plan", lambda: self._port.create_plan(request), _plan)

    async def create_subscription(self, request: SubscriptionRequest) -> SubscriptionTruth:
        return await guard.change(
            self._account_id, "create_subscription", lambda: self._port.create_subscription(request), _subscription
        )

    async def fetch_subscription(self, name: str) -> SubscriptionTruth:
        return await guard.ask(
            self._account_id, "fetch_subscription", lambda: self._port.fetch_subscription(name), _subscription
        )

    async def list_charges(self, name: str) -> list[SubscriptionCharge]:
        return await guard.ask(self._account_id, "list_charges", lambda: self._port.list_charges(name), _charges)

    async def cancel_subscription(self, name: str, *, at_cycle_end: bool) -> SubscriptionTruth:
        return await guard.change(
            self._account_id,
            "cancel_subscription",
            lambda: self._port.cancel_subscription(name, at_cycle_end=at_cycle_end),
            _subscription,
        )

    async def pause_subscription(self, name: str) -> SubscriptionTruth:
        return await guard.change(
            self._account_id, "pause_subscription", lambda: self._port.pause_subscription(name), _subscription
        )

    async def resume_subscription(self, name: str) -> SubscriptionTruth:
        return await guard.change(
            self._account_id, "resume_subscription", lambda: self._port.resume_subscription(name), _subscription
        )


def _plan(answer: object) -> PlanTruth:
    found = answers.typed(answer, PlanTruth)
    answers.identifier(found.provider_plan_id, required=True)
    _charged(found.amount)
    answers.typed(found.period, Period)
    _count(found.interval)
    return found


def _subscription(answer: object) -> SubscriptionTruth:
    found = answers.typed(answer, SubscriptionTruth)
    answers.typed(found.state, SubscriptionState)
    answers.identifier(found.provider_subscription_id, required=True)
    answers.identifier(found.provider_plan_id, required=True)
    for count in (found.quantity, found.cycles, found.cycles_charged):
        _count(count)
    if found.url is not None:
        answers.address(found.url)
    _moments(found.next_charge_at, found.ended_at)
    return found


def _charges(answer: object) -> list[SubscriptionCharge]:
    found = answers.typed(answer, list)
    if len(found) > CHARGES_MAX:
        raise Rubbish("no subscription has so many cycles")
    return [_charge(item) for item in found]


def _charge(answer: object) -> SubscriptionCharge:
    found = answers.typed(answer, SubscriptionCharge)
    answers.identifier(found.provider_charge_id, required=True)
    _charged(found.amount)
    if answers.typed(found.paid, bool):
        answers.identifier(found.provider_order_id, required=True)
    answers.identifier(found.provider_order_id)
    _moments(found.billed_at, found.period_start, found.period_end)
    return found


def _charged(amount: object) -> None:
    if amount is None:
        raise Rubbish("a charge has an amount")
    answers.amount(amount)


def _count(value: object) -> None:
    if isinstance(value, bool) or not 0 <= answers.typed(value, int) <= COUNT_MAX:
        raise Rubbish("a count is not negative, and not endless")


def _moments(*values: object) -> None:
    for value in values:
        if value is not None and answers.typed(value, datetime).tzinfo is None:
            raise Rubbish("a moment has a zone")
