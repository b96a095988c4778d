from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from core.kit import ids
from core.kit.money import Money


class LinkStatus(StrEnum):
    """Where a link stands: told from its row, its payment and the tenant's clock."""

    OPEN = "open"
    PAID = "paid"
    """For one use, and used."""
    EXPIRED = "expired"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class NewLink:
    """A link to make. `reference` is the tenant's own word for it, unique for ever."""

    amount: Money
    credit_account_id: UUID
    purpose: str = "payment"
    reference: str | None = None
    description: str = ""
    single_use: bool = True
    hosted: bool = False
    """The vendor hosts and may send it: needs a provider account that claims HOSTED_LINKS, and one use."""
    notify_by: tuple[str, ...] = ()
    """How the vendor of a hosted link tells the payer of it: sms, email."""
    upi_only: bool = False
    """A hosted link that opens a UPI app."""
    provider_account_id: UUID | None = None
    return_url: str | None = None
    payer: Mapping[str, str] = field(default_factory=dict)
    """name, email, phone: prefill only, kept encrypted."""
    metadata: Mapping[str, Any] = field(default_factory=dict)
    expires_in_seconds: int = 7 * 86_400


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it stood when read."""

    id: UUID
    amount: Money
    credit_account_id: UUID
    purpose: str
    reference: str | None
    description: str
    single_use: bool
    hosted: bool
    provider_account_id: UUID | None
    return_url: str | None
    metadata: Mapping[str, Any]
    payment_id: UUID | None
    """Of a link for one use, from the first try to pay on; it may not be made yet."""
    provider_link_id: str | None
    expires_at: datetime
    """On the tenant's clock."""
    cancelled_at: datetime | None
    created_at: datetime
    updated_at: datetime
    version: int
    is_paid: bool = False

    @property
    def public_id(self) -> str:
        return ids.text("lnk", self.id)

    def status(self, now: datetime) -> LinkStatus:
        """`now` is the tenant's. What was paid is paid, whatever else happened to the link."""
        if self.is_paid:
            return LinkStatus.PAID
        if self.cancelled_at is not None:
            return LinkStatus.CANCELLED
        return LinkStatus.EXPIRED if now >= self.expires_at else LinkStatus.OPEN


@dataclass(frozen=True, slots=True)
class LinkDetail:
    """A link with its address, and the vendor's where it hosts one."""

    link: Link
    url: str = field(repr=False)
    hosted_url: str | None = field(default=None, repr=False)
