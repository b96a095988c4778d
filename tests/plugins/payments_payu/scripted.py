"""A PayU account at a vendor that answers exactly what a test tells it to, and what PayU would sign for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl

from core.kit.money import Money
from core.payments.provider import AttemptRef, CheckoutRequest, RefundRequest
from plugins.payments_payu import hashes, mapping
from plugins.payments_payu.provider import PayU
from tests.plugins.payments_payu import samples
from tests.plugins.payments_payu.harness import SETTINGS, make
from tests.plugins.payments_razorpay.vendor import Request, Vendor

SALT = SETTINGS["salt"]
AMOUNT = Money.parse("1499.00", "INR")
NOW = datetime(2026, 1, 5, tzinfo=UTC)
TXNID = mapping.txnid("att_1")
PAYMENT_ID = "403993715500000001"
WISH = CheckoutRequest(
    "att_1",
    AMOUNT,
    'Deposit — ₹ 500 / "tea" & more',
    capture=True,
    return_url="https://shop.example/r",
    cancel_url="https://shop.example/c",
    payer={"name": "Gaurav Kumar", "email": "gaurav@example.com", "phone": "+919876543210"},
)
ATTEMPT = AttemptRef("att_1", TXNID, None, AMOUNT, NOW)
KNOWN = replace(ATTEMPT, provider_payment_id=PAYMENT_ID)
REFUND = RefundRequest("ref_1", Money.parse("100.00", "INR"), PAYMENT_ID)
QUEUED = {"status": 1, "msg": "Refund Request Queued", "request_id": "131", "mihpayid": int(PAYMENT_ID)}
NO_ACTIONS = {"status": 0, "msg": "0 out of 1", "transaction_details": {PAYMENT_ID: "No action status found"}}


def at(vendor: Vendor) -> PayU:
    return make(sandbox_url=vendor.url)


def verified(state: str = "captured", **changes: Any) -> dict[str, Any]:
    (found,) = samples.load("verify_payment.success")["transaction_details"].values()
    status = {"captured": "success", "auth": "success", "in progress": "pending", "odd": "success"}.get(
        state, "failure"
    )
    amounts = {"amt": "1499.00", "transaction_amount": "1499.00"}
    row = {**found, "txnid": TXNID, "mihpayid": PAYMENT_ID, "status": status, "unmappedstatus": state, **amounts}
    return {"status": 1, "msg": "1 out of 1", "transaction_details": {TXNID: row | changes}}


def acted(**row: Any) -> dict[str, Any]:
    whole = {
        "mihpayid": PAYMENT_ID,
        "request_id": "131",
        "amt": "100.00",
        "action": "refund",
        "status": "queued",
        **row,
    }
    return {"status": 1, "msg": "1 out of 1", "transaction_details": {PAYMENT_ID: {"131": whole}}}


def sent(request: Request) -> dict[str, str]:
    return dict(parse_qsl(request.body.decode(), keep_blank_values=True))


def back(**changes: str) -> dict[str, str]:
    """A signed form of success for our attempt."""
    form = {**samples.load("s2s_form.success"), "txnid": TXNID, "amount": "1499.00", **changes}
    return signed(form)


def signed(form: dict[str, str], salt: str = SALT) -> dict[str, str]:
    down = [form[f"udf{number}"] for number in range(10, 0, -1)]
    down += [form[name] for name in ("email", "firstname", "productinfo", "amount", "txnid", "key")]
    return {**form, "hash": hashes.sha512("|".join([salt, form["status"], *down]))}
