"""Events of a payment, its refunds included. Subject: the payment; thin on purpose, readers fetch the rest."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, Field

from core.events.types import Event
from core.web.schemas import TENANT_ONLY

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

    payment: str
    status: str
    amount: str
    currency: str
    purpose: str
    about: str | None


class RefundFacts(BaseModel):
    """What every refund event says."""

    refund: str
    payment: str
    status: str
    amount: str
    currency: str
    about: str | None


class PaymentCreated(PaymentFacts, Event):
    """A payment was created."""

    type: ClassVar[str] = "payment.created"
    example: ClassVar[dict[str, Any]] = {**_PAYMENT, "status": "created"}


class PaymentAuthorized(PaymentFacts, Event):
    """The payer's bank set the money aside; it is not captured yet."""

    type: ClassVar[str] = "payment.authorized"
    example: ClassVar[dict[str, Any]] = {**_PAYMENT, "status": "authorized"}


class PaymentSucceeded(PaymentFacts, Event):
    """The money was captured and credited, `captured` of it. `fee` is the tenant's own, taken out of the credit."""

    type: ClassVar[str] = "payment.succeeded"
    example: ClassVar[dict[str, Any]] = {
        **_PAYMENT,
        "captured": "500.00",
        "fee": "0.00",
        "attempt": "att_01jd5qcrkb0s5kz2sv6v2k9ebt",
    }

    captured: str
    fee: str
    attempt: str = Field(json_schema_extra=TENANT_ONLY)


class PaymentVoided(PaymentFacts, Event):
    """An authorised payment was released because the tenant asked for it: nothing was kept."""

    type: ClassVar[str] = "payment.voided"
    example: ClassVar[dict[str, Any]] = {**_PAYMENT, "status": "voided"}


class ExcessReceived(PaymentFacts, Event):
    """The payer paid twice: a second attempt succeeded late. It was not credited; its refund is under way."""

    type: ClassVar[str] = "payment.excess_received"
    for_tenant: ClassVar[bool] = True
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
    example: ClassVar[dict[str, Any]] = {
        **_PAYMENT,
        "status": "failed",
        "error_code": "BAD_REQUEST_ERROR",
        "failure": "customer",
    }

    error_code: str | None = Field(json_schema_extra=TENANT_ONLY)
    failure: str | None = Field(json_schema_extra=TENANT_ONLY)
    """What it means for another try: retriable, customer, fatal or unknown."""


class PaymentRerouted(PaymentFacts, Event):
    """A gateway gave no place to pay, certainly without effect: another one was asked for the same payment."""

    type: ClassVar[str] = "payment.rerouted"
    for_tenant: ClassVar[bool] = True
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
    example: ClassVar[dict[str, Any]] = {**_PAYMENT, "status": "expired"}


class PaymentReopened(PaymentFacts, Event):
    """The gateway's later truth re-opened a failed or expired payment; `was` is the state it left."""

    type: ClassVar[str] = "payment.reopened"
    example: ClassVar[dict[str, Any]] = {**_PAYMENT, "was": "failed"}

    was: str


class PaymentNeedsAttention(PaymentFacts, Event):
    """Something about a payment contradicts the books and needs a human: `reason` says what."""

    type: ClassVar[str] = "payment.needs_attention"
    for_tenant: ClassVar[bool] = True
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
    example: ClassVar[dict[str, Any]] = {**_REFUND, "status": "requested"}


class RefundPending(RefundFacts, Event):
    """The gateway accepted a refund and has not finished it."""

    type: ClassVar[str] = "refund.pending"
    example: ClassVar[dict[str, Any]] = _REFUND


class RefundSucceeded(RefundFacts, Event):
    """The gateway gave the money back."""

    type: ClassVar[str] = "refund.succeeded"
    example: ClassVar[dict[str, Any]] = {**_REFUND, "status": "succeeded"}


class RefundFailed(RefundFacts, Event):
    """The gateway did not refund; the money set aside went back."""

    type: ClassVar[str] = "refund.failed"
    example: ClassVar[dict[str, Any]] = {**_REFUND, "status": "failed", "error_code": "BAD_REQUEST_ERROR"}

    error_code: str | None = Field(json_schema_extra=TENANT_ONLY)
