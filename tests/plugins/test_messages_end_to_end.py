"""From our queue through each vendor's plugin and simulator, and back through the inbox of webhooks."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

import pytest

from core.kit import ids, outbound
from core.kit.scope import TenantRef
from core.messaging import service as messages
from core.messaging.dlt import service as dlt
from core.messaging.dlt.types import NewDltTemplate
from core.messaging.preferences import service as preferences
from core.messaging.provider import Channel, WebhookInvalid
from core.messaging.types import NewMessage, Recipient
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.settings import Settings
from core.webhooks import service as webhooks
from tests.messaging.conftest import RECEIPT, Drain, event_types, mail, run_jobs, text
from tests.plugins.message_vendors import ENROLMENTS, SPECS, Account, Received, receiving, simulating

__all__ = ["run_jobs"]

INDIAN = "+919876543210"
DLT_ID = "1107160000000000001"


@pytest.fixture(params=sorted(SPECS))
async def vendor(
    request: pytest.FixtureRequest, tmp_path: Path, acting: TenantRef, settings: Settings
) -> AsyncIterator[Account]:
    """A provider account of the tenant at a vendor, opened as development does it."""
    name = request.param
    async with receiving() as receiver, simulating(name, tmp_path) as (url, http):
        providers.configure(public_url=receiver.base, sandbox_url=url.rpartition("/")[0])
        credentials = ENROLMENTS[name].make_credentials("Shop")
        if name == "msg91":
            credentials["templates"][DLT_ID]["variables"] = ["var1", "var2"]
        kind = SPECS[name].channel
        opened = await providers.create(NewProviderAccount(kind, name, name, credentials))
        account = Account(name, url, http, receiver, credentials)
        account.public_id = ids.text("pac", opened.id)
        for call in ENROLMENTS[name].enrol(credentials, "Shop", providers.webhook_url(acting, opened.id)):
            await account.control("POST", call.path, dict(call.body))
        yield account
    providers.configure_from(settings)
    await outbound.close()


async def take_in(account: Account, item: Received) -> bool:
    """What our web server does with a webhook."""
    target = urlsplit(item.target)
    assert target.path.endswith(f"/{account.public_id}")
    account_id = ids.parse("pac", account.public_id)
    return await webhooks.receive(account_id, item.headers, item.body, query=target.query)


async def settle(account: Account, run_jobs: Drain) -> int:
    """Take in everything that the vendor sends until it is quiet; how many were fresh."""
    fresh = 0
    while True:
        await account.control("POST", "drain")
        if not account.receiver.got:
            return fresh
        while account.receiver.got:
            fresh += await take_in(account, account.receiver.got.pop(0))
        await run_jobs(now=True)


async def order(account: Account) -> NewMessage:
    if account.spec.channel is Channel.EMAIL:
        await preferences.change({"sender_email": account.credentials["sender"]})
        return mail()
    await preferences.change({"dlt_entity_id": "1101000000000000001"})
    registered = "Test tenant: we received your payment of {#var#}. Reference {#var#}."
    await dlt.register(NewDltTemplate(DLT_ID, "BAHITX", "service_implicit", registered, "receipt", "en"))
    return text(to=Recipient(phone=INDIAN), variables=RECEIPT)


async def state(message_id: UUID) -> str:
    return (await messages.get(message_id))[0].state


async def test_a_message_goes_out_and_its_receipt_comes_back(vendor: Account, run_jobs: Drain) -> None:
    await settle(vendor, run_jobs)  # a subscription that asks to be confirmed

    made = await messages.send(await order(vendor))
    await run_jobs()
    assert await state(made.id) == "sent"
    await settle(vendor, run_jobs)

    assert await state(made.id) == "delivered"
    assert await event_types(made.id) == ["message.sent", "message.delivered"]
    (sent,) = await vendor.outbox()
    assert "500.00" in sent["text"]


async def test_receipts_that_are_forged_doubled_and_late_change_nothing_more(vendor: Account, run_jobs: Drain) -> None:
    await settle(vendor, run_jobs)
    await vendor.faults(forged={"next": 1}, duplicate={"next": 9}, reordered={"next": 1})
    made = await messages.send(await order(vendor))
    await run_jobs()
    await vendor.control("POST", "drain")
    forged = vendor.receiver.got.pop(0)

    with pytest.raises(WebhookInvalid):
        await take_in(vendor, forged)
    assert await state(made.id) == "sent"
    await settle(vendor, run_jobs)

    assert await state(made.id) == "delivered"
    assert await event_types(made.id) == ["message.sent", "message.delivered"]


async def test_a_lost_answer_sends_nothing_twice(vendor: Account, run_jobs: Drain) -> None:
    await settle(vendor, run_jobs)
    await vendor.faults(accept_then_timeout={"next": 1})

    await messages.send(await order(vendor))
    for _ in range(3):
        await run_jobs(now=True)

    assert len(await vendor.outbox()) == 1
