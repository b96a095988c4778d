"""SQL for modules that follow an account posting by posting, to embed in a set-based statement of their own.

An account's versions have no gap and no late arrivals, so who reads them in order misses nothing.
"""

from __future__ import annotations

_TRANSACTION = """
    SELECT x.reference, x.kind, x.metadata, x.effective_at FROM ledger_transaction x
    WHERE x.tenant_id = $1 AND x.id = p.transaction_id OFFSET 0
"""
"""Looked up one by one: a planner that underrates what a tenant has would rather read all of it for every chunk."""


def moves(account: str, normal_side: str, after: str, upto: str) -> str:
    """A SELECT of the postings that made an account's versions after one up to another, with their transactions.

    The arguments are placeholders such as `$2` (UUID, text, bigint, bigint); `$1` is the tenant. Columns: posting_id,
    change (in the account's own sign), balance (after it), version, reference, kind, metadata, effective_at.
    """
    return f"""
        SELECT p.id AS posting_id, CASE WHEN {normal_side}::text = 'debit' THEN p.amount ELSE -p.amount END AS change,
               p.debit_balance AS balance, p.debit_version AS version, t.reference, t.kind, t.metadata, t.effective_at
        FROM ledger_posting p CROSS JOIN LATERAL ({_TRANSACTION}) t
        WHERE p.tenant_id = $1 AND p.debit_account_id = {account}::uuid
          AND p.debit_version > {after}::bigint AND p.debit_version <= {upto}::bigint
        UNION ALL
        SELECT p.id, CASE WHEN {normal_side}::text = 'credit' THEN p.amount ELSE -p.amount END, p.credit_balance,
               p.credit_version, t.reference, t.kind, t.metadata, t.effective_at
        FROM ledger_posting p CROSS JOIN LATERAL ({_TRANSACTION}) t
        WHERE p.tenant_id = $1 AND p.credit_account_id = {account}::uuid
          AND p.credit_version > {after}::bigint AND p.credit_version <= {upto}::bigint
    """  # noqa: S608 - placeholders
