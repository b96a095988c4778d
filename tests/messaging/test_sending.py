"""A message goes out at most once, through the first provider that takes it."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from core.kit import clock, db
from core.kit.errors import NotFound
from core.kit.scope import TenantRef
from core.kit.secrets import Secret
from core.messaging import claim, decide
from core.messaging import service as messages
from core.messaging.errors import DedupeMismatch, InvalidRecipient, InvalidVariables, NoAddress
from core.messaging.provider import Channel, Purpose
from core.messaging.types import Recipient
from core.people import service as people
from core.people.types import Profile
from core.testing.fake_gateway import Fault, Killed
from tests.messaging.conftest import CODE, EMAIL, Drain, Open, event_types, mail, outcomes, row, text


async def count(table: str = "message") -> int:
    async with db.transaction() as tx:
        found: int = await tx.value(f"SELECT count(*) FROM {table} WHERE tenant_id = $1", tx.tenant)
        return found


async def test_a_message_is_sent_once_and_told(open_account: Open, run_jobs: Drain) -> None:
    account, vendor = await open_account()

    made = await messages.send(mail())
    assert made.state == "queued"
    await run_jobs()

    found, attempts, _ = await messages.get(made.id)
    assert (found.state, found.error_code, found.tries) == ("sent", None, 1)
    assert [(item.number, item.outcome) for item in attempts] == [(1, "accepted")]
    [sent] = vendor.sent
    assert (sent.to, sent.channel, sent.purpose) == (EMAIL, Channel.EMAIL, Purpose.TRANSACTIONAL)
    assert sent.subject == "Receipt: INR 500.00 to Test tenant"
    assert "INR 500.00" in sent.text
    assert "<table" in sent.html
    assert "style=" in sent.html
    assert sent.headers == {"Auto-Submitted": "auto-generated"}
    assert sent.callback_url.endswith(f"/{account}")
    assert await event_types(made.id) == ["message.sent"]


async def test_the_address_and_the_variables_are_nowhere_in_the_clear(open_account: Open, run_jobs: Drain) -> None:
    await open_account()
    made = await messages.send(mail())
    await run_jobs()

    assert made.to == "a•••@customer.example"
    found = await row(made.id)
    for value in found.values():
        raw = bytes(value) if isinstance(value, (bytes, memoryview)) else str(value).encode()
        assert EMAIL.encode() not in raw
        assert b"INR 500.00" not in raw


async def test_one_message_per_dedupe_key(open_account: Open, run_jobs: Drain) -> None:
    _, vendor = await open_account()

    made = await asyncio.gather(*(messages.send(mail(dedupe_key="order-1")) for _ in range(8)))
    await run_jobs()

    assert len({item.id for item in made}) == 1
    assert await count() == 1
    assert len(vendor.sent) == 1


async def test_another_message_under_the_same_key_is_refused(open_account: Open) -> None:
    await open_account()
    await messages.send(mail(dedupe_key="order-1"))

    with pytest.raises(DedupeMismatch):
        await messages.send(mail(dedupe_key="order-1", to=Recipient(email="other@customer.example")))

    assert await count() == 1


async def test_what_cannot_be_sent_is_refused_before_anything_is_written(open_account: Open) -> None:
    await open_account()
    person, _ = await people.create("cust-1", Profile(name="Asha"))
    for wanted, error in (
        (mail(to=Recipient(email="not an address")), InvalidRecipient),
        (mail(to=Recipient(email=EMAIL, phone="+14155552671")), InvalidRecipient),
        (text(to=Recipient(phone="4155552671")), InvalidRecipient),
        (mail(to=Recipient(person.id)), NoAddress),
        (mail(to=Recipient(made_up())), NotFound),
        (mail(variables={"amount": "1"}), InvalidVariables),
        (mail(variables={"amount": "1", "reference": "2", "date": "3", "other": "4"}), InvalidVariables),
    ):
        with pytest.raises(error):
            await messages.send(wanted)
    assert await count() == 0
    assert await count("message_recipient") == 0


def made_up() -> Any:
    from core.kit import ids  # noqa: PLC0415

    return ids.new()


@pytest.mark.parametrize("fault", [Fault.DOWN, Fault.UNAVAILABLE, Fault.REJECTED])
async def test_a_call_without_effect_is_followed_by_the_next_provider(
    open_account: Open, run_jobs: Drain, fault: Fault
) -> None:
    _, first = await open_account(priority=1)
    _, second = await open_account(priority=2)
    first.fail_next(fault)

    made = await messages.send(mail())
    await run_jobs()

    assert (len(first.sent), len(second.sent)) == (0, 1)
    assert (await messages.get(made.id))[0].state == "sent"
    assert await outcomes(made.id) == ["rejected" if fault is Fault.REJECTED else "unavailable", "accepted"]


@pytest.mark.parametrize("fault", [Fault.TIMEOUT_BEFORE, Fault.TIMEOUT_AFTER])
async def test_after_an_unknown_outcome_nobody_is_asked_again(
    open_account: Open, run_jobs: Drain, fault: Fault
) -> None:
    _, first = await open_account(priority=1)
    _, second = await open_account(priority=2)
    first.fail_next(fault)

    made = await messages.send(mail())
    await run_jobs()
    await run_jobs(now=True)

    assert (len(first.calls), len(second.calls)) == (1, 0)
    found = (await messages.get(made.id))[0]
    assert (found.state, found.error_code) == ("sent", "messaging.outcome_unknown")
    assert await outcomes(made.id) == ["unknown"]


async def test_a_provider_that_knows_our_reference_is_asked_again(
    open_account: Open, run_jobs: Drain, due_now: Any
) -> None:
    _, vendor = await open_account("fake_email_idempotent", 1)
    _, other = await open_account(priority=2)
    vendor.fail_next(Fault.TIMEOUT_AFTER)

    made = await messages.send(mail())
    await run_jobs()
    assert (await messages.get(made.id))[0].state == "queued"
    await due_now()
    await run_jobs(now=True)

    assert (len(vendor.calls), len(vendor.sent), len(other.calls)) == (2, 1, 0)
    assert (await messages.get(made.id))[0].state == "sent"
    assert await outcomes(made.id) == ["unknown", "accepted"]


@pytest.mark.parametrize(("provider", "sent"), [("fake_email", 1), ("fake_email_idempotent", 1)])
async def test_a_worker_that_dies_in_the_call_causes_no_second_message(
    open_account: Open, run_jobs: Drain, due_now: Any, provider: str, sent: int
) -> None:
    _, vendor = await open_account(provider)
    made = await messages.send(mail())
    # It dies after the effect and before its note: tx1 is committed, the call is made, tx2 never comes.
    batch = await claim.claim()
    [planned] = batch.planned
    from core.providers import service as providers  # noqa: PLC0415

    await (await providers.build(planned.account_id)).send(planned.outgoing)

    await due_now()
    await run_jobs(now=True)

    assert len(vendor.sent) == sent
    found = (await messages.get(made.id))[0]
    assert found.state == "sent"
    assert found.error_code == (None if "idempotent" in provider else "messaging.outcome_unknown")


async def test_a_plugins_own_mistake_counts_as_unknown_and_stops_no_other(
    open_account: Open, run_jobs: Drain, due_now: Any
) -> None:
    _, vendor = await open_account()
    vendor.fail_next(Fault.KILL_AFTER)  # any exception that the port does not know
    first = await messages.send(mail())
    second = await messages.send(mail(to=Recipient(email="other@customer.example")))

    with pytest.raises(Killed):
        await run_jobs()
    await due_now()
    await run_jobs(now=True)

    assert len(vendor.sent) == 2
    # Both leave at once, so either may have been the one that met the mistake.
    codes = {(await messages.get(made.id))[0].error_code for made in (first, second)}
    assert codes == {None, "messaging.outcome_unknown"}


async def test_rounds_end_in_failure(open_account: Open, run_jobs: Drain, due_now: Any) -> None:
    _, vendor = await open_account()
    rounds = len(decide.BACKOFF_SECONDS) + 1
    vendor.fail_next(*[Fault.UNAVAILABLE] * (rounds + 5))

    made = await messages.send(mail())
    for _ in range(rounds + 3):
        await due_now()
        await run_jobs(now=True)

    assert len(vendor.calls) == rounds
    found = (await messages.get(made.id))[0]
    assert (found.state, found.error_code) == ("failed", "provider.unavailable")
    assert await event_types(made.id) == ["message.failed"]


async def test_every_provider_refusing_is_failure_at_once(open_account: Open, run_jobs: Drain) -> None:
    _, first = await open_account(priority=1)
    _, second = await open_account(priority=2)
    first.fail_next(Fault.REJECTED)
    second.fail_next(Fault.REJECTED)

    made = await messages.send(mail())
    await run_jobs()

    found = (await messages.get(made.id))[0]
    assert (found.state, found.error_code, found.error_text) == ("failed", "FAKE_REFUSED", "the fake gateway refuses")


async def test_a_secret_is_erased_when_the_message_is_through(open_account: Open, run_jobs: Drain) -> None:
    await open_account("fake_sms")
    made = await messages.send(text("otp", variables={"code": Secret("482913"), "minutes": "5"}, purpose=Purpose.OTP))
    assert (await row(made.id))["sealed_variables"] is not None

    await run_jobs()

    after = await row(made.id)
    assert (after["state"], after["sealed_variables"]) == ("sent", None)
    assert not (await messages.get(made.id))[0].can_resend


async def test_a_code_that_ran_out_is_not_sent(open_account: Open, run_jobs: Drain) -> None:
    _, vendor = await open_account("fake_sms")
    made = await messages.send(
        text("otp", variables=CODE, purpose=Purpose.OTP, expires_at=clock.system_now() - timedelta(seconds=1))
    )
    await run_jobs()

    found = (await messages.get(made.id))[0]
    assert (vendor.calls, found.state, found.error_code) == ([], "failed", "messaging.expired")
    assert (await row(made.id))["sealed_variables"] is None


async def test_a_persons_message_dies_with_their_key(open_account: Open, run_jobs: Drain, acting: TenantRef) -> None:
    _, vendor = await open_account()
    person, _ = await people.create("cust-1", Profile(name="Asha", email=EMAIL))
    made = await messages.send(mail(to=Recipient(person.id)))
    assert made.person_id == person.id

    await people.erase(person.id)
    await run_jobs()

    found = (await messages.get(made.id))[0]
    assert (vendor.calls, found.state, found.error_code, found.to) == ([], "failed", "messaging.erased", "")


async def test_the_route_of_a_purpose_goes_before_priority(open_account: Open, run_jobs: Drain) -> None:
    from core.messaging.preferences import service as preferences  # noqa: PLC0415

    _, first = await open_account(priority=1)
    second_id, second = await open_account(priority=2)
    await preferences.change({"routes": {"email": {"transactional": [second_id]}}})

    await messages.send(mail())
    await run_jobs()

    assert (len(first.sent), len(second.sent)) == (0, 1)


async def test_without_a_provider_a_message_waits_and_then_goes(
    open_account: Open, run_jobs: Drain, due_now: Any
) -> None:
    made = await messages.send(mail())
    await run_jobs()
    assert (await messages.get(made.id))[0].state == "queued"

    _, vendor = await open_account()
    await due_now()
    await run_jobs(now=True)

    assert len(vendor.sent) == 1
