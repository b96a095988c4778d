"""Cursors: opaque, bound to the tenant (or the platform) and the filter they were made for, over a stable order."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

import orjson

from core.kit import scope, secrets
from core.kit.errors import InvalidRequest

LIMIT_DEFAULT = 50
LIMIT_MAX = 200

FIRST, NEWEST = UUID(int=0), UUID(int=2**128 - 1)

T = TypeVar("T")


class Asked(Protocol):
    """What a request says of the page that it wants."""

    @property
    def cursor(self) -> str | None: ...

    @property
    def limit(self) -> int: ...


class HasId(Protocol):
    """A row of a list that goes by id."""

    @property
    def id(self) -> UUID: ...


Row = TypeVar("Row", bound=HasId)


class InvalidCursor(InvalidRequest):
    """The cursor was not made for this list."""

    code = "pagination.invalid_cursor"


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A slice of a list; `next_cursor` is None at its end."""

    items: list[T]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class ById:
    """A list in the order of its ids, which rise with time, from where the page that was asked for begins."""

    list_name: str
    limit: int
    start: UUID
    """Fetch what is beyond it."""

    @property
    def count(self) -> int:
        """How many rows to fetch: one more than the page shows tells whether there is another."""
        return self.limit + 1

    def page(self, rows: Sequence[Row]) -> Page[Row]:
        """Make the page of the fetched rows."""
        return page(self.list_name, rows, self.limit, lambda row: [str(row.id)])


def newest_first(list_name: str, asked: Asked) -> ById:
    """The page that was asked for of `list_name` (name and filters). Raises InvalidCursor."""
    return _by_id(list_name, asked, NEWEST)


def oldest_first(list_name: str, asked: Asked) -> ById:
    """The same in the other order. Raises InvalidCursor."""
    return _by_id(list_name, asked, FIRST)


def _by_id(list_name: str, asked: Asked, start: UUID) -> ById:
    return ById(list_name, asked.limit, UUID(decode(list_name, asked.cursor)[0]) if asked.cursor else start)


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
