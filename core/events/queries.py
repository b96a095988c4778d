"""The outbox's SQL."""

INSERT_EVENTS = """
    WITH e AS (
        INSERT INTO event (tenant_id, id, type, version, subject, subject_version, data, actor, request_id, occurred_at)
        SELECT r.tenant_id, u.id, u.type, u.version, u.subject, u.subject_version, u.data::jsonb,
               u.actor, u.request_id, u.occurred_at
        FROM tenant_root r
        CROSS JOIN unnest($2::uuid[], $3::text[], $4::smallint[], $5::text[], $6::bigint[], $7::text[],
                          $8::text[], $9::text[], $10::timestamptz[])
            u(id, type, version, subject, subject_version, data, actor, request_id, occurred_at)
        WHERE r.tenant_id = $1
        RETURNING tenant_id, id
    )
    INSERT INTO event_todo (tenant_id, id) SELECT tenant_id, id FROM e
"""
