"""Two server processes fight over one account while a third connection keeps forcing lock waits."""

from __future__ import annotations

import asyncio
import base64
import json
import sys
from dataclasses import asdict
from decimal import Decimal
from typing import Any

import asyncpg
import pytest

from core.kit import db
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.holds import service as holds
from core.ledger.holds.types import Hold, NewHold
from core.ledger.types import Account
from core.settings import Settings
from tests.ledger.conftest import Opener, assert_books_tie, balance, inr, rows, transfer

POSTS, KEYS, REVERSALS, HOLDS, CLOSINGS = 150, 40, 25, 20, 20


async def contend(order: dict[str, Any]) -> dict[str, Any]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.ledger.programs.contender", stdin=-1, stdout=-1
    )
    out, _ = await process.communicate(json.dumps(order).encode())
    assert process.returncode == 0
    result: dict[str, Any] = json.loads(out)
    return result


async def disturb(tenant: TenantRef, account: Any, stop: asyncio.Event) -> int:
    """Hold the hot account's lock for 40 ms, again and again."""
    turns = 0
    while not stop.is_set():
        async with db.transaction(tenant.id) as tx:
            await tx.execute(
                "SELECT 1 FROM ledger_account WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE",
                tenant.id,
                account,
            )
            await asyncio.sleep(0.04)
        turns += 1
        await asyncio.sleep(0.01)
    return turns


async def test_two_processes_neither_overdraw_nor_repeat(
    acting: TenantRef, customer: Opener, bank: Opener, settings: Settings
) -> None:
    hot, sink = await customer("100.00", owner="wal_hot"), await customer("60.00", owner="wal_sink")
    undo = [await ledger.post(transfer(sink, hot, "1.00")) for _ in range(REVERSALS)]
    payer, doomed = await customer("30.00"), [await customer() for _ in range(CLOSINGS)]
    kept = [await holds.create(NewHold(f"h{n}", payer.id, inr("1.00"), sink.id)) for n in range(HOLDS)]
    started = {"hot": await balance(hot), "sink": await balance(sink)}
    assert started == {"hot": "125.00", "sink": "35.00"}
    order = {
        "url": settings.runtime_database_url,
        "master_key": base64.b64encode(settings.master_key).decode(),
        "tenant": asdict(acting) | {"id": str(acting.id)},
        "accounts": {"hot": str(hot.id), "sink": str(sink.id)},
        "posts": POSTS,
        "keys": KEYS,
        "reverse": [str(item.id) for item in undo],
        "holds": [str(item.id) for item in kept],
        "bank": str((await bank()).id),
        "close": [str(item.id) for item in doomed],
    }

    stop = asyncio.Event()
    trouble = asyncio.ensure_future(disturb(acting, hot.id, stop))
    left, right = await asyncio.gather(contend(order | {"name": "left"}), contend(order | {"name": "right"}))
    stop.set()

    assert await trouble > 3
    # Keys: one posting per key, and both processes got its very answer (or were told to come back).
    for mine, theirs in zip(left["keyed"], right["keyed"], strict=True):
        told = {mine, theirs} - {"idempotency.in_progress"}
        assert len(told) == 1
    async with db.transaction() as tx:
        kinds = dict(
            await tx.fetch(
                "SELECT kind, count(*) FROM ledger_transaction WHERE tenant_id = $1 GROUP BY kind", acting.id
            )
        )
    refused = {"ledger.insufficient_funds"}
    gifts = sum(1 for a, b in zip(left["keyed"], right["keyed"], strict=True) if not {a, b} & refused)
    assert kinds.get("gift", 0) == gifts
    # Reversals: at most one per transaction, and refusals are told as what they are.
    for mine, theirs in zip(left["reversals"], right["reversals"], strict=True):
        assert [mine, theirs].count("ok") <= 1
        assert {mine, theirs} <= {"ok", "ledger.already_reversed", "ledger.insufficient_funds"}
    undone = sum(1 for item in left["reversals"] + right["reversals"] if item == "ok")
    assert kinds.get("reversal", 0) == undone
    # Floors: every spend was either posted or refused, and the money is all there.
    spent = left["posts"].get("ok", 0) + right["posts"].get("ok", 0)
    told = left["posts"].keys() | right["posts"].keys()
    assert told <= {"ok", "ledger.insufficient_funds"}
    assert kinds["spend"] == spent
    assert Decimal(await balance(hot)) == Decimal(125) - spent + gifts - undone >= 0
    taken = await assert_holds_ended_once(kept, left, right)
    assert Decimal(await balance(payer)) == Decimal(30) - taken
    assert Decimal(await balance(sink)) == Decimal(35) + spent - gifts + undone + taken >= 0
    await assert_closed_is_closed(doomed, left, right)
    await assert_books_tie(acting)
    await assert_events_follow(acting, hot.id, "wal_hot")


async def assert_holds_ended_once(kept: list[Hold], left: dict[str, Any], right: dict[str, Any]) -> int:
    """Of four who asked for each, one was told that it ended the hold, as it ended; how many were captured."""
    taken = 0
    for number, hold in enumerate(kept):
        told = [(verb, side[verb][number]) for side in (left, right) for verb in ("captures", "voids")]
        assert {answer for _, answer in told} == {"ok", "ledger.hold_final"}
        [won] = [verb for verb, answer in told if answer == "ok"]
        assert (await holds.get(hold.id)).state == {"captures": "captured", "voids": "voided"}[won]
        taken += won == "captures"
    return taken


async def assert_closed_is_closed(doomed: list[Account], left: dict[str, Any], right: dict[str, Any]) -> None:
    """What came before the account was closed kept it open; what came after was refused."""
    for number, account in enumerate(doomed):
        late, closings = ([side[verb][number] for side in (left, right)] for verb in ("late", "closings"))
        found = await ledger.get_account(account.id)
        assert found.balance == late.count("ok")
        assert set(late) <= {"ok", "ledger.account_closed"}
        assert set(closings) <= {"ok", "ledger.account_in_use"}
        expected = ("closed", {"ledger.account_closed"}) if "ok" in closings else ("open", {"ok"})
        assert (found.status, set(late)) == expected


async def assert_events_follow(tenant: TenantRef, account: Any, owner: str) -> None:
    """One event per change, at the version that the lock gave, and recorded_at rises with it."""
    async with db.transaction() as tx:
        events = await tx.fetch(
            "SELECT subject_version, data FROM event WHERE tenant_id = $1 AND subject = $2 ORDER BY subject_version",
            tenant.id,
            owner,
        )
    history = (await ledger.list_history(account, None, 10_000))[::-1]
    assert [(e["subject_version"], e["data"]["balance"]) for e in events] == [
        (h.version, f"{h.balance:.2f}") for h in history
    ]
    moments = [entry.recorded_at for entry in history]
    assert moments == sorted(set(moments))


async def test_the_database_itself_refuses_an_overdraft(acting: TenantRef, customer: Opener) -> None:
    anna = await customer("10.00")

    with pytest.raises(asyncpg.CheckViolationError):
        async with db.transaction() as tx:
            await tx.execute(
                "UPDATE ledger_account SET balance = -1 WHERE tenant_id = $1 AND id = $2", acting.id, anna.id
            )

    assert await balance(anna) == "10.00"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_posting SET amount = 1 WHERE tenant_id = $1",
        "DELETE FROM ledger_posting WHERE tenant_id = $1",
        "UPDATE ledger_transaction SET metadata = '{}' WHERE tenant_id = $1",
        "DELETE FROM ledger_transaction WHERE tenant_id = $1",
        "UPDATE ledger_account SET normal_side = 'debit' WHERE tenant_id = $1",
        "DELETE FROM ledger_account WHERE tenant_id = $1",
        "TRUNCATE ledger_posting",
    ],
)
async def test_the_books_are_append_only_by_privilege(acting: TenantRef, customer: Opener, statement: str) -> None:
    await customer("10.00")
    arguments = [acting.id] if "$1" in statement else []

    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        async with db.transaction() as tx:
            await tx.execute(statement, *arguments)

    assert await rows(acting, "ledger_posting") == 1


async def test_a_hundred_crossing_posts_do_not_deadlock(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer("100.00")

    async def alone(source: Any, target: Any) -> None:
        async with db.transaction(acting.id) as tx:
            await ledger.post_within(tx, transfer(source, target, "1.00"))

    await asyncio.gather(
        *(alone(anna, bela) if turn % 2 else alone(bela, anna) for turn in range(100)),
    )

    assert [await balance(anna), await balance(bela)] == ["100.00", "100.00"]
    await assert_books_tie(acting)


async def test_a_caller_that_hangs_up_neither_stops_the_batch_nor_loses_its_post(
    acting: TenantRef, customer: Opener
) -> None:
    anna, bela = await customer("100.00"), await customer()

    tasks = [asyncio.ensure_future(ledger.post(transfer(anna, bela, "1.00", f"n{n}"))) for n in range(50)]
    await asyncio.sleep(0.001)
    for task in tasks[::3]:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    await ledger.post(transfer(anna, bela, "1.00", "last"))

    cancelled = sum(isinstance(result, asyncio.CancelledError) for result in results)
    assert 0 < cancelled <= 17
    assert await balance(bela) == "51.00"
    await assert_books_tie(acting)
