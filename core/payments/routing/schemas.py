from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from core.kit import ids
from core.kit.money import Money
from core.payments.routing.types import Condition, Decision, Plan, Rule, Strategy, Target, Wish
from core.web.schemas import In, Metadata, Moment, MoneyIn, Out, PageQuery

RULES_MAX = 50
TARGETS_MAX = 20

Method = Annotated[str, Field(pattern=r"^[a-z][a-z_]{1,19}$", examples=["upi"])]
Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$", examples=["IN"])]
CurrencyCode = Annotated[str, Field(pattern=r"^[A-Z]{3}$", examples=["INR"])]
StrategyName = Literal["priority", "weighted", "success_rate"]


class ConditionIn(In):
    """What a payment must be like; what is absent may be anything."""

    amount_from: str | None = Field(None, max_length=30, examples=["1000.00"], description="Inclusive")
    amount_to: str | None = Field(None, max_length=30, examples=["50000.00"], description="Inclusive")
    currencies: list[CurrencyCode] = Field([], max_length=50, description="Exactly one, where an amount is given")
    methods: list[Method] = Field([], max_length=20, description="All that the payment allows must be among these")
    countries: list[Country] = Field([], max_length=250)
    metadata: dict[str, list[str]] = Field(
        {}, max_length=10, examples=[{"channel": ["app", "web"]}], description="Each key must have one of its values"
    )

    @model_validator(mode="after")
    def _amounts(self) -> Self:
        if (self.amount_from or self.amount_to) and len(self.currencies) != 1:
            raise ValueError("an amount needs exactly one currency")
        if any(len(key) > 100 or not 1 <= len(values) <= 50 for key, values in self.metadata.items()):
            raise ValueError("metadata takes keys of at most 100 letters, each with 1 to 50 values")
        return self

    def condition(self) -> Condition:
        """Raises money.InvalidAmount, money.UnknownCurrency."""
        return Condition(
            amount_from=self._amount(self.amount_from),
            amount_to=self._amount(self.amount_to),
            currencies=tuple(self.currencies),
            methods=tuple(self.methods),
            countries=tuple(self.countries),
            metadata={key: tuple(values) for key, values in self.metadata.items()},
        )

    def _amount(self, text: str | None) -> Decimal | None:
        return None if text is None else Money.parse(text, self.currencies[0]).amount


class TargetIn(In):
    """An account that a rule names."""

    account: str = Field(max_length=40, examples=["pac_01jd5qcrkb0s5kz2sv6v2k9ebn"])
    weight: int = Field(1, ge=1, le=1000, description="For `weighted`: how often, in proportion")


class RuleIn(In):
    """Payments that match go to one of these accounts."""

    name: str = Field(min_length=1, max_length=60, examples=["Large UPI"])
    when: ConditionIn = ConditionIn()
    strategy: StrategyName = "priority"
    accounts: list[TargetIn] = Field(min_length=1, max_length=TARGETS_MAX)


class PlanIn(In):
    """All routing rules, in order: the first that matches and has a usable account decides."""

    rules: list[RuleIn] = Field([], max_length=RULES_MAX)
    strategy: StrategyName = Field("priority", description="For payments that no rule decides")
    exploration_percent: int = Field(5, ge=0, le=50, description="Share of `success_rate` payments that try another")
    replaces_version: int | None = Field(None, ge=0, description="Refuse when another version is in force by now")

    def plan(self) -> Plan:
        """Raises money.InvalidAmount, money.UnknownCurrency, NotFound for what is no account id."""
        return Plan(
            rules=tuple(
                Rule(
                    rule.name,
                    rule.when.condition(),
                    Strategy(rule.strategy),
                    tuple(Target(ids.parse("pac", target.account), target.weight) for target in rule.accounts),
                )
                for rule in self.rules
            ),
            strategy=Strategy(self.strategy),
            exploration_percent=self.exploration_percent,
        )


class PlanOut(Out):
    """The routing rules of one version; version 0 is what holds before any was written."""

    version: int
    rules: list[RuleIn]
    strategy: str
    exploration_percent: int
    actor: str | None
    created_at: Moment | None

    @classmethod
    def of(cls, plan: Plan) -> PlanOut:
        given = PlanIn.model_validate(plain(plan))
        return cls(
            version=plan.version,
            rules=given.rules,
            strategy=given.strategy,
            exploration_percent=given.exploration_percent,
            actor=plan.actor,
            created_at=plan.created_at,
        )


class PlanPageOut(Out):
    items: list[PlanOut]
    next_cursor: str | None


class PlanQuery(PageQuery):
    """Newest first."""


class SimulationIn(MoneyIn):
    """A payment that might be."""

    methods: list[Method] = Field([], max_length=20)
    country: Country | None = None
    metadata: Metadata
    capture: Literal["auto", "manual"] = "auto"
    seed: int | None = Field(None, ge=0, lt=2**32, description="What chance is made of; absent: chance")
    version: int | None = Field(None, ge=1, description="Rules of this version instead of those in force")

    def wish(self) -> Wish:
        """Raises money.InvalidAmount, money.UnknownCurrency."""
        return Wish(self.money(), tuple(self.methods), self.country, self.metadata, self.capture == "manual")


class CandidateOut(Out):
    """What was thought of one account."""

    account: str
    verdict: str = Field(description="possible, avoided, or why it cannot take the payment", examples=["possible"])
    reason: str | None = Field(description="Why it is avoided: breaker_open, method_down, tried")
    score: float | None = Field(description="Share of payments that went well lately; null when it is not known")
    weight: int | None


class DecisionOut(Out):
    """Why a payment went to its gateway."""

    strategy: str = Field(description="priority, weighted, success_rate; requested by the caller; same: a retry stays")
    rule: str | None = Field(description="The rule's name; null: no rule decided")
    plan_version: int
    candidates: list[CandidateOut]
    seed: int = Field(description="The same rules, facts and seed decide the same")
    explored: bool
    probe: bool = Field(description="This payment tries whether a gateway works again")
    after: str | None = Field(description="The attempt that this one replaces")
    because: str | None = Field(description="What was wrong with that one")

    @classmethod
    def of(cls, record: Mapping[str, Any]) -> DecisionOut:
        return cls.model_validate(dict(record))


class SimulationOut(Out):
    """What would happen to a payment now, without anything happening."""

    account: str | None = Field(description="null: no account can take it")
    fallbacks: list[str] = Field(description="Who would be asked next, in this order")
    decision: DecisionOut

    @classmethod
    def of(cls, decision: Decision) -> SimulationOut:
        order = [ids.text("pac", item) for item in decision.order]
        return cls(
            account=order[0] if order else None,
            fallbacks=order[1:],
            decision=DecisionOut.of(decision.record()),
        )


class DowntimeOut(Out):
    """A vendor's word that a method works badly."""

    provider_account: str
    method: str
    instrument: str | None = Field(description="A bank, network or app; null: all of the method")
    severity: str
    begins_at: Moment
    ends_at: Moment | None
    updated_at: Moment


class DowntimeListOut(Out):
    items: list[DowntimeOut]


def plain(plan: Plan) -> dict[str, Any]:
    """A plan as it is written: what `PlanIn` reads, and what is stored."""
    return {
        "rules": [
            {
                "name": rule.name,
                "when": _when(rule.condition),
                "strategy": rule.strategy.value,
                "accounts": [
                    {"account": ids.text("pac", target.account_id), "weight": target.weight} for target in rule.targets
                ],
            }
            for rule in plan.rules
        ],
        "strategy": plan.strategy.value,
        "exploration_percent": plan.exploration_percent,
    }


def _when(condition: Condition) -> dict[str, Any]:
    def text(amount: Decimal | None) -> str | None:
        return None if amount is None else Money(amount, condition.currencies[0]).text()

    return {
        "amount_from": text(condition.amount_from),
        "amount_to": text(condition.amount_to),
        "currencies": list(condition.currencies),
        "methods": list(condition.methods),
        "countries": list(condition.countries),
        "metadata": {key: list(values) for key, values in condition.metadata.items()},
    }
