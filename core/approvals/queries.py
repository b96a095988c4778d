"""Approvals' SQL. An open approval past its time reads as `expired`; no job needs to write that down."""
# ruff: noqa: S608 - only constants of this file are interpolated

_STATUS = "CASE WHEN status = 'open' AND expires_at <= $2 THEN 'expired' ELSE status END"
_FIELDS = """
    id, kind, subject, payload, payload_hash, reason, maker, checker, decision_reason, version, created_at,
    expires_at, decided_at
"""
INSERT = f"""
    INSERT INTO approval (tenant_id, id, kind, subject, payload, payload_hash, reason, maker, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING status, {_FIELDS}
"""
GET = f"SELECT {_STATUS} AS status, {_FIELDS} FROM approval WHERE tenant_id = $1 AND id = $3"
LOCK = GET + " FOR NO KEY UPDATE"
LIST = f"""
    SELECT {_STATUS} AS status, {_FIELDS} FROM approval
    WHERE tenant_id = $1 AND id < $3 AND ($5::text IS NULL OR {_STATUS} = $5) AND ($6::text IS NULL OR kind = $6)
    ORDER BY id DESC LIMIT $4
"""
DECIDE = f"""
    UPDATE approval SET status = $3, checker = $4, decision_reason = $5, version = version + 1,
           decided_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING status, {_FIELDS}
"""
