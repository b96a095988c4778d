from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel

from core.events.types import Event
from core.kit.shown import Shown

EXAMPLE: dict[str, object] = {
    "hold": "hld_01jd5qcrkb0s5kz2sv6v2k9ebn",
    "reference": "order 17",
    "account": "acc_01jd5qcrkb0s5kz2sv6v2k9ebp",
    "amount": "500.00",
    "captured": "0.00",
    "released": "0.00",
    "currency": "INR",
    "state": "open",
    "transaction": None,
}


class HoldFacts(BaseModel):
    """What every event of a hold tells. Amounts are decimal strings."""

    hold: str
    reference: str
    account: str
    amount: str
    captured: str
    released: str
    currency: str
    state: str
    transaction: str | None


class HoldCreated(HoldFacts, Event):
    """Money was set aside on an account."""

    type: ClassVar[str] = "hold.created"
    example: ClassVar[dict[str, object]] = EXAMPLE


class HoldCaptured(HoldFacts, Event):
    """Money that was set aside was taken, in full or in part. `transaction` is what took it."""

    type: ClassVar[str] = "hold.captured"
    example: ClassVar[dict[str, object]] = {
        **EXAMPLE,
        "captured": "500.00",
        "state": "captured",
        "transaction": "txn_01jd5qcrkb0s5kz2sv6v2k9ebq",
    }


class HoldVoided(HoldFacts, Event):
    """A hold was given up, and what was left of it released."""

    type: ClassVar[str] = "hold.voided"
    example: ClassVar[dict[str, object]] = {**EXAMPLE, "released": "500.00", "state": "voided"}


class HoldExpired(HoldFacts, Event):
    """A hold's time passed, and what was left of it was released."""

    type: ClassVar[str] = "hold.expired"
    example: ClassVar[dict[str, object]] = {**EXAMPLE, "released": "500.00", "state": "expired"}


class BalanceHeldChanged(Event):
    """What is set aside on an owned account changed, its balance did not. Amounts are on its normal side."""

    type: ClassVar[str] = "balance.held_changed"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, object]] = {
        "account": "acc_01jd5qcrkb0s5kz2sv6v2k9ebp",
        "change": "500.00",
        "balance": "1500.00",
        "held": "500.00",
        "available": "1000.00",
        "currency": "INR",
        "hold": "hld_01jd5qcrkb0s5kz2sv6v2k9ebn",
    }

    account: Shown[str]
    change: Shown[str]
    balance: Shown[str]
    held: Shown[str]
    available: Shown[str]
    currency: Shown[str]
    hold: Shown[str]
