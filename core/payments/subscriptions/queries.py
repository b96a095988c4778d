"""The SQL of gateways' plans and subscriptions. Locks: the subscription, then its charge, then the charge's payment."""
# ruff: noqa: S608 - only constants of this file are interpolated

PLAN = (
    "id, provider_account_id, name, description, amount, currency, period, interval_count, reference, status,"
    " provider_plan_id, error_code, error_text, checks, created_at, updated_at, version"
)
SUBSCRIPTION = (
    "id, plan_id, provider_account_id, person_id, credit_account_id, amount, currency, quantity, cycles, starts_at,"
    " agree_by, notify, description, reference, metadata, status, provider_subscription_id, cycles_charged,"
    " next_charge_at, ended_at, cancel_at, cancel_confirmed_at, attention, error_code, error_text, looks, checks,"
    " over_at, created_at, updated_at, version"
)
CHARGE = (
    "id, subscription_id, provider_account_id, provider_charge_id, provider_order_id, amount, currency, period_start,"
    " period_end, billed_at, reason, payment_id, accepted_at, created_at"
)

INSERT_PLAN = f"""
    INSERT INTO gateway_plan (tenant_id, id, provider_account_id, name, description, amount, currency, period,
                              interval_count, reference)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
    ON CONFLICT (tenant_id, reference) DO NOTHING RETURNING {PLAN}
"""
"""No row when the reference is taken."""
GET_PLAN = f"SELECT {PLAN} FROM gateway_plan WHERE tenant_id = $1 AND id = $2"
LOCK_PLAN = GET_PLAN + " FOR NO KEY UPDATE"
LIST_PLANS = f"""
    SELECT {PLAN} FROM gateway_plan
    WHERE tenant_id = $1 AND id < $2
      AND ($3::text IS NULL OR status = $3)
      AND ($4::text IS NULL OR reference = $4)
    ORDER BY id DESC LIMIT $5
"""
CLAIM_PLAN = f"""
    UPDATE gateway_plan SET asked_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND provider_plan_id IS NULL
      AND (asked_at IS NULL OR asked_at < clock_timestamp() - make_interval(secs => $3)) RETURNING {PLAN}
"""
UPDATE_PLAN = f"""
    UPDATE gateway_plan SET status = $3, provider_plan_id = $4, error_code = $5, error_text = $6, asked_at = NULL,
           version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {PLAN}
"""
FREE_PLAN = "UPDATE gateway_plan SET asked_at = NULL WHERE tenant_id = $1 AND id = $2"
COUNT_PLAN_CHECK = "UPDATE gateway_plan SET checks = checks + 1 WHERE tenant_id = $1 AND id = $2"

INSERT = f"""
    INSERT INTO gateway_subscription (tenant_id, id, plan_id, provider_account_id, person_id, credit_account_id, amount,
                                      currency, quantity, cycles, starts_at, agree_by, notify, description, reference,
                                      metadata, payer)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
    ON CONFLICT (tenant_id, reference) DO NOTHING RETURNING {SUBSCRIPTION}
"""
"""No row when the reference is taken."""
GET = f"SELECT {SUBSCRIPTION} FROM gateway_subscription WHERE tenant_id = $1 AND id = $2"
LOCK = GET + " FOR NO KEY UPDATE"
GET_URL = "SELECT url FROM gateway_subscription WHERE tenant_id = $1 AND id = $2"
GET_PAYER = "SELECT payer FROM gateway_subscription WHERE tenant_id = $1 AND id = $2"
FIND_NOTICED = f"""
    SELECT {SUBSCRIPTION} FROM gateway_subscription
    WHERE tenant_id = $1 AND provider_account_id = $2 AND (provider_subscription_id = $3 OR id = $4)
    ORDER BY provider_subscription_id IS DISTINCT FROM $3 LIMIT 1
"""
LIST = f"""
    SELECT {SUBSCRIPTION} FROM gateway_subscription
    WHERE tenant_id = $1 AND id < $2
      AND ($3::text IS NULL OR status = $3)
      AND ($4::uuid IS NULL OR person_id = $4)
      AND ($5::uuid IS NULL OR plan_id = $5)
      AND ($6::text IS NULL OR reference = $6)
      AND (NOT $7 OR attention <> '{{}}')
    ORDER BY id DESC LIMIT $8
"""
CLAIM = f"""
    UPDATE gateway_subscription SET asked_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND provider_subscription_id IS NULL
      AND (asked_at IS NULL OR asked_at < clock_timestamp() - make_interval(secs => $3)) RETURNING {SUBSCRIPTION}
"""
FREE = "UPDATE gateway_subscription SET asked_at = NULL WHERE tenant_id = $1 AND id = $2"
SET_PLACED = f"""
    UPDATE gateway_subscription s SET provider_subscription_id = $3, url = $4, updated_at = clock_timestamp()
    WHERE s.tenant_id = $1 AND s.id = $2 AND s.provider_subscription_id IS NULL
      AND NOT EXISTS (SELECT FROM gateway_subscription other
                      WHERE other.tenant_id = $1 AND other.provider_account_id = s.provider_account_id
                        AND other.provider_subscription_id = $3)
    RETURNING {", ".join("s." + column.strip() for column in SUBSCRIPTION.split(","))}
"""
UPDATE = f"""
    UPDATE gateway_subscription SET status = $3, cycles_charged = $4, next_charge_at = $5, ended_at = $6,
           error_code = $7, error_text = $8, looks = looks + 1, checks = CASE WHEN $9 THEN 0 ELSE checks END,
           over_at = CASE WHEN $10 THEN coalesce(over_at, clock_timestamp()) END, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {SUBSCRIPTION}
"""
REQUEST_CANCEL = f"""
    UPDATE gateway_subscription
    SET cancel_confirmed_at = CASE WHEN cancel_at IS NOT DISTINCT FROM $3 THEN cancel_confirmed_at END,
        cancel_at = $3, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {SUBSCRIPTION}
"""
CONFIRM_CANCEL = """
    UPDATE gateway_subscription SET cancel_confirmed_at = clock_timestamp(), updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND cancel_at = $3
"""
DROP_CANCEL = """
    UPDATE gateway_subscription SET cancel_at = NULL, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND cancel_at = $3 AND cancel_confirmed_at IS NULL
"""
ADD_ATTENTION = """
    UPDATE gateway_subscription SET attention = array_append(attention, $3), updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND NOT $3 = ANY(attention)
"""
COUNT_CHECK = "UPDATE gateway_subscription SET checks = checks + 1 WHERE tenant_id = $1 AND id = $2"
RAISE_VERSION = """
    UPDATE gateway_subscription SET version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING version
"""

INSERT_CHARGE = f"""
    INSERT INTO gateway_subscription_charge (tenant_id, id, subscription_id, provider_account_id, provider_charge_id,
                                             provider_order_id, amount, currency, period_start, period_end, billed_at,
                                             reason, payment_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT DO NOTHING RETURNING {CHARGE}
"""
"""No row when the vendor's charge or its order is here already."""
GET_CHARGE = f"SELECT {CHARGE} FROM gateway_subscription_charge WHERE tenant_id = $1 AND id = $2"
LOCK_CHARGE = GET_CHARGE + " FOR NO KEY UPDATE"
FIND_CHARGE_BY_PAYMENT = f"SELECT {CHARGE} FROM gateway_subscription_charge WHERE tenant_id = $1 AND payment_id = $2"
FIND_CHARGE = f"""
    SELECT {CHARGE} FROM gateway_subscription_charge
    WHERE tenant_id = $1 AND provider_account_id = $2 AND provider_charge_id = $3
"""
LIST_CHARGES = f"""
    SELECT {CHARGE} FROM gateway_subscription_charge
    WHERE tenant_id = $1 AND subscription_id = $2 AND id < $3 ORDER BY id DESC LIMIT $4
"""
LIST_SETTLED = """
    SELECT c.provider_charge_id FROM gateway_subscription_charge c
    LEFT JOIN payment p ON p.tenant_id = c.tenant_id AND p.id = c.payment_id
    WHERE c.tenant_id = $1 AND c.subscription_id = $2 AND (c.payment_id IS NULL OR p.id IS NOT NULL)
"""
"""The vendor's names of charges that nothing more is to be done about: held, or payments."""
COUNT_EXPECTED = """
    SELECT count(*) FROM gateway_subscription_charge WHERE tenant_id = $1 AND subscription_id = $2 AND reason IS NULL
"""
ACCEPT_CHARGE = f"""
    UPDATE gateway_subscription_charge SET payment_id = $3, accepted_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND payment_id IS NULL RETURNING {CHARGE}
"""
FIND_BY_VENDOR_ID = """
    SELECT 'gsb' AS prefix, s.id FROM provider_account a
    JOIN gateway_subscription s ON s.tenant_id = a.tenant_id AND s.provider_account_id = a.id
                               AND s.provider_subscription_id = $2
    WHERE a.tenant_id = $1 AND s.tenant_id = $1
    UNION SELECT 'gsc', c.id FROM provider_account a
    JOIN gateway_subscription_charge c ON c.tenant_id = a.tenant_id AND c.provider_account_id = a.id
                                      AND c.provider_charge_id = $2
    WHERE a.tenant_id = $1 AND c.tenant_id = $1
    UNION SELECT 'gsc', c.id FROM provider_account a
    JOIN gateway_subscription_charge c ON c.tenant_id = a.tenant_id AND c.provider_account_id = a.id
                                      AND c.provider_order_id = $2
    WHERE a.tenant_id = $1 AND c.tenant_id = $1
    LIMIT 20
"""
