"""Events of a dispute. Subject: the dispute."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel

from core.events.types import Event

_DISPUTE: dict[str, Any] = {
    "dispute": "dsp_01jd5qcrkb0s5kz2sv6v2k9ebq",
    "payment": "pay_01jd5qcrkb0s5kz2sv6v2k9ebr",
    "status": "open",
    "phase": "chargeback",
    "amount": "500.00",
    "currency": "INR",
    "respond_by": "2026-12-05T18:30:00.000000Z",
}


class DisputeFacts(BaseModel):
    """What every dispute event says."""

    dispute: str
    payment: str
    status: str
    phase: str
    amount: str
    currency: str
    respond_by: str | None


class DisputeOpened(DisputeFacts, Event):
    """A payer's bank disputes a payment: evidence may be given until `respond_by`. Told again when it re-opens."""

    type: ClassVar[str] = "dispute.opened"
    example: ClassVar[dict[str, Any]] = _DISPUTE


class DisputeEvidenceDue(DisputeFacts, Event):
    """The deadline of an open dispute is near, and nothing was answered."""

    type: ClassVar[str] = "dispute.evidence_due"
    example: ClassVar[dict[str, Any]] = _DISPUTE


class DisputeUnderReview(DisputeFacts, Event):
    """The bank looks at the evidence."""

    type: ClassVar[str] = "dispute.under_review"
    example: ClassVar[dict[str, Any]] = {**_DISPUTE, "status": "under_review"}


class DisputeWon(DisputeFacts, Event):
    """The bank decided for the tenant: what was deducted came back."""

    type: ClassVar[str] = "dispute.won"
    example: ClassVar[dict[str, Any]] = {**_DISPUTE, "status": "won"}


class DisputeLost(DisputeFacts, Event):
    """The bank decided for the payer. `borne_by` says whose loss it is: `tenant`, or `payee`."""

    type: ClassVar[str] = "dispute.lost"
    example: ClassVar[dict[str, Any]] = {**_DISPUTE, "status": "lost", "borne_by": "tenant"}

    borne_by: str


class DisputeClosed(DisputeFacts, Event):
    """A dispute ended without a verdict."""

    type: ClassVar[str] = "dispute.closed"
    example: ClassVar[dict[str, Any]] = {**_DISPUTE, "status": "closed"}


class DisputeNeedsAttention(DisputeFacts, Event):
    """What the provider says of a dispute contradicts the books and needs a human: `reason` says what."""

    type: ClassVar[str] = "dispute.needs_attention"
    example: ClassVar[dict[str, Any]] = {**_DISPUTE, "status": "won", "reason": "verdict_changed:lost"}

    reason: str
