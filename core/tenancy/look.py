"""A tenant's branding as every page that its users and customers see wears it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.kit import urls
from core.tenancy.types import TenantConfiguration

_COLOR = re.compile(r"^#[0-9a-fA-F]{6}\Z")
_PHONE = re.compile(r"^\+?[0-9][0-9 -]{5,19}\Z")
_EMAIL = re.compile(r"^[^@\s<>\"']+@[^@\s<>\"']+\Z")


@dataclass(frozen=True, slots=True)
class Look:
    """The tenant's branding, with nothing in it that a page could not safely show."""

    name: str
    color: str
    text_color: str
    logo_url: str | None
    support_email: str | None
    support_phone: str | None

    @classmethod
    def of(cls, configuration: TenantConfiguration) -> Look:
        wanted = configuration.branding
        color = _matching(_COLOR, wanted.get("primary_color")) or "#1d4ed8"
        red, green, blue = (int(color[start : start + 2], 16) for start in (1, 3, 5))
        logo = wanted.get("logo_url")
        safe_logo = logo if isinstance(logo, str) and (urls.origin(logo) or "").startswith("https://") else None
        name = wanted.get("display_name")
        return cls(
            name=name if isinstance(name, str) and name else configuration.name,
            color=color,
            # WCAG's perceived brightness: dark letters on a light colour.
            text_color="#111111" if red * 299 + green * 587 + blue * 114 > 150_000 else "#ffffff",
            logo_url=safe_logo,
            support_email=_matching(_EMAIL, wanted.get("support_email")),
            support_phone=_matching(_PHONE, wanted.get("support_phone")),
        )


def _matching(pattern: re.Pattern[str], value: object) -> str | None:
    return value if isinstance(value, str) and pattern.match(value) else None
