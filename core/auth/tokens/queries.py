"""Signing keys' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

COLUMNS = "id, number, public, private, signs_from, verifies_until, created_at"
LIVE = "(verifies_until IS NULL OR verifies_until > clock_timestamp())"
LIST_LIVE = f"SELECT {COLUMNS} FROM signing_key WHERE tenant_id = $1 AND {LIVE} ORDER BY number"
LIST = f"SELECT {COLUMNS} FROM signing_key WHERE tenant_id = $1 ORDER BY number DESC LIMIT 100"
GET = f"SELECT {COLUMNS} FROM signing_key WHERE tenant_id = $1 AND id = $2"
FIND_SIGNING = f"""
    SELECT {COLUMNS} FROM signing_key
    WHERE tenant_id = $1 AND {LIVE} AND private IS NOT NULL AND signs_from <= clock_timestamp()
    ORDER BY number DESC LIMIT 1
"""
GET_NEWEST = f"SELECT {COLUMNS} FROM signing_key WHERE tenant_id = $1 ORDER BY number DESC LIMIT 1"
INSERT = """
    INSERT INTO signing_key (tenant_id, id, number, public, private, signs_from)
    VALUES ($1, $2, $3, $4, $5, clock_timestamp() + make_interval(secs => $6))
    ON CONFLICT (tenant_id, number) DO NOTHING
"""
RETIRE_OTHERS = """
    UPDATE signing_key SET verifies_until = clock_timestamp() + make_interval(secs => $3)
    WHERE tenant_id = $1 AND number < $2 AND verifies_until IS NULL
"""
REVOKE = """
    UPDATE signing_key SET verifies_until = clock_timestamp(), private = NULL
    WHERE tenant_id = $1 AND id = $2 AND (verifies_until IS NULL OR verifies_until > clock_timestamp())
"""
FORGET_PRIVATE = """
    UPDATE signing_key SET private = NULL
    WHERE tenant_id = $1 AND private IS NOT NULL AND verifies_until < clock_timestamp()
"""
