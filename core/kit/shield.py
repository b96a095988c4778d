"""Finish what was begun although the client hung up.

Every ASGI server cancels the handler when its client disconnects. A verb that moves money runs here instead: the
client's cancellation ends the waiting, never the work.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextvars import Context
from typing import Any, TypeVar

T = TypeVar("T")

_running: set[asyncio.Task[Any]] = set()


async def run(work: Coroutine[Any, Any, T]) -> T:
    """Await `work` in a task of its own that outlives a cancelled caller."""
    task = asyncio.ensure_future(work)
    _running.add(task)
    task.add_done_callback(_forget)
    return await asyncio.shield(task)


def begin(work: Coroutine[Any, Any, Any]) -> None:
    """Do `work` beside the caller, who does not wait and whose scope it does not have; a stop of the process waits."""
    task = asyncio.get_running_loop().create_task(work, context=Context())
    _running.add(task)
    task.add_done_callback(_forget)


async def drain(timeout_seconds: float) -> int:
    """Wait for shielded work at shutdown; the number still running when the time is up."""
    if _running:
        await asyncio.wait(set(_running), timeout=timeout_seconds)
    return len(_running)


def _forget(task: asyncio.Task[Any]) -> None:
    _running.discard(task)
    if not task.cancelled():
        task.exception()  # an orphan's error was already logged where it arose
