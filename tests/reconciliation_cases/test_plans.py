"""What is done about each kind of break, by rule: every case has an answer, and every answer balances."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from core.kit import ids
from core.reconciliation.cases import plans
from core.reconciliation.cases.types import Action, Expected, Facts, Line
from core.reconciliation.types import Break, BreakKind

D = Decimal
LINE, EXPECTED, SETTLEMENT = ids.new(), ids.new(), ids.new()


def found(kind: str, reason: str, expected: str | None, actual: str | None, line_kind: str = "payment") -> Break:
    details = {"reason": reason, "line_kind": line_kind}
    ours, theirs = (D(amount) if amount is not None else None for amount in (expected, actual))
    first = ids.new()
    return Break(
        first, ids.new(), BreakKind(kind), "about", LINE, None, ours, theirs, "INR", details, "open", first, None, None,
        datetime(2026, 11, 28, tzinfo=UTC), None, 1,
    )  # fmt: skip


def line(gross: str, fee: str = "0", tax: str = "0", currency: str = "INR", settled_in: str = "INR") -> Line:
    return Line(LINE, D(gross), D(gross) - D(fee) - D(tax), D(fee), D(tax), currency, settled_in)


def expected(amount: str) -> Expected:
    return Expected(EXPECTED, D(amount), "INR")


# (kind, reason, expected, actual, kind of line), the facts, and of what is suggested: the action, what it costs,
# whether it takes two, and its legs.
CASES: dict[str, tuple[tuple[Any, ...], Facts, tuple[str, str, bool], dict[tuple[str, str], str]]] = {
    "nobody knows a payment": (
        ("missing_here", "unknown_here", None, "97.64", "payment"), Facts(line("100", "2", "0.36")),
        ("hold", "-100", False), {("here", "INR"): "100", ("unallocated", "INR"): "-100"},
    ),
    "the payer paid twice": (
        ("missing_here", "another_payment_of_order", None, "100", "payment"), Facts(line("100")),
        ("hold", "-100", False), {("here", "INR"): "100", ("unallocated", "INR"): "-100"},
    ),
    "nobody asked for a refund": (
        ("orphan_refund", "unknown_here", None, "-100", "refund"), Facts(line("-100")),
        ("write_off", "100", True), {("here", "INR"): "-100", ("write_offs", "INR"): "100"},
    ),
    "a dispute": (
        ("missing_here", "adjustment", None, "-100", "adjustment"), Facts(line("-100")),
        ("write_off", "100", True), {("here", "INR"): "-100", ("write_offs", "INR"): "100"},
    ),
    "paid to us twice": (
        ("duplicate", "settled_before", None, "100", "payment"), Facts(line("100", "2", "0.36")),
        ("claim", "-97.64", False),
        {("here", "INR"): "100", ("fees", "INR"): "-2", ("taxes", "INR"): "-0.36", ("claims", "INR"): "-97.64"},
    ),
    "a refund taken twice": (
        ("duplicate", "settled_before", None, "100", "refund"), Facts(line("-100")),
        ("claim", "100", True), {("here", "INR"): "-100", ("claims", "INR"): "100"},
    ),
    "never settled": (
        ("missing_there", "overdue", "100", None, "payment"), Facts(expected=expected("100")),
        ("claim", "100", True), {("here", "INR"): "-100", ("claims", "INR"): "100"},
    ),
    "a refund never taken": (
        ("missing_there", "overdue", "-100", None, "refund"), Facts(expected=expected("-100")),
        ("claim", "-100", False), {("here", "INR"): "100", ("claims", "INR"): "-100"},
    ),
    "a little less": (
        ("amount", "amount_differs", "100", "99", "payment"), Facts(line("99"), expected("100"), tolerance=D(5)),
        ("write_off", "1", True), {("here", "INR"): "-1", ("write_offs", "INR"): "1"},
    ),
    "a little more": (
        ("amount", "amount_differs", "100", "101", "payment"), Facts(line("101"), expected("100")),
        ("hold", "-1", False), {("here", "INR"): "1", ("unallocated", "INR"): "-1"},
    ),
    "a larger refund": (
        ("amount", "amount_differs", "100", "101", "refund"), Facts(line("-101"), expected("-100")),
        ("write_off", "1", True), {("here", "INR"): "-1", ("write_offs", "INR"): "1"},
    ),
    "the fee includes the tax": (
        ("amount", "does_not_add_up", "97.28", "97.64", "payment"),
        Facts(Line(LINE, D("100.36"), D("97.64"), D("2.36"), D("0.36"), "INR", "INR"), expected("100"), tolerance=D(1)),
        ("accept", "-0.36", False), {("here", "INR"): "0.36", ("fees", "INR"): "-0.36"},
    ),
    "the fee is too much": (
        ("fee", "fee_rate", "2", "3", "payment"), Facts(line("100", "3", "0.54"), expected("100"), tolerance=D(1)),
        ("claim", "1", False), {("claims", "INR"): "1", ("fees", "INR"): "-1"},
    ),
    "the fee is far too much": (
        ("fee", "fee_rate", "2", "4", "payment"), Facts(line("100", "4", "0.72"), expected("100"), tolerance=D(1)),
        ("claim", "2", True), {("claims", "INR"): "2", ("fees", "INR"): "-2"},
    ),
    "the fee is too little": (
        ("fee", "fee_rate", "2", "1", "payment"), Facts(line("100", "1", "0.18"), expected("100")),
        ("accept", "-1", True), {},
    ),
    "the tax is too much": (
        ("tax", "tax_rate", "0.3618", "1.36", "payment"), Facts(line("100", "2.01", "1.36"), expected("100")),
        ("claim", "1.00", True), {("claims", "INR"): "1.00", ("taxes", "INR"): "-1.00"},
    ),
    "another currency, in a settlement of ours": (
        ("currency", "currency", "100", "100", "payment"), Facts(line("100", "2", "0.36", "USD"), expected("100")),
        ("exchange", "100", True),
        {("here", "INR"): "-100", ("exchange", "INR"): "100", ("bank", "USD"): "97.64", ("fees", "USD"): "2",
         ("taxes", "USD"): "0.36", ("exchange", "USD"): "-100"},
    ),
    "another currency, in a settlement of its own": (
        ("currency", "currency", "100", "9", "payment"),
        Facts(line("9", currency="USD", settled_in="USD"), expected("100")),
        ("exchange", "100", True),
        {("here", "INR"): "-100", ("exchange", "INR"): "100", ("here", "USD"): "9", ("exchange", "USD"): "-9"},
    ),
    "no rule ties it": (
        ("missing_here", "no_rule_ties_it", None, "100", "payment"), Facts(line("100"), expected("100")),
        ("tie", "0", False), {},
    ),
    "the total is less than its lines": (
        ("amount", "lines_do_not_sum", "100", "98", "settlement"), Facts(settlement_id=SETTLEMENT, unexplained=D(-2)),
        ("claim", "2", True), {("gateway_suspense", "INR"): "-2", ("claims", "INR"): "2"},
    ),
    "the total is more than its lines": (
        ("amount", "lines_do_not_sum", "100", "103", "settlement"), Facts(settlement_id=SETTLEMENT, unexplained=D(3)),
        ("hold", "-3", False), {("gateway_suspense", "INR"): "3", ("unallocated", "INR"): "-3"},
    ),
}  # fmt: skip


def test_what_is_suggested() -> None:
    for case, ((kind, reason, wanted, actual, line_kind), facts, told, legs) in CASES.items():
        about = found(kind, reason, wanted, actual, line_kind=line_kind)

        plan = plans.plan(about, plans.actions(about)[0], facts)

        assert plan is not None, case
        assert (plan.action, plan.amount, plan.needs_second_person) == (told[0], D(told[1]), told[2]), case
        made = {(leg.account.name if leg.account else "here", leg.currency): leg.change for leg in plan.legs}
        assert made == {key: D(amount) for key, amount in legs.items()}, case


def test_every_action_balances_and_giving_up_takes_two() -> None:
    for case, ((kind, reason, wanted, actual, line_kind), facts, _, _) in CASES.items():
        about = found(kind, reason, wanted, actual, line_kind=line_kind)
        possible = plans.actions(about)

        made = {action: plan for action in Action if (plan := plans.plan(about, action, facts)) is not None}

        assert set(made) <= set(possible), case
        for action, plan in made.items():
            for currency in {leg.currency for leg in plan.legs}:
                assert sum(leg.change for leg in plan.legs if leg.currency == currency) == 0, (case, action)
            assert plan.needs_second_person or action not in {Action.WRITE_OFF, Action.EXCHANGE}, case
        gone = Facts(settlement_id=facts.settlement_id)
        assert [plans.plan(about, action, gone) for action in possible] == [None] * len(possible), case


def test_every_kind_has_a_suggestion() -> None:
    for kind, reason, expected_action in (
        ("status", "held_as_pending", "ask_gateway"),
        ("late", "overdue", "wait"),
        ("missing_there", "no_longer_reported", "untie"),
        ("missing_here", "ambiguous", "match"),
        ("duplicate", "tied_before", "claim"),
        ("bank_short", "amount_differs", "write_off"),
        ("bank_over", "amount_differs", "hold"),
    ):
        amounts = {"bank_short": ("100", "99"), "bank_over": ("99", "100")}.get(kind, ("100", None))
        assert plans.actions(found(kind, reason, *amounts))[0] == expected_action, kind
    assert {case[0][0] for case in CASES.values()} | {"status", "late", "bank_short", "bank_over"} == set(BreakKind)
