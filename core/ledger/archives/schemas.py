from __future__ import annotations

from pydantic import Field

from core.kit import ids
from core.ledger.archives.types import Archive
from core.web.schemas import Moment, Out


class ArchiveOut(Out):
    """An archive of the whole ledger, made by a job; its file is downloaded from `/v1/files`."""

    id: str = Field(examples=["arc_01kbcdefghjkmnpqrstvwxyz01"])
    state: str = Field(description="`queued`, `done` or `failed`")
    head_height: int | None = Field(description="With `head_hash` what an import wants to be told: note it outside")
    head_hash: str | None
    file: str | None
    error: str | None = Field(description="The code of what went wrong")
    actor: str
    created_at: Moment
    finished_at: Moment | None

    @classmethod
    def of(cls, archive: Archive) -> ArchiveOut:
        return cls(
            id=ids.text("arc", archive.id),
            state=archive.state,
            head_height=archive.head_height,
            head_hash=archive.head_hash,
            file=ids.text("fil", archive.file_id) if archive.file_id else None,
            error=archive.error,
            actor=archive.actor,
            created_at=archive.created_at,
            finished_at=archive.finished_at,
        )


class ArchivePageOut(Out):
    """Archives, newest first."""

    items: list[ArchiveOut]
    next_cursor: str | None
