"""Where a payment goes, and why: the pure decision, the rules a tenant keeps, and what is learnt from outcomes."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from core.kit import ids, redis, scope
from core.kit.money import Money
from core.payments import service as payments
from core.payments.errors import CurrencyNotOffered, NotSupported
from core.payments.provider import Capability, Failure
from core.payments.routing import choose, scores, service, snapshot
from core.payments.routing.errors import InvalidRouting, RoutingChanged, RoutingVersionNotFound
from core.payments.routing.settings_section import SECTIONS
from core.payments.routing.types import Candidate, Condition, Plan, Rule, Snapshot, Strategy, Tally, Target, Wish
from core.providers import service as providers
from core.providers.errors import NoProviderAccount
from core.providers.types import NewProviderAccount
from core.tenancy.errors import InvalidDefinition
from tests.payments.shop import Shop, count, inr, open_shop

A, B, C = (UUID(int=number) for number in (1, 2, 3))
EVERYTHING = frozenset(item.value for item in Capability)


def candidate(account_id: UUID, **more: Any) -> Candidate:
    values = {
        "provider": "fake", "priority": 100, "currencies": frozenset({"INR"}), "capabilities": EVERYTHING, **more
    }  # fmt: skip
    return Candidate(account_id, **values)


def facts(*candidates: Candidate, plan: Plan = Plan(1), **more: Any) -> Snapshot:  # noqa: B008 - it is frozen
    return Snapshot(plan, candidates or (candidate(A), candidate(B), candidate(C)), **more)


def wish(amount: str = "500.00", **more: Any) -> Wish:
    return Wish(inr(amount), **more)


def rule(name: str, *targets: Target, strategy: Strategy = Strategy.PRIORITY, **condition: Any) -> Rule:
    return Rule(name, Condition(**condition), strategy, targets)


def test_without_rules_the_accounts_priority_decides() -> None:
    decision = choose.choose(facts(), wish(), seed=1)

    assert decision.order == (A, B, C)
    assert (decision.strategy, decision.rule, decision.explored) == ("priority", None, False)
    assert [item.verdict for item in decision.considered] == ["possible"] * 3


@pytest.mark.parametrize(
    ("condition", "more", "matches"),
    [
        ({}, {}, True),
        ({"currencies": ("INR",)}, {}, True),
        ({"currencies": ("USD",)}, {}, False),
        ({"currencies": ("INR",), "amount_from": Decimal(500)}, {}, True),
        ({"currencies": ("INR",), "amount_from": Decimal("500.01")}, {}, False),
        ({"currencies": ("INR",), "amount_to": Decimal(500)}, {}, True),
        ({"currencies": ("INR",), "amount_to": Decimal("499.99")}, {}, False),
        ({"methods": ("upi", "card")}, {"methods": ("upi",)}, True),
        ({"methods": ("upi",)}, {"methods": ("upi", "card")}, False),
        ({"methods": ("upi",)}, {}, False),
        ({"countries": ("IN",)}, {"country": "IN"}, True),
        ({"countries": ("IN",)}, {"country": "US"}, False),
        ({"countries": ("IN",)}, {}, False),
        ({"metadata": {"channel": ("app", "web")}}, {"metadata": {"channel": "web"}}, True),
        ({"metadata": {"vip": ("true",)}}, {"metadata": {"vip": True}}, True),
        ({"metadata": {"level": ("3",)}}, {"metadata": {"level": 3}}, True),
        ({"metadata": {"channel": ("app",)}}, {"metadata": {"channel": ["app"]}}, False),
        ({"metadata": {"channel": ("app",)}}, {}, False),
        ({"metadata": {"a": ("1",), "b": ("2",)}}, {"metadata": {"a": "1", "b": "3"}}, False),
    ],
)
def test_conditions(condition: dict[str, Any], more: dict[str, Any], matches: bool) -> None:
    assert Condition(**condition).matches(wish(**more)) is matches


def test_the_first_rule_that_matches_and_has_a_usable_account_decides() -> None:
    plan = Plan(
        7,
        (
            rule("dollars", Target(C), currencies=("USD",)),
            rule("gone", Target(ids.new())),
            rule("large", Target(B), Target(A), currencies=("INR",), amount_from=Decimal(100)),
            rule("rest", Target(C)),
        ),
    )

    decision = choose.choose(facts(plan=plan), wish(), seed=1)

    assert decision.order == (B, A)
    assert (decision.rule, decision.plan_version) == ("large", 7)
    assert [item.verdict for item in decision.considered] == ["possible", "possible", "not_in_rule"]


@pytest.mark.parametrize(
    ("lacking", "more", "why"),
    [
        ({"currencies": frozenset({"USD"})}, {}, "currency"),
        ({"capabilities": EVERYTHING - {"manual_capture"}}, {"by_hand": True}, "manual_capture"),
        ({"capabilities": EVERYTHING - {"method_choice"}}, {"methods": ("upi",)}, "method_choice"),
        ({"usable": False}, {}, "unusable"),
    ],
)
def test_an_account_that_cannot_take_it_is_out(lacking: dict[str, Any], more: dict[str, Any], why: str) -> None:
    decision = choose.choose(facts(candidate(A, **lacking), candidate(B)), wish(**more), seed=1)

    assert decision.order == (B,)
    assert [item.verdict for item in decision.considered] == [why, "possible"]
    assert choose.choose(facts(candidate(A, **lacking)), wish(**more), seed=1).order == ()


@pytest.mark.parametrize(
    ("trouble", "more", "why"),
    [
        ({"resting": True}, {}, "breaker_open"),
        ({"down": frozenset({"upi", "card"})}, {"methods": ("upi",)}, "method_down"),
    ],
)
def test_a_doubtful_account_comes_last_and_only_when_nothing_better_is_left(
    trouble: dict[str, Any], more: dict[str, Any], why: str
) -> None:
    decision = choose.choose(facts(candidate(A, **trouble), candidate(B)), wish(**more), seed=1)

    assert decision.order == (B, A)
    assert (decision.considered[0].verdict, decision.considered[0].reason) == ("avoided", why)
    assert choose.choose(facts(candidate(A, **trouble)), wish(**more), seed=1).order == (A,)


def test_an_account_is_not_avoided_for_a_method_that_is_not_needed() -> None:
    down = candidate(A, down=frozenset({"upi"}))

    assert choose.choose(facts(down, candidate(B)), wish(methods=("upi", "card")), seed=1).order[0] == A
    assert choose.choose(facts(down, candidate(B)), wish(), seed=1).order[0] == A


def test_weights_are_kept_over_many_payments() -> None:
    plan = Plan(1, (rule("split", Target(A, 70), Target(B, 20), Target(C, 10), strategy=Strategy.WEIGHTED),))

    first = Counter(choose.choose(facts(plan=plan), wish(), seed=seed).order[0] for seed in range(4000))

    assert abs(first[A] / 4000 - 0.7) < 0.03
    assert abs(first[B] / 4000 - 0.2) < 0.03
    assert abs(first[C] / 4000 - 0.1) < 0.02


def test_the_same_snapshot_and_seed_decide_the_same() -> None:
    plan = Plan(1, (), Strategy.SUCCESS_RATE, exploration_percent=50)

    for seed in range(50):
        assert choose.choose(facts(plan=plan), wish(), seed=seed) == choose.choose(facts(plan=plan), wish(), seed=seed)


def test_success_rate_prefers_what_went_well_and_explores_its_share() -> None:
    plan = Plan(1, (), Strategy.SUCCESS_RATE, exploration_percent=10)
    bad, good = {"*": Tally(50, 50), "card": Tally(50, 0)}, {"*": Tally(97, 3), "card": Tally(10, 40)}
    both = facts(candidate(A, tallies=bad), candidate(B, tallies=good), plan=plan)

    decisions = [choose.choose(both, wish(), seed=seed) for seed in range(3000)]

    explored = [item for item in decisions if item.explored]
    assert abs(len(explored) / 3000 - 0.10) < 0.02
    assert {item.order for item in explored} == {(A, B)}
    assert {item.order for item in decisions if not item.explored} == {(B, A)}
    by_card = choose.choose(both, wish(methods=("card",)), seed=2)
    assert by_card.order[0] == A or by_card.explored


def test_a_new_account_is_neither_shut_out_nor_believed_at_once() -> None:
    assert choose.rate(candidate(A), ()) == 0.9
    assert choose.rate(candidate(A, tallies={"*": Tally(1, 0)}), ()) == pytest.approx(10 / 11)
    assert choose.rate(candidate(A, tallies={"*": Tally(0, 90)}), ()) == pytest.approx(0.09)


def test_without_scores_success_rate_decides_as_priority() -> None:
    plan = Plan(1, (), Strategy.SUCCESS_RATE, exploration_percent=50)
    lost = facts(candidate(A), candidate(B, tallies={"*": Tally(100, 0)}), plan=plan, has_scores=False)

    for seed in range(50):
        decision = choose.choose(lost, wish(), seed=seed)
        assert decision.order == (A, B)
        assert [item.score for item in decision.considered] == [None, None]


# ---- a tenant's rules ----


async def test_rules_are_versions_and_the_newest_counts(shop: Shop) -> None:
    other = await open_shop(shop.tenant)
    assert (await service.get()).version == 0
    plan = Plan(rules=(rule("all", Target(other.provider_account_id)),))

    first = await service.replace_rules(plan)
    again = await service.replace_rules(plan, replaces=1)
    second = await service.replace_rules(Plan(strategy=Strategy.SUCCESS_RATE), replaces=1)

    assert (first.version, again.version, second.version) == (1, 1, 2)
    assert (await service.get()).strategy is Strategy.SUCCESS_RATE
    assert [item.version for item in await service.list_versions(2**63 - 1, 10)] == [2, 1]
    assert (await service.list_versions(2, 10))[0].rules == plan.rules
    with pytest.raises(RoutingChanged):
        await service.replace_rules(plan, replaces=1)
    assert await count("payment_routing") == 2


async def test_rules_of_accounts_that_are_not_ours_are_refused(shop: Shop) -> None:
    twice = Target(shop.provider_account_id)

    with pytest.raises(InvalidRouting) as caught:
        await service.replace_rules(Plan(rules=(rule("a", Target(A)), rule("a", twice, twice))))

    assert [error["field"] for error in caught.value.errors] == [
        "rules/1/name",
        "rules/0/accounts/0/account",
        "rules/1/accounts/1/account",
    ]
    assert await count("payment_routing") == 0


async def test_a_payment_goes_where_the_rules_say_and_says_why(shop: Shop) -> None:
    other = await open_shop(shop.tenant)
    await service.replace_rules(
        Plan(rules=(rule("large", Target(other.provider_account_id), currencies=("INR",), amount_from=Decimal(1000)),))
    )

    large = await payments.create(shop.new("1000.00", provider_account_id=None))
    small = await payments.create(shop.new("999.99", provider_account_id=None))

    assert large.current.provider_account_id == other.provider_account_id
    assert small.current.provider_account_id == shop.provider_account_id
    record = large.current.routing or {}
    assert (record["strategy"], record["rule"], record["plan_version"]) == ("priority", "large", 1)
    assert [(item["account"], item["verdict"]) for item in record["candidates"]] == [
        (ids.text("pac", shop.provider_account_id), "not_in_rule"),
        (ids.text("pac", other.provider_account_id), "possible"),
    ]
    assert (small.current.routing or {})["rule"] is None


async def test_a_simulation_says_the_same_and_does_nothing(shop: Shop) -> None:
    other = await open_shop(shop.tenant)
    await service.replace_rules(
        Plan(rules=(rule("all", Target(other.provider_account_id), Target(shop.provider_account_id)),))
    )
    await service.replace_rules(Plan())
    tables = ("payment", "payment_attempt", "event", "job")
    before = [await count(table) for table in tables]

    now = await service.simulate(Wish(inr("5.00")), seed=3)
    former = await service.simulate(Wish(inr("5.00")), version=1)
    nobody = await service.simulate(Wish(Money.parse("5", "JPY")))

    assert now.order == (shop.provider_account_id, other.provider_account_id)
    assert former.order == (other.provider_account_id, shop.provider_account_id)
    assert nobody.order == ()
    assert [item.verdict for item in nobody.considered] == ["currency", "currency"]
    with pytest.raises(RoutingVersionNotFound):
        await service.simulate(Wish(inr("5.00")), version=9)
    assert [await count(table) for table in tables] == before
    assert shop.vendor.calls == other.vendor.calls == []


async def test_each_reason_for_taking_no_payment_has_its_own_refusal(shop: Shop) -> None:
    with pytest.raises(CurrencyNotOffered):
        await service.decide(Wish(Money.parse("5", "JPY")))
    await providers.set_status(shop.provider_account_id, "disabled")
    with pytest.raises(NoProviderAccount):
        await service.decide(Wish(inr("5.00")))
    await providers.create(NewProviderAccount("payments", "fake_plain", "Plain", {}))
    with pytest.raises(NotSupported):
        await service.decide(Wish(inr("5.00"), by_hand=True))
    with pytest.raises(NotSupported):
        await service.decide(Wish(inr("5.00"), methods=("upi",)))


async def test_the_methods_of_a_payment_reach_the_gateway(shop: Shop) -> None:
    detail = await payments.create(shop.new(provider_account_id=None, methods=("upi",), country="IN"))

    assert shop.vendor.order(detail.current.reference).methods == ("upi",)
    assert (detail.payment.methods, detail.payment.country) == (("upi",), "IN")


# ---- what is learnt ----


async def test_outcomes_are_counted_by_account_and_method(shop: Shop) -> None:
    await shop.pay()
    for code in ("BANK_DOWN", "SOMETHING_NEW", "PAYER_DECLINED", "FRAUD_BLOCK"):
        detail = await payments.create(shop.new())
        shop.vendor.fail(detail.current.reference, code)
        await shop.resolve(detail.current)
        await shop.resolve(detail.current)

    found = await scores.read([shop.provider_account_id])

    assert found is not None
    # The payer's own failures say nothing about the gateway.
    assert found[shop.provider_account_id] == {"*": Tally(1, 2), "upi": Tally(1, 2)}


@pytest.mark.parametrize(
    ("failure", "counted"),
    [
        (Failure.RETRIABLE, True),
        (Failure.UNKNOWN, True),
        (None, True),
        (Failure.CUSTOMER, False),
        (Failure.FATAL, False),
    ],
)
def test_only_the_gateways_own_failures_count(failure: Failure | None, counted: bool) -> None:
    assert scores.counts(failure) is counted


async def test_an_older_stretch_counts_less(shop: Shop) -> None:
    stretch = scores._stretch()
    client = redis.client()
    await client.hset(scores._key(shop.provider_account_id, stretch), "*:s", "8")  # type: ignore[misc]
    await client.hset(scores._key(shop.provider_account_id, stretch - 3), "*:s", "8")  # type: ignore[misc]
    await client.hset(scores._key(shop.provider_account_id, stretch - 12), "*:s", "8")  # type: ignore[misc]

    found = await scores.read([shop.provider_account_id])

    assert found == {shop.provider_account_id: {"*": Tally(12.0, 0.0)}}


async def test_a_lost_redis_loses_no_payment(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    await service.replace_rules(Plan(strategy=Strategy.SUCCESS_RATE))
    monkeypatch.setattr(redis, "_client", None)
    monkeypatch.setattr(redis, "_url", "redis://127.0.0.1:1/0")
    monkeypatch.setattr(scores, "_quiet_until", 0.0)

    paid = await shop.pay("5.00", provider_account_id=None)

    assert paid.payment.status == "succeeded"
    assert [item["score"] for item in (paid.current.routing or {})["candidates"]] == [None]


# ---- the tenant's file ----


async def test_the_file_names_accounts_by_label_and_is_applied_once(shop: Shop) -> None:
    section = SECTIONS["routing"]
    given = {"strategy": "weighted", "rules": [{"name": "all", "accounts": [{"account": "Fake", "weight": 3}]}]}

    (change,) = await section.plan(given)
    await section.apply(given)

    assert change.path == "routing"
    assert await section.plan(given) == []
    await section.apply(given)
    plan = await service.get()
    assert plan.version == 1
    assert plan.rules[0].targets == (Target(shop.provider_account_id, 3),)
    for wrong in ({"rules": [{"name": "x"}]}, {"rules": [{"name": "x", "accounts": [{"account": "Nobody"}]}]}):
        with pytest.raises(InvalidDefinition):
            await section.plan(wrong)


async def test_a_snapshot_knows_a_change_of_accounts_at_once(shop: Shop) -> None:
    before = await snapshot.load()
    other = await open_shop(shop.tenant)

    after = await snapshot.load()
    await providers.set_status(shop.provider_account_id, "disabled")

    assert [item.account_id for item in before.candidates] == [shop.provider_account_id]
    assert [item.account_id for item in after.candidates] == [shop.provider_account_id, other.provider_account_id]
    assert [item.account_id for item in (await snapshot.load()).candidates] == [other.provider_account_id]
    assert scope.tenant().id == shop.tenant.id
