"""The set-based SQL of the tie-out: store what the vendor reports, expect what the ledger holds, match, total, differ.

Every statement runs under the account's lock. Bulk inserts select from the tenant's root row, as row-level security on
a distributed database asks.
"""
# ruff: noqa: S608 - only constants of this module and its kin are interpolated

from core.reconciliation.matching.sides import SETTLEMENT
from core.reconciliation.matching.types import By

OWED = SETTLEMENT.amount
"""What of the clearing account a line `l` pays, in that account's sign: its net with what was kept from it."""
NAME = SETTLEMENT.keys[By.ID]

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
    unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
           $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::timestamptz[], $17::timestamptz[],
           $18::text[], $19::text[], $20::text[], $21::uuid[])
        a(settlement_id, line_key, kind, provider_payment_id, provider_refund_id, provider_order_id, amount, fee,
          tax, net, currency, flaw, expected, settled_at, vendor_at, raw, tds, provider_dispute_id, id)
"""
"""Amounts travel as text, which both sides read faster than the binary form."""
_FIGURES = """
    a.settlement_id, a.line_key, a.kind, a.provider_payment_id, a.provider_refund_id, a.provider_order_id,
    a.amount::numeric AS amount, a.fee::numeric AS fee, a.tax::numeric AS tax, a.net::numeric AS net,
    a.currency::char(3) AS currency, a.flaw, a.expected::numeric AS expected, a.settled_at, a.vendor_at, a.raw,
    a.tds::numeric AS tds, a.provider_dispute_id, a.id
"""
_COLUMNS = """
    kind, provider_payment_id, provider_refund_id, provider_dispute_id, provider_order_id, amount, fee, tax, tds, net,
    currency
"""
"""What a report says of a line: saying any of it differently is a change."""


def _of(alias: str) -> str:
    """A row of these columns."""
    return ", ".join(f"{alias}.{column.strip()}" for column in _COLUMNS.split(","))


_KNOWN = """
    (SELECT c.* FROM settlement_line c
     WHERE c.tenant_id = $1 AND c.settlement_id = u.settlement_id AND c.line_key = u.line_key LIMIT 1)
"""
"""Looked up row by row through the unique key. As a join, or with the account beside it, a planner without statistics
(a first import) reads every line of the account for each batch: 50 s instead of 5 for 20,000 lines."""
INSERT_LINES = f"""
    WITH arrived AS MATERIALIZED (
        SELECT l.*, s.bookings + 1 AS booking, s.currency = l.currency AS is_own, {NAME} AS name, {OWED} AS owed
        FROM (SELECT {_FIGURES} FROM {_ARRIVED} OFFSET 0) l
        JOIN settlement s ON s.tenant_id = $1 AND s.id = l.settlement_id
    ), paired AS (
        SELECT u.*, e.id AS expectation_id, e.subject,
               row_number() OVER (PARTITION BY e.id ORDER BY u.id) AS place,
               row_number() OVER (PARTITION BY u.id ORDER BY e.id) AS turn
        FROM arrived u
        LEFT JOIN LATERAL (
            SELECT o.id, o.subject FROM (
                SELECT c.id, c.subject, c.currency, c.amount, c.line_id, c.match_id FROM settlement_expectation c
                WHERE c.tenant_id = $1 AND c.provider_id = u.name AND c.kind = u.kind AND c.provider_account_id = $23
                OFFSET 0
            ) o
            WHERE o.line_id IS NULL AND o.match_id IS NULL AND o.currency = u.currency AND o.amount = u.owed
              AND u.is_own AND u.flaw IS NULL AND $24::text IS NOT NULL
        ) e ON true
    ), made AS (
        INSERT INTO settlement_line
            (tenant_id, id, provider_account_id, settlement_id, line_key, {_COLUMNS}, flaw, expected, settled_at,
             vendor_at, report_on, changed_run_id, vendor_row, state, expectation_id, subject, rule, booking)
        SELECT r.tenant_id, p.id, $23::uuid, p.settlement_id, p.line_key, {_of("p")}, p.flaw, p.expected, p.settled_at,
               p.vendor_at, $22::date, $2::uuid, p.raw::jsonb,
               CASE WHEN t.ties THEN 'matched' ELSE 'new' END, CASE WHEN t.ties THEN p.expectation_id END,
               CASE WHEN t.ties THEN p.subject END, CASE WHEN t.ties THEN $24::text END,
               CASE WHEN t.ties THEN p.booking END
        FROM tenant_root r
        CROSS JOIN paired p
        CROSS JOIN LATERAL (SELECT p.expectation_id IS NOT NULL AND p.place = 1 AS ties) t
        WHERE r.tenant_id = $1 AND p.turn = 1
        ON CONFLICT (tenant_id, settlement_id, line_key) DO NOTHING
        RETURNING id, settlement_id, expectation_id
    ), claimed AS (
        UPDATE settlement_expectation e SET line_id = m.id, rule = $24::text FROM made m
        WHERE e.tenant_id = $1 AND e.id = m.expectation_id
    )
    SELECT m.settlement_id, count(*) AS lines FROM made m GROUP BY m.settlement_id
"""
"""Store what is new. What has its exact counterpart already ties at once ($24 is the rule's label, NULL when the rules
ask for more): it is written once instead of twice. Expectations are looked up by name and only then asked whether they
are open: a planner without statistics would rather read all that are open for every line. For the same reason nothing
here joins the batch with itself."""
CHANGE_LINES = f"""
    WITH differing AS MATERIALIZED (
        SELECT u.*, k.id AS known_id, k.match_id AS old_match_id
        FROM (SELECT {_FIGURES} FROM {_ARRIVED}) u CROSS JOIN LATERAL {_KNOWN} k
        WHERE k.absent OR ({_of("k")}) IS DISTINCT FROM ({_of("u")})
              OR k.state <> 'matched' AND k.flaw IS DISTINCT FROM u.flaw
    )
    UPDATE settlement_line l SET ({_COLUMNS}) = ROW ({_of("u")}), flaw = u.flaw, settled_at = u.settled_at,
           vendor_at = u.vendor_at, report_on = $22::date, changed_run_id = $2, vendor_row = u.raw::jsonb,
           absent = false, state = 'new', problem = NULL, reason = NULL, expected = u.expected, subject = NULL,
           expectation_id = NULL, match_id = NULL, rule = NULL, booking = NULL, updated_at = clock_timestamp()
    FROM differing u
    WHERE l.tenant_id = $1 AND l.id = u.known_id
    RETURNING l.id, l.settlement_id, u.old_match_id
"""
"""What a later report says differently counts, booked or not: the next booking posts the difference. A line that waits
is judged anew when the fees agreed on have changed. What differs is found once: joined as it is, a planner without
statistics would find it anew for every line of the tenant."""
MOVE_LINES = f"""
    UPDATE settlement_line l SET report_on = $4::date
    WHERE l.tenant_id = $1 AND l.id = ANY(ARRAY(
        SELECT k.id FROM unnest($2::uuid[], $3::text[]) u(settlement_id, line_key) CROSS JOIN LATERAL {_KNOWN} k
        WHERE k.report_on IS DISTINCT FROM $4::date))
"""
DISSOLVE_MATCHES = """
    WITH gone AS (
        UPDATE reconciliation_match m SET undone_at = clock_timestamp()
        WHERE m.tenant_id = $1 AND m.provider_account_id = $2 AND m.undone_at IS NULL
          AND m.id = ANY($3::uuid[])
        RETURNING m.id
    ), freed AS (
        UPDATE settlement_expectation e SET match_id = NULL, rule = NULL
        FROM gone g WHERE e.tenant_id = $1 AND e.match_id = g.id
    )
    UPDATE settlement_line l SET match_id = NULL, rule = NULL, booking = NULL,
           state = CASE WHEN l.absent THEN 'withdrawn' ELSE 'new' END, updated_at = clock_timestamp()
    FROM gone g WHERE l.tenant_id = $1 AND l.match_id = g.id
    RETURNING l.settlement_id
"""
"""A group one of whose lines says something else now is a group no more: all of it is tried anew."""
RELEASE_EXPECTATIONS = """
    UPDATE settlement_expectation SET line_id = NULL, rule = NULL
    WHERE tenant_id = $1 AND provider_account_id = $2 AND line_id = ANY($3::uuid[])
"""
MARK_DIRTY = """
    UPDATE settlement SET dirty = true WHERE tenant_id = $1 AND id = ANY($2::uuid[]) AND NOT dirty
"""
COUNT_DAY = """
    SELECT count(*) FROM settlement_line
    WHERE tenant_id = $1 AND report_on = $2 AND provider_account_id = $3 AND NOT absent
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

TIE_OWN = f"""
    WITH pool AS (
        SELECT l.id, l.kind, l.currency, l.settled_at,
               coalesce(l.provider_payment_id, l.provider_order_id, '') AS about,
               CASE l.kind WHEN 'tds' THEN -l.tds ELSE {OWED} END AS given
        FROM settlement_line l JOIN settlement s ON s.tenant_id = $1 AND s.id = l.settlement_id
        WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.kind IN ('reserve', 'tds')
          AND l.state <> 'withdrawn' AND l.match_id IS NULL AND l.flaw IS NULL AND l.currency = s.currency
    ), weighed AS (
        SELECT p.id, p.given < 0 OR sum(greatest(p.given, 0)) OVER (w ORDER BY p.settled_at NULLS LAST, p.id)
                                    <= sum(greatest(-p.given, 0)) OVER w AS fits
        FROM pool p WINDOW w AS (PARTITION BY p.kind, p.currency, p.about)
    )
    UPDATE settlement_line l SET
           state = CASE WHEN t.fits THEN 'matched' WHEN l.absent THEN 'withdrawn' ELSE 'new' END,
           problem = NULL, reason = NULL, expected = NULL, subject = NULL, rule = CASE WHEN t.fits THEN l.kind END,
           booking = CASE WHEN t.fits THEN s.bookings + 1 END, updated_at = clock_timestamp()
    FROM weighed t, settlement s
    WHERE l.tenant_id = $1 AND l.id = t.id AND s.tenant_id = $1 AND s.id = l.settlement_id
      AND t.fits <> (l.state = 'matched')
    RETURNING l.settlement_id
"""
"""What a vendor holds in reserve, or deducted at source in a line by itself, needs nothing of ours to tie with. What it
gives back ties with what it had taken about the same payment, or about none, as long as that is enough: all of it is
weighed again each time, for what was taken may be reported otherwise by now."""
JUDGE = f"""
    WITH judged AS (
        SELECT l.id, l.kind, l.amount, l.fee, l.tax, l.tds, l.net, l.expected, e.subject, abs(e.amount) AS wanted,
               CASE WHEN l.kind IN ('reserve', 'tds') THEN CASE
                        WHEN l.currency <> s.currency THEN 'currency'
                        WHEN l.flaw = 'does_not_add_up' THEN 'amount'
                        WHEN l.flaw = 'tax_rate' THEN 'tax'
                        ELSE 'missing_here' END
                    WHEN e.id IS NULL AND l.kind = 'refund' THEN 'orphan_refund'
                    WHEN e.id IS NULL THEN 'missing_here'
                    WHEN NOT e.is_open THEN 'duplicate'
                    WHEN l.currency <> s.currency OR l.currency <> e.currency THEN 'currency'
                    WHEN l.flaw = 'does_not_add_up' OR l.amount <> abs(e.amount) THEN 'amount'
                    WHEN l.flaw = 'fee_rate' THEN 'fee'
                    WHEN l.flaw = 'tax_rate' THEN 'tax'
                    ELSE 'missing_here' END AS problem,
               CASE WHEN l.kind IN ('reserve', 'tds') AND l.currency <> s.currency THEN 'currency'
                    WHEN l.kind IN ('reserve', 'tds') THEN coalesce(l.flaw, 'unknown_here')
                    WHEN e.id IS NULL AND l.kind NOT IN ('payment', 'refund', 'dispute') THEN l.kind
                    WHEN e.id IS NULL THEN 'unknown_here'
                    WHEN NOT e.is_open THEN 'settled_before'
                    WHEN l.currency <> s.currency OR l.currency <> e.currency THEN 'currency'
                    WHEN l.flaw = 'does_not_add_up' THEN l.flaw
                    WHEN l.amount <> abs(e.amount) THEN 'amount_differs'
                    ELSE coalesce(l.flaw, 'no_rule_ties_it') END AS reason
        FROM settlement_line l
        JOIN settlement s ON s.tenant_id = l.tenant_id AND s.id = l.settlement_id
        LEFT JOIN LATERAL (
            SELECT c.id, c.subject, c.line_id IS NULL AND c.match_id IS NULL AS is_open, c.amount, c.currency
            FROM settlement_expectation c
            WHERE c.tenant_id = $1 AND c.provider_account_id = $2 AND c.kind = l.kind AND c.provider_id = {NAME}
              AND (l.kind <> 'dispute' OR (c.amount < 0) = (l.net < 0))
            ORDER BY 3 DESC, c.id LIMIT 1
        ) e ON true
        WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state IN ('new', 'broken')
          AND l.id > $4 AND l.id <= $5
    )
    UPDATE settlement_line l SET
           state = 'broken', problem = j.problem, reason = j.reason, subject = j.subject,
           expected = CASE j.reason
                WHEN 'amount_differs' THEN j.wanted
                WHEN 'currency' THEN j.wanted
                WHEN 'does_not_add_up' THEN
                    CASE WHEN j.kind = 'tds' THEN 0
                         WHEN j.kind = 'payment' OR j.kind <> 'refund' AND j.net > 0 THEN j.amount
                         ELSE -j.amount END - j.fee - j.tax - j.tds
                WHEN 'fee_rate' THEN j.expected
                WHEN 'tax_rate' THEN round(j.fee * $3::numeric, 4) END,
           updated_at = clock_timestamp()
    FROM judged j
    WHERE l.tenant_id = $1 AND l.id = j.id
      AND (l.state = 'new'
           OR (l.problem, l.reason, l.subject) IS DISTINCT FROM (j.problem, j.reason, j.subject)
              AND NOT (l.problem IN ('missing_here', 'status', 'orphan_refund')
                       AND j.problem IN ('missing_here', 'orphan_refund')))
    RETURNING l.settlement_id
"""
"""Say of every line that no rule tied what is wrong with it. What stays unknown is left to the question to payments
that follows. A dispute's line is compared with what went the same way: what was taken, or what was given back."""
LIST_UNKNOWN = """
    SELECT id, settlement_id, kind, provider_payment_id, provider_refund_id, provider_order_id, problem, reason, subject
    FROM settlement_line
    WHERE tenant_id = $1 AND provider_account_id = $2 AND state = 'broken'
      AND problem IN ('missing_here', 'orphan_refund', 'status') AND reason <> 'no_rule_ties_it'
      AND kind IN ('payment', 'refund') AND id > $3
    ORDER BY id LIMIT $4
"""
LIST_UNKNOWN_DISPUTES = """
    SELECT DISTINCT provider_dispute_id FROM settlement_line
    WHERE tenant_id = $1 AND provider_account_id = $2 AND state = 'broken' AND kind = 'dispute'
      AND problem = 'missing_here' AND reason = 'unknown_here' AND provider_dispute_id IS NOT NULL
    ORDER BY provider_dispute_id LIMIT $3
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
TOTALS = f"""
    SELECT count(*) FILTER (WHERE l.state <> 'withdrawn') AS lines,
           count(*) FILTER (WHERE l.state = 'broken') AS broken_lines,
           coalesce(sum(l.amount) FILTER (WHERE l.kind = 'payment' AND l.state <> 'withdrawn'), 0) AS gross,
           coalesce(sum(l.amount) FILTER (WHERE l.kind = 'refund' AND l.state <> 'withdrawn'), 0) AS refunds,
           coalesce(sum({OWED}) FILTER (WHERE l.kind = 'dispute' AND l.state <> 'withdrawn'), 0) AS disputes,
           coalesce(sum({OWED}) FILTER (WHERE l.kind = 'reserve' AND l.state <> 'withdrawn'), 0) AS reserve,
           coalesce(sum({OWED}) FILTER (WHERE l.kind NOT IN ('payment', 'refund', 'dispute', 'reserve')
                                              AND l.state <> 'withdrawn'), 0) AS other,
           coalesce(sum(l.fee) FILTER (WHERE l.state <> 'withdrawn'), 0) AS fee,
           coalesce(sum(l.tax) FILTER (WHERE l.state <> 'withdrawn'), 0) AS tax,
           coalesce(sum(l.tds) FILTER (WHERE l.state <> 'withdrawn'), 0) AS tds,
           coalesce(sum(l.net) FILTER (WHERE l.state <> 'withdrawn'), 0) AS net,
           coalesce(sum(l.fee) FILTER (WHERE l.state = 'matched'), 0) AS matched_fee,
           coalesce(sum(l.tax) FILTER (WHERE l.state = 'matched'), 0) AS matched_tax,
           coalesce(sum(l.tds) FILTER (WHERE l.state = 'matched'), 0) AS matched_tds,
           coalesce(sum(-{OWED}) FILTER (WHERE l.rule = 'reserve'), 0) AS matched_reserve,
           coalesce(sum({OWED}) FILTER (WHERE l.state = 'matched' AND l.rule IS DISTINCT FROM 'reserve'), 0)
               AS matched_clearing
    FROM settlement_line l
    WHERE l.tenant_id = $1 AND l.settlement_id = $2 AND l.currency = $3
"""
"""gross − refunds + disputes + reserve + other − fee − tax − tds is the net, unless a line does not add up. What ties
by the rule `reserve` moves the reserve, everything else that ties leaves clearing."""
COUNT_OTHER_CURRENCY = """
    SELECT count(*) FROM settlement_line
    WHERE tenant_id = $1 AND settlement_id = $2 AND currency <> $3 AND state <> 'withdrawn'
"""
UPDATE_SETTLEMENT = """
    UPDATE settlement SET state = $3, dirty = false, lines = $4, broken_lines = $5, gross = $6, refunds = $7, fee = $8,
           tax = $9, net = $10, booked_bank = $11, booked_fee = $12, booked_tax = $13, booked_clearing = $14,
           booked_suspense = $15, bookings = $16, transaction_id = $17, version = $18, tds = $19, disputes = $20,
           reserve = $21, other = $22, tax_split = $23, booked_igst = $24, booked_cgst = $25, booked_sgst = $26,
           booked_tds = $27, booked_reserve = $28, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2
"""
INSERT_BOOKING = """
    INSERT INTO settlement_booking (tenant_id, id, settlement_id, number, transaction_id)
    SELECT r.tenant_id, $2::uuid, $3::uuid, $4::integer, $5::uuid FROM tenant_root r WHERE r.tenant_id = $1
"""
"""Every line that had tied by then, and had no booking yet, bears this number."""

LIST_DIFFERENCES = """
    SELECT l.problem AS kind, 'line:' || s.provider_settlement_id || '/' || l.line_key AS subject, l.id AS line_id,
           NULL::uuid AS expectation_id, l.settlement_id, l.expected,
           CASE WHEN l.reason = 'does_not_add_up' OR l.problem IN ('missing_here', 'orphan_refund') THEN l.net
                WHEN l.problem = 'fee' THEN l.fee WHEN l.problem = 'tax' THEN l.tax ELSE l.amount END AS actual,
           l.currency, l.reason, l.kind AS line_kind, l.subject AS about, l.provider_payment_id, l.provider_refund_id,
           l.provider_dispute_id
    FROM settlement_line l JOIN settlement s ON s.tenant_id = l.tenant_id AND s.id = l.settlement_id
    WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state = 'broken'
    UNION ALL
    SELECT 'missing_there', 'line:' || s.provider_settlement_id || '/' || l.line_key, l.id, l.expectation_id,
           l.settlement_id, l.amount, NULL, l.currency, 'no_longer_reported', l.kind, l.subject,
           l.provider_payment_id, l.provider_refund_id, l.provider_dispute_id
    FROM settlement_line l JOIN settlement s ON s.tenant_id = l.tenant_id AND s.id = l.settlement_id
    WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.absent AND l.state = 'matched'
    UNION ALL
    SELECT CASE WHEN e.expected_at < $4 THEN 'missing_there' ELSE 'late' END, e.subject, NULL, e.id, NULL, e.amount,
           NULL, e.currency, 'overdue', e.kind, e.subject,
           CASE e.kind WHEN 'payment' THEN e.provider_id END, CASE e.kind WHEN 'refund' THEN e.provider_id END,
           CASE e.kind WHEN 'dispute' THEN e.provider_id END
    FROM settlement_expectation e
    WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND e.line_id IS NULL AND e.match_id IS NULL
      AND e.expected_at < $3
      AND NOT EXISTS (
        SELECT FROM settlement_line l
        WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state <> 'withdrawn' AND e.kind = 'payment'
          AND l.kind = 'payment' AND l.provider_payment_id = e.provider_id)
      AND NOT EXISTS (
        SELECT FROM settlement_line l
        WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state <> 'withdrawn' AND e.kind = 'refund'
          AND l.kind = 'refund' AND l.provider_refund_id = e.provider_id)
      AND NOT EXISTS (
        SELECT FROM settlement_line l
        WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state = 'broken' AND e.kind = 'dispute'
          AND l.kind = 'dispute' AND l.provider_dispute_id = e.provider_id AND (l.net < 0) = (e.amount < 0))
    UNION ALL
    SELECT 'amount', 'settlement:' || s.provider_settlement_id, NULL, NULL, s.id, s.net, s.stated_net, s.currency,
           'lines_do_not_sum', 'settlement', NULL, NULL, NULL, NULL
    FROM settlement s
    WHERE s.tenant_id = $1 AND s.provider_account_id = $2 AND s.state = 'held' AND s.stated_net <> s.net
"""
LIST_OPEN_BREAKS = """
    SELECT id, kind, subject, line_id, expected, actual, currency, details, version FROM reconciliation_break
    WHERE tenant_id = $1 AND provider_account_id = $2 AND resolution IS NULL
"""
INSERT_BREAKS = """
    INSERT INTO reconciliation_break
        (tenant_id, id, provider_account_id, kind, subject, line_id, expectation_id, settlement_id, expected, actual,
         currency, details, first_seen_run_id, source_id, statement_line_id)
    SELECT r.tenant_id, u.id, $2::uuid, u.kind, u.subject, u.line_id, u.expectation_id, u.settlement_id, u.expected,
           u.actual, u.currency, u.details::jsonb, $3::uuid, $14::uuid, u.statement_line_id
    FROM tenant_root r
    CROSS JOIN unnest($4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::uuid[], $9::uuid[], $10::numeric[],
                      $11::numeric[], $12::text[], $13::text[], $15::uuid[])
        u(id, kind, subject, line_id, expectation_id, settlement_id, expected, actual, currency, details,
          statement_line_id)
    WHERE r.tenant_id = $1
"""
AMEND_BREAKS = """
    UPDATE reconciliation_break b SET expected = u.expected, actual = u.actual, details = u.details::jsonb
    FROM unnest($3::uuid[], $4::numeric[], $5::numeric[], $6::text[]) u(id, expected, actual, details)
    WHERE b.tenant_id = $1 AND b.provider_account_id = $2 AND b.id = u.id AND b.resolution IS NULL
"""
RESOLVE_BREAKS = """
    UPDATE reconciliation_break b SET state = 'resolved', resolved_run_id = $3, resolution = u.resolution,
           resolved_at = clock_timestamp(), version = b.version + 1
    FROM unnest($4::uuid[], $5::text[]) u(id, resolution)
    WHERE b.tenant_id = $1 AND b.provider_account_id = $2 AND b.id = u.id AND b.resolution IS NULL
"""
LIST_WITHDRAWN = """
    SELECT id FROM settlement_line WHERE tenant_id = $1 AND id = ANY($2::uuid[]) AND state = 'withdrawn'
"""
