from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from core.kit import ids
from core.kit.errors import BahiError
from core.kit.money import Money
from core.ledger.holds import types
from core.ledger.holds.service import Capture
from core.ledger.schemas import TransactionOut
from core.ledger.types import Transaction
from core.web.schemas import In, Metadata, Moment, MomentIn, MoneyIn, MoneyOut, Out, PageQuery

State = Literal["open", "captured", "voided", "expired"]


class HoldIn(In):
    """Money to set aside on an account."""

    reference: str = Field(min_length=1, max_length=200, description="Yours; unique among holds for ever")
    account: str = Field(examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebn"])
    amount: MoneyIn
    credit: str | None = Field(
        None, examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebp"], description="Where a capture goes unless it says otherwise"
    )
    expires_at: MomentIn | None = Field(None, description="From this instant on it cannot be captured")
    description: str = Field("", max_length=500)
    metadata: Metadata
    dry_run: bool = Field(False, description="Answer what holding would, and hold nothing")

    def new(self) -> types.NewHold:
        return types.NewHold(
            reference=self.reference,
            account_id=ids.parse("acc", self.account),
            amount=self.amount.money(),
            credit_account_id=ids.parse("acc", self.credit) if self.credit else None,
            expires_at=self.expires_at,
            description=self.description,
            metadata=self.metadata,
        )


class _Capture(In):
    reference: str = Field(min_length=1, max_length=200, description="Of the transaction that this posts")
    amount: MoneyIn | None = None
    credit: str | None = Field(None, examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebp"])
    final: bool = Field(True, description="Whether what this capture leaves is released")
    kind: str = Field("capture", min_length=1, max_length=50)
    description: str = Field("", max_length=500)
    metadata: Metadata

    def capture(self, hold_id: str) -> Capture:
        return Capture(
            hold_id=ids.parse("hld", hold_id),
            reference=self.reference,
            amount=self.amount.money() if self.amount else None,
            credit_account_id=ids.parse("acc", self.credit) if self.credit else None,
            final=self.final,
            kind=self.kind,
            description=self.description,
            metadata=self.metadata,
        )


class CaptureIn(_Capture):
    """Take all of a hold that is left, or a part of it."""

    dry_run: bool = Field(False, description="Answer what capturing would, and capture nothing")


class OneCaptureIn(_Capture):
    """A capture of many."""

    hold: str = Field(examples=["hld_01jd5qcrkb0s5kz2sv6v2k9ebn"])


class CapturesIn(In):
    """Holds to capture, each with a verdict of its own."""

    items: list[OneCaptureIn] = Field(min_length=1, max_length=500)
    dry_run: bool = Field(False, description="Answer what capturing would, and capture nothing")


class VoidIn(In):
    """Why a hold is given up."""

    reason: str = Field(min_length=1, max_length=500, examples=["The order was cancelled"])
    dry_run: bool = Field(False, description="Answer what giving up would, and give nothing up")


class VoidsIn(VoidIn):
    """Holds to give up, each with a verdict of its own."""

    holds: list[str] = Field(min_length=1, max_length=500, examples=[["hld_01jd5qcrkb0s5kz2sv6v2k9ebn"]])


class HoldQuery(PageQuery):
    """Which holds to list."""

    account: str | None = Field(None, examples=["acc_01jd5qcrkb0s5kz2sv6v2k9ebn"])
    state: State | None = None
    older_than_seconds: int | None = Field(None, ge=0, le=10**9, description="Only those made at least so long ago")


class HoldOut(Out):
    """A hold as it stands; every state but `open` is final."""

    id: str
    reference: str
    account: str
    credit: str | None
    amount: MoneyOut
    captured: MoneyOut
    released: MoneyOut
    state: State
    expires_at: Moment | None
    description: str
    metadata: dict[str, Any]
    reason: str
    created_at: Moment
    finished_at: Moment | None
    version: int

    @classmethod
    def of(cls, hold: types.Hold) -> HoldOut:
        currency = hold.amount.currency
        return cls.model_validate(
            {
                "id": ids.text("hld", hold.id),
                "reference": hold.reference,
                "account": ids.text("acc", hold.account_id),
                "credit": ids.text("acc", hold.credit_account_id) if hold.credit_account_id else None,
                "amount": MoneyOut.of(hold.amount),
                "captured": MoneyOut.of(Money(hold.captured, currency)),
                "released": MoneyOut.of(Money(hold.released, currency)),
                "state": hold.state,
                "expires_at": hold.expires_at,
                "description": hold.description,
                "metadata": dict(hold.metadata),
                "reason": hold.reason,
                "created_at": hold.created_at,
                "finished_at": hold.finished_at,
                "version": hold.version,
            }
        )


class HoldPageOut(Out):
    items: list[HoldOut]
    next_cursor: str | None


class CapturedOut(Out):
    """The hold after a capture, and the transaction that took the money."""

    hold: HoldOut
    transaction: TransactionOut

    @classmethod
    def of(cls, hold: types.Hold, transaction: Transaction) -> CapturedOut:
        return cls(hold=HoldOut.of(hold), transaction=TransactionOut.of(transaction))


class HoldVerdictOut(Out):
    """What became of one item, in the order of the request: the hold, or the problem that refused it."""

    index: int
    hold: HoldOut | None
    transaction: str | None
    problem: dict[str, Any] | None


class HoldVerdictsOut(Out):
    items: list[HoldVerdictOut]


def verdict(index: int, outcome: types.Hold | tuple[types.Hold, Transaction] | BahiError) -> HoldVerdictOut:
    if isinstance(outcome, BahiError):
        return HoldVerdictOut(index=index, hold=None, transaction=None, problem=outcome.problem())
    hold, transaction = outcome if isinstance(outcome, tuple) else (outcome, None)
    done = ids.text("txn", transaction.id) if transaction else None
    return HoldVerdictOut(index=index, hold=HoldOut.of(hold), transaction=done, problem=None)
