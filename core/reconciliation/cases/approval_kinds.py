from core.approvals.registry import approval_kind
from core.approvals.types import Approval
from core.kit import db
from core.reconciliation.cases import corrections
from core.reconciliation.cases.types import CORRECTION, UNDO, WRITE_OFF


async def reject(tx: db.Transaction, approval: Approval) -> None:
    """Note in the break's history that its write-off, its correction, or taking that back was turned down."""
    await corrections.reject_within(tx, approval)


@approval_kind(WRITE_OFF, permission="reconciliation:write_off", turn_down=reject)
async def approve(tx: db.Transaction, approval: Approval) -> None:
    """Write a break off."""
    await corrections.approve_within(tx, approval)


@approval_kind(CORRECTION, permission="reconciliation:write_off", turn_down=reject)
async def approve_correction(tx: db.Transaction, approval: Approval) -> None:
    """Correct a break."""
    await corrections.approve_within(tx, approval)


@approval_kind(UNDO, permission="reconciliation:write_off", turn_down=reject)
async def approve_undo(tx: db.Transaction, approval: Approval) -> None:
    """Take a write-off or a correction back."""
    await corrections.approve_undo_within(tx, approval)
