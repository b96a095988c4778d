"""SQL that another module may embed, to record acts in the one statement that performs them."""

from __future__ import annotations

ARGUMENTS = 10
"""How many parameters the fragment takes; `core.audit.service.arguments` makes them."""


def insert(first: int, when: str = "TRUE") -> str:
    """Two table expressions that record acts where `when` holds.

    Their parameters begin at `first`; `$1` is the tenant. The sealer's to-do rows come with the entries: one committed
    without the other would never be proven.
    """
    actor, address, request, at, ids, actions, subjects, before, after, reasons = (
        f"${first + number}" for number in range(ARGUMENTS)
    )
    return f"""
        recorded AS (
            INSERT INTO audit_entry
                (tenant_id, id, actor, action, subject, before, after, reason, address, request_id, recorded_at)
            SELECT r.tenant_id, u.id, {actor}, u.action, u.subject, u.before::jsonb, u.after::jsonb, u.reason,
                   {address}, {request}, {at}
            FROM tenant_root r
            CROSS JOIN unnest({ids}::uuid[], {actions}::text[], {subjects}::text[], {before}::text[], {after}::text[],
                              {reasons}::text[])
                u(id, action, subject, before, after, reason)
            WHERE r.tenant_id = $1 AND {when}
            RETURNING tenant_id, id
        ), recorded_todo AS (
            INSERT INTO audit_unsealed (tenant_id, id) SELECT tenant_id, id FROM recorded RETURNING id
        )
    """  # noqa: S608 - constants and parameters' numbers
