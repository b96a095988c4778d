"""SQL that another module may embed, to ask for jobs in the statement that causes them.

The embedding statement has a table `wanted` (id, kind, key, args) before and reads `placed` (id, kind, key) after: the
jobs that were made, each told to `service.placed`. What is missing there is open already: `service.enqueue_many` asks
for it. The tenant is `$1`.
"""

PLACE = """
    placed AS (
        INSERT INTO job (tenant_id, id, kind, key, args)
        SELECT r.tenant_id, w.id, w.kind, w.key, w.args
        FROM tenant_root r CROSS JOIN wanted w WHERE r.tenant_id = $1
        ON CONFLICT (tenant_id, kind, key) WHERE status = 'open' DO NOTHING
        RETURNING tenant_id, id, kind, key
    ), placed_due AS (
        INSERT INTO job_due (tenant_id, id, kind, due_at) SELECT tenant_id, id, kind, clock_timestamp() FROM placed
    )
"""
