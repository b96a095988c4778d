"""Try the rules in their order, each in a few set-based statements over whatever is still open.

The same rows and rules always give the same ties. A rule's ties are committed before the next rule begins, and a line
that ties leaves the open ones, so a run that dies goes on where it was.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import orjson
from asyncpg import Record

from core.kit import db, ids, scope
from core.reconciliation.matching import queries
from core.reconciliation.matching.sides import Side
from core.reconciliation.matching.types import By, Cardinality, Rule, RuleSet, Tied

CHUNK = 20_000
GROUPS = 5_000
MANY = 2**31
"""No limit."""
FIRST = UUID(int=0)

Write = Callable[[], contextlib.AbstractAsyncContextManager[db.Transaction]]
"""Opens a transaction that may write the account: under its lock, and as long as the job has its lease."""
Days = tuple[date | None, date | None]
ALL_DAYS: Days = (None, None)

_LIMITS = {
    Cardinality.ONE_TO_MANY: (1, MANY),
    Cardinality.MANY_TO_ONE: (MANY, 1),
    Cardinality.MANY_TO_MANY: (MANY, MANY),
}


async def tie(write: Write, rule_set: RuleSet, side: Side, days: Days = ALL_DAYS) -> list[Tied]:
    """Tie what the rules let tie; what each of them did. Raises jobs.LostLease."""
    return [await _try(write, rule_set, rule, side, days) for rule in rule_set.document.rules]


async def _try(write: Write, rule_set: RuleSet, rule: Rule, side: Side, days: Days) -> Tied:
    values = _values(rule_set, rule, days)
    if rule.cardinality is not Cardinality.ONE_TO_ONE:
        return await _tie_groups(write, values, rule_set, rule, side)
    if rule.by is By.ID:
        lines = await _tie_exact(write, values, rule_set.provider_account_id, side)
    else:
        async with write() as tx, tx.whole_tables():
            lines = await tx.value(queries.tie_best(side, rule.by), tx.tenant, *values)
    return Tied(rule.name, lines, lines)


async def _tie_exact(write: Write, values: list[Any], account_id: UUID, side: Side) -> int:
    """In chunks by the lines' ids: rivals for one expectation meet in the order of their ids, wherever a chunk ends."""
    tied, after = 0, FIRST
    while True:
        async with write() as tx:
            last = await tx.value(queries.next_open(side), tx.tenant, account_id, after, CHUNK)
            if last is None:
                return tied
            tied += await tx.value(queries.tie_exact(side), tx.tenant, *values, after, last)
        after = last


async def _tie_groups(write: Write, values: list[Any], rule_set: RuleSet, rule: Rule, side: Side) -> Tied:
    lines = expectations = 0
    most_lines, most_expectations = _LIMITS[rule.cardinality]
    while True:
        async with write() as tx, tx.whole_tables():
            groups = await tx.fetch(
                queries.find_groups(side, rule.by), tx.tenant, *values, most_lines, most_expectations, GROUPS
            )
            if groups:
                found = await _tie_these(tx, values, rule, side, groups)
                lines, expectations = lines + found["lines"], expectations + found["expectations"]
        if len(groups) < GROUPS:
            return Tied(rule.name, lines, expectations)


async def _tie_these(tx: db.Transaction, values: list[Any], rule: Rule, side: Side, groups: list[Record]) -> Record:
    account_id, label = values[:2]
    match_ids = [ids.new() for _ in groups]
    await tx.execute(
        queries.INSERT_MATCHES,
        tx.tenant,
        account_id,
        label,
        scope.get().principal.id,
        match_ids,
        [rule.cardinality.value] * len(groups),
        [row["lines"] for row in groups],
        [row["expectations"] for row in groups],
        [row["difference"] for row in groups],
        [row["currency"] for row in groups],
        [orjson.dumps({"by": rule.by.value, "key": row["key"]}).decode() for row in groups],
    )
    keys, currencies = [row["key"] for row in groups], [row["currency"] for row in groups]
    found = await tx.get_row(queries.tie_groups(side, rule.by), tx.tenant, *values, match_ids, keys, currencies)
    wanted = sum(row["lines"] for row in groups), sum(row["expectations"] for row in groups)
    assert (found["lines"], found["expectations"]) == wanted, "a group tied other rows than it was found by"
    return found


def _values(rule_set: RuleSet, rule: Rule, days: Days) -> list[Any]:
    """What every statement of the engine takes after the tenant."""
    return [
        rule_set.provider_account_id,
        rule_set.label(rule),
        rule.amount_tolerance,
        rule.percent_tolerance,
        rule.days_before,
        rule.days_after,
        list(rule.kinds),
        list(rule.currencies),
        scope.tenant().zone,
        *days,
    ]
