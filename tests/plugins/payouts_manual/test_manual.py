"""The manual provider keeps the contract of payouts by file, and its CSV cannot be turned against a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import pytest

from core.kit.money import Money
from core.payouts.provider import PayoutFileProvider, PayoutRequest, PayoutState, ResultUnreadable
from core.providers.types import ProviderContext
from core.testing.payouts import ACCOUNT, FilePayoutContract, wish
from plugins.payouts_manual.config import ManualConfig
from plugins.payouts_manual.plugin import SPEC
from plugins.payouts_manual.provider import RESULT_COLUMNS, Manual


class ManualHarness:
    spec = SPEC

    def __init__(self) -> None:
        self.provider: PayoutFileProvider = Manual(ManualConfig(), ProviderContext("pac_x", "sandbox", ""))

    def answer(self, lines: Sequence[tuple[PayoutRequest, PayoutState, str]]) -> bytes:
        text = io.StringIO(newline="")
        writer = csv.writer(text)
        writer.writerow(RESULT_COLUMNS)
        for request, state, told in lines:
            is_paid = state is PayoutState.PAID
            tail = [told, ""] if is_paid else ["", told]
            writer.writerow([request.reference, request.amount.text(), "INR", state.value, *tail])
        return text.getvalue().encode()


class TestManual(FilePayoutContract):
    @pytest.fixture
    def harness(self) -> ManualHarness:
        return ManualHarness()


def test_large_amounts_go_by_neft() -> None:
    provider = ManualHarness().provider
    for amount, method in (("500000.00", "IMPS"), ("500000.01", "NEFT")):
        request = PayoutRequest("pyo_x", Money.parse(amount, "INR"), ACCOUNT, "withdrawal")
        assert f",{method}," in provider.write_file([request]).decode()


def test_a_spreadsheets_own_habits_are_taken() -> None:
    harness = ManualHarness()
    request = wish(SPEC)
    plain = harness.answer([(request, PayoutState.PAID, "HDFC0000000001")])
    lower = plain.replace(b"paid,HDFC", b" PAID ,hdfc")
    assert harness.provider.read_file(b"\xef\xbb\xbf" + lower) == harness.provider.read_file(plain)


@pytest.mark.parametrize("amount", ["100", "100.0", "1e2", "100.001", "", "Infinity", "1,00.00"])
def test_no_amount_is_guessed(amount: str) -> None:
    text = ",".join(RESULT_COLUMNS) + f'\r\npyo_x,"{amount}",INR,paid,HDFC0000000001,\r\n'
    with pytest.raises(ResultUnreadable) as refusal:
        ManualHarness().provider.read_file(text.encode())
    assert [number for number, _ in refusal.value.complaints] == [2]
