"""A payout's way. Its subject is the payout; `purpose` and `subject` say what it is for."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel

from core.events.types import Event
from core.kit.shown import Shown

_EXAMPLE = {
    "payout": "pyo_01jd5qcrkb0s5kz2sv6v2k9ebv",
    "purpose": "withdrawal",
    "subject": "wal_01jd5qcrkb0s5kz2sv6v2k9ebr",
    "amount": "250.00",
    "currency": "INR",
    "status": "approved",
}
_SHOWN = {"transaction": "txn_01jd5qcrkb0s5kz2sv6v2k9ebs", "called": "HDFCN52026112800001"}


class PayoutFacts(BaseModel):
    """What every event of a payout says."""

    payout: Shown[str]
    purpose: Shown[str]
    subject: Shown[str]
    amount: Shown[str]
    currency: Shown[str]
    status: Shown[str]


class PayoutRequested(PayoutFacts, Event):
    """A payout was asked for: its money is held."""

    type: ClassVar[str] = "payout.requested"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_EXAMPLE, "status": "awaiting_approval"}


class PayoutApproved(PayoutFacts, Event):
    """A payout may leave: another principal approved it, or none was needed."""

    type: ClassVar[str] = "payout.approved"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_EXAMPLE, "status": "approved"}


class PayoutRejected(PayoutFacts, Event):
    """Another principal rejected a payout, or nobody decided in time: its money is free again."""

    type: ClassVar[str] = "payout.rejected"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_EXAMPLE, "status": "rejected"}


class PayoutSubmitted(PayoutFacts, Event):
    """A payout was handed over to the provider."""

    type: ClassVar[str] = "payout.submitted"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_EXAMPLE, "status": "submitted"}


class PayoutUnknown(PayoutFacts, Event):
    """A payout was asked for and the provider did not answer: nobody knows yet, and its money stays held."""

    type: ClassVar[str] = "payout.unknown"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_EXAMPLE, "status": "unknown"}


class PayoutPaid(PayoutFacts, Event):
    """A payout was paid; `utr` is the bank's number of it, where it is known."""

    type: ClassVar[str] = "payout.paid"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_EXAMPLE, "status": "paid", "utr": "HDFCN52026112800001"}

    utr: Shown[str | None]


class PayoutFailed(PayoutFacts, Event):
    """A payout failed for certain: its money is free again."""

    type: ClassVar[str] = "payout.failed"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_EXAMPLE, "status": "failed", "error_code": "account_closed"}

    error_code: str | None


class PayoutReversed(PayoutFacts, Event):
    """A payout had been paid, and all of it came back: its money is where it was before."""

    type: ClassVar[str] = "payout.reversed"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_EXAMPLE, "status": "reversed", "error_code": "beneficiary_bank_offline"}

    error_code: str | None


class PayoutShown(PayoutFacts, Event):
    """A statement or the provider's report shows a payout: it is booked on the bank's account.

    `called` is its name there, such as the UTR; `transaction` is the whole batch's, where the bank shows that as one.
    """

    type: ClassVar[str] = "payout.shown"
    example: ClassVar[dict[str, Any]] = {**_EXAMPLE, "status": "paid", **_SHOWN}

    transaction: str
    called: str


class PayoutReturnShown(PayoutFacts, Event):
    """A statement shows that a payout came back: the bank's account has the money again."""

    type: ClassVar[str] = "payout.return_shown"
    example: ClassVar[dict[str, Any]] = {**_EXAMPLE, "status": "reversed", **_SHOWN}

    transaction: str
    called: str


class PayoutUpdated(PayoutFacts, Event):
    """The bank's number of a paid payout became known after it was paid."""

    type: ClassVar[str] = "payout.updated"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_EXAMPLE, "status": "paid", "utr": "HDFCN52026112800001"}

    utr: Shown[str | None]


class PayoutCancelled(PayoutFacts, Event):
    """A payout was cancelled before anything left: its money is free again."""

    type: ClassVar[str] = "payout.cancelled"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, Any]] = {**_EXAMPLE, "status": "cancelled"}


class PayoutNeedsAttention(PayoutFacts, Event):
    """Something about a payout cannot be right, and a person must look at it."""

    type: ClassVar[str] = "payout.needs_attention"
    example: ClassVar[dict[str, Any]] = {**_EXAMPLE, "status": "failed", "attention": "paid_after_failed"}

    attention: str
