"""Trade a refresh token for the next pair.

A client that lost the answer asks again with the token that it still has: for a few seconds it gets the same
successor as before, which is computed from the token itself and so is stored nowhere. After that, or once the
successor was used, a used token is a copy in somebody's hands, and everything of the session ends.
"""

from __future__ import annotations

import hmac
import secrets as randomness
from collections.abc import Awaitable, Callable
from hashlib import sha256
from typing import Literal
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.auth.policy import service as policies
from core.auth.sessions import events, queries, service
from core.auth.sessions.errors import RefreshTokenInvalid, RefreshTokenReused, SessionEnded, SessionExpired
from core.auth.sessions.types import Session, SessionTokens
from core.events import service as outbox
from core.kit import db, ids, scope, secrets
from core.kit.errors import Unauthenticated
from core.kit.scope import TenantRef
from core.tenancy import service as tenancy

GRACE_SECONDS = 30
"""A used token gives its successor again for so long: long enough for a client on a train to ask once more."""

Teller = Callable[[db.Transaction, UUID], Awaitable[None]]
_tellers: list[Teller] = []


def tell_with(teller: Teller) -> None:
    """Install how a user is told that somebody has a copy of their token; where they are reached, identity knows."""
    _tellers[:] = [teller]


_bound: set[str] = set()


def bind_clients(prefix: str) -> None:
    """Declare that clients whose id starts with `prefix_` refresh only where they prove who they are."""
    _bound.add(prefix)


Verdict = Literal["rotate", "repeat", "reused", "ended", "expired"]


async def tenant_of(token: str) -> TenantRef:
    """The tenant that a refresh token names. Raises RefreshTokenInvalid."""
    parts = token.split("_")
    ref = None
    if len(parts) == 4 and parts[:2] == ["bahi", "refresh"] and len(token) <= 200:
        ref = await tenancy.find_by_short_id(parts[2])
    if ref is None:
        raise RefreshTokenInvalid
    return ref


async def refresh(token: str, client: str | None = None) -> SessionTokens:
    """The next pair of tokens for `token`, whose tenant need not be in scope; `client`, when one proved who it is,
    must be the session's.

    Locks the session, so of two that come together one rotates and the other gets the same answer. Raises
    RefreshTokenInvalid, RefreshTokenReused, SessionEnded, SessionExpired, TenantSuspended.
    """
    ref = await tenant_of(token)
    tenancy.require_active(ref)
    with scope.system(ref, "auth.refresh"):
        async with db.transaction() as tx:
            answer = await refresh_within(tx, token, client)
    if isinstance(answer, Unauthenticated):
        raise answer
    return answer


async def session_of(token: str, client: str) -> UUID | None:
    """The session of a client's refresh token of the tenant in scope, used or not."""
    async with db.transaction() as tx:
        found = await tx.find_row(queries.FIND_REFRESH, tx.tenant, service.digest(token))
        if found is None:
            return None
        session = service.record(await tx.get_row(queries.GET, tx.tenant, found["session_id"]))
    return session.id if session.client == client else None


async def refresh_within(tx: db.Transaction, token: str, client: str | None) -> SessionTokens | Unauthenticated:
    """The pair, or the refusal, which the caller raises only when what it did (it may end the session) is durable."""
    found = await tx.find_row(queries.FIND_REFRESH, tx.tenant, service.digest(token))
    if found is None:
        return RefreshTokenInvalid()
    session = service.record(await tx.get_row(queries.LOCK, tx.tenant, found["session_id"]))
    is_bound = session.client.partition("_")[0] in _bound
    if client != session.client if client is not None else is_bound:
        return RefreshTokenInvalid()
    # Again, now that nobody else can use it.
    found = await tx.get_row(queries.FIND_REFRESH, tx.tenant, service.digest(token))
    match await _decide(tx, token, found, session):
        case "ended":
            return SessionEnded()
        case "expired":
            return SessionExpired()
        case "reused":
            await _end_stolen(tx, session)
            return RefreshTokenReused()
        case "repeat":
            successor = _successor(token, found["nonce"])
        case "rotate":
            nonce = randomness.token_bytes(32)
            successor = _successor(token, nonce)
            await tx.execute_one(queries.USE_REFRESH, tx.tenant, service.digest(token), nonce)
            await tx.execute(
                queries.INSERT_REFRESH, tx.tenant, service.digest(successor), session.id, found["number"] + 1
            )
    policy = await policies.get_within(tx)
    await tx.execute_one(queries.TOUCH, tx.tenant, session.id, policy.idle_seconds)
    access = await service.issue_access(session, policy.access_seconds)
    return SessionTokens(access, successor, session.id, policy.access_seconds)


async def _decide(tx: db.Transaction, token: str, found: asyncpg.Record, session: Session) -> Verdict:
    """What a token deserves, under its session's lock."""
    if session.revoked_at is not None:
        return "ended"
    if found["used_at"] is not None:
        # Also of a session that has run out: a thief's copy must not pass for an old one.
        if found["age"].total_seconds() > GRACE_SECONDS:
            return "reused"
        successor = service.digest(_successor(token, found["nonce"]))
        row = await tx.find_row(queries.FIND_REFRESH, tx.tenant, successor)
        if row is None or row["used_at"] is not None:
            return "reused"
    if session.seconds_left <= 0:
        return "expired"
    return "rotate" if found["used_at"] is None else "repeat"


async def _end_stolen(tx: db.Transaction, session: Session) -> None:
    ended = await service.revoke_within(tx, session.id, "refresh_token_reused")
    public_id, user = ids.text("ses", session.id), ids.text("usr", session.user_id)
    await audit.record("session:refresh_token_reused", public_id, after={"user": user})
    event = events.RefreshTokenReused(session=public_id, user=user)
    await outbox.emit(tx, event, subject=public_id, subject_version=ended.version + 1)
    for tell in _tellers:
        await tell(tx, session.user_id)


def _successor(token: str, nonce: bytes) -> str:
    """The next token: whoever has `token` can have it computed again, whoever has only our database cannot."""
    mac = hmac.new(secrets.derived_key("refresh_token"), nonce + token.encode(), sha256).digest()
    return f"{token.rpartition('_')[0]}_{mac.hex()}"
