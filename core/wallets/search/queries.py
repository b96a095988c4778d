"""The search's SQL. Comparisons are of text and whole numbers: leakproof, so under row security they reach an index."""
# ruff: noqa: S608 - only numbers of parameters are interpolated

OPEN = """
    INSERT INTO wallet_search (tenant_id, account_id) SELECT r.tenant_id, $2 FROM tenant_root r WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, account_id) DO NOTHING
"""
FIND = "SELECT version FROM wallet_search WHERE tenant_id = $1 AND account_id = $2"
LOCK = f"{FIND} FOR NO KEY UPDATE"
ADVANCE = "UPDATE wallet_search SET version = $3 WHERE tenant_id = $1 AND account_id = $2"
INSERT_ENTRIES = """
    INSERT INTO wallet_entry (tenant_id, account_id, version, kind, size)
    SELECT r.tenant_id, $2::uuid, u.version, u.kind, u.size
    FROM tenant_root r CROSS JOIN unnest($3::bigint[], $4::text[], $5::bigint[]) u(version, kind, size)
    WHERE r.tenant_id = $1
"""
INSERT_WORDS = """
    INSERT INTO wallet_word (tenant_id, account_id, word, version)
    SELECT r.tenant_id, $2::uuid, u.word, u.version
    FROM tenant_root r CROSS JOIN unnest($3::text[], $4::bigint[]) u(word, version) WHERE r.tenant_id = $1
"""
_JOIN = """
    JOIN wallet_word w{n} ON w{n}.tenant_id = e.tenant_id AND w{n}.account_id = e.account_id
         AND w{n}.version = e.version AND w{n}.tenant_id = $1 AND w{n}.account_id = $2 AND w{n}.word = ${word}
         AND w{n}.version > $3 AND w{n}.version < $4
"""


def find(*, kind: bool, least: bool, most: bool, words: int) -> str:
    """Versions between $3 and $4, newest first, at most $5; then the criteria that are asked for, in this order."""
    place, criteria = 6, []
    for wanted, criterion in ((kind, "e.kind = ${}"), (least, "e.size >= ${}"), (most, "e.size <= ${}")):
        if wanted:
            criteria.append(f" AND {criterion.format(place)}")
            place += 1
    joins = "".join(_JOIN.format(n=n, word=place + n) for n in range(words))
    return f"""
        SELECT e.version FROM wallet_entry e {joins}
        WHERE e.tenant_id = $1 AND e.account_id = $2 AND e.version > $3 AND e.version < $4 {"".join(criteria)}
        ORDER BY e.version DESC LIMIT $5
    """
