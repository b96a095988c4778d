from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from uuid import UUID

from core.kit import ids

Kind = Literal["email", "phone"]


@dataclass(frozen=True, slots=True)
class Identifier:
    """An address in its one normal form: lower-case ASCII e-mail, or E.164."""

    kind: Kind
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class User:
    """The sign-in side of a person."""

    id: UUID
    person_id: UUID
    status: str
    """`active`, `locked` or `erased`."""
    version: int
    created_at: datetime
    last_signed_in_at: datetime | None

    @property
    def public_id(self) -> str:
        return ids.text("usr", self.id)

    @property
    def may_sign_in(self) -> bool:
        return self.status == "active"
