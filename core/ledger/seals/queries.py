"""The seals' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

FIND_TODO = "SELECT tenant_id FROM ledger_unsealed WHERE due_at <= clock_timestamp() GROUP BY tenant_id"
OPEN_CHAIN = """
    INSERT INTO ledger_seal_chain (tenant_id) SELECT r.tenant_id FROM tenant_root r WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id) DO NOTHING
"""
CHAIN = "SELECT height, hash, leaves FROM ledger_seal_chain WHERE tenant_id = $1"
LOCK_CHAIN = f"{CHAIN} FOR NO KEY UPDATE"
LIST_TODO = """
    SELECT id, transaction_ids FROM (
        SELECT id, transaction_ids,
               sum(cardinality(transaction_ids)) OVER (ORDER BY id) - cardinality(transaction_ids) AS before
        FROM (SELECT id, transaction_ids FROM ledger_unsealed WHERE tenant_id = $1 ORDER BY id LIMIT $2) first
    ) counted WHERE before < $2 ORDER BY id
"""
"""At least one row, and no row that begins beyond the bound."""
DELETE_TODO = "DELETE FROM ledger_unsealed WHERE tenant_id = $1 AND id = ANY($2)"
TRANSACTION = (
    "t.id, t.reference, t.kind, t.description, t.metadata::text AS metadata, t.reverses_id, t.actor, t.effective_at,"
    " t.recorded_at"
)
POSTING = (
    "p.id, p.transaction_id, p.line, p.amount, p.currency, p.reverses_id,"
    " p.debit_account_id, p.debit_balance, p.debit_version, d.code AS debit_code, d.normal_side AS debit_normal,"
    " p.credit_account_id, p.credit_balance, p.credit_version, c.code AS credit_code, c.normal_side AS credit_normal"
)
LIST_TRANSACTIONS = f"""
    SELECT {TRANSACTION} FROM ledger_transaction t WHERE t.tenant_id = $1 AND t.id = ANY($2)
"""
LIST_POSTINGS = f"""
    SELECT {POSTING} FROM ledger_posting p
    JOIN ledger_account d ON d.tenant_id = p.tenant_id AND d.id = p.debit_account_id
    JOIN ledger_account c ON c.tenant_id = p.tenant_id AND c.id = p.credit_account_id
    WHERE p.tenant_id = $1 AND p.transaction_id = ANY($2) ORDER BY p.transaction_id, p.line
"""
INSERT_LEAVES = """
    INSERT INTO ledger_seal_leaf (tenant_id, position, kind, item_id, hash)
    SELECT r.tenant_id, u.position, u.kind, u.item_id, u.hash
    FROM tenant_root r
    CROSS JOIN unnest($2::bigint[], $3::text[], $4::uuid[], $5::bytea[]) u(position, kind, item_id, hash)
    WHERE r.tenant_id = $1
"""
SEAL = "height, hash, header, first_position, leaf_count, sealed_at"
INSERT_SEAL = f"INSERT INTO ledger_seal (tenant_id, {SEAL}) VALUES ($1, $2, $3, $4, $5, $6, $7)"
ADVANCE = "UPDATE ledger_seal_chain SET height = $2, hash = $3, leaves = $4 WHERE tenant_id = $1"
LIST_HASHES = "SELECT height, hash FROM ledger_seal WHERE tenant_id = $1 AND height = ANY($2)"
LIST_HEADERS = "SELECT height, header FROM ledger_seal WHERE tenant_id = $1 AND height = ANY($2)"
LIST_SEALS = f"""
    SELECT {SEAL} FROM ledger_seal WHERE tenant_id = $1 AND height < $2 ORDER BY height DESC LIMIT $3
"""
FIND_SEAL = f"SELECT {SEAL} FROM ledger_seal WHERE tenant_id = $1 AND height = $2"
FIND_LEAF = "SELECT position, kind, hash FROM ledger_seal_leaf WHERE tenant_id = $1 AND item_id = $2"
FIND_SEAL_OF = f"""
    SELECT {SEAL} FROM ledger_seal WHERE tenant_id = $1 AND first_position <= $2 ORDER BY first_position DESC LIMIT 1
"""
LIST_LEAF_HASHES = """
    SELECT hash FROM ledger_seal_leaf WHERE tenant_id = $1 AND position >= $2 AND position < $3 ORDER BY position
"""
