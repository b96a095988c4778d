"""The SQL of disputes. Locks: the payment, then the dispute, then its answer."""
# ruff: noqa: S608 - only constants of this file are interpolated

DISPUTE = (
    "id, payment_id, attempt_id, provider_account_id, provider_dispute_id, amount, currency, phase, status,"
    " blocked_amount, deducted_amount, borne_by, reason_code, reason_text, respond_by, reminded_for, attention,"
    " opened_at, decided_at, created_at, updated_at, version"
)
ANSWER = (
    "a.id, a.dispute_id, a.kind, a.state, a.summary, a.amount, a.files, a.error_code, a.error_text, a.actor,"
    " a.created_at, a.finished_at"
)

INSERT = f"""
    INSERT INTO payment_dispute (tenant_id, id, payment_id, attempt_id, provider_account_id, provider_dispute_id,
                                 amount, currency, phase, status, blocked_amount, reason_code, reason_text, respond_by,
                                 opened_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11, $12, $13, $14) RETURNING {DISPUTE}
"""
GET = f"SELECT {DISPUTE} FROM payment_dispute WHERE tenant_id = $1 AND id = $2"
LOCK = GET + " FOR NO KEY UPDATE"
FIND_BY_PROVIDER_ID = f"""
    SELECT {DISPUTE} FROM payment_dispute
    WHERE tenant_id = $1 AND provider_account_id = $2 AND provider_dispute_id = $3
"""
LIST = f"""
    SELECT {DISPUTE} FROM payment_dispute
    WHERE tenant_id = $1 AND id < $2
      AND ($3::text IS NULL OR status = $3)
      AND ($4::uuid IS NULL OR payment_id = $4)
      AND (NOT $5 OR attention <> '{{}}')
    ORDER BY id DESC LIMIT $6
"""
LIST_UNDECIDED = f"""
    SELECT {DISPUTE} FROM payment_dispute
    WHERE tenant_id = $1 AND provider_account_id = $2 AND status IN ('open', 'under_review') ORDER BY id
"""
LIST_DUE = f"""
    SELECT {DISPUTE} FROM payment_dispute
    WHERE tenant_id = $1 AND status = 'open' AND respond_by <= $2 AND respond_by > $3
      AND reminded_for IS DISTINCT FROM respond_by
    ORDER BY respond_by LIMIT $4
"""
UPDATE = f"""
    UPDATE payment_dispute SET phase = $3, status = $4, blocked_amount = $5, deducted_amount = $6, borne_by = $7,
           respond_by = $8, reminded_for = $9, attention = $10, decided_at = $11, version = $12,
           updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {DISPUTE}
"""
BLOCK = """
    UPDATE payment SET disputed_amount = disputed_amount + $3, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2
"""
INSERT_ANSWER = """
    INSERT INTO dispute_answer (tenant_id, id, dispute_id, kind, summary, amount, files, actor)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
"""
LIST_ANSWERS = f"""
    SELECT {ANSWER}, d.currency FROM dispute_answer a
    JOIN payment_dispute d ON d.tenant_id = a.tenant_id AND d.id = a.dispute_id
    WHERE a.tenant_id = $1 AND a.dispute_id = $2 ORDER BY a.id
"""
FINISH_ANSWER = """
    UPDATE dispute_answer SET state = $3, error_code = $4, error_text = $5, finished_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND state = 'sent'
"""
