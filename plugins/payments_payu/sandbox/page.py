"""Hosted checkout, `/_payment`: the page the payer sees and the signed way back to the merchant.

It needs no JavaScript and no other host; a short script only presses the button of the returning form for the payer.
"""

from __future__ import annotations

from quart import Blueprint, Response, request

from core.testing.vendor import pages
from plugins.payments_payu.sandbox import payments
from plugins.payments_payu.sandbox.commands import vendor
from plugins.payments_payu.sandbox.payments import FormRefused
from plugins.payments_payu.sandbox.types import Merchant, Transaction

blueprint = Blueprint("page", __name__, template_folder="templates")

# docs.payu.in, "Test Cards, UPI ID and Wallets".
TEST_CARDS = {
    "5123456789012346": "MAST",
    "4012001037141112": "VISA",
    "6082015309577308": "RUPAY",
    "370295061673669": "AMEX",
}
CODE = "123456"
BANKS = {"HDFB": "HDFC Bank", "ICIB": "ICICI Bank", "SBIB": "State Bank of India"}
MODES = ("UPI", "CC", "NB", "CASH")
_ENFORCED = {"creditcard": "CC", "debitcard": "CC", "netbanking": "NB", "upi": "UPI", "cashcard": "CASH"}
_TITLES = {"success": "Payment received", "pending": "Waiting for the bank"}
OUTCOMES = {"pay": "success", "fail": "failure", "cancel": "cancelled", "drop": "dropped", "wait": "pending"}


@blueprint.post("/_payment")
async def open_page() -> Response:
    """Show the payment page for the merchant's form."""
    form = {name: value for name, value in (await request.form).items() if isinstance(value, str)}
    try:
        transaction = payments.begin(vendor(), form)
    except FormRefused as refused:
        await vendor().commit()
        return await pages.notice("This payment cannot go on", str(refused), code=refused.code, status=400)
    await vendor().commit()
    return await _show(transaction, base=f"_payment/{transaction.id}")


@blueprint.get("/_payment/<payment_id>")
async def show_page(payment_id: str) -> Response:
    """Show the payment page again, for a payer who reloads it."""
    transaction = vendor().table(Transaction).get(payment_id)
    if transaction is None:
        return await _expired()
    return await _show(transaction, base=payment_id)


@blueprint.post("/_payment/<payment_id>/pay")
async def pay(payment_id: str) -> Response:
    """Play the bank's answer to what the payer entered, or the outcome the payer asked for."""
    transaction = vendor().table(Transaction).get(payment_id)
    if transaction is None:
        return await _expired()
    if transaction.unmapped == "initiated":  # else reloaded or pressed twice
        form = {name: value.strip()[:100] for name, value in (await request.form).items() if isinstance(value, str)}
        _decide(transaction, form)
        await vendor().commit()
    fields = payments.response(vendor(), transaction)
    title = _TITLES.get(fields["status"], "Payment failed")
    return await pages.lead_back(payments.return_url(transaction), fields, title, fields.get("error_Message", ""))


def modes(transaction: Transaction) -> tuple[str, ...]:
    """What the merchant lets the payer pay with. Authorising first works with cards only."""
    enforced = transaction.form.get("enforce_paymethod", "")
    allowed = {_ENFORCED.get(name) for name in enforced.split("|")} if enforced else set(MODES)
    if transaction.form.get("pre_authorize") == "1":
        allowed &= {"CC"}
    return tuple(mode for mode in MODES if mode in allowed)


def _decide(transaction: Transaction, form: dict[str, str]) -> None:
    mode = form.get("mode", "UPI")
    outcome = OUTCOMES.get(form.get("action", "pay"), "success")
    entered: dict[str, str] = {"mode": mode}
    right = True
    if mode == "CC":
        number = form.get("card", "").replace(" ", "")
        right = number in TEST_CARDS and form.get("code") == CODE
        entered |= {"card_no": f"{number[:6]}XXXXXX{number[-4:]}", "bankcode": TEST_CARDS.get(number, "CC")}
    elif mode == "UPI":
        right = form.get("vpa", "").endswith(("@payu", "@payu.in"))
        entered |= {"vpa": form.get("vpa", ""), "bankcode": "UPI"}
    elif mode == "NB":
        right = (form.get("user"), form.get("password"), form.get("bank_code")) == ("payu", "payu", CODE)
        entered |= {"bankcode": form.get("bank", "HDFB")}
    else:
        entered |= {"mode": "CASH", "bankcode": "AMON"}
    if mode not in modes(transaction) or (outcome == "success" and not right):
        outcome = "failure"
    payments.decide(vendor(), transaction, outcome, **entered)
    if mode not in modes(transaction):
        transaction.error, transaction.error_message = "E1620", "Payment Method Enforced and wrong method selected"
        vendor().save(transaction)


async def _show(transaction: Transaction, base: str) -> Response:
    merchant = vendor().table(Merchant)[transaction.merchant]
    return await pages.show(
        "payu_page.html",
        base=base,
        form=transaction.form,
        merchant=merchant,
        modes=modes(transaction),
        banks=BANKS,
        cards=TEST_CARDS,
        code=CODE,
        over=transaction.unmapped != "initiated",
    )


async def _expired() -> Response:
    return await pages.notice("This payment cannot go on", "This page has expired.", status=404)
