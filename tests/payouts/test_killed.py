"""Our process dies before or after any commit on a payout's way: it is paid once.

That stands for a death between any two statements: what was not committed is gone with the process, so nothing but the
commits, and the calls of the vendor between them (test_submit.py), tells one death from another.
"""

from __future__ import annotations

import pytest

from core.payouts import service as payouts
from core.payouts.provider import PayoutState
from core.payouts.types import Payout
from tests.payments.shop import run_job
from tests.payouts.desk import Desk, age
from tests.reaper import Reaper, reaper  # noqa: F401 - the fixture
from tests.wallets import bank as money
from tests.wallets.bank import inr


async def recover(desk: Desk, payout: Payout) -> Payout:
    """What the next process does: the open jobs run again, late enough that an unheard call may be repeated."""
    for _ in range(2):
        await desk.run(payout)
        known = desk.bank.payouts.get(payout.public_id)
        if known is not None and known.state is PayoutState.PENDING:
            desk.bank.settle(payout.public_id, PayoutState.PAID, fee=inr("0.10"), tax=inr("0.02"))
        await age(payout, 301)
    return await desk.run(payout)


@pytest.mark.parametrize("step", ["send", "settle", "reverse"])
async def test_whenever_the_process_dies_a_payout_is_paid_once(
    desk: Desk,
    reaper: Reaper,  # noqa: F811
    step: str,
) -> None:
    await money.fund(desk.mine, "900.00")
    job = payouts.WATCH if step == "reverse" else payouts.SUBMIT
    dead, at, paid, back = True, 0, 0, 0
    while dead:
        at += 1
        for after in (False, True):
            payout = await desk.withdraw("1.00")
            if step != "send":
                await desk.run(payout)
                desk.bank.settle(payout.public_id, PayoutState.PAID, fee=inr("0.10"), tax=inr("0.02"))
            if step == "reverse":
                await desk.run(payout)
                desk.bank.settle(payout.public_id, PayoutState.REVERSED, fee=inr("0.10"), tax=inr("0.02"))
            with reaper.armed(at, after=after):
                await run_job(job, payout.public_id)
            dead = reaper.commits >= at

            ended = await (desk.run(payout) if step == "reverse" else recover(desk, payout))

            if step == "reverse":
                await run_job(payouts.WATCH, payout.public_id)
                ended = await payouts.get(payout.id)
                back += 1
            assert ended.status == ("reversed" if step == "reverse" else "paid")
            assert desk.bank.paid.count(payout.public_id) == 1
            paid += 1
    assert at > 6
    left = f"{1000 - paid + back}.00"
    assert await desk.shown() == (left, left)
    assert await desk.books() == {
        "payout_clearing": f"{paid - back + paid * inr('0.12').amount:.2f}",
        "payout_fees": f"{paid * inr('0.10').amount:.2f}",
        "payout_taxes": f"{paid * inr('0.02').amount:.2f}",
    }
