"""Files: what is known of each; the content lies encrypted beside the database."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE file (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            content_type TEXT NOT NULL,
            size_bytes BIGINT NOT NULL CHECK (size_bytes > 0),
            sha256 BYTEA NOT NULL CHECK (length(sha256) = 32),
            person_id UUID,
            wrapped_key BYTEA NOT NULL,
            created_by TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
        );
        CREATE INDEX file_person ON file (tenant_id, person_id, id) WHERE person_id IS NOT NULL;
        """ + tenant_table_v1("file")


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE file;"
