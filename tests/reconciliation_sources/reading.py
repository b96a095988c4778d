"""Read a file as a source would, without a database."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from core.reconciliation.imports import understand
from core.reconciliation.imports.types import FileRefused, Flawed, Item, Movement, Reported
from core.reconciliation.sources.types import Format, Source, SourceKind
from tests.reconciliation_sources.bank import MAPPING

_AT = datetime(2026, 11, 28, tzinfo=UTC)
_PLAIN: dict[str, Any] = {
    "id": UUID(int=1), "name": "Bank", "kind": SourceKind.BANK, "provider_account_id": UUID(int=2),
    "ledger_account_id": UUID(int=3), "currency": "INR", "format": Format.CSV, "mapping": MAPPING,
    "account_number": None, "zone": None, "local_time": None, "quiet_days": 3, "enabled": True, "created_at": _AT,
    "updated_at": _AT, "version": 1,
}  # fmt: skip


def source(**changes: Any) -> Source:
    return Source(**{**_PLAIN, **changes})


def read(content: bytes | str, **changes: Any) -> list[Item]:
    """Everything in a file. Raises FileRefused."""
    given = content.encode() if isinstance(content, str) else content
    return list(understand.items(given, source(**changes), "Asia/Kolkata"))


def mapped(**changes: Any) -> Any:
    return MAPPING.model_copy(update=changes)


def movements(content: bytes | str, **changes: Any) -> list[tuple[str, str, str | None]]:
    """(day, amount, reference) of each line."""
    found = [item for item in read(content, **changes) if isinstance(item, Movement)]
    return [(item.booked_on.isoformat(), f"{item.amount:.2f}", item.reference) for item in found]


def flaws(content: bytes | str, **changes: Any) -> list[tuple[int, str | None, str]]:
    """(row, field, reason) of each row that cannot be understood."""
    found = [item for item in read(content, **changes) if isinstance(item, Flawed)]
    return [(item.row, item.field, item.reason) for item in found]


def reported(content: bytes | str, **changes: Any) -> list[Reported]:
    settlement = {"kind": SourceKind.SETTLEMENT, **changes}
    return [item for item in read(content, **settlement) if isinstance(item, Reported)]


def refusal(content: bytes | str, **changes: Any) -> tuple[str, int | None]:
    """(problem, row) of a file that is refused."""
    try:
        found = read(content, **changes)
    except FileRefused as refused:
        return refused.problem, refused.row
    raise AssertionError(f"it was read: {found}")
