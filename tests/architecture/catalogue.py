"""What the migrated database's own catalogue must say. Each rule returns its violations as text, empty when it holds.

It reads pg_catalog and never the migrations: a rule that a migration forgot is a rule that is not there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import asyncpg

from core.kit.rows import TenantModel

POLICY = "(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid)"
PLATFORM_TABLES: Mapping[str, Mapping[str, frozenset[str]]] = {
    "directory.tenant": {
        "bahi_app": frozenset({"SELECT"}),
        "bahi_finder": frozenset({"SELECT(id)", "SELECT(status)", "SELECT(clock_offset_seconds)"}),
        "bahi_platform": frozenset(
            {"SELECT", "INSERT", "UPDATE(status)", "UPDATE(pair_id)", "UPDATE(zone)", "UPDATE(clock_offset_seconds)"}
        ),
    },
    "directory.host": {
        "bahi_app": frozenset({"SELECT"}),
        "bahi_platform": frozenset({"SELECT", "INSERT", "DELETE"}),
    },
    "platform.admin_key": {
        "bahi_platform": frozenset({"SELECT", "INSERT", "UPDATE(revoked_at)", "UPDATE(last_used_at)"})
    },
    "platform.setting": {"bahi_platform": frozenset({"SELECT", "INSERT", "UPDATE(value)"})},
    "public.aerich": {"bahi_app": frozenset({"SELECT(version)", "SELECT(app)"})},
}
"""The few tables without a tenant, and all that the runtime may do to each."""

SCHEMAS = {"public", "directory", "platform"}
VIEWS = ("ledger_accounts", "ledger_entries", "ledger_holds", "ledger_transactions")
"""The views of schema `reading`, for a host application's reader; each runs with its reader's rights."""
RUNTIME = ("bahi_app", "bahi_finder", "bahi_platform")
READER = "bahi_reader"
"""A host application's: reads the views, and the runtime cannot become it."""
TYPES = {
    "UUIDField": {"uuid"},
    "TextField": {"text"},
    "CharField": {"character varying", "character"},
    "JSONField": {"jsonb"},
    "DatetimeField": {"timestamp with time zone"},
    "DateField": {"date"},
    "TimeField": {"time without time zone"},
    "BigIntField": {"bigint"},
    "IntField": {"integer"},
    "SmallIntField": {"smallint"},
    "BooleanField": {"boolean"},
    "BinaryField": {"bytea"},
    "DecimalField": {"numeric"},
    "ArrayField": {"text[]", "uuid[]", "integer[]"},
}
"""Tortoise's fields, and the column types that hold exactly the same values."""

_TABLES = """
    SELECT c.oid, n.nspname || '.' || c.relname AS name, c.relrowsecurity, c.relforcerowsecurity
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^(pg_|information_schema)' ORDER BY 2
"""


async def tables(connection: asyncpg.Connection[Any]) -> dict[str, asyncpg.Record]:
    return {row["name"]: row for row in await connection.fetch(_TABLES)}


async def tenant_tables(connection: asyncpg.Connection[Any]) -> dict[str, asyncpg.Record]:
    return {name: row for name, row in (await tables(connection)).items() if name not in PLATFORM_TABLES}


async def strays(connection: asyncpg.Connection[Any]) -> list[str]:
    """Nothing that could hide a query, run code or hold rows outside the tables: views, triggers, functions, rules."""
    found = await connection.fetch(
        """
        SELECT 'relation ' || n.nspname || '.' || c.relname AS what FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname IN ('public', 'directory', 'platform') AND c.relkind IN ('v', 'm', 'f')
        UNION ALL SELECT 'trigger ' || tgname || ' on ' || tgrelid::regclass FROM pg_trigger WHERE NOT tgisinternal
        UNION ALL SELECT 'rule ' || rulename FROM pg_rules WHERE schemaname IN ('public', 'directory', 'platform')
        UNION ALL SELECT 'event trigger ' || evtname FROM pg_event_trigger
        UNION ALL SELECT 'function ' || p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname IN ('public', 'directory', 'platform')
              AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
        UNION ALL SELECT 'default privileges' FROM pg_default_acl
        UNION ALL SELECT 'relation ' || n.nspname || '.' || c.relname FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'reading' AND c.relkind IN ('v', 'm', 'f') AND NOT (
                c.relkind = 'v' AND c.relname = ANY($1) AND coalesce(c.reloptions @> '{security_invoker=true}', false))
    """,
        VIEWS,
    )
    outside = [name for name in await tables(connection) if name.partition(".")[0] not in SCHEMAS]
    return [row["what"] for row in found] + [f"table {name} in a schema of its own" for name in outside]


async def policies(connection: asyncpg.Connection[Any], models: Mapping[str, type[TenantModel]]) -> list[str]:
    """Row-level security is enabled and forced on every tenant table, by exactly the one expression."""
    found: dict[str, set[tuple[Any, ...]]] = {}
    for row in await connection.fetch("SELECT * FROM pg_policies"):
        name = f"{row['schemaname']}.{row['tablename']}"
        found.setdefault(name, set()).add(
            (row["policyname"], row["permissive"], tuple(row["roles"]), row["cmd"], row["qual"], row["with_check"])
        )
    wrong = []
    for name, table in (await tenant_tables(connection)).items():
        if not (table["relrowsecurity"] and table["relforcerowsecurity"]):
            wrong.append(f"{name}: row-level security is not enabled and forced")
        wanted: set[tuple[Any, ...]] = {("tenant", "PERMISSIVE", ("public",), "ALL", POLICY, None)}
        if name in models and models[name].work:
            wanted.add(("finder", "PERMISSIVE", ("bahi_finder",), "SELECT", "true", None))
        if found.pop(name, set()) != wanted:
            wrong.append(f"{name}: its policies are not exactly the tenant's (and the finder's, for a work table)")
    return wrong + [f"{name}: a policy on a platform table" for name in found]


ROOTED_BY_STATEMENT = {"public.tenant_root", "public.idempotency"}
"""Every insert of an idempotency key selects from its tenant's root row (docs/decisions/0005)."""


async def keys(connection: asyncpg.Connection[Any]) -> list[str]:
    """Every primary key, unique key and foreign key of a tenant table starts with `tenant_id`, on both sides."""
    names = set(await tenant_tables(connection))
    wrong = []
    has_key, has_parent = set(), set()
    for row in await connection.fetch("""
        SELECT n.nspname || '.' || c.relname AS name, o.conname, o.contype::text AS kind,
               (SELECT attname FROM pg_attribute WHERE attrelid = o.conrelid AND attnum = o.conkey[1]) AS first,
               (SELECT attname FROM pg_attribute WHERE attrelid = o.confrelid AND attnum = o.confkey[1]) AS theirs,
               o.convalidated AND o.conenforced AS holds
        FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE o.contype IN ('p', 'u', 'f', 'x')
    """):
        if row["name"] not in names:
            continue
        if row["kind"] == "p":
            has_key.add(row["name"])
        if row["kind"] == "f":
            has_parent.add(row["name"])
        if row["first"] != "tenant_id" or row["theirs"] not in {None, "tenant_id"}:
            wrong.append(f"{row['name']}: {row['conname']} does not start with tenant_id")
        if not row["holds"]:
            wrong.append(f"{row['name']}: {row['conname']} is not enforced")
    indexes = await connection.fetch("""
        SELECT n.nspname || '.' || c.relname AS name, i.indexrelid::regclass::text AS index,
               (SELECT attname FROM pg_attribute WHERE attrelid = i.indrelid AND attnum = i.indkey[0]) AS first
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE i.indisunique
    """)
    wrong += [
        f"{row['name']}: unique index {row['index']} does not start with tenant_id"
        for row in indexes
        if row["name"] in names and row["first"] != "tenant_id"
    ]
    wrong += [f"{name}: no primary key" for name in sorted(names - has_key)]
    wrong += [f"{name}: no way to tenant_root" for name in sorted(names - has_parent - ROOTED_BY_STATEMENT)]
    return wrong


async def privileges(connection: asyncpg.Connection[Any], models: Mapping[str, type[TenantModel]]) -> list[str]:
    """The runtime roles may do exactly what the models declare, and nobody else may do anything."""
    found: dict[str, dict[str, set[str]]] = {}
    for row in await connection.fetch("""
        SELECT n.nspname || '.' || c.relname AS name, a.grantee, a.privilege, a.is_grantable
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        CROSS JOIN LATERAL (
            SELECT CASE WHEN e.grantee = 0 THEN 'PUBLIC' ELSE e.grantee::regrole::text END AS grantee,
                   e.privilege_type AS privilege, e.is_grantable
            FROM aclexplode(c.relacl) e WHERE e.grantee <> c.relowner
            UNION ALL
            SELECT CASE WHEN e.grantee = 0 THEN 'PUBLIC' ELSE e.grantee::regrole::text END,
                   e.privilege_type || '(' || t.attname || ')', e.is_grantable
            FROM pg_attribute t CROSS JOIN LATERAL aclexplode(t.attacl) e
            WHERE t.attrelid = c.oid AND NOT t.attisdropped AND e.grantee <> c.relowner
        ) a
        WHERE n.nspname !~ '^(pg_|information_schema)'
    """):
        privilege = row["privilege"] + (" WITH GRANT OPTION" if row["is_grantable"] else "")
        found.setdefault(row["name"], {}).setdefault(row["grantee"], set()).add(privilege)
    wanted = {name: dict(grants) for name, grants in PLATFORM_TABLES.items()}
    wanted |= {name: _declared(model) for name, model in models.items()}
    wanted |= {f"reading.{name}": {"bahi_reader": frozenset({"SELECT"})} for name in VIEWS}
    return [
        f"{name}: granted {_told(found.get(name, {}))}, declared {_told(wanted.get(name, {}))}"
        for name in sorted(found.keys() | wanted.keys())
        if found.get(name, {}) != wanted.get(name, {})
    ]


async def roles(connection: asyncpg.Connection[Any], login: str, owner: str) -> list[str]:
    """The runtime owns nothing, has no power of its own, and can become the three restricted roles only."""
    wrong = []
    for row in await connection.fetch(
        """
        SELECT rolname, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication AS powerful,
               rolcanlogin, rolinherit,
               (SELECT count(*) FROM pg_shdepend WHERE refobjid = r.oid AND deptype = 'o') AS owned
        FROM pg_roles r WHERE rolname = ANY($1)
        """,
        [login, *RUNTIME, READER],
    ):
        if row["powerful"]:
            wrong.append(f"{row['rolname']} has an attribute that goes around the rules")
        if row["owned"]:
            wrong.append(f"{row['rolname']} owns {row['owned']} objects")
        if row["rolcanlogin"] != (row["rolname"] == login):
            wrong.append(f"{row['rolname']}: only {login} logs in")
        if row["rolname"] == login and row["rolinherit"]:
            wrong.append(f"{login} inherits the rights of its roles without choosing one")
    if await connection.fetchval("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = $1", owner):
        wrong.append(f"the migrations run as {owner}, who goes around row-level security")
    members = await connection.fetch(
        """
        SELECT roleid::regrole::text AS role, admin_option, inherit_option FROM pg_auth_members
        WHERE member::regrole::text = ANY($1)
        """,
        [login, *RUNTIME],
    )
    if sorted(row["role"] for row in members) != sorted(RUNTIME):
        wrong.append(f"the runtime can become {sorted(row['role'] for row in members)}")
    wrong += [f"{row['role']} is granted too widely" for row in members if row["admin_option"] or row["inherit_option"]]
    for role in [login, *RUNTIME, READER]:
        for row in await connection.fetch(
            "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND has_schema_privilege($1, oid, 'CREATE')", role
        ):
            wrong.append(f"{role} may create in schema {row['nspname']}")
    return wrong


async def columns(connection: asyncpg.Connection[Any], models: Mapping[str, Any]) -> list[str]:
    """Every model has the table's columns: same names, same types, same nullability; and every table has a model."""
    wrong = [f"{name}: no model" for name in await tables(connection) if name not in models]
    for name, model in models.items():
        rows = await connection.fetch(
            """
            SELECT attname, format_type(atttypid, NULL) AS kind, format_type(atttypid, atttypmod) AS exact, attnotnull
            FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped
            """,
            name,
        )
        there = {row["attname"]: row for row in rows}
        meta = model._meta
        declared = {column: meta.fields_map[field] for field, column in meta.fields_db_projection.items()}
        if there.keys() != declared.keys():
            wrong.append(f"{name}: columns {sorted(there.keys() ^ declared.keys())} are only on one side")
        for column, field in declared.items():
            row = there.get(column)
            if row is None:
                continue
            kind = type(field).__name__
            if row["kind"] not in TYPES.get(kind, set()):
                wrong.append(f"{name}.{column}: {row['exact']} in the database, {kind} in the model")
            if row["attnotnull"] == field.null:
                wrong.append(f"{name}.{column}: nullable differs")
    return wrong


async def money(connection: asyncpg.Connection[Any]) -> list[str]:
    """Amounts are NUMERIC(24,4), and no column anywhere is a float, PostgreSQL's money or a time without a zone."""
    return [
        f"{row['name']}.{row['attname']}: {row['exact']}"
        for row in await connection.fetch("""
            SELECT n.nspname || '.' || c.relname AS name, attname, format_type(atttypid, atttypmod) AS exact
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^(pg_|information_schema)' AND attnum > 0
              AND NOT attisdropped
        """)
        if row["exact"] in {"real", "double precision", "money", "timestamp without time zone"}
        or (row["exact"].startswith("numeric") and row["exact"] != "numeric(24,4)")
    ]


def _declared(model: type[TenantModel]) -> dict[str, frozenset[str]]:
    app = {"SELECT", "INSERT"} | {f"UPDATE({column})" for column in model.mutable}
    grants = {"bahi_app": frozenset(app | ({"DELETE"} if model.deletable else set()))}
    if model.work:
        window = ("tenant_id", "id", "due_at", *model.finder_sees)
        grants["bahi_finder"] = frozenset(f"SELECT({column})" for column in window)
    if model.readable:
        grants["bahi_reader"] = frozenset({"SELECT"})
    return grants


def _told(grants: Mapping[str, Any]) -> str:
    return "; ".join(f"{role}: {', '.join(sorted(grants[role]))}" for role in sorted(grants)) or "nothing"
