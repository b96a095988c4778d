"""Checks of what a plugin answers: types, amounts, ids, texts, addresses. What a port does not allow is Rubbish."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from urllib.parse import urlsplit

import orjson

from core.kit.money import MAX_DIGITS_BEFORE_POINT, Money
from core.providers.guard import Rubbish

ID_MAX = 200
URL_MAX = 2000
JSON_MAX = 64 * 1024
AMOUNT_END = 10**MAX_DIGITS_BEFORE_POINT

T = TypeVar("T")


def typed(value: object, wanted: type[T]) -> T:
    """The value, when it is of this type."""
    if not isinstance(value, wanted):
        raise Rubbish(f"{type(value).__name__} instead of {wanted.__name__}")
    return value


def identifier(value: object, *, required: bool = False) -> None:
    """A vendor's id: short, printable ASCII."""
    if value is None and not required:
        return
    text = typed(value, str)
    if not 1 <= len(text) <= ID_MAX or not text.isprintable() or not text.isascii():
        raise Rubbish("a vendor's id is short and printable")


def texts(*values: object) -> None:
    """Texts for people, or none: whoever keeps them shortens them and leaves out what cannot be kept."""
    for value in values:
        if value is not None:
            typed(value, str)


def amount(value: object) -> None:
    """An amount, or none; never a negative one, nor one that no column holds."""
    if value is not None and not 0 <= typed(value, Money).amount < AMOUNT_END:
        raise Rubbish("an amount is not negative, and not endless")


def address(value: object) -> None:
    """Where a browser may be sent."""
    text = typed(value, str)
    try:
        parts = urlsplit(text)
    except ValueError as error:
        raise Rubbish("no address") from error
    if not 1 <= len(text) <= URL_MAX or parts.scheme not in {"http", "https"} or not parts.hostname:
        raise Rubbish("an address is of http or https")


def document(value: object) -> None:
    """A mapping that can be kept as JSON, and is not endless."""
    if not isinstance(value, Mapping):
        raise Rubbish("no mapping")
    try:
        size = len(orjson.dumps(dict(value)))
    except (TypeError, ValueError) as error:
        raise Rubbish("it cannot be kept as JSON") from error
    if size > JSON_MAX:
        raise Rubbish("it is too long")


def form(action: object, method: object, fields: Any) -> None:
    """A form that leads a payer to a vendor's page."""
    address(action)
    if typed(method, str).upper() not in {"GET", "POST"}:
        raise Rubbish("a form is sent by GET or POST")
    document(fields)
    if not all(isinstance(name, str) and isinstance(value, str) for name, value in fields.items()):
        raise Rubbish("a form has texts")
