"""Mandates from the payer's consent to their end."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from quart import Quart

from core.kit import clock, db, ids, scope
from core.kit.errors import NotFound
from core.payments import service as payments
from core.payments.mandates import charges, service
from core.payments.mandates.errors import (
    MandateNotActive,
    MandateNotSupported,
    MandateReferenceTaken,
    MandateRejected,
    MandateTermsInvalid,
    MandateUnconfirmed,
)
from core.payments.mandates.provider import MandateState
from core.payments.mandates.types import ChargeState, MandateStatus
from core.payments.types import PaymentStatus
from core.people import service as people
from core.people.types import Profile
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.testing.fake_gateway import Fault
from tests.http import Api, acts, answer, make_key, problem
from tests.payments.shop import NEWEST, count, inr, run_job
from tests.payments_mandates.gym import SOON, Gym, status_of, told

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
    for unknown in ("person_id", "provider_account_id"):
        with pytest.raises(NotFound):
            await service.create(gym.wish(**{unknown: ids.new()}))
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
    charge = await answer(await api.post(f"{path}/charges", wish, idempotency_key="c1"), 201)
    assert await answer(await api.post(f"{path}/charges", wish, idempotency_key="c2"), 201) == charge
    await problem(
        await api.post(f"{path}/charges", {**wish, "amount": "900.01", "reference": "2"}, idempotency_key="c3"),
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
    await problem(
        await api.post(f"{path}/charges", {**wish, "reference": "3"}, idempotency_key="c4"), 422, "mandates.not_active"
    )
