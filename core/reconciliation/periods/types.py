from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from core.kit import ids
from core.reconciliation.reports.types import Report
from core.reconciliation.sources.types import Source
from core.reconciliation.types import Window, account_name

SIGN, REOPEN = "reconciliation.sign_off", "reconciliation.reopen"
"""The kinds of approval."""
FORMAT = "bahi.sign_off.v1"


class State(StrEnum):
    ASKED = "asked"
    """It waits for the second person; or nobody decided in time."""
    REJECTED = "rejected"
    SIGNED = "signed"
    REOPENED = "reopened"
    """It was signed, and does not hold any more."""


class Format(StrEnum):
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be signed off."""

    window: Window
    account_id: UUID | None = None
    """One account only: a provider account or a source."""
    close_books: bool = False
    """Whether signing moves the ledger's closing date to the end of the last day, where it lags."""


@dataclass(frozen=True, slots=True)
class Subject:
    """An account that is signed off."""

    id: UUID
    name: str
    source: Source | None
    """The source, where the account is one; else it is a provider account."""

    @property
    def public_id(self) -> str:
        return account_name(self.id, self.source.id if self.source else None)


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that must be so before a period is signed off."""

    code: str
    met: bool
    account: str | None
    detail: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What a period's document would say now, and whether it may be signed."""

    conditions: Sequence[Condition]
    tables: Sequence[Report]
    agreed: str
    """SHA-256 of the figures that do not change by themselves while a second person looks at them."""

    @property
    def unmet(self) -> list[Condition]:
        return [condition for condition in self.conditions if not condition.met]


@dataclass(frozen=True, slots=True)
class SignOff:
    """A period that was signed off, or is to be."""

    id: UUID
    account_id: UUID | None
    source_id: UUID | None
    from_on: date
    to_on: date
    close_books: bool
    state: State
    reason: str
    agreed: str
    sha256: str | None
    """Of the document, once signed."""
    head_height: int | None
    """The newest block of the ledger's seals when it was signed; it covers everything that the document is about."""
    head_hash: str | None
    approval_id: UUID
    reopening_id: UUID | None
    """The approval of its reopening, once asked for."""
    prepared_by: str
    signed_by: str | None
    signed_at: datetime | None
    reopened_by: str | None
    reopened_at: datetime | None
    reopening_reason: str | None
    created_at: datetime
    version: int

    @property
    def public_id(self) -> str:
        return ids.text("sgn", self.id)

    @property
    def account(self) -> str | None:
        return None if self.account_id is None else account_name(self.account_id, self.source_id)

    @property
    def wish(self) -> Wish:
        return Wish(Window(self.from_on, self.to_on), self.account_id, self.close_books)
