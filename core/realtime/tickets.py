"""Tickets: a credential for one WebSocket, because a browser cannot send Authorization there and a URL is logged."""

from __future__ import annotations

import hashlib
from uuid import UUID

import orjson

from core.kit import ids, redis, scope
from core.kit.scope import Principal, Scope
from core.realtime.errors import TicketRefused
from core.tenancy import service as tenancy

SECONDS = 30
_KEY = "bahi:ticket:"


async def issue() -> str:
    """A ticket for the principal in scope: `bahi_ticket_<tenant>_<random>`, for one use within 30 seconds.

    Redis keeps only its hash. Raises RedisUnavailable.
    """
    acting = scope.get()
    ref = scope.tenant()
    ticket = f"bahi_ticket_{ref.short_id}_{ids.token(160)}"
    principal = acting.principal
    kept = {
        "tenant": str(ref.id),
        "kind": principal.kind,
        "id": principal.id,
        "permissions": sorted(principal.permissions),
        "person": None if principal.person_id is None else str(principal.person_id),
        "session": principal.session,
        "request_id": acting.request_id,
    }
    try:
        await redis.client().set(_key(ticket), orjson.dumps(kept), ex=SECONDS)
    except redis.GONE as error:
        raise redis.RedisUnavailable(retry_after_seconds=2) from error
    return ticket


async def redeem(ticket: str, address: str) -> Scope:
    """Use up a ticket. Raises TicketRefused, TenantSuspended, RedisUnavailable."""
    parts = ticket.split("_")
    if len(parts) != 4 or parts[:2] != ["bahi", "ticket"] or len(ticket) > 200:
        raise TicketRefused
    ref = await tenancy.find_by_short_id(parts[2])
    if ref is None:
        raise TicketRefused
    try:
        raw = await redis.client().getdel(_key(ticket))
    except redis.GONE as error:
        raise redis.RedisUnavailable(retry_after_seconds=2) from error
    if raw is None:
        raise TicketRefused
    kept = orjson.loads(raw)
    if UUID(kept["tenant"]) != ref.id:
        raise TicketRefused
    tenancy.require_active(ref)
    person_id = None if kept["person"] is None else UUID(kept["person"])
    principal = Principal(
        kept["kind"], kept["id"], frozenset(kept["permissions"]), person_id=person_id, session=kept["session"]
    )
    return Scope(ref, principal, kept["request_id"], address)


def _key(ticket: str) -> str:
    return _KEY + hashlib.sha256(ticket.encode()).hexdigest()
