"""Tell every process at once that somebody's standing has changed: a session, a user, a key, a role, a tenant.

What a process remembers of credentials is good only while it hears of changes. The database is the truth: each change
is a row, written in the transaction that makes it, and every process looks for new ones more often than once a second.
Redis only makes hearing instant. When the last look is a second old, `Cache.find` finds nothing, so each request asks
the database again.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Hashable, Iterable
from contextlib import suppress
from datetime import datetime
from typing import Generic, TypeVar
from uuid import UUID

import structlog

from core.auth import queries
from core.kit import db, redis
from core.kit.pokes import Pokes

log = structlog.get_logger()

SILENT_SECONDS = 1.0
"""A change is known everywhere within this time."""
LOOK_SECONDS = 0.4
REMEMBER_SECONDS = 30.0
CHANNEL = "bahi:credentials"
_CACHE_MAX = 50_000

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_caches: list[Cache] = []  # type: ignore[type-arg]
_generation = 0
_looked_at = float("-inf")
_is_listening = False
_tasks: list[asyncio.Task[None]] = []
_seen: dict[tuple[UUID, UUID], datetime] = {}


class Cache(Generic[K, V]):
    """What was read about one thing, until a change of it is heard, the feed falls silent, or half a minute is over."""

    def __init__(self) -> None:
        self._kept: dict[K, tuple[float, V]] = {}
        self._about: dict[UUID, set[K]] = {}
        _caches.append(self)

    def find(self, key: K) -> V | None:
        kept = self._kept.get(key)
        if kept is None:
            return None
        now = time.monotonic()
        return kept[1] if now < kept[0] and now - _looked_at < SILENT_SECONDS else None

    def keep(self, tx: db.Transaction, key: K, subjects: Iterable[UUID], value: V, began: int) -> None:
        """Remember, once `tx` is durable, what it read since `began = generation()`; a change of a subject forgets it.

        A change heard while it was being read may not be in it: then it is not kept.
        """
        tx.after_commit(lambda: self._put(key, subjects, value, began))

    def _put(self, key: K, subjects: Iterable[UUID], value: V, began: int) -> None:
        if began != _generation:
            return
        if len(self._kept) >= _CACHE_MAX:
            self.forget_all()
        self._kept[key] = (time.monotonic() + REMEMBER_SECONDS, value)
        for subject in subjects:
            self._about.setdefault(subject, set()).add(key)

    def forget(self, subject: UUID) -> None:
        """Forget what depends on a subject."""
        for key in self._about.pop(subject, ()):
            self._kept.pop(key, None)

    def forget_all(self) -> None:
        self._kept.clear()
        self._about.clear()


def generation() -> int:
    """How many changes this process has heard of."""
    return _generation


async def announce(tx: db.Transaction, subject: UUID) -> None:
    """Say, in the transaction that changes it, that what was known of `subject` (of its tenant) is no longer so."""
    await tx.execute(queries.ANNOUNCE, tx.tenant, subject)
    tx.after_commit(lambda: _heard(subject))
    tx.after_commit(lambda: _pokes.put(subject))


async def end(tx: db.Transaction, limit: int) -> int:
    """Delete up to so many changes of the transaction's tenant that are a day old; how many there were."""
    return await tx.execute(queries.END_CHANGES, tx.tenant, limit)


def start() -> None:
    """Listen and look. Call it where a process begins to serve; without it nothing is remembered."""
    if not _tasks:
        _tasks.append(asyncio.create_task(_look(), name="credentials-look"))
        _tasks.append(asyncio.create_task(_listen(), name="credentials-listen"))


async def stop() -> None:
    """Stop listening; idempotent."""
    global _looked_at  # noqa: PLW0603 - one feed per process
    tasks, _tasks[:] = list(_tasks), []
    for task in tasks:
        task.cancel()
    if tasks:
        await asyncio.wait(tasks, timeout=2)
    _looked_at = float("-inf")
    forget_all()


def forget_all() -> None:
    """Forget all that this process knows of credentials."""
    global _generation  # noqa: PLW0603 - one feed per process
    _generation += 1
    for cache in _caches:
        cache.forget_all()


def _heard(subject: UUID) -> None:
    global _generation  # noqa: PLW0603 - one feed per process
    _generation += 1
    for cache in _caches:
        cache.forget(subject)


async def _look() -> None:
    """Read the changes of the last minute, again and again: a row may become visible long after its time."""
    global _looked_at  # noqa: PLW0603 - one feed per process
    while True:
        began = time.monotonic()
        try:
            async with db.finder() as tx:
                rows = await tx.fetch(queries.FIND_CHANGES)
        except (db.Busy, db.DatabaseUnavailable) as error:
            log.warning("credentials.look_failed", error=error.code)
        else:
            now = {(row["tenant_id"], row["id"]): row["due_at"] for row in rows}
            for key, at in now.items():
                if _seen.get(key) != at:
                    _heard(key[1])
            _seen.clear()
            _seen.update(now)
            _looked_at = began
        await asyncio.sleep(LOOK_SECONDS)


async def _listen() -> None:
    global _is_listening  # noqa: PLW0603 - one feed per process
    backoff = redis.Backoff()
    while True:
        client = redis.blocking()
        try:
            async with client.pubsub() as pubsub:
                await pubsub.subscribe(CHANNEL)
                _is_listening = True
                while True:
                    message = await pubsub.get_message(timeout=redis.BLOCK_SECONDS)
                    backoff.succeeded()
                    if message is not None and message["type"] == "message":
                        with suppress(ValueError):
                            _heard(UUID(message["data"].decode()))
        except redis.GONE as error:
            if not backoff.failing:
                log.warning("credentials.redis_unreachable", error=type(error).__name__)
            await backoff.wait()
        finally:
            _is_listening = False
            await client.aclose()


async def _publish(subjects: list[UUID]) -> None:
    async with redis.client().pipeline(transaction=False) as pipe:
        for subject in subjects:
            pipe.publish(CHANNEL, str(subject))
        await pipe.execute()


_pokes: Pokes[UUID] = Pokes("credentials", _publish)
