"""Set the tenant's endpoint, make its messages, and look after them. Sending is in `delivery`."""

from __future__ import annotations

import base64
import contextlib
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

import asyncpg
import orjson

from core.audit import service as audit
from core.events.registry import catalogue
from core.events.types import Placed
from core.jobs import service as jobs
from core.kit import addresses, clock, db, ids, secrets
from core.kit.secrets import Secret
from core.webhook_endpoints import queries
from core.webhook_endpoints.errors import EndpointDisabled, EndpointNotFound, MessageNotFound, UnknownEventType
from core.webhook_endpoints.types import Attempt, Endpoint, EndpointWithSecret, Message

DELIVER = "webhook_endpoints.deliver"
PURPOSE = "webhook_endpoint"
PREFIX = "whsec_"
SECRET_BYTES = 32
SECRETS_MAX = 5
OLD_SECRET_VALID = timedelta(hours=24)

_policy = addresses.Policy()


def configure(
    *, development: bool, resolve: addresses.Resolver = addresses.system_resolver, trust: object = None
) -> None:
    """Say what this process may call. Development allows receivers on this machine's loopback."""
    global _policy  # noqa: PLW0603 - one policy per process
    _policy = addresses.Policy(development, resolve, trust)  # type: ignore[arg-type]


def policy() -> addresses.Policy:
    return _policy


async def put(url: str, event_types: Sequence[str] | None, *, enabled: bool = True) -> EndpointWithSecret:
    """Make the tenant's endpoint or change it; a new one has a new secret. Locks the endpoint's row.

    Enabling forgets earlier failures and sends what waits. Raises AddressRefused, UnknownEventType.
    """
    target = addresses.parse(url, _policy)
    with contextlib.suppress(addresses.NameUnknown):  # it may get its name later; every attempt checks again
        await addresses.resolve(target, _policy)
    unknown = set(event_types or ()) - catalogue().keys()
    if unknown:
        raise UnknownEventType(", ".join(sorted(unknown)))
    types = None if event_types is None else sorted(set(event_types))
    status = "enabled" if enabled else "disabled"
    async with db.transaction() as tx:
        secret = None
        before = await tx.find_row(queries.LOCK_ENDPOINT, tx.tenant)
        if before is None:
            secret = new_secret()
            sealed = await _seal(tx, [_Signing(secret.value, None)])
            row = await tx.find_row(queries.INSERT_ENDPOINT, tx.tenant, ids.new(), url, types, status, sealed)
            if row is None:  # another request made it meanwhile: then this one changes it
                secret, before = None, await tx.get_row(queries.LOCK_ENDPOINT, tx.tenant)
        if before is not None:
            row = await tx.get_row(queries.UPDATE_ENDPOINT, tx.tenant, before["id"], url, types, status)
        assert row is not None
        endpoint = _endpoint(row)
        await audit.record(
            "webhook_endpoint:put",
            ids.text("whe", endpoint.id),
            before=_plain(_endpoint(before)) if before else None,
            after=_plain(endpoint),
        )
        if enabled:
            waiting = await tx.fetch(queries.LIST_PENDING_SUBJECTS, tx.tenant, endpoint.id)
            await _deliver(tx, endpoint.id, [row["subject"] for row in waiting])
    return EndpointWithSecret(endpoint, secret)


async def get() -> Endpoint:
    """Raises EndpointNotFound."""
    async with db.transaction() as tx:
        return _found(await tx.find_row(queries.GET_ENDPOINT, tx.tenant))


async def rotate_secret() -> EndpointWithSecret:
    """Give the endpoint a new secret; the older ones sign too for 24 hours from now. Raises EndpointNotFound."""
    secret = new_secret()
    async with db.transaction() as tx:
        endpoint = _found(await tx.find_row(queries.LOCK_ENDPOINT, tx.tenant))
        sealed = await tx.value(queries.GET_SECRETS, tx.tenant, endpoint.id)
        expires_at = (clock.system_now() + OLD_SECRET_VALID).isoformat()
        older = [_Signing(item.secret, item.expires_at or expires_at) for item in await _signing(tx, sealed)]
        kept = [_Signing(secret.value, None), *older][:SECRETS_MAX]
        row = await tx.get_row(queries.ROTATE, tx.tenant, endpoint.id, await _seal(tx, kept))
        await audit.record("webhook_endpoint:rotate_secret", ids.text("whe", endpoint.id))
    return EndpointWithSecret(_endpoint(row), secret)


async def remove() -> None:
    """End the endpoint and cancel what waits for it. Raises EndpointNotFound."""
    async with db.transaction() as tx:
        endpoint = _found(await tx.find_row(queries.LOCK_ENDPOINT, tx.tenant))
        await tx.execute_one(queries.DELETE_ENDPOINT, tx.tenant, endpoint.id)
        await tx.execute(queries.CANCEL_PENDING, tx.tenant, endpoint.id)
        await audit.record("webhook_endpoint:delete", ids.text("whe", endpoint.id), before=_plain(endpoint))


async def list_messages(status: str | None, before: UUID, limit: int) -> list[Message]:
    """Messages of the tenant in scope, newest first."""
    async with db.transaction() as tx:
        return [Message(**dict(row)) for row in await tx.fetch(queries.LIST_MESSAGES, tx.tenant, status, before, limit)]


async def get_message(message_id: UUID) -> tuple[Message, list[Attempt]]:
    """A message and its last hundred attempts, newest first. Raises MessageNotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET_MESSAGE, tx.tenant, message_id)
        if row is None:
            raise MessageNotFound
        tries = await tx.fetch(queries.LIST_ATTEMPTS, tx.tenant, message_id)
    return Message(**dict(row)), [Attempt(**dict(item)) for item in tries]


async def resend(message_id: UUID) -> Message:
    """Send a message once more, whatever became of it before. Raises MessageNotFound, EndpointDisabled."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK_ENDPOINT, tx.tenant)
        message = await tx.find_row(queries.GET_MESSAGE, tx.tenant, message_id)
        if message is None:
            raise MessageNotFound
        if row is None or row["status"] != "enabled":
            raise EndpointDisabled
        again = await tx.find_row(queries.RESEND, tx.tenant, message_id, row["id"])
        if again is None:  # it belongs to an endpoint that was deleted
            raise MessageNotFound
        await _deliver(tx, row["id"], [again["subject"]])
        await audit.record("webhook_message:resend", ids.text("whm", message_id))
    return Message(**dict(again))


async def placed(tx: db.Transaction, events: Sequence[Placed]) -> None:
    """Make the endpoint's messages in the transaction that places the events: exactly one per event."""
    endpoint = await tx.find_row(queries.FIND_ENABLED, tx.tenant)
    if endpoint is None:
        return
    types = endpoint["event_types"]
    wanted = [item for item in events if types is None or item.type in types]
    if not wanted:
        return
    await tx.execute(
        queries.INSERT_MESSAGES,
        tx.tenant,
        endpoint["id"],
        [ids.new() for _ in wanted],
        [item.id for item in wanted],
        [item.position for item in wanted],
        [item.subject for item in wanted],
        [item.type for item in wanted],
    )
    await _deliver(tx, endpoint["id"], [item.subject for item in wanted])


def new_secret() -> Secret:
    """A Standard Webhooks secret: `whsec_` and 32 random bytes in base64."""
    return Secret(PREFIX + base64.b64encode(os.urandom(SECRET_BYTES)).decode())


async def signing_keys(tx: db.Transaction, sealed: bytes) -> tuple[bytes, ...]:
    """The keys that sign now, newest first."""
    return tuple(base64.b64decode(item.secret.removeprefix(PREFIX)) for item in await _signing(tx, sealed))


@dataclass(frozen=True, slots=True)
class _Signing:
    """A secret that signs; `expires_at` is None for the newest."""

    secret: str = field(repr=False)
    expires_at: str | None


async def _signing(tx: db.Transaction, sealed: bytes) -> list[_Signing]:
    found = [_Signing(**item) for item in orjson.loads(await secrets.decrypt(tx, PURPOSE, sealed))]
    now = clock.system_now()
    return [item for item in found if item.expires_at is None or datetime.fromisoformat(item.expires_at) > now]


async def _seal(tx: db.Transaction, signing: Sequence[_Signing]) -> bytes:
    return await secrets.encrypt_json(tx, PURPOSE, [asdict(item) for item in signing])


async def _deliver(tx: db.Transaction, endpoint_id: UUID, subjects: Sequence[str]) -> None:
    """One job per subject sends its messages one after the other: that is what keeps their order."""
    name = ids.text("whe", endpoint_id)
    wanted = {f"{name}:{subject}": {"endpoint_id": str(endpoint_id), "subject": subject} for subject in subjects}
    if wanted:
        await jobs.enqueue_many(tx, DELIVER, wanted)


def _found(row: asyncpg.Record | None) -> Endpoint:
    if row is None:
        raise EndpointNotFound
    return _endpoint(row)


def _endpoint(row: asyncpg.Record) -> Endpoint:
    types = row["event_types"]
    return Endpoint(**{**dict(row), "event_types": None if types is None else tuple(types)})


def _plain(endpoint: Endpoint) -> dict[str, object]:
    types = None if endpoint.event_types is None else list(endpoint.event_types)
    return {"url": endpoint.url, "event_types": types, "status": endpoint.status}
