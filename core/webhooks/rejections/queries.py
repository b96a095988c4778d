"""The SQL of refused webhooks."""
# ruff: noqa: S608 - only constants of this file are interpolated

FACTS = "id, account_id, address, body_bytes, received_at, expires_at"

INSERT = """
    INSERT INTO webhook_rejection (tenant_id, id, account_id, address, body_bytes, sealed, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp() + make_interval(secs => $7))
"""
DELETE_SURPLUS = """
    DELETE FROM webhook_rejection w
    WHERE w.tenant_id = $1 AND w.account_id = $2 AND w.id <= (
        SELECT o.id FROM webhook_rejection o WHERE o.tenant_id = $1 AND o.account_id = $2
        ORDER BY o.id DESC OFFSET $3 LIMIT 1
    )
"""
DELETE_EXPIRED = """
    DELETE FROM webhook_rejection WHERE tenant_id = $1 AND account_id = $2 AND expires_at <= clock_timestamp()
"""
COUNT = "SELECT count(*) FROM webhook_rejection WHERE tenant_id = $1 AND account_id = $2"
LIST = f"""
    SELECT {FACTS} FROM webhook_rejection
    WHERE tenant_id = $1 AND id < $2 AND expires_at > clock_timestamp() AND ($4::uuid IS NULL OR account_id = $4)
    ORDER BY id DESC LIMIT $3
"""
FIND = f"""
    SELECT {FACTS}, sealed FROM webhook_rejection
    WHERE tenant_id = $1 AND id = $2 AND expires_at > clock_timestamp()
"""
LIST_WHOLE = f"""
    SELECT {FACTS}, sealed FROM webhook_rejection
    WHERE tenant_id = $1 AND account_id = $2 AND expires_at > clock_timestamp()
    ORDER BY id
"""
DELETE = "DELETE FROM webhook_rejection WHERE tenant_id = $1 AND id = $2"
