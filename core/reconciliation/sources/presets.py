"""Mappings of vendors' files, as data: a source may start from one and change it.

Columns are those that the vendors document for the reports of their APIs (Razorpay: settlements/recon/combined; PayU:
settlement/range); `note` says what nobody documents, and the preview shows whether it holds. A line and a settlement
are named exactly as the vendor's plugin names them, so that what was fetched and what is uploaded count once.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.reconciliation.sources.mapping import Mapping
from core.reconciliation.sources.types import Format, SourceKind


@dataclass(frozen=True, slots=True)
class Preset:
    """How a vendor's file is read."""

    name: str
    label: str
    kind: SourceKind
    format: Format
    mapping: Mapping
    note: str


_RAZORPAY = {
    "id": "entity_id",
    "kind": "type",
    "payment_id": "payment_id",
    "order_id": "order_id",
    "dispute_id": "dispute_id",
    "amount": "amount",
    "debit": "debit",
    "credit": "credit",
    "fee": "fee",
    "tax": "tax",
    "currency": "currency",
    "settlement_id": "settlement_id",
    "utr": "settlement_utr",
    "settled_at": "settled_at",
    "created_at": "created_at",
}
_PAYU = {
    "id": "requestId",
    "kind": "action",
    "payment_id": "payuId",
    "order_id": "merchantTransactionId",
    "amount": "transactionAmount",
    "fee": "merchantServiceFee",
    "tax": "merchantServiceTax",
    "net": "merchantNetAmount",
    "settlement_id": "utrNumber",
    "utr": "utrNumber",
    "settled_at": "settlementCompletedDate",
    "created_at": "transactionDate",
}

PRESETS = (
    Preset(
        "razorpay_recon_json",
        "Razorpay settlement recon (API answer)",
        SourceKind.SETTLEMENT,
        Format.JSON,
        Mapping(
            columns=_RAZORPAY, items="items", unit="minor", dates="epoch", fee_includes_tax=True, line_key="{kind}/{id}"
        ),
        "Amounts in paise; the fee includes its tax.",
    ),
    Preset(
        "razorpay_recon_csv",
        "Razorpay settlement recon (dashboard, CSV)",
        SourceKind.SETTLEMENT,
        Format.CSV,
        Mapping(columns=_RAZORPAY, dates="%d/%m/%Y %H:%M:%S", fee_includes_tax=True, line_key="{kind}/{id}"),
        "Column names are those of the API. That the download is in rupees, and how it writes dates, is unconfirmed.",
    ),
    Preset(
        "payu_settlement_csv",
        "PayU settlement lines (CSV)",
        SourceKind.SETTLEMENT,
        Format.CSV,
        Mapping(
            columns=_PAYU,
            dates="%Y-%m-%d %H:%M:%S",
            kinds={
                "capture": "payment",
                "refund": "refund",
                "chargeback": "adjustment",
                "adj_debit": "adjustment",
                "adj_credit": "adjustment",
            },
            line_key="{kind}/{id}",
            settlement_key="{settled_on}/{utr}",
        ),
        "Columns are named as in settlement/range; a settlement is its day and its UTR, as the plugin has it.",
    ),
)


def by_name(name: str) -> Preset | None:
    return next((preset for preset in PRESETS if preset.name == name), None)
