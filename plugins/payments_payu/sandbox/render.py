"""The vendor's shapes, field by field as its samples show them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from plugins.payments_payu.sandbox.types import Action, Line, Merchant, Settlement, Transaction
from plugins.payments_payu.sandbox.vendor import rupees, stamp

_ECHOED = (
    "key", "txnid", "amount", "productinfo", "firstname", "lastname", "address1", "address2", "city", "state",
    "country", "zipcode", "email", "phone", "udf1", "udf2", "udf3", "udf4", "udf5", "udf6", "udf7", "udf8", "udf9",
    "udf10", "surl", "curl", "furl",
)  # fmt: skip


def form(transaction: Transaction) -> dict[str, str]:
    """What the vendor posts about a payment, without its hash ("Webhooks for Payments")."""
    posted = transaction.form
    paid = transaction.is_paid
    net = transaction.amount + transaction.additional_charges if paid else 0
    fields = {name: posted.get(name, "") for name in _ECHOED}
    fields |= {
        "mihpayid": transaction.id,
        "mode": transaction.mode,
        "status": transaction.status,
        "unmappedstatus": transaction.unmapped,
        "discount": "0.00",
        "net_amount_debit": rupees(net).removesuffix(".00"),
        "addedon": stamp(transaction.created_at),
        "card_token": "",
        "card_no": transaction.card_no,
        **{f"field{number}": "" for number in range(10)},
        "field2": transaction.bank_ref,
        "field3": transaction.vpa,
        "field7": "AUTHPOSITIVE" if paid else "AUTHNEGATIVE",
        "field9": transaction.field9,
        "payment_source": transaction.payment_source,
        "PG_TYPE": f"{transaction.mode}-PG" if transaction.mode else "",
        "error": transaction.error,
        "error_Message": transaction.error_message,
        "offer_key": "",
        "offer_availed": "",
        "bank_ref_no": transaction.bank_ref,
        "bank_ref_num": transaction.bank_ref,
        "bankcode": transaction.bankcode,
    }
    if transaction.additional_charges:
        fields["additionalCharges"] = rupees(transaction.additional_charges)
    if posted.get("splitRequest"):
        fields["splitInfo"] = posted["splitRequest"]
    return fields


def verified(transaction: Transaction) -> dict[str, Any]:
    """One payment of `verify_payment`; amounts are now text, now numbers."""
    net = transaction.amount + transaction.additional_charges
    posted = transaction.form
    return {
        "mihpayid": transaction.id,
        "request_id": "",
        "bank_ref_num": transaction.bank_ref or None,
        "amt": rupees(net),
        "transaction_amount": posted["amount"],
        "txnid": transaction.txnid,
        "additional_charges": rupees(transaction.additional_charges),
        "productinfo": posted["productinfo"],
        "firstname": posted["firstname"],
        "bankcode": transaction.bankcode,
        **{f"udf{number}": posted.get(f"udf{number}", "") for number in range(1, 6)},
        "field2": transaction.bank_ref or None,
        "field9": transaction.field9,
        "error_code": transaction.error,
        "addedon": stamp(transaction.created_at),
        "payment_source": transaction.payment_source,
        "card_type": "MAST" if transaction.mode in ("CC", "DC") else None,
        "error_Message": transaction.error_message,
        "net_amount_debit": net / 100 if transaction.is_paid else "0.00",
        "disc": "0.00",
        "mode": transaction.mode,
        "PG_TYPE": f"{transaction.mode}-PG" if transaction.mode else None,
        "card_no": transaction.card_no,
        "status": transaction.status,
        "unmappedstatus": transaction.unmapped,
        "Merchant_UTR": transaction.utr,
        "Settled_At": stamp(transaction.settled_at) if transaction.settled_at else "0000-00-00 00:00:00",
    }


def checked(transaction: Transaction) -> dict[str, Any]:
    """The payment of `check_payment`, whose mihpayid is a number."""
    return verified(transaction) | {
        "mihpayid": int(transaction.id),
        "amount": transaction.form["amount"],
        "amount_paid": rupees(transaction.amount),
        "discount": "0.00",
        "net_amount": None,
    }


def listed(transaction: Transaction, merchant: Merchant, line: Line | None) -> dict[str, Any]:
    """One row of `get_Transaction_Details` and `get_transaction_info`."""
    posted = transaction.form
    return {
        "id": transaction.id,
        "action": "capture" if transaction.unmapped == "captured" else transaction.unmapped,
        "status": "SUCCESS" if transaction.is_paid else transaction.status,
        "transaction_fee": posted["amount"],
        "key": merchant.id,
        "merchantname": merchant.name,
        "txnid": transaction.txnid,
        "firstname": posted["firstname"],
        "addedon": stamp(transaction.created_at),
        "phone": posted["phone"],
        "email": posted["email"],
        "amount": posted["amount"],
        "discount": "0.00",
        "additional_charges": rupees(transaction.additional_charges),
        "productinfo": posted["productinfo"],
        "error_code": transaction.error,
        "bank_ref_no": transaction.bank_ref,
        "ibibo_code": transaction.bankcode,
        "mode": transaction.mode,
        "card_no": transaction.card_no,
        "udf1": posted.get("udf1", ""),
        "mer_service_fee": rupees(line.fee if line else 0),
        "mer_service_tax": rupees(line.tax if line else 0),
    }


def action(item: Action, transaction: Transaction) -> dict[str, Any]:
    """One row of `check_action_status`."""
    return {
        "mihpayid": transaction.id,
        "bank_ref_num": item.bank_ref,
        "request_id": item.id,
        "amt": rupees(item.amount),
        "mode": transaction.mode,
        "action": item.action,
        "token": item.token,
        "status": item.status,
        "bank_arn": item.bank_arn,
        "settlement_id": None,
        "amount_settled": None,
        "UTR_no": None,
        "value_date": None,
        "refund_mode": item.refund_mode,
    }


def refund_notice(item: Action, transaction: Transaction) -> dict[str, Any]:
    """The JSON webhook of a refund; the sample's id has spaces around."""
    return {
        "additionalValue1": "",
        "bank_arn": item.bank_arn,
        "refund_mode": item.refund_mode,
        "bank_ref_num": item.bank_ref,
        "key": item.merchant,
        "amt": rupees(item.amount),
        "remark": "",
        "status": item.status,
        "token": item.token,
        "mihpayid": f" {transaction.id} ",
        "request_id": item.id,
        "merchantTxnId": transaction.txnid,
        "additionalValue2": "",
        "action": item.action,
    }


def settled_line(line: Line, transaction: Transaction) -> dict[str, Any]:
    """One line of `get_settlement_details`; fees with four decimals, parts of the tax with five."""
    return {
        "payuid": transaction.id,
        "txnid": transaction.txnid,
        "txndate": stamp(transaction.created_at),
        "mode": transaction.mode,
        "amount": rupees(transaction.amount),
        "requestid": line.id,
        "requestdate": stamp(line.created_at),
        "requestaction": line.action,
        "requestamount": rupees(line.amount),
        "mer_utr": line.settlement,
        "mer_service_fee": rupees(line.fee, 4),
        "mer_service_tax": rupees(line.tax, 4),
        "mer_net_amount": rupees(line.net, 4),
        "bank_name": transaction.bankcode,
        "issuing_bank": "",
        "merchant_subvention_amount": "0.00",
        "cgst": "0.00000",
        "igst": rupees(line.tax, 5),
        "sgst": "0.00000",
        "PG_TYPE": f"{transaction.mode}-PG",
        "Card Type": "",
        "token": "",
    }


def settlement(item: Settlement, merchant: Merchant, lines: Sequence[tuple[Line, Transaction]]) -> dict[str, Any]:
    """One settlement of `settlement/range`."""
    fees, taxes = sum(line.fee for line, _ in lines), sum(line.tax for line, _ in lines)
    return {
        "settlementId": f"S{item.id[1:]}",
        "settlementCompletedDate": stamp(item.settled_at),
        "settlementAmount": rupees(item.amount),
        "merchantId": merchant.mid,
        "utrNumber": item.id,
        "transactionAmount": rupees(sum(line.amount for line, _ in lines if line.action == "capture")),
        "adjustmentAmount": rupees(sum(line.net for line, _ in lines if line.action.startswith("ADJ"))),
        "refundAmount": rupees(sum(line.amount for line, _ in lines if line.action == "refund")),
        "chargebackAmount": rupees(sum(line.amount for line, _ in lines if line.action == "chargeback")),
        "refundReversalAmount": "0.00",
        "chargebackReversalAmount": "0.00",
        "serviceFee": rupees(fees),
        "serviceTax": rupees(taxes),
        "additionalServiceFee": "0.00",
        "additionalServiceTax": "0.00",
        "numberOfTransactions": len(lines),
        "transaction": [_in_range(line, transaction) for line, transaction in lines],
    }


def _in_range(line: Line, transaction: Transaction) -> dict[str, Any]:
    return {
        "action": line.action,
        "payuId": transaction.id,
        "parentPayuId": None,
        "requestId": line.id,
        "transactionAmount": rupees(line.amount if line.action == "capture" else line.net),
        "merchantServiceFee": rupees(line.fee),
        "merchantServiceTax": rupees(line.tax),
        "merchantNetAmount": rupees(line.net),
        "sgst": "0",
        "cgst": "0",
        "igst": rupees(line.tax),
        "merchantTransactionId": transaction.txnid,
        "mode": transaction.mode,
        "paymentStatus": transaction.unmapped,
        "transactionDate": stamp(transaction.created_at),
        "requestDate": stamp(line.created_at),
        "requestedAmount": rupees(line.amount),
        "bankName": transaction.bankcode,
        "cardType": None,
        "token": "",
        "totalServiceTax": rupees(line.tax),
        "totalProcessingFee": rupees(line.fee),
        "transactionCurrency": "INR",
        "settlementCurrency": "INR",
    }
