"""The tenant's settings of an Instamojo account: they drive the admin form, and are checked before they are stored."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationInfo, field_validator

from core.providers.types import Overlap
from plugins import vendor_http

_THREE_DAYS = 259_200


class InstamojoConfig(BaseModel):
    """One Instamojo account, of its test or its live world: the tenant's mode alone decides which host is called."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    client_id: str = Field(
        pattern=r"^[A-Za-z0-9_-]{8,100}$",
        title="Client id",
        description="Dashboard → API & Plugins → credentials (v2). A sandbox tenant's are of test.instamojo.com.",
        examples=["test_aBcDeFgHiJkLmNoPqRsTuVwXyZ"],
    )
    client_secret: SecretStr = Field(
        min_length=8, max_length=300, title="Client secret", description="Beside the client id."
    )
    # Instamojo, where support has enabled that, tries a webhook again for hours: signed with the salt of then.
    private_salt: Annotated[SecretStr, Overlap(seconds=_THREE_DAYS)] = Field(
        min_length=8,
        max_length=200,
        title="Private salt",
        description="On the same page. It signs webhooks and is never sent.",
    )
    webhook_url: str | None = Field(
        None,
        max_length=500,
        title="Webhook address",
        description="The `webhook_url` that this account shows once it exists: Instamojo is told it with each payment.",
        examples=["https://api.shop.example/webhooks/t/pac_1"],
    )
    base_url: str | None = Field(
        None, max_length=200, title="Simulator's address", description="Leave empty. Only for development."
    )

    @field_validator("client_secret", "private_salt")
    @classmethod
    def _printable(cls, value: SecretStr) -> SecretStr | None:
        return vendor_http.printable(value)

    @field_validator("webhook_url")
    @classmethod
    def _reachable(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is None:
            return None
        parts = urlsplit(value)
        local = vendor_http.in_development(info.context) and vendor_http.is_loopback(parts.hostname or "")
        if parts.hostname and (parts.scheme == "https" or (local and parts.scheme == "http")):
            return value
        raise ValueError("an https address")

    @field_validator("base_url")
    @classmethod
    def _of_a_simulator(cls, value: str | None, info: ValidationInfo) -> str | None:
        # Instamojo's hosts tell test from live: nobody may point a tenant at the other world's.
        if value is None:
            return None
        parts = urlsplit(value)
        plain = not (parts.query or parts.fragment or parts.username is not None or parts.password is not None)
        in_sandbox = (info.context or {}).get("mode") != "live" and vendor_http.in_development(info.context)
        if plain and in_sandbox and parts.scheme == "http" and vendor_http.is_loopback(parts.hostname or ""):
            return value.rstrip("/")
        raise ValueError("only for a sandbox tenant in development: http to a simulator on loopback")
