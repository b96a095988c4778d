"""What a gateway charged: each expected charge one payment, credited through the one transition of payments.

A charge that the payer did not agree to is held: it is no payment and credits nothing until somebody accepts it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import db, idempotency, ids
from core.kit.errors import BahiError, NotFound, ProviderFailure
from core.payments import checkout, starting
from core.payments import observe as payment_observe
from core.payments import queries as payment_queries
from core.payments import service as payments
from core.payments.provider import AttemptRef
from core.payments.subscriptions import events, observe, queries, rows
from core.payments.subscriptions.errors import GatewayChargeCurrency
from core.payments.subscriptions.provider import SubscriptionCharge, SubscriptionTruth
from core.payments.subscriptions.types import Charge, GatewaySubscription, why_held
from core.payments.types import Attempt, NewPayment, Payment

CHARGE_CONFLICT = "charge_conflict"
NOT_CREDITED = "charge_not_credited"
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


async def take_in(
    subscription: GatewaySubscription, truth: SubscriptionTruth, billed: Sequence[SubscriptionCharge]
) -> None:
    """Make payments of what the vendor has charged since, oldest first; running twice changes nothing."""
    async with db.transaction() as tx:
        found = await tx.fetch(queries.LIST_SETTLED, tx.tenant, subscription.id)
    known = {row["provider_charge_id"] for row in found}
    # A cycle that costs nothing, such as one with an offer of the vendor's, moves no money.
    paid = [item for item in billed if item.paid and item.amount.amount > 0]
    fresh = [item for item in paid if item.provider_charge_id not in known]
    for item in sorted(fresh, key=lambda item: (item.billed_at or _LONG_AGO, item.provider_charge_id)):
        charge = await _note(subscription.id, truth, item)
        if charge is not None and charge.payment_id is not None:
            await _credit(subscription, charge)


async def get(charge_id: UUID) -> Charge:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET_CHARGE, tx.tenant, charge_id)
    if row is None:
        raise NotFound
    return rows.charge(row)


async def list_charges(subscription_id: UUID, before: UUID, limit: int) -> list[Charge]:
    """A subscription's charges, newest first."""
    async with db.transaction() as tx:
        found = await tx.fetch(queries.LIST_CHARGES, tx.tenant, subscription_id, before, limit)
    return [rows.charge(row) for row in found]


async def accept(charge_id: UUID) -> Charge:
    """Credit a held charge after all, as a payment of what the vendor charged. Again is harmless.

    Locks the subscription, then the charge. Raises NotFound, GatewayChargeCurrency.
    """
    charge = await get(charge_id)
    async with db.transaction() as tx:
        await idempotency.bind(tx, charge_id)
        subscription = await observe.lock(tx, charge.subscription_id)
        charge = rows.charge(await tx.get_row(queries.LOCK_CHARGE, tx.tenant, charge_id))
        if charge.amount.currency != subscription.amount.currency:
            raise GatewayChargeCurrency
        if charge.payment_id is None:
            charge = rows.charge(await tx.get_row(queries.ACCEPT_CHARGE, tx.tenant, charge_id, ids.new()))
            after = {"amount": charge.amount.text(), "held": charge.reason}
            await audit.record("gateway_subscription:accept_charge", charge.public_id, after=after)
            await observe.tell(tx, subscription, _charged(subscription, charge))
    await _credit(subscription, charge)
    return charge


async def resume(payment: Payment, attempt: Attempt, job: Job) -> None:
    """Go on with a charge's payment whose order no answer has named yet."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_CHARGE_BY_PAYMENT, tx.tenant, payment.id)
        if row is None:
            await jobs.finish(tx, job)
            return
    try:
        truth = await (await checkout.provider(attempt)).fetch(_ref(rows.charge(row), attempt))
    except ProviderFailure:
        await payment_observe.look_later(attempt, job=job)
        return
    await payment_observe.observe(attempt, truth, job=job)


async def _note(subscription_id: UUID, truth: SubscriptionTruth, billed: SubscriptionCharge) -> Charge | None:
    """Write a charge down, once, as a payment to come or as held. None when it cannot be this subscription's.

    Locks the subscription.
    """
    assert billed.provider_order_id is not None, "what is paid has an order"
    async with db.transaction() as tx:
        subscription = await observe.lock(tx, subscription_id)
        expected = await tx.value(queries.COUNT_EXPECTED, tx.tenant, subscription_id)
        reason = why_held(subscription, truth, billed, expected)
        row = await tx.find_row(
            queries.INSERT_CHARGE,
            tx.tenant,
            ids.new(),
            subscription_id,
            subscription.provider_account_id,
            billed.provider_charge_id,
            billed.provider_order_id,
            billed.amount.amount,
            billed.amount.currency,
            billed.period_start,
            billed.period_end,
            billed.billed_at,
            reason,
            ids.new() if reason is None else None,
        )
        if row is None:
            return await _known(tx, subscription, billed)
        charge = rows.charge(row)
        if reason is None:
            await observe.tell(tx, subscription, _charged(subscription, charge))
        else:
            facts = observe.charge_facts(subscription, charge)
            await observe.tell(tx, subscription, events.GatewaySubscriptionChargeHeld(**facts, reason=reason))
            await observe.raise_attention(tx, subscription, reason)
        return charge


async def _known(tx: db.Transaction, subscription: GatewaySubscription, billed: SubscriptionCharge) -> Charge | None:
    """The charge that is here already, when it is this very one."""
    row = await tx.find_row(queries.FIND_CHARGE, tx.tenant, subscription.provider_account_id, billed.provider_charge_id)
    if row is not None and row["subscription_id"] == subscription.id:
        return rows.charge(row)
    await observe.raise_attention(tx, subscription, CHARGE_CONFLICT)
    return None


async def _credit(subscription: GatewaySubscription, charge: Charge) -> None:
    """Make the charge's payment, once, and apply what the gateway says of its order.

    What the ledger refuses makes the subscription ask for attention; the follower tries again.
    """
    assert charge.payment_id is not None
    try:
        await _make_payment(subscription, charge)
    except BahiError as refusal:
        if refusal.status >= 500:
            raise
        async with db.transaction() as tx:
            locked = await observe.lock(tx, subscription.id)
            await observe.raise_attention(tx, locked, f"{NOT_CREDITED}:{refusal.code}")
        return
    attempt = (await payments.get(charge.payment_id)).attempts[0]
    # Silence: the resolver asks.
    with contextlib.suppress(ProviderFailure):
        truth = await (await checkout.provider(attempt)).fetch(_ref(charge, attempt))
        await payment_observe.observe(attempt, truth)


async def _make_payment(subscription: GatewaySubscription, charge: Charge) -> None:
    async with db.transaction() as tx:
        if await tx.find_row(payment_queries.GET_PAYMENT, tx.tenant, charge.payment_id) is not None:
            return
    new = NewPayment(
        amount=charge.amount,
        credit_account_id=subscription.credit_account_id,
        subject=subscription.public_id,
        description=subscription.description,
        metadata={"gateway_subscription": subscription.public_id, "charge": charge.public_id},
        provider_account_id=subscription.provider_account_id,
        through=starting.SUBSCRIPTION,
        id=charge.payment_id,
    )
    with contextlib.suppress(asyncpg.UniqueViolationError):  # somebody was faster
        await payments.create(new)


def _charged(subscription: GatewaySubscription, charge: Charge) -> events.GatewaySubscriptionCharged:
    assert charge.payment_id is not None
    payment = ids.text("pay", charge.payment_id)
    return events.GatewaySubscriptionCharged(**observe.charge_facts(subscription, charge), payment=payment)


def _ref(charge: Charge, attempt: Attempt) -> AttemptRef:
    return AttemptRef(
        attempt.reference, charge.provider_order_id, attempt.provider_payment_id, charge.amount, attempt.created_at
    )
