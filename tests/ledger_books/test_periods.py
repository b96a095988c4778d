"""Closed books take nothing back-dated: forward only, by two principals, also while somebody back-dates."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from core.approvals import service as approvals
from core.approvals.errors import SelfApproval
from core.kit import clock, db, scope
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.periods import service as periods
from core.ledger.periods.errors import ClosingBackwards, ClosingTooRecent, PeriodClosed
from core.ledger.types import Account
from tests.http import Api, acts, answer, make_key, problem
from tests.ledger.conftest import rows
from tests.ledger_books.conftest import pay

DAY = timedelta(days=1)


async def close(moment: datetime) -> None:
    async with db.transaction() as tx:
        await periods.close_within(tx, moment, reason="tests")


async def test_nothing_is_back_dated_into_a_closed_period(bank: Account, anna: Account, acting: TenantRef) -> None:
    closed = clock.now() - DAY
    await close(closed)

    with pytest.raises(PeriodClosed):
        await pay(bank, anna, "1.00", at=closed - timedelta(microseconds=1))
    assert await rows(acting, "ledger_posting") == 0

    await pay(bank, anna, "2.00", at=closed)
    await pay(bank, anna, "3.00")
    await pay(bank, anna, "4.00", at=clock.now() + DAY)
    assert (await ledger.get_account(anna.id)).balance == Decimal("9.00")
    assert (await periods.get()).closed_before == closed


async def test_the_date_moves_forward_only_and_stays_behind_the_clock(acting: TenantRef) -> None:
    closed = clock.now() - DAY
    await close(closed)

    for moment in (closed, closed - DAY):
        with pytest.raises(ClosingBackwards):
            await close(moment)
        with pytest.raises(ClosingBackwards):
            await periods.ask(moment, reason="x")
    for moment in (clock.now(), clock.now() - timedelta(minutes=4)):
        with pytest.raises(ClosingTooRecent):
            await close(moment)
    assert (await periods.get()).version == 1

    await close(clock.now() - timedelta(minutes=6))
    assert (await periods.get()).version == 2


async def test_two_principals_close_the_books(acting: TenantRef, anna: Account, bank: Account) -> None:
    closed = clock.now() - DAY
    asked = await periods.ask(closed, reason="October is audited")
    assert (await periods.get()).closed_before is None

    with pytest.raises(SelfApproval):
        await approvals.approve(asked.id, payload_hash=asked.payload_hash)
    assert (await periods.get()).closed_before is None
    who = scope.get()
    with scope.use(replace(who, principal=replace(who.principal, id="key_checker"))):
        await approvals.approve(asked.id, payload_hash=asked.payload_hash)

    assert (await periods.get()).closed_before == closed
    [entry] = await acts(acting, "ledger_period:close")
    assert (entry["actor"], entry["reason"]) == ("key_checker", "October is audited")
    async with db.transaction() as tx:
        row = await tx.get_row(
            "SELECT data, subject_version FROM event WHERE tenant_id = $1 AND type = 'ledger.period_closed'", tx.tenant
        )
    assert (row["data"]["closed_before"], row["subject_version"]) == (clock.text(closed), 1)


async def test_an_approval_that_came_too_late_closes_nothing(acting: TenantRef) -> None:
    asked = await periods.ask(clock.now() - 2 * DAY, reason="old")
    await close(clock.now() - DAY)
    who = scope.get()

    with scope.use(replace(who, principal=replace(who.principal, id="key_checker"))), pytest.raises(ClosingBackwards):
        await approvals.approve(asked.id, payload_hash=asked.payload_hash)

    assert (await approvals.get(asked.id)).status == "open"
    assert (await periods.get()).version == 1


@pytest.mark.parametrize("turn", range(5))
async def test_closing_and_back_dating_race(bank: Account, anna: Account, acting: TenantRef, turn: int) -> None:
    """Whoever back-dates has committed before the books are closed, or is refused: nothing slips in after."""
    dated = clock.now() - 2 * DAY
    closing = clock.now() - DAY

    async def back_date() -> str:
        try:
            await pay(bank, anna, "1.00", at=dated)
        except PeriodClosed:
            return "refused"
        return "posted"

    async def close_later() -> Decimal:
        await asyncio.sleep(0.002 * turn)
        async with db.transaction() as tx:
            await periods.close_within(tx, closing, reason="race")
            # Whatever stands here is all that will ever stand before the date.
            return Decimal(
                await tx.value(
                    """SELECT count(*) FROM ledger_posting p
                       WHERE p.tenant_id = $1 AND p.credit_account_id = $2 AND p.effective_at < $3""",
                    tx.tenant,
                    anna.id,
                    closing,
                )
            )

    *outcomes, seen = await asyncio.gather(*(back_date() for _ in range(20)), close_later())

    assert await rows(acting, "ledger_posting") == seen == outcomes.count("posted")
    assert outcomes.count("refused") == 20 - seen


async def test_two_closings_race_and_the_later_date_stands(acting: TenantRef) -> None:
    moments = [clock.now() - n * DAY for n in range(1, 6)]

    outcomes = await asyncio.gather(*(close(moment) for moment in moments), return_exceptions=True)

    assert (await periods.get()).closed_before == max(moments)
    assert all(outcome is None or isinstance(outcome, ClosingBackwards) for outcome in outcomes)


async def test_periods_over_http(api: Api, tenant: TenantRef, app: object) -> None:
    assert await answer(await api.get("/v1/ledger/period")) == {"closed_before": None, "version": 0}
    wish = {"closed_before": "2026-01-01T00:00:00+05:30", "reason": "2025 is audited"}
    asked = await answer(await api.post("/v1/ledger/period/closings", wish), 202)
    other = Api(api.app, await make_key(tenant))

    approve = f"/v1/approvals/{asked['approval']}/approve"
    agreed = {"payload_hash": asked["payload_hash"]}
    await problem(await api.post(approve, agreed, idempotency_key="mine"), 403, "approvals.self_approval")
    await answer(await other.post(approve, agreed, idempotency_key="theirs"))

    read = await answer(await api.get("/v1/ledger/period"))
    assert read == {"closed_before": "2025-12-31T18:30:00.000000Z", "version": 1}
    await problem(await api.post("/v1/ledger/period/closings", wish), 409, "ledger.closing_backwards")
