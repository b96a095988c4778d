"""Events of a payment link. What is paid through it is told by its payments' events, whose `about` is the link."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel

from core.events.types import Event

_LINK: dict[str, Any] = {
    "link": "lnk_01jd5qcrkb0s5kz2sv6v2k9ebq",
    "amount": "500.00",
    "currency": "INR",
    "reference": "INV-2026-0042",
}


class LinkFacts(BaseModel):
    """What every link event says."""

    link: str
    amount: str
    currency: str
    reference: str | None


class LinkCreated(LinkFacts, Event):
    """A payment link was made."""

    type: ClassVar[str] = "payment_link.created"
    example: ClassVar[dict[str, Any]] = _LINK


class LinkCancelled(LinkFacts, Event):
    """A payment link was cancelled: nobody can start to pay through it any more."""

    type: ClassVar[str] = "payment_link.cancelled"
    example: ClassVar[dict[str, Any]] = _LINK
