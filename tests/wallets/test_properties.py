"""Whatever is moved, held, paid, refunded and expired in whatever order: nothing is lost, no pocket is below zero."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.approvals import service as approvals
from core.kit import clock, db, ids, scope
from core.kit.errors import BahiError
from core.kit.money import Money
from core.kit.scope import Principal, Scope, TenantRef
from core.ledger import service as ledger
from core.payouts import service as payouts
from core.payouts.provider import PayoutState, PayoutTruth
from core.payouts.types import PayoutStatus
from core.wallets import service as wallets
from core.wallets.moves import service as moves
from core.wallets.moves.types import NewSpend, NewTransfer
from core.wallets.pockets import service as pockets
from core.wallets.types import Wallet
from core.wallets.withdrawals import service as withdrawals
from tests.ledger.conftest import assert_books_tie
from tests.wallets import bank
from tests.wallets.bank import travelled

who = st.integers(0, 1)
paise = st.integers(1, 6000)
numbers = st.integers(0, 20)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("fund"), who, paise),
        st.tuples(st.just("grant"), who, paise, st.sampled_from(["bonus", "gift"]), st.none() | st.integers(1, 3)),
        st.tuples(st.just("transfer"), who, paise),
        st.tuples(st.just("spend"), who, paise),
        st.tuples(st.just("refund"), numbers, paise),
        st.tuples(st.just("withdraw"), who, paise),
        st.tuples(
            st.just("settle"), numbers, st.sampled_from(["paid", "failed", "reversed", "cancel", "reject", "approve"])
        ),
        st.tuples(st.just("freeze"), who),
        st.tuples(st.just("travel"), st.integers(1, 2)),
    ),
    max_size=14,
)


class Model:
    """Two wallets, and the sum that must be in them."""

    def __init__(self, ref: TenantRef, both: list[Wallet], payees: list[UUID]) -> None:
        self.ref = ref
        self.both = both
        self.payees = payees
        self.days = 0
        self.spends: list[UUID] = []
        self.payouts: list[UUID] = []

    async def apply(self, step: tuple[Any, ...]) -> None:
        """One step; a refusal is as good as an effect, and neither may lose anything."""
        try:
            with travelled(self.ref, days=self.days):
                await getattr(self, step[0])(*step[1:])
        except BahiError as refusal:
            assert refusal.status < 500, refusal

    async def fund(self, number: int, minor: int) -> None:
        await bank.fund(self.both[number], Money.from_minor(minor, "INR").text())

    async def grant(self, number: int, minor: int, kind: str, days: int | None) -> None:
        until = None if days is None else clock.now() + timedelta(days=days)
        await bank.grant(self.both[number], Money.from_minor(minor, "INR").text(), kind, until)

    async def transfer(self, number: int, minor: int) -> None:
        to = self.both[1 - number].id
        await moves.transfer(NewTransfer(self.both[number].id, Money.from_minor(minor, "INR"), to_wallet_id=to))

    async def spend(self, number: int, minor: int) -> None:
        made = await moves.spend(NewSpend(self.both[number].id, Money.from_minor(minor, "INR")))
        self.spends.append(made.transaction.id)

    async def refund(self, number: int, minor: int) -> None:
        if self.spends:
            spent = self.spends[number % len(self.spends)]
            await moves.refund_spend(spent, Money.from_minor(minor, "INR"), reason="")

    async def withdraw(self, number: int, minor: int) -> None:
        amount = Money.from_minor(minor, "INR")
        self.payouts.append((await withdrawals.withdraw(self.both[number].id, amount, self.payees[number])).id)

    async def settle(self, number: int, how: str) -> None:
        if not self.payouts:
            return
        payout = await payouts.get(self.payouts[number % len(self.payouts)])
        if how == "cancel":
            await payouts.cancel(payout.id, reason="test")
        elif how in {"reject", "approve"} and payout.approval_id is not None:
            wish = await approvals.get(payout.approval_id)
            with bank.staff():
                if how == "approve":
                    await approvals.approve(wish.id, payload_hash=wish.payload_hash)
                else:
                    await approvals.reject(wish.id, reason="test")
        elif payout.status is not PayoutStatus.AWAITING_APPROVAL:
            state = PayoutState(how) if how in {"paid", "reversed"} else PayoutState.FAILED
            async with db.transaction() as tx:
                locked = await payouts.lock_within(tx, payout.id)
                if locked.status is PayoutStatus.APPROVED:
                    locked = await payouts.handed_over_within(tx, locked, status=PayoutStatus.SUBMITTED)
                await payouts.observe_within(tx, locked, PayoutTruth(state))

    async def freeze(self, number: int) -> None:
        mine = await wallets.get(self.both[number].id)
        await (wallets.release if mine.status == "frozen" else wallets.freeze)(mine.id, reason="test")

    async def travel(self, days: int) -> None:
        self.days += days
        with travelled(self.ref, days=days):
            await pockets.expire_due()

    async def check(self) -> None:
        """What is in the wallets is what everybody else gave them, and what is held is what is on its way out."""
        await assert_books_tie(self.ref)
        inside, held = Decimal(0), Decimal(0)
        for mine in self.both:
            shown = await wallets.get(mine.id)
            for lot in await pockets.list_pockets(mine.id):
                assert lot.posted.amount >= lot.held.amount >= 0
                inside += lot.posted.amount
                held += lot.held.amount
            assert shown.posted.amount == sum(pocket.posted.amount for pocket in shown.pockets)
        given_ = Decimal(0)
        for code, sign in (
            ("bank/INR", 1), ("pockets:bonus:funding:INR", 1), ("pockets:gift:funding:INR", 1),
            ("wallets:sales:INR", -1),
        ):  # fmt: skip
            account = await ledger.find_account(code)
            given_ += sign * account.balance if account else 0
        states = [await payouts.get(payout_id) for payout_id in self.payouts]
        paid = sum((item.amount.amount for item in states if item.status is PayoutStatus.PAID), Decimal(0))
        assert inside == given_ - paid
        assert held == sum((item.amount.amount for item in states if not item.is_final), Decimal(0))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps)
async def test_nothing_is_lost(make_tenant: Any, plan: list[tuple[Any, ...]]) -> None:
    ref: TenantRef = await make_tenant()
    with scope.use(Scope(ref, Principal("api_key", f"key_{ids.token(30)}", frozenset({"*"})), "req_tests")):
        await bank.bonus(10)
        await bank.bonus(20, name="gift", withdrawable=True, transferable=True)
        await bank.open_bank(approve_above="20.00")
        both = [await bank.wallet("30.00"), await bank.wallet()]
        model = Model(ref, both, [await bank.beneficiary(mine.person_id) for mine in both])
        for step in plan:
            await model.apply(step)
        await model.check()
