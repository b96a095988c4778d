"""Statements become lines: once, however they overlap, and whole or not at all."""

from __future__ import annotations

import asyncio
from decimal import Decimal

import pytest

from core.files.errors import FileTooLarge
from core.jobs import service as jobs
from core.jobs.registry import Job, kinds
from core.kit import db, scope
from core.kit.errors import NotFound
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.types import DEBIT, NewAccount
from core.reconciliation.imports import service as imports
from core.reconciliation.imports import work
from core.reconciliation.imports.errors import ImportBusy, PreviewBusy
from core.reconciliation.imports.types import Flawed, Import, ImportState
from core.reconciliation.sources import service as sources
from core.reconciliation.sources.errors import SourceDisabled
from core.reconciliation.sources.types import Format, Source
from core.tenancy import service as tenancy
from core.tenancy.types import ConfigurationChange
from tests.reconciliation.shop import due_jobs, hasten, rows, work_off
from tests.reconciliation_sources import bank
from tests.reconciliation_sources.files import CAMT053, MT940

FIRST = '18/11/2026,NEFT CR-RAZORPAY-1568176960vxp0rj,1568176960vxp0rj,,"4,88,200.50","5,88,200.50"'
SECOND = "18/11/2026,CHARGES,,11.80,,588188.70"
THIRD = "18/11/2026,CHARGES,,11.80,,588176.90"
FOURTH = "19/11/2026,CHARGES,,11.80,,588165.10"


@pytest.fixture
async def source(acting: TenantRef) -> Source:
    return await bank.open_source()


async def events(kind: str) -> list[dict[str, object]]:
    return [row["data"] for row in await rows("event", "type, data") if row["type"] == f"reconciliation.import.{kind}"]


async def nothing_came() -> bool:
    return await rows("statement_line", "id") == [] and await rows("reconciliation_import_row", "number") == []


async def test_a_csv_statement_becomes_lines(source: Source) -> None:
    done = await bank.import_(source, bank.csv(FIRST, SECOND, THIRD, FOURTH))

    assert (done.state, done.lines_read, done.lines_new, done.lines_known) == (ImportState.COMPLETED, 4, 4, 0)
    assert (str(done.from_on), str(done.to_on)) == ("2026-11-18", "2026-11-19")
    first, second, third, fourth = await bank.lines(source)
    assert (first.amount, first.kind, first.reference) == (Decimal("488200.50"), "credit", "1568176960vxp0rj")
    assert (first.balance_after, first.keys) == (Decimal("588200.50"), ["1568176960VXP0RJ"])
    assert [(line.amount, line.kind) for line in (second, third, fourth)] == [(Decimal("-11.80"), "debit")] * 3
    assert await rows("reconciliation_import_row", "number") == []
    [told] = await events("completed")
    assert (told["import_id"], told["lines_new"], told["sha256"]) == (done.public_id, 4, done.sha256)


async def test_mt940_and_camt053_become_lines(acting: TenantRef) -> None:
    second = await ledger.open_account(NewAccount("bank:second", DEBIT, "INR"))
    for file_format, content, account, many in (
        (Format.MT940, MT940, None, 3),
        (Format.CAMT053, CAMT053, second.id, 2),
    ):
        source = await bank.open_source(name=file_format.value, format=file_format, ledger_account_id=account)

        done = await bank.import_(source, content.encode())

        assert (done.state, done.lines_new) == (ImportState.COMPLETED, many)
        [statement] = done.statements
        assert (statement["account"], statement["opening"], statement["lines"]) == ("…5678", "100000.00", many)


async def test_the_same_file_answers_its_earlier_import(source: Source) -> None:
    content = bank.csv(FIRST, SECOND)
    done = await bank.import_(source, content)

    again = await bank.upload(source, content, "another name")
    both = await asyncio.gather(*(bank.upload(source, content + b"\n") for _ in range(3)))

    assert again == done
    assert len({found.id for found in both}) == 1
    with pytest.raises(ImportBusy):
        await imports.start(done.id, without_quarantined=True)
    assert len(await bank.lines(source)) == 2


async def test_overlapping_statements_count_once(source: Source) -> None:
    assert (await bank.import_(source, bank.csv(FIRST, SECOND))).lines_new == 2

    later = await bank.import_(source, bank.csv(FIRST, SECOND, THIRD, FOURTH))
    last_day = await bank.import_(source, bank.csv(FOURTH))

    assert (later.lines_new, later.lines_known) == (2, 2)
    assert (last_day.lines_new, last_day.lines_known) == (0, 1)
    assert len(await bank.told(source)) == 4


async def test_nothing_is_half_imported(source: Source) -> None:
    content = bank.csv(FIRST, "soon,CHARGES,,11.80,,", "19/11/2026,4111111111111111,,x,,")

    held = await bank.import_(source, content)

    assert (held.state, held.lines_read, held.lines_quarantined) == (ImportState.QUARANTINED, 1, 2)
    assert [flaw for _, flaw in await imports.list_quarantine(held.id, 0, 10)] == [
        Flawed(3, "booked_on", "not_a_date", "soon"),
        Flawed(4, "debit", "not_an_amount", "x"),
    ]
    assert await nothing_came()
    assert [told["lines_quarantined"] for told in await events("quarantined")] == [2]

    done = await bank.import_(source, content, without_quarantined=True)

    assert (done.id, done.state, done.lines_new, done.lines_quarantined) == (held.id, ImportState.COMPLETED, 1, 2)
    assert len(await imports.list_quarantine(held.id, 0, 10)) == 2, "what was left out stays known"
    assert len(await bank.lines(source)) == 1


async def test_a_file_with_totals_is_imported_whole_or_not_at_all(source: Source) -> None:
    assert source.mapping is not None
    source = await bank.remap(source, mapping=source.mapping.model_copy(update={"total_row": "Total"}))
    content = bank.csv(FIRST, "soon,CHARGES,,11.80,,", 'Total,,,11.80,"4,88,200.50",')

    assert (await bank.import_(source, content)).state is ImportState.QUARANTINED
    refused = await bank.import_(source, content, without_quarantined=True)

    assert (refused.state, refused.problem, refused.problem_row) == (ImportState.REFUSED, "totals", 4)
    assert await nothing_came()


async def test_a_refused_file_is_imported_once_its_source_reads_it_rightly(source: Source) -> None:
    content = bank.csv(FIRST, SECOND, header=bank.HEADER.replace("Narration", "Particulars"))

    refused = await bank.import_(source, content)

    assert (refused.state, refused.problem, refused.problem_row) == (ImportState.REFUSED, "column_missing", 1)
    assert await nothing_came()
    assert [(told["problem"], told["row"]) for told in await events("refused")] == [("column_missing", 1)]
    assert source.mapping is not None
    columns = {**bank.COLUMNS, "description": "Particulars"}
    await bank.remap(source, mapping=source.mapping.model_copy(update={"columns": columns}))
    done = await bank.import_(source, content)
    assert (done.id, done.state, done.lines_new, done.problem) == (refused.id, ImportState.COMPLETED, 2, None)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (bank.csv(), "no_lines"),
        (bank.csv(*["soon,X,,1.00,,"] * (work.QUARANTINE_MAX + 1)), "too_many_flaws"),
        (bank.csv(*[FIRST] * 2100, '19/11/2026,"open').replace(b"5,88,200.50", b""), "unreadable"),
    ],
)
async def test_refusals_leave_nothing(source: Source, content: bytes, problem: str) -> None:
    refused = await bank.import_(source, content)

    assert (refused.state, refused.problem) == (ImportState.REFUSED, problem)
    assert await nothing_came()


async def test_the_tenant_says_how_large_a_file_may_be(source: Source) -> None:
    await tenancy.configure(ConfigurationChange(settings={"reconciliation": {"upload_megabytes_max": 1}}))

    with pytest.raises(FileTooLarge):
        await bank.upload(source, b"x" * (1024 * 1024 + 1))

    assert await rows("reconciliation_import", "id") == await rows("file", "id") == []


async def test_a_source_that_is_switched_off_takes_nothing(source: Source) -> None:
    waiting = await bank.upload(source, bank.csv(FIRST))
    await bank.remap(source, enabled=False)

    with pytest.raises(SourceDisabled):
        await bank.upload(source, bank.csv(SECOND))
    with pytest.raises(SourceDisabled):
        await imports.start(waiting.id, without_quarantined=False)

    assert await nothing_came()


async def test_two_tenants_import_the_same_file(make_tenant: object) -> None:
    content, found = bank.csv(FIRST, SECOND), list[tuple[TenantRef, Source, Import]]()
    for _ in range(2):
        ref: TenantRef = await make_tenant()  # type: ignore[operator]
        with scope.use(scope.Scope(ref, scope.Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
            source = await bank.open_source()
            found.append((ref, source, await bank.import_(source, content)))
            assert len(await bank.lines(source)) == 2

    (mine, _, first), (_, theirs, second) = found
    assert (first.sha256, first.lines_new) == (second.sha256, second.lines_new)
    assert first.id != second.id
    with scope.use(scope.Scope(mine, scope.Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
        with pytest.raises(NotFound):
            await imports.get(second.id)
        with pytest.raises(NotFound):
            await bank.upload(theirs, content)
        with pytest.raises(NotFound):
            await sources.get(theirs.id)
        assert await bank.lines(theirs) == []


HOW_MANY = 2 * work.PAGE + 10
MANY = bank.csv(*(f"18/11/2026,CREDIT {number},REF{number:06},,1.00," for number in range(HOW_MANY)))


async def claimed() -> Job:
    [job_id] = await due_jobs((imports.IMPORT,))
    job = await jobs.claim(job_id)
    assert job is not None
    return job


async def test_a_worker_that_dies_anywhere_is_followed_by_one_that_goes_on(source: Source) -> None:
    started = await imports.start((await bank.upload(source, MANY)).id, without_quarantined=False)
    for turns in (1, 20, 60, 90, 120, 200, 300):
        await hasten()
        for _ in await due_jobs((imports.IMPORT,)):
            working = asyncio.ensure_future(work_off(imports.IMPORT))
            for _ in range(turns):
                await asyncio.sleep(0.001)
            working.cancel()
            await asyncio.wait([working])
    staged = {row["number"] for row in await rows("reconciliation_import_row", "number", "number")}
    assert len(staged) % work.PAGE == 0 or len(staged) == HOW_MANY
    assert len(await bank.lines(source)) in {0, HOW_MANY}, "all of it or nothing"

    await hasten()
    await work_off(imports.IMPORT)

    done = await imports.get(started.id)
    assert (done.state, done.lines_read, done.lines_new) == (
        ImportState.COMPLETED,
        HOW_MANY,
        HOW_MANY,
    )
    assert len({line.reference for line in await bank.lines(source)}) == HOW_MANY
    assert await rows("reconciliation_import_row", "number") == []


async def test_a_worker_that_was_overtaken_writes_nothing_more(source: Source) -> None:
    started = await imports.start((await bank.upload(source, bank.csv(FIRST, SECOND))).id, without_quarantined=False)
    slow = await claimed()
    await hasten()
    await work_off(imports.IMPORT)

    with scope.system(scope.tenant(), slow.kind), pytest.raises(jobs.LostLease):
        await kinds()[slow.kind].run(slow)

    assert ((await imports.get(started.id)).state, len(await bank.lines(source))) == (ImportState.COMPLETED, 2)


async def test_a_file_that_kills_every_worker_fails_in_the_end(source: Source) -> None:
    started = await imports.start((await bank.upload(source, bank.csv(FIRST))).id, without_quarantined=False)
    for _ in range(work.ATTEMPTS_MAX):
        job = await claimed()
        async with db.transaction() as tx:
            await tx.execute(
                "UPDATE reconciliation_import SET state = 'reading', failures = failures + 1 "
                "WHERE tenant_id = $1 AND id = $2",
                tx.tenant,
                started.id,
            )
        assert job.kind == imports.IMPORT
        await hasten()

    await work_off(imports.IMPORT)

    failed = await imports.get(started.id)
    assert (failed.state, failed.problem) == (ImportState.FAILED, "interrupted")
    assert [told["problem"] for told in await events("failed")] == ["interrupted"]
    assert await nothing_came()
    assert (await bank.import_(source, bank.csv(FIRST))).state is ImportState.COMPLETED, "it may be started again"


async def test_a_tenant_makes_one_preview_at_a_time(source: Source, acting: TenantRef) -> None:
    made = await bank.upload(source, bank.csv(FIRST))

    # As while another is being made: each holds up to a hundred megabytes.
    imports._previewing.add(acting.id)
    with pytest.raises(PreviewBusy):
        await imports.preview(made.id, None)
    imports._previewing.discard(acting.id)

    assert len((await imports.preview(made.id, None)).items) == 2
    refused = await bank.upload(source, b"not a table")
    assert (await imports.preview(refused.id, None)).refused is not None
    assert acting.id not in imports._previewing


async def test_references_are_as_long_as_references_are(acting: TenantRef) -> None:
    source = await bank.open_source(format=Format.CAMT053)

    done = await bank.import_(source, CAMT053.replace("1568176960vxp0rj", "E1" * 51).encode())

    assert (done.state, done.problem, done.problem_row) == (ImportState.REFUSED, "unreadable", 11)
    assert await nothing_came()
