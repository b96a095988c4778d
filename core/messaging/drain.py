"""Send what is queued: the most urgent first, at each provider's pace, at most once (see `core.messaging.decide`).

tx1 (`core.messaging.claim`) writes each call before it is made; then the calls are made, many at once; tx2 of each
writes what came of it.
"""

from __future__ import annotations

import asyncio

import asyncpg

from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import clock, db
from core.messaging import claim, decide, queries
from core.messaging.claim import Planned
from core.messaging.decide import Call, Step, Wait
from core.messaging.provider import (
    FINAL_REJECTIONS,
    Accepted,
    Capability,
    MessageProvider,
    OutboundFailed,
    OutboundUnknown,
    ProviderRejected,
    ProviderUnavailable,
    Purpose,
)
from core.messaging.types import State
from core.providers import service as providers

CALL_SECONDS = 30
ERROR_TEXT_MAX = 300


async def drain(job: Job) -> None:
    """Send one batch; come back at once while there is more."""
    batch = await claim.claim()
    if batch.planned:
        done = await asyncio.gather(*(make(planned) for planned in batch.planned), return_exceptions=True)
        failures = [item for item in done if isinstance(item, BaseException)]
        if failures:
            # A plugin's mistake, or a note that could not be written: the call stays `calling`, which means unknown.
            raise failures[0]
    async with db.transaction() as tx:
        if batch.more:
            await jobs.postpone(tx, job, 0)
        elif job.attempt > 1:
            # An earlier run may have made calls that it could not write down: look again when its leases are over.
            seconds = await tx.value(queries.NEXT_LEASE_END, tx.tenant)
            if seconds is not None:
                await jobs.postpone(tx, job, max(1.0, float(seconds)))


async def make(planned: Planned) -> None:
    """Make one call, and write what came of it."""
    await asyncio.sleep(planned.delay_seconds)
    outcome, code, text, accepted = await _call(planned)
    await db.retrying(lambda: _record(planned, outcome, code, text, accepted))


async def _call(planned: Planned) -> tuple[str, str | None, str | None, Accepted | None]:
    """(outcome, error code, error text, what the provider said)."""
    try:
        provider: MessageProvider = await providers.build(planned.account_id)
        async with asyncio.timeout(CALL_SECONDS):
            return "accepted", None, None, await provider.send(planned.outgoing)
    except ProviderRejected as error:
        return "rejected", error.vendor_code or error.code, _told(error.vendor_text), None
    except (ProviderUnavailable, OutboundFailed) as error:
        return "unavailable", error.code, _told(error.detail), None
    except (OutboundUnknown, TimeoutError):
        return "unknown", claim.UNKNOWN, None, None


async def _record(
    planned: Planned, outcome: str, code: str | None, text: str | None, accepted: Accepted | None
) -> None:
    """tx2. Locks the message."""
    async with db.transaction() as tx:
        row = await tx.get_row(queries.LOCK, tx.tenant, planned.message_id)
        await tx.execute_one(queries.END_ATTEMPT, tx.tenant, planned.attempt_id, outcome, code, text)
        if row["lease"] != planned.lease:
            # We were given up for dead, and the message counts as unconfirmed.
            if accepted is not None:
                await tx.execute(
                    queries.NAME_AFTERWARDS, tx.tenant, planned.message_id, accepted.provider_message_id,
                    planned.account_id,
                )  # fmt: skip
            return
        if accepted is not None:
            await claim.leave(
                tx, planned.message_id, State.SENT, None, account_id=planned.account_id,
                provider_message_id=accepted.provider_message_id,
                reroute_seconds=await _reroute_seconds(tx, planned, row),
            )  # fmt: skip
            return
        if outcome == "rejected" and code in FINAL_REJECTIONS:
            await claim.leave(tx, planned.message_id, State.FAILED, code, text)
            return
        past = (await claim.list_past(tx, [planned.message_id]))[planned.message_id]
        if outcome == "unknown":
            step: Step = decide.step(planned.route.candidates, past, expires_at=None, now=clock.system_now())
            step = Wait(decide.BACKOFF_SECONDS[0]) if isinstance(step, Call) else step
        else:
            step = decide.after_failure(planned.route.candidates, past)
        await claim.settle(tx, planned.message_id, step, code, text)


async def _reroute_seconds(tx: db.Transaction, planned: Planned, row: asyncpg.Record) -> float | None:
    """How long the next provider may be asked, should this one report that it failed; None if it never reports."""
    if Capability.RECEIPTS not in planned.route.specs[planned.account_id].capabilities:
        return None
    past = (await claim.list_past(tx, [planned.message_id]))[planned.message_id]
    return decide.reroute_seconds(
        planned.route.candidates, past, Purpose(row["purpose"]), expires_at=row["expires_at"], now=clock.system_now()
    )


def _told(text: str) -> str | None:
    """What a vendor says about a refusal, shortened; it is shown to the tenant's staff alone."""
    return text[:ERROR_TEXT_MAX].replace("\0", "") or None
