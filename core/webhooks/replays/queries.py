"""The SQL of replays."""
# ruff: noqa: S608 - only constants of our own are interpolated

from core.webhooks.queries import MATCHES

FACTS = "id, wanted, status, matched, replayed, actor, created_at, finished_at"
COUNT = f"""
    SELECT count(*) AS matched, max(id::text)::uuid AS last_id FROM webhook_delivery
    WHERE tenant_id = $1 AND id > $2 AND id < $3 AND {MATCHES}
"""
NEXT = f"""
    SELECT id FROM webhook_delivery
    WHERE tenant_id = $1 AND id > $2 AND id <= $3 AND {MATCHES}
    ORDER BY id LIMIT $11
"""
LOCK_DELIVERIES = """
    SELECT id FROM webhook_delivery WHERE tenant_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE
"""
REOPEN = """
    UPDATE webhook_delivery SET status = 'received', last_error = NULL, processed_at = NULL
    WHERE tenant_id = $1 AND id = ANY($2)
"""
INSERT = f"""
    INSERT INTO webhook_replay (tenant_id, id, wanted, last_id, after_id, matched, actor)
    VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING {FACTS}
"""
FIND = f"SELECT {FACTS} FROM webhook_replay WHERE tenant_id = $1 AND id = $2"
LOCK = f"SELECT {FACTS}, last_id, after_id FROM webhook_replay WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE"
LIST = f"SELECT {FACTS} FROM webhook_replay WHERE tenant_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3"
ADVANCE = "UPDATE webhook_replay SET after_id = $3, replayed = replayed + $4 WHERE tenant_id = $1 AND id = $2"
FINISH = """
    UPDATE webhook_replay SET status = 'done', finished_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2
"""
