"""The tenant's logo, uploaded as a file."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE tenant_logo (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            file_id UUID NOT NULL,
            width INTEGER NOT NULL CHECK (width > 0),
            height INTEGER NOT NULL CHECK (height > 0),
            set_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id),
            FOREIGN KEY (tenant_id, file_id) REFERENCES file (tenant_id, id)
        );
    """ + tenant_table_v1("tenant_logo", update=("file_id", "width", "height", "set_at"), delete=True)


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE tenant_logo;"
