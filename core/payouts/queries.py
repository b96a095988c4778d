"""The payouts' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

PAYOUT = (
    "id, purpose, subject, person_id, beneficiary_id, provider_account_id, amount, currency, status, hold_ids,"
    " approval_id, batch_id, reason, sent_at, provider_payout_id, utr, error_code, error_text, attention, requested_by,"
    " metadata, created_at, updated_at, finished_at, version, fee, tax, vendor_status"
)
INSERT = f"""
    INSERT INTO payout (tenant_id, id, purpose, subject, person_id, beneficiary_id, provider_account_id, amount,
                        currency, status, hold_ids, approval_id, reason, requested_by, metadata)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING {PAYOUT}
"""
GET = f"SELECT {PAYOUT} FROM payout WHERE tenant_id = $1 AND id = $2"
LOCK = f"{GET} FOR NO KEY UPDATE"
LIST = f"""
    SELECT {PAYOUT} FROM payout
    WHERE tenant_id = $1 AND id < $2 AND ($4::text IS NULL OR status = $4) AND ($5::text IS NULL OR subject = $5)
      AND ($6::uuid IS NULL OR batch_id = $6) AND ($7::uuid IS NULL OR person_id = $7)
    ORDER BY id DESC LIMIT $3
"""
UPDATE = f"""
    UPDATE payout SET status = $3, provider_payout_id = $4, utr = $5, error_code = $6, error_text = $7,
           attention = $8, sent_at = $9, batch_id = $10, fee = $11, tax = $12, vendor_status = $13,
           updated_at = clock_timestamp(), version = version + 1,
           finished_at = CASE WHEN $14 THEN coalesce(finished_at, clock_timestamp()) END
    WHERE tenant_id = $1 AND id = $2 RETURNING {PAYOUT}
"""
FIND_BY_PROVIDER = f"""
    SELECT {PAYOUT} FROM payout WHERE tenant_id = $1 AND provider_account_id = $2 AND provider_payout_id = $3
"""
UTR_TAKEN = """
    SELECT utr FROM payout
    WHERE tenant_id = $1 AND provider_account_id = $2 AND utr = ANY($3) AND batch_id IS NOT NULL AND id <> ALL($4)
"""

RULE = "id, currency, approve_above, least, most, version, validated_only"
SET_RULE = f"""
    INSERT INTO payout_rule (tenant_id, id, currency, approve_above, least, most, validated_only)
    VALUES ($1, $2, $3, $4, $5, $6, coalesce($7, false))
    ON CONFLICT (tenant_id, currency) DO UPDATE SET approve_above = EXCLUDED.approve_above, least = EXCLUDED.least,
        most = EXCLUDED.most, validated_only = coalesce($7, payout_rule.validated_only),
        version = payout_rule.version + 1, updated_at = clock_timestamp()
    RETURNING {RULE}
"""
LIST_RULES = f"SELECT {RULE} FROM payout_rule WHERE tenant_id = $1 ORDER BY currency"
FIND_RULE = f"SELECT {RULE} FROM payout_rule WHERE tenant_id = $1 AND currency = $2"
