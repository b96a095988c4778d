"""SAQ over Redis: it carries the ids of due jobs to a worker quickly, and the minute's tick. Nothing is lost with it.

A message is taken off Redis, handed to the local runner and done within milliseconds; what runs for long is never
SAQ's, so its sweeps, retries and deadlines have nothing to repeat or cut off. Lost messages are found by the poll.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar
from uuid import UUID

import structlog
from saq import CronJob, Worker
from saq.job import Job as Message
from saq.queue.redis import RedisQueue

from core.jobs import service
from core.kit import redis
from core.kit.pokes import Pokes

log = structlog.get_logger()

QUEUE = "bahi"
BATCH_MAX = 50
FUNCTION = "offer"
TICK = "tick"
MESSAGE_TIMEOUT_SECONDS = 30
MESSAGE_ATTEMPTS = 3
INTAKE_TASKS = 2
"""Messages handed over at once; each takes milliseconds."""
ALIVE_SECONDS = 30

T = TypeVar("T")

Due = tuple[UUID, str, UUID]
Offer = Callable[[UUID, str, UUID], bool]


class Queue(RedisQueue):
    """SAQ's queue, calm while Redis is down.

    SAQ itself then asks again without any pause and logs a traceback each time.
    """

    def __init__(self, client: Any, name: str) -> None:
        super().__init__(client, name=name)
        self._backoff = redis.Backoff()

    async def dequeue(
        self,
        timeout: float = 0.0,  # noqa: ASYNC109 - the signature is SAQ's
        poll_interval: float = 0.0,
    ) -> Message | None:
        return await self._calm(super().dequeue(timeout, poll_interval), None)

    async def schedule(self, lock: int = 1) -> list[str]:
        return await self._calm(super().schedule(lock), [])

    async def sweep(self, lock: int = 60, abort: float = 5.0) -> list[str]:
        return await self._calm(super().sweep(lock, abort), [])

    async def enqueue(self, job_or_func: str | Message, **kwargs: Any) -> Message | None:
        if isinstance(job_or_func, str) and job_or_func == TICK:
            return await self._calm(super().enqueue(job_or_func, **kwargs), None)
        return await super().enqueue(job_or_func, **kwargs)

    async def write_worker_info(self, worker_id: str, info: Any, ttl: int) -> None:
        await self._calm(super().write_worker_info(worker_id, info, ttl), None)

    async def _calm(self, work: Awaitable[T], otherwise: T) -> T:
        try:
            result = await work
        except redis.GONE as error:
            if not self._backoff.failing:
                log.warning("redis.unreachable", error=type(error).__name__, consequence="jobs run by polling, slower")
            await self._backoff.wait()
            return otherwise
        if self._backoff.succeeded():
            log.info("redis.back")
        return result


class Sender:
    """Hurries jobs after their transaction committed, from any process."""

    def __init__(self) -> None:
        self._queue = RedisQueue(redis.client(), name=QUEUE)
        self._pokes: Pokes[Due] = Pokes("jobs", self._send)

    def start(self) -> None:
        service.on_commit(self.poke)

    async def stop(self) -> None:
        service.off_commit(self.poke)
        await self._pokes.close()

    def poke(self, tenant_id: UUID, kind: str, job_id: UUID) -> None:
        self._pokes.put((tenant_id, kind, job_id))

    async def _send(self, due: Sequence[Due]) -> None:
        for start in range(0, len(due), BATCH_MAX):
            some = [[str(tenant_id), kind, str(job_id)] for tenant_id, kind, job_id in due[start : start + BATCH_MAX]]
            await self._queue.enqueue(
                FUNCTION,
                jobs=some,
                timeout=MESSAGE_TIMEOUT_SECONDS,
                heartbeat=0,
                retries=MESSAGE_ATTEMPTS,
                ttl=-1,  # forget a finished message at once
            )


class Receiver:
    """A SAQ worker that hands messages to the local runner and ticks the schedules."""

    def __init__(self, offer: Offer, tick: Callable[[], Awaitable[None]]) -> None:
        self._offer = offer
        self._tick = tick
        self._worker: Worker[Any] | None = None
        self._queue: Queue | None = None
        self.ticked_at = time.monotonic()

    async def run(self) -> None:
        """Receive until `stop`; a fresh SAQ worker and connections each time it is called."""
        client = redis.blocking()
        self._queue = Queue(client, QUEUE)

        async def tick(_context: Any) -> None:
            self.ticked_at = time.monotonic()
            await self._tick()

        tick.__qualname__ = TICK  # SAQ names a cron job by its function
        cron: CronJob[Any] = CronJob(
            tick, cron="* * * * *", unique=True, timeout=50, heartbeat=0, retries=MESSAGE_ATTEMPTS, ttl=-1
        )
        self._worker = _Worker(
            self._queue,
            [(FUNCTION, self._receive)],
            concurrency=INTAKE_TASKS,
            cron_jobs=[cron],
            timers={"schedule": 1, "worker_info": ALIVE_SECONDS - 1, "sweep": 60, "abort": 30},
            dequeue_timeout=redis.BLOCK_SECONDS,
            shutdown_grace_period_s=1,
        )
        try:
            await self._queue.connect()
            await self._worker.start()
        finally:
            await self._queue.disconnect()

    async def stop(self) -> None:
        """Take no more messages."""
        if self._worker is not None:
            await self._worker.stop()

    async def _receive(self, _context: Any, *, jobs: Sequence[Sequence[str]]) -> None:
        for tenant_id, kind, job_id in jobs:
            # One that finds no room is left where it is: in the database, where the poll finds it.
            self._offer(UUID(tenant_id), kind, UUID(job_id))


class _Worker(Worker[Any]):
    SIGNALS = []  # noqa: RUF012 - the process's signals belong to core.worker


async def is_worker_alive() -> bool:
    """Whether any worker has reported lately. Raises RedisUnavailable."""
    try:
        queue = RedisQueue(redis.client(), name=QUEUE)
        # SAQ keeps each worker under the millisecond until which its report counts.
        return bool(await redis.client().zcount(queue.namespace("stats"), int(time.time() * 1000), "+inf"))
    except redis.GONE as error:
        raise redis.RedisUnavailable from error
