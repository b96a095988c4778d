"""Kinds of job that the tests of the queue run; they leave their traces in `ran` and in the tenant's audit log."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from uuid import UUID

from core.audit import service as audit
from core.jobs import service as jobs
from core.jobs.errors import JobNotDead
from core.jobs.registry import Job, job
from core.kit import db, scope

ran: dict[str, list[UUID]] = defaultdict(list)
"""By key: the lease of each run."""
gates: dict[str, asyncio.Event] = {}
"""A handler of `tests.gate` waits for the gate of its key."""
started: dict[str, asyncio.Event] = defaultdict(asyncio.Event)


@job("tests.note")
async def note(found: Job) -> None:
    ran[found.key].append(found.lease)


@job("tests.effect")
async def effect(found: Job) -> None:
    """Has its effect and its end in one transaction, as real handlers do."""
    ran[found.key].append(found.lease)
    async with db.transaction() as tx:
        await audit.record("tests:effect", found.key)
        await jobs.finish(tx, found)


@job("tests.long", timeout_seconds=300)
@job("tests.gate", timeout_seconds=30)
async def gate(found: Job) -> None:
    ran[found.key].append(found.lease)
    started[found.key].set()
    await gates[found.key].wait()
    async with db.transaction() as tx:
        await audit.record("tests:gate", found.key)
        await jobs.finish(tx, found)


async def mourn(tx: db.Transaction, found: Job, error: str) -> None:
    await audit.record("tests:mourn", found.key, after={"error": error})


@job("tests.refuse", attempts_max=3, backoff_seconds=(0,), when_dead=mourn)
async def refuse(found: Job) -> None:
    ran[found.key].append(found.lease)
    raise JobNotDead("the moon is full")


@job("tests.bug", attempts_max=1)
async def bug(found: Job) -> None:
    raise ValueError(f"a row of {scope.tenant().slug} with number 4111111111111111")


@job("tests.slow", timeout_seconds=1, attempts_max=1)
async def slow(_: Job) -> None:
    await asyncio.sleep(60)


@job("tests.leaves", runs_when_suspended=False)
async def leaves(found: Job) -> None:
    ran[found.key].append(found.lease)


@job("tests.later")
async def later(found: Job) -> None:
    """Not yet: asks for itself again a minute later, in the transaction that ends it."""
    ran[found.key].append(found.lease)
    async with db.transaction() as tx:
        await jobs.enqueue(tx, "tests.later", found.key, delay_seconds=60)
        await jobs.finish(tx, found)
