"""Consents to OAuth clients that are withdrawn, addresses after signing out, keys whose end is brought forward."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE oauth_consent ADD COLUMN withdrawn_at TIMESTAMPTZ;
        GRANT UPDATE (withdrawn_at) ON oauth_consent TO bahi_app;

        ALTER TABLE oauth_client ADD COLUMN post_logout_redirect_uris TEXT[] NOT NULL DEFAULT '{}';
        GRANT UPDATE (post_logout_redirect_uris) ON oauth_client TO bahi_app;

        GRANT UPDATE (expires_at) ON api_key TO bahi_app;
        GRANT UPDATE (cookie_hash) ON auth_session TO bahi_app;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        REVOKE UPDATE (cookie_hash) ON auth_session FROM bahi_app;
        REVOKE UPDATE (expires_at) ON api_key FROM bahi_app;
        ALTER TABLE oauth_client DROP COLUMN post_logout_redirect_uris;
        ALTER TABLE oauth_consent DROP COLUMN withdrawn_at;
    """


MODELS_STATE = ""
