"""The conductor: lets one thing of our process run at a time, chosen by the seed, between any two statements.

Every statement, and every call that leaves the process, first waits at a gate. The conductor opens one gate, waits
until everything is still again (what waits for a lock in the database counts as still), and chooses the next. Killing
the process is one more thing that it may do at any of these moments.
"""

from __future__ import annotations

import asyncio
import hashlib
import random
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import asyncpg

from core.testing.scenario.loop import Loop, vendors_side
from core.testing.scenario.seconds import Clock

T = TypeVar("T")

TIMERS_MAX = 100
STUCK_ROUNDS = 4000
"""Rounds of waiting for the database, each a few milliseconds of real time, before the run is called stuck."""


class Killed(BaseException):
    """Our process dies here. No handler of ours may catch it, as none runs when a process is killed."""


class Stuck(RuntimeError):
    """Nothing runs, and nothing will."""


class Gate:
    """Somebody who waits for a turn."""

    __slots__ = ("age", "label", "turn")

    def __init__(self, label: str, age: int, turn: asyncio.Future[None]) -> None:
        self.label = label
        self.age = age
        """Of the task that waits."""
        self.turn = turn


class Conductor:
    """Who may run. Nothing is held up before `begin`, nor after `end`."""

    def __init__(self, loop: Loop, clock: Clock, chance: random.Random, watch: asyncpg.Connection[Any]) -> None:
        self._loop = loop
        self._clock = clock
        self._chance = chance
        self._watch = watch
        """A connection of its own that sees who waits for whom."""
        self._gates: list[Gate] = []
        self._flying: dict[object, int] = {}
        """Statements that the database works on, and their sessions."""
        self._blocked: set[object] = set()
        self._speaking = 0
        """Conversations with Redis under way."""
        self._stir = asyncio.Event()
        self._paused = False
        self._holds = False
        self._dying = False
        self.standing: set[asyncio.Task[Any]] = set()
        """Tasks of our process that wait for work for as long as it lives."""
        self.turns = 0
        self._digest = hashlib.sha256()
        loop.on_pause(self._pause)

    # ---- what those who run call ----

    async def wait(self, label: str) -> None:
        """Wait for a turn. Raises Killed when the process dies meanwhile."""
        if self._dying:
            raise Killed
        if not self._holds or vendors_side.get():
            return
        gate = Gate(label, self._loop.age(), self._loop.create_future())
        self._gates.append(gate)
        self._stir.set()
        try:
            await gate.turn
        finally:
            if gate in self._gates:
                self._gates.remove(gate)

    async def fly(self, session: int, work: Callable[[], Awaitable[T]]) -> T:
        """Do what the database answers to; the conductor waits for it."""
        token = object()
        self._flying[token] = session
        try:
            return await work()
        finally:
            del self._flying[token]
            self._blocked.clear()  # whoever waited for this one may have been let go
            self._stir.set()

    def speak(self, change: int) -> None:
        """Say that a conversation with Redis began (1) or ended (-1)."""
        self._speaking += change
        self._stir.set()

    # ---- what the runner calls ----

    def begin(self) -> None:
        self._holds = True

    def end(self) -> None:
        """Hold nobody up any more."""
        self._holds = False
        for gate in self._gates:
            _open(gate)

    @property
    def waiting(self) -> int:
        """How many wait for a turn."""
        return len(self._gates)

    def digest(self) -> str:
        """What stands for the order of everything so far: two runs with the same one had the same order."""
        return self._digest.hexdigest()[:16]

    async def turn(self) -> str:
        """Give somebody who waits a turn and let it run until everything is still; whose it was."""
        # Two whom one commit let go arrive here in either order.
        self._gates.sort(key=lambda gate: gate.age)
        gate = self._gates.pop(self._chance.randrange(len(self._gates)))
        self.turns += 1
        self._digest.update(gate.label.encode())
        _open(gate)
        await self.still()
        return gate.label

    async def still(self) -> None:
        """Return when everybody waits: at a gate, for a lock, for a timer or for somebody else."""
        rounds = 0
        while True:
            await asyncio.sleep(0)
            if self._loop.is_busy():
                continue
            if self._speaking == 0 and self._flying.keys() <= self._blocked:
                return
            self._stir.clear()
            self._paused = False
            await self._stir.wait()
            if self._paused:
                rounds += 1
                if rounds > STUCK_ROUNDS:
                    raise Stuck("the database does not answer")
                await self._look()

    async def run_dry(self, patience_seconds: float) -> None:
        """Give turns until nobody of ours is left, moving time to whatever they wait for. Raises Stuck when that is
        more than `patience_seconds` away: nothing of ours may take so long."""
        until = self._loop.time() + patience_seconds
        while True:
            await self.still()
            if self._gates:
                await self.turn()
            elif self._flying:
                await self._wait_for_locks()
            elif not self._working():
                return
            else:
                due = self._loop.next_timer()
                if due is None or due > until:
                    raise Stuck(f"nothing lets these go on: {self._working()[:3]}")
                await self._move(due)

    async def pass_time(self, seconds: float) -> None:
        """Let time pass, timer by timer, while everybody who waits for a turn goes on waiting.

        After so many timers the rest comes due at once: a request that waits looks ten times a second for its client.
        """
        until = self._loop.time() + seconds
        for _ in range(TIMERS_MAX):
            due = self._loop.next_timer()
            if due is None or due > until:
                break
            await self._move(due)
            await self.still()
        await self._move(until)
        await self.still()

    async def _move(self, due: float) -> None:
        self._loop.advance(max(due, self._loop.time()))
        await self._clock.tell()

    def ours(self) -> list[asyncio.Task[Any]]:
        """The tasks of our process, but for the one that asks."""
        me = asyncio.current_task()
        return [task for task in self._loop.ours() if task is not me]

    def _working(self) -> list[asyncio.Task[Any]]:
        return [task for task in self.ours() if task not in self.standing]

    async def kill(self) -> int:
        """Kill everything of our process at once, wherever it stands; how many tasks died.

        The database ends their transactions, as it does when a client's connection breaks.
        """
        self._dying = True
        doomed = self.ours()
        try:
            for gate in list(self._gates):
                if not gate.turn.done():
                    gate.turn.set_exception(Killed())
            await self.still()
            for _ in range(5):
                left = self.ours()
                if not left:
                    break
                for task in left:
                    task.cancel()
                await self.still()
                if self._flying:
                    await self._wait_for_locks()
            for task in doomed:
                if task.done() and not task.cancelled():
                    task.exception()  # nobody is left to be told
        finally:
            self._dying = False
        left = self.ours()
        if left:
            raise Stuck(f"{len(left)} tasks outlived the kill: {left[:3]}")
        return len(doomed)

    async def _wait_for_locks(self) -> None:
        """Everybody waits for a lock of somebody who waits too: the database ends that by itself."""
        self._stir.clear()
        for _ in range(STUCK_ROUNDS):
            self._paused = False
            await self._stir.wait()
            if not self._paused:
                return
            self._stir.clear()
        raise Stuck("a lock is never given back")

    def _pause(self) -> None:
        if not self._stir.is_set():
            self._paused = True
            self._stir.set()

    async def _look(self) -> None:
        """See which statements only wait for a lock."""
        sessions = list(set(self._flying.values()))
        held = await self._watch.fetchval(
            "SELECT array_agg(pid) FROM unnest($1::int[]) pid WHERE cardinality(pg_blocking_pids(pid)) > 0", sessions
        )
        self._blocked = {token for token, session in self._flying.items() if session in (held or ())}


class Spoken:
    """A connection whose statements wait for their turn. It stands in for asyncpg's."""

    def __init__(self, connection: asyncpg.Connection[Any], conductor: Conductor) -> None:
        self._connection = connection
        self._conductor = conductor
        self._session = connection.get_server_pid()

    async def execute(self, sql: str, *args: Any, **more: Any) -> str:
        if sql == "ROLLBACK":  # the server does this by itself when we die
            return await self._conductor.fly(self._session, lambda: self._connection.execute(sql, *args, **more))
        answer: str = await self._do(sql, lambda: self._connection.execute(sql, *args, **more))
        if sql == "COMMIT":
            await self._conductor.wait("committed")  # it is durable, and nobody was told yet
        return answer

    async def executemany(self, sql: str, *args: Any, **more: Any) -> None:
        await self._do(sql, lambda: self._connection.executemany(sql, *args, **more))

    async def fetch(self, sql: str, *args: Any, **more: Any) -> Any:
        return await self._do(sql, lambda: self._connection.fetch(sql, *args, **more))

    async def fetchrow(self, sql: str, *args: Any, **more: Any) -> Any:
        return await self._do(sql, lambda: self._connection.fetchrow(sql, *args, **more))

    async def fetchval(self, sql: str, *args: Any, **more: Any) -> Any:
        return await self._do(sql, lambda: self._connection.fetchval(sql, *args, **more))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    async def _do(self, sql: str, work: Callable[[], Awaitable[T]]) -> T:
        await self._conductor.wait(sql.partition("app.tenant_id")[0])
        return await self._conductor.fly(self._session, work)


def _open(gate: Gate) -> None:
    if not gate.turn.done():
        gate.turn.set_result(None)
