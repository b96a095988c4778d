"""Play seeded scenarios against the whole platform: every failure of the outside world, and replay the one that failed.

./bahi simulate --seed 7 --steps 60          play one seed; the same seed plays the same scenario again
./bahi simulate --seeds 200 [--seed 1]       play so many, one after the other, from this one on
  --tenants 2 --gateways 3                   how many tenants, and gateways of each
  --mishaps 0.12                             how likely a call to a gateway or a tenant's server goes wrong
  --kinds link_steps,mandate_steps.charge    only steps of these kinds: a module of core/testing/scenario, or one of its
  --only 3,7,9                               of the seed's steps only these
  --trace                                    show every step of a run that went well, too
  --whole                                    do not look for a shorter way to a failure

It starts a PostgreSQL and a Redis of its own and needs no running platform. Exit code 1: something that must be true at
the end was not; it prints what, the shortest trace found that leads there, and the command that plays it again.
docs/simulate.md says what is played and what is checked.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core import cli

if TYPE_CHECKING:
    from core.testing.scenario.runner import Outcome, Place, Plan

SECTION = "Develop"
DATABASE = "bahi_scenario"


def main(arguments: Sequence[str]) -> int:
    """Play."""
    parser = argparse.ArgumentParser(prog="./bahi simulate", add_help=False)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--steps", type=int, default=60)
    parser.add_argument("--tenants", type=int, default=2)
    parser.add_argument("--gateways", type=int, default=3)
    parser.add_argument("--mishaps", type=float, default=0.12)
    parser.add_argument("--kinds", type=lambda text: tuple(text.split(",")), default=())
    parser.add_argument("--only", type=lambda text: frozenset(map(int, text.split(","))), default=None)
    parser.add_argument("--trace", action="store_true")
    parser.add_argument("--whole", action="store_true")
    try:
        given = parser.parse_args(arguments)
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else cli.USAGE
    import asyncio
    import logging

    import structlog

    from core import database
    from core.embedded import servers
    from core.testing.scenario import kinds, seconds
    from core.testing.scenario.runner import Place, Plan

    if unknown := [name for name in given.kinds if not any(kinds.is_named(each, {name}) for each in kinds.NAMES)]:
        print(f"unknown: {', '.join(unknown)}. Known are {', '.join(kinds.NAMES)}", file=sys.stderr)
        return cli.USAGE
    logging.disable(logging.CRITICAL)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    with servers.temporary() as running:
        settings = running.settings_for(running.create_database(DATABASE) and DATABASE)
        asyncio.run(database.migrate(settings))
        asyncio.run(seconds.install(running.superuser_url(DATABASE), DATABASE))
        place = Place(settings, running.superuser_url(DATABASE))
        plans = [
            Plan(seed, given.steps, given.tenants, given.gateways, given.mishaps, given.only, given.kinds)
            for seed in range(given.seed, given.seed + given.seeds)
        ]
        return _play(plans, place, given)


def _play(plans: "Sequence[Plan]", place: "Place", given: argparse.Namespace) -> int:
    from core.testing.scenario import runner

    began, failed = time.monotonic(), []
    totals: Counter[str] = Counter()
    for plan in plans:
        outcome = runner.run(plan, place)
        totals.update(outcome.counts)
        totals["turns"] += outcome.turns
        totals["steps"] += len(outcome.trace)
        print(
            f"seed {plan.seed}: {'good' if outcome.is_good else 'FAILED'} ({outcome.turns:,} turns, {outcome.digest})",
            flush=True,
        )
        if outcome.is_good:
            if given.trace:
                _show(outcome)
            continue
        failed.append(plan.seed)
        _show(outcome) if given.trace else print("\n".join(f"  {item}" for item in outcome.wrong), flush=True)
        if not given.whole:
            outcome = runner.shrink(outcome, place, lambda text: print(f"  {text}", flush=True))
            _show(outcome)
        print(f"  again: {outcome.plan.command()}", flush=True)
    told = ", ".join(f"{count:,} {name}" for name, count in sorted(totals.items()))
    print(f"{len(plans)} seeds, {len(failed)} failed, {time.monotonic() - began:.0f} s ({told})")
    return 1 if failed else 0


def _show(outcome: "Outcome") -> None:
    for entry in outcome.trace:
        print(
            f"  {entry.number:>4}  {entry.text}: {entry.result}"
            if entry.result
            else f"  {entry.number:>4}  {entry.text}"
        )
    for item in outcome.wrong:
        print(f"  WRONG {item}", flush=True)
