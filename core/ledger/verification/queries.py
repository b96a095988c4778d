"""Verification's SQL: raw rows by ranges of their keys, and questions that answer only what is wrong."""
# ruff: noqa: S608 - only constants of this file are interpolated

from core.ledger.queries import ACCOUNT
from core.ledger.seals.queries import POSTING, SEAL, TRANSACTION

LIST_TRANSACTIONS = f"""
    SELECT {TRANSACTION} FROM ledger_transaction t
    WHERE t.tenant_id = $1 AND t.id > $2 ORDER BY t.id LIMIT $3
"""
LIST_POSTINGS = f"""
    SELECT {POSTING}, p.effective_at, p.recorded_at, d.currency AS debit_currency, c.currency AS credit_currency
    FROM ledger_posting p
    LEFT JOIN ledger_account d ON d.tenant_id = p.tenant_id AND d.id = p.debit_account_id
    LEFT JOIN ledger_account c ON c.tenant_id = p.tenant_id AND c.id = p.credit_account_id
    WHERE p.tenant_id = $1 AND p.transaction_id > $2 AND p.transaction_id <= $3
    ORDER BY p.transaction_id, p.line
"""
LIST_LEAVES = """
    SELECT item_id, position, hash FROM ledger_seal_leaf
    WHERE tenant_id = $1 AND item_id > $2 AND item_id <= $3 AND kind = $4 ORDER BY item_id
"""
LIST_UNSEALED = "SELECT unnest(transaction_ids) AS id FROM ledger_unsealed WHERE tenant_id = $1"
LIST_SEALS = f"SELECT {SEAL} FROM ledger_seal WHERE tenant_id = $1 AND height > $2 ORDER BY height LIMIT $3"
LIST_CHAIN_LEAVES = """
    SELECT position, hash FROM ledger_seal_leaf
    WHERE tenant_id = $1 AND position >= $2 AND position < $3 ORDER BY position
"""
COUNT_LEAVES_FROM = "SELECT count(*) FROM ledger_seal_leaf WHERE tenant_id = $1 AND position >= $2"

BROKEN_CHAINS = """
    SELECT account_id, posting_id, version, version_before, balance, balance_before + change AS expected,
           recorded_at < recorded_before AS is_earlier
    FROM (
        SELECT m.*, lag(m.version, 1, 0::bigint) OVER w AS version_before,
               lag(m.balance, 1, 0::numeric) OVER w AS balance_before, lag(m.recorded_at) OVER w AS recorded_before
        FROM (
            SELECT p.debit_account_id AS account_id, p.id AS posting_id, p.debit_version AS version,
                   p.debit_balance AS balance, p.recorded_at,
                   CASE WHEN a.normal_side = 'debit' THEN p.amount ELSE -p.amount END AS change
            FROM ledger_posting p
            JOIN ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.debit_account_id
            WHERE p.tenant_id = $1
            UNION ALL
            SELECT p.credit_account_id, p.id, p.credit_version, p.credit_balance, p.recorded_at,
                   CASE WHEN a.normal_side = 'credit' THEN p.amount ELSE -p.amount END
            FROM ledger_posting p
            JOIN ledger_account a ON a.tenant_id = p.tenant_id AND a.id = p.credit_account_id
            WHERE p.tenant_id = $1
        ) m
        WINDOW w AS (PARTITION BY m.account_id ORDER BY m.version)
    ) chained
    WHERE version <> version_before + 1 OR balance <> balance_before + change OR recorded_at < recorded_before
    ORDER BY account_id, version LIMIT $2
"""
WRONG_STANDINGS = """
    SELECT a.id, a.code, a.balance, a.version, a.held, s.balance AS posted, s.version AS postings,
           coalesce(h.held, 0) AS holds, a.floor, a.last_recorded_at, s.recorded_at, a.monitored,
           coalesce(m.monitors, 0) AS monitors
    FROM ledger_account a
    LEFT JOIN LATERAL (
        SELECT * FROM (
            (SELECT p.debit_balance AS balance, p.debit_version AS version, p.recorded_at FROM ledger_posting p
             WHERE p.tenant_id = a.tenant_id AND p.debit_account_id = a.id ORDER BY p.debit_version DESC LIMIT 1)
            UNION ALL
            (SELECT p.credit_balance, p.credit_version, p.recorded_at FROM ledger_posting p
             WHERE p.tenant_id = a.tenant_id AND p.credit_account_id = a.id ORDER BY p.credit_version DESC LIMIT 1)
        ) ends ORDER BY version DESC LIMIT 1
    ) s ON true
    LEFT JOIN (
        SELECT account_id, sum(amount - captured - released) AS held FROM ledger_hold
        WHERE tenant_id = $1 AND state = 'open' GROUP BY account_id
    ) h ON h.account_id = a.id
    LEFT JOIN (
        SELECT account_id, count(*) AS monitors FROM ledger_monitor
        WHERE tenant_id = $1 AND state <> 'removed' GROUP BY account_id
    ) m ON m.account_id = a.id
    WHERE a.tenant_id = $1 AND (
        a.last_recorded_at IS DISTINCT FROM s.recorded_at OR a.monitored <> (m.monitors IS NOT NULL) OR
        a.balance <> coalesce(s.balance, 0) OR a.version <> coalesce(s.version, 0) OR a.held <> coalesce(h.held, 0)
        OR a.balance - a.held < a.floor)
    ORDER BY a.code LIMIT $2
"""
UNBALANCED = """
    SELECT currency, sum(CASE normal_side WHEN 'debit' THEN balance ELSE -balance END) AS difference
    FROM ledger_account WHERE tenant_id = $1 GROUP BY currency
    HAVING sum(CASE normal_side WHEN 'debit' THEN balance ELSE -balance END) <> 0
"""
COUNT_ACCOUNTS = "SELECT count(*) FROM ledger_account WHERE tenant_id = $1"
WRONG_REVERSALS = """
    SELECT r.id, r.reverses_id FROM ledger_posting r
    JOIN ledger_transaction t ON t.tenant_id = r.tenant_id AND t.id = r.transaction_id
    LEFT JOIN ledger_posting o ON o.tenant_id = r.tenant_id AND o.id = r.reverses_id
    WHERE r.tenant_id = $1 AND r.reverses_id IS NOT NULL AND (
        o.id IS NULL OR t.reverses_id IS DISTINCT FROM o.transaction_id OR r.currency <> o.currency
        OR r.debit_account_id <> o.credit_account_id OR r.credit_account_id <> o.debit_account_id)
    ORDER BY r.id LIMIT $2
"""
REVERSED_TOO_MUCH = """
    SELECT o.id, o.amount, s.reversed
    FROM (
        SELECT r.reverses_id, sum(r.amount) AS reversed FROM ledger_posting r
        WHERE r.tenant_id = $1 AND r.reverses_id IS NOT NULL GROUP BY r.reverses_id
    ) s JOIN ledger_posting o ON o.tenant_id = $1 AND o.id = s.reverses_id
    WHERE s.reversed > o.amount ORDER BY o.id LIMIT $2
"""
WRONG_WORDS = """
    SELECT m.transaction_id, m.key FROM ledger_metadata m
    LEFT JOIN ledger_transaction t ON t.tenant_id = m.tenant_id AND t.id = m.transaction_id
    WHERE m.tenant_id = $1 AND (t.metadata ->> m.key) IS DISTINCT FROM m.value
    ORDER BY m.transaction_id, m.key LIMIT $2
"""

LIST_ACCOUNTS = f"SELECT {ACCOUNT} FROM ledger_account WHERE tenant_id = $1 AND id > $2 ORDER BY id LIMIT $3"
LIST_TERMS = "SELECT account_id, key, value FROM ledger_account_term WHERE tenant_id = $1 AND account_id = ANY($2)"
EXTRA_TERMS = """
    SELECT t.account_id, t.key FROM ledger_account_term t
    LEFT JOIN ledger_account a ON a.tenant_id = t.tenant_id AND a.id = t.account_id
    WHERE t.tenant_id = $1 AND a.code IS DISTINCT FROM t.code ORDER BY t.account_id, t.key LIMIT $2
"""
LIST_METADATA_OWNERS = """
    SELECT id, metadata FROM ledger_transaction
    WHERE tenant_id = $1 AND id > $2 AND metadata <> '{}' ORDER BY id LIMIT $3
"""
LIST_WORDS = "SELECT transaction_id, key, value FROM ledger_metadata WHERE tenant_id = $1 AND transaction_id = ANY($2)"
