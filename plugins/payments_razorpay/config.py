"""The tenant's settings of a Razorpay account: they drive the admin form and are checked before anything is stored."""

from __future__ import annotations

import ipaddress
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationInfo, field_validator

from core.providers.types import Overlap

API_URL = "https://api.razorpay.com"
"""One base URL for test and live: the key pair alone decides (api/authentication)."""

_TWO_DAYS = 172_800


class RazorpayConfig(BaseModel):
    """One key pair of one Razorpay account, in test or in live mode."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    key_id: str = Field(
        pattern=r"^rzp_(test|live)_[A-Za-z0-9]{4,40}$",
        title="Key id",
        description="Account & Settings → API keys. A sandbox tenant takes a test key, a live tenant a live one.",
        examples=["rzp_test_1DP5mmOlF5G5ag"],
    )
    # A payer may return from a checkout that was begun with the former key pair: Razorpay keeps that alive for 24 h.
    key_secret: Annotated[SecretStr, Overlap(seconds=_TWO_DAYS)] = Field(
        min_length=8, max_length=200, title="Key secret", description="Shown once by Razorpay, beside the key id."
    )
    # Retries of events from before a change are signed with the former secret for 24 hours (webhooks/setup-edit).
    webhook_secret: Annotated[SecretStr, Overlap(seconds=_TWO_DAYS)] = Field(
        min_length=8,
        max_length=200,
        title="Webhook secret",
        description="Make it up yourself and enter it at Razorpay too. It is not the key secret.",
    )
    display_name: str = Field(
        "Payment", min_length=1, max_length=100, title="Name shown to the payer", description="On Razorpay's page."
    )
    base_url: str | None = Field(
        None,
        max_length=200,
        title="API address",
        description="Leave empty. For a Razorpay host other than api.razorpay.com, or a simulator in development.",
    )

    @field_validator("key_id")
    @classmethod
    def _of_the_tenants_mode(cls, value: str, info: ValidationInfo) -> str:
        # Test payments must never become real balances, nor a sandbox spend real money.
        wanted = {"live": "rzp_live_", "sandbox": "rzp_test_"}.get(_context(info).get("mode", ""), "rzp_")
        if not value.startswith(wanted):
            raise ValueError(f"this tenant needs a key that starts with {wanted}")
        return value

    @field_validator("key_secret", "webhook_secret")
    @classmethod
    def _printable(cls, value: SecretStr) -> SecretStr:
        text = value.get_secret_value()
        if not text.isascii() or not text.isprintable() or text != text.strip():
            raise ValueError("only printable ASCII, without spaces around it")
        return value

    @field_validator("base_url")
    @classmethod
    def _of_the_vendor(cls, value: str | None, info: ValidationInfo) -> str | None:
        # The key secret goes wherever this points: only the vendor's own hosts, or a simulator on this machine.
        if value is None:
            return None
        parts = urlsplit(value)
        host = parts.hostname or ""
        if parts.query or parts.fragment or parts.username is not None or parts.password is not None:
            raise ValueError("a plain address without query, fragment or user")
        if parts.scheme == "https" and (host == "razorpay.com" or host.endswith(".razorpay.com")):
            return value.rstrip("/")
        if _context(info).get("sandbox_url") and parts.scheme == "http" and _is_loopback(host):
            return value.rstrip("/")
        raise ValueError("https on a host of razorpay.com, or in development a simulator on loopback")


def _context(info: ValidationInfo) -> dict[str, Any]:
    return info.context or {}


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
