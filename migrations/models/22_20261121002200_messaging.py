"""Messaging: messages and their attempts, templates, DLT texts, suppressions, rules."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

CHANNELS = "('sms', 'email')"
PURPOSES = "('otp', 'transactional', 'promotional')"


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        f"""
        CREATE TABLE messaging_preferences (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            value JSONB NOT NULL DEFAULT '{{}}',
            version BIGINT NOT NULL DEFAULT 1,
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id)
        );

        CREATE TABLE message_template (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 60),
            channel TEXT NOT NULL CHECK (channel IN {CHANNELS}),
            language TEXT NOT NULL CHECK (length(language) BETWEEN 2 AND 10),
            version INTEGER NOT NULL CHECK (version > 0),
            subject TEXT NOT NULL DEFAULT '',
            text TEXT,
            html TEXT NOT NULL DEFAULT '',
            variables JSONB NOT NULL DEFAULT '{{}}',
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, key, channel, language, version)
        );

        CREATE TABLE dlt_template (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            dlt_template_id TEXT NOT NULL,
            header TEXT NOT NULL,
            category TEXT NOT NULL
                CHECK (category IN ('transactional', 'service_implicit', 'service_explicit', 'promotional')),
            text TEXT NOT NULL,
            template TEXT NOT NULL,
            language TEXT NOT NULL,
            enabled BOOLEAN NOT NULL DEFAULT true,
            version BIGINT NOT NULL DEFAULT 1,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, dlt_template_id, template, language)
        );
        CREATE INDEX dlt_template_use ON dlt_template (tenant_id, template, language) WHERE enabled;

        CREATE TABLE message (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            channel TEXT NOT NULL CHECK (channel IN {CHANNELS}),
            purpose TEXT NOT NULL CHECK (purpose IN {PURPOSES}),
            template TEXT NOT NULL,
            template_version INTEGER NOT NULL,
            language TEXT NOT NULL,
            state TEXT NOT NULL DEFAULT 'queued'
                CHECK (state IN ('queued', 'sent', 'delivered', 'bounced', 'failed', 'suppressed')),
            error_code TEXT,
            error_text TEXT,
            dedupe_key TEXT NOT NULL CHECK (length(dedupe_key) BETWEEN 1 AND 200),
            event_id UUID,
            resend_of UUID,
            person_id UUID,
            address_hash BYTEA NOT NULL,
            sealed_to BYTEA NOT NULL,
            sealed_variables BYTEA,
            has_secrets BOOLEAN NOT NULL,
            account_id UUID,
            provider_message_id TEXT,
            tries INTEGER NOT NULL DEFAULT 0,
            due_at TIMESTAMPTZ,
            lease UUID,
            expires_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            sent_at TIMESTAMPTZ,
            delivered_at TIMESTAMPTZ,
            finished_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, dedupe_key),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
            FOREIGN KEY (tenant_id, account_id) REFERENCES provider_account (tenant_id, id),
            FOREIGN KEY (tenant_id, resend_of) REFERENCES message (tenant_id, id),
            CONSTRAINT message_waits_exactly_while_queued CHECK ((state = 'queued') = (due_at IS NOT NULL)),
            CONSTRAINT message_secret_is_erased
                CHECK (NOT has_secrets OR state = 'queued' OR sealed_variables IS NULL)
        );
        CREATE INDEX message_due ON message (tenant_id, purpose, due_at, id) WHERE due_at IS NOT NULL;
        CREATE INDEX message_leased ON message (tenant_id, due_at) WHERE lease IS NOT NULL;
        CREATE INDEX message_address ON message (tenant_id, address_hash, created_at);
        CREATE INDEX message_person ON message (tenant_id, person_id, id) WHERE person_id IS NOT NULL;
        CREATE INDEX message_state ON message (tenant_id, state, id);
        CREATE INDEX message_provider ON message (tenant_id, provider_message_id, account_id)
            WHERE provider_message_id IS NOT NULL;

        CREATE TABLE message_attempt (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            message_id UUID NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            account_id UUID NOT NULL,
            outcome TEXT NOT NULL DEFAULT 'calling'
                CHECK (outcome IN ('calling', 'accepted', 'rejected', 'unavailable', 'unknown')),
            error_code TEXT,
            error_text TEXT,
            started_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            finished_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, message_id, number),
            FOREIGN KEY (tenant_id, message_id) REFERENCES message (tenant_id, id),
            FOREIGN KEY (tenant_id, account_id) REFERENCES provider_account (tenant_id, id)
        );

        CREATE TABLE message_receipt (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            account_id UUID NOT NULL,
            dedupe_key TEXT NOT NULL CHECK (length(dedupe_key) BETWEEN 1 AND 500),
            message_id UUID,
            state TEXT NOT NULL,
            error_code TEXT,
            error_text TEXT,
            occurred_at TIMESTAMPTZ,
            received_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, account_id, dedupe_key),
            FOREIGN KEY (tenant_id, account_id) REFERENCES provider_account (tenant_id, id),
            FOREIGN KEY (tenant_id, message_id) REFERENCES message (tenant_id, id)
        );
        CREATE INDEX message_receipt_message ON message_receipt (tenant_id, message_id, id);

        CREATE TABLE message_recipient (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            address_hash BYTEA NOT NULL,
            last_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, address_hash)
        );

        CREATE TABLE message_suppression (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            channel TEXT NOT NULL CHECK (channel IN {CHANNELS}),
            address_hash BYTEA NOT NULL,
            sealed_to BYTEA NOT NULL,
            reason TEXT NOT NULL CHECK (reason IN ('bounce', 'complaint', 'unsubscribe', 'manual')),
            message_id UUID,
            note TEXT,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            lifted_at TIMESTAMPTZ,
            lifted_by TEXT,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, message_id) REFERENCES message (tenant_id, id)
        );
        CREATE UNIQUE INDEX message_suppression_in_force ON message_suppression (tenant_id, address_hash, reason)
            WHERE lifted_at IS NULL;

        CREATE TABLE message_rate (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            next_at TIMESTAMPTZ NOT NULL,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, id) REFERENCES provider_account (tenant_id, id)
        );

        CREATE TABLE message_rule (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            event_type TEXT NOT NULL,
            template TEXT NOT NULL,
            channel TEXT NOT NULL CHECK (channel IN {CHANNELS}),
            purpose TEXT NOT NULL CHECK (purpose IN ('transactional', 'promotional')),
            language TEXT,
            variables JSONB NOT NULL DEFAULT '{{}}',
            enabled BOOLEAN NOT NULL DEFAULT true,
            version BIGINT NOT NULL DEFAULT 1,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id)
        );
        CREATE INDEX message_rule_event ON message_rule (tenant_id, event_type) WHERE enabled;

        CREATE TABLE message_capture (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            channel TEXT NOT NULL CHECK (channel IN {CHANNELS}),
            sealed BYTEA NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id)
        );
        """
        + tenant_table_v1("messaging_preferences", update=("value", "version", "updated_at"))
        + tenant_table_v1("message_template")
        + tenant_table_v1("dlt_template", update=("enabled", "version", "updated_at"))
        + tenant_table_v1(
            "message",
            update=(
                "state", "error_code", "error_text", "account_id", "provider_message_id", "tries", "due_at", "lease",
                "sealed_variables", "version", "sent_at", "delivered_at", "finished_at",
            ),
        )
        + tenant_table_v1("message_attempt", update=("outcome", "error_code", "error_text", "finished_at"))
        + tenant_table_v1("message_receipt")
        + tenant_table_v1("message_recipient", update=("last_at",))
        + tenant_table_v1("message_suppression", update=("lifted_at", "lifted_by"))
        + tenant_table_v1("message_rate", update=("next_at",))
        + tenant_table_v1("message_rule", update=("enabled", "variables", "language", "version", "updated_at"))
        + tenant_table_v1("message_capture", delete=True)
    )  # fmt: skip


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE message_capture;
        DROP TABLE message_rule;
        DROP TABLE message_rate;
        DROP TABLE message_suppression;
        DROP TABLE message_recipient;
        DROP TABLE message_receipt;
        DROP TABLE message_attempt;
        DROP TABLE message;
        DROP TABLE dlt_template;
        DROP TABLE message_template;
        DROP TABLE messaging_preferences;
    """
