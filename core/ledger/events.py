from __future__ import annotations

from typing import ClassVar

from core.events.types import Event
from core.kit.shown import Shown


class BalanceChanged(Event):
    """An owned account's balance changed. Amounts are decimal strings on the account's normal side."""

    type: ClassVar[str] = "balance.changed"
    for_end_user: ClassVar[bool] = True
    example: ClassVar[dict[str, object]] = {
        "account": "acc_01jd5qcrkb0s5kz2sv6v2k9ebn",
        "change": "500.00",
        "balance": "1500.00",
        "held": "0.00",
        "available": "1500.00",
        "currency": "INR",
        "transaction": "txn_01jd5qcrkb0s5kz2sv6v2k9ebp",
        "reference": "payment:pay_01jd5qcrkb0s5kz2sv6v2k9ebq:captured",
        "kind": "deposit",
    }

    account: Shown[str]
    change: Shown[str]
    balance: Shown[str]
    held: Shown[str]
    available: Shown[str]
    currency: Shown[str]
    transaction: Shown[str]
    reference: Shown[str]
    kind: Shown[str]
