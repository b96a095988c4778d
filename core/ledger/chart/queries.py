# ruff: noqa: S608 - only constants of this file are interpolated
from core.ledger.queries import ACCOUNT

_ACCOUNT = ", ".join(f"a.{name.strip()}" for name in ACCOUNT.split(","))

INSERT = """
    INSERT INTO ledger_chart (tenant_id, id, template, arguments, account_id) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (tenant_id, template, arguments) DO NOTHING
"""
FIND_ID = "SELECT account_id FROM ledger_chart WHERE tenant_id = $1 AND template = $2 AND arguments = $3"
LIST = f"""
    SELECT {_ACCOUNT} FROM ledger_chart c JOIN ledger_account a ON a.tenant_id = c.tenant_id AND a.id = c.account_id
    WHERE c.tenant_id = $1 AND a.tenant_id = $1 AND c.template = $2 AND c.arguments >= $3 AND c.arguments < $4
    ORDER BY c.arguments
"""
