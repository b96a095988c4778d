"""Job kinds, declared by decorator in each module's `jobs.py` and found by looking there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import UUID

from core.kit import db, discovery


@dataclass(frozen=True, slots=True)
class Job:
    """A claimed job. `lease` fences it: only its holder may finish it."""

    id: UUID
    kind: str
    key: str
    args: dict[str, Any]
    attempt: int
    lease: UUID
    ends: list[bool] = field(default_factory=list, compare=False, repr=False)
    """Not empty once its end is committed: then nothing is left for the runner to write."""


Handler = Callable[[Job], Awaitable[None]]
GiveUp = Callable[[db.Transaction, Job, str], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class JobKind:
    """How a kind of job runs. After `attempts_max` failures it is dead until replayed."""

    name: str
    run: Handler
    timeout_seconds: int
    attempts_max: int
    backoff_seconds: tuple[int, ...]
    """Delay after each failure; the last one repeats."""
    runs_when_suspended: bool
    when_dead: GiveUp | None = None
    """Says so on what the job was about, with the last error, in the transaction that makes the job dead."""


_kinds: dict[str, JobKind] = {}

BACKOFF_SECONDS = (2, 5, 15, 60, 300, 900, 3600)


def job(
    name: str,
    *,
    timeout_seconds: int = 60,
    attempts_max: int = 12,
    backoff_seconds: tuple[int, ...] = BACKOFF_SECONDS,
    runs_when_suspended: bool = True,
    when_dead: GiveUp | None = None,
) -> Callable[[Handler], Handler]:
    """Declare the handler of a kind of job (`payments.resolve`). It runs with the tenant in scope, outside any
    transaction, and may run twice."""

    def declare(run: Handler) -> Handler:
        if name in _kinds and _kinds[name].run is not run:
            raise RuntimeError(f"two handlers for job kind {name}")
        kinds.cache_clear()
        _kinds[name] = JobKind(
            name, run, timeout_seconds, attempts_max, backoff_seconds, runs_when_suspended, when_dead
        )
        return run

    return declare


@cache
def kinds() -> dict[str, JobKind]:
    """Every job kind by name."""
    discovery.modules("jobs")
    return dict(sorted(_kinds.items()))
