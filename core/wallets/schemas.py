from __future__ import annotations

from datetime import datetime
from typing import Any, Self
from uuid import UUID

from pydantic import Field, model_validator

from core.kit import ids
from core.ledger.types import HistoryEntry
from core.payments.schemas import CheckoutIn, Line, PaymentOut, SmallMetadata
from core.payments.types import NewPayment
from core.wallets import types
from core.web.schemas import In, Moment, MomentIn, Out, PageQuery


class WalletIn(In):
    """A wallet to open, for a person named by our id or by yours."""

    person_id: str | None = Field(None, examples=["per_01jd5qcrkb0s5kz2sv6v2k9eba"])
    external_id: str | None = Field(None, min_length=1, max_length=200, description="The person's id at yours")
    currency: str = Field(min_length=3, max_length=3, examples=["INR"])
    name: Line = Field("", max_length=100)
    metadata: SmallMetadata

    @model_validator(mode="after")
    def _one_person(self) -> Self:
        if (self.person_id is None) == (self.external_id is None):
            raise ValueError("name the person by exactly one of person_id and external_id")
        return self


class DepositIn(CheckoutIn):
    """An amount to be paid into the wallet."""

    def payment(self) -> NewPayment:
        """Everything but the account, which is the wallet's."""
        return self.new(credit_account_id=UUID(int=0), purpose="deposit", subject=None)


class WalletOut(Out):
    """A wallet and its balance. `available` is what may still leave: posted − held."""

    id: str
    person: str
    account: str
    name: str
    currency: str
    posted: str
    held: str
    available: str
    version: int = Field(description="Count of the account's postings")
    status: str
    metadata: dict[str, Any]
    created_at: Moment

    @classmethod
    def of(cls, wallet: types.Wallet) -> WalletOut:
        return cls(
            id=wallet.public_id,
            person=ids.text("per", wallet.person_id),
            account=ids.text("acc", wallet.account_id),
            name=wallet.name,
            currency=wallet.posted.currency,
            posted=wallet.posted.text(),
            held=wallet.held.text(),
            available=wallet.available.text(),
            version=wallet.version,
            status=wallet.status,
            metadata=dict(wallet.metadata),
            created_at=wallet.created_at,
        )


class WalletPageOut(Out):
    items: list[WalletOut]
    next_cursor: str | None


class WalletQuery(PageQuery):
    person_id: str | None = Field(None, description="Only this person's")


class WalletHistoryQuery(PageQuery):
    since: MomentIn | None = Field(None, description="Recorded at this moment or later")
    until: MomentIn | None = Field(None, description="Recorded before this moment")

    def list_name(self, wallet: str) -> str:
        """The list's name with its filters: a cursor fits no other."""
        return f"wallet_history:{wallet}:{_text(self.since)}:{_text(self.until)}"


class WalletEntryOut(Out):
    """One change of a wallet's balance, signed, with the balance after it."""

    transaction: str
    reference: str
    kind: str
    description: str
    change: str
    balance: str
    version: int
    metadata: dict[str, Any]
    effective_at: Moment
    recorded_at: Moment

    @classmethod
    def of(cls, entry: HistoryEntry, digits: int) -> WalletEntryOut:
        return cls(
            transaction=ids.text("txn", entry.transaction_id),
            reference=entry.reference,
            kind=entry.kind,
            description=entry.description,
            change=f"{entry.change:.{digits}f}",
            balance=f"{entry.balance:.{digits}f}",
            version=entry.version,
            metadata=dict(entry.metadata),
            effective_at=entry.effective_at,
            recorded_at=entry.recorded_at,
        )


class WalletHistoryOut(Out):
    items: list[WalletEntryOut]
    next_cursor: str | None


class DepositPageOut(Out):
    items: list[PaymentOut]
    next_cursor: str | None


def _text(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""
