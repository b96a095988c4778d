"""The tenant endpoint's SQL. Lock order: endpoint, then message, then job."""
# ruff: noqa: S608 - only constants of this file are interpolated

ENDPOINT = "id, url, event_types, status, disabled_reason, failing_since, version, created_at, updated_at"
GET_ENDPOINT = f"SELECT {ENDPOINT} FROM webhook_endpoint WHERE tenant_id = $1 AND status <> 'deleted'"
LOCK_ENDPOINT = GET_ENDPOINT + " FOR NO KEY UPDATE"
GET_SECRETS = "SELECT secrets FROM webhook_endpoint WHERE tenant_id = $1 AND id = $2"
INSERT_ENDPOINT = f"""
    INSERT INTO webhook_endpoint (tenant_id, id, url, event_types, status, secrets) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (tenant_id) WHERE status <> 'deleted' DO NOTHING
    RETURNING {ENDPOINT}
"""
UPDATE_ENDPOINT = f"""
    UPDATE webhook_endpoint SET url = $3, event_types = $4, status = $5, disabled_reason = NULL, failures = 0,
           failing_since = NULL, resume_at = NULL, version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {ENDPOINT}
"""
ROTATE = f"""
    UPDATE webhook_endpoint SET secrets = $3, version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {ENDPOINT}
"""
DELETE_ENDPOINT = """
    UPDATE webhook_endpoint SET status = 'deleted', version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2
"""
CANCEL_PENDING = """
    UPDATE webhook_message SET status = 'cancelled', finished_at = clock_timestamp()
    WHERE tenant_id = $1 AND endpoint_id = $2 AND status = 'pending'
"""
LIST_PENDING_SUBJECTS = """
    SELECT DISTINCT subject FROM webhook_message WHERE tenant_id = $1 AND endpoint_id = $2 AND status = 'pending'
"""

FIND_ENABLED = "SELECT id, event_types FROM webhook_endpoint WHERE tenant_id = $1 AND status = 'enabled'"
INSERT_MESSAGES = """
    INSERT INTO webhook_message (tenant_id, id, endpoint_id, event_id, position, subject, type)
    SELECT r.tenant_id, u.id, $2, u.event_id, u.position, u.subject, u.type
    FROM tenant_root r CROSS JOIN unnest($3::uuid[], $4::uuid[], $5::bigint[], $6::text[], $7::text[])
        u(id, event_id, position, subject, type)
    WHERE r.tenant_id = $1
"""

FIND_SENDING_ENDPOINT = """
    SELECT id, url, status, secrets,
           extract(epoch FROM resume_at - clock_timestamp())::float8 AS resume_in
    FROM webhook_endpoint WHERE tenant_id = $1 AND id = $2
"""
FIND_NEXT = """
    SELECT id, event_id, attempts FROM webhook_message
    WHERE tenant_id = $1 AND endpoint_id = $2 AND subject = $3 AND status = 'pending' ORDER BY position LIMIT 1
"""
LOCK_STATE = """
    SELECT status, version, failures, failing_since FROM webhook_endpoint
    WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE
"""
INSERT_ATTEMPT = """
    INSERT INTO webhook_attempt (tenant_id, id, message_id, outcome, status_code, milliseconds, started_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
"""
END_MESSAGE = """
    UPDATE webhook_message SET status = $3, attempts = attempts + 1, finished_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND status = 'pending'
"""
COUNT_ATTEMPT = """
    UPDATE webhook_message SET attempts = attempts + 1 WHERE tenant_id = $1 AND id = $2 AND status = 'pending'
"""
SOUND = """
    UPDATE webhook_endpoint SET failures = 0, failing_since = NULL, resume_at = NULL
    WHERE tenant_id = $1 AND id = $2 AND failures > 0
"""
FAILING = """
    UPDATE webhook_endpoint SET failures = failures + 1, failing_since = coalesce(failing_since, clock_timestamp()),
           resume_at = clock_timestamp() + make_interval(secs => $3)
    WHERE tenant_id = $1 AND id = $2
"""
DISABLE = """
    UPDATE webhook_endpoint SET status = 'disabled', disabled_reason = $3, version = version + 1,
           updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND status = 'enabled'
    RETURNING version, failing_since
"""

MESSAGE = "id, event_id, position, subject, type, status, attempts, created_at, finished_at"
LIST_MESSAGES = f"""
    SELECT {MESSAGE} FROM webhook_message
    WHERE tenant_id = $1 AND ($2::text IS NULL OR status = $2) AND id < $3 ORDER BY id DESC LIMIT $4
"""
GET_MESSAGE = f"SELECT {MESSAGE} FROM webhook_message WHERE tenant_id = $1 AND id = $2"
LIST_ATTEMPTS = """
    SELECT id, outcome, status_code, milliseconds, started_at FROM webhook_attempt
    WHERE tenant_id = $1 AND message_id = $2 ORDER BY id DESC LIMIT 100
"""
RESEND = f"""
    UPDATE webhook_message SET status = 'pending', attempts = 0, finished_at = NULL
    WHERE tenant_id = $1 AND id = $2 AND endpoint_id = $3 RETURNING {MESSAGE}
"""
