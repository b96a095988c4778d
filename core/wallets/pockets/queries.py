"""The pockets' SQL."""
# ruff: noqa: S608 - only constants are interpolated

from core.ledger.fragments import ACCOUNT_STATE, JOIN_ACCOUNT

KIND = "id, name, spend_order, withdrawable, transferable, version"
INSERT_KIND = f"""
    INSERT INTO pocket_kind (tenant_id, id, name, spend_order, withdrawable, transferable)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (tenant_id, name) DO NOTHING RETURNING {KIND}
"""
LIST_KINDS = f"SELECT {KIND} FROM pocket_kind WHERE tenant_id = $1 ORDER BY spend_order, name"
LOCK_KIND = f"SELECT {KIND} FROM pocket_kind WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE"
UPDATE_KIND = f"""
    UPDATE pocket_kind SET spend_order = $3, withdrawable = $4, transferable = $5, version = version + 1,
           updated_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 RETURNING {KIND}
"""

LOT = "owner.id, owner.wallet_id, owner.kind, owner.account_id, owner.expires_at, " + ACCOUNT_STATE
INSERT_POCKET = """
    INSERT INTO pocket (tenant_id, id, wallet_id, kind, account_id, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
"""
FIND_POCKET = f"""
    SELECT {LOT} FROM pocket owner {JOIN_ACCOUNT}
    WHERE owner.tenant_id = $1 AND account.tenant_id = $1 AND owner.wallet_id = $2 AND owner.kind = $3
      AND owner.expires_at IS NOT DISTINCT FROM $4
"""
LIST_POCKETS = f"""
    SELECT {LOT} FROM pocket owner {JOIN_ACCOUNT}
    WHERE owner.tenant_id = $1 AND account.tenant_id = $1 AND owner.wallet_id = $2 ORDER BY owner.id
"""
FIND_WALLET = "SELECT wallet_id FROM pocket WHERE tenant_id = $1 AND id = $2"
COUNT_FULL = f"""
    SELECT count(*) FROM pocket owner {JOIN_ACCOUNT}
    WHERE owner.tenant_id = $1 AND account.tenant_id = $1 AND owner.wallet_id = $2 AND account.balance > 0
"""
LIST_EXPIRED = f"""
    SELECT {LOT} FROM pocket owner {JOIN_ACCOUNT}
    WHERE owner.tenant_id = $1 AND account.tenant_id = $1 AND owner.expires_at <= $2 AND owner.swept_at IS NULL
      AND owner.id > $3
    ORDER BY owner.id LIMIT $4
"""
LOCK_POCKET = "SELECT id FROM pocket WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE"
SET_SWEPT = "UPDATE pocket SET swept_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2"
CLEAR_SWEPT = """
    UPDATE pocket SET swept_at = NULL WHERE tenant_id = $1 AND account_id = ANY($2) AND swept_at IS NOT NULL
"""
