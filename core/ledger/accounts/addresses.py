"""Account addresses: parts between `:` or `/`, patterns over them, and the terms under which an account is found.

Under row-level security only leakproof operators reach an index. So a pattern becomes a range of codes (its head
without wildcards) and equalities of text, looked up in `ledger_account_term`: `@3` = the third part, `@` = how many.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.ledger.accounts.errors import InvalidAccountMetadata, InvalidArguments, InvalidPattern, PersonalData

PARTS_INDEXED_MAX = 20
METADATA_KEYS_MAX = 20
KEY_LENGTH_MAX = 50
VALUE_LENGTH_MAX = 200

_SEPARATORS = re.compile(r"[:/]")
_PLACEHOLDER = re.compile(r"\{([a-z_]{1,30})\}")
_ARGUMENT = re.compile(r"^[A-Za-z0-9_.\-]{1,100}\Z")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_PHONE = re.compile(r"(?<![0-9A-Za-z])\+[0-9][0-9 ()\-]{7,18}(?![0-9A-Za-z])")
# Above every code: codes compare by the bytes of UTF-8, where this sorts last.
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a pattern asks of a code: from `low` (inclusive) below `high`, and these terms."""

    low: str
    high: str
    terms: tuple[tuple[str, str], ...] = ()


def terms(code: str, metadata: Mapping[str, Any]) -> dict[str, str]:
    """Every term that an account is found by."""
    parts = _SEPARATORS.split(code)
    found = {f"@{place}": part for place, part in enumerate(parts[:PARTS_INDEXED_MAX], 1)}
    found["@"] = str(len(parts))
    for key in sorted(metadata):
        if len(found) < PARTS_INDEXED_MAX + METADATA_KEYS_MAX and is_searchable(key, metadata[key]):
            found[key] = text(metadata[key])
    return found


def prefix(value: str) -> Pattern:
    """Codes that start so."""
    return Pattern(value, value + _LAST)


def pattern(value: str) -> Pattern:
    """Read an address with wildcards: `*` is exactly one part, a last `**` is any rest. Raises InvalidPattern."""
    parts = _SEPARATORS.split(value)
    open_ended = parts[-1] == "**"
    fixed = parts[:-1] if open_ended else parts
    if not value or any("*" in part and part != "*" for part in fixed):
        raise InvalidPattern("`*` stands for one whole part of an address, `**` at its end for any rest")
    if len(parts) > PARTS_INDEXED_MAX:
        raise InvalidPattern(f"a pattern has at most {PARTS_INDEXED_MAX} parts")
    if "*" not in value:
        return Pattern(value, value + "\x01")
    head = value[: value.index("*")]
    known = head.count(":") + head.count("/")
    wanted = [(f"@{place}", part) for place, part in enumerate(fixed, 1) if part != "*" and place > known]
    if not open_ended:
        wanted.append(("@", str(len(parts))))
    return Pattern(head, head + _LAST, tuple(wanted))


def placeholders(address: str) -> list[str]:
    """The names in braces of a template's address, in order."""
    return _PLACEHOLDER.findall(address)


def fill(address: str, arguments: Mapping[str, str]) -> str:
    """A template's address with its placeholders filled. Raises InvalidArguments.

    A value has no separator and no wildcard, so nobody's id can name an account of another shape.
    """
    wanted = set(placeholders(address))
    if wanted != arguments.keys():
        raise InvalidArguments(f"the address takes exactly {', '.join(sorted(wanted)) or 'no arguments'}")
    for name, value in arguments.items():
        if not _ARGUMENT.match(value):
            raise InvalidArguments(f"{name}: 1 to 100 letters, digits, `_`, `.` or `-`")
    return _PLACEHOLDER.sub(lambda match: arguments[match.group(1)], address)


def is_searchable(key: str, value: Any) -> bool:
    """Whether a fact of the metadata becomes a term."""
    return (
        1 <= len(key) <= KEY_LENGTH_MAX
        and not key.startswith("@")
        and isinstance(value, str | int | float | bool)
        and len(text(value)) <= VALUE_LENGTH_MAX
    )


def text(value: str | int | float | bool) -> str:
    """A scalar as JSON writes it, without quotes."""
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def check_metadata(metadata: Mapping[str, Any]) -> None:
    """Raise InvalidAccountMetadata or PersonalData unless every fact is short, scalar and nobody's address."""
    if len(metadata) > METADATA_KEYS_MAX:
        raise InvalidAccountMetadata(f"at most {METADATA_KEYS_MAX} keys")
    for key, value in metadata.items():
        if not is_searchable(key, value):
            raise InvalidAccountMetadata(
                f"{key[:KEY_LENGTH_MAX]!r}: a key of 1 to {KEY_LENGTH_MAX} characters that does not start with @,"
                f" and text of up to {VALUE_LENGTH_MAX} characters, a number or a truth value"
            )
        if _EMAIL.search(text(value)) or _PHONE.search(text(value)):
            raise PersonalData(field=key)
