"""The SQL of what people do about breaks. Locks: the reconciled account's row, lines, expectations, then the break."""
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
WRITE_OFF = f"""
    UPDATE reconciliation_break SET state = 'written_off', resolution = 'written_off', transaction_id = $3,
           resolved_at = clock_timestamp(), version = version + 1
    WHERE tenant_id = $1 AND id = $2 AND resolution IS NULL RETURNING {BREAK}
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

EXPECTED_OF = """
    SELECT id, amount FROM settlement_expectation
    WHERE tenant_id = $1 AND provider_account_id = $2 AND subject = $3 AND currency = $4
      AND line_id IS NULL AND match_id IS NULL
    ORDER BY id LIMIT 2
"""
INSERT_CORRECTION = f"""
    INSERT INTO settlement_expectation
        (tenant_id, id, provider_account_id, posting_id, kind, subject, amount, currency, version, expected_at,
         match_id, rule)
    SELECT r.tenant_id, $2::uuid, $3::uuid, m.posting_id, 'other', m.reference,
           CASE WHEN $5::text = 'debit' THEN m.change ELSE -m.change END, $8::text, m.version, m.effective_at,
           $9::uuid, 'manual'
    FROM tenant_root r CROSS JOIN ({feed.moves("$4", "$5", "$6", "$7")}) m
    WHERE r.tenant_id = $1
"""
"""The correcting entry's own expectation, which the next run then finds made: it ties from the start."""
