"""What payments are made of, and their state machines as data: a state that a table does not name cannot be reached."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from core.kit import ids
from core.kit.money import Money
from core.payments.provider import AttemptRef, Failure


class PaymentStatus(StrEnum):
    """Where the wish to be paid stands."""

    CREATED = "created"
    """No place to pay yet: the gateway has not confirmed its order."""
    PENDING = "pending"
    AUTHORIZED = "authorized"
    SUCCEEDED = "succeeded"
    """Captured and credited; refunds change amounts, not this state."""
    FAILED = "failed"
    """May be tried again until it expires, and re-opens on late authorisation."""
    EXPIRED = "expired"
    """Nobody paid in time. A business state: the gateway's later truth re-opens it."""
    UNKNOWN = "unknown"
    """Money may have moved; only the gateway knows."""
    NEEDS_ATTENTION = "needs_attention"
    """The gateway's truth contradicts what was asked; nothing was credited."""


class AttemptStatus(StrEnum):
    """Where one try at one provider account stands; the gateway's states and one of our own."""

    CREATED = "created"
    PENDING = "pending"
    AUTHORIZED = "authorized"
    CAPTURED = "captured"
    FAILED = "failed"
    VOIDED = "voided"
    UNKNOWN = "unknown"
    MISMATCHED = "mismatched"
    """Paid at the gateway, but not what we asked for: never credited."""


class RefundStatus(StrEnum):
    """Where giving money back stands."""

    REQUESTED = "requested"
    """The money is set aside; the gateway has not answered yet."""
    PENDING = "pending"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    """The money set aside went back to the account it came from."""
    UNKNOWN = "unknown"


_P, _A, _R = PaymentStatus, AttemptStatus, RefundStatus

PAYMENT_TRANSITIONS: Mapping[PaymentStatus, frozenset[PaymentStatus]] = {
    _P.CREATED: frozenset(_P) - {_P.CREATED},
    _P.PENDING: frozenset(_P) - {_P.CREATED, _P.PENDING},
    _P.UNKNOWN: frozenset(_P) - {_P.CREATED, _P.UNKNOWN, _P.EXPIRED},
    _P.AUTHORIZED: frozenset({_P.SUCCEEDED, _P.FAILED, _P.UNKNOWN, _P.NEEDS_ATTENTION}),
    # Expired: nobody may try again, because its link was cancelled.
    _P.FAILED: frozenset(_P) - {_P.FAILED},
    _P.EXPIRED: frozenset({_P.AUTHORIZED, _P.SUCCEEDED, _P.UNKNOWN, _P.NEEDS_ATTENTION}),
    _P.NEEDS_ATTENTION: frozenset({_P.SUCCEEDED}),
    _P.SUCCEEDED: frozenset(),
}
"""`failed` goes back only to a new attempt's states; an attempt's own `failed` never does."""

ATTEMPT_TRANSITIONS: Mapping[AttemptStatus, frozenset[AttemptStatus]] = {
    _A.CREATED: frozenset(_A) - {_A.CREATED},
    _A.UNKNOWN: frozenset(_A) - {_A.UNKNOWN},
    _A.PENDING: frozenset(_A) - {_A.CREATED, _A.PENDING},
    # Late authorisation: the bank's answer comes up to three days after the vendor gave up waiting.
    _A.FAILED: frozenset({_A.AUTHORIZED, _A.CAPTURED, _A.VOIDED, _A.MISMATCHED}),
    _A.AUTHORIZED: frozenset({_A.CAPTURED, _A.VOIDED, _A.UNKNOWN, _A.MISMATCHED}),
    # The vendor's word that it kept money it once released is honoured: the money is there.
    _A.VOIDED: frozenset({_A.CAPTURED, _A.MISMATCHED}),
    _A.MISMATCHED: frozenset({_A.CAPTURED}),
    _A.CAPTURED: frozenset(),
}

REFUND_TRANSITIONS: Mapping[RefundStatus, frozenset[RefundStatus]] = {
    _R.REQUESTED: frozenset({_R.PENDING, _R.SUCCEEDED, _R.FAILED, _R.UNKNOWN}),
    _R.PENDING: frozenset({_R.SUCCEEDED, _R.FAILED, _R.UNKNOWN}),
    _R.UNKNOWN: frozenset({_R.PENDING, _R.SUCCEEDED, _R.FAILED}),
    _R.SUCCEEDED: frozenset(),
    _R.FAILED: frozenset(),
}

AUTO, MANUAL = "auto", "manual"
"""Capture modes: by itself at authorisation, or when the tenant says so."""


@dataclass(frozen=True, slots=True)
class NewPayment:
    """A wish to be paid. `subject` is the public id of what is paid for (`wal_…`), opaque here."""

    amount: Money
    credit_account_id: UUID
    """The ledger account that the money is credited to; its currency is the payment's."""
    purpose: str = "payment"
    subject: str | None = None
    description: str = ""
    capture_mode: str = AUTO
    return_url: str | None = None
    """Where the payer goes in the end; only to the tenant's allowed origins."""
    payer: Mapping[str, str] = field(default_factory=dict)
    """name, email, phone: prefill only, kept encrypted."""
    payer_id: UUID | None = None
    """The person whose data key keeps `payer`, so that erasing them erases it; None: the tenant's own key."""
    metadata: Mapping[str, Any] = field(default_factory=dict)
    expires_in_seconds: int = 86_400
    provider_account_id: UUID | None = None
    """None: routing chooses, and may choose another when this one fails."""
    methods: tuple[str, ...] = ()
    """Only these (card, upi, netbanking, wallet, emi, paylater); empty: any."""
    country: str | None = None
    """The payer's, ISO 3166 alpha-2: for routing."""
    through: str | None = None
    """Set by what starts its first attempt itself: see `starting`."""
    id: UUID | None = None
    """Chosen beforehand, a second payment of this id cannot be made; None: a new one."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try at one provider account."""

    id: UUID
    payment_id: UUID
    number: int
    provider_account_id: UUID
    provider_order_id: str | None
    provider_payment_id: str | None
    status: AttemptStatus
    method: str | None
    error_code: str | None
    error_text: str | None
    failure: Failure | None
    """What `error_code` means for another try; None where nothing failed, or the gateway's plugin does not say."""
    routing: Mapping[str, Any] | None
    """Why this account: routing's decision record, for ever."""
    capture_requested_at: datetime | None
    failed_at: datetime | None
    """On the tenant's clock: the late window counts from here."""
    checks: int
    next_check_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int
    through: str | None = None
    """What takes the payer there instead of a checkout of ours: `link` or `mandate`."""

    @property
    def reference(self) -> str:
        """How the vendor may know us: 30 characters, unique per attempt."""
        return ids.text("att", self.id)


@dataclass(frozen=True, slots=True)
class Payment:
    """A wish to be paid as it stood when read."""

    id: UUID
    amount: Money
    credit_account_id: UUID
    purpose: str
    subject: str | None
    description: str
    capture_mode: str
    methods: tuple[str, ...]
    country: str | None
    status: PaymentStatus
    fee: Money
    """The tenant's own fee, fixed at creation and taken out of the credit."""
    captured: Money
    refunding: Money
    refunded: Money
    disputed: Money
    """Out of a refund's reach because a bank disputes it, or has taken it."""
    captured_attempt_id: UUID | None
    attention: tuple[str, ...]
    """Why a human must look; stays visible for ever."""
    return_url: str | None
    metadata: Mapping[str, Any]
    expires_at: datetime
    """On the tenant's clock."""
    created_at: datetime
    updated_at: datetime
    succeeded_at: datetime | None
    version: int

    @property
    def public_id(self) -> str:
        return ids.text("pay", self.id)

    @property
    def refundable(self) -> Decimal:
        return self.captured.amount - self.refunding.amount - self.refunded.amount - self.disputed.amount


@dataclass(frozen=True, slots=True)
class PaymentDetail:
    """A payment with its attempts, oldest first, and its link."""

    payment: Payment
    attempts: tuple[Attempt, ...]
    checkout_url: str

    @property
    def current(self) -> Attempt:
        """The newest attempt."""
        return self.attempts[-1]


@dataclass(frozen=True, slots=True)
class NewRefund:
    """A wish to give money back; `amount` None means all that is left."""

    payment_id: UUID
    amount: Money | None = None
    reason: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refund:
    """A refund as it stood when read."""

    id: UUID
    payment_id: UUID
    attempt_id: UUID
    provider_account_id: UUID
    amount: Money
    status: RefundStatus
    reason: str
    set_aside_id: UUID
    """The ledger transaction that took the money out of reach."""
    provider_refund_id: str | None
    error_code: str | None
    error_text: str | None
    metadata: Mapping[str, Any]
    sent_at: datetime | None
    checks: int
    next_check_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int

    @property
    def public_id(self) -> str:
        """Also the vendor's idempotency key."""
        return ids.text("ref", self.id)


def attempt_ref(payment: Payment, attempt: Attempt) -> AttemptRef:
    """The attempt as the port names it."""
    return AttemptRef(
        reference=attempt.reference,
        provider_order_id=attempt.provider_order_id,
        provider_payment_id=attempt.provider_payment_id,
        amount=payment.amount,
        created_at=attempt.created_at,
    )
