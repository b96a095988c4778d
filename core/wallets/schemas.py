from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

import orjson
from pydantic import Field, field_validator, model_validator

from core.kit import ids, pagination
from core.kit.money import Money, exponent
from core.kit.shown import Shown
from core.ledger.limits.schemas import LimitStateOut
from core.ledger.statements.schemas import AccountStatementOut
from core.payments.schemas import METADATA_BYTES_MAX, CheckoutIn, Line, PaymentOut, SmallMetadata
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


Reason = Annotated[Line, Field(min_length=1, max_length=500, examples=["The customer reported a theft"])]


class WalletChangeIn(In):
    """New values for what is given. With `row_version` the change is refused if there was another."""

    name: Line | None = Field(None, max_length=100)
    metadata: dict[str, Any] | None = Field(None, description="Replaces all of it")
    row_version: int | None = Field(None, ge=1, examples=[1])

    @field_validator("metadata")
    @classmethod
    def _small(cls, value: dict[str, Any] | None) -> dict[str, Any] | None:
        if value is not None and len(orjson.dumps(value)) > METADATA_BYTES_MAX:
            raise ValueError(f"metadata takes at most {METADATA_BYTES_MAX} bytes")
        return value


class ReasonIn(In):
    """Why; it is kept in the audit log."""

    reason: Reason


class PocketBalanceOut(Out):
    """What is in one pocket. `available` is zero once it has expired."""

    id: Shown[str | None] = Field(description="Null for `cash`, the wallet's own account")
    kind: Shown[str]
    posted: Shown[str]
    held: Shown[str]
    available: Shown[str]
    expires_at: Shown[Moment | None]

    @classmethod
    def of(cls, pocket: types.PocketBalance) -> PocketBalanceOut:
        return cls(
            id=ids.text("pkt", pocket.id) if pocket.id else None,
            kind=pocket.kind,
            posted=pocket.posted.text(),
            held=pocket.held.text(),
            available=pocket.available.text(),
            expires_at=pocket.expires_at,
        )


class WalletOut(Out):
    """A wallet and its balance, of all pockets together. `available` is what may still leave."""

    id: Shown[str]
    person: Shown[str]
    account: Shown[str]
    name: Shown[str]
    currency: Shown[str]
    posted: Shown[str]
    held: Shown[str]
    available: Shown[str]
    pockets: Shown[list[PocketBalanceOut]] = Field(description="`cash` first, then the others that have money")
    version: Shown[int] = Field(description="Count of the postings on the wallet's own account")
    row_version: Shown[int] = Field(description="Counts the changes of name and metadata")
    status: Shown[Literal["open", "frozen", "closed"]]
    metadata: dict[str, Any]
    created_at: Shown[Moment]

    @classmethod
    def of(cls, wallet: types.Wallet) -> WalletOut:
        return cls(
            id=wallet.public_id,
            person=ids.text("per", wallet.person_id),
            account=ids.text("acc", wallet.account_id),
            name=wallet.name,
            currency=wallet.currency,
            posted=wallet.posted.text(),
            held=wallet.held.text(),
            available=wallet.available.text(),
            pockets=[PocketBalanceOut.of(pocket) for pocket in wallet.pockets],
            version=wallet.version,
            row_version=wallet.row_version,
            status=wallet.status,
            metadata=dict(wallet.metadata),
            created_at=wallet.created_at,
        )


class WalletPageOut(Out):
    items: Shown[list[WalletOut]]
    next_cursor: Shown[str | None]


class WalletQuery(PageQuery):
    person_id: Shown[str | None] = Field(None, description="Only this person's")
    currency: Shown[str | None] = Field(None, min_length=3, max_length=3)
    status: Shown[Literal["open", "frozen", "closed"] | None] = None
    name: Shown[str | None] = Field(None, max_length=100, description="Exactly this name")

    def wanted(self) -> types.WalletFilter:
        """Raises NotFound."""
        person_id = ids.parse("per", self.person_id) if self.person_id else None
        return types.WalletFilter(person_id, self.currency, self.status, self.name)

    def list_name(self) -> str:
        """The list's name with its filters: a cursor fits no other."""
        return f"wallets:{self.person_id}:{self.currency}:{self.status}:{self.name}"


class WalletHistoryQuery(PageQuery):
    since: Shown[MomentIn | None] = Field(None, description="Recorded at this moment or later")
    until: Shown[MomentIn | None] = Field(None, description="Recorded before this moment")
    kind: Shown[str | None] = Field(
        None, max_length=50, description="Only transactions of this kind, such as `deposit`"
    )
    least: Shown[str | None] = Field(
        None, max_length=30, description="Changes of at least this amount, whatever their sign"
    )
    most: Shown[str | None] = Field(
        None, max_length=30, description="Changes of at most this amount, whatever their sign"
    )
    words: Shown[str | None] = Field(
        None,
        max_length=100,
        description="Each of these whole words stands in description, reference or, for the tenant alone, metadata",
    )
    pocket: Shown[str | None] = Field(None, max_length=30, description="Only pockets of this kind")

    def wanted(self, currency: str) -> types.HistoryFilter:
        """Raises money.InvalidAmount."""
        return types.HistoryFilter(
            since=self.since,
            until=self.until,
            kind=self.kind,
            least=Money.parse(self.least, currency) if self.least is not None else None,
            most=Money.parse(self.most, currency) if self.most is not None else None,
            words=self.words,
            pocket=self.pocket,
        )

    def list_name(self, wallet: str) -> str:
        """The list's name with its filters: a cursor fits no other."""
        filters = [_text(self.since), _text(self.until), self.kind, self.least, self.most, self.words, self.pocket]
        return f"wallet_history:{wallet}:{filters}"


class WalletEntryOut(Out):
    """One change of one pocket, signed, with that pocket's balance after it."""

    transaction: Shown[str]
    reference: Shown[str]
    kind: Shown[str]
    description: Shown[str]
    pocket: Shown[str | None] = Field(description="Null for `cash`, the wallet's own account")
    pocket_kind: Shown[str]
    change: Shown[str]
    balance: Shown[str]
    version: Shown[int]
    metadata: dict[str, Any]
    effective_at: Shown[Moment]
    recorded_at: Shown[Moment]

    @classmethod
    def of(cls, found: types.WalletEntry, digits: int) -> WalletEntryOut:
        entry = found.entry
        return cls(
            transaction=ids.text("txn", entry.transaction_id),
            reference=entry.reference,
            kind=entry.kind,
            description=entry.description,
            pocket=ids.text("pkt", found.pocket_id) if found.pocket_id else None,
            pocket_kind=found.pocket_kind,
            change=f"{entry.change:.{digits}f}",
            balance=f"{entry.balance:.{digits}f}",
            version=entry.version,
            metadata=dict(entry.metadata),
            effective_at=entry.effective_at,
            recorded_at=entry.recorded_at,
        )


class WalletHistoryOut(Out):
    """Entries, newest first. With filters a page may be short, or empty, and yet have a next one."""

    items: Shown[list[WalletEntryOut]]
    next_cursor: Shown[str | None]

    @classmethod
    def of(cls, page: types.HistoryPage, currency: str, list_name: str) -> WalletHistoryOut:
        digits = exponent(currency)
        return cls(
            items=[WalletEntryOut.of(entry, digits) for entry in page.entries],
            next_cursor=pagination.encode(list_name, page.next_key) if page.next_key else None,
        )


class PocketStatementOut(Out):
    """One pocket's part of a wallet's statement."""

    pocket: Shown[str | None] = Field(description="Null for `cash`, the wallet's own account")
    pocket_kind: Shown[str]
    statement: Shown[AccountStatementOut]


class WalletStatementOut(Out):
    """A wallet's statement: one part for each pocket, `cash` first."""

    parts: Shown[list[PocketStatementOut]]


class PocketLimitsOut(Out):
    """The limits of one pocket."""

    pocket: Shown[str | None] = Field(description="Null for `cash`, the wallet's own account")
    pocket_kind: Shown[str]
    limits: Shown[list[LimitStateOut]]


class WalletLimitsOut(Out):
    """What may still go into and out of a wallet: one part for each pocket that has limits, `cash` first."""

    parts: Shown[list[PocketLimitsOut]]


class DepositPageOut(Out):
    items: Shown[list[PaymentOut]]
    next_cursor: Shown[str | None]


def _text(moment: datetime | None) -> str:
    return moment.isoformat() if moment else ""
