"""Caps, quiet hours, unsubscribing, order and pace."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from core.kit import clock, db, ids, scope
from core.kit.scope import TenantRef
from core.messaging import claim, decide, drain, pace, recording
from core.messaging import service as messages
from core.messaging.decide import Call, Candidate, Fail, Past, Unconfirmed, Wait
from core.messaging.preferences import service as preferences
from core.messaging.provider import Channel, Purpose
from core.messaging.suppression import service as suppression
from core.messaging.types import Recipient
from core.providers import registry
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.tenancy import service as tenancy
from core.testing import fake_messenger
from tests.http import Api
from tests.messaging.conftest import CODE, EMAIL, Drain, Open, mail, text

PROMOTION = Purpose.PROMOTIONAL
NEVER_QUIET = {"quiet_from": "00:00", "quiet_until": "00:00"}


async def test_a_recipient_gets_no_more_than_the_cap_also_in_a_race(open_account: Open) -> None:
    await open_account()
    await preferences.change({"caps": {"transactional": {"count": 3, "seconds": 3600}}})

    made = await asyncio.gather(*(messages.send(mail()) for _ in range(10)))

    assert sorted(item.state for item in made) == ["queued"] * 3 + ["suppressed"] * 7
    assert {item.error_code for item in made} == {None, "messaging.recipient_cap"}
    assert (await messages.send(mail(to=Recipient(email="b@customer.example")))).state == "queued"


def quiet(local: str, begins: int, ends: int) -> str | None:
    at = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo("Asia/Kolkata"))
    found = decide.quiet_until(at, timedelta(hours=begins), timedelta(hours=ends))
    return None if found is None else f"{found:%d %H:%M}"


def test_quiet_hours_over_midnight_and_within_a_day() -> None:
    assert quiet("2026-11-28T20:59:59", 21, 10) is None
    assert quiet("2026-11-28T21:00:00", 21, 10) == "29 10:00"
    assert quiet("2026-11-28T03:00:00", 21, 10) == "28 10:00"
    assert quiet("2026-11-28T10:00:00", 21, 10) is None
    assert quiet("2026-11-28T13:00:00", 12, 14) == "28 14:00"
    assert quiet("2026-11-28T14:00:00", 12, 14) is None
    assert quiet("2026-11-28T03:00:00", 0, 0) is None


def test_quiet_hours_end_at_the_same_time_of_day_when_the_clocks_change() -> None:
    at = datetime(2026, 3, 28, 22, 0, tzinfo=ZoneInfo("Europe/Berlin"))  # that night has 23 hours
    until = decide.quiet_until(at, timedelta(hours=21), timedelta(hours=10))
    assert until is not None
    assert until.astimezone(UTC) == datetime(2026, 3, 29, 8, 0, tzinfo=UTC)
    assert until.timestamp() - at.timestamp() == 11 * 3600


async def _at_local(acting: TenantRef, hour: int) -> TenantRef:
    """The tenant, at this hour of its own clock."""
    local = clock.system_now().astimezone(clock.zone(acting.zone))
    wanted = local.replace(hour=hour, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return await tenancy.set_clock(int((wanted - local).total_seconds()))


async def test_a_promotion_waits_for_the_end_of_the_quiet_hours(
    open_account: Open, run_jobs: Drain, acting: TenantRef
) -> None:
    _, vendor = await open_account()
    with scope.use(scope.Scope(await _at_local(acting, 23), scope.get().principal, "req_tests")):
        promotion = await messages.send(mail(purpose=PROMOTION))
        receipt = await messages.send(mail())
        elsewhere = await messages.send(
            mail(purpose=PROMOTION, to=Recipient(email="b@customer.example", zone="America/New_York"))
        )
        await run_jobs()

        assert promotion.due_at is not None
        wait = (promotion.due_at - clock.system_now()).total_seconds()
        assert 11 * 3600 - 60 < wait <= 11 * 3600 + 1
        states = [(await messages.get(item.id))[0].state for item in (promotion, receipt, elsewhere)]
    assert states == ["queued", "sent", "sent"]
    assert len(vendor.sent) == 2


async def test_a_promotion_that_became_late_waits_too(
    open_account: Open, run_jobs: Drain, acting: TenantRef, due_now: Any
) -> None:
    _, vendor = await open_account()
    with scope.use(scope.Scope(await _at_local(acting, 15), scope.get().principal, "req_tests")):
        made = await messages.send(mail(purpose=PROMOTION))
    night = await _at_local(acting, 23)
    with scope.use(scope.Scope(night, scope.get().principal, "req_tests")):
        from core.messaging import claim  # noqa: PLC0415

        assert (await claim.claim()).planned == []
    assert vendor.calls == []
    assert (await messages.get(made.id))[0].state == "queued"


async def test_one_click_stops_promotions_only(
    open_account: Open, run_jobs: Drain, api: Api, acting: TenantRef
) -> None:
    _, vendor = await open_account()
    await preferences.change(NEVER_QUIET)
    await messages.send(mail(purpose=PROMOTION))
    await messages.send(mail())
    await run_jobs()
    sent = {item.purpose: item for item in vendor.sent}
    headers = sent[PROMOTION].headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "List-Unsubscribe" not in sent[Purpose.TRANSACTIONAL].headers
    link = headers["List-Unsubscribe"].strip("<>")
    assert link in sent[PROMOTION].text
    path = link.removeprefix(providers.public_url())

    looked = await Api(api.app).get(path)
    assert looked.status_code == 200
    assert (await messages.send(mail(purpose=PROMOTION))).state == "queued"  # looking changes nothing

    for _ in range(2):
        clicked = await Api(api.app).post(
            path,
            raw=b"List-Unsubscribe=One-Click",
            headers={"Content-Type": "application/x-www-form-urlencoded"},
        )
        assert clicked.status_code == 200
    assert (await messages.send(mail(purpose=PROMOTION))).state == "suppressed"
    assert (await messages.send(mail())).state == "queued"
    listed = await suppression.list_suppressions(
        ids.new(), 10, lifted=False, channel=None, reason=None, address_hash=None
    )
    assert [item.reason for item in listed] == ["unsubscribe"]


async def test_a_link_works_for_its_own_message_and_tenant_only(
    open_account: Open, run_jobs: Drain, api: Api, make_tenant: Any
) -> None:
    _, vendor = await open_account()
    await preferences.change(NEVER_QUIET)
    await messages.send(mail(purpose=PROMOTION))
    await run_jobs()
    path = vendor.sent[0].headers["List-Unsubscribe"].strip("<>").removeprefix(providers.public_url())
    short_id, token = path.split("/")[-2:]
    other = await make_tenant()

    for wrong in (
        path.replace(short_id, other.short_id),
        path.replace(token, ("A" if token[0] != "A" else "B") + token[1:]),
        path[:-10],
        f"/messages/unsubscribe/{short_id}/{token[:22]}",
        f"/messages/unsubscribe/nobody/{token}",
    ):
        assert (await Api(api.app).post(wrong)).status_code == 404
    assert (await messages.send(mail(purpose=PROMOTION))).state == "queued"


async def test_codes_go_first_whatever_came_first(open_account: Open, run_jobs: Drain) -> None:
    account, vendor = await open_account("fake_sms")
    caps = {"promotional": {"count": 10_000, "seconds": 60}}
    await preferences.change({**NEVER_QUIET, "caps": caps, "rates": {account: 200.0}})
    for number in range(60):
        await messages.send(text(purpose=PROMOTION, to=Recipient(phone=f"+141555526{number:02}")))
    for number in range(30):
        await messages.send(text(to=Recipient(phone=f"+141555527{number:02}")))
    for number in range(30):
        to = Recipient(phone=f"+141555528{number:02}")
        await messages.send(text("otp", variables=CODE, purpose=Purpose.OTP, to=to))
    await run_jobs()

    order = [item.purpose for item in vendor.sent]
    assert len(order) == 120
    # Each call has its place, but calls that are on their way together may overtake each other.
    assert set(order[:6]) == {Purpose.OTP}
    assert max(place for place, item in enumerate(order) if item is Purpose.OTP) < 30 + 24
    assert min(place for place, item in enumerate(order) if item is PROMOTION) >= 60 - 24


async def test_workers_together_keep_to_the_providers_pace(acting: TenantRef, run_jobs: Drain) -> None:
    slow = fake_messenger.make_spec("fake_slow_email", Channel.EMAIL, rate=20.0)
    registry.add("email", slow)
    account = await providers.create(NewProviderAccount("email", "fake_slow_email", "Slow", {}))
    vendor = fake_messenger.carrier(ids.text("pac", account.id))
    made_at: list[float] = []

    async def note(_: object) -> None:
        made_at.append(time.monotonic())

    vendor.before = note
    for number in range(50):
        await messages.send(mail(to=Recipient(email=f"a{number}@customer.example")))

    while len(vendor.sent) < 50:
        await asyncio.gather(*(_work() for _ in range(3)))
        await asyncio.sleep(0.05)

    assert len(vendor.sent) == 50
    for begin in made_at:
        within = sum(begin <= at < begin + 1 for at in made_at)
        assert within <= 20 + 3, within  # timers are late by milliseconds, never early


async def test_the_rate_that_the_tenant_knows_of_its_account_counts(open_account: Open) -> None:
    account, vendor = await open_account("fake_email")
    await preferences.change({"rates": {account: 4.0}})
    for number in range(12):
        await messages.send(mail(to=Recipient(email=f"r{number}@customer.example")))

    batch = await claim.claim()

    delays = [planned.delay_seconds for planned in batch.planned]
    assert len(delays) == 3  # one second's places, a little below the rate
    assert delays == pytest.approx([place / (4.0 * pace.MARGIN) for place in range(3)])
    assert vendor.sent == []


async def _work() -> None:
    batch = await claim.claim()
    await asyncio.gather(*(_make(planned) for planned in batch.planned))


async def _make(planned: claim.Planned) -> None:
    await asyncio.sleep(planned.delay_seconds)
    await recording.record([await drain.call(planned)])


A, B = ids.new(), ids.new()
BOTH = (Candidate(A, idempotent=False), Candidate(B, idempotent=True))
NOW = datetime(2026, 11, 28, tzinfo=UTC)


@pytest.mark.parametrize(
    ("past", "step"),
    [
        ([], Call(A)),
        ([Past(A, "unavailable")], Call(B)),
        ([Past(A, "rejected")], Call(B)),
        ([Past(A, "rejected"), Past(B, "rejected")], Fail("provider.rejected")),
        ([Past(A, "unavailable"), Past(B, "unavailable")], Call(A)),
        ([Past(A, "unknown")], Unconfirmed()),
        ([Past(A, "calling")], Unconfirmed()),
        ([Past(A, "unavailable"), Past(B, "unknown")], Call(B)),
        ([Past(B, "unknown")] * 4, Unconfirmed()),
        ([Past(ids.new(), "unknown")], Unconfirmed()),
        ([Past(A, "undelivered")], Call(B)),
        ([Past(B, "unavailable"), Past(A, "undelivered")], Call(B)),
        ([Past(A, "undelivered"), Past(B, "undelivered")], Fail("provider.rejected")),
    ],
)
def test_the_next_step(past: list[Past], step: object) -> None:
    assert decide.step(BOTH, past, expires_at=None, now=NOW) == step


def test_right_after_a_failure_the_round_ends_with_a_wait() -> None:
    assert decide.after_failure(BOTH, [Past(A, "unavailable")]) == Call(B)
    assert decide.after_failure(BOTH, [Past(A, "unavailable"), Past(B, "unavailable")]) == Wait(5.0)
    assert decide.after_failure((), []) == Wait(5.0)
    rounds = [Past(A, "unavailable"), Past(B, "unavailable")] * (len(decide.BACKOFF_SECONDS) + 1)
    assert decide.after_failure(BOTH, rounds) == Fail("provider.unavailable")


async def test_two_claims_at_once_take_different_messages(open_account: Open) -> None:
    from core.messaging import claim  # noqa: PLC0415

    await open_account()
    for number in range(30):
        await messages.send(mail(to=Recipient(email=f"a{number}@customer.example")))

    batches = await asyncio.gather(*(claim.claim() for _ in range(4)))

    taken = [planned.message_id for batch in batches for planned in batch.planned]
    assert len(taken) == len(set(taken))
    async with db.transaction() as tx:
        assert await tx.value("SELECT count(*) FROM message_attempt WHERE tenant_id = $1", tx.tenant) == len(taken)
    assert EMAIL not in repr(batches)
