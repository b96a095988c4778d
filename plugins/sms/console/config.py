"""The console has nothing to set; it refuses every place where somebody's real message could end in it."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, model_validator

from plugins.vendor_http import in_development


class ConsoleConfig(BaseModel):
    """Development only."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    sender: str = Field("BAHIDV", pattern=r"^[A-Za-z0-9]{3,11}$", title="Sender", description="Shown beside the text.")

    @model_validator(mode="after")
    def _development_only(self, info: ValidationInfo) -> Self:
        if not in_development(info.context) or (info.context or {}).get("mode") != "sandbox":
            raise ValueError("the console is for sandbox tenants in development: it shows messages, it sends none")
        return self
