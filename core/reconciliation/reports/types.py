"""A report as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from core.reconciliation.types import Window

Cell = str | bool | int | Decimal | date | None
"""An amount is a Decimal with exactly its currency's digits; None is what nobody knows."""
Row = tuple[Cell, ...]


class Format(StrEnum):
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class Column:
    """A column and what it means."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A report that there is."""

    name: str
    title: str
    windowed: bool
    """Whether it is about some days; else it is of now."""
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it was made."""

    kind: Kind
    window: Window | None
    made_at: datetime
    rows: Sequence[Row]
