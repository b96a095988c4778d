from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from core.kit import ids
from core.kit.money import Money
from core.payments.mandates.provider import Frequency, MandateRef
from core.payments.mandates.rules import Terms


class MandateStatus(StrEnum):
    """Where a mandate stands; the vendor's states but `unknown`, which changes nothing."""

    CREATED = "created"
    PENDING = "pending"
    ACTIVE = "active"
    PAUSED = "paused"
    REJECTED = "rejected"
    REVOKED = "revoked"
    EXPIRED = "expired"


_S = MandateStatus

TRANSITIONS: Mapping[MandateStatus, frozenset[MandateStatus]] = {
    _S.CREATED: frozenset(_S) - {_S.CREATED},
    _S.PENDING: frozenset(_S) - {_S.CREATED, _S.PENDING},
    _S.ACTIVE: frozenset({_S.PAUSED, _S.REVOKED, _S.EXPIRED}),
    _S.PAUSED: frozenset({_S.ACTIVE, _S.REVOKED, _S.EXPIRED}),
    # The payer may try again at the vendor's page.
    _S.REJECTED: frozenset({_S.PENDING, _S.ACTIVE, _S.REVOKED, _S.EXPIRED}),
    _S.REVOKED: frozenset(),
    _S.EXPIRED: frozenset(),
}
OVER = frozenset({_S.REVOKED, _S.EXPIRED})


class ChargeState(StrEnum):
    """How far a charge is on its way to the bank; what became of the debit is its payment's status."""

    SCHEDULED = "scheduled"
    NOTICED = "noticed"
    """The payer was told."""
    DEBITING = "debiting"
    """The vendor was asked to debit."""
    CANCELLED = "cancelled"
    REFUSED = "refused"
    """Never debited, and never will be: `error_code` says why."""


@dataclass(frozen=True, slots=True)
class NewMandate:
    """A mandate to ask a payer for."""

    provider_account_id: UUID
    method: str
    amount_max: Money
    credit_account_id: UUID
    frequency: Frequency
    ends_on: date
    starts_on: date | None = None
    """None: today, in the tenant's zone."""
    first_amount: Money | None = None
    category: str | None = None
    person_id: UUID | None = None
    description: str = ""
    reference: str | None = None
    return_url: str | None = None
    payer: Mapping[str, str] = field(default_factory=dict)
    metadata: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mandate:
    """A mandate as it stood when read."""

    id: UUID
    person_id: UUID | None
    provider_account_id: UUID
    method: str
    amount_max: Money
    first_amount: Money
    frequency: Frequency
    category: str | None
    starts_on: date
    ends_on: date
    credit_account_id: UUID
    description: str
    reference: str | None
    return_url: str | None
    metadata: Mapping[str, Any]
    status: MandateStatus
    registration_id: UUID
    """How the vendor knows the registration: the id of an attempt, the first payment's where there is one."""
    payment_id: UUID | None
    """Of the first charge, made with the registration."""
    provider_order_id: str | None
    provider_customer_id: str | None
    provider_mandate_id: str | None
    error_code: str | None
    error_text: str | None
    revoke_requested_at: datetime | None
    """From here on it is not charged any more, whatever the vendor says."""
    checks: int
    created_at: datetime
    updated_at: datetime
    version: int

    @property
    def public_id(self) -> str:
        return ids.text("mdt", self.id)

    @property
    def registration(self) -> str:
        return ids.text("att", self.registration_id)

    @property
    def terms(self) -> Terms:
        return Terms(self.method, self.amount_max, self.frequency, self.category, self.starts_on, self.ends_on)

    @property
    def may_be_charged(self) -> bool:
        return self.status is MandateStatus.ACTIVE and self.revoke_requested_at is None

    def ref(self, payer: Mapping[str, str]) -> MandateRef:
        """The mandate as the port names it."""
        return MandateRef(
            self.registration,
            self.provider_order_id,
            self.provider_customer_id,
            self.provider_mandate_id,
            self.method,
            self.amount_max,
            payer,
        )


@dataclass(frozen=True, slots=True)
class MandateDetail:
    """A mandate with the page where its payer agrees."""

    mandate: Mandate
    url: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class NewCharge:
    """A charge to make; `reference` is the tenant's own word for it, unique for ever."""

    mandate_id: UUID
    amount: Money
    reference: str
    description: str = ""
    debit_at: datetime | None = None
    """None: as soon as the rules allow. On the tenant's clock."""


@dataclass(frozen=True, slots=True)
class Charge:
    """A charge as it stood when read."""

    id: UUID
    mandate_id: UUID
    reference: str
    amount: Money
    description: str
    period: str
    state: ChargeState
    payment_id: UUID
    debit_at: datetime
    noticed_at: datetime | None
    """On the tenant's clock, as `debit_at`."""
    debited_at: datetime | None
    """When the vendor was last asked to debit: from here on it may have done so."""
    provider_notice_id: str | None
    provider_order_id: str | None
    error_code: str | None
    actor: str
    created_at: datetime
    updated_at: datetime

    @property
    def public_id(self) -> str:
        return ids.text("chg", self.id)
