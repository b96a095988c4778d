"""Whatever is posted, held and undone in whatever order, in two currencies, while time passes: the books tie, floors
and a limit hold, what expires is available at its instant, replay changes nothing, and a preview tells what comes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any, TypeVar
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.kit import clock, ids, scope
from core.kit.errors import BahiError
from core.kit.idempotency import Answer, Claim
from core.kit.money import Money
from core.kit.scope import Scope, TenantRef
from core.ledger import service as ledger
from core.ledger.holds import service as holds
from core.ledger.holds.types import NewHold
from core.ledger.limits import service as limits
from core.ledger.limits.types import NewLimitRule
from core.ledger.types import Account, Line, NewAccount, NewTransaction, Transaction
from tests.ledger.conftest import assert_books_tie, later, to_noon

T = TypeVar("T")
NOBODY = UUID(int=0)
BANKS = {"INR": "bank", "USD": "dollars"}
CURRENCY = {"bank": "INR", "anna": "INR", "bela": "INR", "cora": "INR", "dollars": "USD", "dora": "USD"}
CUSTOMERS = [name for name in CURRENCY if name not in BANKS.values()]
TICK = 600
"""Seconds of the tenant's clock: many more than an example takes."""
LIMITED, MOST = "bela", 10_000
"""Who may let go of how much a day."""
names = st.sampled_from(sorted(CURRENCY))
numbers = st.integers(min_value=0, max_value=20)
paise = st.integers(min_value=1, max_value=5000)
lines = st.lists(
    st.tuples(names, names, paise).filter(lambda line: line[0] != line[1] and CURRENCY[line[0]] == CURRENCY[line[1]]),
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
        st.tuples(st.just("hold"), st.tuples(st.sampled_from(CUSTOMERS), paise, st.integers(0, 3))),
        st.tuples(st.just("wait"), st.integers(1, 2)),
        st.tuples(st.just("capture"), st.tuples(numbers, paise, st.booleans())),
        st.tuples(st.just("void"), numbers),
    ),
    min_size=1,
    max_size=16,
)


def money(paise: int, name: str) -> Money:
    """An amount in the currency of an account."""
    return Money.from_minor(paise, CURRENCY[name])


def render(verdict: Transaction | BahiError) -> Answer:
    return (
        Answer(201, str(verdict.id).encode())
        if isinstance(verdict, Transaction)
        else Answer(422, verdict.code.encode())
    )


class Model:
    """What the balances must be: the same arithmetic on plain integers of paise."""

    def __init__(self) -> None:
        self.paise = dict.fromkeys(CURRENCY, 0)
        self.held = dict.fromkeys(CURRENCY, 0)
        self.used = 0
        """Of the limit."""

    def try_post(self, wish: list[tuple[str, str, int]], *, limited: bool = True) -> bool:
        draft = dict(self.paise)
        for debit, credit, paise in wish:
            draft[debit] += paise if debit not in CUSTOMERS else -paise
            draft[credit] -= paise if credit not in CUSTOMERS else -paise
        out = max(0, self.paise[LIMITED] - draft[LIMITED]) if limited else 0
        if any(draft[name] < self.held[name] for name in CUSTOMERS) or self.used + out > MOST:
            return False
        self.paise, self.used = draft, self.used + out
        return True

    def try_hold(self, name: str, paise: int) -> bool:
        counted = paise if name == LIMITED else 0
        if self.paise[name] - self.held[name] < paise or self.used + counted > MOST:
            return False
        self.held[name] += paise
        self.used += counted
        return True

    def release(self, name: str, paise: int) -> None:
        """What a hold kept and did not use."""
        self.held[name] -= paise
        self.give_back(name, paise)

    def give_back(self, name: str, paise: int) -> None:
        """What a hold reserved of the limit and did not use."""
        self.used -= paise if name == LIMITED else 0


@dataclass(slots=True)
class Held:
    """A hold as it must be: `left` is what may still be captured until `ends`, None for ever."""

    id: UUID
    name: str
    left: int
    ends: int | None


class Play:
    """One example's accounts and what was posted. Its day begins at noon, so that no limit's day ends in it."""

    def __init__(self, tenant: TenantRef) -> None:
        self.tenant, self.model, self.ticks = tenant, Model(), 0
        self.accounts: dict[str, Account] = {}
        self.noon = to_noon(tenant)
        self.posted: list[tuple[Any, list[tuple[str, str, int]]]] = []
        self.undone: list[list[int]] = []
        """Of each posted transaction, how much of each line was undone."""
        self.holds: list[Held] = []

    def scope(self) -> Scope:
        """The tenant at this time of the play."""
        return later(self.tenant, self.noon + self.ticks * TICK)

    async def wait(self, ticks: int) -> None:
        self.ticks += ticks
        for hold in self.holds:
            if hold.ends is not None and hold.ends <= self.ticks:
                self.model.release(hold.name, hold.left)
                hold.left = 0

    def new(self, wish: list[tuple[str, str, int]], reference: str) -> NewTransaction:
        made = tuple(
            Line(self.accounts[debit].id, self.accounts[credit].id, money(paise, debit))
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
        expected = bool(mirrored) and self.model.try_post(mirrored, limited=False)
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
        fits = self.undone[index][0] + part <= whole
        expected = fits and self.model.try_post([(credit, debit, part)], limited=False)
        amounts = {original.postings[0].id: money(part, debit)}
        await self.expect(expected, ledger.reverse(original.id, reference=f"part {ids.new()}", lines=amounts))
        if expected:
            self.undone[index][0] += part

    async def hold(self, argument: tuple[str, int, int]) -> None:
        name, part, lasts = argument
        bank = self.accounts[BANKS[CURRENCY[name]]]
        ends = clock.now() + timedelta(seconds=lasts * TICK - TICK // 2) if lasts else None
        new = NewHold(f"{ids.new()}", self.accounts[name].id, money(part, name), bank.id, ends)
        made = await self.expect(self.model.try_hold(name, part), holds.create(new))
        if made is not None:
            self.holds.append(Held(made.id, name, part, self.ticks + lasts if lasts else None))

    async def capture(self, argument: tuple[int, int, bool]) -> None:
        index, part, final = argument
        if not self.holds:
            return
        hold = self.holds[index % len(self.holds)]
        expected = 0 < part <= hold.left
        reference, amount = f"{ids.new()}", money(part, hold.name)
        await self.expect(expected, holds.capture(hold.id, amount, reference=reference, final=final))
        if expected:
            self.model.held[hold.name] -= part
            hold.left -= part
            if final:
                self.model.release(hold.name, hold.left)
                hold.left = 0
            assert self.model.try_post([(hold.name, BANKS[CURRENCY[hold.name]], part)], limited=False)

    async def void(self, index: int) -> None:
        if not self.holds:
            return
        hold = self.holds[index % len(self.holds)]
        await self.expect(hold.left > 0, holds.void(hold.id, reason="play"))
        self.model.release(hold.name, hold.left)
        hold.left = 0

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
    play = Play(await make_tenant())
    with scope.use(play.scope()):
        await limits.add_rule(NewLimitRule("play", "INR", "out", "amount", "day", money(MOST, LIMITED).amount))
        for name, currency in CURRENCY.items():
            side, floor = ("credit", Decimal(0)) if name in CUSTOMERS else ("debit", None)
            profile = "play" if name == LIMITED else None
            new = NewAccount(name, side, currency, floor=floor, limit_profile=profile)
            play.accounts[name] = await ledger.open_account(new)

    for verb, argument in plan:
        with scope.use(play.scope()):
            await getattr(play, verb)(argument)

    with scope.use(play.scope()):
        for name, account in play.accounts.items():
            found = await ledger.get_account(account.id)
            assert money(play.model.paise[name], name).amount == found.balance
            assert money(play.model.held[name], name).amount == found.held
        [usage] = (await limits.states([play.accounts[LIMITED].id]))[play.accounts[LIMITED].id]
        assert usage.left == money(MOST - play.model.used, LIMITED).amount
        await assert_books_tie(play.tenant)
