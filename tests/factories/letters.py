"""A tenant that writes to people: its own template, DLT text, rule and settings, a delivered message, a suppression."""

from __future__ import annotations

from core.jobs import service as jobs
from core.kit import db, ids
from core.messaging import drain, receipts
from core.messaging import service as messages
from core.messaging.capture import service as capture
from core.messaging.otp import service as otp
from core.messaging.otp.types import NewOtp
from core.messaging.preferences import service as preferences
from core.messaging.provider import Channel, DeliveryNotice, DeliveryState, OutgoingMessage, Purpose
from core.messaging.types import NewMessage, Recipient
from core.providers import registry
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.testing.fake_messenger import FAKE_EMAIL, FAKE_SMS
from tests.factories import World
from tests.http import answer

AFTER = ("ground",)


async def fill(world: World) -> None:
    await _set_up(world)
    account = await providers.create(NewProviderAccount("email", "fake_email", "Mail", {}))
    made = await messages.send(
        NewMessage(
            template="receipt",
            to=Recipient(email="asha@customer.example"),
            purpose=Purpose.TRANSACTIONAL,
            variables={"amount": "INR 1.00", "reference": "1", "date": "today"},
        )
    )
    async with db.transaction() as tx:
        job_id = await jobs.enqueue(tx, messages.DRAIN, "factory")
    job = await jobs.claim(job_id)
    assert job is not None
    await drain.drain(job)
    async with db.transaction() as tx:
        if await jobs.is_open(tx, job):
            await jobs.finish(tx, job)
    connection = await providers.connect(account.id)
    report = DeliveryNotice("report-1", DeliveryState.DELIVERED, reference=ids.text("msg", made.id))
    await receipts.apply(connection, report)
    async with db.transaction() as tx:
        await capture.keep(
            tx, OutgoingMessage("msg_1", Channel.SMS, "+14155552671", "", "", "Captured", purpose=Purpose.OTP)
        )
    vendor = await providers.create(NewProviderAccount("sms", "fake_sms", "Codes", {}))
    await preferences.change({"otp_accounts": [ids.text("pac", vendor.id)]})
    await otp.request_otp(NewOtp("sign_in", "+14155552671"))
    world.ids["outgoing-messages"] = ids.text("msg", made.id)


async def _set_up(world: World) -> None:
    registry.add("email", FAKE_EMAIL)
    registry.add("sms", FAKE_SMS)
    await answer(await world.api.patch("/v1/messaging/settings", {"reply_to": "help@asha.example"}))
    for path, body in (
        (
            "message-templates",
            {"key": "refund", "channel": "sms", "language": "en", "source": {"text": "Back: {{ amount }}"}},
        ),
        (
            "dlt-templates",
            {
                "dlt_template_id": "1107161234567890123",
                "header": "ASHABK",
                "category": "service_implicit",
                "text": "Paid: {#var#}",
                "template": "receipt",
                "language": "en",
            },
        ),
        (
            "message-rules",
            {
                "event_type": "payment.succeeded",
                "template": "receipt",
                "channel": "email",
                "purpose": "transactional",
                "variables": {"amount": "currency amount", "reference": "payment", "date": "@date"},
            },
        ),
        ("message-suppressions", {"channel": "email", "to": "gone@customer.example"}),
    ):
        made = await answer(await world.api.post(f"/v1/{path}", body, idempotency_key=ids.token()), 201)
        world.ids[path] = made["id"]
