"""SQL that another module may embed, to read an account beside its own row in one statement.

The embedding query calls its own table `owner`, which has `tenant_id` and `account_id`, and names the tenant for
both tables: `WHERE owner.tenant_id = $1 AND account.tenant_id = $1`.
"""

JOIN_ACCOUNT = "JOIN ledger_account account ON account.tenant_id = owner.tenant_id AND account.id = owner.account_id"
ACCOUNT_STATE = "account.currency, account.balance, account.held, account.version, account.status"
JOIN_PART_ACCOUNT = (
    "JOIN ledger_account part_account ON part_account.tenant_id = part.tenant_id AND part_account.id = part.account_id"
)
"""The same for a second table of accounts, called `part`, inside a query that has an `owner` already."""
