"""The hosted page, `/@merchant/<id>`: a payer chooses a method and how the bank answers. It needs no JavaScript."""

from __future__ import annotations

from quart import Blueprint, Response, redirect, request
from werkzeug.wrappers import Response as WerkzeugResponse

from core.testing.vendor import pages
from plugins.payments_instamojo.sandbox.api import bank
from plugins.payments_instamojo.sandbox.bank import INSTRUMENTS, Invalid, rupees
from plugins.payments_instamojo.sandbox.types import Merchant, PaymentRequest

blueprint = Blueprint("page", __name__, template_folder="templates")

# support.instamojo.com, "test cards".
CARD = "4242424242424242"
CODE = "1221"
OUTCOMES = {"pay": "success", "fail": "failure", "wait": "pending"}


@blueprint.get("/@<username>/<request_id>")
async def show_page(username: str, request_id: str) -> Response:
    """Show the payment page of a request, or that it takes no payment."""
    found = _found(username, request_id)
    if found is None:
        return await pages.notice("There is no such page", status=404)
    if not bank().is_open(found):
        return await pages.notice("This link takes no payment any more")
    merchant = bank().table(Merchant)[found.merchant]
    return await pages.show(
        "instamojo_page.html",
        merchant=merchant,
        purpose=found.purpose,
        amount=rupees(found.amount),
        instruments=INSTRUMENTS,
        card=CARD,
        code=CODE,
    )


@blueprint.post("/@<username>/<request_id>")
async def pay(username: str, request_id: str) -> WerkzeugResponse | Response:
    """Play the bank's answer to what the payer entered, or the outcome that the payer asked for."""
    found = _found(username, request_id)
    if found is None:
        return await pages.notice("There is no such page", status=404)
    form = await request.form
    instrument, outcome = form.get("instrument", "UPI"), OUTCOMES.get(form.get("action", "pay"), "success")
    if instrument not in INSTRUMENTS:
        instrument = "UPI"
    is_card = instrument == "CARD"
    if is_card and (form.get("card", "").replace(" ", ""), form.get("code", "")) != (CARD, CODE):
        outcome = "failure"
    try:
        payment = bank().pay(found, outcome, instrument)
    except Invalid:
        return await pages.notice("This link takes no payment any more")
    await bank().commit()
    target = bank().way_back(payment)
    if not target:
        return await pages.notice(f"Payment {payment.status}")
    return redirect(target, 302)


def _found(username: str, request_id: str) -> PaymentRequest | None:
    found = bank().table(PaymentRequest).get(request_id)
    known = found is not None and bank().table(Merchant)[found.merchant].username == username
    return found if known else None
