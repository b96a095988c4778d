"""Messages' SQL."""
# ruff: noqa: S608 - only constants of this file are interpolated

FACTS = """
    id, channel, purpose, template, template_version, language, state, error_code, error_text, dedupe_key, event_id,
    resend_of, person_id, address_hash, sealed_to, sealed_variables, has_secrets, account_id, provider_message_id,
    tries, due_at, lease, expires_at, reroute_until, version, created_at, sent_at, delivered_at, finished_at
"""

INSERT = f"""
    INSERT INTO message
        (tenant_id, id, channel, purpose, template, template_version, language, dedupe_key, event_id, resend_of,
         person_id, address_hash, sealed_to, sealed_variables, has_secrets, expires_at, actor,
         state, error_code, due_at, finished_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
            CASE WHEN $15 AND $18::text IS NOT NULL THEN NULL ELSE $14::bytea END, $15, $16, $17,
            CASE WHEN $18::text IS NULL THEN 'queued' ELSE 'suppressed' END, $18,
            CASE WHEN $18::text IS NULL THEN clock_timestamp() + make_interval(secs => $19) END,
            CASE WHEN $18::text IS NULL THEN NULL ELSE clock_timestamp() END)
    ON CONFLICT (tenant_id, dedupe_key) DO NOTHING RETURNING {FACTS}
"""
"""$18: why it is suppressed at once, if it is; $19: how long it waits else."""
FIND = f"SELECT {FACTS} FROM message WHERE tenant_id = $1 AND id = $2"
FIND_BY_KEY = f"SELECT {FACTS} FROM message WHERE tenant_id = $1 AND dedupe_key = $2"
LOCK = FIND + " FOR NO KEY UPDATE"
LOCK_MANY = f"SELECT {FACTS} FROM message WHERE tenant_id = $1 AND id = ANY($2) ORDER BY id FOR NO KEY UPDATE"
FIND_BY_PROVIDER_ID = """
    SELECT id FROM message WHERE tenant_id = $1 AND provider_message_id = $2 AND account_id = $3
    UNION ALL
    SELECT message_id FROM message_attempt WHERE tenant_id = $1 AND provider_message_id = $2 AND account_id = $3
    LIMIT 1
"""
"""A message remembers its last provider's id of it, its attempts those of the ones before."""
LIST = f"""
    SELECT {FACTS} FROM message
    WHERE tenant_id = $1 AND id < $2
      AND ($4::text IS NULL OR state = $4) AND ($5::text IS NULL OR channel = $5)
      AND ($6::text IS NULL OR purpose = $6) AND ($7::text IS NULL OR template = $7)
      AND ($8::uuid IS NULL OR person_id = $8) AND ($9::bytea IS NULL OR address_hash = $9)
      AND ($10::text IS NULL OR dedupe_key = $10)
    ORDER BY id DESC LIMIT $3
"""
LIST_ATTEMPTS = """
    SELECT number, account_id, outcome, error_code, error_text, started_at, finished_at FROM message_attempt
    WHERE tenant_id = $1 AND message_id = $2 ORDER BY number
"""
LIST_RECEIPTS = """
    SELECT state, error_code, error_text, occurred_at, received_at FROM message_receipt
    WHERE tenant_id = $1 AND message_id = $2 ORDER BY id
"""

TOUCH_RECIPIENT = """
    INSERT INTO message_recipient (tenant_id, id, address_hash) VALUES ($1, $2, $3)
    ON CONFLICT (tenant_id, address_hash) DO UPDATE SET last_at = clock_timestamp()
"""
"""Holds the address until commit, so that two messages to it are counted one after the other."""
COUNT_RECENT = """
    SELECT count(*) FROM message
    WHERE tenant_id = $1 AND address_hash = $2 AND purpose = $3 AND state <> 'suppressed'
      AND created_at > clock_timestamp() - make_interval(secs => $4)
"""

LIST_DUE = """
    SELECT p.purpose, c.channel FROM unnest($2::text[]) p(purpose) CROSS JOIN unnest($3::text[]) c(channel)
    WHERE EXISTS (
        SELECT FROM message m WHERE m.tenant_id = $1 AND m.purpose = p.purpose AND m.channel = c.channel
          AND m.due_at <= clock_timestamp())
"""
CLAIM = f"""
    SELECT {FACTS} FROM message
    WHERE tenant_id = $1 AND purpose = $2 AND channel = $3 AND due_at <= clock_timestamp()
    ORDER BY due_at, id LIMIT $4 FOR NO KEY UPDATE SKIP LOCKED
"""
NEXT_LEASE_END = """
    SELECT extract(epoch FROM min(due_at) - clock_timestamp())::float8 FROM message
    WHERE tenant_id = $1 AND lease IS NOT NULL
"""
LIST_PAST = """
    SELECT message_id, account_id, outcome FROM message_attempt
    WHERE tenant_id = $1 AND message_id = ANY($2) AND outcome <> 'not_made' ORDER BY message_id, number
"""
BEGIN = """
    UPDATE message m SET lease = u.lease, tries = m.tries + 1, account_id = u.account_id,
           provider_message_id = CASE WHEN m.account_id = u.account_id THEN m.provider_message_id END,
           due_at = clock_timestamp() + make_interval(secs => $5)
    FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) u(id, lease, account_id)
    WHERE m.tenant_id = $1 AND m.id = u.id
"""
INSERT_ATTEMPTS = """
    INSERT INTO message_attempt (tenant_id, id, message_id, number, account_id)
    SELECT r.tenant_id, u.id, u.message_id, COALESCE(o.number, 0) + 1, u.account_id
    FROM tenant_root r CROSS JOIN unnest($2::uuid[], $3::uuid[], $4::uuid[]) u(id, message_id, account_id)
    LEFT JOIN LATERAL (
        SELECT max(number) AS number FROM message_attempt o WHERE o.tenant_id = $1 AND o.message_id = u.message_id
    ) o ON true
    WHERE r.tenant_id = $1
"""
"""Under the messages' locks."""
TAKE_BACK = """
    WITH m AS (
        UPDATE message m SET lease = NULL, due_at = clock_timestamp()
        FROM unnest($2::uuid[], $3::uuid[]) u(id, lease)
        WHERE m.tenant_id = $1 AND m.id = u.id AND m.lease = u.lease
    )
    UPDATE message_attempt SET outcome = 'not_made', finished_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = ANY($4) AND outcome = 'calling'
"""
END_ATTEMPT = """
    UPDATE message_attempt SET outcome = $3, error_code = $4, error_text = $5, finished_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2
"""
END_ACCEPTED = """
    UPDATE message_attempt a SET outcome = 'accepted', provider_message_id = u.provider_message_id,
           finished_at = clock_timestamp()
    FROM unnest($2::uuid[], $3::text[]) u(id, provider_message_id) WHERE a.tenant_id = $1 AND a.id = u.id
"""
GIVE_UP_CALLS = """
    UPDATE message_attempt SET outcome = 'unknown', finished_at = clock_timestamp()
    WHERE tenant_id = $1 AND message_id = $2 AND outcome = 'calling'
"""
AGAIN = """
    UPDATE message SET lease = NULL, due_at = clock_timestamp() + make_interval(secs => $3), error_code = $4,
           error_text = $5
    WHERE tenant_id = $1 AND id = $2 AND state = 'queued' RETURNING due_at
"""
LEAVE_QUEUE = f"""
    UPDATE message SET state = $3, error_code = $4, error_text = $5, due_at = NULL, lease = NULL,
           sealed_variables = CASE WHEN has_secrets THEN NULL ELSE sealed_variables END,
           version = version + 1,
           sent_at = CASE WHEN $3 = 'sent' THEN clock_timestamp() END,
           finished_at = CASE WHEN $3 IN ('failed', 'suppressed') THEN clock_timestamp() END
    WHERE tenant_id = $1 AND id = $2 AND state = 'queued' RETURNING {FACTS}
"""
LEAVE_SENT = """
    UPDATE message m SET state = 'sent', error_code = NULL, error_text = NULL, account_id = u.account_id,
           provider_message_id = COALESCE(u.provider_message_id, m.provider_message_id), due_at = NULL, lease = NULL,
           reroute_until = clock_timestamp() + make_interval(secs => u.reroute_seconds),
           sealed_variables = CASE WHEN m.has_secrets AND u.reroute_seconds IS NULL THEN NULL ELSE sealed_variables END,
           version = m.version + 1, sent_at = clock_timestamp()
    FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::float8[])
         u(id, account_id, provider_message_id, reroute_seconds)
    WHERE m.tenant_id = $1 AND m.id = u.id AND m.state = 'queued'
    RETURNING m.id, m.channel, m.purpose, m.template, m.state, m.person_id, m.error_code, m.version, m.reroute_until
"""
NAME_AFTERWARDS = """
    UPDATE message SET provider_message_id = $3
    WHERE tenant_id = $1 AND id = $2 AND account_id = $4
"""
"""The answer came after the message was given up as unconfirmed: keep the vendor's id, for its receipts."""
REPORT = f"""
    UPDATE message SET state = $3, error_code = $4, error_text = $5, version = version + 1, due_at = NULL,
           reroute_until = CASE WHEN $3 = 'sent' THEN reroute_until END,
           sealed_variables = CASE WHEN has_secrets AND ($3 <> 'sent' OR reroute_until IS NULL) THEN NULL
                                   ELSE sealed_variables END,
           delivered_at = CASE WHEN $3 = 'delivered' THEN COALESCE($6, clock_timestamp()) ELSE delivered_at END,
           finished_at = CASE WHEN $3 = 'sent' THEN finished_at ELSE clock_timestamp() END
    WHERE tenant_id = $1 AND id = $2 RETURNING {FACTS}
"""
REROUTE = f"""
    UPDATE message SET state = 'queued', due_at = clock_timestamp(), error_code = $3, error_text = $4,
           reroute_until = NULL, version = version + 1
    WHERE tenant_id = $1 AND id = $2 AND state = 'sent' AND reroute_until > clock_timestamp() RETURNING {FACTS}
"""
UNDELIVERED = """
    UPDATE message_attempt SET outcome = 'undelivered', error_code = $4, error_text = $5
    WHERE tenant_id = $1 AND message_id = $2 AND account_id = $3 AND outcome = 'accepted'
"""
IS_UNDELIVERED = """
    SELECT 1 FROM message_attempt
    WHERE tenant_id = $1 AND message_id = $2 AND account_id = $3 AND outcome = 'undelivered' LIMIT 1
"""
END_REROUTES = """
    UPDATE message SET reroute_until = NULL,
           sealed_variables = CASE WHEN has_secrets THEN NULL ELSE sealed_variables END
    WHERE tenant_id = $1 AND id IN (
        SELECT id FROM message WHERE tenant_id = $1 AND reroute_until <= clock_timestamp()
        ORDER BY id LIMIT $2 FOR NO KEY UPDATE)
"""

INSERT_RECEIPT = """
    INSERT INTO message_receipt
        (tenant_id, id, account_id, dedupe_key, message_id, state, error_code, error_text, occurred_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (tenant_id, account_id, dedupe_key) DO NOTHING
"""

ENSURE_RATES = """
    INSERT INTO message_rate (tenant_id, id, next_at)
    SELECT r.tenant_id, u.id, clock_timestamp() FROM tenant_root r CROSS JOIN unnest($2::uuid[]) u(id)
    WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, id) DO NOTHING
"""
FIND_RATES = """
    SELECT id, greatest(0, extract(epoch FROM next_at - clock_timestamp()))::float8 AS seconds FROM message_rate
    WHERE tenant_id = $1 AND id = ANY($2)
"""
LOCK_RATES = FIND_RATES + " ORDER BY id FOR NO KEY UPDATE"
ADVANCE_RATE = """
    UPDATE message_rate SET next_at = greatest(next_at, clock_timestamp()) + make_interval(secs => $3)
    WHERE tenant_id = $1 AND id = $2
"""
