"""The monitors' SQL. Reading and writing happen under the lock of the accounts watched."""
# ruff: noqa: S608 - only constants of this file are interpolated

_MONITOR = (
    "id, account_id, currency, measure, direction, threshold, rearm_at, description, state, crossings, version, actor,"
    " created_at, changed_at"
)
INSERT = f"""
    INSERT INTO ledger_monitor
        (tenant_id, id, account_id, currency, measure, direction, threshold, rearm_at, description, state, actor)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'armed', $10) RETURNING {_MONITOR}
"""
GET = f"SELECT {_MONITOR} FROM ledger_monitor WHERE tenant_id = $1 AND id = $2"
LIST = f"""
    SELECT {_MONITOR} FROM ledger_monitor
    WHERE tenant_id = $1 AND id < $2 AND state <> 'removed' AND ($3::uuid IS NULL OR account_id = $3)
    ORDER BY id DESC LIMIT $4
"""
OF_ACCOUNTS = f"""
    SELECT {_MONITOR} FROM ledger_monitor
    WHERE tenant_id = $1 AND account_id = ANY($2) AND state <> 'removed' ORDER BY id
"""
UPDATE = """
    UPDATE ledger_monitor m
    SET state = u.state, crossings = u.crossings, version = u.version, changed_at = clock_timestamp()
    FROM unnest($2::uuid[], $3::text[], $4::bigint[], $5::bigint[]) u(id, state, crossings, version)
    WHERE m.tenant_id = $1 AND m.id = u.id
"""
SET_MONITORED = "UPDATE ledger_account SET monitored = $3 WHERE tenant_id = $1 AND id = $2"
