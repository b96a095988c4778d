"""SQL that another module may embed, to write events in the one statement that makes the change they tell of."""

from __future__ import annotations

ARGUMENTS = 9
"""How many parameters the fragment takes; `core.events.service.arguments` makes them."""


def insert(first: int, when: str = "TRUE") -> str:
    """Two table expressions that write events, with the relay's to-do rows, where `when` holds.

    Their parameters begin at `first`; `$1` is the tenant.
    """
    ids, types, versions, subjects, subject_versions, data, actors, requests, times = (
        f"${first + number}" for number in range(ARGUMENTS)
    )
    return f"""
        emitted AS (
            INSERT INTO event (
                tenant_id, id, type, version, subject, subject_version, data, actor, request_id, occurred_at
            )
            SELECT r.tenant_id, u.id, u.type, u.version, u.subject, u.subject_version, u.data::jsonb,
                   u.actor, u.request_id, u.occurred_at
            FROM tenant_root r
            CROSS JOIN unnest({ids}::uuid[], {types}::text[], {versions}::smallint[], {subjects}::text[],
                              {subject_versions}::bigint[], {data}::text[], {actors}::text[], {requests}::text[],
                              {times}::timestamptz[])
                u(id, type, version, subject, subject_version, data, actor, request_id, occurred_at)
            WHERE r.tenant_id = $1 AND {when}
            RETURNING tenant_id, id
        ), emitted_todo AS (
            INSERT INTO event_todo (tenant_id, id) SELECT tenant_id, id FROM emitted RETURNING id
        )
    """  # noqa: S608 - constants and parameters' numbers
