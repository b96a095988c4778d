"""The batches' SQL."""
# ruff: noqa: S608 - only constants are interpolated

from core.payouts.queries import PAYOUT

BATCH = (
    "id, provider_account_id, currency, payouts, total, file_id, downloaded_by, downloaded_at, created_by, created_at,"
    " version"
)
TAKE = f"""
    SELECT {PAYOUT} FROM payout
    WHERE tenant_id = $1 AND status = 'approved' AND provider_account_id = $2 AND currency = $3 AND batch_id IS NULL
      AND sent_at IS NULL
    ORDER BY id LIMIT $4 FOR NO KEY UPDATE SKIP LOCKED
"""
INSERT_BATCH = f"""
    INSERT INTO payout_batch (tenant_id, id, provider_account_id, currency, payouts, total, created_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING {BATCH}
"""
GET_BATCH = f"SELECT {BATCH} FROM payout_batch WHERE tenant_id = $1 AND id = $2"
LOCK_BATCH = f"{GET_BATCH} FOR NO KEY UPDATE"
LIST_BATCHES = f"SELECT {BATCH} FROM payout_batch WHERE tenant_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
SET_DOWNLOADED = f"""
    UPDATE payout_batch SET file_id = $3, downloaded_by = $4, downloaded_at = clock_timestamp(), version = version + 1
    WHERE tenant_id = $1 AND id = $2 RETURNING {BATCH}
"""
LIST_IN_BATCH = f"SELECT {PAYOUT} FROM payout WHERE tenant_id = $1 AND batch_id = $2 ORDER BY id"
LOCK_MANY = f"""
    SELECT {PAYOUT} FROM payout WHERE tenant_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE
"""

RESULT = "id, provider_account_id, lines, paid, failed, repeated, created_by, created_at"
FIND_RESULT = f"""
    SELECT {RESULT} FROM payout_result WHERE tenant_id = $1 AND provider_account_id = $2 AND sha256 = $3
"""
INSERT_RESULT = f"""
    INSERT INTO payout_result (tenant_id, id, provider_account_id, sha256, lines, paid, failed, repeated, created_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (tenant_id, provider_account_id, sha256) DO NOTHING RETURNING {RESULT}
"""
LIST_RESULTS = f"SELECT {RESULT} FROM payout_result WHERE tenant_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
