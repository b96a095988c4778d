"""The bank file and the result file. Both are CSV (RFC 4180) with a header line, in UTF-8."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from decimal import Decimal

from core.kit.errors import InvalidRequest
from core.kit.money import Money
from core.payouts.provider import (
    BankAccount,
    PayoutRequest,
    PayoutState,
    ProviderContext,
    ResultLine,
    ResultUnreadable,
)
from plugins.payouts_manual.config import ManualConfig

BANK_COLUMNS = (
    "reference", "amount", "currency", "method", "beneficiary_name", "account_number", "ifsc", "vpa", "narration",
)  # fmt: skip
RESULT_COLUMNS = ("reference", "amount", "currency", "status", "utr", "reason")
LINES_MAX = 5000

_STATUS = {"paid": PayoutState.PAID, "failed": PayoutState.FAILED}
# NEFT and IMPS numbers have 12 to 16 letters and digits, RTGS numbers 22.
_UTR = re.compile(r"[A-Za-z0-9]{6,22}")
# From this amount on a bank takes RTGS only by choice and IMPS not at all; NEFT has no limit.
_IMPS_MOST = Decimal(500_000)


class Manual:
    """Writes and reads files; it calls nobody."""

    file_type = "text/csv"

    def __init__(self, config: ManualConfig, context: ProviderContext) -> None:
        self.config = config
        self.context = context

    def write_file(self, requests: Sequence[PayoutRequest]) -> bytes:
        """One line per payout, in the order given."""
        text = io.StringIO(newline="")
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(BANK_COLUMNS)
        for request in requests:
            writer.writerow(_bank_line(request))
        return text.getvalue().encode()

    def read_file(self, content: bytes) -> list[ResultLine]:
        """Every line, or every complaint. `paid` needs the bank's UTR, `failed` a reason."""
        try:
            text = content.decode("utf-8-sig")  # spreadsheets put a byte order mark in front
            table = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        except (UnicodeDecodeError, csv.Error) as error:
            raise ResultUnreadable([(1, f"this is not CSV in UTF-8: {type(error).__name__}")]) from error
        if not table or tuple(table[0]) != RESULT_COLUMNS:
            raise ResultUnreadable([(1, f"the header is {','.join(RESULT_COLUMNS)}")])
        if not 2 <= len(table) <= LINES_MAX + 1:
            raise ResultUnreadable([(len(table), f"a file has 1 to {LINES_MAX} lines after its header")])
        lines: list[ResultLine] = []
        complaints: list[tuple[int, str]] = []
        for number, cells in enumerate(table[1:], 2):
            try:
                lines.append(_result_line(number, cells))
            except ValueError as error:
                complaints.append((number, str(error)))
        if complaints:
            raise ResultUnreadable(complaints)
        return lines


def _bank_line(request: PayoutRequest) -> list[str]:
    head = [request.reference, request.amount.text(), request.amount.currency]
    if isinstance(request.to, BankAccount):
        method = "IMPS" if request.amount.amount <= _IMPS_MOST else "NEFT"
        return [*head, method, request.to.name, request.to.account_number, request.to.ifsc, "", request.narration]
    assert request.to is not None, "what is paid has a beneficiary"
    return [*head, "UPI", request.to.name, "", "", request.to.vpa, request.narration]


def _result_line(number: int, cells: Sequence[str]) -> ResultLine:
    """Raises ValueError with what is wrong."""
    if len(cells) != len(RESULT_COLUMNS):
        raise ValueError(f"{len(RESULT_COLUMNS)} cells, not {len(cells)}")
    cells = [" ".join(cell.split()) for cell in cells]  # a spreadsheet leaves spaces, and line ends within cells
    if not all(cell.isprintable() for cell in cells):
        raise ValueError("a cell holds what cannot be printed")
    reference, amount, currency, status, utr, reason = cells
    state = _STATUS.get(status.lower())
    if state is None:
        raise ValueError("the status is paid or failed")
    try:
        money = Money.parse(amount, currency)
    except InvalidRequest as error:
        raise ValueError(f"the amount is not one: {error}") from error
    if money.amount <= 0:
        raise ValueError("the amount is positive")
    if utr and not _UTR.fullmatch(utr):
        raise ValueError("the UTR has 6 to 22 letters and digits")
    if state is PayoutState.PAID and not utr:
        raise ValueError("a paid line has the bank's UTR")
    if state is PayoutState.FAILED and (utr or not 1 <= len(reason) <= 200):
        raise ValueError("a failed line has a reason of 1 to 200 characters and no UTR")
    return ResultLine(number, reference, money, state, utr.upper() or None, reason or None)
