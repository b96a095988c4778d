"""Views of the ledger for a host application or a reporting tool, read by `bahi_reader` under row-level security."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


# A view runs with the rights of whoever reads it (security_invoker), so the tenant's policy applies to the reader, who
# therefore also needs SELECT on the tables below it. None of them holds personal data.


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE SCHEMA reading;
        GRANT USAGE ON SCHEMA reading, public TO bahi_reader;
        GRANT SELECT ON ledger_account, ledger_transaction, ledger_posting, ledger_hold TO bahi_reader;

        CREATE VIEW reading.ledger_accounts WITH (security_invoker = true) AS
        SELECT tenant_id, id, code, normal_side, currency, owner, status, floor, limit_profile, balance, held,
               balance - held AS available, version, metadata, created_at, last_recorded_at
        FROM ledger_account;

        CREATE VIEW reading.ledger_transactions WITH (security_invoker = true) AS
        SELECT tenant_id, id, reference, kind, description, metadata, reverses_id, actor, effective_at, recorded_at
        FROM ledger_transaction;

        CREATE VIEW reading.ledger_entries WITH (security_invoker = true) AS
        SELECT e.tenant_id, e.account_id, a.code AS account_code, e.version, e.side, e.amount,
               CASE WHEN e.side = a.normal_side THEN e.amount ELSE -e.amount END AS change, e.balance, e.currency,
               e.posting_id, e.line, e.transaction_id, t.reference, t.kind, t.description, e.counter_account_id,
               e.effective_at, e.recorded_at
        FROM (
            SELECT p.tenant_id, p.debit_account_id AS account_id, p.debit_version AS version, 'debit' AS side, p.amount,
                   p.debit_balance AS balance, p.currency, p.id AS posting_id, p.line, p.transaction_id,
                   p.credit_account_id AS counter_account_id, p.effective_at, p.recorded_at
            FROM ledger_posting p
            UNION ALL
            SELECT p.tenant_id, p.credit_account_id, p.credit_version, 'credit', p.amount, p.credit_balance, p.currency,
                   p.id, p.line, p.transaction_id, p.debit_account_id, p.effective_at, p.recorded_at
            FROM ledger_posting p
        ) e
        JOIN ledger_account a ON a.tenant_id = e.tenant_id AND a.id = e.account_id
        JOIN ledger_transaction t ON t.tenant_id = e.tenant_id AND t.id = e.transaction_id;

        CREATE VIEW reading.ledger_holds WITH (security_invoker = true) AS
        SELECT tenant_id, id, reference, account_id, credit_account_id, amount, currency, captured, released,
               amount - captured - released AS remaining, state, expires_at, description, metadata, reason, actor,
               created_at, finished_at, version
        FROM ledger_hold;

        GRANT SELECT ON ALL TABLES IN SCHEMA reading TO bahi_reader;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP SCHEMA reading CASCADE;
        REVOKE SELECT ON ledger_account, ledger_transaction, ledger_posting, ledger_hold FROM bahi_reader;
        REVOKE USAGE ON SCHEMA public FROM bahi_reader;
    """
