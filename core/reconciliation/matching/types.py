"""Rules as data: what a tenant may say about how lines tie to expectations."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, model_validator

from core.kit import ids

DAYS_MAX = 92
RULES_MAX = 20
_PLAIN = re.compile(r"[0-9]{1,15}(\.[0-9]{1,4})?")
MANUAL = "manual"
"""In the place of a rule where a person tied."""


def account_name(kind: str, account_id: UUID) -> str:
    """A reconciled account's public id: a provider account's, or a source's."""
    return ids.text("pac" if kind == "settlement" else "src", account_id)


class By(StrEnum):
    """What a rule compares."""

    ID = "id"
    """The vendor's own id of the payment, refund or payout."""
    REFERENCE = "reference"
    """Another name of it, such as the bank's reference (UTR)."""
    GROUP = "group"
    """What belongs together, such as the vendor's order."""
    AMOUNT = "amount"
    """The amount, within a window of days."""


class Cardinality(StrEnum):
    """How many lines tie to how many expectations."""

    ONE_TO_ONE = "1:1"
    ONE_TO_MANY = "1:N"
    """One line pays several expectations."""
    MANY_TO_ONE = "N:1"
    """Several lines pay one expectation."""
    MANY_TO_MANY = "N:M"


def _decimal(value: Any) -> Any:
    """A decimal string, as everywhere on the wire: never a float."""
    if isinstance(value, str) and _PLAIN.fullmatch(value):
        return Decimal(value)
    if isinstance(value, Decimal):
        return value
    raise ValueError("must be a decimal string such as 0.50")


Amount = Annotated[
    Decimal, BeforeValidator(_decimal), PlainSerializer(str), Field(ge=0, lt=10**15, decimal_places=4, max_digits=19)
]
Percent = Annotated[
    Decimal, BeforeValidator(_decimal), PlainSerializer(str), Field(ge=0, le=100, decimal_places=4, max_digits=7)
]
Days = Annotated[int, Field(strict=True, ge=0, le=DAYS_MAX)]
Kinds = Annotated[tuple[Annotated[str, Field(pattern=r"^[a-z_]{1,40}$")], ...], Field(max_length=20)]
Currencies = Annotated[tuple[Annotated[str, Field(pattern=r"^[A-Z]{3}$")], ...], Field(max_length=20)]


class Rule(BaseModel):
    """One way in which lines may tie. What differs by no more than its tolerances still ties."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
    by: By
    cardinality: Cardinality = Cardinality.ONE_TO_ONE
    amount_tolerance: Amount = Decimal(0)
    percent_tolerance: Percent = Decimal(0)
    """Of what is expected. The larger of the two tolerances counts."""
    days_before: Days | None = None
    """How much earlier than expected a line may be; null: any time."""
    days_after: Days | None = None
    kinds: Kinds = ()
    """Only lines of these kinds; all of them when empty."""
    currencies: Currencies = ()
    """Only lines in these currencies; all of them when empty."""

    @model_validator(mode="after")
    def _makes_sense(self) -> Rule:
        if self.by is By.AMOUNT:
            if self.cardinality is not Cardinality.ONE_TO_ONE:
                raise ValueError("an amount alone ties one line to one expectation")
            if self.days_before is None or self.days_after is None:
                raise ValueError("an amount alone ties within a window: days_before and days_after")
            if self.percent_tolerance:
                raise ValueError("an amount alone takes amount_tolerance only")
        elif self.by is By.GROUP and self.cardinality is Cardinality.ONE_TO_ONE:
            raise ValueError("a group key ties groups: 1:N, N:1 or N:M")
        return self

    @property
    def is_exact(self) -> bool:
        return not self.amount_tolerance and not self.percent_tolerance


class FeeSlab(BaseModel):
    """What the vendor charges for payments of at least `above`: `percent` of the amount and `fixed`, without tax."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    above: Amount = Decimal(0)
    percent: Percent = Decimal(0)
    fixed: Amount = Decimal(0)


class Document(BaseModel):
    """A rule set as a tenant writes it: the rules in the order in which they are tried, and the fees agreed on."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    rules: Annotated[tuple[Rule, ...], Field(max_length=RULES_MAX)]
    fee_slabs: Annotated[tuple[FeeSlab, ...], Field(max_length=20)] = ()
    """Rising; none: fees are not checked."""
    fee_tolerance: Amount = Decimal(0)
    correction_tolerance: Amount = Decimal(0)
    """Up to this much one person may accept or claim alone when a break is corrected."""

    @model_validator(mode="after")
    def _makes_sense(self) -> Document:
        if len({rule.name for rule in self.rules}) != len(self.rules):
            raise ValueError("two rules have one name")
        bounds = [slab.above for slab in self.fee_slabs]
        if bounds and (bounds[0] != 0 or any(low >= high for low, high in itertools.pairwise(bounds))):
            raise ValueError("fee slabs begin at 0 and rise")
        return self


@dataclass(frozen=True, slots=True)
class RuleSet:
    """One version of an account's rules; version 0 is what the platform brings."""

    provider_account_id: UUID
    kind: str
    """Of the account: settlement, bank or payout."""
    version: int
    document: Document
    actor: str | None = None
    created_at: datetime | None = None

    @property
    def account(self) -> str:
        """The account's public id."""
        return account_name(self.kind, self.provider_account_id)

    def label(self, rule: Rule) -> str:
        """What is written beside a tie."""
        return f"{self.version}/{rule.name}"


@dataclass(frozen=True, slots=True)
class Tied:
    """What a rule did."""

    rule: str
    lines: int
    expectations: int


@dataclass(frozen=True, slots=True)
class Match:
    """A group, or what a person tied."""

    id: UUID
    provider_account_id: UUID
    rule: str
    cardinality: Cardinality
    lines: int
    expectations: int
    difference: Decimal
    currency: str
    explanation: dict[str, Any]
    actor: str
    created_at: datetime
    undone_at: datetime | None
    account_kind: str

    @property
    def account(self) -> str:
        """The account's public id."""
        return account_name(self.account_kind, self.provider_account_id)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was compared: what the outside says, what we say, and whether that is enough."""

    field: str
    line: str | None
    expectation: str | None
    allowed: str | None
    fits: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """How a rule, or a person, sees a line and what it was compared with."""

    rule: str
    expectation: str | None
    facts: Sequence[Fact]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a line ties, or by how much each rule missed."""

    line_id: UUID
    state: str
    rule: str | None
    trials: Sequence[Trial]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An expectation that may be what a line is about: shown, never taken."""

    expectation_id: UUID
    subject: str
    kind: str
    amount: Decimal
    currency: str
    expected_at: datetime
    score: int
    """0 to 100."""
    why: Sequence[str]
