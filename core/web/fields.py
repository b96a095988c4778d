"""Header fields, quickly: those of a request are found by name at once, those of an answer are encoded in one pass."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from werkzeug.datastructures import Headers
from werkzeug.datastructures.mixins import ImmutableHeadersMixin
from werkzeug.exceptions import BadRequestKeyError

Encoded = tuple[bytes, bytes]
Default = tuple[str, Encoded]
"""A field's name in lower case, and how it is sent."""


class ReceivedHeaders(ImmutableHeadersMixin, Headers):  # type: ignore[misc]
    """A request's: asked a dozen times each, and never changed. Of a field that came twice the first is found."""

    def __init__(self, address: str, received: Iterable[Encoded]) -> None:
        # Before all that the client sent: only so is it believed.
        fields = [("Remote-Addr", address)]
        first = {"remote-addr": address}
        for raw_name, raw_value in received:
            name, value = _name(raw_name), raw_value.decode("latin1")
            fields.append((name, value))
            first.setdefault(name.lower(), value)
        self._list = fields
        self._first = first

    def _get_key(self, key: str) -> str:
        try:
            return self._first[key.lower()]
        except KeyError:
            raise BadRequestKeyError(key) from None

    def get(self, key: str, default: Any = None, type: Any = None) -> Any:  # type: ignore[override]  # noqa: A002
        value = self._first.get(key.lower())
        if value is None:
            return default
        return value if type is None else super().get(key, default, type)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key.lower() in self._first


def encoded_defaults(fields: Iterable[tuple[str, str]]) -> tuple[Default, ...]:
    return tuple((name.lower(), (name.lower().encode(), value.encode())) for name, value in fields)


def encode(headers: Headers, defaults: Iterable[Default]) -> list[Encoded]:
    """An answer's fields as they are sent, with each default that it has not set itself."""
    fields, present = [], set()
    for name, value in headers:
        key = name.lower()
        present.add(key)
        fields.append((key.encode(), value.encode()))
    fields += [field for key, field in defaults if key not in present]
    return fields


@lru_cache(1024)
def _name(raw: bytes) -> str:
    return raw.decode("latin1").title()
