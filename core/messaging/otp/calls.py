"""Have a vendor make and send a code: at most one call whose outcome is not known, and none after it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from uuid import UUID

from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import db, ids, secrets
from core.messaging import pace
from core.messaging.otp import queries, service
from core.messaging.preferences import service as preferences_service
from core.messaging.provider import (
    FINAL_REJECTIONS,
    OtpProvider,
    OtpRequest,
    OutboundFailed,
    OutboundUnknown,
    ProviderRejected,
    ProviderUnavailable,
)
from core.providers import service as providers

CALL_SECONDS = 30
AGAIN_SECONDS = 10.0
"""After a round in which no account took it, until the code would be too old."""
CALLS_MAX = 12


@dataclass(frozen=True, slots=True)
class _Call:
    """One call to make; `request` is None when the account's pace has no place now."""

    account_id: UUID
    delay_seconds: float
    request: OtpRequest | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of a call: the challenge's next state, the vendor's id of the code, and why not."""

    state: str
    provider_message_id: str | None = None
    code: str | None = None


async def start(job: Job) -> None:
    """Ask the accounts in order until one takes it. A second run never repeats a call that may have had its effect."""
    challenge_id = UUID(job.args["challenge"])
    async with db.transaction() as tx:
        await tx.execute(queries.GIVE_UP_CALL, tx.tenant, challenge_id)
    worth_waiting, code = False, "provider.no_account"
    preferences = await preferences_service.read()
    for account_id, spec in (await service.candidates(preferences)).items():
        call = await _begin(challenge_id, account_id, pace.rate_of(spec, ids.text("pac", account_id), preferences))
        if call is None:
            return
        outcome = _Outcome("asked", code="provider.unavailable")
        if call.request is not None:
            await asyncio.sleep(call.delay_seconds)
            outcome = await _make(call.account_id, call.request)
            await db.retrying(lambda call=call, outcome=outcome: _record(challenge_id, call, outcome))  # type: ignore[misc]
        if outcome.state != "asked":
            return
        code = outcome.code or code
        worth_waiting |= code == ProviderUnavailable.code
    await _wait_or_give_up(job, challenge_id, code, worth_waiting=worth_waiting)


async def _begin(challenge_id: UUID, account_id: UUID, rate: float) -> _Call | None:
    """Write a call before it is made; None when there is nothing to call for. Locks the challenge, then the pace."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK, tx.tenant, challenge_id)
        if row is None or row["state"] != "asked" or row["seconds_left"] <= 0:
            return None
        try:
            phone = (await secrets.decrypt(tx, service.purpose_of(challenge_id), row["sealed_to"])).decode()
        except secrets.Erased:
            return None
        delay = await pace.book_one(tx, account_id, rate)
        if delay is None:
            return _Call(account_id, 0.0, None)
        await tx.execute_one(queries.BEGIN_CALL, tx.tenant, challenge_id, account_id)
    request = OtpRequest(
        reference=ids.text("otp", challenge_id),
        to=phone,
        lifetime_seconds=service.LIFETIME_SECONDS,
        language=row["language"],
        replaces=row["replaces"] or "" if row["replaces_account_id"] == account_id else "",
    )
    return _Call(account_id, delay, request)


async def _make(account_id: UUID, request: OtpRequest) -> _Outcome:
    try:
        provider: OtpProvider = await providers.build(account_id)
        async with asyncio.timeout(CALL_SECONDS):
            accepted = await provider.start(request)
    except ProviderRejected as error:
        code = error.vendor_code or error.code
        return _Outcome("failed" if code in FINAL_REJECTIONS else "asked", code=code)
    except (ProviderUnavailable, OutboundFailed):
        return _Outcome("asked", code=ProviderUnavailable.code)
    except (OutboundUnknown, TimeoutError):
        return _Outcome("unknown")
    return _Outcome("sent", accepted.provider_message_id)


async def _record(challenge_id: UUID, call: _Call, outcome: _Outcome) -> None:
    """Locks the challenge."""
    async with db.transaction() as tx:
        ended = await tx.execute(
            queries.END_CALL, tx.tenant, challenge_id, outcome.state, outcome.provider_message_id, outcome.code,
            call.account_id,
        )  # fmt: skip
        if not ended and outcome.provider_message_id is not None:
            # We were given up for dead, and the code counts as perhaps sent.
            await tx.execute(
                queries.NAME_AFTERWARDS, tx.tenant, challenge_id, outcome.provider_message_id, call.account_id
            )


async def _wait_or_give_up(job: Job, challenge_id: UUID, code: str, *, worth_waiting: bool) -> None:
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK, tx.tenant, challenge_id)
        if row is None or row["state"] != "asked":
            return
        if worth_waiting and row["calls"] < CALLS_MAX and row["seconds_left"] > AGAIN_SECONDS:
            await jobs.postpone(tx, job, AGAIN_SECONDS)
        else:
            await tx.execute(queries.GIVE_UP, tx.tenant, challenge_id, code)
