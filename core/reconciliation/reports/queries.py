"""The reports' SQL: one statement sums up what one report says of one account, or of all of them."""
# ruff: noqa: S608 - only constants of this file are interpolated

OPEN_SINCE_FIRST = """
    SELECT coalesce(sum(e.amount), 0) FROM settlement_expectation e
    WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND e.line_id IS NULL AND e.match_id IS NULL
      AND e.expected_at >= (
        SELECT min(f.booked_on)::timestamp AT TIME ZONE $3::text FROM statement_line f
        WHERE f.tenant_id = $1 AND f.source_id = $2)
"""
"""What is older than the first statement belongs to its opening balance, whether or not a line ever shows it."""
COUNT_OPEN_BREAKS = """
    SELECT provider_account_id, count(*) AS breaks FROM reconciliation_break
    WHERE tenant_id = $1 AND state NOT IN ('resolved', 'written_off') GROUP BY provider_account_id
"""
BREAK_AGEING = """
    WITH aged AS (
        SELECT b.provider_account_id, b.source_id, b.kind, b.currency,
               (b.created_at AT TIME ZONE $3::text)::date AS day,
               abs(coalesce(b.actual, 0) - coalesce(b.expected, 0)) AS stake
        FROM reconciliation_break b
        WHERE b.tenant_id = $1 AND b.state NOT IN ('resolved', 'written_off')
    )
    SELECT provider_account_id, source_id, kind, currency,
           count(*) FILTER (WHERE $2::date - day <= 1) AS days_0_1,
           count(*) FILTER (WHERE $2::date - day BETWEEN 2 AND 3) AS days_2_3,
           count(*) FILTER (WHERE $2::date - day BETWEEN 4 AND 7) AS days_4_7,
           count(*) FILTER (WHERE $2::date - day BETWEEN 8 AND 30) AS days_8_30,
           count(*) FILTER (WHERE $2::date - day > 30) AS days_over_30,
           count(*) AS breaks, sum(stake) AS at_stake, min(day) AS oldest
    FROM aged
    GROUP BY provider_account_id, source_id, kind, currency
    ORDER BY provider_account_id, kind, currency
"""
OPEN_BREAKS = """
    SELECT b.id, b.provider_account_id, b.source_id, b.kind, b.subject, b.state, b.currency, b.expected, b.actual,
           (b.created_at AT TIME ZONE $3::text)::date AS found_on,
           $2::date - (b.created_at AT TIME ZONE $3::text)::date AS age_days
    FROM reconciliation_break b
    WHERE b.tenant_id = $1 AND b.state NOT IN ('resolved', 'written_off')
      AND ($4::uuid IS NULL OR b.provider_account_id = $4) AND ($5::text IS NULL OR b.kind = $5)
    ORDER BY b.id LIMIT $6
"""


def _agreed(amount: str, currency: str) -> str:
    """Joins what is agreed for an amount: the highest slab that it reaches, and its fee in whole minor units.

    The same as `policy.agreed_fee`: `round` of a numeric rounds a half away from zero.
    """
    return f"""
        JOIN unnest($3::text[], $4::integer[], $5::numeric[]) d(currency, digits, step) ON d.currency = {currency}
        LEFT JOIN LATERAL (
            SELECT s.above, s.percent, s.fixed, round({amount} * s.percent * 0.01 + s.fixed, d.digits) AS fee
            FROM unnest($6::numeric[], $7::numeric[], $8::numeric[]) s(above, percent, fixed)
            WHERE s.above <= {amount}
            ORDER BY s.above DESC LIMIT 1
        ) agreed ON true
    """


_JUDGED_FEES = f"""
    SELECT l.id, l.settlement_id, l.line_key, l.provider_payment_id, l.report_on, l.currency, l.amount, l.fee,
           agreed.above, agreed.percent, agreed.fixed, agreed.fee AS agreed, greatest(d.step, $9::numeric) AS allowed
    FROM settlement_line l
    {_agreed("l.amount", "l.currency")}
    WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.kind = 'payment' AND l.state <> 'withdrawn'
      AND l.report_on BETWEEN $10 AND $11
"""
FEE_AUDIT = f"""
    SELECT f.currency, f.above, f.percent, f.fixed, count(*) AS payments, sum(f.amount) AS amount,
           sum(f.fee) AS charged, sum(f.agreed) AS agreed, sum(f.fee - f.agreed) AS difference,
           count(*) FILTER (WHERE f.fee - f.agreed > f.allowed) AS overcharged,
           count(*) FILTER (WHERE f.agreed - f.fee > f.allowed) AS undercharged
    FROM ({_JUDGED_FEES}) f
    GROUP BY f.currency, f.above, f.percent, f.fixed
    ORDER BY f.currency, f.above NULLS FIRST
"""
FEE_DIFFERENCES = f"""
    SELECT f.report_on, s.provider_settlement_id, f.line_key, f.provider_payment_id, f.currency, f.amount,
           f.fee AS charged, f.agreed, f.fee - f.agreed AS difference
    FROM ({_JUDGED_FEES}) f
    JOIN settlement s ON s.tenant_id = $1 AND s.id = f.settlement_id
    WHERE abs(f.fee - f.agreed) > f.allowed
    ORDER BY f.report_on, f.id LIMIT $12
"""
SETTLEMENT_CALENDAR = """
    SELECT (coalesce(s.settled_at, s.created_at) AT TIME ZONE $2::text)::date AS day, s.provider_account_id, s.currency,
           count(*) AS settlements, sum(s.gross) AS gross, sum(s.refunds) AS refunds, sum(s.fee) AS fee,
           sum(s.tax) AS tax, sum(s.net) AS net, sum(s.booked_bank) AS booked,
           count(*) FILTER (WHERE s.state <> 'booked') AS not_tied
    FROM settlement s
    WHERE s.tenant_id = $1
      AND coalesce(s.settled_at, s.created_at) >= $3::date::timestamp AT TIME ZONE $2::text
      AND coalesce(s.settled_at, s.created_at) < ($4::date + 1)::timestamp AT TIME ZONE $2::text
    GROUP BY 1, 2, 3
    ORDER BY 1, 2, 3
"""
CASH_FORECAST = f"""
    SELECT (e.expected_at AT TIME ZONE $9::text)::date AS day, e.currency, count(*) AS expectations,
           coalesce(sum(e.amount) FILTER (WHERE e.amount > 0), 0) AS gross,
           coalesce(-sum(e.amount) FILTER (WHERE e.amount < 0), 0) AS refunds,
           coalesce(sum(agreed.fee) FILTER (WHERE e.kind = 'payment'), 0) AS fee,
           coalesce(sum(round(agreed.fee * $10::numeric, d.digits)) FILTER (WHERE e.kind = 'payment'), 0) AS tax
    FROM settlement_expectation e
    {_agreed("e.amount", "e.currency")}
    WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND e.line_id IS NULL AND e.match_id IS NULL
      AND NOT EXISTS (
        SELECT FROM settlement_line l
        WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state <> 'withdrawn' AND e.kind = 'payment'
          AND l.kind = 'payment' AND l.provider_payment_id = e.provider_id)
      AND NOT EXISTS (
        SELECT FROM settlement_line l
        WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state <> 'withdrawn' AND e.kind = 'refund'
          AND l.kind = 'refund' AND l.provider_refund_id = e.provider_id)
    GROUP BY 1, 2
    ORDER BY 1, 2
"""
"""What a settlement has shown in whatever way comes no more: if it does not tie, it is a break."""
GST_ON_FEES = """
    WITH charged AS (
        SELECT to_char(l.report_on, 'YYYY-MM') AS month, l.provider_account_id, l.currency, l.settlement_id,
               count(*) FILTER (WHERE l.fee <> 0 OR l.tax <> 0) AS lines, sum(l.fee) AS fee, sum(l.tax) AS gst,
               coalesce(sum(l.tax) FILTER (WHERE l.state = 'matched'), 0) AS booked
        FROM settlement_line l
        WHERE l.tenant_id = $1 AND l.report_on BETWEEN $2 AND $3 AND l.state <> 'withdrawn'
        GROUP BY 1, 2, 3, 4
    )
    SELECT c.month, c.provider_account_id, c.currency, sum(c.lines)::bigint AS lines, sum(c.fee) AS fee,
           sum(c.gst) AS gst, sum(c.booked) AS booked,
           coalesce(sum(c.booked) FILTER (WHERE s.tax_split = 'igst'), 0) AS booked_igst,
           coalesce(sum(half.central) FILTER (WHERE s.tax_split = 'cgst_sgst'), 0) AS booked_cgst,
           coalesce(sum(c.booked - half.central) FILTER (WHERE s.tax_split = 'cgst_sgst'), 0) AS booked_sgst
    FROM charged c
    JOIN settlement s ON s.tenant_id = $1 AND s.id = c.settlement_id
    JOIN unnest($4::text[], $5::integer[]) d(currency, digits) ON d.currency = c.currency
    CROSS JOIN LATERAL (SELECT round(c.booked / 2, d.digits) AS central) half
    GROUP BY 1, 2, 3
    ORDER BY 1, 2, 3
"""
"""A settlement's part of a month is divided as its booking is (`policy.divide_gst`), so that sums are the ledger's."""
