"""Where a tenant's users meet us: the origin of its pages, and the domain that its passkeys belong to."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from core.identity import policy
from core.kit import scope
from core.tenancy import service as tenancy

_public_url: list[str] = []


@dataclass(frozen=True, slots=True)
class Site:
    """`base_url` is where the tenant's sign-in pages begin."""

    name: str
    base_url: str
    origins: tuple[str, ...]
    passkey_domain: str


def configure(public_url: str) -> None:
    """Say how the outside reaches us."""
    _public_url[:] = [public_url.rstrip("/")]


async def get() -> Site:
    """The site of the tenant in scope. Raises Misconfigured."""
    rules = await policy.get()
    configuration = await tenancy.get_configuration()
    parts = urlsplit(_public_url[-1])
    named = configuration.branding.get("display_name")
    return Site(
        name=named if isinstance(named, str) and named else configuration.name,
        base_url=f"{_public_url[-1]}/auth/{scope.tenant().short_id}",
        origins=(f"{parts.scheme}://{parts.netloc}", *rules.passkey_origins),
        passkey_domain=rules.passkey_domain or parts.hostname or "localhost",
    )
