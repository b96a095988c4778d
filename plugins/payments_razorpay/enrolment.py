"""What a merchant does on Razorpay's dashboard, said to the simulator: take a test key, register a webhook.

It speaks the simulator's documented control API and imports nothing of it.
"""

from __future__ import annotations

import secrets
import string
from collections.abc import Mapping, Sequence

from core.plugin_host.types import ControlCall
from plugins.payments_razorpay import mapping

_LETTERS = string.ascii_letters + string.digits


def make_credentials(business: str) -> dict[str, str]:
    """A fresh test key pair of the vendor's shape, and a webhook secret that the merchant makes up."""
    return {
        "key_id": f"rzp_test_{_word(14)}",
        "key_secret": _word(24),
        "webhook_secret": _word(32),
        "display_name": business,
    }


def enrol(credentials: Mapping[str, str], business: str, webhook_url: str) -> Sequence[ControlCall]:
    """Open the merchant of these credentials with its webhook, or bring it up to date: the key id decides which."""
    webhook = {"url": webhook_url, "secret": credentials["webhook_secret"], "events": list(mapping.EVENT_SUBJECTS)}
    return [
        ControlCall(
            "merchants",
            {
                "key_id": credentials["key_id"],
                "key_secret": credentials["key_secret"],
                "name": business,
                "webhooks": [webhook],
                # A real refund takes days: long enough to be seen on its way, short enough to be waited for.
                "refund_delay_seconds": 1,
            },
        )
    ]


def _word(length: int) -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(length))
