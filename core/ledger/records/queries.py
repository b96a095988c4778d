"""The records' SQL. A record is read from the row itself, under the row's lock, so it cannot say anything else."""
# ruff: noqa: S608 - only names of core/ledger/records/types.py are interpolated

from core.ledger.records.types import Kind

COLUMNS = "id, kind, subject_id, number, content, recorded_at"


def content(kind: Kind) -> str:
    """The row `x` as JSON text: the same bytes whenever and wherever it is read."""
    said = []
    for name in kind.columns:
        value = f"x.{name}"
        if name in kind.moments:
            value = f"""to_char(x.{name} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"""
        said.append(f"'{name}', {value}")
    return f"jsonb_build_object({', '.join(said)})::text"


def write(kind: Kind) -> str:
    """Record the rows of $2 under the ids of $3, and put the records on the sealer's list."""
    return f"""
        WITH recorded AS (
            INSERT INTO ledger_record (tenant_id, {COLUMNS})
            SELECT x.tenant_id, u.id, '{kind.name}', u.subject_id, 1 + coalesce((
                       SELECT max(r.number) FROM ledger_record r
                       WHERE r.tenant_id = $1 AND r.kind = '{kind.name}' AND r.subject_id = u.subject_id), 0),
                   {content(kind)}, clock_timestamp()
            FROM {kind.table} x JOIN unnest($2::uuid[], $3::uuid[]) u(subject_id, id) ON u.subject_id = x.{kind.key}
            WHERE x.tenant_id = $1
        )
        INSERT INTO ledger_record_unsealed (tenant_id, id)
        SELECT r.tenant_id, u.id FROM tenant_root r CROSS JOIN unnest($3::uuid[]) u(id) WHERE r.tenant_id = $1
    """


def differences(kind: Kind) -> str:
    """Rows that do not say what their newest record says: one of the two is NULL when it is missing."""
    return f"""
        SELECT coalesce(x.{kind.key}, l.subject_id) AS subject_id, l.content AS recorded,
               CASE WHEN x.tenant_id IS NOT NULL THEN {content(kind)} END AS found
        FROM (SELECT * FROM {kind.table} WHERE tenant_id = $1 AND {kind.where}) x
        FULL JOIN (
            SELECT DISTINCT ON (subject_id) subject_id, content FROM ledger_record
            WHERE tenant_id = $1 AND kind = '{kind.name}' ORDER BY subject_id, number DESC
        ) l ON l.subject_id = x.{kind.key}
        WHERE x.tenant_id IS NULL OR {content(kind)} IS DISTINCT FROM l.content
        ORDER BY 1 LIMIT $2
    """


FIND_UNSEALED = "SELECT tenant_id FROM ledger_record_unsealed GROUP BY tenant_id"
TAKE_UNSEALED = """
    DELETE FROM ledger_record_unsealed WHERE tenant_id = $1 AND id IN (
        SELECT id FROM ledger_record_unsealed WHERE tenant_id = $1 ORDER BY id LIMIT $2
    ) RETURNING id
"""
LIST_UNSEALED = "SELECT id FROM ledger_record_unsealed WHERE tenant_id = $1"
LIST = f"SELECT {COLUMNS} FROM ledger_record WHERE tenant_id = $1 AND id = ANY($2) ORDER BY id"
LIST_AFTER = f"SELECT {COLUMNS} FROM ledger_record WHERE tenant_id = $1 AND id > $2 ORDER BY id LIMIT $3"
GAPS = """
    SELECT kind, subject_id, count(*) AS records, max(number) AS newest FROM ledger_record
    WHERE tenant_id = $1 GROUP BY kind, subject_id HAVING count(*) <> max(number) ORDER BY kind, subject_id LIMIT $2
"""
