"""Breakers' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

FACTS = (
    "id, state, calls, failures, in_a_row, window_from, opened_at, retry_at, openings, probe_until, last_error, version"
)
LIST = f"SELECT {FACTS} FROM provider_breaker WHERE tenant_id = $1 AND id = ANY($2::uuid[])"
INSERT = """
    INSERT INTO provider_breaker (tenant_id, id, window_from) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
"""
LOCK = f"SELECT {FACTS} FROM provider_breaker WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE"
UPDATE = """
    UPDATE provider_breaker SET state = $3, calls = $4, failures = $5, in_a_row = $6, window_from = $7, opened_at = $8,
           retry_at = $9, openings = $10, probe_until = $11, last_error = $12, version = $13,
           updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2
"""
CLAIM_PROBE = """
    UPDATE provider_breaker SET state = 'half_open', probe_until = $4, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2
      AND ((state = 'open' AND retry_at <= $3) OR (state = 'half_open' AND probe_until <= $3))
"""
"""Of any number who ask at once the row's lock lets one find it so."""
