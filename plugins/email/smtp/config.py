"""The tenant's settings of an SMTP server."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, EmailStr, Field, SecretStr, ValidationInfo, field_validator, model_validator

from plugins.vendor_http import in_development, is_loopback


class SmtpConfig(BaseModel):
    """One submission server with one user."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    host: str = Field(
        pattern=r"^[A-Za-z0-9](?:[A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?$", title="Server", examples=["smtp.example.com"]
    )
    port: int = Field(587, title="Port", description="587 with STARTTLS, 465 with TLS.")
    security: Literal["starttls", "tls", "none"] = Field(
        "starttls", title="Encryption", description="`none` is for a server on this machine in development."
    )
    username: str | None = Field(None, min_length=1, max_length=200, title="User")
    password: SecretStr | None = Field(None, min_length=1, max_length=500, title="Password")
    sender: EmailStr = Field(title="From", description="The address that messages come from.")
    envelope_from: EmailStr | None = Field(
        None, title="Return path", description="Where bounces go; empty: to the sender."
    )
    timeout_seconds: int = Field(30, ge=5, le=60, title="Time limit of one message, seconds")

    @field_validator("port")
    @classmethod
    def _submission_port(cls, value: int, info: ValidationInfo) -> int:
        # Other ports are other people's services: the tenant names the host, the connection comes from ours.
        if value in {25, 465, 587, 2465, 2525, 2587} or (in_development(info.context) and 0 < value < 65_536):
            return value
        raise ValueError("25, 465, 587, 2465, 2525 or 2587")

    @model_validator(mode="after")
    def _safe(self, info: ValidationInfo) -> Self:
        if self.security == "none" and not (in_development(info.context) and is_loopback(self.host)):
            raise ValueError("only a server on this machine, in development, may go without encryption")
        if (self.username is None) != (self.password is None):
            raise ValueError("a user and a password belong together")
        return self
