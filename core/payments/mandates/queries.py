"""The SQL of mandates and their charges. Locks: the mandate, then its charge, then the charge's payment."""
# ruff: noqa: S608 - only constants of this file are interpolated

MANDATE = (
    "id, person_id, provider_account_id, method, amount_max, first_amount, currency, frequency, category, starts_on,"
    " ends_on, credit_account_id, description, reference, return_url, metadata, status, registration_id, payment_id,"
    " provider_order_id, provider_customer_id, provider_mandate_id, error_code, error_text, revoke_requested_at,"
    " checks, created_at, updated_at, version"
)
CHARGE = (
    "id, mandate_id, reference, amount, currency, description, period, state, payment_id, debit_at, noticed_at,"
    " debited_at, provider_notice_id, provider_order_id, error_code, actor, created_at, updated_at"
)

INSERT = f"""
    INSERT INTO payment_mandate (tenant_id, id, person_id, provider_account_id, method, amount_max, first_amount,
                                 currency, frequency, category, starts_on, ends_on, credit_account_id, description,
                                 reference, return_url, metadata, registration_id, payment_id, token_hash, sealed)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
    ON CONFLICT (tenant_id, reference) DO NOTHING
    RETURNING {MANDATE}
"""
"""No row when the reference is taken."""
GET = f"SELECT {MANDATE} FROM payment_mandate WHERE tenant_id = $1 AND id = $2"
LOCK = GET + " FOR NO KEY UPDATE"
GET_SEALED = "SELECT sealed FROM payment_mandate WHERE tenant_id = $1 AND id = $2"
GET_CHECKOUT = "SELECT checkout FROM payment_mandate WHERE tenant_id = $1 AND id = $2"
FIND_BY_TOKEN = f"SELECT {MANDATE} FROM payment_mandate WHERE tenant_id = $1 AND token_hash = $2"
FIND_BY_PAYMENT = f"SELECT {MANDATE} FROM payment_mandate WHERE tenant_id = $1 AND payment_id = $2"
FIND_NOTICED = f"""
    SELECT {MANDATE} FROM payment_mandate
    WHERE tenant_id = $1 AND provider_account_id = $2
      AND (provider_mandate_id = $3 OR provider_order_id = $4 OR registration_id = $5)
    ORDER BY id LIMIT 1
"""
LIST = f"""
    SELECT {MANDATE} FROM payment_mandate
    WHERE tenant_id = $1 AND id < $2
      AND ($3::text IS NULL OR status = $3)
      AND ($4::uuid IS NULL OR person_id = $4)
      AND ($5::text IS NULL OR reference = $5)
    ORDER BY id DESC LIMIT $6
"""
SET_REGISTERED = f"""
    UPDATE payment_mandate SET provider_order_id = $3, provider_customer_id = $4, checkout = $5,
           updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND provider_order_id IS NULL RETURNING {MANDATE}
"""
UPDATE = f"""
    UPDATE payment_mandate SET status = $3, amount_max = $4, provider_customer_id = $5, provider_mandate_id = $6,
           error_code = $7, error_text = $8, version = $9, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {MANDATE}
"""
SET_REGISTRATION = f"""
    UPDATE payment_mandate SET registration_id = $3 WHERE tenant_id = $1 AND id = $2 RETURNING {MANDATE}
"""
REQUEST_REVOKE = f"""
    UPDATE payment_mandate SET revoke_requested_at = coalesce(revoke_requested_at, clock_timestamp()),
           updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {MANDATE}
"""
COUNT_CHECK = "UPDATE payment_mandate SET checks = checks + 1 WHERE tenant_id = $1 AND id = $2"
RAISE_VERSION = """
    UPDATE payment_mandate SET version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING version
"""

INSERT_CHARGE = f"""
    INSERT INTO mandate_charge (tenant_id, id, mandate_id, reference, amount, currency, description, period, payment_id,
                                debit_at, actor)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    ON CONFLICT (tenant_id, reference) DO NOTHING
    RETURNING {CHARGE}
"""
GET_CHARGE = f"SELECT {CHARGE} FROM mandate_charge WHERE tenant_id = $1 AND id = $2"
LOCK_CHARGE = GET_CHARGE + " FOR NO KEY UPDATE"
FIND_CHARGE_BY_REFERENCE = f"SELECT {CHARGE} FROM mandate_charge WHERE tenant_id = $1 AND reference = $2"
FIND_CHARGE_BY_PAYMENT = f"SELECT {CHARGE} FROM mandate_charge WHERE tenant_id = $1 AND payment_id = $2"
IS_PERIOD_USED = """
    SELECT EXISTS (
        SELECT FROM mandate_charge c LEFT JOIN payment p ON p.tenant_id = c.tenant_id AND p.id = c.payment_id
        WHERE c.tenant_id = $1 AND c.mandate_id = $2 AND c.period = $3 AND c.state NOT IN ('cancelled', 'refused')
          AND coalesce(p.status, 'created') NOT IN ('failed', 'expired'))
"""
LIST_CHARGES = f"""
    SELECT {CHARGE} FROM mandate_charge WHERE tenant_id = $1 AND mandate_id = $2 AND id < $3 ORDER BY id DESC LIMIT $4
"""
LIST_DUE = f"""
    SELECT {CHARGE} FROM mandate_charge
    WHERE tenant_id = $1
      AND ((state = 'scheduled' AND debit_at <= $2::timestamptz + interval '4 days')
           OR (state = 'noticed' AND debit_at <= $2::timestamptz)
           OR (state = 'debiting' AND debited_at < clock_timestamp() - make_interval(secs => $3)
               AND EXISTS (SELECT FROM payment_attempt a
                           WHERE a.tenant_id = $1 AND a.payment_id = mandate_charge.payment_id
                             AND a.through = 'mandate' AND a.status = 'created')))
    ORDER BY debit_at LIMIT $4
"""
"""To be told of, to be debited, and those whose debit the vendor never heard of."""
UPDATE_CHARGE = f"""
    UPDATE mandate_charge SET state = $3, debit_at = $4, noticed_at = $5, provider_notice_id = $6,
           provider_order_id = $7, error_code = $8, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {CHARGE}
"""
BEGIN_DEBIT = f"""
    UPDATE mandate_charge SET state = 'debiting', debited_at = clock_timestamp(), updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {CHARGE}
"""
"""The system's time: it says how long a request may still be under way."""
