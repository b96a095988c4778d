from __future__ import annotations

from typing import Any, ClassVar

from core.events.types import Event

_PERIOD: dict[str, Any] = {
    "sign_off": "sgn_01jd5qcrkb0s5kz2sv6v2k9ebx",
    "account": None,
    "from_on": "2026-10-01",
    "to_on": "2026-10-31",
    "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "actor": "usr_01jd5qcrkb0s5kz2sv6v2k9ebt",
}


class PeriodSignedOff(Event):
    """A period was signed off by two people. `sha256` is of its document, `head` of the ledger's seals then."""

    type: ClassVar[str] = "reconciliation.period.signed_off"
    example: ClassVar[dict[str, Any]] = {
        **_PERIOD,
        "head": "812:5dc9da79e1a5c5f3b1c7f0d0a3c2b19b7c1d4f3f5a1be2e0b4a8f6a7c0d9e8b1",
        "carried_forward": 1,
    }

    sign_off: str
    account: str | None
    from_on: str
    to_on: str
    sha256: str
    head: str
    carried_forward: int
    actor: str


class PeriodReopened(Event):
    """A period that was signed off does not hold any more; its document is kept."""

    type: ClassVar[str] = "reconciliation.period.reopened"
    example: ClassVar[dict[str, Any]] = {**_PERIOD, "reason": "the gateway restated a settlement"}

    sign_off: str
    account: str | None
    from_on: str
    to_on: str
    sha256: str
    reason: str
    actor: str
