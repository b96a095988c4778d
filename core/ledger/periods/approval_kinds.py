from __future__ import annotations

from datetime import datetime

from core.approvals.registry import approval_kind
from core.approvals.types import Approval
from core.kit import db
from core.ledger.periods import service


@approval_kind(service.KIND, permission="ledger:close_period")
async def close(tx: db.Transaction, approval: Approval) -> None:
    """Close the books up to the date that was asked for, if that is still forward."""
    await service.close_within(tx, datetime.fromisoformat(approval.payload["closed_before"]), reason=approval.reason)
