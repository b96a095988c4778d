"""A message that its provider soon reports as failed goes to the next one: once, and never when somebody has it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from core.kit import db, ids
from core.kit.scope import TenantRef
from core.messaging import receipts
from core.messaging import service as messages
from core.messaging.errors import NotResendable
from core.messaging.preferences import service as preferences
from core.messaging.provider import DeliveryNotice, DeliveryState, Purpose
from core.messaging.types import Message
from core.providers import service as providers
from core.testing.fake_gateway import Fault
from core.testing.fake_messenger import Carrier
from tests.http import Api
from tests.messaging.conftest import CODE, Drain, Open, event_types, outcomes, row, text
from tests.messaging.test_receipts import Line

NEVER_QUIET = {"quiet_from": "00:00", "quiet_until": "00:00"}


class Road:
    """Two SMS providers, the first one asked first, and what the first one reports."""

    def __init__(self, first: Carrier, second: Carrier, line: Line, run_jobs: Drain, other: Line) -> None:
        self.first, self.second, self.line, self.run_jobs, self.other = first, second, line, run_jobs, other

    async def send(self, **more: Any) -> Message:
        made = await messages.send(text(**more))
        await self.run_jobs()
        return made

    async def report(self, made: Message, state: str = "failed", *, elsewhere: bool = True, **more: Any) -> None:
        found = {"dedupe_key": f"{state}-{made.id}", "state": state, "reference": ids.text("msg", made.id)}
        await self.line.send({**found, "elsewhere": elsewhere, "error_code": "30003", **more})
        await self.run_jobs()

    @property
    def went_out(self) -> tuple[int, int]:
        return len(self.first.sent), len(self.second.sent)


@pytest.fixture
async def road(api: Api, acting: TenantRef, open_account: Open, run_jobs: Drain) -> Road:
    one, first = await open_account("fake_sms", 1)
    two, second = await open_account("fake_sms", 2)
    return Road(first, second, Line(api, acting, one), run_jobs, Line(api, acting, two))


async def state(made: Message) -> str:
    return (await messages.get(made.id))[0].state


async def window_ends(made: Message) -> None:
    async with db.transaction() as tx:
        await tx.execute(
            "UPDATE message SET reroute_until = clock_timestamp() WHERE tenant_id = $1 AND id = $2", tx.tenant, made.id
        )


async def test_a_reported_failure_is_followed_by_the_next_provider(road: Road) -> None:
    made = await road.send()

    await road.report(made)

    assert road.went_out == (1, 1)
    assert road.first.sent[0].text == road.second.sent[0].text
    assert await outcomes(made.id) == ["undelivered", "accepted"]
    assert await event_types(made.id) == ["message.sent", "message.rerouted", "message.sent"]
    assert await state(made) == "sent"


async def test_a_code_goes_on_too_and_is_erased_when_it_is_through(road: Road) -> None:
    made = await road.send(template="otp", purpose=Purpose.OTP, variables=CODE)
    kept = (await row(made.id))["sealed_variables"]

    await road.report(made)

    assert kept is not None
    assert CODE["code"] in road.second.sent[0].text
    assert (await row(made.id))["sealed_variables"] is None


@pytest.mark.parametrize("end", ["delivered", "failed", "window"])
async def test_a_code_that_waits_for_a_report_is_erased_by_it_or_by_time(road: Road, end: str) -> None:
    made = await road.send(template="otp", purpose=Purpose.OTP, variables=CODE)
    assert not (await messages.get(made.id))[0].can_resend
    with pytest.raises(NotResendable):
        await messages.resend(made.id)

    if end == "window":
        await window_ends(made)
        await road.run_jobs(now=True)
    else:
        await road.report(made, end, elsewhere=False)

    assert (await row(made.id))["sealed_variables"] is None
    assert road.went_out == (1, 0)


async def test_the_second_failure_is_the_end(road: Road) -> None:
    made = await road.send()
    await road.report(made)

    failure = {"dedupe_key": "second", "state": "failed", "reference": ids.text("msg", made.id)}
    await road.other.send({**failure, "elsewhere": True, "error_code": "2"})
    await road.run_jobs()

    assert (await state(made), road.went_out) == ("failed", (1, 1))
    assert (await row(made.id))["error_code"] == "2"


async def test_a_report_told_twice_sends_once(road: Road) -> None:
    made = await road.send()
    found = {"state": "failed", "reference": ids.text("msg", made.id), "elsewhere": True}
    await asyncio.gather(*(road.line.send({**found, "dedupe_key": f"f{number % 2}"}) for number in range(6)))
    await road.run_jobs()
    await road.run_jobs()

    assert road.went_out == (1, 1)


@pytest.mark.parametrize(
    ("reports", "end"),
    [
        ([("delivered", True), ("failed", True)], "delivered"),
        ([("failed", False)], "failed"),
        ([("bounced", False)], "bounced"),
        ([("unknown", True)], "sent"),
        ([("complained", True), ("failed", True)], "delivered"),
    ],
)
async def test_what_was_delivered_or_is_not_the_providers_fault_goes_nowhere_else(
    road: Road, reports: list[tuple[str, bool]], end: str
) -> None:
    made = await road.send()

    for told, elsewhere in reports:
        await road.report(made, told, elsewhere=elsewhere)

    assert (await state(made), road.went_out) == (end, (1, 0))


async def test_a_number_that_is_gone_is_gone_everywhere(road: Road) -> None:
    made = await road.send()

    await road.report(made, "bounced", permanent=True)

    assert (await state(made), road.went_out) == ("bounced", (1, 0))


async def test_a_message_that_may_have_gone_out_goes_nowhere_else(road: Road) -> None:
    road.first.fail_next(Fault.TIMEOUT_AFTER)
    made = await road.send()

    await road.report(made)

    assert (await state(made), road.went_out) == ("failed", (1, 0))


async def test_promotions_and_what_is_too_late_fail(road: Road) -> None:
    await preferences.change(NEVER_QUIET)
    promotion = await road.send(purpose=Purpose.PROMOTIONAL)
    late = await road.send()
    await window_ends(late)

    await road.report(promotion)
    await road.report(late)

    assert (await state(promotion), await state(late)) == ("failed", "failed")
    assert road.second.sent == []


async def test_without_another_provider_nothing_is_kept(open_account: Open, run_jobs: Drain) -> None:
    await open_account("fake_sms")
    made = await messages.send(text("otp", purpose=Purpose.OTP, variables=CODE))
    await run_jobs()

    kept = await row(made.id)
    assert (kept["state"], kept["reroute_until"], kept["sealed_variables"]) == ("sent", None, None)


async def test_a_delivery_told_after_the_failure_stops_the_second_one(road: Road) -> None:
    made = await road.send(template="otp", purpose=Purpose.OTP, variables=CODE)
    vendor_id = (await row(made.id))["provider_message_id"]
    connection = await providers.connect(ids.parse("pac", road.line.account))

    await receipts.apply(connection, DeliveryNotice("f", DeliveryState.FAILED, vendor_id, elsewhere=True))
    waiting = await state(made)
    await receipts.apply(connection, DeliveryNotice("d", DeliveryState.DELIVERED, vendor_id))
    await road.run_jobs()

    assert (waiting, await state(made), road.went_out) == ("queued", "delivered", (1, 0))
    assert await event_types(made.id) == ["message.sent", "message.rerouted", "message.delivered"]
    assert (await row(made.id))["sealed_variables"] is None


async def test_a_delivery_told_after_the_second_one_left_counts_too(road: Road) -> None:
    made = await road.send()
    await road.report(made)

    await road.report(made, "delivered")
    await road.other.send({"dedupe_key": "late", "state": "failed", "reference": ids.text("msg", made.id)})
    await road.run_jobs()

    assert (await state(made), road.went_out) == ("delivered", (1, 1))


async def test_a_failure_is_told_when_nobody_else_is_left_meanwhile(road: Road) -> None:
    made = await road.send()
    await providers.set_status(ids.parse("pac", road.other.account), "disabled")

    await road.report(made)

    found = await row(made.id)
    assert (found["state"], found["error_code"], road.went_out) == ("failed", "30003", (1, 0))


async def test_the_first_providers_late_delivery_counts_when_the_second_has_it_already(road: Road) -> None:
    made = await road.send()
    vendor_id = (await row(made.id))["provider_message_id"]
    await road.report(made)
    assert (await state(made), road.went_out) == ("sent", (1, 1))

    await road.line.send({"dedupe_key": "late", "state": "delivered", "provider_message_id": vendor_id})
    await road.run_jobs()

    assert await state(made) == "delivered"
    assert [item.state for item in (await messages.get(made.id))[2]][-1] == "delivered"
