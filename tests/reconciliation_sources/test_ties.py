"""The engine on a bank's statement: references among many words, tolerances, windows and groups."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from core.kit import db, ids
from core.kit.scope import TenantRef
from core.reconciliation.matching import engine, explain, rules, service, suggest
from core.reconciliation.matching.errors import InvalidRules
from core.reconciliation.matching.service import NewMatch
from core.reconciliation.matching.sides import STATEMENT
from core.reconciliation.matching.types import By, Cardinality, Document, Rule
from core.reconciliation.sources.types import Source
from tests.reconciliation_sources import bank

pytestmark = pytest.mark.usefixtures("acting")

STATEMENT_FILE = bank.csv(
    '18/11/2026,NEFT CR-RAZORPAY-1568176960vxp0rj,,,"4,88,200.50",',
    "18/11/2026,CHARGES MORNING,,11.80,,",
    "19/11/2026,CHARGES EVENING,,11.80,,",
    "20/11/2026,IMPS P2A 900100200300,,,99.50,",
    "20/11/2026,CASH A,,,20.00,",
    "20/11/2026,CASH B,,,20.00,",
)
EXPECT = """
    INSERT INTO settlement_expectation (tenant_id, id, provider_account_id, posting_id, kind, subject, provider_id,
                                        reference, group_key, amount, currency, version, expected_at)
    SELECT r.tenant_id, $2::uuid, $3::uuid, $4::uuid, 'other', $5::text, $6::text, $7::text, $8::text, $9::numeric,
           'INR', 1, $10::timestamptz
    FROM tenant_root r WHERE r.tenant_id = $1
"""


async def expect(
    source: Source,
    amount: str,
    day: int,
    *,
    named: str | None = None,
    reference: str | None = None,
    group: str | None = None,
) -> str:
    """A posting on the source's ledger account, as a run would project it; its subject."""
    subject = f"txn/{ids.token(40)}"
    async with db.transaction() as tx:
        await tx.execute_one(
            EXPECT, tx.tenant, ids.new(), source.id, ids.new(), subject, named, reference, group, Decimal(amount),
            datetime(2026, 11, day, 12, tzinfo=UTC),
        )  # fmt: skip
    return subject


async def tie(source: Source, *, wanted: Sequence[Rule] | None = None) -> dict[str, tuple[str | None, str | None]]:
    """Tie by the source's rules; (rule, what it is about) of each line by its text."""
    if wanted is not None:
        await service.set_rules(source.id, Document(rules=tuple(wanted)))
    async with db.transaction() as tx:
        rule_set = await rules.current(tx, source.id, "bank")
    await engine.tie(db.transaction, rule_set, STATEMENT)
    return {line.description: (line.rule, line.subject) for line in await bank.lines(source)}


@pytest.fixture
async def source(acting: TenantRef) -> Source:
    made = await bank.open_source()
    await bank.import_(made, STATEMENT_FILE)
    return made


async def test_what_the_platform_brings_ties_references_and_then_amounts_by_their_day(source: Source) -> None:
    settled = await expect(source, "488200.50", 17, reference="1568176960VXP0RJ")
    charges = [await expect(source, "-11.80", day) for day in (18, 19)]
    cash = [await expect(source, "20.00", 20) for _ in range(2)]
    far = await expect(source, "99.50", 12)

    found = await tie(source)

    assert found == {
        "NEFT CR-RAZORPAY-1568176960vxp0rj": ("0/utr", settled),
        "CHARGES MORNING": ("0/amount_and_date", charges[0]),
        "CHARGES EVENING": ("0/amount_and_date", charges[1]),
        "IMPS P2A 900100200300": (None, None),
        "CASH A": (None, None),
        "CASH B": (None, None),
    }
    # Neither of two that are alike is taken; both are offered. What is too far away is offered too, with its reason.
    by_text = {line.description: line for line in await bank.lines(source)}
    offered = await suggest.suggest(STATEMENT, by_text["CASH A"].id)
    assert [(item.subject, item.score) for item in offered] == [(name, 60) for name in cash]
    (other,) = await suggest.suggest(STATEMENT, by_text["IMPS P2A 900100200300"].id)
    assert (other.subject, other.why) == (far, ["the same amount", "8 days apart"])
    trials = (await explain.explain(STATEMENT, by_text["IMPS P2A 900100200300"].id)).trials
    assert trials[0].note is not None
    assert "900100200300" in trials[0].note
    nearest = next(trial for trial in trials if trial.rule == "0/amount_and_date")
    assert {fact.field: fact.fits for fact in nearest.facts} == {"amount": True, "currency": True, "day": False}
    (why,) = (await explain.explain(STATEMENT, by_text["CHARGES MORNING"].id)).trials
    assert [(fact.field, fact.line, fact.expectation, fact.fits) for fact in why.facts] == [
        ("amount", "-11.80", "-11.80", True),
        ("currency", "INR", "INR", True),
        ("day", "2026-11-18", "2026-11-18", True),
    ]


async def test_amounts_may_differ_by_a_rules_tolerance_and_no_more(source: Source) -> None:
    name = "900100200300"
    exact = Rule(name="exact", by=By.REFERENCE)
    near = Rule(name="near", by=By.REFERENCE, amount_tolerance=Decimal("0.50"))
    share = Rule(name="share", by=By.ID, percent_tolerance=Decimal("1"))
    about = await expect(source, "100.01", 20, named=name, reference=name)
    assert (await tie(source, wanted=[exact, near]))["IMPS P2A 900100200300"] == (None, None)

    assert (await tie(source, wanted=[exact, near, share]))["IMPS P2A 900100200300"] == ("2/share", about)

    line = next(item for item in await bank.lines(source) if item.rule)
    (why,) = (await explain.explain(STATEMENT, line.id)).trials
    assert ("amount", "99.50", "100.01", "1.00") in [
        (fact.field, fact.line, fact.expectation, fact.allowed) for fact in why.facts
    ]


async def test_only_a_group_key_makes_groups_of_a_statement(source: Source) -> None:
    many = Rule(name="many", by=By.REFERENCE, cardinality=Cardinality.MANY_TO_MANY)
    with pytest.raises(InvalidRules):
        await service.set_rules(source.id, Document(rules=(many,)))

    by_group = Rule(name="grouped", by=By.GROUP, cardinality=Cardinality.MANY_TO_MANY)
    await expect(source, "40.00", 20, group="B1")
    assert set((await tie(source, wanted=[by_group])).values()) == {(None, None)}, "no line of this file has a group"


async def test_a_person_ties_lines_of_a_statement(source: Source) -> None:
    await expect(source, "40.00", 25)
    cash = [line.id for line in await bank.lines(source) if line.description.startswith("CASH")]
    (expected,) = await service.list_expectations(source.id, UUID(int=0), 10, only_open=True)

    made = await service.make_match(NewMatch(source.id, tuple(cash), (expected["id"],), "two deposits of one day"))

    assert (made.account, made.cardinality.value, made.difference) == (source.public_id, "N:1", Decimal(0))
    await service.untie(STATEMENT, cash[0], "no")
    assert {line.state.value for line in await bank.lines(source) if line.id in cash} == {"new"}
