"""The tenant's settings of a RazorpayX account: they drive the admin form and are checked before anything is stored."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationInfo, field_validator

from core.providers.types import Overlap
from plugins import vendor_http

API_URL = "https://api.razorpay.com"
"""One base URL for test and live: the key pair alone decides."""

_TWO_DAYS = 172_800


class RazorpayXConfig(BaseModel):
    """One key pair and one account to pay out from, in test or in live mode."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    key_id: str = Field(
        pattern=r"^rzp_(test|live)_[A-Za-z0-9]{4,40}$",
        title="Key id",
        description="Developer controls → API keys. A sandbox tenant takes a test key, a live tenant a live one.",
        examples=["rzp_test_1DP5mmOlF5G5ag"],
    )
    key_secret: SecretStr = Field(
        min_length=8, max_length=200, title="Key secret", description="Shown once by Razorpay, beside the key id."
    )
    # Retries of events from before a change are signed with the former secret for 24 hours.
    webhook_secret: Annotated[SecretStr, Overlap(seconds=_TWO_DAYS)] = Field(
        min_length=8,
        max_length=200,
        title="Webhook secret",
        description="Make it up yourself and enter it at RazorpayX too. It is not the key secret.",
    )
    account_number: str = Field(
        pattern=r"^[A-Za-z0-9]{5,35}$",
        title="Account to pay from",
        description="RazorpayX Lite's customer identifier or the current account's number; test and live differ.",
        examples=["7878780080316316"],
    )
    queue_if_low_balance: bool = Field(
        True,
        title="Wait when the balance is low",
        description="The payout waits at RazorpayX until there is money. Off: it fails at once.",
    )
    above_imps: Literal["RTGS", "NEFT"] = Field(
        "RTGS",
        title="Mode of amounts above 5,00,000",
        description="IMPS takes no more; RTGS is quicker, NEFT goes in batches.",
    )
    validation_type: Literal["optimized", "pennydrop", "penniless"] = Field(
        "optimized",
        title="How accounts are validated",
        description="With a rupee, without one, or as RazorpayX finds best.",
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
        # A sandbox must never spend real money, nor a live tenant believe in play money.
        mode = (info.context or {}).get("mode", "")
        wanted = {"live": "rzp_live_", "sandbox": "rzp_test_"}.get(mode, "rzp_")
        if not value.startswith(wanted):
            raise ValueError(f"this tenant needs a key that starts with {wanted}")
        return value

    @field_validator("key_secret", "webhook_secret")
    @classmethod
    def _printable(cls, value: SecretStr) -> SecretStr | None:
        return vendor_http.printable(value)

    @field_validator("base_url")
    @classmethod
    def _of_the_vendor(cls, value: str | None, info: ValidationInfo) -> str | None:
        return vendor_http.vendor_url(value, info, "razorpay.com")
