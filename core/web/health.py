"""Whether this process should get traffic. Modules and the composition root bring the checks.

A critical check that fails makes the process not ready; any other makes it `degraded`, which is still ready: losing
Redis or the worker delays work and loses none, so it must not take every server out of the load balancer.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from core import settings
from core.kit.errors import BahiError, Unavailable

Check = Callable[[], Awaitable[None]]
"""Returns when all is well, raises `Unwell` or a BahiError when it is not."""

TIMEOUT_SECONDS = 3.0
KEEP_SECONDS = 0.5
"""How long an answer is kept: nobody needs a credential to ask, so asking must not cost a connection each time."""


class NotReady(Unavailable):
    """This server takes no traffic now; `checks` says why."""

    code = "health.not_ready"
    shown = frozenset({"checks"})


class Unwell(Exception):
    """A check's finding, in words that may be shown to anybody."""


@dataclass(frozen=True, slots=True)
class Health:
    """What the checks found: by name, `ok` or what is wrong."""

    ready: bool
    degraded: bool
    checks: dict[str, str]


_checks: dict[str, tuple[Check, bool]] = {}
_kept: tuple[float, Health] | None = None


def add_check(name: str, check: Check, *, critical: bool) -> None:
    """Have `/readyz` run `check`. The same name again replaces it."""
    _checks[name] = (check, critical)
    forget()


def remove_check(name: str) -> None:
    _checks.pop(name, None)
    forget()


def forget() -> None:
    """Let the next question run the checks again."""
    global _kept  # noqa: PLW0603 - one answer per process
    _kept = None


def is_draining(home: Path) -> bool:
    """Whether the operator or the supervisor is taking this machine out of service."""
    return settings.drain_file(home).exists()


class Drain:
    """`is_draining` for every answer: it looks at the file at most once in KEEP_SECONDS."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._until = 0.0
        self._found = False

    def is_on(self) -> bool:
        now = time.monotonic()
        if now >= self._until:
            self._found, self._until = is_draining(self._home), now + KEEP_SECONDS
        return self._found


async def examine() -> Health:
    """Run every check at once, each within TIMEOUT_SECONDS."""
    global _kept  # noqa: PLW0603 - one answer per process
    if _kept is not None and time.monotonic() - _kept[0] < KEEP_SECONDS:
        return _kept[1]
    names = sorted(_checks)
    found = dict(zip(names, await asyncio.gather(*(_run(_checks[name][0]) for name in names)), strict=True))
    failed = [name for name, text in found.items() if text != "ok"]
    critical = [name for name in failed if _checks[name][1]]
    health = Health(not critical, bool(failed), found)
    _kept = (time.monotonic(), health)
    return health


async def _run(check: Check) -> str:
    try:
        async with asyncio.timeout(TIMEOUT_SECONDS):
            await check()
    except TimeoutError:
        return "no answer in time"
    except Unwell as unwell:
        return str(unwell)
    except (BahiError, OSError) as error:
        return error.heading() if isinstance(error, BahiError) else "unreachable"
    return "ok"
