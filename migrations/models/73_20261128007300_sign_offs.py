"""Periods of reconciliation that two people sign off."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE reconciliation_sign_off (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            account_id UUID,
            source_id UUID,
            from_on DATE NOT NULL,
            to_on DATE NOT NULL,
            close_books BOOLEAN NOT NULL DEFAULT false,
            state TEXT NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'rejected', 'signed', 'reopened')),
            reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
            agreed TEXT NOT NULL CHECK (agreed ~ '^[0-9a-f]{64}$'),
            document TEXT,
            sha256 TEXT CHECK (sha256 ~ '^[0-9a-f]{64}$'),
            head_height BIGINT CHECK (head_height > 0),
            head_hash TEXT CHECK (head_hash ~ '^[0-9a-f]{64}$'),
            approval_id UUID NOT NULL,
            reopening_id UUID,
            prepared_by TEXT NOT NULL,
            signed_by TEXT,
            signed_at TIMESTAMPTZ,
            reopened_by TEXT,
            reopened_at TIMESTAMPTZ,
            reopening_reason TEXT CHECK (length(reopening_reason) BETWEEN 1 AND 500),
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            version BIGINT NOT NULL DEFAULT 1,
            PRIMARY KEY (tenant_id, id),
            FOREIGN KEY (tenant_id, account_id) REFERENCES reconciliation_account (tenant_id, id),
            FOREIGN KEY (tenant_id, source_id) REFERENCES reconciliation_source (tenant_id, id),
            FOREIGN KEY (tenant_id, approval_id) REFERENCES approval (tenant_id, id),
            FOREIGN KEY (tenant_id, reopening_id) REFERENCES approval (tenant_id, id),
            CHECK (from_on <= to_on),
            CHECK (source_id IS NULL OR source_id = account_id),
            CONSTRAINT reconciliation_sign_off_document CHECK (
                (state IN ('signed', 'reopened')) = (document IS NOT NULL)
                AND num_nonnulls(document, sha256, head_height, head_hash, signed_by, signed_at) IN (0, 6)),
            CONSTRAINT reconciliation_sign_off_two_people CHECK (signed_by <> prepared_by),
            CONSTRAINT reconciliation_sign_off_reopened CHECK (
                num_nonnulls(reopened_by, reopened_at, reopening_reason) = CASE state WHEN 'reopened' THEN 3 ELSE 0 END)
        );
        CREATE INDEX reconciliation_sign_off_signed ON reconciliation_sign_off (tenant_id, to_on)
            WHERE state = 'signed';
        """ + tenant_table_v1(
        "reconciliation_sign_off",
        update=(
            "state", "document", "sha256", "head_height", "head_hash", "reopening_id", "signed_by", "signed_at",
            "reopened_by", "reopened_at", "reopening_reason", "version",
        ),
    )  # fmt: skip


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE reconciliation_sign_off;
    """
