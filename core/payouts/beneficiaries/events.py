from __future__ import annotations

from typing import Any, ClassVar

from core.events.types import Event

_EXAMPLE = {
    "beneficiary": "ben_01jd5qcrkb0s5kz2sv6v2k9ebw",
    "person": "per_01jd5qcrkb0s5kz2sv6v2k9eba",
    "kind": "bank_account",
}


class BeneficiaryAdded(Event):
    """A person may have money paid to one more account. Nothing of the account itself is told."""

    type: ClassVar[str] = "beneficiary.added"
    example: ClassVar[dict[str, Any]] = _EXAMPLE

    beneficiary: str
    person: str
    kind: str


class BeneficiaryRemoved(Event):
    """A beneficiary was removed; what is on its way to it still arrives."""

    type: ClassVar[str] = "beneficiary.removed"
    example: ClassVar[dict[str, Any]] = _EXAMPLE

    beneficiary: str
    person: str
    kind: str
