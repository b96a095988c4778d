"""Translates PayU's settlement reports: the lines of one day, and the total of one bank transfer. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from core.kit.money import Money, quantum
from core.payments.provider import SettlementLine
from plugins.payments_payu.mapping import INDIA, Unreadable, decimal, identifier, is_ok, moment, money, text

KINDS = {
    "capture": "payment",
    "refund": "refund",
    "chargeback": "adjustment",
    "adj_debit": "adjustment",
    "adj_credit": "adjustment",
}
"""By `requestaction` of get_settlement_details."""
# The docs show no line that takes money from us: whether its net has a minus is not known, so both are read.
_TAKES = frozenset({"refund", "chargeback", "adj_debit"})

# PayU's lines know no settlement id, only the bank's UTR; the total is found by day and UTR together.
_SEPARATOR = "/"


def settlement_id(day: date, utr: str) -> str:
    return f"{day.isoformat()}{_SEPARATOR}{utr}"


def parts(of: str) -> tuple[date, str]:
    """Day and UTR of a settlement id of ours. Raises ValueError."""
    day, _, utr = of.partition(_SEPARATOR)
    return date.fromisoformat(day), utr


def lines(answer: object, day: date) -> Iterator[SettlementLine]:
    """The lines of `get_settlement_details`. Raises Unreadable."""
    if not isinstance(answer, dict) or not is_ok(answer):
        raise Unreadable("the report says neither yes nor how many")
    rows = answer.get("Txn_details")
    # The official PHP SDK prints the list as an object with the keys "1", "2", …
    found = list(rows.values()) if isinstance(rows, dict) else rows
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise Unreadable("a report has no list of lines")
    for row in found:
        yield _line(row, day)


def total(answer: Mapping[str, Any], utr: str) -> Money | None:
    """What `settlement/range` says was paid under a UTR; None when it does not know it. Raises Unreadable."""
    found = [row for row in _settlements(answer) if text(row.get("utrNumber")) == utr]
    amounts = [money(row.get("settlementAmount")) for row in found]
    return sum(amounts[1:], amounts[0]) if amounts else None


def count(answer: Mapping[str, Any]) -> int:
    """How many settlements a page holds. Raises Unreadable."""
    return len(_settlements(answer))


def _settlements(answer: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    result = answer.get("result")
    rows = result.get("data") if isinstance(result, dict) else None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Unreadable("a report has no settlements")
    return rows


def _line(row: Mapping[str, Any], day: date) -> SettlementLine:
    action = str(row.get("requestaction") or "").strip()
    request_id = identifier(row.get("requestid"))
    if not action or request_id is None:
        raise Unreadable("a settlement line has no action or no id")
    kind = KINDS.get(action.lower(), "other")
    amount = _rupees(abs(decimal(row.get("requestamount"))))
    fee, tax, net = _deductions(row, amount, takes=action.lower() in _TAKES)
    utr = text(row.get("mer_utr"))
    return SettlementLine(
        line_key=f"{action.lower()}/{request_id}",
        kind=kind,
        amount=amount,
        fee=fee,
        tax=tax,
        net=net,
        provider_payment_id=identifier(row.get("payuid")),
        provider_refund_id=request_id if kind == "refund" else None,
        provider_order_id=identifier(row.get("txnid")),
        settlement_id=settlement_id(day, utr) if utr else None,
        utr=utr,
        settled_at=datetime.combine(day, time(), INDIA).astimezone(UTC),
        created_at=moment(row.get("requestdate")),
        raw={name: str(value) if isinstance(value, Decimal) else value for name, value in row.items()},
    )


def _deductions(row: Mapping[str, Any], amount: Money, *, takes: bool) -> tuple[Money, Money, Money]:
    """(fee, tax, net). PayU counts to a hundredth of a paisa: where that is more than zeros, fee and net are rounded
    and the tax is what remains, so that a line which adds up at PayU adds up here."""
    exact_net = decimal(row.get("mer_net_amount"))
    exact_fee = decimal(row.get("mer_service_fee") or 0)
    exact_tax = decimal(row.get("mer_service_tax") or 0)
    fee, net = _rupees(exact_fee), _rupees(-abs(exact_net) if takes else exact_net)
    adds_up = not takes and amount.amount - exact_fee - exact_tax == exact_net
    return fee, amount - fee - net if adds_up else _rupees(exact_tax), net


def _rupees(exact: Decimal) -> Money:
    return Money(exact.quantize(quantum("INR"), ROUND_HALF_EVEN), "INR")
