"""Set up, change and list a tenant's external providers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.identity.external import queries, speaking
from core.identity.external.errors import InvalidProvider, ProviderExists, ProviderNotFound, TooManyProviders
from core.identity.external.types import NewProvider, Provider
from core.identity.oauth import clients
from core.kit import addresses, db, ids, scope, secrets
from core.kit.secrets import Secret

PROVIDERS_MAX = 20
_PURPOSE = "external_provider"


async def create(new: NewProvider) -> Provider:
    """Set a provider up. Raises InvalidProvider, ProviderExists, TooManyProviders."""
    _check(new.label, new.scopes, new.app_redirect_uris, issuer=new.issuer)
    async with db.transaction() as tx:
        if await tx.value(queries.COUNT, tx.tenant) >= PROVIDERS_MAX:
            raise TooManyProviders
        sealed = await secrets.encrypt(tx, _PURPOSE, new.client_secret.value.encode())
        row = await tx.find_row(
            queries.INSERT, tx.tenant, ids.new(), new.label, new.issuer, new.client_id, sealed, list(new.scopes),
            list(new.app_redirect_uris), new.enabled, scope.get().principal.id,
        )  # fmt: skip
        if row is None:
            raise ProviderExists
        made = _provider(row)
        await audit.record("external_provider:create", made.public_id, after=_plain(made))
    return made


async def change(provider_id: UUID, changes: dict[str, Any], secret: Secret | None = None) -> Provider:
    """Change what may change; issuer and client may not, for they are what every link means.

    Locks the provider. Raises ProviderNotFound, InvalidProvider.
    """
    async with db.transaction() as tx:
        before = _found(await tx.find_row(queries.LOCK, tx.tenant, provider_id))
        after = replace(before, **changes)
        _check(after.label, after.scopes, after.app_redirect_uris)
        if secret is not None:
            after = replace(after, sealed=await secrets.encrypt(tx, _PURPOSE, secret.value.encode()))
        row = await tx.get_row(
            queries.UPDATE, tx.tenant, provider_id, after.label, after.sealed, list(after.scopes),
            list(after.app_redirect_uris), after.enabled,
        )  # fmt: skip
        made = _provider(row)
        told = {**_plain(made), **({"client_secret": "replaced"} if secret else {})}
        await audit.record("external_provider:change", made.public_id, before=_plain(before), after=told)
    return made


async def get(provider_id: UUID) -> Provider:
    """Raises ProviderNotFound."""
    async with db.transaction() as tx:
        return _found(await tx.find_row(queries.GET, tx.tenant, provider_id))


async def get_enabled(provider_id: UUID) -> Provider:
    """One that users may sign in through now. Raises ProviderNotFound."""
    found = await get(provider_id)
    if not found.enabled:
        raise ProviderNotFound
    return found


async def hold_enabled(tx: db.Transaction, provider_id: UUID) -> None:
    """Keep a provider from being switched off until the transaction ends. Raises ProviderNotFound: it is off."""
    if await tx.find_row(queries.HOLD, tx.tenant, provider_id) is None:
        raise ProviderNotFound


async def list_enabled() -> list[Provider]:
    """Those that the sign-in page shows."""
    async with db.transaction() as tx:
        return [_provider(row) for row in await tx.fetch(queries.LIST_ENABLED, tx.tenant)]


async def list_providers(before: UUID, limit: int) -> list[Provider]:
    """All, newest first."""
    async with db.transaction() as tx:
        return [_provider(row) for row in await tx.fetch(queries.LIST, tx.tenant, before, limit)]


async def secret_of(provider: Provider) -> Secret:
    """The client's secret."""
    async with db.transaction() as tx:
        return Secret((await secrets.decrypt(tx, _PURPOSE, provider.sealed)).decode())


def _check(label: str, scopes: tuple[str, ...], redirects: tuple[str, ...], *, issuer: str | None = None) -> None:
    found = [{"field": field, "message": message} for field, message in _complaints(label, scopes, redirects, issuer)]
    if found:
        raise InvalidProvider(errors=found)


def _complaints(
    label: str, scopes: tuple[str, ...], redirects: tuple[str, ...], issuer: str | None
) -> Iterator[tuple[str, str]]:
    if not label.strip() or not label.isprintable():
        yield "label", "must be plain text"
    if "openid" not in scopes:
        yield "scopes", "must hold openid"
    if any(not word or not word.isascii() or set(word) & set(' "\\') for word in scopes):
        yield "scopes", "each is one word"
    for index, uri in enumerate(redirects):
        if complaint := clients.uri_complaint(uri):
            yield f"app_redirect_uris/{index}", complaint
    if issuer is None:
        return
    if set(issuer) & set("?#"):
        yield "issuer", "must have no query or fragment"
    try:
        speaking.check_url(issuer)
    except addresses.AddressRefused:
        yield "issuer", "must be a public https address"


def _found(row: asyncpg.Record | None) -> Provider:
    if row is None:
        raise ProviderNotFound
    return _provider(row)


def _provider(row: asyncpg.Record) -> Provider:
    lists = {name: tuple(row[name]) for name in ("scopes", "app_redirect_uris")}
    return Provider(**{**dict(row), **lists})


def _plain(provider: Provider) -> dict[str, Any]:
    return {
        "label": provider.label,
        "issuer": provider.issuer,
        "client_id": provider.client_id,
        "scopes": list(provider.scopes),
        "app_redirect_uris": list(provider.app_redirect_uris),
        "enabled": provider.enabled,
    }
