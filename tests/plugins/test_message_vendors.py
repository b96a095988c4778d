"""What every message vendor's plugin promises, against its own simulator."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.kit import db, outbound
from core.kit.scope import TenantRef
from core.messaging.provider import DeliveryState, ProviderUnavailable, WebhookInvalid
from tests.plugins.message_vendors import (
    SECRETS,
    SPECS,
    STATES,
    Account,
    account_at,
    former,
    receiving,
    simulating,
)


@pytest.fixture(params=sorted(SPECS))
async def account(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Account]:
    async with account_at(request.param, tmp_path) as found:
        yield found
    await outbound.close()


async def test_a_message_reaches_the_vendor_once(account: Account) -> None:
    message = account.message()

    accepted = await account.provider().send(message)

    (sent,) = await account.outbox()
    assert sent["id"].startswith(accepted.provider_message_id)
    assert sent["to"].lstrip("+") == message.to.lstrip("+")
    assert "1250.00" in sent["text"]
    assert message.text not in repr(accepted)
    assert message.to not in repr(accepted)


async def test_wrong_credentials_shut_the_account_out_and_say_so(account: Account) -> None:
    wrong = {SECRETS[account.name]: "Wrong0123456789012345678901234567"}

    with pytest.raises(ProviderUnavailable) as refused:
        await account.provider(**wrong).send(account.message())

    assert refused.value.extensions["vendor_code"]
    assert await account.outbox() == []


async def test_nothing_is_sent_inside_a_transaction(account: Account, acting: TenantRef) -> None:
    async with db.transaction():
        with pytest.raises(RuntimeError, match="transaction"):
            await account.provider().send(account.message())

    assert await account.outbox() == []


async def test_a_receipt_tells_that_it_was_delivered(account: Account) -> None:
    provider = account.provider()
    accepted = await provider.send(account.message())

    notices = [item for item in await account.notices(provider) if item.state is DeliveryState.DELIVERED]

    (delivered,) = notices
    assert delivered.provider_message_id == accepted.provider_message_id
    assert delivered.recipient == account.message().to
    assert (delivered.permanent, delivered.error_code) == (False, None)


async def test_late_and_reordered_receipts_read_the_same(account: Account) -> None:
    provider = account.provider()
    await provider.send(account.message())
    in_order = {(item.state, item.error_code) for item in await account.notices(provider)}
    account.receiver.got.clear()

    await account.faults(reordered={"next": 1}, late={"next": 1, "seconds": 0.05})
    await provider.send(account.message())

    assert {(item.state, item.error_code) for item in await account.notices(provider)} == in_order


async def test_a_receipt_is_sent_again_when_we_fail(account: Account) -> None:
    if account.name == "twilio":
        pytest.skip("Twilio does not send a status callback again")
    account.receiver.answers = [503]
    await account.provider().send(account.message())

    bodies = [item.body for item in await account.settle()]

    assert bodies.count(bodies[0]) == 2


async def test_an_altered_receipt_is_refused(account: Account) -> None:
    if account.name == "msg91":
        pytest.skip("MSG91 signs nothing: the token in the address is all there is")
    provider = account.provider()
    await provider.send(account.message())
    for item in await account.settle():
        for old, new in ((b"elivered", b"ailed"), (b"elivery", b"ounce"), (b"98765", b"98764"), (b"user@", b"usea@")):
            if old in item.body:
                with pytest.raises(WebhookInvalid):
                    await account.read(provider, replace(item, body=item.body.replace(old, new)))
        with pytest.raises(WebhookInvalid):
            await account.read(provider, replace(item, body=item.body + b"&a=b"))


@pytest.mark.parametrize("name", ["twilio", "plivo", "msg91"])
async def test_a_former_secret_is_good_until_its_overlap_ends(name: str, tmp_path: Path) -> None:
    async with account_at(name, tmp_path) as account:
        setting = {"msg91": "webhook_token"}.get(name, "auth_token")
        old = account.credentials[setting]
        await account.provider().send(account.message())
        receipts = list(await account.settle())
        account.credentials[setting] = "a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4"

        for item in receipts:
            with pytest.raises(WebhookInvalid):
                await account.read(account.provider(), item)
        account.former = {setting: former("unrelated-secret-of-long-ago", old)}

        assert [await account.read(account.provider(), item) for item in receipts]
        account.former = {setting: former(old, hours=-1)}
        with pytest.raises(WebhookInvalid):
            await account.read(account.provider(), receipts[0])
    await outbound.close()


async def test_a_simulator_that_starts_again_knows_its_accounts(tmp_path: Path) -> None:
    async with account_at("twilio", tmp_path) as first:
        credentials = first.credentials
    async with simulating("twilio", tmp_path) as (url, http), receiving() as receiver:
        again = Account("twilio", url, http, receiver, credentials)

        await again.provider().send(again.message())

        assert len(await again.outbox()) == 1
    await outbound.close()


async def test_a_simulator_refuses_what_exceeds_an_accounts_rate(account: Account) -> None:
    await account.control("PUT", f"accounts/{account.id}", {"rate_per_second": 3})
    provider = account.provider()

    sent = await asyncio.gather(*(provider.send(account.message()) for _ in range(5)), return_exceptions=True)

    assert sum(isinstance(item, ProviderUnavailable) for item in sent) == 2
    traffic = await account.control("GET", f"traffic/{account.id}")
    assert (traffic["messages"], traffic["throttled"], traffic["busiest_second"]) == (3, 2, 5)


async def test_a_report_on_order(account: Account) -> None:
    provider = account.provider()
    await provider.send(account.message())
    (sent,) = await account.outbox()
    await account.settle()
    before = len(account.receiver.got)

    await account.control("POST", f"receipts/{account.id}", {"message": sent["id"], "state": STATES[account.name]})

    assert len(account.receiver.got) == before + 1
