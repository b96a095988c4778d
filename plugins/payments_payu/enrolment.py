"""What a merchant does on PayU's dashboard, said to the simulator: take a key and a salt, register a webhook.

It speaks the simulator's documented control API and imports nothing of it.
"""

from __future__ import annotations

import secrets
import string
from collections.abc import Mapping, Sequence

from core.plugin_host.types import ControlCall

_LETTERS = string.ascii_letters + string.digits


def make_credentials(business: str) -> dict[str, str]:
    """A fresh key with its salt, of the vendor's shape. PayU knows a business by its number, not by a name."""
    return {
        "key": _word(6),
        "salt": _word(32),
        "merchant_id": str(secrets.randbelow(9_000_000) + 1_000_000),
        "contact_email": "payments@shop.example",
        "contact_phone": "9999999999",
    }


def enrol(credentials: Mapping[str, str], business: str, webhook_url: str) -> Sequence[ControlCall]:
    """Open the merchant of these credentials with its webhook, or bring it up to date: the key decides which."""
    return [
        ControlCall(
            "merchants",
            {
                "key": credentials["key"],
                "salt": credentials["salt"],
                "mid": credentials["merchant_id"],
                "name": business,
                "webhook_urls": [webhook_url],
                # A real refund takes days: long enough to be seen on its way, short enough to be waited for.
                "refund_delay_seconds": 1,
            },
        )
    ]


def _word(length: int) -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(length))
