"""The index in which a wallet's history is searched: kinds, amounts and words of each pocket's entries."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

# Under row-level security only leakproof operators use an index, and those of NUMERIC and LIKE are not: amounts are
# whole numbers, words stand alone. Without statistics of tenant_id the planner uses every column that a query names.
_TABLES = """
        CREATE TABLE wallet_search (
            tenant_id UUID NOT NULL,
            account_id UUID NOT NULL,
            version BIGINT NOT NULL DEFAULT 0 CHECK (version >= 0),
            PRIMARY KEY (tenant_id, account_id),
            FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_account (tenant_id, id)
        );
        CREATE TABLE wallet_entry (
            tenant_id UUID NOT NULL,
            account_id UUID NOT NULL,
            version BIGINT NOT NULL,
            kind TEXT COLLATE "C" NOT NULL,
            size BIGINT NOT NULL CHECK (size >= 0),
            PRIMARY KEY (tenant_id, account_id, version) INCLUDE (kind, size),
            FOREIGN KEY (tenant_id, account_id) REFERENCES wallet_search (tenant_id, account_id)
        );
        CREATE INDEX wallet_entry_kind ON wallet_entry (tenant_id, account_id, kind, version);
        CREATE INDEX wallet_entry_size ON wallet_entry (tenant_id, account_id, size, version);
        CREATE TABLE wallet_word (
            tenant_id UUID NOT NULL,
            account_id UUID NOT NULL,
            word TEXT COLLATE "C" NOT NULL,
            version BIGINT NOT NULL,
            PRIMARY KEY (tenant_id, account_id, word, version),
            FOREIGN KEY (tenant_id, account_id) REFERENCES wallet_search (tenant_id, account_id)
        );
        ALTER TABLE wallet_entry ALTER COLUMN tenant_id SET STATISTICS 0;
        ALTER TABLE wallet_word ALTER COLUMN tenant_id SET STATISTICS 0;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        _TABLES
        + tenant_table_v1("wallet_search", update=("version",))
        + tenant_table_v1("wallet_entry")
        + tenant_table_v1("wallet_word")
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE wallet_word, wallet_entry, wallet_search;"
