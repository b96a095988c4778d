"""Every column of every table of the ledger, changed beside the platform by whoever owns the database.

Each is named by `verify`, or stands here with the reason why nothing hangs on it.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, TypeAlias

import asyncpg
import pytest

from core.embedded import servers
from core.kit import clock, db
from core.kit.scope import TenantRef
from core.ledger import service as ledger
from core.ledger.accounts import service as accounts
from core.ledger.accounts.types import Template
from core.ledger.chart import service as chart
from core.ledger.holds import service as holds
from core.ledger.holds.types import NewHold
from core.ledger.limits import service as limits
from core.ledger.limits.types import NewLimitRule
from core.ledger.monitors import service as monitors
from core.ledger.monitors.types import NewMonitor
from core.ledger.periods import service as periods
from core.ledger.types import Line, NewAccount, NewTransaction
from core.ledger.verification import service as verification
from core.payments.ledger_accounts import CLEARING
from tests.ledger.conftest import Opener, inr
from tests.ledger_proof.conftest import drain

UNCOVERED = {
    "ledger_account": {
        "held_version": "orders events; no amount follows from it",
    },
    "ledger_limit_usage": "counters of what moved in a day or month: a limit in use, forgotten when it is over",
    "ledger_monitor": "who wants to hear of a threshold; the account's own mark is checked against it",
    "ledger_statement": "a job's state; the file is made and proven anew from the ledger each time",
    "ledger_archive": "a job's state; the file proves itself under its head",
    "ledger_import": "a job's state",
    "ledger_import_chunk": "a job's input and verdicts",
    "ledger_unsealed": {"id": "the sealer's order", "due_at": "when the sealer may look"},
    "ledger_record_unsealed": {"due_at": "when the sealer may look"},
}
"""By table: why nothing of it is covered, or by column."""

Owner: TypeAlias = "asyncpg.Connection[Any]"
NUMBERS, TIMES = {"numeric", "bigint", "integer", "smallint"}, "timestamp with time zone"


@pytest.fixture
async def everything(request: pytest.FixtureRequest, acting: TenantRef, customer: Opener) -> None:
    """At least one row in every table of the ledger that verify covers."""
    payer, payee = await customer("100.00"), await customer()
    await accounts.put_template(Template("shop", "shop:{id}:{currency}", "credit", Decimal(0), "basic", {"a": 1}))
    named = await ledger.open_account(
        NewAccount("shop:1:INR", "credit", "INR", "wal_1", Decimal(0), {"tier": "gold"}, "basic")
    )
    await accounts.set_floor(named.id, Decimal(-5), reason="tests")
    await accounts.freeze(named.id, reason="tests")
    await chart.open_for(CLEARING, account="pac_1", currency="INR")
    await limits.add_rule(NewLimitRule("basic", "INR", "out", "amount", "day", Decimal(500)))
    await monitors.create(NewMonitor(payer.id, "balance", "below", Decimal(1)))
    first = await ledger.post(
        NewTransaction("first", "order", (Line(payer.id, payee.id, inr("5.00")),), "an order", {"order": "7"})
    )
    await ledger.reverse(first.id, reference="undo", amount=inr("2.00"))
    wish = NewHold(
        "held", payer.id, inr("9.00"), payee.id, expires_at=clock.now() + timedelta(days=1), metadata={"b": 2}
    )
    hold = await holds.create(wish)
    await holds.capture(hold.id, inr("4.00"), reference="captured", final=False)
    await holds.void((await holds.create(NewHold("voided", payer.id, inr("1.00")))).id, reason="tests")
    async with db.transaction() as tx:
        await periods.close_within(tx, datetime(2019, 1, 1, tzinfo=UTC), reason="tests")
    await drain(acting)
    if "unsealed" in request.node.name:  # what waits is not proven yet
        await ledger.post(NewTransaction("waiting", "order", (Line(payer.id, payee.id, inr("1.00")),)))
        await accounts.set_metadata(named.id, {"tier": "silver"})


async def columns(owner: Owner) -> list[tuple[str, str, str]]:
    rows = await owner.fetch(
        r"""SELECT table_name, column_name, data_type FROM information_schema.columns
           WHERE table_schema = 'public' AND table_name LIKE 'ledger\_%' AND column_name <> 'tenant_id'
             AND table_name IN (SELECT tablename FROM pg_tables WHERE schemaname = 'public')
           ORDER BY table_name, ordinal_position"""
    )
    return [tuple(row) for row in rows]


def is_covered(table: str, column: str) -> bool:
    reasons = UNCOVERED.get(table, {})
    return not (isinstance(reasons, str) or column in reasons)


def other(column: str, kind: str) -> str:
    """An expression of another value than the column's."""
    if kind in NUMBERS:
        return f"coalesce({column}, 0) + 1"
    if kind == TIMES:
        return f"coalesce({column}, clock_timestamp()) - interval '1 hour'"
    return {
        "uuid": "gen_random_uuid()",
        "boolean": f"NOT {column}",
        "jsonb": f"coalesce({column}, '{{}}') || '{{\"forged\": true}}'",
        "bytea": "decode(repeat('07', 32), 'hex')",
        "date": f"coalesce({column}, current_date) - 1",
        "ARRAY": f"{column} || gen_random_uuid()",
        "text": f"coalesce({column}, '') || 'x'",
        "character": "'USD'",
    }[kind]


ALLOWED = {
    ("ledger_account", "normal_side"): "CASE normal_side WHEN 'debit' THEN 'credit' ELSE 'debit' END",
    ("ledger_account", "status"): "CASE status WHEN 'open' THEN 'frozen' ELSE 'open' END",
    ("ledger_template", "normal_side"): "CASE normal_side WHEN 'debit' THEN 'credit' ELSE 'debit' END",
    ("ledger_hold", "state"): "CASE state WHEN 'open' THEN 'voided' ELSE 'open' END",
    ("ledger_limit_rule", "direction"): "'in'",
    ("ledger_limit_rule", "measure"): "'count'",
    ("ledger_limit_rule", "span"): "'month'",
    ("ledger_seal_leaf", "kind"): "CASE kind WHEN 'audit' THEN 'record' ELSE 'audit' END",
}
"""Where another value must be one of few."""


async def findings(connection: Owner, tenant: TenantRef) -> list[str]:
    report = await verification.verify_within(db.Transaction(connection, db.APP, tenant.id))
    return [finding.code for finding in report.findings]


@pytest.fixture
async def owner(running: servers.Servers, acting: TenantRef, everything: None) -> AsyncIterator[Owner]:
    """The database's superuser in a transaction that never commits: no guard is left but the unique keys."""
    async with db.transaction(acting.id) as tx:
        name = await tx.value("SELECT current_database()")
    connection = await asyncpg.connect(running.superuser_url(), database=name)
    await connection.set_type_codec("jsonb", schema="pg_catalog", encoder=json.dumps, decoder=json.loads)
    transaction = connection.transaction()
    await transaction.start()
    await connection.execute("SET LOCAL session_replication_role = replica")
    for row in await connection.fetch(
        """SELECT conrelid::regclass::text AS relation, conname FROM pg_constraint
           WHERE contype = 'c' AND conrelid::regclass::text LIKE 'ledger\\_%'"""
    ):
        await connection.execute(f'ALTER TABLE {row["relation"]} DROP CONSTRAINT "{row["conname"]}"')
    yield connection
    await transaction.rollback()
    await connection.close()


async def changed(connection: Owner, tenant: TenantRef, sql: str, places: list[str]) -> list[str] | None:
    """What verify says after a change of the one row or the other; None when a unique key refuses both."""
    for place in places:
        undo = connection.transaction()
        await undo.start()
        try:
            assert (await connection.execute(sql, place)).endswith(" 1")
            return await findings(connection, tenant)
        except asyncpg.UniqueViolationError:
            continue
        finally:
            await undo.rollback()
    return None


async def ends(connection: Owner, table: str, tenant: TenantRef) -> list[str]:
    """Where the last and the first row of the tenant's are."""
    found = await connection.fetchrow(
        f"SELECT max(ctid)::text AS last, min(ctid)::text AS first FROM {table} WHERE tenant_id = $1", tenant.id
    )
    assert found["last"] is not None, f"there is no row in {table} to tamper with"
    return [found["last"], found["first"]]


COVERED = (
    "ledger_account",
    "ledger_account_term",
    "ledger_chart",
    "ledger_hold",
    "ledger_limit_rule",
    "ledger_metadata",
    "ledger_period",
    "ledger_posting",
    "ledger_record",
    "ledger_record_unsealed",
    "ledger_seal",
    "ledger_seal_chain",
    "ledger_seal_leaf",
    "ledger_template",
    "ledger_transaction",
    "ledger_unsealed",
)


@pytest.mark.parametrize("table", COVERED)
async def test_every_column_that_somebody_changes_is_named(acting: TenantRef, owner: Owner, table: str) -> None:
    assert await findings(owner, acting) == []
    places, quiet = await ends(owner, table, acting), []

    for name, column, kind in await columns(owner):
        if name == table and is_covered(table, column):
            value = ALLOWED.get((table, column)) or other(column, kind)
            sql = f"UPDATE {table} SET {column} = {value} WHERE ctid = $1::text::tid"
            if not await changed(owner, acting, sql, places):
                quiet.append(column)

    assert quiet == []


@pytest.mark.parametrize("table", COVERED)
async def test_every_row_that_somebody_deletes_or_adds_is_named(acting: TenantRef, owner: Owner, table: str) -> None:
    places = await ends(owner, table, acting)
    keyed = {row["name"] for row in await owner.fetch(
        """SELECT a.attname AS name FROM pg_index i
           JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
           WHERE i.indisunique AND i.indrelid = $1::text::regclass AND a.attname <> 'tenant_id'""", table
    )}  # fmt: skip
    named = [(column, kind) for name, column, kind in await columns(owner) if name == table]
    values = [other(column, kind) if column in keyed else column for column, kind in named]
    copy = f"""INSERT INTO {table} (tenant_id, {", ".join(column for column, _ in named)})
               SELECT tenant_id, {", ".join(values)} FROM {table} WHERE ctid = $1::text::tid"""

    assert await changed(owner, acting, f"DELETE FROM {table} WHERE ctid = $1::text::tid", places)
    if keyed:  # a table with one row a tenant takes no second one
        assert await changed(owner, acting, copy, places)


async def test_no_table_of_the_ledger_is_forgotten(owner: Owner) -> None:
    tables = {table for table, _, _ in await columns(owner)}

    assert tables == set(COVERED) | {table for table, why in UNCOVERED.items() if isinstance(why, str)}
