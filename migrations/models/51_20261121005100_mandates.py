"""Mandates, and the charges that are made of them."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

FREQUENCIES = (
    "('daily', 'weekly', 'fortnightly', 'monthly', 'bimonthly', 'quarterly', 'half_yearly', 'yearly', 'as_presented')"
)


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        f"""
        CREATE TABLE payment_mandate (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            person_id UUID,
            provider_account_id UUID NOT NULL,
            method TEXT NOT NULL CHECK (method IN ('upi', 'card', 'emandate')),
            amount_max NUMERIC(24, 4) NOT NULL CHECK (amount_max > 0),
            first_amount NUMERIC(24, 4) NOT NULL DEFAULT 0 CHECK (first_amount BETWEEN 0 AND amount_max),
            currency CHAR(3) NOT NULL,
            frequency TEXT NOT NULL CHECK (frequency IN {FREQUENCIES}),
            category TEXT CHECK (category IN ('mutual_fund', 'insurance', 'credit_card_bill')),
            starts_on DATE NOT NULL,
            ends_on DATE NOT NULL,
            credit_account_id UUID NOT NULL,
            description TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 200),
            reference TEXT CHECK (length(reference) BETWEEN 1 AND 100),
            return_url TEXT,
            metadata JSONB NOT NULL DEFAULT '{{}}',
            status TEXT NOT NULL DEFAULT 'created' CHECK (status IN
                ('created', 'pending', 'active', 'paused', 'rejected', 'revoked', 'expired')),
            registration_id UUID NOT NULL,
            payment_id UUID,
            provider_order_id TEXT,
            provider_customer_id TEXT,
            provider_mandate_id TEXT,
            token_hash BYTEA NOT NULL CHECK (length(token_hash) = 32),
            sealed BYTEA NOT NULL,
            checkout BYTEA,
            error_code TEXT,
            error_text TEXT,
            revoke_requested_at TIMESTAMPTZ,
            checks INTEGER NOT NULL DEFAULT 0,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, token_hash),
            UNIQUE (tenant_id, reference),
            UNIQUE (tenant_id, registration_id),
            UNIQUE (tenant_id, provider_account_id, provider_order_id),
            UNIQUE (tenant_id, provider_account_id, provider_mandate_id),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            FOREIGN KEY (tenant_id, credit_account_id) REFERENCES ledger_account (tenant_id, id),
            CHECK (starts_on <= ends_on),
            CHECK ((first_amount > 0) = (payment_id IS NOT NULL))
        );
        CREATE INDEX payment_mandate_person ON payment_mandate (tenant_id, person_id, id) WHERE person_id IS NOT NULL;

        CREATE TABLE mandate_charge (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            mandate_id UUID NOT NULL,
            reference TEXT NOT NULL CHECK (length(reference) BETWEEN 1 AND 100),
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            description TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 200),
            period TEXT NOT NULL,
            state TEXT NOT NULL DEFAULT 'scheduled' CHECK (state IN
                ('scheduled', 'noticed', 'debiting', 'cancelled', 'refused')),
            payment_id UUID NOT NULL,
            debit_at TIMESTAMPTZ NOT NULL,
            noticed_at TIMESTAMPTZ,
            debited_at TIMESTAMPTZ,
            provider_notice_id TEXT,
            provider_order_id TEXT,
            error_code TEXT,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, reference),
            UNIQUE (tenant_id, payment_id),
            FOREIGN KEY (tenant_id, mandate_id) REFERENCES payment_mandate (tenant_id, id)
        );
        CREATE INDEX mandate_charge_mandate ON mandate_charge (tenant_id, mandate_id, id);
        CREATE INDEX mandate_charge_due ON mandate_charge (tenant_id, debit_at)
            WHERE state IN ('scheduled', 'noticed', 'debiting');
        """
        + tenant_table_v1(
            "payment_mandate",
            update=(
                "amount_max", "registration_id", "status", "provider_order_id", "provider_customer_id", "provider_mandate_id", "checkout",
                "error_code", "error_text", "revoke_requested_at", "checks", "updated_at", "version",
            ),
        )
        + tenant_table_v1(
            "mandate_charge",
            update=(
                "state", "debit_at", "noticed_at", "debited_at", "provider_notice_id", "provider_order_id",
                "error_code", "updated_at",
            ),
        )
    )  # fmt: skip


async def downgrade(db: BaseDBAsyncClient) -> str:
    return "DROP TABLE mandate_charge, payment_mandate;"
