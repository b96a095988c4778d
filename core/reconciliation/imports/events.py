"""What imports tell: what a file brought, or why it brought nothing."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel

from core.events.types import Event

_IMPORT: dict[str, Any] = {
    "import_id": "rim_01jd5qcrkb0s5kz2sv6v2k9ebt",
    "source": "src_01jd5qcrkb0s5kz2sv6v2k9ebu",
    "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
}


class ReportImportFacts(BaseModel):
    """What every event of an import says."""

    import_id: str
    source: str
    sha256: str


class ReportImportCompleted(ReportImportFacts, Event):
    """A file became lines: those that are new, beside those that an earlier file had already."""

    type: ClassVar[str] = "reconciliation.import.completed"
    example: ClassVar[dict[str, Any]] = {
        **_IMPORT,
        "lines_new": 120,
        "lines_known": 4,
        "lines_quarantined": 0,
        "run": "rec_01jd5qcrkb0s5kz2sv6v2k9ebn",
    }

    lines_new: int
    lines_known: int
    lines_quarantined: int
    run: str | None


class ReportImportRefused(ReportImportFacts, Event):
    """A file cannot be trusted as a whole (its totals, its account, its encoding), and none of it was imported."""

    type: ClassVar[str] = "reconciliation.import.refused"
    example: ClassVar[dict[str, Any]] = {**_IMPORT, "problem": "totals", "row": 17}

    problem: str
    row: int | None


class ReportImportQuarantined(ReportImportFacts, Event):
    """Some rows of a file cannot be understood; nothing of it is imported until somebody decides."""

    type: ClassVar[str] = "reconciliation.import.quarantined"
    example: ClassVar[dict[str, Any]] = {**_IMPORT, "lines_quarantined": 2}

    lines_quarantined: int


class ReportImportFailed(ReportImportFacts, Event):
    """A file could not be read through no fault of its own; starting it again may help."""

    type: ClassVar[str] = "reconciliation.import.failed"
    example: ClassVar[dict[str, Any]] = {**_IMPORT, "problem": "files.damaged"}

    problem: str
