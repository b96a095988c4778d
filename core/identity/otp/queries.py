"""One-time codes' SQL."""

INSERT = """
    INSERT INTO otp_challenge (tenant_id, id, purpose, destination, code_hash, vendor_id, attempts_max, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp() + make_interval(secs => $8))
"""
TRY = """
    UPDATE otp_challenge SET attempts = attempts + 1
    WHERE tenant_id = $1 AND id = $2 AND purpose = $3 AND used_at IS NULL AND expires_at > clock_timestamp()
      AND attempts < attempts_max
    RETURNING code_hash, vendor_id
"""
GIVE_BACK = "UPDATE otp_challenge SET attempts = attempts - 1 WHERE tenant_id = $1 AND id = $2 AND used_at IS NULL"
USE = "UPDATE otp_challenge SET used_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2 AND used_at IS NULL"
END = """
    DELETE FROM otp_challenge WHERE tenant_id = $1 AND id IN (
        SELECT id FROM otp_challenge WHERE tenant_id = $1 AND expires_at < clock_timestamp() - interval '1 day'
        LIMIT $2)
"""
