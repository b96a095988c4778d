from typing import Any, ClassVar

from core.events.types import Event

_EXAMPLE = {
    "approval": "apr_01kbcdefghjkmnpqrstvwxyz01",
    "kind": "payments.large_refund",
    "subject": "pay_01kbcdefghjkmnpqrstvwxyz01",
}


class ApprovalRequested(Event):
    """A principal asked for something that needs another's approval."""

    type = "approval.requested"
    example: ClassVar[dict[str, Any]] = _EXAMPLE

    approval: str
    kind: str
    subject: str


class ApprovalApproved(Event):
    """Another principal approved, and what was asked for happened."""

    type = "approval.approved"
    example: ClassVar[dict[str, Any]] = _EXAMPLE

    approval: str
    kind: str
    subject: str


class ApprovalRejected(Event):
    """Another principal rejected what was asked for."""

    type = "approval.rejected"
    example: ClassVar[dict[str, Any]] = _EXAMPLE

    approval: str
    kind: str
    subject: str
