"""Register, change and disable clients."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.auth import feed, makers, standing
from core.auth.permissions import all_permissions
from core.auth.roles import service as roles
from core.auth.sessions import refreshing
from core.identity.oauth import queries
from core.identity.oauth.errors import ClientNotFound, InvalidClient, PublicClient
from core.identity.oauth.types import (
    AUTHORIZATION_CODE,
    CLIENT_CREDENTIALS,
    GRANT_TYPES,
    OPENID,
    REFRESH_TOKEN,
    Client,
    NewClient,
    RegisteredClient,
)
from core.jobs import service as jobs
from core.kit import db, ids, scope, urls
from core.kit.errors import NotFound
from core.kit.scope import Principal
from core.kit.secrets import Secret

REDIRECTS_MAX = 20
END_SESSIONS = "oauth.end_sessions"
_RANDOM_BITS = 200
_OWN_MACHINE = {"127.0.0.1", "::1", "localhost"}
_APP_URI = re.compile(r"[a-z][a-z0-9+-]*\.[a-z0-9+.-]+:(?!//)")


async def register(new: NewClient) -> RegisteredClient:
    """Register a client. Raises InvalidClient, GrantBeyondOwn."""
    _check(new)
    secret = _secret() if new.confidential else None
    async with db.transaction() as tx:
        row = await tx.get_row(
            queries.INSERT_CLIENT,
            tx.tenant,
            ids.new(),
            new.name,
            None if secret is None else digest(secret),
            list(new.redirect_uris),
            list(new.post_logout_redirect_uris),
            sorted(new.grant_types),
            sorted(new.scopes),
            scope.get().principal.id,
        )
        made = client_of(row)
        await audit.record("oauth_client:register", ids.text("cli", made.id), after=_plain(made))
    return RegisteredClient(made, None if secret is None else Secret(secret))


async def change(client_id: UUID, changes: dict[str, Any]) -> Client:
    """Change name, redirects, grants or scopes. Locks the client. Raises ClientNotFound, InvalidClient, GrantBeyondOwn.

    Who changes a client that acts for itself must hold what it holds: a new address or grant is a way to its power.
    When an address is added, users who agreed before are asked again: it is a way to theirs.
    """
    async with db.transaction() as tx:
        before = await _lock(tx, client_id)
        _require_own(before)
        after = replace(before, **changes)
        _check(
            NewClient(
                after.name,
                after.redirect_uris,
                after.grant_types,
                after.scopes,
                before.secret_hash is not None,
                after.post_logout_redirect_uris,
            )
        )
        row = await tx.get_row(
            queries.UPDATE_CLIENT,
            tx.tenant,
            client_id,
            after.name,
            list(after.redirect_uris),
            list(after.post_logout_redirect_uris),
            sorted(after.grant_types),
            sorted(after.scopes),
            bool(set(after.redirect_uris) - set(before.redirect_uris)),
        )
        await feed.announce(tx, client_id)
        made = client_of(row)
        await audit.record("oauth_client:change", ids.text("cli", client_id), before=_plain(before), after=_plain(made))
    return made


async def renew_secret(client_id: UUID) -> RegisteredClient:
    """Replace a client's secret; the old one works no more. Raises ClientNotFound, PublicClient, GrantBeyondOwn."""
    secret = _secret()
    async with db.transaction() as tx:
        before = await _lock(tx, client_id)
        _require_own(before)
        if before.secret_hash is None:
            raise PublicClient
        row = await tx.get_row(queries.SET_SECRET, tx.tenant, client_id, digest(secret), scope.get().principal.id)
        await audit.record("oauth_client:renew_secret", ids.text("cli", client_id))
    return RegisteredClient(client_of(row), Secret(secret))


async def disable(client_id: UUID) -> Client:
    """End a client: it gets no further token, its own work ends, and a job ends its sessions. Idempotent.

    Raises ClientNotFound.
    """
    async with db.transaction() as tx:
        row = await tx.find_row(queries.DISABLE_CLIENT, tx.tenant, client_id)
        if row is not None:
            name = ids.text("cli", client_id)
            await feed.announce(tx, client_id)
            await jobs.enqueue(tx, END_SESSIONS, name, {"client": name})
            await audit.record("oauth_client:disable", name)
            return client_of(row)
        return await _lock(tx, client_id)


async def list_clients(before: UUID, limit: int) -> list[Client]:
    """Clients, newest first."""
    async with db.transaction() as tx:
        return [client_of(row) for row in await tx.fetch(queries.LIST_CLIENTS, tx.tenant, before, limit)]


async def find(tx: db.Transaction, public_id: str | None) -> Client | None:
    """The client of this public id that may act."""
    try:
        client_id = ids.parse("cli", public_id or "")
    except NotFound:
        return None
    row = await tx.find_row(queries.GET_CLIENT, tx.tenant, client_id)
    return None if row is None or row["disabled_at"] is not None else client_of(row)


def digest(secret: str) -> bytes:
    """What is stored of a secret or code: 200 random bits need no slow hash."""
    return hashlib.sha256(secret.encode()).digest()


def client_of(row: asyncpg.Record) -> Client:
    lists = {name: tuple(row[name]) for name in ("redirect_uris", "post_logout_redirect_uris", "grant_types", "scopes")}
    return Client(**{**dict(row), **lists})


def _secret() -> str:
    return f"bahi_client_{scope.tenant().short_id}_{ids.token(_RANDOM_BITS)}"


async def _lock(tx: db.Transaction, client_id: UUID) -> Client:
    row = await tx.find_row(queries.LOCK_CLIENT, tx.tenant, client_id)
    if row is None:
        raise ClientNotFound
    return client_of(row)


def _require_own(client: Client) -> None:
    if CLIENT_CREDENTIALS in client.grant_types:
        roles.require_own(set(client.scopes) - OPENID.keys())


def _check(new: NewClient) -> None:
    found = [{"field": field, "message": message} for field, message in _complaints(new)]
    if found:
        raise InvalidClient(errors=found)
    if CLIENT_CREDENTIALS in new.grant_types:
        roles.require_own(set(new.scopes) - OPENID.keys())


def _complaints(new: NewClient) -> Iterator[tuple[str, str]]:
    unknown = set(new.scopes) - OPENID.keys() - all_permissions().keys()
    if unknown:
        yield "scopes", f"unknown: {', '.join(sorted(unknown))}"
    if set(new.grant_types) - set(GRANT_TYPES) or not new.grant_types:
        yield "grant_types", f"one or more of {', '.join(GRANT_TYPES)}"
    if CLIENT_CREDENTIALS in new.grant_types and not new.confidential:
        yield "grant_types", "a public client cannot act for itself"
    if REFRESH_TOKEN in new.grant_types and AUTHORIZATION_CODE not in new.grant_types:
        yield "grant_types", "refresh_token needs authorization_code"
    if AUTHORIZATION_CODE in new.grant_types and not new.redirect_uris:
        yield "redirect_uris", "needs at least one"
    for name in ("redirect_uris", "post_logout_redirect_uris"):
        uris: tuple[str, ...] = getattr(new, name)
        if len(uris) > REDIRECTS_MAX:
            yield name, f"at most {REDIRECTS_MAX}"
        for index, uri in enumerate(uris):
            if complaint := uri_complaint(uri):
                yield f"{name}/{index}", complaint


def uri_complaint(uri: str) -> str | None:
    """Why an address is not one to redirect to, or None. Apps use their own scheme (RFC 8252), such as `com.x:/cb`."""
    if len(uri) > 500 or not uri.isascii() or not uri.isprintable() or set(uri) & set(" \"'<>\\*#"):
        return "must be plain, without fragment or wildcard, and of at most 500 characters"
    origin = urls.origin(uri)
    if origin is not None and (origin.startswith("https:") or urlsplit(origin).hostname in _OWN_MACHINE):
        return None
    if _APP_URI.match(uri):
        return None
    return "must be https, http on the user's own machine, or an app's own scheme with a dot in it"


def _plain(client: Client) -> dict[str, Any]:
    return {
        "name": client.name,
        "redirect_uris": list(client.redirect_uris),
        "post_logout_redirect_uris": list(client.post_logout_redirect_uris),
        "grant_types": list(client.grant_types),
        "scopes": list(client.scopes),
    }


async def _load(tx: db.Transaction, client_id: UUID) -> Principal | None:
    """A client that acts for itself, for core.auth.standing."""
    client = await find(tx, ids.text("cli", client_id))
    if client is None or CLIENT_CREDENTIALS not in client.grant_types:
        return None
    return Principal("service", ids.text("cli", client_id), frozenset(set(client.scopes) - OPENID.keys()))


async def _may_act(tx: db.Transaction, client_id: UUID) -> bool:
    """Whether a client that acts for users was not disabled, for core.auth.standing."""
    return await find(tx, ids.text("cli", client_id)) is not None


async def _maker(tx: db.Transaction, client_id: UUID) -> str | None:
    """Whoever saw its secret, for core.auth.makers."""
    found: str | None = await tx.value(queries.WHO_HOLDS, tx.tenant, client_id)
    return found


makers.find_with("cli", _maker)
standing.load_with("cli", _load)
standing.check_clients_with("cli", _may_act)
refreshing.bind_clients("cli")
