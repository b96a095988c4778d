"""The holds' SQL. A hold is locked before its account."""
# ruff: noqa: S608 - only constants of this file are interpolated

HOLD = (
    "id, reference, account_id, credit_account_id, amount, currency, captured, released, state, expires_at, counted_on,"
    " description, metadata, reason, actor, created_at, finished_at, version"
)
INSERT = f"""
    INSERT INTO ledger_hold (tenant_id, id, reference, account_id, credit_account_id, amount, currency, expires_at,
                             counted_on, description, metadata, actor, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT (tenant_id, reference) DO NOTHING RETURNING {HOLD}
"""
LOCK = f"SELECT {HOLD} FROM ledger_hold WHERE tenant_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE"
UPDATE = f"""
    UPDATE ledger_hold SET captured = $3, released = $4, state = $5, reason = $6, finished_at = $7,
                           version = version + 1
    WHERE tenant_id = $1 AND id = $2 RETURNING {HOLD}
"""
FIND = f"SELECT {HOLD} FROM ledger_hold WHERE tenant_id = $1 AND id = $2"
LIST = f"""
    SELECT {HOLD} FROM ledger_hold
    WHERE tenant_id = $1 AND id > $2 AND ($3::uuid IS NULL OR account_id = $3) AND ($4::text IS NULL OR state = $4)
      AND ($5::timestamptz IS NULL OR created_at < $5)
    ORDER BY id LIMIT $6
"""
LOCK_OVERDUE = f"""
    SELECT {HOLD} FROM ledger_hold
    WHERE tenant_id = $1 AND account_id = ANY($2) AND state = 'open' AND expires_at <= $3 AND id <> ALL($4)
    ORDER BY id LIMIT $5 FOR NO KEY UPDATE SKIP LOCKED
"""
"""Of locked accounts: waiting for a hold here would be waiting in the wrong order."""
EXPIRE = f"""
    UPDATE ledger_hold SET released = amount - captured, state = 'expired', finished_at = $3, version = version + 1
    WHERE tenant_id = $1 AND id = ANY($2) RETURNING {HOLD}
"""
OVERDUE_AMOUNTS = """
    SELECT account_id, sum(amount - captured - released) AS amount FROM ledger_hold
    WHERE tenant_id = $1 AND account_id = ANY($2) AND state = 'open' AND expires_at <= $3 GROUP BY account_id
"""
LIST_OVERDUE = """
    SELECT id FROM ledger_hold
    WHERE tenant_id = $1 AND state = 'open' AND expires_at <= $2 ORDER BY expires_at LIMIT $3
"""
FIND_TARGET = "SELECT currency, status FROM ledger_account WHERE tenant_id = $1 AND id = $2"
