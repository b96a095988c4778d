"""An event, its rule, and a worker that is killed while the vendor's answer is on its way: one message all the same."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from core.events import service as outbox
from core.kit import db, ids, outbound
from core.kit.scope import TenantRef
from core.messaging import service as messages
from core.messaging.rules import service as rules
from core.messaging.rules.types import NewRule
from core.messaging.types import Message, MessageFilter
from core.payments.events import PaymentSucceeded
from core.people import service as people
from core.people.types import Profile
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.settings import Settings
from tests import processes
from tests.background import eventually
from tests.plugins.message_vendors import Account, Receiver, simulating

CREDENTIALS = {
    "account_sid": f"AC{'d' * 32}",
    "auth_token": "token-of-a-killed-worker",
    "sender": "+15005550006",
}


async def find() -> list[Message]:
    return await messages.list_messages(ids.new(), 10, MessageFilter())


async def test_a_worker_killed_in_the_call_sends_no_second_message(
    acting: TenantRef, settings: Settings, running: Any, tmp_path: Path
) -> None:
    name, number = settings.database_url.rpartition("/")[2], settings.redis_url.rpartition("/")[2]
    async with simulating("twilio", tmp_path) as (url, http):
        worker = ("tests.processes", "worker", str(running.home), name, number, str(urlsplit(url).port))
        vendor = Account("twilio", url, http, Receiver(), dict(CREDENTIALS))
        await vendor.control("POST", "accounts", {"id": vendor.id, "auth_token": CREDENTIALS["auth_token"]})
        await vendor.faults(accept_then_timeout={"next": 1, "seconds": 60}, dropped={"probability": 1.0})
        await providers.create(NewProviderAccount("sms", "twilio", "Twilio", CREDENTIALS))
        await _paid()

        process = processes.start(*worker)
        try:

            async def taken() -> bool:
                return len(await vendor.outbox()) == 1

            await eventually(taken, 30)
        finally:
            process.send_signal(signal.SIGKILL)
            process.communicate(timeout=10)
        (waiting,) = await find()
        await _time_passes(waiting)
        process = processes.start(*worker)
        try:

            async def through() -> bool:
                return (await find())[0].state == "sent"

            await eventually(through, 30)
        finally:
            process.send_signal(signal.SIGKILL)
            process.communicate(timeout=10)

        (made,) = await find()
        _, attempts, _ = await messages.get(made.id)
        assert (waiting.state, made.error_code) == ("queued", "messaging.outcome_unknown")
        assert [attempt.outcome for attempt in attempts] == ["unknown"]
        assert len(await vendor.outbox()) == 1
    await outbound.close()


async def _paid() -> None:
    """A person, a rule for what they pay, and a payment."""
    person, _ = await people.create("cust-1", Profile(name="Asha", phone="+14155552671"))
    variables = {"amount": "currency amount", "reference": "payment", "date": "@date"}
    await rules.create(NewRule("payment.succeeded", "receipt", "sms", "transactional", None, variables))
    payment = ids.text("pay", ids.new())
    about = ids.text("per", person.id)
    event = PaymentSucceeded(**{**PaymentSucceeded.example, "payment": payment, "about": about})
    async with db.transaction() as tx:
        await outbox.emit(tx, event, subject=payment, subject_version=3)


async def _time_passes(message: Message) -> None:
    """As if the leases of the dead worker were over."""
    async with db.transaction() as tx:
        await tx.execute("UPDATE job_due SET due_at = clock_timestamp() WHERE tenant_id = $1", tx.tenant)
        await tx.execute_one(
            "UPDATE message SET due_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2", tx.tenant, message.id
        )
