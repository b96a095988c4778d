"""Signed-off periods' SQL: what stands at the end of a day, what is still broken then, and the sign-offs themselves.

Locks: the reconciled accounts by id, then the sign-off, then the ledger's closing date.
"""
# ruff: noqa: S608 - only constants of this file are interpolated

SIGN_OFF = (
    "id, account_id, source_id, from_on, to_on, close_books, state, reason, agreed, sha256, head_height, head_hash,"
    " approval_id, reopening_id, prepared_by, signed_by, signed_at, reopened_by, reopened_at, reopening_reason,"
    " created_at, version"
)
INSERT = f"""
    INSERT INTO reconciliation_sign_off
        (tenant_id, id, account_id, source_id, from_on, to_on, close_books, reason, agreed, approval_id, prepared_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING {SIGN_OFF}
"""
GET = f"SELECT {SIGN_OFF} FROM reconciliation_sign_off WHERE tenant_id = $1 AND id = $2"
LOCK = GET + " FOR NO KEY UPDATE"
LIST = f"""
    SELECT {SIGN_OFF} FROM reconciliation_sign_off
    WHERE tenant_id = $1 AND id < $2 AND ($3::text IS NULL OR state = $3) ORDER BY id DESC LIMIT $4
"""
DOCUMENT = "SELECT document FROM reconciliation_sign_off WHERE tenant_id = $1 AND id = $2"
REJECT = """
    UPDATE reconciliation_sign_off SET state = 'rejected', version = version + 1 WHERE tenant_id = $1 AND id = $2
"""
SIGN = f"""
    UPDATE reconciliation_sign_off SET state = 'signed', document = $3, sha256 = $4, head_height = $5, head_hash = $6,
           signed_by = $7, signed_at = $8, version = version + 1
    WHERE tenant_id = $1 AND id = $2 RETURNING {SIGN_OFF}
"""
ASK_REOPENING = f"""
    UPDATE reconciliation_sign_off SET reopening_id = $3, version = version + 1
    WHERE tenant_id = $1 AND id = $2 RETURNING {SIGN_OFF}
"""
REOPEN = f"""
    UPDATE reconciliation_sign_off SET state = 'reopened', reopened_by = $3, reopened_at = clock_timestamp(),
           reopening_reason = $4, version = version + 1
    WHERE tenant_id = $1 AND id = $2 RETURNING {SIGN_OFF}
"""
FIND_OVERLAPPING = """
    SELECT id FROM reconciliation_sign_off
    WHERE tenant_id = $1 AND state = 'signed' AND from_on <= $4 AND to_on >= $3
      AND (account_id IS NULL OR $2::uuid IS NULL OR account_id = $2)
    ORDER BY id LIMIT 1
"""
LIST_SIGNED = """
    SELECT id, state, document, sha256, head_height, head_hash FROM reconciliation_sign_off
    WHERE tenant_id = $1 AND sha256 IS NOT NULL AND id > $2 ORDER BY id LIMIT $3
"""

LIST_GATEWAYS = "SELECT id FROM reconciliation_account WHERE tenant_id = $1 AND kind = 'settlement' ORDER BY id"
LOCK_ACCOUNTS = """
    SELECT id FROM reconciliation_account WHERE tenant_id = $1 AND id = ANY($2::uuid[])
    ORDER BY id FOR NO KEY UPDATE
"""
COUNT_OPEN_RUNS = """
    SELECT count(*) FROM reconciliation_run
    WHERE tenant_id = $1 AND provider_account_id = $2 AND state IN ('queued', 'running')
"""
MISSING_DAYS = """
    SELECT count(*) AS days, min(d.day)::date AS first
    FROM generate_series($3::date::timestamp, $4::date::timestamp, interval '1 day') d(day)
    WHERE NOT EXISTS (
        SELECT FROM reconciliation_run r
        WHERE r.tenant_id = $1 AND r.provider_account_id = $2 AND r.source_id IS NULL AND r.state = 'done'
          AND r."trigger" <> 'import' AND r.from_on <= d.day AND r.to_on >= d.day
          AND (r.to_on > d.day
               OR r.started_at + $5::interval >= (d.day + interval '1 day') AT TIME ZONE $6::text))
      AND NOT EXISTS (
        SELECT FROM reconciliation_source s
        JOIN reconciliation_import i ON i.tenant_id = s.tenant_id AND i.source_id = s.id
        WHERE s.tenant_id = $1 AND i.tenant_id = $1 AND s.provider_account_id = $2 AND s.kind = 'settlement'
          AND i.state = 'completed' AND i.from_on <= d.day AND i.to_on >= d.day)
"""
"""Days that no run has read since they ended. $5 is by how much the tenant's clock is ahead of the machine's."""
COVERED_TO = """
    SELECT max(to_on) FROM reconciliation_import WHERE tenant_id = $1 AND source_id = $2 AND state = 'completed'
"""

EXPECTED = """
    SELECT coalesce(sum(e.amount) FILTER (WHERE NOT t.tied AND e.expected_at < $4), 0) AS open,
           coalesce(sum(e.amount) FILTER (WHERE t.tied AND e.expected_at < $4), 0) AS tied,
           coalesce(sum(e.amount) FILTER (WHERE t.tied AND e.expected_at >= $4), 0) AS tied_of_later,
           coalesce(sum(e.amount) FILTER (WHERE NOT t.tied AND e.expected_at < $4 AND e.expected_at >= $5), 0)
               AS open_since
    FROM settlement_expectation e
    CROSS JOIN LATERAL (SELECT e.line_id IS NOT NULL OR e.match_id IS NOT NULL AS tied) t
    WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND e.currency = $3
"""
PAID_LATER = """
    SELECT coalesce(sum(CASE WHEN p.credit_account_id = $3 THEN p.amount ELSE -p.amount END), 0)
    FROM settlement s
    JOIN settlement_booking b ON b.tenant_id = s.tenant_id AND b.settlement_id = s.id
    JOIN ledger_transaction t ON t.tenant_id = b.tenant_id AND t.id = b.transaction_id AND t.effective_at >= $4
    JOIN ledger_posting p ON p.tenant_id = t.tenant_id AND p.transaction_id = t.id
        AND (p.debit_account_id = $3 OR p.credit_account_id = $3)
    WHERE s.tenant_id = $1 AND b.tenant_id = $1 AND t.tenant_id = $1 AND p.tenant_id = $1
      AND s.provider_account_id = $2
"""
"""What bookings took out of a clearing account from $4 on."""
SHOWN = """
    SELECT coalesce(sum(l.amount) FILTER (WHERE l.booked_on <= $3 AND l.state IN ('new', 'broken')), 0) AS open,
           coalesce(sum(l.amount) FILTER (WHERE l.booked_on <= $3 AND l.state = 'matched'), 0) AS tied,
           coalesce(sum(l.amount) FILTER (WHERE l.booked_on > $3 AND l.state <> 'withdrawn'), 0) AS later,
           min(l.booked_on)::timestamp AT TIME ZONE $4::text AS since
    FROM statement_line l WHERE l.tenant_id = $1 AND l.source_id = $2
"""
BREAKS = """
    SELECT b.id, b.provider_account_id, b.source_id, b.kind, b.subject, b.state, b.currency, b.expected, b.actual,
           o.day, n.text AS explanation
    FROM reconciliation_break b
    LEFT JOIN settlement_line l ON l.tenant_id = b.tenant_id AND l.id = b.line_id
    LEFT JOIN statement_line m ON m.tenant_id = b.tenant_id AND m.id = b.statement_line_id
    LEFT JOIN settlement_expectation e ON e.tenant_id = b.tenant_id AND e.id = b.expectation_id
    LEFT JOIN settlement s ON s.tenant_id = b.tenant_id AND s.id = b.settlement_id
    CROSS JOIN LATERAL (
        SELECT coalesce(l.report_on, m.booked_on, (e.expected_at AT TIME ZONE $4::text)::date,
                        (s.settled_at AT TIME ZONE $4::text)::date, (b.created_at AT TIME ZONE $4::text)::date) AS day
    ) o
    LEFT JOIN LATERAL (
        SELECT x.text FROM reconciliation_break_note x
        WHERE x.tenant_id = $1 AND x.break_id = b.id AND x.kind = 'explained' ORDER BY x.id DESC LIMIT 1
    ) n ON true
    WHERE b.tenant_id = $1 AND b.provider_account_id = ANY($2::uuid[]) AND b.state NOT IN ('resolved', 'written_off')
      AND o.day <= $3
    ORDER BY b.id LIMIT $5
"""
WRITTEN_OFF = """
    SELECT b.id, b.provider_account_id, b.source_id, b.kind, b.subject, b.currency, b.expected, b.actual,
           b.transaction_id, (b.resolved_at AT TIME ZONE $5::text)::date AS day
    FROM reconciliation_break b
    WHERE b.tenant_id = $1 AND b.provider_account_id = ANY($2::uuid[]) AND b.state = 'written_off'
      AND (b.resolved_at AT TIME ZONE $5::text)::date BETWEEN $3 AND $4
    ORDER BY b.id LIMIT $6
"""
