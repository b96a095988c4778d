"""Templates' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

_FIELDS = "id, key, channel, language, version, subject, text, html, variables, actor, created_at"

FIND_NEWEST = f"""
    SELECT {_FIELDS} FROM message_template
    WHERE tenant_id = $1 AND key = $2 AND channel = $3 AND language = ANY($4) ORDER BY version DESC
"""
FIND_VERSION = f"""
    SELECT {_FIELDS} FROM message_template
    WHERE tenant_id = $1 AND key = $2 AND channel = $3 AND language = $4 AND version = $5
"""
GET = f"SELECT {_FIELDS} FROM message_template WHERE tenant_id = $1 AND id = $2"
LIST = f"""
    SELECT {_FIELDS} FROM message_template
    WHERE tenant_id = $1 AND id < $2
      AND ($4::text IS NULL OR key = $4) AND ($5::text IS NULL OR channel = $5) AND ($6::text IS NULL OR language = $6)
    ORDER BY id DESC LIMIT $3
"""
FIND_VARIABLES = """
    SELECT variables FROM message_template
    WHERE tenant_id = $1 AND key = $2 AND text IS NOT NULL ORDER BY created_at DESC, id DESC LIMIT 1
"""
INSERT = f"""
    INSERT INTO message_template
        (tenant_id, id, key, channel, language, version, subject, text, html, variables, actor)
    SELECT $1, $2, $3, $4, $5, COALESCE(max(o.version), 0) + 1, $6, $7, $8, $9, $10
    FROM message_template o WHERE o.tenant_id = $1 AND o.key = $3 AND o.channel = $4 AND o.language = $5
    RETURNING {_FIELDS}
"""
"""Two at once want the same version: one of them violates the unique key, and is told so."""
