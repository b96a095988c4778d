"""The one write: in parts, from several sides at once, cut off in the middle; and the rows that it leaves."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any, cast

import asyncpg
import pytest

from core.kit import clock, db, idempotency, scope
from core.kit.errors import BahiError
from core.kit.idempotency import Answer, Claim
from core.kit.scope import TenantRef
from core.ledger import coalesce, engine, queries
from core.ledger import service as ledger
from core.ledger.decide import Verdict
from core.ledger.engine import Post
from core.ledger.errors import InsufficientFunds, ReferenceTaken
from core.ledger.limits import check
from core.ledger.limits import service as limits
from core.ledger.limits.types import NewLimitRule
from core.ledger.types import Account, Transaction
from core.ledger.verification import service as verification
from core.settings import Settings
from tests.ledger.conftest import Opener, assert_books_tie, balance, later, rows, transfer

SPEED = importlib.import_module("migrations.models.28_20261121002800_ledger_speed")


def keyed(new: Any, key: str, body: bytes = b"body") -> Post:
    def render(verdict: Verdict) -> Answer:
        if isinstance(verdict, BahiError):
            return Answer(422, verdict.code.encode())
        return Answer(201, str(verdict.id).encode())

    return engine.post_of(new, Claim.of(actor="a", route="POST /x", key=key, body=body), render)


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "PART", 3)


@pytest.mark.usefixtures("small_parts")
async def test_parts_go_on_where_the_one_before_ended(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("5.00"), await customer()
    wishes = [keyed(transfer(anna, bela, "1.00"), str(number)) for number in range(10)]

    found = await coalesce.post_alone(wishes)
    again = await coalesce.post_alone(wishes)

    answers = [outcome for outcome in found if isinstance(outcome, Answer)]
    assert [answer.status for answer in answers] == [201] * 5 + [422] * 5
    assert again == [replace(answer, replayed=True) for answer in answers]
    assert (await balance(anna), await balance(bela)) == ("0.00", "5.00")
    assert await rows(acting, "idempotency") == 10
    await assert_books_tie(acting)
    assert (await verification.verify(acting.id)).findings == []


@pytest.mark.usefixtures("small_parts")
async def test_usage_is_counted_through_all_parts(acting: TenantRef, customer: Opener) -> None:
    await limits.add_rule(NewLimitRule("basic", "INR", "out", "amount", "day", Decimal("4.00")))
    await limits.add_rule(NewLimitRule("basic", "INR", "out", "count", "month", Decimal(100)))
    anna, bela = await customer("100.00"), await customer()
    await limits.set_profile(anna.id, "basic")

    found = await ledger.post_each([transfer(anna, bela, "1.00") for _ in range(8)])

    assert [getattr(outcome, "code", "") for outcome in found] == [""] * 4 + ["ledger.limit_exceeded"] * 4
    assert [check.text(state.rule, state.left) for state in (await limits.states([anna.id]))[anna.id]] == ["0.00", "96"]
    assert await rows(acting, "ledger_limit_usage") == 1


async def test_a_clock_that_was_ahead_sets_nothing_free(acting: TenantRef, customer: Opener) -> None:
    await limits.add_rule(NewLimitRule("basic", "INR", "out", "amount", "day", Decimal("10.00")))
    anna, bela = await customer("100.00"), await customer()
    await limits.set_profile(anna.id, "basic")
    next_month = clock.now().astimezone(clock.zone(acting.zone)).replace(day=1, hour=0, minute=0) + timedelta(days=40)
    midnight = next_month.replace(day=10)
    to_the_tenth = int((midnight - clock.system_now()).total_seconds())
    with scope.use(later(acting, to_the_tenth + 86_400)):
        await ledger.post(transfer(anna, bela, "10.00"))

    with scope.use(later(acting, to_the_tenth)):
        [state] = (await limits.states([anna.id]))[anna.id]

    assert check.text(state.rule, state.left) == "0.00"


@pytest.mark.usefixtures("small_parts")
async def test_what_is_stored_is_what_was_answered(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer("100.00")
    pairs = [(anna, bela), (bela, anna)] * 4
    with scope.use(later(acting, 40 * 86_400 + 1)):
        back = clock.now() - timedelta(days=1, microseconds=7)
        news = [replace(transfer(a, b, "1.25"), metadata={"n": 1}) for a, b in pairs]
        news[3] = replace(news[3], effective_at=back)
        posted = [item for item in await ledger.post_each(news) if isinstance(item, Transaction)]

        stored = [await ledger.get_transaction(item.id) for item in posted]

    assert stored == posted
    assert len({item.recorded_at for item in posted}) == 8
    offsets = {item.effective_at - item.recorded_at for item in posted if item is not posted[3]}
    assert offsets == {timedelta(days=40, seconds=1)}
    assert posted[3].effective_at == back


@pytest.mark.parametrize("count", [2, 6])
async def test_one_key_from_many_sides_has_one_answer(acting: TenantRef, customer: Opener, count: int) -> None:
    """Batches that share no account look for the key at once; its unique key decides."""
    pairs: list[tuple[Account, Account]] = [(await customer("10.00"), await customer()) for _ in range(count)]

    found = await asyncio.gather(
        *(
            coalesce.post_alone([keyed(transfer(a, b, "1.00"), "same", str(n).encode())])
            for n, (a, b) in enumerate(pairs)
        )
    )

    outcomes = [getattr(batch[0], "code", None) or batch[0].status for batch in found]  # type: ignore[union-attr]
    assert sorted(map(str, outcomes)) == ["201"] + ["idempotency.mismatch"] * (count - 1)
    assert sorted([await balance(b) for _, b in pairs]) == ["0.00"] * (count - 1) + ["1.00"]
    assert await rows(acting, "idempotency") == 1


async def test_a_repeat_beside_the_first_gets_its_bytes(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("10.00"), await customer()
    new = transfer(anna, bela, "1.00")

    found = await asyncio.gather(*(coalesce.post_alone([keyed(new, "same")]) for _ in range(8)))

    answers = [batch[0] for batch in found if isinstance(batch[0], Answer)]
    assert len({answer.body for answer in answers}) == 1
    assert [answer.status for answer in answers] == [201] * 8
    assert sum(not answer.replayed for answer in answers) == 1
    assert await balance(bela) == "1.00"


@pytest.mark.usefixtures("small_parts")
async def test_a_batch_cut_off_in_the_middle_leaves_nothing(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("500.00"), await customer()
    before = await rows(acting, "ledger_transaction")
    size, idle = db.pool_state()
    for turns in range(0, 60, 3):
        wishes = [engine.post_of(transfer(anna, bela, "1.00")) for _ in range(20)]
        task = asyncio.create_task(coalesce.post_alone(wishes))
        for _ in range(turns):
            await asyncio.sleep(0.0005)
        task.cancel()
        done = (await asyncio.gather(task, return_exceptions=True))[0]
        before += 20 if isinstance(done, list) else 0

    posted = await rows(acting, "ledger_transaction")

    # A batch cancelled while it commits may be there whole; never a part of one.
    assert (posted - before) % 20 == 0
    size, idle = db.pool_state()
    assert size == idle
    await assert_books_tie(acting)
    assert (await verification.verify(acting.id)).findings == []


async def test_two_rows_of_usage_become_one_and_two_again(
    acting: TenantRef, customer: Opener, settings: Settings
) -> None:
    await limits.add_rule(NewLimitRule("basic", "INR", "out", "amount", "month", Decimal("100.00")))
    anna, bela = await customer("100.00"), await customer()
    await limits.set_profile(anna.id, "basic")
    await ledger.post(transfer(anna, bela, "3.00"))
    await ledger.post(transfer(anna, bela, "4.00"))
    owner = await asyncpg.connect(settings.database_url)
    sums = "SELECT set_config('app.tenant_id', $1, true)"
    try:
        async with owner.transaction():
            await owner.execute(await SPEED.downgrade(None))
            await owner.fetch(sums, str(acting.id))
            two = await owner.fetch("SELECT span, amount, count FROM ledger_limit_usage ORDER BY span")
            await owner.execute(await SPEED.upgrade(None))
            await owner.fetch(sums, str(acting.id))
            one = await owner.fetch("SELECT * FROM ledger_limit_usage")
            raise InterruptedError
    except InterruptedError:
        pass
    finally:
        await owner.close()

    assert [tuple(row) for row in two] == [("day", Decimal(7), 2), ("month", Decimal(7), 2)]
    assert [(row["month_amount"], row["month_count"], row["day_amount"], row["day_count"]) for row in one] == [
        (Decimal(7), 2, Decimal(7), 2)
    ]
    assert one[0]["day_on"] == clock.now().astimezone(clock.zone(acting.zone)).date()


class Heard:
    """A connection that notes which statements it was given."""

    def __init__(self, connection: Any, statements: list[str]) -> None:
        self._connection = connection
        self._statements = statements

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    async def fetch(self, sql: str, *args: Any) -> Any:
        self._statements.append(sql)
        return await self._connection.fetch(sql, *args)


@pytest.fixture
def heard() -> Iterator[list[str]]:
    """The statements that fetch rows, from now on."""
    statements: list[str] = []
    db.interpose(lambda connection: cast("Any", Heard(connection, statements)))
    yield statements
    db.interpose(None)


def looks(heard: list[str]) -> int:
    """How many looks for references and keys there were since the last call."""
    found = sum(sql in {queries.TAKEN_REFERENCES, idempotency.SELECT_CLAIMS} for sql in heard)
    heard.clear()
    return found


@pytest.mark.usefixtures("small_parts")
async def test_nobody_looks_for_what_is_taken_until_something_is(
    acting: TenantRef, customer: Opener, heard: list[str]
) -> None:
    anna, bela = await customer("9.00"), await customer()

    def wishes(names: str) -> list[Post]:
        return [keyed(transfer(anna, bela, "1.00", name), name, name.encode()) for name in names]

    first = await coalesce.post_alone(wishes("abcd"))
    assert looks(heard) == 0
    assert [outcome.status for outcome in first if isinstance(outcome, Answer)] == [201] * 4

    # Only its second part meets a key that is taken.
    mixed = await coalesce.post_alone(wishes("efgb"))
    assert looks(heard) == 2
    assert mixed[3] == replace(cast("Answer", first[1]), replayed=True)
    assert await balance(bela) == "7.00"

    for _ in range(coalesce.LOOKED_FIRST):
        await coalesce.post_alone(wishes("a"))
    assert looks(heard) == coalesce.LOOKED_FIRST  # for the key, which is found: then nobody asks for the reference
    await ledger.post(transfer(anna, bela, "1.00", "h"))
    assert looks(heard) == 0
    assert await rows(acting, "idempotency") == 7
    await assert_books_tie(acting)


async def test_trust_never_changes_what_is_refused_and_why(
    acting: TenantRef, customer: Opener, heard: list[str]
) -> None:
    anna, bela = await customer("1.00"), await customer()
    await ledger.post(transfer(anna, bela, "1.00", "taken"))
    heard.clear()

    with pytest.raises(ReferenceTaken):  # also for want of money, but the caller must learn that it was posted
        await ledger.post(transfer(anna, bela, "1.00", "taken"))
    assert looks(heard) == 1
    with pytest.raises(InsufficientFunds):
        await ledger.post(transfer(anna, bela, "1.00"))
    again = await ledger.post_each([transfer(bela, anna, "0.50"), transfer(bela, anna, "0.50", "taken")])

    assert [getattr(item, "code", "") for item in again] == ["", "ledger.reference_taken"]
    assert (await balance(anna), await balance(bela)) == ("0.50", "0.50")
