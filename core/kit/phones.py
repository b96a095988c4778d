"""Phone numbers that are no person's phone."""

from __future__ import annotations

import phonenumbers
from phonenumbers import PhoneNumberType

_COSTLY = frozenset({
    PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST, PhoneNumberType.UAN, PhoneNumberType.PAGER,
    PhoneNumberType.VOICEMAIL,
})  # fmt: skip


def is_costly(number: phonenumbers.PhoneNumber) -> bool:
    """Whether who writes to a number pays its owner for it, or nobody reads there."""
    return phonenumbers.number_type(number) in _COSTLY
