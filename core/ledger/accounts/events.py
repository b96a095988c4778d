from __future__ import annotations

from typing import ClassVar

from core.events.types import Event


class AccountStatusChanged(Event):
    """An account was frozen, released or closed."""

    type: ClassVar[str] = "account.status_changed"
    example: ClassVar[dict[str, object]] = {
        "account": "acc_01jd5qcrkb0s5kz2sv6v2k9ebn",
        "code": "user:42:wallet:INR",
        "before": "open",
        "after": "frozen",
        "reason": "Court order 17/2026",
    }

    account: str
    code: str
    before: str
    after: str
    reason: str


class AccountFloorChanged(Event):
    """The least that an account's available money may be was changed; null is no floor."""

    type: ClassVar[str] = "account.floor_changed"
    example: ClassVar[dict[str, object]] = {
        "account": "acc_01jd5qcrkb0s5kz2sv6v2k9ebn",
        "code": "user:42:wallet:INR",
        "before": "0.00",
        "after": "-500.00",
        "reason": "Overdraft agreed",
    }

    account: str
    code: str
    before: str | None
    after: str | None
    reason: str
