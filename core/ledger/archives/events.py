from __future__ import annotations

from typing import ClassVar

from core.events.types import Event


class ArchiveReady(Event):
    """An archive of the ledger can be downloaded; note its head outside."""

    type: ClassVar[str] = "ledger_archive.ready"
    example: ClassVar[dict[str, object]] = {
        "archive": "arc_01jd5qcrkb0s5kz2sv6v2k9ebn",
        "file": "fil_01jd5qcrkb0s5kz2sv6v2k9ebq",
        "head_height": 812,
        "head_hash": "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    }

    archive: str
    file: str
    head_height: int
    head_hash: str


class ArchiveFailed(Event):
    """An archive of the ledger could not be made."""

    type: ClassVar[str] = "ledger_archive.failed"
    example: ClassVar[dict[str, object]] = {
        "archive": "arc_01jd5qcrkb0s5kz2sv6v2k9ebn",
        "error": "ledger.archive_not_proven",
    }

    archive: str
    error: str
