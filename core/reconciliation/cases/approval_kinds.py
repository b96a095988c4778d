from core.approvals.registry import approval_kind
from core.approvals.types import Approval
from core.kit import db
from core.reconciliation.cases import write_off
from core.reconciliation.cases.types import WRITE_OFF


async def reject(tx: db.Transaction, approval: Approval) -> None:
    """Note in the break's history that its write-off was turned down."""
    await write_off.reject_within(tx, approval)


@approval_kind(WRITE_OFF, permission="reconciliation:write_off", turn_down=reject)
async def approve(tx: db.Transaction, approval: Approval) -> None:
    """Write a break off."""
    await write_off.approve_within(tx, approval)
