"""What a customer does on a vendor's dashboard, said to the simulator: get credentials, enter a webhook address.

It speaks the simulators' documented control API and imports nothing of them.
"""

from __future__ import annotations

import secrets
import string
from collections.abc import Mapping, Sequence
from typing import Any

from core.plugin_host.types import ControlCall

_LETTERS = string.ascii_letters + string.digits


def make_twilio(business: str) -> dict[str, Any]:
    """Fresh credentials of Twilio's shape."""
    return {
        "account_sid": f"AC{secrets.token_hex(16)}",
        "auth_token": secrets.token_hex(16),
        "sender": "+15005550006",
        "verify_service_sid": f"VA{secrets.token_hex(16)}",
    }


def enrol_twilio(credentials: Mapping[str, str], business: str, webhook_url: str) -> Sequence[ControlCall]:
    """Open the account of these credentials, or bring it up to date."""
    settings = {name: credentials[name] for name in ("auth_token", "verify_service_sid")}
    return [ControlCall("accounts", {"id": credentials["account_sid"], **settings, "webhook_url": webhook_url})]


def make_plivo(business: str) -> dict[str, Any]:
    """Fresh credentials of Plivo's shape."""
    return {
        "auth_id": f"MA{secrets.token_hex(9).upper()}",
        "auth_token": _word(40),
        "sender": "BAHITX",
    }


def enrol_plivo(credentials: Mapping[str, str], business: str, webhook_url: str) -> Sequence[ControlCall]:
    """Open the account of these credentials, or bring it up to date."""
    account = {"id": credentials["auth_id"], "auth_token": credentials["auth_token"], "webhook_url": webhook_url}
    return [ControlCall("accounts", account)]


def make_msg91(business: str) -> dict[str, Any]:
    """Fresh credentials of MSG91's shape, and a webhook token that the customer makes up."""
    return {
        "auth_key": f"{secrets.randbelow(900_000) + 100_000}A{_word(22)}",
        "webhook_token": _word(32),
        "templates": {"1107160000000000001": {"template_id": secrets.token_hex(12), "variables": ["var1"]}},
        "otp_template_id": secrets.token_hex(12),
    }


def enrol_msg91(credentials: Mapping[str, Any], business: str, webhook_url: str) -> Sequence[ControlCall]:
    """Open the account of these credentials, or bring it up to date."""
    templates = {item["template_id"]: item["variables"] for item in credentials["templates"].values()}
    return [
        ControlCall(
            "accounts",
            {
                "id": credentials["auth_key"],
                "templates": templates,
                "otp_template_id": credentials["otp_template_id"],
                "webhook_url": f"{webhook_url}?token={credentials['webhook_token']}",
            },
        )
    ]


def _word(length: int) -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(length))
