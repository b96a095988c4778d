"""The SQL of payments, attempts and refunds. Locks: the payment first, then its attempts by number, then a refund."""
# ruff: noqa: S608 - only constants of this file are interpolated

PAYMENT = (
    "p.id, p.amount, p.currency, p.credit_account_id, p.purpose, p.subject, p.description, p.capture_mode, p.status,"
    " p.fee_amount, p.captured_amount, p.refunding_amount, p.refunded_amount, p.captured_attempt_id, p.attention,"
    " p.return_url, p.metadata, p.expires_at, p.created_at, p.updated_at, p.succeeded_at, p.version"
)
ATTEMPT = (
    "a.id, a.payment_id, a.number, a.provider_account_id, a.provider_order_id, a.provider_payment_id, a.status,"
    " a.method, a.error_code, a.error_text, a.capture_requested_at, a.failed_at, a.checks, a.next_check_at,"
    " a.created_at, a.updated_at, a.version"
)
REFUND = (
    "r.id, r.payment_id, r.attempt_id, r.provider_account_id, r.amount, r.currency, r.status, r.reason,"
    " r.set_aside_id, r.provider_refund_id, r.error_code, r.error_text, r.metadata, r.sent_at, r.checks,"
    " r.next_check_at, r.created_at, r.updated_at, r.version"
)

INSERT_PAYMENT = f"""
    INSERT INTO payment AS p (tenant_id, id, amount, currency, credit_account_id, purpose, subject, description,
                              capture_mode, fee_amount, return_url, link_hash, sealed, metadata, expires_at, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1) RETURNING {PAYMENT}
"""
GET_PAYMENT = f"SELECT {PAYMENT} FROM payment p WHERE p.tenant_id = $1 AND p.id = $2"
GET_PAYMENT_SEALED = f"SELECT {PAYMENT}, p.sealed FROM payment p WHERE p.tenant_id = $1 AND p.id = $2"
FIND_PAYMENT_BY_LINK = "SELECT p.id FROM payment p WHERE p.tenant_id = $1 AND p.link_hash = $2"
LOCK_PAYMENT = GET_PAYMENT + " FOR NO KEY UPDATE"
LIST_PAYMENTS = f"""
    SELECT {PAYMENT} FROM payment p
    WHERE p.tenant_id = $1 AND p.id < $2
      AND ($3::text IS NULL OR p.status = $3)
      AND ($4::text IS NULL OR p.subject = $4)
      AND ($5::text IS NULL OR p.purpose = $5)
      AND (NOT $6 OR p.attention <> '{{}}')
    ORDER BY p.id DESC LIMIT $7
"""
UPDATE_PAYMENT = f"""
    UPDATE payment AS p SET status = $3, captured_amount = $4, captured_attempt_id = $5, attention = $6,
           succeeded_at = $7, version = $8, updated_at = clock_timestamp()
    WHERE p.tenant_id = $1 AND p.id = $2 RETURNING {PAYMENT}
"""
MOVE_REFUND_AMOUNTS = f"""
    UPDATE payment AS p SET refunding_amount = p.refunding_amount + $3, refunded_amount = p.refunded_amount + $4,
           attention = $5, version = p.version + $6, updated_at = clock_timestamp()
    WHERE p.tenant_id = $1 AND p.id = $2 RETURNING {PAYMENT}
"""

INSERT_ATTEMPT = f"""
    INSERT INTO payment_attempt AS a (tenant_id, id, payment_id, number, provider_account_id)
    VALUES ($1, $2, $3, $4, $5) RETURNING {ATTEMPT}
"""
GET_ATTEMPT = f"SELECT {ATTEMPT} FROM payment_attempt a WHERE a.tenant_id = $1 AND a.id = $2"
LIST_ATTEMPTS = f"""
    SELECT {ATTEMPT} FROM payment_attempt a WHERE a.tenant_id = $1 AND a.payment_id = $2 ORDER BY a.number
"""
LOCK_ATTEMPTS = LIST_ATTEMPTS + " FOR NO KEY UPDATE"
GET_CHECKOUT = "SELECT a.checkout FROM payment_attempt a WHERE a.tenant_id = $1 AND a.id = $2"
FIND_ATTEMPT_BY_ORDER = f"""
    SELECT {ATTEMPT} FROM payment_attempt a
    WHERE a.tenant_id = $1 AND a.provider_account_id = $2 AND a.provider_order_id = $3
"""
FIND_ATTEMPT_BY_PAYMENT = f"""
    SELECT {ATTEMPT} FROM payment_attempt a
    WHERE a.tenant_id = $1 AND a.provider_account_id = $2 AND a.provider_payment_id = $3
"""
SET_CHECKOUT = f"""
    UPDATE payment_attempt AS a SET provider_order_id = $3, checkout = $4, sent = $5, version = a.version + 1,
           updated_at = clock_timestamp()
    WHERE a.tenant_id = $1 AND a.id = $2 RETURNING {ATTEMPT}
"""
UPDATE_ATTEMPT = f"""
    UPDATE payment_attempt AS a SET status = $3, provider_order_id = $4, provider_payment_id = $5, method = $6,
           error_code = $7, error_text = $8, failed_at = $9, version = a.version + 1, updated_at = clock_timestamp()
    WHERE a.tenant_id = $1 AND a.id = $2 RETURNING {ATTEMPT}
"""
REQUEST_CAPTURE = """
    UPDATE payment_attempt SET capture_requested_at = CASE WHEN $3 THEN clock_timestamp() END,
           updated_at = clock_timestamp(), version = version + 1
    WHERE tenant_id = $1 AND id = $2
"""
SCHEDULE_CHECK = """
    UPDATE payment_attempt SET checks = checks + 1, next_check_at = clock_timestamp() + make_interval(secs => $3)
    WHERE tenant_id = $1 AND id = $2
"""

INSERT_REFUND = f"""
    INSERT INTO refund AS r (tenant_id, id, payment_id, attempt_id, provider_account_id, amount, currency, reason,
                             set_aside_id, metadata)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING {REFUND}
"""
GET_REFUND = f"SELECT {REFUND} FROM refund r WHERE r.tenant_id = $1 AND r.id = $2"
LOCK_REFUND = GET_REFUND + " FOR NO KEY UPDATE"
LIST_REFUNDS = f"""
    SELECT {REFUND} FROM refund r WHERE r.tenant_id = $1 AND r.payment_id = $2 ORDER BY r.id
"""
FIND_REFUND = f"""
    SELECT {REFUND} FROM refund r
    WHERE r.tenant_id = $1 AND r.provider_account_id = $2 AND r.provider_refund_id = $3
"""
LIST_OPEN_REFUNDS_OF = f"""
    SELECT {REFUND} FROM refund r JOIN payment_attempt a ON a.tenant_id = r.tenant_id AND a.id = r.attempt_id
    WHERE r.tenant_id = $1 AND a.tenant_id = $1 AND a.provider_account_id = $2 AND a.provider_payment_id = $3
      AND r.provider_refund_id IS NULL AND r.status IN ('requested', 'unknown', 'pending')
    ORDER BY r.id
"""
SET_SENT = f"""
    UPDATE refund AS r SET sent_at = CASE WHEN $3 THEN coalesce(r.sent_at, clock_timestamp()) END,
           updated_at = clock_timestamp()
    WHERE r.tenant_id = $1 AND r.id = $2 RETURNING {REFUND}
"""
UPDATE_REFUND = f"""
    UPDATE refund AS r SET status = $3, provider_refund_id = $4, error_code = $5, error_text = $6,
           version = r.version + 1, updated_at = clock_timestamp()
    WHERE r.tenant_id = $1 AND r.id = $2 RETURNING {REFUND}
"""
SCHEDULE_REFUND_CHECK = """
    UPDATE refund SET checks = checks + 1, next_check_at = clock_timestamp() + make_interval(secs => $3)
    WHERE tenant_id = $1 AND id = $2
"""
