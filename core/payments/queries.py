"""The SQL of payments, attempts and refunds. Locks: the payment first, then its attempts by number, then a refund."""
# ruff: noqa: S608 - only constants of this file are interpolated

PAYMENT = (
    "id, amount, currency, credit_account_id, purpose, subject, description, capture_mode, methods, country, status,"
    " fee_amount, captured_amount, refunding_amount, refunded_amount, credited_back_amount, disputed_amount,"
    " captured_attempt_id, refundable_account_id, attention,"
    " return_url, metadata, expires_at, created_at, updated_at, succeeded_at, version"
)
ATTEMPT = (
    "id, payment_id, number, provider_account_id, provider_order_id, provider_payment_id, status,"
    " method, error_code, error_text, failure, routing, capture_requested_at, capture_amount, void_requested_at,"
    " failed_at, checks, next_check_at, created_at, updated_at, version, through"
)
REFUND = (
    "id, payment_id, attempt_id, provider_account_id, amount, currency, status, reason,"
    " set_aside_id, provider_refund_id, error_code, error_text, metadata, sent_at, checks,"
    " next_check_at, created_at, updated_at, version, excess_id, destination_account_id, speed, speed_used"
)
EXCESS = (
    "id, payment_id, attempt_id, provider_account_id, provider_payment_id, amount, currency, transaction_id, created_at"
)

TRIED = ", ".join(f"tried.{column.strip()} AS attempt_{column.strip()}" for column in ATTEMPT.split(","))
"""An attempt beside its payment, as `rows.attempt_of` reads it."""
INSERT_PAYMENTS = f"""
    WITH wanted AS (
        SELECT r.tenant_id, u.* FROM tenant_root r
        CROSS JOIN unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[],
                          $9::text[], $10::text[], $11::text[], $12::bytea[], $13::bytea[], $14::text[],
                          $15::timestamptz[], $16::text[], $17::text[], $18::uuid[], $19::uuid[], $20::text[],
                          $21::text[])
            u(id, amount, currency, credit_account_id, purpose, subject, description, capture_mode, fee, return_url,
              link_hash, sealed, metadata, expires_at, methods, country, attempt_id, account_id, routing, through)
        WHERE r.tenant_id = $1
    ), made AS (
        INSERT INTO payment (tenant_id, id, amount, currency, credit_account_id, purpose, subject, description,
                             capture_mode, fee_amount, return_url, link_hash, sealed, metadata, expires_at, methods,
                             country, version)
        SELECT tenant_id, id, amount::numeric, currency, credit_account_id, purpose, subject, description,
               capture_mode, fee::numeric, return_url, link_hash, sealed, metadata::jsonb, expires_at,
               string_to_array(methods, ','), country, 1
        FROM wanted RETURNING {PAYMENT}
    ), tried AS (
        INSERT INTO payment_attempt (tenant_id, id, payment_id, number, provider_account_id, routing, through)
        SELECT tenant_id, attempt_id, id, 1, account_id, routing::jsonb, through FROM wanted RETURNING {ATTEMPT}
    )
    SELECT made.*, {TRIED} FROM made JOIN tried ON tried.payment_id = made.id
"""
"""Payments, each with its first attempt."""
GET_PAYMENT = f"SELECT {PAYMENT} FROM payment WHERE tenant_id = $1 AND id = $2"
GET_PAYMENTS = f"SELECT {PAYMENT} FROM payment WHERE tenant_id = $1 AND id = ANY($2)"
GET_SEALED = "SELECT sealed FROM payment WHERE tenant_id = $1 AND id = $2"
GET_PAYMENT_SEALED = f"SELECT {PAYMENT}, sealed FROM payment WHERE tenant_id = $1 AND id = $2"
FIND_PAYMENT_BY_LINK = "SELECT id FROM payment WHERE tenant_id = $1 AND link_hash = $2"
LOCK_PAYMENT = GET_PAYMENT + " FOR NO KEY UPDATE"
LOCK_PAYMENTS = f"SELECT {PAYMENT} FROM payment WHERE tenant_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE"
LIST_PAYMENTS = f"""
    SELECT {PAYMENT} FROM payment
    WHERE tenant_id = $1 AND id < $2
      AND ($3::text IS NULL OR status = $3)
      AND ($4::text IS NULL OR subject = $4)
      AND ($5::text IS NULL OR purpose = $5)
      AND (NOT $6 OR attention <> '{{}}')
    ORDER BY id DESC LIMIT $7
"""
UPDATE_PAYMENT = f"""
    UPDATE payment SET status = $3, captured_amount = $4, captured_attempt_id = $5, attention = $6,
           succeeded_at = $7, version = $8, fee_amount = $9, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {PAYMENT}
"""
UPDATE_PAYMENTS = """
    UPDATE payment p SET status = u.status, captured_amount = u.captured::numeric, captured_attempt_id = u.captured_by,
           succeeded_at = u.succeeded_at, version = u.version, fee_amount = u.fee::numeric,
           updated_at = clock_timestamp()
    FROM unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::timestamptz[], $7::bigint[], $8::text[])
        u(id, status, captured, captured_by, succeeded_at, version, fee)
    WHERE p.tenant_id = $1 AND p.id = u.id RETURNING p.id, p.updated_at
"""
MOVE_REFUND_AMOUNTS = f"""
    UPDATE payment SET refunding_amount = refunding_amount + $3, refunded_amount = refunded_amount + $4,
           attention = $5, version = version + $6, credited_back_amount = credited_back_amount + $7,
           updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {PAYMENT}
"""

INSERT_ATTEMPT = f"""
    INSERT INTO payment_attempt (tenant_id, id, payment_id, number, provider_account_id, routing, through)
    VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING {ATTEMPT}
"""
GET_ATTEMPT = f"SELECT {ATTEMPT} FROM payment_attempt WHERE tenant_id = $1 AND id = $2"
LIST_ATTEMPTS = f"""
    SELECT {ATTEMPT} FROM payment_attempt WHERE tenant_id = $1 AND payment_id = $2 ORDER BY number
"""
LOCK_ATTEMPTS = LIST_ATTEMPTS + " FOR NO KEY UPDATE"
LOCK_ATTEMPTS_OF = f"""
    SELECT {ATTEMPT} FROM payment_attempt
    WHERE tenant_id = $1 AND payment_id = ANY($2) ORDER BY payment_id, number FOR NO KEY UPDATE
"""
GET_CHECKOUT = "SELECT checkout FROM payment_attempt WHERE tenant_id = $1 AND id = $2"
GET_ATTEMPTS = f"SELECT {ATTEMPT} FROM payment_attempt WHERE tenant_id = $1 AND id = ANY($2)"
FIND_BY_VENDOR_IDS = """
    SELECT u.place, coalesce(o.id, p.id) AS id
    FROM unnest($2::uuid[], $3::text[], $4::text[]) WITH ORDINALITY u(account_id, order_id, payment_id, place)
    LEFT JOIN LATERAL (
        SELECT id FROM payment_attempt
        WHERE tenant_id = $1 AND provider_account_id = u.account_id AND provider_order_id = u.order_id
    ) o ON true
    LEFT JOIN LATERAL (
        SELECT id FROM payment_attempt
        WHERE tenant_id = $1 AND provider_account_id = u.account_id AND provider_payment_id = u.payment_id
    ) p ON true
    WHERE coalesce(o.id, p.id) IS NOT NULL
"""
FIND_ATTEMPT_BY_PAYMENT = f"""
    SELECT {ATTEMPT} FROM payment_attempt
    WHERE tenant_id = $1 AND provider_account_id = $2 AND provider_payment_id = $3
"""
LIST_TAKEN = """
    SELECT a.provider_account_id, a.provider_payment_id
    FROM unnest($2::uuid[], $3::text[]) u(account_id, payment_id)
    JOIN payment_attempt a ON a.tenant_id = $1 AND a.provider_account_id = u.account_id
                          AND a.provider_payment_id = u.payment_id
"""
SET_CHECKOUTS = f"""
    UPDATE payment_attempt a SET provider_order_id = u.order_id, checkout = u.checkout, sent = u.sent::jsonb,
           version = a.version + 1, updated_at = clock_timestamp()
    FROM unnest($2::uuid[], $3::text[], $4::bytea[], $5::text[]) u(id, order_id, checkout, sent)
    WHERE a.tenant_id = $1 AND a.id = u.id
      AND NOT EXISTS (SELECT FROM payment_attempt other
                      WHERE other.tenant_id = $1 AND other.provider_account_id = a.provider_account_id
                        AND other.provider_order_id = u.order_id)
    RETURNING {", ".join("a." + column.strip() for column in ATTEMPT.split(","))}
"""
"""No row for one whose order another attempt has."""
OPEN_UNTOUCHED = f"""
    WITH wanted AS (
        SELECT * FROM unnest($2::uuid[], $3::timestamptz[], $4::text[], $5::uuid[], $6::bigint[], $7::text[],
                             $8::bytea[], $9::text[])
            u(payment_id, seen_at, status, attempt_id, version, order_id, checkout, sent)
    ), untouched AS MATERIALIZED (
        SELECT w.* FROM payment p JOIN wanted w ON p.id = w.payment_id AND p.updated_at = w.seen_at
        WHERE p.tenant_id = $1 ORDER BY p.id FOR NO KEY UPDATE OF p
    ), tried AS (
        UPDATE payment_attempt a SET provider_order_id = u.order_id, checkout = u.checkout, sent = u.sent::jsonb,
               version = a.version + 1, updated_at = clock_timestamp()
        FROM untouched u
        WHERE a.tenant_id = $1 AND a.id = u.attempt_id AND a.version = u.version
          AND NOT EXISTS (SELECT FROM payment_attempt other
                          WHERE other.tenant_id = $1 AND other.provider_account_id = a.provider_account_id
                            AND other.provider_order_id = u.order_id)
        RETURNING u.status AS payment_status, {", ".join("a." + column.strip() for column in ATTEMPT.split(","))}
    ), opened AS (
        UPDATE payment p SET status = tried.payment_status, updated_at = clock_timestamp()
        FROM tried WHERE p.tenant_id = $1 AND p.id = tried.payment_id
        RETURNING p.id AS opened_id, p.updated_at AS opened_at
    )
    SELECT {TRIED}, opened_at FROM tried JOIN opened ON opened_id = tried.payment_id
"""
"""LOCK_PAYMENTS, LOCK_ATTEMPTS_OF, SET_CHECKOUTS and UPDATE_PAYMENTS in one, for payments with one attempt of which
nothing has changed since they were seen: every change of a payment moves `updated_at`. A row that somebody else is
changing is waited for, and then it is not untouched. No row for the others."""
UPDATE_ATTEMPT = f"""
    UPDATE payment_attempt SET status = $3, provider_order_id = $4, provider_payment_id = $5, method = $6,
           error_code = $7, error_text = $8, failed_at = $9, failure = $10, version = version + 1,
           updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {ATTEMPT}
"""
UPDATE_ATTEMPTS = """
    UPDATE payment_attempt a SET status = u.status, provider_order_id = u.order_id, provider_payment_id = u.payment_id,
           method = u.method, error_code = u.error_code, error_text = u.error_text, failed_at = u.failed_at,
           failure = u.failure, version = a.version + 1, updated_at = clock_timestamp()
    FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::timestamptz[],
                $10::text[])
        u(id, status, order_id, payment_id, method, error_code, error_text, failed_at, failure)
    WHERE a.tenant_id = $1 AND a.id = u.id
"""
REQUEST_CAPTURE = """
    UPDATE payment_attempt SET capture_requested_at = CASE WHEN $3 THEN clock_timestamp() END, capture_amount = $4,
           updated_at = clock_timestamp(), version = version + 1
    WHERE tenant_id = $1 AND id = $2
"""
REQUEST_VOID = """
    UPDATE payment_attempt SET void_requested_at = CASE WHEN $3 THEN clock_timestamp() END,
           updated_at = clock_timestamp(), version = version + 1
    WHERE tenant_id = $1 AND id = $2
"""
SCHEDULE_CHECK = """
    UPDATE payment_attempt SET checks = checks + 1, next_check_at = clock_timestamp() + make_interval(secs => $3)
    WHERE tenant_id = $1 AND id = $2
"""

INSERT_REFUND = f"""
    INSERT INTO refund (tenant_id, id, payment_id, attempt_id, provider_account_id, amount, currency, reason,
                             set_aside_id, metadata, excess_id, destination_account_id, speed, status)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING {REFUND}
"""
GET_REFUND = f"SELECT {REFUND} FROM refund WHERE tenant_id = $1 AND id = $2"
LOCK_REFUND = GET_REFUND + " FOR NO KEY UPDATE"
LIST_REFUNDS = f"""
    SELECT {REFUND} FROM refund WHERE tenant_id = $1 AND payment_id = $2 ORDER BY id
"""
FIND_REFUND = f"""
    SELECT {REFUND} FROM refund
    WHERE tenant_id = $1 AND provider_account_id = $2 AND provider_refund_id = $3
"""
LIST_OPEN_REFUNDS_OF = f"""
    SELECT {REFUND} FROM refund
    WHERE tenant_id = $1 AND provider_refund_id IS NULL AND status IN ('requested', 'unknown', 'pending')
      AND attempt_id = (SELECT id FROM payment_attempt
                        WHERE tenant_id = $1 AND provider_account_id = $2 AND provider_payment_id = $3)
    ORDER BY id
"""
CLAIM_SENDING = """
    UPDATE refund SET sent_at = clock_timestamp(), updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND sent_at IS NOT DISTINCT FROM $3 RETURNING sent_at
"""
SET_UNSENT = """
    UPDATE refund SET sent_at = NULL, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND sent_at = $3
"""
UPDATE_REFUND = f"""
    UPDATE refund SET status = $3, provider_refund_id = $4, error_code = $5, error_text = $6,
           speed_used = coalesce($7, speed_used), version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {REFUND}
"""
SCHEDULE_REFUND_CHECK = """
    UPDATE refund SET checks = checks + 1, next_check_at = clock_timestamp() + make_interval(secs => $3)
    WHERE tenant_id = $1 AND id = $2
"""

SET_REFUNDABLE_ACCOUNT = """
    UPDATE payment SET refundable_account_id = $3, updated_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2
"""

INSERT_EXCESS = f"""
    INSERT INTO payment_excess (tenant_id, id, payment_id, attempt_id, provider_account_id, provider_payment_id, amount,
                                currency, transaction_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING {EXCESS}
"""
GET_EXCESS = f"SELECT {EXCESS} FROM payment_excess WHERE tenant_id = $1 AND id = $2"
LIST_EXCESS = f"SELECT {EXCESS} FROM payment_excess WHERE tenant_id = $1 AND payment_id = $2 ORDER BY id"
COUNT_LIVE_REFUNDS_OF_EXCESS = """
    SELECT count(*) FROM refund WHERE tenant_id = $1 AND excess_id = $2 AND status <> 'failed'
"""
