from __future__ import annotations

from typing import Any, ClassVar

from core.events.types import Event


class BeneficiaryValidated(Event):
    """A bank answered, or could not be asked, whether a beneficiary's account takes money and whose it is."""

    type: ClassVar[str] = "beneficiary.validated"
    example: ClassVar[dict[str, Any]] = {
        "validation": "bvl_01jd5qcrkb0s5kz2sv6v2k9ebz",
        "beneficiary": "ben_01jd5qcrkb0s5kz2sv6v2k9ebw",
        "status": "valid",
        "name_match": "same",
    }

    validation: str
    beneficiary: str
    status: str
    name_match: str | None
