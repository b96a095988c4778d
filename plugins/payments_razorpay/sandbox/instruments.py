"""What a payer can pay with in test mode, and why a payment fails (errors/payments/list.md)."""

import secrets
from typing import Any

from plugins.payments_razorpay.sandbox.errors import VendorError
from plugins.payments_razorpay.sandbox.vendor import new_id

METHODS = ("upi", "card", "netbanking", "wallet")
SUCCESS_VPA = "success@razorpay"
FAILURE_VPA = "failure@razorpay"
BANKS = {"HDFC": "HDFC Bank", "ICIC": "ICICI Bank", "SBIN": "State Bank of India", "UTIB": "Axis Bank"}
WALLETS = {"airtelmoney": "Airtel Money", "payzapp": "PayZapp"}

TEST_CARDS = {
    "4100280000001007": ("Visa", None),
    "5500670000001002": ("MasterCard", None),
    "6527658900001005": ("RuPay", None),
    "36082800091007": ("Diners Club", None),
    "340256000401007": ("American Express", None),
    "4100280000090000": ("Visa", "payment_timed_out"),
    "4100280000080001": ("Visa", "insufficient_funds"),
    "4100280000070002": ("Visa", "payment_cancelled"),
    "4100280000060003": ("Visa", "card_declined"),
    "4100280000030006": ("Visa", "card_disabled_for_online_payments"),
    "4100280000010008": ("Visa", "card_number_invalid"),
}
"""Number → network and the reason with which the vendor's test mode always refuses it."""

_FAILURES: dict[str, tuple[str, str, str, str]] = {
    # reason: code, source, step, description. The first text is the vendor's sample; the others are ours.
    "payment_failed": (
        "BAD_REQUEST_ERROR",
        "gateway",
        "payment_response",
        (
            "Payment was unsuccessful due to a temporary issue. "
            "If amount got deducted, it will be refunded within 5-7 working days."
        ),
    ),
    "payment_cancelled": ("BAD_REQUEST_ERROR", "customer", "payment_authentication", "Payment was cancelled"),
    "payment_timed_out": (
        "BAD_REQUEST_ERROR",
        "customer",
        "payment_authentication",
        "Payment was not completed on time",
    ),
    "incorrect_otp": (
        "BAD_REQUEST_ERROR",
        "customer",
        "payment_authentication",
        "The OTP entered was incorrect",
    ),
    "insufficient_funds": (
        "BAD_REQUEST_ERROR",
        "customer",
        "payment_authorization",
        "Payment failed because of insufficient funds in the account",
    ),
    "card_declined": (
        "GATEWAY_ERROR",
        "issuer_bank",
        "payment_authorization",
        "The card was declined by the bank",
    ),
    "card_disabled_for_online_payments": (
        "BAD_REQUEST_ERROR",
        "issuer_bank",
        "payment_authorization",
        "The card is not enabled for online payments",
    ),
    "card_number_invalid": (
        "BAD_REQUEST_ERROR",
        "customer",
        "payment_initiation",
        "The card number is invalid",
    ),
    "invalid_vpa": ("BAD_REQUEST_ERROR", "customer", "payment_initiation", "The UPI id is invalid"),
    "bank_technical_error": (
        "GATEWAY_ERROR",
        "gateway",
        "payment_authorization",
        "Payment failed because of a technical error at the bank",
    ),
    "gateway_technical_error": (
        "GATEWAY_ERROR",
        "gateway",
        "payment_authorization",
        "Payment failed because of a technical error at the gateway",
    ),
    "payment_risk_check_failed": (
        "BAD_REQUEST_ERROR",
        "business",
        "payment_authorization",
        "Payment was blocked by the risk checks",
    ),
}
REASONS = tuple(_FAILURES)


def failure(reason: str) -> dict[str, str]:
    """Return the error part of a failed payment."""
    code, source, step, description = _FAILURES[reason]
    return {"code": code, "description": description, "source": source, "step": step, "reason": reason}


def instrument(
    method: str, *, vpa: str = "", card_number: str = "", bank: str = "", wallet: str = "", name: str = ""
) -> dict[str, Any]:
    """Return the payment's fields for what the payer typed. A card number is never kept, only its last four digits."""
    if method == "upi":
        return {"vpa": vpa or SUCCESS_VPA}
    if method == "card":
        number = "".join(letter for letter in card_number if letter not in " -") or "4100280000001007"
        if not number.isascii() or not number.isdigit() or not 12 <= len(number) <= 19:
            raise VendorError("The card number is invalid", field="card[number]", reason="card_number_invalid")
        network = TEST_CARDS.get(number, ("Visa", None))[0]
        return {"card": _card(number[-4:], network, name)}
    if method in ("netbanking", "emandate"):
        return {"bank": bank if bank in BANKS else "HDFC"}
    return {"wallet": wallet if wallet in WALLETS else "airtelmoney"}


def refusal(method: str, *, vpa: str = "", card_number: str = "", otp: str = "") -> str | None:
    """Return the reason with which test mode refuses this instrument, or None when it pays."""
    if method == "upi":
        known = {SUCCESS_VPA: None, FAILURE_VPA: "payment_failed", "": None}
        return known.get(vpa, "invalid_vpa")
    if method == "card":
        number = "".join(letter for letter in card_number if letter not in " -") or "4100280000001007"
        if number not in TEST_CARDS:
            return "card_number_invalid"
        if TEST_CARDS[number][1] is not None:
            return TEST_CARDS[number][1]
        if not (otp.isascii() and otp.isdigit() and 4 <= len(otp) <= 10):
            return "incorrect_otp"
    return None


def acquirer_data(method: str, *, authorized: bool) -> dict[str, str | None]:
    """Return the references of the bank's side; empty ones for a failure."""
    if method == "upi":
        if not authorized:
            return {"rrn": None}
        return {"rrn": _digits(12), "upi_transaction_id": secrets.token_hex(16).upper()}
    if method == "card":
        return {"auth_code": _digits(6) if authorized else None}
    if method == "emandate":
        return {}
    if method == "netbanking":
        return {"bank_transaction_id": _digits(7) if authorized else None}
    return {"transaction_id": None}


def _digits(count: int) -> str:
    return str(secrets.randbelow(9 * 10 ** (count - 1)) + 10 ** (count - 1))


def _card(last4: str, network: str, name: str) -> dict[str, Any]:
    return {
        "id": new_id("card"),
        "entity": "card",
        "name": name,
        "last4": last4,
        "network": network,
        "type": "debit",
        "issuer": None,
        "international": False,
        "emi": False,
        "sub_type": "consumer",
        "token_iin": None,
    }
