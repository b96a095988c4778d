"""Random statements against random postings: the engine ties exactly what the rules' plain words say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.kit import db, ids, scope
from core.kit.scope import Principal, Scope
from core.reconciliation.matching import engine
from core.reconciliation.matching.sides import STATEMENT
from core.reconciliation.matching.types import By, Document, Rule, RuleSet
from tests.reconciliation.shop import rows
from tests.reconciliation_sources import bank
from tests.reconciliation_sources.test_ties import EXPECT

RULES = (
    Rule(name="named", by=By.REFERENCE, amount_tolerance=Decimal("0.10"), days_after=5),
    Rule(name="exactly", by=By.AMOUNT, days_before=1, days_after=2),
    Rule(name="nearly", by=By.AMOUNT, days_before=0, days_after=1, amount_tolerance=Decimal("0.25")),
)
INSERT_LINE = """
    INSERT INTO statement_line (tenant_id, id, provider_account_id, source_id, import_id, line_key, kind, amount,
                                currency, booked_on, value_on, keys)
    SELECT r.tenant_id, $2::uuid, $3::uuid, $3::uuid, $4::uuid, $5::text, 'credit', $6::numeric, 'INR', $7::date,
           $7::date, $8::text[]
    FROM tenant_root r WHERE r.tenant_id = $1
"""
Pair = tuple[int, int]


@dataclass(frozen=True)
class Thing:
    """A line, or a posting: paise, a day of the month, names."""

    paise: int
    day: int
    names: tuple[str, ...]

    @property
    def amount(self) -> Decimal:
        return Decimal(self.paise) / 100


names = st.sampled_from(("UTR1", "UTR2", "UTR3"))
amounts = st.sampled_from((1000, 1001, 1010, 1020, 1030, 5000))
lines = st.builds(Thing, amounts, st.integers(1, 8), st.lists(names, max_size=2, unique=True).map(tuple))
postings = st.builds(Thing, amounts, st.integers(1, 8), st.lists(names, max_size=1).map(tuple))


def best(pairs: Iterable[tuple[Pair, tuple[Decimal, int]]], side: int) -> dict[int, Pair]:
    """Of each line (0) or posting (1) the one pair that is better than all its others."""
    ranked: dict[int, list[tuple[tuple[Decimal, int], Pair]]] = {}
    for pair, rank in pairs:
        ranked.setdefault(pair[side], []).append((rank, pair))
    found = {}
    for item, choices in ranked.items():
        choices.sort()
        if len(choices) == 1 or choices[0][0] < choices[1][0]:
            found[item] = choices[0][1]
    return found


def oracle(said: list[Thing], posted: list[Thing]) -> dict[Pair, str]:
    """What the rules tie, by comparing everything with everything."""
    tied: dict[Pair, str] = {}
    for rule in RULES:
        taken_lines, taken_postings = {pair[0] for pair in tied}, {pair[1] for pair in tied}
        pairs = []
        for at, line in enumerate(said):
            for to, posting in enumerate(posted):
                gap, days = abs(line.amount - posting.amount), line.day - posting.day
                fits = gap <= rule.amount_tolerance and at not in taken_lines and to not in taken_postings
                fits = fits and (rule.days_before is None or -days <= rule.days_before)
                fits = fits and (rule.days_after is None or days <= rule.days_after)
                if fits and (rule.by is By.AMOUNT or set(line.names) & set(posting.names)):
                    pairs.append(((at, to), (gap, abs(days))))
        of_lines, of_postings = best(pairs, 0), best(pairs, 1)
        tied |= {pair: f"7/{rule.name}" for at, pair in of_lines.items() if of_postings.get(pair[1]) == pair}
    return tied


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(said=st.lists(lines, max_size=9), posted=st.lists(postings, max_size=9))
async def test_the_engine_ties_what_the_rules_say(make_tenant: Any, said: list[Thing], posted: list[Thing]) -> None:
    ref = await make_tenant()
    with scope.use(Scope(ref, Principal("api_key", "key_tests", frozenset({"*"})), "req_tests")):
        source = await bank.open_source()
        import_id = (await bank.upload(source, bank.csv())).id
        line_ids, posting_ids = [ids.new() for _ in said], [ids.new() for _ in posted]
        async with db.transaction() as tx:
            for line_id, line in zip(line_ids, said, strict=True):
                await tx.execute_one(
                    INSERT_LINE, tx.tenant, line_id, source.id, import_id, str(line_id), line.amount,
                    date(2026, 11, line.day), list(line.names),
                )  # fmt: skip
            for posting_id, posting in zip(posting_ids, posted, strict=True):
                await tx.execute_one(
                    EXPECT, tx.tenant, posting_id, source.id, ids.new(), str(posting_id), None,
                    posting.names[0] if posting.names else None, None, posting.amount,
                    datetime(2026, 11, posting.day, 12, tzinfo=UTC),
                )  # fmt: skip

        told = await engine.tie(db.transaction, RuleSet(source.id, "bank", 7, Document(rules=RULES)), STATEMENT)

        wanted = oracle(said, posted)
        found = await rows("statement_line", "id, expectation_id, rule, state")
        assert {(row["id"], row["expectation_id"]): row["rule"] for row in found if row["expectation_id"]} == {
            (line_ids[at], posting_ids[to]): rule for (at, to), rule in wanted.items()
        }
        mirrored = await rows("settlement_expectation", "id, line_id, rule")
        assert {(row["line_id"], row["id"]) for row in mirrored if row["line_id"]} == {
            (row["id"], row["expectation_id"]) for row in found if row["expectation_id"]
        }
        assert sum(item.lines for item in told) == len(wanted)
        assert {row["state"] for row in found} <= {"new", "matched"}
        again = await engine.tie(db.transaction, RuleSet(source.id, "bank", 7, Document(rules=())), STATEMENT)
        assert again == []
