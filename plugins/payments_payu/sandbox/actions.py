"""Captures, refunds and cancellations: queued first, done later, as the vendor's answers say.

Invariant: queued and done refunds of a payment never exceed what was captured.
"""

from __future__ import annotations

import json
from typing import Any

from core.testing.vendor import courier
from plugins.payments_payu.sandbox import render, settlements
from plugins.payments_payu.sandbox.errors import CommandRefused
from plugins.payments_payu.sandbox.types import Action, Line, Merchant, Transaction
from plugins.payments_payu.sandbox.vendor import Vendor, digits, paise

SAME_AMOUNT_SECONDS = 300
TOKEN_MAX = 23
DONE = frozenset({"SUCCESS", "success"})


def capture(vendor: Vendor, merchant: Merchant, payment_id: str, token: str, amount_text: str) -> dict[str, Any]:
    """`capture_transaction`. Raises CommandRefused."""
    transaction = vendor.payment(merchant, payment_id)
    if transaction is None:
        raise CommandRefused("transaction not exists", 116)
    if not token:
        raise CommandRefused("token is empty", 124)
    made = [item for item in vendor.actions(transaction) if item.action == "capture"]
    if any(item.token == token for item in made):
        raise CommandRefused("token already used or request pending", 106)
    if transaction.unmapped == "captured" or made:
        raise CommandRefused("Capture Request failed", 301 if transaction.unmapped == "captured" else 109)
    if transaction.unmapped != "auth":
        raise CommandRefused("Invalid transaction status", 111)
    amount = _amount(amount_text)
    if amount > transaction.amount:
        raise CommandRefused("Capture amount is greater than the transaction amount", 303)
    if amount != transaction.amount:
        # A part may be captured at some banks; what the vendor then shows is not documented, so this one does not.
        raise CommandRefused("Partial capture not allowed", 128)
    action = book_capture(vendor, transaction, amount, token=token, delay=merchant.capture_delay_seconds)
    return {
        "status": 1,
        "msg": "Capture Request Queued",
        "request_id": action.id,
        "bank_ref_num": transaction.bank_ref,
    }


def book_capture(vendor: Vendor, transaction: Transaction, amount: int, *, token: str, delay: int = 0) -> Action:
    now = vendor.clock.now()
    action = Action(
        vendor.next_request_id(),
        transaction.merchant,
        transaction.id,
        "capture",
        amount,
        token,
        now,
        now + delay,
        bank_ref=transaction.bank_ref,
    )
    vendor.add_action(action)
    if delay:
        watch(vendor, action)
    else:
        _captured(vendor, action)
    return action


def cancel_or_refund(vendor: Vendor, merchant: Merchant, fields: dict[str, str]) -> dict[str, Any]:
    """`cancel_refund_transaction`: cancels what is authorised, refunds what is captured. Raises CommandRefused."""
    transaction = vendor.payment(merchant, fields.get("var1", ""))
    token = fields.get("var2", "")
    # The official Python SDK sends the amount under its own name.
    amount_text = fields.get("var3") or fields.get("amount", "")
    if transaction is None:
        raise CommandRefused("transaction not exists", 116)
    if not token:
        raise CommandRefused("token is empty", 124)
    if len(token) > TOKEN_MAX:
        raise CommandRefused("token length exceeded", 255)
    amount = _amount(amount_text)
    if transaction.unmapped == "auth":
        return _cancel(vendor, transaction, token, amount)
    if transaction.unmapped != "captured":
        raise CommandRefused("Refund request failed", 111)
    return _refund(vendor, transaction, token, amount, callback_url=fields.get("var5", ""))


def _cancel(vendor: Vendor, transaction: Transaction, token: str, amount: int) -> dict[str, Any]:
    if any(item.action == "cancel" for item in vendor.actions(transaction)):
        raise CommandRefused("token already used or request pending", 106)
    if amount != transaction.amount:
        raise CommandRefused("Cancel request failed", 117)
    now = vendor.clock.now()
    action = Action(
        vendor.next_request_id(), transaction.merchant, transaction.id, "cancel", amount, token, now, now, "SUCCESS"
    )
    vendor.add_action(action)
    # The payment states list none for this: what the vendor shows of the payment itself is not known.
    transaction.status, transaction.unmapped = "failure", "cancelled"
    vendor.save(transaction)
    return {"status": 1, "msg": "Cancel Request Queued", "txn_update_id": action.id, "bank_ref_num": ""}


def _refund(vendor: Vendor, transaction: Transaction, token: str, amount: int, *, callback_url: str) -> dict[str, Any]:
    merchant = vendor.table(Merchant)[transaction.merchant]
    now = vendor.clock.now()
    made = [item for item in vendor.actions(transaction) if item.action == "refund"]
    for item in made:
        if item.token == token and item.amount == amount:
            raise CommandRefused(
                "Refund FAILURE - Transactions with same amount and same token not allowed",
                227,
                mihpayid=int(transaction.id),
            )
        if item.token == token:
            raise CommandRefused(
                "Refund FAILURE - token already used or request pending", 106, mihpayid=int(transaction.id)
            )
    if any(item.amount == amount and now - item.created_at < SAME_AMOUNT_SECONDS for item in made):
        raise CommandRefused(
            "Refund FAILURE - Same amount refund within 5 minutes not allowed", 214, mihpayid=int(transaction.id)
        )
    if amount > transaction.amount - transaction.amount_refunded:
        raise _refund_refused(transaction, "Invalid refund amount", 105)
    will_fail = vendor.faults.take(merchant.id, "refund_fails", "cancel_refund_transaction") is not None
    delay = merchant.refund_delay_seconds
    action = Action(
        vendor.next_request_id(),
        merchant.id,
        transaction.id,
        "refund",
        amount,
        token,
        now,
        now + delay,
        refund_mode="Back to Source",
        will_fail=will_fail,
        callback_url=callback_url,
    )
    transaction.amount_refunded += amount
    vendor.save(transaction)
    vendor.add_action(action)
    if delay:
        watch(vendor, action)
    else:
        decide(vendor, action, succeed=not will_fail)
    return {
        "status": 1,
        "msg": "Refund Request Queued",
        "request_id": action.id,
        "bank_ref_num": "",
        "mihpayid": int(transaction.id),
        "error_code": 102,
    }


def decide(vendor: Vendor, action: Action, *, succeed: bool) -> None:
    """The bank ends a queued refund or capture."""
    if action.status != "queued":
        raise ValueError(f"the request is {action.status}")
    if action.action == "capture":
        _captured(vendor, action)
        return
    transaction = vendor.table(Transaction)[action.transaction]
    action.status = "success" if succeed else "failure"
    action.bank_ref = digits(12)
    vendor.save(action)
    if succeed:
        _book_refund(vendor, action)
    else:
        transaction.amount_refunded -= action.amount
        vendor.save(transaction)
    _tell(vendor, action, transaction)


def watch(vendor: Vendor, action: Action) -> None:
    """Set the timer of a queued action; called again for each after a restart."""
    if action.status == "queued":
        vendor.at(action.due_at, lambda due: _when_due(vendor, action))


def _when_due(vendor: Vendor, action: Action) -> None:
    if action.status == "queued":
        decide(vendor, action, succeed=not action.will_fail)


def _captured(vendor: Vendor, action: Action) -> None:
    transaction = vendor.table(Transaction)[action.transaction]
    merchant = vendor.table(Merchant)[action.merchant]
    action.status = "SUCCESS"
    vendor.save(action)
    transaction.unmapped = "captured"
    vendor.save(transaction)
    fee = _share(action.amount, merchant.fee_basis_points)
    tax = _share(fee, merchant.tax_basis_points)
    now = vendor.clock.now()
    vendor.add(
        Line(
            id=action.id,
            merchant=merchant.id,
            action="capture",
            transaction=transaction.id,
            amount=action.amount,
            fee=fee,
            tax=tax,
            net=action.amount - fee - tax,
            created_at=now,
            due_at=settlements.due_after(now),
        )
    )


def _book_refund(vendor: Vendor, action: Action) -> None:
    now = vendor.clock.now()
    vendor.add(
        Line(
            id=action.id,
            merchant=action.merchant,
            action="refund",
            transaction=action.transaction,
            amount=action.amount,
            fee=0,
            tax=0,
            net=-action.amount,
            created_at=action.created_at,
            due_at=now,
        )
    )


def _tell(vendor: Vendor, action: Action, transaction: Transaction) -> None:
    """Send the refund's webhook: JSON, and signed by nothing. A second one follows once the bank's number is known."""
    merchant = vendor.table(Merchant)[action.merchant]
    urls = list(merchant.webhook_urls) if "refund" in merchant.events else []
    if action.callback_url and action.callback_url not in urls:
        urls.append(action.callback_url)
    body = json.dumps(render.refund_notice(action, transaction))
    courier.emit(vendor, merchant.id, "refund", urls, lambda _: ({"Content-Type": "application/json"}, body))


def tell_arn(vendor: Vendor, action: Action) -> None:
    """The bank's reference of a refund becomes known: told by the same webhook once more."""
    action.bank_arn = digits(23)
    vendor.save(action)
    _tell(vendor, action, vendor.table(Transaction)[action.transaction])


def _share(amount: int, basis_points: int) -> int:
    """A part of an amount in whole paise, half rounded up."""
    return (amount * basis_points + 5_000) // 10_000


def _amount(text: str) -> int:
    try:
        amount = paise(text)
    except ValueError:
        raise CommandRefused("amount is empty", 105) from None
    if amount <= 0:
        raise CommandRefused("Invalid amount", 105)
    return amount


def _refund_refused(transaction: Transaction, text: str, code: int) -> CommandRefused:
    return CommandRefused(f"Refund FAILURE - {text}", code, mihpayid=int(transaction.id))
