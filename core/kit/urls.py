"""Addresses of the web as browsers read them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

URL_MAX = 2000
_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"^(?:[a-z0-9.-]+|[0-9a-f:.]+)\Z")


def origin(url: str) -> str | None:
    """`scheme://host[:port]` of an http(s) URL as a browser understands it; None for anything doubtful.

    What comes out may stand in a Content-Security-Policy: the host is letters, digits, dots and dashes, or IPv6.
    """
    # Browsers read a backslash as a slash and drop tabs and line breaks: what they would change is refused.
    if len(url) > URL_MAX or any(not 32 < ord(letter) < 127 or letter in '\\"<>^`{|}' for letter in url):
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    host = parts.hostname or ""
    if parts.scheme not in _PORTS or "@" in parts.netloc or not _HOST.match(host):
        return None
    host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{host}" + (f":{port}" if port and port != _PORTS[parts.scheme] else "")
