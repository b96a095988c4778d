"""DLT templates' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

FIELDS = "id, dlt_template_id, header, category, text, template, language, enabled, version, created_at"

INSERT = f"""
    INSERT INTO dlt_template (tenant_id, id, dlt_template_id, header, category, text, template, language)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (tenant_id, dlt_template_id, template, language) DO NOTHING RETURNING {FIELDS}
"""
GET = f"SELECT {FIELDS} FROM dlt_template WHERE tenant_id = $1 AND id = $2"
LIST = f"""
    SELECT {FIELDS} FROM dlt_template
    WHERE tenant_id = $1 AND id < $2 AND ($4::text IS NULL OR template = $4) ORDER BY id DESC LIMIT $3
"""
LIST_FOR = f"""
    SELECT {FIELDS} FROM dlt_template
    WHERE tenant_id = $1 AND template = $2 AND language = $3 AND enabled ORDER BY id DESC
"""
SET_ENABLED = f"""
    UPDATE dlt_template SET enabled = $3, version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {FIELDS}
"""
