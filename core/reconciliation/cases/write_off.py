"""Ask for a break to be written off: the correction that gives a difference up, which always takes two."""

from __future__ import annotations

from uuid import UUID

from core.approvals.types import Approval
from core.reconciliation.cases import corrections
from core.reconciliation.cases.types import Action


async def ask(break_id: UUID, reason: str) -> Approval:
    """Ask for a break to be written off; another principal decides. Locks the account, what it ties, the break.

    Raises NotFound, BreakClosed, WriteOffWaiting, CannotWriteOff; nothing is written then.
    """
    done = await corrections.correct(break_id, Action.WRITE_OFF, reason)
    assert done.approval is not None, "a write-off always needs a second person"
    return done.approval
