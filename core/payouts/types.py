from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from core.kit import ids
from core.kit.money import Money


class PayoutStatus(StrEnum):
    """Where a payout stands."""

    AWAITING_APPROVAL = "awaiting_approval"
    APPROVED = "approved"
    """Nothing left yet: it waits for its call, or for a batch."""
    SUBMITTED = "submitted"
    """The provider has it; the bank has not answered."""
    UNKNOWN = "unknown"
    """Asked for, and nobody knows yet whether it was heard."""
    PAID = "paid"
    FAILED = "failed"
    """Nothing left, or all of it came back before it was known to be paid."""
    REVERSED = "reversed"
    """It was paid, and then all of it came back."""
    CANCELLED = "cancelled"
    REJECTED = "rejected"


FINAL = frozenset(
    {
        PayoutStatus.PAID,
        PayoutStatus.FAILED,
        PayoutStatus.REVERSED,
        PayoutStatus.CANCELLED,
        PayoutStatus.REJECTED,
    }
)
UNSENT = frozenset({PayoutStatus.AWAITING_APPROVAL, PayoutStatus.APPROVED})


@dataclass(frozen=True, slots=True)
class Source:
    """Part of a payout's money: a ledger account and how much of it."""

    account_id: UUID
    amount: Money


@dataclass(frozen=True, slots=True)
class NewPayout:
    """A payout to ask for. The sources' amounts sum to what is paid."""

    purpose: str
    subject: str
    """Public id of what it is for, such as a wallet."""
    person_id: UUID
    beneficiary_id: UUID
    amount: Money
    sources: Sequence[Source]
    reason: str
    metadata: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Payout:
    """A payout as it stood when read."""

    id: UUID
    purpose: str
    subject: str
    person_id: UUID
    beneficiary_id: UUID
    provider_account_id: UUID
    amount: Money
    status: PayoutStatus
    hold_ids: tuple[UUID, ...]
    approval_id: UUID | None
    batch_id: UUID | None
    reason: str
    sent_at: datetime | None
    provider_payout_id: str | None
    utr: str | None
    error_code: str | None
    error_text: str | None
    attention: str | None
    """What a person must look at: the provider contradicts itself, or does not answer for long."""
    requested_by: str
    metadata: Mapping[str, Any]
    created_at: datetime
    updated_at: datetime
    finished_at: datetime | None
    version: int
    fee: Money | None = None
    """What the provider charged for it, without tax, as booked."""
    tax: Money | None = None
    vendor_status: str | None = None
    """The provider's own word for the state."""

    @property
    def public_id(self) -> str:
        return ids.text("pyo", self.id)

    @property
    def is_final(self) -> bool:
        return self.status in FINAL


@dataclass(frozen=True, slots=True)
class PayoutFilter:
    """Which payouts to list; None leaves a criterion out."""

    status: str | None = None
    subject: str | None = None
    batch_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PayoutRule:
    """A tenant's rule for payouts in one currency. Without one, every payout waits for approval."""

    id: UUID
    currency: str
    approve_above: Decimal
    """A larger amount needs a second principal."""
    least: Decimal
    most: Decimal | None
    version: int
    validated_only: bool = False
    """Whether only beneficiaries whose bank confirmed them are paid."""
