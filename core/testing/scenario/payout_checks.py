"""What must be true of money that was to leave, against the books of the vendor that paid it."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from core.kit import db
from core.ledger import service as ledger
from core.payouts import service as payouts
from core.payouts.types import Payout, PayoutStatus
from core.testing.scenario.shop import PayoutAccount, Shop
from core.testing.scenario.vendors import VendorPayout

CENT = Decimal(100)
_FITS = {
    PayoutStatus.PAID: ({"paid"},),
    PayoutStatus.REVERSED: ({"reversed"},),
    # Never seen as paid: refused before it was made, refused by the bank, or back before we looked.
    PayoutStatus.FAILED: (set(), {"failed"}, {"reversed"}),
    PayoutStatus.CANCELLED: (set(), {"cancelled"}),
    PayoutStatus.REJECTED: (set(),),
}
"""Our end of a payout, and what the vendor may then have of it."""


async def read(shop: Shop) -> list[Payout]:
    """Every payout of the tenant."""
    async with db.transaction() as tx:
        rows = await tx.fetch("SELECT id FROM payout WHERE tenant_id = $1 ORDER BY id", tx.tenant)
    return [await payouts.get(row["id"]) for row in rows]


async def check(shop: Shop, ours: list[Payout]) -> list[str]:
    """Each payout ended as the vendor says, left at most once, and is in the books as often as it left."""
    if shop.bank is None:
        return []
    theirs: dict[str, list[VendorPayout]] = defaultdict(list)
    for item in await shop.bank.teller.payouts(shop.bank.control, shop.bank.credentials):
        theirs[item.reference or ""].append(item)
    known = {payout.public_id for payout in ours}
    wrong = [f"the vendor paid {name!r}, which nobody here asked for" for name in theirs if name not in known]
    wrong += [f"answered and not there: {asked.id}" for asked in shop.asked if asked.id not in known]
    for payout in ours:
        wrong += [f"{payout.public_id} {text}" for text in _payout(payout, theirs[payout.public_id])]
    return wrong + await _clearing(shop.bank, ours, theirs)


def left_for_good(payout: Payout) -> Decimal:
    """What the source of a payout has less because of it."""
    return payout.amount.amount if payout.status is PayoutStatus.PAID else Decimal(0)


def _payout(payout: Payout, theirs: list[VendorPayout]) -> list[str]:
    wrong: list[str] = []
    if not payout.is_final:
        return [f"is {payout.status.value} at rest"]
    if len(theirs) > 1:
        wrong.append(f"was made {len(theirs)} times at the vendor")
    if (left := sum(item.left for item in theirs)) > 1:
        wrong.append(f"left {left} times")
    states = {item.state for item in theirs}
    if states not in _FITS[payout.status]:
        wrong.append(f"is {payout.status.value} here and {sorted(states) or 'unknown'} at the vendor")
    wrong += [
        f"is of {payout.amount} here and of {item.amount} at the vendor"
        for item in theirs
        if item.amount != payout.amount.amount * CENT
    ]
    if payout.attention:
        wrong.append(f"asks for attention: {payout.attention}")
    return wrong


async def _clearing(bank: PayoutAccount, ours: list[Payout], theirs: dict[str, list[VendorPayout]]) -> list[str]:
    """What we owe the bank is what the vendor took from the account, its fees for what failed included."""
    taken = sum(item.taken for payout in ours for item in theirs[payout.public_id])
    found = await ledger.find_account(f"payouts:{bank.id}:clearing:INR")
    booked = int(found.balance * CENT) if found else 0
    wrong = [] if booked == taken else [f"{bank.provider} took {taken} by its own books and {booked} by ours"]
    paid = sum((left_for_good(payout) for payout in ours), Decimal(0))
    fees = Decimal(0)
    for name in ("fees", "taxes"):
        account = await ledger.find_account(f"payouts:{bank.id}:{name}:INR")
        fees += account.balance if account else Decimal(0)
    if fees + paid != (found.balance if found else 0):
        wrong.append(f"{bank.provider} paid {paid} and charged {fees}, but {booked} is owed")
    return wrong
