"""A user's epoch: what was proven in one that has ended opens nothing more."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE auth_epoch (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            number BIGINT NOT NULL DEFAULT 0 CHECK (number >= 0),
            PRIMARY KEY (tenant_id, id)
        );
        ALTER TABLE identity_ticket ADD COLUMN epoch BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE step_up_grant ADD COLUMN epoch BIGINT NOT NULL DEFAULT 0;
        ALTER TABLE oauth_code ADD COLUMN epoch BIGINT NOT NULL DEFAULT 0;
        """ + tenant_table_v1("auth_epoch", update=("number",))


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE oauth_code DROP COLUMN epoch;
        ALTER TABLE step_up_grant DROP COLUMN epoch;
        ALTER TABLE identity_ticket DROP COLUMN epoch;
        DROP TABLE auth_epoch;
    """
