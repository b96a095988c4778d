"""What a business does on RazorpayX's dashboard, said to the simulator: take a test key, put money in, register a
webhook. It speaks the simulator's documented control API and imports nothing of it."""

from __future__ import annotations

import secrets
import string
from collections.abc import Mapping, Sequence

from core.plugin_host.types import ControlCall

_LETTERS = string.ascii_letters + string.digits
_BALANCE_PAISE = 1_000_000_00


def make_credentials(business: str) -> dict[str, str]:
    """A fresh test key pair and customer identifier of the vendor's shape, and a webhook secret that we make up."""
    return {
        "key_id": f"rzp_test_{_word(14)}",
        "key_secret": _word(24),
        "webhook_secret": _word(32),
        "account_number": "78787800" + "".join(secrets.choice(string.digits) for _ in range(8)),
    }


def enrol(credentials: Mapping[str, str], business: str, webhook_url: str) -> Sequence[ControlCall]:
    """Open the merchant of these credentials with its webhook, or bring it up to date: the key id decides which."""
    return [
        ControlCall(
            "merchants",
            {
                "key_id": credentials["key_id"],
                "key_secret": credentials["key_secret"],
                "account_number": credentials["account_number"],
                "name": business,
                "balance": _BALANCE_PAISE,
                "webhook_url": webhook_url,
                "webhook_secret": credentials["webhook_secret"],
                # Long enough to be seen on its way, short enough to be waited for.
                "process_seconds": 2,
                "knows_every_account": True,
            },
        )
    ]


def _word(length: int) -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(length))
