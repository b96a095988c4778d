"""Hints that something may be due: collected without waiting, sent in the background, many at once when busy.

A poke may be lost at any moment; whoever relies on one also polls.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

import structlog

from core.kit import redis

log = structlog.get_logger()

T = TypeVar("T", bound=Hashable)

WAITING_MAX = 20_000
REST_SECONDS = 0.01
"""Between two sendings."""
QUIET_SECONDS = 1.0
"""After a failure pokes are dropped for this long: the poll does their work and nobody waits for a dead Redis."""


class Pokes(Generic[T]):
    """Sends distinct hints through `send`, in the order they came."""

    def __init__(self, name: str, send: Callable[[list[T]], Awaitable[None]]) -> None:
        self._name = name
        self._send = send
        self._waiting: dict[T, None] = {}
        self._task: asyncio.Task[None] | None = None
        self._quiet_until = 0.0
        self._closing = False

    def put(self, item: T) -> None:
        """Take a hint; cheap, and never raises."""
        if len(self._waiting) >= WAITING_MAX or time.monotonic() < self._quiet_until:
            return
        self._waiting[item] = None
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._flush(), name=f"pokes:{self._name}")

    async def close(self) -> None:
        """Send what waits, then stop."""
        self._closing = True
        if self._task is not None:
            await self._task

    async def _flush(self) -> None:
        """The first goes at once; under load those of the next moment go together."""
        while self._waiting:
            batch = list(self._waiting)
            self._waiting.clear()
            try:
                await self._send(batch)
            except redis.GONE as error:
                self._quiet_until = time.monotonic() + QUIET_SECONDS
                self._waiting.clear()
                log.warning("pokes.lost", pokes=self._name, count=len(batch), error=type(error).__name__)
            if not self._closing:
                await asyncio.sleep(REST_SECONDS)
