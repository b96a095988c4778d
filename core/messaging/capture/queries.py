"""The capture box's SQL."""

INSERT = "INSERT INTO message_capture (tenant_id, id, channel, sealed) VALUES ($1, $2, $3, $4)"
DELETE_SURPLUS = """
    DELETE FROM message_capture w WHERE w.tenant_id = $1 AND w.id <= (
        SELECT o.id FROM message_capture o WHERE o.tenant_id = $1 ORDER BY o.id DESC OFFSET $2 LIMIT 1
    )
"""
LIST = "SELECT id, sealed, created_at FROM message_capture WHERE tenant_id = $1 ORDER BY id DESC LIMIT $2"
FIND = "SELECT id, sealed, created_at FROM message_capture WHERE tenant_id = $1 AND id = $2"
