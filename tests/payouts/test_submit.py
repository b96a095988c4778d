"""Payouts by call: every way in which a call can go wrong, and that none pays twice or loses the money."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import timedelta

import pytest

from core.jobs.registry import Job
from core.kit import clock, db, ids
from core.kit.money import Money
from core.kit.outbound import OutboundFailed
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.payouts import decide, follow, submit
from core.payouts import service as payouts
from core.payouts.errors import PayoutNotCancellable
from core.payouts.provider import Details, PayoutProvider, PayoutState, PayoutTruth
from core.payouts.types import Payout, PayoutStatus
from core.people import service as people
from core.providers.types import ProviderContext
from core.testing import fake_payouts
from core.testing.fake_payouts import FakeConfig, FakePayouts, Fault
from core.testing.payouts import DirectPayoutContract
from core.wallets import service as wallets
from tests.payments.shop import run_job
from tests.payouts.desk import Desk, age, open_desk
from tests.wallets import bank as money
from tests.wallets.bank import inr


class FakeHarness:
    spec = fake_payouts.FAKE

    def __init__(self) -> None:
        context = ProviderContext(f"pac_{ids.token()}", "sandbox", "")
        self.bank = fake_payouts.bank_of(context.account_id)
        self.provider: PayoutProvider = FakePayouts(FakeConfig(), context)
        self.misconfigured = FakePayouts(FakeConfig(), ProviderContext(f"pac_{ids.token()}", "sandbox", ""))
        self.misconfigured.bank.faults["test_connection"].append(Fault.REJECTED)

    async def lose_next_answer(self) -> None:
        self.bank.faults["submit"].append(Fault.DONE_THEN_LOST)

    async def settle(self, reference: str, state: PayoutState) -> None:
        self.bank.settle(reference, state, error_code="account_closed")

    async def count_paid(self, reference: str) -> int:
        return self.bank.paid.count(reference)

    async def let_wait(self) -> None:
        """Everything waits here until the bank answers."""

    async def set_balance(self, amount: Money) -> None:
        self.bank.balance = amount

    async def webhooks(self) -> Sequence[tuple[Mapping[str, str], bytes]]:
        return self.bank.webhooks

    async def name(self, to: Details, name: str | None) -> None:
        self.bank.name(to, name)


class TestFake(DirectPayoutContract):
    @pytest.fixture
    def harness(self) -> FakeHarness:
        return FakeHarness()


async def test_a_payout_is_sent_followed_and_settled(desk: Desk) -> None:
    payout = await desk.withdraw()
    assert (await desk.run(payout)).status == "submitted"
    assert (await desk.run(payout)).status == "submitted"
    desk.bank.settle(payout.public_id, PayoutState.PAID, utr="HDFC0000000001")

    paid = await desk.run(payout)

    assert (paid.status, paid.utr, paid.provider_payout_id) == ("paid", "HDFC0000000001", "po_1")
    assert await desk.shown() == ("60.00", "60.00")
    assert desk.bank.calls == ["submit", "fetch", "fetch"]
    assert await money.events(payout.public_id) == [
        "payout.requested", "payout.approved", "payout.unknown", "payout.submitted", "payout.paid",
    ]  # fmt: skip
    assert not await run_job(payouts.SUBMIT, payout.public_id)


async def test_a_refusal_frees_the_money(desk: Desk) -> None:
    desk.bank.faults["submit"].append(Fault.REJECTED)
    failed = await desk.run(await desk.withdraw())
    assert (failed.status, failed.error_code) == ("failed", "account_closed")
    assert await desk.shown() == ("100.00", "100.00")


@pytest.mark.parametrize("fault", [Fault.DOWN, Fault.UNAVAILABLE])
async def test_what_certainly_was_not_heard_is_sent_again_and_can_be_cancelled(desk: Desk, fault: Fault) -> None:
    desk.bank.faults["submit"] += [fault, fault]
    payout = await desk.withdraw()
    unsent = await desk.run(payout)
    assert (unsent.status, unsent.sent_at) == ("approved", None)
    other = await desk.withdraw("10.00")
    await desk.run(other)
    assert (await payouts.cancel(other.id, reason="bank is down")).status == "cancelled"
    assert (await desk.run(payout)).status == "submitted"
    assert list(desk.bank.payouts) == [payout.public_id]
    assert await desk.shown() == ("100.00", "60.00")


@pytest.mark.parametrize("fault", [Fault.DONE_THEN_LOST, Fault.DONE_THEN_KILLED])
async def test_an_answer_lost_or_a_crash_after_the_call_is_found_out_and_never_sent_again(
    desk: Desk, fault: Fault
) -> None:
    desk.bank.faults["submit"].append(fault)
    payout = await desk.withdraw()
    assert (await desk.run(payout)).status == "unknown"
    assert await desk.shown() == ("100.00", "60.00")
    with pytest.raises(PayoutNotCancellable):
        await payouts.cancel(payout.id, reason="too late")

    assert (await desk.run(payout)).status == "submitted"

    assert desk.bank.calls.count("submit") == 1
    desk.bank.settle(payout.public_id, PayoutState.PAID)
    assert (await desk.run(payout)).status == "paid"
    assert desk.bank.paid == [payout.public_id]


@pytest.mark.parametrize("fault", [Fault.LOST, Fault.KILLED])
async def test_what_never_arrived_is_repeated_only_late_and_under_the_same_reference(desk: Desk, fault: Fault) -> None:
    desk.bank.faults["submit"].append(fault)
    payout = await desk.withdraw()
    for _ in range(3):
        assert (await desk.run(payout)).status == "unknown"
    assert desk.bank.calls.count("submit") == 1
    await age(payout, 301)

    assert (await desk.run(payout)).status == "submitted"

    assert list(desk.bank.payouts) == [payout.public_id]


async def test_a_vendor_that_promises_nothing_is_never_asked_twice(acting: TenantRef) -> None:
    desk = await open_desk("forgetful_payouts")
    desk.bank.faults["submit"].append(Fault.LOST)
    payout = await desk.withdraw()
    await desk.run(payout)
    await age(payout, 8 * 86_400)

    found = await desk.run(payout)

    assert (found.status, found.attention) == ("unknown", decide.UNRESOLVED)
    assert desk.bank.calls.count("submit") == 1
    assert await desk.shown() == ("100.00", "60.00")
    assert (await money.events(payout.public_id))[-1] == "payout.needs_attention"


async def test_two_runs_at_once_send_once(desk: Desk) -> None:
    payout = await desk.withdraw()
    job = Job(ids.new(), payouts.SUBMIT, payout.public_id, {"payout": payout.public_id}, 1, ids.new())
    # Neither holds the job's lease, as a zombie does not: the payout's own lock is what makes it one call.
    await asyncio.gather(*(submit.submit(job) for _ in range(5)), return_exceptions=True)
    assert desk.bank.calls.count("submit") == 1
    assert (await desk.run(payout)).status == "submitted"


async def test_another_amount_or_a_contradiction_moves_no_money_and_calls_for_a_person(desk: Desk) -> None:
    payout = await desk.withdraw()
    await desk.run(payout)
    known = desk.bank.payouts[payout.public_id]
    desk.bank.payouts[payout.public_id] = PayoutTruth(
        PayoutState.PAID, known.provider_payout_id, "HDFC0000000001", inr("39.99")
    )
    wrong = await desk.run(payout)
    assert (wrong.status, wrong.attention) == ("submitted", decide.AMOUNT_MISMATCH)
    assert await desk.shown() == ("100.00", "60.00")
    desk.bank.payouts[payout.public_id] = known
    desk.bank.settle(payout.public_id, PayoutState.FAILED, error_code="account_closed")
    assert (await desk.run(payout)).status == "failed"
    async with db.transaction() as tx:
        locked = await payouts.lock_within(tx, payout.id)
        late = await payouts.observe_within(tx, locked, PayoutTruth(PayoutState.PAID, known.provider_payout_id))
    assert (late.status, late.attention) == ("failed", decide.PAID_AFTER_FAILED)
    assert await desk.shown() == ("100.00", "100.00")


async def test_a_frozen_wallet_is_settled_after_its_release(desk: Desk) -> None:
    payout = await desk.withdraw()
    await desk.run(payout)
    await wallets.freeze(desk.mine.id, reason="suspicion")
    desk.bank.settle(payout.public_id, PayoutState.PAID, utr="HDFC0000000001")
    waiting = await desk.run(payout)
    assert (waiting.status, waiting.attention) == ("submitted", "refused:ledger.account_frozen")
    await wallets.release(desk.mine.id, reason="cleared")
    assert (await desk.run(payout)).status == "paid"
    assert await desk.shown() == ("60.00", "60.00")


async def test_an_erased_persons_payout_fails_before_anything_is_sent(desk: Desk) -> None:
    payout = await desk.withdraw()
    await people.erase(desk.mine.person_id)
    failed = await desk.run(payout)
    assert (failed.status, failed.error_code) == ("failed", "payouts.beneficiary_erased")
    assert desk.bank.calls == []
    assert (await ledger.get_account(desk.mine.account_id)).held == 0


def test_checks_become_rare_and_then_daily() -> None:
    now = clock.system_now()
    seen = []
    for minutes in (1, 30, 600, 60 * 24 * 30):
        sent = now - timedelta(minutes=minutes)
        payout = Payout(
            ids.new(), "withdrawal", "wal_x", ids.new(), ids.new(), ids.new(), inr("1.00"), PayoutStatus.UNKNOWN,
            (), None, None, "", sent, None, None, None, None, None, "key_x", {}, sent, sent, None, 1,
        )  # fmt: skip
        seen.append((decide.next_check_seconds(payout, now), decide.is_overdue(payout, now)))
    assert seen == [(30, False), (300, False), (3600, False), (86_400, True)]


async def test_a_call_that_was_held_up_for_long_does_not_say_that_nothing_left(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Meanwhile another run may have repeated it: then it must not look as if it could still be cancelled."""
    payout = await desk.withdraw()

    async def held_up(*_args: object) -> None:
        await age(payout, submit.REPEAT_SECONDS + 1)
        raise OutboundFailed

    with monkeypatch.context() as patched:
        patched.setattr(FakePayouts, "submit", held_up)
        assert (await desk.run(payout)).status == "unknown"
    with pytest.raises(PayoutNotCancellable):
        await follow.cancel(payout.id, reason="changed my mind")

    await desk.run(payout)
    assert (await payouts.get(payout.id)).status == "submitted"
    assert desk.bank.calls.count("submit") == 1
