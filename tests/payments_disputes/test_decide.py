"""What a vendor's word about a dispute changes, in every order of arrival."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations

import pytest

from core.kit import ids
from core.kit.money import Money
from core.payments.disputes import decide
from core.payments.disputes.provider import DisputeState, DisputeTruth
from core.payments.disputes.types import FINAL, TRANSITIONS, Dispute, DisputeStatus

NOW = datetime(2026, 11, 28, tzinfo=UTC)
FULL, NOTHING = Money.parse("500.00", "INR"), Money.zero("INR")


def dispute(status: DisputeStatus = DisputeStatus.OPEN, deducted: Money = NOTHING) -> Dispute:
    a, b, c, d = (ids.new() for _ in range(4))
    return Dispute(
        a, b, c, d, "disp_1", FULL, "chargeback", status, FULL, deducted, None, None, None, None, None, (), NOW, None,
        NOW, NOW, 1,
    )  # fmt: skip


def truth(state: DisputeState, deducted: Money = NOTHING) -> DisputeTruth:
    return DisputeTruth("disp_1", "pay_v", state, "chargeback", FULL, deducted, None, None, None, NOW)


@pytest.mark.parametrize("status", list(DisputeStatus))
@pytest.mark.parametrize("state", [state for state in DisputeState if state is not DisputeState.UNKNOWN])
def test_a_state_moves_only_where_the_table_allows(status: DisputeStatus, state: DisputeState) -> None:
    ruling = decide.rule(dispute(status), truth(state), "pay_v")

    wanted = DisputeStatus(state.value)
    assert ruling.status is (wanted if wanted in TRANSITIONS[status] else status)
    contradicted = status in FINAL and wanted in FINAL and wanted is not status
    assert (ruling.attention or "").startswith(decide.VERDICT_CHANGED) is contradicted


def test_the_unknown_changes_nothing() -> None:
    ruling = decide.rule(dispute(deducted=FULL), truth(DisputeState.UNKNOWN), "pay_v")

    assert (ruling.status, ruling.deducted, ruling.attention) == (DisputeStatus.OPEN, FULL, None)


@pytest.mark.parametrize(
    "wrong",
    [
        replace(truth(DisputeState.LOST, FULL), amount=Money.parse("400.00", "INR")),
        replace(truth(DisputeState.LOST, FULL), provider_payment_id="pay_other"),
        truth(DisputeState.LOST, Money.parse("500.01", "INR")),
        truth(DisputeState.LOST, Money.parse("-1.00", "INR")),
        truth(DisputeState.LOST, Money.parse("500.00", "USD")),
        replace(truth(DisputeState.LOST, FULL), amount=Money.parse("500.00", "USD")),
    ],
)
def test_what_is_not_about_this_dispute_moves_no_money(wrong: DisputeTruth) -> None:
    ruling = decide.rule(dispute(), wrong, "pay_v")

    assert (ruling.status, ruling.deducted) == (DisputeStatus.OPEN, NOTHING)
    assert (ruling.attention, ruling.believed) == (decide.MISMATCH, False)


def test_the_last_verdict_stands_whatever_order_the_news_comes_in() -> None:
    news = [
        truth(DisputeState.OPEN, FULL),
        truth(DisputeState.UNDER_REVIEW, FULL),
        truth(DisputeState.LOST, FULL),
    ]
    for order in permutations(news):
        found = dispute()
        for item in [*order, truth(DisputeState.LOST, FULL)]:
            ruling = decide.rule(found, item, "pay_v")
            found = replace(found, status=ruling.status, deducted=ruling.deducted)
        assert (found.status, found.deducted) == (DisputeStatus.LOST, FULL)


def test_what_was_still_out_comes_back_after_the_verdict() -> None:
    first = decide.rule(dispute(deducted=FULL), truth(DisputeState.WON, FULL), "pay_v")
    assert (first.status, first.deducted, first.attention) == (DisputeStatus.WON, FULL, decide.KEPT_AFTER_END)

    later = decide.rule(dispute(DisputeStatus.WON, FULL), truth(DisputeState.WON), "pay_v")
    again = decide.rule(dispute(DisputeStatus.WON), truth(DisputeState.WON, FULL), "pay_v")

    assert (later.deducted, later.believed) == (NOTHING, True)
    assert (again.deducted, again.believed) == (NOTHING, False)


def test_a_lost_one_is_deducted_in_the_end() -> None:
    first = decide.rule(dispute(), truth(DisputeState.LOST), "pay_v")
    assert (first.status, first.attention) == (DisputeStatus.LOST, decide.LOST_UNDEDUCTED)

    later = decide.rule(dispute(DisputeStatus.LOST), truth(DisputeState.LOST, FULL), "pay_v")

    assert (later.deducted, later.believed) == (FULL, True)


@pytest.mark.parametrize("given", [{}, {"disputes": 7}, {"disputes": {"loss": "nobody", "remind_days": 0}}])
def test_a_rule_that_says_nothing_usable_is_the_careful_one(given: dict[str, object]) -> None:
    assert not decide.loss_is_payees(given)
    assert decide.remind_before(given) == decide.REMIND
