"""What the platform itself writes about, and the variables that each kind of message has, with an example."""

from __future__ import annotations

from collections.abc import Mapping

ALWAYS: Mapping[str, str] = {
    "brand_name": "Asha Books",
    "support": "help@asha.example",
}
"""Filled by the platform in every message."""

_PAYMENT = {
    "name": "Asha",
    "amount": "INR 1,499.00",
    "reference": "pay_01jd5qcrkb0s5kz2sv6v2k9ebq",
    "date": "28 Nov 2026, 09:30 IST",
}

KEYS: Mapping[str, Mapping[str, str]] = {
    "verification": {"name": "Asha", "link_url": "https://asha.example/verify/abc", "minutes": "30"},
    "otp": {"code": "482913", "minutes": "5"},
    "password_reset": {"name": "Asha", "link_url": "https://asha.example/reset/abc", "minutes": "30"},
    "security_notice": {"what": "Your password was changed.", "date": "28 Nov 2026, 04:00 UTC"},
    "invitation": {"link_url": "https://asha.example/sign-up", "days": "7"},
    "receipt": {**_PAYMENT, "method": "UPI"},
    "refund": {**_PAYMENT, "status": "on its way"},
    "withdrawal": {**_PAYMENT, "account": "HDFC ••3210", "status": "on its way"},
    "kyc": {"name": "Asha", "status": "approved", "reason": "", "link_url": "https://asha.example/kyc"},
    "invoice": {
        "name": "Asha",
        "number": "INV-2026-0042",
        "amount": "INR 1,499.00",
        "due_date": "12 Dec 2026",
        "link_url": "https://asha.example/invoices/42",
    },
    "low_balance": {
        "name": "Asha",
        "balance": "INR 120.00",
        "threshold": "INR 200.00",
        "link_url": "https://asha.example/wallet",
    },
}
"""By template key. A variable that ends in `_url` is a link and must be one."""

OPTIONAL = frozenset({"name", "reason", "method", "account", "minutes"})
"""Variables that may be left out: templates ask for them before they use them."""
