from __future__ import annotations

from datetime import time
from typing import Any, Literal

from pydantic import Field

from core.kit import ids
from core.reconciliation.sources import types
from core.reconciliation.sources.mapping import Mapping
from core.reconciliation.sources.presets import Preset
from core.reconciliation.sources.types import Format, NewSource, SourceChange, SourceKind
from core.web.schemas import In, Moment, Out, PageQuery

_MAPPING: dict[str, Any] = {
    "columns": {"booked_on": "Date", "description": "Narration", "debit": "Withdrawal", "credit": "Deposit"},
    "dates": "%d/%m/%Y",
    "signs": "columns",
}


class SourceIn(In):
    """A place that files come from. Kind, accounts and currency are for ever; the rest may change."""

    name: str = Field(min_length=1, max_length=100, examples=["Current account"])
    kind: SourceKind = Field(examples=["bank"])
    format: Format = Field(examples=["mt940"])
    currency: str = Field(min_length=3, max_length=3, examples=["INR"])
    mapping: Mapping | None = Field(
        None, description="How tables are read; MT940 and camt.053 need none", examples=[_MAPPING]
    )
    provider_account: str | None = Field(
        None,
        max_length=40,
        description="Whose reports these are; of a bank, none",
        examples=["pac_01jd5qcrkb0s5kz2sv6v2k9ebp"],
    )
    ledger_account: str | None = Field(
        None,
        max_length=40,
        description="What a bank's lines are tied to; the standard bank account when null",
        examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebp"],
    )
    account_number: str | None = Field(
        None, min_length=1, max_length=50, description="What a statement must name as its account, or end with"
    )
    zone: str | None = Field(None, max_length=50, description="Of the file's times; the tenant's when null")
    local_time: time | None = Field(None, description="When the daily run starts; as the tenant's settings say if null")
    quiet_days: int = Field(3, ge=0, le=30, description="How long either side waits for the other before it is a break")

    def new(self) -> NewSource:
        return NewSource(
            name=self.name,
            kind=self.kind,
            format=self.format,
            currency=self.currency,
            mapping=self.mapping,
            provider_account_id=ids.parse("pac", self.provider_account) if self.provider_account else None,
            ledger_account_id=ids.parse("acc", self.ledger_account) if self.ledger_account else None,
            account_number=self.account_number,
            zone=self.zone,
            local_time=self.local_time,
            quiet_days=self.quiet_days,
        )


class SourceChangeIn(In):
    """All that may change of a source, as it shall be, and the version that this is about."""

    version: int = Field(ge=1)
    name: str = Field(min_length=1, max_length=100, examples=["Current account"])
    format: Format = Field(examples=["csv"])
    mapping: Mapping | None = Field(None, examples=[_MAPPING])
    account_number: str | None = Field(None, min_length=1, max_length=50)
    zone: str | None = Field(None, max_length=50)
    local_time: time | None = None
    quiet_days: int = Field(3, ge=0, le=30)
    enabled: bool = True

    def change(self) -> SourceChange:
        return SourceChange(
            name=self.name,
            format=self.format,
            mapping=self.mapping,
            account_number=self.account_number,
            zone=self.zone,
            local_time=self.local_time,
            quiet_days=self.quiet_days,
            enabled=self.enabled,
        )


class SourceOut(Out):
    """A source, and its reconciled account."""

    id: str
    name: str
    kind: SourceKind
    format: Format
    currency: str
    mapping: dict[str, Any] | None
    provider_account: str | None
    ledger_account: str | None
    account_number: str | None
    zone: str | None
    local_time: time | None
    quiet_days: int
    enabled: bool
    created_at: Moment
    updated_at: Moment
    version: int

    @classmethod
    def of(cls, source: types.Source) -> SourceOut:
        return cls(
            id=source.public_id,
            name=source.name,
            kind=source.kind,
            format=source.format,
            currency=source.currency,
            mapping=None if source.mapping is None else source.mapping.model_dump(mode="json"),
            provider_account=ids.text("pac", source.provider_account_id) if source.provider_account_id else None,
            ledger_account=ids.text("acc", source.ledger_account_id) if source.ledger_account_id else None,
            account_number=source.account_number,
            zone=source.zone,
            local_time=source.local_time,
            quiet_days=source.quiet_days,
            enabled=source.enabled,
            created_at=source.created_at,
            updated_at=source.updated_at,
            version=source.version,
        )


class SourcePageOut(Out):
    items: list[SourceOut]
    next_cursor: str | None


class SourceQuery(PageQuery):
    kind: Literal["settlement", "bank", "payout"] | None = None


class PresetOut(Out):
    """How a vendor's file is read: a mapping to start from."""

    name: str
    label: str
    kind: SourceKind
    format: Format
    mapping: dict[str, Any]
    note: str

    @classmethod
    def of(cls, preset: Preset) -> PresetOut:
        return cls(
            name=preset.name,
            label=preset.label,
            kind=preset.kind,
            format=preset.format,
            mapping=preset.mapping.model_dump(mode="json"),
            note=preset.note,
        )


class PresetsOut(Out):
    items: list[PresetOut]
