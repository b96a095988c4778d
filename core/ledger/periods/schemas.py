from __future__ import annotations

from pydantic import Field

from core.approvals.types import Approval
from core.kit import ids
from core.ledger.periods.types import Period
from core.web.schemas import In, Moment, MomentIn, Out


class PeriodOut(Out):
    """How far the books are closed: nothing effective before `closed_before` may be posted any more."""

    closed_before: Moment | None
    version: int

    @classmethod
    def of(cls, period: Period) -> PeriodOut:
        return cls(closed_before=period.closed_before, version=period.version)


class ClosingIn(In):
    """Up to where the books should be closed, and why."""

    closed_before: MomentIn = Field(examples=["2026-11-01T00:00:00+05:30"])
    reason: str = Field(min_length=1, max_length=500)


class ClosingOut(Out):
    """The approval that another principal must give; it names `payload_hash` in doing so."""

    approval: str
    payload_hash: str
    status: str
    expires_at: Moment

    @classmethod
    def of(cls, approval: Approval) -> ClosingOut:
        return cls(
            approval=ids.text("apr", approval.id),
            payload_hash=approval.payload_hash,
            status=approval.status,
            expires_at=approval.expires_at,
        )
