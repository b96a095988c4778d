"""What each of Razorpay's documented reasons means for another try."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.payments.provider import Failure
from plugins.payments_razorpay import failures
from plugins.payments_razorpay.failures import FAILURES, failure
from plugins.payments_razorpay.sandbox import instruments

DOCUMENTED = Path(failures.__file__).parent / "testdata" / "errors.reasons.txt"


@pytest.mark.parametrize(
    ("reason", "status", "means"),
    [
        ("insufficient_funds", 400, Failure.CUSTOMER),
        ("psp_app_ not_available", 400, Failure.CUSTOMER),
        ("bank_technical_error", 400, Failure.RETRIABLE),
        ("merchant_not_activated", 400, Failure.RETRIABLE),
        ("payment_risk_check_failed", 400, Failure.FATAL),
        ("mandate_cancelled", 400, Failure.FATAL),
        ("payment_timed_out", 400, Failure.UNKNOWN),
        ("payment_failed", 400, Failure.UNKNOWN),
        ("deemed_transaction", 400, Failure.UNKNOWN),
        ("something_new", 400, Failure.UNKNOWN),
        ("", 400, Failure.UNKNOWN),
        (None, 400, Failure.UNKNOWN),
        (7, 400, Failure.UNKNOWN),
        (None, 401, Failure.RETRIABLE),
        ("insufficient_funds", 403, Failure.RETRIABLE),
    ],
)
def test_what_a_reason_means_for_another_try(reason: object, status: int, means: Failure) -> None:
    assert failure(reason, status) is means


def test_every_documented_reason_is_in_the_table_once() -> None:
    documented = {line for line in DOCUMENTED.read_text().splitlines() if line and not line.startswith("#")}
    tables = [getattr(failures, name).split() for name in ("_CUSTOMER", "_RETRIABLE", "_FATAL", "_UNKNOWN")]

    assert len(documented) > 150
    assert documented <= FAILURES.keys()
    assert sum(map(len, tables)) == len(FAILURES)
    assert [list(table) for table in tables] == [list(dict.fromkeys(table)) for table in tables]


def test_the_simulator_fails_with_reasons_of_the_table() -> None:
    assert set(instruments.REASONS) <= FAILURES.keys()
