from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from pydantic import Field

from core.approvals.types import Approval
from core.kit import ids
from core.kit.errors import BahiError
from core.reconciliation.book import text
from core.reconciliation.cases import corrections, many
from core.reconciliation.cases.types import Action, Correction, Note, NoteKind
from core.reconciliation.schemas import BreakOut
from core.web.schemas import In, Moment, Out, PageQuery, Query

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


class CorrectionIn(In):
    """What to do about a break, and why."""

    action: Action | None = Field(None, description="The suggested one unless named")
    reason: str = Field(min_length=1, max_length=500)


class WishIn(In):
    """A break as you saw it, and what to do about it."""

    id: str = Field(max_length=40, examples=["brk_01jd5qcrkb0s5kz2sv6v2k9ebu"])
    version: int = Field(ge=1, description="Of the break as you saw it; one that changed since is refused")
    action: Action | None = Field(None, description="The suggested one unless named")


class ManyIn(In):
    """Breaks to correct, each for itself, in this order."""

    items: list[WishIn] = Field(min_length=1, max_length=many.MANY_MAX)
    reason: str = Field(min_length=1, max_length=500)


class UndoIn(In):
    """Why a correction is taken back."""

    reason: str = Field(min_length=1, max_length=500)


class PreviewQuery(Query):
    """Which action to look at."""

    action: Action | None = Field(None, description="The suggested one unless named")


class EntryLineOut(Out):
    """One side of a correcting entry, before it is posted."""

    account: str = Field(
        description="Its name in the chart; `reconciled` is a bank source's own account", examples=["claims"]
    )
    debit: str | None
    credit: str | None
    currency: str


class PreviewOut(Out):
    """What an action would do about a break as it stands now."""

    action: Action
    applies: bool = Field(description="Whether `POST …/correction` would do it now")
    needs_second_person: bool
    amount: str | None = Field(description="What it costs or claims; negative is what is kept or owed")
    currency: str
    entry: list[EntryLineOut] = Field(description="What would be posted at once; what ties is booked by the next run")

    @classmethod
    def of(cls, found: corrections.Preview) -> PreviewOut:
        plan = found.plan
        return cls(
            action=found.action,
            applies=plan is not None or found.action in corrections.UNPOSTED,
            needs_second_person=plan is not None and plan.needs_second_person,
            amount=text(plan.amount, plan.currency) if plan is not None else None,
            currency=plan.currency if plan is not None else found.about.currency,
            entry=[
                EntryLineOut(account=line.account, debit=line.debit, credit=line.credit, currency=line.currency)
                for line in found.entries
            ],
        )


class DoneOut(Out):
    """What became of it: done, with the break as it is now, or waiting for a second person (202)."""

    action: Action | None
    approval: str | None = Field(examples=["apr_01jd5qcrkb0s5kz2sv6v2k9ebv"])
    payload_hash: str | None = Field(description="Names what was asked for to whoever approves it")
    expires_at: Moment | None
    current: BreakOut

    @classmethod
    def of(cls, done: corrections.Done) -> DoneOut:
        wish = done.approval
        return cls(
            action=done.action,
            approval=ids.text("apr", wish.id) if wish is not None else None,
            payload_hash=wish.payload_hash if wish is not None else None,
            expires_at=wish.expires_at if wish is not None else None,
            current=BreakOut.of(done.about),
        )


class VerdictOut(Out):
    """What became of one of them, in the order of the request: done or waiting, or the problem that refused it."""

    index: int
    done: DoneOut | None
    problem: dict[str, Any] | None


class ManyOut(Out):
    corrected: int
    waiting: int = Field(description="For a second person")
    refused: int
    items: list[VerdictOut]

    @classmethod
    def of(cls, verdicts: Sequence[corrections.Done | BahiError]) -> ManyOut:
        done = [verdict for verdict in verdicts if isinstance(verdict, corrections.Done)]
        waiting = sum(1 for verdict in done if verdict.approval is not None)
        return cls(
            corrected=len(done) - waiting,
            waiting=waiting,
            refused=len(verdicts) - len(done),
            items=[
                VerdictOut(index=index, done=DoneOut.of(verdict), problem=None)
                if isinstance(verdict, corrections.Done)
                else VerdictOut(index=index, done=None, problem=verdict.problem())
                for index, verdict in enumerate(verdicts)
            ],
        )


class CorrectionOut(Out):
    """A correction of a break, and whether it was taken back."""

    id: str
    number: int
    action: Action
    amount: str = Field(description="What it costs or claims; negative is what is kept or owed")
    currency: str
    match: str | None = Field(description="What it tied; null where it corrects a settlement's total")
    transaction: str | None
    approval: str | None
    reason: str
    actor: str
    created_at: Moment
    undone_at: Moment | None
    undo_transaction: str | None

    @classmethod
    def of(cls, made: Correction) -> CorrectionOut:
        def public(prefix: str, value: UUID | None) -> str | None:
            return ids.text(prefix, value) if value is not None else None

        return cls(
            id=ids.text("cor", made.id),
            number=made.number,
            action=made.action,
            amount=text(made.amount, made.currency),
            currency=made.currency,
            match=public("mat", made.match_id),
            transaction=public("txn", made.transaction_id),
            approval=public("apr", made.approval_id),
            reason=made.reason,
            actor=made.actor,
            created_at=made.created_at,
            undone_at=made.undone_at,
            undo_transaction=public("txn", made.undo_transaction_id),
        )


class CorrectionListOut(Out):
    items: list[CorrectionOut]


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
