from __future__ import annotations

from dataclasses import asdict
from typing import Any, Literal

from pydantic import Field

from core.approvals.types import Approval
from core.kit import ids
from core.web.schemas import In, Moment, Out, PageQuery

Status = Literal["open", "approved", "rejected", "expired"]


class ApprovalQuery(PageQuery):
    """Which approvals to list."""

    status: Status | None = None
    kind: str | None = Field(None, max_length=100)


class ApproveIn(In):
    """Agreement with exactly what was read."""

    payload_hash: str = Field(
        pattern=r"^[0-9a-f]{64}$", examples=["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]
    )
    reason: str | None = Field(None, min_length=1, max_length=500)


class RejectIn(In):
    """Refusal, with its reason."""

    reason: str = Field(min_length=1, max_length=500, examples=["The invoice is not ours"])


class ApprovalOut(Out):
    """What waits for, or got, a second principal's decision."""

    id: str = Field(examples=["apr_01kbcdefghjkmnpqrstvwxyz01"])
    kind: str
    subject: str
    payload: dict[str, Any]
    payload_hash: str
    reason: str
    maker: str
    status: Status
    checker: str | None
    decision_reason: str | None
    version: int
    created_at: Moment
    expires_at: Moment
    decided_at: Moment | None

    @classmethod
    def of(cls, approval: Approval) -> ApprovalOut:
        return cls.model_validate({**asdict(approval), "id": ids.text("apr", approval.id)})


class ApprovalPageOut(Out):
    """Approvals, newest first."""

    items: list[ApprovalOut]
    next_cursor: str | None
