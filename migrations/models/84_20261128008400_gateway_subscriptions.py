"""Plans and subscriptions that gateways run by themselves, and what they charged."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        ALTER TABLE payment_attempt DROP CONSTRAINT payment_attempt_through_check;
        ALTER TABLE payment_attempt ADD CONSTRAINT payment_attempt_through_check
            CHECK (through IN ('link', 'mandate', 'subscription'));

        CREATE TABLE gateway_plan (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
            description TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 200),
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            period TEXT NOT NULL CHECK (period IN ('daily', 'weekly', 'monthly', 'quarterly', 'yearly')),
            interval_count INTEGER NOT NULL CHECK (interval_count BETWEEN 1 AND 366),
            reference TEXT CHECK (length(reference) BETWEEN 1 AND 100),
            status TEXT NOT NULL DEFAULT 'created' CHECK (status IN ('created', 'ready', 'rejected')),
            provider_plan_id TEXT,
            error_code TEXT,
            error_text TEXT,
            asked_at TIMESTAMPTZ,
            checks INTEGER NOT NULL DEFAULT 0,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, reference),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            CHECK ((status = 'ready') = (provider_plan_id IS NOT NULL))
        );

        CREATE TABLE gateway_subscription (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            plan_id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            person_id UUID,
            credit_account_id UUID NOT NULL,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            quantity INTEGER NOT NULL CHECK (quantity > 0),
            cycles INTEGER NOT NULL CHECK (cycles > 0),
            starts_at TIMESTAMPTZ,
            agree_by TIMESTAMPTZ,
            notify BOOLEAN NOT NULL,
            description TEXT NOT NULL DEFAULT '' CHECK (length(description) <= 200),
            reference TEXT CHECK (length(reference) BETWEEN 1 AND 100),
            metadata JSONB NOT NULL DEFAULT '{}',
            payer BYTEA,
            status TEXT NOT NULL DEFAULT 'created' CHECK (status IN
                ('created', 'authenticated', 'active', 'pending', 'halted', 'paused', 'cancelled', 'completed',
                 'expired', 'rejected')),
            provider_subscription_id TEXT,
            url BYTEA,
            cycles_charged INTEGER NOT NULL DEFAULT 0 CHECK (cycles_charged >= 0),
            next_charge_at TIMESTAMPTZ,
            ended_at TIMESTAMPTZ,
            cancel_at TEXT CHECK (cancel_at IN ('now', 'cycle_end')),
            cancel_confirmed_at TIMESTAMPTZ CHECK (cancel_confirmed_at IS NULL OR cancel_at IS NOT NULL),
            attention TEXT[] NOT NULL DEFAULT '{}',
            error_code TEXT,
            error_text TEXT,
            asked_at TIMESTAMPTZ,
            looks INTEGER NOT NULL DEFAULT 0,
            checks INTEGER NOT NULL DEFAULT 0,
            over_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            version BIGINT NOT NULL DEFAULT 0,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, reference),
            UNIQUE (tenant_id, provider_account_id, provider_subscription_id),
            FOREIGN KEY (tenant_id, plan_id) REFERENCES gateway_plan (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
            FOREIGN KEY (tenant_id, credit_account_id) REFERENCES ledger_account (tenant_id, id),
            CHECK ((status IN ('cancelled', 'completed', 'expired')) = (over_at IS NOT NULL))
        );
        CREATE INDEX gateway_subscription_person ON gateway_subscription (tenant_id, person_id, id)
            WHERE person_id IS NOT NULL;
        CREATE INDEX gateway_subscription_plan ON gateway_subscription (tenant_id, plan_id, id);

        CREATE TABLE gateway_subscription_charge (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            subscription_id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            provider_charge_id TEXT NOT NULL,
            provider_order_id TEXT NOT NULL,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            period_start TIMESTAMPTZ,
            period_end TIMESTAMPTZ,
            billed_at TIMESTAMPTZ,
            reason TEXT,
            payment_id UUID,
            accepted_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_account_id, provider_charge_id),
            UNIQUE (tenant_id, provider_account_id, provider_order_id),
            UNIQUE (tenant_id, payment_id),
            FOREIGN KEY (tenant_id, subscription_id) REFERENCES gateway_subscription (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            CHECK (CASE WHEN reason IS NULL THEN payment_id IS NOT NULL AND accepted_at IS NULL
                        ELSE (payment_id IS NULL) = (accepted_at IS NULL) END)
        );
        CREATE INDEX gateway_subscription_charge_of ON gateway_subscription_charge (tenant_id, subscription_id, id);
        """
        + tenant_table_v1(
            "gateway_plan",
            update=(
                "status", "provider_plan_id", "error_code", "error_text", "asked_at", "checks", "updated_at",
                "version",
            ),
        )
        + tenant_table_v1(
            "gateway_subscription",
            update=(
                "status", "provider_subscription_id", "url", "cycles_charged", "next_charge_at", "ended_at",
                "cancel_at", "cancel_confirmed_at", "attention", "error_code", "error_text", "asked_at", "looks",
                "checks", "over_at", "updated_at", "version",
            ),
        )
        + tenant_table_v1("gateway_subscription_charge", update=("payment_id", "accepted_at"))
    )  # fmt: skip


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE gateway_subscription_charge, gateway_subscription, gateway_plan;
        ALTER TABLE payment_attempt DROP CONSTRAINT payment_attempt_through_check;
        ALTER TABLE payment_attempt ADD CONSTRAINT payment_attempt_through_check
            CHECK (through IN ('link', 'mandate'));
    """
