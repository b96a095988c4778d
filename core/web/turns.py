"""Whose turn it is: of the requests that change something only a few begin in each turn of the event loop.

A crowd of posts would else begin all at once, and whoever comes next, or only waits for the database's answer, would
wait until all of them have been read and checked. So who only reads a balance is answered soon, however much is posted.
Nothing is slowed down: without a crowd a request begins at once, and with one the loop turns as fast as it can.
"""

from __future__ import annotations

import asyncio
from collections import deque

BEGUN_AT_ONCE = 2
READS = {"GET", "HEAD", "OPTIONS"}


class Turns:
    """Places in the loop's turns, given in the order in which they are asked for."""

    def __init__(self, begun_at_once: int = BEGUN_AT_ONCE) -> None:
        self._begun_at_once = begun_at_once
        self._begun = 0
        """How many began in this turn."""
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._loop: asyncio.AbstractEventLoop | None = None

    async def take(self) -> None:
        """Wait for a place: none when this turn has one left."""
        loop = asyncio.get_running_loop()
        if loop is not self._loop:  # the first request, or a test's next loop: nobody of the one before comes back
            self._loop, self._begun = loop, 0
            self._waiting.clear()
        if self._begun < self._begun_at_once:  # then nobody waits
            self._begun += 1
            if self._begun == 1:
                loop.call_soon(self._next)
            return
        place: asyncio.Future[None] = loop.create_future()
        self._waiting.append(place)
        await place

    def _next(self) -> None:
        self._begun = 0
        while self._waiting and self._begun < self._begun_at_once:
            place = self._waiting.popleft()
            if not place.done():  # else its request was ended meanwhile
                place.set_result(None)
                self._begun += 1
        if self._begun:
            asyncio.get_running_loop().call_soon(self._next)
