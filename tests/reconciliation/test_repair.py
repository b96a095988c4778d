"""A webhook that never came: the run that misses it repairs the payment exactly as the webhook would have done."""

from __future__ import annotations

from typing import Any

from core.kit import db, ids
from core.payments import service as payments
from core.payments.types import PaymentStatus
from core.providers import service as providers
from core.webhooks import service as webhooks
from tests.reconciliation.shop import Paid, Shop, hasten, rows, work_off


async def webhook(shop: Shop, item: Paid) -> None:
    """The vendor's webhook about a payment arrives and is processed."""
    gateway: Any = (await providers.connect(shop.account_id)).provider
    event = {"id": ids.token(), "type": "payment", "subject": "attempt", "order": item.order_id}
    headers, body = gateway.sign_webhook({**event, "payment": item.provider_id})
    await webhooks.receive(shop.account_id, headers, body)
    await hasten()
    await work_off("webhooks.process", "payments.resolve")


async def untold(shop: Shop) -> Paid:
    """A payment that the vendor took and told nobody about."""
    payment_id, reference = await shop.ask("500.00")
    paid = shop.vendor.pay(reference)
    detail = await payments.get(payment_id)
    return Paid(payment_id, detail.payment.public_id, paid.id, shop.vendor.order(reference).id, detail.payment.amount)


async def history(item: Paid) -> dict[str, Any]:
    """All that is kept of a payment, without what is its own: names, times."""
    async with db.transaction() as tx:
        told = await tx.fetch(
            "SELECT type, subject_version FROM event WHERE tenant_id = $1 AND subject = $2 ORDER BY subject_version",
            tx.tenant,
            item.public_id,
        )
    posted = await rows("ledger_transaction", "id, reference, kind, description, metadata")
    postings = await rows("ledger_posting", "transaction_id, line, debit_account_id, credit_account_id, amount")
    own = [row for row in posted if row["metadata"].get("payment") == item.public_id]
    payment = (await payments.get(item.id)).payment
    return {
        "status": payment.status,
        "captured": payment.captured,
        "version": payment.version,
        "events": [tuple(row.values()) for row in told],
        "transactions": [
            (row["reference"].replace(item.public_id, "pay"), row["kind"], sorted(row["metadata"])) for row in own
        ],
        "postings": [
            (row["line"], row["debit_account_id"], row["credit_account_id"], row["amount"])
            for row in postings
            if row["transaction_id"] in {mine["id"] for mine in own}
        ],
    }


async def test_a_run_repairs_as_the_webhook_would(shop: Shop) -> None:
    told = await untold(shop)
    await webhook(shop, told)
    missed = await untold(shop)
    shop.settle("setl_1", told, missed)

    await shop.run()
    assert await shop.open_breaks() == [("status", "held_as_created")]
    await hasten()
    await work_off("payments.resolve")

    assert (await payments.get(missed.id)).payment.status is PaymentStatus.SUCCEEDED
    assert await history(missed) == await history(told)
    assert len((await history(missed))["transactions"]) == 1

    # The webhook comes in the end, and the next run looks again: nothing happens twice.
    before = await history(missed)
    await webhook(shop, missed)
    await shop.run()
    assert await history(missed) == before
    assert await shop.open_breaks() == []
    assert await shop.tied_out()
