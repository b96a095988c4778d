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
    SELECT account_id, direction, month_amount::text, month_count, day_on, day_amount::text, day_count
    FROM ledger_limit_usage WHERE tenant_id = $1 AND account_id = ANY($2) AND month_on = $3
"""
GIVE_BACK = """
    UPDATE ledger_limit_usage
    SET month_amount = greatest(month_amount - $4, 0), month_count = greatest(month_count - $5, 0),
        day_amount = CASE WHEN day_on = $3 THEN greatest(day_amount - $4, 0) ELSE day_amount END,
        day_count = CASE WHEN day_on = $3 THEN greatest(day_count - $5, 0) ELSE day_count END
    WHERE tenant_id = $1 AND account_id = $2 AND direction = 'out' AND month_on = date_trunc('month', $3::date)::date
"""
DELETE_OLD_USAGE = """
    DELETE FROM ledger_limit_usage WHERE tenant_id = $1 AND (account_id, month_on, direction) IN (
        SELECT account_id, month_on, direction FROM ledger_limit_usage
        WHERE tenant_id = $1 AND month_on < $2 LIMIT $3
    )
"""
SET_PROFILE = (
    f"UPDATE ledger_account SET limit_profile = $3 WHERE tenant_id = $1 AND id = $2 RETURNING {ledger_queries.ACCOUNT}"
)
