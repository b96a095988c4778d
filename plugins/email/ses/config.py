"""The tenant's settings of Amazon SES."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, EmailStr, Field, SecretStr, ValidationInfo, field_validator

from plugins.vendor_http import printable, vendor_url

_SERVICES = ("email", "email-fips")


class SesConfig(BaseModel):
    """An IAM user that may send from one region of one AWS account."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    region: str = Field(
        pattern=r"^[a-z]{2}(-[a-z]+)+-[0-9]$",
        title="Region",
        description="For India: ap-south-1.",
        examples=["ap-south-1"],
    )
    access_key_id: str = Field(
        pattern=r"^[A-Z0-9]{16,128}$", title="Access key id", description="Of an IAM user that may ses:SendEmail only."
    )
    secret_access_key: SecretStr = Field(min_length=16, max_length=128, title="Secret access key")
    sender: EmailStr = Field(title="From", description="An address of an identity that is verified in SES.")
    configuration_set: str | None = Field(
        None,
        pattern=r"^[A-Za-z0-9_-]{1,64}$",
        title="Configuration set",
        description="The one whose events go to the SNS topic.",
    )
    topic_arns: tuple[
        Annotated[str, Field(pattern=r"^arn:aws(-cn|-us-gov)?:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}$")], ...
    ] = Field(
        (),
        max_length=10,
        title="SNS topics",
        description="The topics whose reports are believed; every other one is refused.",
    )
    base_url: str | None = Field(
        None,
        max_length=200,
        title="API address",
        description="Leave empty. For the FIPS endpoint of the region, or a simulator in development.",
    )

    @field_validator("secret_access_key")
    @classmethod
    def _printable(cls, value: SecretStr) -> SecretStr | None:
        return printable(value)

    @field_validator("base_url")
    @classmethod
    def _of_the_vendor(cls, value: str | None, info: ValidationInfo) -> str | None:
        # Not all of amazonaws.com: anybody's servers have names there, which may lead to our own network.
        return vendor_url(value, info, *(f"{name}.{info.data.get('region')}.amazonaws.com" for name in _SERVICES))
