"""SQL that another module may embed, to read and to hold a user's epoch in a statement of its own."""
# ruff: noqa: S608 - only names are interpolated

from __future__ import annotations


def epoch(tenant: str, user: str) -> str:
    """The epoch of a user (an expression, NULL for nobody) as the statement sees it; for nobody the first one."""
    return f"coalesce((SELECT a.number FROM auth_epoch a WHERE a.tenant_id = {tenant} AND a.id = {user}), 0)"


def hold(users: str) -> str:
    """Waits for whoever ends the epoch of `users` (a table with `id`) or holds it too, and gives it as `number`.

    `$1` is the tenant. What else is to be read under the hold needs the next statement: this one's snapshot is older.
    """
    return f"""
        INSERT INTO auth_epoch AS e (tenant_id, id)
        SELECT r.tenant_id, u.id FROM tenant_root r CROSS JOIN {users} u WHERE r.tenant_id = $1
        ON CONFLICT (tenant_id, id) DO UPDATE SET number = e.number WHERE e.tenant_id = $1
        RETURNING number
    """
