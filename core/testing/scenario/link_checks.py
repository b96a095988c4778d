"""What must be true of payment links, against the books of the vendor that hosts some of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from core.kit import db
from core.payments.links import service as links
from core.payments.links.types import Link, LinkStatus
from core.payments.types import Payment, PaymentDetail, PaymentStatus
from core.testing.scenario.shop import Shop
from core.testing.scenario.vendors import VendorLink

_ENDS = {
    LinkStatus.PAID: {"paid"},
    LinkStatus.CANCELLED: {"cancelled"},
    LinkStatus.EXPIRED: {"expired"},
}
"""Our end of a link that the vendor hosts, and the vendor's."""
UNDER_WAY = timedelta(seconds=100_000)
"""A payer who came in time may get their payment so much later: time passes in a scenario also for who is in the middle
of something."""


async def check(shop: Shop, payments: Sequence[PaymentDetail]) -> list[str]:
    """A link for one use was used at most once, and nobody began at one that had ended; the vendor says the same."""
    async with db.transaction() as tx:
        rows = await tx.fetch("SELECT id FROM payment_link WHERE tenant_id = $1 ORDER BY id", tx.tenant)
    ours = [(await links.get(row["id"])).link for row in rows]
    known = {link.public_id for link in ours}
    wrong = [f"answered and not there: {link.id}" for link in shop.links if link.id not in known]
    theirs: dict[str, list[VendorLink]] = {}
    for account in shop.gateways:
        if account.links is not None:
            for item in await account.links.links(account.control, account.credentials):
                theirs.setdefault(item.reference, []).append(item)
    references = {detail.attempts[0].reference for detail in payments if detail.attempts}
    wrong += [f"the vendor made a link for {name!r}, which nobody asked for" for name in theirs.keys() - references]
    for link in ours:
        through = [detail for detail in payments if detail.payment.subject == link.public_id]
        wrong += [f"{link.public_id} {text}" for text in of_link(link, [detail.payment for detail in through])]
        if link.hosted:
            at_vendor = [item for detail in through for item in theirs.get(detail.attempts[0].reference, ())]
            wrong += [f"{link.public_id} {text}" for text in of_hosted(link, at_vendor)]
    return wrong


def of_link(link: Link, through: list[Payment]) -> list[str]:
    """What is wrong with a link that has these payments."""
    wrong: list[str] = []
    paid = [payment for payment in through if payment.status is PaymentStatus.SUCCEEDED]
    if link.single_use and len(through) > 1:
        wrong.append(f"is for one use and has {len(through)} payments")
    if link.is_paid != (link.single_use and bool(paid)):
        wrong.append(f"is {'paid' if link.is_paid else 'not paid'}, with {len(paid)} payments that succeeded")
    wrong += [
        f"is of {link.amount}, and {payment.public_id} of {payment.amount}"
        for payment in through
        if payment.amount != link.amount or payment.credit_account_id != link.credit_account_id
    ]
    for payment in through:
        ended = min(link.expires_at, link.cancelled_at or link.expires_at)
        if payment.created_at > ended + UNDER_WAY:
            wrong.append(f"ended at {ended}, and {payment.public_id} was begun at {payment.created_at}")
        if payment.expires_at > link.expires_at + UNDER_WAY:
            wrong.append(f"ended at {link.expires_at}, and {payment.public_id} at {payment.expires_at}")
    return wrong


def of_hosted(link: Link, theirs: list[VendorLink]) -> list[str]:
    """What is wrong between a link and those that its vendor made for it."""
    if len(theirs) > 1:
        return [f"was made {len(theirs)} times at the vendor"]
    wrong = [
        f"is of {link.amount} here and of {item.amount} at the vendor"
        for item in theirs
        if item.amount != link.amount.amount * 100
    ]
    states = {item.state for item in theirs}
    status = LinkStatus.PAID if link.is_paid else link.status(link.expires_at)
    if theirs and states != _ENDS[status]:
        wrong.append(f"is {status.value} here and {sorted(states)} at the vendor")
    return wrong
