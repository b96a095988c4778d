"""The wallets' SQL: a wallet and all its balances are one read."""
# ruff: noqa: S608 - only constants are interpolated

from core.ledger.fragments import ACCOUNT_STATE, JOIN_ACCOUNT, JOIN_PART_ACCOUNT

POCKETS = f"""
    (SELECT jsonb_agg(jsonb_build_object('id', part.id, 'kind', part.kind, 'expires_at', part.expires_at,
            'account_id', part.account_id, 'posted', part_account.balance::text, 'held', part_account.held::text)
            ORDER BY part.id)
     FROM pocket part {JOIN_PART_ACCOUNT}
     WHERE part.tenant_id = $1 AND part_account.tenant_id = $1 AND part.wallet_id = owner.id
       AND part_account.balance > 0) AS pockets
"""
WALLET = (
    "owner.id, owner.person_id, owner.account_id, owner.name, owner.metadata, owner.created_at,"
    f" owner.version AS row_version, {ACCOUNT_STATE}, {POCKETS}"
)
INSERT_WALLET = """
    INSERT INTO wallet (tenant_id, id, person_id, account_id, name, metadata) VALUES ($1, $2, $3, $4, $5, $6)
"""
GET_WALLETS = f"""
    SELECT {WALLET} FROM wallet owner {JOIN_ACCOUNT}
    WHERE owner.tenant_id = $1 AND account.tenant_id = $1 AND owner.id = ANY($2)
"""
GET_WALLET = f"""
    SELECT {WALLET} FROM wallet owner {JOIN_ACCOUNT}
    WHERE owner.tenant_id = $1 AND account.tenant_id = $1 AND owner.id = $2
"""
FIND_WALLET_OF = f"""
    SELECT {WALLET} FROM wallet owner {JOIN_ACCOUNT}
    WHERE owner.tenant_id = $1 AND account.tenant_id = $1 AND owner.person_id = $2 AND account.currency = $3
      AND account.status = 'open'
    ORDER BY owner.id LIMIT 1
"""
LIST_WALLETS = f"""
    SELECT {WALLET} FROM wallet owner {JOIN_ACCOUNT}
    WHERE owner.tenant_id = $1 AND account.tenant_id = $1 AND owner.id < $2
      AND ($3::uuid IS NULL OR owner.person_id = $3)
      AND ($5::text IS NULL OR account.currency = $5) AND ($6::text IS NULL OR account.status = $6)
      AND ($7::text IS NULL OR owner.name = $7)
    ORDER BY owner.id DESC LIMIT $4
"""
LOCK_WALLET = "SELECT id FROM wallet WHERE tenant_id = $1 AND id = $2 FOR NO KEY UPDATE"
UPDATE_WALLET = """
    UPDATE wallet SET name = $3, metadata = $4, version = version + 1 WHERE tenant_id = $1 AND id = $2
"""
LIST_POCKET_ACCOUNTS = "SELECT account_id FROM pocket WHERE tenant_id = $1 AND wallet_id = $2"
