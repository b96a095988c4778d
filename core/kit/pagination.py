"""Cursors: opaque, bound to the tenant (or the platform) and the filter they were made for, over a stable order."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import orjson

from core.kit import scope, secrets
from core.kit.errors import InvalidRequest

LIMIT_DEFAULT = 50
LIMIT_MAX = 200

T = TypeVar("T")


class InvalidCursor(InvalidRequest):
    """The cursor was not made for this list."""

    code = "pagination.invalid_cursor"


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A slice of a list; `next_cursor` is None at its end."""

    items: list[T]
    next_cursor: str | None


def encode(list_name: str, key: Sequence[Any]) -> str:
    """A cursor that continues `list_name` (name and filters) after `key`."""
    body = orjson.dumps(list(key))
    return base64.urlsafe_b64encode(_mac(list_name, body) + body).rstrip(b"=").decode()


def decode(list_name: str, cursor: str) -> list[Any]:
    """The key inside a cursor. Raises InvalidCursor for another tenant's, another list's or a forged one."""
    try:
        raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        mac, body = raw[:16], raw[16:]
        if not hmac.compare_digest(mac, _mac(list_name, body)):
            raise InvalidCursor
        key: list[Any] = orjson.loads(body)
    except ValueError as error:
        raise InvalidCursor from error
    return key


def page(list_name: str, rows: Sequence[T], limit: int, key: Callable[[T], Sequence[Any]]) -> Page[T]:
    """Make a page of `limit + 1` fetched rows."""
    items = list(rows[:limit])
    more = len(rows) > limit
    return Page(items, encode(list_name, key(items[-1])) if more else None)


def _mac(list_name: str, body: bytes) -> bytes:
    ref = scope.get().tenant
    owner = ref.id.bytes if ref else b"platform"
    message = b"\0".join((owner, list_name.encode(), body))
    return hmac.new(secrets.derived_key("cursor"), message, hashlib.sha256).digest()[:16]
