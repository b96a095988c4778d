"""By what a line of a statement is known, and by what it may name something of ours. Pure."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from core.reconciliation.imports.types import Movement

KEYS_MAX = 40
_KEY_LENGTHS = range(6, 101)
_WORD = re.compile(r"[A-Za-z0-9_]+")


class LineKeys:
    """Names lines in a file's order.

    What a line is: its day, its amount, and its reference or else its text; equal ones of one day are numbered. A file
    that begins in the middle of a day and repeats only some of equal lines would be taken for a repetition of the
    first of them; banks' files hold whole days. A balance is no part of it: a bank that books late changes those of
    the lines around.
    """

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, line: Movement) -> str:
        said = " ".join((line.reference or line.description).split()).casefold()
        digest = hashlib.sha256(said.encode()).hexdigest()[:24]
        base = f"{line.booked_on.isoformat()}/{_plain(line.amount)}/{digest}"
        self._seen[base] += 1
        return f"{base}/{self._seen[base]}"


def named_by(line: Movement) -> list[str]:
    """Every word of a line that may be a UTR or an id, in capitals: whole references first."""
    whole = [*line.more_keys, line.reference or ""]
    found = [reference.strip() for reference in whole if _may_be_key(reference.strip())]
    for text in (*whole, line.description):
        found += [word for word in _WORD.findall(text) if _may_be_key(word)]
    return plain(found)[:KEYS_MAX]


def plain(keys: Iterable[str | None]) -> list[str]:
    """As keys are compared: in capitals, each once."""
    return list(dict.fromkeys(key.strip().upper() for key in keys if key and key.strip()))


def _may_be_key(word: str) -> bool:
    """Long enough to be no amount or day, and with a digit: no bank's reference is a mere word."""
    return len(word) in _KEY_LENGTHS and any(letter.isdigit() for letter in word)


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
