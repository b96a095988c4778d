"""Open, refresh, list and end sessions. Each verb owns its transaction or, given one, joins it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.audit.types import Act
from core.auth import epochs, feed
from core.auth.errors import ProofEnded
from core.auth.policy import service as policies
from core.auth.policy.types import Policy
from core.auth.sessions import events, queries
from core.auth.sessions.errors import ReauthenticationNeeded, SessionEnded, SessionNotFound, UnknownClient
from core.auth.sessions.types import CookieSession, NewSession, Session, SessionTokens, acr_of
from core.auth.tokens import service as tokens
from core.events import service as outbox
from core.events.service import Emission
from core.kit import clock, db, ids, scope
from core.kit.scope import Principal

_RANDOM_BITS = 200
TEXT_MAX = 200

Beside = Callable[[str], tuple[Act, Emission]]
"""What else is to be recorded and told of when a session opens, given the session's public id."""


async def open_session(
    tx: db.Transaction,
    user_id: UUID,
    person_id: UUID | None,
    *,
    epoch: int | None,
    methods: frozenset[str],
    client: str,
    device: str,
    authenticated_at: datetime | None = None,
    scopes: tuple[str, ...] | None = None,
    beside: Beside | None = None,
) -> SessionTokens:
    """Sign a user in, in the caller's transaction: a new session with its first pair of tokens.

    `epoch` is the one in which all that lets them in was proven; None when the caller holds it already. `scopes` limits
    the session to these permissions. What `beside` tells of is written in the same statements. The user's session
    unused for longest ends when there are too many. What the browser had before is never taken over. Locks the user's
    epoch. Raises UnknownClient, ProofEnded.
    """
    refresh = f"bahi_refresh_{scope.tenant().short_id}_{ids.token(_RANDOM_BITS)}"
    new = NewSession(user_id, person_id, methods, client, device, authenticated_at, scopes)
    session, policy = await _open(tx, new, beside, epoch=epoch, refresh_hash=digest(refresh))
    access = await issue_access(session, policy.access_seconds)
    return SessionTokens(access, refresh, session.id, policy.access_seconds)


async def open_cookie_session(
    tx: db.Transaction,
    user_id: UUID,
    person_id: UUID | None,
    *,
    epoch: int | None,
    methods: frozenset[str],
    client: str,
    device: str,
    authenticated_at: datetime | None = None,
    beside: Beside | None = None,
) -> CookieSession:
    """`open_session` for a page: a new session behind a new cookie. See core.auth.sessions.cookies for setting it."""
    cookie = f"bahi_session_{scope.tenant().short_id}_{ids.token(_RANDOM_BITS)}"
    new = NewSession(user_id, person_id, methods, client, device, authenticated_at)
    session, policy = await _open(tx, new, beside, epoch=epoch, cookie_hash=digest(cookie))
    return CookieSession(cookie, session.id, policy.absolute_seconds)


async def renew_cookie(session_id: UUID) -> CookieSession:
    """Another cookie for a page's session whose user has just proven more: who had the old one gets nothing of it.

    Locks the session. Raises SessionEnded.
    """
    cookie = f"bahi_session_{scope.tenant().short_id}_{ids.token(_RANDOM_BITS)}"
    async with db.transaction() as tx:
        row = await tx.find_row(queries.SET_COOKIE, tx.tenant, session_id, digest(cookie))
        if row is None:
            raise SessionEnded
        await feed.announce(tx, session_id)
    left = row["expires_at"] - clock.system_now()
    return CookieSession(cookie, session_id, max(1, int(left.total_seconds())))


async def revoke(session_id: UUID, reason: str) -> Session:
    """End a session: its tokens, its cookie and its sockets. Idempotent. Raises SessionNotFound."""
    async with db.transaction() as tx:
        return await revoke_within(tx, session_id, reason)


async def revoke_own(user_id: UUID, session_id: UUID, reason: str) -> Session:
    """`revoke` for a session of this user. Raises SessionNotFound, also for somebody else's."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, session_id)
        if row is None or row["user_id"] != user_id:
            raise SessionNotFound
        return await revoke_within(tx, session_id, reason)


async def revoke_within(tx: db.Transaction, session_id: UUID, reason: str) -> Session:
    """`revoke` in the caller's transaction."""
    row = await tx.find_row(queries.REVOKE, tx.tenant, session_id, reason)
    if row is None:
        row = await tx.find_row(queries.GET, tx.tenant, session_id)
        if row is None:
            raise SessionNotFound
        return record(row)
    session = record(row)
    public_id, user = ids.text("ses", session.id), ids.text("usr", session.user_id)
    await feed.announce(tx, session.id)
    await audit.record("session:revoke", public_id, reason=reason)
    event = events.SessionRevoked(session=public_id, user=user, reason=reason)
    await outbox.emit(tx, event, subject=public_id, subject_version=session.version)
    return session


async def revoke_all(user_id: UUID, reason: str, except_session: UUID | None = None) -> int:
    """Sign a user out everywhere, but for one session, and from where they are on the way in; how many ended."""
    async with db.transaction() as tx:
        return await revoke_all_within(tx, user_id, reason, except_session)


async def revoke_all_within(tx: db.Transaction, user_id: UUID, reason: str, except_session: UUID | None = None) -> int:
    """`revoke_all` in the caller's transaction. Locks the user's epoch, then their sessions."""
    await epochs.end(tx, user_id)
    rows = await tx.fetch(queries.LOCK_OF_USER, tx.tenant, user_id)
    ending = [row["id"] for row in rows if row["id"] != except_session]
    for session_id in ending:
        await revoke_within(tx, session_id, reason)
    return len(ending)


async def revoke_client_within(tx: db.Transaction, user_id: UUID, client: str, reason: str) -> int:
    """End a user's sessions with one client, in the caller's transaction; how many ended."""
    await epochs.hold(tx, user_id)
    rows = await tx.fetch(queries.LOCK_OF_USER, tx.tenant, user_id)
    ending = [row["id"] for row in rows if row["client"] == client]
    for session_id in ending:
        await revoke_within(tx, session_id, reason)
    return len(ending)


async def revoke_some_of_client(client: str, limit: int, reason: str) -> int:
    """End up to so many of a client's sessions, whoever's they are, each in its own transaction; how many ended."""
    async with db.transaction() as tx:
        rows = await tx.fetch(queries.LIST_OF_CLIENT, tx.tenant, client, limit)
    for row in rows:
        await revoke(row["id"], reason)
    return len(rows)


async def list_sessions(user_id: UUID) -> list[Session]:
    """A user's sessions that stand, newest first."""
    async with db.transaction() as tx:
        return [record(row) for row in await tx.fetch(queries.LIST_OF_USER, tx.tenant, user_id)]


async def list_page(before: UUID, limit: int, user_id: UUID | None = None) -> list[Session]:
    """The tenant's sessions that stand, newest first."""
    async with db.transaction() as tx:
        return [record(row) for row in await tx.fetch(queries.LIST, tx.tenant, before, limit, user_id)]


async def get(session_id: UUID) -> Session:
    """Raises SessionNotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, session_id)
    if row is None:
        raise SessionNotFound
    return record(row)


async def stands_within(tx: db.Transaction, session_id: UUID) -> bool:
    """Whether a session stands, and goes on to until the transaction ends. Locks it; its user's epoch comes before."""
    row = await tx.find_row(queries.LOCK, tx.tenant, session_id)
    if row is None or row["revoked_at"] is not None:
        return False
    session = record(row)
    return session.seconds_left > 0


async def live(session_ids: Collection[UUID]) -> set[UUID]:
    """Which of these sessions of the tenant in scope stand."""
    async with db.transaction() as tx:
        return {row["id"] for row in await tx.fetch(queries.LIST_LIVE, tx.tenant, list(session_ids))}


async def note_authentication(user_id: UUID, session_id: UUID, methods: frozenset[str], epoch: int) -> None:
    """Note that the session's user proved again who they are, in `epoch`, by these methods beside the earlier ones.

    Locks the user's epoch, then the session. Raises SessionNotFound, SessionEnded, ProofEnded.
    """
    async with db.transaction() as tx:
        held = await epochs.hold(tx, user_id)
        row = await tx.find_row(queries.LOCK, tx.tenant, session_id)
        if row is None or row["user_id"] != user_id:
            raise SessionNotFound
        if row["revoked_at"] is not None:
            raise SessionEnded
        if held != epoch:
            raise ProofEnded
        together = sorted(methods | set(row["methods"]))
        await tx.execute_one(queries.NOTE_AUTHENTICATION, tx.tenant, session_id, together)
        await feed.announce(tx, session_id)


async def require_recent() -> None:
    """Refuse a user who proved who they are longer ago than the tenant allows; others pass.

    Raises ReauthenticationNeeded.
    """
    principal = scope.get().principal
    if principal.kind != "user":
        return
    policy = await policies.get()
    at = principal.authenticated_at
    if at is None or (clock.system_now() - at).total_seconds() > policy.reauthentication_seconds:
        raise ReauthenticationNeeded(max_age=policy.reauthentication_seconds)


async def issue_access(session: Session, ttl_seconds: int) -> str:
    """An access token of a session: it says who and how, never what they may do, which may change any second."""
    return await tokens.issue_access(
        ids.text("usr", session.user_id),
        ttl_seconds=ttl_seconds,
        session=ids.text("ses", session.id),
        client=session.client,
        scopes=session.scopes,
        more={
            "auth_time": int(session.authenticated_at.timestamp()),
            "acr": acr_of(session.methods),
            "amr": sorted(session.methods),
        },
    )


def digest(secret: str) -> bytes:
    """What is stored of a refresh token or cookie: 200 random bits need no slow hash."""
    return hashlib.sha256(secret.encode()).digest()


def record(row: asyncpg.Record) -> Session:
    scopes = None if row["scopes"] is None else tuple(row["scopes"])
    return Session(**{**dict(row), "methods": frozenset(row["methods"]), "scopes": scopes})


async def _open(
    tx: db.Transaction,
    new: NewSession,
    beside: Beside | None,
    *,
    epoch: int | None,
    cookie_hash: bytes | None = None,
    refresh_hash: bytes | None = None,
) -> tuple[Session, Policy]:
    if not 1 <= len(new.client) <= TEXT_MAX:
        raise UnknownClient
    policy = await policies.get()
    if epoch is not None:
        await epochs.require(tx, new.user_id, epoch)
    session_id = ids.new()
    told = _told(new, ids.text("ses", session_id), beside)
    values = (
        session_id,
        new.user_id,
        new.person_id,
        new.client,
        new.device[:TEXT_MAX],
        scope.get().address[:100],
        sorted(new.methods),
        None if new.scopes is None else list(new.scopes),
        cookie_hash,
        new.authenticated_at,
        policy.idle_seconds,
        policy.absolute_seconds,
        refresh_hash,
        policy.sessions_max,
        *told,
    )
    row = await tx.find_row(queries.INSERT, tx.tenant, *values)
    if row is None:
        await _make_room(tx, new.user_id, policy)
        row = await tx.get_row(queries.INSERT, tx.tenant, *values)
    outbox.poke_after_commit(tx)
    return record(row), policy


def _told(new: NewSession, public_id: str, beside: Beside | None) -> list[Any]:
    """What is recorded and told of a new session, as the statement that opens it takes it."""
    facts = {"user": ids.text("usr", new.user_id), "client": new.client, "methods": sorted(new.methods)}
    acts = [Act("session:open", public_id, after=facts)]
    emissions = [Emission(events.SessionOpened(session=public_id, **facts), public_id, 1)]
    if beside is not None:
        act, emission = beside(public_id)
        acts.append(act)
        emissions.append(emission)
    return [*audit.arguments(acts), *outbox.arguments(emissions)]


async def _make_room(tx: db.Transaction, user_id: UUID, policy: Policy) -> None:
    for row in await tx.fetch(queries.LOCK_OLDEST, tx.tenant, user_id, policy.sessions_max - 1):
        await revoke_within(tx, row["id"], "too_many")


OWN = "sessions:own"


def principal_of(session: Session, permissions: frozenset[str], *, is_staff: bool) -> Principal:
    """The user acting in a session, with these permissions of theirs.

    Staff act for the tenant; everybody else for their own person, and who is neither may but end their sessions.
    """
    is_nobody = not is_staff and session.person_id is None
    return Principal(
        "user",
        ids.text("usr", session.user_id),
        permissions & {OWN} if is_nobody else permissions,
        None if is_staff else session.person_id,
        ids.text("ses", session.id),
        session.authenticated_at,
        session.methods,
    )
