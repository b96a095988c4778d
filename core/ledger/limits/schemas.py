from __future__ import annotations

from decimal import Decimal

from pydantic import Field

from core.kit import ids
from core.kit.shown import Shown
from core.ledger.limits import check, types
from core.ledger.limits.types import Direction, Measure, Span
from core.web.schemas import In, Moment, MomentIn, Out, PageQuery


class LimitRuleIn(In):
    """A limit for the accounts of a profile. All rules in force apply: the strictest one decides."""

    profile: str = Field(min_length=1, max_length=50, examples=["basic"])
    currency: str = Field(min_length=3, max_length=3, examples=["INR"])
    direction: Direction
    measure: Measure = Field(examples=["amount"])
    span: Span = Field(examples=["day"], description="Days and months of the tenant's zone; `always` for a balance")
    most: str = Field(pattern=r"^(0|[1-9][0-9]{0,19})(\.[0-9]{1,4})?$", examples=["10000.00"])
    starts_at: MomentIn | None = None
    ends_at: MomentIn | None = None

    def new(self) -> types.NewLimitRule:
        return types.NewLimitRule(
            profile=self.profile,
            currency=self.currency,
            direction=self.direction,
            measure=self.measure,
            span=self.span,
            most=Decimal(self.most),
            starts_at=self.starts_at,
            ends_at=self.ends_at,
        )


class LimitRuleOut(Out):
    id: Shown[str]
    profile: str
    currency: Shown[str]
    direction: Shown[str]
    measure: Shown[str]
    span: Shown[str]
    most: Shown[str]
    starts_at: Shown[Moment]
    ends_at: Shown[Moment | None]
    created_at: Shown[Moment]

    @classmethod
    def of(cls, rule: types.LimitRule) -> LimitRuleOut:
        return cls(
            id=ids.text("lim", rule.id),
            profile=rule.profile,
            currency=rule.currency,
            direction=rule.direction,
            measure=rule.measure,
            span=rule.span,
            most=check.text(rule, rule.most),
            starts_at=rule.starts_at,
            ends_at=rule.ends_at,
            created_at=rule.created_at,
        )


class LimitRulePageOut(Out):
    items: list[LimitRuleOut]
    next_cursor: str | None


class LimitRuleQuery(PageQuery):
    profile: str | None = Field(None, max_length=50)


class EndRuleIn(In):
    """When a rule ends (now unless given), and why."""

    ends_at: MomentIn | None = None
    reason: str = Field(min_length=1, max_length=500, examples=["Replaced by a higher one"])


class ProfileIn(In):
    """The profile whose limits apply to an account; null for none."""

    profile: str | None = Field(min_length=1, max_length=50, examples=["basic"])
    reason: str = Field(min_length=1, max_length=500, examples=["Verified"])


class LimitStateOut(Out):
    """A rule in force for an account, what is used and left of it, and when that starts anew."""

    rule: Shown[LimitRuleOut]
    used: Shown[str]
    left: Shown[str]
    resets_at: Shown[Moment | None]

    @classmethod
    def of(cls, state: types.LimitState) -> LimitStateOut:
        return cls(
            rule=LimitRuleOut.of(state.rule),
            used=check.text(state.rule, state.used),
            left=check.text(state.rule, state.left),
            resets_at=state.resets_at,
        )


class LimitStatesOut(Out):
    profile: str | None
    items: list[LimitStateOut]
