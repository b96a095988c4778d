from __future__ import annotations

from typing import Any, ClassVar

from core.events.types import Event

_EXAMPLE = {
    "pocket": "pkt_01jd5qcrkb0s5kz2sv6v2k9ebt",
    "wallet": "wal_01jd5qcrkb0s5kz2sv6v2k9ebr",
    "kind": "bonus",
    "amount": "20.00",
    "currency": "INR",
    "transaction": "txn_01jd5qcrkb0s5kz2sv6v2k9ebp",
}


class PocketGranted(Event):
    """The tenant put money into a pocket; its subject is the transaction."""

    type: ClassVar[str] = "pocket.granted"
    example: ClassVar[dict[str, Any]] = _EXAMPLE

    pocket: str
    wallet: str
    kind: str
    amount: str
    currency: str
    transaction: str


class PocketExpired(Event):
    """What was left in a pocket went back to the tenant because its time was over; its subject is the transaction."""

    type: ClassVar[str] = "pocket.expired"
    example: ClassVar[dict[str, Any]] = _EXAMPLE

    pocket: str
    wallet: str
    kind: str
    amount: str
    currency: str
    transaction: str
