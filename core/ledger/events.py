from __future__ import annotations

from typing import ClassVar

from core.events.types import Event


class BalanceChanged(Event):
    """An owned account's balance changed. Amounts are decimal strings on the account's normal side."""

    type: ClassVar[str] = "balance.changed"
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

    account: str
    change: str
    balance: str
    held: str
    available: str
    currency: str
    transaction: str
    reference: str
    kind: str
