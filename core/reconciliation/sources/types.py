from __future__ import annotations

from collections.abc import Mapping as Facts
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from typing import Any
from uuid import UUID

from core.kit import ids
from core.reconciliation.sources import mapping
from core.reconciliation.sources.mapping import Mapping


class SourceKind(StrEnum):
    """Whose word it is."""

    SETTLEMENT = "settlement"
    """A payment gateway's report of what it settled."""
    BANK = "bank"
    """A bank's statement."""
    PAYOUT = "payout"
    """A payout provider's report of what it paid out."""


class Format(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    JSONL = "jsonl"
    """One JSON object a line."""
    MT940 = "mt940"
    CAMT053 = "camt053"

    @property
    def is_table(self) -> bool:
        """Whether it needs a mapping: the others say themselves what is what."""
        return self not in {Format.MT940, Format.CAMT053}


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source as it is asked for."""

    name: str
    kind: SourceKind
    format: Format
    currency: str
    mapping: Mapping | None = None
    provider_account_id: UUID | None = None
    ledger_account_id: UUID | None = None
    account_number: str | None = None
    zone: str | None = None
    local_time: time | None = None
    quiet_days: int = 3


@dataclass(frozen=True, slots=True)
class SourceChange:
    """All of a source that may change, as it shall be."""

    name: str
    format: Format
    mapping: Mapping | None
    account_number: str | None
    zone: str | None
    local_time: time | None
    quiet_days: int
    enabled: bool


@dataclass(frozen=True, slots=True)
class Source:
    """A source as it stood when read."""

    id: UUID
    name: str
    kind: SourceKind
    provider_account_id: UUID | None
    ledger_account_id: UUID | None
    currency: str
    format: Format
    mapping: Mapping | None
    account_number: str | None
    zone: str | None
    local_time: time | None
    quiet_days: int
    enabled: bool
    created_at: datetime
    updated_at: datetime
    version: int

    @property
    def public_id(self) -> str:
        return ids.text("src", self.id)

    @property
    def account_id(self) -> UUID:
        """The reconciled account that its lines belong to."""
        if self.kind is SourceKind.SETTLEMENT:
            assert self.provider_account_id is not None
            return self.provider_account_id
        return self.id


def source(row: Facts[str, Any]) -> Source:
    """From its database row."""
    facts = dict(row)
    facts["kind"] = SourceKind(facts["kind"])
    facts["format"] = Format(facts["format"])
    facts["mapping"] = None if facts["mapping"] is None else mapping.parse(facts["mapping"], facts["kind"])
    return Source(**facts)
