"""Property: however a bank's statement is cut into overlapping files, and in whatever order they come, it is the same
lines."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from core.reconciliation.imports.types import Movement
from core.reconciliation.statements.keys import LineKeys

FIRST_DAY = date(2026, 11, 1)
DAYS = 6
Line = tuple[int, int, str, str]

line = st.tuples(
    st.integers(0, DAYS - 1),
    st.sampled_from([100, 100, 250, -1180]),
    st.sampled_from(["", "", "UTR0001", "UTR0002"]),
    st.sampled_from(["CHARGES", "charges ", "NEFT CR"]),
)
file = st.tuples(st.integers(0, DAYS - 1), st.integers(0, DAYS - 1), st.integers(0, 4))


def movement(number: int, one: Line) -> Movement:
    day = FIRST_DAY + timedelta(days=one[0])
    return Movement(number, day, day, Decimal(one[1]) / 100, "INR", one[2] or None, None, one[3])


def keys(lines: list[Line]) -> set[str]:
    names = LineKeys()
    return {names.of(movement(number, one)) for number, one in enumerate(lines)}


@given(st.lists(line, max_size=30), st.lists(file, max_size=6), st.randoms(use_true_random=False))
@settings(max_examples=300, deadline=None)
def test_overlapping_files_are_the_same_lines(
    lines: list[Line], files: list[tuple[int, int, int]], random: Any
) -> None:
    """Each file holds whole days, and the last of them perhaps only as far as the bank had got when it was asked."""
    lines.sort(key=lambda one: one[0])
    whole = keys(lines)
    assert len(whole) == len(lines), "no two lines are taken for one"

    found: set[str] = set()
    for first, last, cut in files:
        part = [one for one in lines if first <= one[0] <= last]
        of_last_day = [one for one in part if one[0] == last]
        found |= keys(part[: len(part) - min(cut, len(of_last_day))])
    rest = list(range(DAYS))
    random.shuffle(rest)
    for day in rest:
        found |= keys([one for one in lines if one[0] == day])

    assert found == whole
