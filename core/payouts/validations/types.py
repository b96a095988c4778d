from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from core.kit import ids
from core.kit.money import Money

PREFIX = "bvl"


class ValidationStatus(StrEnum):
    """Where a validation stands."""

    WAITING = "waiting"
    """The provider was not asked yet, or certainly heard nothing."""
    ASKED = "asked"
    """The provider may have been asked; the bank has not answered."""
    VALID = "valid"
    """The account takes money. Whose it is, `name_match` says."""
    INVALID = "invalid"
    FAILED = "failed"
    """Nothing was learned: ask anew."""


class NameMatch(StrEnum):
    """How the name that the bank knows compares with the one that was given."""

    SAME = "same"
    """The same words in whatever order, titles and punctuation aside."""
    SIMILAR = "similar"
    """Some words are initials, left out, or misspelt by a letter or so."""
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Validation:
    """A validation as it stood when read."""

    id: UUID
    beneficiary_id: UUID
    provider_account_id: UUID
    status: ValidationStatus
    sent_at: datetime | None
    provider_validation_id: str | None
    registered_name: str | None = field(repr=False)
    """Only where it was opened to be shown; None also when its person was erased."""
    name_match: NameMatch | None
    utr: str | None
    error_text: str | None
    created_by: str
    created_at: datetime
    updated_at: datetime
    finished_at: datetime | None
    version: int
    fee: Money | None = None
    """What the provider took for it, without tax: booked when the bank has answered."""
    tax: Money | None = None

    @property
    def public_id(self) -> str:
        return ids.text(PREFIX, self.id)
