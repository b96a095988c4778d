"""The ledger's SQL. Every write is set-based and selects from the tenant's root row (DESIGN: Citus, row security)."""
# ruff: noqa: S608 - only constants are interpolated

from core.kit import idempotency

ACCOUNT = (
    "id, code, normal_side, currency, owner, floor, balance, held, version, status, metadata, created_at,"
    " last_recorded_at, limit_profile, monitored, held_version"
)
INSERT_ACCOUNT = f"""
    INSERT INTO ledger_account (tenant_id, id, code, normal_side, currency, owner, floor, metadata, limit_profile)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (tenant_id, code) DO NOTHING RETURNING {ACCOUNT}
"""
FIND_ACCOUNT_BY_CODE = f"SELECT {ACCOUNT} FROM ledger_account WHERE tenant_id = $1 AND code = $2"
FIND_ACCOUNT = f"SELECT {ACCOUNT} FROM ledger_account WHERE tenant_id = $1 AND id = $2"
FIND_ACCOUNTS = f"SELECT {ACCOUNT} FROM ledger_account WHERE tenant_id = $1 AND id = ANY($2)"
LOCK_ACCOUNTS = f"""
    SELECT {ACCOUNT} FROM ledger_account WHERE tenant_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE
"""
"""One lock order everywhere: accounts by id. The sort happens below the lock, so rows are locked in order."""
LOCK_STANDINGS = """
    SELECT id, currency, owner, floor::text, status, limit_profile, monitored, normal_side = 'debit' AS debit_grows,
           balance::text, held::text, version, held_version, last_recorded_at
    FROM ledger_account WHERE tenant_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE
"""
"""LOCK_ACCOUNTS for a post: only what it has to know. Amounts as text, which Python reads five times as fast."""
TAKEN_REFERENCES = """
    SELECT u.reference, t.id FROM unnest($2::text[]) u(reference) CROSS JOIN LATERAL (
        SELECT o.id FROM ledger_transaction o WHERE o.tenant_id = $1 AND o.reference = u.reference LIMIT 1) t
"""
"""One by one: asked for many at once, the planner may think that reading the tenant's whole history is cheaper."""
REVERSED = """
    SELECT reverses_id, sum(amount) AS amount FROM ledger_posting
    WHERE tenant_id = $1 AND reverses_id = ANY($2) GROUP BY reverses_id
"""

_USAGE = """
    INSERT INTO ledger_limit_usage
        (tenant_id, account_id, direction, month_on, month_amount, month_count, day_on, day_amount, day_count)
    SELECT r.tenant_id, u.account_id, u.direction, u.month_on, u.month_amount::numeric, u.month_count, u.day_on,
           u.day_amount::numeric, u.day_count
    FROM tenant_root r CROSS JOIN unnest({rows}::ledger_new_usage[]) u WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, account_id, month_on, direction) DO UPDATE
        SET month_amount = excluded.month_amount, month_count = excluded.month_count, day_on = excluded.day_on,
            day_amount = excluded.day_amount, day_count = excluded.day_count
"""
_STANDINGS = """
    UPDATE ledger_account a
    SET balance = s.balance::numeric, held = s.held::numeric, version = s.version, held_version = s.held_version,
        last_recorded_at = $2::timestamptz + s.after_microseconds * interval '1 microsecond'
    FROM unnest($3::ledger_new_standing[]) s WHERE a.tenant_id = $1 AND a.id = s.id
"""
# Multiplied by a number an interval stays one of microseconds: in any zone of the session it is exact.
_RECORDED_AT = "$2::timestamptz + u.after_microseconds * interval '1 microsecond'"
_EFFECTIVE_AT = (
    "coalesce(u.effective_at, $2::timestamptz + (u.after_microseconds + $6::bigint) * interval '1 microsecond')"
)
_WRITE = f"""
    WITH transactions AS (
        INSERT INTO ledger_transaction
            (tenant_id, id, reference, kind, description, metadata, reverses_id, actor, effective_at, recorded_at)
        SELECT r.tenant_id, u.id, u.reference, u.kind, u.description, u.metadata::jsonb, u.reverses_id, u.actor,
               {_EFFECTIVE_AT}, {_RECORDED_AT}
        FROM tenant_root r CROSS JOIN unnest($4::ledger_new_transaction[]) u WHERE r.tenant_id = $1
    ), postings AS (
        INSERT INTO ledger_posting
            (tenant_id, id, transaction_id, line, debit_account_id, credit_account_id, amount, currency,
             debit_balance, credit_balance, debit_version, credit_version, reverses_id, effective_at, recorded_at)
        SELECT r.tenant_id, u.id, u.transaction_id, u.line, u.debit_account_id, u.credit_account_id,
               u.amount::numeric, u.currency, u.debit_balance::numeric, u.credit_balance::numeric, u.debit_version,
               u.credit_version, u.reverses_id,
               {_EFFECTIVE_AT}, {_RECORDED_AT}
        FROM tenant_root r CROSS JOIN unnest($5::ledger_new_posting[]) u WHERE r.tenant_id = $1
    ), unsealed AS (
        INSERT INTO ledger_unsealed (tenant_id, id, transaction_ids)
        SELECT r.tenant_id, $7, array_agg(u.id)
        FROM tenant_root r CROSS JOIN unnest($4::ledger_new_transaction[]) u WHERE r.tenant_id = $1
        GROUP BY r.tenant_id
    )
"""
WRITE = {
    (False, False): _WRITE + _STANDINGS,
    (True, False): f"{_WRITE}, used AS ({_USAGE.format(rows='$8')}) {_STANDINGS}",
    (False, True): f"{_WRITE}, answered AS ({idempotency.INSERT_ANSWERS.format(rows='$8')}) {_STANDINGS}",
    (True, True): f"{_WRITE}, used AS ({_USAGE.format(rows='$8')}),"
    f" answered AS ({idempotency.INSERT_ANSWERS.format(rows='$9')}) {_STANDINGS}",
}
"""The ledger's one write, decided under the accounts' locks: transactions, postings, the sealer's to-do list, the
accounts' new state and, where there are any, usage of limits and answers of idempotency keys (by whether there are).
Nothing is written in part, so a posting's transaction and accounts are there (docs/decisions/0005)."""
WRITE_STANDINGS = {False: _STANDINGS, True: f"WITH used AS ({_USAGE.format(rows='$4')}) {_STANDINGS}"}
"""What a hold changes: the accounts' state and, where there is any, usage of limits (by whether there is)."""
WRITE_METADATA = """
    INSERT INTO ledger_metadata (tenant_id, transaction_id, key, value)
    SELECT r.tenant_id, u.transaction_id, u.key, u.value
    FROM tenant_root r CROSS JOIN unnest($2::uuid[], $3::text[], $4::text[]) u(transaction_id, key, value)
    WHERE r.tenant_id = $1
"""

TRANSACTION = (
    "t.id, t.reference, t.kind, t.description, t.metadata, t.reverses_id, t.actor, t.effective_at, t.recorded_at"
)
FIND_TRANSACTION = f"SELECT {TRANSACTION} FROM ledger_transaction t WHERE t.tenant_id = $1 AND t.id = $2"
FIND_TRANSACTION_BY_REFERENCE = (
    f"SELECT {TRANSACTION} FROM ledger_transaction t WHERE t.tenant_id = $1 AND t.reference = $2"
)
LIST_TRANSACTIONS = f"""
    SELECT {TRANSACTION} FROM ledger_transaction t
    WHERE t.tenant_id = $1 AND t.id < $2 AND ($3::text IS NULL OR t.kind = $3) ORDER BY t.id DESC LIMIT $4
"""
LIST_TRANSACTIONS_WITH = f"""
    SELECT {TRANSACTION} FROM ledger_transaction t
    WHERE t.tenant_id = $1 AND ($3::text IS NULL OR t.kind = $3) AND t.id IN (
        SELECT m.transaction_id FROM ledger_metadata m
        WHERE m.tenant_id = $1 AND m.key = $5 AND m.value = $6 AND m.transaction_id < $2)
      AND NOT EXISTS (
        SELECT FROM unnest($7::text[], $8::text[]) w(key, value) WHERE NOT EXISTS (
            SELECT FROM ledger_metadata o
            WHERE o.tenant_id = $1 AND o.key = w.key AND o.value = w.value AND o.transaction_id = t.id))
    ORDER BY t.id DESC LIMIT $4
"""
"""Those that have the fact of $5 and $6, and all the others of $7 and $8."""
LIST_REVERSALS = f"""
    SELECT {TRANSACTION} FROM ledger_transaction t
    WHERE t.tenant_id = $1 AND t.reverses_id = $3 AND t.id < $2 ORDER BY t.id DESC LIMIT $4
"""
LIST_POSTINGS = """
    SELECT p.id, p.transaction_id, p.line, p.debit_account_id, p.credit_account_id, p.amount, p.currency,
           p.debit_balance, p.credit_balance, p.debit_version, p.credit_version, p.reverses_id
    FROM ledger_posting p WHERE p.tenant_id = $1 AND p.transaction_id = ANY($2) ORDER BY p.transaction_id, p.line
"""
LIST_HISTORY = """
    SELECT h.transaction_id, h.posting_id, t.reference, t.kind, t.description, t.metadata, h.change, h.balance,
           h.version, h.counter_account_id, t.effective_at, h.recorded_at
    FROM (
        (SELECT p.tenant_id, p.transaction_id, p.id AS posting_id, p.credit_account_id AS counter_account_id,
                CASE WHEN $5 = 'debit' THEN p.amount ELSE -p.amount END AS change,
                p.debit_balance AS balance, p.debit_version AS version, p.recorded_at
         FROM ledger_posting p
         WHERE p.tenant_id = $1 AND p.debit_account_id = $2 AND p.debit_version < $3
           AND ($6::timestamptz IS NULL OR p.recorded_at >= $6) AND ($7::timestamptz IS NULL OR p.recorded_at < $7)
         ORDER BY p.debit_version DESC LIMIT $4)
        UNION ALL
        (SELECT p.tenant_id, p.transaction_id, p.id, p.debit_account_id,
                CASE WHEN $5 = 'credit' THEN p.amount ELSE -p.amount END,
                p.credit_balance, p.credit_version, p.recorded_at
         FROM ledger_posting p
         WHERE p.tenant_id = $1 AND p.credit_account_id = $2 AND p.credit_version < $3
           AND ($6::timestamptz IS NULL OR p.recorded_at >= $6) AND ($7::timestamptz IS NULL OR p.recorded_at < $7)
         ORDER BY p.credit_version DESC LIMIT $4)
    ) h
    JOIN ledger_transaction t ON t.tenant_id = h.tenant_id AND t.id = h.transaction_id
    WHERE t.tenant_id = $1
    ORDER BY h.version DESC LIMIT $4
"""
NEXT_EVENT_VERSION = """
    UPDATE ledger_account SET held_version = held_version + 1 WHERE tenant_id = $1 AND id = $2
    RETURNING version + held_version
"""
"""Events of an account's owner that move no money stand in one order with those that do."""
