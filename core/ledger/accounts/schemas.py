from __future__ import annotations

from dataclasses import asdict
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import Field

from core.kit import ids
from core.kit.money import Money, exponent
from core.ledger import types
from core.ledger.accounts.errors import InvalidPattern
from core.ledger.accounts.service import COUNT_MAX
from core.ledger.accounts.types import AccountFilter, AccountTotal, Template
from core.web.schemas import In, Metadata, Moment, Out, PageQuery, Query

Code = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[\x21-\x7e]+$", examples=["bank/INR"])]
Reason = Annotated[str, Field(min_length=1, max_length=500, description="Why; kept in the audit log")]
Floor = Annotated[
    str | None,
    Field(max_length=30, description="The least that balance − held may be; null for none", examples=["0.00"]),
]


class AccountIn(In):
    """An account to open; opening the same one again answers the first."""

    code: Code
    normal_side: Literal["debit", "credit"]
    currency: str = Field(min_length=3, max_length=3, examples=["INR"])
    floor: Floor = None
    metadata: Metadata


class TemplateAccountIn(In):
    """What fills a template's address, and `currency` in every case."""

    arguments: dict[str, str] = Field(max_length=20, examples=[{"id": "42", "currency": "INR"}])
    metadata: Metadata


class ReasonIn(In):
    """Why an account is frozen, released or closed."""

    reason: Reason


class FloorIn(In):
    """The new floor: `"-500.00"` is an overdraft of 500, null is no floor."""

    floor: Floor
    reason: Reason


class AccountMetadataIn(In):
    """The whole new metadata: at most 20 short facts, and nothing personal."""

    metadata: dict[str, Any] = Field(max_length=20, examples=[{"product": "savings"}])


class AccountOut(Out):
    """An account as it stands. Amounts are on its normal side."""

    id: str
    code: str
    normal_side: str
    currency: str
    owner: str | None
    floor: str | None
    balance: str
    held: str
    available: str
    version: int
    status: str
    limit_profile: str | None
    metadata: dict[str, Any]
    created_at: Moment

    @classmethod
    def of(cls, account: types.Account) -> AccountOut:
        digits = exponent(account.currency)
        return cls(
            id=ids.text("acc", account.id),
            code=account.code,
            normal_side=account.normal_side,
            currency=account.currency,
            owner=account.owner,
            floor=None if account.floor is None else f"{account.floor:.{digits}f}",
            balance=f"{account.balance:.{digits}f}",
            held=f"{account.held:.{digits}f}",
            available=f"{account.available:.{digits}f}",
            version=account.version,
            status=account.status,
            limit_profile=account.limit_profile,
            metadata=dict(account.metadata),
            created_at=account.created_at,
        )


class AccountPageOut(Out):
    items: list[AccountOut]
    next_cursor: str | None


class AccountCriteria(Query):
    """Which accounts; every criterion given must hold."""

    pattern: str | None = Field(
        None,
        min_length=1,
        max_length=200,
        description="An address with wildcards: `*` is one part, a last `**` any rest",
        examples=["user:*:wallet:INR"],
    )
    prefix: str | None = Field(None, description="Only accounts whose code starts so", max_length=200)
    status: Literal["open", "frozen", "closed"] | None = None
    currency: str | None = Field(None, min_length=3, max_length=3)
    normal_side: Literal["debit", "credit"] | None = None
    owner: str | None = Field(None, max_length=100, description="Public id of what the account belongs to")
    metadata: str | None = Field(
        None, max_length=1000, description="Facts of the metadata, `key:value`, several with a comma between"
    )

    def filter(self) -> AccountFilter:
        """Raises InvalidPattern."""
        return AccountFilter(
            pattern=self.pattern,
            prefix=self.prefix,
            status=self.status,
            currency=self.currency,
            normal_side=self.normal_side,
            owner=self.owner,
            metadata=_facts(self.metadata),
        )


class AccountQuery(AccountCriteria, PageQuery):
    """Which accounts, and where the list continues."""


class AccountCountOut(Out):
    """How many accounts; with `more` there are at least that many."""

    count: int
    more: bool

    @classmethod
    def of(cls, count: int) -> AccountCountOut:
        return cls(count=count, more=count >= COUNT_MAX)


class AccountTotalOut(Out):
    """What accounts of one currency and side have together."""

    currency: str
    normal_side: Literal["debit", "credit"]
    accounts: int
    balance: str

    @classmethod
    def of(cls, total: AccountTotal) -> AccountTotalOut:
        balance = f"{total.balance:.{exponent(total.currency)}f}"
        return cls.model_validate({**asdict(total), "balance": balance})


class AccountTotalsOut(Out):
    items: list[AccountTotalOut]


class TemplateIn(In):
    """How accounts of one sort are opened. `{name}` in the address is filled by an argument."""

    name: str = Field(pattern=r"^[a-z][a-z0-9_]{0,49}$", examples=["wallet"])
    address: str = Field(min_length=1, max_length=200, examples=["user:{id}:wallet:{currency}"])
    normal_side: Literal["debit", "credit"]
    floor: str | None = Field(None, max_length=30, pattern=r"^-?(0|[1-9][0-9]{0,19})(\.[0-9]{1,4})?$", examples=["0"])
    limit_profile: str | None = Field(None, min_length=1, max_length=50)
    metadata: Metadata

    def template(self) -> Template:
        return Template(
            name=self.name,
            address=self.address,
            normal_side=self.normal_side,
            floor=None if self.floor is None else Decimal(self.floor),
            limit_profile=self.limit_profile,
            metadata=self.metadata,
        )


class TemplateOut(Out):
    name: str
    address: str
    normal_side: str
    floor: str | None
    limit_profile: str | None
    metadata: dict[str, Any]
    version: int

    @classmethod
    def of(cls, template: Template) -> TemplateOut:
        return cls(
            name=template.name,
            address=template.address,
            normal_side=template.normal_side,
            floor=None if template.floor is None else f"{template.floor.normalize():f}",
            limit_profile=template.limit_profile,
            metadata=dict(template.metadata),
            version=template.version,
        )


class TemplatesOut(Out):
    """The tenant's chart: every template, by name."""

    items: list[TemplateOut]


def floor_of(text: str | None, currency: str) -> Decimal | None:
    """A floor as it was sent. Raises InvalidAmount, UnknownCurrency."""
    return None if text is None else Money.parse(text, currency).amount


def _facts(text: str | None) -> tuple[tuple[str, str], ...]:
    found = []
    for fact in text.split(",") if text else ():
        key, colon, value = fact.partition(":")
        if not colon:
            raise InvalidPattern("a fact of the metadata is sought as key:value")
        found.append((key, value))
    return tuple(found)
