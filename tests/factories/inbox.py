"""A webhook of the vendor's that was taken in, and one that was refused."""

from __future__ import annotations

from uuid import UUID

from core.kit import db, ids
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.webhooks.rejections import service as rejections
from core.webhooks.replays import service as replays
from core.webhooks.types import DeliveryFilter
from tests.factories import World
from tests.http import Api, answer, problem
from tests.webhooks.conftest import SECRET, Vendor, event

AFTER = ("shop",)


async def fill(world: World) -> None:
    config = {"key_id": "rzp_test_abcd1234", "key_secret": "key-secret-1", "webhook_secret": SECRET}
    account = await providers.create(NewProviderAccount("payments", "razorpay", "Inbox", config, priority=200))
    vendor = Vendor(Api(world.app), world.tenant, account.id)
    await answer(await vendor.send(event("order.paid"), event_id="evt-1"))
    await problem(await vendor.send(event(), event_id="evt-2", signature="0" * 64), 400, "webhook.invalid")
    [stored] = await vendor.deliveries()
    replay = await replays.begin(DeliveryFilter(account_id=account.id))
    [rejected] = await rejections.list_rejections(UUID(int=2**128 - 1), 10, account.id)
    world.ids["webhook-replays"] = ids.text("wrp", replay.id)
    world.ids["webhook-rejections"] = ids.text("whr", rejected.id)
    world.ids["trace"] = ids.text("whd", stored["id"])
    world.ids["webhook-deliveries"] = ids.text("whd", stored["id"])
    world.ids["webhooks"] = vendor.account
    # Its job has been given up, so that it can be replayed.
    async with db.transaction() as tx:
        job_id = await tx.value(
            "SELECT id FROM job WHERE tenant_id = $1 AND kind = 'webhooks.process' LIMIT 1", tx.tenant
        )
        await tx.execute_one("DELETE FROM job_due WHERE tenant_id = $1 AND id = $2", tx.tenant, job_id)
        await tx.execute_one(
            "UPDATE job SET status = 'dead', finished_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2",
            tx.tenant,
            job_id,
        )
    world.ids["jobs"] = ids.text("job", job_id)
