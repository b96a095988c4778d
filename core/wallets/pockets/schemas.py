from __future__ import annotations

from typing import Annotated

from pydantic import Field

from core.kit import ids
from core.kit.money import Money
from core.kit.shown import Shown
from core.ledger.types import Transaction
from core.payments.schemas import Line, positive
from core.wallets.pockets import service
from core.wallets.pockets.types import Lot, NewGrant, PocketKind
from core.wallets.types import PocketBalance
from core.web.schemas import In, Moment, MomentIn, MoneyIn, Out

KindName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,29}$", examples=["bonus"])]
SpendOrder = Annotated[int, Field(ge=1, le=1000, description="Lower is taken first; `cash` has 100", examples=[10])]


class PocketKindIn(In):
    """What pockets of one name are good for. The name `cash` says it of the wallets' own accounts."""

    name: KindName
    spend_order: SpendOrder
    withdrawable: bool
    transferable: bool

    def new(self) -> PocketKind:
        return PocketKind(None, self.name, self.spend_order, self.withdrawable, self.transferable, 0)


class PocketKindChangeIn(In):
    """New values for what is given. With `version` the change is refused if there was another."""

    spend_order: SpendOrder | None = None
    withdrawable: bool | None = None
    transferable: bool | None = None
    version: int | None = Field(None, ge=1, examples=[1])


class PocketKindOut(Out):
    """What pockets of one name are good for."""

    id: str | None = Field(description="Null for `cash` while nothing else was said of it")
    name: str
    spend_order: int
    withdrawable: bool
    transferable: bool
    version: int

    @classmethod
    def of(cls, kind: PocketKind) -> PocketKindOut:
        return cls(
            id=ids.text("pkk", kind.id) if kind.id else None,
            name=kind.name,
            spend_order=kind.spend_order,
            withdrawable=kind.withdrawable,
            transferable=kind.transferable,
            version=kind.version,
        )


class PocketKindsOut(Out):
    """All kinds, in the order of spending."""

    items: list[PocketKindOut]


class GrantIn(MoneyIn):
    """The tenant's own money for a pocket."""

    kind: KindName
    expires_at: MomentIn | None = Field(None, description="From this instant on it cannot be used")
    description: Line = Field("", max_length=200, description="Kept for ever: nothing personal")

    def new(self, wallet: str) -> NewGrant:
        """Raises money.InvalidAmount, money.UnknownCurrency, NotFound."""
        amount: Money = positive(self.money())
        return NewGrant(ids.parse("wal", wallet), self.kind, amount, self.expires_at, self.description)


class PocketOut(Out):
    """A pocket and what is in it. `available` is zero once it has expired."""

    id: Shown[str | None] = Field(description="Null for `cash`, the wallet's own account")
    kind: Shown[str]
    account: Shown[str]
    currency: Shown[str]
    posted: Shown[str]
    held: Shown[str]
    available: Shown[str]
    withdrawable: Shown[bool]
    transferable: Shown[bool]
    expires_at: Shown[Moment | None]

    @classmethod
    def of(cls, lot: Lot) -> PocketOut:
        now = PocketBalance(lot.id, lot.kind.name, lot.account_id, lot.expires_at, lot.posted, lot.held)
        return cls(
            id=service.public_id(lot) if lot.id else None,
            kind=lot.kind.name,
            account=ids.text("acc", lot.account_id),
            currency=lot.posted.currency,
            posted=lot.posted.text(),
            held=lot.held.text(),
            available=now.available.text(),
            withdrawable=lot.kind.withdrawable,
            transferable=lot.kind.transferable,
            expires_at=lot.expires_at,
        )


class PocketsOut(Out):
    """A wallet's pockets, `cash` first."""

    items: Shown[list[PocketOut]]


class GrantOut(Out):
    """The pocket after the grant, and the transaction that made it so."""

    pocket: PocketOut
    transaction: str

    @classmethod
    def granted(cls, lot: Lot, posted: Transaction) -> GrantOut:
        return cls(pocket=PocketOut.of(lot), transaction=ids.text("txn", posted.id))
