"""Delivery: signed, in order per subject, at least once, given up at last, and never for a suspended tenant."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta
from typing import Any

import pytest
from standardwebhooks import Webhook
from standardwebhooks.webhooks import WebhookVerificationError

from core.events import service as events
from core.jobs import service as jobs
from core.jobs.registry import kinds
from core.jobs.service import LostLease
from core.kit import db, ids, scope
from core.kit.scope import TenantRef
from core.tenancy import service as tenancy
from core.webhook_endpoints import delivery
from core.webhook_endpoints import service as endpoints
from tests.webhook_endpoints.conftest import Receiver


async def messages() -> list[Any]:
    async with db.transaction() as tx:
        return await tx.fetch("SELECT * FROM webhook_message WHERE tenant_id = $1 ORDER BY position", tx.tenant)


async def attempts() -> list[tuple[str, int | None]]:
    async with db.transaction() as tx:
        rows = await tx.fetch("SELECT * FROM webhook_attempt WHERE tenant_id = $1 ORDER BY id", tx.tenant)
    return [(row["outcome"], row["status_code"]) for row in rows]


async def due_in() -> timedelta:
    async with db.transaction() as tx:
        sql = "SELECT due_at - clock_timestamp() FROM job_due WHERE tenant_id = $1"
        found: timedelta = await tx.value(sql, tx.tenant)
    return found


async def test_a_delivery_verifies_with_the_reference_library(
    receiver: Receiver, happen: Any, run_due: Any, acting: TenantRef
) -> None:
    made = await endpoints.put(receiver.url, None)
    assert made.secret is not None
    await happen("pay_1", 1)

    assert await run_due() == 1

    (request,) = receiver.got
    payload = Webhook(made.secret.value).verify(request.body, request.headers)
    (event,) = (await events.list_after(0, 10)).events
    assert payload == {
        "type": "webhook_endpoint.disabled",
        "timestamp": events.envelope(event, acting.short_id)["occurred_at"],
        "data": events.envelope(event, acting.short_id),
    }
    assert request.headers["webhook-id"] == ids.text("evt", event.id)
    assert abs(int(request.headers["webhook-timestamp"]) - time.time()) < 10
    assert request.headers["content-type"] == "application/json"
    with pytest.raises(WebhookVerificationError):
        Webhook(made.secret.value).verify(request.body + b" ", request.headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(endpoints.new_secret().value).verify(request.body, request.headers)
    assert [row["status"] for row in await messages()] == ["delivered"]
    assert await attempts() == [("delivered", 200)]


async def test_every_attempt_sends_the_same_bytes_under_a_fresh_timestamp(
    receiver: Receiver, happen: Any, run_due: Any
) -> None:
    await endpoints.put(receiver.url, None)
    receiver.answers = [500, 500]
    await happen("pay_1", 1)

    for _ in range(3):
        await run_due(now=True)

    assert len(receiver.got) == 3
    assert len({request.body for request in receiver.got}) == 1
    assert len({request.headers["webhook-id"] for request in receiver.got}) == 1
    assert [row["status"] for row in await messages()] == ["delivered"]
    assert await attempts() == [("status", 500), ("status", 500), ("delivered", 200)]


async def test_after_a_rotation_both_secrets_verify_for_a_day(receiver: Receiver, happen: Any, run_due: Any) -> None:
    first = (await endpoints.put(receiver.url, None)).secret
    second = (await endpoints.rotate_secret()).secret
    third = (await endpoints.rotate_secret()).secret
    assert first
    assert second
    assert third
    await happen("pay_1", 1)
    await run_due()

    (request,) = receiver.got
    assert request.headers["webhook-signature"].count("v1,") == 3
    for secret in (first, second, third):
        Webhook(secret.value).verify(request.body, request.headers)


async def test_an_old_secret_ends(
    receiver: Receiver, happen: Any, run_due: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoints, "OLD_SECRET_VALID", timedelta(seconds=-1))
    first = (await endpoints.put(receiver.url, None)).secret
    second = (await endpoints.rotate_secret()).secret
    assert first
    assert second
    await happen("pay_1", 1)
    await run_due()

    Webhook(second.value).verify(receiver.got[0].body, receiver.got[0].headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(first.value).verify(receiver.got[0].body, receiver.got[0].headers)


async def test_one_subjects_messages_wait_for_each_other_and_others_go_on(
    receiver: Receiver, happen: Any, run_due: Any
) -> None:
    await endpoints.put(receiver.url, None)
    await happen("pay_1", 1, 2, 3)
    receiver.answers = [500]
    assert await run_due() == 1
    await happen("pay_2", 1)
    await run_due()

    assert [(r.event["subject"], r.event["subject_version"]) for r in receiver.got] == [("pay_1", 1), ("pay_2", 1)]
    assert await due_in() > timedelta(seconds=3)

    await run_due(now=True)
    got = [(r.event["subject"], r.event["subject_version"]) for r in receiver.got[2:]]
    assert got == [("pay_1", 1), ("pay_1", 2), ("pay_1", 3)]
    assert {row["status"] for row in await messages()} == {"delivered"}
    async with db.transaction() as tx:
        assert await tx.value("SELECT count(*) FROM job WHERE tenant_id = $1 AND status = 'open'", tx.tenant) == 0


async def test_the_schedule_ends_after_ten_failures_and_the_next_message_goes(
    receiver: Receiver, happen: Any, run_due: Any
) -> None:
    await endpoints.put(receiver.url, None)
    await happen("pay_1", 1, 2)
    receiver.answers = [503] * 10
    waits = []
    for _ in range(9):
        await _unblock()
        await run_due(now=True)
        waits.append(await due_in())
    await _unblock()
    await run_due(now=True)

    for waited, planned in zip(waits, delivery.RETRY_SECONDS, strict=True):
        assert timedelta(seconds=planned - 3) < waited <= timedelta(seconds=planned * 1.1)
    assert [row["status"] for row in await messages()] == ["failed", "pending"]
    await _unblock()
    await run_due(now=True)
    assert [row["status"] for row in await messages()] == ["failed", "delivered"]
    assert (await messages())[0]["attempts"] == 10


async def test_retry_after_is_honoured(receiver: Receiver, happen: Any, run_due: Any) -> None:
    await endpoints.put(receiver.url, None)
    await happen("pay_1", 1)
    receiver.answers = ["429\r\nRetry-After: 600"]
    await run_due()

    assert timedelta(seconds=595) < await due_in() <= timedelta(seconds=660)


async def test_a_receiver_that_keeps_failing_is_left_alone(receiver: Receiver, happen: Any, run_due: Any) -> None:
    await endpoints.put(receiver.url, None)
    for number in range(8):
        await happen(f"pay_{number}", 1)
    receiver.answers = [500] * 100
    await run_due()

    assert len(receiver.got) == 5
    await run_due(now=True)
    assert len(receiver.got) == 5


@pytest.mark.parametrize("status", [301, 302, 400, 404, 500])
async def test_only_2xx_is_success(receiver: Receiver, happen: Any, run_due: Any, status: int) -> None:
    await endpoints.put(receiver.url, None)
    await happen("pay_1", 1)
    receiver.answers = [status]
    await run_due()

    assert await attempts() == [("status", status)]
    assert [row["status"] for row in await messages()] == ["pending"]


async def test_gone_disables_and_says_so_and_enabling_sends_what_waited(
    receiver: Receiver, happen: Any, run_due: Any
) -> None:
    made = await endpoints.put(receiver.url, None)
    await happen("pay_1", 1, 2)
    receiver.answers = [410]
    await run_due()

    found = await endpoints.get()
    assert (found.status, found.disabled_reason) == ("disabled", "gone")
    assert await run_due(now=True) == 0
    await happen("pay_1", 3)
    assert len(receiver.got) == 1
    last = (await events.list_after(0, 10)).events[-2]
    assert (last.type, last.subject) == ("webhook_endpoint.disabled", ids.text("whe", made.endpoint.id))
    assert last.data["reason"] == "gone"

    await endpoints.put(receiver.url, None)
    await run_due()
    assert [r.event["subject_version"] for r in receiver.got[1:]] == [1, 2]


async def test_days_of_failure_disable(receiver: Receiver, happen: Any, run_due: Any) -> None:
    await endpoints.put(receiver.url, None)
    await happen("pay_1", 1)
    receiver.answers = [500] * 100
    await run_due()
    assert (await endpoints.get()).status == "enabled"
    async with db.transaction() as tx:
        await tx.execute(
            "UPDATE webhook_endpoint SET failing_since = clock_timestamp() - interval '6 days', failures = 9, "
            "resume_at = NULL WHERE tenant_id = $1",
            tx.tenant,
        )
    await run_due(now=True)

    found = await endpoints.get()
    assert (found.status, found.disabled_reason) == ("disabled", "failing")
    assert [row["status"] for row in await messages()] == ["pending"]


async def test_a_private_address_disables_without_a_connection(receiver: Receiver, happen: Any, run_due: Any) -> None:
    """A name that was public when it was registered and is not any more."""
    answers = ["8.8.8.8"]

    async def resolve(_host: str) -> list[str]:
        return answers

    endpoints.configure(development=False, resolve=resolve)
    await endpoints.put("https://shop.example/hook", None)
    await happen("pay_1", 1)
    answers[:] = ["169.254.169.254"]
    await run_due()

    found = await endpoints.get()
    assert (found.status, found.disabled_reason) == ("disabled", "address_refused")
    assert await attempts() == [("address_refused", None)]
    assert receiver.got == []


async def test_nothing_leaves_for_a_suspended_tenant(
    receiver: Receiver, happen: Any, run_due: Any, acting: TenantRef
) -> None:
    await endpoints.put(receiver.url, None)
    await happen("pay_1", 1)
    with scope.system(None, "tests"):
        await tenancy.suspend(acting.slug, reason="test")
    assert await run_due(now=True) == 1

    assert receiver.got == []
    assert await attempts() == []
    with scope.system(None, "tests"):
        await tenancy.resume(acting.slug, reason="test")
    await run_due(now=True)
    assert [r.event["subject_version"] for r in receiver.got] == [1]


async def test_only_wanted_types_and_only_while_enabled(receiver: Receiver, happen: Any, run_due: Any) -> None:
    await happen("pay_0", 1)
    await endpoints.put(receiver.url, ["balance.changed"])
    await happen("pay_1", 1)
    await endpoints.put(receiver.url, ["webhook_endpoint.disabled"])
    await happen("pay_2", 1)
    await endpoints.put(receiver.url, None, enabled=False)
    await happen("pay_3", 1)

    assert [row["subject"] for row in await messages()] == ["pay_2"]


async def test_deleting_cancels_and_nothing_more_is_sent(receiver: Receiver, happen: Any, run_due: Any) -> None:
    await endpoints.put(receiver.url, None)
    await happen("pay_1", 1, 2)
    await endpoints.remove()
    await run_due(now=True)

    assert receiver.got == []
    assert [row["status"] for row in await messages()] == ["cancelled", "cancelled"]


async def test_a_resend_goes_out_again(receiver: Receiver, happen: Any, run_due: Any) -> None:
    await endpoints.put(receiver.url, None)
    await happen("pay_1", 1)
    await run_due()
    (message,) = await messages()

    again = await endpoints.resend(message["id"])
    assert (again.status, again.attempts) == ("pending", 0)
    await run_due()

    assert len(receiver.got) == 2
    assert receiver.got[0].body == receiver.got[1].body
    assert await attempts() == [("delivered", 200)] * 2


async def test_a_zombie_records_nothing(receiver: Receiver, happen: Any, acting: TenantRef) -> None:
    await endpoints.put(receiver.url, None)
    await happen("pay_1", 1)
    receiver.delay_seconds = 0.3
    async with db.transaction() as tx:
        job_id = await tx.value("SELECT id FROM job WHERE tenant_id = $1 AND status = 'open'", tx.tenant)
    zombie = await jobs.claim(job_id)
    assert zombie is not None
    running = asyncio.create_task(kinds()[zombie.kind].run(zombie))
    await asyncio.sleep(0.1)
    async with db.transaction() as tx:
        await tx.execute("UPDATE job_due SET due_at = clock_timestamp() WHERE tenant_id = $1", tx.tenant)
    successor = await jobs.claim(job_id)
    assert successor is not None

    with pytest.raises(LostLease):
        await running
    assert await attempts() == []
    await kinds()[successor.kind].run(successor)
    assert await attempts() == [("delivered", 200)]
    assert len(receiver.got) == 2  # at least once: the receiver tells them apart by webhook-id


async def test_an_event_placed_while_its_subject_is_sent_is_not_missed(
    receiver: Receiver, happen: Any, run_due: Any
) -> None:
    """The job has looked for the next message, finds none, and ends just as the relay adds one."""
    await endpoints.put(receiver.url, None)
    await happen("pay_1", 1)
    receiver.delay_seconds = 0.2
    running = asyncio.create_task(run_due())
    await asyncio.sleep(0.1)
    await happen("pay_1", 2)
    await running
    await run_due()

    assert [r.event["subject_version"] for r in receiver.got] == [1, 2]


async def _unblock() -> None:
    async with db.transaction() as tx:
        await tx.execute("UPDATE webhook_endpoint SET resume_at = NULL WHERE tenant_id = $1", tx.tenant)
