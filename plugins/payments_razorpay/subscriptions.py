"""Subscriptions that Razorpay runs and charges itself (api/payments/subscriptions).

Neither plans nor subscriptions take a key of ours, and their lists cannot be asked for one. So ours stands in their
notes, and whatever was made since the first try is read through before anything is made again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from core.payments.provider import ProviderRejected
from core.payments.subscriptions.provider import (
    Period,
    PlanRequest,
    PlanTruth,
    SubscriptionCharge,
    SubscriptionRequest,
    SubscriptionState,
    SubscriptionTruth,
)
from plugins.payments_razorpay import mapping
from plugins.payments_razorpay.account import LIST_PAGE, Account, segment
from plugins.razorpay_answers import Unreadable, read, understood

# payments/subscriptions/states.
_STATES = {
    "created": SubscriptionState.CREATED,
    "authenticated": SubscriptionState.AUTHENTICATED,
    "active": SubscriptionState.ACTIVE,
    "pending": SubscriptionState.PENDING,
    "halted": SubscriptionState.HALTED,
    "paused": SubscriptionState.PAUSED,
    "cancelled": SubscriptionState.CANCELLED,
    "completed": SubscriptionState.COMPLETED,
    "expired": SubscriptionState.EXPIRED,
}
_ENDED = frozenset({SubscriptionState.CANCELLED, SubscriptionState.COMPLETED, SubscriptionState.EXPIRED})
_CLOCKS_APART = timedelta(days=1)
"""How far the vendor's clock and ours may differ: what it made this long before the first try is looked at too."""


class Subscriptions(Account):
    """A SubscriptionProvider."""

    async def create_plan(self, request: PlanRequest) -> PlanTruth:
        known = await self._find("/v1/plans", {}, request.reference, request.asked_at)
        if known is not None:
            plan = understood(_plan, known)
            if (plan.amount, plan.period, plan.interval) != (request.amount, request.period, request.interval):
                raise ProviderRejected("another plan has this reference", vendor_code="receipt_mismatch")
            return plan
        item: dict[str, Any] = {
            "name": request.name,
            "amount": mapping.to_minor(request.amount),
            "currency": request.amount.currency,
        }
        sent = {
            "period": request.period.value,
            "interval": request.interval,
            "item": item | ({"description": request.description} if request.description else {}),
            "notes": {mapping.REFERENCE_NOTE: request.reference},
        }
        return read(await self._change("/v1/plans", sent), _plan)

    async def create_subscription(self, request: SubscriptionRequest) -> SubscriptionTruth:
        query = {"plan_id": request.provider_plan_id}
        known = await self._find("/v1/subscriptions", query, request.reference, request.asked_at)
        if known is not None:
            truth = understood(_subscription, known)
            if (truth.provider_plan_id, truth.cycles) != (request.provider_plan_id, request.cycles):
                raise ProviderRejected("another subscription has this reference", vendor_code="receipt_mismatch")
            return truth
        return read(await self._change("/v1/subscriptions", _sent(request)), _subscription)

    async def fetch_subscription(self, provider_subscription_id: str) -> SubscriptionTruth:
        found = await self._ask(f"/v1/subscriptions/{segment(provider_subscription_id)}", {})
        return understood(_subscription, found, provider_subscription_id)

    async def list_charges(self, provider_subscription_id: str) -> list[SubscriptionCharge]:
        # An unknown subscription's list is empty, and a stranger's too: neither is to look like "none yet".
        await self.fetch_subscription(provider_subscription_id)
        query = {"subscription_id": provider_subscription_id}
        return [
            understood(_charge, invoice, provider_subscription_id)
            async for invoice in self._pages("/v1/invoices", query, LIST_PAGE)
        ]

    async def cancel_subscription(self, provider_subscription_id: str, *, at_cycle_end: bool) -> SubscriptionTruth:
        body = {"cancel_at_cycle_end": at_cycle_end}
        return await self._move(provider_subscription_id, "cancel", body, lambda state: state in _ENDED)

    async def pause_subscription(self, provider_subscription_id: str) -> SubscriptionTruth:
        # One that is only authenticated would be cancelled (api/payments/subscriptions/pause-subscription).
        now = await self.fetch_subscription(provider_subscription_id)
        if now.state is SubscriptionState.PAUSED:
            return now
        if now.state is not SubscriptionState.ACTIVE:
            raise ProviderRejected(
                "only an active subscription is paused",
                vendor_code="subscription_not_active",
                vendor_text=f"The subscription is {now.state.value}.",
            )
        paused = SubscriptionState.PAUSED
        return await self._move(provider_subscription_id, "pause", {"pause_at": "now"}, lambda state: state is paused)

    async def resume_subscription(self, provider_subscription_id: str) -> SubscriptionTruth:
        active = SubscriptionState.ACTIVE
        return await self._move(provider_subscription_id, "resume", {"resume_at": "now"}, lambda state: state is active)

    async def _move(
        self, name: str, verb: str, body: Mapping[str, Any], is_done: Callable[[SubscriptionState], bool]
    ) -> SubscriptionTruth:
        """Do it; what the vendor refuses because it is done already is done."""
        try:
            answer = await self._change(f"/v1/subscriptions/{segment(name)}/{verb}", body)
        except ProviderRejected:
            now = await self.fetch_subscription(name)
            if not is_done(now.state):
                raise
            return now
        return read(answer, lambda found: _subscription(found, name))

    async def _find(
        self, path: str, query: Mapping[str, str], reference: str, asked_at: datetime
    ) -> Mapping[str, Any] | None:
        """What has our reference in its notes; should two calls have raced, the one that was made first."""
        since = str(int((asked_at - _CLOCKS_APART).timestamp()))
        found = [
            item
            async for item in self._pages(path, {**query, "from": since}, LIST_PAGE)
            if mapping.reference_note(item) == reference
        ]
        return min(found, key=lambda item: (item.get("created_at") or 0, str(item.get("id"))), default=None)


def _sent(request: SubscriptionRequest) -> dict[str, Any]:
    sent: dict[str, Any] = {
        "plan_id": request.provider_plan_id,
        "total_count": request.cycles,
        "quantity": request.quantity,
        "customer_notify": request.notify,
        "notes": {mapping.REFERENCE_NOTE: request.reference},
    }
    if request.starts_at is not None:
        sent["start_at"] = int(request.starts_at.timestamp())
    if request.agree_by is not None:
        sent["expire_by"] = int(request.agree_by.timestamp())
    whom = {
        theirs: request.payer[ours]
        for ours, theirs in (("phone", "notify_phone"), ("email", "notify_email"))
        if request.payer.get(ours)
    }
    return sent | ({"notify_info": whom} if request.notify and whom else {})


def _plan(plan: object) -> PlanTruth:
    """A plan entity (api/payments/subscriptions/create-plan). Raises Unreadable."""
    if not isinstance(plan, dict) or not isinstance(plan.get("item"), dict):
        raise Unreadable("a plan has no item")
    plan_id, interval, item = mapping.identifier(plan.get("id")), plan.get("interval"), plan["item"]
    if plan_id is None or plan.get("period") not in set(Period) or not isinstance(interval, int):
        raise Unreadable("a plan has no id, or another period than the documented ones")
    amount = mapping.from_minor(item.get("amount"), item.get("currency"))
    return PlanTruth(plan_id, amount, Period(plan["period"]), interval)


def _subscription(found: object, name: str | None = None) -> SubscriptionTruth:
    """A subscription entity (api/payments/subscriptions/entity), if it is the one asked about. Raises Unreadable."""
    if not isinstance(found, dict):
        raise Unreadable("a subscription is not an object")
    subscription_id, plan_id = mapping.identifier(found.get("id")), mapping.identifier(found.get("plan_id"))
    if subscription_id is None or plan_id is None or name not in {None, subscription_id}:
        raise Unreadable("the subscription is not the one asked for")
    return SubscriptionTruth(
        state=_STATES.get(str(found.get("status")), SubscriptionState.UNKNOWN),
        provider_subscription_id=subscription_id,
        provider_plan_id=plan_id,
        quantity=_count(found.get("quantity")),
        cycles=_count(found.get("total_count")),
        cycles_charged=_count(found.get("paid_count")),
        url=mapping.text(found.get("short_url")),
        next_charge_at=mapping.moment(found.get("charge_at")),
        ended_at=mapping.moment(found.get("ended_at")),
    )


def _charge(invoice: object, name: str) -> SubscriptionCharge:
    """An invoice entity (api/payments/subscriptions/fetch-invoices). Raises Unreadable."""
    if not isinstance(invoice, dict) or invoice.get("subscription_id") != name:
        raise Unreadable("an invoice is of another subscription")
    invoice_id, order_id = mapping.identifier(invoice.get("id")), mapping.identifier(invoice.get("order_id"))
    paid = invoice.get("status") == "paid"
    if invoice_id is None or (paid and order_id is None):
        raise Unreadable("an invoice has no id, or a paid one no order")
    return SubscriptionCharge(
        provider_charge_id=invoice_id,
        amount=mapping.from_minor(invoice.get("amount"), invoice.get("currency")),
        paid=paid,
        provider_order_id=order_id,
        billed_at=mapping.moment(invoice.get("issued_at") or invoice.get("created_at")),
        period_start=mapping.moment(invoice.get("billing_start")),
        period_end=mapping.moment(invoice.get("billing_end")),
    )


def _count(value: object) -> int:
    """Raises Unreadable."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise Unreadable("a count is not a whole number")
    return value
