"""Who stands behind a token or cookie now: its session, its user's roles, the tenant's rules.

A credential says who and how; what they may do is read here, and remembered until the feed says that it changed.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from core.auth import feed
from core.auth import service as auth
from core.auth.errors import CredentialUnknown
from core.auth.policy import service as policies
from core.auth.policy.types import Policy
from core.auth.roles import service as roles
from core.auth.sessions import queries, service
from core.auth.sessions.errors import AddressRefused, SessionEnded, SessionExpired
from core.auth.sessions.types import Session
from core.auth.tokens import service as tokens
from core.auth.tokens.errors import TokenSuperseded
from core.kit import clock, db, ids, scope
from core.kit.errors import NotFound, Unauthenticated
from core.kit.scope import Principal, TenantRef
from core.tenancy import service as tenancy

TOUCH_EVERY = timedelta(minutes=1)

Loader = Callable[[db.Transaction, UUID], Awaitable[Principal | None]]
"""Reads a principal that has no session by its id; None when it has ended."""


@dataclass(frozen=True, slots=True)
class _Standing:
    session: Session
    principal: Principal
    policy: Policy
    ends_at: float
    """When the session ends by itself, by `time.monotonic`: a clock that is set changes nothing."""


_sessions: feed.Cache[tuple[UUID, UUID], _Standing] = feed.Cache()
_cookies: feed.Cache[tuple[UUID, bytes], UUID] = feed.Cache()
_loaded: feed.Cache[tuple[UUID, UUID], Principal] = feed.Cache()
_loaders: dict[str, Loader] = {}
ClientCheck = Callable[[db.Transaction, UUID], Awaitable[bool]]
"""Whether a client that acts for users may go on."""
_client_checks: dict[str, ClientCheck] = {}


def load_with(prefix: str, loader: Loader) -> None:
    """Install how principals whose id starts with `prefix_`, such as clients that act for themselves, are read."""
    _loaders[prefix] = loader


def check_clients_with(prefix: str, check: ClientCheck) -> None:
    """Install how clients whose id starts with `prefix_` are looked up: sessions with one that ended are over."""
    _client_checks[prefix] = check


async def of_token(token: str, address: str | None) -> tuple[TenantRef, Principal]:
    """Tenant and principal of an access token, used from `address` (None: it is only asked about).

    One from before its user proved again who they are has ended. Raises the errors of core.auth.tokens, SessionEnded,
    SessionExpired, AddressRefused, TenantSuspended.
    """
    claims = await tokens.verify(token)
    ref = await tenancy.find_by_short_id(claims.tenant.short_id) or claims.tenant
    if claims.session_id is not None:
        standing = await _standing(ref, claims.session_id)
        _check(standing)
        if claims.raw.get("auth_time", 0) < int(standing.session.authenticated_at.timestamp()):
            raise TokenSuperseded
        _check_address(standing, address)
        principal = standing.principal
        if claims.scopes == standing.session.scopes:
            tenancy.require_active(ref)
            return ref, principal
    else:
        principal = await _load(ref, claims.subject)
    tenancy.require_active(ref)
    return ref, _limited(principal, claims.scopes)


async def of_cookie(cookie: str, address: str) -> tuple[TenantRef, Principal]:
    """Tenant and principal of a session cookie. Raises CredentialUnknown and what `of_token` raises of sessions."""
    parts = cookie.split("_")
    if len(parts) != 4 or parts[:2] != ["bahi", "session"] or len(cookie) > 200:
        raise CredentialUnknown
    ref = await tenancy.find_by_short_id(parts[2])
    if ref is None:
        raise CredentialUnknown
    digest = service.digest(cookie)
    session_id = _cookies.find((ref.id, digest))
    if session_id is None:
        began = feed.generation()
        async with db.transaction(ref.id) as tx:
            row = await tx.find_row(queries.FIND_BY_COOKIE, tx.tenant, digest)
            if row is None:
                raise CredentialUnknown
            session_id = row["id"]
            _cookies.keep(tx, (ref.id, digest), [session_id], session_id, began)
    standing = await _standing(ref, session_id)
    _check(standing)
    _check_address(standing, address)
    await _touch(ref, standing)
    tenancy.require_active(ref)
    return ref, standing.principal


async def live_principals(principals: Collection[Principal]) -> set[Principal]:
    """Which of these of the tenant in scope still have a valid credential and what it could, for what stays open.

    A kind of principal that is not known here has none; neither has a user who lost a permission since, or who acts
    for the tenant now and did not, or the other way round.
    """
    ref = scope.tenant()
    keys = {ids.parse("key", item.id): item for item in principals if item.id.startswith("key_")}
    found = {keys[key_id] for key_id in await auth.live_keys(keys)} if keys else set()
    for principal in principals:
        if not principal.session:
            continue
        try:
            standing = await _standing(ref, ids.parse("ses", principal.session))
            _check(standing)
        except Unauthenticated:
            continue
        now = standing.principal
        if now.person_id == principal.person_id and all(now.may(item) for item in principal.permissions):
            found.add(principal)
    return found


async def _standing(ref: TenantRef, session_id: UUID) -> _Standing:
    key = (ref.id, session_id)
    found = _sessions.find(key)
    if found is not None:
        return found
    began = feed.generation()
    async with db.transaction(ref.id) as tx:
        read_at = time.monotonic()
        row = await tx.find_row(queries.GET, tx.tenant, session_id)
        if row is None:
            raise SessionEnded
        session = service.record(row)
        client_id = await _check_client(tx, session)
        permissions, is_staff = await roles.standing_within(tx, session.user_id)
        principal = _limited(service.principal_of(session, permissions, is_staff=is_staff), session.scopes)
        standing = _Standing(session, principal, await policies.get_within(tx), read_at + session.seconds_left)
        _sessions.keep(tx, key, [session_id, session.user_id, ref.id, client_id], standing, began)
    return standing


async def _check_client(tx: db.Transaction, session: Session) -> UUID:
    """The id of the client that acts in a session; the session's own for an app of the tenant's. Raises SessionEnded:
    a job ends the sessions of a client that was disabled, and what they hold must stop before it comes to them."""
    prefix = session.client.partition("_")[0]
    check = _client_checks.get(prefix)
    if check is None:
        return session.id
    try:
        client_id = ids.parse(prefix, session.client)
    except NotFound:  # an app that calls itself so
        return session.id
    if not await check(tx, client_id):
        raise SessionEnded
    return client_id


async def _load(ref: TenantRef, subject: str) -> Principal:
    loader = _loaders.get(subject.partition("_")[0])
    if loader is None:
        raise CredentialUnknown
    subject_id = ids.parse(subject.partition("_")[0], subject)
    key = (ref.id, subject_id)
    found = _loaded.find(key)
    if found is None:
        began = feed.generation()
        async with db.transaction(ref.id) as tx:
            found = await loader(tx, subject_id)
            if found is None:
                raise CredentialUnknown
            _loaded.keep(tx, key, [subject_id, ref.id], found, began)
    return found


def _check(standing: _Standing) -> None:
    if standing.session.revoked_at is not None:
        raise SessionEnded
    if time.monotonic() >= standing.ends_at:
        raise SessionExpired


def _check_address(standing: _Standing, address: str | None) -> None:
    """Staff, who are users that are nobody's customer, may be limited to the tenant's own networks."""
    networks = standing.policy.admin_networks
    if (
        address is not None
        and networks
        and standing.principal.person_id is None
        and not policies.is_within(address, networks)
    ):
        raise AddressRefused


async def _touch(ref: TenantRef, standing: _Standing) -> None:
    """Note a page's use of its session, once a minute."""
    session = standing.session
    if clock.system_now() - session.last_used_at < TOUCH_EVERY:
        return
    async with db.transaction(ref.id) as tx:
        await tx.execute(queries.TOUCH, tx.tenant, session.id, standing.policy.idle_seconds)
        tx.after_commit(lambda: _sessions.forget(session.id))


def _limited(principal: Principal, scopes: tuple[str, ...] | None) -> Principal:
    """The principal with no more than these permissions."""
    if scopes is None:
        return principal
    kept = frozenset(permission for permission in scopes if principal.may(permission))
    return Principal(
        principal.kind,
        principal.id,
        kept,
        principal.person_id,
        principal.session,
        principal.authenticated_at,
        principal.methods,
    )
