"""The SQL of runs, settlements, lines and breaks: state and lists. What matches is in `matching`'s and its kin's SQL.

Locks: the account's row first, then a settlement's, then ledger accounts.
"""
# ruff: noqa: S608 - only constants of this file are interpolated

RUN = (
    'id, provider_account_id, "trigger", scheduled_for, from_on, to_on, next_on, state, lines_seen, lines_new,'
    " lines_changed, lines_repeated, lines_unsettled, settlements_booked, breaks_opened, breaks_resolved, totals,"
    " failures, error, actor, created_at, started_at, finished_at, version, source_id"
)
SETTLEMENT = (
    "id, provider_account_id, provider_settlement_id, utr, currency, settled_at, stated_net, state, lines,"
    " broken_lines, gross, refunds, disputes, reserve, other, fee, tax, tds, net, booked_bank, booked_fee, booked_tax,"
    " booked_igst, booked_cgst, booked_sgst, booked_tds, booked_reserve, booked_clearing, booked_suspense, tax_split,"
    " corrected, bookings, transaction_id, created_at, updated_at, version"
)
LINE = (
    "l.id, l.settlement_id, l.line_key, l.kind, l.provider_payment_id, l.provider_refund_id, l.provider_dispute_id,"
    " l.amount, l.fee, l.tax, l.tds, l.net, l.currency, l.settled_at, l.absent, l.state, l.problem, l.reason,"
    " l.subject, l.rule, b.transaction_id"
)
BREAK = (
    "id, provider_account_id, kind, subject, line_id, settlement_id, expected, actual, currency, details, state,"
    " first_seen_run_id, resolved_run_id, resolution, created_at, resolved_at, version, source_id, statement_line_id,"
    " expectation_id, assignee, approval_id, transaction_id"
)

INSERT_ACCOUNT = """
    INSERT INTO reconciliation_account (tenant_id, id)
    SELECT r.tenant_id, $2::uuid FROM tenant_root r WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, id) DO NOTHING
"""
GET_ACCOUNT = "SELECT id, covered_to, kind FROM reconciliation_account WHERE tenant_id = $1 AND id = $2"
LOCK_ACCOUNT = GET_ACCOUNT + " FOR NO KEY UPDATE"
LIST_ACCOUNTS = """
    SELECT id, covered_to FROM reconciliation_account WHERE tenant_id = $1 AND kind = 'settlement' ORDER BY id
"""
SET_COVERED = """
    UPDATE reconciliation_account SET covered_to = greatest(covered_to, $3::date), updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2
"""

INSERT_RUN = f"""
    INSERT INTO reconciliation_run
        (tenant_id, id, provider_account_id, "trigger", scheduled_for, from_on, to_on, next_on, actor, source_id)
    SELECT r.tenant_id, $2::uuid, $3::uuid, $4::text, $5::timestamptz, $6::date, $7::date, $8::date, $9::text, $10::uuid
    FROM tenant_root r WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, provider_account_id, scheduled_for) DO NOTHING
    RETURNING {RUN}
"""
GET_RUN = f"SELECT {RUN} FROM reconciliation_run WHERE tenant_id = $1 AND id = $2"
FIND_SCHEDULED = f"""
    SELECT {RUN} FROM reconciliation_run WHERE tenant_id = $1 AND provider_account_id = $2 AND scheduled_for = $3
"""
FIND_OPEN_RUN = f"""
    SELECT {RUN} FROM reconciliation_run
    WHERE tenant_id = $1 AND provider_account_id = $2 AND state IN ('queued', 'running') ORDER BY id LIMIT 1
"""
FIND_QUEUED_OVER = f"""
    SELECT {RUN} FROM reconciliation_run
    WHERE tenant_id = $1 AND provider_account_id = $2 AND state = 'queued' AND from_on <= $3 AND to_on >= $4
    ORDER BY id LIMIT 1
"""
COUNT_OPEN_RUNS = """
    SELECT count(*) FROM reconciliation_run
    WHERE tenant_id = $1 AND provider_account_id = $2 AND state IN ('queued', 'running')
"""
LAST_RUN = f"""
    SELECT {RUN} FROM reconciliation_run
    WHERE tenant_id = $1 AND provider_account_id = $2 AND state IN ('done', 'failed') ORDER BY id DESC LIMIT 1
"""
LIST_RUNS = f"""
    SELECT {RUN} FROM reconciliation_run
    WHERE tenant_id = $1 AND id < $2 AND ($3::uuid IS NULL OR provider_account_id = $3)
      AND ($4::text IS NULL OR state = $4)
    ORDER BY id DESC LIMIT $5
"""
START_RUN = f"""
    UPDATE reconciliation_run SET state = 'running', started_at = coalesce(started_at, clock_timestamp())
    WHERE tenant_id = $1 AND id = $2 RETURNING {RUN}
"""
ADD_TO_RUN = """
    UPDATE reconciliation_run SET lines_seen = lines_seen + $3, lines_new = lines_new + $4,
           lines_changed = lines_changed + $5
    WHERE tenant_id = $1 AND id = $2
"""
DAY_READ = f"""
    UPDATE reconciliation_run SET next_on = $3, lines_repeated = lines_repeated + $4,
           lines_unsettled = lines_unsettled + $5, error = NULL
    WHERE tenant_id = $1 AND id = $2 RETURNING {RUN}
"""
BOOKED_IN_RUN = """
    UPDATE reconciliation_run SET settlements_booked = settlements_booked + 1, totals = $3
    WHERE tenant_id = $1 AND id = $2
"""
BREAKS_IN_RUN = """
    UPDATE reconciliation_run SET breaks_opened = breaks_opened + $3, breaks_resolved = breaks_resolved + $4
    WHERE tenant_id = $1 AND id = $2
"""
RUN_STUMBLED = f"""
    UPDATE reconciliation_run SET failures = failures + 1, error = $3 WHERE tenant_id = $1 AND id = $2 RETURNING {RUN}
"""
END_RUN = f"""
    UPDATE reconciliation_run SET state = $3, error = $4, finished_at = clock_timestamp(), version = version + 1
    WHERE tenant_id = $1 AND id = $2 RETURNING {RUN}
"""

LOCK_SETTLEMENT = f"SELECT {SETTLEMENT} FROM settlement WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE"
GET_SETTLEMENT = f"SELECT {SETTLEMENT} FROM settlement WHERE tenant_id = $1 AND id = $2"
LIST_SETTLEMENTS = f"""
    SELECT {SETTLEMENT} FROM settlement
    WHERE tenant_id = $1 AND id < $2 AND ($3::uuid IS NULL OR provider_account_id = $3)
      AND ($4::text IS NULL OR state = $4) AND ($5::text IS NULL OR provider_settlement_id = $5)
    ORDER BY id DESC LIMIT $6
"""
LIST_LINES = f"""
    SELECT {LINE} FROM settlement_line l
    LEFT JOIN settlement_booking b
        ON b.tenant_id = l.tenant_id AND b.settlement_id = l.settlement_id AND b.number = l.booking
    WHERE l.tenant_id = $1 AND l.settlement_id = $2 AND l.line_key > $3 AND ($4::text IS NULL OR l.state = $4)
    ORDER BY l.line_key LIMIT $5
"""
GET_BREAK = f"SELECT {BREAK} FROM reconciliation_break WHERE tenant_id = $1 AND id = $2"
LIST_BREAKS = f"""
    SELECT {BREAK} FROM reconciliation_break
    WHERE tenant_id = $1 AND id < $2 AND ($3::uuid IS NULL OR provider_account_id = $3)
      AND ($4::text IS NULL OR kind = $4) AND ($5::text IS NULL OR state = $5)
      AND ($7::text IS NULL OR assignee = $7)
      AND (NOT $8::boolean OR resolution IS NULL)
      AND ($9::timestamptz IS NULL OR created_at > $9) AND ($10::timestamptz IS NULL OR created_at <= $10)
    ORDER BY id DESC LIMIT $6
"""
COUNT_OPEN_BREAKS = """
    SELECT kind, count(*) AS open FROM reconciliation_break
    WHERE tenant_id = $1 AND provider_account_id = $2 AND resolution IS NULL GROUP BY kind
"""
LIST_BOOKS = """
    SELECT currency, balance, unsettled, checked_at FROM reconciliation_book
    WHERE tenant_id = $1 AND provider_account_id = $2 ORDER BY currency
"""
