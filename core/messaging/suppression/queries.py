"""Suppressions' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

_FIELDS = """
    id, channel, address_hash, sealed_to, reason, message_id, note, actor, created_at, lifted_at, lifted_by
"""

INSERT = f"""
    INSERT INTO message_suppression (tenant_id, id, channel, address_hash, sealed_to, reason, message_id, note, actor)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (tenant_id, address_hash, reason) WHERE lifted_at IS NULL DO NOTHING RETURNING {_FIELDS}
"""
FIND_IN_FORCE = f"""
    SELECT {_FIELDS} FROM message_suppression
    WHERE tenant_id = $1 AND address_hash = $2 AND reason = $3 AND lifted_at IS NULL
"""
LIST_REASONS = """
    SELECT address_hash, reason FROM message_suppression
    WHERE tenant_id = $1 AND address_hash = ANY($2) AND lifted_at IS NULL
"""
GET = f"SELECT {_FIELDS} FROM message_suppression WHERE tenant_id = $1 AND id = $2"
LIST = f"""
    SELECT {_FIELDS} FROM message_suppression
    WHERE tenant_id = $1 AND id < $2 AND ($4 OR lifted_at IS NULL) AND ($5::text IS NULL OR channel = $5)
      AND ($6::text IS NULL OR reason = $6) AND ($7::bytea IS NULL OR address_hash = $7)
    ORDER BY id DESC LIMIT $3
"""
LIFT = f"""
    UPDATE message_suppression SET lifted_at = clock_timestamp(), lifted_by = $3
    WHERE tenant_id = $1 AND id = $2 AND lifted_at IS NULL RETURNING {_FIELDS}
"""
