"""Accounts' and addresses' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

COLUMNS = "id, person_id, status, version, created_at, last_signed_in_at"
INSERT = f"INSERT INTO user_account (tenant_id, id, person_id) VALUES ($1, $2, $3) RETURNING {COLUMNS}"
GET = f"SELECT {COLUMNS} FROM user_account WHERE tenant_id = $1 AND id = $2"
LOCK = GET + " FOR NO KEY UPDATE"
FIND_OF_PERSON = f"SELECT {COLUMNS} FROM user_account WHERE tenant_id = $1 AND person_id = $2"
LIST = f"SELECT {COLUMNS} FROM user_account WHERE tenant_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
TOUCH = f"""
    UPDATE user_account SET version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {COLUMNS}
"""
SIGNED_IN = f"""
    UPDATE user_account SET version = version + 1, updated_at = clock_timestamp(), last_signed_in_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {COLUMNS}
"""
SET_STATUS = f"""
    UPDATE user_account SET status = $3, version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {COLUMNS}
"""
FIND_BY_LOOKUP = """
    SELECT u.id, u.person_id, u.status, u.version, u.created_at, u.last_signed_in_at
    FROM user_identifier i JOIN user_account u ON u.tenant_id = i.tenant_id AND u.id = i.user_id
    WHERE i.tenant_id = $1 AND i.lookup = $2
"""
PUT_IDENTIFIER = """
    INSERT INTO user_identifier AS i (tenant_id, id, user_id, kind, lookup, sealed) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (tenant_id, user_id, kind) DO UPDATE SET lookup = excluded.lookup, sealed = excluded.sealed
    WHERE i.tenant_id = $1
"""
LIST_IDENTIFIERS = "SELECT kind, sealed FROM user_identifier WHERE tenant_id = $1 AND user_id = $2 ORDER BY kind"
DELETE_IDENTIFIER = "DELETE FROM user_identifier WHERE tenant_id = $1 AND user_id = $2 AND kind = $3"
DELETE_IDENTIFIERS = "DELETE FROM user_identifier WHERE tenant_id = $1 AND user_id = $2"
