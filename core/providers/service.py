"""Make, change and choose provider accounts, and build the provider objects that talk through them."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.jobs.registry import kinds
from core.kit import clock, db, ids, scope, secrets
from core.kit.errors import NotFound
from core.kit.scope import TenantRef
from core.kit.secrets import Secret
from core.providers import queries, registry
from core.providers.errors import (
    NoProviderAccount,
    ProviderNotInstalled,
    TooManySecrets,
    UnknownProvider,
    UnsupportedCurrency,
)
from core.providers.registry import Installed
from core.providers.types import (
    AccountChange,
    Connection,
    FormerSecret,
    NewProviderAccount,
    ProviderAccount,
    ProviderContext,
    SecretFact,
)
from core.settings import Settings

CACHE_SECONDS = 1.0
"""A change of an account takes effect within this time in every process."""
FORMER_SECRETS_MAX = 5
_CACHE_MAX = 10_000


@dataclass(frozen=True, slots=True)
class _Surroundings:
    public_url: str
    sandbox_url: str
    sandbox_public_url: str


@dataclass(frozen=True, slots=True)
class _Sealed:
    """The decrypted secrets of one account: `former` by setting, newest first."""

    values: dict[str, str]
    former: dict[str, list[FormerSecret]]


@dataclass(frozen=True, slots=True)
class _Cached:
    until: float
    sealed: bytes
    """The ciphertext that the provider was built from: it has a new nonce at each change, so it is the version even
    when two transactions gave the same number and one rolled back."""
    connection: Connection


Follower = Callable[[ProviderAccount], Awaitable[None]]

_surroundings: _Surroundings | None = None
_followers: list[Follower] = []
_cache: dict[tuple[UUID, UUID], _Cached] = {}
_changes: dict[UUID, int] = {}


def configure(*, public_url: str, sandbox_url: str = "", sandbox_public_url: str = "") -> None:
    """Say where the outside reaches us, and where simulators listen (`<sandbox_url>/<provider>`), if any do.

    Without it nothing is built: a process that forgot would send a sandbox tenant's business to the real vendor.
    """
    global _surroundings  # noqa: PLW0603 - one installation per process
    _surroundings = _Surroundings(public_url.rstrip("/"), sandbox_url.rstrip("/"), sandbox_public_url.rstrip("/"))
    _cache.clear()


def configure_from(settings: Settings) -> None:
    """Configure this process as the operator decided; every process that builds providers calls it at its start."""
    simulated = settings.is_development and settings.sandbox_port != 0
    configure(
        public_url=settings.public_url,
        sandbox_url=f"{settings.sandbox_url}/sandbox" if simulated else "",
        # A payer's browser need not reach the simulators' own port: the web server passes /sandbox on.
        sandbox_public_url=f"{settings.public_url}/sandbox" if simulated else "",
    )


def follows_creation(follower: Follower) -> Follower:
    """Declare, in a module's `jobs.py`, what is done in the transaction that creates an account."""
    if follower not in _followers:
        _followers.append(follower)
    return follower


async def create(new: NewProviderAccount) -> ProviderAccount:
    """Make an enabled account of the tenant in scope.

    Raises UnknownProvider, InvalidConfiguration, UnsupportedCurrency.
    """
    installed = registry.find(new.kind, new.provider)
    if installed is None:
        raise UnknownProvider(f"there is no {new.kind} provider called {new.provider}")
    currencies = _currencies(installed, new.currencies)
    public, values = installed.split(_read(installed, new.config))
    account_id, now = ids.new(), clock.system_now()
    async with db.transaction() as tx:
        sealed = await _seal(tx, account_id, _Sealed(values, {}))
        row = await tx.get_row(
            queries.INSERT,
            tx.tenant,
            account_id,
            new.kind,
            new.provider,
            new.label,
            new.priority,
            list(currencies),
            public,
            sealed,
            _facts_json({name: SecretFact(now) for name in values}),
        )
        account = _account(row)
        await audit.record("provider_account:create", ids.text("pac", account_id), after=_auditable(account))
        kinds()  # has every module's jobs.py imported, and with it those who follow
        for follower in _followers:
            await follower(account)
        _forget_after_commit(tx, account_id)
    return account


async def change(account_id: UUID, wanted: AccountChange) -> ProviderAccount:
    """Change what is given. Locks the account.

    Raises NotFound, ProviderNotInstalled, InvalidConfiguration, UnsupportedCurrency, TooManySecrets.
    """
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK, tx.tenant, account_id)
        if row is None:
            raise NotFound
        before = _account(row)
        if wanted.config is not None or wanted.revoke_former_secrets:
            await _change_config(tx, before, row["secrets"], wanted)
        currencies = before.currencies
        if wanted.currencies is not None:
            currencies = _currencies(_installed(before), wanted.currencies)
        after = _account(
            await tx.get_row(
                queries.UPDATE,
                tx.tenant,
                account_id,
                before.label if wanted.label is None else wanted.label,
                before.priority if wanted.priority is None else wanted.priority,
                list(currencies),
            )
        )
        await audit.record(
            "provider_account:change",
            ids.text("pac", account_id),
            before=_auditable(before),
            after=_auditable(after),
        )
        _forget_after_commit(tx, account_id)
    return after


async def set_status(account_id: UUID, status: str, *, reason: str | None = None) -> ProviderAccount:
    """Enable or disable an account; doing it twice is harmless. Locks the account. Raises NotFound.

    A disabled account is not chosen any more; what it began is still fetched, refunded and received.
    """
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK, tx.tenant, account_id)
        if row is None:
            raise NotFound
        if row["status"] == status:
            return _account(row)
        after = _account(await tx.get_row(queries.SET_STATUS, tx.tenant, account_id, status))
        await audit.record(
            "provider_account:set_status",
            ids.text("pac", account_id),
            before={"status": row["status"]},
            after={"status": status},
            reason=reason,
        )
        _forget_after_commit(tx, account_id)
    return after


async def get(account_id: UUID) -> ProviderAccount:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, account_id)
    if row is None:
        raise NotFound
    return _account(row)


async def list_accounts(before: UUID, limit: int, kind: str | None = None) -> list[ProviderAccount]:
    """Accounts of the tenant in scope, newest first."""
    async with db.transaction() as tx:
        return [_account(row) for row in await tx.fetch(queries.LIST, tx.tenant, before, limit, kind)]


async def choose(kind: str, *, currency: str | None = None) -> ProviderAccount:
    """The enabled account with the lowest priority number that takes `currency`. Raises NoProviderAccount."""
    names = [item.spec.name for item in registry.list_installed(kind)]
    async with db.transaction() as tx:
        row = await tx.find_row(queries.CHOOSE, tx.tenant, kind, names, currency)
    if row is None:
        raise NoProviderAccount(f"no enabled {kind} account" + (f" takes {currency}" if currency else ""))
    return _account(row)


async def list_enabled(kind: str) -> list[ProviderAccount]:
    """The enabled accounts of a kind whose plugin is installed, the lowest priority number first."""
    names = [item.spec.name for item in registry.list_installed(kind)]
    async with db.transaction() as tx:
        return [_account(row) for row in await tx.fetch(queries.LIST_ENABLED, tx.tenant, kind, names)]


async def build(account_id: UUID, *, kind: str | None = None) -> Any:
    """The provider object of an account, disabled ones included. Raises NotFound, ProviderNotInstalled."""
    return (await connect(account_id, kind=kind)).provider


async def connect(account_id: UUID, *, kind: str | None = None) -> Connection:
    """An account with its provider object, at most CACHE_SECONDS old. Raises NotFound, ProviderNotInstalled."""
    key = (scope.tenant().id, account_id)
    cached = _cache.get(key)
    if cached is None or cached.until <= time.monotonic():
        cached = await _refresh(key, cached)
    if kind is not None and cached.connection.account.kind != kind:
        raise NotFound
    return cached.connection


def changes(tenant_id: UUID) -> int:
    """How often this process changed an account of the tenant: whoever keeps something of accounts compares it."""
    return _changes.get(tenant_id, 0)


def public_url() -> str:
    """Where the outside reaches us, without a trailing slash: the base of links that others follow."""
    return _around().public_url


def webhook_url(ref: TenantRef, account_id: UUID) -> str:
    """Where the vendor sends this account's webhooks."""
    return f"{_around().public_url}/webhooks/{ref.short_id}/{ids.text('pac', account_id)}"


def forget_cache() -> None:
    """Forget what this process knows of accounts."""
    _cache.clear()


async def _refresh(key: tuple[UUID, UUID], cached: _Cached | None) -> _Cached:
    # What an open transaction reads may yet be rolled back, so it is used but not kept.
    kept = db.find() is None
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET_WITH_SECRETS, tx.tenant, key[1])
        if row is None:
            raise NotFound
        account = _account(row)
        if cached is not None and cached.sealed == row["secrets"]:
            spec, provider = cached.connection.spec, cached.connection.provider
        else:
            installed = _installed(account)
            spec = installed.spec
            provider = _build(installed, account, await _unseal(tx, account.id, row["secrets"]))
    fresh = _Cached(time.monotonic() + CACHE_SECONDS, row["secrets"], Connection(account, spec, provider))
    if kept:
        if len(_cache) >= _CACHE_MAX:
            _cache.clear()
        _cache[key] = fresh
    return fresh


def _build(installed: Installed, account: ProviderAccount, sealed: _Sealed) -> Any:
    mode, around, name = scope.tenant().mode, _around(), installed.spec.name
    context = ProviderContext(
        account_id=ids.text("pac", account.id),
        mode=mode,
        sandbox_url=_sandbox_url(name),
        sandbox_public_url=f"{around.sandbox_public_url}/{name}" if around.sandbox_public_url else "",
        former_secrets={setting: tuple(items) for setting, items in sealed.former.items()},
    )
    return installed.spec.build(_read(installed, {**account.config, **sealed.values}), context)


async def _change_config(tx: db.Transaction, before: ProviderAccount, ciphertext: bytes, wanted: AccountChange) -> None:
    installed = _installed(before)
    sealed = await _unseal(tx, before.id, ciphertext)
    merged = {**before.config, **sealed.values, **(wanted.config or {})}
    settings = _read(installed, {name: value for name, value in merged.items() if value is not None})
    public, values = installed.split(settings)
    now = clock.system_now()
    former = {} if wanted.revoke_former_secrets else _former(installed, sealed, values, now)
    facts = {
        name: SecretFact(
            before.secrets[name].changed_at if sealed.values.get(name) == value and name in before.secrets else now,
            max((item.valid_until for item in former.get(name, [])), default=None),
        )
        for name, value in values.items()
    }
    fresh = await _seal(tx, before.id, _Sealed(values, former))
    await tx.execute_one(queries.UPDATE_CONFIG, tx.tenant, before.id, public, fresh, _facts_json(facts))


def _former(
    installed: Installed, sealed: _Sealed, values: Mapping[str, str], now: datetime
) -> dict[str, list[FormerSecret]]:
    """Former secrets that stay valid: the ones replaced now, and older ones whose time is not over."""
    kept: dict[str, list[FormerSecret]] = {}
    for name, seconds in installed.overlap_seconds.items():
        items = [item for item in sealed.former.get(name, []) if item.valid_until > now]
        old = sealed.values.get(name)
        if old is not None and old != values.get(name):
            items.insert(0, FormerSecret(Secret(old), now + timedelta(seconds=seconds)))
        if len(items) > FORMER_SECRETS_MAX:
            raise TooManySecrets(f"{name} has {FORMER_SECRETS_MAX} former values that are still valid")
        if items:
            kept[name] = items
    return kept


async def _seal(tx: db.Transaction, account_id: UUID, sealed: _Sealed) -> bytes:
    former = {
        name: [[item.value.value, item.valid_until.isoformat()] for item in items]
        for name, items in sealed.former.items()
    }
    return await secrets.encrypt_json(tx, _purpose(account_id), {"values": sealed.values, "former": former})


async def _unseal(tx: db.Transaction, account_id: UUID, ciphertext: bytes) -> _Sealed:
    stored: Any = await secrets.decrypt_json(tx, _purpose(account_id), ciphertext)
    former = {
        name: [FormerSecret(Secret(value), datetime.fromisoformat(until)) for value, until in items]
        for name, items in stored["former"].items()
    }
    return _Sealed(stored["values"], former)


def _purpose(account_id: UUID) -> str:
    return f"provider_account/{account_id}"


def _read(installed: Installed, config: Mapping[str, Any]) -> Any:
    return installed.read(config, mode=scope.tenant().mode, sandbox_url=_sandbox_url(installed.spec.name))


def _installed(account: ProviderAccount) -> Installed:
    found = registry.find(account.kind, account.provider)
    if found is None:
        raise ProviderNotInstalled(f"{account.kind} provider {account.provider}")
    return found


def _currencies(installed: Installed, wanted: tuple[str, ...] | None) -> tuple[str, ...]:
    offered = installed.spec.currencies
    if wanted is None:
        return offered[:1]
    beyond = sorted(set(wanted) - set(offered))
    if beyond:
        raise UnsupportedCurrency(", ".join(beyond))
    return tuple(dict.fromkeys(wanted))


def _sandbox_url(name: str) -> str:
    base = _around().sandbox_url
    return f"{base}/{name}" if base and scope.tenant().mode == "sandbox" else ""


def _around() -> _Surroundings:
    if _surroundings is None:
        raise RuntimeError("providers.configure() has not run in this process")
    return _surroundings


def _forget_after_commit(tx: db.Transaction, account_id: UUID) -> None:
    key = (tx.tenant, account_id)

    def forget() -> None:
        _cache.pop(key, None)
        _changes[key[0]] = _changes.get(key[0], 0) + 1

    tx.after_commit(forget)


def _account(row: asyncpg.Record) -> ProviderAccount:
    facts = {
        name: SecretFact(datetime.fromisoformat(changed_at), until and datetime.fromisoformat(until))
        for name, (changed_at, until) in row["secret_facts"].items()
    }
    return ProviderAccount(
        id=row["id"],
        kind=row["kind"],
        provider=row["provider"],
        label=row["label"],
        status=row["status"],
        priority=row["priority"],
        currencies=tuple(row["currencies"]),
        config=row["config"],
        secrets=facts,
        config_version=row["config_version"],
        version=row["version"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
    )


def _facts_json(facts: Mapping[str, SecretFact]) -> dict[str, list[str | None]]:
    return {
        name: [
            fact.changed_at.isoformat(),
            fact.former_valid_until.isoformat() if fact.former_valid_until else None,
        ]
        for name, fact in facts.items()
    }


def _auditable(account: ProviderAccount) -> dict[str, Any]:
    return {
        "kind": account.kind,
        "provider": account.provider,
        "label": account.label,
        "priority": account.priority,
        "currencies": list(account.currencies),
        "config": dict(account.config),
        "secrets": _facts_json(account.secrets),
        "config_version": account.config_version,
    }
