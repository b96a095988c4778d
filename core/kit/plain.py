"""Texts that others wrote, in files for people: no text changes how what stands beside it reads."""

from __future__ import annotations

import re

# Unicode's marks of direction, soft hyphens, joiners of words, tags. What joins letters (U+200C, U+200D) stays, as the
# scripts of India need it.
_UNSEEN = (
    "\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\U000e0000-\\U000e0fff"
)
_UNSEEN_ANY = re.compile(f"[{_UNSEEN}]")
# Every space, also one at which no line ends, and what ends a line.
_SPACE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2800\u3164\uffa0]")
# A spreadsheet runs a cell that begins so as a formula (OWASP: CSV injection); some take the wide forms too.
_FORMULA = re.compile(rf"[\s{_UNSEEN}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")


def line(text: str) -> str:
    """A text on one line that can be broken at its spaces, and nothing in it that turns it around or is not seen."""
    return text if text.isascii() and text.isprintable() else _SPACE.sub(" ", _UNSEEN_ANY.sub("", text))


def cell(text: str) -> str:
    """A text as a cell that no spreadsheet runs."""
    return f"'{text}" if _FORMULA.match(text) else text
