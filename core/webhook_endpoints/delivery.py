"""Send one subject's messages in order. Runs in the `webhook_endpoints.deliver` job, outside any transaction."""

from __future__ import annotations

import base64
import hashlib
import hmac
import random
import ssl
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import orjson

from core.events import service as events
from core.events.types import Placed
from core.jobs import service as jobs
from core.jobs.registry import Job
from core.kit import addresses, clock, db, ids, outbound, scope
from core.tenancy import service as tenancy
from core.webhook_endpoints import queries, service
from core.webhook_endpoints.events import WebhookEndpointDisabled

RETRY_SECONDS = (5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400)
"""After each failed attempt (Standard Webhooks, "deliverability"); the tenth failure, after three days, is final."""
TIMEOUT_SECONDS = 15.0
RUN_SECONDS = 60.0
"""A job hands over to its next run after this long, so that one subject's backlog takes turns with the rest."""
SUSPENDED_SECONDS = 30.0
BREAKER_FAILURES = 5
BREAKER_SECONDS_MAX = 300
DISABLE_AFTER = timedelta(days=5)
DISABLE_FAILURES_MIN = 10
RETRY_AFTER_SECONDS_MAX = 86400


@dataclass(frozen=True, slots=True)
class _Sending:
    """A message ready to leave: everything that was read under the tenant's transaction."""

    endpoint_id: UUID
    url: str
    secrets: tuple[bytes, ...]
    message_id: UUID
    attempts: int
    event: Placed


@dataclass(frozen=True, slots=True)
class _Result:
    """What came of one attempt. `retry_after_seconds` is what the receiver asked for."""

    outcome: str
    status_code: int | None = None
    retry_after_seconds: int = 0


async def deliver(job: Job) -> None:
    """Send what waits for one subject until nothing does, something fails, or the time is up."""
    began = time.monotonic()
    while True:
        sending = await _next(job, hand_over=time.monotonic() - began > RUN_SECONDS)
        if sending is None:
            return
        started_at, started = clock.system_now(), time.monotonic()
        result = await _send(sending, started_at)
        milliseconds = round((time.monotonic() - started) * 1000)
        async with db.transaction() as tx:
            if not await _record(tx, job, sending, result, started_at=started_at, milliseconds=milliseconds):
                return


def body(event: Placed, tenant_short_id: str) -> bytes:
    """The message's bytes: what is signed is what is sent, the same at every attempt."""
    data = events.envelope(event, tenant_short_id)
    return orjson.dumps({"type": event.type, "timestamp": data["occurred_at"], "data": data})


def signatures(keys: tuple[bytes, ...], message_id: str, timestamp: int, content: bytes) -> str:
    """The `webhook-signature` header (Standard Webhooks 1.0, symmetric): one signature per valid secret."""
    signed = f"{message_id}.{timestamp}.".encode() + content
    return " ".join("v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode() for key in keys)


async def _next(job: Job, *, hand_over: bool) -> _Sending | None:
    """Read the next message; None after ending or postponing the job in the same transaction."""
    endpoint_id, subject = UUID(job.args["endpoint_id"]), job.args["subject"]
    ref = await tenancy.find_by_id(scope.tenant().id)
    async with db.transaction() as tx:
        if ref is None or ref.status != "active":
            await jobs.postpone(tx, job, SUSPENDED_SECONDS)
            return None
        endpoint = await tx.find_row(queries.FIND_SENDING_ENDPOINT, tx.tenant, endpoint_id)
        message = await tx.find_row(queries.FIND_NEXT, tx.tenant, endpoint_id, subject)
        if endpoint is None or endpoint["status"] != "enabled" or message is None:
            await jobs.finish(tx, job)
            return None
        if hand_over or (endpoint["resume_in"] or 0) > 0:
            wait = 0.0 if hand_over else endpoint["resume_in"] * random.uniform(1, 1.2)  # noqa: S311 - jitter
            await jobs.postpone(tx, job, wait)
            return None
        keys = await service.signing_keys(tx, endpoint["secrets"])
        event = await events.get(message["event_id"])
    return _Sending(endpoint_id, endpoint["url"], keys, message["id"], message["attempts"], event)


async def _send(sending: _Sending, started_at: datetime) -> _Result:
    content = body(sending.event, scope.tenant().short_id)
    message_id, timestamp = ids.text("evt", sending.event.id), int(started_at.timestamp())
    headers = {
        "Content-Type": "application/json",
        "webhook-id": message_id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": signatures(sending.secrets, message_id, timestamp, content),
    }
    try:
        answer = await outbound.post_guarded(
            sending.url,
            headers=headers,
            content=content,
            policy=service.policy(),
            timeout_seconds=TIMEOUT_SECONDS,
        )
    except addresses.AddressRefused:
        return _Result("address_refused")
    except addresses.NameUnknown:
        return _Result("name_unknown")
    except outbound.OutboundFailed as error:
        return _Result("tls" if _is_tls(error) else "unreachable")
    except outbound.OutboundUnknown:
        return _Result("timeout")
    if answer.ok:
        return _Result("delivered", answer.status)
    return _Result("status", answer.status, _retry_after(answer.headers.get("retry-after", "")))


async def _record(
    tx: db.Transaction, job: Job, sending: _Sending, result: _Result, *, started_at: datetime, milliseconds: int
) -> bool:
    """Write down one attempt and what follows from it; whether the next message may be sent.

    Locks the endpoint. Raises LostLease when another worker took over meanwhile: it then records its own attempt.
    """
    endpoint = await tx.get_row(queries.LOCK_STATE, tx.tenant, sending.endpoint_id)
    if not await jobs.is_open(tx, job):
        raise jobs.LostLease(f"{job.kind} {job.id}")
    await tx.execute_one(
        queries.INSERT_ATTEMPT, tx.tenant, ids.new(), sending.message_id, result.outcome, result.status_code,
        milliseconds, started_at,
    )  # fmt: skip
    if result.outcome == "delivered":
        await tx.execute(queries.END_MESSAGE, tx.tenant, sending.message_id, "delivered")
        await tx.execute(queries.SOUND, tx.tenant, sending.endpoint_id)
        return True
    failures = endpoint["failures"] + 1
    await tx.execute(queries.FAILING, tx.tenant, sending.endpoint_id, _breaker_seconds(failures))
    reason = _reason_to_disable(result, failures, endpoint["failing_since"])
    if reason is not None:
        await tx.execute(queries.COUNT_ATTEMPT, tx.tenant, sending.message_id)
        await _disable(tx, sending.endpoint_id, reason)
        await jobs.finish(tx, job)
        return False
    if sending.attempts >= len(RETRY_SECONDS):
        await tx.execute(queries.END_MESSAGE, tx.tenant, sending.message_id, "failed")
        return True
    await tx.execute(queries.COUNT_ATTEMPT, tx.tenant, sending.message_id)
    delay = max(RETRY_SECONDS[sending.attempts], result.retry_after_seconds)
    await jobs.postpone(tx, job, delay * random.uniform(1, 1.1))  # noqa: S311 - jitter
    return False


async def _disable(tx: db.Transaction, endpoint_id: UUID, reason: str) -> None:
    """Stop sending; the messages stay and leave when the tenant enables the endpoint again."""
    row = await tx.find_row(queries.DISABLE, tx.tenant, endpoint_id, reason)
    if row is None:
        return
    name = ids.text("whe", endpoint_id)
    event = WebhookEndpointDisabled.model_validate(
        {"endpoint": name, "reason": reason, "failing_since": clock.text(row["failing_since"])}
    )
    await events.emit(tx, event, subject=name, subject_version=row["version"])


def _reason_to_disable(result: _Result, failures: int, failing_since: datetime | None) -> str | None:
    if result.status_code == 410:
        return "gone"
    if result.outcome == "address_refused":
        # It will not become public by being tried again, and trying again is what an attacker would want.
        return "address_refused"
    long_enough = failing_since is not None and clock.system_now() - failing_since > DISABLE_AFTER
    return "failing" if long_enough and failures >= DISABLE_FAILURES_MIN else None


def _breaker_seconds(failures: int) -> float:
    """How long to leave a receiver alone that fails again and again, whichever message it is."""
    if failures < BREAKER_FAILURES:
        return 0.0
    return float(min(BREAKER_SECONDS_MAX, 5 * 2 ** min(failures - BREAKER_FAILURES, 10)))


def _retry_after(value: str) -> int:
    """Seconds that the receiver asked us to wait (RFC 9110 §10.2.3, the delay form); 0 when it did not."""
    return min(int(value), RETRY_AFTER_SECONDS_MAX) if value.isascii() and value.isdigit() else 0


def _is_tls(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
