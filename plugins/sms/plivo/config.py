"""The tenant's settings of a Plivo account."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationInfo, field_validator, model_validator

from core.providers.types import Overlap
from plugins.vendor_http import printable, vendor_url

_TWO_DAYS = 172_800


class PlivoConfig(BaseModel):
    """One Plivo account, or subaccount."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    auth_id: str = Field(
        pattern=r"^(MA|SA)[A-Z0-9]{18}$", title="Auth ID", description="Plivo console → Overview → Account."
    )
    auth_token: Annotated[SecretStr, Overlap(seconds=_TWO_DAYS)] = Field(
        min_length=16, max_length=100, title="Auth token", description="Plivo signs its callbacks with it too."
    )
    sender: str | None = Field(
        None,
        pattern=r"^(\+?[1-9][0-9]{4,14}|[A-Za-z0-9]{3,11})$",
        title="Sender",
        description="A number of yours or an alphanumeric sender id; for Indian numbers the DLT header is used.",
    )
    powerpack_uuid: str | None = Field(
        None, pattern=r"^[0-9a-f-]{36}$", title="Powerpack", description="Instead of a sender: Plivo chooses one."
    )
    webhook_signature: Literal["v3", "v2"] = Field(
        "v3",
        title="Signature of callbacks",
        description="v3 covers the whole callback. v2 does not cover its body: only for an account without v3.",
    )
    base_url: str | None = Field(
        None,
        max_length=200,
        title="API address",
        description="Leave empty. For another Plivo host, or a simulator in development.",
    )

    @field_validator("auth_token")
    @classmethod
    def _printable(cls, value: SecretStr) -> SecretStr | None:
        return printable(value)

    @field_validator("base_url")
    @classmethod
    def _of_the_vendor(cls, value: str | None, info: ValidationInfo) -> str | None:
        return vendor_url(value, info, "plivo.com")

    @model_validator(mode="after")
    def _one_sender(self) -> Self:
        if (self.sender is None) == (self.powerpack_uuid is None):
            raise ValueError("set either a sender or a Powerpack")
        return self
