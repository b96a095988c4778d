"""How large a request's body may be: small by default, larger for the few routes that say so."""

from __future__ import annotations

from typing import Any

from quart import Request

_larger: dict[tuple[str, str], int] = {}


def allow(method: str, path: str, bytes_max: int) -> None:
    """Let one route take bodies of up to `bytes_max`; it must read them as a stream."""
    _larger[method, path] = bytes_max


class BoundedRequest(Request):
    """Quart's request with the limit of its route, known before the first byte of the body is read."""

    def __init__(self, method: str, scheme: str, path: str, *more: Any, **options: Any) -> None:
        own = _larger.get((method, path))
        if own is not None:
            options["max_content_length"] = own
        super().__init__(method, scheme, path, *more, **options)
