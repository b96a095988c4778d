"""Is a finished text one of a registered template's, and what stands in its `{#var#}` places?"""

from __future__ import annotations

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
        found: dict[int, int] = {}
        for begin in sorted(ends[-1]):
            for length in range(VARIABLE_LENGTH_MAX + 1):
                end = begin + length + len(piece)
                if end > len(text):
                    break
                if text.startswith(piece, begin + length):
                    found.setdefault(end, begin)
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
