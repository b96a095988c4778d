"""Bases and shared pieces of request and response models."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, PlainSerializer

from core.kit import clock
from core.kit.money import Money
from core.kit.shown import Shown


class In(BaseModel):
    """A request body: strict types, no unknown field."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Out(BaseModel):
    """A response body."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Query(BaseModel):
    """Query-string parameters: text in, typed out, no unknown parameter."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ProblemOut(BaseModel):
    """Why a request was not served (RFC 9457). `code` is stable; the error list says what each code means."""

    model_config = ConfigDict(extra="allow")

    type: str = Field(examples=["/docs/errors#request.validation"])
    title: str
    status: int
    code: str = Field(examples=["request.validation"])
    detail: str | None = None
    errors: list[ProblemField] | None = None
    request_id: str = Field(examples=["req_01kbcdefghjkmnpqrstvwxyz01"])


class ProblemField(BaseModel):
    """One field that is not acceptable: its path with `/`, and why."""

    field: str
    message: str


class AliveOut(Out):
    """The process answers."""

    status: Shown[Literal["alive"]]


class ReadyOut(Out):
    """The server takes traffic; by check, `ok` or what is wrong."""

    status: Shown[Literal["ready", "degraded"]]
    checks: Shown[dict[str, str]]


class PageQuery(Query):
    """Where a list continues and how much of it to give."""

    cursor: Shown[str | None] = Field(None, description="`next_cursor` of the page before")
    limit: Shown[int] = Field(50, ge=1, le=200)


class MoneyIn(In):
    """An amount as a decimal string with exactly the currency's digits."""

    # The pattern is only documentation: Money.parse refuses with its own code, and knows the currency's digits.
    amount: str = Field(
        examples=["500.00"], max_length=30, json_schema_extra={"pattern": r"^-?(0|[1-9][0-9]{0,19})(\.[0-9]{1,4})?$"}
    )
    currency: str = Field(examples=["INR"], min_length=3, max_length=3)

    def money(self) -> Money:
        """Raises money.InvalidAmount, money.UnknownCurrency."""
        return Money.parse(self.amount, self.currency)


class MoneyOut(Out):
    """An amount as a decimal string with exactly the currency's digits."""

    amount: Shown[str] = Field(examples=["500.00"])
    currency: Shown[str] = Field(examples=["INR"])

    @classmethod
    def of(cls, money: Money) -> MoneyOut:
        return cls(amount=money.text(), currency=money.currency)


Moment = Annotated[
    AwareDatetime, PlainSerializer(clock.text, return_type=str), Field(examples=["2026-11-21T06:30:00.000000Z"])
]
"""A point in time, ISO 8601 in UTC."""

MomentIn = Annotated[
    AwareDatetime,
    Field(ge=datetime(2000, 1, 1, tzinfo=UTC), lt=datetime(2200, 1, 1, tzinfo=UTC), examples=["2026-11-21T06:30:00Z"]),
]
"""A point in time as a caller gives it: with a zone, and near enough to today for every calendar and column."""

Metadata = Annotated[dict[str, Any], Field(default_factory=dict, description="Free facts of the caller's own")]
