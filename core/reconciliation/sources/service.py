"""Keep the sources of a tenant: what is read for which account, how, and when it is tied out."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import asyncpg

from core.audit import service as audit
from core.kit import db, ids
from core.kit.errors import NotFound
from core.kit.money import exponent
from core.ledger import service as ledger
from core.ledger.chart import service as chart
from core.ledger.errors import AccountNotFound
from core.payouts.ledger_accounts import CLEARING as PAYOUT_CLEARING
from core.providers import service as providers
from core.reconciliation.ledger_accounts import BANK
from core.reconciliation.sources import mapping, queries
from core.reconciliation.sources.errors import InvalidMapping, InvalidSource, SourceChanged, SourceExists
from core.reconciliation.sources.types import Format, NewSource, Source, SourceChange, SourceKind, source

SOURCES_MAX = 500
_PROVIDER_KINDS = {SourceKind.SETTLEMENT: "payments", SourceKind.PAYOUT: "payouts"}


async def create(new: NewSource) -> Source:
    """Add a source. Raises NotFound (an account), InvalidSource, InvalidMapping, SourceExists, UnknownCurrency."""
    exponent(new.currency)
    new = replace(new, mapping=_checked(new.kind, new.format, new.mapping, new.zone))
    await _require_provider(new)
    source_id = ids.new()
    async with db.transaction() as tx:
        if await tx.value(queries.COUNT, tx.tenant) >= SOURCES_MAX:
            raise InvalidSource(f"a tenant has at most {SOURCES_MAX} sources")
        ledger_account_id = await _ledger_account(new)
        row = await tx.find_row(
            queries.INSERT,
            tx.tenant,
            source_id,
            new.name,
            new.kind,
            new.provider_account_id,
            ledger_account_id,
            new.currency,
            new.format,
            _stored(new.mapping),
            new.account_number,
            new.zone,
            new.local_time,
            new.quiet_days,
        )
        if row is None:
            raise SourceExists
        made = source(row)
        await tx.execute(queries.INSERT_ACCOUNT, tx.tenant, made.account_id, made.kind)
        await audit.record("reconciliation:source_create", made.public_id, after=_told(made))
    return made


async def change(source_id: UUID, version: int, wanted: SourceChange) -> Source:
    """Change what may change: never whose word it is, nor about what. Locks the source.

    Raises NotFound, InvalidSource, InvalidMapping, SourceExists, SourceChanged.
    """
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK, tx.tenant, source_id)
        if row is None:
            raise NotFound
        before = source(row)
        if before.version != version:
            raise SourceChanged(f"it is at version {before.version}")
        checked = _checked(before.kind, wanted.format, wanted.mapping, wanted.zone)
        async with _unique(tx):
            row = await tx.get_row(
                queries.UPDATE,
                tx.tenant,
                source_id,
                wanted.name,
                wanted.format,
                _stored(checked),
                wanted.account_number,
                wanted.zone,
                wanted.local_time,
                wanted.quiet_days,
                wanted.enabled,
            )
        after = source(row)
        await audit.record("reconciliation:source_change", after.public_id, before=_told(before), after=_told(after))
    return after


async def get(source_id: UUID) -> Source:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, source_id)
    if row is None:
        raise NotFound
    return source(row)


async def find(source_id: UUID) -> Source | None:
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, source_id)
    return source(row) if row else None


async def list_sources(before: UUID, kind: SourceKind | None, limit: int) -> list[Source]:
    """Sources, newest first."""
    async with db.transaction() as tx:
        return [source(row) for row in await tx.fetch(queries.LIST, tx.tenant, before, kind, limit)]


@contextlib.asynccontextmanager
async def _unique(tx: db.Transaction) -> AsyncIterator[None]:
    try:
        async with tx.savepoint():
            yield
    except asyncpg.UniqueViolationError as error:
        raise SourceExists from error


def _checked(
    kind: SourceKind, file_format: Format, given: mapping.Mapping | None, zone: str | None
) -> mapping.Mapping | None:
    """Raises InvalidSource, InvalidMapping."""
    if zone is not None:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise InvalidSource("zone: no such time zone") from error
    if not file_format.is_table:
        if given is not None:
            raise InvalidMapping(f"{file_format} says itself what is what")
        if kind is SourceKind.SETTLEMENT:
            raise InvalidSource(f"a settlement report is no {file_format}")
        return None
    if given is None:
        raise InvalidMapping(f"{file_format} needs a mapping")
    return mapping.parse(given, kind)


async def _require_provider(new: NewSource) -> None:
    """Raises NotFound, InvalidSource."""
    kind = _PROVIDER_KINDS.get(new.kind)
    if new.provider_account_id is None:
        if kind is not None:
            raise InvalidSource(f"a {new.kind} source is of a provider account")
        return
    account = await providers.get(new.provider_account_id)
    if kind is not None and account.kind != kind:
        raise InvalidSource(f"a {new.kind} source is of a provider account of kind {kind}")


async def _ledger_account(new: NewSource) -> UUID | None:
    """What the lines are tied to. Raises InvalidSource, NotFound."""
    if new.kind is SourceKind.SETTLEMENT:
        if new.ledger_account_id is not None:
            raise InvalidSource("a settlement is tied to its provider account's clearing")
        return None
    if new.kind is SourceKind.PAYOUT:
        if new.ledger_account_id is not None:
            raise InvalidSource("payouts are tied to their provider account's clearing")
        assert new.provider_account_id is not None
        name = ids.text("pac", new.provider_account_id)
        return await chart.open_for(PAYOUT_CLEARING, account=name, currency=new.currency)
    if new.ledger_account_id is None:
        return await chart.open_for(BANK, currency=new.currency)
    try:
        account = await ledger.get_account(new.ledger_account_id)
    except AccountNotFound as error:
        raise NotFound from error
    if account.currency != new.currency:
        raise InvalidSource(f"the ledger account is in {account.currency}")
    return account.id


def _stored(given: mapping.Mapping | None) -> dict[str, Any] | None:
    return None if given is None else given.model_dump(mode="json")


def _told(told: Source) -> dict[str, Any]:
    """What the audit log keeps of it."""
    return {
        "name": told.name,
        "kind": told.kind,
        "format": told.format,
        "currency": told.currency,
        "mapping": _stored(told.mapping),
        "account_number": None if told.account_number is None else f"…{told.account_number[-4:]}",
        "zone": told.zone,
        "local_time": None if told.local_time is None else told.local_time.isoformat(),
        "quiet_days": told.quiet_days,
        "enabled": told.enabled,
    }
