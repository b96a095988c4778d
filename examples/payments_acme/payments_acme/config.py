"""The tenant's settings of an Acme account: they drive the admin form and are checked before anything is stored."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationInfo, model_validator

from core.providers.types import Overlap

API_URL = "https://api.acme.example"


class AcmeConfig(BaseModel):
    """One API key of Acme Pay."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)

    api_key: SecretStr = Field(
        min_length=12, max_length=200, title="API key", description="Dashboard → Developers → Keys."
    )
    # Acme signs with the new secret at once; what it sent before is retried for a day.
    webhook_secret: Annotated[SecretStr, Overlap(seconds=86_400)] = Field(
        min_length=12, max_length=200, title="Signing secret", description="On the same page. It signs webhooks."
    )

    @model_validator(mode="after")
    def _of_the_tenants_world(self, info: ValidationInfo) -> Self:
        mode = (info.context or {}).get("mode", "sandbox")
        wanted = "live_" if mode == "live" else "test_"
        if not self.api_key.get_secret_value().startswith(wanted):
            raise ValueError(f"a {mode} tenant takes a key that begins with {wanted}")
        return self
