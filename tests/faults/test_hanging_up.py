"""Clients that hang up at any instant, against the real server: nothing leaks and nothing is half done."""

from __future__ import annotations

import asyncio
import random
from typing import Any

import asyncpg
import orjson

from core.embedded import servers
from core.kit import db, ids, scope
from core.kit.scope import Principal, Scope, TenantRef
from core.ledger import service as ledger
from core.ledger.types import Line, NewAccount, NewTransaction
from core.settings import Settings
from tests import http, webserver
from tests.ledger.conftest import assert_books_tie, inr

REQUESTS = 600


async def test_clients_that_hang_up_leak_nothing_and_leave_nothing_half_done(
    tenant: TenantRef, settings: Settings, running: servers.Servers
) -> None:
    key = await http.make_key(tenant)
    with scope.use(Scope(tenant, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
        bank = await ledger.open_account(NewAccount("bank/INR", "debit", "INR"))
        anna = await ledger.open_account(NewAccount("anna", "credit", "INR"))
        posted = [
            await ledger.post(NewTransaction(f"seed {n}", "seed", (Line(bank.id, anna.id, inr("1.00")),)))
            for n in range(REQUESTS // 3)
        ]
    names = (ids.text("acc", bank.id), ids.text("acc", anna.id))

    async with webserver.serving(settings, BAHI_DB_POOL_MAX="4") as server:
        kept = await hang_up_at_random(server, key, names, [ids.text("txn", item.id) for item in posted])

        # A pool of four that had leaked would now be empty: every one of these needs a connection at once.
        calm = await asyncio.gather(*(read(server, key, names[0]) for _ in range(40)))
        assert {status for status, _ in calm} == {200}
        await assert_all_settled(running)

        # Whoever heard nothing asks again with the same key and learns what happened, once.
        answers = {}
        for number in range(REQUESTS // 3):
            answers[number] = await post(server, key, names, number)
        assert {status for status, _ in answers.values()} == {201}

    assert 20 < kept < REQUESTS
    with scope.use(Scope(tenant, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
        await assert_books_tie(tenant)
        async with db.transaction() as tx:
            counts = dict(
                await tx.fetch(
                    "SELECT kind, count(*) FROM ledger_transaction WHERE tenant_id = $1 GROUP BY kind", tenant.id
                )
            )
            unanswered = await tx.value(
                "SELECT count(*) FROM idempotency WHERE tenant_id = $1 AND status IS NULL", tenant.id
            )
            answered = await tx.value(
                "SELECT count(*) FROM idempotency WHERE tenant_id = $1 AND status = 201", tenant.id
            )
    assert counts["gift"] == REQUESTS // 3
    # Each effect has its stored answer and each stored answer its effect, also where the client never heard it.
    assert (unanswered, answered) == (0, counts["gift"] + counts.get("reversal", 0))


async def hang_up_at_random(server: Any, key: str, names: tuple[str, str], posted: list[str]) -> int:
    """Post, reverse and read; most clients leave within milliseconds. How many stayed for their answer."""
    seed = random.Random(11)
    kept, patience = 0, 0.15
    for start in range(0, REQUESTS // 3, 10):
        wave = []
        for number in range(start, start + 10):
            wave += [
                post(server, key, names, number, hang_up_after_seconds=seed.random() * patience),
                reverse(server, key, posted[number], hang_up_after_seconds=seed.random() * patience),
                read(server, key, names[0], hang_up_after_seconds=seed.random() * patience),
            ]
        stayed = sum(1 for status, _ in await asyncio.gather(*wave) if status)
        # Whatever the machine's speed: some leave and some stay.
        patience *= 2 if stayed < 10 else 0.5 if stayed > 20 else 1
        kept += stayed
    return kept


async def post(server: Any, key: str, names: tuple[str, str], number: int, **more: Any) -> tuple[int, bytes]:
    line = {"debit": names[0], "credit": names[1], "amount": {"amount": "1.00", "currency": "INR"}}
    body = orjson.dumps({"reference": f"gift {number}", "kind": "gift", "lines": [line]})
    sent = headers(key, f"gift-{number}")
    return await webserver.request(server, "POST", "/v1/ledger/transactions", headers=sent, body=body, **more)


async def reverse(server: Any, key: str, transaction: str, **more: Any) -> tuple[int, bytes]:
    body = orjson.dumps({"reference": f"undo {transaction}", "description": "hang up"})
    path = f"/v1/ledger/transactions/{transaction}/reversals"
    return await webserver.request(server, "POST", path, headers=headers(key, transaction), body=body, **more)


def headers(key: str, idempotency_key: str | None = None) -> dict[str, str]:
    found = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    return found | ({"Idempotency-Key": idempotency_key} if idempotency_key else {})


async def read(server: Any, key: str, account: str, **more: Any) -> tuple[int, bytes]:
    path = f"/v1/ledger/accounts/{account}"
    return await webserver.request(server, "GET", path, headers=headers(key), **more)


async def assert_all_settled(running: servers.Servers) -> None:
    """No connection of the server is still inside a transaction. Only the superuser sees everybody's state."""
    connection = await asyncpg.connect(running.superuser_url())
    try:
        for _ in range(100):
            stuck = await connection.fetchval(
                "SELECT count(*) FROM pg_stat_activity"
                " WHERE application_name = 'bahi-web' AND state LIKE 'idle in transaction%'"
            )
            if not stuck:
                return
            await asyncio.sleep(0.05)
    finally:
        await connection.close()
    raise AssertionError(f"{stuck} connections stay inside a transaction")
