"""What must be true once every gateway has settled everything and the tenant has reconciled it."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

from core.kit import db
from core.ledger import service as ledger
from core.testing.scenario.settling import is_waiting
from core.testing.scenario.shop import GatewayAccount, Shop
from core.testing.scenario.vendors import VendorPayment

CENT = Decimal(100)
_BREAKS = """
    SELECT b.kind, b.subject, b.state, coalesce(l.provider_payment_id, '') AS payment
    FROM reconciliation_break b
    LEFT JOIN settlement_line l ON l.tenant_id = b.tenant_id AND l.id = b.line_id
    WHERE b.tenant_id = $1 ORDER BY b.id
"""
_UNENDED = """
    SELECT 'run ' || state || ' ' || coalesce(error, '') AS what FROM reconciliation_run
    WHERE tenant_id = $1 AND state <> 'done'
    UNION ALL SELECT 'settlement ' || state FROM settlement WHERE tenant_id = $1 AND state <> 'booked' AND $2
"""
TRUE_FOR_A_WHILE = frozenset({"status", "late", "missing_there"})
"""Breaks that a scenario may see on its way: we did not know that it was paid, it was not settled for days."""


async def check(shop: Shop, vendor: dict[str, list[VendorPayment]], contested: Collection[str]) -> list[str]:
    """Nothing is still to come, the bank has what the gateways paid out, and nobody is told of a difference.

    `contested`: the vendor's ids of what was left to a human; of these a break must tell.
    """
    wrong: list[str] = []
    for account in shop.gateways:
        wrong += await _account(account, vendor[account.id], contested)
    bank = await ledger.find_account("bank:INR")
    ours, theirs = int(bank.balance * CENT) if bank else 0, sum(account.paid_out for account in shop.gateways)
    if ours != theirs:
        wrong.append(f"the gateways paid {theirs} to the bank, and {ours} is booked")
    async with db.transaction() as tx:
        breaks = await tx.fetch(_BREAKS, tx.tenant)
        unended = await tx.fetch(_UNENDED, tx.tenant, not contested)
    for row in breaks:
        if row["payment"] not in contested and (row["state"] != "resolved" or row["kind"] not in TRUE_FOR_A_WHILE):
            wrong.append(f"a break that nobody made: {row['kind']} {row['subject']} ({row['state']})")
    return wrong + [f"not at its end: {row['what']}" for row in unended]


async def _account(account: GatewayAccount, theirs: list[VendorPayment], contested: Collection[str]) -> list[str]:
    wrong = [f"{account.provider} never settled {item.id}" for item in theirs if is_waiting(item)]
    for name in ("clearing", "suspense"):
        found = await ledger.find_account(f"gateway:{account.id}:{name}:INR")
        if found is not None and found.balance != 0 and not contested:
            wrong.append(f"{account.provider} settled everything, and {found.balance} is left ({name})")
    return wrong
