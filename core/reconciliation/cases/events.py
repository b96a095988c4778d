"""What people do about breaks."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel

from core.events.types import Event

_CASE: dict[str, Any] = {
    "break_id": "brk_01jd5qcrkb0s5kz2sv6v2k9ebq",
    "account": "pac_01jd5qcrkb0s5kz2sv6v2k9ebp",
    "kind": "missing_there",
    "state": "assigned",
    "assignee": "usr_01jd5qcrkb0s5kz2sv6v2k9ebr",
    "actor": "usr_01jd5qcrkb0s5kz2sv6v2k9ebs",
}


class CaseFacts(BaseModel):
    """What every one of these says; what people wrote is read with the break's notes."""

    break_id: str
    account: str
    kind: str
    state: str
    assignee: str | None
    actor: str


class BreakAssigned(CaseFacts, Event):
    """Somebody shall look after a break, or, without an assignee, nobody any more."""

    type: ClassVar[str] = "reconciliation.break.assigned"
    example: ClassVar[dict[str, Any]] = _CASE


class BreakExplained(CaseFacts, Event):
    """Somebody knows why it differs."""

    type: ClassVar[str] = "reconciliation.break.explained"
    example: ClassVar[dict[str, Any]] = {**_CASE, "state": "explained"}


class BreakCommented(CaseFacts, Event):
    """Somebody added a comment, or a file."""

    type: ClassVar[str] = "reconciliation.break.commented"
    example: ClassVar[dict[str, Any]] = _CASE


class BreakWrittenOff(CaseFacts, Event):
    """Two people have agreed that the difference stays; the correcting entry is in the books.

    `amount` is what was written off: positive is a loss.
    """

    type: ClassVar[str] = "reconciliation.break.written_off"
    example: ClassVar[dict[str, Any]] = {
        **_CASE,
        "state": "written_off",
        "amount": "500.00",
        "currency": "INR",
        "transaction": "txn_01jd5qcrkb0s5kz2sv6v2k9ebt",
        "approval": "apr_01jd5qcrkb0s5kz2sv6v2k9ebv",
    }

    amount: str
    currency: str
    transaction: str
    approval: str


class BreakCorrected(CaseFacts, Event):
    """A correction made the break go.

    `amount` is what it costs or claims: negative is kept, or owed. Without a `transaction` there was nothing to post
    beside what the next run books.
    """

    type: ClassVar[str] = "reconciliation.break.corrected"
    example: ClassVar[dict[str, Any]] = {
        **_CASE,
        "state": "corrected",
        "action": "claim",
        "amount": "500.00",
        "currency": "INR",
        "transaction": "txn_01jd5qcrkb0s5kz2sv6v2k9ebt",
        "approval": "apr_01jd5qcrkb0s5kz2sv6v2k9ebv",
    }

    action: str
    amount: str
    currency: str
    transaction: str | None
    approval: str | None


class BreakReopened(CaseFacts, Event):
    """A write-off or a correction was taken back, and the break is open again; `transaction` reverses its entry."""

    type: ClassVar[str] = "reconciliation.break.reopened"
    example: ClassVar[dict[str, Any]] = {
        **_CASE,
        "state": "open",
        "transaction": "txn_01jd5qcrkb0s5kz2sv6v2k9ebt",
        "approval": None,
    }

    transaction: str | None
    approval: str | None


class BreakSuperseded(CaseFacts, Event):
    """What a correction had tied says something else now, or was untied by hand, so its entry was reversed.

    What differs now is a new break.
    """

    type: ClassVar[str] = "reconciliation.break.superseded"
    example: ClassVar[dict[str, Any]] = {
        **_CASE,
        "state": "resolved",
        "transaction": "txn_01jd5qcrkb0s5kz2sv6v2k9ebt",
    }

    transaction: str | None
