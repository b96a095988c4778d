"""The outbox's SQL."""

from core.events import fragments

INSERT_EVENTS = f"WITH {fragments.insert(2)} SELECT count(*) FROM emitted_todo"  # noqa: S608 - constant

LIST_TODO_TENANTS = "SELECT tenant_id FROM event_todo GROUP BY tenant_id"
LOCK_STREAM = "SELECT position FROM event_stream WHERE tenant_id = $1 FOR NO KEY UPDATE"
COLUMNS = "e.id, e.type, e.version, e.subject, e.subject_version, e.occurred_at, e.data"
LIST_TODO = f"""
    SELECT {COLUMNS} FROM event e
    WHERE e.tenant_id = $1
      AND e.id = ANY(ARRAY(SELECT t.id FROM event_todo t WHERE t.tenant_id = $1 ORDER BY t.id LIMIT $2))
    ORDER BY e.id
"""  # noqa: S608 - constant
"""By an array, not a join: without fresh statistics a join by order walks the tenant's events from the first."""
LIST_TODO_BY_VERSION = f"""
    SELECT {COLUMNS} FROM (
        SELECT t.id, row_number() OVER (PARTITION BY o.subject ORDER BY o.subject_version, t.id) AS place
        FROM event_todo t CROSS JOIN LATERAL (
            SELECT i.subject, i.subject_version FROM event i WHERE i.tenant_id = $1 AND i.id = t.id OFFSET 0) o
        WHERE t.tenant_id = $1 ORDER BY place, t.id LIMIT $2
    ) chosen CROSS JOIN LATERAL (SELECT * FROM event i WHERE i.tenant_id = $1 AND i.id = chosen.id OFFSET 0) e
"""  # noqa: S608 - constant
"""One by one: of a tenant that the statistics do not know yet the planner expects one event, and would join by reading
all of them for each, however many there are."""
PLACE = """
    WITH placed AS (
        INSERT INTO event_position (tenant_id, position, event_id)
        SELECT r.tenant_id, u.position, u.id
        FROM tenant_root r CROSS JOIN unnest($2::uuid[], $3::bigint[]) u(id, position) WHERE r.tenant_id = $1
    ), done AS (
        DELETE FROM event_todo WHERE tenant_id = $1 AND id = ANY($2)
    )
    UPDATE event_stream SET position = $4 WHERE tenant_id = $1
"""
GET_TOP = "SELECT position FROM event_stream WHERE tenant_id = $1"
GET = f"""
    SELECT p.position, {COLUMNS} FROM event_position p JOIN event e ON e.tenant_id = p.tenant_id AND e.id = p.event_id
    WHERE p.tenant_id = $1 AND p.event_id = $2
"""  # noqa: S608 - constant
LIST_AFTER = f"""
    SELECT p.position, {COLUMNS} FROM event_position p JOIN event e ON e.tenant_id = p.tenant_id AND e.id = p.event_id
    WHERE p.tenant_id = $1 AND p.position > $2 AND p.position <= $3
      AND ($5::text[] IS NULL OR e.subject = ANY($5)) AND ($6::text[] IS NULL OR e.type = ANY($6))
    ORDER BY p.position LIMIT $4
"""  # noqa: S608 - constant
