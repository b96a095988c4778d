"""Jobs: what is due is found kind by kind, so that one kind's flood hides no other."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

# Forced row-level security makes an unscoped backfill a silent no-op, so it walks the tenants.
BACKFILL = """
        DO $$
        DECLARE
            each UUID;
        BEGIN
            FOR each IN SELECT id FROM directory.tenant ORDER BY id LOOP
                PERFORM set_config('app.tenant_id', each::text, true);
                UPDATE job_due d SET kind = j.kind FROM job j
                WHERE d.tenant_id = each AND j.tenant_id = d.tenant_id AND j.id = d.id;
            END LOOP;
            PERFORM set_config('app.tenant_id', '', true);
        END $$;
"""


async def upgrade(db: BaseDBAsyncClient) -> str:
    return f"""
        ALTER TABLE job_due ADD COLUMN kind TEXT;
        {BACKFILL}
        ALTER TABLE job_due ALTER COLUMN kind SET NOT NULL;
        GRANT SELECT (kind) ON job_due TO bahi_finder;
        CREATE INDEX job_due_kind ON job_due (kind, due_at);
        DROP INDEX job_due_at;
        -- Disabled schedules stay due for ever: enough of them hid all others. With the times of all that is due, a
        -- tick has one look at all tenants and one transaction in each.
        GRANT SELECT (enabled, local_time, every_seconds) ON schedule TO bahi_finder;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        REVOKE SELECT (enabled, local_time, every_seconds) ON schedule FROM bahi_finder;
        CREATE INDEX job_due_at ON job_due (due_at);
        DROP INDEX job_due_kind;
        REVOKE SELECT (kind) ON job_due FROM bahi_finder;
        ALTER TABLE job_due DROP COLUMN kind;
    """
