"""The engine's SQL, made for a table of lines: which pairs and groups a rule would tie, and their tying.

Every statement takes the same first twelve values (`engine.values`): $1 tenant, $2 account, $3 the tie's label, $4 the
amount and $5 the percentage by which amounts may differ, $6 and $7 the days before and after, $8 kinds, $9 currencies,
$10 the tenant's zone, $11 and $12 the first and the last day looked at. All run under the account's lock.
"""
# ruff: noqa: S608 - only constants of this module and its sides are interpolated

from __future__ import annotations

from functools import cache

from core.reconciliation.matching.sides import Side
from core.reconciliation.matching.types import By

CROWD = 200
"""So many open expectations of one amount say nothing any more: none of them ties by its amount."""

_OPEN_INSIDE = "e.line_id IS NULL AND e.match_id IS NULL"
_EXPECTED_ON = "(e.expected_at AT TIME ZONE $10::text)::date"
_NEVER_PARTED = "NOT EXISTS (SELECT FROM reconciliation_parting x WHERE x.tenant_id = $1 AND x.line_id = l.id"
_DIRTIED = """
    , dirtied AS (
        UPDATE settlement s SET dirty = true
        WHERE s.tenant_id = $1 AND NOT s.dirty AND s.id IN (SELECT t.settlement_id FROM tied t)
    )
"""
"""Settlements whose lines tie are booked anew."""


def _line_conditions(side: Side) -> str:
    return f"""
        l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state IN ('new', 'broken')
        AND (cardinality($8::text[]) = 0 OR l.kind = ANY($8::text[]))
        AND (cardinality($9::text[]) = 0 OR l.currency = ANY($9::text[]))
        AND ($11::date IS NULL OR {side.day} >= $11::date) AND ($12::date IS NULL OR {side.day} <= $12::date)
        AND ({side.fit})
    """


def _close_enough(difference: str, expected: str) -> str:
    return f"abs({difference}) <= greatest($4::numeric, abs({expected}) * $5::numeric / 100)"


def _pairs(side: Side, by: By) -> str:
    """Every line with every expectation that the rule lets it have."""
    joined = {By.ID: _by_id, By.AMOUNT: _by_amount}.get(by, _by_name)(side, by)
    return f"""
        SELECT l.id AS line_id, e.id AS expectation_id, e.subject, abs({side.amount} - e.amount) AS gap,
               coalesce(abs({side.day} - {_EXPECTED_ON}), 0) AS days
        FROM {side.table} l {joined}
        WHERE {_line_conditions(side)}
          AND e.tenant_id = $1 AND e.provider_account_id = $2 AND {_OPEN_INSIDE} AND e.currency = l.currency
          AND {_close_enough(f"{side.amount} - e.amount", "e.amount")}
          AND ($6::integer IS NULL OR {side.day} >= {_EXPECTED_ON} - $6::integer)
          AND ($7::integer IS NULL OR {side.day} <= {_EXPECTED_ON} + $7::integer)
          AND {_NEVER_PARTED} AND x.expectation_id = e.id)
    """


def _names(side: Side, by: By) -> tuple[str, str]:
    """(what to join for the line's names, one name)."""
    if by in side.many:
        return f"CROSS JOIN LATERAL (SELECT DISTINCT unnest({side.keys[by]}) AS name) k", "k.name"
    return "", side.keys[by]


def _same_kind(side: Side, expectation: str) -> str:
    return f"AND {expectation}.kind = l.kind" if side.same_kind else ""


def _by_id(side: Side, by: By) -> str:
    """Looked up name by name, and only then asked whether it is open: a planner without statistics would rather read
    all that are open for every line."""
    names, name = _names(side, by)
    return f"""
        {names} CROSS JOIN LATERAL (
            SELECT c.* FROM settlement_expectation c
            WHERE c.tenant_id = $1 AND c.provider_account_id = $2 AND c.{side.inside[by]} = {name}
              {_same_kind(side, "c")}
            OFFSET 0
        ) e
    """


def _by_name(side: Side, by: By) -> str:
    names, name = _names(side, by)
    return f"""
        {names} JOIN settlement_expectation e ON e.{side.inside[by]} = {name} {_same_kind(side, "e")} {_agrees(side)}
    """


def _by_amount(side: Side, _: By) -> str:
    """Through steps as wide as the tolerance, of which the neighbours count too: no comparison of all with all."""
    step = "CASE WHEN $4::numeric > 0 THEN $4::numeric ELSE 0.0001 END"
    return f"""
        CROSS JOIN LATERAL (SELECT floor({side.amount} / {step}) + near AS step FROM generate_series(-1, 1) near) k
        JOIN settlement_expectation e ON floor(e.amount / {step}) = k.step {_same_kind(side, "e")} {_agrees(side)}
             AND NOT EXISTS (SELECT FROM crowd w WHERE w.currency = e.currency AND w.amount = e.amount)
    """


def _agrees(side: Side) -> str:
    """An id that says otherwise outweighs whatever else two have in common."""
    if By.ID in side.many:
        return ""
    name = side.keys[By.ID]
    return f"AND (e.provider_id IS NULL OR ({name}) IS NULL OR e.provider_id = ({name}))"


def _tie(side: Side) -> str:
    """Tie what `chosen` says."""
    return f"""
    claimed AS (
        UPDATE settlement_expectation e SET line_id = c.line_id, rule = $3::text FROM chosen c
        WHERE e.tenant_id = $1 AND e.id = c.expectation_id AND {_OPEN_INSIDE}
    ), tied AS (
        UPDATE {side.table} l SET state = 'matched', problem = NULL, reason = NULL, expected = NULL,
               subject = c.subject, expectation_id = c.expectation_id, rule = $3::text {side.tied}
        FROM chosen c WHERE l.tenant_id = $1 AND l.id = c.line_id
        RETURNING l.id {", l.settlement_id" if side.settles else ""}
    ) {_DIRTIED if side.settles else ""}
    SELECT count(*) FROM tied
    """


@cache
def tie_exact(side: Side) -> str:
    """Tie by the vendor's id, among the lines after $13 up to $14. Of several that claim one expectation the first has
    it: they name the very same thing, so the others say it twice."""
    return f"""
    WITH pair AS ({_pairs(side, By.ID)} AND l.id > $13::uuid AND l.id <= $14::uuid
    ), placed AS (
        SELECT p.*, row_number() OVER (PARTITION BY p.expectation_id ORDER BY p.line_id) AS place,
               row_number() OVER (PARTITION BY p.line_id ORDER BY p.expectation_id) AS turn
        FROM pair p
    ), chosen AS (
        SELECT line_id, expectation_id, subject FROM placed WHERE place = 1 AND turn = 1
    ), {_tie(side)}
    """


@cache
def tie_best(side: Side, by: By) -> str:
    """Tie a line and an expectation that are each other's best, by amount and then by day. Where two are equally good,
    neither is taken."""
    crowd = f"""
    crowd AS (
        SELECT e.currency, e.amount FROM settlement_expectation e
        WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND {_OPEN_INSIDE}
        GROUP BY e.currency, e.amount HAVING count(*) > {CROWD}
    ),"""
    return f"""
    WITH {crowd if by is By.AMOUNT else ""} pair AS ({_pairs(side, by)}
    ), ranked AS (
        SELECT p.*, rank() OVER (PARTITION BY p.line_id ORDER BY p.gap, p.days) AS for_line,
               rank() OVER (PARTITION BY p.expectation_id ORDER BY p.gap, p.days) AS for_expectation
        FROM pair p
    ), counted AS (
        SELECT r.*, count(*) FILTER (WHERE r.for_line = 1) OVER (PARTITION BY r.line_id) AS of_line,
               count(*) FILTER (WHERE r.for_expectation = 1) OVER (PARTITION BY r.expectation_id) AS of_expectation
        FROM ranked r
    ), chosen AS (
        SELECT line_id, expectation_id, subject FROM counted
        WHERE for_line = 1 AND for_expectation = 1 AND of_line = 1 AND of_expectation = 1
    ), {_tie(side)}
    """


def _grouped(side: Side, by: By) -> str:
    return f"""
    {_line_conditions(side)} AND ({side.keys[by]}) IS NOT NULL AND {_NEVER_PARTED})
    """


@cache
def find_groups(side: Side, by: By) -> str:
    """Groups of one key and currency whose sums agree. $13 lines and $14 expectations at most; $15 how many groups."""
    column = side.inside[by]
    return f"""
    WITH outside AS (
        SELECT {side.keys[by]} AS key, l.currency, count(*) AS many, sum({side.amount}) AS total,
               min({side.day}) AS first_on, max({side.day}) AS last_on
        FROM {side.table} l WHERE {_grouped(side, by)} GROUP BY 1, 2 HAVING count(*) <= $13::bigint
    ), inside AS (
        SELECT e.{column} AS key, e.currency, count(*) AS many, sum(e.amount) AS total,
               min({_EXPECTED_ON}) AS first_on, max({_EXPECTED_ON}) AS last_on
        FROM settlement_expectation e
        WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND {_OPEN_INSIDE} AND e.{column} IS NOT NULL
        GROUP BY 1, 2 HAVING count(*) <= $14::bigint
    )
    SELECT o.key, o.currency, o.many AS lines, i.many AS expectations, o.total - i.total AS difference
    FROM outside o JOIN inside i ON i.key = o.key AND i.currency = o.currency
    WHERE {_close_enough("o.total - i.total", "i.total")} AND o.many + i.many > 2 AND $3::text IS NOT NULL
      AND ($6::integer IS NULL OR o.first_on >= i.first_on - $6::integer)
      AND ($7::integer IS NULL OR o.last_on <= i.last_on + $7::integer)
    ORDER BY o.key, o.currency LIMIT $15::bigint
    """


@cache
def tie_groups(side: Side, by: By) -> str:
    """Tie the groups of $13 (their matches' ids), $14 (keys) and $15 (currencies): (lines, expectations) touched."""
    return f"""
    WITH chosen AS (
        SELECT u.match_id, u.key, u.currency
        FROM unnest($13::uuid[], $14::text[], $15::text[]) u(match_id, key, currency)
        WHERE num_nulls($4::numeric, $5::numeric, $6::integer, $7::integer, $10::text) >= 0  -- not needed here
    ), claimed AS (
        UPDATE settlement_expectation e SET match_id = c.match_id, rule = $3::text FROM chosen c
        WHERE e.tenant_id = $1 AND e.provider_account_id = $2 AND {_OPEN_INSIDE} AND e.{side.inside[by]} = c.key
          AND e.currency = c.currency
        RETURNING e.id
    ), tied AS (
        UPDATE {side.table} l SET state = 'matched', problem = NULL, reason = NULL, expected = NULL, subject = NULL,
               match_id = c.match_id, rule = $3::text {side.tied}
        FROM chosen c WHERE {_grouped(side, by)} AND ({side.keys[by]}) = c.key AND l.currency = c.currency
        RETURNING l.id {", l.settlement_id" if side.settles else ""}
    ) {_DIRTIED if side.settles else ""}
    SELECT (SELECT count(*) FROM tied) AS lines, (SELECT count(*) FROM claimed) AS expectations
    """


@cache
def next_open(side: Side) -> str:
    """The last of the next $4 open lines after $3; NULL when there is none."""
    return f"""
    SELECT (array_agg(n.id ORDER BY n.id DESC))[1] FROM (
        SELECT l.id FROM {side.table} l
        WHERE l.tenant_id = $1 AND l.provider_account_id = $2 AND l.state IN ('new', 'broken') AND l.id > $3
        ORDER BY l.id LIMIT $4) n
    """


INSERT_MATCHES = """
    INSERT INTO reconciliation_match
        (tenant_id, id, provider_account_id, rule, cardinality, lines, expectations, difference, currency, explanation,
         actor)
    SELECT r.tenant_id, u.id, $2::uuid, $3::text, u.cardinality, u.lines, u.expectations, u.difference, u.currency,
           u.explanation::jsonb, $4::text
    FROM tenant_root r
    CROSS JOIN unnest($5::uuid[], $6::text[], $7::integer[], $8::integer[], $9::numeric[], $10::text[], $11::text[])
        u(id, cardinality, lines, expectations, difference, currency, explanation)
    WHERE r.tenant_id = $1
"""

NEWEST_RULE_SET = """
    SELECT version, document, actor, created_at FROM reconciliation_rule_set
    WHERE tenant_id = $1 AND provider_account_id = $2 ORDER BY version DESC LIMIT 1
"""
GET_RULE_SET = """
    SELECT version, document, actor, created_at FROM reconciliation_rule_set
    WHERE tenant_id = $1 AND provider_account_id = $2 AND version = $3
"""
INSERT_RULE_SET = """
    INSERT INTO reconciliation_rule_set (tenant_id, id, provider_account_id, version, document, actor)
    SELECT r.tenant_id, $2::uuid, $3::uuid, $4::integer, $5::jsonb, $6::text FROM tenant_root r WHERE r.tenant_id = $1
    RETURNING version, document, actor, created_at
"""
