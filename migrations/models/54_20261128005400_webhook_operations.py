"""Find webhooks by a vendor's id and replay ranges of them; find what a request caused."""

from tortoise import BaseDBAsyncClient

from migrations.rules import tenant_table_v1

RUN_IN_TRANSACTION = True

# Text equality is leakproof, so these indexes serve the runtime role too; jsonb operators are not. The planner takes a
# tenant outside its statistics for one row, and then any index that starts with tenant_id looks as good as the right one.


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE webhook_delivery
            ADD COLUMN order_ref TEXT GENERATED ALWAYS AS (hints ->> 'provider_order_id') STORED,
            ADD COLUMN payment_ref TEXT GENERATED ALWAYS AS (hints ->> 'provider_payment_id') STORED,
            ADD COLUMN other_ref TEXT GENERATED ALWAYS AS (coalesce(hints ->> 'provider_refund_id',
                hints ->> 'provider_settlement_id', hints ->> 'provider_object_id')) STORED,
            ADD COLUMN own_ref TEXT GENERATED ALWAYS AS (hints ->> 'reference') STORED;
        ALTER TABLE webhook_delivery ALTER COLUMN tenant_id SET STATISTICS 0;
        CREATE INDEX webhook_delivery_order ON webhook_delivery (tenant_id, order_ref) WHERE order_ref IS NOT NULL;
        CREATE INDEX webhook_delivery_payment ON webhook_delivery (tenant_id, payment_ref)
            WHERE payment_ref IS NOT NULL;
        CREATE INDEX webhook_delivery_other ON webhook_delivery (tenant_id, other_ref) WHERE other_ref IS NOT NULL;
        CREATE INDEX webhook_delivery_own ON webhook_delivery (tenant_id, own_ref) WHERE own_ref IS NOT NULL;

        -- Ids rise with time, so a BRIN index finds them and costs writers next to nothing.
        CREATE INDEX idempotency_resource ON idempotency USING brin (resource_id) WITH (autosummarize = on);
        CREATE INDEX settlement_utr ON settlement (tenant_id, utr) WHERE utr IS NOT NULL;
        CREATE INDEX event_request ON event USING brin (request_id) WITH (autosummarize = on);

        CREATE TABLE webhook_replay (
            tenant_id UUID NOT NULL REFERENCES tenant_root (tenant_id),
            id UUID NOT NULL,
            wanted JSONB NOT NULL,
            last_id UUID NOT NULL,
            after_id UUID NOT NULL,
            status TEXT NOT NULL DEFAULT 'running' CHECK (status IN ('running', 'done')),
            matched INTEGER NOT NULL CHECK (matched > 0),
            replayed INTEGER NOT NULL DEFAULT 0,
            actor TEXT NOT NULL,
            created_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
            finished_at TIMESTAMPTZ,
            PRIMARY KEY (tenant_id, id)
        );
        """ + tenant_table_v1("webhook_replay", update=("status", "replayed", "after_id", "finished_at"))


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX event_request, settlement_utr, idempotency_resource;
        DROP TABLE webhook_replay;
        ALTER TABLE webhook_delivery ALTER COLUMN tenant_id SET STATISTICS -1;
        ALTER TABLE webhook_delivery DROP COLUMN order_ref, DROP COLUMN payment_ref, DROP COLUMN other_ref,
            DROP COLUMN own_ref;
    """
