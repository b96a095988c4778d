"""What PayU's error codes mean for another try. Unlisted codes are unknown: the money may have moved.

Codes and texts: docs.payu.in, "Error Codes" (several hundred rows). Only those are listed whose text leaves no doubt
that the payer was not debited; timeouts, reversals and whatever speaks of a debit stay unknown on purpose.
"""

from __future__ import annotations

from core.payments.provider import Failure

_RETRIABLE = {
    "E206": "bank is closed for its end of day",
    "E211": "bank cannot be reached over the network",
    "E801": "net-banking gateway is down",
    "E802": "issuing bank is down",
    "E804": "payment gateway is down",
    "E1653": "card issuer is not available",
    "E9227": "cut-off in progress",
    "E4352": "cut-off at the payer's bank",
    "E4353": "cut-off at the acquirer's bank",
    "E4358": "acquirer's core banking is offline",
    "E4027": "payer's bank's security module is down",
}
_CUSTOMER = {
    "E201": "card number missing or invalid",
    "E307": "do not honour",
    "E312": "issuer denies the card",
    "E325": "issuer denies the transaction",
    "E329": "issuer declines, low funds",
    "E705": "card not enabled for this by its owner",
    "E712": "payer gave incomplete data",
    "E902": "invalid card number",
    "E907": "wrong payment method chosen",
    "E908": "international card not allowed",
    "E1210": "credit card in a debit card field",
    "E1602": "one-time code not entered in time",
    "E1605": "payer pressed cancel",
    "E1620": "another method than the enforced one",
    "E1623": "wrong PIN",
    "E1627": "too many wrong PINs today",
    "E1628": "daily limit exceeded",
    "E1644": "empty one-time code",
    "E4005": "UPI PIN not set",
    "E4152": "payer's debit limit exceeded",
    "E4684": "UPI address cannot pay",
    "E4934": "card range not known",
    "E4936": "load limit reached",
    "E9247": "card not supported",
}
_FATAL = {
    "E226": "security signature wrong",
    "E346": "merchant not eligible for this",
    "E700": "our hash is wrong",
    "E1619": "our request names no method",
    "E2100": "our request is invalid",
    "E4666": "merchant account not configured",
}

FAILURES: dict[str, Failure] = {
    **dict.fromkeys(_RETRIABLE, Failure.RETRIABLE),
    **dict.fromkeys(_CUSTOMER, Failure.CUSTOMER),
    **dict.fromkeys(_FATAL, Failure.FATAL),
}


def of(code: str | None) -> Failure:
    """What a code means; unknown for any that is not listed."""
    return FAILURES.get(code or "", Failure.UNKNOWN)
