"""Consents' SQL."""
# ruff: noqa: S608 - only constants are interpolated

from core.auth import fragments

INSERT = """
    INSERT INTO step_up_grant (tenant_id, id, user_id, session, action, facts_hash, methods, expires_at, epoch)
    VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp() + make_interval(secs => $8), $9)
    ON CONFLICT (tenant_id, id) DO NOTHING
"""
LOCK_GOOD = f"""
    SELECT id, used_at FROM step_up_grant
    WHERE tenant_id = $1 AND user_id = $2 AND session = $3 AND facts_hash = $4
      AND ((used_at IS NULL AND expires_at > clock_timestamp() AND epoch = {fragments.epoch("$1", "$2")})
           OR (used_for = $5 AND used_at > clock_timestamp() - interval '1 day'))
    ORDER BY used_at NULLS LAST, id LIMIT 1 FOR UPDATE
"""
USE = """
    UPDATE step_up_grant SET used_at = clock_timestamp(), used_for = $3 WHERE tenant_id = $1 AND id = $2
"""
END = """
    DELETE FROM step_up_grant WHERE tenant_id = $1 AND id IN (
        SELECT id FROM step_up_grant WHERE tenant_id = $1 AND expires_at < clock_timestamp() - interval '2 days'
        LIMIT $2)
"""
