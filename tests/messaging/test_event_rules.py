"""An event that a rule binds becomes one message, however often it is looked at."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from core.events import relay
from core.events import service as outbox
from core.jobs.registry import Job
from core.kit import db, ids
from core.kit.errors import Refused
from core.kit.scope import TenantRef
from core.messaging import service as messages
from core.messaging.errors import InvalidRule, UnknownTemplate, VersionMismatch
from core.messaging.rules import service as rules
from core.messaging.rules.types import NewRule
from core.messaging.types import MessageFilter
from core.payments.events import PaymentSucceeded
from core.people import service as people
from core.people.types import Profile
from core.wallets import service as wallets
from core.wallets.types import NewWallet
from tests.messaging.conftest import EMAIL, Drain, Open

VARIABLES = {"name": "@name", "amount": "currency amount", "reference": "payment", "date": "@date", "method": "=UPI"}


def receipt(**more: Any) -> NewRule:
    given = {
        "event_type": "payment.succeeded",
        "template": "receipt",
        "channel": "email",
        "purpose": "transactional",
        "language": None,
        "variables": VARIABLES,
    }
    return NewRule(**{**given, **more})


async def paid(about: str | None, payment: str | None = None) -> None:
    payment = payment or ids.text("pay", ids.new())
    event = PaymentSucceeded(**{**PaymentSucceeded.example, "payment": payment, "about": about})
    async with db.transaction() as tx:
        await outbox.emit(tx, event, subject=payment, subject_version=3)


async def place(tenant: TenantRef) -> None:
    while await relay.place(tenant.id, [rules.placed]):
        pass


@pytest.fixture
async def wallet(acting: TenantRef) -> str:
    person, _ = await people.create("cust-1", Profile(name="Asha", email=EMAIL))
    made = await wallets.create(NewWallet(person_id=person.id, currency="INR", name="main"))
    return ids.text("wal", made.id)


async def sent() -> list[Any]:
    return await messages.list_messages(ids.new(), 50, MessageFilter())


async def test_a_payment_becomes_one_receipt(
    open_account: Open, run_jobs: Drain, acting: TenantRef, wallet: str
) -> None:
    _, vendor = await open_account()
    rule = await rules.create(receipt())
    await paid(wallet)
    await place(acting)
    await run_jobs()

    [mail] = vendor.sent
    assert mail.to == EMAIL
    assert mail.subject == "Receipt: INR 500.00 to Test tenant"
    assert "Hello Asha," in mail.text
    assert "Paid by: UPI" in mail.text
    [found] = await sent()
    assert found.event_id is not None

    # The same job again, as after a crash between the message and its end.
    for _ in range(2):
        async with db.transaction() as tx:
            from core.jobs import service as jobs  # noqa: PLC0415

            args = {"rule": str(rule.id), "event": str(found.event_id)}
            await jobs.enqueue(tx, rules.APPLY, f"{rule.id}/{found.event_id}", args)
        await run_jobs()
    assert len(vendor.sent) == 1
    assert len(await sent()) == 1


async def test_two_rules_are_two_messages_and_a_disabled_one_is_none(
    open_account: Open, run_jobs: Drain, acting: TenantRef, wallet: str
) -> None:
    _, vendor = await open_account()
    await rules.create(receipt())
    await rules.create(receipt(language="hi"))
    third = await rules.create(receipt())
    await rules.change(third.id, enabled=False)
    await paid(wallet)
    await place(acting)
    await run_jobs()

    assert len(vendor.sent) == 2
    assert len({item.subject for item in vendor.sent}) == 2


async def test_nobody_and_no_address_are_no_message(open_account: Open, run_jobs: Drain, acting: TenantRef) -> None:
    _, vendor = await open_account()
    await rules.create(receipt())
    person, _ = await people.create("cust-2", Profile(name="No Address"))
    made = await wallets.create(NewWallet(person_id=person.id, currency="INR", name="main"))
    await paid(None)
    await paid(ids.text("wal", made.id))
    await paid(ids.text("wal", ids.new()))
    await place(acting)
    await run_jobs()

    assert vendor.calls == []
    assert await sent() == []


async def test_what_happened_before_the_rule_is_not_told(
    open_account: Open, run_jobs: Drain, acting: TenantRef, wallet: str
) -> None:
    _, vendor = await open_account()
    await paid(wallet)
    await place(acting)
    await rules.create(receipt())
    await place(acting)
    await run_jobs()

    assert vendor.calls == []


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"event_type": "payment.imagined"}, InvalidRule),
        ({"event_type": "message.failed"}, InvalidRule),
        ({"template": "imagined"}, UnknownTemplate),
        ({"variables": {**VARIABLES, "other": "=x"}}, InvalidRule),
        ({"variables": {"amount": "amount"}}, InvalidRule),
        ({"variables": {**VARIABLES, "amount": "password"}}, InvalidRule),
        ({"variables": {**VARIABLES, "amount": "  "}}, InvalidRule),
    ],
)
async def test_a_rule_that_cannot_work_is_refused(
    acting: TenantRef, more: dict[str, Any], error: type[Refused]
) -> None:
    with pytest.raises(error):
        await rules.create(receipt(**more))
    assert await rules.list_rules(ids.new(), 10) == []


async def test_a_rule_changes_at_its_version_only(acting: TenantRef) -> None:
    rule = await rules.create(receipt())
    changed = await rules.change(rule.id, enabled=False, version=1)
    with pytest.raises(VersionMismatch):
        await rules.change(rule.id, enabled=True, version=1)

    assert (changed.enabled, changed.version) == (False, 2)


async def test_one_message_however_many_workers_apply_a_rule_at_once(
    open_account: Open, run_jobs: Drain, acting: TenantRef, wallet: str
) -> None:
    _, vendor = await open_account()
    rule = await rules.create(receipt())
    await paid(wallet)
    await place(acting)
    async with db.transaction() as tx:
        event_id = await tx.value("SELECT id FROM event WHERE tenant_id = $1 AND type = 'payment.succeeded'", tx.tenant)
    job = Job(ids.new(), rules.APPLY, "race", {"rule": str(rule.id), "event": str(event_id)}, 1, ids.new())

    await asyncio.gather(*(rules.apply(job) for _ in range(12)), run_jobs())
    await run_jobs()

    assert (len(vendor.sent), len(await sent())) == (1, 1)
