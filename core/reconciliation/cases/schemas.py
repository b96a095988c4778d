from __future__ import annotations

from pydantic import Field

from core.approvals.types import Approval
from core.kit import ids
from core.reconciliation.cases.types import Note, NoteKind
from core.web.schemas import In, Moment, Out, PageQuery

Text = Field(min_length=1, max_length=4000)


class AssignmentIn(In):
    """Who looks after a break; null puts it back."""

    assignee: str | None = Field(
        max_length=40,
        description="A user whose roles let them work on breaks (`reconciliation:resolve`)",
        examples=["usr_01jd5qcrkb0s5kz2sv6v2k9ebr"],
    )


class ExplanationIn(In):
    """Why it differs."""

    text: str = Text


class CommentIn(In):
    """A comment, with a file that was uploaded before."""

    text: str = Text
    file: str | None = Field(None, max_length=40, examples=["fil_01jd5qcrkb0s5kz2sv6v2k9ebt"])


class WriteOffIn(In):
    """Why the difference may stay."""

    reason: str = Field(min_length=1, max_length=500)


class WriteOffOut(Out):
    """A write-off that waits for a second person. `amount` is what is given up; a negative one is kept."""

    approval: str = Field(examples=["apr_01jd5qcrkb0s5kz2sv6v2k9ebv"])
    payload_hash: str = Field(description="Names what was asked for to whoever approves it")
    amount: str
    currency: str
    expires_at: Moment

    @classmethod
    def of(cls, found: Approval) -> WriteOffOut:
        return cls(
            approval=ids.text("apr", found.id),
            payload_hash=found.payload_hash,
            amount=found.payload["amount"],
            currency=found.payload["currency"],
            expires_at=found.expires_at,
        )


class NoteOut(Out):
    """An entry of a break's history; it is never changed. An assignment's text is the assignee, or empty."""

    id: str
    kind: NoteKind
    text: str
    file: str | None
    actor: str
    created_at: Moment

    @classmethod
    def of(cls, note: Note) -> NoteOut:
        return cls(
            id=ids.text("bkn", note.id),
            kind=note.kind,
            text=note.text,
            file=ids.text("fil", note.file_id) if note.file_id else None,
            actor=note.actor,
            created_at=note.created_at,
        )


class NotePageOut(Out):
    items: list[NoteOut]
    next_cursor: str | None


class NoteQuery(PageQuery):
    """A page of notes."""
