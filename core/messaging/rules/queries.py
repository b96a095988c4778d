"""Message rules' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

_FIELDS = "id, event_type, template, channel, purpose, language, variables, enabled, version, actor, created_at"

INSERT = f"""
    INSERT INTO message_rule (tenant_id, id, event_type, template, channel, purpose, language, variables, actor)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING {_FIELDS}
"""
GET = f"SELECT {_FIELDS} FROM message_rule WHERE tenant_id = $1 AND id = $2"
LOCK = GET + " FOR NO KEY UPDATE"
LIST = f"SELECT {_FIELDS} FROM message_rule WHERE tenant_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
LIST_FOR = "SELECT id, event_type FROM message_rule WHERE tenant_id = $1 AND event_type = ANY($2) AND enabled"
UPDATE = f"""
    UPDATE message_rule SET enabled = $3, variables = $4, language = $5, version = version + 1,
           updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {_FIELDS}
"""
