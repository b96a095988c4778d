from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from core.kit.money import Money
from core.ledger.types import Transaction


@dataclass(frozen=True, slots=True)
class NewTransfer:
    """Money for another wallet, named by exactly one of its id and its person's e-mail address or phone number."""

    from_wallet_id: UUID
    amount: Money
    to_wallet_id: UUID | None = None
    to_email: str | None = None
    to_phone: str | None = None
    description: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NewSpend:
    """Money for the tenant: for its sales account, or another ledger account that it names."""

    wallet_id: UUID
    amount: Money
    credit_account_id: UUID | None = None
    description: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """What one pocket kind gave or got back."""

    kind: str
    amount: Money


@dataclass(frozen=True, slots=True)
class Move:
    """Money moved: one ledger transaction, with what each pocket had to do with it."""

    transaction: Transaction
    wallet_id: UUID
    amount: Money
    parts: tuple[Part, ...]
    to_wallet_id: UUID | None = None
    """Of a transfer."""
    spend_id: UUID | None = None
    """Of a refund: the transaction that it gives back."""
