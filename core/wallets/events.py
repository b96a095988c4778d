from __future__ import annotations

from typing import Any, ClassVar

from core.events.types import Event


class WalletCreated(Event):
    """A wallet was opened. Its money moves are `balance.changed` events of the same subject."""

    type: ClassVar[str] = "wallet.created"
    example: ClassVar[dict[str, Any]] = {
        "wallet": "wal_01jd5qcrkb0s5kz2sv6v2k9ebr",
        "person": "per_01jd5qcrkb0s5kz2sv6v2k9eba",
        "account": "acc_01jd5qcrkb0s5kz2sv6v2k9ebn",
        "currency": "INR",
    }

    wallet: str
    person: str
    account: str
    currency: str
