"""The tenant's settings of a Twilio account."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationInfo, field_validator, model_validator

from core.providers.types import Overlap
from plugins.vendor_http import printable, vendor_url

_TWO_DAYS = 172_800


class TwilioConfig(BaseModel):
    """One Twilio account, or subaccount."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    account_sid: str = Field(
        pattern=r"^AC[0-9a-f]{32}$", title="Account SID", description="Twilio Console → Account Info."
    )
    # Receipts on their way while the token is promoted are still signed with the former one.
    auth_token: Annotated[SecretStr, Overlap(seconds=_TWO_DAYS)] = Field(
        min_length=16,
        max_length=100,
        title="Auth token",
        description="The primary one. Needed with an API key too: Twilio signs receipts with it.",
    )
    api_key_sid: str | None = Field(
        None, pattern=r"^SK[0-9a-f]{32}$", title="API key SID", description="To send with an API key instead."
    )
    api_key_secret: SecretStr | None = Field(None, min_length=8, max_length=100, title="API key secret")
    # Twilio offers webhook rules whose receipts a shared key signs (SHA-256) instead of the auth token.
    shared_key_secret: Annotated[SecretStr | None, Overlap(seconds=_TWO_DAYS)] = Field(
        None,
        min_length=8,
        max_length=200,
        title="Shared key of a webhook rule",
        description="Only when a webhook rule at Twilio signs receipts with a shared key.",
    )
    messaging_service_sid: str | None = Field(
        None, pattern=r"^MG[0-9a-f]{32}$", title="Messaging service SID", description="It chooses the sender."
    )
    sender: str | None = Field(
        None,
        pattern=r"^(\+[1-9][0-9]{6,14}|[A-Za-z0-9 ]{1,11})$",
        title="Sender",
        description="A number of yours with its plus, or an alphanumeric sender id.",
        examples=["+15005550006"],
    )
    verify_service_sid: str | None = Field(
        None,
        pattern=r"^VA[0-9a-f]{32}$",
        title="Verify service SID",
        description="Only to let Twilio Verify make and check one-time codes.",
    )
    base_url: str | None = Field(
        None,
        max_length=200,
        title="API address",
        description="Leave empty. For another Twilio host, or a simulator in development.",
    )

    @field_validator("auth_token", "api_key_secret", "shared_key_secret")
    @classmethod
    def _printable(cls, value: SecretStr | None) -> SecretStr | None:
        return printable(value)

    @field_validator("base_url")
    @classmethod
    def _of_the_vendor(cls, value: str | None, info: ValidationInfo) -> str | None:
        return vendor_url(value, info, "twilio.com")

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.api_key_sid is None) != (self.api_key_secret is None):
            raise ValueError("an API key is its SID and its secret together")
        if self.messaging_service_sid is None and self.sender is None:
            raise ValueError("set a messaging service or a sender")
        return self
