"""Whatever is posted, held and undone in whatever order: the books tie, floors hold, replay changes nothing, and a
preview tells what comes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from decimal import Decimal
from typing import Any, TypeVar
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.kit import ids, scope
from core.kit.errors import BahiError
from core.kit.idempotency import Answer, Claim
from core.kit.money import Money
from core.kit.scope import Principal, Scope
from core.ledger import service as ledger
from core.ledger.holds import service as holds
from core.ledger.holds.types import NewHold
from core.ledger.types import Account, Line, NewAccount, NewTransaction, Transaction
from tests.ledger.conftest import assert_books_tie

T = TypeVar("T")
NOBODY = UUID(int=0)
NAMES = ("bank", "anna", "bela", "cora")
names = st.sampled_from(NAMES)
numbers = st.integers(min_value=0, max_value=20)
paise = st.integers(min_value=1, max_value=5000)
lines = st.lists(
    st.tuples(names, names, st.integers(min_value=1, max_value=5000)).filter(lambda line: line[0] != line[1]),
    min_size=1,
    max_size=4,
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("post"), lines),
        st.tuples(st.just("reverse"), numbers),
        st.tuples(st.just("replay"), numbers),
        st.tuples(st.just("storm"), st.lists(lines, min_size=2, max_size=6)),
        st.tuples(st.just("undo_part"), st.tuples(numbers, paise)),
        st.tuples(st.just("hold"), st.tuples(st.sampled_from(NAMES[1:]), paise)),
        st.tuples(st.just("capture"), st.tuples(numbers, paise, st.booleans())),
        st.tuples(st.just("void"), numbers),
    ),
    min_size=1,
    max_size=16,
)


def render(verdict: Transaction | BahiError) -> Answer:
    return (
        Answer(201, str(verdict.id).encode())
        if isinstance(verdict, Transaction)
        else Answer(422, verdict.code.encode())
    )


class Model:
    """What the balances must be: the same arithmetic on plain integers of paise."""

    def __init__(self) -> None:
        self.paise = dict.fromkeys(NAMES, 0)
        self.held = dict.fromkeys(NAMES, 0)

    def try_post(self, wish: list[tuple[str, str, int]]) -> bool:
        draft = dict(self.paise)
        for debit, credit, paise in wish:
            draft[debit] += paise if debit == "bank" else -paise
            draft[credit] -= paise if credit == "bank" else -paise
        if any(draft[name] < self.held[name] for name in NAMES[1:]):
            return False
        self.paise = draft
        return True


class Play:
    """One example's accounts and what was posted."""

    def __init__(self, accounts: dict[str, Account]) -> None:
        self.accounts, self.model = accounts, Model()
        self.posted: list[tuple[Any, list[tuple[str, str, int]]]] = []
        self.undone: list[list[int]] = []
        """Of each posted transaction, how much of each line was undone."""
        self.holds: list[tuple[UUID, str]] = []

    def new(self, wish: list[tuple[str, str, int]], reference: str) -> NewTransaction:
        made = tuple(
            Line(self.accounts[debit].id, self.accounts[credit].id, Money.from_minor(paise, "INR"))
            for debit, credit, paise in wish
        )
        return NewTransaction(reference, "play", made)

    async def post(self, wish: list[tuple[str, str, int]]) -> None:
        key = f"{ids.new()}"
        try:
            previewed = (await ledger.preview(self.new(wish, key))).postings
        except BahiError as refusal:
            previewed = None
            seen: object = refusal.code
        expected = self.model.try_post(wish)
        assert (previewed is not None) == expected
        answer = await ledger.post_once(self.new(wish, key), self.claim(key), render)
        assert (answer.status == 201) == expected
        if previewed is not None:
            self.posted.append((key, wish))
            self.undone.append([0] * len(wish))
            real = await ledger.find_transaction(key)
            assert real is not None
            assert [p._replace(id=NOBODY) for p in previewed] == [p._replace(id=NOBODY) for p in real.postings]
        else:
            assert answer.body == str(seen).encode()

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
        left = [paise - undone for (_, _, paise), undone in zip(wish, self.undone[index], strict=True)]
        mirrored = [(credit, debit, part) for (debit, credit, _), part in zip(wish, left, strict=True) if part]
        expected = bool(mirrored) and self.model.try_post(mirrored)
        await self.expect(expected, ledger.reverse((await self.found(key)).id, reference=f"undo {ids.new()}"))
        if expected:
            self.undone[index] = [paise for _, _, paise in wish]

    async def undo_part(self, argument: tuple[int, int]) -> None:
        index, part = argument
        if not self.posted:
            return
        index %= len(self.posted)
        key, wish = self.posted[index]
        debit, credit, whole = wish[0]
        original = await self.found(key)
        expected = self.undone[index][0] + part <= whole and self.model.try_post([(credit, debit, part)])
        amounts = {original.postings[0].id: Money.from_minor(part, "INR")}
        await self.expect(expected, ledger.reverse(original.id, reference=f"part {ids.new()}", lines=amounts))
        if expected:
            self.undone[index][0] += part

    async def hold(self, argument: tuple[str, int]) -> None:
        name, part = argument
        expected = self.model.paise[name] - self.model.held[name] >= part
        new = NewHold(f"{ids.new()}", self.accounts[name].id, Money.from_minor(part, "INR"), self.accounts["bank"].id)
        made = await self.expect(expected, holds.create(new))
        if made is not None:
            self.holds.append((made.id, name))
            self.model.held[name] += part

    async def capture(self, argument: tuple[int, int, bool]) -> None:
        index, part, final = argument
        if not self.holds:
            return
        hold_id, name = self.holds[index % len(self.holds)]
        before = await holds.get(hold_id)
        left = int(before.left * 100)
        expected = before.state == "open" and part <= left
        reference, amount = f"{ids.new()}", Money.from_minor(part, "INR")
        await self.expect(expected, holds.capture(hold_id, amount, reference=reference, final=final))
        if expected:
            self.model.held[name] -= left if final else part
            assert self.model.try_post([(name, "bank", part)])

    async def void(self, index: int) -> None:
        if not self.holds:
            return
        hold_id, name = self.holds[index % len(self.holds)]
        before = await holds.get(hold_id)
        await self.expect(before.state == "open", holds.void(hold_id, reason="play"))
        if before.state == "open":
            self.model.held[name] -= int(before.left * 100)

    async def expect(self, expected: bool, verb: Awaitable[T]) -> T | None:
        try:
            done = await verb
        except BahiError as refusal:
            assert not expected, refusal.code
            return None
        assert expected
        return done

    async def found(self, key: str) -> Transaction:
        found = await ledger.find_transaction(key)
        assert found is not None
        return found

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
            assert Money.from_minor(play.model.held[name], "INR").amount == found.held
        await assert_books_tie(tenant)
