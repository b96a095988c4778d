"""Standing instructions: consent, pre-debit notice, charge, status and end, with their signed webhooks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from core.testing.vendor import courier
from core.testing.vendor.courier import Signer
from plugins.payments_payu.sandbox import actions, hashing
from plugins.payments_payu.sandbox.errors import MandateRefused
from plugins.payments_payu.sandbox.types import Mandate, Merchant, Notice, Transaction
from plugins.payments_payu.sandbox.vendor import Vendor, digits, local, paise, rupees, stamp

UPI_MAX = 1_500_000
_CYCLES = frozenset({"ONCE", "ADHOC", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_NOTICE = "MANDATE_PRE_DEBIT"
_NOTICE_DAYS = 2
"""48 hours before the debit; a day for daily and ad-hoc UPI."""
_CHARGES = {
    "captured": ("success", "captured", "E000", "No Error"),
    "pending": ("pending", "pending", "", "Transaction is pending"),
    "failed": ("failure", "failed", "E329", "Transaction declined by the issuer"),
}
COMMANDS = frozenset(
    {
        "pre_debit_SI",
        "si_transaction",
        "check_mandate_status",
        "upi_mandate_status",
        "mandate_revoke",
        "upi_mandate_revoke",
    }
)


def refuse_terms(form: Mapping[str, str]) -> str | None:
    """Why a consent's form cannot be taken, if so."""
    if form.get("si") not in ("1", "4"):
        return None
    try:
        terms = json.loads(form.get("si_details", ""))
        amount = paise(str(terms["billingAmount"]))
        first, last = (date.fromisoformat(terms[name]) for name in ("paymentStartDate", "paymentEndDate"))
    except (ValueError, KeyError, TypeError):
        return "Invalid si_details"
    if terms.get("billingCycle") not in _CYCLES or terms.get("billingCurrency") != "INR" or last < first or amount <= 0:
        return "Invalid si_details"
    if not form.get("user_credentials", "").startswith(f"{form['key']}:") or form.get("api_version") != "7":
        return "Mandatory parameter missing for SI: user_credentials, api_version"
    return None


def consent(vendor: Vendor, transaction: Transaction) -> None:
    """A captured first payment with terms makes a mandate."""
    if transaction.form.get("si") not in ("1", "4"):
        return
    terms = json.loads(transaction.form["si_details"])
    vendor.add(
        Mandate(
            id=transaction.id,
            merchant=transaction.merchant,
            method="upi" if transaction.mode == "UPI" else "card",
            amount_max=paise(str(terms["billingAmount"])),
            cycle=terms["billingCycle"],
            starts_on=terms["paymentStartDate"],
            ends_on=terms["paymentEndDate"],
            created_at=vendor.clock.now(),
        )
    )


def perform(vendor: Vendor, merchant: Merchant, command: str, var1: str) -> dict[str, Any]:
    """One of the SI commands, whose `var1` is JSON. Raises MandateRefused."""
    try:
        wanted = json.loads(var1)
        named = str(wanted.get("authPayuId") or wanted.get("authpayuid"))
    except (ValueError, AttributeError):
        raise MandateRefused("Invalid JSON in var1") from None
    mandate = vendor.table(Mandate).get(named)
    if mandate is None or mandate.merchant != merchant.id:
        raise MandateRefused("Invalid authPayuId")
    if command == "pre_debit_SI":
        return _notify(vendor, mandate, wanted)
    if command == "si_transaction":
        return _charge(vendor, merchant, mandate, wanted)
    if ("upi" in command) != (mandate.method == "upi"):
        raise MandateRefused("Mandate is of another kind")
    if command.endswith("status"):
        return {
            "status": mandate.status,
            "action": "MANDATE_STATUS",
            "authpayuid": mandate.id,
            "amount": rupees(mandate.amount_max),
            "mandateStartDate": f"{mandate.starts_on} 00:00:00",
            "mandateEndDate": f"{mandate.ends_on} 00:00:00",
        }
    if mandate.status == "revoked":
        raise MandateRefused("Mandate is not active", "MANDATE_REVOKE")
    change(vendor, mandate, "revoked")
    return {"status": 1, "action": "MANDATE_REVOKE", "message": "Request Processed Successfully"}


def change(vendor: Vendor, mandate: Mandate, status: str) -> None:
    """Let the payer, the bank or the merchant pause, go on with or end a mandate; the webhook tells."""
    before, mandate.status = mandate.status, status
    vendor.save(mandate)
    merchant = vendor.table(Merchant)[mandate.merchant]
    if before == status or "mandate" not in merchant.events:
        return

    def make(signer: Signer) -> courier.Made:
        salts = {Signer.FORMER: merchant.former_salt or merchant.salt, Signer.FORGER: digits(32)}
        salt = salts.get(signer, merchant.salt)
        notice = _card_notice(vendor, mandate, salt) if mandate.method == "card" else _upi_notice(vendor, mandate, salt)
        return {"Content-Type": "application/json"}, json.dumps(notice)

    courier.emit(vendor, merchant.id, "mandate", merchant.webhook_urls, make)


def _notify(vendor: Vendor, mandate: Mandate, wanted: Mapping[str, Any]) -> dict[str, Any]:
    request_id = str(wanted.get("requestId", ""))
    found = vendor.table(Notice).get(f"{mandate.id}/{request_id}")
    if wanted.get("action") == "retrieve":
        if found is None:
            raise MandateRefused("No such pre-debit request", _NOTICE)
        return _notice_answer(found)
    if found is not None:
        raise MandateRefused("Duplicate requestId", _NOTICE)
    if mandate.status != "active":
        raise MandateRefused("Mandate is not active", _NOTICE)
    try:
        amount, debit_on = paise(str(wanted["amount"])), date.fromisoformat(str(wanted["debitDate"]))
    except (KeyError, ValueError):
        raise MandateRefused("Parameter missing", _NOTICE) from None
    if mandate.method == "card" and not wanted.get("invoiceDisplayNumber"):
        raise MandateRefused("invoiceDisplayNumber is missing", _NOTICE)
    if not 0 < amount <= mandate.amount_max:
        raise MandateRefused("Amount is greater than the mandate amount", _NOTICE)
    days = 1 if mandate.method == "upi" and mandate.cycle in ("DAILY", "ADHOC") else _NOTICE_DAYS
    if (debit_on - local(vendor.clock.now()).date()).days < days:
        raise MandateRefused(f"Debit date must be at least {days * 24} hours away", _NOTICE)
    notice = Notice(
        f"{mandate.id}/{request_id}", mandate.id, request_id, f"INV{digits(8)}", amount, debit_on.isoformat()
    )
    vendor.add(notice)
    return _notice_answer(notice)


def _charge(vendor: Vendor, merchant: Merchant, mandate: Mandate, wanted: Mapping[str, Any]) -> dict[str, Any]:
    txnid, amount_text = str(wanted.get("txnid", "")), str(wanted.get("amount", ""))
    if not txnid or not wanted.get("email") or not wanted.get("phone"):
        raise MandateRefused("Parameter missing")
    earlier = vendor.last_try(merchant, txnid)
    if earlier is not None and earlier.is_paid:
        raise MandateRefused("Duplicate transaction id")
    if mandate.status != "active":
        raise MandateRefused("Mandate is not active")
    try:
        amount = paise(amount_text)
    except ValueError:
        raise MandateRefused("Invalid amount") from None
    today = local(vendor.clock.now()).date().isoformat()
    noticed = _unpaid(vendor, mandate, amount, today)
    if not noticed:
        raise MandateRefused("Pre debit notification is not sent for this transaction")
    status, unmapped, error, field9 = _CHARGES[mandate.next_charge]
    consented = vendor.table(Transaction)[mandate.id]
    kept = {name: value for name, value in consented.form.items() if not name.startswith("si")}
    form = {**kept, "txnid": txnid, "amount": amount_text}
    form |= {name: str(wanted[name]) for name in ("phone", "email", "udf2", "udf3", "udf4", "udf5") if name in wanted}
    form["udf1"] = ""
    transaction = Transaction(
        id=vendor.next_payment_id(),
        merchant=merchant.id,
        txnid=txnid,
        form=form,
        amount=amount,
        created_at=vendor.clock.now(),
        status=status,
        unmapped=unmapped,
        mode=consented.mode,
        bankcode=consented.bankcode,
        card_no=consented.card_no,
        vpa=consented.vpa,
        error=error,
        error_message=field9,
        field9=field9,
        payment_source="sist",
    )
    vendor.add_transaction(transaction)
    if transaction.is_paid:
        actions.book_capture(vendor, transaction, amount, token="")
        noticed[0].status = "Paid"
        vendor.save(noticed[0])
    details = {
        "transactionid": txnid,
        "amount": amount_text,
        "payuid": transaction.id,
        "status": {"success": "captured", "failure": "failed"}.get(status, "pending"),
        "field9": field9,
        "phone": form["phone"],
        "email": form["email"],
        **{f"udf{number}": form.get(f"udf{number}", "") for number in range(2, 6)},
    }
    return {"status": 1, "message": "Transaction Processed successfully", "details": {txnid: details}}


def _unpaid(vendor: Vendor, mandate: Mandate, amount: int, today: str) -> list[Notice]:
    """Notices of this very debit whose day has come."""
    of_mandate = [item for item in vendor.table(Notice).values() if item.mandate == mandate.id]
    return [item for item in of_mandate if item.amount == amount and item.status == "Unpaid" and item.debit_on <= today]


def _card_notice(vendor: Vendor, mandate: Mandate, salt: str) -> dict[str, Any]:
    kind = "MANDATE_CANCELLATION" if mandate.status == "revoked" else "MANDATE_MODIFICATION"
    details = {
        "billingAmount": rupees(mandate.amount_max),
        "paymentStartDate": mandate.starts_on,
        "paymentEndDate": mandate.ends_on,
    }
    notice = {
        "status": mandate.status,
        "authPayuId": mandate.id,
        "si_details": details,
        "message": f"Mandate {mandate.status}",
        "eventDate": stamp(vendor.clock.now()),
        "notificationType": kind,
        "key": mandate.merchant,
        **{f"udf{number}": "" for number in range(1, 6)},
    }
    return notice | {"hash": hashing.of_card_mandate(notice, details, salt)}


def _upi_notice(vendor: Vendor, mandate: Mandate, salt: str) -> dict[str, Any]:
    kinds = {"paused": "MANDATE_PAUSE", "active": "MANDATE_UNPAUSE", "revoked": "MANDATE_REVOKE"}
    notice = {
        "status": "pause" if mandate.status == "paused" else mandate.status,
        "authpayuid": mandate.id,
        "action": kinds[mandate.status],
        "dateTime": stamp(vendor.clock.now()),
        "amount": rupees(mandate.amount_max),
        "endDate": mandate.ends_on,
        "mandateNumber": f"M{mandate.id}",
        "key": mandate.merchant,
        "udf1": "",
    }
    return notice | {"hash": hashing.of_upi_mandate(notice, salt)}


def _notice_answer(notice: Notice) -> dict[str, Any]:
    return {
        "status": 1,
        "action": _NOTICE,
        "message": "Request Processed Successfully",
        "invoiceId": notice.invoice_id,
        "approvedStatus": "Not_applicable",
        "invoiceStatus": notice.status,
    }
