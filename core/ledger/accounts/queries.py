"""The accounts' SQL. Comparisons are by text equality and by ranges of codes: leakproof, so they reach an index."""
# ruff: noqa: S608 - only constants of this file are interpolated

from core.ledger.queries import ACCOUNT

TERMS_MAX = 24
_PREFIXED = ", ".join(f"a.{name.strip()}" for name in ACCOUNT.split(","))

INSERT_TERMS = """
    INSERT INTO ledger_account_term (tenant_id, account_id, key, value, code)
    SELECT r.tenant_id, $2::uuid, u.key, u.value, $3::text
    FROM tenant_root r CROSS JOIN unnest($4::text[], $5::text[]) u(key, value) WHERE r.tenant_id = $1
"""
DELETE_METADATA_TERMS = """
    DELETE FROM ledger_account_term
    WHERE tenant_id = $1 AND account_id = $2 AND NOT (key >= '@' AND key < 'A')
"""
"""All but the address's own: their keys start with @, which is the byte before A."""

SET_STATUS = f"""
    UPDATE ledger_account SET status = $3, state_version = state_version + 1 WHERE tenant_id = $1 AND id = $2
    RETURNING {ACCOUNT}, state_version
"""
SET_FLOOR = f"""
    UPDATE ledger_account SET floor = $3, state_version = state_version + 1 WHERE tenant_id = $1 AND id = $2
    RETURNING {ACCOUNT}, state_version
"""
SET_METADATA = f"UPDATE ledger_account SET metadata = $3 WHERE tenant_id = $1 AND id = $2 RETURNING {ACCOUNT}"

_CRITERIA = """
    a.tenant_id = $1 AND a.code > $2 AND a.code >= $3 AND a.code < $4
    AND ($5::text IS NULL OR a.status = $5) AND ($6::text IS NULL OR a.currency = $6)
    AND ($7::text IS NULL OR a.normal_side = $7) AND ($8::text IS NULL OR a.owner = $8)
"""
_LIST = f"SELECT {_PREFIXED} FROM ledger_account a WHERE {_CRITERIA} ORDER BY a.code LIMIT $9"
_TERM = """
    JOIN ledger_account_term t{n} ON t{n}.tenant_id = a.tenant_id AND t{n}.account_id = a.id
         AND t{n}.tenant_id = $1 AND t{n}.key = ${key} AND t{n}.value = ${value}
         AND t{n}.code > $2 AND t{n}.code >= $3 AND t{n}.code < $4
"""
_FROM = "FROM ledger_account a WHERE"


def with_terms(count: int) -> str:
    """LIST narrowed by `count` terms, given as $10, $11 (key, value), $12, $13, …; the planner drives by the rarest."""
    joins = "".join(_TERM.format(n=n, key=10 + 2 * n, value=11 + 2 * n) for n in range(count))
    return _LIST.replace(_FROM, f"FROM ledger_account a {joins} WHERE")


def count_with_terms(count: int) -> str:
    """How many accounts the same criteria find, up to the limit."""
    return f"SELECT count(*) FROM ({with_terms(count)}) found"


def total_with_terms(count: int) -> str:
    """What the accounts of the same criteria have together, by currency and side."""
    return f"""
        SELECT currency, normal_side, count(*) AS accounts, sum(balance) AS balance FROM ({with_terms(count)}) found
        GROUP BY currency, normal_side ORDER BY currency, normal_side
    """


_TEMPLATE = "name, address, normal_side, floor, limit_profile, metadata, version"
LIST_TEMPLATES = f"SELECT {_TEMPLATE} FROM ledger_template WHERE tenant_id = $1 ORDER BY name"
FIND_TEMPLATE = f"SELECT {_TEMPLATE} FROM ledger_template WHERE tenant_id = $1 AND name = $2"
TEMPLATE_ID = "SELECT id FROM ledger_template WHERE tenant_id = $1 AND name = $2"
PUT_TEMPLATE = f"""
    INSERT INTO ledger_template (tenant_id, id, name, address, normal_side, floor, limit_profile, metadata)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (tenant_id, name) DO UPDATE SET address = excluded.address, normal_side = excluded.normal_side,
        floor = excluded.floor, limit_profile = excluded.limit_profile, metadata = excluded.metadata,
        version = ledger_template.version + 1
    RETURNING {_TEMPLATE}
"""
