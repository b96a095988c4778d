from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from core.kit import ids
from core.payments.provider import SettlementLine
from core.reconciliation.sources.types import Format
from core.web import card_guard

_DETAIL_MAX = 500
Cell = str | int | float | Decimal | datetime | date | bool | None
"""What a table holds. A float is only taken where it can be nothing but the decimal that somebody typed."""


class ImportState(StrEnum):
    UPLOADED = "uploaded"
    """The file is kept, and nothing else."""
    QUEUED = "queued"
    READING = "reading"
    COMPLETED = "completed"
    REFUSED = "refused"
    """The file as a whole cannot be trusted; no line of it is imported."""
    QUARANTINED = "quarantined"
    """Some rows cannot be understood; no line is imported until somebody decides about them."""
    FAILED = "failed"
    """We could not; starting it again may help."""


RESTARTABLE = frozenset({ImportState.UPLOADED, ImportState.REFUSED, ImportState.QUARANTINED, ImportState.FAILED})


class FileRefused(Exception):
    """The file is not what it should be; nothing of it is imported."""

    def __init__(self, problem: str, detail: str, row: int | None = None) -> None:
        super().__init__(f"{problem}: {detail}")
        self.problem = problem
        # It may quote the file: of a mapping that is wrong, the names of columns are somebody's line.
        self.detail = card_guard.redact(detail)[:_DETAIL_MAX]
        self.row = row


@dataclass(frozen=True, slots=True)
class Flawed:
    """A row that cannot be understood."""

    row: int
    field: str | None
    reason: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Movement:
    """One line of a statement. `amount` is positive when money came."""

    row: int
    booked_on: date
    value_on: date
    amount: Decimal
    currency: str
    reference: str | None
    counterparty: str | None
    description: str
    balance: Decimal | None = None
    more_keys: tuple[str, ...] = ()
    """References that stand elsewhere, such as in the parts of a batch."""
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Reported:
    """One line of a gateway's report."""

    row: int
    line: SettlementLine


@dataclass(frozen=True, slots=True)
class Statement:
    """What a file says of a whole statement; its lines were checked against it."""

    account: str | None
    number: str | None
    currency: str
    opening: Decimal
    closing: Decimal
    from_on: date | None
    to_on: date | None
    lines: int


Item = Movement | Reported | Flawed | Statement
Items = Iterator[Item]


@dataclass(frozen=True, slots=True)
class Import:
    """An import as it stood when read."""

    id: UUID
    source_id: UUID
    file_id: UUID
    sha256: str
    name: str
    size_bytes: int
    state: ImportState
    format: Format
    mapping: Mapping[str, Any] | None
    without_quarantined: bool
    staged_to: int
    lines_read: int
    lines_new: int
    lines_known: int
    lines_quarantined: int
    from_on: date | None
    to_on: date | None
    statements: list[dict[str, Any]]
    problem: str | None
    detail: str | None
    problem_row: int | None
    failures: int
    run_id: UUID | None
    actor: str
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    version: int

    @property
    def public_id(self) -> str:
        return ids.text("rim", self.id)


@dataclass(frozen=True, slots=True)
class Preview:
    """How the first rows of a file would be understood. Nothing of it is kept."""

    columns: list[str]
    """As the file names them; empty where the format explains itself."""
    suggested: dict[str, str]
    """By field: a column whose name says that."""
    items: list[Item]
    refused: FileRefused | None = None
    encoding: str | None = None
    complete: bool = False
    """Whether the file ends within the preview."""
