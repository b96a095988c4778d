from __future__ import annotations

from typing import Self
from uuid import UUID

from pydantic import Field, model_validator

from core.kit import ids
from core.kit.money import Money
from core.kit.shown import Shown
from core.payments.schemas import Line, SmallMetadata, positive
from core.wallets.moves.types import Move, NewSpend, NewTransfer
from core.web.schemas import In, Moment, MoneyIn, MoneyOut, Out


class TransferIn(MoneyIn):
    """Money for another wallet: name it, or the person's e-mail address or phone number."""

    to_wallet: str | None = Field(None, max_length=40, examples=["wal_01jd5qcrkb0s5kz2sv6v2k9ebr"])
    to_email: str | None = Field(None, min_length=3, max_length=254)
    to_phone: str | None = Field(None, pattern=r"^\+[1-9][0-9]{6,14}$", examples=["+919876543210"])
    description: Line = Field("", max_length=200, description="Kept for ever: nothing personal")
    metadata: SmallMetadata

    @model_validator(mode="after")
    def _one_recipient(self) -> Self:
        if sum(value is not None for value in (self.to_wallet, self.to_email, self.to_phone)) != 1:
            raise ValueError("name the recipient by exactly one of to_wallet, to_email and to_phone")
        return self

    def new(self, wallet_id: UUID) -> NewTransfer:
        """Raises money.InvalidAmount, money.UnknownCurrency, NotFound."""
        return NewTransfer(
            from_wallet_id=wallet_id,
            amount=positive(self.money()),
            to_wallet_id=ids.parse("wal", self.to_wallet) if self.to_wallet is not None else None,
            to_email=self.to_email,
            to_phone=self.to_phone,
            description=self.description,
            metadata=self.metadata,
        )


class SpendIn(MoneyIn):
    """Money for the tenant: for its sales account, or another of its ledger accounts."""

    credit_account: str | None = Field(None, max_length=40)
    description: Line = Field("", max_length=200, description="Kept for ever: nothing personal")
    metadata: SmallMetadata
    dry_run: bool = Field(False, description="Answer what spending would, such as out of which pockets; spend nothing")

    def new(self, wallet_id: UUID) -> NewSpend:
        """Raises money.InvalidAmount, money.UnknownCurrency, NotFound."""
        account = ids.parse("acc", self.credit_account) if self.credit_account is not None else None
        return NewSpend(wallet_id, positive(self.money()), account, self.description, self.metadata)


class SpendRefundIn(In):
    """Give a spend back: all that is left of it, or a part."""

    amount: str | None = Field(None, max_length=30, examples=["10.00"], description="Absent: all that is left")
    currency: str | None = Field(None, min_length=3, max_length=3, examples=["INR"])
    reason: Line = Field("", max_length=200, description="Kept for ever, and shown on the wallet's statement")

    @model_validator(mode="after")
    def _together(self) -> Self:
        if (self.amount is None) != (self.currency is None):
            raise ValueError("amount and currency go together")
        return self

    def wanted(self) -> Money | None:
        """Raises money.InvalidAmount, money.UnknownCurrency."""
        if self.amount is None or self.currency is None:
            return None
        return positive(Money.parse(self.amount, self.currency))


class PartOut(Out):
    """What pockets of one kind gave or got back."""

    kind: Shown[str]
    amount: Shown[str]


class MoveOut(Out):
    """Money that moved, in one ledger transaction."""

    transaction: Shown[str] = Field(examples=["txn_01jd5qcrkb0s5kz2sv6v2k9ebp"])
    wallet: Shown[str]
    to_wallet: str | None = Field(description="Of a transfer")
    spend: Shown[str | None] = Field(description="Of a refund: the transaction that it gives back")
    amount: Shown[MoneyOut]
    parts: Shown[list[PartOut]]
    recorded_at: Shown[Moment]

    @classmethod
    def of(cls, move: Move) -> MoveOut:
        return cls(
            transaction=ids.text("txn", move.transaction.id),
            wallet=ids.text("wal", move.wallet_id),
            to_wallet=ids.text("wal", move.to_wallet_id) if move.to_wallet_id else None,
            spend=ids.text("txn", move.spend_id) if move.spend_id else None,
            amount=MoneyOut.of(move.amount),
            parts=[PartOut(kind=part.kind, amount=part.amount.text()) for part in move.parts],
            recorded_at=move.transaction.recorded_at,
        )
