from __future__ import annotations

from typing import ClassVar

from core.events.types import Event


class MonitorCrossed(Event):
    """A watched amount went beyond its threshold. Told once; not again before `monitor.rearmed`."""

    type: ClassVar[str] = "monitor.crossed"
    example: ClassVar[dict[str, object]] = {
        "monitor": "mon_01jd5qcrkb0s5kz2sv6v2k9ebn",
        "account": "acc_01jd5qcrkb0s5kz2sv6v2k9ebp",
        "measure": "available",
        "direction": "below",
        "threshold": "500.00",
        "amount": "480.00",
        "currency": "INR",
        "transaction": "txn_01jd5qcrkb0s5kz2sv6v2k9ebq",
    }

    monitor: str
    account: str
    measure: str
    direction: str
    threshold: str
    amount: str
    currency: str
    transaction: str | None


class MonitorRearmed(Event):
    """A watched amount came back to where its monitor is armed again."""

    type: ClassVar[str] = "monitor.rearmed"
    example: ClassVar[dict[str, object]] = {
        "monitor": "mon_01jd5qcrkb0s5kz2sv6v2k9ebn",
        "account": "acc_01jd5qcrkb0s5kz2sv6v2k9ebp",
        "measure": "available",
        "direction": "below",
        "threshold": "500.00",
        "amount": "900.00",
        "currency": "INR",
        "transaction": "txn_01jd5qcrkb0s5kz2sv6v2k9ebq",
    }

    monitor: str
    account: str
    measure: str
    direction: str
    threshold: str
    amount: str
    currency: str
    transaction: str | None
