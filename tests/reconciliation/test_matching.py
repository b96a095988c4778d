"""Rules tie what they say and nothing else, people overrule them, and every tie can be explained."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from core.kit import ids, scope
from core.kit.errors import NotFound
from core.kit.money import Money
from core.kit.scope import TenantRef
from core.payments.provider import SettlementLine
from core.reconciliation import service as reconciliation
from core.reconciliation.matching import explain, rules, service, suggest
from core.reconciliation.matching.errors import DoesNotBalance, InvalidRules, NotOpen, NotTied
from core.reconciliation.matching.service import NewMatch
from core.reconciliation.matching.sides import SETTLEMENT
from core.reconciliation.matching.types import By, Cardinality, Document, Rule
from core.reconciliation.types import Window
from tests.http import Api, answer
from tests.reconciliation.shop import NEWEST, Paid, Shop, line, open_shop, rows, today

BASE = "/v1/reconciliation"
BY_ORDER = Rule(name="by_order", by=By.GROUP, cardinality=Cardinality.MANY_TO_MANY)
BY_AMOUNT = Rule(name="by_amount", by=By.AMOUNT, days_before=0, days_after=2)


def inr(text: str) -> Money:
    return Money.parse(text, "INR")


def nameless(item: Paid, settlement: str, *, days: int = 0, order: str | None = None) -> SettlementLine:
    """A line that does not say which payment it is about."""
    found = line(item, settlement, today() + timedelta(days=days))
    return replace(found, provider_payment_id=None, provider_order_id=order, line_key=f"payment/{ids.token(60)}")


async def refused(response: Any, status: int, code: str) -> None:
    assert (await answer(response, status))["code"] == code


async def ties() -> list[tuple[str, str | None, str | None]]:
    """(amount, rule, problem) of every line, by amount."""
    found = await rows("settlement_line", "amount, rule, problem", "amount, id")
    return [(f"{row['amount']:.2f}", row["rule"], row["problem"]) for row in found]


async def line_ids() -> list[Any]:
    return [row["id"] for row in await rows("settlement_line", "id", "amount, id")]


async def open_expectations(shop: Shop) -> list[Any]:
    found = await service.list_expectations(shop.account_id, UUID(int=0), 100, only_open=True)
    return [row["id"] for row in found]


async def test_rules_are_tried_in_their_order(shop: Shop) -> None:
    exact, whole, split, odd = [await shop.pay(amount) for amount in ("500.00", "300.00", "200.00", "70.00")]
    part = await shop.refund(whole, "100.00")
    netted = replace(whole, amount=whole.amount - part.amount)
    halves = [replace(split, amount=inr("120.00")), replace(split, amount=inr("80.00"))]
    shop.report.days[today()] += [
        line(exact, "setl_1", today()),
        nameless(netted, "setl_1", order=whole.order_id),
        *(nameless(half, "setl_1", order=split.order_id) for half in halves),
        nameless(odd, "setl_1"),
    ]
    await service.set_rules(shop.account_id, Document(rules=(rules.EXACT_ID, BY_ORDER, BY_AMOUNT)))

    await shop.run()

    assert await ties() == [
        ("70.00", "1/by_amount", None),
        ("80.00", "1/by_order", None),
        ("120.00", "1/by_order", None),
        ("200.00", "1/by_order", None),
        ("500.00", "1/exact_id", None),
    ]
    assert await shop.tied_out()
    matches = await service.list_matches(NEWEST, shop.account_id, 10)
    assert sorted((item.lines, item.expectations) for item in matches) == [(1, 2), (2, 1)]
    assert {item.difference for item in matches} == {Decimal(0)}
    assert await shop.clearing() == "0.00"

    # What ties as a group falls apart as one when one of its lines says something else.
    changed = shop.report.days[today()][2]
    shop.restate(changed, replace(changed, amount=inr("121.00"), net=changed.net + inr("1.00")))
    await shop.run()

    assert [item for item in await ties() if item[1] is None] == [
        ("80.00", None, "missing_here"),
        ("121.00", None, "missing_here"),
    ]
    assert [item.undone_at is None for item in matches] == [True, True]
    assert sorted(item.undone_at is None for item in await service.list_matches(NEWEST, None, 10)) == [False, True]
    assert await shop.clearing() == "200.00"


async def test_of_two_that_would_do_equally_well_neither_is_taken(shop: Shop) -> None:
    twins = [await shop.pay("500.00"), await shop.pay("500.00")]
    alone = await shop.pay("90.00")
    shop.report.days[today()] += [nameless(twins[0], "setl_1"), nameless(alone, "setl_1")]
    await service.set_rules(shop.account_id, Document(rules=(BY_AMOUNT,)))

    await shop.run()

    assert await ties() == [("90.00", "1/by_amount", None), ("500.00", None, "missing_here")]
    _, ambiguous = await line_ids()
    offered = await suggest.suggest(SETTLEMENT, ambiguous)
    assert sorted(item.subject for item in offered) == sorted(item.public_id for item in twins)
    assert offered[0].score == offered[1].score
    assert "the same amount" in offered[0].why
    (trial, _) = (await explain.explain(SETTLEMENT, ambiguous)).trials
    assert (trial.rule, trial.note) == ("1/by_amount", "another would do equally well, or a person has parted them")
    assert all(fact.fits for fact in trial.facts)


async def test_an_id_that_says_otherwise_outweighs_the_amount(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    other = replace(paid, provider_id="fpay_somebody_elses", order_id="ford_somebody_elses")
    shop.report.days[today()].append(line(other, "setl_1", today()))
    await service.set_rules(shop.account_id, Document(rules=(rules.EXACT_ID, BY_AMOUNT)))

    await shop.run()

    assert await ties() == [("500.00", None, "missing_here")]


async def test_outside_its_window_an_amount_says_nothing(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    late = replace(nameless(paid, "setl_1"), settled_at=line(paid, "x", today() + timedelta(days=3)).settled_at)
    shop.report.days[today()].append(late)
    await service.set_rules(shop.account_id, Document(rules=(BY_AMOUNT,)))

    await shop.run()

    assert await ties() == [("500.00", None, "missing_here")]
    (trial,) = (await explain.explain(SETTLEMENT, (await line_ids())[0])).trials
    assert {fact.field: fact.fits for fact in trial.facts} == {"amount": True, "currency": True, "day": False}


async def test_a_person_ties_what_no_rule_does_and_undoes_it(shop: Shop) -> None:
    paid, other = await shop.pay("500.00"), await shop.pay("41.00")
    shop.report.days[today()] += [nameless(paid, "setl_1"), line(other, "setl_1", today())]
    await shop.run()
    small, large = await line_ids()
    (expected,) = await open_expectations(shop)
    before = await rows("settlement_line", "id, state, rule")

    for lines, expectations, error in (
        ((large,), (ids.new(),), NotFound),
        ((small,), (expected,), NotOpen),  # it has tied
        ((large, ids.new()), (expected,), NotFound),
    ):
        with pytest.raises(error):
            await service.make_match(NewMatch(shop.account_id, lines, expectations, "so it is"))
    assert await rows("settlement_line", "id, state, rule") == before
    assert await rows("reconciliation_match", "id") == []

    made = await service.make_match(NewMatch(shop.account_id, (large,), (expected,), "the payer said so"))

    assert (made.rule, made.cardinality, made.difference) == ("manual", Cardinality.ONE_TO_ONE, Decimal(0))
    (trial,) = (await explain.explain(SETTLEMENT, large)).trials
    assert (trial.rule, trial.note) == ("manual", "the payer said so")
    await shop.run()
    assert await shop.open_breaks() == []
    assert await shop.balances() == {"bank": "528.23", "fees": "10.82", "taxes": "1.95"}

    # Undone, both fall open; what a rule tied is not tied by it again.
    await service.untie(SETTLEMENT, large, "it was another")
    await service.untie(SETTLEMENT, small, "the vendor confuses two")
    with pytest.raises(NotTied):
        await service.untie(SETTLEMENT, small, "again")
    await shop.run()

    assert await ties() == [("41.00", None, "missing_here"), ("500.00", None, "missing_here")]
    assert await shop.clearing() == "541.00"
    assert (await service.get_match(made.id)).undone_at is not None
    for item in (await reconciliation.summarise())[0].currencies:
        assert item.difference == 0

    # A person may change their mind, a rule may not.
    await service.make_match(
        NewMatch(shop.account_id, (small, large), tuple(await open_expectations(shop)), "after all")
    )
    await shop.run()
    assert await shop.tied_out()
    assert await shop.clearing() == "0.00"


async def test_of_two_people_at_once_one_ties(shop: Shop) -> None:
    twins = [await shop.pay("500.00"), await shop.pay("500.00")]
    shop.report.days[today()].append(nameless(twins[0], "setl_1"))
    await shop.run()
    (wanted,) = await line_ids()

    async def tie(expected: UUID) -> str:
        try:
            return (await service.make_match(NewMatch(shop.account_id, (wanted,), (expected,), "mine"))).rule
        except NotOpen as refusal:
            return refusal.code

    outcomes = await asyncio.gather(*(tie(expected) for expected in await open_expectations(shop) for _ in range(3)))

    assert sorted(outcomes) == ["manual"] + ["reconciliation.not_open"] * 5
    assert len(await open_expectations(shop)) == 1
    assert len(await rows("reconciliation_match", "id")) == 1


async def test_a_tie_that_is_undone_lets_go_of_what_is_no_longer_reported(shop: Shop) -> None:
    (said,) = shop.settle("setl_1", await shop.pay("500.00"))
    await shop.run()
    shop.restate(said, None)
    await shop.run()
    assert await shop.open_breaks() == [("missing_there", "no_longer_reported")]

    await service.untie(SETTLEMENT, (await line_ids())[0], "the vendor took it back")
    await shop.run()

    assert await shop.open_breaks() == []
    assert [row["state"] for row in await rows("settlement_line", "state")] == ["withdrawn"]
    assert await shop.clearing() == "500.00"
    assert await shop.balances() == {"gateway_clearing": "500.00"}


async def test_sums_that_differ_are_never_tied(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    shop.report.days[today()].append(nameless(replace(paid, amount=inr("499.99")), "setl_1"))
    await shop.run()

    with pytest.raises(DoesNotBalance, match=r"0\.01"):
        await service.make_match(
            NewMatch(shop.account_id, tuple(await line_ids()), tuple(await open_expectations(shop)), "near enough")
        )
    tolerant = Rule(name="near", by=By.ID, amount_tolerance=Decimal("0.01"))
    with pytest.raises(InvalidRules):
        await service.set_rules(shop.account_id, Document(rules=(tolerant,)))

    assert await ties() == [("499.99", None, "missing_here")]
    assert await rows("reconciliation_rule_set", "id") == []


async def test_a_trial_shows_and_changes_nothing(shop: Shop) -> None:
    paid, twin = await shop.pay("500.00"), await shop.pay("70.00")
    shop.report.days[today()] += [nameless(paid, "setl_1"), line(twin, "setl_1", today())]
    await shop.run()
    columns = "id, state, rule, expectation_id, match_id, booking, updated_at"
    before = await rows("settlement_line", columns), await rows("settlement_expectation", "id, line_id, rule, match_id")

    wide = await service.try_rules(shop.account_id, Document(rules=(BY_ORDER, BY_AMOUNT)), Window(today(), today()))
    past = today() - timedelta(days=9)
    narrow = await service.try_rules(shop.account_id, Document(rules=(BY_AMOUNT,)), Window(past, past))

    assert [(item.rule, item.lines) for item in wide] == [("by_order", 0), ("by_amount", 1)]
    assert [(item.rule, item.lines) for item in narrow] == [("by_amount", 0)]
    after = await rows("settlement_line", columns), await rows("settlement_expectation", "id, line_id, rule, match_id")
    assert after == before


async def test_currency_fee_and_orphans_have_breaks_of_their_own(shop: Shop) -> None:
    dear, fair = await shop.pay("500.00"), await shop.pay("1000.00")
    shop.report.days[today()] += [line(dear, "setl_1", today(), fee="12.00"), line(fair, "setl_1", today())]
    agreed = Document.model_validate({"rules": [rules.EXACT_ID], "fee_slabs": [{"percent": "2"}]})
    await service.set_rules(shop.account_id, agreed)

    await shop.run()

    (found,) = await shop.breaks("open")
    assert (found.kind.value, found.details["reason"]) == ("fee", "fee_rate")
    assert (found.expected, found.actual) == (Decimal(10), Decimal(12))

    # Agreed otherwise, the same line is right when it is read again.
    await service.set_rules(shop.account_id, Document(rules=(rules.EXACT_ID,)))
    await shop.run()
    assert await shop.open_breaks() == []
    assert await shop.tied_out()


async def test_another_currency_is_told(shop: Shop) -> None:
    paid = await shop.pay("500.00")
    dollars = line(replace(paid, amount=Money.parse("500.00", "USD")), "setl_1", today())
    shop.report.days[today()].append(dollars)
    await shop.run()

    (missed,) = (await explain.explain(SETTLEMENT, (await line_ids())[0])).trials

    assert {fact.field: fact.fits for fact in missed.facts} == {"id": True, "amount": True, "currency": False}


async def test_rules_over_http(shop: Shop, api: Api) -> None:
    path = f"{BASE}/reconciled/{shop.pac}/rules"
    first = await answer(await api.get(path))
    assert (first["version"], [rule["name"] for rule in first["rules"]]) == (0, ["exact_id"])
    body = {
        "version": 0,
        "rules": [
            {"name": "exact_id", "by": "id"},
            {"name": "by_order", "by": "group", "cardinality": "1:N", "kinds": ["payment"]},
        ],
        "fee_slabs": [{"percent": "2.00"}, {"above": "2000.00", "percent": "1.90"}],
    }

    second = await answer(await api.put(path, body))

    assert (second["version"], second["rules"][1]["cardinality"], second["fee_slabs"][1]["above"]) == (
        1,
        "1:N",
        "2000.00",
    )
    assert await answer(await api.get(path)) == second
    await refused(await api.put(path, body), 409, "reconciliation.stale_rules")
    for wrong in (
        {"rules": [{"name": "a", "by": "id"}, {"name": "a", "by": "group", "cardinality": "N:M"}]},
        {"rules": [{"name": "a", "by": "amount"}]},
        {"rules": [{"name": "a", "by": "group"}]},
        {"rules": [{"name": "a", "by": "id", "amount_tolerance": "1e3"}]},
        {"rules": [{"name": "a", "by": "id", "amount_tolerance": "NaN"}]},
        {"rules": [], "fee_slabs": [{"above": "5.00"}]},
    ):
        await refused(await api.put(path, {"version": 1, **wrong}), 400, "request.validation")
    near = {"version": 1, "rules": [{"name": "a", "by": "id", "amount_tolerance": "0.01"}]}
    await refused(await api.put(path, near), 422, "reconciliation.invalid_rules")
    assert await answer(await api.get(path)) == second


async def test_matches_over_http(shop: Shop, api: Api) -> None:
    paid = await shop.pay("500.00")
    shop.report.days[today()].append(nameless(paid, "setl_1"))
    await shop.run()
    name = ids.text("sln", (await line_ids())[0])
    (offered,) = (await answer(await api.get(f"{BASE}/lines/{name}/suggestions")))["items"]
    assert (offered["about"], offered["amount"]) == (paid.public_id, "500.00")
    missed = await answer(await api.get(f"{BASE}/lines/{name}/explanation"))
    assert missed["reasons"] == [{"rule": "0/exact_id", "expectation": None, "facts": [], "note": "the line has no id"}]
    (waiting,) = (await answer(await api.get(f"{BASE}/reconciled/{shop.pac}/expectations?state=open")))["items"]
    assert (waiting["id"], waiting["tied"]) == (offered["expectation"], False)

    body = {"account": shop.pac, "lines": [name], "expectations": [offered["expectation"]], "reason": "it is"}
    made = await answer(await api.post(f"{BASE}/matches", body, idempotency_key="one"), 201)

    assert await answer(await api.post(f"{BASE}/matches", body, idempotency_key="one"), 201) == made
    assert await answer(await api.get(f"{BASE}/matches/{made['id']}")) == made
    assert (await answer(await api.get(f"{BASE}/matches")))["items"] == [made]
    await refused(await api.post(f"{BASE}/matches", body, idempotency_key="two"), 409, "reconciliation.not_open")
    undone = await answer(await api.post(f"{BASE}/lines/{name}/untie", {"reason": "no"}, idempotency_key="three"))
    assert (undone["state"], undone["rule"]) == ("new", None)
    again = await api.post(f"{BASE}/lines/{name}/untie", {"reason": "no"}, idempotency_key="four")
    await refused(again, 409, "reconciliation.not_tied")
    await refused(await api.get(f"{BASE}/lines/pay_x/explanation"), 404, "request.not_found")


async def test_another_tenants_lines_are_as_unknown_as_none(shop: Shop, make_tenant: Any) -> None:
    paid = await shop.pay("500.00")
    shop.report.days[today()].append(nameless(paid, "setl_1"))
    await shop.run()
    lines, expectations = await line_ids(), await open_expectations(shop)
    ref: TenantRef = await make_tenant()

    with scope.use(replace(scope.get(), tenant=ref)):
        theirs = await open_shop()
        with pytest.raises(NotFound):
            await service.make_match(NewMatch(theirs.account_id, tuple(lines), tuple(expectations), "mine"))

    assert await ties() == [("500.00", None, "missing_here")]
