"""The SQL of payment links. Locks: the link before its payment."""
# ruff: noqa: S608 - only constants of this file are interpolated

_OWN = (
    "id, amount, currency, credit_account_id, purpose, reference, description, single_use, hosted,"
    " provider_account_id, return_url, metadata, payment_id, provider_link_id, expires_at, cancelled_at, created_at,"
    " updated_at, version"
)
LINK = f"""{_OWN}, EXISTS (
    SELECT FROM payment p WHERE p.tenant_id = payment_link.tenant_id AND p.id = payment_link.payment_id
       AND p.status = 'succeeded') AS is_paid
"""

INSERT = f"""
    INSERT INTO payment_link (tenant_id, id, amount, currency, credit_account_id, purpose, reference, description,
                              single_use, hosted, provider_account_id, return_url, metadata, token_hash, sealed,
                              payment_id, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
    ON CONFLICT (tenant_id, reference) DO NOTHING
    RETURNING {_OWN}, false AS is_paid
"""
"""No row when the reference is taken."""
GET = f"SELECT {LINK} FROM payment_link WHERE tenant_id = $1 AND id = $2"
GET_SEALED = "SELECT sealed FROM payment_link WHERE tenant_id = $1 AND id = $2"
FIND_BY_TOKEN = f"SELECT {LINK} FROM payment_link WHERE tenant_id = $1 AND token_hash = $2"
FIND_BY_PAYMENT = f"SELECT {LINK} FROM payment_link WHERE tenant_id = $1 AND payment_id = $2"
FIND_BY_PROVIDER_ID = f"""
    SELECT {LINK} FROM payment_link
    WHERE tenant_id = $1 AND provider_account_id = $2 AND provider_link_id = $3
"""
LOCK = f"SELECT {_OWN}, false AS is_paid FROM payment_link WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE"
"""Whether it is paid is not read here: look at its payment under the payment's lock."""
LIST = f"""
    SELECT {LINK} FROM payment_link
    WHERE tenant_id = $1 AND id < $2 AND ($3::text IS NULL OR reference = $3)
    ORDER BY id DESC LIMIT $4
"""
SET_PAYMENT = """
    UPDATE payment_link SET payment_id = $3, updated_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2
"""
SET_PROVIDER_LINK = """
    UPDATE payment_link SET provider_link_id = $3, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND provider_link_id IS NULL
"""
CANCEL = f"""
    UPDATE payment_link SET cancelled_at = $3, version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {_OWN}, false AS is_paid
"""
SET_FORM = """
    UPDATE payment_attempt SET checkout = $3, sent = $4, version = version + 1, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2
"""
