"""Who stands behind a request to a page of development: this machine's own browser, or a web site that uses it.

Development has no password, so a foreign site must not be able to act through a developer's browser: neither by a
form that it submits to us (its origin gives it away) nor by a host name of its own that it points at this machine
(then the name does).
"""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from quart import current_app, request

from core.settings import Settings, is_loopback


def is_local() -> bool:
    """Whether the request comes from this machine and names it, or us, as its host."""
    settings: Settings = current_app.config["BAHI_SETTINGS"]
    host = urlsplit(f"//{request.host}").hostname or ""
    ours = host == urlsplit(settings.public_url).hostname or is_loopback(host)
    return ours and _is_loopback_address(request.remote_addr)


def is_same_origin() -> bool:
    """Whether one of our own pages, or a program that is no browser, sent the request."""
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
    if site is not None and site not in {"same-origin", "none"}:
        return False
    return origin is None or origin == f"{request.scheme}://{request.host}"


def _is_loopback_address(address: str | None) -> bool:
    try:
        return ipaddress.ip_address(address or "").is_loopback
    except ValueError:
        return False
