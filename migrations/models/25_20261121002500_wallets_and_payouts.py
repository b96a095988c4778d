"""Pockets, how people are found by their addresses, payouts with their beneficiaries, bank files and results."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

STATES = "('awaiting_approval', 'approved', 'submitted', 'unknown', 'paid', 'failed', 'cancelled', 'rejected')"


async def upgrade(db: BaseDBAsyncClient) -> str:
    return (
        f"""
        ALTER TABLE wallet ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
        GRANT UPDATE (name, metadata, version) ON wallet TO bahi_app;

        CREATE TABLE person_contact (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            person_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
            digest BYTEA CHECK (length(digest) = 32),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, person_id, kind),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id)
        );
        CREATE INDEX person_contact_digest ON person_contact (tenant_id, digest) WHERE digest IS NOT NULL;

        CREATE TABLE pocket_kind (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            name TEXT NOT NULL CHECK (name ~ '^[a-z][a-z0-9_]{{0,29}}$'),
            spend_order INTEGER NOT NULL CHECK (spend_order BETWEEN 1 AND 1000),
            withdrawable BOOLEAN NOT NULL,
            transferable BOOLEAN NOT NULL,
            version BIGINT NOT NULL DEFAULT 1,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, name)
        );

        CREATE TABLE pocket (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            wallet_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind <> 'cash'),
            account_id UUID NOT NULL,
            expires_at TIMESTAMPTZ,
            swept_at TIMESTAMPTZ,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, account_id),
            UNIQUE NULLS NOT DISTINCT (tenant_id, wallet_id, kind, expires_at),
            FOREIGN KEY (tenant_id, wallet_id) REFERENCES wallet (tenant_id, id),
            FOREIGN KEY (tenant_id, account_id) REFERENCES ledger_account (tenant_id, id),
            FOREIGN KEY (tenant_id, kind) REFERENCES pocket_kind (tenant_id, name)
        );
        CREATE INDEX pocket_expiry ON pocket (tenant_id, expires_at)
            WHERE expires_at IS NOT NULL AND swept_at IS NULL;

        CREATE TABLE payout_beneficiary (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            person_id UUID NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('bank_account', 'upi')),
            details BYTEA NOT NULL,
            digest BYTEA NOT NULL CHECK (length(digest) = 32),
            masked TEXT NOT NULL CHECK (length(masked) BETWEEN 1 AND 100),
            ifsc TEXT,
            created_by TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            removed_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
            CHECK ((kind = 'bank_account') = (ifsc IS NOT NULL))
        );
        CREATE UNIQUE INDEX payout_beneficiary_once ON payout_beneficiary (tenant_id, person_id, digest)
            WHERE removed_at IS NULL;

        CREATE TABLE payout_rule (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            currency CHAR(3) NOT NULL,
            approve_above NUMERIC(24, 4) NOT NULL CHECK (approve_above >= 0),
            least NUMERIC(24, 4) NOT NULL CHECK (least >= 0),
            most NUMERIC(24, 4) CHECK (most >= least),
            version BIGINT NOT NULL DEFAULT 1,
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, currency)
        );

        CREATE TABLE payout_batch (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            currency CHAR(3) NOT NULL,
            payouts INTEGER NOT NULL CHECK (payouts > 0),
            total NUMERIC(24, 4) NOT NULL CHECK (total > 0),
            file_id UUID,
            downloaded_by TEXT,
            downloaded_at TIMESTAMPTZ,
            created_by TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            FOREIGN KEY (tenant_id, file_id) REFERENCES file (tenant_id, id),
            CHECK ((file_id IS NULL) = (downloaded_at IS NULL) AND (file_id IS NULL) = (downloaded_by IS NULL))
        );

        CREATE TABLE payout (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            purpose TEXT NOT NULL,
            subject TEXT NOT NULL,
            person_id UUID NOT NULL,
            beneficiary_id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            amount NUMERIC(24, 4) NOT NULL CHECK (amount > 0),
            currency CHAR(3) NOT NULL,
            status TEXT NOT NULL CHECK (status IN {STATES}),
            hold_ids UUID[] NOT NULL CHECK (cardinality(hold_ids) > 0),
            approval_id UUID,
            batch_id UUID,
            reason TEXT NOT NULL,
            sent_at TIMESTAMPTZ,
            provider_payout_id TEXT,
            utr TEXT,
            error_code TEXT,
            error_text TEXT,
            attention TEXT,
            requested_by TEXT NOT NULL,
            metadata JSONB NOT NULL DEFAULT '{{}}',
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            updated_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            finished_at TIMESTAMPTZ,
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, person_id) REFERENCES person (tenant_id, id),
            FOREIGN KEY (tenant_id, beneficiary_id) REFERENCES payout_beneficiary (tenant_id, id),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id),
            FOREIGN KEY (tenant_id, batch_id) REFERENCES payout_batch (tenant_id, id),
            CONSTRAINT payout_sent CHECK ((status IN ('submitted', 'unknown', 'paid')) <= (sent_at IS NOT NULL)),
            CONSTRAINT payout_unsent CHECK ((status IN ('awaiting_approval', 'approved', 'cancelled', 'rejected'))
                <= (sent_at IS NULL)),
            CONSTRAINT payout_final CHECK ((status IN ('paid', 'failed', 'cancelled', 'rejected'))
                = (finished_at IS NOT NULL))
        );
        CREATE INDEX payout_subject ON payout (tenant_id, subject, id);
        CREATE INDEX payout_status ON payout (tenant_id, status, id);
        CREATE INDEX payout_person ON payout (tenant_id, person_id, id);
        CREATE INDEX payout_batched ON payout (tenant_id, batch_id, id) WHERE batch_id IS NOT NULL;
        CREATE UNIQUE INDEX payout_provider ON payout (tenant_id, provider_account_id, provider_payout_id)
            WHERE provider_payout_id IS NOT NULL;

        CREATE TABLE payout_result (
            tenant_id UUID NOT NULL,
            id UUID NOT NULL,
            provider_account_id UUID NOT NULL,
            sha256 BYTEA NOT NULL CHECK (length(sha256) = 32),
            lines INTEGER NOT NULL,
            paid INTEGER NOT NULL,
            failed INTEGER NOT NULL,
            repeated INTEGER NOT NULL,
            created_by TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            PRIMARY KEY (tenant_id, id),
            UNIQUE (tenant_id, provider_account_id, sha256),
            FOREIGN KEY (tenant_id, provider_account_id) REFERENCES provider_account (tenant_id, id)
        );
        """
        + tenant_table_v1("person_contact", update=("digest",))
        + tenant_table_v1(
            "pocket_kind", update=("spend_order", "withdrawable", "transferable", "version", "updated_at")
        )
        + tenant_table_v1("pocket", update=("swept_at",))
        + tenant_table_v1("payout_beneficiary", update=("removed_at",))
        + tenant_table_v1("payout_rule", update=("approve_above", "least", "most", "version", "updated_at"))
        + tenant_table_v1("payout_batch", update=("file_id", "downloaded_by", "downloaded_at", "version"))
        + tenant_table_v1(
            "payout",
            update=(
                "status",
                "approval_id",
                "batch_id",
                "sent_at",
                "provider_payout_id",
                "utr",
                "error_code",
                "error_text",
                "attention",
                "updated_at",
                "finished_at",
                "version",
            ),
        )
        + tenant_table_v1("payout_result")
    )


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE payout_result, payout, payout_batch, payout_rule, payout_beneficiary, pocket, pocket_kind,
            person_contact;
        REVOKE UPDATE (name, metadata, version) ON wallet FROM bahi_app;
        ALTER TABLE wallet DROP COLUMN version;
    """
