"""The transition rule by itself: every order of truths ends in the same place, and tables name every state."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kit import ids
from core.kit.money import Money
from core.payments import decide
from core.payments.provider import AttemptState, Truth
from core.payments.types import (
    ATTEMPT_TRANSITIONS,
    PAYMENT_TRANSITIONS,
    REFUND_TRANSITIONS,
    Attempt,
    AttemptStatus,
    Payment,
    PaymentStatus,
    RefundStatus,
)

NOW = datetime(2026, 11, 21, 6, 30, tzinfo=UTC)
FIVE = Money.parse("5.00", "INR")
NOTHING = Money.zero("INR")


def payment(status: PaymentStatus = PaymentStatus.PENDING) -> Payment:
    return Payment(
        id=ids.new(), amount=FIVE, credit_account_id=ids.new(), purpose="deposit", subject=None, description="",
        capture_mode="auto", methods=(), country=None, status=status, fee=NOTHING, captured=NOTHING,
        refunding=NOTHING, refunded=NOTHING, disputed=NOTHING, captured_attempt_id=None, attention=(),
        return_url=None, metadata={}, expires_at=NOW + timedelta(hours=1),
        created_at=NOW, updated_at=NOW, succeeded_at=None, version=1,
    )  # fmt: skip


def attempt(status: AttemptStatus = AttemptStatus.CREATED) -> Attempt:
    return Attempt(
        id=ids.new(), payment_id=ids.new(), number=1, provider_account_id=ids.new(), provider_order_id="order_1",
        provider_payment_id=None, status=status, method=None, error_code=None, error_text=None,
        failure=None, routing=None, capture_requested_at=None, failed_at=None, checks=0, next_check_at=None,
        created_at=NOW, updated_at=NOW, version=1,
    )  # fmt: skip


def truth(state: AttemptState) -> Truth:
    paid = state in {AttemptState.AUTHORIZED, AttemptState.CAPTURED}
    return Truth(state, FIVE if paid else None, "pay_1" if state is not AttemptState.CREATED else None, "order_1")


def play(states: list[AttemptState]) -> tuple[PaymentStatus, AttemptStatus, int]:
    """Apply truths in order; where that leads and how often money was credited."""
    wish, try_, credited = payment(), attempt(), 0
    for state in states:
        ruling = decide.rule(wish, [try_], try_, truth(state), NOW)
        credited += ruling.credit
        captured_by = try_.id if ruling.credit else wish.captured_attempt_id
        try_ = replace(try_, status=ruling.attempt, provider_payment_id="pay_1" if ruling.believed else None)
        wish = replace(wish, status=ruling.payment, captured_attempt_id=captured_by)
    return wish.status, try_.status, credited


@given(st.lists(st.sampled_from(list(AttemptState)), max_size=8), st.integers(0, 8))
def test_whatever_else_is_said_a_capture_is_credited_exactly_once(said: list[AttemptState], where: int) -> None:
    history = [*said[:where], AttemptState.CAPTURED, *said[where:]]
    assert play(history) == (PaymentStatus.SUCCEEDED, AttemptStatus.CAPTURED, 1)


@given(st.lists(st.sampled_from([state for state in AttemptState if state is not AttemptState.CAPTURED]), max_size=8))
def test_without_a_capture_nothing_is_credited(said: list[AttemptState]) -> None:
    status, _, credited = play(said)
    assert credited == 0
    assert status is not PaymentStatus.SUCCEEDED


def test_every_state_has_its_row_and_no_state_moves_to_itself() -> None:
    for states, table in (
        (PaymentStatus, PAYMENT_TRANSITIONS),
        (AttemptStatus, ATTEMPT_TRANSITIONS),
        (RefundStatus, REFUND_TRANSITIONS),
    ):
        assert set(table) == set(states)  # type: ignore[arg-type]
        assert all(state not in targets for state, targets in table.items())


@pytest.mark.parametrize("status", sorted(set(PaymentStatus) - {PaymentStatus.SUCCEEDED}))
def test_money_reaches_every_payment_that_has_none(status: PaymentStatus) -> None:
    try_ = attempt()
    ruling = decide.rule(payment(status), [try_], try_, truth(AttemptState.CAPTURED), NOW)
    assert (ruling.payment, ruling.credit) == (PaymentStatus.SUCCEEDED, True)


@pytest.mark.parametrize(
    ("amount", "order", "payment_id", "reason"),
    [
        (Money.parse("4.99", "INR"), "order_1", "pay_1", "amount_mismatch"),
        (Money.parse("5.01", "INR"), "order_1", "pay_1", "amount_mismatch"),
        (None, "order_1", "pay_1", "amount_mismatch"),
        (Money.parse("5.00", "USD"), "order_1", "pay_1", "currency_mismatch"),
        (FIVE, "order_2", "pay_1", "order_mismatch"),
        (FIVE, None, "pay_1", "order_mismatch"),
        (FIVE, "order_1", None, "order_mismatch"),
    ],
)
@pytest.mark.parametrize("state", [AttemptState.AUTHORIZED, AttemptState.CAPTURED])
def test_only_exactly_what_was_asked_counts(
    state: AttemptState, amount: Money | None, order: str | None, payment_id: str | None, reason: str
) -> None:
    try_ = attempt()
    ruling = decide.rule(payment(), [try_], try_, Truth(state, amount, payment_id, order), NOW)
    assert (ruling.credit, ruling.attention) == (False, reason)
    assert ruling.payment is PaymentStatus.NEEDS_ATTENTION


def test_the_delays_between_questions_grow_and_meet_the_expiry() -> None:
    wish = replace(payment(), expires_at=NOW + timedelta(seconds=40))
    delays = [decide.next_check_seconds(wish, replace(attempt(), checks=n), NOW) for n in range(3)]
    assert delays == [15, 30, 41]
    later = NOW + timedelta(hours=2)
    assert decide.next_check_seconds(wish, replace(attempt(), checks=100), later) == 3600
    assert decide.next_check_seconds(wish, attempt(AttemptStatus.CAPTURED), NOW) is None
    assert decide.next_check_seconds(wish, attempt(AttemptStatus.FAILED), NOW, final=True) is None
