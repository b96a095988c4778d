"""Statements as files: made by a job, proven before release, in JSON, CSV and PDF."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

import asyncpg
import orjson
import pytest

from core.files import service as files
from core.files.logos import service as logos
from core.jobs import service as jobs
from core.jobs.registry import kinds
from core.kit import clock, db, ids
from core.kit.scope import TenantRef
from core.ledger.errors import AccountNotFound
from core.ledger.statements import jobs as statement_jobs
from core.ledger.statements import merge, render, service
from core.ledger.statements.errors import StatementMismatch, StatementTooLong
from core.ledger.statements.types import Extract, Line, Statement
from core.ledger.types import Account
from core.settings import Settings
from core.tenancy import service as tenancy
from core.tenancy.types import ConfigurationChange
from tests.files.images import png
from tests.http import Api, answer, problem
from tests.ledger_books.conftest import pay

ONE = UUID(int=1)
LONG_AGO = datetime.fromisoformat("2020-01-01T00:00:00+00:00")


async def run(statement: Statement) -> Statement:
    """Let the job of a statement run to its end."""
    async with db.transaction() as tx:
        job_id = await tx.value(
            "SELECT id FROM job WHERE tenant_id = $1 AND kind = $2 AND key = $3",
            tx.tenant, service.JOB, str(statement.id),
        )  # fmt: skip
    job = await jobs.claim(job_id)
    assert job is not None
    await kinds()[service.JOB].run(job)
    assert (await jobs.get(job_id)).status == "done"
    return await service.get(statement.id)


async def content(statement: Statement) -> bytes:
    assert statement.file_id is not None
    _, pieces = await files.open_content(files.root(), statement.file_id)
    return b"".join([piece async for piece in pieces])


async def made(account: Account, form: str) -> tuple[Statement, bytes]:
    statement = await run(await service.request(account.id, form, LONG_AGO, clock.now()))
    assert (statement.state, statement.error, statement.lines_done) == ("done", None, statement.lines_total)
    return statement, await content(statement)


async def once(raw: bytes) -> AsyncIterator[bytes]:
    yield raw


async def told(subject: UUID) -> list[str]:
    async with db.transaction() as tx:
        rows = await tx.fetch(
            "SELECT type FROM event WHERE tenant_id = $1 AND subject = $2 ORDER BY id",
            tx.tenant, ids.text("stm", subject),
        )  # fmt: skip
    return [row["type"] for row in rows]


async def test_csv_holds_opening_lines_and_closing(bank: Account, anna: Account) -> None:
    await pay(bank, anna, "1000.00", description="पहला भुगतान")
    await pay(anna, bank, "250.50", description='=HYPERLINK("http://evil")')
    await pay(bank, anna, "1.00", description="-2+3\r\nnext\x07")
    await pay(bank, anna, "2.00", description="\u202e=00.1₹\u202c\u00a0क्‍ष")

    statement, raw = await made(anna, "csv")

    rows = list(csv.DictReader(io.StringIO(raw.decode(), newline="")))
    assert [row["balance"] for row in rows] == ["0.00", "1000.00", "749.50", "750.50", "752.50", "752.50"]
    assert [(row["out"], row["in"]) for row in rows[1:4]] == [("", "1000.00"), ("250.50", ""), ("", "1.00")]
    assert [row["description"] for row in rows[1:5]] == [
        "पहला भुगतान", "'=HYPERLINK(\"http://evil\")", "'-2+3  next ", "'=00.1₹ क्‍ष",
    ]  # fmt: skip
    assert (rows[0]["kind"], rows[-1]["kind"]) == ("opening", "closing")
    assert await told(statement.id) == ["statement.ready"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert render.safe(text).startswith("'")


async def test_ndjson_is_a_head_the_lines_and_a_foot(bank: Account, anna: Account) -> None:
    await pay(bank, anna, "10.00", description='a "quoted" text')
    await pay(anna, bank, "4.00")

    statement, raw = await made(anna, "ndjson")

    head, first, second, foot = [orjson.loads(line) for line in raw.splitlines()]
    assert (head["statement"], head["opening"]) == (ids.text("stm", statement.id), "0.00")
    assert [(line["change"], line["balance"]) for line in (first, second)] == [("10.00", "10.00"), ("-4.00", "6.00")]
    assert first["description"] == 'a "quoted" text'
    assert foot == {"closing": "6.00", "lines": 2}


async def test_pages_join_without_seam(bank: Account, anna: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merge, "PAGE", 2)
    for number in range(5):
        await pay(bank, anna, "1.00")
        await pay(bank, anna, "1.00", at=clock.now() - timedelta(days=number))

    _, raw = await made(anna, "ndjson")

    assert [line["balance"] for line in map(orjson.loads, raw.splitlines()[1:-1])] == [f"{n}.00" for n in range(1, 11)]


async def test_the_pdf_is_in_the_tenants_brand_and_always_the_same(bank: Account, anna: Account) -> None:
    await tenancy.configure(ConfigurationChange(branding={"display_name": "शर्मा ट्रेडर्स", "primary_color": "#0a6b5d"}))
    await pay(bank, anna, "1234567.89", description="क्षत्रिय #injected[x] *bold*")

    statement, raw = await made(anna, "pdf")
    again = await service.extract_known(anna.id, statement.from_at, statement.to_at, statement.known_version)
    public_id, look = ids.text("stm", statement.id), await statement_jobs.brand()
    second = [p async for p in render.content("pdf", public_id, again, service.list_lines(again), look)]

    assert raw.startswith(b"%PDF-")
    assert second == [raw]
    assert b"NotoSans" in raw


async def test_no_text_of_a_pdf_covers_or_turns_another_and_every_script_of_india_is_set(anna: Account) -> None:
    scripts = "हिन्दी தமிழ் తెలుగు ಕನ್ನಡ മലയാളം বাংলা ગુજરાતી ਪੰਜਾਬੀ ଓଡ଼ିଆ اردو"
    head = Extract(anna, LONG_AGO, LONG_AGO, 21, Decimal(0), Decimal(21), 21, 0, 21)

    async def document(mark: str) -> bytes:
        texts = [f"{mark}{'A' * 400}"] * 20 + [f"{scripts}{mark}"]
        lines = [Line(ONE, ONE, text, "k", text, Decimal(1), Decimal(1), 1, LONG_AGO, LONG_AGO) for text in texts]
        pieces = render.content("pdf", "stm_1", head, pages(lines), render.Brand("Sharma", "#0a6b5d", "Asia/Kolkata"))
        return b"".join([piece async for piece in pieces])

    plain, turned = [await document(mark) for mark in ("", "\u202e\u2066\u2060\u00ad")]

    assert plain == turned
    assert re.findall(rb"<pdfaid:conformance>(.)<", plain) == [b"B"], "no letter is shown as a box"
    assert len(set(re.findall(rb"NotoSans[A-Z][a-z]+", plain))) == 9
    [count] = re.findall(rb"<xmpTPg:NPages>(\d+)<", plain)
    assert int(count) > 2, "400 letters without a space take lines, and do not run over the amounts"


async def pages(lines: list[Line]) -> AsyncIterator[list[Line]]:
    yield lines


async def test_the_pdf_shows_the_tenants_logo(bank: Account, anna: Account) -> None:
    await pay(bank, anna, "1.00")
    _, plain = await made(anna, "pdf")

    await logos.put(once(png(120, 40)), "image/png")

    _, branded = await made(anna, "pdf")
    assert (plain.count(b"/Subtype/Image"), branded.count(b"/Subtype/Image")) == (0, 1)


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        ("1234567.89", "INR", "12,34,567.89"),
        ("123.00", "INR", "123.00"),
        ("1000.00", "INR", "1,000.00"),
        ("-100000.00", "INR", "−1,00,000.00"),
        ("1234567.89", "USD", "1,234,567.89"),
        ("1234567", "JPY", "1,234,567"),
        ("0.00", "INR", "0.00"),
    ],
)
def test_amounts_are_grouped_as_their_readers_count(amount: str, currency: str, text: str) -> None:
    assert render.grouped(Decimal(amount), currency) == text


async def test_what_comes_later_is_not_in_a_statement_asked_for_before(bank: Account, anna: Account) -> None:
    await pay(bank, anna, "10.00")
    statement = await service.request(anna.id, "ndjson", LONG_AGO, clock.now())
    await pay(bank, anna, "99.00", at=LONG_AGO + timedelta(days=1))

    raw = await content(await run(statement))

    assert orjson.loads(raw.splitlines()[-1]) == {"closing": "10.00", "lines": 1}


async def owner(settings: Settings, tenant: TenantRef, sql: str) -> None:
    """Tamper, as nobody at runtime can."""
    connection = await asyncpg.connect(settings.database_url)
    async with connection.transaction():
        await connection.execute(f"SET LOCAL app.tenant_id = '{tenant.id}'")
        assert await connection.execute(sql) == "UPDATE 1"
    await connection.close()


@pytest.mark.parametrize("form", ["ndjson", "csv", "pdf"])
async def test_a_mismatch_releases_nothing(
    settings: Settings, acting: TenantRef, bank: Account, anna: Account, form: str
) -> None:
    transaction = await pay(bank, anna, "10.00")
    statement = await service.request(anna.id, form, LONG_AGO, clock.now())
    await owner(settings, acting, f"UPDATE ledger_posting SET amount = 11 WHERE transaction_id = '{transaction.id}'")

    failed = await run(statement)

    assert (failed.state, failed.error, failed.file_id) == ("failed", "ledger.statement_mismatch", None)
    assert await told(statement.id) == ["statement.failed"]
    async with db.transaction() as tx:
        assert await tx.value("SELECT count(*) FROM file WHERE tenant_id = $1", tx.tenant) == 0
    assert [path for path in files.root().rglob("*") if path.is_file()] == []
    with pytest.raises(StatementMismatch):
        await service.read_inline(anna.id, LONG_AGO, clock.now())


async def test_a_job_that_runs_twice_makes_one_file(bank: Account, anna: Account) -> None:
    await pay(bank, anna, "10.00")
    statement = await service.request(anna.id, "csv", LONG_AGO, clock.now())

    first = await run(statement)
    async with db.transaction() as tx:
        await jobs.enqueue(tx, service.JOB, str(statement.id))
        job_id = await tx.value(
            "SELECT id FROM job WHERE tenant_id = $1 AND kind = $2 AND status = 'open'", tx.tenant, service.JOB
        )
    job = await jobs.claim(job_id)
    assert job is not None
    await kinds()[service.JOB].run(job)

    assert await service.get(statement.id) == first
    assert await told(statement.id) == ["statement.ready"]


async def test_a_statement_that_cannot_be_made_says_so(anna: Account) -> None:
    statement = await service.request(anna.id, "csv", LONG_AGO, clock.now())
    async with db.transaction() as tx:
        job_id = await tx.value("SELECT id FROM job WHERE tenant_id = $1 AND kind = $2", tx.tenant, service.JOB)
    job = await jobs.claim(job_id)
    assert job is not None

    await jobs.fail(job, replace(kinds()[service.JOB], attempts_max=1), "PdfFailed")

    failed = await service.get(statement.id)
    assert (failed.state, failed.error, failed.file_id) == ("failed", "PdfFailed", None)
    assert await told(statement.id) == ["statement.failed"]


async def test_what_no_pdf_can_hold_is_refused(bank: Account, anna: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "PDF_LINES_MAX", 0)
    await pay(bank, anna, "1.00")

    with pytest.raises(StatementTooLong):
        await service.request(anna.id, "pdf", LONG_AGO, clock.now())
    with pytest.raises(AccountNotFound):
        await service.request(ids.new(), "csv", LONG_AGO, clock.now())

    assert await service.list_statements(UUID(int=2**128 - 1), 10) == []


@pytest.fixture
async def ready(bank: Account, anna: Account) -> Statement:
    await pay(bank, anna, "10.00")
    statement, _ = await made(anna, "csv")
    return statement


async def test_statements_over_http(acting: TenantRef, anna: Account, ready: Statement, api: Api) -> None:
    path = f"/v1/ledger/statements/{ids.text('stm', ready.id)}"

    read = await answer(await api.get(path))
    assert (read["state"], read["lines_done"], read["lines_total"]) == ("done", 1, 1)
    listed = await answer(await api.get(f"/v1/ledger/statements?account={read['account']}"))
    assert [item["id"] for item in listed["items"]] == [read["id"]]
    download = await api.get(f"{path}/content")
    assert (download.status_code, download.content_type) == (200, "text/csv")
    assert (await download.get_data(as_text=False)) == await content(ready)
    wish = {
        "account": read["account"],
        "format": "pdf",
        "since": "2020-01-01T00:00:00Z",
        "until": clock.text(clock.now()),
    }
    asked = await answer(await api.post("/v1/ledger/statements", wish), 202)
    assert asked["state"] == "queued"
    await problem(await api.get(f"/v1/ledger/statements/{asked['id']}/content"), 422, "ledger.statement_not_ready")
