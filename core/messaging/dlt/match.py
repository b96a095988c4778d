"""Is a finished text one of a registered template's, and what stands in its `{#var#}` places?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

VARIABLE = "{#var#}"
VARIABLE_LENGTH_MAX = 30
"""An operator blocks a longer value; neighbouring places together take more."""


def match(template: str, text: str) -> tuple[str, ...] | None:
    """The values of the places, in order; None when the text is not the template's.

    Works through the template piece by piece and keeps every place in the text where it can stand, so its time is
    bounded by the two lengths: a pattern with neighbouring places would make a regular expression try them all.
    """
    pieces = template.split(VARIABLE)
    if not text.startswith(pieces[0]):
        return None
    ends: list[dict[int, int]] = [{len(pieces[0]): 0}]
    """After each piece: where in the text it can end, and where the place before it then begins."""
    for piece in pieces[1:]:
        begins = sorted(ends[-1])
        found: dict[int, int] = {}
        for place in _places(text, piece):
            # The place before the piece begins at most so far back; of several, any will do.
            nearest = bisect_left(begins, place - VARIABLE_LENGTH_MAX)
            if nearest < len(begins) and begins[nearest] <= place:
                found[place + len(piece)] = begins[nearest]
        if not found:
            return None
        ends.append(found)
    at = len(text)
    if at not in ends[-1]:
        return None
    values: list[str] = []
    for piece, places in zip(reversed(pieces[1:]), reversed(ends[1:]), strict=True):
        begin = places[at]
        values.append(text[begin : at - len(piece)])
        at = begin
    return tuple(reversed(values))


def _places(text: str, piece: str) -> Iterator[int]:
    """Everywhere that a piece stands in a text, also where it overlaps itself."""
    place = text.find(piece)
    while place >= 0:
        yield place
        place = text.find(piece, place + 1) if place < len(text) else -1
