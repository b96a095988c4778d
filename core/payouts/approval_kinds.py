from core.approvals.registry import approval_kind
from core.approvals.types import Approval
from core.kit import db
from core.payouts import service


async def reject(tx: db.Transaction, approval: Approval) -> None:
    """Free a rejected payout's money."""
    await service.reject_within(tx, approval)


@approval_kind(service.APPROVAL, permission="payouts:approve", turn_down=reject)
async def approve(tx: db.Transaction, approval: Approval) -> None:
    """Let an approved payout leave."""
    await service.approve_within(tx, approval)
