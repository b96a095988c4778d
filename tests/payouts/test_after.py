"""A payout after it was handed over: webhooks, what came back, what was charged, call-backs."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import Any

import pytest

from core.kit import db, ids
from core.kit.money import Money
from core.kit.outbound import OutboundUnknown
from core.ledger import service as ledger
from core.payouts import decide, follow, submit
from core.payouts import service as payouts
from core.payouts.errors import NoBalance, PayoutCancelUnknown, PayoutNotCancellable
from core.payouts.gateway import Gateway
from core.payouts.provider import PayoutState, PayoutTruth
from core.payouts.types import Payout
from core.people import service as people
from core.providers import service as providers
from core.testing.fake_payouts import Fault
from core.wallets import service as wallets
from tests.http import Api, answer, problem
from tests.payments.shop import open_job
from tests.payouts.desk import Desk, open_desk
from tests.wallets import bank as money
from tests.wallets.bank import inr

CHARGED: dict[str, Any] = {"fee": inr("5.00"), "tax": inr("0.90")}


async def test_what_the_vendor_charges_is_booked_once(desk: Desk) -> None:
    paid = await desk.paid(**CHARGED)

    assert (paid.fee, paid.tax, paid.vendor_status) == (inr("5.00"), inr("0.90"), "paid")
    assert await desk.books() == {"payout_clearing": "45.90", "payout_fees": "5.00", "payout_taxes": "0.90"}
    assert await desk.shown() == ("60.00", "60.00")
    # Told again, and then corrected: only the difference moves.
    await desk.watch(paid)
    assert (await desk.books())["payout_clearing"] == "45.90"
    desk.bank.settle(paid.public_id, PayoutState.PAID, fee=inr("4.00"), tax=inr("1.00"))
    corrected = await desk.watch(paid)
    assert (corrected.fee, corrected.tax, corrected.status) == (inr("4.00"), inr("1.00"), "paid")
    assert await desk.books() == {"payout_clearing": "45.00", "payout_fees": "4.00", "payout_taxes": "1.00"}


async def test_what_comes_back_after_it_was_paid_is_where_it_was(desk: Desk) -> None:
    paid = await desk.paid(utr="HDFC0000000001", **CHARGED)
    desk.bank.settle(paid.public_id, PayoutState.REVERSED, error_code="beneficiary_bank_offline", **CHARGED)

    reversed_ = await desk.watch(paid)

    assert (reversed_.status, reversed_.error_code, reversed_.utr) == (
        "reversed", "beneficiary_bank_offline", "HDFC0000000001",
    )  # fmt: skip
    assert await desk.shown() == ("100.00", "100.00")
    # The vendor still counts its fee as taken, and so do the books.
    assert await desk.books() == {"payout_clearing": "5.90", "payout_fees": "5.00", "payout_taxes": "0.90"}
    assert (await money.events(paid.public_id))[-2:] == ["payout.paid", "payout.reversed"]
    assert await open_job(payouts.WATCH, paid.public_id) is None
    # Twice, late or in another order it says nothing new.
    for state in (PayoutState.REVERSED, PayoutState.FAILED, PayoutState.PENDING):
        async with db.transaction() as tx:
            again = await payouts.observe_within(tx, await payouts.lock_within(tx, paid.id), PayoutTruth(state))
        assert (again.version, again.attention) == (reversed_.version, None)
    assert await desk.shown() == ("100.00", "100.00")


async def test_a_fee_that_the_vendor_gives_back_leaves_the_books(desk: Desk) -> None:
    paid = await desk.paid(**CHARGED)
    desk.bank.settle(paid.public_id, PayoutState.REVERSED, fee=inr("0.00"), tax=inr("0.00"))
    assert (await desk.watch(paid)).status == "reversed"
    assert await desk.books() == {"payout_clearing": "0.00", "payout_fees": "0.00", "payout_taxes": "0.00"}


async def test_what_was_never_known_to_be_paid_fails_when_it_comes_back(desk: Desk) -> None:
    payout = await desk.sent()
    desk.bank.settle(payout.public_id, PayoutState.REVERSED, error_code="account_closed")
    failed = await desk.run(payout)
    assert (failed.status, failed.error_code, failed.fee) == ("failed", "account_closed", None)
    assert await desk.shown() == ("100.00", "100.00")
    assert await desk.books() == {"payout_clearing": "0.00"}


@pytest.mark.parametrize("state", [PayoutState.FAILED, PayoutState.CANCELLED, PayoutState.REVERSED])
async def test_what_a_vendor_takes_for_a_payout_that_never_was_paid_is_booked_once(
    desk: Desk, state: PayoutState
) -> None:
    payout = await desk.sent()
    desk.bank.settle(payout.public_id, state, **CHARGED)
    await asyncio.gather(desk.deliver(), desk.run(payout))
    over = await payouts.get(payout.id)
    assert over.is_final
    assert (over.fee, over.tax, over.attention) == (inr("5.00"), inr("0.90"), None)
    assert await desk.shown() == ("100.00", "100.00")
    assert await desk.books() == {"payout_clearing": "5.90", "payout_fees": "5.00", "payout_taxes": "0.90"}


async def test_money_that_comes_back_to_a_frozen_wallet_waits_for_its_release(desk: Desk) -> None:
    paid = await desk.paid()
    await wallets.freeze(desk.mine.id, reason="suspicion")
    desk.bank.settle(paid.public_id, PayoutState.REVERSED)
    waiting = await desk.watch(paid)
    assert (waiting.status, waiting.attention) == ("paid", "refused:ledger.account_frozen")
    assert (await desk.books())["payout_clearing"] == "40.00"
    await wallets.release(desk.mine.id, reason="cleared")
    back = await desk.watch(paid)
    assert (back.status, back.attention) == ("reversed", None)
    assert await desk.shown() == ("100.00", "100.00")


async def test_a_reversal_told_many_times_at_once_happens_once(desk: Desk) -> None:
    paid = await desk.paid(**CHARGED)
    desk.bank.settle(paid.public_id, PayoutState.REVERSED, **CHARGED)
    gateway = Gateway(await providers.connect(paid.provider_account_id))
    truth = desk.bank.payouts[paid.public_id]

    async def nothing(tx: db.Transaction, after: Payout) -> None:
        """No job of its own."""

    heard = await asyncio.gather(*(submit.hear(paid, truth, gateway, nothing) for _ in range(5)))

    assert {payout.status for payout in heard} == {"reversed"}
    assert await desk.shown() == ("100.00", "100.00")
    assert (await money.events(paid.public_id)).count("payout.reversed") == 1


async def test_an_old_word_contradicts_nothing(desk: Desk) -> None:
    """Asked before it came back, answered after: that is no second payment."""
    paid = await desk.paid()
    desk.bank.settle(paid.public_id, PayoutState.REVERSED)
    old = PayoutTruth(PayoutState.PAID, paid.provider_payout_id)
    gone = await desk.watch(paid)
    async with db.transaction() as tx:
        late = await payouts.observe_within(tx, await payouts.lock_within(tx, paid.id), old, is_fresh=False)
        assert (late.status, late.attention) == ("reversed", None)
        new = await payouts.observe_within(tx, late, old)
    assert (new.status, new.attention, gone.attention) == ("reversed", decide.PAID_AFTER_FAILED, None)


async def test_a_paid_payout_is_watched_for_eight_days(desk: Desk) -> None:
    paid = await desk.paid()
    await desk.watch(paid)
    assert await open_job(payouts.WATCH, paid.public_id) is not None
    async with db.transaction() as tx:
        await tx.execute(
            "UPDATE payout SET finished_at = finished_at - interval '9 days' WHERE tenant_id = $1 AND id = $2",
            tx.tenant,
            paid.id,
        )
    await desk.watch(paid)
    assert await open_job(payouts.WATCH, paid.public_id) is None


async def test_webhooks_tell_at_once_and_in_any_order(desk: Desk) -> None:
    payout = await desk.sent()
    desk.bank.settle(payout.public_id, PayoutState.PAID)
    desk.bank.settle(payout.public_id, PayoutState.PAID, utr="HDFC0000000001", **CHARGED)
    desk.bank.webhooks += reversed(desk.bank.webhooks)

    await desk.deliver()

    paid = await payouts.get(payout.id)
    assert (paid.status, paid.utr, paid.fee) == ("paid", "HDFC0000000001", inr("5.00"))
    assert (await money.events(payout.public_id)).count("payout.paid") == 1
    desk.bank.settle(payout.public_id, PayoutState.REVERSED, **CHARGED)
    await desk.deliver()
    assert (await payouts.get(payout.id)).status == "reversed"
    assert await desk.shown() == ("100.00", "100.00")
    assert (await desk.run(payout)).status == "reversed"
    assert desk.bank.calls.count("submit") == 1


async def test_a_utr_that_comes_late_is_kept_and_told(desk: Desk) -> None:
    paid = await desk.paid()
    assert paid.utr is None
    desk.bank.settle(paid.public_id, PayoutState.PAID, utr="HDFC0000000001")
    await desk.deliver()
    desk.bank.settle(paid.public_id, PayoutState.PAID, utr="HDFC0000000002")
    assert (await desk.watch(paid)).utr == "HDFC0000000001"
    assert (await money.events(paid.public_id))[-1] == "payout.updated"


async def test_a_webhook_finds_what_our_lost_call_made(desk: Desk) -> None:
    desk.bank.faults["submit"].append(Fault.DONE_THEN_KILLED)
    payout = await desk.sent()
    assert (payout.status, payout.provider_payout_id) == ("unknown", None)
    desk.bank.settle(payout.public_id, PayoutState.PAID)
    await desk.deliver()
    paid = await payouts.get(payout.id)
    assert (paid.status, paid.provider_payout_id) == ("paid", "po_1")
    assert desk.bank.calls.count("submit") == 1


async def test_a_webhook_about_what_we_believe_unsent_is_believed(desk: Desk) -> None:
    """The vendor said that it heard nothing, and had heard."""
    payout = await desk.withdraw()
    desk.bank.payouts[payout.public_id] = PayoutTruth(PayoutState.PENDING, "po_9", amount=payout.amount)
    desk.bank.settle(payout.public_id, PayoutState.PAID)
    await desk.deliver()
    assert (await desk.run(payout)).status == "paid"
    assert "submit" not in desk.bank.calls
    # What waits for approval moves nothing, and calls for a person.
    await payouts.set_rule("INR", approve_above=inr("0.00"), least=inr("1.00"), most=None)
    waiting = await desk.withdraw("10.00")
    desk.bank.payouts[waiting.public_id] = PayoutTruth(PayoutState.PENDING, "po_8", amount=waiting.amount)
    desk.bank.settle(waiting.public_id, PayoutState.PAID)
    await desk.deliver()
    after = await payouts.get(waiting.id)
    assert (after.status, after.attention) == ("awaiting_approval", decide.PAID_WITHOUT_APPROVAL)
    assert await desk.shown() == ("60.00", "50.00")


async def test_a_webhook_about_a_strangers_payout_is_nobodys(desk: Desk) -> None:
    other = await open_desk("fake_payouts")
    payout = await desk.sent()
    other.bank.payouts[payout.public_id] = PayoutTruth(PayoutState.PENDING, "po_7", amount=payout.amount)
    other.bank.settle(payout.public_id, PayoutState.PAID)
    await other.deliver()
    assert (await payouts.get(payout.id)).status == "submitted"
    assert other.bank.calls == []


async def test_what_waits_at_the_vendor_is_called_back(desk: Desk, api: Api) -> None:
    payout = await desk.sent()
    body = {"reason": "The customer changed their mind"}
    path = f"/v1/payouts/{payout.public_id}/cancel"
    found = await answer(await api.post(path, body, idempotency_key="back"))
    assert found == await answer(await api.post(path, body, idempotency_key="back"))
    assert found["status"] == "cancelled"
    assert desk.bank.calls.count("cancel") == 1
    assert await desk.shown() == ("100.00", "100.00")
    assert (await money.events(payout.public_id))[-1] == "payout.cancelled"
    await desk.run(payout)
    assert desk.bank.payouts[payout.public_id].state is PayoutState.CANCELLED


async def test_what_left_the_vendor_is_not_called_back(desk: Desk) -> None:
    payout = await desk.sent()
    desk.bank.settle(payout.public_id, PayoutState.PAID)
    with pytest.raises(PayoutNotCancellable):
        await follow.cancel(payout.id, reason="too late")
    assert (await payouts.get(payout.id)).status == "submitted"
    assert (await desk.run(payout)).status == "paid"
    with pytest.raises(PayoutNotCancellable):
        await follow.cancel(payout.id, reason="too late")


@pytest.mark.parametrize(("fault", "ends"), [(Fault.DONE_THEN_LOST, "cancelled"), (Fault.LOST, "submitted")])
async def test_a_call_back_without_an_answer_is_found_out(desk: Desk, fault: Fault, ends: str) -> None:
    payout = await desk.sent()
    desk.bank.faults["cancel"].append(fault)
    with pytest.raises(PayoutCancelUnknown):
        await follow.cancel(payout.id, reason="changed their mind")
    assert await desk.shown() == ("100.00", "60.00")
    assert (await desk.run(payout)).status == ends


async def test_an_erased_persons_payout_is_still_followed(desk: Desk) -> None:
    payout = await desk.sent()
    await people.erase(desk.mine.person_id)
    desk.bank.settle(payout.public_id, PayoutState.PAID)
    assert (await desk.run(payout)).status == "paid"
    assert (await ledger.get_account(desk.mine.account_id)).balance == inr("60.00").amount


async def test_the_balance_is_asked_for(desk: Desk, api: Api) -> None:
    manual = await money.open_bank()
    path = f"/v1/payout-balances/{ids.text('pac', desk.account)}"
    assert (await answer(await api.get(path)))["balance"] == {"amount": "1000000.00", "currency": "INR"}
    desk.bank.faults["balance"].append(Fault.UNAVAILABLE)
    await problem(await api.get(path), 503, "provider.unavailable")
    await problem(await api.get(f"/v1/payout-balances/{ids.text('pac', manual)}"), 422, "payouts.no_balance")
    with pytest.raises(NoBalance):
        await follow.balance(manual)


async def test_rubbish_from_a_plugin_is_unknown(desk: Desk) -> None:
    payout = await desk.sent()
    for rubbish in (
        None,
        "paid",
        PayoutTruth("paid"),  # type: ignore[arg-type]
        PayoutTruth(PayoutState.PAID, fee=Money.parse("5.00", "USD")),
        PayoutTruth(PayoutState.PAID, fee=-inr("5.00")),
        PayoutTruth(PayoutState.PAID, utr="x" * 201),
        PayoutTruth(PayoutState.PAID, utr="\ud800"),
        PayoutTruth(PayoutState.PAID, fee=Money(Decimal(10) ** 20, "INR")),
        PayoutTruth(PayoutState.FAILED, error_text="\0"),
        PayoutTruth(PayoutState.PAID, amount="40.00"),  # type: ignore[arg-type]
    ):
        desk.bank.payouts[payout.public_id] = rubbish  # type: ignore[assignment]
        assert (await desk.run(payout)).status == "submitted"
    assert await desk.shown() == ("100.00", "60.00")
    assert OutboundUnknown.code == "outbound.unknown"
