from core.approvals.registry import approval_kind
from core.approvals.types import Approval
from core.kit import db
from core.reconciliation.periods import service
from core.reconciliation.periods.types import REOPEN, SIGN


async def reject(tx: db.Transaction, approval: Approval) -> None:
    """Turn the sign-off down."""
    await service.reject_within(tx, approval)


@approval_kind(SIGN, permission="reconciliation:sign_off", turn_down=reject)
async def sign(tx: db.Transaction, approval: Approval) -> None:
    """Sign a period off."""
    await service.sign_within(tx, approval)


@approval_kind(REOPEN, permission="reconciliation:sign_off")
async def reopen(tx: db.Transaction, approval: Approval) -> None:
    """Reopen a period."""
    await service.reopen_within(tx, approval)
