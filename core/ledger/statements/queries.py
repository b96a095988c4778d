"""The statements' SQL.

Two facts make as-of reads cheap. Versions of an account have no gap and rise with `recorded_at`, so the last posting
known at an instant is found by halving (`VERSIONS_AT`), without an index over time that every post would have to pay
for. And a posting whose `effective_at` is its `recorded_at` needs no correction, so the partial indexes
`ledger_posting_debit_moved` and `_credit_moved` hold all that do.
"""
# ruff: noqa: S608 - only constants of this file are interpolated

VERSIONS_AT = """
    WITH RECURSIVE search AS (
        SELECT u.id, 0::bigint AS low, u.high FROM unnest($2::uuid[], $3::bigint[]) u(id, high)
        UNION ALL
        SELECT s.id, CASE WHEN k.known THEN s.middle ELSE s.low END,
               CASE WHEN k.known THEN s.high ELSE s.middle - 1 END
        FROM (SELECT id, low, high, (low + high + 1) / 2 AS middle FROM search WHERE low < high) s
        CROSS JOIN LATERAL (
            SELECT coalesce((
                SELECT p.recorded_at FROM ledger_posting p
                WHERE p.tenant_id = $1 AND p.debit_account_id = s.id AND p.debit_version = s.middle
            ), (
                SELECT p.recorded_at FROM ledger_posting p
                WHERE p.tenant_id = $1 AND p.credit_account_id = s.id AND p.credit_version = s.middle
            )) <= $4 AS known OFFSET 0
        ) k
    )
    SELECT id, low AS version FROM search WHERE low = high
"""
"""The last version of each account that was recorded at or before $4; 0 for none. $3 is where to start from above.

Scalar subqueries, because PostgreSQL answers a repeated EXISTS from a hash of all of the tenant's postings; OFFSET 0,
so that each is asked once.
"""

# In the order of the partial index and with `+ 0`, so that the index over versions, which holds all postings, never
# looks as cheap as that one.
_MOVED = """
    SELECT coalesce(sum(m.amount), 0) AS amount FROM (
        SELECT p.amount FROM ledger_posting p
        WHERE p.tenant_id = $1 AND p.{side}_account_id = u.id AND p.effective_at <> p.recorded_at
            AND p.effective_at {when} AND p.{side}_version + 0 <= {until} AND p.{side}_version + 0 > {after}
        ORDER BY p.effective_at, p.{side}_version
    ) m
"""
_BACK = {"when": "<= $6", "after": "u.version", "until": "u.known"}
_AHEAD = {"when": "> $6", "after": "0", "until": "u.version"}
BALANCES_AT = f"""
    SELECT u.id,
        coalesce((
            SELECT p.debit_balance FROM ledger_posting p
            WHERE p.tenant_id = $1 AND p.debit_account_id = u.id AND p.debit_version = u.version
        ), (
            SELECT p.credit_balance FROM ledger_posting p
            WHERE p.tenant_id = $1 AND p.credit_account_id = u.id AND p.credit_version = u.version
        ), 0)
        + CASE WHEN $6::timestamptz IS NULL THEN 0 WHEN u.normal_side = 'debit' THEN 1 ELSE -1 END
            * (back_debit.amount - back_credit.amount - ahead_debit.amount + ahead_credit.amount) AS balance
    FROM unnest($2::uuid[], $3::text[], $4::bigint[], $5::bigint[]) u(id, normal_side, version, known)
    CROSS JOIN LATERAL ({_MOVED.format(side="debit", **_BACK)}) back_debit
    CROSS JOIN LATERAL ({_MOVED.format(side="credit", **_BACK)}) back_credit
    CROSS JOIN LATERAL ({_MOVED.format(side="debit", **_AHEAD)}) ahead_debit
    CROSS JOIN LATERAL ({_MOVED.format(side="credit", **_AHEAD)}) ahead_credit
"""
"""Balances after `version`, plus what was posted later (up to `known`) with a date up to $6, minus what was posted
before with a date after it."""

COUNT_MOVED = """
    SELECT
        (SELECT count(*) FROM ledger_posting p
         WHERE p.tenant_id = $1 AND p.debit_account_id = $2 AND p.effective_at <> p.recorded_at
             AND p.debit_version > $3 AND p.debit_version <= $4)
        + (SELECT count(*) FROM ledger_posting p
           WHERE p.tenant_id = $1 AND p.credit_account_id = $2 AND p.effective_at <> p.recorded_at
               AND p.credit_version > $3 AND p.credit_version <= $4) AS recorded_inside,
        (SELECT count(*) FROM ledger_posting p
         WHERE p.tenant_id = $1 AND p.debit_account_id = $2 AND p.effective_at <> p.recorded_at
             AND p.effective_at >= $5 AND p.effective_at < $6 AND p.debit_version <= $7)
        + (SELECT count(*) FROM ledger_posting p
           WHERE p.tenant_id = $1 AND p.credit_account_id = $2 AND p.effective_at <> p.recorded_at
               AND p.effective_at >= $5 AND p.effective_at < $6 AND p.credit_version <= $7) AS effective_inside
"""

_LINE = """
    SELECT p.tenant_id, p.transaction_id, p.{other}_account_id AS counter_account_id,
        CASE WHEN $3 = '{side}' THEN p.amount ELSE -p.amount END AS change,
        p.{side}_version AS version, p.effective_at, p.recorded_at
    FROM ledger_posting p WHERE p.tenant_id = $1 AND p.{side}_account_id = $2
"""
_DEBIT, _CREDIT = _LINE.format(side="debit", other="credit"), _LINE.format(side="credit", other="debit")
_WITH_TRANSACTION = """
    SELECT h.transaction_id, h.counter_account_id, t.reference, t.kind, t.description, h.change, h.version,
           h.effective_at, h.recorded_at
    FROM ({lines}) h JOIN ledger_transaction t ON t.tenant_id = h.tenant_id AND t.id = h.transaction_id
    WHERE t.tenant_id = $1
"""
_PLAIN = "AND p.effective_at = p.recorded_at AND p.{side}_version > $4 AND p.{side}_version <= $5"
_PLAIN_END = "ORDER BY p.{side}_version LIMIT $6"
_MOVED_LINE = """
    AND p.effective_at <> p.recorded_at AND (p.effective_at, p.{side}_version) > ($4, $5)
    AND p.effective_at < $6 AND p.{side}_version <= $7
"""
_MOVED_END = "ORDER BY p.effective_at, p.{side}_version LIMIT $8"


def _both(where: str, end: str) -> str:
    debit = f"({_DEBIT} {where.format(side='debit')} {end.format(side='debit')})"
    credit = f"({_CREDIT} {where.format(side='credit')} {end.format(side='credit')})"
    return _WITH_TRANSACTION.format(lines=f"{debit} UNION ALL {credit}")


LIST_PLAIN = _both(_PLAIN, _PLAIN_END) + " ORDER BY h.version LIMIT $6"
"""Lines of postings recorded when they were effective, by version: the order of both times."""
LIST_MOVED = _both(_MOVED_LINE, _MOVED_END) + " ORDER BY h.effective_at, h.version LIMIT $8"
"""Lines of all other postings, by effective date."""

LIST_ENTRIES = """
    SELECT h.transaction_id, h.posting_id, t.reference, t.kind, t.description, t.metadata, h.change, h.balance,
           h.version, h.counter_account_id, t.effective_at, h.recorded_at
    FROM (
        SELECT p.tenant_id, p.transaction_id, p.id AS posting_id, p.credit_account_id AS counter_account_id,
               CASE WHEN $3 = 'debit' THEN p.amount ELSE -p.amount END AS change,
               p.debit_balance AS balance, p.debit_version AS version, p.recorded_at
        FROM ledger_posting p
        WHERE p.tenant_id = $1 AND p.debit_account_id = $2 AND p.debit_version = ANY($4::bigint[])
        UNION ALL
        SELECT p.tenant_id, p.transaction_id, p.id, p.debit_account_id,
               CASE WHEN $3 = 'credit' THEN p.amount ELSE -p.amount END,
               p.credit_balance, p.credit_version, p.recorded_at
        FROM ledger_posting p
        WHERE p.tenant_id = $1 AND p.credit_account_id = $2 AND p.credit_version = ANY($4::bigint[])
    ) h
    JOIN ledger_transaction t ON t.tenant_id = h.tenant_id AND t.id = h.transaction_id
    WHERE t.tenant_id = $1
    ORDER BY h.version DESC
"""

LIST_ACCOUNT_HEADS = """
    SELECT id, code, currency, normal_side, balance, version, last_recorded_at,
           id IN (SELECT account_id FROM ledger_chart WHERE tenant_id = $1 AND template = ANY($2)) AS memorandum
    FROM ledger_account WHERE tenant_id = $1 AND version > 0
"""
SHARE_ACCOUNT = "SELECT id FROM ledger_account WHERE tenant_id = $1 AND id = $2 FOR SHARE"

_STATEMENT = (
    "id, account_id, format, from_at, to_at, known_version, state, lines_total, lines_done, opening, closing, file_id,"
    " error, actor, version, created_at, finished_at"
)
INSERT = f"""
    INSERT INTO ledger_statement
        (tenant_id, id, account_id, format, from_at, to_at, known_version, lines_total, opening, closing, actor)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING {_STATEMENT}
"""
GET = f"SELECT {_STATEMENT} FROM ledger_statement WHERE tenant_id = $1 AND id = $2"
LIST = f"""
    SELECT {_STATEMENT} FROM ledger_statement
    WHERE tenant_id = $1 AND id < $2 AND ($3::uuid IS NULL OR account_id = $3) ORDER BY id DESC LIMIT $4
"""
LOCK = GET + " FOR NO KEY UPDATE"
PROGRESS = """
    UPDATE ledger_statement SET state = 'running', lines_done = $3, version = version + 1
    WHERE tenant_id = $1 AND id = $2 AND state IN ('queued', 'running')
"""
FINISH = f"""
    UPDATE ledger_statement SET state = $3, lines_done = $4, file_id = $5, error = $6, version = version + 1,
        finished_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND state IN ('queued', 'running') RETURNING {_STATEMENT}
"""
