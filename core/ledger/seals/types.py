from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

TRANSACTION = "transaction"
AUDIT = "audit"
RECORD = "record"


@dataclass(frozen=True, slots=True)
class Head:
    """Where a chain ends: whoever keeps this outside can later tell whether anything up to it was changed."""

    height: int
    """0 before the first block."""
    hash: str
    """In hexadecimal; empty before the first block."""
    leaves: int


@dataclass(frozen=True, slots=True)
class Seal:
    """A block of the chain. `hash` is SHA-256 of the byte 2 and `header`."""

    height: int
    hash: str
    header: str
    first_position: int
    leaf_count: int
    sealed_at: datetime


@dataclass(frozen=True, slots=True)
class Proof:
    """That one leaf is under a head: everything that `tools/check_proof.py` needs, and nothing to trust."""

    leaf: str
    """The canonical text that was sealed."""
    index: int
    """The leaf's place within its block."""
    path: list[str]
    """The sibling hashes from the leaf to its block's root."""
    blocks: list[str]
    """Headers from the head's down to that of the leaf's block, each linked by the one before it."""
    head: Head


@dataclass(frozen=True, slots=True)
class Leaf:
    """Something about to be sealed."""

    kind: str
    item_id: UUID
    hash: bytes
