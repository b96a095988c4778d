"""Whatever is posted in whatever order: the books tie, floors hold, replay changes nothing."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.kit import ids, scope
from core.kit.errors import BahiError
from core.kit.idempotency import Answer, Claim
from core.kit.money import Money
from core.kit.scope import Principal, Scope
from core.ledger import service as ledger
from core.ledger.types import Account, Line, NewAccount, NewTransaction, Transaction
from tests.ledger.conftest import assert_books_tie

NAMES = ("bank", "anna", "bela", "cora")
names = st.sampled_from(NAMES)
lines = st.lists(
    st.tuples(names, names, st.integers(min_value=1, max_value=5000)).filter(lambda line: line[0] != line[1]),
    min_size=1,
    max_size=4,
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("post"), lines),
        st.tuples(st.just("reverse"), st.integers(min_value=0, max_value=20)),
        st.tuples(st.just("replay"), st.integers(min_value=0, max_value=20)),
        st.tuples(st.just("storm"), st.lists(lines, min_size=2, max_size=6)),
    ),
    min_size=1,
    max_size=12,
)


def render(verdict: Transaction | BahiError) -> Answer:
    return Answer(201, str(verdict.id).encode()) if isinstance(verdict, Transaction) else Answer(422, b"refused")


class Model:
    """What the balances must be: the same arithmetic on plain integers of paise."""

    def __init__(self) -> None:
        self.paise = dict.fromkeys(NAMES, 0)

    def try_post(self, wish: list[tuple[str, str, int]]) -> bool:
        draft = dict(self.paise)
        for debit, credit, paise in wish:
            draft[debit] += paise if debit == "bank" else -paise
            draft[credit] -= paise if credit == "bank" else -paise
        if any(draft[name] < 0 for name in NAMES[1:]):
            return False
        self.paise = draft
        return True


class Play:
    """One example's accounts and what was posted."""

    def __init__(self, accounts: dict[str, Account]) -> None:
        self.accounts, self.model = accounts, Model()
        self.posted: list[tuple[Any, list[tuple[str, str, int]]]] = []
        self.reversed: set[int] = set()

    def new(self, wish: list[tuple[str, str, int]], reference: str) -> NewTransaction:
        made = tuple(
            Line(self.accounts[debit].id, self.accounts[credit].id, Money.from_minor(paise, "INR"))
            for debit, credit, paise in wish
        )
        return NewTransaction(reference, "play", made)

    async def post(self, wish: list[tuple[str, str, int]]) -> None:
        expected = self.model.try_post(wish)
        key = f"{ids.new()}"
        answer = await ledger.post_once(self.new(wish, key), self.claim(key), render)
        assert (answer.status == 201) == expected
        if expected:
            self.posted.append((key, wish))

    async def replay(self, index: int) -> None:
        if self.posted:
            key, wish = self.posted[index % len(self.posted)]
            answer = await ledger.post_once(self.new(wish, key), self.claim(key), render)
            assert (answer.status, answer.replayed) == (201, True)

    async def reverse(self, index: int) -> None:
        if not self.posted:
            return
        index %= len(self.posted)
        key, wish = self.posted[index]
        found = await ledger.find_transaction(key)
        assert found is not None
        mirrored = [(credit, debit, paise) for debit, credit, paise in wish]
        expected = index not in self.reversed and self.model.try_post(mirrored)
        try:
            await ledger.reverse(found.id, reference=f"undo {key} {ids.new()}", description="play")
        except BahiError as refusal:
            assert not expected, refusal.code
        else:
            assert expected
            self.reversed.add(index)

    async def storm(self, wishes: list[list[tuple[str, str, int]]]) -> None:
        """Concurrent posts: whatever was accepted must be explained by the model in the order of recording."""
        news = [self.new(wish, f"{ids.new()}") for wish in wishes]
        results = await asyncio.gather(*(ledger.post(new) for new in news), return_exceptions=True)
        done = [(r.recorded_at, wish) for r, wish in zip(results, wishes, strict=True) if isinstance(r, Transaction)]
        for _, wish in sorted(done, key=lambda item: item[0]):
            assert self.model.try_post(wish)

    def claim(self, key: str) -> Claim:
        return Claim.of(actor="play", route="POST /x", key=key, body=key.encode())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plan=steps)
async def test_any_play_leaves_books_that_tie(plan: Any, make_tenant: Any) -> None:
    tenant = await make_tenant()
    with scope.use(Scope(tenant, Principal("api_key", "key_play", frozenset({"*"})), "req_play")):
        accounts = {"bank": await ledger.open_account(NewAccount("bank", "debit", "INR"))}
        for name in NAMES[1:]:
            accounts[name] = await ledger.open_account(NewAccount(name, "credit", "INR", floor=Decimal(0)))
        play = Play(accounts)

        for verb, argument in plan:
            await getattr(play, verb)(argument)

        for name, account in accounts.items():
            found = await ledger.get_account(account.id)
            assert Money.from_minor(play.model.paise[name], "INR").amount == found.balance
        await assert_books_tie(tenant)
