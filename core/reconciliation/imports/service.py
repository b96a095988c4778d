"""Take a source's files in, show how they would be understood, and have them imported."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from itertools import islice
from typing import Any
from uuid import UUID

from core.audit import service as audit
from core.files import service as files
from core.files import sniff
from core.jobs import service as jobs
from core.kit import db, ids, scope
from core.kit.errors import NotFound
from core.reconciliation import policy
from core.reconciliation.imports import queries, rows, suggest, understand
from core.reconciliation.imports.errors import ImportBusy, PreviewBusy
from core.reconciliation.imports.formats import tables, text
from core.reconciliation.imports.types import RESTARTABLE, FileRefused, Flawed, Import, Item, Preview
from core.reconciliation.sources import mapping as mappings
from core.reconciliation.sources import service as sources
from core.reconciliation.sources.errors import SourceDisabled
from core.reconciliation.sources.mapping import Mapping
from core.reconciliation.sources.types import Format, Source
from core.tenancy import service as tenancy

IMPORT = "reconciliation.import"
PREVIEW_ROWS = 50
_previewing: set[UUID] = set()
"""Tenants for whom this process holds a file in memory."""


class _Known(Exception):
    """The source has this very file already."""

    def __init__(self, found: Import) -> None:
        super().__init__(found.public_id)
        self.found = found


async def upload(source_id: UUID, name: str, content: AsyncIterator[bytes]) -> Import:
    """Keep a file as it came. The same file of the same source answers its earlier import.

    Raises NotFound, SourceDisabled, InvalidSettings, FileTooLarge, FileEmpty.
    """
    source = await sources.get(source_id)
    _require_enabled(source)
    settings = policy.settings_of((await tenancy.get_configuration()).settings)

    async def check(sha256: str) -> None:
        found = await _find_same(source_id, bytes.fromhex(sha256))
        if found is not None:
            raise _Known(found)

    try:
        file = await files.store(
            files.root(), content, name=name, content_type=sniff.OPAQUE, made_here=True, check=check,
            bytes_max=settings.upload_megabytes_max * 1024 * 1024,
        )  # fmt: skip
    except _Known as known:
        return known.found
    async with db.transaction() as tx:
        row = await tx.find_row(
            queries.INSERT,
            tx.tenant,
            ids.new(),
            source_id,
            file.id,
            bytes.fromhex(file.sha256),
            name,
            file.size_bytes,
            source.format,
            _stored(source.mapping),
            scope.get().principal.id,
        )
        if row is not None:
            made = rows.of(row)
            facts = {"source": source.public_id, "sha256": file.sha256, "file": ids.text("fil", file.id)}
            await audit.record("reconciliation:upload", made.public_id, after=facts)
            return made
    # Somebody else sent it at the same time.
    found = await _find_same(source_id, bytes.fromhex(file.sha256))
    assert found is not None
    return found


async def preview(import_id: UUID, given: Mapping | None) -> Preview:
    """How the first rows would be understood, by the mapping given or the source's. Nothing is kept.

    Raises NotFound, InvalidMapping, PreviewBusy, FileErased.
    """
    found = await get(import_id)
    source = await sources.get(found.source_id)
    if given is not None:
        source = replace(source, mapping=mappings.parse(given, source.kind))
    tenant = scope.tenant()
    if tenant.id in _previewing:
        raise PreviewBusy
    _previewing.add(tenant.id)
    try:
        content = await read(found)
        return await asyncio.to_thread(_preview, content, source, tenant.zone)
    finally:
        _previewing.discard(tenant.id)


async def start(import_id: UUID, *, without_quarantined: bool) -> Import:
    """Have a file imported by its source's mapping of now. Locks the import.

    Raises NotFound, SourceDisabled, ImportBusy.
    """
    async with db.transaction() as tx:
        row = await tx.find_row(queries.LOCK, tx.tenant, import_id)
        if row is None:
            raise NotFound
        found = rows.of(row)
        if found.state not in RESTARTABLE:
            raise ImportBusy(f"it is {found.state}")
        source = await sources.get(found.source_id)
        _require_enabled(source)
        mapping = _stored(source.mapping)
        queued = rows.of(
            await tx.get_row(queries.QUEUE, tx.tenant, import_id, source.format, mapping, without_quarantined)
        )
        await jobs.enqueue(tx, IMPORT, queued.public_id)
        await audit.record(
            "reconciliation:import",
            queued.public_id,
            before={"state": found.state, "quarantined": found.lines_quarantined},
            after={"state": queued.state, "without_quarantined": without_quarantined},
        )
    return queued


async def get(import_id: UUID) -> Import:
    """Raises NotFound."""
    async with db.transaction() as tx:
        row = await tx.find_row(queries.GET, tx.tenant, import_id)
    if row is None:
        raise NotFound
    return rows.of(row)


async def list_imports(before: UUID, source_id: UUID | None, state: str | None, limit: int) -> list[Import]:
    """Imports, newest first."""
    async with db.transaction() as tx:
        return [rows.of(row) for row in await tx.fetch(queries.LIST, tx.tenant, before, source_id, state, limit)]


async def list_quarantine(import_id: UUID, after: int, limit: int) -> list[tuple[int, Flawed]]:
    """The rows that cannot be understood, with their numbers, in the file's order. Raises NotFound."""
    await get(import_id)
    async with db.transaction() as tx:
        found = await tx.fetch(queries.LIST_QUARANTINE, tx.tenant, import_id, after, limit)
    return [(row["number"], rows.flawed(row)) for row in found]


async def read(found: Import) -> bytes:
    """The file as it came; in memory, so that nothing of it lies on a disk in the clear. Raises FileErased."""
    _, content = await files.open_content(files.root(), found.file_id)
    return b"".join([piece async for piece in content])


async def _find_same(source_id: UUID, sha256: bytes) -> Import | None:
    async with db.transaction() as tx:
        row = await tx.find_row(queries.FIND_SAME, tx.tenant, source_id, sha256)
    return rows.of(row) if row else None


def _require_enabled(source: Source) -> None:
    if not source.enabled:
        raise SourceDisabled


def _stored(mapping: Mapping | None) -> dict[str, Any] | None:
    return None if mapping is None else mapping.model_dump(mode="json")


def _preview(content: bytes, source: Source, zone: str) -> Preview:
    items: list[Item] = []
    refused, columns = None, list[str]()
    encoding = text.guess(content) if source.format in {Format.CSV, Format.JSON, Format.JSONL} else None
    try:
        if source.format.is_table:
            columns = tables.columns(content, source.format, source.mapping)
        items.extend(islice(understand.items(content, source, zone), PREVIEW_ROWS + 1))
    except FileRefused as refusal:
        refused = refusal
    complete = refused is None and len(items) <= PREVIEW_ROWS
    return Preview(
        columns=columns,
        suggested=suggest.fields(columns, source.kind),
        items=items[:PREVIEW_ROWS],
        refused=refused,
        encoding=encoding,
        complete=complete,
    )
