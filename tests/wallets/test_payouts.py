"""Withdrawals by bank file, from the request to the bank's answer."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from core.approvals import service as approvals
from core.approvals.errors import AlreadyDecided, SelfApproval
from core.approvals.types import Approval
from core.kit import ids
from core.kit.errors import BahiError
from core.kit.scope import PermissionDenied, TenantRef
from core.ledger import service as ledger
from core.payouts import service as payouts
from core.payouts.batches import service as batches
from core.payouts.beneficiaries import service as beneficiaries
from core.payouts.errors import (
    FileAlreadyDownloaded,
    NothingToBatch,
    PayoutNotAwaiting,
    PayoutNotCancellable,
    PayoutTooLarge,
    PayoutTooSmall,
    ResultRefused,
)
from core.payouts.provider import PayoutState, ResultLine
from core.payouts.types import Payout
from core.providers.errors import PluginFailed
from core.wallets import service as wallets
from core.wallets.types import Wallet
from core.wallets.withdrawals import service as withdrawals
from plugins.payouts_manual.provider import RESULT_COLUMNS, Manual
from tests.http import Api, acts, answer, problem
from tests.ledger.conftest import assert_books_tie
from tests.payments.shop import run_job
from tests.wallets import bank
from tests.wallets.bank import inr, travelled

ALL = 2**128 - 1


@pytest.fixture(autouse=True)
async def _tied(acting: TenantRef) -> AsyncIterator[None]:
    yield
    await assert_books_tie(acting)


async def withdraw(mine: Wallet, amount: str, payee: UUID | None = None) -> Payout:
    return await withdrawals.withdraw(mine.id, inr(amount), payee or await bank.beneficiary(mine.person_id))


async def asked(payout: Payout) -> Approval:
    assert payout.approval_id is not None
    return await approvals.get(payout.approval_id)


def result(*lines: tuple[Any, ...]) -> bytes:
    """A result file of (payout, status, utr or reason) lines."""
    text = [",".join(RESULT_COLUMNS)]
    for payout, status, told in lines:
        tail = f"{told}," if status == "paid" else f",{told}"
        text.append(f"{payout.public_id},{payout.amount.text()},INR,{status},{tail}")
    return "\r\n".join(text).encode()


async def batched(account: UUID, *amounts: str) -> tuple[Wallet, list[Payout]]:
    """A wallet with payouts that are at the bank."""
    mine = await bank.wallet("1000.00")
    made = [await withdraw(mine, amount) for amount in amounts]
    await batches.create(account, "INR")
    return mine, [await payouts.get(payout.id) for payout in made]


async def test_a_small_withdrawal_goes_out_in_a_file_and_is_settled_by_the_banks(api: Api, tmp_path: Path) -> None:
    account = await bank.open_bank(approve_above="100.00")
    mine = await bank.wallet("500.00")
    payee = ids.text("ben", await bank.beneficiary(mine.person_id))
    body = {"amount": "100.00", "currency": "INR", "beneficiary": payee, "reason": "Rent"}
    path = f"/v1/wallets/{mine.public_id}/withdrawals"

    made = await answer(await api.post(path, body, idempotency_key="w"), 201)
    assert await answer(await api.post(path, body, idempotency_key="w"), 201) == made

    assert (made["status"], made["purpose"], made["subject"]) == ("approved", "withdrawal", mine.public_id)
    found = await wallets.get(mine.id)
    assert [money.text() for money in (found.posted, found.held, found.available)] == ["500.00", "100.00", "400.00"]
    wish = {"provider_account": ids.text("pac", account), "currency": "INR"}
    batch = await answer(await api.post("/v1/payout-batches", wish, idempotency_key="b"), 201)
    assert (batch["payouts"], batch["total"]["amount"], batch["downloaded_at"]) == (1, "100.00", None)
    file = await api.post(f"/v1/payout-batches/{batch['id']}/file")
    assert (await file.get_data(as_text=True)).splitlines() == [
        "reference,amount,currency,method,beneficiary_name,account_number,ifsc,vpa,narration",
        f"{made['id']},100.00,INR,IMPS,Asha Rao,012345678901,HDFC0000001,,withdrawal",
    ]
    await problem(await api.post(f"/v1/payout-batches/{batch['id']}/file"), 422, FileAlreadyDownloaded.code)
    payout = await payouts.get(ids.parse("pyo", made["id"]))
    sent = {"raw": result((payout, "paid", "HDFC0000000001")), "headers": {"Content-Type": "text/csv"}}
    results = f"/v1/payout-results?provider_account={ids.text('pac', account)}"
    applied = await answer(await api.post(results, **sent), 201)
    assert (applied["lines"], applied["paid"], applied["failed"], applied["repeated"]) == (1, 1, 0, 0)
    assert await answer(await api.post(results, **sent), 200) == applied

    final = await answer(await api.get(f"/v1/payouts/{made['id']}"))
    assert (final["status"], final["utr"]) == ("paid", "HDFC0000000001")
    assert await bank.shown(mine.id) == {"cash": "400.00"}
    clearing = await ledger.find_account(f"payouts:{ids.text('pac', account)}:clearing:INR")
    assert clearing is not None
    assert clearing.balance == 100
    assert await bank.events(made["id"]) == ["payout.requested", "payout.approved", "payout.submitted", "payout.paid"]
    listed = await answer(await api.get(path))
    assert [item["status"] for item in listed["items"]] == ["paid"]


async def test_a_large_withdrawal_waits_for_another_principal(acting: TenantRef) -> None:
    await bank.open_bank(approve_above="100.00")
    mine = await bank.wallet("500.00")
    payout = await withdraw(mine, "100.01")
    wish = await asked(payout)
    assert (payout.status, wish.payload["paid_to"]) == ("awaiting_approval", "XXXXXXXX8901")
    with pytest.raises(NothingToBatch):
        await batches.create(payout.provider_account_id, "INR")

    with pytest.raises(SelfApproval):
        await approvals.approve(wish.id, payload_hash=wish.payload_hash)
    with bank.staff("key_clerk", "approvals:decide"), pytest.raises(PermissionDenied):
        await approvals.approve(wish.id, payload_hash=wish.payload_hash)
    assert (await payouts.get(payout.id)).status == "awaiting_approval"
    with bank.staff():
        await approvals.approve(wish.id, payload_hash=wish.payload_hash, reason="known")

    assert (await payouts.get(payout.id)).status == "approved"
    assert (await wallets.get(mine.id)).held == inr("100.01")
    assert [act["reason"] for act in await acts(acting, "approval:approve")] == ["known"]


async def test_without_a_rule_every_withdrawal_waits() -> None:
    await bank.open_bank(approve_above=None)
    assert (await withdraw(await bank.wallet("5.00"), "0.01")).status == "awaiting_approval"


async def test_a_rejected_withdrawal_frees_the_money() -> None:
    await bank.open_bank(approve_above="0.00")
    mine = await bank.wallet("500.00")
    payout = await withdraw(mine, "200.00")
    with bank.staff():
        await approvals.reject((await asked(payout)).id, reason="not known")

    assert (await payouts.get(payout.id)).status == "rejected"
    assert await bank.available(mine.id) == "500.00"
    assert await bank.events(payout.public_id) == ["payout.requested", "payout.rejected"]


async def test_of_two_decisions_at_once_one_counts() -> None:
    await bank.open_bank(approve_above="0.00")
    mine = await bank.wallet("500.00")
    payout = await withdraw(mine, "200.00")
    wish = await asked(payout)

    async def decide(name: str, *, agree: bool) -> str:
        with bank.staff(name):
            try:
                if agree:
                    await approvals.approve(wish.id, payload_hash=wish.payload_hash)
                else:
                    await approvals.reject(wish.id, reason="no")
            except AlreadyDecided as refusal:
                return refusal.code
        return "decided"

    outcomes = await asyncio.gather(*(decide(f"key_{number}", agree=number % 2 == 0) for number in range(8)))

    assert outcomes.count("decided") == 1
    status = (await payouts.get(payout.id)).status
    assert (status, await bank.available(mine.id)) in {("approved", "300.00"), ("rejected", "500.00")}
    assert len(await bank.events(payout.public_id)) == 2


async def test_approvals_and_cancels_at_once_end_in_one_cancelled_payout() -> None:
    await bank.open_bank(approve_above="0.00")
    mine = await bank.wallet("500.00")
    payout = await withdraw(mine, "200.00")
    wish = await asked(payout)

    async def approve(name: str) -> None:
        with bank.staff(name), contextlib.suppress(AlreadyDecided, PayoutNotAwaiting):
            await approvals.approve(wish.id, payload_hash=wish.payload_hash)

    await asyncio.gather(
        approve("key_1"),
        payouts.cancel(payout.id, reason="one"),
        approve("key_2"),
        payouts.cancel(payout.id, reason="two"),
    )

    assert (await payouts.get(payout.id)).status == "cancelled"
    assert await bank.available(mine.id) == "500.00"
    told = await bank.events(payout.public_id)
    assert told in (
        ["payout.requested", "payout.cancelled"],
        ["payout.requested", "payout.approved", "payout.cancelled"],
    )


async def test_a_cancelled_withdrawal_can_be_neither_approved_nor_batched(api: Api) -> None:
    account = await bank.open_bank(approve_above="100.00")
    mine = await bank.wallet("500.00")
    waiting, free = await withdraw(mine, "200.00"), await withdraw(mine, "50.00")
    for payout in (waiting, free):
        path = f"/v1/payouts/{payout.public_id}/cancel"
        for key in ("once", "twice"):
            cancelled = await answer(await api.post(path, {"reason": "changed mind"}, idempotency_key=key))
            assert cancelled["status"] == "cancelled"

    assert await bank.available(mine.id) == "500.00"
    wish = await asked(waiting)
    with bank.staff(), pytest.raises(PayoutNotAwaiting):
        await approvals.approve(wish.id, payload_hash=wish.payload_hash)
    assert (await approvals.get(wish.id)).status == "open"
    with pytest.raises(NothingToBatch):
        await batches.create(account, "INR")
    _, [sent] = await batched(account, "10.00")
    with pytest.raises(PayoutNotCancellable):
        await payouts.cancel(sent.id, reason="too late")


async def test_what_nobody_decides_in_time_frees_the_money(acting: TenantRef) -> None:
    await bank.open_bank(approve_above="0.00")
    mine = await bank.wallet("500.00")
    payout = await withdraw(mine, "200.00")
    assert await payouts.lapse(payout.id) is not None
    assert (await payouts.get(payout.id)).status == "awaiting_approval"
    with travelled(acting, days=4):
        await run_job(payouts.LAPSE, payout.public_id)
    assert (await payouts.get(payout.id)).status == "rejected"
    assert await bank.available(mine.id) == "500.00"


async def test_a_failed_line_frees_the_money_and_a_new_request_is_another_payout() -> None:
    account = await bank.open_bank()
    mine, [sent] = await batched(account, "200.00")
    made, known = await batches.apply_result(account, result((sent, "failed", "Account closed")))

    assert (made.failed, known) == (1, False)
    failed = await payouts.get(sent.id)
    assert (failed.status, failed.error_code, failed.error_text) == ("failed", "bank_refused", "Account closed")
    assert await bank.available(mine.id) == "1000.00"
    with pytest.raises(ResultRefused):
        await batches.apply_result(account, result((sent, "paid", "HDFC0000000001")))
    assert await bank.available(mine.id) == "1000.00"
    assert (await withdraw(mine, "200.00")).public_id != sent.public_id


async def test_one_bad_line_refuses_the_whole_file_and_names_it() -> None:
    account = await bank.open_bank()
    mine, [one, two, three] = await batched(account, "10.00", "20.00", "30.00")
    unsent = await withdraw(mine, "5.00")
    good = (one, "paid", "HDFC0000000001")
    before = await bank.count("ledger_transaction")

    async def refused(content: bytes) -> list[dict[str, str]]:
        with pytest.raises(ResultRefused) as refusal:
            await batches.apply_result(account, content)
        assert await bank.count("ledger_transaction") == before
        assert [(await payouts.get(item.id)).status for item in (one, two, three)] == ["submitted"] * 3
        return refusal.value.errors

    def line(number: int, message: str) -> list[dict[str, str]]:
        return [{"field": f"line {number}", "message": message}]

    wrong = result(good, (two, "paid", "HDFC0000000002")).replace(b"20.00", b"20.01")
    assert await refused(wrong) == line(3, "the payout is of 20.00 INR")
    foreign = result(good).replace(one.public_id.encode(), ids.text("pyo", ids.new()).encode())
    assert await refused(foreign) == line(2, "no payout has this reference")
    assert await refused(result(good).replace(one.public_id.encode(), b"x")) == line(2, "no payout has this reference")
    assert await refused(result(good, (one, "failed", "no"))) == line(3, "the reference stands in line 2 already")
    same_utr = result(good, (two, "paid", "HDFC0000000001"))
    assert await refused(same_utr) == line(3, "the UTR stands in line 2 already")
    assert await refused(result(good, (unsent, "paid", "HDFC0000000009"))) == line(
        3, "this payout was never in a bank file"
    )
    assert await refused(result((one, "paid", ""))) == line(2, "a paid line has the bank's UTR")
    assert await refused(result((one, "failed", ""))) == line(
        2, "a failed line has a reason of 1 to 200 characters and no UTR"
    )
    assert await refused(result((one, "maybe", "HDFC0000000001"))) == line(2, "the status is paid or failed")
    for content in (b"", b"a,b\n1,2", b"\xff\xfe", result(), result(good) + b'\r\n"open', result(good) + b"\r\n1,2"):
        assert await refused(content)


async def test_two_files_at_once_give_a_utr_to_one_payout() -> None:
    account = await bank.open_bank()
    _, sent = await batched(account, *["10.00"] * 6)

    found = await asyncio.gather(
        *(batches.apply_result(account, result((payout, "paid", "HDFC0000000001"))) for payout in sent),
        return_exceptions=True,
    )

    assert sum(isinstance(outcome, ResultRefused) for outcome in found) == 5
    assert sum(isinstance(outcome, tuple) for outcome in found) == 1
    assert sorted([(await payouts.get(payout.id)).status for payout in sent]) == ["paid"] + ["submitted"] * 5


async def test_a_plugin_that_fails_at_a_bank_file_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    account = await bank.open_bank()
    mine = await bank.wallet("100.00")
    payout = await withdraw(mine, "40.00")
    made = await batches.create(account, "INR")
    good = ResultLine(2, payout.public_id, inr("40.00"), PayoutState.PAID, "HDFC0000000001", None)
    before = await bank.count("ledger_transaction")

    def answering(answer: object) -> Callable[..., object]:
        def answers(*_args: object) -> object:
            if isinstance(answer, Exception):
                raise answer
            return answer

        return answers

    for rubbish in (
        KeyError("x"),
        None,
        [None],
        [replace(good, amount="40.00")],  # type: ignore[arg-type]
        [replace(good, state=PayoutState.UNKNOWN)],
        [replace(good, utr="\ud800")],
    ):
        monkeypatch.setattr(Manual, "read_file", answering(rubbish))
        with pytest.raises(PluginFailed):
            await batches.apply_result(account, b"anything")
    for rubbish in (KeyError("x"), None, "text", b""):
        monkeypatch.setattr(Manual, "write_file", answering(rubbish))
        with pytest.raises(PluginFailed):
            await batches.download(tmp_path, made.id)

    assert (await batches.get(made.id)).downloaded_at is None
    assert (await payouts.get(payout.id)).status == "submitted"
    assert await bank.count("ledger_transaction") == before


async def test_a_line_that_is_known_changes_nothing_and_the_same_file_at_once_applies_once() -> None:
    account = await bank.open_bank()
    mine, [one, two] = await batched(account, "10.00", "20.00")
    first = result((one, "paid", "HDFC0000000001"))
    outcomes = await asyncio.gather(*(batches.apply_result(account, first) for _ in range(5)))
    assert sorted(known for _, known in outcomes) == [False, True, True, True, True]

    both, known = await batches.apply_result(
        account, result((one, "paid", "HDFC0000000001"), (two, "paid", "HDFC0000000002"))
    )

    assert (both.lines, both.paid, both.repeated, known) == (2, 1, 1, False)
    with pytest.raises(ResultRefused):
        await batches.apply_result(account, result((one, "paid", "HDFC0000000003")))
    assert await bank.shown(mine.id) == {"cash": "970.00"}
    assert await bank.count("payout_result") == 2


async def test_a_frozen_wallet_keeps_its_payout_unsettled_until_it_is_released() -> None:
    account = await bank.open_bank()
    mine, [sent] = await batched(account, "10.00")
    await wallets.freeze(mine.id, reason="suspicion")
    content = result((sent, "paid", "HDFC0000000001"))
    with pytest.raises(ResultRefused) as refusal:
        await batches.apply_result(account, content)
    assert "ledger.account_frozen" in refusal.value.errors[0]["message"]
    assert (await payouts.get(sent.id)).status == "submitted"
    await wallets.release(mine.id, reason="cleared")
    await batches.apply_result(account, content)
    assert (await payouts.get(sent.id)).status == "paid"


async def test_two_batches_at_once_share_no_payout(tmp_path: Path) -> None:
    account = await bank.open_bank()
    mine = await bank.wallet("1000.00")
    payee = await bank.beneficiary(mine.person_id)
    for _ in range(6):
        await withdraw(mine, "10.00", payee)

    async def create() -> int:
        try:
            return (await batches.create(account, "INR", 4)).payouts
        except NothingToBatch:
            return 0

    taken = await asyncio.gather(create(), create(), create())
    assert sum(taken) == 6
    found = await payouts.list_payouts(UUID(int=ALL), 10)
    assert {payout.status for payout in found} == {"submitted"}


async def test_of_a_hundred_withdrawals_at_once_only_what_is_there_is_held() -> None:
    await bank.open_bank()
    mine = await bank.wallet("50.00")
    payee = await bank.beneficiary(mine.person_id)

    async def attempt() -> str:
        try:
            await withdraw(mine, "10.00", payee)
        except BahiError as refusal:
            return refusal.code
        return "held"

    outcomes = await asyncio.gather(*(attempt() for _ in range(100)))

    assert outcomes.count("held") == 5
    assert set(outcomes) == {"held", "ledger.insufficient_funds"}
    assert await bank.available(mine.id) == "0.00"
    assert await bank.count("payout") == 5


async def test_withdrawals_that_cannot_be_change_nothing() -> None:
    mine, other = await bank.wallet("100.00"), await bank.wallet()
    payee = await bank.beneficiary(mine.person_id)

    async def refused(amount: str, code: str, to: UUID = payee) -> None:
        with pytest.raises(BahiError) as refusal:
            await withdraw(mine, amount, to)
        assert refusal.value.code == code
        assert [await bank.count(name) for name in ("payout", "ledger_hold", "approval")] == [0, 0, 0]
        assert await bank.available(mine.id) == "100.00"

    await refused("10.00", "provider.no_account")
    await bank.open_bank()
    await payouts.set_rule("INR", approve_above=inr("10.00"), least=inr("2.00"), most=inr("50.00"))
    await refused("1.99", PayoutTooSmall.code)
    await refused("50.01", PayoutTooLarge.code)
    await refused("100.01", "ledger.insufficient_funds")
    await refused("10.00", "request.not_found", await bank.beneficiary(other.person_id))
    await refused("10.00", "request.not_found", ids.new())
    await beneficiaries.remove(payee)
    await refused("10.00", "payouts.beneficiary_removed")
    await wallets.freeze(mine.id, reason="suspicion")
    await refused("10.00", "ledger.account_frozen")


async def test_a_withdrawal_holds_the_very_pockets_that_may_be_withdrawn() -> None:
    account = await bank.open_bank()
    await bank.bonus(10)
    await bank.bonus(20, name="salary", withdrawable=True)
    mine = await bank.wallet("50.00")
    bonus, salary = await bank.grant(mine, "40.00"), await bank.grant(mine, "30.00", "salary")
    with pytest.raises(BahiError) as refusal:
        await withdraw(mine, "80.01")
    assert refusal.value.code == "ledger.insufficient_funds"

    payout = await withdraw(mine, "70.00")

    held = [(await ledger.get_account(key)).held for key in (bonus, salary, mine.account_id)]
    assert held == [0, 30, 40]
    await batches.create(account, "INR")
    await batches.apply_result(account, result((payout, "paid", "HDFC0000000001")))
    assert await bank.shown(mine.id) == {"cash": "10.00", "bonus": "40.00"}
