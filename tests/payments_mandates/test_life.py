"""Mandates from the payer's consent to their end, and charges from the notice to the bank's answer. Time travels."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from quart import Quart

from core.kit import clock, db, ids, scope
from core.kit.errors import NotFound
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
    MandateNotSupported,
    MandateReferenceTaken,
    MandateRejected,
    MandateTermsInvalid,
    MandateUnconfirmed,
)
from core.payments.mandates.provider import Frequency, MandateState
from core.payments.mandates.types import Charge, ChargeState, Mandate, MandateStatus, NewCharge, NewMandate
from core.payments.provider import AttemptState
from core.payments.types import PaymentStatus
from core.people import service as people
from core.people.types import Profile
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.testing import fake_collect
from core.testing.fake_collect import Desk
from core.testing.fake_gateway import Fault
from tests.http import Api, acts, answer, make_key, problem
from tests.payments.shop import NEWEST, Shop, count, inr, run_job

SOON, LATER = int(timedelta(hours=26).total_seconds()), int(timedelta(hours=40).total_seconds())


@dataclass
class Gym:
    """A tenant that charges its members."""

    shop: Shop
    desk: Desk

    def wish(self, **more: Any) -> NewMandate:
        values: dict[str, Any] = {
            "provider_account_id": self.shop.provider_account_id,
            "method": "upi",
            "amount_max": inr("20000.00"),
            "credit_account_id": self.shop.account.id,
            "frequency": Frequency.AS_PRESENTED,
            "ends_on": datetime(clock.now().year + 2, 1, 1, tzinfo=UTC).date(),
            "payer": {"name": "Gaurav", "email": "gaurav@example.com", "phone": "+919876543210"},
            "description": "Gym membership",
        }
        return NewMandate(**{**values, **more})

    async def active(self, **more: Any) -> Mandate:
        """A mandate that its payer agreed to."""
        mandate = (await service.create(self.wish(**more))).mandate
        self.desk.set_mandate(mandate.provider_order_id or "", MandateState.ACTIVE)
        return await service.look(mandate)

    async def charge(self, mandate: Mandate, amount: str = "499.00", reference: str = "GYM-1", **more: Any) -> Charge:
        return await charges.create(NewCharge(mandate.id, inr(amount), reference, **more))

    def debits(self) -> int:
        """How often the vendor was asked to debit."""
        return self.shop.vendor.calls.count("charge_mandate")


@pytest.fixture
def gym(shop: Shop) -> Gym:
    return Gym(shop, fake_collect.desk(ids.text("pac", shop.provider_account_id)))


@pytest.fixture
def at(make_late: Callable[[int], Any]) -> Callable[[int], Any]:
    """Run the tenant's charges as they are due so many seconds from now."""

    async def run(seconds: int) -> None:
        late = await make_late(seconds)
        with scope.use(replace(scope.get(), tenant=late)):
            await charges.run()

    return run


async def told(mandate: Mandate) -> list[str]:
    """Its events by version, without a gap."""
    async with db.transaction() as tx:
        found = await tx.fetch(
            "SELECT type, subject_version FROM event WHERE tenant_id = $1 AND subject = $2 ORDER BY subject_version",
            tx.tenant,
            mandate.public_id,
        )
    assert [row["subject_version"] for row in found] == list(range(1, len(found) + 1))
    return [row["type"].removeprefix("mandate.") for row in found]


async def status_of(charge: Charge) -> PaymentStatus:
    return (await payments.get(charge.payment_id)).payment.status


# ---- consent ----


async def test_a_payer_agrees_at_the_vendor(app: Quart, gym: Gym) -> None:
    made = await service.create(gym.wish())
    page = await app.test_client().get(urlsplit(made.url).path)
    body = (await page.get_data(as_text=False)).decode()

    assert 'data-state="mandate"' in body
    assert "20000.00 INR" in body
    assert "as it falls due" in body
    assert "<script" not in body
    assert re.search(r'<form method="post" action="https://pay.fake.example/checkout">', body)
    gym.desk.set_mandate(made.mandate.provider_order_id or "", MandateState.ACTIVE)
    back = await app.test_client().post(f"{urlsplit(made.url).path}/return", form={"anything": "at all"})
    assert back.status_code == 303

    after = (await service.get(made.mandate.id)).mandate
    assert (after.status, after.provider_mandate_id is not None) == (MandateStatus.ACTIVE, True)
    assert await told(after) == ["created", "activated"]
    page = await app.test_client().get(urlsplit(made.url).path)
    assert b'data-state="mandate_active"' in await page.get_data(as_text=False)


async def test_what_a_registration_charges_is_a_payment(gym: Gym) -> None:
    mandate = await gym.active(first_amount=inr("1.00"))
    assert mandate.payment_id is not None
    detail = await payments.get(mandate.payment_id)
    assert detail.current.reference == mandate.registration
    assert detail.current.provider_order_id == mandate.provider_order_id

    await gym.shop.resolve(detail.current)

    assert await gym.shop.balance() == "1.00"
    assert gym.shop.vendor.calls.count("create_checkout") == 0


@pytest.mark.parametrize("fault", [Fault.TIMEOUT_AFTER, Fault.TIMEOUT_BEFORE, Fault.UNAVAILABLE, Fault.DOWN])
@pytest.mark.parametrize("first", [None, "1.00"])
async def test_a_registration_without_an_answer_is_finished_once(gym: Gym, fault: Fault, first: str | None) -> None:
    gym.shop.vendor.fail_next("create_mandate", fault)

    with pytest.raises(MandateUnconfirmed):
        await service.create(gym.wish(first_amount=inr(first) if first else None))
    (mandate,) = await service.list_mandates(NEWEST, 10)
    assert mandate.provider_order_id is None
    await run_job(service.FOLLOW, mandate.public_id)

    assert (await service.get(mandate.id)).mandate.provider_order_id is not None
    assert len(gym.desk.mandates) == 1
    assert await count("payment") == int(first is not None)


async def test_a_registration_that_the_vendor_refuses_is_over(gym: Gym) -> None:
    gym.shop.vendor.fail_next("create_mandate", Fault.REJECTED)

    with pytest.raises(MandateRejected):
        await service.create(gym.wish(first_amount=inr("1.00")))

    (mandate,) = await service.list_mandates(NEWEST, 10)
    assert (mandate.status, mandate.error_code) == (MandateStatus.REJECTED, "FAKE_REFUSED")
    (payment,) = await payments.list_payments(NEWEST, 10)
    assert payment.status is PaymentStatus.FAILED


async def test_what_cannot_be_a_mandate_is_refused(gym: Gym) -> None:
    plain = await providers.create(NewProviderAccount("payments", "fake_plain", "Plain", {}, currencies=("INR",)))
    await service.create(gym.wish(reference="M-1"))
    yesterday = (clock.now() - timedelta(days=1)).date()

    with pytest.raises(MandateReferenceTaken):
        await service.create(gym.wish(reference="M-1"))
    with pytest.raises(MandateNotSupported):
        await service.create(gym.wish(provider_account_id=plain.id))
    for wrong in (
        {"ends_on": yesterday},
        {"starts_on": yesterday - timedelta(days=1)},
        {"first_amount": inr("20000.01")},
    ):
        with pytest.raises(MandateTermsInvalid):
            await service.create(gym.wish(**wrong))

    assert await count("payment_mandate") == 1


async def test_the_vendors_later_word_pauses_resumes_and_ends(gym: Gym) -> None:
    mandate = await gym.active()
    order_id = mandate.provider_order_id or ""

    for state in (MandateState.PAUSED, MandateState.ACTIVE, MandateState.REVOKED, MandateState.ACTIVE):
        gym.desk.set_mandate(order_id, state)
        mandate = await service.look(mandate)

    assert mandate.status is MandateStatus.REVOKED  # never charged again, whatever comes later
    assert await told(mandate) == ["created", "activated", "paused", "activated", "revoked"]


async def test_a_webhook_leads_to_it(app: Quart, gym: Gym) -> None:
    mandate = await gym.active()
    gym.desk.set_mandate(mandate.provider_order_id or "", MandateState.REVOKED)
    gateway: Any = await gym.shop.gateway()
    path = f"/webhooks/{gym.shop.tenant.short_id}/{ids.text('pac', gym.shop.provider_account_id)}"

    headers, body = gateway.sign_webhook(gym.desk.sent[-1])
    for _ in range(2):
        assert (await app.test_client().post(path, headers=headers, data=body)).status_code == 200
    async with db.transaction() as tx:
        key = await tx.value("SELECT key FROM job WHERE tenant_id = $1 AND kind = 'webhooks.process'", tx.tenant)
    await run_job("webhooks.process", key)

    assert (await service.get(mandate.id)).mandate.status is MandateStatus.REVOKED


# ---- the end ----


async def test_a_tenant_ends_a_mandate_and_nothing_is_charged_any_more(gym: Gym, at: Callable[[int], Any]) -> None:
    mandate = await gym.active()
    charge = await gym.charge(mandate)

    ended = await service.revoke(mandate.id)
    again = await service.revoke(mandate.id)
    await at(SOON)

    assert ended.mandate == again.mandate
    assert ended.mandate.status is MandateStatus.REVOKED
    assert gym.debits() == 0
    found = await charges.get(charge.id)
    assert (found.state, found.error_code) == (ChargeState.REFUSED, "mandates.not_active")
    assert await status_of(charge) is PaymentStatus.FAILED
    assert len(await acts(gym.shop.tenant, "mandate:revoke")) == 1
    with pytest.raises(MandateNotActive):
        await gym.charge(mandate, reference="GYM-2")


async def test_a_vendor_that_does_not_confirm_the_end_is_asked_again_and_nothing_charged(
    gym: Gym, at: Callable[[int], Any]
) -> None:
    mandate = await gym.active()
    await gym.charge(mandate)
    gym.shop.vendor.fail_next("cancel_mandate", Fault.TIMEOUT_BEFORE)

    with pytest.raises(MandateUnconfirmed):
        await service.revoke(mandate.id)
    await at(SOON)
    assert gym.debits() == 0
    await run_job(service.FOLLOW, mandate.public_id)

    assert (await service.get(mandate.id)).mandate.status is MandateStatus.REVOKED
    assert gym.desk.mandate(mandate.provider_order_id or "").state is MandateState.REVOKED


async def test_an_end_user_sees_and_ends_only_their_own(gym: Gym) -> None:
    person, other = [(await people.create(name, Profile()))[0].id for name in ("asha", "ravi")]
    mine, theirs = [
        (await service.create(gym.wish(person_id=who, reference=str(who)))).mandate for who in (person, other)
    ]
    who = replace(scope.get(), principal=replace(scope.get().principal, kind="user", person_id=person))

    with scope.use(who):
        assert [item.id for item in await service.list_mandates(NEWEST, 10)] == [mine.id]
        with pytest.raises(NotFound):
            await service.get(theirs.id)
        with pytest.raises(NotFound):
            await service.revoke(theirs.id)
        await service.revoke(mine.id)

    assert (await service.get(theirs.id)).mandate.revoke_requested_at is None
    assert (await service.get(mine.id)).mandate.status is MandateStatus.REVOKED


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
    except RuntimeError:
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
    except RuntimeError:
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


# ---- by HTTP ----


async def test_the_routes(app: Quart, gym: Gym) -> None:
    api = Api(app, await make_key(gym.shop.tenant))
    body = {
        "amount": "900.00",
        "currency": "INR",
        "provider_account": ids.text("pac", gym.shop.provider_account_id),
        "credit_account": ids.text("acc", gym.shop.account.id),
        "method": "upi",
        "frequency": "monthly",
        "ends_on": f"{clock.now().year + 2}-01-01",
        "payer": {"name": "Gaurav", "email": "gaurav@example.com", "phone": "+919876543210"},
        "reference": "M-1",
    }
    made = await answer(await api.post("/v1/mandates", body, idempotency_key="1"), 201)
    again = await answer(await api.post("/v1/mandates", body, idempotency_key="1"), 201)
    assert made == again
    assert (made["status"], made["amount_max"], made["frequency"]) == ("created", "900.00", "monthly")
    mandate = (await service.get(ids.parse("mdt", made["id"]))).mandate
    gym.desk.set_mandate(mandate.provider_order_id or "", MandateState.ACTIVE)
    await service.look(mandate)

    path = f"/v1/mandates/{made['id']}"
    wish = {"amount": "499.00", "currency": "INR", "reference": "GYM-1"}
    charge = await answer(await api.post(f"{path}/charges", wish), 201)
    assert await answer(await api.post(f"{path}/charges", wish), 201) == charge
    await problem(
        await api.post(f"{path}/charges", {**wish, "amount": "900.01", "reference": "2"}),
        422,
        "mandates.charge_above_maximum",
    )
    listed = await answer(await api.get(f"{path}/charges"))
    assert [item["id"] for item in listed["items"]] == [charge["id"]]
    cancelled = await answer(await api.post(f"/v1/mandate-charges/{charge['id']}/cancel"))
    assert (cancelled["state"], cancelled["error_code"]) == ("cancelled", "cancelled")
    ended = await answer(await api.post(f"{path}/revoke", idempotency_key="3"))
    assert ended["status"] == "revoked"
    found = await answer(await api.get("/v1/mandates?status=revoked&reference=M-1"))
    assert [item["id"] for item in found["items"]] == [made["id"]]
    await problem(await api.post(f"{path}/charges", {**wish, "reference": "3"}), 422, "mandates.not_active")
