"""What a merchant does on Acme's dashboard, said to the simulator. It imports nothing of it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence

from core.plugin_host.types import ControlCall


def make_credentials(business: str) -> dict[str, str]:
    """A fresh test key and a signing secret of Acme's shape."""
    return {"api_key": f"test_{secrets.token_hex(16)}", "webhook_secret": f"sec_{secrets.token_hex(16)}"}


def enrol(credentials: Mapping[str, str], business: str, webhook_url: str) -> Sequence[ControlCall]:
    """Open the merchant of these credentials with its webhook, or bring it up to date."""
    body = {**credentials, "name": business, "webhook_urls": [webhook_url]}
    return [ControlCall("merchants", body)]
