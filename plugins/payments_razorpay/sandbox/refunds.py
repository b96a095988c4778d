"""Refunds: partial and full, at once or delayed, and the automatic one of a payment that nobody captured.

Invariant: pending and processed refunds of a payment never exceed what was captured.
"""

import hashlib
import re
from typing import Any

import orjson

from plugins.payments_razorpay.sandbox import render, validation, webhooks
from plugins.payments_razorpay.sandbox.errors import (
    ALREADY_REFUNDED,
    BALANCE_SHORT,
    IDEMPOTENCY_MISMATCH,
    NOT_CAPTURED,
    REFUND_TOO_LARGE,
    VendorError,
    bare,
)
from plugins.payments_razorpay.sandbox.types import Line, Merchant, Payment, Refund, SavedRefund
from plugins.payments_razorpay.sandbox.vendor import Vendor, new_id

SPEEDS = ("normal", "optimum")
_KEY = re.compile(r"[A-Za-z0-9_-]{10,255}")
_FAILURE_DELAY_SECONDS = 1


def check_key(key: str) -> None:
    if not _KEY.fullmatch(key):
        raise bare("The idempotency key must have at least 10 letters, digits, hyphens or underscores.")


def saved_answer(
    vendor: Vendor, merchant: Merchant, key: str, payment_id: str, body: dict[str, Any]
) -> dict[str, Any] | None:
    """Return the answer saved under `X-Refund-Idempotency`, or None. Another request under the key is refused."""
    saved = vendor.table(SavedRefund).get(f"{merchant.id}:{key}")
    if saved is None:
        return None
    if saved.fingerprint != _fingerprint(payment_id, body):
        raise bare(IDEMPOTENCY_MISMATCH)
    return saved.answer


def save_answer(
    vendor: Vendor,
    merchant: Merchant,
    key: str,
    payment_id: str,
    body: dict[str, Any],
    *,
    answer: dict[str, Any],
) -> None:
    vendor.add(SavedRefund(f"{merchant.id}:{key}", _fingerprint(payment_id, body), answer))


def _fingerprint(payment_id: str, body: dict[str, Any]) -> str:
    return hashlib.sha256(orjson.dumps([payment_id, body], option=orjson.OPT_SORT_KEYS)).hexdigest()


def create(vendor: Vendor, merchant: Merchant, payment: Payment, body: dict[str, Any]) -> Refund:
    """Refund a captured payment, fully without an amount (api/refunds/create-normal.md, create-instant.md)."""
    validation.known_fields(body, frozenset({"amount", "speed", "notes", "receipt"}))
    speed = validation.choice(body.get("speed", "normal"), "speed", SPEEDS)
    notes = validation.notes(body.get("notes"))
    receipt = validation.text(body, "receipt", 40)
    left = payment.amount - payment.amount_refunded
    wanted = body.get("amount")
    amount = left if wanted is None else validation.amount(wanted, payment.currency)
    if payment.status == "refunded":
        raise VendorError(ALREADY_REFUNDED)
    if not payment.captured:
        raise VendorError(NOT_CAPTURED)
    if amount > left:
        raise VendorError(REFUND_TOO_LARGE, field="amount")
    if vendor.faults.take(merchant.id, "insufficient_balance", "refunds.create"):
        vendor.log("fault", merchant.id, fault="insufficient_balance", payment_id=payment.id)
        raise VendorError(BALANCE_SHORT)
    now = vendor.clock.now()
    will_fail = vendor.faults.take(merchant.id, "refund_fails", "refunds.create") is not None
    delay = merchant.refund_delay_seconds or (_FAILURE_DELAY_SECONDS if will_fail else 0)
    refund = Refund(
        id=new_id("rfnd"),
        merchant=merchant.id,
        payment_id=payment.id,
        amount=amount,
        currency=payment.currency,
        created_at=now,
        speed_requested=speed,
        notes=notes,
        receipt=receipt,
        due_at=now + delay,
        will_fail=will_fail,
    )
    if will_fail:
        vendor.log("fault", merchant.id, fault="refund_fails", refund_id=refund.id)
    _open(vendor, payment, refund, at=now, immediately=delay == 0)
    return refund


def refund_uncaptured(vendor: Vendor, payment: Payment, due: int) -> None:
    """Give an authorized payment back that was not captured in time; the merchant's balance is not touched."""
    if payment.status != "authorized":
        return
    order = vendor.orders[payment.order_id]
    refund = Refund(
        id=new_id("rfnd"),
        merchant=payment.merchant,
        payment_id=payment.id,
        amount=payment.amount,
        currency=payment.currency,
        created_at=due,
        speed_requested=order.refund_speed,
        due_at=due,
        from_balance=False,
    )
    _open(vendor, payment, refund, at=due, immediately=True)


def _open(vendor: Vendor, payment: Payment, refund: Refund, *, at: int, immediately: bool) -> None:
    payment.refunds.append(refund.id)
    _count(payment, refund.amount)
    if immediately:
        _mark_processed(refund)
    vendor.add(refund)
    vendor.save(payment)
    # A refund that is processed at once says so already in refund.created, as the vendor's sample does.
    _tell(vendor, "refund.created", payment, refund, at)
    if immediately:
        _book(vendor, refund, at)
        _tell(vendor, "refund.processed", payment, refund, at)
    else:
        watch(vendor, refund)


def decide(vendor: Vendor, refund: Refund, outcome: str, at: int, *, slowly: bool = False) -> None:
    """End a pending refund. A failed one no longer counts against the payment: the money stayed (inferred).

    `slowly` lets an instant refund fall back to the normal way, which the vendor tells as refund.speed_changed.
    """
    if refund.status != "pending":
        raise VendorError(f"The refund is {refund.status}: only pending ones can be decided.")
    payment = vendor.payments[refund.payment_id]
    if outcome == "processed":
        _mark_processed(refund)
        if slowly and refund.speed_requested == "optimum":
            refund.speed_processed = "normal"
            _tell(vendor, "refund.speed_changed", payment, refund, at)
        _book(vendor, refund, at)
    else:
        refund.status = "failed"
        _count(payment, -refund.amount)
        vendor.save(payment)
    vendor.save(refund)
    _tell(vendor, f"refund.{refund.status}", payment, refund, at)


def watch(vendor: Vendor, refund: Refund) -> None:
    """Set the timer of a pending refund; called again for each after a restart."""
    if refund.status == "pending":
        vendor.at(refund.due_at, lambda due: _decide_when_due(vendor, refund, int(due)))


def _decide_when_due(vendor: Vendor, refund: Refund, due: int) -> None:
    if refund.status == "pending":
        decide(vendor, refund, "failed" if refund.will_fail else "processed", due)


def _mark_processed(refund: Refund) -> None:
    refund.status = "processed"
    refund.speed_processed = "instant" if refund.speed_requested == "optimum" else "normal"


def _count(payment: Payment, amount: int) -> None:
    payment.amount_refunded += amount
    full = payment.amount_refunded == payment.amount
    payment.refund_status = ("full" if full else "partial") if payment.amount_refunded else None
    payment.status = "refunded" if full else ("captured" if payment.captured else payment.status)


def _book(vendor: Vendor, refund: Refund, at: int) -> None:
    if not refund.from_balance:
        return
    vendor.add(
        Line(
            id=refund.id,
            merchant=refund.merchant,
            type="refund",
            debit=refund.amount,
            credit=0,
            amount=refund.amount,
            fee=0,
            tax=0,
            currency=refund.currency,
            created_at=refund.created_at,
            due_at=at,
            payment_id=refund.payment_id,
        )
    )


def _tell(vendor: Vendor, event: str, payment: Payment, refund: Refund, at: int) -> None:
    entities = {"refund": render.refund(refund), "payment": render.payment(payment, expand_card=True)}
    webhooks.emit(vendor, vendor.merchants[refund.merchant], event, entities, at)
