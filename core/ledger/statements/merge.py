"""Two sorted lists, each read page by page, as one: in the order of (effective_at, version)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import asyncpg

PAGE = 5_000

Fetch = Callable[[asyncpg.Record | None], Awaitable[list[asyncpg.Record]]]
"""The PAGE rows after a row, or the first ones; fewer are the last."""


class Stream:
    """A list that is read as far as it is needed."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._last: asyncpg.Record | None = None
        self.rows: list[asyncpg.Record] = []
        """Read and not taken yet."""
        self.ended = False

    async def fill(self) -> None:
        """Read on when nothing is left."""
        if not self.rows and not self.ended:
            self.rows = await self._fetch(self._last)
            self.ended = len(self.rows) < PAGE
            if self.rows:
                self._last = self.rows[-1]


async def both(one: Stream, two: Stream) -> list[asyncpg.Record]:
    """The next rows of both in order; none when both have ended."""
    await one.fill()
    await two.fill()
    if not one.rows or not two.rows:
        taken, one.rows, two.rows = one.rows or two.rows, [], []
        return taken
    taken, here, there = [], 0, 0
    first, second = one.rows, two.rows
    while here < len(first) and there < len(second):
        if _order(first[here]) < _order(second[there]):
            taken.append(first[here])
            here += 1
        else:
            taken.append(second[there])
            there += 1
    one.rows, two.rows = first[here:], second[there:]
    return taken


def _order(row: asyncpg.Record) -> tuple[object, ...]:
    return row["effective_at"], row["version"]
