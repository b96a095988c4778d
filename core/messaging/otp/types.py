from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class OtpAnswer(StrEnum):
    """What became of a try."""

    RIGHT = "right"
    """And used up."""
    WRONG = "wrong"
    SPENT = "spent"
    """Too old, used, tried too often, overtaken by a code for something else, or never made: ask for a new one."""


@dataclass(frozen=True, slots=True)
class NewOtp:
    """A code to have made and sent to a phone."""

    purpose: str
    """What it is good for, such as `sign_in`: a code for one thing opens no other."""
    phone: str = field(repr=False)
    person_id: UUID | None = None
    """Whose data key keeps the number; None: the tenant's."""
    language: str = "en"
    deliver: bool = True
    """False: everything but the sending, for an address that must not be told apart from one that exists."""
