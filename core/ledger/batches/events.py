from __future__ import annotations

from typing import ClassVar

from core.events.types import Event


class ImportFailed(Event):
    """A ledger import came to a halt after many attempts. It goes on where it stands when its job is replayed."""

    type: ClassVar[str] = "ledger_import.failed"
    example: ClassVar[dict[str, object]] = {
        "import_id": "imp_01jd5qcrkb0s5kz2sv6v2k9ebn",
        "name": "opening-balances-2026",
        "lines": 120000,
        "posted": 61500,
        "refused": 0,
        "error": "timed out",
    }

    import_id: str
    name: str
    lines: int
    posted: int
    refused: int
    error: str


class ImportFinished(Event):
    """All lines of a ledger import were posted or refused."""

    type: ClassVar[str] = "ledger_import.finished"
    example: ClassVar[dict[str, object]] = {
        "import_id": "imp_01jd5qcrkb0s5kz2sv6v2k9ebn",
        "name": "opening-balances-2026",
        "lines": 120000,
        "posted": 119998,
        "refused": 2,
    }

    import_id: str
    name: str
    lines: int
    posted: int
    refused: int
