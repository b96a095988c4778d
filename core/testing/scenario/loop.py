"""An event loop whose time stands still until it is moved, and which has no threads."""

from __future__ import annotations

import asyncio
import contextvars
import selectors
from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

PAUSE_SECONDS = 0.005
"""Of real time: how long to wait for a socket before whoever waits for one may look why."""

vendors_side: contextvars.ContextVar[bool] = contextvars.ContextVar("bahi_scenario_vendors_side", default=False)
"""Set where somebody else's servers run: what kills our process leaves them alone."""


class _Selector(selectors.DefaultSelector):
    """Never blocks for long, and says so when nothing came."""

    def __init__(self) -> None:
        super().__init__()
        self.on_pause: Callable[[], None] = lambda: None

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        found = super().select(PAUSE_SECONDS if timeout is None else min(timeout, PAUSE_SECONDS))
        if not found and timeout != 0:
            self.on_pause()
        return found


class Loop(asyncio.SelectorEventLoop):
    """One thread, and virtual time: timers come due when `advance` says so."""

    def __init__(self) -> None:
        self._now = 0.0
        self._own_selector = _Selector()
        self._births: WeakKeyDictionary[asyncio.Task[Any], int] = WeakKeyDictionary()
        """Tasks of our own side, numbered as they were made."""
        self._made = 0
        super().__init__(self._own_selector)
        self.set_task_factory(self._make_task)

    def time(self) -> float:
        return self._now

    def advance(self, until: float) -> None:
        """Move time forward."""
        assert until >= self._now, "time does not go back"
        self._now = until

    def next_timer(self) -> float | None:
        """When the next timer comes due."""
        live = [timer.when() for timer in self._scheduled if not timer.cancelled()]  # type: ignore[attr-defined]
        return min(live, default=None)

    def ours(self) -> list[asyncio.Task[Any]]:
        """The unfinished tasks of our own side, oldest first."""
        living = [task for task in self._births if not task.done()]
        return sorted(living, key=lambda task: self._births[task])

    def age(self) -> int:
        """The number of the task that asks."""
        task = asyncio.current_task(self)
        return 0 if task is None else self._births.get(task, 0)

    def is_busy(self) -> bool:
        """Whether anything but the caller wants to run now."""
        return bool(self._ready)  # type: ignore[attr-defined]

    def on_pause(self, tell: Callable[[], None]) -> None:
        """Call `tell` whenever everything waits for sockets and none of them says anything."""
        self._own_selector.on_pause = tell

    def run_in_executor(  # type: ignore[override]
        self, executor: object, func: Callable[..., Any], *args: Any
    ) -> asyncio.Future[Any]:
        """Run it here and now: threads would run in an order of their own."""
        return asyncio.ensure_future(_now(func, *args), loop=self)

    def _make_task(self, loop: asyncio.AbstractEventLoop, coro: Any, **more: Any) -> asyncio.Task[Any]:
        task: asyncio.Task[Any] = asyncio.Task(coro, loop=loop, **more)
        if not vendors_side.get():
            self._made += 1
            self._births[task] = self._made
        return task


async def _now(func: Callable[..., Any], *args: Any) -> Any:
    return func(*args)
