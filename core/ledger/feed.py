"""SQL for modules that follow an account posting by posting, to embed in a set-based statement of their own.

An account's versions have no gap and no late arrivals, so who reads them in order misses nothing.
"""

from __future__ import annotations


def moves(account: str, normal_side: str, after: str, upto: str) -> str:
    """A SELECT of the postings that made an account's versions after one up to another, with their transactions.

    The arguments are placeholders such as `$2` (UUID, text, bigint, bigint); `$1` is the tenant. Columns: posting_id,
    change (in the account's own sign), balance (after it), version, reference, kind, metadata, effective_at.
    """
    return f"""
        SELECT p.id AS posting_id, CASE WHEN {normal_side}::text = 'debit' THEN p.amount ELSE -p.amount END AS change,
               p.debit_balance AS balance, p.debit_version AS version, t.reference, t.kind, t.metadata, t.effective_at
        FROM ledger_posting p JOIN ledger_transaction t ON t.tenant_id = $1 AND t.id = p.transaction_id
        WHERE p.tenant_id = $1 AND p.debit_account_id = {account}::uuid
          AND p.debit_version > {after}::bigint AND p.debit_version <= {upto}::bigint
        UNION ALL
        SELECT p.id, CASE WHEN {normal_side}::text = 'credit' THEN p.amount ELSE -p.amount END, p.credit_balance,
               p.credit_version, t.reference, t.kind, t.metadata, t.effective_at
        FROM ledger_posting p JOIN ledger_transaction t ON t.tenant_id = $1 AND t.id = p.transaction_id
        WHERE p.tenant_id = $1 AND p.credit_account_id = {account}::uuid
          AND p.credit_version > {after}::bigint AND p.credit_version <= {upto}::bigint
    """  # noqa: S608 - placeholders
