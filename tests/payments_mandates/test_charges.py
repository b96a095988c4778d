"""Charges from the notice to the bank's answer. Time travels, nobody sleeps."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from quart import Quart

from core.kit import clock, db, scope
from core.payments import service as payments
from core.payments.mandates import charges, service
from core.payments.mandates.errors import (
    ChargeAboveMandate,
    ChargeNeedsPayer,
    ChargeOutsideMandate,
    ChargePeriodUsed,
    ChargeReferenceTaken,
    ChargeTooSoon,
    ChargeUnderWay,
    MandateNotActive,
)
from core.payments.mandates.provider import Frequency, MandateState
from core.payments.mandates.types import Charge, ChargeState, NewCharge
from core.payments.provider import AttemptState
from core.payments.types import PaymentStatus
from core.testing.fake_gateway import Fault, Killed
from tests.payments.shop import count, inr
from tests.payments_mandates.gym import LATER, SOON, Gym, status_of, told

# ---- charges ----


async def test_a_payer_is_told_and_debited_a_day_later(gym: Gym, at: Callable[[int], Any]) -> None:
    mandate = await gym.active()

    charge = await gym.charge(mandate)
    assert charge.state is ChargeState.NOTICED
    assert charge.debit_at - (charge.noticed_at or charge.debit_at) >= timedelta(hours=24)
    await charges.run()
    assert gym.debits() == 0
    assert await status_of(charge) is PaymentStatus.CREATED
    await at(SOON)
    await at(LATER)

    assert await status_of(charge) is PaymentStatus.SUCCEEDED
    assert await gym.shop.balance() == "499.00"
    assert gym.debits() == 1
    (notice,) = next(iter(gym.desk.notices.values()))
    assert (notice.amount, notice.debit_at) == (inr("499.00"), charge.debit_at)
    assert await told(mandate) == ["created", "activated", "notice_sent"]


async def test_a_charge_made_long_before_is_told_of_shortly_before(gym: Gym, at: Callable[[int], Any]) -> None:
    mandate = await gym.active()

    charge = await gym.charge(mandate, debit_at=clock.now() + timedelta(days=10))
    assert (charge.state, gym.desk.notices) == (ChargeState.SCHEDULED, {})
    await at(int(timedelta(days=8).total_seconds()))
    assert gym.desk.notices == {}
    await at(int(timedelta(days=8, hours=22, minutes=30).total_seconds()))
    assert (await charges.get(charge.id)).state is ChargeState.NOTICED
    assert gym.debits() == 0
    await at(int(timedelta(days=10, minutes=5).total_seconds()))

    assert await status_of(charge) is PaymentStatus.SUCCEEDED


async def test_a_notice_that_goes_out_late_moves_the_debit(gym: Gym, at: Callable[[int], Any]) -> None:
    mandate = await gym.active()
    gym.shop.vendor.fail_next("notify_charge", *[Fault.UNAVAILABLE] * 2)

    charge = await gym.charge(mandate)
    assert charge.state is ChargeState.SCHEDULED
    await at(SOON)
    assert gym.debits() == 0
    await at(SOON + 60)

    told_at = await charges.get(charge.id)
    assert told_at.state is ChargeState.NOTICED
    assert told_at.debit_at - (told_at.noticed_at or told_at.debit_at) >= timedelta(hours=24)
    assert gym.debits() == 0


async def test_the_same_reference_is_one_charge(gym: Gym, at: Callable[[int], Any]) -> None:
    mandate = await gym.active()

    made = await asyncio.gather(*(gym.charge(mandate) for _ in range(5)))
    await at(SOON)

    assert len({item.id for item in made}) == 1
    assert await count("payment") == 1
    assert gym.debits() == 1
    with pytest.raises(ChargeReferenceTaken):
        await gym.charge(mandate, "500.00")
    with pytest.raises(ChargeReferenceTaken):
        await gym.charge(await gym.active())


async def test_two_runs_at_once_debit_once(gym: Gym, make_late: Callable[[int], Any]) -> None:
    mandate = await gym.active()
    await gym.charge(mandate)
    late = await make_late(SOON)

    with scope.use(replace(scope.get(), tenant=late)):
        await asyncio.gather(*(charges.run() for _ in range(4)))

    assert gym.debits() == 1
    assert await gym.shop.balance() == "499.00"


async def test_a_rule_that_a_charge_breaks_refuses_it(gym: Gym) -> None:
    mandate = await gym.active(frequency=Frequency.MONTHLY)
    await gym.charge(mandate)

    for wrong, error in (
        (NewCharge(mandate.id, inr("20000.01"), "A"), ChargeAboveMandate),
        (NewCharge(mandate.id, inr("15000.01"), "B"), ChargeNeedsPayer),
        (NewCharge(mandate.id, inr("1.00"), "C", debit_at=clock.now() + timedelta(hours=24)), ChargeTooSoon),
        (NewCharge(mandate.id, inr("1.00"), "D", debit_at=clock.now() + timedelta(days=900)), ChargeOutsideMandate),
        (NewCharge(mandate.id, inr("1.00"), "E", debit_at=clock.now() + timedelta(hours=26)), ChargePeriodUsed),
    ):
        if error is ChargePeriodUsed and _crosses_a_month():
            continue
        with pytest.raises(error):
            await charges.create(wrong)

    assert await count("mandate_charge") == 1
    assert await count("payment") == 1


def _crosses_a_month() -> bool:
    """Whether tomorrow's debit, one hour after another, falls into the next month."""
    place = clock.zone(scope.tenant().zone)
    first, second = [(clock.now() + timedelta(hours=hours)).astimezone(place) for hours in (25, 26)]
    return first.month != second.month


async def test_a_mandate_that_nobody_agreed_to_is_not_charged(gym: Gym) -> None:
    mandate = (await service.create(gym.wish())).mandate

    with pytest.raises(MandateNotActive):
        await gym.charge(mandate)

    assert await count("mandate_charge") == 0


async def test_a_payer_who_opts_out_is_not_debited(gym: Gym, at: Callable[[int], Any]) -> None:
    mandate = await gym.active()
    gym.desk.notice_state = "opted_out"

    charge = await gym.charge(mandate)
    await at(SOON)

    assert (charge.state, charge.error_code) == (ChargeState.CANCELLED, "opted_out")
    assert await status_of(charge) is PaymentStatus.FAILED
    assert gym.debits() == 0
    assert await told(mandate) == ["created", "activated", "charge_cancelled"]


async def test_a_charge_is_taken_back_until_it_is_debited(gym: Gym, at: Callable[[int], Any]) -> None:
    mandate = await gym.active()
    first, second = await gym.charge(mandate), await gym.charge(mandate, reference="GYM-2")

    cancelled = await charges.cancel(first.id)
    assert await charges.cancel(first.id) == cancelled
    await at(SOON)

    assert gym.debits() == 1
    assert await gym.shop.balance() == "499.00"
    with pytest.raises(ChargeUnderWay):
        await charges.cancel(second.id)


async def test_a_mandate_that_the_payer_revoked_meanwhile_is_not_debited(gym: Gym, at: Callable[[int], Any]) -> None:
    mandate = await gym.active()
    charge = await gym.charge(mandate)
    gym.desk.set_mandate(mandate.provider_order_id or "", MandateState.REVOKED)  # and nobody told us

    await at(SOON)

    assert gym.debits() == 0
    assert (await charges.get(charge.id)).state is ChargeState.REFUSED
    assert await told(mandate) == ["created", "activated", "notice_sent", "revoked", "charge_refused"]


# ---- the bank's answer ----


@pytest.mark.parametrize("yes", [True, False])
async def test_a_bank_that_answers_later_decides(gym: Gym, at: Callable[[int], Any], yes: bool) -> None:
    mandate = await gym.active()
    charge = await gym.charge(mandate)
    gym.desk.charge_state = AttemptState.PENDING
    await at(SOON)
    assert await status_of(charge) is PaymentStatus.PENDING
    attempt = (await payments.get(charge.payment_id)).current
    payment = gym.shop.vendor.order(attempt.reference).payments[0]

    gym.shop.vendor.move(payment, AttemptState.CAPTURED if yes else AttemptState.FAILED)
    await gym.shop.resolve(attempt)

    assert await status_of(charge) is (PaymentStatus.SUCCEEDED if yes else PaymentStatus.FAILED)
    assert await gym.shop.balance() == ("499.00" if yes else "0.00")
    assert gym.debits() == 1


@pytest.mark.parametrize("fault", [Fault.TIMEOUT_AFTER, Fault.KILL_AFTER])
async def test_a_debit_whose_answer_is_lost_is_found_and_not_repeated(
    gym: Gym, at: Callable[[int], Any], fault: Fault
) -> None:
    mandate = await gym.active()
    charge = await gym.charge(mandate)
    gym.shop.vendor.fail_next("charge_mandate", fault)
    try:
        await at(SOON)
    except Killed:
        assert fault is Fault.KILL_AFTER
    attempt = (await payments.get(charge.payment_id)).current

    await gym.shop.resolve(attempt)
    await _long_ago(charge)
    await at(LATER)

    assert await status_of(charge) is PaymentStatus.SUCCEEDED
    assert await gym.shop.balance() == "499.00"
    assert len(gym.shop.vendor.order(attempt.reference).payments) == 1


@pytest.mark.parametrize("fault", [Fault.TIMEOUT_BEFORE, Fault.KILL_BEFORE, Fault.DOWN, Fault.UNAVAILABLE])
async def test_a_debit_that_never_arrived_is_sent_again(gym: Gym, at: Callable[[int], Any], fault: Fault) -> None:
    mandate = await gym.active()
    charge = await gym.charge(mandate)
    gym.shop.vendor.fail_next("charge_mandate", fault)
    try:
        await at(SOON)
    except Killed:
        assert fault is Fault.KILL_BEFORE
    attempt = (await payments.get(charge.payment_id)).current
    await gym.shop.resolve(attempt)  # the vendor never heard of it
    await at(SOON + 60)
    assert gym.debits() == 1  # it may still be under way

    await _long_ago(charge)
    await at(LATER)

    assert gym.debits() == 2
    assert await gym.shop.balance() == "499.00"
    assert len(gym.shop.vendor.order(attempt.reference).payments) == 1


async def test_a_debit_that_the_vendor_refuses_fails(gym: Gym, at: Callable[[int], Any]) -> None:
    mandate = await gym.active()
    charge = await gym.charge(mandate)
    gym.shop.vendor.fail_next("charge_mandate", Fault.REJECTED)

    await at(SOON)

    assert await status_of(charge) is PaymentStatus.FAILED
    assert (await payments.get(charge.payment_id)).current.error_code == "FAKE_REFUSED"
    assert await gym.shop.balance() == "0.00"


async def test_a_charges_payment_page_takes_no_other_money_meanwhile(app: Quart, gym: Gym) -> None:
    mandate = await gym.active()
    charge = await gym.charge(mandate)
    path = urlsplit((await payments.get(charge.payment_id)).checkout_url).path

    page = await app.test_client().get(path)
    await app.test_client().post(f"{path}/retry", form={})

    assert b'data-state="scheduled"' in await page.get_data(as_text=False)
    assert gym.shop.vendor.calls.count("create_checkout") == 0
    assert await count("payment_attempt") == 1


async def _long_ago(charge: Charge) -> None:
    """Let the last request to debit be longer ago than any can be under way."""
    async with db.transaction() as tx:
        await tx.execute_one(
            "UPDATE mandate_charge SET debited_at = debited_at - interval '1 hour' WHERE tenant_id = $1 AND id = $2",
            tx.tenant,
            charge.id,
        )


async def test_a_plugin_that_fails_in_the_middle_of_a_debit_loses_nothing(gym: Gym, at: Callable[[int], Any]) -> None:
    mandate = await gym.active()
    charge = await gym.charge(mandate)

    async def fail() -> None:
        raise ValueError("a third party's bug")

    gym.shop.vendor.after["charge_mandate"] = fail
    await at(SOON)
    del gym.shop.vendor.after["charge_mandate"]
    attempt = (await payments.get(charge.payment_id)).current
    assert attempt.status.value == "unknown"

    await gym.shop.resolve(attempt)

    assert await status_of(charge) is PaymentStatus.SUCCEEDED
    assert gym.debits() == 1
