"""Records of what the ledger's changeable rows say, so that seals cover floors, freezes, holds, limits and the chart."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

_TABLES = """
        CREATE TABLE ledger_record (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            kind TEXT COLLATE "C" NOT NULL CHECK (length(kind) BETWEEN 1 AND 50),
            subject_id UUID NOT NULL,
            number BIGINT NOT NULL CHECK (number > 0),
            content TEXT NOT NULL,
            recorded_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, kind, subject_id, number)
        );
        CREATE TABLE ledger_record_unsealed (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            due_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, id) REFERENCES ledger_record (tenant_id, id)
        );
        ALTER TABLE ledger_seal_leaf
            DROP CONSTRAINT ledger_seal_leaf_kind_check,
            ADD CONSTRAINT ledger_seal_leaf_kind_check CHECK (kind IN ('transaction', 'audit', 'record'));
"""

# What each kind of row says, as core/ledger/records said it when this was released.
_ACCOUNT = """
    'code', x.code,
    'created_at', to_char(x.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'currency', x.currency, 'floor', x.floor, 'limit_profile', x.limit_profile,
    'metadata', x.metadata, 'normal_side', x.normal_side, 'owner', x.owner,
    'state_version', x.state_version, 'status', x.status
"""
_HOLD = """
    'account_id', x.account_id, 'actor', x.actor, 'amount', x.amount, 'captured', x.captured,
    'counted_on', x.counted_on,
    'created_at', to_char(x.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'credit_account_id', x.credit_account_id, 'currency', x.currency, 'description', x.description,
    'expires_at', to_char(x.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'finished_at', to_char(x.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'metadata', x.metadata, 'reason', x.reason, 'reference', x.reference, 'released', x.released,
    'state', x.state, 'version', x.version
"""
_LIMIT_RULE = """
    'actor', x.actor,
    'created_at', to_char(x.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'currency', x.currency, 'direction', x.direction,
    'ends_at', to_char(x.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'measure', x.measure, 'most', x.most, 'profile', x.profile, 'span', x.span,
    'starts_at', to_char(x.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
"""
_TEMPLATE = """
    'address', x.address,
    'created_at', to_char(x.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'floor', x.floor, 'limit_profile', x.limit_profile, 'metadata', x.metadata, 'name', x.name,
    'normal_side', x.normal_side, 'version', x.version
"""
_CHART = """
    'account_id', x.account_id, 'arguments', x.arguments, 'template', x.template
"""
_PERIOD = """
    'closed_before', to_char(x.closed_before AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'version', x.version
"""
_KINDS = (
    ("account", "ledger_account", "id", "true", _ACCOUNT),
    ("hold", "ledger_hold", "id", "true", _HOLD),
    ("limit_rule", "ledger_limit_rule", "id", "true", _LIMIT_RULE),
    ("template", "ledger_template", "id", "true", _TEMPLATE),
    ("chart", "ledger_chart", "id", "true", _CHART),
    ("period", "ledger_period", "tenant_id", "version > 0", _PERIOD),
)
_EACH = "".join(
    f"""
                INSERT INTO ledger_record (tenant_id, id, kind, subject_id, number, content, recorded_at)
                SELECT x.tenant_id, gen_random_uuid(), '{kind}', x.{key}, 1, jsonb_build_object({said})::text,
                       clock_timestamp()
                FROM {table} x WHERE x.tenant_id = each AND {where}
                  AND NOT EXISTS (SELECT FROM ledger_record r WHERE r.tenant_id = each AND r.kind = '{kind}'
                                  AND r.subject_id = x.{key});"""
    for kind, table, key, where, said in _KINDS
)
# Forced row-level security makes an unscoped backfill a silent no-op, so it walks the tenants.
BACKFILL = f"""
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                {_EACH}
                INSERT INTO ledger_record_unsealed (tenant_id, id)
                SELECT r.tenant_id, r.id FROM ledger_record r
                WHERE r.tenant_id = each AND NOT EXISTS (
                    SELECT FROM ledger_seal_leaf l WHERE l.tenant_id = each AND l.item_id = r.id)
                ON CONFLICT DO NOTHING;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        _TABLES
        + tenant_table_v1("ledger_record")
        + tenant_table_v1("ledger_record_unsealed", delete=True, work=True)
        + BACKFILL
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE ledger_record_unsealed, ledger_record;
        ALTER TABLE ledger_seal_leaf
            DROP CONSTRAINT ledger_seal_leaf_kind_check,
            ADD CONSTRAINT ledger_seal_leaf_kind_check CHECK (kind IN ('transaction', 'audit')) NOT VALID;
    """
