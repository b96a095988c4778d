"""What the landing page shows and what its buttons do: the demo tenant's software, told in words."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from core.demo import shop
from core.demo.record import CURRENCY, Record
from core.demo.shop import Shop
from core.kit import clock
from core.kit.errors import Refused
from core.landing.schemas import DepositOut, StateOut, WalletOut
from core.web import health

DEPOSIT, REFUND = "500.00", "100.00"
SHOWN = 5


async def look(record: Record, acting: Shop) -> StateOut:
    """The state of everything that the page shows."""
    found = await health.examine()
    tenant = await acting.admin.get("/v1/tenant")
    wallet = await acting.app.get(f"/v1/wallets/{record.wallet}")
    deposits = (await acting.app.get(f"/v1/wallets/{record.wallet}/deposits", limit=str(SHOWN)))["items"]
    events = await acting.app.get("/v1/events", limit="1")
    now = datetime.fromisoformat(tenant["now"])
    return StateOut(
        status="not ready" if not found.ready else "degraded" if found.degraded else "ready",
        checks=found.checks,
        now=tenant["now"],
        ahead_seconds=max(0, round((now - clock.system_now()).total_seconds())),
        wallet=WalletOut(**{name: wallet[name] for name in WalletOut.model_fields}),
        deposits=[_deposit(item) for item in deposits],
        position=events["top"],
    )


async def start_deposit(record: Record, acting: Shop) -> str:
    """Ask for a deposit into the demo wallet: the checkout page's address."""
    await acting.line_up_clocks()
    payment = await acting.deposit(record.wallet, DEPOSIT, return_url=f"{record.public_url}/")
    return str(payment["checkout_url"])


async def give_back(record: Record, acting: Shop) -> str:
    """Refund a part of the newest deposit that still has so much. Raises Refused when there is none."""
    deposits = (await acting.app.get(f"/v1/wallets/{record.wallet}/deposits", limit="50"))["items"]
    for item in map(_deposit, deposits):
        if item.status == "succeeded" and Decimal(item.refundable) >= Decimal(REFUND):
            refund = await acting.refund(item.id, REFUND, "Asked for on the landing page")
            return f"Refund {refund['id']} of {REFUND} {CURRENCY} is {refund['status']}."
    raise Refused(f"There is no deposit with {REFUND} {CURRENCY} left to refund: pay one first.")


async def settle(record: Record, acting: Shop) -> str:
    """Two working days later: the gateway pays out, and its report is tied to the books. Raises Refused."""
    await acting.line_up_clocks()
    before, after = await acting.travel_to_settlement()
    settlements = await acting.settle()
    if not settlements:
        raise Refused("The gateway has nothing to settle: pay a deposit first.")
    run = await acting.reconcile(shop.india_date(before), shop.india_date(after))
    paid_out = sum(Decimal(item["amount"]) / 100 for item in settlements)
    return f"{paid_out:.2f} {CURRENCY} reached the bank; run {run['id']} is {run['state']}."


def _deposit(payment: dict[str, Any]) -> DepositOut:
    left = Decimal(payment["captured"]) - Decimal(payment["refunding"]) - Decimal(payment["refunded"])
    return DepositOut(
        id=payment["id"],
        status=payment["status"],
        amount=payment["amount"],
        refundable=f"{left:.2f}",
        currency=payment["currency"],
        created_at=payment["created_at"],
    )
