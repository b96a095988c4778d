from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, Literal, Self

from asyncpg import Record
from pydantic import Field, ValidationError, model_validator

from core.kit import ids
from core.kit.money import exponent
from core.reconciliation.matching import types
from core.reconciliation.matching.types import DAYS_MAX, RULES_MAX, Document
from core.web.schemas import In, Moment, Out, PageQuery

MEMBERS_MAX = 500
Reason = Field(min_length=1, max_length=500, examples=["The payer paid both invoices at once"])


class MatchingRuleIn(In):
    """One way in which lines may tie; what differs by no more than its tolerances still ties."""

    name: str = Field(pattern=r"^[a-z][a-z0-9_]{0,39}$", examples=["exact_id"])
    by: Literal["id", "reference", "group", "amount"]
    cardinality: Literal["1:1", "1:N", "N:1", "N:M"] = Field("1:1", description="Lines to expectations")
    amount_tolerance: str = Field("0", max_length=30, examples=["0.50"])
    percent_tolerance: str = Field("0", max_length=30, description="Of what is expected; the larger of the two counts")
    days_before: int | None = Field(
        None, ge=0, le=DAYS_MAX, description="How much earlier than expected; null: any time"
    )
    days_after: int | None = Field(None, ge=0, le=DAYS_MAX)
    kinds: list[str] = Field([], max_length=20, description="Only lines of these kinds; all when empty")
    currencies: list[str] = Field([], max_length=20)


class FeeSlabIn(In):
    """What the vendor charges for payments of at least `above`, without tax."""

    above: str = Field("0", max_length=30, examples=["2000.00"])
    percent: str = Field("0", max_length=30, examples=["1.90"])
    fixed: str = Field("0", max_length=30)


class RulesIn(In):
    """Rules in the order in which they are tried, and the fees agreed on with the vendor."""

    rules: list[MatchingRuleIn] = Field(max_length=RULES_MAX)
    fee_slabs: list[FeeSlabIn] = Field([], max_length=20, description="Rising from 0; none: fees are not checked")
    fee_tolerance: str = Field("0", max_length=30)
    correction_tolerance: str = Field(
        "0", max_length=30, description="Up to this much one person may accept or claim alone when a break is corrected"
    )

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        self.document()
        return self

    def document(self) -> Document:
        """The rules as the engine takes them."""
        try:
            return Document.model_validate(self.model_dump(include=set(RulesIn.model_fields)))
        except ValidationError as error:
            first = error.errors()[0]
            place = "/".join(str(part) for part in first["loc"])
            raise ValueError(f"{place}: {first['msg']}" if place else first["msg"]) from error


class NewRulesIn(RulesIn):
    """A new version of an account's rules."""

    version: int = Field(ge=0, description="The version that was read; 0 when there was none of the tenant's own")


class TrialIn(RulesIn):
    """Rules to try on what is open; nothing changes."""

    from_on: date = Field(examples=["2026-11-01"])
    to_on: date = Field(examples=["2026-11-30"])


class RuleSetOut(Out):
    """An account's rules; version 0 is what the platform brings."""

    account: str = Field(description="A provider account, or a source")
    version: int
    rules: list[dict[str, Any]]
    fee_slabs: list[dict[str, Any]]
    fee_tolerance: str
    correction_tolerance: str
    actor: str | None
    created_at: Moment | None

    @classmethod
    def of(cls, found: types.RuleSet) -> RuleSetOut:
        return cls(
            account=found.account,
            version=found.version,
            **found.document.model_dump(mode="json"),
            actor=found.actor,
            created_at=found.created_at,
        )


class TiedOut(Out):
    """What a rule would tie, after those before it."""

    rule: str
    lines: int
    expectations: int

    @classmethod
    def of(cls, tied: types.Tied) -> TiedOut:
        return cls(rule=tied.rule, lines=tied.lines, expectations=tied.expectations)


class RulesTrialOut(Out):
    items: list[TiedOut]


class MatchIn(In):
    """Lines and expectations that belong together: their sums must be equal."""

    account: str = Field(max_length=40, examples=["pac_01jd5qcrkb0s5kz2sv6v2k9ebp"])
    lines: list[str] = Field(min_length=1, max_length=MEMBERS_MAX, examples=[["sln_01jd5qcrkb0s5kz2sv6v2k9ebv"]])
    expectations: list[str] = Field(min_length=1, max_length=MEMBERS_MAX, examples=[["exp_01jd5qcrkb0s5kz2sv6v2k9ebw"]])
    reason: str = Reason


class UntieIn(In):
    """Why a tie is undone."""

    reason: str = Reason


class MatchOut(Out):
    """A group that a rule tied, or what a person tied."""

    id: str
    account: str
    rule: str = Field(description="The rule set's version and the rule's name, or manual", examples=["manual"])
    cardinality: str
    lines: int
    expectations: int
    difference: str = Field(description="The lines' sum − the expectations' sum")
    currency: str
    explanation: dict[str, Any]
    actor: str
    created_at: Moment
    undone_at: Moment | None

    @classmethod
    def of(cls, found: types.Match) -> MatchOut:
        return cls(
            id=ids.text("mat", found.id),
            account=found.account,
            rule=found.rule,
            cardinality=found.cardinality.value,
            lines=found.lines,
            expectations=found.expectations,
            difference=_money(found.difference, found.currency),
            currency=found.currency,
            explanation=found.explanation,
            actor=found.actor,
            created_at=found.created_at,
            undone_at=found.undone_at,
        )


class MatchPageOut(Out):
    items: list[MatchOut]
    next_cursor: str | None


class MatchQuery(PageQuery):
    account: str | None = Field(None, max_length=40)


class ExpectationOut(Out):
    """A posting of ours that the outside ought to have a line for. `amount` is signed."""

    id: str
    kind: str
    about: str = Field(examples=["pay_01jd5qcrkb0s5kz2sv6v2k9ebx"])
    provider_id: str | None = Field(description="The vendor's id of it")
    reference: str | None
    group: str | None
    amount: str
    currency: str
    expected_at: Moment
    tied: bool
    rule: str | None

    @classmethod
    def of(cls, row: Record) -> ExpectationOut:
        return cls(
            id=ids.text("exp", row["id"]),
            kind=row["kind"],
            about=row["subject"],
            provider_id=row["provider_id"],
            reference=row["reference"],
            group=row["group_key"],
            amount=_money(row["amount"], row["currency"]),
            currency=row["currency"],
            expected_at=row["expected_at"],
            tied=row["line_id"] is not None or row["match_id"] is not None,
            rule=row["rule"],
        )


class ExpectationPageOut(Out):
    items: list[ExpectationOut]
    next_cursor: str | None


class ExpectationQuery(PageQuery):
    state: Literal["open"] | None = None


class FactOut(Out):
    """One thing that was compared."""

    field: str = Field(examples=["amount"])
    line: str | None = Field(description="What the outside says")
    expectation: str | None = Field(description="What we say")
    allowed: str | None = Field(description="How much they may differ")
    fits: bool


class ReasonOut(Out):
    """How a rule, or a person, sees the line beside one expectation."""

    rule: str
    expectation: str | None
    facts: list[FactOut]
    note: str | None


class ExplanationOut(Out):
    """For a line that ties why, for another what each rule missed by."""

    line: str
    state: str
    rule: str | None
    reasons: list[ReasonOut]

    @classmethod
    def of(cls, line: str, found: types.Explanation) -> ExplanationOut:
        reasons = [
            ReasonOut(
                rule=trial.rule,
                expectation=trial.expectation,
                facts=[
                    FactOut(
                        field=fact.field,
                        line=fact.line,
                        expectation=fact.expectation,
                        allowed=fact.allowed,
                        fits=fact.fits,
                    )
                    for fact in trial.facts
                ],
                note=trial.note,
            )
            for trial in found.trials
        ]
        return cls(line=line, state=found.state, rule=found.rule, reasons=reasons)


class SuggestionOut(Out):
    """An expectation that the line may be about. Nothing ties by a suggestion: POST a match to accept it."""

    expectation: str
    about: str
    kind: str
    amount: str
    currency: str
    expected_at: Moment
    score: int = Field(description="0 to 100", examples=[87])
    why: list[str] = Field(examples=[["the same amount", "2 days apart"]])

    @classmethod
    def of(cls, found: types.Suggestion) -> SuggestionOut:
        return cls(
            expectation=ids.text("exp", found.expectation_id),
            about=found.subject,
            kind=found.kind,
            amount=_money(found.amount, found.currency),
            currency=found.currency,
            expected_at=found.expected_at,
            score=found.score,
            why=list(found.why),
        )


class SuggestionsOut(Out):
    items: list[SuggestionOut]


class LineSuggestionsOut(Out):
    """An open line and what it may be about, best first; nothing when it resembles nothing."""

    line: str
    suggestions: list[SuggestionOut]


class LineSuggestionsPageOut(Out):
    items: list[LineSuggestionsOut]
    next_cursor: str | None


class LineSuggestionsQuery(PageQuery):
    """Open lines, oldest first."""


class MemberQuery(PageQuery):
    """What belongs to a match, by id."""


class MemberLineOut(Out):
    """A line of a match; `amount` is in the sign of our books."""

    line: str
    amount: str
    currency: str

    @classmethod
    def of(cls, prefix: str, row: Record) -> MemberLineOut:
        amount = _money(row["amount"], row["currency"])
        return cls(line=ids.text(prefix, row["id"]), amount=amount, currency=row["currency"])


class MemberLinePageOut(Out):
    items: list[MemberLineOut]
    next_cursor: str | None


def _money(amount: Decimal, currency: str) -> str:
    return f"{amount:.{exponent(currency)}f}"
