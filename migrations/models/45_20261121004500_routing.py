"""Routing rules, why each attempt went where it went, what failures mean, downtimes and circuit breakers."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        """
        ALTER TABLE payment ADD COLUMN methods TEXT[] NOT NULL DEFAULT '{}';
        ALTER TABLE payment ADD COLUMN country CHAR(2);
        ALTER TABLE payment_attempt ADD COLUMN routing JSONB;
        ALTER TABLE payment_attempt ADD COLUMN failure TEXT
            CHECK (failure IN ('retriable', 'customer', 'fatal', 'unknown'));
        GRANT UPDATE (failure) ON payment_attempt TO bahi_app;

        CREATE TABLE payment_routing (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            version BIGINT NOT NULL CHECK (version > 0),
            plan JSONB NOT NULL,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, version)
        );

        CREATE TABLE payment_downtime (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            provider_downtime_id TEXT NOT NULL CHECK (length(provider_downtime_id) BETWEEN 1 AND 100),
            method TEXT NOT NULL,
            instrument TEXT,
            severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
            begins_at TIMESTAMPTZ NOT NULL,
            ends_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_account_id, provider_downtime_id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id)
        );

        CREATE TABLE provider_breaker (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            state TEXT NOT NULL DEFAULT 'closed' CHECK (state IN ('closed', 'open', 'half_open')),
            calls BIGINT NOT NULL DEFAULT 0,
            failures BIGINT NOT NULL DEFAULT 0,
            in_a_row BIGINT NOT NULL DEFAULT 0,
            window_from TIMESTAMPTZ NOT NULL,
            opened_at TIMESTAMPTZ,
            retry_at TIMESTAMPTZ,
            openings BIGINT NOT NULL DEFAULT 0,
            probe_until TIMESTAMPTZ,
            last_error TEXT,
            version BIGINT NOT NULL DEFAULT 0,
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, id) REFERENCES provider_account (tenant_id, id),
            CHECK ((state = 'closed') = (opened_at IS NULL) AND (state = 'closed') = (retry_at IS NULL))
        );
        """
        + tenant_table_v1("payment_routing")
        + tenant_table_v1(
            "payment_downtime",
            update=("method", "instrument", "severity", "begins_at", "ends_at", "updated_at"),
        )
        + tenant_table_v1(
            "provider_breaker",
            update=(
                "state", "calls", "failures", "in_a_row", "window_from", "opened_at", "retry_at", "openings",
                "probe_until", "last_error", "version", "updated_at",
            ),
        )
    )  # fmt: skip


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE provider_breaker, payment_downtime, payment_routing;
        ALTER TABLE payment_attempt DROP COLUMN failure, DROP COLUMN routing;
        ALTER TABLE payment DROP COLUMN country, DROP COLUMN methods;
    """
