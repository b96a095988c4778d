"""What a tenant decides about signing in: its settings under `identity`, read strictly."""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.auth import feed
from core.identity.errors import Misconfigured
from core.kit import db, scope
from core.tenancy import service as tenancy
from core.tenancy.types import TenantConfiguration

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
    second_factor: Literal["optional", "required"] = "optional"
    sms_factor: bool = False
    """Whether a code by SMS counts as a second factor: it can be intercepted, so the tenant must want it."""
    step_up_seconds: int = Field(300, ge=30, le=900)
    """How long a consent to one act may wait for that act."""
    passkey_domain: str | None = Field(None, pattern=r"^[a-z0-9.-]{1,253}$")
    """WebAuthn's relying party id; by default the host of the platform's own address."""
    passkey_origins: tuple[str, ...] = Field((), max_length=20, strict=False)
    """Web origins of the tenant's own apps where its passkeys may be used, beside ours."""


_cache: feed.Cache[UUID, Policy] = feed.Cache()


async def get() -> Policy:
    """The policy of the tenant in scope. Raises Misconfigured: a typo must not open what the tenant closed."""
    tenant_id = scope.tenant().id
    found = _cache.find(tenant_id)
    if found is not None:
        return found
    began = feed.generation()
    async with db.transaction() as tx:
        policy = _read(await tenancy.configuration_within(tx))
        _cache.keep(tx, tenant_id, [tenant_id], policy, began)
    return policy


@tenancy.follows_configuration
async def announce(tx: db.Transaction) -> None:
    """Let every process forget the policy that it knows."""
    await feed.announce(tx, tx.tenant)


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
