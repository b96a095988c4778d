"""Whether two spellings of a name may be one person's. Pure. It advises: no payout is made because of it alone."""

from __future__ import annotations

import difflib
import re
import unicodedata

from core.payouts.validations.types import NameMatch

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "shri", "sri", "smt", "kumari", "master"})
_ALIKE = 0.85
"""Of difflib's ratio: a letter or so in a dozen."""


def compare(given: str, registered: str) -> NameMatch:
    """How the bank's name compares with the one that was given."""
    ours, theirs = _words(given), _words(registered)
    if not ours or not theirs:
        return NameMatch.DIFFERENT
    if sorted(ours) == sorted(theirs) or "".join(ours) == "".join(theirs):
        return NameMatch.SAME
    fewer, more = sorted((ours, theirs), key=len)
    # One whole word must agree: initials alone, or a first letter, fit half of all people.
    if _covered(fewer, more) and any(len(word) > 1 and word in more for word in fewer):
        return NameMatch.SIMILAR
    alike = difflib.SequenceMatcher(None, " ".join(sorted(ours)), " ".join(sorted(theirs))).ratio()
    return NameMatch.SIMILAR if alike >= _ALIKE else NameMatch.DIFFERENT


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    words = re.sub(r"[^a-z0-9]+", " ", plain).split()
    return [word for word in words if word not in _TITLES] or words


def _covered(fewer: list[str], more: list[str]) -> bool:
    """Whether each of the fewer words has one of its own among the others: the same, or its initial."""
    left = list(more)
    for word in sorted(fewer, key=len, reverse=True):
        found = next((other for other in left if _fits(word, other)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _fits(one: str, other: str) -> bool:
    return one == other or (1 in {len(one), len(other)} and one[0] == other[0])
