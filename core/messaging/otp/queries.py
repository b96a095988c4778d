"""SQL of codes that a vendor makes."""
# ruff: noqa: S608 - only constants of this file are interpolated

LIVE = "used_at IS NULL AND overtaken_at IS NULL AND expires_at > clock_timestamp()"

INSERT = """
    INSERT INTO message_otp
        (tenant_id, id, purpose, address_hash, sealed_to, language, state, attempts_max, expires_at, replaces,
         replaces_account_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp() + make_interval(secs => $9), $10, $11)
"""
COUNT_RECENT = """
    SELECT count(*) FROM message_otp
    WHERE tenant_id = $1 AND address_hash = $2 AND created_at > clock_timestamp() - make_interval(secs => $3)
"""
SECONDS_SINCE_LAST = """
    SELECT extract(epoch FROM clock_timestamp() - max(created_at))::float8 FROM message_otp
    WHERE tenant_id = $1 AND address_hash = $2 AND purpose = $3
"""
OVERTAKE = f"""
    UPDATE message_otp SET overtaken_at = clock_timestamp()
    WHERE tenant_id = $1 AND address_hash = $2 AND purpose <> $3 AND {LIVE} AND $4
    RETURNING id, account_id, provider_message_id
"""
"""Codes for something else; see `service.request_otp_within`."""

LOCK = """
    SELECT purpose, state, account_id, sealed_to, language, calls, replaces, replaces_account_id,
           extract(epoch FROM expires_at - clock_timestamp())::float8 AS seconds_left
    FROM message_otp WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE
"""
GIVE_UP_CALL = "UPDATE message_otp SET state = 'unknown' WHERE tenant_id = $1 AND id = $2 AND state = 'calling'"
BEGIN_CALL = """
    UPDATE message_otp SET state = 'calling', account_id = $3, calls = calls + 1 WHERE tenant_id = $1 AND id = $2
"""
END_CALL = """
    UPDATE message_otp SET state = $3, provider_message_id = $4, error_code = $5
    WHERE tenant_id = $1 AND id = $2 AND state = 'calling' AND account_id = $6
"""
NAME_AFTERWARDS = """
    UPDATE message_otp SET provider_message_id = $3
    WHERE tenant_id = $1 AND id = $2 AND state = 'unknown' AND account_id = $4
"""
GIVE_UP = """
    UPDATE message_otp SET state = 'failed', error_code = $3 WHERE tenant_id = $1 AND id = $2 AND state = 'asked'
"""

TRY = f"""
    UPDATE message_otp SET attempts = attempts + 1
    WHERE tenant_id = $1 AND id = $2 AND purpose = $3 AND {LIVE} AND attempts < attempts_max
    RETURNING state, account_id, provider_message_id, sealed_to
"""
GIVE_BACK = "UPDATE message_otp SET attempts = attempts - 1 WHERE tenant_id = $1 AND id = $2 AND attempts > 0"
USE = f"UPDATE message_otp SET used_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2 AND {LIVE}"
END = """
    DELETE FROM message_otp WHERE tenant_id = $1 AND id IN (
        SELECT id FROM message_otp WHERE tenant_id = $1 AND expires_at < clock_timestamp() - interval '1 day'
        LIMIT $2)
"""
