"""One-time codes that a message vendor makes and checks, beside those that we make."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE otp_challenge ADD COLUMN vendor_id UUID;
        ALTER TABLE otp_challenge ALTER COLUMN code_hash DROP NOT NULL;
        ALTER TABLE otp_challenge ADD CONSTRAINT otp_challenge_maker CHECK ((code_hash IS NULL) <> (vendor_id IS NULL));
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DELETE FROM otp_challenge WHERE code_hash IS NULL;
        ALTER TABLE otp_challenge DROP COLUMN vendor_id;
        ALTER TABLE otp_challenge ALTER COLUMN code_hash SET NOT NULL;
    """


MODELS_STATE = ""
