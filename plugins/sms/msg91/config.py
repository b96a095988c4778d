"""The tenant's settings of an MSG91 account."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationInfo, field_validator

from core.providers.types import Overlap
from plugins.vendor_http import printable, vendor_url

_TWO_DAYS = 172_800
_TEMPLATE_ID = r"^[0-9A-Za-z]{6,40}$"


class Msg91Template(BaseModel):
    """An MSG91 template: MSG91 sends its text, so we give its variables alone."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    template_id: str = Field(pattern=_TEMPLATE_ID, title="MSG91 template id")
    variables: tuple[Annotated[str, Field(pattern=r"^[A-Za-z0-9_]{1,40}$")], ...] = Field(
        (),
        max_length=20,
        title="Variables",
        description="Their names in the template (##name##), in order of the text.",
    )


class Msg91Config(BaseModel):
    """One MSG91 account."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    auth_key: SecretStr = Field(
        min_length=10, max_length=100, title="Auth key", description="MSG91 panel → your name → Authkey."
    )
    # MSG91 signs nothing: this token in the webhook's address is all that tells its reports from a stranger's.
    webhook_token: Annotated[SecretStr, Overlap(seconds=_TWO_DAYS)] = Field(
        min_length=24,
        max_length=100,
        title="Webhook token",
        description="Make it up, at least 24 letters and digits; it goes into the webhook's address at MSG91.",
    )
    templates: dict[Annotated[str, Field(pattern=r"^[0-9]{6,25}$")], Msg91Template] = Field(
        default_factory=dict,
        max_length=500,
        title="Templates",
        description="By DLT template id: the MSG91 template that is bound to it.",
    )
    otp_template_id: str | None = Field(
        None,
        pattern=_TEMPLATE_ID,
        title="OTP template id",
        description="Only to let MSG91 make and check one-time codes.",
    )
    base_url: str | None = Field(
        None,
        max_length=200,
        title="API address",
        description="Leave empty. For another MSG91 host, or a simulator in development.",
    )

    @field_validator("auth_key")
    @classmethod
    def _printable(cls, value: SecretStr) -> SecretStr | None:
        return printable(value)

    @field_validator("webhook_token")
    @classmethod
    def _as_it_stands_in_an_address(cls, value: SecretStr) -> SecretStr:
        text = value.get_secret_value()
        if not text.isascii() or not text.replace("-", "").replace("_", "").isalnum():
            raise ValueError("only letters, digits, - and _")
        return value

    @field_validator("base_url")
    @classmethod
    def _of_the_vendor(cls, value: str | None, info: ValidationInfo) -> str | None:
        return vendor_url(value, info, "msg91.com")
