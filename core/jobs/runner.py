"""Runs jobs: takes offered ids in turn from each kind and tenant, claims them in batches, runs the handlers, ends them.

Offers come from SAQ, from this process's own commits and from the poll of the database; any of them alone suffices,
and a job offered twice is claimed once. One tenant may hold a share of the running jobs only, so that a tenant whose
jobs hang cannot stop the others, and so may one kind (`core.jobs.lanes`).
"""

from __future__ import annotations

import asyncio
import time
import traceback
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any
from uuid import UUID

import structlog

from core.jobs import service
from core.jobs.lanes import Lanes, Ticket
from core.jobs.registry import Job, kinds
from core.jobs.service import LostLease
from core.kit import db, ids, scope
from core.kit.errors import BahiError
from core.kit.scope import TenantRef
from core.tenancy import service as tenancy

log = structlog.get_logger()

POLL_SECONDS = 0.25
POLL_LIMIT = 200
"""Of each kind."""
RELEASE_SECONDS = 1.0
RENEW_SECONDS = 20.0


class Runner:
    """One process's runner of jobs."""

    def __init__(self, *, concurrency: int) -> None:
        self._concurrency = concurrency
        self._lanes = Lanes(concurrency)
        self._claiming: set[UUID] = set()
        """Tenants with a claim under way: what comes meanwhile is claimed together, by the next."""
        self._tasks: set[asyncio.Task[None]] = set()
        self._running: dict[asyncio.Task[None], tuple[TenantRef, Job]] = {}
        self._ending: dict[UUID, list[tuple[Job, asyncio.Future[None]]]] = {}
        self._wake = asyncio.Event()
        self._hungry = asyncio.Event()
        self._stopping = False

    def offer(self, tenant_id: UUID, kind: str, job_id: UUID) -> bool:
        """Take a job that may be due; False when it is here already or there is no room for it."""
        if self._stopping or not self._lanes.put(Ticket(tenant_id, kind, job_id)):
            return False
        self._wake.set()
        return True

    async def run(self) -> None:
        """Start what waits whenever a slot is free, until `stop`."""
        while not self._stopping:
            await self._wake.wait()
            self._wake.clear()
            for tenant_id, tickets in self._lanes.take(self._claiming).items():
                self._claiming.add(tenant_id)
                self._spawn(self._claim(tenant_id, tickets))
            if self._lanes.waiting < self._concurrency:
                self._hungry.set()

    async def poll(self) -> None:
        """Offer what the database says is due, until `stop`: all there is when Redis is down or was emptied."""
        while not self._stopping:
            more = False
            try:
                more = await self._poll_once()
            except (db.Busy, db.DatabaseUnavailable) as error:
                log.warning("jobs.poll_failed", error=error.code)
                await asyncio.sleep(1)
            self._hungry.clear()
            if more and self._lanes.waiting < self._concurrency:
                continue
            with suppress(TimeoutError):
                await asyncio.wait_for(self._hungry.wait() if more else asyncio.sleep(POLL_SECONDS), POLL_SECONDS)

    async def renew(self) -> None:
        """Prolong the leases of jobs that may run for longer than one, until `stop`."""
        while not self._stopping:
            await asyncio.sleep(RENEW_SECONDS)
            held: dict[UUID, tuple[TenantRef, list[Job]]] = {}
            for ref, job in self._running.values():
                if kinds()[job.kind].timeout_seconds + service.LEASE_MARGIN_SECONDS > service.LEASE_SECONDS_MAX:
                    held.setdefault(ref.id, (ref, []))[1].append(job)
            for ref, long in held.values():
                with scope.system(ref, "jobs"):
                    await service.renew(long)

    async def stop(self, grace_seconds: float) -> None:
        """Start nothing more, wait for what runs, then interrupt it and give its jobs back."""
        self._stopping = True
        self._lanes.clear()
        self._wake.set()
        deadline = time.monotonic() + grace_seconds
        while self._tasks and time.monotonic() < deadline:
            await asyncio.wait(set(self._tasks), timeout=max(0.0, deadline - time.monotonic()))
        interrupted = list(self._running.values())
        for task in set(self._tasks):
            task.cancel()
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=2)
        for ref, job in interrupted:
            await self._give_back(ref, job)

    def _release(self, ticket: Ticket) -> None:
        self._lanes.release(ticket)
        self._wake.set()

    async def _poll_once(self) -> bool:
        """Offer what is due; whether there may be more of it, and room."""
        async with db.finder() as tx:
            due = await service.list_due(tx, POLL_LIMIT, self._lanes.full())
        offered = [self.offer(tenant_id, kind, job_id) for tenant_id, kind, job_id in due]
        return len(due) >= POLL_LIMIT and any(offered)

    async def _claim(self, tenant_id: UUID, tickets: Sequence[Ticket]) -> None:
        unclaimed = {ticket.job_id: ticket for ticket in tickets}
        try:
            ref = await tenancy.find_by_id(tenant_id)
            if ref is not None:
                with scope.system(ref, "jobs"):
                    for job in await service.claim_many(list(unclaimed), suspended=ref.status != "active"):
                        task = self._spawn(self._run_one(ref, job, unclaimed.pop(job.id)))
                        self._running[task] = (ref, job)
        except (db.Busy, db.DatabaseUnavailable) as error:
            log.warning("jobs.claim_failed", error=error.code)
        finally:
            self._claiming.discard(tenant_id)
            self._wake.set()
            for ticket in unclaimed.values():
                self._release(ticket)

    async def _run_one(self, ref: TenantRef, job: Job, ticket: Ticket) -> None:
        began = time.monotonic()
        outcome = "interrupted"
        try:
            with scope.system(ref, job.kind) as acting, scope.use(_named(acting, job)):
                outcome = await self._attempt(job)
        except (db.Busy, db.DatabaseUnavailable):
            outcome = "unrecorded"  # the lease runs out and the job is due again
        finally:
            task = asyncio.current_task()
            assert task is not None
            self._running.pop(task, None)
            self._release(ticket)
            milliseconds = round((time.monotonic() - began) * 1000)
            level = log.info if outcome in {"done", "open"} else log.warning
            level(
                "job.ran", kind=job.kind, job=ids.text("job", job.id), tenant=ref.slug, attempt=job.attempt,
                outcome=outcome, milliseconds=milliseconds,
            )  # fmt: skip

    async def _attempt(self, job: Job) -> str:
        kind = kinds()[job.kind]
        try:
            async with asyncio.timeout(kind.timeout_seconds):
                await kind.run(job)
            await self._end(job)
        except LostLease:
            return "lost"
        except TimeoutError:
            return await service.fail(job, kind, "timed out")
        except BahiError as error:
            return await service.fail(job, kind, f"{error.code}: {error.detail}" if error.detail else error.code)
        except Exception as error:
            # The message may hold a row's values or a vendor's answer, so only the type and the place are kept.
            frames = traceback.extract_tb(error.__traceback__)[-4:]
            place = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
            log.error("job.failed", kind=job.kind, job=ids.text("job", job.id), error=type(error).__name__, place=place)
            return await service.fail(job, kind, type(error).__name__)
        return "done"

    async def _end(self, job: Job) -> None:
        """Finish the job unless its handler did; many at once when many end at once."""
        if job.ends:
            return
        tenant_id = scope.tenant().id
        waiting = self._ending.get(tenant_id)
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        if waiting is not None:
            waiting.append((job, done))
        else:
            self._ending[tenant_id] = [(job, done)]
            self._spawn(self._end_many(tenant_id))
        await done

    async def _end_many(self, tenant_id: UUID) -> None:
        await asyncio.sleep(0)
        while ending := self._ending[tenant_id]:
            self._ending[tenant_id] = []
            failure: BaseException | None = None
            try:
                await db.retrying(lambda ending=ending: _finish(tenant_id, [job for job, _ in ending]))  # type: ignore[misc]
            except BaseException as error:  # handed to those who wait for it
                failure = error
            for _, done in ending:
                if done.done():
                    continue
                if failure is None:
                    done.set_result(None)
                elif isinstance(failure, Exception):
                    done.set_exception(failure)
                else:
                    done.cancel()
        del self._ending[tenant_id]

    async def _give_back(self, ref: TenantRef, job: Job) -> None:
        """Free an interrupted job's lease, so that another worker need not wait for it to run out."""
        try:
            with scope.system(ref, "jobs"):
                async with db.transaction() as tx:
                    await service.postpone(tx, job, RELEASE_SECONDS)
        except (LostLease, db.Busy, db.DatabaseUnavailable):
            log.warning("job.not_given_back", kind=job.kind, job=ids.text("job", job.id))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


def _named(acting: scope.Scope, job: Job) -> scope.Scope:
    """Let events and audit entries say which job wrote them."""
    return replace(acting, request_id=ids.text("job", job.id))


async def _finish(tenant_id: UUID, finished: Sequence[Job]) -> None:
    async with db.transaction(tenant_id) as tx:
        await service.finish_many(tx, finished)
