"""Batches under one key, and imports that survive what happens to them."""

from __future__ import annotations

import asyncio
import base64
import json
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from dataclasses import asdict
from typing import Any
from uuid import UUID

import asyncpg
import orjson
import pytest

from core.jobs import service as jobs
from core.jobs.registry import Job, kinds
from core.kit import db, ids
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.batches import imports
from core.ledger.batches.errors import ImportEmpty, ImportExists, ImportStalled, ImportTooLarge
from core.ledger.types import Account, NewTransaction
from core.settings import Settings
from tests.http import Api, answer, problem
from tests.ledger.conftest import Opener, assert_books_tie, balance, rows
from tests.payments.shop import open_job, run_job

PATH = "/v1/ledger/transactions/batch"


def item(source: Account, target: Account, amount: str, reference: str, **more: Any) -> dict[str, Any]:
    line = {
        "debit": ids.text("acc", source.id),
        "credit": ids.text("acc", target.id),
        "amount": {"amount": amount, "currency": "INR"},
    }
    return {"reference": reference, "lines": [line]} | more


async def test_each_item_has_its_verdict_and_the_call_its_one_effect(
    api: Api, acting: TenantRef, customer: Opener
) -> None:
    anna, bela = await customer("100.00"), await customer()
    batch = {
        "items": [
            item(anna, bela, "60.00", "one"),
            item(anna, bela, "60.00", "two"),
            item(anna, bela, "40.00", "one"),
            item(anna, bela, "5", "four"),
            item(anna, bela, "40.00", "five", metadata={"k": "x" * 9000}),
            item(anna, bela, "40.00", "six"),
        ]
    }

    first = await answer(await api.post(PATH, batch, idempotency_key="b"))
    again = await answer(await api.post(PATH, batch, idempotency_key="b"))
    await problem(await api.post(PATH, {"items": batch["items"][:1]}, idempotency_key="b"), 422, "idempotency.mismatch")

    codes = [entry["problem"] and entry["problem"]["code"] for entry in first["items"]]
    assert codes == [
        None,
        "ledger.insufficient_funds",
        "ledger.reference_taken",
        "money.invalid_amount",
        "ledger.metadata_too_large",
        None,
    ]
    assert first["items"][2]["problem"]["transaction"] == first["items"][0]["transaction"]
    assert (first["posted"], first["refused"]) == (2, 4)
    assert first == again
    assert await balance(bela) == "100.00"
    await assert_books_tie(acting)


async def test_an_atomic_batch_is_everything_or_nothing(api: Api, acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    good, bad = item(anna, bela, "60.00", "good"), item(anna, bela, "60.00", "bad")
    before = await rows(acting, "ledger_transaction"), await rows(acting, "event")

    refused = await problem(
        await api.post(PATH, {"mode": "atomic", "items": [good, bad]}, idempotency_key="b"), 422, "ledger.batch_refused"
    )

    assert [(entry["index"], entry["problem"]["code"]) for entry in refused["items"]] == [
        (1, "ledger.insufficient_funds")
    ]
    assert (await rows(acting, "ledger_transaction"), await rows(acting, "event")) == before
    done = await answer(await api.post(PATH, {"mode": "atomic", "items": [good]}, idempotency_key="b2"))
    assert done["posted"] == 1


async def test_a_dry_run_answers_the_same_and_keeps_its_key_free(api: Api, acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    batch = {"items": [item(anna, bela, "60.00", "one"), item(anna, bela, "60.00", "two")]}
    before = await rows(acting, "ledger_transaction"), await rows(acting, "idempotency")

    dry = await answer(await api.post(PATH, batch | {"dry_run": True}, idempotency_key="b"))

    assert (await rows(acting, "ledger_transaction"), await rows(acting, "idempotency")) == before
    real = await answer(await api.post(PATH, batch, idempotency_key="b"))
    assert [entry["problem"] for entry in dry["items"]] == [entry["problem"] for entry in real["items"]]
    assert (dry["posted"], dry["refused"]) == (real["posted"], real["refused"]) == (1, 1)


async def test_the_same_batch_from_many_at_once_is_posted_once(api: Api, acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("100.00"), await customer()
    batch = {"items": [item(anna, bela, "1.00", f"r{n}") for n in range(20)]}

    sent = await asyncio.gather(*(api.post(PATH, batch, idempotency_key="same") for _ in range(6)))

    answers = [await answer(response) for response in sent]
    assert all(found == answers[0] for found in answers)
    assert await balance(bela) == "20.00"


async def test_too_many_items_are_refused(api: Api, customer: Opener) -> None:
    anna, bela = await customer("1.00"), await customer()
    one = item(anna, bela, "0.01", "x")

    await problem(await api.post(PATH, {"items": []}, idempotency_key="a"), 400, "request.validation")
    await problem(await api.post(PATH, {"items": [one] * 10_001}, idempotency_key="b"), 400, "request.validation")


async def stream(text: bytes, size: int = 1000) -> AsyncIterator[bytes]:
    for at in range(0, len(text), size):
        yield text[at : at + size]


def ndjson(items: list[dict[str, Any]]) -> bytes:
    return b"\n".join(orjson.dumps(entry) for entry in items) + b"\n"


async def test_an_import_posts_each_line_once_and_says_what_became_of_it(
    api: Api, acting: TenantRef, customer: Opener
) -> None:
    anna, bela = await customer("2000.00"), await customer()
    lines = [item(anna, bela, "1.00", f"line {n}") for n in range(1200)]
    text = ndjson(lines[:700]) + b"not json\n" + ndjson([lines[3], *lines[700:]])

    sent = await api.post("/v1/ledger/imports?name=big", raw=text, headers={"Content-Type": "application/x-ndjson"})
    made = await answer(sent, 202)
    assert await run_job(imports.RUN, made["id"])
    done = await answer(await api.get(f"/v1/ledger/imports/{made['id']}"))
    bad = await answer(await api.get(f"/v1/ledger/imports/{made['id']}/lines?refused=true"))

    assert (done["state"], done["lines"], done["posted"], done["refused"]) == ("done", 1202, 1200, 2)
    assert [(line["line"], line["problem"]["code"]) for line in bad["items"]] == [
        (701, "request.malformed_json"),
        (702, "ledger.reference_taken"),
    ]
    page = await answer(await api.get(f"/v1/ledger/imports/{made['id']}/lines?limit=200"))
    seen = [line["line"] for line in page["items"]]
    while page["next_cursor"]:
        page = await answer(
            await api.get(f"/v1/ledger/imports/{made['id']}/lines?limit=200&cursor={page['next_cursor']}")
        )
        seen += [line["line"] for line in page["items"]]
    assert seen == list(range(1, 1203))
    assert await balance(bela) == "1200.00"
    await assert_books_tie(acting)


async def test_refused_lines_far_apart_are_all_listed(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("3000.00"), await customer()
    lines = [item(anna, bela, "1.00" if n % 500 else "1", f"line {n}") for n in range(2600)]
    record = await imports.receive("apart", stream(ndjson(lines), 50_000))
    assert await run_job(imports.RUN, ids.text("imp", record.id))

    found = await imports.list_verdicts(record.id, 0, 201, refused_only=True)

    assert [line.line for line in found] == [1, 501, 1001, 1501, 2001, 2501]
    assert [line.line for line in await imports.list_verdicts(record.id, 501, 2, refused_only=True)] == [1001, 1501]


async def claim_now(job_id: UUID | None) -> Job:
    assert job_id is not None
    async with db.transaction() as tx:
        await tx.execute("UPDATE job_due SET due_at = clock_timestamp() WHERE tenant_id = $1", tx.tenant)
    job = await jobs.claim(job_id)
    assert job is not None
    return job


async def test_an_import_goes_on_after_its_worker_was_killed(
    acting: TenantRef, customer: Opener, settings: Settings
) -> None:
    anna, bela = await customer("2000.00"), await customer()
    lines = [item(anna, bela, "1.00", f"line {n}") for n in range(1100)]
    record = await imports.receive("killed", stream(ndjson([*lines, lines[0]])))
    key = ids.text("imp", record.id)
    job_id = await open_job(imports.RUN, key)
    assert job_id is not None
    order = {
        "url": settings.runtime_database_url,
        "master_key": base64.b64encode(settings.master_key).decode(),
        "tenant": asdict(acting) | {"id": str(acting.id)},
        "job": str(job_id),
        "line": '"line 700"',
    }

    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.ledger.programs.importer", stdin=PIPE, stdout=PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(order).encode() + b"\n")
    assert await process.stdout.readline() == b"there\n"
    process.kill()
    await process.wait()

    between = await imports.get(record.id)
    assert (between.state, between.posted, between.next_chunk) == ("running", 500, 1)
    assert await jobs.claim(job_id) is None
    assert await run_job(imports.RUN, key)
    after = await imports.get(record.id)
    assert (after.state, after.posted, after.refused) == ("done", 1100, 1)
    [twice] = await imports.list_verdicts(record.id, 0, 10, refused_only=True)
    assert (twice.line, (twice.problem or {})["code"]) == (1101, "ledger.reference_taken")
    assert await balance(bela) == "1100.00"
    await assert_books_tie(acting)


async def test_an_import_that_cannot_go_on_says_so_and_goes_on_when_it_is_replayed(
    api: Api, acting: TenantRef, customer: Opener
) -> None:
    anna, bela = await customer("2000.00"), await customer()
    record = await imports.receive("halted", stream(ndjson([item(anna, bela, "1.00", f"r{n}") for n in range(600)])))
    key = ids.text("imp", record.id)
    job_id = await open_job(imports.RUN, key)
    assert job_id is not None
    for _ in range(kinds()[imports.RUN].attempts_max):
        job = await claim_now(job_id)
        await jobs.fail(job, kinds()[imports.RUN], "timed out")

    failed = await answer(await api.get(f"/v1/ledger/imports/{key}"))
    assert (failed["state"], failed["error"], failed["posted"]) == ("failed", "timed out", 0)
    async with db.transaction() as tx:
        [event] = await tx.fetch(
            "SELECT data FROM event WHERE tenant_id = $1 AND type = 'ledger_import.failed'", tx.tenant
        )
        assert (event["data"]["import_id"], event["data"]["error"]) == (key, "timed out")
        await jobs.replay(tx, job_id)
    assert await run_job(imports.RUN, key)
    done = await answer(await api.get(f"/v1/ledger/imports/{key}"))
    assert (done["state"], done["error"], done["posted"]) == ("done", None, 600)
    assert await balance(bela) == "600.00"


async def test_accounts_that_others_hold_cost_an_import_no_attempt(acting: TenantRef, customer: Opener) -> None:
    anna, bela = await customer("10.00"), await customer()
    record = await imports.receive("busy", stream(ndjson([item(anna, bela, "1.00", "only")])))
    key = ids.text("imp", record.id)
    job = await claim_now(await open_job(imports.RUN, key))

    def busy(_raw: bytes) -> NewTransaction:
        raise asyncpg.LockNotAvailableError  # as the database says it

    await imports.work(job, busy)

    async with db.transaction() as tx:
        row = await tx.get_row(
            "SELECT status, attempts, lease FROM job WHERE tenant_id = $1 AND id = $2", tx.tenant, job.id
        )
    assert (row["status"], row["attempts"], row["lease"]) == ("open", 0, None)


async def test_a_file_that_broke_off_starts_anew_and_a_finished_one_does_not(
    acting: TenantRef, customer: Opener
) -> None:
    anna, bela = await customer("2000.00"), await customer()
    text = ndjson([item(anna, bela, "1.00", f"line {n}") for n in range(600)])

    async def broken() -> AsyncIterator[bytes]:
        yield text[: len(text) - 10]
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        await imports.receive("file", broken())
    assert await rows(acting, "job") == 0
    record = await imports.receive("file", stream(text))
    with pytest.raises(ImportExists):
        await imports.receive("file", stream(text))

    assert (record.state, record.lines) == ("queued", 600)
    assert await run_job(imports.RUN, ids.text("imp", record.id))
    assert await balance(bela) == "600.00"


async def test_a_sender_that_falls_silent_is_not_waited_for(
    acting: TenantRef, customer: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "PIECE_SECONDS_MAX", 0.05)
    anna, bela = await customer("2000.00"), await customer()
    text = ndjson([item(anna, bela, "1.00", f"line {n}") for n in range(600)])

    async def silent() -> AsyncIterator[bytes]:
        yield text[: len(text) - 10]
        await asyncio.sleep(60)

    with pytest.raises(ImportStalled):
        await imports.receive("file", silent())

    assert await rows(acting, "job") == 0
    assert (await imports.receive("file", stream(text))).lines == 600


async def test_an_import_that_cannot_be_kept_is_refused(acting: TenantRef) -> None:
    with pytest.raises(ImportEmpty):
        await imports.receive("empty", stream(b""))
    with pytest.raises(ImportTooLarge):
        await imports.receive("long", stream(b"x" * 70_000))
    assert await rows(acting, "ledger_import") == 0

    async with db.transaction() as tx:
        assert await tx.value("SELECT count(*) FROM job WHERE tenant_id = $1", tx.tenant) == 0
    assert await ledger.find_transaction("x") is None
