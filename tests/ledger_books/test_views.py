"""A host application's own login reads the views: its tenant's rows, nothing else, and it writes nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

import asyncpg
import pytest

from core.kit import scope
from core.kit.money import Money
from core.kit.scope import Principal, Scope, TenantRef
from core.ledger.holds import service as holds
from core.ledger.holds.types import NewHold
from core.ledger.types import Account
from core.settings import Settings
from tests.ledger_books.conftest import bulk, opened, pay

LOGIN = "host_reader"
VIEWS = ("ledger_accounts", "ledger_entries", "ledger_holds", "ledger_transactions")


@pytest.fixture(scope="module")
async def reader(running: Any, settings: Settings) -> AsyncIterator[asyncpg.Connection[Any]]:
    """A login such as docs/ledger-views.md tells an operator to make."""
    database = urlsplit(settings.database_url).path.removeprefix("/")
    superuser = await asyncpg.connect(running.superuser_url(database))
    login = f"{LOGIN}_{database}"
    await superuser.execute(f"CREATE ROLE {login} LOGIN PASSWORD 'host' IN ROLE bahi_reader")
    parts = urlsplit(settings.database_url)
    url = parts._replace(netloc=f"{login}:host@{parts.netloc.rpartition('@')[2]}").geturl()
    connection = await asyncpg.connect(url)
    yield connection
    await connection.close()
    await superuser.execute(f"DROP ROLE {login}")
    await superuser.close()


async def read(reader: asyncpg.Connection[Any], tenant: TenantRef, sql: str) -> list[asyncpg.Record]:
    async with reader.transaction():
        await reader.execute(f"SET LOCAL app.tenant_id = '{tenant.id}'")
        return list(await reader.fetch(sql))


@pytest.fixture
async def books(bank: Account, anna: Account) -> Account:
    await pay(bank, anna, "100.00", description="deposit")
    await pay(anna, bank, "30.00")
    await holds.create(NewHold("hold 1", anna.id, Money(Decimal("20.00"), "INR")))
    return anna


async def test_the_views_say_what_the_ledger_says(
    reader: asyncpg.Connection[Any], acting: TenantRef, books: Account
) -> None:
    [account] = await read(reader, acting, "SELECT * FROM reading.ledger_accounts WHERE code LIKE 'user:%'")
    assert (account["balance"], account["held"], account["available"]) == (70, 20, 50)
    entries = await read(
        reader, acting, f"SELECT * FROM reading.ledger_entries WHERE account_id = '{books.id}' ORDER BY version"
    )
    assert [(e["side"], e["change"], e["balance"], e["version"]) for e in entries] == [
        ("credit", Decimal(100), Decimal(100), 1), ("debit", Decimal(-30), Decimal(70), 2),
    ]  # fmt: skip
    assert (entries[0]["description"], entries[0]["account_code"]) == ("deposit", books.code)
    sums = await read(
        reader,
        acting,
        """SELECT currency, sum(CASE side WHEN 'debit' THEN amount ELSE -amount END) AS off
           FROM reading.ledger_entries GROUP BY currency""",
    )
    assert [(row["currency"], row["off"]) for row in sums] == [("INR", 0)]
    [hold] = await read(reader, acting, "SELECT * FROM reading.ledger_holds")
    assert (hold["remaining"], hold["state"]) == (20, "open")
    assert len(await read(reader, acting, "SELECT * FROM reading.ledger_transactions")) == 2


@pytest.mark.parametrize("view", VIEWS)
async def test_a_reader_sees_its_tenants_rows_only(
    reader: asyncpg.Connection[Any], make_tenant: Any, acting: TenantRef, books: Account, view: str
) -> None:
    other = await make_tenant()

    assert len(await read(reader, acting, f"SELECT * FROM reading.{view}")) > 0
    assert await read(reader, other, f"SELECT * FROM reading.{view}") == []
    assert await read(reader, other, f"SELECT * FROM reading.{view} WHERE tenant_id = '{acting.id}'") == []
    assert await reader.fetch(f"SELECT * FROM reading.{view}") == [], "no tenant, no row"
    with scope.use(Scope(other, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
        await opened("theirs")
    codes = [row["code"] for row in await read(reader, other, "SELECT code FROM reading.ledger_accounts")]
    assert codes == ["theirs"]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO reading.ledger_accounts (tenant_id) VALUES (gen_random_uuid())",
        "UPDATE reading.ledger_accounts SET balance = 0",
        "DELETE FROM reading.ledger_holds",
        "UPDATE public.ledger_account SET balance = 0",
        "DELETE FROM public.ledger_posting",
        "SELECT * FROM public.api_key",
        "SELECT * FROM public.person",
        "SELECT * FROM public.job",
        "SELECT * FROM directory.tenant",
        "CREATE TABLE public.mine (id INT)",
        "SET ROLE bahi_app",
    ],
)
async def test_a_reader_may_nothing_else(
    reader: asyncpg.Connection[Any], acting: TenantRef, books: Account, statement: str
) -> None:
    with pytest.raises((asyncpg.InsufficientPrivilegeError, asyncpg.ObjectNotInPrerequisiteStateError)):
        await read(reader, acting, statement)


async def test_an_accounts_entries_are_found_by_its_index(
    running: Any, settings: Settings, reader: asyncpg.Connection[Any], acting: TenantRef, bank: Account, anna: Account
) -> None:
    await bulk(bank, anna, 5_000)
    superuser = await asyncpg.connect(running.superuser_url(urlsplit(settings.database_url).path.removeprefix("/")))
    await superuser.execute("ANALYZE ledger_posting, ledger_transaction, ledger_account")
    await superuser.close()
    quiet = await opened("quiet")
    await pay(bank, quiet, "1.00")

    plan = await read(
        reader, acting, f"EXPLAIN SELECT * FROM reading.ledger_entries WHERE account_id = '{quiet.id}' AND version >= 1"
    )

    text = "\n".join(row[0] for row in plan)
    assert "ledger_posting_tenant_id_debit_account_id_debit_version_key" in text, text
    assert "ledger_posting_tenant_id_credit_account_id_credit_version_key" in text, text
