"""What providers report moves a message forward only, once each, and tells whom not to write to any more."""

from __future__ import annotations

from typing import Any

import pytest
from quart import Response

from core.kit import db, ids
from core.kit.scope import TenantRef
from core.messaging import receipts
from core.messaging import service as messages
from core.messaging.errors import NotSettled
from core.messaging.provider import Channel, DeliveryNotice, DeliveryState, Purpose
from core.messaging.suppression import service as suppression
from core.messaging.types import Recipient
from core.providers import service as providers
from core.testing import fake_messenger
from core.testing.fake_gateway import Fault
from core.testing.fake_messenger import FakeMessenger
from tests.http import Api, problem
from tests.messaging.conftest import EMAIL, Drain, Open, event_types, mail, row


class Line:
    """A provider's webhooks to one account."""

    def __init__(self, api: Api, tenant: TenantRef, account: str) -> None:
        self.api = api
        self.path = f"/webhooks/{tenant.short_id}/{account}"
        self.account = account

    async def send(self, *reports: dict[str, Any], query: str = "", signed_query: str | None = None) -> Response:
        provider: FakeMessenger = await providers.build(ids.parse("pac", self.account))
        url = providers.public_url() + self.path + (query if signed_query is None else signed_query)
        headers, body = provider.sign_webhook(url, list(reports))
        return await self.api.post(self.path + query, raw=body, headers=headers)


@pytest.fixture
async def line(api: Api, acting: TenantRef, open_account: Open) -> Line:
    account, _ = await open_account()
    return Line(api, acting, account)


@pytest.fixture
async def sent(line: Line, run_jobs: Drain) -> Any:
    made = await messages.send(mail())
    await run_jobs()
    return made


def report(made: Any, state: str, key: str = "", **more: Any) -> dict[str, Any]:
    return {"dedupe_key": key or f"{state}-1", "state": state, "reference": ids.text("msg", made.id), **more}


async def state(made: Any) -> str:
    return (await messages.get(made.id))[0].state


async def test_a_report_moves_a_message_and_is_told_once(line: Line, sent: Any, run_jobs: Drain) -> None:
    for _ in range(3):
        assert (await line.send(report(sent, "delivered"))).status_code == 200
    await run_jobs()

    found, _, reported = await messages.get(sent.id)
    assert (found.state, len(reported)) == ("delivered", 1)
    assert found.delivered_at is not None
    assert await event_types(sent.id) == ["message.sent", "message.delivered"]


async def test_the_vendors_id_finds_it_too(line: Line, sent: Any, run_jobs: Drain) -> None:
    vendor_id = (await row(sent.id))["provider_message_id"]
    await line.send({"dedupe_key": "d", "state": "delivered", "provider_message_id": vendor_id})
    await run_jobs()

    assert await state(sent) == "delivered"


@pytest.mark.parametrize(
    ("reports", "end"),
    [
        (["delivered", "sent"], "delivered"),
        (["failed", "delivered"], "failed"),
        (["delivered", "failed"], "delivered"),
        (["delivered", "bounced"], "bounced"),
        (["bounced", "delivered"], "bounced"),
        (["sent", "unknown"], "sent"),
        (["complained"], "delivered"),
    ],
)
async def test_states_never_go_backwards(line: Line, sent: Any, run_jobs: Drain, reports: list[str], end: str) -> None:
    for item in reports:
        await line.send(report(sent, item))
        await run_jobs()

    assert await state(sent) == end
    assert len((await messages.get(sent.id))[2]) == len(reports)


async def test_one_webhook_may_hold_many_reports(line: Line, run_jobs: Drain) -> None:
    made = [await messages.send(mail(to=Recipient(email=f"a{n}@customer.example"))) for n in range(20)]
    await run_jobs()

    await line.send(*(report(item, "delivered", f"k{n}") for n, item in enumerate(made)))
    await run_jobs()

    assert [await state(item) for item in made] == ["delivered"] * 20


async def test_a_report_confirms_what_nobody_was_sure_of(line: Line, run_jobs: Drain) -> None:
    fake_messenger.carrier(line.account).fail_next(Fault.TIMEOUT_AFTER)
    made = await messages.send(mail())
    await run_jobs()
    assert (await messages.get(made.id))[0].error_code == "messaging.outcome_unknown"

    await line.send(report(made, "sent"))
    await run_jobs()

    found = (await messages.get(made.id))[0]
    assert (found.state, found.error_code) == ("sent", None)


async def test_a_report_that_is_faster_than_our_own_note_waits(line: Line, run_jobs: Drain) -> None:
    made = await messages.send(mail())
    async with db.transaction() as tx:  # asked, and not answered yet
        await tx.execute(
            "UPDATE message SET account_id = $3 WHERE tenant_id = $1 AND id = $2",
            tx.tenant, made.id, ids.parse("pac", line.account),
        )  # fmt: skip
    connection = await providers.connect(ids.parse("pac", line.account))
    notice = DeliveryNotice("d", DeliveryState.DELIVERED, reference=ids.text("msg", made.id))
    with pytest.raises(NotSettled):
        await receipts.apply(connection, notice)
    assert (await messages.get(made.id))[2] == []

    await run_jobs()
    await receipts.apply(connection, notice)

    assert await state(made) == "delivered"


async def test_a_forged_report_changes_nothing(line: Line, sent: Any, run_jobs: Drain) -> None:
    response = await line.send(report(sent, "delivered"), query="?a=1", signed_query="?a=2")

    await problem(response, 400, "webhook.invalid")
    await run_jobs()
    assert await state(sent) == "sent"
    assert (await line.send(report(sent, "delivered"), query="?a=1")).status_code == 200


async def test_another_accounts_report_is_not_believed(
    line: Line, sent: Any, run_jobs: Drain, open_account: Open, api: Api, acting: TenantRef
) -> None:
    other, _ = await open_account()
    await Line(api, acting, other).send(report(sent, "failed"))
    with pytest.raises(Exception, match="reports wait"):
        await run_jobs()

    assert await state(sent) == "sent"


@pytest.mark.parametrize(
    ("given", "reason", "stops"),
    [
        ({"state": "bounced", "permanent": True}, "bounce", True),
        ({"state": "bounced", "permanent": False}, None, False),
        ({"state": "complained"}, "complaint", True),
        ({"state": "unsubscribed"}, "unsubscribe", False),
    ],
)
async def test_reports_tell_whom_not_to_write_to(
    line: Line, sent: Any, run_jobs: Drain, given: dict[str, Any], reason: str | None, stops: bool
) -> None:
    await line.send(report(sent, **given))
    await line.send(report(sent, **given, key="again"))
    await run_jobs()

    listed = await suppression.list_suppressions(
        ids.new(), 10, lifted=False, channel=None, reason=None, address_hash=None
    )
    assert [item.reason for item in listed] == ([reason] if reason else [])
    again = await messages.send(mail())
    assert again.state == ("suppressed" if stops else "queued")
    if stops:
        assert await event_types(again.id) == ["message.suppressed"]


async def test_an_unsubscription_by_address_alone(line: Line, run_jobs: Drain) -> None:
    await line.send({"dedupe_key": "u", "state": "unsubscribed", "recipient": EMAIL.upper()})
    await run_jobs()

    made = await messages.send(mail(purpose=Purpose.PROMOTIONAL))
    assert (made.state, made.error_code) == ("suppressed", "messaging.suppressed")


async def test_a_suppression_holds_until_it_is_lifted(line: Line, run_jobs: Drain) -> None:
    found = await suppression.add(Channel.EMAIL, EMAIL, "asked by phone")
    waiting = await messages.send(mail())
    assert (waiting.state, found.to) == ("suppressed", "a•••@customer.example")

    await suppression.lift(found.id, "asked again")
    made = await messages.send(mail())
    await run_jobs()

    assert await state(made) == "sent"


async def test_a_suppression_also_stops_what_waits_already(line: Line, run_jobs: Drain) -> None:
    made = await messages.send(mail())
    await suppression.add(Channel.EMAIL, EMAIL, None)
    await run_jobs()

    assert await state(made) == "suppressed"
    assert fake_messenger.carrier(line.account).calls == []
