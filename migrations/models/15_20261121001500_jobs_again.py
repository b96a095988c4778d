"""A wish that arrives while its job runs is kept: the job runs again afterwards instead of missing it."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE job ADD COLUMN again_at TIMESTAMPTZ;
        GRANT UPDATE (again_at) ON job TO bahi_app;
        CREATE INDEX job_dead_id ON job (tenant_id, id) WHERE status = 'dead';
        -- The tick compares a schedule's due time with its tenant's clock, which a sandbox tenant may move.
        GRANT SELECT (clock_offset_seconds) ON directory.tenant TO bahi_finder;
        -- Both tables are short queues that turn over all day: vacuum by count, not by share.
        ALTER TABLE event_todo SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
        ALTER TABLE job_due SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        REVOKE SELECT (clock_offset_seconds) ON directory.tenant FROM bahi_finder;
        REVOKE UPDATE (again_at) ON job FROM bahi_app;
        DROP INDEX job_dead_id;
        ALTER TABLE job DROP COLUMN again_at;
    """
