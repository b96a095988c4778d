"""Provider accounts' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

FACTS = """
    id, kind, provider, label, status, priority, currencies, config, secret_facts, config_version, settings_version,
    version, created_at, updated_at
"""

INSERT = f"""
    INSERT INTO provider_account
        (tenant_id, id, kind, provider, label, priority, currencies, config, secrets, secret_facts, settings_version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING {FACTS}
"""
GET = f"SELECT {FACTS} FROM provider_account WHERE tenant_id = $1 AND id = $2"
GET_WITH_SECRETS = f"SELECT {FACTS}, secrets FROM provider_account WHERE tenant_id = $1 AND id = $2"
LOCK = GET_WITH_SECRETS + " FOR NO KEY UPDATE"
LIST = f"""
    SELECT {FACTS} FROM provider_account
    WHERE tenant_id = $1 AND id < $2 AND ($4::text IS NULL OR kind = $4) ORDER BY id DESC LIMIT $3
"""
CHOOSE = f"""
    SELECT {FACTS} FROM provider_account
    WHERE tenant_id = $1 AND kind = $2 AND status = 'enabled' AND provider = ANY($3)
      AND ($4::text IS NULL OR $4 = ANY(currencies))
    ORDER BY priority, id LIMIT 1
"""
LIST_ENABLED = f"""
    SELECT {FACTS} FROM provider_account
    WHERE tenant_id = $1 AND kind = $2 AND status = 'enabled' AND provider = ANY($3) ORDER BY priority, id
"""
UPDATE = f"""
    UPDATE provider_account SET label = $3, priority = $4, currencies = $5, version = version + 1,
           updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {FACTS}
"""
UPDATE_CONFIG = """
    UPDATE provider_account SET config = $3, secrets = $4, secret_facts = $5, settings_version = $6,
           config_version = config_version + 1
    WHERE tenant_id = $1 AND id = $2
"""
SET_STATUS = f"""
    UPDATE provider_account SET status = $3, version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {FACTS}
"""
