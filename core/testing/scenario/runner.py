"""Run scenarios: one seed, or one seed with fewer steps, and find the shortest way to the same failure."""

from __future__ import annotations

import asyncio
import contextlib
import random
import tempfile
import traceback
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from core.kit import redis
from core.plugin_host import manager
from core.settings import Settings
from core.testing.scenario import checks, ending, kinds, opening, stage, steps
from core.testing.scenario.conductor import Killed, Stuck
from core.testing.scenario.loop import Loop
from core.testing.scenario.shop import Contradiction

AT_ONCE = 4
"""So many steps of ours are under way at once, beside the worker's jobs."""
NEW_STEP = 0.12
"""How likely the next thing is a new step, while some are under way: steps are long, a turn is one statement."""
MISHAPS = 0.12
SHRINK_RUNS = 40


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run. `only`: the numbers of the steps to take; None takes all."""

    seed: int
    steps: int = 60
    tenants: int = 2
    gateways: int = 3
    mishaps: float = MISHAPS
    """How likely a call of ours meets one."""
    only: frozenset[int] | None = None
    kinds: tuple[str, ...] = ()
    """Take steps of these only: see `kinds.NAMES`."""

    def command(self) -> str:
        """How to run it again."""
        text = f"./bahi simulate --seed {self.seed} --steps {self.steps}"
        text += f" --tenants {self.tenants} --gateways {self.gateways}"
        if self.mishaps != MISHAPS:
            text += f" --mishaps {self.mishaps}"
        if self.kinds:
            text += f" --kinds {','.join(self.kinds)}"
        if self.only is not None:
            text += f" --only {','.join(map(str, sorted(self.only))) or 0}"
        return text


@dataclass(slots=True)
class Entry:
    """A step of the trace."""

    number: int
    text: str
    result: str = "…"


@dataclass(slots=True)
class Outcome:
    """What a run came to."""

    plan: Plan
    wrong: list[str] = field(default_factory=list)
    trace: list[Entry] = field(default_factory=list)
    turns: int = 0
    digest: str = ""
    """Of the order of all turns: the same plan should always have the same."""
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def is_good(self) -> bool:
        return not self.wrong


@dataclass(frozen=True, slots=True)
class Place:
    """A migrated database with the simulated clock (`seconds.install`), of the scenarios alone, and a Redis."""

    settings: Settings
    superuser_url: str


def run(plan: Plan, place: Place, *, spoil: AbstractContextManager[Any] | None = None) -> Outcome:
    """Run a plan in a loop of its own. `spoil` may break the platform first, to see that it is noticed."""
    with asyncio.Runner(loop_factory=Loop) as runner:
        return runner.run(_run(plan, place, spoil or contextlib.nullcontext()))


Spoiler = Callable[[], AbstractContextManager[Any]]


def shrink(
    failed: Outcome, place: Place, tell: Callable[[str], None], *, spoil: Spoiler = contextlib.nullcontext
) -> Outcome:
    """The shortest run found that fails, too: first fewer steps, then without any of them that it does not need."""
    best, runs = failed, 0
    numbers = [entry.number for entry in failed.trace]

    def attempt(chosen: Sequence[int]) -> bool:
        nonlocal best, runs
        runs += 1
        outcome = run(replace(failed.plan, only=frozenset(chosen)), place, spoil=spoil())
        if outcome.is_good:
            return False
        best = outcome
        tell(f"fails with {len(chosen)} steps, too")
        return True

    size = len(numbers)
    while size >= 1 and runs < SHRINK_RUNS:
        start, removed = 0, False
        while start < len(numbers) and runs < SHRINK_RUNS:
            fewer = numbers[:start] + numbers[start + size :]
            if len(fewer) < len(numbers) and attempt(fewer):
                numbers, removed = fewer, True
            else:
                start += size
        if size == 1 and not removed:
            break
        size = max(1, size // 2) if size > 1 or removed else 0
    return best


@contextlib.asynccontextmanager
async def _quiet() -> AsyncIterator[None]:
    """Say nothing of tasks that died with the process: they are part of the play."""
    loop = asyncio.get_running_loop()
    before = loop.get_exception_handler()

    def handle(running: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        if not isinstance(context.get("exception"), Killed):
            running.default_exception_handler(context)

    loop.set_exception_handler(handle)
    try:
        yield
    finally:
        loop.set_exception_handler(before)


async def _run(plan: Plan, place: Place, spoil: AbstractContextManager[Any]) -> Outcome:
    chance = random.Random(f"{plan.seed}")  # noqa: S311 - a game's dice
    random.seed(f"{plan.seed}:jitter")  # what our own code draws to spread its retries
    outcome = Outcome(plan)
    with tempfile.TemporaryDirectory(prefix="bahi-scenario-") as home:
        async with (
            _quiet(),
            stage.world(place.settings, place.superuser_url, Path(home), chance, plan.mishaps) as world,
        ):
            await redis.client().flushdb()
            await stage.furnish(world, manager.load(), plan.tenants, plan.gateways)
            with spoil:
                try:
                    world.network.mishap_rate = 0.0
                    await opening.first_deposits(world)
                    await opening.first_mandates(world)
                    world.network.mishap_rate = plan.mishaps
                    await _play(plan, world, chance, outcome)
                except (Stuck, Contradiction, ending.NotAtRest) as error:
                    outcome.wrong.append(f"{type(error).__name__}: {error}")
                else:
                    outcome.wrong += await checks.check(world)
                finally:
                    world.conductor.end()
            outcome.turns, outcome.digest = world.conductor.turns, world.conductor.digest()
            outcome.counts.update({f"call {name}": count for name, count in world.network.counts.items()})
            outcome.counts.update(await checks.tally(world))
            await world.conductor.kill()
    return outcome


async def _play(plan: Plan, world: stage.World, chance: random.Random, outcome: Outcome) -> None:
    conductor = world.conductor
    world.start_worker()
    conductor.begin()
    under_way: set[asyncio.Task[None]] = set()
    for number in range(1, plan.steps + 1):
        # Drawn also for a step that is left out, so that leaving it out changes as little as possible.
        own = random.Random(f"{plan.seed}:{number}")  # noqa: S311
        while True:
            under_way = {task for task in under_way if not _ended(task, outcome)}
            if not conductor.waiting:
                break
            if len(under_way) < AT_ONCE and chance.random() < NEW_STEP:
                break
            await conductor.turn()
        if plan.only is not None and number not in plan.only:
            continue
        await world.look()
        step = kinds.draw(world, own, number, plan.kinds)
        entry = Entry(number, step.text)
        outcome.trace.append(entry)
        if step.at_once is not None:
            entry.result = await step.at_once()
        elif step.work is not None:
            under_way.add(asyncio.ensure_future(_work(step.work, entry)))
        await conductor.still()
    await ending.come_to_rest(world, chance)
    conductor.end()
    for task in under_way:
        _ended(task, outcome)


async def _work(work: steps.Work, entry: Entry) -> None:
    def told(text: str) -> None:
        entry.result = text

    try:
        await work(told)
    except (Killed, asyncio.CancelledError):
        entry.result = "killed"
        raise


def _ended(task: asyncio.Task[None], outcome: Outcome) -> bool:
    """Whether a step is over. An error of ours that reached its client unhandled is a failure of the run."""
    if not task.done():
        return False
    if task.cancelled() or isinstance(task.exception(), Killed):
        return True
    error = task.exception()
    if isinstance(error, Contradiction):
        raise error
    if error is not None:
        outcome.wrong.append("".join(traceback.format_exception_only(error)).strip())
    return True
