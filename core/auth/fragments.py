"""SQL that another module may embed, to hold a user's sessions in a statement of its own."""

from __future__ import annotations


def hold(users: str) -> str:
    """Waits for whoever changes the standing of `users` (a table with `id`) or holds it too; nothing is announced.

    `$1` is the tenant. What is to be read under the hold needs the next statement: this one's snapshot is older.
    """
    return f"""
        INSERT INTO credential_change AS c (tenant_id, id, due_at)
        SELECT r.tenant_id, u.id, '-infinity'::timestamptz FROM tenant_root r CROSS JOIN {users} u
        WHERE r.tenant_id = $1
        ON CONFLICT (tenant_id, id) DO UPDATE SET due_at = c.due_at WHERE c.tenant_id = $1
    """  # noqa: S608 - a name
