"""The worker's composition root: jobs, the relay of events and the schedules, in one process, until SIGTERM.

Any number of workers may run. What each loop does is guarded in the database, so a second one only helps.
"""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from uuid import UUID

import structlog

from core import composition, database
from core.events import service as events
from core.events.relay import Relay
from core.jobs import retention
from core.jobs import service as jobs
from core.jobs.registry import kinds
from core.jobs.runner import Runner
from core.jobs.transport import Receiver, Sender
from core.kit import db, outbound, redis, shield
from core.ledger.seals import sealer
from core.messaging.rules import service as message_rules
from core.schedules import service as schedules
from core.settings import Settings
from core.webhook_endpoints import service as webhook_endpoints

log = structlog.get_logger()

RESTART_SECONDS_MAX = 30.0
LATE_TICK_SECONDS = 75.0
"""SAQ ticks once a minute; after this long without one the worker ticks by itself."""
LOOPS_STOP_SECONDS = 3.0
CONNECTIONS_BESIDE_JOBS = 6
"""The relay, the polls and the claims must find a connection while every slot runs a job."""


async def run(settings: Settings, *, stop: asyncio.Event | None = None) -> None:
    """Work until SIGTERM, SIGINT or `stop`, then finish what runs within `settings.stop_seconds`."""
    stopping = stop or asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    composition.configure(settings)
    await db.connect(
        settings.runtime_database_url,
        modules=database.model_modules(),
        pool_max=max(settings.db_pool_max, settings.worker_concurrency + CONNECTIONS_BESIDE_JOBS),
        application_name="bahi-worker",
    )
    try:
        await work(settings, stopping)
    finally:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)
        await shield.drain(1)
        await outbound.close()
        await redis.close()
        await db.disconnect()


async def work(settings: Settings, stopping: asyncio.Event) -> None:
    """Run every loop until `stopping`; the process is configured, the database connected."""
    runner = Runner(concurrency=settings.worker_concurrency)
    relay = Relay(on_placed=[webhook_endpoints.placed, message_rules.placed])
    receiver = Receiver(runner.offer, _tick)
    sender = Sender()

    def hurry(tenant_id: UUID, kind: str, job_id: UUID) -> None:
        """Run what this process asked for here, when there is room; else let any worker have it."""
        if not runner.offer(tenant_id, kind, job_id):
            sender.poke(tenant_id, kind, job_id)

    jobs.on_commit(hurry)
    events.on_commit(relay.wake)
    loops = {
        "jobs": runner.run,
        "poll": runner.poll,
        "renew": runner.renew,
        "relay": relay.run,
        "relay-poll": relay.poll,
        "relay-listen": relay.listen,
        "saq": receiver.run,
        "seals": sealer.run,
        "late-tick": lambda: _tick_late(receiver),
    }
    tasks = [asyncio.create_task(_keep(name, body), name=name) for name, body in loops.items()]
    log.info("worker.ready", kinds=len(kinds()), concurrency=settings.worker_concurrency)
    try:
        await stopping.wait()
        log.info("worker.stopping")
        began = time.monotonic()
        await receiver.stop()
        await runner.stop(max(0.0, settings.stop_seconds - LOOPS_STOP_SECONDS - (time.monotonic() - began)))
        await relay.stop()
    finally:
        jobs.off_commit(hurry)
        events.off_commit(relay.wake)
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks, timeout=LOOPS_STOP_SECONDS)
        await sender.stop()
    log.info("worker.stopped")


async def _tick(_: object = None) -> None:
    await retention.tick()
    ran = await schedules.tick()
    if ran:
        log.info("schedules.ran", count=ran)


async def _tick_late(receiver: Receiver) -> None:
    while True:
        await asyncio.sleep(5)
        if time.monotonic() - receiver.ticked_at > LATE_TICK_SECONDS:
            receiver.ticked_at = time.monotonic()
            await _tick()


async def _keep(name: str, body: Callable[[], Awaitable[None]]) -> None:
    """Run a loop again when it ends by an error, slower each time: the others go on meanwhile."""
    delay = 0.5
    while True:
        began = time.monotonic()
        try:
            await body()
            return
        except Exception as error:
            # The message may hold a row's values, so only its type is logged.
            log.error("worker.loop_failed", loop=name, error=type(error).__name__, retry_seconds=delay)
        if time.monotonic() - began > RESTART_SECONDS_MAX:
            delay = 0.5
        with suppress(TimeoutError):
            await asyncio.sleep(delay)
        delay = min(delay * 2, RESTART_SECONDS_MAX)
