"""Decide where a payment goes: pure, so that a decision can be tested, simulated, timed and repeated."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from uuid import UUID

from core.payments.provider import Capability
from core.payments.routing.types import (
    Candidate,
    Considered,
    Decision,
    Plan,
    Rule,
    Snapshot,
    Strategy,
    Tally,
    Wish,
)

PRIOR_RATE, PRIOR_WEIGHT = 0.9, 10.0
"""What an account counts as before anything is known of it: a new one is neither shut out nor believed at once."""
ALL_METHODS = "*"


def choose(snapshot: Snapshot, wish: Wish, *, seed: int, tried: frozenset[UUID] = frozenset()) -> Decision:
    """Where the payment goes. An empty `order` means that no account can take it; `considered` says why.

    `tried`: accounts that have just failed with this payment; they come last, as those whose breaker is open and
    those whose vendor says that the payment's method is down: a doubtful way is better than none.
    """
    chance = random.Random(seed)  # noqa: S311 - decides between gateways, not about secrets
    excluded = {item.account_id: why for item in snapshot.candidates if (why := _excluded(item, wish))}
    for rule in snapshot.plan.rules:
        if not rule.condition.matches(wish):
            continue
        named = {target.account_id: target for target in rule.targets}
        usable = [item for item in snapshot.candidates if item.account_id in named and item.account_id not in excluded]
        if usable:
            return _decide(snapshot, wish, chance, seed, usable, tried, excluded, rule)
    usable = [item for item in snapshot.candidates if item.account_id not in excluded]
    return _decide(snapshot, wish, chance, seed, usable, tried, excluded, None)


def rate(candidate: Candidate, methods: Sequence[str]) -> float:
    """The share of its payments that went well lately, drawn towards PRIOR_RATE while there are few."""
    found = [candidate.tallies.get(name, Tally()) for name in (methods or (ALL_METHODS,))]
    good, bad = sum(item.successes for item in found), sum(item.failures for item in found)
    return (good + PRIOR_RATE * PRIOR_WEIGHT) / (good + bad + PRIOR_WEIGHT)


def _decide(  # noqa: PLR0917 - the parts of one decision
    snapshot: Snapshot,
    wish: Wish,
    chance: random.Random,
    seed: int,
    usable: Sequence[Candidate],
    tried: frozenset[UUID],
    excluded: Mapping[UUID, str],
    rule: Rule | None,
) -> Decision:
    plan = snapshot.plan
    strategy = rule.strategy if rule else plan.strategy
    weights = {target.account_id: target.weight for target in rule.targets} if rule else {}
    avoided = {item.account_id: why for item in usable if (why := _avoided(item, wish, tried))}
    good = [item for item in usable if item.account_id not in avoided]
    scores = {item.account_id: rate(item, wish.methods) for item in usable} if snapshot.has_scores else {}
    order, explored = _ordered(strategy, plan, rule, good, weights, scores, chance)
    rest, _ = _ordered(
        Strategy.PRIORITY, plan, rule, [item for item in usable if item.account_id in avoided], {}, {}, chance
    )
    by_id = {item.account_id: item for item in usable}
    return Decision(
        order=(*order, *rest),
        strategy=strategy,
        rule=rule.name if rule else None,
        plan_version=plan.version,
        considered=tuple(
            Considered(
                item.account_id,
                _verdict(item, by_id, avoided, excluded),
                avoided.get(item.account_id),
                scores.get(item.account_id),
                weights.get(item.account_id),
            )
            for item in snapshot.candidates
        ),
        seed=seed,
        explored=explored,
        probe=bool(order) and by_id[order[0]].probing,
    )


def _ordered(  # noqa: PLR0917 - the parts of one decision
    strategy: Strategy,
    plan: Plan,
    rule: Rule | None,
    items: Sequence[Candidate],
    weights: Mapping[UUID, int],
    scores: Mapping[UUID, float],
    chance: random.Random,
) -> tuple[list[UUID], bool]:
    """The accounts in the order in which they are asked, and whether the first is there to be explored."""
    listed = [item.account_id for item in items]
    if rule is not None:
        places = {target.account_id: place for place, target in enumerate(rule.targets)}
        listed.sort(key=places.__getitem__)
    if strategy is Strategy.WEIGHTED:
        # Each draws a time to arrive, sooner with more weight: the first is drawn in proportion to the weights, and
        # the rest follow as if it had not been there.
        arrivals = {item: chance.expovariate(weights.get(item, 1)) for item in listed}
        return sorted(listed, key=arrivals.__getitem__), False
    if strategy is Strategy.SUCCESS_RATE and scores:
        listed.sort(key=lambda item: -scores[item])  # stable: equals stay in their listed order
        if len(listed) > 1 and chance.random() * 100 < plan.exploration_percent:
            other = listed.pop(chance.randrange(1, len(listed)))
            return [other, *listed], True
    return listed, False


def _excluded(candidate: Candidate, wish: Wish) -> str | None:
    """Why an account cannot take the payment at all."""
    if not candidate.usable:
        return "unusable"
    if wish.amount.currency not in candidate.currencies:
        return "currency"
    if wish.by_hand and Capability.MANUAL_CAPTURE not in candidate.capabilities:
        return "manual_capture"
    if wish.methods and Capability.METHOD_CHOICE not in candidate.capabilities:
        return "method_choice"
    return None


def _avoided(candidate: Candidate, wish: Wish, tried: frozenset[UUID]) -> str | None:
    """Why an account is asked only when nothing better is left."""
    if candidate.account_id in tried:
        return "tried"
    if candidate.resting:
        return "breaker_open"
    if wish.methods and set(wish.methods) <= candidate.down:
        return "method_down"
    return None


def _verdict(
    item: Candidate, usable: Mapping[UUID, Candidate], avoided: Mapping[UUID, str], excluded: Mapping[UUID, str]
) -> str:
    if item.account_id in excluded:
        return excluded[item.account_id]
    if item.account_id not in usable:
        return "not_in_rule"
    return "avoided" if item.account_id in avoided else "possible"
