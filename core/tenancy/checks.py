"""What a tenant's configuration may hold. The API and `tenant apply` both come through here."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

import orjson

from core.tenancy.errors import InvalidConfiguration
from core.tenancy.types import ConfigurationChange

BRANDING_KEYS = {
    "display_name": "shown on the checkout page",
    "primary_color": "`#rrggbb`",
    "logo_url": "an https address",
    "support_email": "where a payer may write",
    "support_phone": "where a payer may call",
    "website": "an https address",
}
SETTINGS_BYTES_MAX = 16 * 1024
ORIGINS_MAX = 50
IDEMPOTENCY_TTL_SECONDS = (86400, 90 * 86400)
"""At least a day: longer than a client's and a vendor's last retry."""

_COLOR = re.compile(r"^#[0-9a-fA-F]{6}\Z")
_HOST = re.compile(r"^(?=.{1,253}\Z)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*\Z")
_LOOPBACK = {"localhost", "127.0.0.1", "[::1]"}
_PORTS = {"https": 443, "http": 80}


def check(change: ConfigurationChange, *, sandbox: bool) -> None:
    """Raise InvalidConfiguration with one entry per field that is not acceptable."""
    found = [
        *_name(change.name),
        *_branding(change.branding),
        *_settings(change.settings),
        *_origins(change.allowed_origins, sandbox=sandbox),
        *_ttl(change.idempotency_ttl_seconds),
    ]
    if found:
        raise InvalidConfiguration(errors=[{"field": field, "message": message} for field, message in found])


def origin_complaint(origin: str, *, sandbox: bool) -> str | None:
    """Why a text is not an exact web origin (RFC 6454: scheme, host, port and nothing else), or None."""
    parts = urlsplit(origin)
    try:
        port = parts.port
    except ValueError:
        return "its port is not a number"
    host = parts.netloc.rpartition(":")[0] if port is not None else parts.netloc
    local = host in _LOOPBACK
    if parts.scheme == "http" and not (sandbox and local):
        return "must be https; only a sandbox tenant may use http, and only on its own machine"
    if parts.scheme not in _PORTS:
        return "must be https"
    if port == _PORTS[parts.scheme]:
        return "names its scheme's own port, which a browser leaves out"
    if not local and not _HOST.match(host):
        return "its host is not a plain, lower-case name; a wildcard is not an origin"
    exact = f"{parts.scheme}://{host}" + (f":{port}" if port is not None else "")
    return None if origin == exact else "must be scheme, host and port only, without path or final slash"


def _name(name: str | None) -> list[tuple[str, str]]:
    if name is None or 1 <= len(name.strip()) <= len(name) <= 200:
        return []
    return [("name", "1 to 200 characters")]


def _branding(branding: dict[str, Any] | None) -> list[tuple[str, str]]:
    found = []
    for key, value in (branding or {}).items():
        if key not in BRANDING_KEYS:
            found.append((f"branding/{key}", f"is not one of {', '.join(BRANDING_KEYS)}"))
        elif not isinstance(value, str) or not 1 <= len(value) <= 500:
            found.append((f"branding/{key}", "1 to 500 characters"))
        elif key == "primary_color" and not _COLOR.match(value):
            found.append((f"branding/{key}", "must be #rrggbb"))
        elif key in {"logo_url", "website"} and not _is_https(value):
            found.append((f"branding/{key}", "must be an https address"))
    return found


def _settings(settings: dict[str, Any] | None) -> list[tuple[str, str]]:
    if settings is None:
        return []
    try:
        size = len(orjson.dumps(settings))
    except TypeError:
        return [("settings", "must be plain JSON")]
    return [("settings", f"at most {SETTINGS_BYTES_MAX} bytes")] if size > SETTINGS_BYTES_MAX else []


def _origins(origins: tuple[str, ...] | None, *, sandbox: bool) -> list[tuple[str, str]]:
    if origins is None:
        return []
    found = [
        (f"allowed_origins/{index}", complaint)
        for index, origin in enumerate(origins)
        if (complaint := origin_complaint(origin, sandbox=sandbox))
    ]
    if len(origins) > ORIGINS_MAX:
        found.append(("allowed_origins", f"at most {ORIGINS_MAX}"))
    if len(set(origins)) != len(origins):
        found.append(("allowed_origins", "names one twice"))
    return found


def _ttl(seconds: int | None) -> list[tuple[str, str]]:
    low, high = IDEMPOTENCY_TTL_SECONDS
    if seconds is None or low <= seconds <= high:
        return []
    return [("idempotency_ttl_seconds", f"{low} to {high}")]


def _is_https(value: str) -> bool:
    parts = urlsplit(value)
    return parts.scheme == "https" and bool(parts.hostname) and not set(value) & set("\"'<> \\")
