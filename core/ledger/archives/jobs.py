from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

from core.events import service as events
from core.files import service as files
from core.jobs import service as jobs
from core.jobs.registry import Job, job
from core.kit import db, ids, scope
from core.ledger.archives import queries, service, writer
from core.ledger.archives.errors import ArchiveNotProven
from core.ledger.archives.events import ArchiveFailed, ArchiveReady
from core.ledger.archives.types import Manifest

BYTES_MAX = 64 * 1024**3
PIECE = 256 * 1024


async def _give_up(tx: db.Transaction, job: Job, error: str) -> None:
    await _end(tx, UUID(job.key), None, None, error)


@job(service.JOB, timeout_seconds=3600, attempts_max=5, when_dead=_give_up)
async def make(job: Job) -> None:
    """Make an archive and store it as a file. Harmless when run twice."""
    archive = await service.get(UUID(job.key))
    if archive.state != "queued":
        return
    ref = scope.tenant()
    name = f"ledger-{ref.slug}-{ids.text('arc', archive.id)}.zip"
    with tempfile.TemporaryDirectory(prefix="bahi-archive-") as folder:
        path = Path(folder) / name
        try:
            manifest = await writer.write(ref.id, ref.slug, path)
        except ArchiveNotProven as error:
            await _finish(job, archive.id, None, None, error.code)
            return
        file = await files.store(
            files.root(), _pieces(path), name=name, content_type="application/zip", bytes_max=BYTES_MAX, made_here=True
        )
    await _finish(job, archive.id, manifest, file.id, None)


async def _finish(job: Job, archive_id: UUID, manifest: Manifest | None, file: UUID | None, error: str | None) -> None:
    async with db.transaction() as tx:
        if not await _end(tx, archive_id, manifest, file, error):
            raise jobs.LostLease("the archive was finished by another worker")
        await jobs.finish(tx, job)


async def _end(
    tx: db.Transaction, archive_id: UUID, manifest: Manifest | None, file: UUID | None, error: str | None
) -> bool:
    """Say what became of an archive; whether it had not ended before."""
    public_id = ids.text("arc", archive_id)
    head = manifest.head if manifest else None
    values = ("done" if file else "failed", head and head.height, head and head.hash, file, error)
    if await tx.find_row(queries.FINISH, tx.tenant, archive_id, *values) is None:
        return False
    event: ArchiveReady | ArchiveFailed
    if head is not None and file is not None:
        event = ArchiveReady(
            archive=public_id, file=ids.text("fil", file), head_height=head.height, head_hash=head.hash
        )
    else:
        event = ArchiveFailed(archive=public_id, error=error or "")
    await events.emit(tx, event, subject=public_id, subject_version=1)
    return True


async def _pieces(path: Path) -> AsyncIterator[bytes]:
    with await asyncio.to_thread(path.open, "rb") as handle:
        while piece := await asyncio.to_thread(handle.read, PIECE):
            yield piece
