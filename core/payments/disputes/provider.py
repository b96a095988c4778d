"""What a payment provider that claims DISPUTES adds."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.kit.money import Money


class DisputeState(StrEnum):
    """Where a dispute stands at the vendor."""

    OPEN = "open"
    """Evidence may be given until `respond_by`."""
    UNDER_REVIEW = "under_review"
    WON = "won"
    LOST = "lost"
    CLOSED = "closed"
    """Ended without a verdict, such as an inquiry that was answered: no money moved."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DisputeTruth:
    """What the vendor says of a dispute."""

    provider_dispute_id: str
    provider_payment_id: str
    state: DisputeState
    phase: str
    """fraud, retrieval, chargeback, pre_arbitration or arbitration."""
    amount: Money
    deducted: Money
    """What the vendor has taken from us for it so far; zero where it deducts only when the dispute is lost."""
    reason_code: str | None
    reason_text: str | None
    respond_by: datetime | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """A document for the bank. `purpose` is in the port's words: shipping_proof, billing_proof, cancellation_proof,
    customer_communication, proof_of_service, explanation_letter, refund_confirmation, access_activity_log,
    refund_cancellation_policy, term_and_conditions, others."""

    name: str
    media_type: str
    content: bytes = field(repr=False)
    purpose: str = "others"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is told to the bank."""

    summary: str
    amount: Money
    """How much is contested."""
    files: Sequence[EvidenceFile] = ()


class DisputeProvider(Protocol):
    """Reads and answers disputes."""

    def list_disputes(self, since: datetime) -> AsyncIterator[DisputeTruth]:
        """Disputes opened since. Raises ProviderRejected, ProviderUnavailable."""
        ...

    async def fetch_dispute(self, provider_dispute_id: str) -> DisputeTruth:
        """Raises ProviderRejected (also: not found), ProviderUnavailable."""
        ...

    async def contest_dispute(self, provider_dispute_id: str, evidence: Evidence) -> DisputeTruth:
        """Submit evidence, finally. Raises ProviderRejected, ProviderUnavailable, OutboundFailed, OutboundUnknown."""
        ...

    async def accept_dispute(self, provider_dispute_id: str) -> DisputeTruth:
        """Give in: the money is lost for good. Raises as `contest_dispute`."""
        ...
