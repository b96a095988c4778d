from __future__ import annotations

from dataclasses import asdict

from pydantic import Field

from core.ledger.seals.types import Head, Proof, Seal
from core.web.schemas import Moment, Out, Query


class HeadOut(Out):
    """Where the chain ends. Keep height and hash outside: later they prove that nothing up to here was changed."""

    height: int = Field(description="0 before the first block")
    hash: str = Field(description="SHA-256 in hexadecimal; empty before the first block")
    leaves: int = Field(description="How many transactions and audit entries are sealed up to here")

    @classmethod
    def of(cls, head: Head) -> HeadOut:
        return cls.model_validate(asdict(head))


class SealOut(Out):
    """A block. Its hash is SHA-256 of the byte 2 and the header's UTF-8 bytes."""

    height: int
    hash: str
    header: str = Field(description="The text that was hashed: JSON with the Merkle root and the links backwards")
    first_position: int
    leaf_count: int
    sealed_at: Moment

    @classmethod
    def of(cls, seal: Seal) -> SealOut:
        return cls.model_validate(asdict(seal))


class SealPageOut(Out):
    """The head, and blocks, newest first."""

    head: HeadOut
    items: list[SealOut]
    next_cursor: str | None


class ProofQuery(Query):
    """Which head the proof should lead to."""

    height: int | None = Field(
        None, ge=1, le=2**62, description="Height of a head that you noted; the newest if absent"
    )


class ProofOut(Out):
    """What `check_proof.py` checks, offline and without trust in us. See the guide on proofs."""

    format: str = Field(examples=["bahi.proof.v1"])
    leaf: str = Field(description="The sealed text: everything of the transaction, as canonical JSON")
    index: int = Field(description="The leaf's place within its block")
    path: list[str] = Field(description="Sibling hashes from the leaf to its block's Merkle root")
    blocks: list[str] = Field(description="Headers from the head's down to that of the leaf's block")
    head: HeadOut

    @classmethod
    def of(cls, proof: Proof) -> ProofOut:
        return cls.model_validate({"format": "bahi.proof.v1", **asdict(proof)})
