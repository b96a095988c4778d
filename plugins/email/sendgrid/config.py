"""The tenant's settings of a SendGrid account."""

from __future__ import annotations

import base64
import binascii
from typing import Literal

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.serialization import load_der_public_key
from pydantic import BaseModel, ConfigDict, EmailStr, Field, SecretStr, ValidationInfo, field_validator

from plugins.vendor_http import printable, vendor_url


class SendGridConfig(BaseModel):
    """One SendGrid account, or subuser."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    api_key: SecretStr = Field(
        min_length=20, max_length=200, title="API key", description="With the right Mail Send, and no other."
    )
    sender: EmailStr = Field(title="From", description="An address of a domain that is authenticated at SendGrid.")
    region: Literal["global", "eu"] = Field("global", title="Region")
    webhook_public_keys: tuple[str, ...] = Field(
        (),
        max_length=5,
        title="Verification keys of event webhooks",
        description="Each webhook's key as SendGrid shows it. While you replace a webhook, the old and the new.",
    )
    sandbox_mode: bool = Field(
        False, title="SendGrid's sandbox mode", description="SendGrid checks each message and sends none."
    )
    base_url: str | None = Field(
        None,
        max_length=200,
        title="API address",
        description="Leave empty. For another SendGrid host, or a simulator in development.",
    )

    @field_validator("api_key")
    @classmethod
    def _printable(cls, value: SecretStr) -> SecretStr | None:
        return printable(value)

    @field_validator("webhook_public_keys")
    @classmethod
    def _keys(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for text in value:
            load_key(text)
        return value

    @field_validator("base_url")
    @classmethod
    def _of_the_vendor(cls, value: str | None, info: ValidationInfo) -> str | None:
        return vendor_url(value, info, "sendgrid.com")


def load_key(text: str) -> EllipticCurvePublicKey:
    """A verification key as SendGrid shows it: base64 of DER. Raises ValueError."""
    try:
        key = load_der_public_key(base64.b64decode(text, validate=True))
    except (ValueError, binascii.Error) as error:
        raise ValueError("not a verification key") from error
    if not isinstance(key, EllipticCurvePublicKey) or not isinstance(key.curve, SECP256R1):
        raise ValueError("not a verification key")
    return key
