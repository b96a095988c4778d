from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from core.reconciliation.types import BreakKind, LineState


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One movement of a statement and what became of it. `amount` is positive when money came."""

    id: UUID
    source_id: UUID
    import_id: UUID
    line_key: str
    kind: str
    amount: Decimal
    currency: str
    booked_on: date
    value_on: date
    reference: str | None
    counterparty: str | None
    description: str
    balance_after: Decimal | None
    keys: list[str]
    state: LineState
    problem: BreakKind | None
    reason: str | None
    expected: Decimal | None
    subject: str | None
    expectation_id: UUID | None
    match_id: UUID | None
    rule: str | None
