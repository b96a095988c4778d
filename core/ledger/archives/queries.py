"""The archives' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

from core.ledger.queries import ACCOUNT

ACCOUNT_COLUMNS = f"{ACCOUNT}, state_version"
_PREFIXED_ACCOUNT = ", ".join("false" if name == "monitored" else f"x.{name}" for name in ACCOUNT_COLUMNS.split(", "))
"""Who asked to hear of thresholds stays behind."""
HOLD_COLUMNS = (
    "id, reference, account_id, credit_account_id, amount, currency, captured, released, state, expires_at, counted_on,"
    " description, metadata, reason, actor, created_at, finished_at, version"
)

_PREFIXED_HOLD = ", ".join(f"x.{name}" for name in HOLD_COLUMNS.split(", "))

LIST_ACCOUNTS = """
    SELECT a.id, (to_jsonb(a) - 'tenant_id')::text AS line FROM ledger_account a
    WHERE a.tenant_id = $1 AND a.id > $2 ORDER BY a.id LIMIT $3
"""
LIST_HOLDS = """
    SELECT h.id, (to_jsonb(h) - 'tenant_id')::text AS line FROM ledger_hold h
    WHERE h.tenant_id = $1 AND h.id > $2 ORDER BY h.id LIMIT $3
"""
LIST_LEAVES = """
    SELECT position, kind, item_id, hash FROM ledger_seal_leaf
    WHERE tenant_id = $1 AND position >= $2 ORDER BY position LIMIT $3
"""
LIST_SEALS = "SELECT height, header FROM ledger_seal WHERE tenant_id = $1 AND height > $2 ORDER BY height LIMIT $3"
IS_UNSEALED = """
    SELECT EXISTS (SELECT FROM ledger_unsealed WHERE tenant_id = $1)
        OR EXISTS (SELECT FROM ledger_record_unsealed WHERE tenant_id = $1)
"""
HAS_ACCOUNTS = "SELECT EXISTS (SELECT FROM ledger_account WHERE tenant_id = $1)"

INSERT_ACCOUNTS = f"""
    INSERT INTO ledger_account (tenant_id, {ACCOUNT_COLUMNS})
    SELECT r.tenant_id, {_PREFIXED_ACCOUNT}
    FROM tenant_root r CROSS JOIN jsonb_populate_recordset(NULL::ledger_account, $2::jsonb) x
    WHERE r.tenant_id = $1
"""
ACCOUNTS_OF = f"SELECT {ACCOUNT} FROM ledger_account WHERE tenant_id = $1 AND id = ANY($2)"
INSERT_HOLDS = f"""
    INSERT INTO ledger_hold (tenant_id, {HOLD_COLUMNS})
    SELECT r.tenant_id, {_PREFIXED_HOLD}
    FROM tenant_root r CROSS JOIN jsonb_populate_recordset(NULL::ledger_hold, $2::jsonb) x
    WHERE r.tenant_id = $1
"""
INSERT_TRANSACTIONS = """
    INSERT INTO ledger_transaction
        (tenant_id, id, reference, kind, description, metadata, reverses_id, actor, effective_at, recorded_at)
    SELECT r.tenant_id, x.id, x.reference, x.kind, x.description, x.metadata, x.reverses, x.actor, x.effective_at,
           x.recorded_at
    FROM tenant_root r
    CROSS JOIN jsonb_to_recordset($2::jsonb) x(id uuid, reference text, kind text, description text, metadata jsonb,
                                               reverses uuid, actor text, effective_at timestamptz,
                                               recorded_at timestamptz)
    WHERE r.tenant_id = $1
"""
INSERT_POSTINGS = """
    INSERT INTO ledger_posting
        (tenant_id, id, transaction_id, line, debit_account_id, credit_account_id, amount, currency, debit_balance,
         credit_balance, debit_version, credit_version, reverses_id, effective_at, recorded_at)
    SELECT r.tenant_id, p.id, x.id, p.line, (p.debit ->> 'account')::uuid, (p.credit ->> 'account')::uuid, p.amount,
           p.currency, (p.debit ->> 'balance')::numeric, (p.credit ->> 'balance')::numeric,
           (p.debit ->> 'version')::bigint, (p.credit ->> 'version')::bigint, p.reverses, x.effective_at, x.recorded_at
    FROM tenant_root r
    CROSS JOIN jsonb_to_recordset($2::jsonb) x(id uuid, effective_at timestamptz, recorded_at timestamptz,
                                               postings jsonb)
    CROSS JOIN LATERAL jsonb_to_recordset(x.postings) p(id uuid, line smallint, amount numeric, currency text,
                                                        reverses uuid, debit jsonb, credit jsonb)
    WHERE r.tenant_id = $1
"""
INSERT_UNSEALED = """
    INSERT INTO ledger_unsealed (tenant_id, id, transaction_ids)
    SELECT r.tenant_id, $2, $3::uuid[] FROM tenant_root r WHERE r.tenant_id = $1
"""
_RECORDS = """
    jsonb_to_recordset($2::jsonb) x(id uuid, kind text, subject uuid, number bigint, content text,
                                    recorded_at timestamptz)
"""
INSERT_RECORDS = f"""
    WITH recorded AS (
        INSERT INTO ledger_record (tenant_id, id, kind, subject_id, number, content, recorded_at)
        SELECT r.tenant_id, x.id, x.kind, x.subject, x.number, x.content, x.recorded_at
        FROM tenant_root r CROSS JOIN {_RECORDS} WHERE r.tenant_id = $1
    )
    INSERT INTO ledger_record_unsealed (tenant_id, id)
    SELECT r.tenant_id, x.id FROM tenant_root r CROSS JOIN {_RECORDS} WHERE r.tenant_id = $1
"""
INSERT_CHART = f"""
    INSERT INTO ledger_chart (tenant_id, id, template, arguments, account_id)
    SELECT r.tenant_id, x.subject, c.template, c.arguments, c.account_id
    FROM tenant_root r CROSS JOIN {_RECORDS}
    CROSS JOIN LATERAL jsonb_to_record(x.content::jsonb) c(template text, arguments text, account_id uuid)
    WHERE r.tenant_id = $1 AND x.kind = 'chart'
"""

ARCHIVE = "id, state, head_height, head_hash, file_id, error, actor, created_at, finished_at"
INSERT = f"INSERT INTO ledger_archive (tenant_id, id, actor) VALUES ($1, $2, $3) RETURNING {ARCHIVE}"
FIND = f"SELECT {ARCHIVE} FROM ledger_archive WHERE tenant_id = $1 AND id = $2"
LIST = f"SELECT {ARCHIVE} FROM ledger_archive WHERE tenant_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
FINISH = """
    UPDATE ledger_archive
    SET state = $3, head_height = $4, head_hash = $5, file_id = $6, error = $7, finished_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND state = 'queued' RETURNING id
"""
