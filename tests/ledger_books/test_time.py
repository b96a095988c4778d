"""Balances, statements and trial balances as of any two instants are what adding up every posting says."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import asyncpg
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from core.kit import clock, db, ids, scope
from core.kit.money import Money
from core.kit.scope import Principal, Scope, TenantRef
from core.ledger import service as ledger
from core.ledger.errors import AccountNotFound
from core.ledger.statements import queries, service
from core.ledger.statements.errors import InvalidSpan, StatementTooLong
from core.ledger.types import Account, Line, NewTransaction, Transaction
from core.settings import Settings
from tests.http import Api, answer, problem
from tests.ledger_books import naive
from tests.ledger_books.conftest import bulk, opened, pay

DAY = timedelta(days=1)
LAGS = (None, None, None, timedelta(0), -DAY, -30 * DAY, timedelta(hours=1), 2 * DAY)
post = st.tuples(
    st.lists(
        st.tuples(st.integers(0, 2), st.integers(0, 2), st.integers(1, 9999)).filter(lambda line: line[0] != line[1]),
        min_size=1,
        max_size=3,
    ),
    st.sampled_from(LAGS),
)


def instants(posted: list[Transaction]) -> Iterator[datetime | None]:
    """Every moment at which an answer may change, and just before and after it."""
    yield None
    for transaction in posted:
        for moment in (transaction.recorded_at, transaction.effective_at):
            yield from (moment - service.TICK, moment, moment + service.TICK)


async def play(
    accounts: list[Account], wishes: list[tuple[list[tuple[int, int, int]], timedelta | None]]
) -> list[Transaction]:
    posted = []
    for wish, lag in wishes:
        made = tuple(Line(accounts[d].id, accounts[c].id, Money.from_minor(paise, "INR")) for d, c, paise in wish)
        at = None if lag is None else clock.now() + lag
        posted.append(await ledger.post(NewTransaction(f"{ids.new()}", "play", made, effective_at=at)))
    return posted


@given(wishes=st.lists(post, min_size=1, max_size=10), pick=st.randoms(use_true_random=False))
@examples(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_every_balance_and_statement_is_the_naive_sum(make_tenant, wishes, pick) -> None:  # type: ignore[no-untyped-def]
    tenant = await make_tenant()
    with scope.use(Scope(tenant, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
        accounts = [await opened("bank", "debit"), await opened("anna"), await opened("bela")]
        moments = list(instants(await play(accounts, wishes)))

        for _ in range(12):
            as_of, known = pick.choice(moments), pick.choice(moments)
            for account in accounts:
                found = await service.balance_at(account.id, as_of=as_of, as_known_at=known)
                assert found.balance == await naive.balance(account, as_of, known)
            rows = await service.trial_balance(as_of=as_of, as_known_at=known)
            assert sum((row.debit for row in rows), Decimal(0)) == sum((row.credit for row in rows), Decimal(0))
            for row in rows:
                account = next(item for item in accounts if item.id == row.account_id)
                side = 1 if account.normal_side == "debit" else -1
                assert (row.debit - row.credit) * side == await naive.balance(account, as_of, known)

        latest = clock.now() + DAY - timedelta(minutes=1)
        ends = sorted({moment for moment in moments if moment is not None and moment < latest} | {latest})
        for _ in range(6):
            since, until = sorted([pick.choice(ends), pick.choice(ends)])
            if since == until:
                continue
            known = pick.choice(moments)
            for account in accounts:
                head, lines = await service.read_inline(account.id, since, until, as_known_at=known)
                assert head.opening == await naive.balance(account, since - service.TICK, known)
                assert head.closing == await naive.balance(account, until - service.TICK, known)
                expected = await naive.lines(account, since, until, known)
                assert [(line.reference, line.change, line.version) for line in lines] == [
                    (row["reference"], row["change"], row["version"]) for row in expected
                ]


async def test_the_past_is_stable_unless_back_dated(bank: Account, anna: Account) -> None:
    await pay(bank, anna, "10.00")
    then = clock.now()
    await pay(bank, anna, "5.00")

    before = (await service.balance_at(anna.id, as_of=then)).balance
    await pay(bank, anna, "1.00")
    after = (await service.balance_at(anna.id, as_of=then)).balance
    known = clock.now()
    await pay(bank, anna, "7.00", at=then - DAY)

    assert (before, after) == (Decimal("10.00"), Decimal("10.00"))
    assert (await service.balance_at(anna.id, as_of=then)).balance == Decimal("17.00")
    assert (await service.balance_at(anna.id, as_of=then, as_known_at=known)).balance == Decimal("10.00")


async def test_what_is_dated_ahead_counts_when_its_day_comes(bank: Account, anna: Account) -> None:
    await pay(bank, anna, "10.00")
    await pay(bank, anna, "3.00", at=clock.now() + 3 * DAY)

    assert (await service.balance_at(anna.id)).balance == Decimal("13.00")
    assert (await service.balance_at(anna.id, as_of=clock.now())).balance == Decimal("10.00")
    assert (await service.balance_at(anna.id, as_of=clock.now() + 4 * DAY)).balance == Decimal("13.00")


async def test_an_empty_account_has_an_empty_statement(anna: Account) -> None:
    now = clock.now()

    head, lines = await service.read_inline(anna.id, now - DAY, now)

    assert (head.opening, head.closing, lines) == (Decimal(0), Decimal(0), [])


async def test_spans_that_make_no_sense_are_refused(anna: Account) -> None:
    now = clock.now()
    for since, until in ((now, now), (now, now - DAY), (now, now + 2 * DAY)):
        with pytest.raises(InvalidSpan):
            await service.read_inline(anna.id, since, until)
    with pytest.raises(AccountNotFound):
        await service.balance_at(ids.new(), as_of=now)


async def test_a_long_statement_is_no_answer_but_a_file(
    bank: Account, anna: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "INLINE_LINES_MAX", 2)
    for _ in range(3):
        await pay(bank, anna, "1.00")

    with pytest.raises(StatementTooLong):
        await service.read_inline(anna.id, clock.now() - DAY, clock.now())


async def test_time_over_http(api: Api, tenant: TenantRef) -> None:
    with scope.use(Scope(tenant, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
        bank, anna = await opened("bank", "debit"), await opened("anna")
        first = await pay(bank, anna, "10.00", description="first")
        await pay(bank, anna, "5.00")
        path = f"/v1/ledger/accounts/{ids.text('acc', anna.id)}"
        then = clock.text(first.effective_at)

    assert (await answer(await api.get(f"{path}/balance")))["balance"] == "15.00"
    found = await answer(await api.get(f"{path}/balance?as_of={then}"))
    assert (found["balance"], found["as_of"]) == ("10.00", then)
    trial = await answer(await api.get(f"/v1/ledger/trial-balance?as_of={then}"))
    assert trial["totals"] == [{"currency": "INR", "debit": "10.00", "credit": "10.00", "balanced": True}]
    until = clock.text(clock.system_now() + timedelta(minutes=1))
    statement = await answer(await api.get(f"{path}/statement?since=2020-01-01T00:00:00Z&until={until}"))
    assert (statement["opening"], statement["closing"]) == ("0.00", "15.00")
    assert [(line["change"], line["balance"], line["description"]) for line in statement["lines"]] == [
        ("10.00", "10.00", "first"), ("5.00", "15.00", ""),
    ]  # fmt: skip
    await problem(await api.get(f"{path}/statement?since={until}&until={then}"), 400, "ledger.invalid_span")
    await problem(await api.get(f"{path}/balance?as_of=2026-01-01"), 400, "request.validation")


async def test_a_trial_balance_comes_in_pages_of_one_moment(api: Api, acting: TenantRef) -> None:
    bank, *others = [await opened("bank", "debit"), *[await opened(f"user:{n}") for n in range(4)]]
    for other in others:
        await pay(bank, other, "10.00")
    path = "/v1/ledger/trial-balance?limit=2"

    first = await answer(await api.get(path))
    await pay(bank, others[3], "5.00")
    await pay(bank, await opened("user:later"), "1.00")
    second = await answer(await api.get(f"{path}&cursor={first['next_cursor']}"))
    third = await answer(await api.get(f"{path}&cursor={second['next_cursor']}"))

    rows = [(row["code"], row["credit"]["amount"]) for page in (first, second, third) for row in page["items"]]
    assert rows == [("bank", "0.00"), *[(f"user:{n}", "10.00") for n in range(4)]]
    assert third["next_cursor"] is None
    total = [{"currency": "INR", "debit": "40.00", "credit": "40.00", "balanced": True}]
    assert [page["totals"] for page in (first, second, third)] == [total] * 3
    await problem(await api.get(f"{path}&as_of=2030-01-01T00:00:00Z&cursor={first['next_cursor']}"), 400,
                  "pagination.invalid_cursor")  # fmt: skip


@pytest.mark.parametrize("analyzed", ["before", "after"])
async def test_as_of_reads_do_not_grow_with_history(
    settings: Settings, make_tenant: Any, acting: TenantRef, bank: Account, anna: Account, analyzed: str
) -> None:
    """A balance of the past touches few pages after 20,000 postings, as the runtime role, also while the planner's
    statistics know other tenants only."""
    with scope.use(Scope(await make_tenant(), scope.get().principal, "req_tests")):
        source, target = await opened("bank", "debit"), await opened("other")
        await pay(source, target, "1.00")
        await bulk(source, target, 5_000)
    if analyzed == "before":
        await analyze(settings)
    await pay(bank, anna, "1.00")
    await bulk(bank, anna, 20_000)
    if analyzed == "after":
        await analyze(settings)
    async with db.transaction() as tx:
        moment = clock.system_now() + timedelta(seconds=9000)
        for sql, arguments in (
            (queries.VERSIONS_AT, ([anna.id], [20001], moment)),
            (queries.BALANCES_AT, ([anna.id], ["credit"], [9000], [20001], moment)),
            (queries.LIST_PLAIN, (anna.id, "credit", 9000, 9100, 50)),
            (queries.LIST_MOVED, (anna.id, "credit", moment, 0, moment + DAY, 20001, 50)),
        ):
            async with tx.in_index_order() if sql is queries.BALANCES_AT else contextlib.nullcontext():
                plan = await tx.fetch(f"EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) {sql}", tx.tenant, *arguments)
            text = "\n".join(row[0] for row in plan)
            assert "Seq Scan on ledger_posting" not in text, text
            buffers = next(line for line in text.splitlines() if "Buffers: shared" in line).split()
            pages = sum(int(word.partition("=")[2]) for word in buffers if word.startswith(("hit=", "read=")))
            assert pages < 300, text


async def analyze(settings: Settings) -> None:
    owner = await asyncpg.connect(settings.database_url)
    await owner.execute("ANALYZE ledger_account, ledger_transaction, ledger_posting")
    await owner.close()


async def test_a_travelled_clock_moves_the_business_axis_only(make_tenant) -> None:  # type: ignore[no-untyped-def]
    tenant: TenantRef = await make_tenant()
    ahead = replace(tenant, clock_offset_seconds=40 * 86400)
    for ref in (tenant, ahead):
        with scope.use(Scope(ref, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
            bank, anna = await opened("bank", "debit"), await opened("anna")
            await pay(bank, anna, "10.00")

    with scope.use(Scope(ahead, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
        half_way = clock.now() - 20 * DAY
        assert (await service.balance_at(anna.id, as_of=half_way)).balance == Decimal("10.00")
        assert (await service.balance_at(anna.id, as_of=clock.now())).balance == Decimal("20.00")
        assert (await service.balance_at(anna.id, as_known_at=clock.system_now())).balance == Decimal("20.00")
