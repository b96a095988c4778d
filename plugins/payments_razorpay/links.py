"""Payment links at Razorpay, which it hosts and sends itself (api/payments/payment-links).

`reference_id` is ours and unique at the vendor, so a link is never made twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.kit.money import Money
from core.payments.links.provider import HostedLinkRequest, HostedLinkState, HostedLinkTruth
from core.payments.provider import ProviderRejected
from plugins.payments_razorpay import mapping
from plugins.payments_razorpay.account import Account, segment
from plugins.razorpay_answers import Unreadable, read, understood

_STATES = {
    "created": HostedLinkState.CREATED,
    "partially_paid": HostedLinkState.PARTIALLY_PAID,
    "paid": HostedLinkState.PAID,
    "expired": HostedLinkState.EXPIRED,
    "cancelled": HostedLinkState.CANCELLED,
}


class Links(Account):
    """A HostedLinkProvider."""

    async def create_link(self, request: HostedLinkRequest) -> HostedLinkTruth:
        known = await self._find_link(request.reference)
        if known is None:
            try:
                return read(await self._change("/v1/payment_links", _sent(request)), _truth)
            except ProviderRejected:
                # "Already attempted": another call of ours was faster.
                known = await self._find_link(request.reference)
                if known is None:
                    raise
        truth = understood(_truth, known)
        if understood(_amount, known) != request.amount:
            raise ProviderRejected("another link has this reference", vendor_code="receipt_mismatch")
        return truth

    async def fetch_link(self, reference: str, provider_link_id: str | None) -> HostedLinkTruth:
        if provider_link_id is not None:
            return understood(_truth, await self._ask(f"/v1/payment_links/{segment(provider_link_id)}", {}))
        known = await self._find_link(reference)
        if known is None:
            raise ProviderRejected("Razorpay has no link with this reference", vendor_code="not_found")
        return understood(_truth, known)

    async def cancel_link(self, provider_link_id: str) -> HostedLinkTruth:
        return read(await self._change(f"/v1/payment_links/{segment(provider_link_id)}/cancel"), _truth)

    async def _find_link(self, reference: str) -> Mapping[str, Any] | None:
        found = understood(_links, await self._ask("/v1/payment_links", {"reference_id": reference}))
        return next((link for link in found if link.get("reference_id") == reference), None)


def _sent(request: HostedLinkRequest) -> dict[str, Any]:
    sent: dict[str, Any] = {
        "amount": mapping.to_minor(request.amount),
        "currency": request.amount.currency,
        "reference_id": request.reference,
        "description": request.description[:2048],
        "expire_by": int(request.expires_at.timestamp()),
        "accept_partial": False,
        "reminder_enable": False,
        "notify": {medium: medium in request.notify_by for medium in ("sms", "email")},
        "callback_url": request.return_url,
        "callback_method": "get",
    }
    customer = {
        theirs: request.payer[ours]
        for ours, theirs in (("name", "name"), ("email", "email"), ("phone", "contact"))
        if request.payer.get(ours)
    }
    # A standard link takes UPI too; the vendor refuses `upi_link` in test mode.
    return sent | ({"customer": customer} if customer else {}) | ({"upi_link": True} if request.upi_only else {})


def _links(answer: object) -> list[Mapping[str, Any]]:
    """The links of a list, under the name that the vendor uses for them or that of every other list.

    Raises Unreadable.
    """
    named = answer.get("payment_links") if isinstance(answer, dict) else None
    return mapping.items(answer if named is None else {"items": named})


def _amount(link: Mapping[str, Any]) -> Money:
    """Raises Unreadable."""
    return mapping.from_minor(link.get("amount"), link.get("currency"))


def _truth(link: object) -> HostedLinkTruth:
    """A payment link entity (api/payments/payment-links/entity). Raises Unreadable."""
    if not isinstance(link, dict):
        raise Unreadable("a link is not an object")
    link_id = mapping.identifier(link.get("id"))
    if link_id is None:
        raise Unreadable("a link has no id")
    paid = mapping.from_minor(link.get("amount_paid") or 0, link.get("currency"))
    return HostedLinkTruth(
        _STATES.get(str(link.get("status")), HostedLinkState.UNKNOWN),
        link_id,
        mapping.text(link.get("short_url")),
        paid,
        # The order exists before anybody pays; nothing is to be asked of it before.
        mapping.identifier(link.get("order_id")) if paid.amount > 0 else None,
    )
