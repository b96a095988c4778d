"""Why a line ties, or by how much each rule missed: read from what is stored, never from memory."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from asyncpg import Record

from core.kit import clock, db, ids, scope
from core.kit.money import exponent
from core.reconciliation.matching import hand_queries, rules, service
from core.reconciliation.matching.sides import Side
from core.reconciliation.matching.types import (
    MANUAL,
    By,
    Cardinality,
    Explanation,
    Fact,
    Rule,
    Trial,
)

MEMBERS_MAX = 100
NOTES = {
    "reserve": "held back, or released of what was held back about the same",
    "tds": "deducted at source, or given back of what was deducted about the same",
}
MISSES = "the line does not add up, or more is given back than was taken about the same"


async def explain(side: Side, line_id: UUID) -> Explanation:
    """For a line that ties the rule and what it compared, for an open one what each rule missed by. Raises NotFound."""
    async with db.transaction() as tx:
        line = await service.get_line(tx, side, line_id)
        if line["match_id"] is not None:
            trials = [await _group(tx, side, line)]
        elif line["expectation_id"] is not None:
            trials = [await _pair(tx, side, line)]
        elif line["kind"] in NOTES:
            trials = [_own(line)]
        else:
            trials = await _misses(tx, side, line)
    return Explanation(line_id, line["state"], line["rule"], trials)


def _own(line: Record) -> Trial:
    """A reserve, or tax deducted at source: there is nothing of ours to compare it with."""
    tied = line["state"] == "matched"
    fact = Fact("amount", _text(line["amount"], line["currency"]), None, None, tied)
    return Trial(line["kind"], None, (fact,), NOTES[line["kind"]] if tied else line["reason"] and MISSES)


async def _pair(tx: db.Transaction, side: Side, line: Record) -> Trial:
    rule = await _rule(tx, line)
    row = await tx.get_row(hand_queries.GET_EXPECTATION, tx.tenant, line["expectation_id"])
    return Trial(line["rule"], ids.text("exp", row["id"]), _facts(side, rule, line, row))


async def _group(tx: db.Transaction, side: Side, line: Record) -> Trial:
    match = await service.get_match(line["match_id"])
    rule = None if match.rule == MANUAL else await _rule(tx, line)
    lines = await tx.fetch(hand_queries.lines_of_match(side), tx.tenant, match.id, MEMBERS_MAX)
    expected = await tx.fetch(hand_queries.EXPECTATIONS_OF_MATCH, tx.tenant, match.id, MEMBERS_MAX)
    total = match.difference + sum((row["amount"] for row in expected), Decimal(0))
    facts = [
        Fact("lines", ", ".join(ids.text(side.prefix, row["id"]) for row in lines), None, None, True),
        Fact("expectations", None, ", ".join(ids.text("exp", row["id"]) for row in expected), None, True),
    ]
    if len(expected) == match.expectations:
        allowed = _allowed(rule, total - match.difference, match.currency) if rule else "0"
        facts.insert(
            0,
            Fact("sum", _text(total, match.currency), _text(total - match.difference, match.currency), allowed, True),
        )
    note = match.explanation.get("reason") or f"{match.explanation['by']}: {match.explanation['key']}"
    return Trial(match.rule, None, facts, note)


async def _misses(tx: db.Transaction, side: Side, line: Record) -> list[Trial]:
    account_id = line["provider_account_id"]
    rule_set = await rules.current(tx, account_id, await service.kind_of(account_id))
    found = []
    for rule in rule_set.document.rules:
        label = rule_set.label(rule)
        if rule.kinds and line["kind"] not in rule.kinds:
            found.append(Trial(label, None, (), f"not for lines of kind {line['kind']}"))
            continue
        if rule.currencies and line["currency"] not in rule.currencies:
            found.append(Trial(label, None, (), f"not for lines in {line['currency']}"))
            continue
        near = await tx.fetch(hand_queries.candidates(side, rule.by), tx.tenant, line["id"])
        found += [_miss(side, label, rule, line, row) for row in near] or [Trial(label, None, (), _nothing(rule, line))]
    return found


def _miss(side: Side, label: str, rule: Rule, line: Record, row: Record) -> Trial:
    facts = _facts(side, rule, line, row)
    note = None
    if row["line_id"] is not None or row["match_id"] is not None:
        note = "it has tied with something else"
    elif not line["is_sound"] or line["reason"] in {"tax_rate", "fee_rate"}:
        note = f"the line is wrong by itself: {line['reason']}"
    elif all(fact.fits for fact in facts) and rule.cardinality is Cardinality.ONE_TO_ONE:
        note = "another would do equally well, or a person has parted them"
    return Trial(label, ids.text("exp", row["id"]), facts, note)


def _nothing(rule: Rule, line: Record) -> str:
    if rule.by is By.AMOUNT:
        return "nothing is open in this currency"
    keys = line[f"{rule.by.value}_keys"]
    return f"nothing here is known by {', '.join(keys[:5])}" if keys else f"the line has no {rule.by.value}"


def _facts(side: Side, rule: Rule, line: Record, row: Record) -> Sequence[Fact]:
    currency = line["currency"]
    facts = []
    if rule.by is not By.AMOUNT:
        keys, name = line[f"{rule.by.value}_keys"], row[side.inside[rule.by]]
        shown = name if name in keys else ", ".join(keys[:5])
        facts.append(Fact(rule.by.value, shown or None, name, None, name in keys))
    allowed = _allowed(rule, row["amount"], currency)
    fits = abs(line["amount"] - row["amount"]) <= Decimal(allowed) or rule.cardinality is not Cardinality.ONE_TO_ONE
    facts.append(Fact("amount", _text(line["amount"], currency), _text(row["amount"], currency), allowed, fits))
    facts.append(Fact("currency", currency, row["currency"], None, currency == row["currency"]))
    if rule.days_before is not None or rule.days_after is not None:
        facts.append(_day(rule, line["day"], row))
    return facts


def _day(rule: Rule, day: date | None, row: Record) -> Fact:
    expected = row["expected_at"].astimezone(clock.zone(scope.tenant().zone)).date()
    before, after = rule.days_before, rule.days_after
    allowed = f"{'any' if before is None else before} days before to {'any' if after is None else after} after"
    fits = day is not None and (before is None or (expected - day).days <= before)
    fits = fits and (after is None or (day is not None and (day - expected).days <= after))
    return Fact("day", None if day is None else day.isoformat(), expected.isoformat(), allowed, fits)


def _allowed(rule: Rule, expected: Decimal, currency: str) -> str:
    return _text(max(rule.amount_tolerance, abs(expected) * rule.percent_tolerance / 100), currency)


def _text(amount: Decimal, currency: str) -> str:
    return f"{amount:.{exponent(currency)}f}"


async def _rule(tx: db.Transaction, line: Record) -> Rule:
    """The rule that a tie's label names, as it was then."""
    version, _, name = line["rule"].partition("/")
    account_id = line["provider_account_id"]
    found = await rules.version(tx, account_id, await service.kind_of(account_id), int(version))
    return next(rule for rule in found.document.rules if rule.name == name)
