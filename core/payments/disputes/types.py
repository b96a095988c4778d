from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from core.kit import ids
from core.kit.money import Money


class DisputeStatus(StrEnum):
    """Where a dispute stands; the vendor's states but `unknown`, which changes nothing."""

    OPEN = "open"
    """Evidence may be given until `respond_by`."""
    UNDER_REVIEW = "under_review"
    WON = "won"
    LOST = "lost"
    CLOSED = "closed"


_S = DisputeStatus

TRANSITIONS: Mapping[DisputeStatus, frozenset[DisputeStatus]] = {
    _S.OPEN: frozenset({_S.UNDER_REVIEW, _S.WON, _S.LOST, _S.CLOSED}),
    # Back to open: the bank asks for more, or the next phase begins.
    _S.UNDER_REVIEW: frozenset({_S.OPEN, _S.WON, _S.LOST, _S.CLOSED}),
    _S.WON: frozenset(),
    _S.LOST: frozenset(),
    _S.CLOSED: frozenset(),
}
FINAL = frozenset({_S.WON, _S.LOST, _S.CLOSED})


class AnswerState(StrEnum):
    """What became of an answer to the bank."""

    SENT = "sent"
    """Under way, or the vendor did not say."""
    TAKEN = "taken"
    REFUSED = "refused"
    LOST = "lost"
    """It never reached the vendor: answer again."""


PURPOSES = (
    "shipping_proof", "billing_proof", "cancellation_proof", "customer_communication", "proof_of_service",
    "explanation_letter", "refund_confirmation", "access_activity_log", "refund_cancellation_policy",
    "term_and_conditions", "others",
)  # fmt: skip
"""What a document proves, in the words of the port."""


@dataclass(frozen=True, slots=True)
class Document:
    """A stored file as evidence."""

    file_id: UUID
    purpose: str = "others"


@dataclass(frozen=True, slots=True)
class NewContest:
    """What to tell the bank; `amount` None contests all of it."""

    summary: str
    documents: tuple[Document, ...] = ()
    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """A dispute as it stood when read."""

    id: UUID
    payment_id: UUID
    attempt_id: UUID
    provider_account_id: UUID
    provider_dispute_id: str
    amount: Money
    phase: str
    status: DisputeStatus
    blocked: Money
    """How much of the payment cannot be refunded because of it."""
    deducted: Money
    """What the vendor has taken for it so far; posted."""
    borne_by: str | None
    """Of a lost one: `tenant`, or `payee` where the tenant's rule took it from the account that was credited."""
    reason_code: str | None
    reason_text: str | None
    respond_by: datetime | None
    reminded_for: datetime | None
    """The deadline that was reminded of."""
    attention: tuple[str, ...]
    opened_at: datetime
    decided_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int

    @property
    def public_id(self) -> str:
        return ids.text("dsp", self.id)


@dataclass(frozen=True, slots=True)
class Answer:
    """What was told to the bank."""

    id: UUID
    dispute_id: UUID
    kind: str
    """contest or accept."""
    state: AnswerState
    summary: str
    amount: Money
    documents: tuple[Document, ...]
    error_code: str | None
    error_text: str | None
    actor: str
    created_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class DisputeDetail:
    """A dispute with its answers, oldest first."""

    dispute: Dispute
    answers: tuple[Answer, ...]
