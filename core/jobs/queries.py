"""The job queue's SQL."""

INSERT_JOB = """
    INSERT INTO job (tenant_id, id, kind, key, args) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (tenant_id, kind, key) WHERE status = 'open' DO NOTHING
"""
INSERT_DUE = """
    INSERT INTO job_due (tenant_id, id, due_at) VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3))
"""
HASTEN = """
    UPDATE job_due d SET due_at = least(d.due_at, clock_timestamp() + make_interval(secs => $4))
    FROM job j
    WHERE d.tenant_id = $1 AND j.tenant_id = d.tenant_id AND j.id = d.id
      AND j.kind = $2 AND j.key = $3 AND j.status = 'open' AND j.lease IS NULL
    RETURNING d.id
"""
CLAIM = """
    UPDATE job_due SET due_at = clock_timestamp() + make_interval(secs => $3)
    WHERE tenant_id = $1 AND id = $2 AND due_at <= clock_timestamp()
"""
START = """
    UPDATE job SET attempts = attempts + 1, lease = $3
    WHERE tenant_id = $1 AND id = $2 AND status = 'open'
    RETURNING kind, key, args, attempts
"""
FIND_KIND = "SELECT kind FROM job WHERE tenant_id = $1 AND id = $2 AND status = 'open'"
FINISH = """
    UPDATE job SET status = $4, last_error = $5, lease = NULL, finished_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND lease = $3 AND status = 'open'
"""
POSTPONE = """
    UPDATE job SET last_error = $4, lease = NULL
    WHERE tenant_id = $1 AND id = $2 AND lease = $3 AND status = 'open'
"""
SET_DUE = """
    UPDATE job_due SET due_at = clock_timestamp() + make_interval(secs => $3) WHERE tenant_id = $1 AND id = $2
"""
DELETE_DUE = "DELETE FROM job_due WHERE tenant_id = $1 AND id = $2"
LIST_DUE = """
    SELECT tenant_id, id FROM job_due WHERE due_at <= clock_timestamp() ORDER BY due_at LIMIT $1
"""
REOPEN = """
    UPDATE job SET status = 'open', attempts = 0, last_error = NULL, finished_at = NULL
    WHERE tenant_id = $1 AND id = $2 AND status = 'dead'
"""
