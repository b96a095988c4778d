"""The SQL that turns postings into expectations, thousands per statement: nothing of it passes through Python.

Like all of a run's SQL it works under the account's lock.
"""
# ruff: noqa: S608 - only constants of this file and the exported fragments of ledger and payments are interpolated

from core.ledger import feed
from core.payments.settlement import JOIN_HOLDINGS

_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
_DIGITS = "".join(map(chr, range(64, 96)))
"""In their place letters whose code says the digit: a look-up of one byte instead of a search for a letter."""


def _number(first: int, count: int) -> str:
    """`count` digits of `digits` as a bigint."""
    bits = (f"((get_byte(digits, {first + at}) & 31)::bigint << {5 * (count - 1 - at)})" for at in range(count))
    return "(" + " | ".join(bits) + ")"


def _uuid(prefix: str, text: str) -> str:
    """What `ids.parse` reads in a public id; NULL for anything else. Two letters are a byte, twelve are sixty bits.

    `OFFSET 0`, here and below, has the planner compute a value once and not at each of its uses.
    """
    return f"""
        (SELECT (lpad(to_hex({_number(0, 2)}), 2, '0') || lpad(to_hex({_number(2, 12)}), 15, '0')
                 || lpad(to_hex({_number(14, 12)}), 15, '0'))::uuid
         FROM (SELECT convert_to(translate(substr({text}, {len(prefix) + 2}), '{_LETTERS}', '{_DIGITS}'), 'UTF8')
               AS digits OFFSET 0) d
         WHERE length({text}) = {len(prefix) + 27} AND starts_with({text}, '{prefix}_')
           AND strpos('01234567', substr({text}, {len(prefix) + 2}, 1)) > 0
           AND translate(substr({text}, {len(prefix) + 2}), '{_LETTERS}', '') = '')
    """


INSERT_BOOK = """
    INSERT INTO reconciliation_book (tenant_id, id, provider_account_id, currency)
    SELECT r.tenant_id, $2::uuid, $3::uuid, $4::text FROM tenant_root r WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, provider_account_id, currency) DO NOTHING
"""
SEEN_VERSION = """
    SELECT seen_version FROM reconciliation_book WHERE tenant_id = $1 AND provider_account_id = $2 AND currency = $3
"""
INSERT_EXPECTATIONS = f"""
    WITH moved AS MATERIALIZED (
        SELECT m.posting_id, m.change, m.version, m.effective_at, m.reference, part.*,
               CASE part.kind WHEN 'payment' THEN {_uuid("att", "part.source")}
                              WHEN 'refund' THEN {_uuid("ref", "part.source")}
                              WHEN 'dispute' THEN {_uuid("dsp", "part.source")} END AS source_id
        FROM ({feed.moves("$3", "$4", "$5", "$6")}) m
        CROSS JOIN LATERAL (
            SELECT split_part(m.reference, ':', 2) AS subject,
                   CASE WHEN m.reference LIKE 'payment:%:captured' AND m.change > 0 THEN 'payment'
                        WHEN m.reference LIKE 'refund:%:succeeded' AND m.change < 0 THEN 'refund'
                        WHEN m.reference LIKE 'dispute:%:deducted:%' AND m.change < 0 THEN 'dispute'
                        WHEN m.reference LIKE 'dispute:%:returned:%' AND m.change > 0 THEN 'dispute' END AS kind,
                   CASE WHEN m.reference LIKE 'payment:%' THEN m.metadata ->> 'attempt'
                        WHEN m.reference LIKE 'dispute:%' THEN m.metadata ->> 'dispute'
                        ELSE m.metadata ->> 'refund' END AS source
            OFFSET 0
        ) part
        WHERE NOT (m.kind = $7::text AND starts_with(m.reference, $8::text))
    )
    INSERT INTO settlement_expectation
        (tenant_id, id, provider_account_id, posting_id, kind, subject, source_id, provider_id, group_key, amount,
         currency, version, expected_at)
    SELECT r.tenant_id, ($9::uuid[])[(m.version - $5::bigint)::integer], $2::uuid, m.posting_id,
           CASE WHEN h.id IS NULL THEN 'other' ELSE m.kind END,
           CASE WHEN h.id IS NULL THEN m.reference ELSE m.subject END,
           h.id, h.provider_id, h.provider_order_id, m.change, $10::text, m.version, m.effective_at
    FROM tenant_root r
    CROSS JOIN moved m
    {JOIN_HOLDINGS}
    WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, posting_id, provider_account_id) DO NOTHING
"""
"""Whatever moved the account after version $5 up to $6. Payments write `payment:<pay>:captured` with the attempt,
`refund:<ref>:succeeded` with the refund, and `dispute:<dsp>:deducted:<n>` or `…:returned:<n>` with the dispute;
whatever names none of theirs is `other`. Our own bookings ($7, $8) pay expectations and are none: a forged one would
show as a difference of the books."""
SET_SEEN = f"""
    UPDATE reconciliation_book b SET seen_version = $6::bigint, balance = (
        SELECT m.balance FROM ({feed.moves("$3", "$4", "$5", "$6")}) m WHERE m.version = $6::bigint)
    WHERE b.tenant_id = $1 AND b.provider_account_id = $2 AND b.currency = $7
"""
NAME_EXPECTATIONS = f"""
    UPDATE settlement_expectation e SET provider_id = n.provider_id, group_key = n.provider_order_id
    FROM (
        SELECT m.id, h.provider_id, h.provider_order_id
        FROM (SELECT x.id, x.kind, x.source_id FROM settlement_expectation x
              WHERE x.tenant_id = $1 AND x.provider_account_id = $2 AND x.provider_id IS NULL
                AND x.source_id IS NOT NULL) m
        {JOIN_HOLDINGS}
        WHERE h.provider_id IS NOT NULL
    ) n
    WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND e.id = n.id
"""
"""Learn the vendor's ids of what had none when it was posted."""
CHECK_BOOKS = """
    UPDATE reconciliation_book b SET checked_at = clock_timestamp(), unsettled = (
        SELECT coalesce(sum(e.amount), 0) FROM settlement_expectation e
        WHERE e.tenant_id = b.tenant_id AND e.provider_account_id = b.provider_account_id
          AND e.currency = b.currency AND e.line_id IS NULL AND e.match_id IS NULL)
    WHERE b.tenant_id = $1 AND b.provider_account_id = $2
    RETURNING b.currency, b.balance, b.unsettled
"""
