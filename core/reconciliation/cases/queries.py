"""The SQL of what people do about breaks. Locks: the reconciled account's row, lines, settlements, expectations, then
the break."""
# ruff: noqa: S608 - only constants of this module's kin and the exported fragment of the ledger are interpolated

from core.ledger import feed
from core.reconciliation.queries import BREAK, GET_BREAK

LOCK = GET_BREAK + " FOR NO KEY UPDATE"
ASSIGN = f"""
    UPDATE reconciliation_break SET assignee = $3, version = version + 1,
           state = CASE WHEN state = 'explained' THEN state WHEN $3::text IS NULL THEN 'open' ELSE 'assigned' END
    WHERE tenant_id = $1 AND id = $2 RETURNING {BREAK}
"""
EXPLAIN = f"""
    UPDATE reconciliation_break SET state = 'explained', version = version + 1 WHERE tenant_id = $1 AND id = $2
    RETURNING {BREAK}
"""
TOUCH = f"""
    UPDATE reconciliation_break SET version = version + 1 WHERE tenant_id = $1 AND id = $2 RETURNING {BREAK}
"""
SET_APPROVAL = f"""
    UPDATE reconciliation_break SET approval_id = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2
    RETURNING {BREAK}
"""
CORRECT = f"""
    UPDATE reconciliation_break SET state = $3, resolution = $3, transaction_id = $4,
           resolved_at = clock_timestamp(), version = version + 1
    WHERE tenant_id = $1 AND id = $2 AND resolution IS NULL RETURNING {BREAK}
"""
REOPEN = f"""
    UPDATE reconciliation_break b SET state = CASE WHEN b.assignee IS NULL THEN 'open' ELSE 'assigned' END,
           resolution = NULL, resolved_at = NULL, transaction_id = NULL, version = b.version + 1
    WHERE b.tenant_id = $1 AND b.id = $2 AND b.state IN ('corrected', 'written_off') AND NOT EXISTS (
        SELECT FROM reconciliation_break o
        WHERE o.tenant_id = $1 AND o.provider_account_id = b.provider_account_id AND o.kind = b.kind
          AND o.subject = b.subject AND o.resolution IS NULL)
    RETURNING {BREAK}
"""
SUPERSEDE = f"""
    UPDATE reconciliation_break SET state = 'resolved', resolution = 'superseded', transaction_id = NULL,
           version = version + 1
    WHERE tenant_id = $1 AND id = $2 AND state IN ('corrected', 'written_off') RETURNING {BREAK}
"""

NOTE = "id, break_id, kind, text, file_id, actor, created_at"
INSERT_NOTE = f"""
    INSERT INTO reconciliation_break_note (tenant_id, id, break_id, kind, text, file_id, actor)
    SELECT r.tenant_id, $2::uuid, $3::uuid, $4::text, $5::text, $6::uuid, $7::text
    FROM tenant_root r WHERE r.tenant_id = $1
    RETURNING {NOTE}
"""
LIST_NOTES = f"""
    SELECT {NOTE} FROM reconciliation_break_note WHERE tenant_id = $1 AND break_id = $2 AND id > $3
    ORDER BY id LIMIT $4
"""

LOCK_LINE = """
    SELECT l.id, l.net + l.fee + l.tax + l.tds AS gross, l.net, l.fee, l.tax, l.tds, l.currency,
           s.currency AS settled_in, coalesce(s.tax_split, 'undivided') AS tax_split
    FROM settlement_line l JOIN settlement s ON s.tenant_id = l.tenant_id AND s.id = l.settlement_id
    WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.id = $3 AND l.state IN ('new', 'broken')
      AND (l.currency = s.currency OR s.stated_net IS NULL OR s.stated_net = s.net)
    FOR NO KEY UPDATE OF l
"""
"""A settlement that paid more or less than its own lines may have paid what came in another currency: nobody knows."""
LOCK_STATEMENT_LINE = """
    SELECT l.id, l.amount AS gross, l.amount AS net, 0::numeric AS fee, 0::numeric AS tax, l.currency,
           l.currency AS settled_in
    FROM statement_line l
    WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.id = $3 AND l.state IN ('new', 'broken')
    FOR NO KEY UPDATE
"""
LOCK_TOTAL = """
    SELECT stated_net - net - corrected AS unexplained FROM settlement
    WHERE tenant_id = $1 AND provider_account_id = $2 AND id = $3 AND stated_net IS NOT NULL AND NOT dirty
    FOR NO KEY UPDATE
"""
EXPECTED_OF = """
    SELECT id, amount FROM settlement_expectation
    WHERE tenant_id = $1 AND provider_account_id = $2 AND subject = $3 AND ($4::text IS NULL OR kind = $4)
      AND ($5::text IS NULL OR currency = $5) AND line_id IS NULL AND match_id IS NULL
    ORDER BY id LIMIT 2
"""
LINE_NAMES = """
    SELECT kind, provider_payment_id, provider_refund_id, provider_order_id FROM settlement_line
    WHERE tenant_id = $1 AND id = $2
"""
EXPECT_ENTRY = f"""
    INSERT INTO settlement_expectation
        (tenant_id, id, provider_account_id, posting_id, kind, subject, amount, currency, version, expected_at,
         match_id, rule)
    SELECT r.tenant_id, ($2::uuid[])[(m.version - $6::bigint)::integer], $3::uuid, m.posting_id, 'other', m.reference,
           CASE WHEN $5::text = 'debit' THEN m.change ELSE -m.change END, $8::text, m.version, m.effective_at,
           $9::uuid, 'manual'
    FROM tenant_root r CROSS JOIN ({feed.moves("$4", "$5", "$6", "$7")}) m
    WHERE r.tenant_id = $1
"""
"""An entry's own expectations, which the next run then finds made: they tie from the start."""
TIE_ENTRY = """
    UPDATE settlement_expectation SET match_id = $4, rule = 'manual'
    WHERE tenant_id = $1 AND provider_account_id = $2 AND posting_id = ANY($3::uuid[])
      AND line_id IS NULL AND match_id IS NULL
"""
CORRECT_TOTAL = """
    UPDATE settlement SET corrected = corrected + $3, dirty = true, updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2
"""

CORRECTION = (
    "id, provider_account_id, break_id, number, action, amount, currency, match_id, settlement_id, transaction_id,"
    " approval_id, reason, actor, created_at, undone_at, undo_transaction_id"
)
NEXT_NUMBER = """
    SELECT coalesce(max(number), 0) + 1 FROM reconciliation_correction WHERE tenant_id = $1 AND break_id = $2
"""
INSERT_CORRECTION = f"""
    INSERT INTO reconciliation_correction
        (tenant_id, id, provider_account_id, break_id, number, action, amount, currency, match_id, settlement_id,
         transaction_id, approval_id, reason, actor)
    SELECT r.tenant_id, $2::uuid, $3::uuid, $4::uuid, $5::integer, $6::text, $7::numeric, $8::text, $9::uuid,
           $10::uuid, $11::uuid, $12::uuid, $13::text, $14::text
    FROM tenant_root r WHERE r.tenant_id = $1
    RETURNING {CORRECTION}
"""
STANDING = f"""
    SELECT {CORRECTION} FROM reconciliation_correction WHERE tenant_id = $1 AND break_id = $2 AND undone_at IS NULL
"""
LIST_CORRECTIONS = f"""
    SELECT {CORRECTION} FROM reconciliation_correction WHERE tenant_id = $1 AND break_id = $2 ORDER BY number
"""
LIST_OVERTAKEN = f"""
    SELECT {CORRECTION} FROM reconciliation_correction c
    WHERE c.tenant_id = $1 AND c.provider_account_id = $2 AND c.undone_at IS NULL AND EXISTS (
        SELECT FROM reconciliation_match m
        WHERE m.tenant_id = $1 AND m.id = c.match_id AND m.undone_at IS NOT NULL)
    ORDER BY c.id LIMIT $3
"""
UNDO_CORRECTION = f"""
    UPDATE reconciliation_correction SET undone_at = clock_timestamp(), undone_by = $3, undo_transaction_id = $4
    WHERE tenant_id = $1 AND id = $2 AND undone_at IS NULL RETURNING {CORRECTION}
"""
