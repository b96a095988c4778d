"""What every message vendor's plugin promises, against its own simulator."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.kit import db, outbound
from core.kit.outbound import OutboundFailed, OutboundUnknown
from core.kit.scope import TenantRef
from core.messaging.provider import Channel, DeliveryState, ProviderUnavailable, WebhookInvalid
from tests.plugins.message_vendors import (
    SPECS,
    STATES,
    Account,
    account_at,
    former,
    free_port,
    receiving,
    simulating,
)

SECRETS = {
    "twilio": "auth_token",
    "plivo": "auth_token",
    "msg91": "auth_key",
    "ses": "secret_access_key",
    "sendgrid": "api_key",
}


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


@pytest.mark.parametrize(
    ("fault", "raised", "sent"),
    [
        ("rate_limited", ProviderUnavailable, 0),
        ("unavailable", ProviderUnavailable, 0),
        ("server_error", OutboundUnknown, 0),
        ("garbage", OutboundUnknown, 0),
        ("accept_then_timeout", OutboundUnknown, 1),
        ("unreadable", OutboundUnknown, 1),
    ],
)
async def test_a_mishap_is_told_as_what_it_is(account: Account, fault: str, raised: type[Exception], sent: int) -> None:
    await account.faults(**{fault: {"next": 1}})

    with pytest.raises(raised):
        await account.provider().send(account.message())

    assert len(await account.outbox()) == sent
    await account.provider().send(account.message())
    assert len(await account.outbox()) == sent + 1


async def test_a_vendor_that_cannot_be_reached_got_nothing(account: Account) -> None:
    with pytest.raises(OutboundFailed):
        await account.provider(base_url=f"http://127.0.0.1:{free_port()}").send(account.message())


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


async def test_a_receipt_sent_twice_has_one_dedupe_key(account: Account) -> None:
    provider = account.provider()
    await account.faults(duplicate={"next": 10})
    await provider.send(account.message())

    keys = [notice.dedupe_key for notice in await account.notices(provider)]

    assert len(keys) == 2 * len(set(keys)) > 0


async def test_other_reports_have_other_dedupe_keys(account: Account) -> None:
    provider = account.provider()
    await provider.send(account.message())
    await provider.send(account.message())

    keys = [notice.dedupe_key for notice in await account.notices(provider)]

    assert len(keys) == len(set(keys)) >= 2


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


async def test_a_forged_receipt_is_refused(account: Account) -> None:
    provider = account.provider()
    await account.faults(forged={"next": 1})
    await provider.send(account.message())
    forged, *true = await account.settle()

    with pytest.raises(WebhookInvalid):
        await account.read(provider, forged)

    assert all([await account.read(provider, item) is not None for item in true])


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


@pytest.mark.parametrize(
    "body",
    [b"", b"{}", b"[]", b"null", b"\xff\xfe", b"a=b", b'{"Type": "Notification"}', b"[" * 2000, b"%", b"a" * 70_000],
)
async def test_what_a_stranger_sends_is_refused(account: Account, body: bytes) -> None:
    provider, kept = account.provider(), account.spec.webhook_headers
    for headers in ({}, dict.fromkeys(kept, "x"), dict.fromkeys(kept, "é,")):
        for method in ("POST", "GET"):
            with pytest.raises(WebhookInvalid):
                provider.verify_webhook(headers, body, f"{account.receiver.url}?a=b&bodySHA256=00&token=", method)


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


async def test_an_unlisted_status_is_unknown(account: Account) -> None:
    provider = account.provider()
    accepted = await provider.send(account.message())
    (sent,) = await account.outbox()
    await account.settle()
    account.receiver.got.clear()

    await account.control("POST", f"receipts/{account.id}", {"message": sent["id"], "state": "teleported"})

    (notice,) = await account.notices(provider)
    assert (notice.state, notice.permanent) == (DeliveryState.UNKNOWN, False)
    assert notice.provider_message_id == accepted.provider_message_id


async def test_neither_secrets_nor_texts_are_logged(account: Account, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    provider = account.provider()
    subject = "" if account.spec.channel is Channel.SMS else "code 918273"
    message = account.message(text="Your code is 918273", subject=subject)
    if account.name == "msg91":
        message = replace(message, dlt=replace(message.dlt, variables=("918273",)))

    await provider.send(message)
    for item in await account.settle():
        await account.read(provider, item)
    await account.faults(rate_limited={"next": 1})
    with pytest.raises(ProviderUnavailable) as refused:
        await provider.send(message)

    secret = str(account.credentials[SECRETS[account.name]])
    shown = caplog.text + repr(account.config()) + repr(message) + repr(refused.value) + str(vars(refused.value))
    assert secret not in shown
    assert "918273" not in shown
    assert message.to not in shown


async def test_a_simulator_that_starts_again_knows_its_accounts(tmp_path: Path) -> None:
    async with account_at("twilio", tmp_path) as first:
        credentials = first.credentials
    async with simulating("twilio", tmp_path) as (url, http), receiving() as receiver:
        again = Account("twilio", url, http, receiver, credentials)

        await again.provider().send(again.message())

        assert len(await again.outbox()) == 1
    await outbound.close()


async def test_a_report_on_order(account: Account) -> None:
    provider = account.provider()
    await provider.send(account.message())
    (sent,) = await account.outbox()
    await account.settle()
    before = len(account.receiver.got)

    await account.control("POST", f"receipts/{account.id}", {"message": sent["id"], "state": STATES[account.name]})

    assert len(account.receiver.got) == before + 1
