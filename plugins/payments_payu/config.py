"""The tenant's settings of a PayU account: they drive the admin form and are checked before anything is stored."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationInfo, field_validator

from core.providers.types import Overlap
from plugins import vendor_http

_THREE_DAYS = 259_200


class PayUConfig(BaseModel):
    """One merchant key of PayU India, of its test or its live world: the tenant's mode alone decides which."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    key: str = Field(
        pattern=r"^[A-Za-z0-9]{4,32}$",
        title="Merchant key",
        description="Dashboard → Developer → API details. A sandbox tenant takes the key of PayU's test dashboard.",
        examples=["TESTKEY1"],
    )
    # A payer who was at the bank during the change comes back with the former salt, and PayU tries a webhook again.
    salt: Annotated[SecretStr, Overlap(seconds=_THREE_DAYS)] = Field(
        min_length=6, max_length=2000, title="Salt", description="Beside the key. It signs every form and every call."
    )
    second_salt: SecretStr | None = Field(
        None,
        min_length=6,
        max_length=2000,
        title="Second salt",
        description="Only if PayU signs what it sends with another salt than the one that it takes; else leave empty.",
    )
    merchant_id: str = Field(
        pattern=r"^[0-9]{1,20}$",
        title="Merchant id",
        description="The number (MID) on the dashboard: PayU's settlement report asks for it.",
        examples=["2"],
    )
    contact_email: str = Field(
        pattern=r"^[A-Za-z0-9._%+-]{1,30}@[A-Za-z0-9.-]{3,40}$",
        max_length=50,
        title="E-mail for payers without one",
        description="PayU takes no payment without an e-mail; this one stands in where you did not tell the payer's.",
        examples=["payments@shop.example"],
    )
    contact_phone: str = Field(
        pattern=r"^[0-9]{10,15}$",
        title="Phone for payers without one",
        description="As the e-mail: ten digits.",
        examples=["9999999999"],
    )
    base_url: str | None = Field(
        None, max_length=200, title="Simulator's address", description="Leave empty. Only for development."
    )

    @field_validator("salt", "second_salt")
    @classmethod
    def _printable(cls, value: SecretStr | None) -> SecretStr | None:
        return vendor_http.printable(value)

    @field_validator("base_url")
    @classmethod
    def _of_a_simulator(cls, value: str | None, info: ValidationInfo) -> str | None:
        # PayU's hosts tell test from live, and a key does not: nobody may point a tenant at the other world's.
        if value is None:
            return None
        parts = urlsplit(value)
        plain = not (parts.query or parts.fragment or parts.username is not None or parts.password is not None)
        in_sandbox = (info.context or {}).get("mode") != "live" and vendor_http.in_development(info.context)
        if plain and in_sandbox and parts.scheme == "http" and vendor_http.is_loopback(parts.hostname or ""):
            return value.rstrip("/")
        raise ValueError("only for a sandbox tenant in development: http to a simulator on loopback")
