"""Decisions per second of the pure routing function: twenty rules, ten accounts with scores. Needs no server.

Aim: a decision takes less than 200 µs. Baseline: picking the first of the accounts, as without routing.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from decimal import Decimal

from benchmarks import frame
from core.kit import ids
from core.kit.money import Money
from core.payments.provider import Capability
from core.payments.routing import choose
from core.payments.routing.types import Candidate, Condition, Plan, Rule, Snapshot, Strategy, Tally, Target, Wish

DECISIONS = 20_000
ACCOUNTS = 10
RULES = 20
AIM_MICROSECONDS = 200.0


async def run() -> frame.Report:
    report = frame.Report("routing")
    snapshot = _snapshot(Strategy.SUCCESS_RATE)
    first = _rate(lambda _seed: snapshot.candidates[0])
    bare = report.add("first account, no rules (baseline)", first, "decisions/s")
    for strategy in Strategy:
        facts = _snapshot(strategy)
        wish = Wish(Money.parse("500.00", "INR"), ("upi",), "IN", {"channel": "app"})
        rate = _rate(lambda seed, facts=facts, wish=wish: choose.choose(facts, wish, seed=seed))  # type: ignore[misc]
        report.add(
            f"{strategy}: the last of {RULES} rules matches, {ACCOUNTS} accounts", rate, "decisions/s", against=bare
        )
        took = 1_000_000 / rate
        report.aim(
            f"{strategy}: < {AIM_MICROSECONDS:.0f} µs a decision (took {took:.0f} µs)", met=took < AIM_MICROSECONDS
        )
    return report


def _snapshot(strategy: Strategy) -> Snapshot:
    tallies = {"*": Tally(900, 30), "upi": Tally(500, 20)}
    everything = frozenset(item.value for item in Capability)
    candidates = tuple(
        Candidate(ids.new(), "razorpay", 100 + number, frozenset({"INR"}), everything, tallies)
        for number in range(ACCOUNTS)
    )
    targets = tuple(Target(item.account_id, number + 1) for number, item in enumerate(candidates))
    missing = Condition(
        currencies=("INR",), amount_from=Decimal(1000), methods=("card",), metadata={"channel": ("web",)}
    )
    rules = [Rule(f"rule {number}", missing, strategy, targets) for number in range(RULES - 1)]
    rules.append(Rule("upi", Condition(methods=("upi",), metadata={"channel": ("app",)}), strategy, targets))
    return Snapshot(Plan(1, tuple(rules)), candidates)


def _rate(decide: Callable[[int], object]) -> float:
    began = time.perf_counter()
    for seed in range(DECISIONS):
        decide(seed)
    return DECISIONS / (time.perf_counter() - began)
