"""What Razorpay's two plugins share: whether it signed something, and what an answer means that cannot be read."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Iterable
from typing import Any, ParamSpec, TypeVar

from core.kit.outbound import OutboundUnknown, Response
from core.providers.errors import ProviderUnavailable

P = ParamSpec("P")
T = TypeVar("T")


class Unreadable(ValueError):
    """The vendor's words are not what its documents say."""


def is_signed(message: bytes, signature: str, keys: Iterable[str]) -> bool:
    """Whether any key made this lower-case hex HMAC-SHA256. Takes the same time whichever fits."""
    given = signature.encode("utf-8", "replace")
    fits = False
    for key in keys:
        expected = hmac.new(key.encode(), message, hashlib.sha256).hexdigest().encode()
        fits |= hmac.compare_digest(expected, given)
    return fits


def read(response: Response, translate: Callable[[Any], T]) -> T:
    """The answer to a change. Raises OutboundUnknown when it cannot be read: the change may well have been made."""
    try:
        return translate(parsed(response))
    except Unreadable as error:
        raise OutboundUnknown(f"Razorpay's answer cannot be read: {error}") from error


def understood(translate: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """The answer to a question. Raises ProviderUnavailable when it cannot be read."""
    try:
        return translate(*args, **kwargs)
    except Unreadable as error:
        raise ProviderUnavailable(f"Razorpay's answer cannot be read: {error}", retry_after_seconds=60) from error


def parsed(response: Response) -> Any:
    """An answer's JSON. Raises Unreadable."""
    try:
        return response.json()
    except ValueError as error:
        raise Unreadable("it is not JSON") from error
