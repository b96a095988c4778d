"""The death of our process at a commit: before it is sent, or after it was done.

That stands for a death between any two statements: what was not committed is gone with the process.
"""

from __future__ import annotations

import contextlib
import functools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, cast

import asyncpg
import pytest

from core.kit import db
from core.testing.fake_payouts import Killed


class Reaper:
    """Counts commits, and ends the process at one of them: before it is sent, or after it was done."""

    def __init__(self) -> None:
        self.commits = 0
        self.at = 0
        self.after = False

    def between(self, connection: asyncpg.Connection[Any]) -> asyncpg.Connection[Any]:
        return cast("asyncpg.Connection[Any]", _Watched(connection, self))

    @contextlib.contextmanager
    def armed(self, at: int, *, after: bool) -> Iterator[None]:
        self.commits, self.at, self.after = 0, at, after
        try:
            with contextlib.suppress(Killed):
                yield
        finally:
            self.at = 0

    async def execute(self, talk: Callable[..., Awaitable[Any]], query: str, *args: Any, **more: Any) -> Any:
        is_commit = query == "COMMIT"
        self.commits += is_commit
        is_last = is_commit and self.commits == self.at
        if is_last and not self.after:
            raise Killed
        answer = await talk(query, *args, **more)
        if is_last:
            raise Killed
        return answer


class _Watched:
    def __init__(self, connection: asyncpg.Connection[Any], reaper: Reaper) -> None:
        self._connection = connection
        self._reaper = reaper

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._connection, name)
        return functools.partial(self._reaper.execute, found) if name == "execute" else found


@pytest.fixture
async def reaper() -> AsyncIterator[Reaper]:
    found = Reaper()
    db.interpose(found.between)
    yield found
    db.interpose(None)
