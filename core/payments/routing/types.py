"""What routing decides with, and what it says about a decision. All plain values: a decision can be repeated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from core.kit import ids
from core.kit.money import Money


class Strategy(StrEnum):
    """How one of several possible accounts is picked."""

    PRIORITY = "priority"
    """The first of the rule's list; without a rule the account with the lowest priority number."""
    WEIGHTED = "weighted"
    """By chance, in proportion to the weights."""
    SUCCESS_RATE = "success_rate"
    """The one through which most payments went well lately; now and then another, or nobody would notice that it
    recovered."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What a payment must be like. Empty means anything; a payment that does not say its method or country matches no
    condition on it."""

    amount_from: Decimal | None = None
    amount_to: Decimal | None = None
    """Both inclusive, in the one currency of `currencies`."""
    currencies: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    """Every method that the payment allows must be among these."""
    countries: tuple[str, ...] = ()
    metadata: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Each key must have one of these values."""

    def matches(self, wish: Wish) -> bool:
        if self.currencies and wish.amount.currency not in self.currencies:
            return False
        if self.amount_from is not None and wish.amount.amount < self.amount_from:
            return False
        if self.amount_to is not None and wish.amount.amount > self.amount_to:
            return False
        if self.methods and not (wish.methods and set(wish.methods) <= set(self.methods)):
            return False
        if self.countries and wish.country not in self.countries:
            return False
        return all(_word(wish.metadata.get(key)) in values for key, values in self.metadata.items())


@dataclass(frozen=True, slots=True)
class Target:
    """An account that a rule names."""

    account_id: UUID
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """Payments that match go to one of these accounts."""

    name: str
    condition: Condition
    strategy: Strategy
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A tenant's rules, in order; the first that matches and has a usable account decides. `strategy` is for
    payments that no rule decides: then every enabled account may be picked."""

    version: int = 0
    """0: nothing was ever written, so the accounts' priority alone decides."""
    rules: tuple[Rule, ...] = ()
    strategy: Strategy = Strategy.PRIORITY
    exploration_percent: int = 5
    """Of the payments that `success_rate` decides, the share that goes to another account than the best."""
    actor: str | None = None
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What routing may know of a payment."""

    amount: Money
    methods: tuple[str, ...] = ()
    country: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)
    by_hand: bool = False
    """It is to be captured by hand."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many payments went well or badly lately, older ones counting less."""

    successes: float = 0.0
    failures: float = 0.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """An enabled account, as it was at most a second ago."""

    account_id: UUID
    provider: str
    priority: int
    currencies: frozenset[str]
    capabilities: frozenset[str]
    tallies: Mapping[str, Tally] = field(default_factory=dict)
    """By method; `*` is all of them. Empty too when Redis is gone."""
    resting: bool = False
    """Its circuit breaker is open."""
    probing: bool = False
    """Its breaker's rest is over: one payment may try it."""
    down: frozenset[str] = frozenset()
    """Methods that the vendor says work badly."""
    usable: bool = True
    """Its plugin can be built: installed, and its settings are of this version."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything that a decision needs."""

    plan: Plan
    candidates: tuple[Candidate, ...]
    """By priority."""
    has_scores: bool = True
    """False when Redis did not answer: `success_rate` then decides as `priority`."""


@dataclass(frozen=True, slots=True)
class Considered:
    """What was thought of one account."""

    account_id: UUID
    verdict: str
    """`possible`, `avoided` (only when nothing better is left) or why it is out: `currency`, `manual_capture`,
    `method_choice`, `unusable`, `not_in_rule`."""
    reason: str | None = None
    """Why it is avoided: `breaker_open`, `method_down` or `tried`."""
    score: float | None = None
    weight: int | None = None

    def record(self) -> dict[str, Any]:
        return {
            "account": ids.text("pac", self.account_id),
            "verdict": self.verdict,
            "reason": self.reason,
            "score": None if self.score is None else round(self.score, 4),
            "weight": self.weight,
        }


@dataclass(frozen=True, slots=True)
class Decision:
    """Where a payment goes, and why. `order` starts with the chosen account; the others follow as fallbacks."""

    order: tuple[UUID, ...]
    strategy: str
    """The rule's or the plan's; `requested` when the caller named the account, `same` for a retry that stays."""
    rule: str | None
    plan_version: int
    considered: tuple[Considered, ...]
    seed: int
    """What chance was made of: the same snapshot and seed decide the same."""
    explored: bool = False
    probe: bool = False
    """This payment tries whether the account works again."""
    after: str | None = None
    """The attempt that did not work out, when this one replaces it."""
    because: str | None = None
    """What was wrong with that one."""

    def record(self) -> dict[str, Any]:
        """As it is kept with the attempt for ever."""
        return {
            "strategy": self.strategy,
            "rule": self.rule,
            "plan_version": self.plan_version,
            "candidates": [item.record() for item in self.considered],
            "seed": self.seed,
            "explored": self.explored,
            "probe": self.probe,
            "after": self.after,
            "because": self.because,
        }


def _word(value: object) -> str | None:
    """A payment's metadata as conditions are written: text, whole numbers and truth values."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, str | int) else None
