"""The limits' SQL. Usage is read and written under the lock of its account."""
# ruff: noqa: S608 - only constants are interpolated

from core.ledger import queries as ledger_queries

RULE = "id, profile, currency, direction, measure, span, most, starts_at, ends_at, actor, created_at"
INSERT_RULE = f"""
    INSERT INTO ledger_limit_rule
        (tenant_id, id, profile, currency, direction, measure, span, most, starts_at, ends_at, actor)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING {RULE}
"""
LOCK_RULE = f"SELECT {RULE} FROM ledger_limit_rule WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE"
END_RULE = f"UPDATE ledger_limit_rule SET ends_at = $3 WHERE tenant_id = $1 AND id = $2 RETURNING {RULE}"
LIST_RULES = f"""
    SELECT {RULE} FROM ledger_limit_rule
    WHERE tenant_id = $1 AND id > $2 AND ($3::text IS NULL OR profile = $3) ORDER BY id LIMIT $4
"""
RULES_NOT_ENDED = f"""
    SELECT {RULE} FROM ledger_limit_rule
    WHERE tenant_id = $1 AND profile = ANY($2) AND (ends_at IS NULL OR ends_at > $3)
"""
USAGE = """
    SELECT account_id, direction, span, starts_on, amount, count FROM ledger_limit_usage
    WHERE tenant_id = $1 AND account_id = ANY($2) AND starts_on = ANY($3)
"""
WRITE_USAGE = """
    INSERT INTO ledger_limit_usage (tenant_id, account_id, direction, span, starts_on, amount, count)
    SELECT r.tenant_id, u.account_id, u.direction, u.span, u.starts_on, u.amount, u.count
    FROM tenant_root r
    CROSS JOIN unnest($2::uuid[], $3::text[], $4::text[], $5::date[], $6::numeric[], $7::bigint[])
        u(account_id, direction, span, starts_on, amount, count)
    WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, account_id, starts_on, span, direction)
        DO UPDATE SET amount = excluded.amount, count = excluded.count
"""
GIVE_BACK = """
    UPDATE ledger_limit_usage SET amount = greatest(amount - $4, 0), count = greatest(count - $5, 0)
    WHERE tenant_id = $1 AND account_id = $2 AND direction = 'out'
      AND ((span = 'day' AND starts_on = $3) OR (span = 'month' AND starts_on = date_trunc('month', $3::date)::date))
"""
SET_PROFILE = (
    f"UPDATE ledger_account SET limit_profile = $3 WHERE tenant_id = $1 AND id = $2 RETURNING {ledger_queries.ACCOUNT}"
)
