"""The session cookie of pages, and who may act with it.

The cookie is the browser's, so a foreign page could have it sent along: a request that changes something must say, by
`Origin` or `Sec-Fetch-Site`, that one of our own pages sent it. Both are set by the browser and cannot be forged by a
page. One that says neither is refused.
"""

from __future__ import annotations

from quart import Response, current_app, request

from core.auth.sessions.errors import CsrfRefused
from core.auth.sessions.types import CookieSession

SECURE_NAME = "__Host-bahi_session"
PLAIN_NAME = "bahi_session"
"""Over plain http, in development: a browser refuses the prefix there."""
_SAFE = {"GET", "HEAD", "OPTIONS"}


def set_cookie(response: Response, session: CookieSession) -> None:
    """Give a browser its session; what it had before is replaced."""
    response.set_cookie(
        _name(),
        session.cookie,
        max_age=session.max_age_seconds,
        path="/",
        secure=is_secure(),
        httponly=True,
        samesite="Lax",
    )


def clear_cookie(response: Response) -> None:
    """Take a browser's session away, at signing out, and with it what the browser kept of our pages."""
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    response.delete_cookie(_name(), path="/", secure=is_secure(), httponly=True, samesite="Lax")


def read() -> str:
    """The request's session cookie, or empty."""
    return request.cookies.get(_name(), "")


def require_own_page() -> None:
    """Refuse a request that changes something unless a page of this very origin sent it. Raises CsrfRefused."""
    if request.method in _SAFE:
        return
    origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
    if origin is not None:
        if origin != f"{_scheme()}://{request.host}":
            raise CsrfRefused
    elif site != "same-origin":
        raise CsrfRefused


def _name() -> str:
    return SECURE_NAME if is_secure() else PLAIN_NAME


def is_secure() -> bool:
    """Whether browsers reach us by TLS, as every cookie must then say."""
    return _scheme() == "https"


def _scheme() -> str:
    """As the browser sees it: a proxy ends TLS, so the platform's own address says it, not the connection."""
    public: str = current_app.config["BAHI_SETTINGS"].public_url
    return public.partition("://")[0]
