"""The job queue's SQL. Locks are taken on `job` before `job_due`; a claim skips what is locked and so never waits."""

INSERT_JOBS = """
    WITH j AS (
        INSERT INTO job (tenant_id, id, kind, key, args)
        SELECT r.tenant_id, u.id, $2, u.key, u.args::jsonb
        FROM tenant_root r CROSS JOIN unnest($3::uuid[], $4::text[], $5::text[]) u(id, key, args)
        WHERE r.tenant_id = $1
        ON CONFLICT (tenant_id, kind, key) WHERE status = 'open' DO NOTHING
        RETURNING tenant_id, id, key
    ), d AS (
        INSERT INTO job_due (tenant_id, id, kind, due_at)
        SELECT tenant_id, id, $2, clock_timestamp() + make_interval(secs => $6) FROM j
    )
    SELECT id, key FROM j
"""
WISH_AGAIN = """
    UPDATE job SET again_at = CASE WHEN lease IS NOT NULL
        THEN least(coalesce(again_at, 'infinity'), clock_timestamp() + make_interval(secs => $4)) END
    WHERE tenant_id = $1 AND kind = $2 AND key = ANY($3) AND status = 'open'
    RETURNING id, key, lease
"""
HASTEN = """
    UPDATE job_due SET due_at = least(due_at, clock_timestamp() + make_interval(secs => $3))
    WHERE tenant_id = $1 AND id = ANY($2)
"""
CLAIM = """
    WITH mine AS (
        SELECT j.id, u.lease, k.seconds
        FROM unnest($2::uuid[], $3::uuid[]) u(id, lease)
        JOIN job_due d ON d.tenant_id = $1 AND d.id = u.id
        JOIN job j ON j.tenant_id = $1 AND j.id = u.id
        JOIN unnest($4::text[], $5::float8[]) k(kind, seconds) ON k.kind = j.kind
        WHERE d.due_at <= statement_timestamp() AND j.status = 'open'
        FOR NO KEY UPDATE OF j, d SKIP LOCKED
    ), due AS (
        UPDATE job_due d SET due_at = clock_timestamp() + make_interval(secs => m.seconds)
        FROM mine m WHERE d.tenant_id = $1 AND d.id = m.id
    )
    UPDATE job j SET attempts = j.attempts + 1, lease = m.lease, again_at = NULL
    FROM mine m WHERE j.tenant_id = $1 AND j.id = m.id
    RETURNING j.id, j.kind, j.key, j.args, j.attempts, j.lease
"""
RENEW = """
    WITH mine AS (
        SELECT j.id FROM unnest($2::uuid[], $3::uuid[]) u(id, lease)
        JOIN job j ON j.tenant_id = $1 AND j.id = u.id AND j.lease = u.lease
        JOIN job_due d ON d.tenant_id = $1 AND d.id = u.id
        FOR NO KEY UPDATE OF j, d SKIP LOCKED
    )
    UPDATE job_due d SET due_at = clock_timestamp() + make_interval(secs => $4)
    FROM mine m WHERE d.tenant_id = $1 AND d.id = m.id
"""
DEFER_OTHER_KINDS = """
    UPDATE job_due d SET due_at = clock_timestamp() + make_interval(secs => $4)
    FROM job j
    WHERE d.tenant_id = $1 AND d.id = ANY($2) AND d.due_at <= statement_timestamp()
      AND j.tenant_id = d.tenant_id AND j.id = d.id AND NOT j.kind = ANY($3)
"""
FINISH = """
    UPDATE job j SET
        status = CASE WHEN j.again_at IS NULL THEN $4 ELSE 'open' END,
        attempts = CASE WHEN j.again_at IS NULL THEN j.attempts ELSE 0 END,
        finished_at = CASE WHEN j.again_at IS NULL THEN clock_timestamp() END,
        last_error = $5, lease = NULL
    FROM unnest($2::uuid[], $3::uuid[]) u(id, lease)
    WHERE j.tenant_id = $1 AND j.id = u.id AND j.lease = u.lease AND j.status = 'open'
    RETURNING j.id, j.kind, j.status, j.again_at
"""
WITHDRAW = """
    UPDATE job SET status = 'done', finished_at = clock_timestamp(), last_error = NULL
    WHERE tenant_id = $1 AND id IN (
        SELECT id FROM job
        WHERE tenant_id = $1 AND kind = $2 AND key = ANY($3) AND status = 'open' AND lease IS NULL
        ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
    )
    RETURNING id
"""
POSTPONE = """
    UPDATE job SET last_error = $4, lease = NULL, attempts = greatest(attempts - $5, 0)
    WHERE tenant_id = $1 AND id = $2 AND lease = $3 AND status = 'open'
    RETURNING again_at
"""
SET_DUE = """
    UPDATE job_due SET due_at = least(clock_timestamp() + make_interval(secs => $3), $4)
    WHERE tenant_id = $1 AND id = $2
"""
SET_DUE_AT = """
    UPDATE job_due d SET due_at = u.due_at FROM unnest($2::uuid[], $3::timestamptz[]) u(id, due_at)
    WHERE d.tenant_id = $1 AND d.id = u.id
"""
DELETE_DUE = "DELETE FROM job_due WHERE tenant_id = $1 AND id = ANY($2)"
IS_OPEN = "SELECT true FROM job WHERE tenant_id = $1 AND id = $2 AND lease = $3 AND status = 'open'"
LIST_DUE = """
    SELECT d.tenant_id, d.kind, d.id FROM unnest($1::text[]) k(kind) CROSS JOIN LATERAL (
        SELECT tenant_id, kind, id, due_at FROM job_due
        WHERE kind = k.kind AND due_at <= statement_timestamp()
          AND (tenant_id, kind) NOT IN (SELECT t, k FROM unnest($3::uuid[], $4::text[]) f(t, k))
        ORDER BY due_at LIMIT $2
    ) d ORDER BY d.due_at
"""
REOPEN = """
    UPDATE job j SET status = 'open', attempts = 0, last_error = NULL, finished_at = NULL
    WHERE j.tenant_id = $1 AND j.id = $2 AND j.status = 'dead' AND NOT EXISTS (
        SELECT FROM job o WHERE o.tenant_id = $1 AND o.kind = j.kind AND o.key = j.key AND o.status = 'open')
    RETURNING kind
"""
INSERT_DUE = "INSERT INTO job_due (tenant_id, id, kind, due_at) VALUES ($1, $2, $3, clock_timestamp())"
COLUMNS = "id, kind, key, status, attempts, last_error, created_at, finished_at"
GET = f"SELECT {COLUMNS} FROM job WHERE tenant_id = $1 AND id = $2"  # noqa: S608 - constant
LIST = f"""
    SELECT {COLUMNS} FROM job WHERE tenant_id = $1 AND status = $2 AND id < $3 ORDER BY id DESC LIMIT $4
"""  # noqa: S608 - constant
DELETE_DONE = """
    DELETE FROM job WHERE tenant_id = $1 AND id IN (
        SELECT id FROM job
        WHERE tenant_id = $1 AND status = 'done' AND finished_at < clock_timestamp() - interval '30 days' LIMIT $2
    )
"""
