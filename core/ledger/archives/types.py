from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from core.ledger.seals.types import Head

FORMAT = "bahi.ledger.v2"
MANIFEST = "manifest.json"
ACCOUNTS, TRANSACTIONS, HOLDS, RECORDS, SEALS, LEAVES = MEMBERS = tuple(
    f"{name}.ndjson" for name in ("accounts", "transactions", "holds", "records", "seals", "leaves")
)


@dataclass(frozen=True, slots=True)
class Member:
    """A file within an archive, as its manifest describes it."""

    sha256: str
    bytes: int
    lines: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive says of itself."""

    ledger: str
    """Id of the tenant whose chain it is."""
    tenant: str
    made_at: str
    head: Head
    members: dict[str, Member]

    def document(self) -> dict[str, Any]:
        return {"format": FORMAT, **asdict(self)}


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive asked for, made by a job."""

    id: UUID
    state: str
    """`queued`, `done` or `failed`."""
    head_height: int | None
    head_hash: str | None
    file_id: UUID | None
    error: str | None
    actor: str
    created_at: datetime
    finished_at: datetime | None
