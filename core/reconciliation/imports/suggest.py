"""Guess what a column is from its name, as a suggestion that somebody confirms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.reconciliation.sources.types import SourceKind

_STATEMENT: dict[str, tuple[str, ...]] = {
    "booked_on": (
        "date", "transaction date", "txn date", "tran date", "posting date", "post date", "booking date", "entry date",
        "booked on", "paid out at",
    ),
    "value_on": ("value date", "value dt", "valuta", "value on"),
    "debit": ("debit", "withdrawal", "withdrawals", "withdrawal amt", "debit amount", "dr amount", "paid out", "dr"),
    "credit": ("credit", "deposit", "deposits", "deposit amt", "credit amount", "cr amount", "paid in", "cr"),
    "amount": ("amount", "transaction amount", "txn amount", "paid amount", "net amount"),
    "direction": ("dr cr", "cr dr", "type", "transaction type", "debit credit", "indicator"),
    "currency": ("currency", "ccy"),
    "reference": (
        "utr", "utr number", "utr no", "reference", "ref no", "reference no", "reference number", "chq ref no",
        "ref no cheque no", "cheque no", "transaction id", "tran id", "bank reference", "utrnumber",
    ),
    "counterparty": ("payee", "payer", "beneficiary", "beneficiary name", "counterparty", "remitter", "name"),
    "description": ("narration", "description", "particulars", "remarks", "details", "transaction remarks"),
    "balance": ("balance", "closing balance", "running balance", "available balance", "balance amt"),
}  # fmt: skip
_SETTLEMENT: dict[str, tuple[str, ...]] = {
    "id": ("entity id", "request id", "requestid", "transaction id", "id"),
    "kind": ("type", "action", "requestaction", "transaction type", "entity type"),
    "payment_id": ("payment id", "payu id", "payuid", "mihpayid"),
    "refund_id": ("refund id",),
    "dispute_id": ("dispute id", "chargeback id"),
    "order_id": ("order id", "merchant transaction id", "merchanttransactionid", "txnid"),
    "amount": ("amount", "gross amount", "requestamount", "transactionamount", "transaction amount"),
    "debit": ("debit", "debit amount"),
    "credit": ("credit", "credit amount"),
    "fee": ("fee", "fees", "mer service fee", "merchantservicefee", "service fee", "commission"),
    "tax": ("tax", "gst", "mer service tax", "merchantservicetax", "service tax"),
    "tds": ("tds", "tcs", "tds amount", "tcs amount", "tds deducted", "withholding tax"),
    "net": ("net", "net amount", "mer net amount", "merchantnetamount", "settlement amount"),
    "currency": ("currency",),
    "settlement_id": ("settlement id", "settlementid", "payout id"),
    "utr": ("settlement utr", "utr", "utr number", "utrnumber", "mer utr", "merchant utr"),
    "settled_at": ("settled at", "settled on", "settlement date", "settlementcompleteddate"),
    "created_at": ("created at", "transaction date", "transactiondate", "requestdate"),
}


def fields(columns: Sequence[str], kind: SourceKind) -> dict[str, str]:
    """By field: the column whose name says that most plainly; each column once."""
    found: dict[str, str] = {}
    by_name = {_bare(column): column for column in reversed(columns)}
    for field, names in (_SETTLEMENT if kind is SourceKind.SETTLEMENT else _STATEMENT).items():
        column = next((by_name[name] for name in names if name in by_name), None)
        if column is not None and column not in found.values():
            found[field] = column
    return found


def _bare(name: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", name.casefold()).split())
