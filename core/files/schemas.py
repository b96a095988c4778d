from __future__ import annotations

from pydantic import Field

from core.files.types import File
from core.kit import ids
from core.web.schemas import Moment, Out, Query


class FileQuery(Query):
    """What the uploaded file is called, and whose it is."""

    name: str = Field(min_length=1, max_length=200, pattern=r"^[^/\\\x00-\x1f\x7f]+$", examples=["passport.pdf"])
    person_id: str | None = Field(
        None,
        description="The person whose file it is: erasing them erases it",
        examples=["per_01kbcdefghjkmnpqrstvwxyz01"],
    )


class FileOut(Out):
    """What is known of a file."""

    id: str = Field(examples=["fil_01kbcdefghjkmnpqrstvwxyz01"])
    name: str
    content_type: str
    size_bytes: int
    sha256: str = Field(description="Of the content as it was sent, in hexadecimal")
    person_id: str | None
    created_by: str
    created_at: Moment

    @classmethod
    def of(cls, file: File) -> FileOut:
        return cls(
            id=ids.text("fil", file.id),
            name=file.name,
            content_type=file.content_type,
            size_bytes=file.size_bytes,
            sha256=file.sha256,
            person_id=ids.text("per", file.person_id) if file.person_id else None,
            created_by=file.created_by,
            created_at=file.created_at,
        )
