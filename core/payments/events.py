"""Events of a payment, its refunds included. Subject: the payment; thin on purpose, readers fetch the rest."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel

from core.events.types import Event
from core.kit.shown import Shown

_PAYMENT: dict[str, Any] = {
    "payment": "pay_01jd5qcrkb0s5kz2sv6v2k9ebq",
    "status": "succeeded",
    "amount": "500.00",
    "currency": "INR",
    "purpose": "deposit",
    "about": "wal_01jd5qcrkb0s5kz2sv6v2k9ebr",
}
_REFUND: dict[str, Any] = {
    "refund": "ref_01jd5qcrkb0s5kz2sv6v2k9ebs",
    "payment": "pay_01jd5qcrkb0s5kz2sv6v2k9ebq",
    "status": "pending",
    "amount": "100.00",
    "currency": "INR",
    "about": "wal_01jd5qcrkb0s5kz2sv6v2k9ebr",
}


class PaymentFacts(BaseModel):
    """What every payment event says. `about` is the public id of what is paid for, if the payment has one."""

    payment: Shown[str]
    status: Shown[str]
    amount: Shown[str]
    currency: Shown[str]
    purpose: Shown[str]
    about: Shown[str | None]


class RefundFacts(BaseModel):
    """What every refund event says."""

    refund: Shown[str]
    payment: Shown[str]
    status: Shown[str]
    amount: Shown[str]
    currency: Shown[str]
    about: Shown[str | None]


class PaymentCreated(PaymentFacts, Event):
    """A payment was created."""

    type: ClassVar[str] = "payment.created"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_PAYMENT, "status": "created"}


class PaymentAuthorized(PaymentFacts, Event):
    """The payer's bank set the money aside; it is not captured yet."""

    type: ClassVar[str] = "payment.authorized"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_PAYMENT, "status": "authorized"}


class PaymentSucceeded(PaymentFacts, Event):
    """The money was captured and credited, `captured` of it. `fee` is the tenant's own, taken out of the credit."""

    type: ClassVar[str] = "payment.succeeded"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {
        **_PAYMENT,
        "captured": "500.00",
        "fee": "0.00",
        "attempt": "att_01jd5qcrkb0s5kz2sv6v2k9ebt",
    }

    captured: Shown[str]
    fee: Shown[str]
    attempt: str


class PaymentVoided(PaymentFacts, Event):
    """An authorised payment was released because the tenant asked for it: nothing was kept."""

    type: ClassVar[str] = "payment.voided"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_PAYMENT, "status": "voided"}


class ExcessReceived(PaymentFacts, Event):
    """The payer paid twice: a second attempt succeeded late. It was not credited; its refund is under way."""

    type: ClassVar[str] = "payment.excess_received"
    example: ClassVar[dict[str, Any]] = {
        **_PAYMENT,
        "attempt": "att_01jd5qcrkb0s5kz2sv6v2k9ebt",
        "refund": "ref_01jd5qcrkb0s5kz2sv6v2k9ebs",
    }

    attempt: str
    refund: str


class PaymentFailed(PaymentFacts, Event):
    """A try to pay failed; the payer may try again, and a late authorisation re-opens the payment."""

    type: ClassVar[str] = "payment.failed"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {
        **_PAYMENT,
        "status": "failed",
        "error_code": "BAD_REQUEST_ERROR",
        "failure": "customer",
    }

    error_code: str | None
    failure: str | None
    """What it means for another try: retriable, customer, fatal or unknown."""


class PaymentRerouted(PaymentFacts, Event):
    """A gateway gave no place to pay, certainly without effect: another one was asked for the same payment."""

    type: ClassVar[str] = "payment.rerouted"
    example: ClassVar[dict[str, Any]] = {
        **_PAYMENT,
        "status": "created",
        "attempt": "att_01jd5qcrkb0s5kz2sv6v2k9ebt",
        "provider_account": "pac_01jd5qcrkb0s5kz2sv6v2k9ebu",
        "after": "att_01jd5qcrkb0s5kz2sv6v2k9ebv",
        "because": "provider.unavailable",
    }

    attempt: str
    provider_account: str
    after: str
    """The attempt that did not work out."""
    because: str


class PaymentExpired(PaymentFacts, Event):
    """Nobody paid in time; a late authorisation re-opens the payment."""

    type: ClassVar[str] = "payment.expired"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_PAYMENT, "status": "expired"}


class PaymentReopened(PaymentFacts, Event):
    """The gateway's later truth re-opened a failed or expired payment; `was` is the state it left."""

    type: ClassVar[str] = "payment.reopened"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_PAYMENT, "was": "failed"}

    was: Shown[str]


class PaymentNeedsAttention(PaymentFacts, Event):
    """Something about a payment contradicts the books and needs a human: `reason` says what."""

    type: ClassVar[str] = "payment.needs_attention"
    example: ClassVar[dict[str, Any]] = {
        **_PAYMENT,
        "status": "needs_attention",
        "reason": "amount_mismatch",
        "attempt": "att_01jd5qcrkb0s5kz2sv6v2k9ebt",
    }

    reason: str
    attempt: str | None


class RefundRequested(RefundFacts, Event):
    """A refund was asked for and its money set aside."""

    type: ClassVar[str] = "refund.requested"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_REFUND, "status": "requested"}


class RefundPending(RefundFacts, Event):
    """The gateway accepted a refund and has not finished it."""

    type: ClassVar[str] = "refund.pending"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = _REFUND


class RefundSucceeded(RefundFacts, Event):
    """The gateway gave the money back."""

    type: ClassVar[str] = "refund.succeeded"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_REFUND, "status": "succeeded"}


class RefundFailed(RefundFacts, Event):
    """The gateway did not refund; the money set aside went back."""

    type: ClassVar[str] = "refund.failed"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_REFUND, "status": "failed", "error_code": "BAD_REQUEST_ERROR"}

    error_code: str | None
