"""A payer's tries: from the merchant's form to money or none, and what is told of it.

Invariant: of the tries of one txnid at most one is paid.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit

from core.testing.vendor import courier
from core.testing.vendor.courier import Signer
from plugins.payments_payu.sandbox import actions, hashing, mandates, render
from plugins.payments_payu.sandbox.types import Merchant, Transaction
from plugins.payments_payu.sandbox.vendor import Vendor, digits, paise

MANDATORY = ("key", "txnid", "amount", "productinfo", "firstname", "email", "phone", "surl", "furl", "hash")
LIMITS = {"txnid": 25, "productinfo": 100, "firstname": 60, "email": 50, "phone": 50}

# Outcome → status, unmappedstatus, error, error_Message, field9. Texts are the vendor's own: its samples, its table of
# error codes.
OUTCOMES = {
    "success": ("success", "captured", "E000", "No Error", "No Error"),
    "failure": ("failure", "failed", "E325", "Bank denied transaction on the card.", "Bank denied transaction."),
    "issuer_down": ("failure", "failed", "E802", "Issuing Bank was temporarily not available.", "Issuing bank down"),
    "cancelled": (
        "failure",
        "userCancelled",
        "E1605",
        "Transaction failed due to customer pressing cancel button.",
        "Cancelled by user",
    ),
    "bounced": ("failure", "bounced", "E801", "Netbanking option was temporarily not available.", "Bounced"),
    "dropped": (
        "failure",
        "dropped",
        "E1602",
        "Bank was unable to authenticate.",
        "OTP/ATM page expired due to no user action",
    ),
    "pending": ("pending", "pending", "", "", ""),
    "auto_refund": ("failure", "autoRefund", "E1602", "Bank was unable to authenticate.", "Refunded by PayU"),
}


class FormRefused(Exception):
    """The vendor shows an error page instead of its payment page."""

    def __init__(self, text: str, code: str = "") -> None:
        super().__init__(text)
        self.code = code


def begin(vendor: Vendor, form: Mapping[str, str]) -> Transaction:
    """Take a merchant's form: check it, and begin a try. Raises FormRefused."""
    merchant = vendor.table(Merchant).get(form.get("key", ""))
    if merchant is None:
        raise FormRefused("Invalid merchant key. Please contact your merchant")
    for name in MANDATORY:
        if not form.get(name):
            raise FormRefused(f"Mandatory parameter missing: {name}")
    for name, limit in LIMITS.items():
        if len(form[name]) > limit:
            raise FormRefused(f"Parameter too long: {name}")
    expected = [hashing.of_request(form, salt) for salt in (merchant.salt, merchant.former_salt) if salt]
    if not any(hashing.same(form["hash"], item) for item in expected):
        vendor.log("hash_refused", merchant.id, txnid=form["txnid"])
        raise FormRefused("Validation of secure hash failed. Checksum Failed", "E700")
    for name in ("surl", "furl", "curl"):
        if name in form and not _is_web_address(form[name]):
            raise FormRefused(f"Parameter is not an absolute URL: {name}")
    amount = _amount(form["amount"])
    if problem := mandates.refuse_terms(form):
        raise FormRefused(problem)
    earlier = vendor.last_try(merchant, form["txnid"])
    if earlier is not None and (earlier.is_paid or earlier.unmapped == "pending"):
        raise FormRefused("Duplicate Order ID: this transaction was already submitted")
    transaction = Transaction(
        id=vendor.next_payment_id(),
        merchant=merchant.id,
        txnid=form["txnid"],
        form=dict(form),
        amount=amount,
        created_at=vendor.clock.now(),
        payment_source="sist" if form.get("si") else "payu",
    )
    vendor.add_transaction(transaction)
    return transaction


def decide(vendor: Vendor, transaction: Transaction, outcome: str, **instrument: str) -> None:
    """Let the bank, or the payer, decide a try: also a dropped one that the bank says yes to after all."""
    if transaction.is_paid or transaction.unmapped == "autoRefund":
        raise ValueError(f"the transaction is {transaction.unmapped}: nothing is left to decide")
    for name, value in instrument.items():
        setattr(transaction, name, value)
    if outcome == "success" and any(item.is_paid for item in vendor.tries_of(transaction)):
        outcome = "auto_refund"  # a bank's late yes to a try, after another one of the same txnid was paid
    transaction.status, transaction.unmapped, transaction.error, transaction.error_message, transaction.field9 = (
        OUTCOMES[outcome]
    )
    transaction.late_at = None
    if outcome == "success":
        transaction.bank_ref = digits(6)
        if transaction.form.get("pre_authorize") == "1":
            transaction.unmapped = "auth"
        else:
            actions.book_capture(vendor, transaction, transaction.amount, token="")
            mandates.consent(vendor, transaction)
    vendor.save(transaction)
    tell(vendor, transaction)


def watch(vendor: Vendor, transaction: Transaction) -> None:
    """Set the timer of a try that ends late; called again for each after a restart."""
    if transaction.late_at is not None:
        vendor.at(transaction.late_at, lambda due: _late(vendor, transaction))


def _late(vendor: Vendor, transaction: Transaction) -> None:
    if transaction.late_at is not None and not transaction.is_paid:
        decide(vendor, transaction, "success")


def response(vendor: Vendor, transaction: Transaction, signer: Signer = Signer.CURRENT) -> dict[str, str]:
    """The form that the vendor sends of a try, to the payer's browser as to the merchant's server."""
    merchant = vendor.table(Merchant)[transaction.merchant]
    form = render.form(transaction)
    salt = merchant.salt
    if signer is Signer.FORMER:
        salt = merchant.former_salt or merchant.salt
    elif signer is Signer.FORGER:
        # What a forger wants: the same payment, paid. The vendor's salt is what he lacks.
        form |= {"status": "success", "unmappedstatus": "captured", "amount": f"{form['amount']}0"}
        salt = digits(32)
    form["hash"] = hashing.of_response(form, salt, with_split=merchant.is_split_hash)
    return form


def return_url(transaction: Transaction) -> str:
    """Where the vendor sends the payer's browser."""
    if transaction.is_paid or transaction.status == "pending":
        return transaction.form["surl"]
    if transaction.unmapped == "userCancelled":
        return transaction.form.get("curl") or transaction.form["furl"]
    return transaction.form["furl"]


def tell(vendor: Vendor, transaction: Transaction) -> None:
    """Send the payment webhook of a try's state, if the merchant wants it."""
    merchant = vendor.table(Merchant)[transaction.merchant]
    event = {"success": "successful", "failure": "failed"}.get(transaction.status, "pending")
    if event not in merchant.events:
        return

    def make(signer: Signer) -> courier.Made:
        body = urlencode(response(vendor, transaction, signer))
        return {"Content-Type": "application/x-www-form-urlencoded", "User-Agent": "PayU"}, body

    courier.emit(vendor, merchant.id, event, merchant.webhook_urls, make)


def _amount(text: str) -> int:
    try:
        amount = paise(text)
    except ValueError:
        amount = 0
    if amount <= 0:
        raise FormRefused("Invalid amount")
    return amount


def _is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and all(ord(letter) > 32 for letter in text)
