"""The SQL of what people do and ask: tie and untie by hand, explain, suggest."""
# ruff: noqa: S608 - only constants of this module and its sides are interpolated

from __future__ import annotations

from functools import cache

from core.reconciliation.matching.sides import Side
from core.reconciliation.matching.types import By

_OPEN_INSIDE = "e.line_id IS NULL AND e.match_id IS NULL"
EXPECTATION = (
    "e.id, e.provider_account_id, e.kind, e.subject, e.provider_id, e.reference, e.group_key, e.amount, e.currency,"
    " e.expected_at, e.line_id, e.match_id, e.rule"
)


@cache
def get_line(side: Side) -> str:
    """A line as the engine sees it; $3 is the tenant's zone."""
    keys = ", ".join(
        f"array_remove({key if by in side.many else f'ARRAY[{key}]'}, NULL) AS {by.value}_keys"
        for by, key in side.keys.items()
    )
    day = side.day.replace("$10", "$3")
    return f"""
    SELECT l.id, l.provider_account_id, l.state, l.problem, l.reason, l.rule, l.expectation_id, l.match_id, l.kind,
           l.currency, l.absent, {side.amount} AS amount, {day} AS day, {side.sound} AS is_sound, {keys}
    FROM {side.table} l WHERE l.tenant_id = $1 AND l.id = $2 AND $3::text IS NOT NULL
    """


@cache
def lock_lines(side: Side) -> str:
    return f"""
    SELECT l.id, l.currency, {side.amount} AS amount, l.state IN ('new', 'broken') AND {side.sound} AS is_open
    FROM {side.table} l
    WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.id = ANY($3::uuid[])
    ORDER BY l.id FOR NO KEY UPDATE
    """


@cache
def tie_lines(side: Side) -> str:
    return f"""
    UPDATE {side.table} l SET state = 'matched', problem = NULL, reason = NULL, expected = NULL, subject = $5,
           match_id = $4, rule = 'manual' {side.tied}
    WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.id = ANY($3::uuid[])
    """


@cache
def untie_lines(side: Side) -> str:
    """What ties by the match $4, or is the line $3. What the outside no longer reports goes."""
    return f"""
    UPDATE {side.table} l SET state = CASE WHEN l.absent THEN 'withdrawn' ELSE 'new' END, subject = NULL,
           expectation_id = NULL, match_id = NULL, rule = NULL {side.untied}
    WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state = 'matched'
      AND (l.id = $3::uuid OR l.match_id = $4::uuid)
    RETURNING l.id
    """


@cache
def mark_dirty(side: Side) -> str:
    return f"""
    UPDATE settlement s SET dirty = true
    WHERE s.tenant_id = $1 AND NOT s.dirty AND s.id IN (
        SELECT l.settlement_id FROM {side.table} l WHERE l.tenant_id = $1 AND l.id = ANY($2::uuid[]))
    """


@cache
def candidates(side: Side, by: By) -> str:
    """The expectations that a rule would compare the line $2 with: those of its key, or the nearest in amount."""
    if by is By.AMOUNT:
        key, order = f"{_OPEN_INSIDE} AND e.currency = l.currency", f"abs({side.amount} - e.amount), e.id"
    else:
        key = (
            f"e.{side.inside[by]} = ANY({side.keys[by]})"
            if by in side.many
            else f"e.{side.inside[by]} = {side.keys[by]}"
        )
        order = f"({_OPEN_INSIDE}) DESC, abs({side.amount} - e.amount), e.id"
    same_kind = "AND e.kind = l.kind" if side.same_kind and by is not By.GROUP else ""
    return f"""
    SELECT {EXPECTATION} FROM {side.table} l
    JOIN settlement_expectation e ON e.tenant_id = $1 AND e.provider_account_id = l.provider_account_id AND {key}
         {same_kind}
    WHERE l.tenant_id = $1 AND l.id = $2 ORDER BY {order} LIMIT 3
    """


GET_EXPECTATION = f"SELECT {EXPECTATION} FROM settlement_expectation e WHERE e.tenant_id = $1 AND e.id = $2"
LOCK_EXPECTATIONS = f"""
    SELECT e.id, e.subject, e.currency, e.amount, {_OPEN_INSIDE} AS is_open FROM settlement_expectation e
    WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND e.id = ANY($3::uuid[])
    ORDER BY e.id FOR NO KEY UPDATE
"""
TIE_EXPECTATIONS = """
    UPDATE settlement_expectation SET match_id = $4, rule = 'manual'
    WHERE tenant_id = $1 AND provider_account_id = $2 AND id = ANY($3::uuid[])
"""
UNTIE_EXPECTATIONS = """
    UPDATE settlement_expectation SET line_id = NULL, match_id = NULL, rule = NULL
    WHERE tenant_id = $1 AND provider_account_id = $2 AND (line_id = $3::uuid OR match_id = $4::uuid)
    RETURNING id
"""
LIST_EXPECTATIONS = f"""
    SELECT {EXPECTATION} FROM settlement_expectation e
    WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND e.id > $3 AND (NOT $4::boolean OR ({_OPEN_INSIDE}))
    ORDER BY e.id LIMIT $5
"""
NEAR = f"""
    (SELECT {EXPECTATION} FROM settlement_expectation e
     WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND e.currency = $3 AND {_OPEN_INSIDE}
     ORDER BY abs(e.amount - $4::numeric), e.id LIMIT $6)
    UNION
    (SELECT {EXPECTATION} FROM settlement_expectation e
     WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND e.currency = $3 AND {_OPEN_INSIDE}
       AND e.provider_id = ANY($5::text[]) LIMIT $6)
"""
"""Open expectations whose amount is nearest, and those that bear one of the line's names."""
INSERT_PARTINGS = """
    INSERT INTO reconciliation_parting (tenant_id, id, provider_account_id, line_id, expectation_id, actor)
    SELECT r.tenant_id, u.id, $2::uuid, u.line_id, u.expectation_id, $3::text
    FROM tenant_root r CROSS JOIN unnest($4::uuid[], $5::uuid[], $6::uuid[]) u(id, line_id, expectation_id)
    WHERE r.tenant_id = $1
    ON CONFLICT (tenant_id, line_id, expectation_id) DO NOTHING
"""
UNDO_MATCH = """
    UPDATE reconciliation_match SET undone_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2 AND undone_at IS NULL
"""
MATCH = (
    "m.id, m.provider_account_id, m.rule, m.cardinality, m.lines, m.expectations, m.difference, m.currency,"
    " m.explanation, m.actor, m.created_at, m.undone_at, a.kind AS account_kind"
)
GET_MATCH = f"""
    SELECT {MATCH} FROM reconciliation_match m
    JOIN reconciliation_account a ON a.tenant_id = $1 AND a.id = m.provider_account_id
    WHERE m.tenant_id = $1 AND m.id = $2
"""
LIST_MATCHES = f"""
    SELECT {MATCH} FROM reconciliation_match m
    JOIN reconciliation_account a ON a.tenant_id = $1 AND a.id = m.provider_account_id
    WHERE m.tenant_id = $1 AND m.id < $2 AND ($3::uuid IS NULL OR m.provider_account_id = $3)
    ORDER BY m.id DESC LIMIT $4
"""

EXPECTATIONS_OF_MATCH = f"""
    SELECT {EXPECTATION} FROM settlement_expectation e WHERE e.tenant_id = $1 AND e.match_id = $2 ORDER BY e.id LIMIT $3
"""


@cache
def lines_of_match(side: Side) -> str:
    return f"""
    SELECT l.id, l.currency, {side.amount} AS amount FROM {side.table} l
    WHERE l.tenant_id = $1 AND l.match_id = $2 ORDER BY l.id LIMIT $3
    """
