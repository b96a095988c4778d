"""Statements' SQL: lines made of what was staged, read in order, and what they are tied to."""
# ruff: noqa: S608 - only constants of this file and the exported fragment of the ledger are interpolated

from core.ledger import feed

LINE = (
    "id, source_id, import_id, line_key, kind, amount, currency, booked_on, value_on, reference, counterparty,"
    " description, balance_after, keys, state, problem, reason, expected, subject, expectation_id, match_id, rule"
)
INSERT_STAGED = """
    INSERT INTO statement_line
        (tenant_id, id, provider_account_id, source_id, import_id, line_key, kind, amount, currency, booked_on,
         value_on, reference, counterparty, description, balance_after, keys, group_key)
    SELECT r.tenant_id, s.id, $3::uuid, $3::uuid, $2::uuid, s.line_key,
           CASE WHEN (s.facts ->> 'amount')::numeric > 0 THEN 'credit' ELSE 'debit' END,
           (s.facts ->> 'amount')::numeric, s.facts ->> 'currency', (s.facts ->> 'booked_on')::date,
           (s.facts ->> 'value_on')::date, s.facts ->> 'reference', s.facts ->> 'counterparty',
           s.facts ->> 'description', (s.facts ->> 'balance')::numeric,
           ARRAY(SELECT jsonb_array_elements_text(s.facts -> 'keys')),
           upper(coalesce(s.facts ->> 'group', s.facts ->> 'reference'))
    FROM tenant_root r JOIN reconciliation_import_row s ON s.tenant_id = r.tenant_id
    WHERE r.tenant_id = $1 AND s.import_id = $2
    ORDER BY s.number
    ON CONFLICT (tenant_id, source_id, line_key) DO NOTHING
"""
NEWEST_TOLD = """
    SELECT max(to_on) FROM reconciliation_import
    WHERE tenant_id = $1 AND source_id = $2 AND state = 'completed' AND jsonb_array_length(statements) > 0 AND id <> $3
"""
WITHDRAW = """
    UPDATE statement_line l SET absent = true, state = CASE l.state WHEN 'matched' THEN 'matched' ELSE 'withdrawn' END,
           problem = NULL, reason = NULL, expected = NULL, updated_at = clock_timestamp()
    WHERE l.tenant_id = $1 AND l.source_id = $2 AND l.booked_on >= $4::date AND l.booked_on < $5::date
      AND NOT l.absent
      AND NOT EXISTS (
        SELECT FROM reconciliation_import_row s
        WHERE s.tenant_id = $1 AND s.import_id = $3 AND s.line_key = l.line_key)
"""
"""What a whole statement leaves out of its days was taken out by the bank: what never tied goes, what ties becomes a
break. The last day may not be over."""
SHOW_AGAIN = """
    UPDATE statement_line l SET absent = false, state = CASE l.state WHEN 'withdrawn' THEN 'new' ELSE l.state END,
           updated_at = clock_timestamp()
    WHERE l.tenant_id = $1 AND l.source_id = $2 AND l.absent AND l.line_key IN (
        SELECT s.line_key FROM reconciliation_import_row s WHERE s.tenant_id = $1 AND s.import_id = $3)
"""
LIST = f"""
    SELECT {LINE} FROM statement_line
    WHERE tenant_id = $1 AND id < $2 AND ($3::uuid IS NULL OR source_id = $3)
      AND ($4::uuid IS NULL OR import_id = $4) AND ($5::text IS NULL OR state = $5)
    ORDER BY id DESC LIMIT $6
"""
GET = f"SELECT {LINE} FROM statement_line WHERE tenant_id = $1 AND id = $2"

INSERT_EXPECTATIONS = f"""
    WITH moved AS MATERIALIZED ({feed.moves("$3", "$4", "$5", "$6")})
    INSERT INTO settlement_expectation
        (tenant_id, id, provider_account_id, posting_id, kind, subject, provider_id, reference, group_key, amount,
         currency, version, expected_at)
    SELECT r.tenant_id, ($7::uuid[])[(m.version - $5::bigint)::integer], $2::uuid, m.posting_id,
           CASE WHEN m.kind = 'settlement' AND m.reference LIKE 'settlement:%:%' THEN 'settlement'
                WHEN m.reference LIKE 'payout:%:paid:%' OR m.kind = $9::text THEN 'payout' ELSE 'other' END,
           m.reference, upper(coalesce(m.metadata ->> 'provider_settlement', m.metadata ->> 'provider_payout')),
           upper(m.metadata ->> 'utr'), upper(m.metadata ->> 'utr'),
           CASE WHEN $4::text = 'debit' THEN m.change ELSE -m.change END, $8::text, m.version, m.effective_at
    FROM tenant_root r CROSS JOIN moved m
    WHERE r.tenant_id = $1 AND NOT ($10::boolean AND m.kind = $9::text AND m.reference LIKE 'payout%:%')
    ON CONFLICT (tenant_id, posting_id, provider_account_id) DO NOTHING
"""
"""What moved the ledger account after version $5 up to $6, in the sign of a bank: positive when money came to us. An
asset grows with it; what we owe a bank for payouts shrinks with it. What took a payout on to the bank ($9) is expected
of the bank's statement, and of no payout report ($10), which shows the payout itself."""
SHOWN_BY_REPORT = """
    SELECT t.reference, l.booked_on, coalesce(l.reference, l.keys[1]) AS called
    FROM unnest($3::text[]) u(reference)
    JOIN ledger_transaction t ON t.reference = u.reference
    JOIN ledger_posting p ON p.tenant_id = t.tenant_id AND p.transaction_id = t.id
    JOIN settlement_expectation e
        ON e.tenant_id = p.tenant_id AND e.posting_id = p.id AND e.provider_account_id = $2::uuid
    JOIN LATERAL (
        SELECT s.booked_on, s.reference, s.keys FROM statement_line s
        WHERE s.tenant_id = $1 AND s.source_id = $2::uuid
          AND (s.id = e.line_id OR e.match_id IS NOT NULL AND s.match_id = e.match_id)
        ORDER BY s.booked_on DESC, s.id LIMIT 1
    ) l ON true
    WHERE t.tenant_id = $1 AND p.tenant_id = $1 AND e.tenant_id = $1
"""
OPEN_LINES = """
    SELECT l.id, l.amount, l.currency, l.booked_on, array_append(l.keys, upper(l.reference)) AS keys
    FROM statement_line l
    WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state IN ('new', 'broken') AND l.id > $3
    ORDER BY l.id LIMIT $4
"""
LIST_NAMELESS = """
    SELECT id, kind, subject FROM settlement_expectation
    WHERE tenant_id = $1 AND provider_account_id = $2 AND reference IS NULL AND kind IN ('settlement', 'payout')
      AND line_id IS NULL AND match_id IS NULL
    ORDER BY id LIMIT $3
"""
SETTLEMENT_UTRS = """
    SELECT s.provider_account_id, s.provider_settlement_id, s.utr
    FROM unnest($2::uuid[], $3::text[]) u(account_id, name)
    JOIN settlement s ON s.provider_account_id = u.account_id AND s.provider_settlement_id = u.name
    WHERE s.tenant_id = $1
"""
NAME_EXPECTATIONS = """
    UPDATE settlement_expectation e SET reference = upper(u.utr), group_key = upper(u.utr),
           provider_id = coalesce(upper(u.name), e.provider_id)
    FROM unnest($3::uuid[], $4::text[], $5::text[]) u(id, utr, name)
    WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND e.id = u.id
"""

_NAMED = """
    SELECT l.id AS line_id, e.id, e.subject, e.amount, e.line_id IS NOT NULL OR e.match_id IS NOT NULL AS is_tied
    FROM statement_line l
    CROSS JOIN LATERAL (SELECT DISTINCT unnest(array_append(l.keys, upper(l.reference))) AS key) k
    JOIN settlement_expectation e ON e.{name} = k.key AND e.currency = l.currency
    WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state IN ('new', 'broken')
      AND e.tenant_id = $1 AND e.provider_account_id = $2
"""
JUDGE = f"""
    WITH named AS ({_NAMED.format(name="reference")} UNION {_NAMED.format(name="provider_id")}
    ), told AS (
        SELECT line_id, sum(amount) FILTER (WHERE NOT is_tied) AS expected, min(subject) FILTER (WHERE NOT is_tied)
               AS subject, min(subject) FILTER (WHERE is_tied) AS before
        FROM named GROUP BY line_id
    ), judged AS (
        SELECT l.id,
               CASE WHEN t.expected > l.amount THEN 'bank_short' WHEN t.expected < l.amount THEN 'bank_over'
                    WHEN t.before IS NOT NULL AND t.expected IS NULL THEN 'duplicate'
                    WHEN t.expected IS NOT NULL OR l.booked_on < $3::date THEN 'missing_here' END AS problem,
               CASE WHEN t.expected <> l.amount THEN 'amount_differs' WHEN t.expected IS NOT NULL THEN 'ambiguous'
                    WHEN t.before IS NOT NULL THEN 'tied_before'
                    WHEN l.booked_on < $3::date THEN 'unknown_here' END AS reason,
               CASE WHEN t.expected <> l.amount THEN t.expected END AS expected,
               coalesce(t.subject, t.before) AS subject
        FROM statement_line l LEFT JOIN told t ON t.line_id = l.id
        WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state IN ('new', 'broken')
    )
    UPDATE statement_line l SET state = CASE WHEN j.problem IS NULL THEN 'new' ELSE 'broken' END, problem = j.problem,
           reason = j.reason, expected = j.expected, subject = j.subject, updated_at = clock_timestamp()
    FROM judged j
    WHERE l.tenant_id = $1 AND l.id = j.id
      AND (l.problem, l.reason, l.expected, l.subject) IS DISTINCT FROM (j.problem, j.reason, j.expected, j.subject)
"""
"""Say what is wrong with each line that no rule tied. One that names nothing of ours may wait until $3."""
LIST_DIFFERENCES = f"""
    WITH named AS ({_NAMED.format(name="reference")} UNION {_NAMED.format(name="provider_id")})
    SELECT l.problem AS kind, 'statement:' || l.line_key AS subject, NULL::uuid AS line_id, l.id AS statement_line_id,
           NULL::uuid AS expectation_id, NULL::uuid AS settlement_id, l.expected, l.amount AS actual, l.currency,
           l.reason, l.kind AS line_kind, l.subject AS about, NULL::text AS provider_payment_id,
           NULL::text AS provider_refund_id
    FROM statement_line l
    WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state = 'broken'
    UNION ALL
    SELECT 'missing_there', 'statement:' || l.line_key, NULL, l.id, l.expectation_id, NULL, l.amount, NULL, l.currency,
           'no_longer_reported', l.kind, l.subject, NULL, NULL
    FROM statement_line l
    WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.absent AND l.state = 'matched'
    UNION ALL
    SELECT 'missing_there', e.subject, NULL, NULL, e.id, NULL, e.amount, NULL, e.currency, 'overdue', e.kind, e.subject,
           NULL, NULL
    FROM settlement_expectation e
    WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND e.line_id IS NULL AND e.match_id IS NULL
      AND e.expected_at < $3 AND e.expected_at >= (
        SELECT min(f.booked_on)::timestamp AT TIME ZONE $4::text FROM statement_line f
        WHERE f.tenant_id = $1 AND f.source_id = $2)
      AND NOT EXISTS (SELECT FROM named n WHERE n.id = e.id)
"""
"""What the first statement does not reach back to is the opening balance's, and no difference."""
SUMMARY = """
    SELECT (SELECT count(*) FROM statement_line l WHERE l.tenant_id = $1 AND l.source_id = $2
              AND l.state IN ('new', 'broken')) AS open_lines,
           (SELECT coalesce(sum(l.amount), 0) FROM statement_line l WHERE l.tenant_id = $1 AND l.source_id = $2
              AND l.state IN ('new', 'broken')) AS open_lines_amount,
           (SELECT count(*) FROM settlement_expectation e WHERE e.tenant_id = $1 AND e.provider_account_id = $2
              AND e.line_id IS NULL AND e.match_id IS NULL) AS open_expectations,
           (SELECT coalesce(sum(e.amount), 0) FROM settlement_expectation e
            WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND e.line_id IS NULL AND e.match_id IS NULL)
              AS open_expectations_amount
"""
CLOSING = """
    SELECT statements -> -1 ->> 'closing' AS closing FROM reconciliation_import
    WHERE tenant_id = $1 AND source_id = $2 AND state = 'completed' AND jsonb_array_length(statements) > 0
    ORDER BY to_on DESC, id DESC LIMIT 1
"""
