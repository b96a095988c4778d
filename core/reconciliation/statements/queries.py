"""Statements' SQL: lines made of what was staged, read in order, and what they are tied to."""
# ruff: noqa: S608 - only constants of this file are interpolated

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
           ARRAY(SELECT jsonb_array_elements_text(s.facts -> 'keys')), s.facts ->> 'group'
    FROM tenant_root r JOIN reconciliation_import_row s ON s.tenant_id = r.tenant_id
    WHERE r.tenant_id = $1 AND s.import_id = $2
    ORDER BY s.number
    ON CONFLICT (tenant_id, source_id, line_key) DO NOTHING
"""
LIST = f"""
    SELECT {LINE} FROM statement_line
    WHERE tenant_id = $1 AND id < $2 AND ($3::uuid IS NULL OR source_id = $3)
      AND ($4::uuid IS NULL OR import_id = $4) AND ($5::text IS NULL OR state = $5)
    ORDER BY id DESC LIMIT $6
"""
GET = f"SELECT {LINE} FROM statement_line WHERE tenant_id = $1 AND id = $2"
