"""The SQL of a sign-in by password: two statements for what would be ten, for the hash should be all that it costs."""
# ruff: noqa: S608 - only constants are interpolated

from core.auth import fragments
from core.identity.queries import charge
from core.kit import secrets

KNOCK = f"""
    WITH who AS (
        SELECT u.id, u.person_id, u.status, u.version, u.created_at, u.last_signed_in_at, p.sealed,
               {secrets.KEY_COLUMNS},
               ARRAY(SELECT f.kind FROM user_factor f WHERE f.tenant_id = u.tenant_id AND f.user_id = u.id) AS factors,
               {fragments.epoch("u.tenant_id", "u.id")} AS epoch
        FROM user_identifier i
        JOIN user_account u ON u.tenant_id = i.tenant_id AND u.id = i.user_id
        LEFT JOIN user_password p ON p.tenant_id = u.tenant_id AND p.id = u.id
        {secrets.join_key("u.tenant_id", "u.person_id")}
        WHERE i.tenant_id = $1 AND i.lookup = $2
    ), account AS (
        {charge("(CASE WHEN (SELECT id FROM who) = $3::uuid THEN $4::bytea ELSE $5::bytea END)", 6)}
    ), address AS (
        {charge("$10", 11, "AND EXISTS (SELECT FROM account)")}
    )
    SELECT who.*, address.tries IS NOT NULL AS may_try
    FROM tenant_root r LEFT JOIN who ON TRUE LEFT JOIN address ON TRUE WHERE r.tenant_id = $1
"""
"""Whose address this is with all that the sign-in will ask of them, and a try charged: to the device if it is one of
theirs, else to the account, then to where it comes from."""
ENTER = f"""
    WITH entered AS (
        UPDATE user_account SET
            version = version + 1, updated_at = clock_timestamp(), last_signed_in_at = clock_timestamp()
        WHERE tenant_id = $1 AND id = $2 AND version = $3 AND status = 'active'
        RETURNING id
    ), held AS (
        {fragments.hold("entered")}
    ), cleared AS (
        DELETE FROM throttle WHERE tenant_id = $1 AND key_hash = $4 AND EXISTS (SELECT FROM held) RETURNING 1
    ), given_back AS (
        UPDATE throttle SET tries = greatest(tries - 1, 0)
        WHERE tenant_id = $1 AND key_hash = $5 AND EXISTS (SELECT FROM held)
          AND (SELECT count(*) FROM cleared) >= 0
    )
    SELECT number FROM held
"""
"""Note a sign-in on an account that is as it was when it was read, hold its epoch, and give its tries back; the locks
in the order of every other sign-in. The epoch; nothing happens when the account has changed."""
