"""Capture what was authorised, in full or in part, or release it. Each is written down before the gateway is asked."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from core.audit import service as audit
from core.kit import db, idempotency
from core.kit.errors import NotFound
from core.kit.money import Money
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.payments import attempts, checkout, observe, queries, resolve, rows
from core.payments.attempts import RECOVERY_SECONDS
from core.payments.errors import (
    CaptureExceedsAuthorized,
    CaptureRejected,
    CaptureUnknown,
    NotCapturable,
    NotSupported,
    NotVoidable,
    PaymentCurrencyMismatch,
    VoidRejected,
    VoidUnknown,
)
from core.payments.provider import AttemptState, Capability, ProviderRejected, ProviderUnavailable, Truth
from core.payments.types import Attempt, AttemptStatus, Payment, PaymentStatus, attempt_ref

_SILENCE = Truth(AttemptState.UNKNOWN, None, None, None)


async def capture(payment_id: UUID, amount: Money | None = None) -> None:
    """Capture an authorised payment, or once a part of it: the rest is then released.

    Locks the payment. Raises NotFound, NotCapturable, CaptureExceedsAuthorized, PaymentCurrencyMismatch, NotSupported:
    nothing is written then. Raises CaptureRejected when the gateway refuses; CaptureUnknown when it does not answer: it
    is asked again until it does.
    """
    payment, attempt = await _authorized(payment_id)
    part = None
    if amount is not None and amount != payment.amount:
        part = await _part(payment, attempt, amount)
    async with db.transaction() as tx:
        await idempotency.bind(tx, payment_id)
        locked = await observe.lock(tx, payment_id)
        payment, attempt = locked.payment, _open(locked)
        if attempt is None:
            raise NotCapturable(f"the payment is {payment.status.value}")
        if attempt.void_requested_at is not None:
            raise NotCapturable("its release was asked for")
        if attempt.capture_requested_at is not None and attempt.capture_amount != part:
            raise NotCapturable("the capture of another amount is under way")
        await tx.execute_one(queries.REQUEST_CAPTURE, tx.tenant, attempt.id, True, part)
        attempt = rows.attempt(await tx.get_row(queries.GET_ATTEMPT, tx.tenant, attempt.id))
        await attempts.resolve_later(tx, attempt)
    gateway = await checkout.provider(attempt)
    try:
        truth = await resolve.take(gateway, payment, attempt, attempt_ref(payment, attempt))
    except ProviderRejected as refusal:
        await _withdraw(attempt, queries.REQUEST_CAPTURE, False, None)
        after = await resolve.look(payment, replace(attempt, capture_requested_at=None, capture_amount=None))
        if after.status is not PaymentStatus.SUCCEEDED:
            raise CaptureRejected(vendor_code=refusal.vendor_code, payment=payment.public_id) from refusal
    except OutboundUnknown as error:
        await observe.observe(attempt, _SILENCE)
        raise CaptureUnknown(payment=payment.public_id) from error
    except (OutboundFailed, ProviderUnavailable) as error:
        raise CaptureUnknown(payment=payment.public_id, retry_after_seconds=RECOVERY_SECONDS) from error
    else:
        await observe.observe(attempt, truth)


async def void(payment_id: UUID) -> None:
    """Release an authorised payment: nothing is kept, and nobody can pay it any more.

    Locks the payment. Raises NotFound, NotVoidable, NotSupported: nothing is written then. Raises VoidRejected when the
    gateway refuses; VoidUnknown when it does not answer: it is asked again until it does.
    """
    payment, attempt = await _authorized(payment_id)
    if attempt is None:
        raise NotVoidable(f"the payment is {payment.status.value}")
    gateway = await checkout.provider(attempt)
    if Capability.VOID not in gateway.capabilities:
        raise NotSupported("this provider cannot release an authorisation; it goes back by itself")
    async with db.transaction() as tx:
        await idempotency.bind(tx, payment_id)
        locked = await observe.lock(tx, payment_id)
        payment, attempt = locked.payment, _open(locked)
        if attempt is None or attempt.capture_requested_at is not None:
            raise NotVoidable(f"the payment is {payment.status.value}")
        await tx.execute_one(queries.REQUEST_VOID, tx.tenant, attempt.id, True)
        await audit.record("payment:void", payment.public_id, after={"attempt": attempt.reference})
        await attempts.resolve_later(tx, attempt)
    try:
        truth = await gateway.void(attempt_ref(payment, attempt))
    except ProviderRejected as refusal:
        await _withdraw(attempt, queries.REQUEST_VOID, False)
        after = await resolve.look(payment, replace(attempt, void_requested_at=None))
        if after.status is PaymentStatus.AUTHORIZED:
            raise VoidRejected(vendor_code=refusal.vendor_code, payment=payment.public_id) from refusal
    except OutboundUnknown as error:
        await observe.observe(attempt, _SILENCE)
        raise VoidUnknown(payment=payment.public_id) from error
    except (OutboundFailed, ProviderUnavailable) as error:
        raise VoidUnknown(payment=payment.public_id, retry_after_seconds=RECOVERY_SECONDS) from error
    else:
        await observe.observe(attempt, truth)


async def _authorized(payment_id: UUID) -> tuple[Payment, Attempt | None]:
    """A payment, and its attempt that can be captured. Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET_PAYMENT, tx.tenant, payment_id)
        if row is None:
            raise NotFound
        found = await tx.fetch(queries.LIST_ATTEMPTS, tx.tenant, payment_id)
    locked = observe.Locked(rows.payment(row), [rows.attempt(item) for item in found])
    return locked.payment, _open(locked)


def _open(locked: observe.Locked) -> Attempt | None:
    if locked.payment.status is not PaymentStatus.AUTHORIZED:
        return None
    return next((item for item in locked.attempts if item.status is AttemptStatus.AUTHORIZED), None)


async def _part(payment: Payment, attempt: Attempt | None, amount: Money) -> object:
    """The part as it is kept. Raises NotCapturable, PaymentCurrencyMismatch, CaptureExceedsAuthorized, NotSupported."""
    if attempt is None:
        raise NotCapturable(f"the payment is {payment.status.value}")
    if amount.currency != payment.amount.currency:
        raise PaymentCurrencyMismatch(f"the payment is in {payment.amount.currency}")
    if amount > payment.amount or amount.amount <= 0:
        raise CaptureExceedsAuthorized(authorized=payment.amount.text())
    gateway = await checkout.provider(attempt)
    if Capability.PARTIAL_CAPTURE not in gateway.capabilities:
        raise NotSupported("this provider captures in full only")
    return amount.amount


async def _withdraw(attempt: Attempt, sql: str, *values: object) -> None:
    async with db.transaction() as tx:
        await observe.lock(tx, attempt.payment_id)
        await tx.execute_one(sql, tx.tenant, attempt.id, *values)
