"""The validations' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

COLUMNS = (
    "id, beneficiary_id, provider_account_id, status, sent_at, provider_validation_id, registered_name, name_match,"
    " utr, error_text, created_by, created_at, updated_at, finished_at, version, fee, tax, currency"
)
INSERT = f"""
    INSERT INTO payout_validation (tenant_id, id, beneficiary_id, provider_account_id, status, created_by)
    VALUES ($1, $2, $3, $4, 'waiting', $5)
    ON CONFLICT (tenant_id, beneficiary_id) WHERE finished_at IS NULL DO NOTHING RETURNING {COLUMNS}
"""
FIND_OPEN = f"""
    SELECT {COLUMNS} FROM payout_validation WHERE tenant_id = $1 AND beneficiary_id = $2 AND finished_at IS NULL
"""
GET = f"SELECT {COLUMNS} FROM payout_validation WHERE tenant_id = $1 AND id = $2"
LOCK = f"{GET} FOR NO KEY UPDATE"
FIND_BY_PROVIDER = f"""
    SELECT {COLUMNS} FROM payout_validation
    WHERE tenant_id = $1 AND provider_account_id = $2 AND provider_validation_id = $3
"""
LIST = f"""
    SELECT {COLUMNS} FROM payout_validation
    WHERE tenant_id = $1 AND beneficiary_id = $2 AND id < $3 ORDER BY id DESC LIMIT $4
"""
SET_SENT = f"""
    UPDATE payout_validation SET status = $3, sent_at = CASE WHEN $3 = 'asked' THEN clock_timestamp() END,
           updated_at = clock_timestamp(), version = version + 1
    WHERE tenant_id = $1 AND id = $2 RETURNING {COLUMNS}
"""
SET_HEARD = f"""
    UPDATE payout_validation SET status = $3, provider_validation_id = coalesce(provider_validation_id, $4),
           registered_name = $5, name_match = $6, utr = $7, error_text = $8, updated_at = clock_timestamp(),
           fee = coalesce($9, fee), tax = coalesce($10, tax), currency = coalesce($11, currency),
           finished_at = CASE WHEN $3 <> 'asked' THEN clock_timestamp() END, version = version + 1
    WHERE tenant_id = $1 AND id = $2 RETURNING {COLUMNS}
"""
