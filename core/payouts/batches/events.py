from __future__ import annotations

from typing import Any, ClassVar

from core.events.types import Event

_BATCH = "pba_01jd5qcrkb0s5kz2sv6v2k9ebx"


class PayoutBatchCreated(Event):
    """Approved payouts were put together into one bank file."""

    type: ClassVar[str] = "payout_batch.created"
    example: ClassVar[dict[str, Any]] = {"batch": _BATCH, "payouts": 12, "total": "3000.00", "currency": "INR"}

    batch: str
    payouts: int
    total: str
    currency: str


class PayoutBatchDownloaded(Event):
    """The bank file of a batch was given out; that happens once."""

    type: ClassVar[str] = "payout_batch.downloaded"
    example: ClassVar[dict[str, Any]] = {"batch": _BATCH}

    batch: str


class PayoutResultApplied(Event):
    """A bank's result file was applied."""

    type: ClassVar[str] = "payout_result.applied"
    example: ClassVar[dict[str, Any]] = {
        "result": "prs_01jd5qcrkb0s5kz2sv6v2k9eby",
        "lines": 12,
        "paid": 11,
        "failed": 1,
        "repeated": 0,
    }

    result: str
    lines: int
    paid: int
    failed: int
    repeated: int
