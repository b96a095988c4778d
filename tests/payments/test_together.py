"""What comes together is written together, and each payment comes out as it would have alone."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from core.jobs import service as jobs
from core.jobs.registry import Job, kinds
from core.jobs.service import LostLease
from core.kit import db, idempotency, ids, scope, secrets
from core.kit.idempotency import Answer, Claim
from core.ledger import service as ledger
from core.ledger.types import NewAccount
from core.payments import observe, opening, starting
from core.payments import service as payments
from core.payments.effects import Locked
from core.payments.provider import Checkout
from core.payments.types import NewPayment, Payment, PaymentDetail, PaymentStatus
from core.testing.fake_gateway import Killed
from tests.payments.shop import Shop, count, events_of, inr, open_job
from tests.payments.test_webhooks import deliver


async def run_together(kind: str) -> list[BaseException | None]:
    """Run all open jobs of a kind at once, as a busy worker does."""
    async with db.transaction() as tx:
        found = await tx.fetch(
            "SELECT id FROM job WHERE tenant_id = $1 AND kind = $2 AND status = 'open' ORDER BY key", tx.tenant, kind
        )
    claimed = await jobs.claim_many([row["id"] for row in found])

    async def run(job: Job) -> None:
        with scope.system(scope.tenant(), kind):
            await kinds()[kind].run(job)

    return await asyncio.gather(*(run(job) for job in claimed), return_exceptions=True)


async def fresh(payment: Payment) -> Payment:
    return (await payments.get(payment.id)).payment


async def test_webhooks_that_come_together_credit_each_payment_once(shop: Shop) -> None:
    made = await asyncio.gather(*(payments.create(shop.new(f"{n}.00")) for n in range(1, 13)))
    frozen = await ledger.open_account(NewAccount(f"frozen/{ids.new()}", "credit", "INR"))
    refused = await payments.create(NewPayment(inr("50.00"), frozen.id, provider_account_id=shop.provider_account_id))
    wrong = await payments.create(shop.new("70.00"))
    unpaid = await payments.create(shop.new("80.00"))
    for detail in (*made, refused, wrong):
        paid = shop.vendor.pay(detail.current.reference)
        if detail is wrong:
            paid.amount = inr("69.00")
    await ledger.freeze_account(frozen.id, reason="test")
    for detail in (*made, *made[:4], refused, wrong, unpaid):  # some are told of twice
        await deliver(shop, subject="attempt", order=detail.current.provider_order_id)

    assert await run_together("webhooks.process") == [None] * 19

    assert await shop.balance() == "78.00"
    assert await shop.balance(shop.clearing) == "78.00"
    for detail in made:
        payment = await fresh(detail.payment)
        assert (payment.status, payment.captured) == (PaymentStatus.SUCCEEDED, payment.amount)
        assert await events_of(payment) == ["payment.created", "payment.succeeded"]
        assert await open_job("payments.resolve", detail.current.reference) is None  # nobody need ask any more
    assert (await fresh(refused.payment)).attention == ("credit_refused:ledger.account_frozen",)
    assert (await fresh(wrong.payment)).attention == ("amount_mismatch",)
    assert (await fresh(unpaid.payment)).status is PaymentStatus.PENDING
    assert await open_job("payments.resolve", unpaid.current.reference) is not None
    async with db.transaction() as tx:
        left = await tx.get_row(
            """
            SELECT (SELECT count(*) FROM job WHERE tenant_id = $1 AND kind = 'webhooks.process' AND status <> 'done'),
                   (SELECT count(*) FROM webhook_delivery WHERE tenant_id = $1 AND status <> 'processed')
            """,
            tx.tenant,
        )
    assert tuple(left) == (0, 0)


async def test_a_zombie_among_them_credits_nothing_and_stops_nobody(shop: Shop) -> None:
    made = [await payments.create(shop.new("5.00")) for _ in range(3)]
    for detail in made:
        shop.vendor.pay(detail.current.reference)
        await deliver(shop, subject="attempt", order=detail.current.provider_order_id)
    async with db.transaction() as tx:
        found = await tx.fetch("SELECT id FROM job WHERE tenant_id = $1 AND kind = 'webhooks.process'", tx.tenant)
    claimed = await jobs.claim_many([row["id"] for row in found])
    claimed[1] = replace(claimed[1], lease=ids.new())  # another worker has taken it over

    ended = await asyncio.gather(*(kinds()["webhooks.process"].run(job) for job in claimed), return_exceptions=True)

    assert [type(item) for item in ended] == [type(None), LostLease, type(None)]
    assert await shop.balance() == "10.00"


async def test_one_truth_many_times_at_once_credits_once(shop: Shop) -> None:
    detail = await payments.create(shop.new("5.00"))
    shop.vendor.pay(detail.current.reference)
    truth = await shop.truth(detail.current)

    after = await asyncio.gather(*(observe.observe(detail.current, truth) for _ in range(20)))

    assert {payment.status for payment in after} == {PaymentStatus.SUCCEEDED}
    assert await shop.balance() == "5.00"
    assert await events_of(await fresh(detail.payment)) == ["payment.created", "payment.succeeded"]


async def test_only_an_untouched_payment_is_opened_without_a_look_at_it(shop: Shop) -> None:
    made = [await payments.create(shop.new("5.00", through="link")) for _ in range(3)]
    (first, later, over), form = made, Checkout("", "https://pay.example", "POST", {"a": "1"}, {})

    async def open_place(detail: PaymentDetail, order: str) -> Locked:
        place = replace(form, provider_order_id=order)
        return await opening.open_place(
            detail.current, place, secrets.TENANT_SUBJECT, detail.checkout_url, None, untouched=detail.payment
        )

    async with db.transaction() as tx:
        await starting.end_within(tx, (await observe.lock(tx, over.payment.id)).payment)
    opened = await asyncio.gather(open_place(first, "o1"), open_place(later, "o2"), open_place(over, "o3"))
    again = await open_place(first, "o4")

    # What was over stays so, although its order is kept: whoever pays it is honoured. A second order nobody sees.
    assert [item.payment.status for item in opened] == ["pending", "pending", "expired"]
    assert [item.attempts[0].provider_order_id for item in (*opened, again)] == ["o1", "o2", "o3", "o1"]
    for before, after in zip(made, opened, strict=True):
        kept = await payments.get(before.payment.id)
        assert (kept.payment, list(kept.attempts)) == (after.payment, after.attempts)
        assert kept.attempts[0].version == 1
    second = await open_place(await payments.create(shop.new("6.00", through="link")), "o2")
    assert (second.payment.attention, second.attempts[0].provider_order_id) == (("order_mismatch",), None)


def render(detail: PaymentDetail) -> Answer:
    return Answer(201, f"{detail.payment.public_id} {detail.payment.status} {detail.checkout_url}".encode())


async def ask(shop: Shop, key: str, amount: str = "5.00") -> PaymentDetail | Answer:
    """What the web does for one POST: the answer that the service stored, or what it returned."""
    claim = Claim.of(actor="key_1", route="POST /v1/payments", key=key, body=amount.encode())
    pending = idempotency.begin_outside(claim, render)
    detail = await payments.create(shop.new(amount))
    return pending.answer or detail


async def test_each_key_makes_one_payment_and_its_answer_stands_with_its_place_to_pay(shop: Shop) -> None:
    # Each runs in a task, and so in a context, of its own.
    answers = await asyncio.gather(*(ask(shop, f"k{n % 8}") for n in range(24)), return_exceptions=True)

    made = [item for item in answers if isinstance(item, Answer)]
    assert len(made) == 8
    assert all(isinstance(item, Answer | idempotency.InProgress | idempotency.AlreadyAnswered) for item in answers)
    assert await count("payment") == 8
    assert await count("payment_attempt") == 8
    for n in range(8):
        with pytest.raises(idempotency.AlreadyAnswered) as earlier:
            await asyncio.create_task(ask(shop, f"k{n}"))
        found = earlier.value.found
        assert isinstance(found, Answer)
        assert replace(found, replayed=False, resource_id=None) in made
        assert b" pending http" in found.body
        assert found.resource_id is not None
        assert found.body.startswith(ids.text("pay", found.resource_id).encode())
    with pytest.raises(idempotency.Mismatch):
        await asyncio.create_task(ask(shop, "k1", "6.00"))
    assert await count("payment") == 8


async def test_a_process_that_dies_at_the_gateway_leaves_a_claim_and_a_job(shop: Shop) -> None:
    async def die() -> None:
        raise Killed

    shop.vendor.after["create_checkout"] = die
    with pytest.raises(Killed):
        await asyncio.create_task(ask(shop, "k"))

    with pytest.raises(idempotency.InProgress):
        await asyncio.create_task(ask(shop, "k"))
    assert await count("payment") == 1
    async with db.transaction() as tx:
        (row,) = await tx.fetch(
            "SELECT key FROM job WHERE tenant_id = $1 AND kind = 'payments.resolve' AND status = 'open'", tx.tenant
        )
    assert row["key"].startswith("att_")
