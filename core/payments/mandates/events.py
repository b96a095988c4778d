"""Events of a mandate and its charges. Subject: the mandate. What became of a debit is told by its payment's events."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel

from core.events.types import Event

_MANDATE: dict[str, Any] = {
    "mandate": "mdt_01jd5qcrkb0s5kz2sv6v2k9ebq",
    "status": "active",
    "method": "upi",
    "amount_max": "1500.00",
    "currency": "INR",
    "person": "per_01jd5qcrkb0s5kz2sv6v2k9ebr",
}
_CHARGE: dict[str, Any] = {
    **_MANDATE,
    "charge": "chg_01jd5qcrkb0s5kz2sv6v2k9ebs",
    "payment": "pay_01jd5qcrkb0s5kz2sv6v2k9ebt",
    "reference": "GYM-2026-11",
    "amount": "499.00",
    "debit_at": "2026-12-01T06:30:00.000000Z",
}


class MandateFacts(BaseModel):
    """What every mandate event says."""

    mandate: str
    status: str
    method: str
    amount_max: str
    currency: str
    person: str | None


class ChargeFacts(MandateFacts):
    """What every event about a charge says."""

    charge: str
    payment: str
    reference: str
    amount: str
    debit_at: str


class MandateCreated(MandateFacts, Event):
    """A payer is asked for a mandate."""

    type: ClassVar[str] = "mandate.created"
    example: ClassVar[dict[str, Any]] = {**_MANDATE, "status": "created"}


class MandatePending(MandateFacts, Event):
    """The payer agreed; the bank has not confirmed yet."""

    type: ClassVar[str] = "mandate.pending"
    example: ClassVar[dict[str, Any]] = {**_MANDATE, "status": "pending"}


class MandateActivated(MandateFacts, Event):
    """The mandate may be charged, for the first time or again."""

    type: ClassVar[str] = "mandate.activated"
    example: ClassVar[dict[str, Any]] = _MANDATE


class MandatePaused(MandateFacts, Event):
    """The payer paused the mandate."""

    type: ClassVar[str] = "mandate.paused"
    example: ClassVar[dict[str, Any]] = {**_MANDATE, "status": "paused"}


class MandateRefused(MandateFacts, Event):
    """The payer or the bank did not agree."""

    type: ClassVar[str] = "mandate.rejected"
    example: ClassVar[dict[str, Any]] = {**_MANDATE, "status": "rejected"}


class MandateRevoked(MandateFacts, Event):
    """The mandate was ended by the payer, the bank or the tenant."""

    type: ClassVar[str] = "mandate.revoked"
    example: ClassVar[dict[str, Any]] = {**_MANDATE, "status": "revoked"}


class MandateExpired(MandateFacts, Event):
    """The mandate's time is over."""

    type: ClassVar[str] = "mandate.expired"
    example: ClassVar[dict[str, Any]] = {**_MANDATE, "status": "expired"}


class NoticeSent(ChargeFacts, Event):
    """The payer was told of a coming charge."""

    type: ClassVar[str] = "mandate.notice_sent"
    example: ClassVar[dict[str, Any]] = _CHARGE


class ChargeCancelled(ChargeFacts, Event):
    """A charge was taken back before it was debited, or the payer opted out."""

    type: ClassVar[str] = "mandate.charge_cancelled"
    example: ClassVar[dict[str, Any]] = {**_CHARGE, "reason": "opted_out"}

    reason: str


class ChargeRefused(ChargeFacts, Event):
    """A charge will not be debited: `reason` is the code of the rule or of the vendor's refusal."""

    type: ClassVar[str] = "mandate.charge_refused"
    example: ClassVar[dict[str, Any]] = {**_CHARGE, "reason": "mandates.not_active"}

    reason: str
