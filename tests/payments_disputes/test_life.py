"""A dispute from its first word to its verdict: money, refunds, deadlines, answers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from quart import Quart

from core.files import service as files
from core.kit import clock, db, ids, scope
from core.kit.money import Money
from core.kit.outbound import OutboundFailed
from core.payments import service as payments
from core.payments.disputes import answers, decide, observe, service
from core.payments.disputes.errors import (
    AnswerRejected,
    AnswerUnderWay,
    ContestTooMuch,
    DisputeNotOpen,
    EvidenceUnusable,
)
from core.payments.disputes.provider import DisputeState
from core.payments.disputes.types import AnswerState, Dispute, DisputeStatus, Document, NewContest
from core.payments.errors import RefundExceedsCaptured
from core.payments.types import NewRefund, PaymentDetail
from core.providers import service as providers
from core.providers.types import NewProviderAccount
from core.schedules import service as schedules
from core.tenancy import service as tenancy
from core.tenancy.types import ConfigurationChange
from core.testing import fake_collect
from core.testing.fake_collect import Desk, FakeDispute
from core.testing.fake_gateway import Fault
from tests.http import Api, acts, answer, make_key, problem
from tests.payments.shop import NEWEST, Shop, count, inr, run_job

PDF = b"%PDF-1.4\nproof\n%%EOF\n"


@dataclass
class Case:
    """A paid payment, its gateway's desk, and a way to hear the news."""

    shop: Shop
    desk: Desk
    paid: PaymentDetail

    def open(self, amount: str = "500.00", days: int = 7, **more: Any) -> FakeDispute:
        until = clock.system_now() + timedelta(days=days)
        payment_id = self.paid.current.provider_payment_id
        assert payment_id is not None
        return self.desk.dispute(payment_id, inr(amount), until, **more)

    async def hear(self) -> Dispute:
        """What a poll learns; the newest dispute."""
        await service.poll(self.shop.provider_account_id)
        return (await service.list_disputes(NEWEST, 1))[0]

    @property
    def held_back(self) -> str:
        return f"gateway:{ids.text('pac', self.shop.provider_account_id)}:disputes:INR"

    async def books(self) -> tuple[str, str, str, str]:
        """The customer, what the gateway owes, what it holds back, and the tenant's losses."""
        codes = (None, self.shop.clearing, self.held_back, "losses:disputes:INR")
        customer, clearing, back, losses = [await self.shop.balance(code) for code in codes]
        return customer, clearing, back, losses


@pytest.fixture
async def case(shop: Shop) -> Case:
    return Case(shop, fake_collect.desk(ids.text("pac", shop.provider_account_id)), await shop.pay())


async def told(dispute: Dispute) -> list[str]:
    """Its events by version, without a gap."""
    async with db.transaction() as tx:
        found = await tx.fetch(
            "SELECT type, subject_version FROM event WHERE tenant_id = $1 AND subject = $2 ORDER BY subject_version",
            tx.tenant,
            dispute.public_id,
        )
    assert [row["subject_version"] for row in found] == list(range(1, len(found) + 1))
    assert (await service.get(dispute.id)).dispute.version == len(found)
    return [row["type"].removeprefix("dispute.") for row in found]


async def file(content: bytes = PDF, content_type: str = "application/pdf") -> Document:
    async def pieces() -> AsyncIterator[bytes]:
        yield content

    made = await files.store(files.root(), pieces(), name="proof", content_type=content_type)
    return Document(made.id, "shipping_proof")


# ---- money ----


async def test_what_the_vendor_deducts_is_held_back_and_cannot_be_refunded(case: Case) -> None:
    case.open("300.00")

    dispute = await case.hear()

    assert (dispute.status, dispute.deducted, dispute.blocked) == (DisputeStatus.OPEN, inr("300.00"), inr("300.00"))
    assert await case.books() == ("500.00", "200.00", "300.00", "none")
    with pytest.raises(RefundExceedsCaptured):
        await payments.refund(NewRefund(case.paid.payment.id, inr("200.01")))
    await payments.refund(NewRefund(case.paid.payment.id, inr("200.00")))
    assert await told(dispute) == ["opened"]


async def test_won_gives_it_back(case: Case) -> None:
    opened = case.open()
    await case.hear()

    case.desk.settle_dispute(opened.id, DisputeState.WON)
    dispute = await case.hear()

    assert (dispute.status, dispute.deducted, dispute.blocked) == (DisputeStatus.WON, inr("0.00"), inr("0.00"))
    assert dispute.decided_at is not None
    assert await case.books() == ("500.00", "500.00", "0.00", "none")
    assert (await payments.get(case.paid.payment.id)).refundable == inr("500.00")
    assert await told(dispute) == ["opened", "won"]


@pytest.mark.parametrize("early", [True, False])
async def test_lost_is_the_tenants_loss(case: Case, early: bool) -> None:
    case.desk.deducts = early
    opened = case.open()
    await case.hear()
    assert await case.books() == ("500.00", *(("0.00", "500.00") if early else ("500.00", "none")), "none")

    case.desk.settle_dispute(opened.id, DisputeState.LOST)
    dispute = await case.hear()

    assert (dispute.status, dispute.borne_by, dispute.blocked) == (DisputeStatus.LOST, "tenant", inr("500.00"))
    assert await case.books() == ("500.00", "0.00", "0.00", "500.00")
    assert await told(dispute) == ["opened", "lost"]
    with pytest.raises(RefundExceedsCaptured):
        await payments.refund(NewRefund(case.paid.payment.id, inr("0.01")))


async def test_a_tenants_rule_takes_the_loss_from_who_was_credited(case: Case) -> None:
    await tenancy.configure(ConfigurationChange(settings={"disputes": {"loss": "payee"}}))
    opened = case.open()
    await case.hear()

    case.desk.settle_dispute(opened.id, DisputeState.LOST)
    dispute = await case.hear()

    assert dispute.borne_by == "payee"
    assert await case.books() == ("0.00", "0.00", "0.00", "none")


async def test_a_payee_who_has_not_enough_leaves_the_loss_to_the_tenant(case: Case) -> None:
    await tenancy.configure(ConfigurationChange(settings={"disputes": {"loss": "payee"}}))
    await payments.refund(NewRefund(case.paid.payment.id, inr("200.00")))
    opened = case.open("500.00")
    await case.hear()

    case.desk.settle_dispute(opened.id, DisputeState.LOST)
    dispute = await case.hear()

    assert dispute.borne_by == "tenant"
    assert dispute.attention == ("loss_not_taken_from_payee:ledger.insufficient_funds",)
    assert (await case.books())[0] == "300.00"
    assert (await case.books())[3] == "500.00"
    assert await told(dispute) == ["opened", "lost", "needs_attention"]


async def test_a_closed_one_frees_what_it_blocked(case: Case) -> None:
    case.desk.deducts = False
    opened = case.open(phase="fraud")
    await case.hear()

    case.desk.settle_dispute(opened.id, DisputeState.CLOSED)
    dispute = await case.hear()

    assert (dispute.status, dispute.blocked) == (DisputeStatus.CLOSED, inr("0.00"))
    await payments.refund(NewRefund(case.paid.payment.id))
    assert await case.shop.balance() == "0.00"


# ---- order, repetition, races ----


async def test_the_same_news_many_times_at_once_is_one_dispute(case: Case) -> None:
    case.open()

    await asyncio.gather(*(service.poll(case.shop.provider_account_id) for _ in range(6)))

    assert await count("payment_dispute") == 1
    assert await case.books() == ("500.00", "0.00", "500.00", "none")
    assert await told(await case.hear()) == ["opened"]


async def test_refunds_and_a_dispute_at_once_never_give_more_than_was_captured(case: Case) -> None:
    case.open("400.00")
    wish = NewRefund(case.paid.payment.id, inr("300.00"))

    outcomes = await asyncio.gather(
        payments.refund(wish),
        service.poll(case.shop.provider_account_id),
        payments.refund(wish),
        return_exceptions=True,
    )

    payment = (await payments.get(case.paid.payment.id)).payment
    assert payment.refunding.amount + payment.refunded.amount + payment.disputed.amount <= inr("500.00").amount
    refused = [item for item in outcomes if isinstance(item, BaseException)]
    assert all(isinstance(item, RefundExceedsCaptured) for item in refused)
    assert len(refused) in {1, 2}


async def test_a_verdict_that_is_the_first_thing_heard_is_booked_whole(case: Case) -> None:
    opened = case.open()
    case.desk.settle_dispute(opened.id, DisputeState.LOST)

    dispute = await case.hear()

    assert await case.books() == ("500.00", "0.00", "0.00", "500.00")
    assert await told(dispute) == ["opened", "lost"]


async def test_a_verdict_that_changes_is_shown_and_moves_nothing(case: Case) -> None:
    opened = case.open()
    case.desk.settle_dispute(opened.id, DisputeState.WON)
    await case.hear()

    case.desk.settle_dispute(opened.id, DisputeState.LOST)
    for _ in range(2):
        dispute = await case.hear()

    assert dispute.status is DisputeStatus.WON
    assert dispute.attention == (f"{decide.VERDICT_CHANGED}:lost",)
    assert await case.books() == ("500.00", "500.00", "none", "none")
    assert await told(dispute) == ["opened", "won", "needs_attention"]


async def test_a_dispute_of_nobody_here_is_left_alone(case: Case) -> None:
    case.desk.dispute("fpay_stranger", inr("500.00"), None)

    await service.poll(case.shop.provider_account_id)

    assert await count("payment_dispute") == 0


async def test_a_dispute_that_comes_before_the_news_of_the_capture_fetches_that_first(shop: Shop) -> None:
    detail = await payments.create(shop.new())
    paid = shop.vendor.pay(detail.current.reference)
    desk = fake_collect.desk(ids.text("pac", shop.provider_account_id))
    await shop.resolve(detail.current)  # knows the vendor's payment id
    desk.dispute(paid.id, inr("500.00"), None)

    await service.poll(shop.provider_account_id)

    (dispute,) = await service.list_disputes(NEWEST, 10)
    assert dispute.attention == ()
    assert dispute.blocked == inr("500.00")


async def test_a_webhook_leads_to_it_and_twice_changes_nothing(app: Quart, case: Case) -> None:
    opened = case.open()
    case.desk.settle_dispute(opened.id, DisputeState.LOST)
    gateway: Any = await case.shop.gateway()
    path = f"/webhooks/{case.shop.tenant.short_id}/{ids.text('pac', case.shop.provider_account_id)}"

    for event in [*reversed(case.desk.sent), *case.desk.sent]:
        headers, body = gateway.sign_webhook(event)
        response = await app.test_client().post(path, headers=headers, data=body)
        assert response.status_code == 200
    async with db.transaction() as tx:
        keys = await tx.fetch(
            "SELECT key FROM job WHERE tenant_id = $1 AND kind = 'webhooks.process' ORDER BY id", tx.tenant
        )
    assert len(keys) == 2
    for row in keys:
        assert await run_job("webhooks.process", row["key"])

    dispute = (await service.list_disputes(NEWEST, 10))[0]
    assert await told(dispute) == ["opened", "lost"]
    assert await case.books() == ("500.00", "0.00", "0.00", "500.00")


# ---- deadlines ----


async def test_a_deadline_is_reminded_of_once(case: Case, make_late: Callable[[int], Any]) -> None:
    case.open(days=7)
    dispute = await case.hear()
    await service.remind()
    assert await told(dispute) == ["opened"]

    late = await make_late(int(timedelta(days=5, hours=1).total_seconds()))
    with scope.use(replace(scope.get(), tenant=late)):
        await service.remind()
        await service.remind()

    assert await told(dispute) == ["opened", "evidence_due"]


async def test_a_tenant_says_how_early_it_is_reminded(case: Case) -> None:
    await tenancy.configure(ConfigurationChange(settings={"disputes": {"remind_days": 10}}))
    case.open(days=7)
    dispute = await case.hear()

    await run_job(observe.REMIND, "disputes") or await service.remind()

    assert await told(dispute) == ["opened", "evidence_due"]


async def test_an_answered_dispute_is_not_reminded_of(case: Case) -> None:
    case.open(days=1)
    dispute = await case.hear()
    await answers.contest(dispute.id, NewContest("Delivered."))

    await service.remind()

    assert await told(dispute) == ["opened", "under_review"]


# ---- answers ----


async def test_evidence_reaches_the_vendor_once(case: Case) -> None:
    opened = case.open()
    dispute = await case.hear()

    detail = await answers.contest(dispute.id, NewContest("Delivered.", (await file(),)))

    assert detail.dispute.status is DisputeStatus.UNDER_REVIEW
    (said,) = detail.answers
    assert (said.kind, said.state, said.amount) == ("contest", AnswerState.TAKEN, inr("500.00"))
    evidence = case.desk.disputes[opened.id].evidence
    assert evidence is not None
    assert [(item.content, item.purpose, item.media_type) for item in evidence.files] == [
        (PDF, "shipping_proof", "application/pdf")
    ]
    with pytest.raises(DisputeNotOpen):
        await answers.contest(dispute.id, NewContest("Again."))
    assert case.shop.vendor.calls.count("contest_dispute") == 1
    assert len(await acts(case.shop.tenant, "dispute:contest")) == 1


async def test_two_answers_at_once_are_one(case: Case) -> None:
    case.open()
    dispute = await case.hear()

    outcomes = await asyncio.gather(
        *(answers.contest(dispute.id, NewContest("Delivered.")) for _ in range(4)), return_exceptions=True
    )

    refused = [item for item in outcomes if isinstance(item, BaseException)]
    assert len(refused) == 3
    assert all(isinstance(item, AnswerUnderWay | DisputeNotOpen) for item in refused)
    assert case.shop.vendor.calls.count("contest_dispute") == 1


async def test_accepting_loses_it(case: Case) -> None:
    case.open()
    dispute = await case.hear()

    detail = await answers.accept(dispute.id)

    assert (detail.dispute.status, detail.dispute.deducted) == (DisputeStatus.LOST, inr("500.00"))
    assert await case.books() == ("500.00", "0.00", "0.00", "500.00")
    assert len(await acts(case.shop.tenant, "dispute:accept")) == 1


async def test_an_answer_that_the_vendor_did_not_confirm_is_found(case: Case) -> None:
    case.open()
    dispute = await case.hear()
    case.shop.vendor.fail_next("contest_dispute", Fault.TIMEOUT_AFTER)

    detail = await answers.contest(dispute.id, NewContest("Delivered."))
    assert detail.answers[0].state is AnswerState.SENT
    with pytest.raises(AnswerUnderWay):
        await answers.contest(dispute.id, NewContest("Again."))
    await run_job(answers.RESOLVE, dispute.public_id)

    after = await service.get(dispute.id)
    assert (after.dispute.status, after.answers[0].state) == (DisputeStatus.UNDER_REVIEW, AnswerState.TAKEN)


async def test_an_answer_that_never_arrived_may_be_given_again(case: Case) -> None:
    case.open()
    dispute = await case.hear()
    case.shop.vendor.fail_next("contest_dispute", Fault.TIMEOUT_BEFORE, Fault.DOWN)

    await answers.contest(dispute.id, NewContest("Delivered."))
    await run_job(answers.RESOLVE, dispute.public_id)
    with pytest.raises(OutboundFailed):
        await answers.contest(dispute.id, NewContest("Delivered."))
    detail = await answers.contest(dispute.id, NewContest("Delivered."))

    assert [item.state for item in detail.answers] == [AnswerState.LOST, AnswerState.LOST, AnswerState.TAKEN]
    assert detail.dispute.status is DisputeStatus.UNDER_REVIEW


async def test_what_the_vendor_refuses_is_told(case: Case) -> None:
    case.open()
    dispute = await case.hear()
    case.shop.vendor.fail_next("contest_dispute", Fault.REJECTED)

    with pytest.raises(AnswerRejected):
        await answers.contest(dispute.id, NewContest("Delivered."))

    detail = await service.get(dispute.id)
    assert detail.dispute == dispute
    assert (detail.answers[0].state, detail.answers[0].error_code) == (AnswerState.REFUSED, "FAKE_REFUSED")


async def test_evidence_that_no_bank_takes_is_refused_before_the_vendor_hears_of_it(case: Case) -> None:
    case.open()
    dispute = await case.hear()
    text = await file(b"some words", "text/plain")
    big = await file(PDF + b"x" * (5 * 1024 * 1024))
    one = await file()

    for documents in ((text,), (big,), (one,) * 11):
        with pytest.raises(EvidenceUnusable):
            await answers.contest(dispute.id, NewContest("Delivered.", documents))
    with pytest.raises(ContestTooMuch):
        await answers.contest(dispute.id, NewContest("Delivered.", amount=inr("500.01")))
    with pytest.raises(ContestTooMuch):
        await answers.contest(dispute.id, NewContest("Delivered.", amount=Money.parse("1.00", "USD")))

    assert await count("dispute_answer") == 0
    assert case.shop.vendor.calls.count("contest_dispute") == 0


async def test_a_deadline_that_passed_takes_no_evidence(case: Case, make_late: Callable[[int], Any]) -> None:
    case.open(days=1)
    dispute = await case.hear()
    late = await make_late(2 * 86_400)

    with scope.use(replace(scope.get(), tenant=late)), pytest.raises(DisputeNotOpen):
        await answers.contest(dispute.id, NewContest("Too late."))

    assert await count("dispute_answer") == 0


# ---- by HTTP, and from the start ----


async def test_the_routes(app: Quart, case: Case) -> None:
    case.open("100.00")
    case.open("50.00")
    dispute = await case.hear()
    api = Api(app, await make_key(case.shop.tenant))

    first = await answer(await api.get("/v1/disputes?limit=1"))
    rest = await answer(await api.get(f"/v1/disputes?limit=1&cursor={first['next_cursor']}"))
    assert len({item["id"] for item in first["items"] + rest["items"]}) == 2
    of_payment = await answer(await api.get(f"/v1/disputes?payment={case.paid.payment.public_id}&status=open"))
    assert len(of_payment["items"]) == 2
    shown = await answer(await api.get(f"/v1/payments/{case.paid.payment.public_id}"))
    assert shown["disputed"] == "150.00"

    path = f"/v1/disputes/{dispute.public_id}"
    said = {"summary": "Delivered.", "documents": [{"file": ids.text("fil", (await file()).file_id)}]}
    contested = await answer(await api.post(f"{path}/contest", said, idempotency_key="1"))
    again = await answer(await api.post(f"{path}/contest", said, idempotency_key="1"))
    assert contested == again
    assert contested["status"] == "under_review"
    assert contested["answers"][0]["documents"][0]["purpose"] == "others"
    await problem(await api.post(f"{path}/accept", idempotency_key="2"), 422, "disputes.not_open")
    reader = Api(app, await make_key(case.shop.tenant, ["disputes:read"]))
    await problem(await reader.post(f"{path}/accept", idempotency_key="3"), 403, "auth.permission_denied")


async def test_a_dispute_that_cannot_be_read_hides_no_other(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = case.open("300.00")
    whole = fake_collect.CollectGateway.list_disputes

    async def with_rubbish(self: Any, since: datetime) -> AsyncIterator[Any]:
        async for item in whole(self, since):
            for changes in ({"amount": None}, {"deducted": -inr("1.00")}, {"provider_dispute_id": "d\n"}, {"phase": 7}):
                yield replace(item, **changes)
            yield None
            yield item

    monkeypatch.setattr(fake_collect.CollectGateway, "list_disputes", with_rubbish)

    assert (await case.hear()).provider_dispute_id == opened.id
    assert await count("payment_dispute") == 1


async def test_a_new_account_is_polled_from_the_start(shop: Shop) -> None:
    second = await providers.create(NewProviderAccount("payments", "fake_collect", "Second", {}))

    polled = {item.source for item in await schedules.list_all() if item.kind == service.POLL}
    assert polled == {ids.text("pac", item) for item in (shop.provider_account_id, second.id)}
