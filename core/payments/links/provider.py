"""What a payment provider that claims HOSTED_LINKS adds: links that the vendor itself hosts and sends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.kit.money import Money


class HostedLinkState(StrEnum):
    """Where a vendor's link stands."""

    CREATED = "created"
    PARTIALLY_PAID = "partially_paid"
    PAID = "paid"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class HostedLinkRequest:
    """Ask the vendor for a link. `reference` is ours, unique per link, at most 40 characters."""

    reference: str
    amount: Money
    description: str
    expires_at: datetime
    return_url: str
    notify_by: tuple[str, ...] = ()
    """sms, email: the vendor sends the link itself."""
    upi_only: bool = False
    """A link that opens a UPI app."""
    payer: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HostedLinkTruth:
    """What the vendor says of a link."""

    state: HostedLinkState
    provider_link_id: str | None
    url: str | None
    amount_paid: Money | None = None
    provider_order_id: str | None = None
    """The order that the link's payments belong to: an attempt's `fetch` finds them by it."""


class HostedLinkProvider(Protocol):
    """Makes links at the vendor."""

    async def create_link(self, request: HostedLinkRequest) -> HostedLinkTruth:
        """Once per reference. Raises as `PaymentProvider.create_checkout`."""
        ...

    async def fetch_link(self, reference: str, provider_link_id: str | None) -> HostedLinkTruth:
        """By the vendor's id or else by our reference. Raises ProviderRejected, ProviderUnavailable."""
        ...

    async def cancel_link(self, provider_link_id: str) -> HostedLinkTruth:
        """End an unpaid link; a paid one is ProviderRejected. Raises as `create_link`."""
        ...
