"""The wallets' SQL: a wallet and its balance are one read."""
# ruff: noqa: S608 - only constants are interpolated

from core.ledger.fragments import ACCOUNT_STATE, JOIN_ACCOUNT

WALLET = "owner.id, owner.person_id, owner.account_id, owner.name, owner.metadata, owner.created_at, " + ACCOUNT_STATE
INSERT_WALLET = """
    INSERT INTO wallet (tenant_id, id, person_id, account_id, name, metadata) VALUES ($1, $2, $3, $4, $5, $6)
"""
GET_WALLET = f"""
    SELECT {WALLET} FROM wallet owner {JOIN_ACCOUNT}
    WHERE owner.tenant_id = $1 AND account.tenant_id = $1 AND owner.id = $2
"""
LIST_WALLETS = f"""
    SELECT {WALLET} FROM wallet owner {JOIN_ACCOUNT}
    WHERE owner.tenant_id = $1 AND account.tenant_id = $1 AND owner.id < $2
      AND ($3::uuid IS NULL OR owner.person_id = $3)
    ORDER BY owner.id DESC LIMIT $4
"""
