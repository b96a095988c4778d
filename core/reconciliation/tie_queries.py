"""The set-based SQL of the tie-out: store what the vendor reports, expect what the ledger holds, match, total, differ.

Every statement runs under the account's lock. Bulk inserts select from the tenant's root row, as row-level security on
a distributed database asks.
"""
# ruff: noqa: S608 - only constants of this file are interpolated

INSERT_SETTLEMENTS = """
    INSERT INTO settlement (tenant_id, id, provider_account_id, provider_settlement_id, utr, currency, settled_at)
    SELECT r.tenant_id, u.id, $2::uuid, u.settlement, u.utr, u.currency, u.settled_at
    FROM tenant_root r
    CROSS JOIN unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
        u(id, settlement, utr, currency, settled_at)
    WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, provider_account_id, provider_settlement_id) DO NOTHING
"""
AMEND_SETTLEMENTS = """
    UPDATE settlement s SET utr = coalesce(u.utr, s.utr), settled_at = coalesce(u.settled_at, s.settled_at),
           updated_at = clock_timestamp()
    FROM unnest($3::text[], $4::text[], $5::timestamptz[]) u(settlement, utr, settled_at)
    WHERE s.tenant_id = $1 AND s.provider_account_id = $2 AND s.provider_settlement_id = u.settlement
      AND (s.utr, s.settled_at) IS DISTINCT FROM (coalesce(u.utr, s.utr), coalesce(u.settled_at, s.settled_at))
"""
SETTLEMENT_IDS = """
    SELECT provider_settlement_id, id FROM settlement
    WHERE tenant_id = $1 AND provider_account_id = $2 AND provider_settlement_id = ANY($3::text[])
"""
SETTLEMENT_NAMES = """
    SELECT id, provider_settlement_id AS name FROM settlement WHERE tenant_id = $1 AND id = ANY($2::uuid[])
"""

_ARRIVED = """
    unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::numeric[], $10::numeric[],
           $11::numeric[], $12::numeric[], $13::text[], $14::text[], $15::timestamptz[], $16::timestamptz[],
           $17::text[], $18::uuid[])
        u(settlement_id, line_key, kind, provider_payment_id, provider_refund_id, provider_order_id, amount, fee,
          tax, net, currency, flaw, settled_at, vendor_at, raw, id)
"""
_KNOWN = """
    (SELECT c.* FROM settlement_line c
     WHERE c.tenant_id = $1 AND c.settlement_id = u.settlement_id AND c.line_key = u.line_key LIMIT 1)
"""
"""Looked up row by row through the unique key. As a join, or with the account beside it, a planner without statistics
(a first import) reads every line of the account for each batch: 50 s instead of 5 for 20,000 lines."""
INSERT_LINES = f"""
    INSERT INTO settlement_line
        (tenant_id, id, provider_account_id, settlement_id, line_key, kind, provider_payment_id, provider_refund_id,
         provider_order_id, amount, fee, tax, net, currency, flaw, settled_at, vendor_at, report_on, changed_run_id,
         vendor_row)
    SELECT r.tenant_id, u.id, $20::uuid, u.settlement_id, u.line_key, u.kind, u.provider_payment_id,
           u.provider_refund_id, u.provider_order_id, u.amount, u.fee, u.tax, u.net, u.currency, u.flaw, u.settled_at,
           u.vendor_at, $19::date, $2::uuid, u.raw::jsonb
    FROM tenant_root r
    CROSS JOIN {_ARRIVED}
    WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, settlement_id, line_key) DO NOTHING
    RETURNING id, settlement_id
"""
CHANGE_LINES = f"""
    UPDATE settlement_line l SET kind = u.kind, provider_payment_id = u.provider_payment_id,
           provider_refund_id = u.provider_refund_id, provider_order_id = u.provider_order_id, amount = u.amount,
           fee = u.fee, tax = u.tax, net = u.net, currency = u.currency, flaw = u.flaw, settled_at = u.settled_at,
           vendor_at = u.vendor_at, report_on = $19::date, changed_run_id = $2, vendor_row = u.raw::jsonb,
           absent = false, state = 'new', problem = NULL, reason = NULL, expected = NULL, subject = NULL,
           expectation_id = NULL, transaction_id = NULL, updated_at = clock_timestamp()
    FROM {_ARRIVED}
    WHERE l.tenant_id = $1 AND l.settlement_id = u.settlement_id AND l.line_key = u.line_key
      AND l.id = ANY(ARRAY(
        SELECT k.id FROM {_ARRIVED} CROSS JOIN LATERAL {_KNOWN} k
        WHERE k.absent OR (k.kind, k.provider_payment_id, k.provider_refund_id, k.provider_order_id, k.amount, k.fee,
                           k.tax, k.net, k.currency)
              IS DISTINCT FROM (u.kind, u.provider_payment_id, u.provider_refund_id, u.provider_order_id, u.amount,
                                u.fee, u.tax, u.net, u.currency::char(3))))
    RETURNING l.id, l.settlement_id
"""
"""What a later report says differently counts, booked or not: the next booking posts the difference."""
MOVE_LINES = f"""
    UPDATE settlement_line l SET report_on = $4::date
    WHERE l.tenant_id = $1 AND l.id = ANY(ARRAY(
        SELECT k.id FROM unnest($2::uuid[], $3::text[]) u(settlement_id, line_key) CROSS JOIN LATERAL {_KNOWN} k
        WHERE k.report_on IS DISTINCT FROM $4::date))
"""
RELEASE_EXPECTATIONS = """
    UPDATE settlement_expectation SET line_id = NULL
    WHERE tenant_id = $1 AND provider_account_id = $2 AND line_id = ANY($3::uuid[])
"""
MARK_DIRTY = """
    UPDATE settlement SET dirty = true WHERE tenant_id = $1 AND id = ANY($2::uuid[]) AND NOT dirty
"""
LIST_DAY = """
    SELECT id, settlement_id, line_key FROM settlement_line
    WHERE tenant_id = $1 AND report_on = $2 AND provider_account_id = $3 AND NOT absent AND id > $4
    ORDER BY id LIMIT $5
"""
MARK_ABSENT = """
    UPDATE settlement_line SET absent = true,
           state = CASE WHEN state = 'matched' THEN 'matched' ELSE 'withdrawn' END,
           problem = NULL, reason = NULL, expected = NULL, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = ANY($2::uuid[])
"""
"""A line that ties stays booked although the report forgot it, and becomes a break; one that never tied goes."""

INSERT_BOOK = """
    INSERT INTO reconciliation_book (tenant_id, id, provider_account_id, currency)
    SELECT r.tenant_id, $2::uuid, $3::uuid, $4::text FROM tenant_root r WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, provider_account_id, currency) DO NOTHING
"""
SEEN_VERSION = """
    SELECT seen_version FROM reconciliation_book WHERE tenant_id = $1 AND provider_account_id = $2 AND currency = $3
"""
SET_SEEN = """
    UPDATE reconciliation_book SET seen_version = $4, balance = $5
    WHERE tenant_id = $1 AND provider_account_id = $2 AND currency = $3
"""
INSERT_EXPECTATIONS = """
    INSERT INTO settlement_expectation
        (tenant_id, id, provider_account_id, posting_id, kind, subject, source_id, provider_id, amount, currency,
         version, expected_at)
    SELECT r.tenant_id, u.id, $2::uuid, u.posting_id, u.kind, u.subject, u.source_id, u.provider_id, u.amount, $3::text,
           u.version, u.expected_at
    FROM tenant_root r
    CROSS JOIN unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::uuid[], $9::text[], $10::numeric[],
                      $11::bigint[], $12::timestamptz[])
        u(id, posting_id, kind, subject, source_id, provider_id, amount, version, expected_at)
    WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, posting_id, provider_account_id) DO NOTHING
"""
LIST_NAMELESS = """
    SELECT id, kind, source_id FROM settlement_expectation
    WHERE tenant_id = $1 AND provider_account_id = $2 AND provider_id IS NULL AND source_id IS NOT NULL
    ORDER BY id LIMIT $3
"""
NAME_EXPECTATIONS = """
    UPDATE settlement_expectation e SET provider_id = u.provider_id
    FROM unnest($3::uuid[], $4::text[]) u(id, provider_id)
    WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND e.id = u.id
"""
CHECK_BOOKS = """
    UPDATE reconciliation_book b SET checked_at = clock_timestamp(), unsettled = (
        SELECT coalesce(sum(e.amount), 0) FROM settlement_expectation e
        WHERE e.tenant_id = b.tenant_id AND e.provider_account_id = b.provider_account_id
          AND e.currency = b.currency AND e.line_id IS NULL)
    WHERE b.tenant_id = $1 AND b.provider_account_id = $2
    RETURNING b.currency, b.balance, b.unsettled
"""

MATCH = """
    WITH judged AS (
        SELECT l.id, l.kind, l.provider_payment_id, l.amount, l.fee, l.tax, l.net, l.flaw, e.id AS expectation_id,
               e.subject, e.line_id AS taken_by, abs(e.amount) AS wanted,
               CASE WHEN e.id IS NULL THEN 'missing_here'
                    WHEN e.line_id IS NOT NULL THEN 'duplicate'
                    WHEN l.currency <> s.currency OR l.currency <> e.currency THEN 'amount'
                    WHEN l.flaw = 'does_not_add_up' OR l.amount <> abs(e.amount) THEN 'amount'
                    WHEN l.flaw IS NOT NULL THEN 'fee' END AS problem,
               CASE WHEN e.id IS NULL AND l.kind NOT IN ('payment', 'refund') THEN l.kind
                    WHEN e.id IS NULL THEN 'unknown_here'
                    WHEN e.line_id IS NOT NULL THEN 'settled_before'
                    WHEN l.currency <> s.currency OR l.currency <> e.currency THEN 'currency'
                    WHEN l.flaw = 'does_not_add_up' THEN l.flaw
                    WHEN l.amount <> abs(e.amount) THEN 'amount_differs'
                    ELSE l.flaw END AS reason
        FROM settlement_line l
        JOIN settlement s ON s.tenant_id = l.tenant_id AND s.id = l.settlement_id
        LEFT JOIN LATERAL (
            SELECT c.id, c.subject, c.line_id, c.amount, c.currency FROM settlement_expectation c
            WHERE c.tenant_id = $1 AND c.provider_account_id = $2 AND c.kind = l.kind
              AND c.provider_id = CASE l.kind WHEN 'payment' THEN l.provider_payment_id
                                              WHEN 'refund' THEN l.provider_refund_id END
            ORDER BY c.id LIMIT 1
        ) e ON true
        WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state IN ('new', 'broken')
    ), ranked AS (
        SELECT j.*, row_number() OVER same AS place,
               bool_or(j.problem IS NULL) OVER (PARTITION BY j.expectation_id) AS is_claimed
        FROM judged j
        WINDOW same AS (PARTITION BY j.expectation_id, j.problem IS NULL ORDER BY j.id)
    ), ruled AS (
        SELECT r.id, r.subject, r.expectation_id, r.wanted, r.amount, r.fee, r.tax, r.kind,
               CASE WHEN r.expectation_id IS NULL OR NOT r.is_claimed THEN r.problem
                    WHEN r.problem IS NULL AND r.place = 1 THEN NULL ELSE 'duplicate' END AS problem,
               CASE WHEN r.expectation_id IS NULL OR NOT r.is_claimed THEN r.reason
                    WHEN r.problem IS NULL AND r.place = 1 THEN NULL ELSE 'settled_before' END AS reason
        FROM ranked r
    ), claimed AS (
        UPDATE settlement_expectation e SET line_id = r.id FROM ruled r
        WHERE e.tenant_id = $1 AND e.id = r.expectation_id AND r.problem IS NULL
    )
    UPDATE settlement_line l SET
           state = CASE WHEN r.problem IS NULL THEN 'matched' ELSE 'broken' END,
           problem = r.problem, reason = r.reason, subject = r.subject,
           expectation_id = CASE WHEN r.problem IS NULL THEN r.expectation_id END,
           expected = CASE r.reason
                WHEN 'amount_differs' THEN r.wanted
                WHEN 'currency' THEN r.wanted
                WHEN 'does_not_add_up' THEN CASE r.kind WHEN 'payment' THEN r.amount ELSE -r.amount END - r.fee - r.tax
                WHEN 'tax_rate' THEN round(r.fee * $3::numeric, 4) END,
           updated_at = clock_timestamp()
    FROM ruled r
    WHERE l.tenant_id = $1 AND l.id = r.id
      AND (l.state = 'new' OR r.problem IS NULL
           OR (l.problem, l.reason, l.subject) IS DISTINCT FROM (r.problem, r.reason, r.subject)
              AND NOT (l.problem IN ('missing_here', 'status') AND r.problem = 'missing_here'))
    RETURNING l.settlement_id
"""
"""Judge every line that has not tied. Of several that claim the same expectation the first that ties has it; the
others are duplicates. What stays unknown is left to the question to payments that follows."""
LIST_UNKNOWN = """
    SELECT id, settlement_id, kind, provider_payment_id, provider_refund_id, provider_order_id, problem, reason, subject
    FROM settlement_line
    WHERE tenant_id = $1 AND provider_account_id = $2 AND state = 'broken' AND problem IN ('missing_here', 'status')
      AND kind IN ('payment', 'refund') AND id > $3
    ORDER BY id LIMIT $4
"""
SET_STATUS_PROBLEM = """
    UPDATE settlement_line l SET problem = u.problem, reason = u.reason, subject = u.subject,
           updated_at = clock_timestamp()
    FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[]) u(id, problem, reason, subject)
    WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.id = u.id AND l.state = 'broken'
"""

LIST_UNSTATED = """
    SELECT id, provider_settlement_id, currency FROM settlement
    WHERE tenant_id = $1 AND provider_account_id = $2 AND stated_net IS NULL
      AND (dirty OR created_at > clock_timestamp() - interval '7 days')
    ORDER BY id
"""
SET_STATED = """
    UPDATE settlement SET stated_net = $3, dirty = true, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2
"""
LIST_DIRTY = """
    SELECT id FROM settlement WHERE tenant_id = $1 AND provider_account_id = $2 AND dirty
    ORDER BY settled_at NULLS LAST, id
"""
TOTALS = """
    SELECT count(*) FILTER (WHERE l.state <> 'withdrawn') AS lines,
           count(*) FILTER (WHERE l.state = 'broken') AS broken_lines,
           coalesce(sum(l.amount) FILTER (WHERE l.kind = 'payment' AND l.state <> 'withdrawn'), 0) AS gross,
           coalesce(sum(l.amount) FILTER (WHERE l.kind = 'refund' AND l.state <> 'withdrawn'), 0) AS refunds,
           coalesce(sum(l.fee) FILTER (WHERE l.state <> 'withdrawn'), 0) AS fee,
           coalesce(sum(l.tax) FILTER (WHERE l.state <> 'withdrawn'), 0) AS tax,
           coalesce(sum(l.net) FILTER (WHERE l.state <> 'withdrawn'), 0) AS net,
           coalesce(sum(l.fee) FILTER (WHERE l.state = 'matched'), 0) AS matched_fee,
           coalesce(sum(l.tax) FILTER (WHERE l.state = 'matched'), 0) AS matched_tax,
           coalesce(sum(CASE l.kind WHEN 'payment' THEN l.amount ELSE -l.amount END)
                    FILTER (WHERE l.state = 'matched'), 0) AS matched_clearing
    FROM settlement_line l
    WHERE l.tenant_id = $1 AND l.settlement_id = $2 AND l.currency = $3
"""
COUNT_OTHER_CURRENCY = """
    SELECT count(*) FROM settlement_line
    WHERE tenant_id = $1 AND settlement_id = $2 AND currency <> $3 AND state <> 'withdrawn'
"""
UPDATE_SETTLEMENT = """
    UPDATE settlement SET state = $3, dirty = false, lines = $4, broken_lines = $5, gross = $6, refunds = $7, fee = $8,
           tax = $9, net = $10, booked_bank = $11, booked_fee = $12, booked_tax = $13, booked_clearing = $14,
           booked_suspense = $15, bookings = $16, transaction_id = $17, version = $18, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2
"""
SET_TRANSACTION = """
    UPDATE settlement_line SET transaction_id = $3
    WHERE tenant_id = $1 AND settlement_id = $2 AND state = 'matched' AND transaction_id IS NULL
"""

LIST_DIFFERENCES = """
    SELECT l.problem AS kind, 'line:' || s.provider_settlement_id || '/' || l.line_key AS subject, l.id AS line_id,
           NULL::uuid AS expectation_id, l.settlement_id, l.expected,
           CASE WHEN l.reason = 'does_not_add_up' OR l.problem = 'missing_here' THEN l.net
                WHEN l.problem = 'fee' THEN l.tax ELSE l.amount END AS actual,
           l.currency, l.reason, l.kind AS line_kind, l.subject AS about, l.provider_payment_id, l.provider_refund_id
    FROM settlement_line l JOIN settlement s ON s.tenant_id = l.tenant_id AND s.id = l.settlement_id
    WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state = 'broken'
    UNION ALL
    SELECT 'missing_there', 'line:' || s.provider_settlement_id || '/' || l.line_key, l.id, l.expectation_id,
           l.settlement_id, l.amount, NULL, l.currency, 'no_longer_reported', l.kind, l.subject,
           l.provider_payment_id, l.provider_refund_id
    FROM settlement_line l JOIN settlement s ON s.tenant_id = l.tenant_id AND s.id = l.settlement_id
    WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.absent AND l.state = 'matched'
    UNION ALL
    SELECT 'missing_there', e.subject, NULL, e.id, NULL, e.amount, NULL, e.currency, 'overdue', e.kind, e.subject,
           CASE e.kind WHEN 'payment' THEN e.provider_id END, CASE e.kind WHEN 'refund' THEN e.provider_id END
    FROM settlement_expectation e
    WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND e.line_id IS NULL AND e.expected_at < $3
      AND NOT EXISTS (
        SELECT FROM settlement_line l
        WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state <> 'withdrawn' AND e.kind = 'payment'
          AND l.kind = 'payment' AND l.provider_payment_id = e.provider_id)
      AND NOT EXISTS (
        SELECT FROM settlement_line l
        WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state <> 'withdrawn' AND e.kind = 'refund'
          AND l.kind = 'refund' AND l.provider_refund_id = e.provider_id)
    UNION ALL
    SELECT 'amount', 'settlement:' || s.provider_settlement_id, NULL, NULL, s.id, s.net, s.stated_net, s.currency,
           'lines_do_not_sum', 'settlement', NULL, NULL, NULL
    FROM settlement s
    WHERE s.tenant_id = $1 AND s.provider_account_id = $2 AND s.state = 'held' AND s.stated_net <> s.net
"""
LIST_OPEN_BREAKS = """
    SELECT id, kind, subject, line_id, expected, actual, currency, details, version FROM reconciliation_break
    WHERE tenant_id = $1 AND provider_account_id = $2 AND state = 'open'
"""
INSERT_BREAKS = """
    INSERT INTO reconciliation_break
        (tenant_id, id, provider_account_id, kind, subject, line_id, expectation_id, settlement_id, expected, actual,
         currency, details, first_seen_run_id)
    SELECT r.tenant_id, u.id, $2::uuid, u.kind, u.subject, u.line_id, u.expectation_id, u.settlement_id, u.expected,
           u.actual, u.currency, u.details::jsonb, $3::uuid
    FROM tenant_root r
    CROSS JOIN unnest($4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::uuid[], $9::uuid[], $10::numeric[],
                      $11::numeric[], $12::text[], $13::text[])
        u(id, kind, subject, line_id, expectation_id, settlement_id, expected, actual, currency, details)
    WHERE r.tenant_id = $1
"""
AMEND_BREAKS = """
    UPDATE reconciliation_break b SET expected = u.expected, actual = u.actual, details = u.details::jsonb
    FROM unnest($3::uuid[], $4::numeric[], $5::numeric[], $6::text[]) u(id, expected, actual, details)
    WHERE b.tenant_id = $1 AND b.provider_account_id = $2 AND b.id = u.id AND b.state = 'open'
"""
RESOLVE_BREAKS = """
    UPDATE reconciliation_break b SET state = 'resolved', resolved_run_id = $3, resolution = u.resolution,
           resolved_at = clock_timestamp(), version = b.version + 1
    FROM unnest($4::uuid[], $5::text[]) u(id, resolution)
    WHERE b.tenant_id = $1 AND b.provider_account_id = $2 AND b.id = u.id AND b.state = 'open'
"""
LIST_WITHDRAWN = """
    SELECT id FROM settlement_line WHERE tenant_id = $1 AND id = ANY($2::uuid[]) AND state = 'withdrawn'
"""
