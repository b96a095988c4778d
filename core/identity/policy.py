"""What a tenant decides about signing in: its settings under `identity`, read strictly."""

from __future__ import annotations

import time
from typing import Annotated, Literal
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.identity.errors import Misconfigured
from core.kit import scope
from core.tenancy import service as tenancy
from core.tenancy.types import TenantConfiguration

Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
Word = Annotated[str, Field(min_length=4, max_length=60)]


class Policy(BaseModel):
    """Every default is the safe one."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    sign_up: Literal["open", "closed"] = "open"
    """Whether strangers may make an account; when closed, only the invited."""
    password_length_min: int = Field(10, ge=8, le=64)
    password_words: tuple[Word, ...] = Field((), max_length=200, strict=False)
    """Words of the tenant's own, such as its products' names, that a password must not be made of."""
    phone_region: str = Field("IN", pattern=r"^[A-Z]{2}$")
    """How a number without a country code is read."""
    phone_countries: tuple[Country, ...] = Field((), max_length=60, strict=False)
    """Countries whose numbers become somebody's address; none named: that of `phone_region` alone. Codes to numbers
    elsewhere cost the tenant, and pay whoever shares in what such a number earns."""
    second_factor: Literal["optional", "required"] = "optional"
    sms_factor: bool = False
    """Whether a code by SMS counts as a second factor: it can be intercepted, so the tenant must want it."""
    totp_drift_steps: int = Field(1, ge=0, le=1)
    """How many half minutes an app's code may be early or late: clocks differ, and typing takes time (RFC 6238)."""
    step_up_seconds: int = Field(300, ge=30, le=900)
    """How long a consent to one act may wait for that act."""
    passkey_domain: str | None = Field(None, pattern=r"^[a-z0-9.-]{1,253}$")
    """WebAuthn's relying party id; by default the host of the platform's own address."""
    passkey_origins: tuple[str, ...] = Field((), max_length=20, strict=False)
    """Web origins of the tenant's own apps where its passkeys may be used, beside ours."""


CACHE_SECONDS = 1.0
"""A changed policy takes effect within this time in every process, and in the one that changes it at once."""
_CACHE_MAX = 20_000
_cache: dict[UUID, tuple[float, Policy]] = {}


async def get() -> Policy:
    """The policy of the tenant in scope. Raises Misconfigured: a typo must not open what the tenant closed."""
    tenant_id, now = scope.tenant().id, time.monotonic()
    until, known = _cache.get(tenant_id, (0.0, None))
    if known is not None and now < until:
        return known
    policy = _read(await tenancy.get_configuration())
    if len(_cache) >= _CACHE_MAX:
        _cache.clear()
    _cache[tenant_id] = (now + CACHE_SECONDS, policy)
    return policy


@tenancy.follows_configuration
def forget(tenant_id: UUID) -> None:
    """Read the tenant's policy anew."""
    _cache.pop(tenant_id, None)


def _read(configuration: TenantConfiguration) -> Policy:
    settings = configuration.settings.get("identity", {})
    try:
        policy = Policy.model_validate(settings)
    except ValidationError as error:
        names = ", ".join(sorted({str(item["loc"][0]) if item["loc"] else "identity" for item in error.errors()}))
        raise Misconfigured(f"settings.identity: {names}") from error
    for origin in policy.passkey_origins:
        parts = urlsplit(origin)
        local = parts.scheme == "http" and parts.hostname in {"localhost", "127.0.0.1"}
        if not (parts.scheme == "https" or local) or origin != f"{parts.scheme}://{parts.netloc}":
            raise Misconfigured("settings.identity: passkey_origins")
    return policy
