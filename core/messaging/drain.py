"""Send what is queued: the most urgent first, at each provider's pace, at most once (see `core.messaging.decide`).

tx1 (`core.messaging.claim`) writes each call before it is made; then the calls are made, many at once; tx2
(`core.messaging.recording`) writes what came of them.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import db, shield
from core.messaging import claim, pace, queries, service
from core.messaging.claim import Planned
from core.messaging.provider import (
    MessageProvider,
    OutboundFailed,
    OutboundUnknown,
    ProviderRejected,
    ProviderUnavailable,
)
from core.messaging.recording import Outcome, Recorder
from core.providers import service as providers

CALL_SECONDS = 30
ERROR_TEXT_MAX = 300
RUN_SECONDS = 4.0
"""How long one job takes messages; then it ends, so that a worker which is to stop need not cut calls short."""
CALLS_MAX = 240
"""Calls that one job makes at once: a vendor that answers slowly is asked no further meanwhile."""


async def drain(job: Job) -> None:
    """Send what is due as its providers' paces allow, for a few seconds; come back while there is more."""
    sending = _Sending()
    try:
        more = await _send(job, sending)
        await sending.end()
    except BaseException:
        await sending.cut_short()
        raise
    async with db.transaction() as tx:
        if more:
            await jobs.postpone(tx, job, 0)
        elif job.attempt > 1:
            # An earlier run may have made calls that it could not write down: look again when its leases are over.
            seconds = await tx.value(queries.NEXT_LEASE_END, tx.tenant)
            if seconds is not None:
                await jobs.postpone(tx, job, max(1.0, float(seconds)))


async def _send(job: Job, sending: _Sending) -> bool:
    """Take and send until nothing is due; whether there is more when the time is over."""
    until = time.monotonic() + RUN_SECONDS
    while time.monotonic() < until:
        batch = await db.retrying(claim.claim)
        sending.begin(batch.planned)
        own = await _leave_to_others(job, batch.full)
        if batch.more:
            await sending.make_room()
        elif own is not None:
            await sending.wait(own)
        else:
            return False
    return True


async def _leave_to_others(job: Job, full: Mapping[UUID, float]) -> float | None:
    """One job per account waits for the places of its pace, however many look at the queue; None when it is not this.

    It is asked for after the claim's locks are gone: its row may be held by who ends it.
    """
    others = {f"pace/{account_id}": seconds for account_id, seconds in full.items()}
    own = others.pop(job.key, None)
    if others:
        async with db.transaction() as tx:
            wanted: dict[str, dict[str, Any]] = {key: {} for key in others}
            await jobs.enqueue_many(tx, service.DRAIN, wanted, delay_seconds=min(others.values()))
    return own


class _Sending:
    """The calls of one job that are on their way."""

    def __init__(self) -> None:
        self._calls: dict[asyncio.Task[None], Planned] = {}
        self._unmade: set[UUID] = set()
        self._recorder = Recorder()

    def begin(self, planned: Sequence[Planned]) -> None:
        """Make each call at its time."""
        for item in planned:
            self._unmade.add(item.attempt_id)
            self._calls[asyncio.create_task(self._make(item))] = item

    async def wait(self, seconds: float) -> None:
        """Wait so long, or until a call went wrong. Raises what it raised."""
        if self._calls:
            await asyncio.wait(self._calls, timeout=seconds, return_when=asyncio.FIRST_EXCEPTION)
            self._look()
        else:
            await asyncio.sleep(seconds)

    async def make_room(self) -> None:
        """Wait while too many calls are on their way. Raises what one raised."""
        while len(self._calls) > CALLS_MAX:
            await asyncio.wait(self._calls, return_when=asyncio.FIRST_COMPLETED)
            self._look()

    async def end(self) -> None:
        """Wait for every call. Raises what one raised."""
        if self._calls:
            await asyncio.wait(self._calls)
            self._look()

    async def cut_short(self) -> None:
        """Stop: calls that were not made yet are taken back, those that were are given the time to end."""
        for task, planned in self._calls.items():
            if planned.attempt_id in self._unmade:
                task.cancel()
        unmade = [item for item in self._calls.values() if item.attempt_id in self._unmade]
        if unmade:
            await shield.run(claim.take_back(unmade))
        await asyncio.gather(*self._calls, return_exceptions=True)

    async def _make(self, planned: Planned) -> None:
        await asyncio.sleep(planned.delay_seconds)
        await pace.take_turn(planned.account_id, planned.rate)
        self._unmade.discard(planned.attempt_id)
        await self._recorder.record(await call(planned))

    def _look(self) -> None:
        """Forget the calls that ended. Raises what one raised.

        That is a plugin's mistake, or a note that could not be written: the call stays `calling`, which means unknown.
        """
        ended = [task for task in self._calls if task.done()]
        for task in ended:
            del self._calls[task]
        for task in ended:
            task.result()


async def call(planned: Planned) -> Outcome:
    """Make one call."""
    try:
        provider: MessageProvider = await providers.build(planned.account_id)
        async with asyncio.timeout(CALL_SECONDS):
            return Outcome(planned, "accepted", accepted=await provider.send(planned.outgoing))
    except ProviderRejected as error:
        return Outcome(planned, "rejected", error.vendor_code or error.code, _told(error.vendor_text))
    except (ProviderUnavailable, OutboundFailed) as error:
        return Outcome(planned, "unavailable", error.code, _told(error.detail))
    except (OutboundUnknown, TimeoutError):
        return Outcome(planned, "unknown", claim.UNKNOWN)


def _told(text: str) -> str | None:
    """What a vendor says about a refusal, shortened; it is shown to the tenant's staff alone."""
    return text[:ERROR_TEXT_MAX].replace("\0", "") or None
