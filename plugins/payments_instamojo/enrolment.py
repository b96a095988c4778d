"""What a merchant does on Instamojo's dashboard, said to the simulator: take credentials, name a webhook.

It speaks the simulator's documented control API and imports nothing of it.
"""

from __future__ import annotations

import secrets
import string
from collections.abc import Mapping, Sequence

from core.plugin_host.types import ControlCall

_LETTERS = string.ascii_letters + string.digits


def make_credentials(business: str) -> dict[str, str]:
    """Fresh v2 credentials of the vendor's shape. Instamojo knows a business by its account, not by a name."""
    return {
        "client_id": f"test_{_word(36)}",
        "client_secret": f"test_{_word(100)}",
        "private_salt": secrets.token_hex(16),
    }


def enrol(credentials: Mapping[str, str], business: str, webhook_url: str) -> Sequence[ControlCall]:
    """Open the merchant of these credentials with its webhook, or bring it up to date: the client id decides which."""
    return [
        ControlCall(
            "merchants",
            {
                "client_id": credentials["client_id"],
                "client_secret": credentials["client_secret"],
                "private_salt": credentials["private_salt"],
                "name": business,
                "webhook_url": webhook_url,
                # A real refund takes days: long enough to be seen on its way, short enough to be waited for.
                "refund_delay_seconds": 1,
            },
        )
    ]


def _word(length: int) -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(length))
