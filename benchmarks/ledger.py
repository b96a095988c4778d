"""Transfers per second through the ledger's service, spread over 1,000 accounts and on one hot account.

Baseline: the same transfer written by hand, one transaction each (two locked updates and one insert, no idempotency,
no running balances, no events), by 32 tasks over the same pool.
"""

from __future__ import annotations

import itertools
import random
import time
from collections.abc import Callable
from decimal import Decimal

import orjson

from benchmarks import cpu, frame, peer
from core.kit import db, ids
from core.kit.idempotency import Answer, Claim
from core.kit.money import Money
from core.ledger import coalesce, engine
from core.ledger import service as ledger
from core.ledger.decide import Verdict
from core.ledger.limits import service as limits
from core.ledger.limits.types import NewLimitRule
from core.ledger.types import Account, Line, NewTransaction, Transaction
from core.settings import Settings

ACCOUNTS = 1000
SECONDS = 4.0
ONE = Money.parse("1.00", "INR")
_numbers = itertools.count()


async def run(compare: str = "") -> frame.Report:
    report = frame.Report("ledger")
    async with frame.connected() as settings:
        if compare:
            await peer.measure(report, settings, compare, SECONDS)
        tenant = await frame.make_tenant()
        with frame.acting(tenant):
            accounts = await frame.customers(ACCOUNTS)
            await limits.add_rule(NewLimitRule("bench", "INR", "out", "amount", "day", Decimal(10**15)))
            by_hand: dict[str, frame.Figure] = {}
            for shape, pick in (("spread", _spread), ("hot", _hot)):
                bare = by_hand[shape] = report.add(
                    f"{shape}: by hand, one by one (baseline)",
                    await frame.rate(_by_hand(accounts, pick), 32, SECONDS),
                    "transfers/s",
                )
                report.add(
                    f"{shape}: post(), 1 client",
                    await frame.rate(_single(accounts, pick), 1, SECONDS),
                    "transfers/s",
                    against=bare,
                )
                report.add(
                    f"{shape}: post(), 64 clients coalesced",
                    await frame.rate(_single(accounts, pick), 64, SECONDS),
                    "transfers/s",
                    against=bare,
                )
                for size in (1, 32, 256):
                    report.add(
                        f"{shape}: batches of {size}, 4 clients",
                        await frame.rate(_batch(accounts, pick, size), 4, SECONDS),
                        "transfers/s",
                        against=bare,
                    )
            for account in accounts:
                await limits.set_profile(account.id, "bench")
            for shape, pick in (("spread", _spread), ("hot", _hot)):
                for size, clients in ((32, 1), (256, 1), (256, 4), (1000, 1)):
                    name = f"{shape}: batches of {size}, all on, {clients} client" + "s" * (clients > 1)
                    work = _everything(accounts, pick, size)
                    await _with_cpu(report, settings, work, clients, name=name, against=by_hand[shape])
            best = max(figure.rate for figure in report.figures if "all on" in figure.name)
            report.aim("batches with keys, limits and verdicts ≥ 12,000 transfers/s", met=best >= 12_000)
    return report


async def _with_cpu(
    report: frame.Report, settings: Settings, work: frame.Work, clients: int, *, name: str, against: frame.Figure
) -> None:
    await frame.rate(work, clients, 0.5)
    before, began = cpu.spent(settings.home), time.perf_counter()
    rate = await frame.rate(work, clients, SECONDS)
    after, transfers = cpu.spent(settings.home), rate * (time.perf_counter() - began)
    python, postgres = after.python - before.python, after.postgres - before.postgres
    note = f"CPU {python / transfers * 1e6:.0f} µs Python, {postgres / transfers * 1e6:.0f} µs PostgreSQL"
    report.add(name, rate, "transfers/s", against=against, note=note)


Pick = Callable[[list[Account]], tuple[Account, Account]]


def _spread(accounts: list[Account]) -> tuple[Account, Account]:
    one, two = random.sample(accounts, 2)
    return one, two


def _hot(accounts: list[Account]) -> tuple[Account, Account]:
    return accounts[0], random.choice(accounts[1:])


def _transfer(accounts: list[Account], pick: Pick) -> NewTransaction:
    source, target = pick(accounts)
    return NewTransaction(f"bench:{next(_numbers)}", "transfer", (Line(source.id, target.id, ONE),))


def _single(accounts: list[Account], pick: Pick) -> frame.Work:
    async def work() -> int:
        await ledger.post(_transfer(accounts, pick))
        return 1

    return work


def _batch(accounts: list[Account], pick: Pick, size: int) -> frame.Work:
    async def work() -> int:
        await ledger.post_each([_transfer(accounts, pick) for _ in range(size)])
        return size

    return work


def _everything(accounts: list[Account], pick: Pick, size: int) -> frame.Work:
    """Batches in which every item has an idempotency key, a stored answer, running balances, a limit and a verdict."""

    def wish() -> engine.Post:
        new = _transfer(accounts, pick)
        claim = Claim.of(actor="bench", route="POST /x", key=new.reference, body=new.reference.encode())
        return engine.post_of(new, claim, _render)

    async def work() -> int:
        await coalesce.post_alone([wish() for _ in range(size)])
        return size

    return work


def _render(verdict: Verdict) -> Answer:
    assert isinstance(verdict, Transaction), verdict
    return Answer(201, orjson.dumps({"id": str(verdict.id), "reference": verdict.reference}))


def _by_hand(accounts: list[Account], pick: Pick) -> frame.Work:
    async def work() -> int:
        source, target = pick(accounts)
        async with db.transaction() as tx:
            for account in sorted((source, target), key=lambda item: item.id):
                change = -ONE.amount if account is source else ONE.amount
                await tx.execute(
                    "UPDATE ledger_account SET balance = balance + $3 WHERE tenant_id = $1 AND id = $2",
                    tx.tenant,
                    account.id,
                    change,
                )
            await tx.execute(
                "INSERT INTO audit_entry (tenant_id, id, actor, action, subject, address, request_id)"
                " VALUES ($1, $2, '', 'bench', '', '', '')",
                tx.tenant,
                ids.new(),
            )
        return 1

    return work
