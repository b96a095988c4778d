"""Store and give files."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg

from core.audit import service as audit
from core.files import queries, sniff, storage
from core.files.errors import FileEmpty, FileErased, FileTooLarge, FileTypeRefused
from core.files.types import File
from core.kit import db, ids, scope, secrets
from core.kit.errors import NotFound
from core.people import service as people
from core.people.errors import PersonErased

BYTES_MAX = 10 * 1024 * 1024
_HEAD_BYTES = 16
_PURPOSE = "file.key"
_root: Path | None = None


def configure(root: Path) -> None:
    """Say where this process keeps files that no request sent."""
    global _root  # noqa: PLW0603 - one directory per process
    _root = root


def root() -> Path:
    """Where jobs keep the files they make."""
    assert _root is not None, "files.configure() has not run in this process"
    return _root


async def store(
    root: Path,
    content: AsyncIterator[bytes],
    *,
    name: str,
    content_type: str,
    person_id: UUID | None = None,
    bytes_max: int = BYTES_MAX,
    made_here: bool = False,
    check: Callable[[str], Awaitable[None]] | None = None,
) -> File:
    """Take a file in: first its content, durably, then its row, so that a crash between leaves no row without content.

    `made_here` is for a module's own files, and for those that it judges by itself (OPAQUE). `check` is asked with the
    content's sha256 before anything is kept for good; what it raises comes out. Raises FileTooLarge, FileEmpty,
    FileTypeRefused, NotFound (the person), PersonErased; nothing is kept then.
    """
    ours = made_here and content_type in (*sniff.MADE_HERE, sniff.OPAQUE)
    if content_type not in sniff.ALLOWED and not ours:
        raise FileTypeRefused(f"taken are {', '.join(sniff.ALLOWED)}")
    if person_id is not None and (await people.get(person_id)).erased_at is not None:
        raise PersonErased
    file_id, key = ids.new(), storage.new_key()
    path = storage.path_of(root, scope.tenant().id, file_id)
    checked = _Checked(content_type, bytes_max)
    await storage.write(path, file_id, key, checked.through(content))
    try:
        if check is not None:
            await check(checked.digest.hexdigest())
        async with db.transaction() as tx:
            sealed = await secrets.encrypt(tx, _PURPOSE, key, person_id or secrets.TENANT_SUBJECT)
            row = await tx.get_row(
                queries.INSERT,
                tx.tenant,
                file_id,
                name,
                content_type,
                checked.size,
                checked.digest.digest(),
                person_id,
                sealed,
                scope.get().principal.id,
            )
            await audit.record("file:store", ids.text("fil", file_id), after={"sha256": checked.digest.hexdigest()})
    except BaseException:
        await storage.remove(path)
        raise
    return _file(row)


async def get(file_id: UUID) -> File:
    """Raises NotFound."""
    async with db.transaction() as tx:
        return _file(await _row(tx, file_id))


async def open_content(root: Path, file_id: UUID, *, audited: bool = True) -> tuple[File, AsyncIterator[bytes]]:
    """A file and its content in pieces. Who read it is in the audit log, unless the platform itself only uses it.

    Raises NotFound, FileErased.
    """
    async with db.transaction() as tx:
        row = await _row(tx, file_id)
        try:
            key = await secrets.decrypt(tx, _PURPOSE, row["wrapped_key"])
        except secrets.Erased as error:
            raise FileErased from error
        if audited:
            await audit.record("file:read", ids.text("fil", file_id))
    return _file(row), storage.read(storage.path_of(root, scope.tenant().id, file_id), file_id, key)


@dataclass(slots=True)
class _Checked:
    """Counts, hashes and judges a stream while it passes."""

    content_type: str
    bytes_max: int
    size: int = 0
    digest: Any = field(default_factory=hashlib.sha256)

    async def through(self, content: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        head, text = b"", sniff.TextCheck()
        is_text = self.content_type in sniff.TEXT
        async for piece in content:
            self.size += len(piece)
            if self.size > self.bytes_max:
                raise FileTooLarge(f"at most {self.bytes_max} bytes")
            if is_text and not text.take(piece):
                raise FileTypeRefused("this is not UTF-8 text")
            self.digest.update(piece)
            if len(head) < _HEAD_BYTES:
                head += piece[: _HEAD_BYTES - len(head)]
            yield piece
        if self.size == 0:
            raise FileEmpty
        if not sniff.starts_like(self.content_type, head) or (is_text and not text.take(b"", final=True)):
            raise FileTypeRefused(f"the content is not {self.content_type}")


async def _row(tx: db.Transaction, file_id: UUID) -> asyncpg.Record:
    row = await tx.find_row(queries.GET, tx.tenant, file_id)
    if row is None:
        raise NotFound
    return row


def _file(row: asyncpg.Record) -> File:
    return File(
        row["id"],
        row["name"],
        row["content_type"],
        row["size_bytes"],
        bytes(row["sha256"]).hex(),
        row["person_id"],
        row["created_by"],
        row["created_at"],
    )
