"""What must be true of disputed money, against the books of the gateway that tells of it."""

from __future__ import annotations

from decimal import Decimal

from core.kit import db
from core.ledger import service as ledger
from core.payments.disputes import service as disputes
from core.payments.disputes.types import Dispute
from core.testing.scenario.shop import Shop
from core.testing.scenario.vendors import VendorDispute, VendorPayment

CENT = Decimal(100)


async def check(shop: Shop, vendor: dict[str, list[VendorPayment]]) -> list[str]:
    """Each dispute is known once and ended as the bank decided; what was lost is the tenant's loss, and no more."""
    async with db.transaction() as tx:
        rows = await tx.fetch("SELECT id FROM payment_dispute WHERE tenant_id = $1 ORDER BY id", tx.tenant)
    ours = {item.provider_dispute_id: item for item in [(await disputes.get(row["id"])).dispute for row in rows]}
    theirs = {item.id: item for tries in vendor.values() for payment in tries for item in payment.disputes}
    wrong = [f"dispute {name} is known on one side only" for name in ours.keys() ^ theirs.keys()]
    for name in ours.keys() & theirs.keys():
        wrong += [f"{ours[name].public_id} {text}" for text in _dispute(ours[name], theirs[name])]
    for account in shop.gateways:
        held = await ledger.find_account(f"gateway:{account.id}:disputes:INR")
        if held is not None and held.balance != 0:
            wrong.append(f"{held.balance} of {account.provider} is still held back for disputes that are over")
    found = await ledger.find_account("losses:disputes:INR")
    booked, lost = int(found.balance * CENT) if found else 0, sum(item.deducted for item in theirs.values())
    if booked != lost:
        wrong.append(f"{lost} were lost in disputes by the vendors' books and {booked} by ours")
    return wrong


def _dispute(ours: Dispute, theirs: VendorDispute) -> list[str]:
    wrong = []
    if ours.status.value != theirs.state:
        wrong.append(f"is {ours.status.value} here and {theirs.state} at the vendor")
    if ours.deducted.amount * CENT != theirs.deducted:
        wrong.append(f"took {ours.deducted} here and {theirs.deducted} at the vendor")
    if ours.attention:
        wrong.append(f"asks for attention: {', '.join(ours.attention)}")
    return wrong
