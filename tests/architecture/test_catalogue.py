"""The migrated database keeps its rules, and the rules notice when it does not."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlsplit

import asyncpg
import pytest
from tortoise import Tortoise

from core.kit.rows import TenantModel
from core.settings import Settings
from tests.architecture import catalogue


def models() -> dict[str, Any]:
    """Every model by its table's full name."""
    found = {}
    for model in Tortoise.apps["models"].values():
        meta: Any = model._meta
        name = f"{meta.schema or 'public'}.{meta.db_table}"
        assert name not in found, f"two models of {name}"
        found[name] = model
    return found


def tenant_models() -> dict[str, type[TenantModel]]:
    return {name: model for name, model in models().items() if issubclass(model, TenantModel)}


@pytest.fixture
async def owner(settings: Settings) -> AsyncIterator[asyncpg.Connection[Any]]:
    """The migrating role in a transaction that is always rolled back."""
    connection = await asyncpg.connect(settings.database_url)
    transaction = connection.transaction()
    await transaction.start()
    yield connection
    await transaction.rollback()
    await connection.close()


async def violations(connection: asyncpg.Connection[Any], settings: Settings) -> list[str]:
    login = urlsplit(settings.runtime_database_url).username or ""
    owner = urlsplit(settings.database_url).username or ""
    return [
        *await catalogue.strays(connection),
        *await catalogue.policies(connection, tenant_models()),
        *await catalogue.keys(connection),
        *await catalogue.privileges(connection, tenant_models()),
        *await catalogue.roles(connection, login, owner),
        *await catalogue.columns(connection, models()),
        *await catalogue.money(connection),
    ]


async def test_the_migrated_database_keeps_every_rule(owner: asyncpg.Connection[Any], settings: Settings) -> None:
    assert await violations(owner, settings) == []


async def test_every_table_belongs_to_a_tenant_or_to_the_short_list(owner: asyncpg.Connection[Any]) -> None:
    assert set(await catalogue.tenant_tables(owner)) == set(tenant_models())
    assert set(await catalogue.tables(owner)) - set(tenant_models()) == set(catalogue.PLATFORM_TABLES)


_TABLE = "CREATE TABLE stray (tenant_id UUID NOT NULL REFERENCES tenant_root, id UUID, PRIMARY KEY (tenant_id, id))"


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (_TABLE, "public.stray: row-level security is not enabled and forced"),
        (_TABLE, "public.stray: its policies are not exactly the tenant's"),
        (_TABLE, "public.stray: no model"),
        ("CREATE SCHEMA other; CREATE TABLE other.thing (id INT)", "table other.thing in a schema of its own"),
        ("ALTER TABLE api_key NO FORCE ROW LEVEL SECURITY", "public.api_key: row-level security is not enabled"),
        ("DROP POLICY tenant ON api_key", "public.api_key: its policies"),
        ("CREATE POLICY wide ON api_key USING (true)", "public.api_key: its policies"),
        ("CREATE POLICY wide ON directory.tenant USING (true)", "directory.tenant: a policy on a platform table"),
        ("ALTER POLICY tenant ON api_key USING (tenant_id IS NOT NULL)", "public.api_key: its policies"),
        ("ALTER POLICY tenant ON api_key WITH CHECK (true)", "public.api_key: its policies"),
        ("CREATE UNIQUE INDEX stray ON api_key (key_hash)", "unique index stray does not start with tenant_id"),
        ("ALTER TABLE api_key ADD CONSTRAINT stray UNIQUE (id)", "stray does not start with tenant_id"),
        ("ALTER TABLE api_key DROP CONSTRAINT api_key_pkey", "public.api_key: no primary key"),
        ("ALTER TABLE api_key DROP CONSTRAINT api_key_tenant_id_fkey", "public.api_key: no way to tenant_root"),
        (
            """ALTER TABLE event_position ADD CONSTRAINT stray FOREIGN KEY (event_id, tenant_id)
               REFERENCES event (id, tenant_id)""",
            "stray does not start with tenant_id",
        ),
        ("GRANT UPDATE ON audit_entry TO bahi_app", "public.audit_entry: granted"),
        ("GRANT DELETE ON ledger_posting TO bahi_app", "public.ledger_posting: granted"),
        ("GRANT UPDATE (amount) ON ledger_posting TO bahi_app", "public.ledger_posting: granted"),
        ("GRANT SELECT ON event TO bahi_finder", "public.event: granted"),
        ("GRANT SELECT (args) ON job TO bahi_finder", "public.job: granted"),
        ("GRANT SELECT ON api_key TO PUBLIC", "public.api_key: granted"),
        ("GRANT SELECT ON api_key TO bahi_runtime", "public.api_key: granted"),
        ("REVOKE UPDATE (due_at) ON job_due FROM bahi_app", "public.job_due: granted"),
        ("GRANT UPDATE (short_id) ON directory.tenant TO bahi_platform", "directory.tenant: granted"),
        ("GRANT CREATE ON SCHEMA public TO bahi_app", "bahi_app may create in schema public"),
        ("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO bahi_app", "default privileges"),
        ("CREATE VIEW leak AS SELECT * FROM api_key", "relation public.leak"),
        ("CREATE VIEW reading.leak AS SELECT * FROM api_key", "relation reading.leak"),
        ("ALTER VIEW reading.ledger_holds RESET (security_invoker)", "relation reading.ledger_holds"),
        ("GRANT SELECT ON api_key TO bahi_reader", "public.api_key: granted"),
        ("GRANT INSERT ON ledger_posting TO bahi_reader", "public.ledger_posting: granted"),
        ("CREATE MATERIALIZED VIEW leak AS SELECT * FROM api_key", "relation public.leak"),
        (
            """CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
               CREATE TRIGGER stray BEFORE INSERT ON api_key FOR EACH ROW EXECUTE FUNCTION f()""",
            "trigger stray on api_key",
        ),
        ("CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'", "function f"),
        ("CREATE RULE stray AS ON DELETE TO api_key DO INSTEAD NOTHING", "rule stray"),
        ("ALTER TABLE api_key ADD COLUMN stray TEXT", "public.api_key: columns ['stray'] are only on one side"),
        ("ALTER TABLE api_key DROP COLUMN hint", "public.api_key: columns ['hint'] are only on one side"),
        ("ALTER TABLE api_key ALTER COLUMN hint DROP NOT NULL", "public.api_key.hint: nullable differs"),
        ("ALTER TABLE job ALTER COLUMN attempts TYPE BIGINT", "public.job.attempts: bigint in the database"),
        ("ALTER TABLE job ADD COLUMN cost DOUBLE PRECISION", "public.job.cost: double precision"),
        ("ALTER TABLE ledger_statement ALTER COLUMN opening TYPE NUMERIC(20, 2)", "statement.opening: numeric(20,2)"),
        ("ALTER TABLE job ADD COLUMN at TIMESTAMP", "public.job.at: timestamp without time zone"),
    ],
)
async def test_a_broken_rule_is_noticed(
    owner: asyncpg.Connection[Any], settings: Settings, change: str, complaint: str
) -> None:
    await owner.execute(change)

    assert any(complaint in found for found in await violations(owner, settings))


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ("ALTER ROLE bahi_app BYPASSRLS", "bahi_app has an attribute"),
        ("ALTER ROLE bahi_reader BYPASSRLS", "bahi_reader has an attribute"),
        ("GRANT bahi_reader TO bahi_runtime", "the runtime can become"),
        ("ALTER ROLE bahi_runtime CREATEROLE", "bahi_runtime has an attribute"),
        ("ALTER ROLE bahi_runtime INHERIT", "bahi_runtime inherits"),
        ("ALTER ROLE bahi_finder LOGIN", "bahi_finder: only bahi_runtime logs in"),
        ("GRANT pg_read_all_data TO bahi_runtime", "the runtime can become"),
        ("GRANT pg_write_all_data TO bahi_app", "the runtime can become"),
        ("ALTER TABLE api_key OWNER TO bahi_app", "bahi_app owns 1 objects"),
        ("ALTER ROLE bahi_owner BYPASSRLS", "the migrations run as bahi_owner"),
    ],
)
async def test_a_role_with_too_much_power_is_noticed(
    running: Any, settings: Settings, change: str, complaint: str
) -> None:
    database = urlsplit(settings.database_url).path.removeprefix("/")
    superuser = await asyncpg.connect(running.superuser_url(database))
    transaction = superuser.transaction()
    await transaction.start()
    try:
        await superuser.execute(change)
        found = await violations(superuser, settings)
    finally:
        await transaction.rollback()
        await superuser.close()

    assert any(complaint in item for item in found)
