"""SQL that every tenant table repeats: row-level security, grants, the finder's window.

Frozen: a released migration calls these, so a change of meaning needs a new function, never an edit.
"""

from __future__ import annotations

from collections.abc import Sequence

TENANT = "nullif(current_setting('app.tenant_id', true), '')::uuid"
"""NULL, hence no row, when no tenant is set; a finished SET LOCAL leaves '' behind, hence the nullif."""


def tenant_table_v1(table: str, *, update: Sequence[str] = (), delete: bool = False, work: bool = False) -> str:
    """Police and grant one tenant table.

    The runtime may SELECT and INSERT; it may UPDATE only the columns named, and DELETE only where said. A work
    table also shows `tenant_id, id, due_at` to the finder, across tenants.
    """
    statements = [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"CREATE POLICY tenant ON {table} USING (tenant_id = {TENANT})",
        f"GRANT SELECT, INSERT ON {table} TO bahi_app",
    ]
    if update:
        statements.append(f"GRANT UPDATE ({', '.join(update)}) ON {table} TO bahi_app")
    if delete:
        statements.append(f"GRANT DELETE ON {table} TO bahi_app")
    if work:
        statements.append(f"GRANT SELECT (tenant_id, id, due_at) ON {table} TO bahi_finder")
        statements.append(f"CREATE POLICY finder ON {table} FOR SELECT TO bahi_finder USING (true)")
    return ";\n".join(statements) + ";\n"
